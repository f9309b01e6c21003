# トークから開く、継続手続きのページ

pages-talk-over = このリンクは使えません
pages-talk-renew = LINEで継続手続きへ進む
pages-talk-otherwise = LINEをお使いでないときは、SMSにお戻りいただくか、下の番号へお電話ください。
pages-talk-call = { $phone } に電話する

pages-document-edition = { $edition } 版
pages-document-end = ここまでが、重要事項のご説明です。お読みになりましたら、下のボタンを押してください。
pages-document-confirm = 内容を確認しました
pages-document-unread = 内容をお読みになってから、いちばん下のボタンを押してください。
pages-document-done = 確認をお受けしました
pages-document-done-text = この画面を閉じて、トークにお戻りください。続きのご案内をお送りしています。
pages-document-over = すでに確認をお受けしたか、期限が過ぎています。トークに戻り、お手続きをお続けください。もう一度ご覧になるときは、トークで「継続手続き」とお送りください。

pages-notice = 満期のご案内へのお返事
pages-notice-ask = ご契約をどうなさいますか。ひとつお選びください。
pages-notice-once = お返事は、このページから一度だけお送りいただけます。
pages-notice-send = この内容で返事をする
pages-notice-none = お返事をひとつお選びください。
pages-notice-over = すでにお返事をいただいたか、期限が過ぎています。お手続きは、LINEかお電話で承ります。
pages-notice-done = お返事をお受けしました
pages-notice-done-same = ありがとうございます。続きのお手続きは、次のどれかからお進みください。
pages-notice-done-change = 承りました。内容を変えてのお手続きは、次のどれかからお進みください。
pages-notice-done-consult = 承りました。窓口の時間内に、担当者からご登録の番号へお電話します。お急ぎのときは、下の番号へおかけください。
pages-notice-done-human = 担当者がお電話で承ります。下の番号へおかけください。
pages-notice-done-later = 承知しました。日をあらためてご案内いたします。お手続きは、満期日までにお願いいたします。
pages-notice-done-decline = 承知しました。ご契約は、満期日の午後4時に終わります。お気持ちが変わりましたら、下の番号へお電話ください。
pages-notice-done-stop = 承知しました。満期のご案内を、この番号にはもうお送りしません。お手続きがないときは、ご契約は満期日の午後4時に終わります。
pages-notice-by-line = LINEで続ける
pages-notice-by-line-how = 「継続手続き」と文字が入った画面が開きます。そのままお送りください。
pages-notice-by-page = ご契約者さま専用ページで続ける
pages-notice-by-phone = お電話でのお手続き
