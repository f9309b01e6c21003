# 登録、新しい パスワード、変える ための ページ

pages-register-date = { $year }年{ $month }月{ $day }日（{ $era }{ $era_year }年{ $month }月{ $day }日）
pages-register-era-reiwa = 令和
pages-register-era-heisei = 平成
pages-register-era-showa = 昭和
pages-register-era-taisho = 大正
pages-register-era-meiji = 明治
pages-register-era-first = 元

# はじめての 登録
pages-register-title = 新しい 登録
pages-register-lead = 保険の 紙を 見て、契約した 人の ことを 入れてください。前に 登録した 人は、登録しなくて いいです。
pages-register-name = 名前
pages-register-name-hint = 保険の 紙と 同じに 書きます。例：見本 花子
pages-register-name-wrong = 名前を 入れてください。40文字までです。数字は 使えません。
pages-register-kana = 名前（カタカナ）
pages-register-kana-hint = 例：ミホン ハナコ
pages-register-kana-wrong = 名前を カタカナか ひらがなで 入れてください。
pages-register-birth = 生まれた 日
pages-register-birth-hint = 例：1980年4月1日、昭和55年4月1日、19800401
pages-register-birth-wrong = 生まれた 日を、年から 入れてください。例：1980年4月1日
pages-register-mail = メールアドレス
pages-register-mail-hint = ページに 入るときに 使います。大きい 字と 小さい 字は、ちがう 字です。
pages-register-mail-wrong = メールアドレスを 入れてください。例：hanako@example.jp
pages-register-policy = 証券番号（保険の 番号）
pages-register-policy-hint = 保険の 紙に 書いて あります。
pages-register-policy-wrong = 保険の 紙の 番号を 入れてください。
pages-register-terms = きまりを 読みました。いいです。
pages-register-terms-wrong = きまりを 読んで、いいときは チェックしてください。
pages-register-terms-open = きまりを 読む（新しい 画面が 開きます）
pages-register-next = 次へ

pages-register-confirm-title = 見てください
pages-register-confirm-lead = これで いいですか。生まれた 日と メールアドレスを よく 見てください。
pages-register-confirm-send = これで 申し込む
pages-register-confirm-change = 直す

pages-register-sent-title = メールを 送ります
pages-register-sent-lead = { $mail } に メールを 送ります。24時間の あいだに、メールの ページを 開いてください。
pages-register-sent-known = メールに「もう 登録しています」と あるときは、前の パスワードで 入るか、新しい パスワードを 決めてください。
pages-register-sent-lost = 前の メールアドレスが 使えない 人、登録を おぼえていない 人は、ほかの アドレスで 新しく 登録できます。
pages-register-sent-late = メールが 来ないときは、迷惑メールの 中と、アドレスの まちがいを 見てください。メールは { $sender } から 来ます。
pages-register-sent-again = もう一度 入れる

pages-register-terms-title = きまり
pages-register-terms-use-title = 1. この ページで できること
pages-register-terms-use = 契約を 見ること、契約を 続ける 手続き、LINEや SMSと つなぐことが できます。契約した 本人だけが 使います。
pages-register-terms-care-title = 2. IDと パスワード
pages-register-terms-care = ID、パスワード、確認の 番号を、ほかの 人に 教えないでください。知らない お知らせが 来たら、すぐに 電話してください。
pages-register-terms-data-title = 3. あなたの 情報
pages-register-terms-data = 入れた ことは、本人かどうかを 見るためと、手続きの ために 使います。暗号に して 置きます。登録が 終わると、確かめた 内容は 残しません。
pages-register-terms-send-title = 4. 連絡
pages-register-terms-send = 登録や パスワードが 変わったとき、メールや 電話番号に 知らせます。広告は、いいと 言った 人にだけ 送ります。
pages-register-terms-end-title = 5. やめるとき
pages-register-terms-end = いつでも 電話で やめることが できます。ほかの 人が 悪く 使っているときは、会社が 止めることが あります。
pages-register-terms-close = この 画面を 閉じて、前の 画面に もどってください。

# 仮パスワードから
pages-register-first-title = 登録を 終わらせる
pages-register-first-lead = メールの 仮パスワードを 入れて、自分の パスワードを 決めてください。
pages-register-first-id = ID
pages-register-temporary = 仮パスワード
pages-register-temporary-hint = メールに 書いて あります。12文字です。
pages-register-temporary-wrong = メールの 仮パスワードを 入れてください。
pages-register-new = 新しい パスワード
pages-register-new-hint = 英語の 字、数字、記号で 8文字より 多く。ほかの 人が 考えつかない ものに してください。
pages-register-again = 新しい パスワード（もう一度）
pages-register-again-wrong = 2つの 新しい パスワードが ちがいます。もう一度 入れてください。
pages-register-new-short = 8文字より 少ないです。もっと 長く してください。
pages-register-new-long = 128文字までに してください。
pages-register-new-signs = 英語の 字、数字、記号だけを 使ってください。
pages-register-new-common = その パスワードは、ほかの 人に わかりやすいです。ちがう ものに してください。
pages-register-new-own = IDや 生まれた 日は 使えません。ちがう ものに してください。
pages-register-new-temporary = メールの 仮パスワードは 使えません。ちがう ものに してください。
pages-register-first-send = 登録する
pages-register-first-wrong = 仮パスワード、カタカナの 名前、生まれた 日の どれかが ちがいます。あと { $count }回 できます。
pages-register-first-over-title = この ページは 使えません
pages-register-first-over = 時間が すぎたか、もう 使ったか、5回 まちがえました。もう 登録した 人は、入ることが できます。
pages-register-first-restart = もう一度 申し込む
pages-register-first-login = 入る
pages-register-first-taken-title = この アドレスは 使えません
pages-register-first-taken = 申し込みの あとで、同じ アドレスが ほかの 登録で 使われました。ほかの アドレスで 申し込んでください。
pages-register-first-desk-title = 電話してください
pages-register-first-desk = もう 登録が あります。本人かどうかを SMSで 確かめますが、あなたの 電話番号では SMSを 受け取れません。電話してください。

pages-register-code-title = 電話番号で 確かめる
pages-register-code-lead = もう 登録が あります。あなたの 電話番号 { $phone } に SMSで 6つの 数字を 送りました。数字を 入れると、新しい 登録に なります。前の 登録は 使えません。
pages-register-code-elsewhere = この 電話番号を 使っていないときは、電話してください。

pages-register-done-title = 登録が できました
pages-register-done = あなたの ページが 使えます。LINEと つなぐと、次は LINEから すぐに 入れます。
pages-register-done-line = LINEと つなぐ
pages-register-done-home = あなたの ページへ

# 新しい パスワード
pages-reset-ask-title = パスワードを 忘れたとき
pages-reset-ask-lead = IDを 入れてください。登録した メールアドレスに メールを 送ります。
pages-reset-login = ID（メールアドレスか 携帯電話の 番号）
pages-reset-login-hint = 大きい 字と 小さい 字も、登録したときと 同じに してください。
pages-reset-login-wrong = メールアドレスか 携帯電話の 番号を 入れてください。
pages-reset-ask-send = 送る
pages-reset-sent-title = メールを 送ります
pages-reset-sent-lead = { $mail } に メールを 送ります。30分の あいだに、メールの ページを 開いてください。
pages-reset-sent-lost = その メールアドレスが 使えないときは、LINEから 入るか、ほかの アドレスで 新しく 登録してください。
pages-reset-sent-register = 新しく 登録する
pages-reset-phone-title = その 電話から SMSを 送ってください
pages-reset-phone = IDが 携帯電話の 番号のときは、その 電話から { $number } に、SMSで「パスワード」と 送ってください。
pages-reset-phone-desk = IDが 携帯電話の 番号のときは、電話してください。番号が 変わった 人も 電話してください。
pages-reset-phone-changed = 番号が 変わったときは、電話してください。新しい 番号に 変えます。
pages-reset-title = 新しい パスワード
pages-reset-lead = 新しい パスワードを 決めてください。ほかの 携帯電話や パソコンでは、もう一度 パスワードが いります。
pages-reset-send = これに する
pages-reset-over = 時間が すぎたか、もう 使ったか、新しい メールを 送りました。もう一度 はじめてください。
pages-reset-restart = もう一度 はじめる
pages-reset-done-title = パスワードが 変わりました
pages-reset-done = 新しい パスワードで 入ってください。

# 変える
pages-change-mail-title = メールアドレスを 変える
pages-change-mail-now = 今の メールアドレス：{ $mail }
pages-change-mail-none = 今は、メールアドレスの 登録が ありません。
pages-change-mail = 新しい メールアドレス
pages-change-mail-hint = この アドレスに、6つの 数字を 送ります。
pages-change-mail-same = 今と 同じ メールアドレスです。
pages-change-mail-send = 送る
pages-change-mail-code-title = 新しい アドレスを 確かめる
pages-change-mail-code-lead = { $mail } に 6つの 数字を 送りました。
pages-change-mail-taken = この アドレスは、ほかの 登録で 使っています。ほかの アドレスに してください。
pages-change-mail-done-title = メールアドレスが 変わりました
pages-change-mail-done = これからは、新しい メールアドレスで 入ってください。
pages-change-mail-other = ほかの アドレスに する
pages-change-password-title = パスワードを 変える
pages-change-password-former = 今の パスワード
pages-change-password-former-wrong = 今の パスワードが ちがいます。
pages-change-password-forgot = 今の パスワードを 忘れたとき
pages-change-password-done-title = パスワードが 変わりました
pages-change-password-done = ほかの 携帯電話や パソコンでは、もう一度 パスワードが いります。
pages-change-none-title = まだ 登録が ありません
pages-change-none = メールアドレスと パスワードの 登録が まだ ありません。登録すると、LINEが なくても 入れます。
pages-change-none-register = 新しく 登録する
pages-change-home = あなたの ページに もどる

pages-change-consents-title = お知らせを 受け取るか
pages-change-consents-lead = いつでも 変えることが できます。
pages-change-consents-nothing = つながっている ものが ありません。
pages-change-consents-address = { $channel ->
    [line] LINE
   *[sms] SMS { $number }
}
pages-change-consents-contract = 契約の お知らせを ここで 受け取りますか。契約が 終わる 日などを 知らせます。広告では ありません。
pages-change-consents-marketing = 新しい 商品などの 広告を ここで 受け取りますか。{ $brand }が 送ります。やめたいときは、この ページか 電話で 言ってください。
pages-change-consents-yes = 受け取る
pages-change-consents-no = 受け取らない
pages-change-consents-save = 決める
pages-change-consents-saved = 決めました。
pages-change-consents-history = 前の 答え
pages-change-consents-purpose-contract = 契約の お知らせ
pages-change-consents-purpose-marketing = 広告
pages-change-consents-gone = 消しました
