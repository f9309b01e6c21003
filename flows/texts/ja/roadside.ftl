# ロードアシスタンス：受付番号をお渡しするまで

# 0〜1 安全
roadside-emergency = 運転中の操作はお控えください。けがをした方、車線や踏切の中にいる方はいらっしゃいますか。火や煙、水につかるなどの危険はありますか。
    .brief = けがをした方や、危険な所にいる方はいらっしゃいますか。火や煙は見えますか。
    .title = まず安全の確認です
    .again = けが・火や煙・車線や踏切・水の危険があるかどうかを、下からお選びください。なければ「いない」とお送りください。
roadside-emergency-none = いない
    .also = いません, ない, ありません, 大丈夫, 無事, 安全な場所にいます, だいじょうぶ, ok, なし, いいえ, 当てはまらない, どれもない, 特にない, 問題ない, 誰もいない, へいき, 平気, 無傷, おらん, おらんで, けがなし, けが人なし, けがはしてない, けがはない, けがもない, けがない, けがはしていない, けがしてない, けがをしてない, けがをした人はいない, 何もない, なにもない, 何もありません, 危険はない, 危険なし, 異常なし, 特になし, 怪我はしてねえ, 怪我はしとらん, みんな元気
roadside-emergency-injury = けが人がいる
    .also = けが, 怪我, けがをしている, 痛い, 血が出ている, 救急車, 意識がない, 押さえてる, 押さえて, うずくまって, うずくまる, くらくら, 過呼吸, 力が入らない, 目が見えない, 気分が悪い, 気分悪い, 具合が悪い, お腹が張, 出られない, 降りられない, 出てこない, 返事がない, 返事しない, 反応がない, 頭を打った, 頭打った, 殴られ, 刺され, 息苦しい
roadside-emergency-fire = 火や煙が出ている
    .also = 火, 煙, 燃えている, けむり, 燃えてる, 焦げ臭い, こげくさい, 電線, パチパチ, ガソリンのにおい
roadside-emergency-in_lane = 車線の上にいる
    .also = 車線, 道の真ん中, 道路の真ん中, 走行車線, 追い越し車線, 車道にいる, 中央分離帯, 路肩に寄せられない, 右折レーン, 左折レーン, レーンにいる, 車道の真ん中
roadside-emergency-crossing = 踏切の中にいる
    .also = 踏切, 線路, 線路の上, 踏み切り, ふみきり, 遮断機
roadside-emergency-in_water = 水につかっている
    .also = 水没, 冠水, 浸水, 川に落ちた, 海に落ちた, 水の中
roadside-emergency-unsure = わからない
    .also = 不明, わかりません, 分からない


roadside-danger-injury-title = すぐに119番へ
roadside-danger-injury =
    119番の指示に従い、けがをした方をむやみに動かさないでください。
    周りの方は安全な場所へ移り、そのあと110番へもお届けください。
    手配は、このまま急ぎで受け付けます。
roadside-danger-fire-title = 車から離れて119番へ
roadside-danger-fire =
    荷物は置いて、風上の離れた場所から119番へ。そのあと110番へもお知らせください。
    車には戻らず、発炎筒は使わないでください。
    手配は、このまま急ぎで受け付けます。
roadside-danger-in_lane-title = 車線から出て110番へ
roadside-danger-in_lane =
    車内や車の前後に残らず、後ろから来る車に気をつけて、ガードレールの外など車線の外へ。
    そのうえで110番へ。
    手配は、このまま急ぎで受け付けます。
roadside-danger-crossing-title = すぐに全員、踏切の外へ
roadside-danger-crossing =
    全員がすぐに車を降り、遮断機の外へ出てください。
    踏切の非常ボタンを押してください。ボタンがなければ110番へ。
    車には戻らないでください。手配は、このまま急ぎで受け付けます。
roadside-danger-in_water-title = 車から出て119番へ
roadside-danger-in_water =
    エンジンはかけず、シートベルトを外し、窓かドアからすぐに出てください。窓が開かなければ、横の窓を割ってください。
    出たら屋根の上など高い所へ移り、119番へ。
    手配は、このまま急ぎで受け付けます。
roadside-danger-silent-title = ご無事でしょうか
roadside-danger-silent = お返事がないため、担当者に知らせました。危険があるときは、ためらわず119番・110番へおかけください。
roadside-voiceless = お電話は使えますか。
    .row = ご連絡方法
roadside-voiceless-yes = 電話不可・文字で連絡
    .also = いいえ, 使えない, 電話できない, 文字で, 話せない, 聞こえない
roadside-voiceless-no = 電話も使える
    .also = はい, 使える, 電話できる
roadside-by_text-title = 声を使わない通報
roadside-by_text =
    警察は110番アプリ、救急と消防はNET119（登録が要ります）。
    どちらへも、電話リレーサービスで通報できます。
    この受付は文字だけで進めます。電話番号はなくても構いません。
roadside-safety-ordinary =
    ハザードランプをつけてください。
    歩道など、車から離れた所でお待ちください。三角表示板は、安全に置けるときだけに。
    発炎筒は、燃料もれのときやトンネルの中では使えません。
roadside-safety-expressway =
    ハザードランプをつけ、全員が車を降りてください。三角表示板は、安全に置けるときだけに。
    ガードレールの外で、車より後ろへ。車道を歩かず、車内や車の前に残らないでください。
    非常電話か#9910でも助けを呼べます。発炎筒は、燃料もれのときやトンネルの中では使えません。
roadside-safety-home =
    車が道路に出ているときは、ハザードランプをつけてください。
    坂では、車の前や後ろに立たないでください。
    家の中など、安全な所でお待ちください。
roadside-safety-garage =
    ハザードランプをつけ、通る車にお気をつけください。
    排気がこもるため、エンジンはかけたままにしないでください。
    歩行者用の通路など、車の通らない所でお待ちください。
roadside-safety-unknown =
    ハザードランプをつけ、車の通らない所へ離れてください。
    高速道路なら、全員がガードレールの外で、車より後ろへ。
    発炎筒は、燃料もれのときやトンネルの中では使えません。

roadside-safe_place = 皆さま、安全な場所にいらっしゃいますか。
    .title = 安全な場所へ
    .again = 皆さまが安全な場所にいらっしゃるかどうかを、「はい」か「いいえ」でお知らせください。
roadside-safe_place-expressway = 皆さま、ガードレールの外にいらっしゃいますか。
roadside-safe_place-fire = 皆さま、車から十分に離れた、風上の場所にいらっしゃいますか。
roadside-safe_place-in_lane = 皆さま、車線の外の安全な場所にいらっしゃいますか。
roadside-safe_place-crossing = 皆さま、踏切の外にいらっしゃいますか。
roadside-safe_place-in_water = 皆さま、車から出て、水のない高い所にいらっしゃいますか。
roadside-safe_place-yes = はい、安全です
    .also = はい, うん, ええ, 安全, 安全です, あんぜん, 大丈夫, だいじょうぶ, ok, 移動しました, 移動した, 避難しました, 離れました, 外に出ました, 歩道です, 歩道にいます, 自宅です, 家の中です, ガードレールの外, ガードレールの外です
roadside-safe_place-no = まだです
    .also = いいえ, まだ, いない, いません, 危ない, 危ない所にいます, 安全じゃない, 車の中, 車内, 車内にいます, 車の中にいます, 中央分離帯, わからない, わかりません
roadside-safe_place-cannot = 動けない
    .also = 動けません, 移動できない, 出られない, 出られません, 足が悪い, 歩けない
roadside-get_safe = 急がず、後ろの車に気をつけてお移りください。移れないときや危ないと感じたときは、110番へ。このまま受付を続けます。お返事は安全な所からで構いません。
roadside-get_safe-injury = けがをした方は無理に動かさず、119番の指示をお待ちください。ほかの方は安全な所へ。このまま受付を続けます。
roadside-get_safe-fire = すぐに車から離れてください。動けないときは、119番へ。このまま受付を続けます。お返事は安全な所からで構いません。
roadside-get_safe-in_lane = 後ろの車に気をつけて、車線の外へ。動けないときは、110番へ。このまま受付を続けます。お返事は安全な所からで構いません。
roadside-get_safe-crossing = すぐに踏切の外へ。動けないときは、非常ボタンを押すよう周りの方に頼み、110番へ。このまま受付を続けます。
roadside-get_safe-in_water = すぐに車から出て、高い所へ。出られないときは、119番へ。このまま受付を続けます。お返事は安全な所からで構いません。

# 2・7 お車
roadside-vehicle = お困りのお車はどちらですか。
    .row = お車
    .called = 車, くるま
roadside-vehicle-other = ほかの車
    .also = その他, 別の車, 違う車, レンタカー, 友人の車, 友達の車, 借りた車, 会社の車
roadside-off_policy = このサービスは、ご契約のお車が対象です。ほかのお車は有料のご案内になることがありますので、担当者が確かめてからお伝えします。受付は続けられます。
roadside-this_car = { $car } のことでよろしければ、このままお進みください。ほかのお車なら「ほかの車」とお送りください。
roadside-plate = お車のナンバーを教えてください。例：品川 300 さ 12-34
    .row = ナンバー
    .again = ナンバーを読み取れませんでした。例：品川 300 さ 12-34。おわかりにならなければ「わからない」で構いません。
roadside-model = 車の名前と色を教えてください。例：白のプリウス
    .again = 車の名前をお送りください。例：白のプリウス。おわかりにならなければ「わからない」で構いません。
    .row = 車名・色
roadside-body = お車の形はどれに近いですか。
    .row = 形
roadside-body-standard = ふつうの乗用車
    .also = 普通, 乗用車, セダン, コンパクト
roadside-body-kei = 軽自動車
    .also = 軽, けい, kカー
roadside-body-minivan = ミニバン
    .also = ワゴン, ワンボックス
roadside-body-suv = SUV・大きめ
    .also = suv, 四駆, ジープ
roadside-equipment = トラックを選ぶために教えてください。当てはまるものはありますか。
    .row = 車の特徴
roadside-equipment-none = 特にない
    .also = ない, なし, ありません, 普通
roadside-equipment-four_wheel = 四輪駆動
    .also = 4wd, 四駆, awd
roadside-equipment-low = 車高が低い・改造
    .also = ローダウン, 車高短, シャコタン, 低い
roadside-equipment-ev = 電気自動車
    .also = ev, 電気
roadside-equipment-hybrid = ハイブリッド
    .also = hv, phv
roadside-equipment-cargo = 大きな荷物・けん引
    .also = 荷物, トレーラー, 牽引

# 3〜4 場所
roadside-place = お車のある場所を教えてください。位置情報を送っていただくのがいちばん早く確実です。住所や目印を文字で送っていただいても構いません。
    .brief = お車のある場所を教えてください。
    .title = 場所
    .row = 場所
    .again = 位置情報か、住所・目印をお送りください。例：渋谷区道玄坂1丁目、コンビニの前
roadside-pin = お車は、こちらの地点で合っていますか。
roadside-pin-yes = 合っている
    .also = はい, うん, そうです, 合ってる, あってます, ok
roadside-pin-off = ずれている
    .also = いいえ, 違う, ちがう, ずれ
roadside-landmark = お車の場所がわかる住所や目印を教えてください。
    .row = 目印
roadside-road_type = どのような場所ですか。
    .row = 場所の種類
roadside-road_type-ordinary = 一般道
    .also = 普通の道, 道路, 下道, 国道, 県道, 路上, 路肩, 道の駅, 店の駐車場, コンビニの駐車場, 屋外の駐車場, 平面駐車場, 青空駐車場
roadside-road_type-expressway = 高速・自動車専用道
    .also = 高速, 高速道路, 首都高, 自動車道, バイパス, sa, pa, サービスエリア, パーキングエリア, saの駐車場, paの駐車場
roadside-road_type-home = 自宅
    .also = 家, うち, 自宅の駐車場, 家の駐車場, 家の前, マンション
roadside-road_type-garage = 屋内・立体・地下の駐車場
    .also = 地下, 立体, 屋内, 地下駐車場, 立体駐車場, 屋内駐車場, 機械式駐車場
roadside-route = 道路の名前を教えてください。例：東名高速
    .row = 道路
roadside-direction = どちらへ向かう側ですか。「◯◯方面」でも構いません。
    .row = 方向
roadside-direction-up = 上り
    .also = のぼり, 上り線
roadside-direction-down = 下り
    .also = くだり, 下り線
roadside-kilopost = 路肩の小さな標識（キロポスト）の数字は見えますか。例：123.4。見に行かず、見える範囲で構いません。
    .row = キロポスト
    .again = キロポストは「123.4」のような数字です。見えなければ「わからない」で構いません。
roadside-near_exit = 最後に通り過ぎたインターチェンジやサービスエリア、出口を教えてください。
    .row = 近くのIC・SA
roadside-clearance = 駐車場の高さ制限は何メートルですか。例：2.1
    .row = 高さ制限
    .again = 高さは「2.1」や「210cm」のようにお送りください。おわかりにならなければ「わからない」で構いません。
roadside-floor = 何階ですか。例：地下2階
    .row = 階
roadside-floor-ground = 1階・地上
    .also = 1階, 地上, 一階

# 5〜6 トラブル
roadside-symptom = どのようなトラブルですか。
    .title = トラブルの内容
    .row = トラブル
    .again = いちばん近いものをお選びください。迷ったら「わからない」で構いません。
roadside-symptom-battery = バッテリー上がり
    .also = バッテリー, バッテリーが上がった, バッテリーあがり
roadside-symptom-start = エンジンがかからない
    .also = エンジン, かからない, エンスト, 始動しない
roadside-symptom-flat = パンク
    .also = タイヤ, バースト, パンクした, 空気が抜けた
roadside-symptom-lockout = 鍵の閉じ込み・紛失
    .also = 鍵, カギ, キー, 閉じ込み, インロック, インキー
roadside-symptom-fuel = ガス欠
    .also = ガソリン, 燃料切れ, 燃料, ガソリンがない
roadside-symptom-charge = 電欠（EV）
    .also = 電欠, 充電, 充電切れ, 電池切れ
roadside-symptom-ditch = 脱輪・落輪
    .also = 脱輪, 落輪, 溝, 溝に落ちた, 側溝
roadside-symptom-accident = 事故で動けない
    .also = 事故, ぶつけた, 衝突
roadside-symptom-warning = 警告灯・異音・異臭
    .also = 警告灯, 異音, ランプ, 変な音, オーバーヒート, 間違えた, 間違い, 入れ間違い, ガソリンを入れてしまった, ガソリン入れてしまった, ガソリン入れちゃった, 軽油入れちゃった, 軽油を入れてしまった
roadside-symptom-snow = 雪・ぬかるみ
    .also = 雪, ぬかるみ, 砂, スタック, 泥
roadside-moment = いつ止まりましたか。
    .row = 止まったとき
roadside-moment-parked = とめている間に
    .also = 駐車中, 停めてる間, 朝, 停めてたら, とめてたら, 駐車, 乗ろうとしたら
roadside-moment-driving = 走っている途中で
    .also = 走行中, 運転中, 走ってる時, 信号待ち, 走ってたら, 走行, 運転してたら
roadside-spare = スペアタイヤはありますか。
    .row = スペアタイヤ
roadside-spare-yes = ある
    .also = はい, あります, 有
roadside-spare-kit = 修理キットがある
    .also = 修理キット, キット, 修理剤, パンク修理, 補修キット
roadside-spare-no = ない
    .also = いいえ, ありません, なし, 無
roadside-flats = パンクしたタイヤは何本ですか。
    .row = パンクの本数
roadside-flats-one = 1本
    .also = 一本, ひとつ, 片方, 右前, 左前, 右後ろ, 左後ろ, 一輪
roadside-flats-more = 2本以上
    .also = 二本, 全部, 複数, 両方, 前輪両方, 後輪両方, 4本, 四本
roadside-locked_in = 車の中に、取り残された方や動物はいますか。
    .title = 車内の確認
    .row = 車内に残された方
roadside-locked_in-nobody = いない
    .also = いません, ない, 誰もいない, だれもいない, いいえ
roadside-locked_in-child = 子どもがいる
    .also = 子ども, こども, 子供, 赤ちゃん, 娘, 息子, 孫, 幼児, 赤ん坊, 歳児, 歳の子, チャイルドシート
roadside-locked_in-pet = ペットがいる
    .also = ペット, 犬, 猫
roadside-locked_in-person = 大人がいる
    .also = 大人, 人がいる, 夫, 妻, 母, 父, 祖母, 祖父, 旦那, 嫁, 主人, 友人, 友達, おばあちゃん, おじいちゃん
roadside-rescue-title = すぐに119番へ
roadside-rescue-child = 車内は短い時間で危険な温度になります。ためらわず119番へ電話し、指示に従ってください。手配も急ぎで進めます。
roadside-rescue-pet = 車内は短い時間で危険な温度になります。ぐったりしているときは、119番か110番に相談し、指示に従ってください。手配も急ぎで進めます。
roadside-rescue-person = 中の方の様子がおかしいとき、暑いときは、ためらわず119番へ電話し、指示に従ってください。手配も急ぎで進めます。
roadside-key_inside = 鍵は車の中に見えますか。
    .row = 鍵
roadside-key_inside-yes = 車の中にある
    .also = はい, 中, 見える
roadside-key_inside-lost = なくした
    .also = いいえ, 紛失, 落とした, 見当たらない
roadside-fuel = 燃料の種類はどれですか。
    .row = 燃料
roadside-fuel-regular = レギュラー
    .also = ガソリン, 普通
roadside-fuel-premium = ハイオク
    .also = プレミアム
roadside-fuel-diesel = 軽油
    .also = ディーゼル
roadside-wheels = 落ちている車輪はいくつですか。
    .row = 落ちた車輪
roadside-wheels-one = 1つ
    .also = ひとつ, 一輪, 1本
roadside-wheels-two = 2つ
    .also = ふたつ, 二輪, 2本, 片側
roadside-wheels-more = 3つ以上
    .also = 全部, 三つ, 四つ, みっつ
roadside-drop = どのくらいの深さに落ちていますか。
    .row = 深さ
roadside-drop-shallow = 車輪の高さくらいまで
    .also = 浅い, 少し, タイヤくらい
roadside-drop-deep = それより深い
    .also = 深い, 1メートル以上, 車ごと
roadside-crash-title = 事故のときは、警察へも届け出を
roadside-crash = けがをした方がいれば、まず119番へ。安全な場所に移ってから、110番へお届けください。けががなくても届け出は必要です。その場で責任や示談のお話はなさらないでください。レッカーの受付は、このまま続けます。
roadside-airbag = エアバッグは開きましたか。
    .row = エアバッグ
roadside-airbag-no = 開いていない
    .also = いいえ, 開いてない, 出てない, ない
roadside-airbag-yes = 開いた
    .also = はい, 出た, ひらいた
roadside-drivable = お車は動かせますか。無理に動かさないでください。
    .row = 自走
roadside-drivable-no = 動かせない
    .also = いいえ, 動かない, 無理, 動けない
roadside-drivable-yes = 動かせる
    .also = はい, 動く, 走れる
roadside-stuck-title = 雪やぬかるみについて
roadside-stuck = 雪道やぬかるみなどで動けなくなった場合は、ご契約のレッカーサービスの対象になりません。JAFなど有料の救援をご利用いただけます。ほかにも不具合があるときや、ご相談は、このまま受付をお続けください。

# 8〜10 人・連絡先・行き先
roadside-occupants = ご自身を含めて、何名さまでいらっしゃいますか。
    .row = 人数
    .again = 人数を数字でお送りください。例：2
roadside-occupants-people = { $count }人
roadside-vulnerable = 赤ちゃん、ご高齢の方、体調のすぐれない方はいらっしゃいますか。二つ以上当てはまるときは、いちばん気がかりな方をお選びください。
    .row = 気がかりな方
roadside-vulnerable-none = いない
    .also = いません, ない, なし, 大丈夫, いいえ, 特にいない, おりません, おらん
roadside-vulnerable-infant = 赤ちゃん・小さな子
    .also = 赤ちゃん, 乳児, 幼児, 子ども, ベビー
roadside-vulnerable-elderly = 高齢の方
    .also = 高齢, お年寄り, 年寄り, 老人, おばあちゃん, おじいちゃん, 祖母, 祖父
roadside-vulnerable-unwell = 体調の悪い方
    .also = 体調不良, 具合が悪い, 病気, 妊婦, 妊娠, 妊娠中, 車いす, 喘息, 足が悪い
roadside-phone = 今つながる電話番号を教えてください。例：090-1234-5678
    .row = 電話番号
    .called = 電話, 番号
    .again = 電話番号を読み取れませんでした。例：090-1234-5678。お電話が使えないときは「電話は使えない」とお送りください。
roadside-phone-none = 電話は使えない
    .also = 電話できない, 電話できません, 電話がない, 電話はありません, わからない, わかりません, 耳が聞こえない, 話せない
roadside-name = お名前を教えてください（運転されている方）。
    .again = お名前だけをお送りください。例：見本 太郎
    .row = お名前
    .called = 名前, 氏名
roadside-destination = レッカーで運ぶことになった場合、お車の行き先はどうなさいますか。
    .row = 行き先
roadside-destination-partner = 保険会社の提携工場
    .also = 提携工場, 契約工場
roadside-destination-nearest = いちばん近い工場
    .also = 近く, 近い工場, 最寄り, 近いところ, 近いとこ, 近所の工場
roadside-destination-home = 自宅
    .also = 家, うち
roadside-destination-elsewhere = 行き先を指定する
    .also = 指定, ディーラー, いつもの工場
roadside-destination-leave = 任せる
    .also = おまかせ, お任せ, まかせる, どこでも, わからない, 決めていない, 任せます, まかせます
roadside-destination_address = 行き先の名前か住所を教えてください。
    .again = 工場やお店の名前か、住所をお送りください。例：見本モータース、川口市本町1丁目
    .row = 行き先の場所

# 10b モータークラブ
roadside-club = JAFの会員でいらっしゃいますか。会員の方には、JAFを優先して手配します。
    .row = JAFの会員
roadside-club-yes = 会員です
    .also = はい, そうです, 会員, JAF会員, 入ってる, 入ってます, 入っている, 入っています, 加入, 会員証がある, 会員でした
roadside-club-no = 会員ではない
    .also = いいえ, ちがいます, 違います, 非会員, 入ってない, 入ってません, 入っていない, 入っていません, 未加入, 退会, やめた, やめました, 会員じゃない, 期限切れ
# 11 補償のご案内
roadside-cover-title = このトラブルでのご案内
roadside-cover-tow = 手配の前にこちらへご連絡いただいた場合、レッカーの費用に限度額はありません。いちばん短い経路で運ぶときに限ります。夜間などで工場が開いていないときは、お預かりしてから運びます。
roadside-cover-quick-repair = 現場で30分以内にできる応急の作業は無料です。
roadside-cover-fuel = 外出先での燃料切れは、ご契約の1年の間に1回、10リットルまで無料でお届けします。
roadside-cover-fuel-used = 無料の燃料お届けは、ご契約の1年の間に1回までで、今回は燃料代などをご負担いただくことがあります。
roadside-cover-fuel-unlimited = 燃料は10リットルまで無料でお届けします。ご契約では回数の制限はありません。
roadside-cover-fuel-at-home = ご自宅の駐車場での燃料切れは、お届けはできますが、燃料代はお客さまのご負担です。
roadside-cover-club = JAFの会員の方への作業が無料の範囲を超えたときは、超えた分を、ご契約の1年の間に1回、4,000円まで当社が負担します。レッカーをご利用のときは、担当者が確かめます。
roadside-cover-club-used = JAFの会員の方へのご負担の軽減（4,000円まで）は、ご契約の1年の間に1回までで、今回は超えた分をご負担いただくことがあります。
roadside-cover-charge = 充電できる場所まで運びます。充電の電気代はお客さまのご負担です。
roadside-cover-expressway = 高速道路では、道路を管理する会社の許可がいるため、お時間がかかります。
roadside-cover-snow = 雪やぬかるみから引き出す作業は、ご契約の対象になりません。担当者が有料の救援をご案内します。
roadside-cover-checked-by-staff = ご契約の内容は、受付のあと担当者が確かめます。
roadside-cover-lapsed = このお車のご契約は、満期を過ぎているか、まだ始まっていないようです。費用とお取り扱いは、担当者が確かめてからお知らせします。受付は続けられます。
roadside-cover-arranged-by-us = 業者はこちらで手配します。
roadside-cover-advertisers = ネット広告などの業者に直接ご依頼になると、高額な請求になることがありますのでご注意ください。
roadside-cover-delays = 地域や天候により、到着が遅れることがあります。到着の目安は、業者が決まってからお知らせします。

# 12〜13 確認と受付
roadside-review = この内容で手配を依頼してよろしいですか。
    .title = 内容の確認
    .again = よろしければ「依頼する」、違うところがあれば「直す」とお送りください。
roadside-review-uncovered = この内容で、担当者が有料の救援をご案内します。よろしいですか。
roadside-review-confirm = この内容で依頼する
    .also = はい, 依頼, 依頼する, お願いします, お願い, これで, ok, よい, 大丈夫, あってます, 合ってます, 全部あってます, 頼みます, これでいい, 早くして, 急いで
roadside-review-change = 直すところがある
    .also = いいえ, 直す, 訂正, 変更, 違う, ちがう, 間違い, 違います, ちがいます, 間違ってます
roadside-change = どこを直しますか。
roadside-filing = ただいま受け付けています。受付番号をすぐにお知らせします。
roadside-filing-slow-title = 受付にお時間をいただいています
roadside-filing-slow = 申し訳ございません。内容はお預かりしており、担当者にも知らせました。お急ぎのときは、お電話でも承ります。
roadside-receipt-title = 受け付けました
roadside-receipt = 手配を進めます。到着の目安は、業者が決まりましたらお知らせします。安全な場所でお待ちください。
roadside-receipt-uncovered = 担当者から、有料の救援をご案内します。安全な場所でお待ちください。
roadside-receipt-number = 受付番号
roadside-waiting = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。いま手配を進めています。到着の目安は、決まり次第お知らせします。取りやめるときは「取りやめる」とお送りください。
roadside-person-will-write-title = 担当者がご連絡します
roadside-person-will-write = お待たせして申し訳ございません。担当者から文字でご連絡します。
roadside-still-arranging-title = まだ手配中です
roadside-still-arranging = お待たせしております。引き続き手配を進めています。危険を感じたら、先に119番・110番へ。
roadside-person-will-call-title = 担当者がお電話します
roadside-person-will-call = お待たせして申し訳ございません。担当者からお電話を差し上げます。こちらからおかけいただいても構いません。
roadside-withdrawing = この手配を取りやめますか。
roadside-withdrawing-yes = 取りやめる
    .also = はい, うん, ええ, やめる, やめます, キャンセル, お願いします, 取りやめます
roadside-taken-title = 担当者が引き受けました
roadside-taken = 受付番号 { $number } を担当者が引き受け、手配を進めています。お電話を差し上げることがあります。内容の変更は文字でもお伝えいただけます。取りやめるときは「取りやめる」とお送りください。
roadside-taken-by_text = 受付番号 { $number } を担当者が引き受け、手配を進めています。ご連絡は文字で差し上げます。内容の変更も文字でお伝えください。取りやめるときは「取りやめる」とお送りください。
roadside-withdrawing-no = このまま待つ
    .also = いいえ, 待つ, やめない, 続ける
roadside-withdrawn = 受付番号 { $number } を取りやめました。また何かございましたら、いつでもお声がけください。
roadside-in_hand = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。担当者が引き受け、手配を進めています。到着の目安は、決まり次第お知らせします。取りやめるときは「取りやめる」、ほかのお車のときは「最初から」とお送りください。
roadside-anew = 受付番号 { $number } は、担当者がそのまま進めています。新しい受付を始めます。
