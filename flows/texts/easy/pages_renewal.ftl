# トークから 開く、契約を 続ける ページ：短い文、むずかしくない言葉

pages-talk-over = この リンクは 使えません
pages-talk-renew = LINEで 契約を 続ける
pages-talk-otherwise = LINEを 使わない人は、SMSに もどるか、下の 番号に 電話してください。
pages-talk-call = { $phone } に 電話する

pages-document-edition = { $edition } 版
pages-document-end = これで 終わりです。全部 読んだら、下の ボタンを 押してください。
pages-document-confirm = 読みました。わかりました
pages-document-unread = 先に 読んでください。それから、いちばん 下の ボタンを 押してください。
pages-document-done = ありがとうございました
pages-document-done-text = この 画面を 閉じて、トークに もどってください。つぎの 質問を 送ります。
pages-document-over = もう 読み終わったか、時間が すぎています。トークに もどって、続けてください。もう一度 読みたいときは、トークで「継続手続き」と 送ってください。

pages-notice = 契約が 終わる お知らせへの 返事
pages-notice-ask = 契約を どうしますか。1つ えらんでください。
pages-notice-once = この ページから 1回だけ 返事が できます。
pages-notice-send = これで 返事を する
pages-notice-none = 1つ えらんでください。
pages-notice-over = もう 返事を したか、時間が すぎています。LINEか 電話で 続けることが できます。
pages-notice-done = 返事が 届きました
pages-notice-done-same = ありがとうございます。つぎの どれかで 続けてください。
pages-notice-done-change = わかりました。内容を 変えるときは、つぎの どれかで 続けてください。
pages-notice-done-consult = わかりました。電話が できる 時間に、会社の 人が あなたに 電話します。いそぐときは、下の 番号に 電話してください。
pages-notice-done-human = 会社の 人が 電話で 話します。下の 番号に 電話してください。
pages-notice-done-later = わかりました。また 別の 日に お知らせします。契約が 終わる日までに 手続きを してください。
pages-notice-done-decline = わかりました。契約は、最後の 日の 午後4時に 終わります。やっぱり 続けたいときは、下の 番号に 電話してください。
pages-notice-done-stop = わかりました。契約が 終わる お知らせを、この 番号に もう 送りません。手続きを しないと、契約は 最後の 日の 午後4時に 終わります。
pages-notice-by-line = LINEで 続ける
pages-notice-by-line-how = 「継続手続き」と 書いた 画面が 開きます。そのまま 送ってください。
pages-notice-by-page = 自分の ページで 続ける
pages-notice-by-phone = 電話で 続ける
