# 保険が 終わる 日の お知らせと 続ける 手続き

renewal-notice = 自動車保険を 続ける 手続きが できます。どれに しますか。
    .again = 「そのまま 続ける」「変わった ことが ある」「相談したい」から えらんでください。
renewal-notice-soon = 自動車保険は { $date } 16時に 終わります。電話は { $phone }。手続きの お知らせは あとで 送ります。住所や 電話番号が 変わったら 教えてください。
renewal-notice-open = 自動車保険は { $date } 16時に 終わります。電話は { $phone }。ここで 続ける 手続きが できます。
renewal-notice-changes = 自動車保険は { $date } 16時に 終わります。電話は { $phone }。次の 年に 変わる ことを 見てください。
renewal-notice-anything-new = 自動車保険は { $date } 16時に 終わります。電話は { $phone }。変わった ことは ありますか。
renewal-notice-finish = 自動車保険は { $date } 16時に 終わります。電話は { $phone }。手続きは 3分くらいです。
renewal-notice-not-done = 自動車保険は { $date } 16時に 終わります。電話は { $phone }。手続きが まだです。
renewal-notice-tomorrow = 自動車保険は あした { $date } 16時に 終わります。電話は { $phone }。ここの 手続きは 15:59までです。
renewal-notice-today = 自動車保険は きょう { $date } 16時に 終わります。電話は { $phone }。ここの 手続きは 15:59までです。
renewal-notice-lapsed = 自動車保険は { $date } 16時に 終わりました。運転の 前に 電話してください。{ $phone }。{ $late }までなら 続けられる ことが あります。
renewal-notice-last-chance = 自動車保険は { $date }に 終わりました。電話は { $phone }。続けられるのは { $late }までです。
renewal-notice-several = いくつかの 自動車保険が もうすぐ 終わります。電話は { $phone }。ここで 続ける 手続きが できます。
renewal-notice-begun = 自動車保険は { $date } 16時に 終わります。電話は { $phone }。手続きの 続きが できます。
renewal-notice-by_desk = 自動車保険は { $date } 16時に 終わります。電話は { $phone }。続ける 手続きは 電話で します。
renewal-notice-car = { $count }台目
renewal-notice-same = そのまま 続ける
    .also = そのまま, 続ける, 続けたい, 継続, 継続手続き, 更新, はい, 同じ, そのままで, おなじ, おなじで いい, つづける, 更新したい, 継続したい
renewal-notice-change = 変わった ことが ある
    .also = 変わった, 変更, 変更あり, 変える
renewal-notice-consult = 相談したい
    .also = 相談, 聞きたい, 電話して
renewal-notice-later = あとで（3日 あと）
    .also = あとで, 後で, 今は できない, 考えます, かんがえます, 3日後, いま いそがしい, 忙しい
renewal-notice-decline = 続けない
    .also = やめる, 更新しない, 続けません, 車を 売りました, もう 乗らない, ほかの 保険に しました, やめます
renewal-notice-stop = お知らせを 止める
    .also = 停止, 送らないで, いらない

renewal-why = わかりました。よかったら 理由を 教えてください。
    .title = 続けないのですね
renewal-why-sold = 車が もう ない
    .also = 売った, 廃車, あげた
renewal-why-elsewhere = ほかの 保険に する
    .also = ほかの 会社, 他社
renewal-why-price = お金が 高い
    .also = 高い, 保険料が 高い
renewal-why-stops_driving = 運転を やめる
    .also = 運転しない, 免許を 返した
renewal-why-silent = 言いたくない
    .also = 答えない, その他

renewal-identify = 契約を 見ながら 手続きします。はじめに この トークと 契約を つないでください。1分くらいで できます。
    .title = 本人の 確認
renewal-identify-link = つないで 続ける
    .also = つなぐ, 連携, 続ける
renewal-identify-desk = 電話で 手続きする
    .also = 電話, 電話で

renewal-contract = どの 車の 保険を 続けますか。
    .title = 続ける 契約
    .row = 契約
renewal-contract-car = { $car }（{ $date }に 終わります）

renewal-changes-title = 次の 年に 変わる こと
renewal-changes = 新しい 契約は { $date } 16時からです。変わる ことは 下の とおりです。
renewal-changes-nothing = 等級と 割引は 変わりません。
renewal-change-grade = 等級（事故が ないと 上がる 数字）
renewal-change-grade-value = { $before } → { $after }
renewal-change-period = 事故の あとの 高い 料金の 年数
renewal-change-period-value = { $before }年 → { $after }年
renewal-change-coefficient = 等級の 割引
renewal-change-coefficient-value = { $before }% → { $after }%
renewal-change-premium_class = 車の 料金の クラス（{ $name }）
renewal-change-premium_class-value = { $before } → { $after }
renewal-change-discount_ends = { $name }
renewal-change-discount_ends-value = { $before }%引き → 終わり
renewal-change-discount_begins = { $name }
renewal-change-discount_begins-value = 新しく { $after }%引き
renewal-change-age_band = いちばん よく 運転する 人の 年の グループ
renewal-change-age_band-value = { $before } → { $after }
renewal-change-licence = 免許の 色
renewal-change-licence-value = { $before } → { $after }
renewal-change-repeated_grade_one = 1等級が 続く ときの 追加
renewal-change-repeated_grade_one-value = 新しい 契約で 変わります
renewal-change-discount_changes = { $name }
renewal-change-discount_changes-value = { $before }%引き → { $after }%引き
renewal-change-uncertain = 会社の 人が 確認します
renewal-changed-bodily = 人への けが
renewal-changed-property = 物を こわした とき
renewal-changed-injury = 自分の けが
renewal-changed-vehicle = 自分の 車
renewal-changed-new_car = 新しい 車の 割引
renewal-changed-asv = 安全な 車(ASV)の 割引
renewal-changed-eco = エコカーの 割引
renewal-changed-welfare = 福祉の 車の 割引
renewal-changed-damage_resistant = こわれにくい 車の 割引
renewal-changed-one_day = 1日の 保険の 割引
renewal-changed-score = 安全運転の 割引
renewal-changed-multi_car = 何台かの 車の 割引
renewal-changed-liability_plan = 賠償の 保険の 割引
renewal-changed-licence-gold = ゴールド
renewal-changed-licence-blue = ブルー
renewal-changed-licence-green = グリーン
renewal-changed-licence-none = ない・ほか
renewal-changed-licence-other = ゴールドでは ない
renewal-changed-age_band-to_29 = 29歳まで
renewal-changed-age_band-from_30 = 30〜39歳
renewal-changed-age_band-from_40 = 40〜49歳
renewal-changed-age_band-from_50 = 50〜59歳
renewal-changed-age_band-from_60 = 60〜64歳
renewal-changed-age_band-from_65 = 65〜69歳
renewal-changed-age_band-from_70 = 70〜74歳
renewal-changed-age_band-from_75 = 75〜79歳
renewal-changed-age_band-from_80 = 80歳から
renewal-changed-age_band-none = グループなし

renewal-licence = いちばん よく 運転する 人（記名被保険者）の 免許の 色は どれですか。
    .title = 免許の 色
    .row = 免許の 色
renewal-licence-gold = ゴールド
    .also = 金, 金色
renewal-licence-blue = ブルー
    .also = 青, 青色
renewal-licence-green = グリーン
    .also = 緑, 緑色
renewal-licence-none = ない・国際免許
    .also = ない, なし, 国際免許
renewal-licence-row = 免許の 色

renewal-expiry = 免許は いつまで 使えますか。「2028年5月1日」のように 書いてください。
    .title = 免許の 終わる 日
    .row = 免許の 終わる 日
    .again = 免許に 書いて ある 日を 書いてください。「2028年5月1日」の ように 書きます。

renewal-use = 車を おもに 何に 使いますか。月に 15日より 多い 使い方を えらんでください。
    .title = 車の 使い方
    .row = 使い方
renewal-use-leisure = 買い物・遊び
    .also = 買い物, 遊び, レジャー, 日常
renewal-use-commuting = 仕事や 学校へ 行く
    .also = 通勤, 通学
renewal-use-business = 仕事で 使う
    .also = 仕事, 業務
renewal-use-row = 使い方

renewal-youngest = 運転する 人で いちばん 若い 人は、新しい 契約の 日に 何歳ですか。
    .title = いちばん 若い 人
    .row = いちばん 若い 人
    .again = 年を 数字で 書いてください。「35」の ように 書きます。
renewal-youngest-people = { $count }歳

renewal-limit = だれが 運転しますか。
    .title = 運転する 人
    .row = 運転する 人
renewal-limit-insured = 本人だけ
    .also = 自分だけ, 私だけ
renewal-limit-couple = 本人と 夫・妻
    .also = 夫婦, 夫, 妻
renewal-limit-none = だれでも
    .also = 家族, 友だち
renewal-limit-row = 運転する 人

renewal-condition = 何歳からに しますか。いっしょに 住む 家族の いちばん 若い 人に 合わせます。
    .title = 年の 条件
    .row = 年の 条件
renewal-condition-any = 何歳でも
    .also = 全部, だれでも
renewal-condition-people = { $count }歳から
renewal-condition-row = 年の 条件

renewal-conditions = この 条件で いいですか。変えると 料金も すぐ 計算します。
    .title = 保険の 条件
    .again = 「これで いい」か「変える」を えらんでください。
renewal-conditions-right = これで いい
    .also = いい, はい, 合っている, 同じ, おなじで いい, おなじ, だいじょうぶ, これで いいです
renewal-conditions-change = 変える
    .also = 変更, 直す, いいえ
renewal-conditions-other = 住所や 車が 変わった
    .also = 引っこした, 車を 買った, 住所が 変わった

renewal-condition_list = どれを 変えますか。
    .title = 条件を 変える

renewal-contradiction = この 組み合わせは できません。どれを 直しますか。
    .title = 条件が 合いません
renewal-contradiction-point = 合わない もの

renewal-plan = どの プランに しますか。ちがう ところと、払う お金の 合計です。{ $proviso }
    .title = プランを くらべる
    .row = プラン
    .again = プランを ボタンか 番号で えらんでください。
renewal-plan-label = { $plan } { $yen }円
renewal-plan-same = 今と 同じ
    .also = 同じ, 今のまま
renewal-plan-wider = 保険を 広くする
renewal-plan-lighter = お金を へらす
renewal-plan-as-now = 今の 保険の まま
renewal-plan-more = 今と 同じ プランより { $yen }円 高いです
renewal-plan-less = 今と 同じ プランより { $yen }円 安いです
renewal-price = 払う お金の 合計
renewal-proviso = 注意
renewal-yen = { $yen }円
renewal-period = 保険の 期間
renewal-period-value = { $start } 16時から { $end } 16時まで
renewal-paying = 払い方
renewal-paying-account = 銀行から
renewal-paying-card = クレジットカード
renewal-paying-once = { $by }・1回 { $yen }円
renewal-paying-monthly = { $by }・{ $count }回 { $yen }円ずつ

renewal-cover-bodily_injury = 人への けが
renewal-cover-property_damage = 物を こわした とき
renewal-cover-personal_injury = 自分の けが
renewal-cover-vehicle = 自分の 車
renewal-cover-vehicle_type = 車の 保険の 種類
renewal-cover-deductible = 自分で 払う お金
renewal-sum = { $sum }万円
renewal-as-unlimited = いくらでも
renewal-as-none = なし
renewal-as-yes = あり
renewal-as-general = ふつう
renewal-as-limited_10 = 10の 事故だけ
renewal-none = なし

renewal-relation = 会社などの 団体の 契約です。契約した 人は 今も その 会社の 人ですか。
    .title = 団体の 確認 1/3
    .row = 会社との 関係
renewal-relation-employee = 今も 働いている
    .also = はい, 社員, 働いている
renewal-relation-retired = 会社を やめた（退職）
    .also = 退職, 退職した
renewal-relation-outside = どちらでも ない
    .also = いいえ, ちがう

renewal-insured_relation = いちばん よく 運転する 人は、契約した 人の だれですか。
    .title = 団体の 確認 2/3
    .row = 運転する 人の 関係
renewal-insured_relation-self = 本人
    .also = 自分, 私
renewal-insured_relation-spouse = 夫・妻
    .also = 夫, 妻, 配偶者
renewal-insured_relation-relative = いっしょに 住む 家族
    .also = 同居, 家族
renewal-insured_relation-dependant = べつに 住む 家族（お金を 出している）
    .also = 別居, 扶養
renewal-insured_relation-other = ほかの 人
    .also = ほか, その他

renewal-owner_relation = 車を 持っている 人は、契約した 人の だれですか。
    .title = 団体の 確認 3/3
    .row = 車を 持つ 人の 関係
renewal-owner_relation-self = 本人
    .also = 自分, 私
renewal-owner_relation-spouse = 夫・妻
    .also = 夫, 妻, 配偶者
renewal-owner_relation-relative = いっしょに 住む 家族
    .also = 同居, 家族
renewal-owner_relation-dependant = べつに 住む 家族（お金を 出している）
    .also = 別居, 扶養
renewal-owner_relation-other = ほかの 人
    .also = ほか, その他, 会社

renewal-duplicate = 同じ 車に、同じ 時の ほかの 自動車保険が ありますか。
    .title = 大事な 質問 1/2
    .row = ほかの 保険
renewal-duplicate-no = いいえ、ない
    .also = いいえ, ない, なし
renewal-duplicate-yes = はい、ある
    .also = はい, ある
renewal-cancelled = この 1年に、保険の 会社から 契約を 止められた ことが ありますか。
    .title = 大事な 質問 2/2
    .row = 止められた 契約
renewal-cancelled-no = いいえ、ない
    .also = いいえ, ない, なし
renewal-cancelled-yes = はい、ある
    .also = はい, ある

renewal-document = 大事な 説明を 読んでください。下の ボタンで 開きます。最後の「確認しました」を 押すと、ここで 続けられます。
    .title = 大事な 説明
    .brief = 大事な 説明の ページを もう いちど 送ります。最後の ボタンを 押してください。
    .again = 大事な 説明の ページの、最後の ボタンを 押してください。

renewal-insured = いちばん よく 運転する 人の 名前・住所・免許は、今も 正しいですか。
    .title = Step 1 運転する 人
    .row = 運転する 人（記名被保険者）
renewal-insured-yes = はい
renewal-insured-no = いいえ
renewal-car = 車と 使い方は 正しいですか。
    .title = Step 2 車
    .row = 車
renewal-car-yes = はい
renewal-car-no = いいえ
renewal-grade = 等級・割引と 前の 契約は 正しいですか。
    .title = Step 3 等級と 割引
    .row = 等級と 割引
renewal-grade-yes = はい
renewal-grade-no = いいえ
renewal-cover = 保険の 中身と 払い方は これで いいですか。
    .title = Step 4 保険と 払い方
    .row = 保険と 払い方
renewal-cover-yes = はい
renewal-cover-no = いいえ
renewal-name = 名前
renewal-car-row = 車
renewal-expiry-row = 免許の 終わる 日
renewal-registered = 車の 最初の 登録
renewal-grade-row = 等級
renewal-grade-value = { $grade }
renewal-years-row = 事故の あとの 高い 料金の 年数
renewal-years-value = { $count }年
renewal-discounts = 割引
renewal-before = 前の 契約
renewal-before-value = { $date }に 終わります

renewal-told = この ことは、会社の 人が 調べて 連絡します。今までの 答えは 残して あります。
renewal-point = 「{ $point }」の 答えが ちがって いたら、もう いちど 答えられます。ちがって いないときは、連絡を 待ってください。
    .title = 会社の 人が 調べます
    .again = もう いちど 答える ときは、ボタンを 押してください。
renewal-point-again = もう いちど 答える
    .also = 間違えた, 直す

renewal-form = 契約の 紙（証券）と 決まりの 本（約款）は、どう しますか。
    .title = Step 5 紙の 受け取り方
    .row = 紙の 受け取り方
renewal-form-paperless = 紙なし・インターネット（おすすめ）
    .also = 紙なし, ペーパーレス, おすすめ
renewal-form-policy = 契約は 紙・決まりは インターネット
    .also = 契約だけ 紙
renewal-form-paper = どちらも 紙
    .also = 紙, 全部 紙

renewal-apply = 全部で { $premium }円です。大事な 説明を 読んで、いいと 思ったら「申し込む」を 押してください。
    .title = 最後の 確認
    .again = 「これで 申し込む」か「直す」を えらんでください。
renewal-apply-apply = これで 申し込む
    .also = 申し込む, 申し込みます, いい, もうしこむ, もうしこみます, お願いします, はい
renewal-apply-change = 直す
    .also = 変える, 変更
renewal-change = どこを 直しますか。
    .title = 答えを 直す

renewal-filing = 申し込みを 記録して います。少し 待ってください。
renewal-applied-title = 申し込みを 受けました
renewal-applied =
    受付番号は { $number }です。
    会社で 確認して、新しい 契約を 送ります。あなたの ページでも 見られます。
    1か月 待っても 来ない ときは、電話してください。
renewal-number = 受付番号
renewal-cooling = 保険の 期間が 1年より 長いので、{ $date }までは やめられます（クーリングオフ）。手紙か あなたの ページで 知らせてください。
renewal-cooling-none = 保険の 期間が 1年までなので、クーリングオフは ありません。やめたい ときは、早く 電話してください。
renewal-completion-sms = 【{ $brand }】自動車保険を 続ける 申し込みを 受けました。受付番号{ $number }。電話は { $phone }。あなたの ページに 新しい 契約を 入れてください。
renewal-open-page = 自分の ページを 開く
renewal-open-agency = 団体の ページを 開く
renewal-call = { $desk }に 電話する

renewal-stopped-title = お知らせを 止めました
renewal-stopped = ここには もう お知らせを 送りません。保険は 終わる 日の 16時に 終わります。気を つけてください。また 始めたい ときは「お知らせの設定」で できます。
renewal-put_off = わかりました。{ $date }に もう いちど 知らせます。早く したい ときは「継続手続き」と 送ってください。
renewal-declined-title = わかりました
renewal-declined = この 契約の お知らせは、もう 送りません。等級を 残す「中断証明書」などは、電話で 聞いてください。
renewal-declined-several-title = わかりました
renewal-declined-several = どの 車の 保険を 続けないか、会社の 人が 電話で 聞きます。それまでは お知らせを 送ります。急ぐ ときは、電話してください。
renewal-consulting-title = 会社の 人が 話を 聞きます
renewal-consulting = 会社の 人に 伝えました。登録した 番号に 電話します。急ぐ ときは、ここに 電話してください。
renewal-by_desk-title = 電話で 手続きします
renewal-by_desk = 契約の 紙を 用意して、電話してください。
renewal-nothing-title = 契約が 見つかりません
renewal-nothing = 続けられる 契約が 見つかりませんでした。電話で 調べます。
renewal-applied_before-title = もう 申し込みが あります
renewal-applied_before = 受付番号{ $number }で 受けて います。変えたい ときは、電話してください。
renewal-late-title = 会社の 人が 急いで 手伝います
renewal-late = この 契約は { $date } 16時に 終わりました。{ $late }までなら 続けられる ことが あります。今は 保険が ない かもしれません。運転の 前に 電話してください。会社の 人にも 伝えました。
renewal-moved-title = 会社の 人が 変えます
renewal-moved = 住所・車・名前が 変わった ことを 会社の 人に 伝えました。電話でも できます。変わったら、続ける 手続きも できます。
renewal-by_staff-title = 会社の 人が 料金を 調べます
renewal-by_staff = この 契約の 料金は、会社の 人が 調べて 知らせます。登録した 番号に 電話します。

renewal-closed-title = ここでは できません
renewal-closed-hold = この 契約は、会社の 人が 手続きを して います。
renewal-closed-over = この 契約は、終わってから 30日を すぎました。新しい 契約を 電話で 案内します。
renewal-closed-late_twice = この 契約は、前も 終わってから 手続きしました。続ける ことが できません。運転の 前に 電話してください。
renewal-closed-corporate = 会社の 契約は、電話で 手続きします。
renewal-closed-no_clause = この 契約は、電話で 手続きします。
renewal-closed-early = 手続きは { $opens }から できます。その 日に お知らせします。
renewal-closed-changed = 3か月の 間に 契約が 変わったので、ここでは できません。{ $again ->
    [none] 電話で できます。
   *[other] {""}{ $again }からは ここでも できます。急ぐ ときは 電話してください。
 }
renewal-closed-accident = 3か月の 間に 事故の 連絡が あったので、会社の 人が 手続きします。{ $again ->
    [none] 電話してください。
   *[other] {""}{ $again }からは ここでも できます。
 }
renewal-closed-no_terms = この 契約は、電話で 手続きします。
renewal-closed-late = この 契約は 終わりました。運転の 前に 電話してください。
renewal-closed-applied = もう 申し込みが あります。
