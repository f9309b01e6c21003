# 登録、再発行、変更のページ

pages-register-date = { $year }年{ $month }月{ $day }日（{ $era }{ $era_year }年{ $month }月{ $day }日）
pages-register-era-reiwa = 令和
pages-register-era-heisei = 平成
pages-register-era-showa = 昭和
pages-register-era-taisho = 大正
pages-register-era-meiji = 明治
pages-register-era-first = 元

# はじめての登録
pages-register-title = 新規利用登録
pages-register-lead = ご契約者さまご本人の内容を、保険証券のとおりに入力してください。別の保険で登録なさった方は、登録なさらなくてもログインいただけます。
pages-register-name = お名前
pages-register-name-hint = 漢字など、証券に記載のとおり。例：見本 花子
pages-register-name-wrong = お名前を、40文字までで入力してください。数字は使えません。
pages-register-kana = お名前（カナ）
pages-register-kana-hint = 例：ミホン ハナコ
pages-register-kana-wrong = お名前の読みを、カタカナかひらがなで入力してください。
pages-register-birth = 生年月日
pages-register-birth-hint = 例：昭和55年4月1日、S55.4.1、1980年4月1日、19800401
pages-register-birth-wrong = 生年月日を、年から入力してください。例：昭和55年4月1日
pages-register-mail = メールアドレス
pages-register-mail-hint = ログインのIDになります。大文字と小文字は区別されます。
pages-register-mail-wrong = メールアドレスを確かめて、半角で入力してください。例：hanako@example.jp
pages-register-policy = 証券番号
pages-register-policy-hint = 保険証券やご契約の案内にある番号。ハイフンはあってもなくてもかまいません。
pages-register-policy-wrong = 証券番号を、半角の英数字で入力してください。
pages-register-terms = 利用規約に同意します
pages-register-terms-wrong = 利用規約をお読みのうえ、同意される方はチェックを入れてください。
pages-register-terms-open = 利用規約を読む（別の画面で開きます）
pages-register-next = 入力した内容を確かめる

pages-register-confirm-title = 内容の確認
pages-register-confirm-lead = 次の内容で申し込みます。とくに生年月日とメールアドレスをお確かめください。
pages-register-confirm-send = この内容で申し込む
pages-register-confirm-change = 入力し直す

pages-register-sent-title = メールをお送りします
pages-register-sent-lead = { $mail } あてに、結果をメールでお送りします。メールの中のページを24時間以内に開いて、登録を完了してください。
pages-register-sent-known = メールに「登録済み」とあるときは、前にこのアドレスで登録なさっています。ログインするか、パスワードを設定し直してください。
pages-register-sent-lost = 前のメールアドレスが使えなくなった方、登録に心当たりのない方も、別のアドレスでこのまま新しく登録いただけます。
pages-register-sent-late = 数分たっても届かないときは、迷惑メールのフォルダと、アドレスの入力間違いをお確かめください。送信元は { $sender } です。
pages-register-sent-again = もう一度入力する

pages-register-terms-title = 利用規約
pages-register-terms-use-title = 1. このページでできること
pages-register-terms-use = ご契約内容の確認、継続などのお手続き、LINEやSMSとの連携を、ご契約者さまご本人がお使いになるためのページです。
pages-register-terms-care-title = 2. IDとパスワード
pages-register-terms-care = IDとパスワード、確認コードは、ほかの方に教えたり、使わせたりしないでください。覚えのないお知らせが届いたときは、すぐに窓口へご連絡ください。
pages-register-terms-data-title = 3. お預かりする情報
pages-register-terms-data = 入力いただいた内容は、ご本人の確認と、このページでのお手続きのために使います。内容は暗号にして保管し、ご本人の確認に使った入力は、登録を終えると残しません。
pages-register-terms-send-title = 4. ご連絡
pages-register-terms-send = 登録やパスワードの変更などのお知らせを、登録のメールアドレスや電話番号へお送りします。広告をお送りするのは、別に同意をいただいた方だけです。
pages-register-terms-end-title = 5. 利用の終わり
pages-register-terms-end = いつでも窓口へのお申し出で、登録をやめることができます。第三者による不正な利用のおそれがあるときは、当社が利用をお止めすることがあります。
pages-register-terms-close = この画面を閉じて、入力にお戻りください。

# 仮パスワードから本登録へ
pages-register-first-title = 本登録
pages-register-first-lead = メールの仮パスワードを入力し、ご自分のパスワードを決めてください。
pages-register-first-id = ログインのID
pages-register-temporary = 仮パスワード
pages-register-temporary-hint = メールに記載の12文字。ハイフンはあってもなくてもかまいません。
pages-register-temporary-wrong = メールに記載の仮パスワードを入力してください。
pages-register-new = 新しいパスワード
pages-register-new-hint = 半角の英数字と記号で、8文字以上。推測されにくいものにしてください。
pages-register-again = 新しいパスワード（確認）
pages-register-again-wrong = 2つの新しいパスワードが同じではありません。もう一度入力してください。
pages-register-new-short = 新しいパスワードは、8文字以上にしてください。
pages-register-new-long = 新しいパスワードは、128文字までにしてください。
pages-register-new-signs = 新しいパスワードは、半角の英数字と記号で決めてください。
pages-register-new-common = そのパスワードは、推測されやすいものです。単語や名前をいくつか組み合わせるなど、別のものにしてください。
pages-register-new-own = IDや生年月日を含むパスワードは使えません。別のものにしてください。
pages-register-new-temporary = 仮パスワードは、そのままお使いいただけません。別のものにしてください。
pages-register-first-send = 登録する
pages-register-first-wrong = 仮パスワード、カナ、生年月日のいずれかが、お申し込みの内容と違います。あと{ $count }回入力いただけます。
pages-register-first-over-title = このページは使えません
pages-register-first-over = 期限が過ぎたか、すでに使われたか、入力を5回お間違えになったため、使えなくなりました。登録がお済みの方は、ログインできます。
pages-register-first-restart = もう一度登録を申し込む
pages-register-first-login = ログインする
pages-register-first-taken-title = このアドレスでは登録できません
pages-register-first-taken = お申し込みのあと、同じメールアドレスがほかの登録に使われました。別のアドレスでお申し込みください。
pages-register-first-desk-title = 窓口でお手続きください
pages-register-first-desk = すでにご登録があり、ご本人の確認にSMSを使いますが、ご登録のお電話番号ではSMSをお受け取りになれません。お手数ですが、窓口へお電話ください。

pages-register-code-title = 電話番号での確認
pages-register-code-lead = すでにご登録がありますので、念のため、ご登録の電話番号 { $phone } にSMSで6桁のコードをお送りしました。コードを入力すると、新しい登録に切り替わり、前のログインは使えなくなります。
pages-register-code-elsewhere = この番号をお使いでないときは、窓口へお電話ください。

pages-register-done-title = 登録が完了しました
pages-register-done = ご契約者さま専用ページをお使いいただけます。続けてLINEと連携すると、次からはLINEからすぐにお入りいただけます。
pages-register-done-line = LINEと連携する
pages-register-done-home = 専用ページへ進む

# パスワードの再設定
pages-reset-ask-title = パスワードの再設定
pages-reset-ask-lead = ログインのIDを入力してください。登録のメールアドレスへ、再設定のページをお送りします。
pages-reset-login = ID（メールアドレスか携帯電話の番号）
pages-reset-login-hint = メールアドレスは、大文字と小文字も登録のときと同じにしてください。
pages-reset-login-wrong = メールアドレスか携帯電話の番号を、確かめて入力してください。
pages-reset-ask-send = 送る
pages-reset-sent-title = メールをお送りします
pages-reset-sent-lead = { $mail } あてにメールをお送りします。30分以内に、メールの中のページを開いてください。
pages-reset-sent-lost = このメールアドレスをお使いになれないときは、LINEの窓口からお入りいただくか、別のアドレスで新しく登録してください。
pages-reset-sent-register = 新しく登録する
pages-reset-phone-title = その電話からSMSでお送りください
pages-reset-phone = IDが携帯電話の番号のときは、その電話から { $number } へ、SMSで「パスワード」とお送りください。折り返しご案内します。
pages-reset-phone-desk = IDが携帯電話の番号のときは、窓口へお電話ください。番号が変わった方のお手続きも承ります。
pages-reset-phone-changed = 番号が変わったときは、窓口へお電話ください。新しい番号に変更いたします。
pages-reset-title = 新しいパスワード
pages-reset-lead = 新しいパスワードを決めてください。ほかの端末でのログインは、すべて終わります。
pages-reset-send = このパスワードにする
pages-reset-over = 期限が過ぎたか、すでに使われたか、新しいメールをお送りしたため、使えなくなりました。もう一度お申し出ください。
pages-reset-restart = もう一度再設定する
pages-reset-done-title = パスワードを変更しました
pages-reset-done = 新しいパスワードでログインしてください。

# 変更
pages-change-mail-title = メールアドレスの変更
pages-change-mail-now = 今のメールアドレス：{ $mail }
pages-change-mail-none = 今は、メールアドレスの登録がありません。
pages-change-mail = 新しいメールアドレス
pages-change-mail-hint = このアドレスに、6桁のコードをお送りします。
pages-change-mail-same = 今と同じメールアドレスです。
pages-change-mail-send = コードを送る
pages-change-mail-code-title = 新しいアドレスの確認
pages-change-mail-code-lead = { $mail } あてに、6桁のコードをお送りしました。
pages-change-mail-taken = このメールアドレスは、ほかの登録に使われています。別のアドレスをご登録ください。
pages-change-mail-done-title = メールアドレスを変更しました
pages-change-mail-done = これからは、新しいメールアドレスでログインしてください。
pages-change-mail-other = 別のアドレスにする
pages-change-password-title = パスワードの変更
pages-change-password-former = 今のパスワード
pages-change-password-former-wrong = 今のパスワードが違います。
pages-change-password-forgot = 今のパスワードをお忘れのとき
pages-change-password-done-title = パスワードを変更しました
pages-change-password-done = ほかの端末でのログインは、すべて終わりました。
pages-change-none-title = 登録がまだありません
pages-change-none = メールアドレスとパスワードでのご登録がまだありません。新しく登録すると、LINEからでなくてもお入りいただけます。
pages-change-none-register = 新規利用登録へ
pages-change-home = 専用ページへ戻る

pages-change-consents-title = お知らせの設定
pages-change-consents-lead = 連携なさった連絡先ごとに、いつでも変更いただけます。
pages-change-consents-nothing = 連携なさった連絡先がありません。
pages-change-consents-address = { $channel ->
    [line] LINE
   *[sms] SMS { $number }
}
pages-change-consents-contract = ご契約についてのお知らせ（満期やお手続きのご案内）を、ここへ受け取りますか。広告は含みません。
pages-change-consents-marketing = 商品やキャンペーンのご案内（広告）を、ここへ受け取りますか。送信者は{ $brand }です。受け取りをやめるときは、このページか窓口でお申し出ください。
pages-change-consents-yes = 受け取る
pages-change-consents-no = 受け取らない
pages-change-consents-save = 保存する
pages-change-consents-saved = 保存しました。
pages-change-consents-history = これまでのお返事
pages-change-consents-purpose-contract = ご契約のお知らせ
pages-change-consents-purpose-marketing = 広告のご案内
pages-change-consents-gone = 消去済み
