# 満期のご案内と継続のお手続き：ご案内から受付番号をお渡しするまで

# ご案内。SMSでは最初の70文字に、社名・満期日・電話番号が入るように
renewal-notice = 自動車保険の継続のお手続きを承ります。ご希望をお選びください。
    .again = 「そのまま継続」「変更あり」「相談したい」のように、お選びください。
renewal-notice-soon = 自動車保険は{ $date }16時に満期です。まもなくご案内をお送りします。お電話は{ $phone }へ。ご住所や電話番号が変わったときは、お知らせください。
renewal-notice-open = 自動車保険は{ $date }16時に満期です。継続のお手続きを承ります。お電話は{ $phone }へ。
renewal-notice-changes = 自動車保険は{ $date }16時に満期です。次の契約で変わる点をご確認ください。お電話は{ $phone }へ。
renewal-notice-anything-new = 自動車保険は{ $date }16時に満期です。お使い方に変わりはありませんか。お電話は{ $phone }へ。
renewal-notice-finish = 自動車保険は{ $date }16時に満期です。お手続きは3分ほどで終わります。お電話は{ $phone }へ。
renewal-notice-not-done = 自動車保険は{ $date }16時に満期です。お手続きがまだ済んでいません。お電話は{ $phone }へ。
renewal-notice-tomorrow = 自動車保険は、あす{ $date }16時に満期です。お手続きは15:59までです。お電話は{ $phone }へ。
renewal-notice-today = 自動車保険は本日{ $date }16時に満期です。お手続きは15:59までです。お電話は{ $phone }へ。
renewal-notice-lapsed = 自動車保険は{ $date }16時に終了しました。運転の前にお電話ください。{ $phone }。{ $late }までは、途切れずに継続できる場合があります。
renewal-notice-last-chance = 自動車保険は{ $date }に終了しました。継続できる期限は{ $late }です。お電話は{ $phone }へ。
renewal-notice-several = 複数の自動車保険が満期を迎えます。継続のお手続きを承ります。お電話は{ $phone }へ。
renewal-notice-begun = 自動車保険は{ $date }16時に満期です。お手続きの続きから再開できます。お電話は{ $phone }へ。
renewal-notice-by_desk = 自動車保険は{ $date }16時に満期です。継続のお手続きは、お電話で承ります。{ $phone }へどうぞ。
renewal-notice-car = { $count }台目
renewal-notice-same = そのまま継続
    .also = そのまま, 継続, 継続する, 継続したい, 継続手続き, 更新, 更新する, 更新したい, 手続きする, 手続きします, 続ける, 変更なし, 同じ, はい, そのままで, このままで, 今のままで, 今年もお願いします, 継続でお願いします, 更新でお願いします, 手続きしたい, 変わりなし, 変わりません, 変更はありません, 継続します, 更新します, お願いします, こうしん, こうしんします, けいぞく
renewal-notice-change = 変更あり
    .also = 変更, 変更する, 変更したい, 変わった, 見直したい, 見直し, 変わりました, 変更があります, 変更してから, 変更してほしい, 免許の色が変わった, 使い方が変わった, 内容を変えたい, プランを変えたい, 補償を変えたい, 安くしたい, 安いプランにしたい, 高い, 高いです, ちょっと高い
renewal-notice-consult = 相談したい
    .also = 相談, 聞きたい, 電話してほしい, 話したい, 相談に乗ってほしい, 電話してください, 電話ください, お電話ください, 話を聞きたい, 説明してほしい, 質問があります, 聞きたいことがあります, 迷っています, 迷ってます
renewal-notice-later = あとで（3日後）
    .also = あとで, 後で, あとにする, 今は忙しい, また今度, 来週考えます, 来週にします, 考えます, 考えておきます, 考え中, 考え中です, 検討します, 検討中, 明日やります, 明日します, 今度やります, あとでやります, あとでします, 後でやります, いま忙しい, 今忙しい, 忙しい, 3日後, 3日後にして, また今度にします, 家族と相談します, 妻と相談します, 夫と相談します, やめようか, まだ
renewal-notice-decline = 更新しない
    .also = しない, 他で入りました, ほかで入りました, 他社にしました, 継続しない, やめます, 更新しません, 解約, 継続しません, 更新しなくていい, 更新しなくていいです, もう乗りません, もう乗らない, 乗らない, 車を売りました, 車売りました, 車売っちゃった, 車を手放しました, 廃車にしました, 廃車, 免許返納しました, 免許を返納しました, 他社に切り替えました, もう他社に切り替えました, 他社にします, ほかの保険にします, 更新やめる, 更新をやめる, 継続をやめる, もう他で入りました, もうほかで入りました, もう他社に入りました
renewal-notice-stop = お知らせを停止
    .also = 停止, 配信停止, お知らせ停止, 送らないで, いらない

renewal-why = 承知しました。差し支えなければ、理由をお聞かせください。
    .title = 継続されないとのこと
renewal-why-sold = 車を手放した
    .also = 売った, 廃車, 手放す, 譲った, 売りました, 売っちゃった, 車売っちゃった, 廃車にしました, 手放しました, 譲りました, もう乗らない, 乗らない
renewal-why-elsewhere = ほかの保険にする
    .also = 他社, ほかの会社, 乗り換え, 他社に切り替えた, 切り替えました, ほかに入りました, 他社にします
renewal-why-price = 保険料が高い
    .also = 高い, 値段, 保険料, 高いから, 値上がりした, 高すぎる
renewal-why-stops_driving = 運転をやめる
    .also = 免許を返納, 運転しない, 返納, 免許返納, 返納しました, 免許返納しました, 運転をやめます
renewal-why-silent = 答えない
    .also = 言いたくない, 特にない, その他

renewal-identify = ご契約の内容を確かめながら進めるため、はじめにご契約者さまとの連携をお願いします。1分ほどで終わります。
    .title = ご本人の確認
renewal-identify-link = 連携して続ける
    .also = 連携, 連携する, 続ける
renewal-identify-desk = 電話で手続きする
    .also = 電話, 窓口, 電話で

renewal-contract = どのお車の契約を継続されますか。
    .title = 継続するご契約
    .row = ご契約
renewal-contract-car = { $car }（満期{ $date }）

renewal-changes-title = 継続で変わること
renewal-changes = { $date }16時からの新しい契約では、次のとおり変わります。
renewal-changes-nothing = 等級や割引に、変わるところはありません。
renewal-change-grade = 等級
renewal-change-grade-value = { $before }等級 → { $after }等級
renewal-change-period = 事故有係数適用期間
renewal-change-period-value = { $before }年 → { $after }年
renewal-change-coefficient = 等級の割増・割引
renewal-change-coefficient-value = { $before }% → { $after }%
renewal-change-premium_class = 料率クラス（{ $name }）
renewal-change-premium_class-value = { $before } → { $after }
renewal-change-discount_ends = { $name }
renewal-change-discount_ends-value = { $before }%引 → 終了
renewal-change-discount_begins = { $name }
renewal-change-discount_begins-value = 新しく{ $after }%引
renewal-change-age_band = 記名被保険者の年齢区分
renewal-change-age_band-value = { $before } → { $after }
renewal-change-licence = 免許証の色
renewal-change-licence-value = { $before } → { $after }
renewal-change-repeated_grade_one = 1等級連続の割増
renewal-change-repeated_grade_one-value = 新しい契約での適用が変わります
renewal-change-discount_changes = { $name }
renewal-change-discount_changes-value = { $before }%引 → { $after }%引
renewal-change-uncertain = 担当者が確認します
renewal-changed-bodily = 対人・自損傷害
renewal-changed-property = 対物
renewal-changed-injury = 傷害
renewal-changed-vehicle = 車両
renewal-changed-new_car = 新車割引
renewal-changed-asv = ASV割引
renewal-changed-eco = ECOカー割引
renewal-changed-welfare = 福祉車両割引
renewal-changed-damage_resistant = ドーン割引
renewal-changed-one_day = ワンサポ無事故割引
renewal-changed-score = 運転特性割引
renewal-changed-multi_car = まとめて割引
renewal-changed-liability_plan = マモルで割引
renewal-changed-licence-gold = ゴールド
renewal-changed-licence-blue = ブルー
renewal-changed-licence-green = グリーン
renewal-changed-licence-none = なし・その他
renewal-changed-licence-other = ゴールド以外
renewal-changed-age_band-to_29 = 29歳以下
renewal-changed-age_band-from_30 = 30歳代
renewal-changed-age_band-from_40 = 40歳代
renewal-changed-age_band-from_50 = 50歳代
renewal-changed-age_band-from_60 = 60〜64歳
renewal-changed-age_band-from_65 = 65〜69歳
renewal-changed-age_band-from_70 = 70〜74歳
renewal-changed-age_band-from_75 = 75〜79歳
renewal-changed-age_band-from_80 = 80歳以上
renewal-changed-age_band-none = 区分なし

renewal-licence = 記名被保険者さまの運転免許証の色をお選びください。
    .title = 免許証の色
    .row = 免許証の色
renewal-licence-gold = ゴールド
    .also = 金, 金色, ゴールド免許
renewal-licence-blue = ブルー
    .also = 青, 青色, ブルー免許
renewal-licence-green = グリーン
    .also = 緑, 緑色, 初心者
renewal-licence-none = なし・国際免許など
    .also = なし, 免許なし, 国際免許, その他
renewal-licence-row = 免許証の色

renewal-expiry = 免許証の有効期限はいつですか。「2028年5月1日」のようにお送りください。
    .title = 免許証の有効期限
    .row = 免許証の有効期限
    .again = 免許証にある有効期限を、「2028年5月1日」や「令和10年5月1日」のようにお送りください。

renewal-use = お車のおもな使い方をお選びください。年間を通じて月15日以上、仕事に使えば「業務」、通勤や通学に使えば「通勤・通学」です。
    .title = お車の使い方
    .row = 使用目的
renewal-use-leisure = 日常・レジャー
    .also = レジャー, 買い物, 日常, 普段使い
renewal-use-commuting = 通勤・通学
    .also = 通勤, 通学
renewal-use-business = 業務
    .also = 仕事, 営業
renewal-use-row = 使用目的

renewal-youngest = 運転される方のうち、いちばん若い方は、新しい契約の初日に何歳ですか。
    .title = いちばん若い運転者
    .row = いちばん若い運転者
    .again = 年齢を、「35」のように数字でお送りください。
renewal-youngest-people = { $count }歳

renewal-limit = 運転される方の範囲をお選びください。
    .title = 運転者の範囲
    .row = 運転者の範囲
renewal-limit-insured = 記名被保険者だけ
    .also = 本人, 自分だけ, 本人限定, 私だけ
renewal-limit-couple = 本人と配偶者
    .also = 夫婦, 夫婦限定, 配偶者
renewal-limit-none = 限定なし
    .also = 限定しない, 家族, だれでも, 友人も
renewal-limit-row = 運転者の範囲

renewal-condition = 年齢条件をお選びください。同居のご家族など、いちばん若い方の年齢に合わせます。
    .title = 年齢条件
    .row = 年齢条件
renewal-condition-any = 年齢を問わず
    .also = 全年齢, 問わない, 制限なし
renewal-condition-people = { $count }歳以上
renewal-condition-row = 年齢条件

renewal-conditions = こちらの条件で、よろしいでしょうか。変えると、保険料もすぐに計算し直します。
    .title = 補償の条件
    .again = 「このままでよい」か「条件を変える」を、お選びください。
renewal-conditions-right = このままでよい
    .also = よい, はい, 合っている, ok, 同じ, 大丈夫, このままで, 変わらない, よいです, これでいい, これでいいです, このままでいい, このままで大丈夫, 問題ない, 問題ありません, 正しい, 合っています, 変わりない
renewal-conditions-change = 条件を変える
    .also = 変える, 変更, 変更する, 直す, いいえ, 変えたい, 変更したい, 変わった, 違う, ちがう, 直したい
renewal-conditions-other = 住所や車が変わった
    .also = 住所が変わった, 引っ越した, 車を買い替えた, 車が変わった, 名義が変わった

renewal-condition_list = どの条件を変えますか。
    .title = 条件の変更

renewal-contradiction = この組み合わせではお引き受けできません。どちらを直しますか。
    .title = 条件が合わないようです
renewal-contradiction-point = 合わない項目

renewal-plan = プランをお選びください。補償の違いと、お支払いになる保険料の合計です。{ $proviso }
    .title = プランをくらべる
    .row = プラン
    .again = ご希望のプランを、ボタンか番号でお選びください。
renewal-plan-label = { $plan } { $yen }円
renewal-plan-same = 今と同じ
    .also = 同じ, いまと同じ, 今のまま
renewal-plan-wider = 補償を広げる
renewal-plan-lighter = 保険料をおさえる
renewal-plan-as-now = 今の補償のまま
renewal-plan-more = 今と同じプランより { $yen }円 高くなります
renewal-plan-less = 今と同じプランより { $yen }円 安くなります
renewal-price = 保険料（合計）
renewal-proviso = ご注意
renewal-yen = { $yen }円
renewal-period = 保険期間
renewal-period-value = { $start }16時から{ $end }16時まで
renewal-paying = お支払い
renewal-paying-account = 口座振替
renewal-paying-card = クレジットカード
renewal-paying-once = { $by }・1回 { $yen }円
renewal-paying-monthly = { $by }・{ $count }回 各{ $yen }円

renewal-cover-bodily_injury = 対人賠償
renewal-cover-property_damage = 対物賠償
renewal-cover-personal_injury = 人身傷害
renewal-cover-vehicle = 車両保険
renewal-cover-vehicle_type = 車両保険の種類
renewal-cover-deductible = 車両保険の自己負担
renewal-sum = { $sum }万円
renewal-sum-large = { $large }億円
renewal-sum-large-and = { $large }億{ $sum }万円
renewal-as-unlimited = 無制限
renewal-as-none = なし
renewal-as-yes = あり
renewal-as-general = 一般補償
renewal-as-limited_10 = 10補償限定
renewal-none = なし

renewal-relation = 団体扱のご契約です。ご契約者さまは、今もお勤め先の役員・従業員でいらっしゃいますか。
    .title = 団体扱の確認 1/3
    .row = お勤め先との関係
renewal-relation-employee = 役員・従業員である
    .also = 従業員, 社員, 役員, 勤めている, はい
renewal-relation-retired = 退職した
    .also = 退職者, 退職, ob
renewal-relation-outside = どちらでもない
    .also = 違う, 関係ない, いいえ

renewal-insured_relation = 記名被保険者さまは、ご契約者さまから見てどなたですか。
    .title = 団体扱の確認 2/3
    .row = 記名被保険者の続柄
renewal-insured_relation-self = 本人
    .also = 自分, わたし, 私
renewal-insured_relation-spouse = 配偶者
    .also = 妻, 夫, パートナー
renewal-insured_relation-relative = 同居の親族
    .also = 同居の家族, 同居
renewal-insured_relation-dependant = 別居の扶養親族
    .also = 扶養, 別居の家族, 扶養家族
renewal-insured_relation-other = このほか
    .also = ほか, 他, その他

renewal-owner_relation = お車の持ち主は、ご契約者さまから見てどなたですか。
    .title = 団体扱の確認 3/3
    .row = お車の持ち主の続柄
renewal-owner_relation-self = 本人
    .also = 自分, わたし, 私
renewal-owner_relation-spouse = 配偶者
    .also = 妻, 夫, パートナー
renewal-owner_relation-relative = 同居の親族
    .also = 同居の家族, 同居
renewal-owner_relation-dependant = 別居の扶養親族
    .also = 扶養, 別居の家族, 扶養家族
renewal-owner_relation-other = このほか
    .also = ほか, 他, その他, リース, 会社

renewal-duplicate = 同じお車に、同じ期間の自動車保険や共済を、ほかにも契約されていますか。
    .title = 告知事項 1/2
    .row = ほかの自動車保険
renewal-duplicate-no = いいえ、ほかにない
    .also = いいえ, ない, なし, ありません
renewal-duplicate-yes = はい、ほかにもある
    .also = はい, ある, あります
renewal-cancelled = この1年の間に、保険会社などから自動車保険や共済の契約を解除されたことがありますか。
    .title = 告知事項 2/2
    .row = 契約の解除
renewal-cancelled-no = いいえ、ない
    .also = いいえ, ない, なし, ありません
renewal-cancelled-yes = はい、ある
    .also = はい, ある, あります

renewal-document = 重要事項説明を、下のボタンからお読みください。最後まで読んで「内容を確認しました」を押すと、ここに戻って続けられます。
    .title = 重要事項の確認
    .brief = 重要事項説明のページを、もう一度お送りします。最後のボタンで確認が済みます。
    .again = 重要事項説明のページの、最後にあるボタンを押してください。

renewal-insured = ご契約の主役となる「記名被保険者」さまのお名前・ご住所・免許証は、これまでと変わりなく正しいですか。
    .title = Step 1 記名被保険者
    .row = 記名被保険者
renewal-insured-yes = はい
renewal-insured-no = いいえ
renewal-car = お車と使い方は、正しいですか。
    .title = Step 2 お車
    .row = お車
renewal-car-yes = はい
renewal-car-no = いいえ
renewal-grade = 等級・割引と前の契約は、正しいですか。
    .title = Step 3 等級と割引
    .row = 等級と割引
renewal-grade-yes = はい
renewal-grade-no = いいえ
renewal-cover = 補償の内容とお支払いは、ご希望のとおりですか。
    .title = Step 4 補償とお支払い
    .row = 補償とお支払い
renewal-cover-yes = はい
renewal-cover-no = いいえ
renewal-name = お名前
renewal-car-row = お車
renewal-expiry-row = 免許証の有効期限
renewal-registered = 初度登録
renewal-grade-row = 等級
renewal-grade-value = { $grade }等級
renewal-years-row = 事故有係数適用期間
renewal-years-value = { $count }年
renewal-discounts = 割引
renewal-before = 前の契約
renewal-before-value = { $date }満期

renewal-told = この点は、担当者が確かめてご連絡します。お答えは、ここまでのまま大切に残しています。
renewal-point = 「{ $point }」のお答えが違っていたら、答え直せます。そのほかは、担当者からのご連絡をお待ちください。
    .title = 担当者が確認します
    .again = 答え直すときは、ボタンを押してください。
renewal-point-again = 答え直す
    .also = 間違えた, 直す, 訂正

renewal-form = 保険証券と約款を、どのようにお受け取りになりますか。
    .title = Step 5 書面の受け取り方
    .row = 書面の受け取り方
renewal-form-paperless = 証券なし・Web約款（おすすめ）
    .also = ペーパーレス, 紙なし, web, おすすめ
renewal-form-policy = 紙の証券・Web約款
    .also = 証券だけ, 紙の証券
renewal-form-paper = 紙の証券・紙の約款
    .also = 紙, 全部紙, 両方紙

renewal-apply = 合計{ $premium }円で申し込みます。重要事項を確認し、内容に同意されるときは「同意して申し込む」をお選びください。
    .title = お申し込みの最終確認
    .again = 「同意して申し込む」か「直す」を、お選びください。
renewal-apply-apply = 同意して申し込む
    .also = 申し込む, 申し込みます, 同意する, 同意します, 申込む, 申込みます, 申し込みをします, 同意して申し込みます, お願いします, はい, 了承します, これで申し込みます
renewal-apply-change = 直す
    .also = 変更, 変える, 訂正, 修正, 直したい, 変えたい, 変更したい, 違う, いいえ
renewal-change = どこを直しますか。
    .title = お答えを直す

renewal-filing = お申し込みを記録しています。このままお待ちください。
renewal-applied-title = お申し込みを受け付けました
renewal-applied =
    受付番号は{ $number }です。
    内容の確認が済みましたら、新しい契約をお届けします。専用ページの契約一覧にも表示されます。
    1か月たっても届かないときは、お電話ください。
renewal-number = 受付番号
renewal-cooling = 保険期間が1年を超えるため、{ $date }まではクーリングオフができます。お手続きは、書面か専用ページからお願いします。
renewal-cooling-none = 保険期間が1年以内のため、クーリングオフの対象にはなりません。取りやめたいときは、お早めにお電話ください。
renewal-completion-sms = 【{ $brand }】自動車保険の継続のお申し込みを受け付けました。受付番号{ $number }。お問い合わせは{ $phone }へ。専用ページに新しい契約を追加してください。
renewal-open-page = 専用ページを開く
renewal-open-agency = 団体窓口のページを開く
renewal-call = { $desk }に電話する

renewal-stopped-title = お知らせを止めました
renewal-stopped = こちらには、満期などのお知らせをお送りしません。保険はこのままでは満期日の16時に終わりますので、ご注意ください。再開は「お知らせの設定」から、いつでもどうぞ。
renewal-put_off = 承知しました。{ $date }に、もう一度お知らせします。お急ぎのときは「継続手続き」とお送りください。
renewal-declined-title = 承りました
renewal-declined = この契約についてのお知らせは、これで終わりにします。等級を残せる「中断証明書」など、ご相談はお電話でどうぞ。
renewal-declined-several-title = 承りました
renewal-declined-several = どのお車を継続されないのか、担当者が確かめてご連絡します。それまでは、満期のお知らせをお送りします。お急ぎのときは、お電話でどうぞ。
renewal-consulting-title = 担当者がご相談を承ります
renewal-consulting = 担当者に伝えました。窓口の時間内に、ご登録の番号へお電話します。お急ぎのときは、こちらからおかけください。
renewal-by_desk-title = お電話で承ります
renewal-by_desk = お手元に保険証券をご用意のうえ、窓口へおかけください。
renewal-nothing-title = ご契約が見つかりません
renewal-nothing = 継続できるご契約が見つかりませんでした。お手数ですが、窓口でお調べします。
renewal-applied_before-title = お申し込み済みです
renewal-applied_before = この契約の継続は、受付番号{ $number }で承っています。変えたいところがあれば、お電話ください。
renewal-late-title = 担当者が急いで承ります
renewal-late = この契約は{ $date }16時に終了しています。{ $late }までなら、途切れずに継続できる場合があります。それまでは補償がないことがありますので、運転の前にお電話ください。担当者にも伝えました。
renewal-moved-title = 変更は担当者が承ります
renewal-moved = ご住所・お車・名義の変更は、担当者に伝えました。お電話でもすぐに承ります。変更が済みましたら、継続のお手続きもできます。
renewal-by_staff-title = 担当者が保険料をお調べします
renewal-by_staff = この契約の保険料は、担当者が確かめてからお伝えします。ご登録の番号へお電話します。

renewal-closed-title = こちらでは手続きできません
renewal-closed-hold = この契約は、担当者がお手続きを進めています。
renewal-closed-over = この契約は、満期から30日を過ぎています。新しいご契約を、窓口でご案内します。
renewal-closed-late_twice = この契約は、前回も満期後のお手続きだったため、途切れずに継続することはできません。運転の前に、窓口へお電話ください。
renewal-closed-corporate = 法人のご契約の継続は、窓口で承っています。
renewal-closed-no_clause = このご契約の継続は、窓口で承っています。
renewal-closed-early = お手続きは、{ $opens }から承ります。その日にご案内をお送りします。
renewal-closed-changed = 3か月以内にご契約の変更があったため、こちらでは承れません。{ $again ->
    [none] 窓口でお手続きいただけます。
   *[other] {""}{ $again }からは、こちらでも承ります。お急ぎのときは、窓口へどうぞ。
 }
renewal-closed-accident = 3か月以内に事故のご連絡をいただいているため、継続は担当者が承ります。{ $again ->
    [none] 窓口でお手続きいただけます。
   *[other] {""}{ $again }からは、こちらでも承ります。
 }
renewal-closed-no_terms = このご契約の継続は、窓口で承っています。
renewal-closed-late = この契約は満期を過ぎています。運転の前に、窓口へお電話ください。
renewal-closed-applied = この契約の継続は、お申し込み済みです。
