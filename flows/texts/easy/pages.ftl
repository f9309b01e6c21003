# 契約した人の ページ

pages-skip = 本文へ 行く
pages-languages = ことばを えらぶ
pages-title-problem = まちがいが あります：
pages-problems = まちがいが あります。見てください。
pages-help = こまったときは：{ $desk }
pages-never-asked = 会社の人が、確認コードや パスワードを 聞くことは ありません。
pages-password-show = パスワードを 見る
pages-sign-out = 終わる（ログアウト）
pages-start-over = はじめから やる
pages-try-again = もう一度 やる
pages-to-chat = LINEの トークに もどる
pages-to-home = あなたの ページに もどる
pages-call = { $desk }に 電話する
pages-date = { $year }年{ $month }月{ $day }日

pages-sign-in = ログイン
pages-sign-in-to-link = LINEと つなぐ前に、あなたが だれか 確認します。
pages-sign-in-login = ID（メールアドレスか 携帯電話の 番号）
pages-sign-in-login-hint = メールアドレスは、大文字と 小文字も、登録したときと 同じに してください。
pages-sign-in-password = パスワード
pages-sign-in-do = ログインする
pages-sign-in-no-login = IDを 書いてください。
pages-sign-in-no-password = パスワードを 書いてください。
pages-sign-in-wrong = IDか パスワードが ちがいます。大文字と 小文字を 見て、もう一度 書いてください。
pages-sign-in-forgot = パスワードを わすれた人
pages-sign-in-register = はじめての人、IDが わからない人（登録する）

pages-code = 確認コードを 書く
pages-code-sent-mail = メールで、6つの 数字（確認コード）を 送りました。送った ところ：
pages-code-sent-sms = SMSで、6つの 数字（確認コード）を 送りました。送った ところ：
pages-code-label = 確認コード
pages-code-hint = 数字を 6つ。20分だけ 使えます。
pages-code-do = つぎへ
pages-code-shape = 数字を 6つ 書いてください。
pages-code-wrong = 確認コードが ちがいます。あと { $count }回 できます。
pages-code-gone = この 確認コードは、もう 使えません。下の ボタンで、新しい 確認コードを 送ってください。
pages-code-note-soon = さっき 送った 確認コードを 使ってください。新しい 確認コードは、60秒 あとに 送れます。
pages-code-late = 確認コードが 来ないとき
pages-code-late-mail = 迷惑メールの フォルダーも 見てください。新しく 送ると、前の 確認コードは 使えません。
pages-code-late-sms = SMSを 止める 設定を していないか、見てください。新しく 送ると、前の 確認コードは 使えません。
pages-code-again = 確認コードを もう一度 送る
pages-code-by-sms = 登録した 電話番号に SMSで 送る
pages-code-by-mail = 登録した メールアドレスに 送る
pages-code-start-over = ログインから やりなおす
pages-code-sms =
    確認コードは { $code } です。20分の 間に、ページに 書いてください。会社の人が 聞くことは ありません。

    @{ $host } #{ $code }
pages-code-talk = 確認コードは { $code } です。20分の 間に、この SMSに 6つの 数字を 返事してください。わからないときは、何も しないでください。だれにも 教えないでください。

pages-confirm = あなたの 確認
pages-confirm-why = 大切な ことなので、もう一度 確認コードを 送ります。どこに 送りますか。
pages-confirm-by-mail = メールで 送る
pages-confirm-by-sms = SMSで 送る
pages-no-way = 電話してください
pages-no-way-text = 確認コードを 送るところが、登録に ありません。会社に 電話してください。

pages-left = 終わりました（ログアウト）
pages-left-text = ありがとうございました。

pages-refused-missing = ページが ありません
pages-refused-missing-text = アドレスが ちがうかも しれません。
pages-refused-stale = もう一度 開いてください
pages-refused-stale-text = 時間が たったか、ほかの 画面で 進みました。あぶなくないように、止めました。
pages-refused-host = この アドレスは 使えません
pages-refused-host-text = 会社の メッセージの リンクを、もう一度 開いてください。
pages-refused-large = 送れませんでした
pages-refused-large-text = 書いたものが 長すぎます。
pages-refused-often = 少し 待ってください
pages-refused-often-text = 短い 時間に 何回も ありました。あぶなくないように、止めました。{ $time }の あとで、もう一度 やってください。
pages-refused-locked = 確認コードを 止めています
pages-refused-locked-text = 確認コードの まちがいが 続きました。{ $time }の あとで、新しい 確認コードで やってください。
pages-refused-away = 今は 使えません
pages-refused-away-text = こちらの 問題です。少し 待って、もう一度 やってください。
pages-refused-failed = できませんでした
pages-refused-failed-text = こちらの 問題かも しれません。もう一度 やってください。

pages-home = 契約した人の ページ
pages-home-name = { $name } さん
pages-home-contracts = 契約
pages-home-car = 車
pages-home-maturity = 終わる 日
pages-home-no-contracts = 見られる 契約が ありません。
pages-home-chats = つないだ トーク
pages-home-no-chats = まだ ありません。LINEと つなぐと、ログインしないで 使えます。
pages-home-since = { $date } { $time } から
pages-home-unlink = つなぐのを やめる
pages-home-line = LINEと つなぐ
pages-home-line-more = ほかの LINEとも つなぐ
pages-home-settings = 登録を 変える
pages-home-mail = メールアドレスを 変える
pages-home-password = パスワードを 変える
pages-home-consents = お知らせの 設定
pages-chat-line = LINE
pages-chat-sms = SMS
pages-product-normal = 車の 保険
pages-product-miruplus = 車の 保険（見守るプラス）
pages-product-mirunext = 車の 保険（見守るNexT）
pages-product-miruplus_s = 車の 保険（見守るプラスS）
pages-product-tsunagaru = 車の 保険（つながる）
pages-product-other = 車の 保険

pages-unlink = つなぐのを やめる
pages-unlink-text = やめると、この トークで 契約の 話が できません。いつでも、また つなげます。
pages-unlink-do = やめる
pages-unlinked = つなぐのを やめました
pages-unlinked-text = この トークから、契約は 見られません。

pages-link = LINEと つなぐ
pages-link-customer = 契約した人
pages-link-line = LINEの 名前
pages-link-text = ボタンを 押すと、LINEに 行きます。
pages-link-undo = いつでも やめられます。トークで「連携解除」と 送るか、この ページで やめてください。
pages-link-do = つなぐ
pages-link-not-you = ほかの人の 名前のときは、ログアウトして、やりなおしてください。
pages-link-over = この リンクは 使えません
pages-link-over-text = もう 使ったか、時間が 過ぎました。LINEの トークで「連携」と 送ってください。
pages-link-no-friend = 友だちに 追加してください
pages-link-no-friend-text = 会社の LINEを 友だちに 追加して、トークで「連携」と 送ってください。ブロックしているときは、やめてください。
pages-link-away = LINEに つながりません
pages-link-away-text = 少し 待って、もう一度 やってください。

pages-enter-text = ボタンを 押すと、パスワードなしで 入れます。
pages-enter-do = ページに 入る
pages-enter-over = この リンクは 使えません
pages-enter-over-text = もう 使ったか、5分が 過ぎました。トークで「専用ページ」を 押すと、新しい リンクを 送ります。

pages-line = LINEと つなぐ
pages-line-step-open = ボタンを 押すと、LINEの トークが 開きます。
pages-line-step-send = 文字が 入っています。そのまま 送ってください。
pages-line-step-back = この ページに もどって、あなたの LINEか 見てください。
pages-line-begin = はじめる
pages-line-over = 前の 文字は、もう 使えません。もう一度 はじめてください。
pages-line-wait = LINEの トークで、下の 文字を そのまま 送ってください。10分の 間、一回だけ 使えます。
pages-line-open = LINEを 開く
pages-line-waiting = LINEから 来るのを 待っています。
pages-line-look = 送ったら 押す
pages-line-new = 新しい 文字で やりなおす
pages-line-phone = パソコンに LINEが ないとき：スマートフォンの LINEで 会社の トークを 開きます。上の 文字を そのまま 送ってください。
pages-line-ask = あなたの LINEですか
pages-line-ask-text = この 名前の LINEから 来ました。
pages-line-nameless = （名前が わかりません。あなたが 送ったときだけ「はい」を 押してください）
pages-line-yes = はい、つなぐ
pages-line-no = いいえ、やめる
pages-line-done = わかりました
pages-line-done-text = LINEの トークに お知らせを 送ります。トークを 見てください。
pages-line-refused = つなぎませんでした
pages-line-refused-text = この 文字は、もう 使えません。ほかの人に 見せないでください。
