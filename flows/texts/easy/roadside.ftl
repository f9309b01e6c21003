# 車が 動かないとき

roadside-emergency = 運転しているときは、使わないでください。けがを した人は いますか。火や けむりは ありますか。車が 走る 道や、踏切、水の 中に 人が いますか。
    .brief = けがを した人や、危ない 所に いる人が いますか。火や けむりは ありますか。
    .title = まず 安全を 確かめます
    .again = 下から えらんでください。だれも 危なくなければ「いない」と 送ってください。
roadside-emergency-crossing = 踏切の中に いる
roadside-emergency-in_water = 水の中に いる
roadside-emergency-none = いない。だいじょうぶ
roadside-emergency-injury = けがを した人が いる
roadside-emergency-fire = 火や けむりが ある
roadside-emergency-in_lane = 道の上に 人が いる
roadside-emergency-unsure = わからない

roadside-danger-injury-title = すぐ 119に 電話
roadside-danger-injury =
    119の人の 言うことを 聞いてください。けがを した人を むりに 動かさないでください。
    ほかの人は 安全な 場所に 行ってください。それから 110にも 電話してください。
    車を 助ける 受付は、急いで 続けます。
roadside-danger-fire-title = 車から はなれて 119に 電話
roadside-danger-fire =
    荷物は 置いて、遠くに 行って、119に 電話してください。それから 110にも 電話してください。
    車に もどらないでください。発炎筒は 使わないでください。
    車を 助ける 受付は、急いで 続けます。
roadside-danger-in_lane-title = 道から 出て 110に 電話
roadside-danger-in_lane =
    車の中、車の前、車の後ろに いないでください。
    後ろから 来る 車を よく見て、ガードレールの外に 出てください。それから 110に 電話してください。
    受付は、急いで 続けます。
roadside-danger-crossing-title = すぐ 全員 踏切の外へ
roadside-danger-crossing =
    全員 すぐ 車から 出て、踏切の外に 行ってください。
    踏切の 非常ボタンを 押してください。なければ 110に 電話してください。
    車に もどらないでください。受付は、急いで 続けます。
roadside-danger-in_water-title = 車から 出て 119に 電話
roadside-danger-in_water =
    エンジンを かけないでください。シートベルトを はずして、窓か ドアから すぐ 出てください。窓が 開かなければ、横の 窓を わってください。
    車の 屋根の上など 高い 所に 行って、119に 電話してください。
    受付は、急いで 続けます。
roadside-danger-silent-title = だいじょうぶですか
roadside-danger-silent = 返事が ないので、会社の人に 知らせました。危ないときは、すぐ 119か 110に 電話してください。
roadside-voiceless = 電話は 使えますか。
    .row = 連絡の しかた
roadside-voiceless-yes = 電話は できない。文字で
roadside-voiceless-no = 電話も できる
roadside-by_text-title = 声を 使わないで 助けを 呼ぶ
roadside-by_text =
    警察は 110番アプリ、救急車と 消防は NET119（登録した人だけ）です。
    電話リレーサービスでも 呼べます。
    ここでは、ぜんぶ 文字で 話します。電話番号は なくても いいです。
roadside-safety-ordinary =
    ハザードランプを つけてください。
    歩道など、車から はなれた 所に 行ってください。三角の 板は、安全なときだけ 置いてください。
    発炎筒は、トンネルの中や 燃料が もれているときは 使えません。
roadside-safety-expressway =
    ハザードランプを つけて、全員 車から 出てください。三角の 板は、安全なときだけ 置いてください。
    ガードレールの外で、車より 後ろに いてください。道を 歩かないでください。車の中や 車の前に いないでください。
    非常電話か #9910でも 助けを 呼べます。発炎筒は、トンネルの中や 燃料が もれているときは 使えません。
roadside-safety-home =
    車が 道に 出ていたら、ハザードランプを つけてください。
    坂では、車の前や 後ろに 立たないでください。
    家の中など、安全な 所で 待ってください。
roadside-safety-garage =
    ハザードランプを つけて、ほかの 車に 気をつけてください。
    エンジンを かけたままに しないでください。
    車が 通らない 所で 待ってください。
roadside-safety-unknown =
    ハザードランプを つけて、車が 通らない 所に 行ってください。
    高速道路では、全員 ガードレールの外で、車より 後ろに いてください。
    発炎筒は、トンネルの中や 燃料が もれているときは 使えません。

roadside-safe_place = みんな 安全な 場所に いますか。
    .title = 安全な 場所へ
    .again = みんな 安全な 場所に いますか。「はい」か「いいえ」で 答えてください。
roadside-safe_place-expressway = みんな ガードレールの外に いますか。
roadside-safe_place-fire = みんな 車から 遠い 所に いますか。けむりが 来ない 所ですか。
roadside-safe_place-in_lane = みんな 車が 走る 道の外に いますか。
roadside-safe_place-crossing = みんな 踏切の外に いますか。
roadside-safe_place-in_water = みんな 車から 出て、水が ない 高い 所に いますか。
roadside-safe_place-yes = はい、安全です
roadside-safe_place-no = まだです
roadside-safe_place-cannot = 動けません
roadside-get_safe = ゆっくり、後ろの 車を 見て 動いてください。動けないときは、110に 電話してください。受付は 続けます。返事は あとで いいです。
roadside-get_safe-injury = けがを した人を むりに 動かさないでください。119の人の 言うことを 聞いてください。ほかの人は 安全な 所へ 行ってください。受付は 続けます。
roadside-get_safe-fire = すぐ 車から はなれてください。動けないときは、119に 電話してください。受付は 続けます。返事は あとで いいです。
roadside-get_safe-in_lane = 後ろの 車を よく見て、道の外に 出てください。動けないときは、110に 電話してください。受付は 続けます。返事は あとで いいです。
roadside-get_safe-crossing = すぐ 踏切の外に 出てください。動けないときは、近くの人に 非常ボタンを 押してもらってください。110に 電話してください。受付は 続けます。
roadside-get_safe-in_water = すぐ 車から 出て、高い 所に 行ってください。出られないときは、119に 電話してください。受付は 続けます。返事は あとで いいです。

roadside-vehicle = どの 車ですか。
    .row = 車
    .called = 車
roadside-vehicle-other = ほかの 車
roadside-off_policy = これは、契約している 車の ための サービスです。ほかの 車は、お金が かかるかもしれません。会社の人が 確かめて 知らせます。受付は 続けられます。
roadside-this_car = { $car } の ことなら、このまま 続けてください。ほかの 車なら「ほかの車」と 送ってください。
roadside-plate = 車の ナンバーは 何ですか。例：品川 300 さ 12-34
    .row = ナンバー
    .again = ナンバーが わかりませんでした。例：品川 300 さ 12-34。「わからない」でも いいです。
roadside-model = 車の 名前と 色は 何ですか。例：白い プリウス
    .again = 車の 名前を 送ってください。例：白い プリウス。わからなければ「わからない」と 送ってください。
    .row = 車の 名前と 色
roadside-body = 車の 形は どれですか。
    .row = 形
roadside-body-standard = ふつうの 車
roadside-body-kei = 軽自動車（小さい 車）
roadside-body-minivan = ミニバン
roadside-body-suv = SUV・大きい 車
roadside-equipment = どれかに 当てはまりますか。
    .row = 車の とくちょう
roadside-equipment-none = ない
roadside-equipment-four_wheel = 4WD
roadside-equipment-low = 低い・改造した 車
roadside-equipment-ev = 電気自動車
roadside-equipment-hybrid = ハイブリッド
roadside-equipment-cargo = 大きい 荷物が ある

roadside-place = 車は どこに ありますか。今いる場所を 送ると 早いです。住所や 近くの 店の 名前を 書いても いいです。
    .brief = 車は どこに ありますか。
    .title = 場所
    .row = 場所
    .again = 場所を 送るか、住所を 書いてください。
roadside-pin = 車は ここに ありますか。
roadside-pin-yes = はい
roadside-pin-off = ちがう
roadside-landmark = 車の 場所が わかる 住所や 近くの ものを 教えてください。
    .row = 近くの もの
roadside-road_type = どんな 場所ですか。
    .row = 場所の 種類
roadside-road_type-ordinary = ふつうの 道
roadside-road_type-expressway = 高速道路
roadside-road_type-home = 家
roadside-road_type-garage = 建物や 地下の 駐車場
roadside-route = 道の 名前は 何ですか。例：東名高速
    .row = 道の 名前
roadside-direction = どちらに 行く 道ですか。「◯◯の 方」でも いいです。
    .row = 方向
roadside-direction-up = 上り
roadside-direction-down = 下り
roadside-kilopost = 近くに 小さい 数字の 板（キロポスト）が 見えますか。例：123.4。見に 行かないでください。
    .row = キロポスト
    .again = 「123.4」のような 数字です。見えなければ「わからない」で いいです。
roadside-near_exit = 最後に 通った インターチェンジか サービスエリアは どこですか。
    .row = 近くの IC・SA
roadside-clearance = 駐車場は 何メートルの 高さまで 入れますか。例：2.1
    .row = 高さ
    .again = 「2.1」のように 書いてください。「わからない」でも いいです。
roadside-floor = 何階ですか。例：地下2階
    .row = 階
roadside-floor-ground = 1階

roadside-symptom = 車は どうなりましたか。
    .title = 困っていること
    .row = 困っていること
    .again = いちばん 近いものを えらんでください。「わからない」でも いいです。
roadside-symptom-battery = バッテリーが ない
roadside-symptom-start = エンジンが 動かない
roadside-symptom-flat = タイヤの パンク
roadside-symptom-lockout = かぎが ない・中にある
roadside-symptom-fuel = ガソリンが ない
roadside-symptom-charge = 電気が ない（EV）
roadside-symptom-ditch = タイヤが 道から 落ちた
roadside-symptom-accident = 事故で 動かない
roadside-symptom-warning = ランプ・変な 音
roadside-symptom-snow = 雪・どろで 動かない
roadside-moment = いつ 止まりましたか。
    .row = 止まった とき
roadside-moment-parked = とめて いたとき
roadside-moment-driving = 走って いたとき
roadside-spare = かわりの タイヤは ありますか。
    .row = かわりの タイヤ
roadside-spare-yes = ある
roadside-spare-kit = 直す 道具が ある
roadside-spare-no = ない
roadside-flats = パンクした タイヤは いくつですか。
    .row = パンクの 数
roadside-flats-one = 1つ
roadside-flats-more = 2つ より 多い
roadside-locked_in = 車の中に 人や 動物が いますか。
    .title = 車の中
    .row = 車の中に いる 人
roadside-locked_in-nobody = いない
roadside-locked_in-child = 子どもが いる
roadside-locked_in-pet = 動物が いる
roadside-locked_in-person = 大人が いる
roadside-rescue-title = すぐ 119に 電話
roadside-rescue-child = 車の中は すぐに とても 暑くなります。すぐ 119に 電話してください。こちらも 急ぎます。
roadside-rescue-pet = 車の中は すぐに とても 暑くなります。元気が なければ、119か 110に 電話してください。こちらも 急ぎます。
roadside-rescue-person = 中の人が おかしいとき、暑いときは、すぐ 119に 電話してください。こちらも 急ぎます。
roadside-key_inside = かぎは 車の中に 見えますか。
    .row = かぎ
roadside-key_inside-yes = 車の中に ある
roadside-key_inside-lost = なくした
roadside-fuel = 何を 入れる 車ですか。
    .row = 燃料
roadside-fuel-regular = レギュラー
roadside-fuel-premium = ハイオク
roadside-fuel-diesel = 軽油
roadside-wheels = 落ちた タイヤは いくつですか。
    .row = 落ちた タイヤ
roadside-wheels-one = 1つ
roadside-wheels-two = 2つ
roadside-wheels-more = 3つ より 多い
roadside-drop = どのくらい 深く 落ちましたか。
    .row = 深さ
roadside-drop-shallow = タイヤの 高さくらい
roadside-drop-deep = もっと 深い
roadside-crash-title = 事故は、警察にも 電話
roadside-crash = けがを した人が いたら、まず 119に 電話してください。安全な 場所に 行ってから、110に 電話してください。けがが なくても、警察に 言わなければ なりません。その場で お金の 話を しないでください。車を 助ける 受付は 続けます。
roadside-airbag = エアバッグは 開きましたか。
    .row = エアバッグ
roadside-airbag-no = 開いていない
roadside-airbag-yes = 開いた
roadside-drivable = 車は 動きますか。むりに 動かさないでください。
    .row = 車が 動くか
roadside-drivable-no = 動かない
roadside-drivable-yes = 動く
roadside-stuck-title = 雪や どろの とき
roadside-stuck = 雪や どろで 動けないときは、契約の サービスを 使えません。JAFなどは、お金を 払うと 助けてくれます。ほかにも 困っていれば、このまま 続けてください。

roadside-occupants = あなたを 入れて、何人 いますか。
    .row = 人の 数
    .again = 数字で 答えてください。例：2
roadside-occupants-people = { $count }人
roadside-vulnerable = 赤ちゃん、お年寄り、体の 具合が 悪い人は いますか。二つより 多いときは、いちばん 心配な 人を えらんでください。
    .row = 心配な 人
roadside-vulnerable-none = いない
roadside-vulnerable-infant = 赤ちゃん・小さい子
roadside-vulnerable-elderly = お年寄り
roadside-vulnerable-unwell = 具合が 悪い人
roadside-phone = 今 話せる 電話番号は 何ですか。例：090-1234-5678
    .row = 電話番号
    .called = 電話, 番号
    .again = 電話番号が わかりませんでした。例：090-1234-5678。電話が できないときは「電話は使えない」と 送ってください。
roadside-phone-none = 電話は できない
roadside-name = 運転する人の 名前は 何ですか。
    .again = 名前だけを 送ってください。例：見本 太郎
    .row = 名前
    .called = 名前
roadside-destination = 車を 運ぶなら、どこに 運びますか。
    .row = 運ぶ 所
roadside-destination-partner = 保険会社の 工場
roadside-destination-nearest = いちばん 近い 工場
roadside-destination-home = 家
roadside-destination-elsewhere = ほかの 所
roadside-destination-leave = おまかせ
roadside-destination_address = その 所の 名前か 住所を 教えてください。
    .again = 店の 名前か 住所を 送ってください。例：見本モータース
    .row = 運ぶ 所の 名前

roadside-club = JAFの 会員ですか。会員なら、先に JAFに 頼みます。
    .row = JAFの 会員
roadside-club-yes = 会員です
roadside-club-no = 会員では ありません
roadside-cover-title = 知ってほしいこと
roadside-cover-tow = 先に ここに 連絡すれば、いちばん 短い 道で 車を 運ぶ お金は かかりません。工場が 閉まっていたら、あとで 運びます。
roadside-cover-quick-repair = その場で 30分までの 作業は、お金が かかりません。
roadside-cover-fuel = 出かけた 先なら、契約の 1年に 1回、10リットルまで 燃料を 届けます。お金は かかりません。
roadside-cover-fuel-used = お金が かからない 燃料は 1年に 1回です。今回は お金が かかるかもしれません。
roadside-cover-fuel-unlimited = 10リットルまで 燃料を 届けます。お金は かかりません。何回でも 使えます。
roadside-cover-fuel-at-home = 家の 駐車場なら、燃料の お金は あなたが 払います。
roadside-cover-club = JAFの 会員の 人は、お金が かかる 作業でも、契約の 1年に 1回、4,000円まで 会社が 払います。車を 運ぶときは、会社の人が 調べます。
roadside-cover-club-used = JAFの 会員の 人のために 会社が 払うのは 1年に 1回です。今回は お金が かかるかもしれません。
roadside-cover-charge = 充電できる 所まで 運びます。電気の お金は あなたが 払います。
roadside-cover-expressway = 高速道路は 許可が いるので、時間が かかります。
roadside-cover-snow = 雪や どろから 車を 出す 作業は、契約に 入っていません。会社の人が、お金を 払って 助けてもらう 方法を 教えます。
roadside-cover-checked-by-staff = 契約の 内容は、会社の人が あとで 確かめます。
roadside-cover-lapsed = この 車の 契約は、終わったか、まだ 始まっていないようです。お金の ことは、会社の人が 確かめて 知らせます。受付は 続けられます。
roadside-cover-arranged-by-us = 助ける 人は 会社が さがします。
roadside-cover-advertisers = インターネットで さがした 店は、とても 高いことが あります。
roadside-review-uncovered = 会社の人が、お金を 払って 助けてもらう 方法を 教えます。これで いいですか。
roadside-receipt-uncovered = 会社の人が、お金を 払って 助けてもらう 方法を 教えます。安全な 所で 待ってください。
roadside-cover-delays = 場所や 天気で おそくなることが あります。何時ごろ 来るかは、決まったら 知らせます。

roadside-review = これで いいですか。
    .title = 確かめてください
    .again = よければ「はい」、ちがうなら「直す」と 送ってください。
roadside-review-confirm = はい。お願いします
roadside-review-change = 直したい
roadside-change = どこを 直しますか。
roadside-filing = 今 受け付けています。すぐ 番号を 知らせます。
roadside-filing-slow-title = 少し 時間が かかっています
roadside-filing-slow = ごめんなさい。内容は 預かっています。会社の人にも 知らせました。急ぐときは 電話してください。
roadside-receipt-title = 受け付けました
roadside-receipt = 助ける 人を さがしています。何時ごろ 来るかは、決まったら 知らせます。安全な 所で 待ってください。
roadside-receipt-number = 受付番号
roadside-waiting = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。今 助ける 人を さがしています。いつ 来るかは、決まったら 知らせます。やめるときは「取りやめる」と 送ってください。
roadside-person-will-write-title = 会社の人が 連絡します
roadside-person-will-write = おそくなって ごめんなさい。会社の人が 文字で 連絡します。
roadside-still-arranging-title = まだ さがしています
roadside-still-arranging = 待ってくれて ありがとうございます。まだ さがしています。危ないときは、先に 119か 110に 電話してください。
roadside-person-will-call-title = 会社の人が 電話します
roadside-person-will-call = おそくなって ごめんなさい。会社の人が あなたに 電話します。あなたから 電話しても いいです。
roadside-withdrawing = やめますか。
roadside-withdrawing-yes = 取りやめる
roadside-taken-title = 会社の人が 引き受けました
roadside-taken = 会社の人が 受付番号 { $number } を 引き受けました。助ける 人を さがしています。電話が あるかもしれません。変わったことは、文字で 送ってください。やめるときは「取りやめる」と 送ってください。
roadside-taken-by_text = 会社の人が 受付番号 { $number } を 引き受けました。助ける 人を さがしています。文字で 連絡します。変わったことも、文字で 送ってください。やめるときは「取りやめる」と 送ってください。
roadside-withdrawing-no = このまま 待つ
roadside-withdrawn = 受付番号 { $number } を やめました。また 困ったら、いつでも 言ってください。
roadside-in_hand = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。会社の人が 引き受けて、助ける 人を さがしています。いつ 来るかは、決まったら 知らせます。やめるときは「取りやめる」、ほかの 車なら「最初から」と 送ってください。
roadside-anew = 受付番号 { $number } は、会社の人が そのまま 続けます。新しい 受付を 始めます。
