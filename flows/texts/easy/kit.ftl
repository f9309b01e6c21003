# やさしい日本語：短い文、むずかしくない言葉

kit-unknown = わからない
kit-exit-back = 前に もどる
kit-exit-cancel = いったん 止める
kit-exit-human = 人と 話す

kit-call-119 = 119（救急車・消防）
kit-call-110 = 110（警察）
kit-call-club = JAFに 電話する
kit-call-desk = 保険会社に 電話する
kit-interpreting = 手話・筆談で 話す
kit-open-here = 今いる場所を 送る
kit-open-link = つなぐ ページを 開く
kit-open-enter = 自分の ページを 開く
kit-open-document = だいじな 説明を 開く
kit-open-notice = 返事の ページを 開く
kit-position = 地図で 送った 場所

kit-help = ボタンを 押すか、文字で 答えてください。「戻る」「いったん 止める」「最初から」「あとで」「担当者」も 使えます。「日本語」と 送ると、ふつうの 日本語に なります。
kit-help-numbers = 電話で 話せない人は、電話リレーサービス、NET119、110番アプリを 使えます。救急車の 相談は #7119、子どもの 病気は #8000、警察の 相談は #9110、海の 事故は 118です。
kit-not-understood = ごめんなさい。わかりませんでした。下から えらぶか、ちがう 言い方で 送ってください。
kit-not-understood-free = ごめんなさい。わかりませんでした。ちがう 言い方で 送ってください。
kit-doubt = { $question }は「{ $answer }」と 聞きました。もう一度 教えてください。
kit-amended = 内容を 直しました。会社の人にも 知らせました。
kit-told-staff = 会社の人に 伝えました。
kit-we-will-tell = わかりました。何か あったら、こちらから 知らせます。
kit-callback = わかりました。会社の人が { $phone } に 電話します。
kit-callback-number = どの 番号に 電話しますか。例：「090-1234-5678に 電話ください」
kit-writeback = わかりました。電話ではなく、文字で 連絡します。会社の人に 伝えました。ここに 書いても いいです。
kit-sorry-for-this = ほんとうに ごめんなさい。
kit-you-are-welcome = どういたしまして。
kit-you-are-welcome-waiting = どういたしまして。このまま 安全な 場所で 待ってください。
kit-nothing-before = これが 最初の 質問です。
kit-still-there = だいじょうぶですか。ここから 続けられます。
kit-carry-on = まだ 終わっていない ことが あります。答えられるときに 答えてください。
kit-one-thing-first = それは、今の 話が 終わったあとで します。
kit-talk-is-waiting = さっきの 続きに もどります。
kit-put-aside = 今は 止めました。答えは 残っています。「続き」と 送ると、また 始まります。
kit-later = わかりました。答えは 残っています。「続き」と 送ると、また 始まります。
kit-question-is-over = その ボタンは、前の 質問の ボタンです。
kit-not-in-japan = 日本の 場所では ないようです。もう一度 送るか、住所を 文字で 送ってください。
kit-place-unasked = 場所を 送ってくれて ありがとうございます。困っていることを えらんでください。
kit-place-added = 場所を 送ってくれて ありがとうございます。会社の人に 知らせました。
kit-corrected = 答えを 直しました。
kit-moved-since = 内容が 変わりました。もう いちど 見てください。
kit-forgotten = あなたが 消した メッセージは、ここでも 消しました。
kit-words-or-buttons = ありがとうございます。文字か ボタンで 答えてください。
kit-perhaps-unheard = まえの メッセージが とどいて いないかも しれません。
kit-reached-by-sms = 【{ $brand }】LINEで 送れないので、SMSで 送ります。{ $number ->
    [none] 会社の人が 電話します。
   *[other] 受付番号 { $number }。会社の人が 電話します。
}
kit-sorry-title = ごめんなさい
kit-sorry = こちらの 問題で、うまく できませんでした。会社の人が 見ます。急ぐときは、電話してください。
kit-preview = 質問が あります。トークを 開いて 答えてください。
kit-as-told = 教えてくれた こと
kit-instant = { $day } { $time }
kit-about = { $time }（だいたい）
kit-given = 聞きました

kit-day = { $year }年 { $month }月 { $day }日({ $weekday }曜日)
kit-day-short = { $month }月{ $day }日({ $weekday })
kit-weekdays = 月, 火, 水, 木, 金, 土, 日
