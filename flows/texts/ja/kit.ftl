# どの会話にも出てくる言葉

kit-unknown = わからない
    .also = わかりません, 分からない, 分かりません, 不明, 知らない, さあ, どうかな, idk, don't know, not sure, わかりかねます, 分かりかねます, わかりかねる, 見当もつかない, 見当がつかない, 知りません
kit-exit-back = ひとつ戻る
kit-exit-cancel = 中断する
kit-exit-human = 担当者と話す

kit-call-119 = 119番（救急・消防）
kit-call-110 = 110番（警察）
kit-call-club = JAFに電話
kit-call-desk = 窓口に電話
kit-interpreting = 手話・筆談の通訳
kit-open-here = 位置情報を送る
kit-open-link = 連携のページを開く
kit-open-enter = 専用ページを開く
kit-open-document = 重要事項説明を開く
kit-open-notice = お返事のページを開く
kit-position = 地図でお送りいただいた地点

kit-help = ボタンを押すか、文字でお答えください。「戻る」「中断する」「最初から」「あとで」「担当者」もお使いいただけます。English と送ると英語、「やさしい日本語」と送ると、やさしい日本語に変わります。
kit-help-numbers = お電話が難しい方は、電話リレーサービス、NET119、110番アプリもお使いいただけます。救急の相談は#7119、お子さまの急病は#8000、警察の相談は#9110、海の事故は118です。
kit-not-understood = 申し訳ございません、うまく読み取れませんでした。下の中からお選びいただくか、言い方を変えてお送りください。
kit-not-understood-free = 申し訳ございません、うまく読み取れませんでした。言い方を変えてお送りください。
kit-doubt = { $question }は「{ $answer }」と伺っております。念のため、もう一度お聞かせください。
kit-amended = 受付の内容を直し、担当者にも伝えました。
kit-told-staff = いただいた内容を、担当者に伝えました。
kit-we-will-tell = 承知しました。動きがありましたら、こちらからお知らせします。
kit-callback = 承知しました。担当者から { $phone } へお電話するよう伝えました。
kit-callback-number = 折り返しのお電話番号をお知らせください。例：「090-1234-5678に電話ください」
kit-writeback = 承知しました。お電話ではなく文字でご連絡するよう、担当者に伝えました。このままこちらへお書きいただけます。
kit-sorry-for-this = ご不便をおかけし、誠に申し訳ございません。
kit-you-are-welcome = とんでもないことでございます。お役に立てましたら幸いです。
kit-you-are-welcome-waiting = とんでもないことでございます。このまま安全な場所でお待ちください。
kit-nothing-before = こちらが最初の質問です。
kit-still-there = お変わりありませんか。続きからお答えいただけます。
kit-carry-on = 途中のお手続きがございます。続けられるときに、お答えください。
kit-one-thing-first = そのお手続きは、今のお話が済みましたら承ります。
kit-talk-is-waiting = 途中のお手続きに戻ります。
kit-put-aside = いったん中断しました。お答えは残っていますので、「続き」と送ると再開できます。
kit-later = 承知しました。お答えは残しておきます。「続き」と送ると再開できます。
kit-question-is-over = そのボタンは、前のご質問のものです。
kit-not-in-japan = いただいた地点は国内ではないようです。もう一度お送りいただくか、住所や目印を文字でお知らせください。
kit-place-unasked = 位置情報をありがとうございます。お困りのことをお選びください。
kit-place-added = 位置情報をありがとうございます。受付の内容に加え、担当者にも知らせました。
kit-corrected = お答えを直しました。
kit-moved-since = お待ちいただいている間に、内容が変わりました。新しい内容をご確認ください。
kit-forgotten = 取り消されたメッセージの内容は、こちらでも消しました。
kit-words-or-buttons = ありがとうございます。お返事は、文字かボタンでお願いいたします。
kit-perhaps-unheard = 通信の乱れで、先ほどのご案内が届いていないかもしれません。
kit-reached-by-sms = 【{ $brand }】LINEにお届けできないため、SMSでご連絡します。{ $number ->
    [none] 担当者からお電話します。
   *[other] 受付番号 { $number }。担当者からお電話します。
}
kit-sorry-title = 申し訳ございません
kit-sorry = こちらの不具合で、いただいた内容を処理できませんでした。担当者が確認します。お急ぎのときは、お電話でも承ります。
kit-preview = ご質問がございます。トークを開いてお答えください。
kit-as-told = お伝えいただいた内容
kit-instant = { $day } { $time }
kit-about = { $time }（およそ）
kit-given = お伺い済み

kit-day = { $year }年{ $month }月{ $day }日({ $weekday })
kit-day-short = { $month }/{ $day }({ $weekday })
kit-weekdays = 月, 火, 水, 木, 金, 土, 日
