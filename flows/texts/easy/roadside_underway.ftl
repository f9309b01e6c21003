# ロードアシスタンス：受付番号のあと（やさしい日本語）

roadside-wish-status = 今 どうなっているか
    .also = 今 どう, いつ 来ますか, いつ 来る
roadside-wish-place = 場所を 直す
    .also = 場所が ちがう, 場所が ちがいます
roadside-wish-not_there = 来ていない
    .also = だれも いない, だれも いません, だれも 来ない, だれも 来ません
roadside-wish-concierge = ほかに 困ること
    .also = 困っています, 家に 帰れない
roadside-wish-family = 家族に 知らせる
roadside-wish-solved = もう 直った
    .also = 直りました
roadside-wish-withdraw = 取りやめる
roadside-wish-wait = このまま 待つ
roadside-wish-self = 自分で たのむ
    .also = 自分で 呼ぶ
roadside-wish-taxi = タクシー
roadside-wish-lodging = 泊まる 所
roadside-wish-garage = 車を 直す 店
    .also = 直す 店
roadside-wish-hospital = 夜の 病院

roadside-window = { $start }〜{ $end }
roadside-row-partner = 来る 会社
roadside-row-window = 来る 時間
roadside-row-destination = 運ぶ 所
roadside-row-time = 時間
roadside-open-page = 地図で 見る
roadside-call-partner = 来る 会社に 電話
roadside-waiting-person = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。会社の人が、助ける 人を さがしています。あなたに 電話します。やめるときは「取りやめる」と 送ってください。
roadside-waiting-by_text = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。会社の人が、助ける 人を さがしています。文字で 連絡します。やめるときは「取りやめる」と 送ってください。
roadside-waiting-lost = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。会社の人が 確かめて、ほかの 助ける 人も さがしています。いつ 来るかは、決まったら 知らせます。
roadside-waiting-uncovered = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。会社の人が、お金を 払って 助けてもらう 方法を 教えます。やめるときは「取りやめる」と 送ってください。
roadside-in_hand-lost = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。会社の人が 引き受けました。確かめて、ほかの 助ける 人も さがしています。
roadside-queued = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。順番を 待っています。困っている 人が とても 多いので、いつ 来るか まだ わかりません。決まったら すぐ 知らせます。
roadside-coming-accepted = 助ける 人が 決まりました。これから 出ます。安全な 所で 待ってください。
roadside-coming-en_route = 助ける 人が 向かっています。安全な 所で 待ってください。
roadside-coming-arriving = 助ける 人が すぐ 近くに います。車に 近づかないで、安全な 所で 待ってください。
roadside-coming-late = おそくなっています。いつ 来るか、今 聞いています。わかったら 知らせます。
roadside-at_work-on_scene = 助ける 人が 着いたと 言っています。その人の 言うとおりに してください。いないときは「来ていない」と 送ってください。
roadside-at_work-disputed = 助ける 人が いないと 聞きました。今 確かめています。安全な 所で 待ってください。
roadside-at_work-checking = あなたが 待っていることを、助ける 人に 伝えています。安全な 所で 待ってください。
roadside-at_work-towing = 車を 運んでいます。
roadside-at_work-redirecting = 新しい 行き先を 伝えています。
roadside-at_work-at_destination = 車は もう 行き先に あります。

roadside-accepted-title = 助ける 人が 決まりました
roadside-accepted = これから あなたの 所へ 行きます。安全な 所で 待ってください。
roadside-accepted-unknown = これから あなたの 所へ 行きます。いつ 来るかは、わかったら 知らせます。安全な 所で 待ってください。
roadside-en_route-title = 助ける 人が 出ました
roadside-en_route = 安全な 所で 待ってください。
roadside-en_route-unknown = おそくなって ごめんなさい。いつ 来るか、今 聞いています。安全な 所で 待ってください。
roadside-delayed-title = おそくなっています
roadside-delayed = ごめんなさい。来る 時間が 変わりました。安全な 所で 待ってください。
roadside-delayed-unknown = ごめんなさい。知らせた 時間を 過ぎました。いつ 来るか、今 聞いています。
roadside-arriving-title = もうすぐ 来ます
roadside-arriving = 車に 近づかないで、安全な 所で 待ってください。
roadside-arriving-expressway = 道に 出ないで、ガードレールの 外で 待ってください。車に もどらないでください。
roadside-on_scene-title = 助ける 人が 着きました
roadside-on_scene = その人の 言うとおりに してください。いないときは「来ていない」と 送ってください。
roadside-towing-title = 車を 運びます
roadside-towing = 車を 乗せて、行き先へ 向かっています。
roadside-at_destination-title = 車が 行き先に 着きました
roadside-at_destination = 車を 届けました。
roadside-completed-title = 終わりました
roadside-completed = おつかれさまでした。お金を 払ったときは、領収書（払ったことを 書いた 紙）を 捨てないでください。あとで 使うことが あります。わからないことは、電話で 聞いてください。
roadside-completed-towed = 車を 直す 話は、店か 会社の人が します。直す 前に、会社の人に 知らせてください。
roadside-completed-transport = 直した 車を 家まで 運ぶ お金や、取りに 行く お金は、15万円まで 会社が 払うことが あります。取りに 行く お金からは 1,000円を 引きます。領収書を 会社の人に 知らせてください。
roadside-completed-fuel = お金が かからない 燃料は、契約の 1年に 1回です。今回 使いました。
roadside-completed-club = JAFの 会員の 人のために 会社が 払うのは、契約の 1年に 1回です。今回 使いました。
roadside-second_truck-title = ほかの 車を さがしています
roadside-second_truck = ごめんなさい。さっきの 車では できません。できる 車を さがしています。いつ 来るかは、決まったら 知らせます。
roadside-second_truck-down = ごめんなさい。来る 途中の 車が 動かなくなりました。ほかの 車を さがしています。いつ 来るかは、決まったら 知らせます。
roadside-accident_found-title = 事故なら、まず 人を 助けます
roadside-accident_found = 助ける 人が、事故のようだと 言っています。けがを した 人が いたら、まず 119に 電話してください。安全な 所へ 行って、110に 電話してください。けがが なくても 電話してください。だれが 悪いかは、その場で 話さないでください。会社の人にも 知らせました。作業は 続けます。
roadside-person-calls = 会社の人が あなたに 電話します。
roadside-person-writes = 文字で 連絡します。
roadside-person-no_partner = おそくなって ごめんなさい。すぐ 行ける 人が いませんでした。会社の人が さがします。
roadside-person-long_queue = 長く 待たせて ごめんなさい。順番が まだ 来ないので、会社の人が さがします。
roadside-person-no_place = 場所が よく わかりません。「場所を 直す」を 押して、場所を 送ってください。すぐ さがせます。
roadside-person-lost = ごめんなさい。来る 人と 連絡が できません。会社の人が 確かめて、ほかの 人も さがします。
roadside-person-given_back = ごめんなさい。来る 人が 作業を できなくなりました。会社の人が ほかの 方法を さがします。
roadside-person-not_there = ごめんなさい。助ける 人が いるか、まだ わかりません。会社の人が 確かめます。
roadside-person-no_answer = 助ける 人が 車を 見つけられません。あなたの 返事を 待っています。
roadside-person-no_destination = 助ける 人が 新しい 行き先を 待っています。
roadside-queued-title = 順番に 助けています
roadside-queued-text = 天気などの ために、困っている 人が とても 多いです。順番に さがします。いつ 来るか 約束できません。このまま 待つか、自分で たのんで あとで お金を もらうことも できます。危ないときは、先に 119か 110に 電話してください。
roadside-still_queued-title = まだ 順番を 待っています
roadside-still_queued-text = ごめんなさい。困っている 人が とても 多いです。いつ 来るか まだ 約束できません。決まったら すぐ 知らせます。危ないときは、先に 119か 110に 電話してください。

roadside-withdrawing-late = もう 助ける 人が 来ています。今 やめると、お金が かかるかもしれません。やめたいことを、会社の人に 伝えますか。
roadside-stop_asked-title = 会社の人に 伝えました
roadside-stop_asked = 会社の人が 確かめて、お金の ことも 連絡します。それまでは、作業が 続くかもしれません。
roadside-solving = もう 直りましたか。助けは いりませんか。
roadside-solving-yes = はい。直りました
roadside-solving-no = いいえ。待ちます
roadside-solved = よかったです。受付番号 { $number } を 終わりました。助ける 人にも 知らせました。気をつけて 帰ってください。
roadside-relocating = 車は 今 どこに ありますか。位置を 送ると いちばん いいです。住所でも いいです。
    .again = 位置か 住所を 送ってください。
roadside-relocated = 場所を 直して、伝えました。
roadside-self_arranging =
    自分で たのむ 方法です。
    ・先に 会社に 電話してください。電話しないと、お金は もらえません。
    ・領収書と、何を したか 書いた 紙を もらってください。
    ・あとで 会社に 送ってください。
    運ぶ お金は 15万円までです。車両保険が ある 契約で、車の 保険の お金の 10％が 15万円より 多いときは、その お金までです。もらえるかは、会社の人が 確かめます。
    自分で たのみますか。ここの 順番は なくなります。
    .brief = 自分で たのみますか。ここの 順番は なくなります。
    .title = 自分で たのむとき
roadside-self_arranging-stranger =
    自分で たのむ 方法です。
    ・先に 会社に 電話してください。電話しないと、お金は もらえません。
    ・領収書と、何を したか 書いた 紙を もらってください。
    ・あとで 会社に 送ってください。
    いくらまでかは、契約で ちがいます。会社の人が 確かめます。
    自分で たのみますか。ここの 順番は なくなります。
    .brief = 自分で たのみますか。ここの 順番は なくなります。
roadside-self_arranging-yes = 自分で たのむ
roadside-self_arranging-no = 順番を 待つ
roadside-self_arranged-title = 自分で たのむ
roadside-self_arranged = ここの 順番を やめました。たのむ 前に 会社に 電話してください。領収書を 捨てないでください。気をつけてください。
roadside-staying = わかりました。順番が 来たら さがして、すぐ 知らせます。暖かくて 安全な 所で 待ってください。
roadside-absent = ごめんなさい。助ける 人と 会社の人に 確かめています。安全な 所で 待ってください。

roadside-checking = 助ける 人が あなたの 車を 見つけられません。まだ 助けが いりますか。5分で 返事を してください。
    .title = 車が 見つかりません
    .again = 「ここに いる」「動かした」「いらない」の どれかを 送ってください。
roadside-checking-here = はい。ここに います
    .also = ここに いる, ここに います
roadside-checking-moved = 車を 動かした
roadside-checking-no = もう いらない
roadside-still_needed = 伝えました。よく 見えて、安全な 所で 待ってください。
roadside-not_needed = わかりました。受付番号 { $number } を 終わりました。助ける 人にも 伝えました。また 困ったら、いつでも 言ってください。
roadside-gone = 受付番号 { $number } を 終わりました。また 困ったら、いつでも 言ってください。
roadside-closed-title = 終わりました
roadside-closed = 会社の人が 受付番号 { $number } を 終わりに しました。わからないときは、電話してください。
roadside-closed-cancelled = 会社の人が 受付番号 { $number } を やめました。わからないときは、電話してください。
roadside-redirecting = 行き先が 閉まっています。車を 預けられません。ほかの 行き先を えらんでください。
    .title = 行き先が 閉まっています
    .again = 下から えらぶか、店の 名前を 送ってください。
roadside-redirecting-partner = 保険会社の 工場
roadside-redirecting-nearest = いちばん 近い 工場
roadside-redirecting-home = 家
roadside-redirecting-elsewhere = ほかの 所
roadside-redirect_address = その 所の 名前と 住所を 教えてください。
    .again = 店の 名前か 住所を 送ってください。
roadside-redirected = 新しい 行き先を 伝えました。

roadside-needs = 近くを さがします。どれですか。
roadside-found-taxi = 近くの タクシーです。お金は あなたが 払います。
roadside-found-lodging = 近くの 泊まる 所です。泊まれるかは、電話で 聞いてください。
roadside-found-garage = 近くの 車を 直す 店です。できるかは、電話で 聞いてください。
roadside-found-hospital = 夜も 休みの 日も 開いている 病院です。行く 前に 電話してください。
roadside-found-hospital-advice = 急ぐときは、すぐ 119に 電話してください。わからないときは #7119、子どもの ことは #8000に 電話できます。
roadside-found-none = ごめんなさい。近くに 見つかりませんでした。電話してください。会社の人が さがします。
roadside-found-distance = だいたい { $km }km
roadside-family-title = 家族に 知らせる
roadside-family = 知らせる 文を 作りました。送るのは あなたです。くわしい 場所や 契約の ことは 書いていません。
roadside-family-share = 家族に 送る
roadside-family-message = 車が 動かなくなりました。{ $safe ->
    [yes] 安全な 所で 待っています
   *[no] 助けを 待っています
 }。{ $window ->
    [none] 保険会社が 助ける 人を さがしています
   *[other] レッカーは { $window }の 予定です
 }。また 連絡します。

roadside-rating = 今回は どうでしたか。
    .again = 「よかった」「ふつう」「よくなかった」から えらんでください。答えなくても いいです。
roadside-rating-good = よかった
roadside-rating-fair = ふつう
roadside-rating-bad = よくなかった
roadside-rating_reason = どんな ことですか。
roadside-rating_reason-speed = 来る 早さ
roadside-rating_reason-manners = 来た 人
roadside-rating_reason-work = した 作業
roadside-rating_reason-none = 特に ない
roadside-rated = ありがとうございました。気をつけてください。
roadside-rated-bad = ごめんなさい。あなたの 答えは、次に 会社を えらぶときに 使います。
