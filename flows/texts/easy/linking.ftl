# つなぐ（連携）：短い文、むずかしくない言葉

linking-wish = 契約と つなぐ（連携）ことが できます。何を したいですか。
    .title = 契約と つなぐ
linking-wish-linked = 契約と つながって います。何を したいですか。
linking-wish-link = 契約と つなぐ
    .also = つなぐ, 連携
linking-wish-page = 自分の ページを 見る
    .also = 自分の ページ, ページ
linking-wish-switch = ちがう 人と つなぐ
    .also = ちがう 人, 別の 人
linking-wish-consents = お知らせを えらぶ
    .also = お知らせ
linking-wish-unlink = つなぐのを やめる
    .also = 連携解除, つながりを やめる
linking-wish-trouble = うまく できない
    .also = できない, 困った

linking-onward = ほかに したいことが ありますか。
    .title = このあと
linking-onward-link = 契約と つなぐ
    .also = つなぐ, 連携
linking-onward-page = 自分の ページを 見る
    .also = 自分の ページ, ページ
linking-onward-switch = ちがう 人と つなぐ
    .also = ちがう 人, 別の 人
linking-onward-consents = お知らせを えらぶ
    .also = お知らせ
linking-onward-unlink = つなぐのを やめる
    .also = 連携解除, つながりを やめる
linking-onward-trouble = ほかの 困ったこと
    .also = 困った, できない, うまく いかない, うまくいかない
linking-onward-done = もう だいじょうぶ
    .also = だいじょうぶ, 終わり, ない, できた

linking-page = 下の ページは 5分間、1回だけ 開けます。時間が すぎたら「新しい ボタン」を えらんでください。
    .title = 自分の ページ
linking-page-again = 新しい ボタン
    .also = もう一度, 開かない
linking-page-more = ほかのこと
    .also = ほか, できない, 困った, ちがう 人

linking-invitation = 下の ボタンを 押して、ページで ログインしてください。契約と つながります。ボタンは 30分間 使えます。つなぐのは、いつでも やめられます。6つの 番号は、ページだけに 書いてください。ここでは 番号を 聞きません。
    .title = 契約と つなぐ
    .brief = もう一度、ボタンを 送ります。
linking-invitation-linked = つなぎたい人の IDで、下の ページに ログインしてください。ボタンは 30分間 使えます。今の つながりは、新しく つながると かわります。ここでは 番号を 聞きません。
linking-invitation-again = 新しい ボタン
    .also = もう一度, 開かない
linking-invitation-trouble = うまく できない
    .also = できない, 困った
linking-invitation-silent = まだ つながって いません。ページが 閉じたときは、新しい ボタンを 押してください。

linking-birth = 契約している人の 生まれた日を 教えてください。例：1985/4/1、昭和60年4月1日
    .again = 契約している人の 生まれた 年・月・日を 送ってください。年は 1985年や 昭和60年のように 書いてください。例：1985/4/1
linking-sending = この 電話番号に、6つの 数字を SMSで 送ります。会社の人が 番号を 聞くことは ありません。
linking-code = 来た 6つの 数字を、20分 以内に ここに 送ってください。
    .again = 6つの 数字を 送ってください。例：012345
linking-code-again = もう一度 送って
    .also = もう一度, 来ない, こない
linking-code-wrong = 番号が ちがいます。あと { $left }回 できます。
linking-code-over = その 番号は、もう 使えません。「もう一度」と 送ると、新しい 番号を 送ります。
linking-code-locked = あなたを 守るために、今は 止めています。{ $time ->
    [later] あとで、もう一度「連携」と 送ってください。
   *[other] { $time } を すぎたら、もう一度「連携」と 送ってください。
}
linking-code-too_soon = 番号は、今 送りました。{ $time ->
    [later] 来ないときは、1分ぐらい あとで もう一度 送れます。
   *[other] 来ないときは、{ $time } を すぎると もう一度 送れます。
}
linking-code-too_many = 今日は、もう 番号を 送れません。{ $time ->
    [later] 明日、もう一度「連携」と 送ってください。
   *[other] { $time } を すぎたら、もう一度「連携」と 送ってください。
}
linking-checking = 今 調べています。少し 待ってください。
linking-unconfirmed-title = つながりませんでした
linking-unconfirmed = 教えてもらったことでは、契約が わかりませんでした。電話番号や 生まれた日が ちがうかも しれません。{ $desk }が 調べます。

linking-welcome-title = つながりました
linking-before-title = もう つながっています
linking-linked-name = { $name }さんの 契約と つながっています。
linking-linked-somebody = 契約と つながっています。
linking-undo = いつでも やめられます。「連携解除」と 送ってください。
linking-undo-sms = いつでも やめられます。「連携解除」と 送ってください。知らないときも、そう 送ってください。
linking-car = 車
linking-contract = 契約の お知らせを、ここに 送っても いいですか。いつでも かえられます。
    .title = お知らせ（1/2）
linking-contract-yes = はい、送って
    .also = はい, いい, 送ってください
linking-contract-no = いいえ、いらない
    .also = いいえ, いらない
linking-marketing = 新しい 商品などの お知らせ（広告）を、ここに 送っても いいですか。いつでも かえられます。
    .title = お知らせ（2/2）
linking-marketing-yes = はい、送って
    .also = はい, いい, 送ってください
linking-marketing-no = いいえ、いらない
    .also = いいえ, いらない
linking-ready = ありがとうございます。わかりました。車が 動かないとき、名前と 車は もう わかります。「専用ページ」と 送ると、契約を 見られます。
linking-already = もう 契約と つながっています。ちがう 人と つなぐときは「ちがう 人と つなぐ」、やめるときは「連携解除」と 送ってください。
linking-not_linked = まだ 契約と つながって いません。

linking-unlink = つなぐのを やめますか。契約は そのまま です。契約の お知らせは、ここに 来なく なります。
    .title = つなぐのを やめる
linking-unlink-yes = はい、やめる
    .also = 連携解除, 解除
linking-unlink-no = このまま 使う
    .also = そのまま
linking-unlinking = 今 やっています。少し 待ってください。
linking-unlinked = つなぐのを やめました。また つなぐときは「連携」と 送ってください。
linking-kept = わかりました。つながった まま です。
linking-done = わかりました。いつでも 話してください。

linking-by_browser-title = 自分の ページ
linking-by_browser = IDと パスワードで 入れます。先に つなぐと、次からは ボタンだけで 見られます。
linking-open-account = 自分の ページへ
linking-open-register = はじめての 登録へ
linking-open-forgot = パスワードを 作る
linking-open-line = ページに もどる

linking-trouble = 何が できませんか。
    .title = 困ったとき
linking-trouble-password = パスワードを 忘れた
    .also = パスワード
linking-trouble-mail = メールが 使えない
    .also = メール
linking-trouble-device = 電話を かえた
    .also = 番号が かわった
linking-trouble-late = 番号が 来ない
    .also = 来ない
linking-trouble-vanished = ページが 消えた
    .also = 消えた
linking-trouble-id = IDが わからない
    .also = ID
linking-trouble-shared = 家族と 同じ 電話
    .also = 家族と 同じ

linking-password-title = パスワードを 忘れたとき
linking-password-linked = 登録した メールで、新しい パスワードを 作れます。「自分の ページ」を 開いて、番号を 書いて かえることも できます。
linking-password-line = IDが メールの人は、下の ページで 作れます。IDが 電話番号の人は、その 電話から SMSで「パスワード」と 会社の 番号に 送ってください。
linking-password-sms = IDが メールの人は、下の ページで 作れます。IDが 電話番号の人は、先に「契約と つなぐ」を えらんでください。そのあと、自分の ページで かえられます。
linking-late-title = 番号が 来ないとき
linking-late = 番号は { $brand }から 送ります。迷惑メールの 場所を 見てください。{ $sender ->
    [none] 会社の メールと、
   *[other] { $sender } の メールと、
} SMSを 受け取れるように してください。60秒 たつと、もう一度 送れます。新しい 番号だけ 使えます。
linking-vanished-title = ページが 消えたとき
linking-vanished = 開いている ページを 全部 閉じてください。もう一度 ログインすると、新しい 番号を 送ります。
linking-which_id-title = IDは 何か
linking-which_id = IDは、登録した メールアドレスか、携帯の 番号です。メールアドレスは、大きい 文字と 小さい 文字も 同じに 書いてください。
linking-shared = 1人ずつ 使えます。LINEは、自分の LINEから、自分の IDで つないでください。SMSは、生まれた日で だれか わかります。

linking-mail = どれですか。
    .title = メールが 使えないとき
linking-mail-linked = ここから かえる
    .also = つながっている
linking-mail-remembered = 前の IDは わかる
    .also = わかる, おぼえている
linking-mail-neither = 何も わからない
    .also = わからない, 忘れた
linking-mail-phone = IDは 携帯の 番号
    .also = 携帯の 番号
linking-mail_remembered-title = 前の IDで 入る
linking-mail_remembered = 前の IDと パスワードで 入ってください。番号は、SMSで 送ることも できます。そのあと、メールを かえられます。
linking-mail_anew-title = 新しい メールで 登録
linking-mail_anew = 新しい メールで、もう一度 登録してください。前に 登録していても、そのまま 続けて いいです。
linking-mail_phone-title = 会社の人が かえます
linking-mail_phone = IDの 携帯番号は、{ $desk }が かえます。そのあと、新しい 番号の SMSから 入れます。

linking-device = 何が かわりましたか。
    .title = 電話を かえたとき
linking-device-same = LINEは 同じ
    .also = 同じ LINE
linking-device-new = LINEも 新しい
    .also = 新しい LINE
linking-device-number = 電話番号
    .also = 番号
linking-device_same = 何も しなくて いいです。このまま 使えます。
linking-device_new = 新しい LINEから、もう一度 つないでください。前の LINEは、自分の ページで やめられます。
linking-device_number-title = 電話番号が かわったとき
linking-device_number = 会社に ある 電話番号は、{ $desk }が かえます。IDが メールの人は、そのまま 使えます。

linking-meanwhile = { $name ->
    [unknown] 契約と つながりました。
   *[other] { $name }さんの 契約と つながりました。
} このまま 続けてください。
linking-over = つながりませんでした。時間が すぎたか、もう 使った ものでした。
linking-elsewhere-title = ほかの つながりが できました
linking-elsewhere = あなたの 契約が、ほかの { $channel ->
    [line] LINE
   *[other] 電話番号
}とも つながりました。あなたが していないときは、自分の ページで やめて、パスワードを かえて、電話してください。
linking-string-title = あと 少しです
linking-string-good = 文字を 受け取りました。前の ページに もどって、名前を 見て、「はい」を 押してください。
linking-string-over = その 文字は 使えません。ページの 文字を、そのまま 送ってください。ここから つなぐことも できます。
linking-string-sms = その 文字は LINEだけで 使えます。ページの ボタンで LINEを 開いて 送ってください。
linking-code-typed = 番号を ここに 送らないでください。番号は ページだけに 書いてください。だれにも 教えないでください。
linking-beside-link = 契約と つなぐ
linking-beside-enter = 自分の ページ
