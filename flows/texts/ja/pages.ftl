# ご契約者さま専用ページ

pages-skip = 本文へ進む
pages-languages = ことばの切り替え
pages-title-problem = 入力をご確認ください：
pages-problems = 入力をご確認ください。
pages-help = お困りのときは：{ $desk }
pages-never-asked = 当社から、確認コードやパスワードをお尋ねすることはありません。
pages-password-show = パスワードを表示する
pages-sign-out = ログアウトする
pages-start-over = 最初からやり直す
pages-try-again = もう一度試す
pages-to-chat = LINEのトークに戻る
pages-to-home = 専用ページに戻る
pages-call = { $desk }に電話する
pages-date = { $year }年{ $month }月{ $day }日

pages-sign-in = ログイン
pages-sign-in-to-link = LINEとの連携のため、はじめにご本人さまを確認します。
pages-sign-in-login = ID（メールアドレスまたは携帯電話番号）
pages-sign-in-login-hint = メールアドレスは、大文字と小文字もご登録のとおりにご入力ください。
pages-sign-in-password = パスワード
pages-sign-in-do = ログインする
pages-sign-in-no-login = IDをご入力ください。
pages-sign-in-no-password = パスワードをご入力ください。
pages-sign-in-wrong = IDまたはパスワードが違います。大文字と小文字もご確認のうえ、もう一度お試しください。
pages-sign-in-forgot = パスワードをお忘れの方
pages-sign-in-register = はじめての方・IDがわからない方（新規利用登録）

pages-code = 確認コードの入力
pages-code-sent-mail = 6桁の確認コードをメールでお送りしました。送り先：
pages-code-sent-sms = 6桁の確認コードをSMSでお送りしました。送り先：
pages-code-label = 確認コード
pages-code-hint = 半角数字6桁。お送りしてから20分間お使いいただけます。
pages-code-do = 確認する
pages-code-shape = 6桁の数字をご入力ください。
pages-code-wrong = 確認コードが違います。あと{ $count }回お試しいただけます。
pages-code-gone = この確認コードはお使いいただけなくなりました。下のボタンで、新しい確認コードをお送りします。
pages-code-note-soon = 先ほどお送りした確認コードをお使いください。新しい確認コードは、前の送信から60秒たつとお送りできます。
pages-code-late = 確認コードが届かないとき
pages-code-late-mail = 迷惑メールのフォルダーもご確認ください。新しくお送りすると、前の確認コードは使えなくなります。
pages-code-late-sms = SMSの受信拒否の設定もご確認ください。新しくお送りすると、前の確認コードは使えなくなります。
pages-code-again = 確認コードをもう一度送る
pages-code-by-sms = ご登録の電話番号にSMSで送る
pages-code-by-mail = ご登録のメールアドレスに送る
pages-code-start-over = ログインからやり直す
pages-code-sms =
    確認コードは{ $code }です。20分以内に画面へご入力ください。当社からコードをお尋ねすることはありません。

    @{ $host } #{ $code }
pages-code-talk = 確認コードは{ $code }です。20分以内に、このSMSへ6桁の数字でお返事ください。お心当たりがなければ、何もなさらないでください。電話などで聞かれても、お伝えにならないでください。

pages-confirm = ご本人さまの確認
pages-confirm-why = 大切なお手続きのため、もう一度、確認コードで確認いたします。送り先をお選びください。
pages-confirm-by-mail = メールで送る
pages-confirm-by-sms = SMSで送る
pages-no-way = お電話でお手続きください
pages-no-way-text = 確認コードをお送りできる連絡先が、ご登録にありません。お手数をおかけしますが、窓口までお電話ください。

pages-left = ログアウトしました
pages-left-text = ご利用ありがとうございました。

pages-refused-missing = ページが見つかりません
pages-refused-missing-text = アドレスが変わったか、入力に誤りがあるかもしれません。
pages-refused-stale = もう一度お開きください
pages-refused-stale-text = 画面を開いてから時間がたったか、別の画面でお手続きが進んだため、安全のために中断しました。
pages-refused-host = このアドレスではお使いいただけません
pages-refused-host-text = 当社のメッセージにあるリンクから、もう一度お開きください。
pages-refused-large = 送信できませんでした
pages-refused-large-text = 入力された内容が長すぎるようです。
pages-refused-often = しばらくお待ちください
pages-refused-often-text = 短い間に何度もお試しになったため、安全のために止めています。{ $time }を過ぎてから、もう一度お試しください。
pages-refused-locked = 確認コードの入力を止めています
pages-refused-locked-text = 確認コードの間違いが続いたため、安全のために止めています。{ $time }を過ぎてから、新しい確認コードでお試しください。
pages-refused-away = ただいまお使いいただけません
pages-refused-away-text = こちらの不具合で、お手続きを進められませんでした。恐れ入りますが、少し待ってからもう一度お試しください。
pages-refused-failed = お手続きを進められませんでした
pages-refused-failed-text = こちらの不具合かもしれません。恐れ入りますが、もう一度お試しください。

pages-home = ご契約者さま専用ページ
pages-home-name = { $name } 様
pages-home-contracts = ご契約
pages-home-car = お車
pages-home-maturity = 満期日
pages-home-no-contracts = 表示できるご契約がありません。
pages-home-chats = 連携しているトーク
pages-home-no-chats = まだ連携していません。LINEと連携すると、ログインせずにお手続きいただけます。
pages-home-since = { $date } { $time } から
pages-home-unlink = 連携を解除する
pages-home-line = LINEと連携する
pages-home-line-more = 別のLINEとも連携する
pages-home-settings = ご登録の変更
pages-home-mail = メールアドレスを変える
pages-home-password = パスワードを変える
pages-home-consents = お知らせの設定
pages-chat-line = LINE
pages-chat-sms = SMS
pages-product-normal = 自動車保険
pages-product-miruplus = 自動車保険（見守るプラス）
pages-product-mirunext = 自動車保険（見守るNexT）
pages-product-miruplus_s = 自動車保険（見守るプラスS）
pages-product-tsunagaru = 自動車保険（つながる）
pages-product-other = 自動車保険

pages-unlink = 連携の解除
pages-unlink-text = 解除すると、このトークではご契約の内容をご案内できなくなります。いつでも、もう一度連携していただけます。
pages-unlink-do = 解除する
pages-unlinked = 連携を解除しました
pages-unlinked-text = このトークからは、ご契約の内容が見られなくなりました。

pages-link = LINEと連携する
pages-link-customer = ご契約者さま
pages-link-line = LINEのお名前
pages-link-text = 下のボタンを押すと、LINEの画面に移ります。
pages-link-undo = 連携は、いつでも解除できます。トークで「連携解除」とお送りいただくか、このページからお手続きください。
pages-link-do = 連携する
pages-link-not-you = ほかの方のお名前が出ているときは、ログアウトしてからやり直してください。
pages-link-over = このリンクは使えません
pages-link-over-text = すでに使われたか、期限が過ぎています。LINEのトークに戻り、「連携」と送ってやり直してください。
pages-link-no-friend = 友だち追加をお願いします
pages-link-no-friend-text = 当社のLINEアカウントを友だちに追加してから、トークで「連携」とお送りください。ブロックなさっているときは、解除をお願いいたします。
pages-link-away = LINEにつながりませんでした
pages-link-away-text = 恐れ入りますが、少し待ってからもう一度お試しください。

pages-enter-text = ボタンを押すと、パスワードなしでページに入れます。
pages-enter-do = 専用ページに入る
pages-enter-over = このリンクは使えません
pages-enter-over-text = 一度お使いになったか、5分の期限が過ぎています。トークで「専用ページ」を押すと、新しいリンクをお送りします。

pages-line = LINEと連携する
pages-line-step-open = ボタンを押すと、LINEのトークが開きます。
pages-line-step-send = 文字が自動で入ります。変えずに、そのまま送ってください。
pages-line-step-back = このページに戻り、ご自分のLINEであることを確かめます。
pages-line-begin = 連携をはじめる
pages-line-over = 前の文字は使えなくなりました。もう一度おはじめください。
pages-line-wait = LINEのトークを開き、下の文字を変えずに送ってください。10分間、一度だけお使いいただけます。
pages-line-open = LINEを開く
pages-line-waiting = LINEからの送信を待っています。
pages-line-look = 送ったあとに押す
pages-line-new = 新しい文字でやり直す
pages-line-phone = LINEの入っていないパソコンなどでは、スマートフォンのLINEで当社のトークを開き、上の文字をそのまま送ってください。
pages-line-ask = あなたのLINEですか
pages-line-ask-text = 次のお名前のLINEから、文字が届きました。
pages-line-nameless = （お名前を表示できません。送った覚えがあるときだけ「はい」を押してください）
pages-line-yes = はい、連携する
pages-line-no = いいえ、やめる
pages-line-done = 連携をお受けしました
pages-line-done-text = LINEのトークに、連携のお知らせをお送りします。トークをご確認ください。
pages-line-refused = 連携を取りやめました
pages-line-refused-text = この文字はもう使えません。何も連携していません。文字は、ほかの方に見せないようお願いいたします。
