# ご契約者さまとの連携：つなぐ、確かめる、解く、困ったとき

linking-wish = 連携のお手続きですね。ご希望をお選びください。
    .title = ご契約者さまとの連携
linking-wish-linked = ご契約と連携済みです。ご希望をお選びください。
linking-wish-link = 連携する
    .also = 連携, つなぐ, 連携したい, 登録
linking-wish-page = 専用ページを開く
    .also = 専用ページ, ご契約者さま専用ページ, マイページ
linking-wish-switch = 別のご契約者に変更
    .also = 別の契約者, 契約者を変える, 連携しなおす
linking-wish-consents = お知らせの設定
    .also = 同意, お知らせ, 通知
linking-wish-unlink = 連携を解除する
    .also = 連携解除, 解除
linking-wish-trouble = うまくいかないとき
    .also = 困っている, できない, トラブル, ログインできない

linking-onward = ほかにご希望がございましたら、お選びください。
    .title = このあとは
linking-onward-link = 連携する
    .also = 連携, つなぐ, 連携したい
linking-onward-page = 専用ページを開く
    .also = 専用ページ, マイページ
linking-onward-switch = 別のご契約者に変更
    .also = 別の契約者, 契約者を変える, 連携しなおす
linking-onward-consents = お知らせの設定
    .also = 同意, お知らせ, 通知
linking-onward-unlink = 連携を解除する
    .also = 連携解除, 解除
linking-onward-trouble = ほかの困りごと
    .also = 困っている, できない, うまくいかない, うまくいかないとき, トラブル
linking-onward-done = これで大丈夫
    .also = 大丈夫, 終わり, 解決しました, 解決した, できました, ない, 特にない

linking-page = 下のページは5分間、1回だけ開けます。時間が過ぎたら「新しいリンク」をお選びください。
    .title = ご契約者さま専用ページ
linking-page-again = 新しいリンク
    .also = もう一度, 再送, 開けない, 期限切れ, ひらけない
linking-page-more = ほかの手続き
    .also = ほか, 連携の手続き, うまくいかない, できない, 困っている, 別の契約者, 契約者を変える

linking-invitation = 下のボタンのページでログインすると、連携できます。ボタンは30分間お使いいただけます。連携は、いつでも解除できます。確認コードは、必ずページに入力してください。このトークで番号をお尋ねすることはありません。
    .title = ご契約者さまとの連携
    .brief = 連携のボタンを、もう一度お送りします。
linking-invitation-linked = 連携したいご契約者さまのIDで、下のボタンのページからログインしてください。ボタンは30分間お使いいただけます。今の連携は、新しい連携ができたときに入れ替わります。このトークで番号をお尋ねすることはありません。
linking-invitation-again = 新しいリンク
    .also = もう一度, 再送, 開けない, 期限切れ, ひらけない, やり直す
linking-invitation-trouble = うまくいかない
    .also = できない, 困っている, ログインできない
linking-invitation-silent = 連携のお手続きは、まだ終わっていないようです。途中で画面が閉じたときや、時間切れと出たときは、新しいボタンからどうぞ。

linking-birth = ご契約者さまの生年月日を教えてください。例：昭和60年4月1日、1985/4/1
    .again = ご契約者さまの生年月日を、「昭和」「平成」などの元号か、西暦をつけてお送りください。例：昭和60年4月1日、1985/4/1
linking-sending = この電話番号あてに、6桁の確認コードをSMSでお送りします。当社の者が番号をお尋ねすることはありません。
linking-code = 届いた6桁の番号を、20分以内にここへお送りください。
    .again = 6桁の数字をお送りください。例：012345
linking-code-again = コードを再送
    .also = 再送, もう一度, 届かない, 来ない, こない, 届きません
linking-code-wrong = 番号が違うようです。あと{ $left }回お試しいただけます。
linking-code-over = そのコードは使えなくなりました。「コードを再送」と送ると、新しいコードをお届けします。
linking-code-locked = 安全のため、いったん受付を止めています。{ $time ->
    [later] しばらくたってから、「連携」とお送りください。
   *[other] { $time } を過ぎましたら、もう一度「連携」とお送りください。
}
linking-code-too_soon = コードは先ほどお送りしたばかりです。{ $time ->
    [later] 届かないときは、1分ほどしてから再送できます。
   *[other] 届かないときは、{ $time } を過ぎると再送できます。
}
linking-code-too_many = 今日お送りできるコードの回数を超えました。{ $time ->
    [later] 明日、もう一度「連携」とお送りください。
   *[other] { $time } を過ぎましたら、もう一度「連携」とお送りください。
}
linking-checking = 確認しています。そのままお待ちください。
linking-unconfirmed-title = 連携できませんでした
linking-unconfirmed = お伺いした内容では、ご契約を確認できませんでした。ご登録の電話番号や生年月日が異なることがあります。{ $desk }がお調べします。

linking-welcome-title = 連携できました
linking-before-title = すでに連携済みです
linking-linked-name = { $name } 様のご契約と連携しています。
linking-linked-somebody = ご契約と連携しています。
linking-undo = 連携は、いつでも「連携解除」と送ると解除できます。
linking-undo-sms = 連携は、いつでも「連携解除」と送ると解除できます。お心当たりがないときも、同じように解除してください。
linking-car = お車
linking-contract = ご契約に関するお知らせ（満期のご案内、お手続きの進み具合など）を、こちらにお送りしてもよろしいですか。いつでも変更できます。
    .title = お知らせについて（1/2）
linking-contract-yes = 受け取る
    .also = はい, 受け取ります, お願いします
linking-contract-no = 受け取らない
    .also = いいえ, 受け取りません, いらない, 不要, 停止, 配信停止, 送らないで, 止めて, 受け取りたくない
linking-marketing = キャンペーンや新しい商品のご案内を、こちらにお送りしてもよろしいですか。広告を含みます。いつでも変更できます。
    .title = お知らせについて（2/2）
linking-marketing-yes = 受け取る
    .also = はい, 受け取ります, お願いします
linking-marketing-no = 受け取らない
    .also = いいえ, 受け取りません, いらない, 不要, 停止, 配信停止, 送らないで, 止めて, 受け取りたくない, 広告はいらない
linking-ready = ありがとうございます。ご希望どおりに設定しました。これからは、お車のトラブルのときに、お名前やお車を伺わずに手配へ進めます。「専用ページ」と送ると、ご契約の内容もご覧いただけます。
linking-already = すでにご契約と連携済みです。別のご契約者に変えるときは「別のご契約者に変更」、解除するときは「連携解除」とお送りください。
linking-not_linked = ご契約との連携は、まだされていません。

linking-unlink = 連携を解除しますか。ご契約はそのまま続き、ご契約のお知らせは、こちらに届かなくなります。
    .title = 連携の解除
linking-unlink-yes = 解除する
    .also = 解除, 連携解除
linking-unlink-no = このまま使う
    .also = やめておく, そのまま
linking-unlinking = 連携を解除しています。そのままお待ちください。
linking-unlinked = 連携を解除しました。また使うときは、「連携」とお送りください。
linking-kept = 承知しました。連携はそのままです。
linking-done = 承知しました。ご用がございましたら、いつでもお声がけください。

linking-by_browser-title = ご契約者さま専用ページ
linking-by_browser = ブラウザからは、IDとパスワードで入れます。先に連携しておくと、次からはボタンひとつで開けます。
linking-open-account = 専用ページへ
linking-open-register = 新規利用登録へ
linking-open-forgot = パスワード再設定
linking-open-line = 連携のページへ戻る

linking-trouble = どのようなことでお困りですか。
    .title = うまくいかないとき
linking-trouble-password = パスワードを忘れた
    .also = パスワード, パスワードがわからない
linking-trouble-mail = 登録のメールが使えない
    .also = メールが使えない, メールアドレスが変わった, アドレス変更, メールが見られない
linking-trouble-device = 電話を替えた
    .also = 機種変更した, 機種変更, スマホを変えた, 電話番号が変わった, 番号が変わった, 携帯を変えた
linking-trouble-late = コードが届かない
    .also = コードが来ない, コードがこない, 番号が届かない, メールが届かない
linking-trouble-vanished = コードの画面が消えた
    .also = 画面が消えた, 画面が閉じた, ページが消えた
linking-trouble-id = IDがわからない
    .also = ID, IDを忘れた, ログインIDがわからない
linking-trouble-shared = 家族と電話が同じ
    .also = 家族と同じ番号, 夫婦で同じ電話, 2人で1台

linking-password-title = パスワードを忘れたとき
linking-password-linked = 登録のメールに、再設定のご案内をお届けできます。このまま「専用ページ」を開き、確認コードを入れて変えることもできます。
linking-password-line = IDがメールアドレスの方は、下のページから再設定のメールをお受け取りください。IDが携帯電話番号の方は、その電話から当社の番号に、SMSで「パスワード」とお送りください。
linking-password-sms = IDがメールアドレスの方は、下のページから再設定できます。IDが携帯電話番号の方は、先に「連携する」でこの番号をご確認ください。そのあと専用ページで変えられます。
linking-late-title = コードが届かないとき
linking-late = コードは{ $brand }からお送りします。迷惑メールのフォルダをご覧のうえ、{ $sender ->
    [none] 当社からのメールと、
   *[other] { $sender } からのメールと、
}SMSの受信を許可してください。再送は、前のコードから60秒たつと押せます。使えるのは、いちばん新しいコードだけです。
linking-vanished-title = コードの画面が消えたとき
linking-vanished = 開いているページをすべて閉じて、もう一度ログインしてください。新しいコードをお送りします。
linking-which_id-title = IDの確かめ方
linking-which_id = IDは、登録のメールアドレスか、携帯電話番号です。メールアドレスは、大文字と小文字も登録のとおりに入力してください。電話番号は、ハイフンなしで入力できます。
linking-shared = おひとりずつ、別々にご利用いただけます。LINEでは、それぞれのLINEから、ご自身のIDで連携してください。SMSでは、生年月日でどなたかを確かめます。

linking-mail = どれに当てはまりますか。
    .title = 登録のメールが使えないとき
linking-mail-linked = この画面から変える
    .also = 連携している, 連携済み
linking-mail-remembered = 前のIDは覚えている
    .also = 覚えている, IDとパスワードはわかる, パスワードはわかる
linking-mail-neither = どちらもわからない
    .also = 覚えていない, わからない, 忘れた
linking-mail-phone = IDが携帯番号
    .also = 携帯番号, IDは電話番号, 電話番号
linking-mail_remembered-title = 前のIDでログイン
linking-mail_remembered = 前のIDとパスワードでログインしてください。コードは、メールのかわりに、登録の電話番号へSMSで受け取れます。そのあと、メールアドレスを変えられます。
linking-mail_anew-title = 新しいメールで登録
linking-mail_anew = 新しいメールアドレスで、もう一度登録してください。前にご登録があっても、そのままお進みいただけます。
linking-mail_phone-title = 窓口で変更します
linking-mail_phone = IDの携帯電話番号は、{ $desk }で変更します。変わったあとは、新しい番号のSMSからログインできます。

linking-device = どのように替わりましたか。
    .title = 電話を替えたとき
linking-device-same = 同じLINEを引き継いだ
    .also = 引き継いだ, 同じLINE, 引き継ぎ, 同じ, LINEは同じ
linking-device-new = 新しいLINEになった
    .also = 新しいLINE, 引き継いでいない, 新しいアカウント
linking-device-number = 電話番号が変わった
    .also = 番号が変わった, 番号変更, 新しい番号
linking-device_same = お手続きは要りません。連携も、そのままお使いいただけます。
linking-device_new = 新しいLINEから、もう一度連携してください。前のLINEの連携は、専用ページで解除できます。
linking-device_number-title = 電話番号が変わったとき
linking-device_number = 登録の電話番号は、{ $desk }で変更します。IDがメールアドレスの方は、今のIDのままログインできます。

linking-meanwhile = { $name ->
    [unknown] ご契約と連携できました。
   *[other] { $name } 様のご契約と連携できました。
} このままお続けください。
linking-over = 連携のお手続きは、時間切れか、使用済みのため、完了しませんでした。
linking-elsewhere-title = 別の連携ができました
linking-elsewhere = お客さまのご契約が、新しく別の{ $channel ->
    [line] LINE
   *[other] 電話番号
} とも連携されました。お心当たりがないときは、専用ページで解除し、パスワードを変えて、窓口までお知らせください。
linking-string-title = あと少しで連携できます
linking-string-good = 文字列を受け取りました。元のページに戻り、表示されたお名前を確かめて、「はい」を押してください。
linking-string-over = その文字列は、お使いいただけませんでした。ページの文字列を変えずに送るか、こちらから連携し直してください。
linking-string-sms = その文字列は、LINEでだけお使いいただけます。ページのボタンからLINEを開いて、送ってください。
linking-code-typed = 確認コードは、このトークには送らないでください。番号は、開いているページにだけ入力し、どなたにもお伝えにならないでください。
linking-beside-link = ご契約者さまとの連携
linking-beside-enter = ご契約者さま専用ページ
