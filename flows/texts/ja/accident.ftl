# 事故の受付：受付番号をお渡しするまで。補償の有無・金額・責任の割合のことは、どこにも書かない。

# 0 人の安全
accident-voiceless = お電話は使えますか。
    .row = ご連絡方法
accident-voiceless-yes = 電話不可・文字で連絡
    .also = いいえ, 使えない, 電話できない, 文字で, 話せない, 聞こえない
accident-voiceless-no = 電話も使える
    .also = はい, 使える, 電話できる
accident-by_text =
    警察は110番アプリ、救急と消防はNET119（登録が要ります）。
    どちらへも、電話リレーサービスで通報できます。
    この受付は文字だけで進めます。担当者からのご連絡も、文字でいたします。
accident-emergency = 運転中の操作はお控えください。突然のことで、ご不安なことと存じます。けがをした方、車線や踏切の中にいる方はいらっしゃいますか。火や煙、水につかるなどの危険はありますか。
    .brief = けがをした方や、危険な所にいる方はいらっしゃいますか。火や煙は見えますか。
    .title = まず、人の安全を
    .again = けが・火や煙・車線や踏切・水の危険があるかどうかを、下からお選びください。なければ「いない」とお送りください。
accident-emergency-none = いない
    .also = いません, ない, ありません, 大丈夫, 無事, 安全な場所にいます, だいじょうぶ, ok, なし, いいえ, 当てはまらない, どれもない, 特にない, 問題ない, 誰もいない, へいき, 平気, 無傷, けがなし, けが人なし, けがはしてない, けがはない, けがもない, けがない, けがはしていない, けがしてない, けがをしてない, けがをした人はいない, 何もない, なにもない, 何もありません, 危険はない, 危険なし, 異常なし, 特になし, 怪我はしてねえ, 怪我はしとらん, みんな元気
accident-emergency-injury = けが人がいる
    .also = けが, 怪我, けがをしている, 痛い, 血が出ている, 救急車, 意識がない, 押さえてる, 押さえて, うずくまって, うずくまる, くらくら, 過呼吸, 力が入らない, 目が見えない, 気分が悪い, 気分悪い, 具合が悪い, お腹が張, 出られない, 降りられない, 出てこない, 返事がない, 返事しない, 反応がない, 頭を打った, 頭打った, 殴られ, 刺され, 息苦しい
accident-emergency-fire = 火や煙が出ている
    .also = 火, 煙, 燃えている, けむり, 燃えてる, 焦げ臭い, こげくさい, 電線, パチパチ, ガソリンのにおい
accident-emergency-in_lane = 車線の上にいる
    .also = 車線, 道の真ん中, 道路の真ん中, 走行車線, 追い越し車線, 車道にいる, 中央分離帯, 路肩に寄せられない, 右折レーン, 左折レーン, レーンにいる, 車道の真ん中
accident-emergency-crossing = 踏切の中にいる
    .also = 踏切, 線路, 線路の上, 踏み切り, ふみきり, 遮断機
accident-emergency-in_water = 水につかっている
    .also = 水没, 冠水, 浸水, 川に落ちた, 海に落ちた, 水の中
accident-emergency-unsure = わからない
    .also = 不明, わかりません, 分からない
accident-emergency-past = もう現場にいない
    .also = 現場にいない, 現場を離れた, 帰宅した, 家にいる, 後日の連絡, あとからの連絡, 昨日の事故, 前の日のこと

accident-danger-injury-title = すぐに119番へ
accident-danger-injury =
    119番の指示に従い、けがをした方をむやみに動かさないでください。
    周りの方は安全な場所へ移り、そのあと110番へもお知らせください。
    受付は、このまま急ぎで進めます。お返事はあとで構いません。
accident-danger-fire-title = 車から離れて119番へ
accident-danger-fire =
    荷物は置いて、風上の離れた場所から119番へ。そのあと110番へもお知らせください。
    車には戻らず、発炎筒は使わないでください。
    受付は、このまま急ぎで進めます。お返事はあとで構いません。
accident-danger-in_lane-title = 車線から出て110番へ
accident-danger-in_lane =
    車内や車の前後に残らず、後ろから来る車に気をつけて、ガードレールの外など車線の外へ。
    そのうえで110番へ。
    受付は、このまま急ぎで進めます。お返事はあとで構いません。
accident-danger-crossing-title = すぐに全員、踏切の外へ
accident-danger-crossing =
    全員がすぐに車を降り、遮断機の外へ出てください。
    踏切の非常ボタンを押してください。ボタンがなければ110番へ。
    車には戻らないでください。受付は、このまま急ぎで進めます。
accident-danger-in_water-title = 車から出て119番へ
accident-danger-in_water =
    エンジンはかけず、シートベルトを外し、窓かドアからすぐに出てください。窓が開かなければ、横の窓を割ってください。
    出たら屋根の上など高い所へ移り、119番へ。
    受付は、このまま急ぎで進めます。お返事はあとで構いません。
accident-danger-injury-by_text-title = すぐに119番へ
accident-danger-injury-by_text =
    通報はNET119で。登録のない方は、周りの方に頼むか、電話リレーサービスで。
    けがをした方をむやみに動かさないでください。周りの方は安全な場所へ移り、そのあと110番アプリで警察へ。
    受付は、このまま急ぎで進めます。お返事はあとで構いません。
accident-danger-fire-by_text-title = 車から離れて119番へ
accident-danger-fire-by_text =
    荷物は置いて、風上の離れた場所からNET119で。登録のない方は、周りの方に頼んでください。
    車には戻らず、発炎筒は使わないでください。そのあと110番アプリで警察へ。
    受付は、このまま急ぎで進めます。お返事はあとで構いません。
accident-danger-in_lane-by_text-title = 車線から出て110番へ
accident-danger-in_lane-by_text =
    車内や車の前後に残らず、後ろから来る車に気をつけて、ガードレールの外など車線の外へ。
    そのうえで、110番アプリか電話リレーサービスで通報を。
    受付は、このまま急ぎで進めます。お返事はあとで構いません。
accident-danger-crossing-by_text-title = すぐに全員、踏切の外へ
accident-danger-crossing-by_text =
    全員がすぐに車を降り、遮断機の外へ出てください。
    踏切の非常ボタンを押してください。ボタンがなければ110番アプリで通報を。
    車には戻らないでください。受付は、このまま急ぎで進めます。
accident-danger-in_water-by_text-title = 車から出て119番へ
accident-danger-in_water-by_text =
    エンジンはかけず、シートベルトを外し、窓かドアからすぐに出てください。窓が開かなければ、横の窓を割ってください。
    出たら屋根の上など高い所へ移り、NET119で通報を。登録のない方は、周りの方に頼んでください。
    受付は、このまま急ぎで進めます。お返事はあとで構いません。
accident-danger-silent-title = ご無事でしょうか
accident-danger-silent = お返事がないため、担当者に知らせました。危険があるときは、ためらわず119番・110番へおかけください。
accident-danger-silent-by_text = お返事がないため、担当者に知らせました。危険があるときは、ためらわずNET119や110番アプリで通報してください。

# 0 二次事故・警察
accident-road_type = 今いらっしゃるのは、どのような場所ですか。
    .row = 場所の種類
accident-road_type-ordinary = 一般道・屋外の駐車場
    .also = 一般道, 普通の道, 道路, 下道, 国道, 県道, 路上, 路肩, 交差点, 駐車場, 店の駐車場, コンビニの駐車場, 屋外の駐車場, 平面駐車場, 青空駐車場, 道の駅
accident-road_type-expressway = 高速・自動車専用道
    .also = 高速, 高速道路, 首都高, 自動車道, バイパス, sa, pa, サービスエリア, パーキングエリア
accident-road_type-home = 自宅
    .also = 家, うち, 自宅の駐車場, 家の駐車場, 家の前, マンション
accident-road_type-garage = 屋内・立体・地下の駐車場
    .also = 地下, 立体, 屋内, 地下駐車場, 立体駐車場, 屋内駐車場, 機械式駐車場
accident-safe_place = 皆さま、安全な場所にいらっしゃいますか。
    .title = 安全な場所へ
    .again = 皆さまが安全な場所にいらっしゃるかどうかを、「はい」か「いいえ」でお知らせください。
accident-safe_place-expressway = 皆さま、ガードレールの外にいらっしゃいますか。
accident-safe_place-fire = 皆さま、車から十分に離れた、風上の場所にいらっしゃいますか。
accident-safe_place-in_lane = 皆さま、車線の外の安全な場所にいらっしゃいますか。
accident-safe_place-crossing = 皆さま、踏切の外にいらっしゃいますか。
accident-safe_place-in_water = 皆さま、車から出て、水のない高い所にいらっしゃいますか。
accident-safe_place-yes = はい、安全です
    .also = はい, うん, ええ, 安全, 安全です, あんぜん, 大丈夫, だいじょうぶ, ok, 移動しました, 移動した, 避難しました, 離れました, 外に出ました, 歩道です, 歩道にいます, 自宅です, 家の中です, ガードレールの外, ガードレールの外です
accident-safe_place-no = まだです
    .also = いいえ, まだ, いない, いません, 危ない, 危ない所にいます, 安全じゃない, 車の中, 車内, 車内にいます, 車の中にいます, 中央分離帯, わからない, わかりません
accident-safe_place-cannot = 動けない
    .also = 動けません, 移動できない, 出られない, 出られません, 足が悪い, 歩けない
accident-safety-expressway =
    ハザードランプをつけ、全員が車を降りてください。三角表示板は、安全に置けるときだけに。
    ガードレールの外で、車より後ろへ。車道を歩かず、車内や車の前に残らないでください。
    警察へは110番か非常電話で。発炎筒は、燃料もれのときやトンネルの中では使えません。
accident-safety-expressway-by_text =
    ハザードランプをつけ、全員が車を降りてください。三角表示板は、安全に置けるときだけに。
    ガードレールの外で、車より後ろへ。車道を歩かず、車内や車の前に残らないでください。
    発炎筒は、燃料もれのときやトンネルの中では使えません。
accident-get_safe-by_text = 後ろの車に気をつけて、危険のない所へお移りください。動けないときは、周りの方に頼むか、NET119や110番アプリで通報してください。このまま受付を続けます。お返事は安全な所からで構いません。
accident-crash-title = 警察へ届けてください（110番）
accident-crash =
    けががなくても、車だけの事故でも、届け出が要ります。
    責任のことや示談のお話は、その場ではなさらないでください。お相手とは、お名前とご連絡先だけをお伝え合いください。
    110番でお伝えになる内容は、あとからこちらでもご確認いただけます。
accident-crash-by_text-title = 警察へ届けてください
accident-crash-by_text =
    けががなくても、車だけの事故でも、届け出が要ります。110番アプリか電話リレーサービスをお使いください。
    責任のことや示談のお話は、その場ではなさらないでください。お相手とは、お名前とご連絡先だけを書いてお伝え合いください。
    警察へお伝えになる内容は、あとからこちらでもご確認いただけます。
accident-no_promises = 責任のことや示談のお話は、その場ではなさらないでください。

# 1 お車・日時・場所
accident-vehicle = 事故に遭われたお車はどちらですか。
    .row = お車
    .called = 車, くるま
accident-vehicle-other = ほかの車
    .also = その他, 別の車, 違う車, レンタカー, 友人の車, 友達の車, 借りた車, 会社の車
accident-other_plate = 承知しました。ほかのお車の事故も、このまま承ります。
accident-this_car = { $car } のこととして承ります。ほかのお車なら「ほかの車」とお送りください。
accident-plate = お車のナンバーを教えてください。例：品川 300 さ 12-34
    .row = ナンバー
    .again = ナンバーを読み取れませんでした。例：品川 300 さ 12-34。おわかりにならなければ「わからない」で構いません。
accident-when = いつのことですか。「10分前」「今朝8時ごろ」「11/20 14:30」のように書いていただいても構いません。
    .title = 日時
    .again = 日時を読み取れませんでした。例：「昨日の夕方」「11/20 14:30」。これから先の日時や、3年より前の日時はお受けできません。
accident-when-found = 気づかれたのはいつですか。「今朝8時ごろ」「11/20 14:30」のように書いていただいても構いません。
accident-when-now = たった今・先ほど
    .also = 今, いま, たった今, さっき, 先ほど, ついさっき, 今さっき
accident-when-today = 今日
    .also = きょう, 本日
accident-when-yesterday = 昨日
    .also = きのう, 前の日
accident-hour = 何時ごろですか。「14時半」「夜8時ごろ」のように書いていただいても構いません。
    .again = 時刻を読み取れませんでした。例：「14:30」「夜8時ごろ」。これから先の時刻はお受けできません。
accident-hour-morning = 朝
    .also = 午前, 朝方, あさ
accident-hour-noon = 昼
    .also = お昼, ひる, 昼ごろ
accident-hour-evening = 夕方
    .also = 夕方ごろ, ゆうがた
accident-hour-night = 夜
    .also = 晩, よる
accident-occurred = いつのことですか。例：11/20 14:30
    .row = 日時
    .called = 時間, 時刻, 日にち, 日付, いつ
accident-place = 事故の場所を教えてください。今も現場の近くでしたら、位置情報を送っていただくのがいちばん確実です。住所や目印を文字で送っていただいても構いません。
    .brief = 事故の場所を教えてください。
    .title = 場所
    .row = 場所
    .again = 位置情報か、住所・目印をお送りください。例：渋谷区道玄坂1丁目、道玄坂上の交差点
accident-place-found = お車をとめていた場所を教えてください。住所や目印を文字でお送りください。位置情報でも構いません。
accident-pin = 事故の場所は、こちらの地点で合っていますか。
accident-pin-yes = 合っている
    .also = はい, うん, そうです, 合ってる, あってます, ok
accident-pin-off = ずれている
    .also = いいえ, 違う, ちがう, ずれ
accident-landmark = 事故の場所がわかる住所や目印を教えてください。
    .row = 目印

# 1 何があったか
accident-kind = どのような事故ですか。
    .title = 事故の種類
    .row = 事故の種類
    .again = いちばん近いものをお選びください。迷ったら「そのほか・わからない」で構いません。
accident-kind-car = 車どうし
    .also = 車同士, 車, 相手は車, 追突, 追突された, 追突した, 他の車, トラック, 衝突
accident-kind-pedestrian = 歩行者
    .also = 人, 歩いている人, 人とぶつかった, 相手は歩行者
accident-kind-cyclist = 自転車・バイク
    .also = 自転車, バイク, オートバイ, 原付, 相手は自転車, 相手はバイク
accident-kind-single = 壁・電柱など（単独）
    .also = 単独, 自損, 単独事故, 自損事故, 壁, 電柱, ガードレール, 塀, ポール, 縁石, 物
accident-kind-parked = 駐車場で・駐車中に
    .also = 駐車場, 駐車中, ドアパンチ, 停車中, 駐車場内
accident-kind-animal = 動物
    .also = 鹿, 犬, 猫, 猪, 動物とぶつかった
accident-kind-hit_and_run = 当て逃げ・ひき逃げ
    .also = 当て逃げ, ひき逃げ, 相手が逃げた, 逃げられた
accident-kind-theft = 盗難
    .also = 盗まれた, 車がない, 車両盗難
accident-kind-vandalism = いたずら・車上荒らし
    .also = いたずら, 車上荒らし, 落書き, 傷つけられた
accident-kind-weather = 台風・大雨・雹など
    .also = 台風, 大雨, 雹, ひょう, 洪水, 自然災害, 強風, 雪, 水害
accident-kind-flying_stone = 飛び石
    .also = 石, 飛石, 石が飛んできた
accident-kind-other = そのほか・わからない
    .also = その他, そのほか, わからない, わかりません, 不明, どれでもない
accident-stolen = 盗まれたのは、どちらですか。
    .row = 盗まれたもの
accident-stolen-car = お車ごと
    .also = 車, 車ごと, 車両, 車両ごと, 全部
accident-stolen-parts = 部品・車内の物
    .also = 部品, タイヤ, ホイール, ナビ, 荷物, 車内の物, 中の物
accident-struck = お車がぶつかったときの様子は、どれに近いですか。
    .row = ぶつかったときの様子
accident-struck-at_rest = 止まっているときに当てられた
    .also = 止まっていた, 停車中, 信号待ち
accident-struck-behind = 後ろから当てられた
    .also = 後ろから, 追突された
accident-struck-moving = そのほか
    .also = どちらでもない, 違う
accident-other_insurance = お相手の保険のことは、何かお聞きですか。
    .row = お相手の保険
accident-other_insurance-known = 保険会社を聞いている
    .also = 聞いた, わかっている, 入っている
accident-other_insurance-none = 入っていないと聞いた
    .also = 入っていない, 無保険, 未加入
accident-keys = お車の鍵は、今どこにありますか。
    .row = 鍵
accident-keys-kept = 手元にある
    .also = ある, 持っている, 手元, 全部ある
accident-keys-inside = 車の中に置いていた
    .also = 車の中, 車内, つけたまま, 中
accident-keys-lost = なくした・盗まれた
    .also = なくした, 盗まれた, 紛失, ない

# 1 けが（機微情報）：お断りを先に
accident-consent = お体に関わることは、事故の受付と、担当者からのご連絡のためだけに記録します。これまでに伺ったことを、記録してよろしいですか。記録しない場合も、受付はこのまま進めます。
    .title = 記録について
accident-consent-yes = 記録してよい
    .also = はい, いいです, 構いません, よい, 同意する, どうぞ, お願いします
accident-consent-no = 記録しない
    .also = いいえ, しない, やめて, 記録しないで, 同意しない
accident-injury = おけがや痛みのある方はいらっしゃいますか。お答えは、事故の受付と担当者からのご連絡のためだけに記録します。お答えいただくと、記録にご同意いただいたものといたします。「答えない」でも、受付は進められます。
    .brief = おけがや痛みのある方はいらっしゃいますか。「答えない」でも構いません。
    .title = おけがについて
    .row = おけが
    .called = けが, 怪我, ケガ
    .again = いちばん近いものをお選びください。「答えない」「わからない」でも構いません。
accident-injury-neutral = 皆さまのお体のことを伺います。番号だけでお返事ください。お答えは、事故の受付と担当者からのご連絡のためだけに記録し、このSMSでは繰り返しません。お答えいただくと、記録にご同意いただいたものといたします。「答えない」でも、受付は進められます。
accident-injury-none = いない
    .also = いません, ない, なし, ありません, 無事, 全員無事, 大丈夫, 誰もいない, けがなし, けが人はいない, けがはない, 無傷
accident-injury-light = 軽いけが・痛み
    .also = 軽い, 軽傷, 痛い, 痛み, むち打ち, 打撲, かすり傷
accident-injury-ambulance = 救急搬送・入院
    .also = 救急車, 救急搬送, 入院, 骨折, 重傷, 病院に運ばれた
accident-injury-withheld = 答えない
    .also = 答えたくない, 言いたくない, 秘密, 回答しない
accident-hurt_who = おけがや痛みがあるのは、どなたですか。
    .row = おけがの方
accident-hurt_who-neutral = 先ほどのお答えは、どなたのことですか。番号だけでお返事ください。
accident-hurt_who-self = 運転していた方
    .also = 私, わたし, 自分, 運転者, 本人, 私だけ, ご本人
accident-hurt_who-passengers = 同乗の方
    .also = 同乗者, 家族, 妻, 夫, 子ども, 助手席, 後部座席
accident-hurt_who-others = お相手
    .also = 相手, 相手の方, 歩行者, 自転車の人, 相手だけ
accident-hurt_who-several = 複数の方
    .also = 2つ以上, お二人以上, 全員, 両方, みんな, 複数, 双方
accident-hurt-none = なし
    .also = ない, ありません, 無事, 大丈夫, なし, いない
accident-hurt-light = 軽い
    .also = 軽傷, 痛い, 痛み, 軽いけが, むち打ち, 打撲
accident-hurt-ambulance = 救急搬送・入院
    .also = 救急車, 救急搬送, 入院, 骨折, 重傷
accident-hurt_self = 運転していた方はいかがですか。
    .row = 運転していた方
accident-hurt_self-neutral = 運転していた方について、番号だけでお返事ください。
accident-hurt_passengers = 同乗の方はいかがですか。いらっしゃらなければ「なし」をお選びください。
    .row = 同乗の方
accident-hurt_passengers-neutral = 同乗の方について、番号だけでお返事ください。いらっしゃらなければ「なし」をお選びください。
accident-hurt_others = お相手はいかがですか。
    .row = お相手
accident-hurt_others-neutral = お相手について、番号だけでお返事ください。
accident-agreed = 記録への同意

# 1 警察・自走・状況
accident-police = 警察への届け出は、お済みですか。
    .title = 警察への届け出
    .row = 警察への届け出
    .called = 警察
accident-police-must = 警察への届け出は、お済みですか。このようなときは、届け出がいちばん先になります。
accident-police-yes = 済んだ・警察が来ている
    .also = はい, 済み, 済んだ, 届けた, 届け出た, 届けました, 来た, 来ている, 呼んだ, 通報した, 連絡した, 連絡済み
accident-police-later = これから
    .also = これから届ける, これから呼ぶ, 今から, あとで
accident-police-no = まだ・していない
    .also = いいえ, まだ, していない, 届けていない, 呼んでいない, 未届
accident-tell110-title = 110番で伝えること
accident-tell110 =
    けががなくても、届け出が要ります。届け出がないと、交通事故証明書が出ません。
    けがをした方がいるときは、必ず「人身事故」として届けてください。
    次のことを聞かれます。おわかりの範囲でお伝えください。
    日時・場所・けがをした方の数と程度・壊れた物とその程度・積んでいた物・そのあとにしたこと。
accident-tell110-by_text = 110番アプリか、電話リレーサービスで届けられます。
accident-tell110-occurred = 日時
accident-tell110-place = 場所
accident-tell110-kind = 事故の種類
accident-tell110-plate = ナンバー
accident-tell110-hurt = けが
accident-drivable = お車は、そのまま走れそうですか。少しでも不安があれば、動かさないでください。
    .title = お車の状態
    .row = 自走
    .brief = お車は、そのまま走れそうですか。
accident-drivable-weather = お車は、そのまま走れそうですか。水につかったお車は、エンジンをかけないでください。
accident-drivable-yes = 走れる
    .also = はい, 走れます, 動く, 動きます, 動かせる, 自走できる, 自走可能, 大丈夫
accident-drivable-no = 走れない
    .also = いいえ, 走れません, 動かない, 動きません, 動かせない, 自走できない, 自走不可, レッカーが必要
accident-summary = どのように起きたか、ひとことお聞かせください（300字まで。音声入力でも構いません）。どちらの責任かは、お書きにならなくて構いません。
    .title = 事故の状況
    .row = 事故の状況
    .again = どのように起きたか、ひとことお書きください。例：信号で止まっていたら、後ろから車が当たった。むずかしければ「あとで話す」で構いません。
accident-summary-later = あとで話す
    .also = 後で話す, あとで, 担当者に話す, 書けない, わからない, わかりません
accident-cut = ありがとうございます。はじめの300字をお預かりしました。続きは、受付のあとにいくらでも伺います。
accident-noted = ありがとうございます。今のお話も、ご報告に加えました。
accident-relation = ご契約者とのご関係を教えてください。
    .row = ご契約者とのご関係
accident-relation-self = 本人
    .also = 契約者, 契約者本人, 私, 自分
accident-relation-family = 家族
    .also = 妻, 夫, 子, 親, 息子, 娘, 父, 母, 配偶者
accident-relation-other = そのほか
    .also = その他, 友人, 知人, 同僚, 会社, 代理店, わからない
accident-name = お名前を教えてください。
    .row = お名前
    .called = 名前, 氏名
    .again = お名前をお送りください。例：見本 花子
accident-phone = 今つながるお電話番号を教えてください。
    .row = 電話番号
    .called = 電話, 番号
    .again = お電話番号を読み取れませんでした。例：090-1234-5678
accident-phone-none = 電話は使えない
    .also = 使えない, ない, 電話できない, 持っていない, 文字で

# 1 確認・受付
accident-review = この内容で受け付けてよろしいですか。あとから直すことも、書き足すこともできます。
    .title = 内容のご確認
    .again = 「この内容で受け付ける」か「直すところがある」をお選びください。
accident-review-confirm = この内容で受け付ける
    .also = はい, ok, お願いします, おねがいします, 大丈夫, これで, 間違いない, 合っている, 確認しました, 送信, あってます, 合ってます, 全部あってます, 頼みます, これでいい
accident-review-change = 直すところがある
    .also = いいえ, 違う, 直す, 修正, 変更, まちがい, 間違い, 違います, ちがいます, ちがう, 間違ってます
accident-change = どちらを直しますか。
accident-filing = 受け付けています。番号をお知らせするまで、少々お待ちください。
accident-filing-slow-title = 受付に時間がかかっています
accident-filing-slow = いただいた内容は残っています。担当者にも知らせました。お急ぎのときは、お電話でも承ります。
accident-filing-slow-by_text = いただいた内容は残っています。担当者にも知らせました。お急ぎのときは、このままこちらへお書きください。
accident-receipt-title = 事故のご報告を受け付けました
accident-receipt = 大変なときにお知らせくださり、ありがとうございます。担当者からお電話いたします。お急ぎのときは、下の窓口へどうぞ。
accident-receipt-by_text = 大変なときにお知らせくださり、ありがとうございます。担当者から、こちらへ文字でご連絡します。お急ぎのときは、このままこちらへお書きください。
accident-receipt-others =
    ・責任のことや示談のお話は、お相手となさらないでください
    ・修理は、担当者と話すまでお待ちください
accident-receipt-unattended = ・修理や片づけは、担当者と話すまでお待ちください
accident-receipt-struck = ・お相手とのお話をどう進めるかは、法律の決まりとご契約の内容によります。弁護士への相談も含め、担当者が、できることをご説明します
accident-receipt-uninsured = ・お相手のお名前・ご連絡先・ナンバーを、控えておいていただけると助かります。お相手の保険が決まっていないときに、できることを、担当者がご説明します
accident-receipt-fled = ・逃げた車のナンバーや色、見ていた方、防犯カメラなど、おわかりのことを控えておいていただけると助かります
accident-receipt-prepare = ご用意いただくもの：運転免許証、車検証、お相手の連絡先、壊れたところの写真、ドライブレコーダーの映像（上書きを防ぐため、電源をお切りください）
accident-receipt-prepare-alone = ご用意いただくもの：運転免許証、車検証、壊れたところの写真、ドライブレコーダーの映像（上書きを防ぐため、電源をお切りください）
accident-receipt-number = 受付番号
accident-receipt-contact = 担当の受付時間
accident-tow_offer = お車を動かせないときは、レッカーもこちらで頼めます。「レッカーを頼む」とお送りください。同じことは伺いません。
accident-tow_after = レッカーは、受付番号をお渡ししたあと、すぐこちらで頼めます。あと少しだけ伺います。
accident-done = 事故のご報告（{ $number }）は承っております。担当の受付時間：{ $contact }
accident-done-by_text = 事故のご報告（{ $number }）は承っております。担当者から、こちらへ文字でご連絡します。
accident-taken = 事故のご報告（{ $number }）を、担当者が確認しています。
accident-anew = 事故のご報告（{ $number }）は、担当者がそのままお預かりしています。別の事故のことを伺います。
accident-finished = 承りました。

accident-wish-tow = レッカーを頼む
    .also = レッカー, レッカーを呼ぶ, レッカーお願いします, レッカーを呼んで
accident-wish-tell110 = 110番で伝えること
    .also = 110番, 警察に言うこと
accident-wish-grade = 等級のこと
    .also = 等級, 等級はどうなりますか, 等級について
accident-wish-progress = 経過を確かめる
    .also = 経過, 経過は, 状況, どうなった

# 等級：ふつうの分け方だけ。保険を使うかどうかも、その先のことも、ここでは決まらない
accident-grade-three = 保険をお使いになった場合、「{ $kind }」の事故は、ふつう「3等級ダウン事故」に分けられます。お使いになるかどうかは、担当者の説明を聞いてからお決めいただけます。
accident-grade-one = 保険をお使いになった場合、「{ $kind }」は、ふつう「1等級ダウン事故」に分けられます。お使いになるかどうかは、担当者の説明を聞いてからお決めいただけます。
accident-grade-no_count = 保険をお使いになった場合も、「{ $kind }」は、ふつう「ノーカウント事故」に分けられます。お使いになるかどうかは、担当者の説明を聞いてからお決めいただけます。
accident-grade-three-no_count = 保険をお使いになった場合、このような事故は、何をお使いになるかによって、ふつう「3等級ダウン事故」か「ノーカウント事故」に分けられます。お使いになるかどうかは、担当者の説明を聞いてからお決めいただけます。
accident-grade-unsure = この分け方は、担当者が確かめてからお伝えします。
accident-grade-unknown = 等級は、事故の種類と、保険をお使いになるかどうかで変わります。担当者が内容を確かめて、お使いになる前にご説明します。
