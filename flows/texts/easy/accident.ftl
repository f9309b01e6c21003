# 事故の 受付

accident-voiceless = 電話は 使えますか。
    .row = 連絡の しかた
accident-voiceless-yes = 電話は できない。文字で
accident-voiceless-no = 電話も できる
accident-by_text =
    警察は 110番アプリ、救急車と 消防は NET119（登録した人だけ）です。
    電話リレーサービスでも 呼べます。
    ここでは、ぜんぶ 文字で 話します。会社の人も 文字で 連絡します。
accident-emergency = 運転しているときは、使わないでください。たいへんでしたね。けがを した人は いますか。火や けむりは ありますか。車が 走る 道や、踏切、水の 中に 人が いますか。
    .brief = けがを した人や、危ない 所に いる人が いますか。火や けむりは ありますか。
    .title = まず 人の 安全です
    .again = 下から えらんでください。だれも 危なくなければ「いない」と 送ってください。
accident-emergency-none = いない。だいじょうぶ
accident-emergency-injury = けがを した人が いる
accident-emergency-fire = 火や けむりが ある
accident-emergency-in_lane = 道の上に 人が いる
accident-emergency-crossing = 踏切の中に いる
accident-emergency-in_water = 水の中に いる
accident-emergency-unsure = わからない
accident-emergency-past = もう その場所に いない

accident-danger-injury-title = すぐ 119に 電話
accident-danger-injury =
    119の人の 言うことを 聞いてください。けがを した人を むりに 動かさないでください。
    ほかの人は 安全な 場所に 行ってください。それから 110にも 電話してください。
    受付は、急いで 続けます。返事は あとで いいです。
accident-danger-fire-title = 車から はなれて 119に 電話
accident-danger-fire =
    荷物は 置いて、遠くに 行って、119に 電話してください。それから 110にも 電話してください。
    車に もどらないでください。発炎筒は 使わないでください。
    受付は、急いで 続けます。返事は あとで いいです。
accident-danger-in_lane-title = 道から 出て 110に 電話
accident-danger-in_lane =
    車の中、車の前、車の後ろに いないでください。
    後ろから 来る 車を よく見て、ガードレールの外に 出てください。それから 110に 電話してください。
    受付は、急いで 続けます。返事は あとで いいです。
accident-danger-crossing-title = すぐ 全員 踏切の外へ
accident-danger-crossing =
    全員 すぐ 車から 出て、踏切の外に 行ってください。
    踏切の 非常ボタンを 押してください。なければ 110に 電話してください。
    車に もどらないでください。受付は、急いで 続けます。
accident-danger-in_water-title = 車から 出て 119に 電話
accident-danger-in_water =
    エンジンを かけないでください。シートベルトを はずして、窓か ドアから すぐ 出てください。窓が 開かなければ、横の 窓を わってください。
    車の 屋根の上など 高い 所に 行って、119に 電話してください。
    受付は、急いで 続けます。返事は あとで いいです。
accident-danger-injury-by_text-title = すぐ 119に 知らせる
accident-danger-injury-by_text =
    NET119で 知らせてください。登録していない人は、近くの 人に たのむか、電話リレーサービスを 使ってください。
    けがを した人を むりに 動かさないでください。ほかの人は 安全な 場所に 行ってください。それから 110番アプリで 警察に 知らせてください。
    受付は、急いで 続けます。返事は あとで いいです。
accident-danger-fire-by_text-title = 車から はなれて 119に 知らせる
accident-danger-fire-by_text =
    荷物は 置いて、遠くに 行って、NET119で 知らせてください。登録していない人は、近くの 人に たのんでください。
    車に もどらないでください。発炎筒は 使わないでください。それから 110番アプリで 警察に 知らせてください。
    受付は、急いで 続けます。返事は あとで いいです。
accident-danger-in_lane-by_text-title = 道から 出て 110に 知らせる
accident-danger-in_lane-by_text =
    車の中、車の前、車の後ろに いないでください。
    後ろから 来る 車を よく見て、ガードレールの外に 出てください。それから 110番アプリか 電話リレーサービスで 知らせてください。
    受付は、急いで 続けます。返事は あとで いいです。
accident-danger-crossing-by_text-title = すぐ 全員 踏切の外へ
accident-danger-crossing-by_text =
    全員 すぐ 車から 出て、踏切の外に 行ってください。
    踏切の 非常ボタンを 押してください。なければ 110番アプリで 知らせてください。
    車に もどらないでください。受付は、急いで 続けます。
accident-danger-in_water-by_text-title = 車から 出て 119に 知らせる
accident-danger-in_water-by_text =
    エンジンを かけないでください。シートベルトを はずして、窓か ドアから すぐ 出てください。窓が 開かなければ、横の 窓を わってください。
    車の 屋根の上など 高い 所に 行って、NET119で 知らせてください。登録していない人は、近くの 人に たのんでください。
    受付は、急いで 続けます。返事は あとで いいです。
accident-danger-silent-title = だいじょうぶですか
accident-danger-silent = 返事が ないので、会社の人に 知らせました。危ないときは、すぐ 119か 110に 電話してください。
accident-danger-silent-by_text = 返事が ないので、会社の人に 知らせました。危ないときは、すぐ NET119か 110番アプリで 知らせてください。

accident-road_type = 今 どんな 場所に いますか。
    .row = どんな 場所
accident-road_type-ordinary = ふつうの 道・外の 駐車場
accident-road_type-expressway = 高速道路
accident-road_type-home = 自分の 家
accident-road_type-garage = 屋根のある 駐車場・地下
accident-safe_place = みんな 安全な 場所に いますか。
    .title = 安全な 場所へ
    .again = みんな 安全な 場所に いますか。「はい」か「いいえ」で 答えてください。
accident-safe_place-expressway = みんな ガードレールの外に いますか。
accident-safe_place-fire = みんな 車から 遠い 所に いますか。けむりが 来ない 所ですか。
accident-safe_place-in_lane = みんな 車が 走る 道の外に いますか。
accident-safe_place-crossing = みんな 踏切の外に いますか。
accident-safe_place-in_water = みんな 車から 出て、水が ない 高い 所に いますか。
accident-safe_place-yes = はい、安全です
accident-safe_place-no = いいえ、まだです
accident-safe_place-cannot = 動けない
accident-safety-expressway =
    ハザードランプを つけて、全員 車から 出てください。三角表示板は、安全に 置けるときだけ 置いてください。
    ガードレールの外で、車より 後ろに 行ってください。道を 歩かないでください。車の中や 車の前に いないでください。
    警察には 110か 非常電話で 知らせてください。発炎筒は、トンネルの中や、ガソリンが もれているときは 使えません。
accident-safety-expressway-by_text =
    ハザードランプを つけて、全員 車から 出てください。三角表示板は、安全に 置けるときだけ 置いてください。
    ガードレールの外で、車より 後ろに 行ってください。道を 歩かないでください。車の中や 車の前に いないでください。
    発炎筒は、トンネルの中や、ガソリンが もれているときは 使えません。
accident-get_safe-by_text = 後ろの 車に 気をつけて、安全な 所へ 行ってください。動けないときは、近くの 人に たのむか、NET119か 110番アプリで 知らせてください。受付は 続けます。返事は 安全な 所に 行ってからで いいです。
accident-crash-title = 警察（110）に 電話してください
accident-crash =
    けがが なくても、警察に 知らせます。安全な 場所で 110に 電話してください。
    「だれが 悪い」という 話や お金の 約束は、その場で しないでください。名前と 電話番号だけ 教え合ってください。
    警察に 言うことは、あとで ここで まとめられます。
accident-crash-by_text-title = 警察に 知らせてください
accident-crash-by_text =
    けがが なくても、警察に 知らせます。安全な 場所で 110番アプリか 電話リレーサービスを 使ってください。
    「だれが 悪い」という 話や お金の 約束は、その場で しないでください。名前と 電話番号だけ 書いて 教え合ってください。
    警察に 言うことは、あとで ここで まとめられます。
accident-no_promises = 「だれが 悪い」という 話や お金の 約束は、その場で しないでください。

accident-vehicle = 事故に あった 車は どれですか。
    .row = 車
    .called = 車
accident-vehicle-other = ほかの 車
accident-other_plate = わかりました。ほかの 車の 事故も、ここで 聞きます。
accident-this_car = { $car }の 事故ですね。ほかの 車なら「ほかの 車」と 送ってください。
accident-plate = 車の ナンバーを 教えてください。例：品川 300 さ 12-34
    .row = ナンバー
    .again = ナンバーが 読めませんでした。例：品川 300 さ 12-34。わからなければ「わからない」で いいです。
accident-when = いつですか。「10分前」「今日の 朝8時」「11/20 14:30」と 書いても いいです。
    .title = いつ
    .again = 読めませんでした。例：「昨日の 夕方」「11/20 14:30」。今より あとの 時間と、3年より 前の ことは 書けません。
accident-when-found = いつ 気がつきましたか。「今日の 朝8時」「11/20 14:30」と 書いても いいです。
accident-when-now = 今・少し 前
accident-when-today = 今日
accident-when-yesterday = 昨日
accident-hour = 何時ごろですか。「14時半」「夜8時ごろ」と 書いても いいです。
    .again = 時間が 読めませんでした。例：「14:30」「夜8時ごろ」。今より あとの 時間は 書けません。
accident-hour-morning = 朝
accident-hour-noon = 昼
accident-hour-evening = 夕方
accident-hour-night = 夜
accident-occurred = いつですか。例：11/20 14:30
    .row = いつ
    .called = 時間, 日にち
accident-place = 事故の 場所は どこですか。近くに いるなら、位置情報を 送ってください。住所や 目印を 書いても いいです。
    .brief = 事故の 場所は どこですか。
    .title = 場所
    .row = 場所
    .again = 位置情報か、住所・目印を 送ってください。例：渋谷区道玄坂1丁目
accident-place-found = 車は どこに ありましたか。住所や 目印を 書いてください。位置情報でも いいです。
accident-pin = 事故の 場所は、ここで 合っていますか。
accident-pin-yes = 合っている
accident-pin-off = ちがう
accident-landmark = 事故の 場所の 住所や 目印を 教えてください。
    .row = 目印

accident-kind = どんな 事故ですか。
    .title = どんな 事故
    .row = どんな 事故
    .again = いちばん 近いものを えらんでください。わからなければ「ほか・わからない」で いいです。
accident-kind-car = 車と 車
accident-kind-pedestrian = 歩いている 人
accident-kind-cyclist = 自転車・バイク
accident-kind-single = 壁や 柱（自分だけ）
accident-kind-parked = 駐車場・止めているとき
accident-kind-animal = 動物
accident-kind-hit_and_run = 相手が にげた
accident-kind-theft = ぬすまれた
accident-kind-vandalism = いたずら
accident-kind-weather = 台風・大雨・ひょう
accident-kind-flying_stone = 石が とんできた
accident-kind-other = ほか・わからない
accident-stolen = ぬすまれたのは、どちらですか。
    .row = ぬすまれた もの
accident-stolen-car = 車
accident-stolen-parts = 車の 部品・車の 中の 物
accident-struck = ぶつかったとき、車は どうでしたか。
    .row = ぶつかった ときの ようす
accident-struck-at_rest = 止まっていて 当てられた
accident-struck-behind = 後ろから 当てられた
accident-struck-moving = ほか
accident-other_insurance = 相手の 保険の ことを、何か 聞きましたか。
    .row = 相手の 保険
accident-other_insurance-known = 保険会社を 聞いた
accident-other_insurance-none = 入っていないと 聞いた
accident-keys = 車の かぎは 今 どこですか。
    .row = かぎ
accident-keys-kept = 持っている
accident-keys-inside = 車の中に あった
accident-keys-lost = なくした・ぬすまれた

accident-consent = 体の ことは、この 受付と 会社の人の 連絡だけに 使います。今までに 聞いたことを、書いて 残しても いいですか。残さなくても、受付は 続けます。
    .title = 書いて 残すこと
accident-consent-yes = 残して いい
accident-consent-no = 残さない
accident-injury = けがを した人や 痛い人は いますか。答えは、この 受付と 会社の人の 連絡だけに 使います。答えると、書いて 残すことに「はい」と 言ったことに なります。「答えない」でも、受付は 続けます。
    .brief = けがを した人や 痛い人は いますか。「答えない」でも いいです。
    .title = けがの こと
    .row = けが
    .called = けが
    .again = いちばん 近いものを えらんでください。「答えない」「わからない」でも いいです。
accident-injury-neutral = みんなの 体の ことを 聞きます。番号だけ 送ってください。答えは、この 受付と 会社の人の 連絡だけに 使います。この SMSには もう 書きません。答えると、書いて 残すことに「はい」と 言ったことに なります。「答えない」でも いいです。
accident-injury-none = いない
accident-injury-light = 少し 痛い・小さい けが
accident-injury-ambulance = 救急車・入院
accident-injury-withheld = 答えない
accident-hurt_who = けがを した人、痛い人は だれですか。
    .row = けがを した人
accident-hurt_who-neutral = さっきの 答えは、だれの ことですか。番号だけ 送ってください。
accident-hurt_who-self = 運転していた 人
accident-hurt_who-passengers = いっしょに 乗っていた 人
accident-hurt_who-others = 相手の 人
accident-hurt_who-several = 2人以上
accident-hurt-none = なし
accident-hurt-light = 少し
accident-hurt-ambulance = 救急車・入院
accident-hurt_self = 運転していた 人は どうですか。
    .row = 運転していた 人
accident-hurt_self-neutral = 運転していた 人の ことを、番号だけ 送ってください。
accident-hurt_passengers = いっしょに 乗っていた 人は どうですか。いなければ「なし」を えらんでください。
    .row = いっしょに 乗っていた 人
accident-hurt_passengers-neutral = いっしょに 乗っていた 人の ことを、番号だけ 送ってください。いなければ「なし」を えらんでください。
accident-hurt_others = 相手の 人は どうですか。
    .row = 相手の 人
accident-hurt_others-neutral = 相手の 人の ことを、番号だけ 送ってください。
accident-agreed = 残していいと 言ったとき

accident-police = 警察に 知らせましたか。
    .title = 警察
    .row = 警察
    .called = 警察
accident-police-must = 警察に 知らせましたか。このような 事故は、警察に 知らせることが いちばん 先です。
accident-police-yes = 知らせた・警察が いる
accident-police-later = これから
accident-police-no = まだ
accident-tell110-title = 110で 言うこと
accident-tell110 =
    けがが なくても、警察に 知らせます。知らせないと、「事故の 証明書」が もらえません。
    けがを した人が いるときは、かならず「人身事故です」と 言ってください。
    次のことを 聞かれます。わかることだけ 言ってください。
    いつ・どこ・けがを した人の 数・こわれた 物・積んでいた 物・そのあと したこと。
accident-tell110-by_text = 110番アプリか 電話リレーサービスで 知らせられます。
accident-tell110-occurred = いつ
accident-tell110-place = どこ
accident-tell110-kind = どんな 事故
accident-tell110-plate = ナンバー
accident-tell110-hurt = けが
accident-drivable = 車は、そのまま 走れますか。少しでも 心配なら、動かさないでください。
    .title = 車の ようす
    .row = 走れるか
    .brief = 車は、そのまま 走れますか。
accident-drivable-weather = 車は、そのまま 走れますか。水に 入った 車は、エンジンを かけないでください。
accident-drivable-yes = 走れる
accident-drivable-no = 走れない
accident-summary = どんな 事故だったか、短く 書いてください（300文字まで）。だれが 悪いかは、書かなくて いいです。
    .title = 事故の ようす
    .row = 事故の ようす
    .again = どんな 事故だったか、短く 書いてください。例：信号で 止まっていたら、後ろから 車が 来て ぶつかった。むずかしければ「あとで 話す」で いいです。
accident-summary-later = あとで 話す
accident-cut = ありがとうございます。はじめの 300文字を もらいました。続きは、あとで いくらでも 聞きます。
accident-noted = ありがとうございます。今の 話も、報告に 書きました。
accident-relation = 保険の 契約を した人と、どんな 関係ですか。
    .row = 契約した人との 関係
accident-relation-self = 自分
accident-relation-family = 家族
accident-relation-other = ほか
accident-name = 名前を 教えてください。
    .row = 名前
    .called = 名前
    .again = 名前を 送ってください。例：見本 花子
accident-phone = 今 使える 電話番号を 教えてください。
    .row = 電話番号
    .called = 電話, 番号
    .again = 番号が 読めませんでした。例：090-1234-5678
accident-phone-none = 電話は 使えない

accident-review = これで 受け付けて いいですか。あとで 直すことも、足すことも できます。
    .title = 確かめてください
    .again = 「これで 受け付ける」か「直す」を えらんでください。
accident-review-confirm = これで 受け付ける
accident-review-change = 直す
accident-change = どれを 直しますか。
accident-filing = 受け付けています。番号が 出るまで、少し 待ってください。
accident-filing-slow-title = 時間が かかっています
accident-filing-slow = 書いてくれたことは 残っています。会社の人にも 知らせました。急ぐときは、電話も できます。
accident-filing-slow-by_text = 書いてくれたことは 残っています。会社の人にも 知らせました。急ぐときは、ここに 書いてください。
accident-receipt-title = 事故の 知らせを 受け付けました
accident-receipt = たいへんなときに 知らせてくれて、ありがとうございます。会社の人が 電話します。急ぐときは、下の 番号に 電話してください。
accident-receipt-by_text = たいへんなときに 知らせてくれて、ありがとうございます。会社の人が ここに 文字で 連絡します。急ぐときは、ここに 書いてください。
accident-receipt-others =
    ・「だれが 悪い」という 話や お金の 約束を、相手と しないでください。
    ・車を なおすのは、会社の人と 話すまで 待ってください。
accident-receipt-unattended = ・なおすのは、会社の人と 話すまで 待ってください。
accident-receipt-struck = ・相手と どう 話すかは、法律と 契約で きまります。弁護士に 相談することも、会社の人が 説明します。
accident-receipt-uninsured = ・相手の 名前・電話番号・ナンバーを 書いておいてください。相手の 保険が わからないとき どうするか、会社の人が 説明します。
accident-receipt-fled = ・にげた 車の ナンバーや 色、見ていた 人、カメラの ことを、わかるだけ 書いておいてください。
accident-receipt-prepare = 用意する もの：運転免許証、車検証、相手の 連絡先、こわれた 所の 写真。ドライブレコーダーは、消えないように 電源を 切ってください。
accident-receipt-prepare-alone = 用意する もの：運転免許証、車検証、こわれた 所の 写真。ドライブレコーダーは、消えないように 電源を 切ってください。
accident-receipt-number = 受付番号
accident-receipt-contact = 会社の人が いる 時間
accident-tow_offer = 車が 動かないときは、レッカーも ここで 呼べます。「レッカーを 呼ぶ」と 送ってください。同じことは 聞きません。
accident-tow_after = レッカーは、受付番号が 出たあと、すぐ ここで 呼べます。もう少しだけ 聞きます。
accident-done = 事故の 知らせ（{ $number }）は 受け付けています。会社の人が いる 時間：{ $contact }
accident-done-by_text = 事故の 知らせ（{ $number }）は 受け付けています。会社の人が ここに 文字で 連絡します。
accident-taken = 事故の 知らせ（{ $number }）を、会社の人が 見ています。
accident-anew = 事故の 知らせ（{ $number }）は、会社の人が そのまま 持っています。別の 事故の ことを 聞きます。
accident-finished = わかりました。

accident-wish-tow = レッカーを 呼ぶ
accident-wish-tell110 = 110で 言うこと
accident-wish-grade = 等級の こと
accident-wish-progress = 今 どうなっているか

accident-grade-three = 保険を 使うとき、「{ $kind }」の 事故は、ふつう「3等級ダウン事故」です。使うかどうかは、会社の人の 話を 聞いてから 決められます。
accident-grade-one = 保険を 使うとき、「{ $kind }」は、ふつう「1等級ダウン事故」です。使うかどうかは、会社の人の 話を 聞いてから 決められます。
accident-grade-no_count = 保険を 使うときも、「{ $kind }」は、ふつう「ノーカウント事故」です。使うかどうかは、会社の人の 話を 聞いてから 決められます。
accident-grade-three-no_count = 保険を 使うとき、このような 事故は、ふつう「3等級ダウン事故」か「ノーカウント事故」です。何を 使うかで 変わります。使うかどうかは、会社の人の 話を 聞いてから 決められます。
accident-grade-unsure = これは、会社の人が 確かめてから 話します。
accident-grade-unknown = 等級は、どんな 事故か、保険を 使うかどうかで 変わります。会社の人が 確かめて、使う 前に 話します。
