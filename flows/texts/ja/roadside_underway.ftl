# ロードアシスタンス：受付番号をお渡ししたあと

# お待ちのあいだに選べること
roadside-wish-status = いまの状況
    .also = 状況, 今の状況, 現在の状況, まだ, いつ, いつ来る, いつ来ますか, いつ着く, いまどこ, 今どこ, どこ, どこにいる, 業者はどこ, レッカーはどこ, あと何分, 何分, あとどれくらい, あとどのくらい, 到着はいつ, 進捗
roadside-wish-place = 場所を直す
    .also = 場所を変更, 場所を変える, 場所を変えたい, 場所を訂正, 場所を直したい, 場所が違う, 場所を間違えた, 移動した, 移動しました, 車を移動した, 車を移動しました
roadside-wish-not_there = 来ていない
    .also = 来ていません, 来てない, 来てません, まだ来ない, まだ来ません, まだ来てない, まだ来ていない, まだ来てません, まだ来ていません, いません, 誰もいない, 誰もいません, 誰も来ない, 誰も来ていない, 誰も来ていません, 見当たらない, 見当たりません, 姿が見えない, レッカーが来ていない, 業者が来ていない, 業者がいない
roadside-wish-concierge = お困りごと
    .also = 困りごと, ほかの困りごと, 他の困りごと, 帰れない, 帰れません, 帰る方法, 帰る手段
roadside-wish-family = 家族へ知らせる
    .also = 家族, 家族に知らせる, 家族に知らせたい, 家族へ連絡, 家族に連絡, 家族に連絡したい, 家族への連絡
roadside-wish-solved = 解決した
    .also = 解決しました, 直った, 直りました, なおった, なおりました, 動いた, 動きました, 動くようになった, 動くようになりました, エンジンがかかった, エンジンがかかりました, かかった, かかりました, 自分で直した, 自分で直しました, もう大丈夫, 終わりました, 終わった, 解決, 自己解決
roadside-wish-withdraw = 取りやめる
    .also = 手配を取りやめる, 手配を取りやめたい, 取りやめたい, 取り消したい, 手配をキャンセル
roadside-wish-wait = このまま待つ
    .also = 待つ, 待ちます, 待っています, 順番を待つ, 順番を待ちます
roadside-wish-self = 自分で手配する
    .also = 自分で手配, 自分で手配します, 自分で手配したい, 自分で呼ぶ, 自分で呼びます, ほかの業者を呼ぶ
roadside-wish-taxi = タクシー
    .also = タクシー会社, タクシーを呼びたい, タクシーを呼んで, タクシーを探して
roadside-wish-lodging = 宿・ホテル
    .also = 宿, ホテル, 宿泊, 宿泊先, 泊まる所, 泊まるところ, 泊まる場所, 宿を探して, ホテルを探して
roadside-wish-garage = 修理工場
    .also = 工場, 整備工場, 修理工場を探して, 車屋
roadside-wish-hospital = 夜間の病院
    .also = 病院, 夜間病院, 夜間診療, 救急病院, 病院を探して, 病院に行きたい

# いまの状況
roadside-window = { $start }〜{ $end }
roadside-row-partner = 業者
roadside-row-window = 到着の目安
roadside-row-destination = 行き先
roadside-row-time = 時刻
roadside-open-page = 地図と状況を見る
roadside-call-partner = 業者に電話
roadside-waiting-person = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。担当者が業者を手配しています。担当者からお電話を差し上げます。取りやめるときは「取りやめる」とお送りください。
roadside-waiting-by_text = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。担当者が業者を手配しています。ご連絡は文字で差し上げます。取りやめるときは「取りやめる」とお送りください。
roadside-waiting-lost = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。担当者が、業者への確認と代わりの手配を進めています。到着の目安は、決まり次第お知らせします。
roadside-waiting-uncovered = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。担当者から、有料の救援をご案内します。取りやめるときは「取りやめる」とお送りください。
roadside-in_hand-lost = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。担当者が引き受け、業者への確認と代わりの手配を進めています。到着の目安は、決まり次第お知らせします。
roadside-queued = 受付番号 { $number }{ $time ->
    [unknown] { "" }
   *[other] （{ $time } 受付）
 }。順番をお待ちいただいています。依頼が集中しており、まだ時刻のお約束ができません。業者が決まりましたら、すぐにお知らせします。
roadside-coming-accepted = 業者が決まり、出発の準備をしています。安全な場所でお待ちください。
roadside-coming-en_route = 業者が向かっています。安全な場所でお待ちください。
roadside-coming-arriving = 業者はすぐ近くまで来ています。車のそばには近づかず、安全な場所でお待ちください。
roadside-coming-late = 業者の到着が遅れています。新しい目安を業者に確かめていますので、わかり次第お知らせします。
roadside-at_work-on_scene = 業者から、到着したと連絡がありました。作業員の指示に従ってください。姿が見えないときは「来ていない」とお送りください。
roadside-at_work-disputed = 業者が見当たらないとのお知らせを受け、業者と担当者が確かめています。安全な場所でお待ちください。
roadside-at_work-checking = 助けが必要なことを、作業員に伝えています。安全な場所でお待ちください。
roadside-at_work-towing = お車を運んでいます。
roadside-at_work-redirecting = 新しい行き先を、作業員に伝えています。
roadside-at_work-at_destination = お車は行き先に着いています。

# 手配のお知らせ
roadside-accepted-title = 業者が決まりました
roadside-accepted = 業者が向かいます。安全な場所でお待ちください。
roadside-accepted-unknown = 業者が向かいます。到着の目安は、わかり次第お知らせします。安全な場所でお待ちください。
roadside-en_route-title = 業者が出発しました
roadside-en_route = 安全な場所でお待ちください。
roadside-en_route-unknown = 遅れて申し訳ございません。到着の目安は、業者に確かめてお知らせします。安全な場所でお待ちください。
roadside-delayed-title = 到着が遅れています
roadside-delayed = お待たせして申し訳ございません。目安が変わりました。安全な場所でお待ちください。
roadside-delayed-unknown = お待たせして申し訳ございません。お知らせした目安を過ぎました。新しい目安を業者に確かめています。
roadside-arriving-title = まもなく到着します
roadside-arriving = 車のそばには近づかず、安全な場所でお待ちください。
roadside-arriving-expressway = 車道には出ず、ガードレールの外でお待ちください。車には戻らないでください。
roadside-on_scene-title = 業者が到着しました
roadside-on_scene = 作業員の指示に従ってください。姿が見えないときは「来ていない」とお送りください。
roadside-towing-title = お車を運びます
roadside-towing = お車を乗せて、行き先へ向かっています。
roadside-at_destination-title = お車が行き先に着きました
roadside-at_destination = お車をお届けしました。
roadside-completed-title = 作業が終わりました
roadside-completed = お疲れさまでした。ご負担いただいた費用がありましたら、領収書をお手元に残してください。あとのお手続きで必要になることがあります。ご不明な点は、窓口へお尋ねください。
roadside-completed-towed = 修理の進め方は、お車のある工場か担当者がご案内します。修理を始める前に、担当者へお知らせください。
roadside-completed-transport = 修理が終わったお車をお届けする費用と、引き取りに行かれる交通費（1,000円を差し引きます）は、あわせて15万円まで対象になることがあります。領収書を担当者へお知らせください。
roadside-completed-fuel = 無料の燃料お届けは、ご契約の1年の間に1回です。今回で使われました。
roadside-completed-club = JAFの会員の方への、年に1回のご負担の軽減は、今回お使いになりました。
roadside-second_truck-title = 別の車両を手配しています
roadside-second_truck = お待たせして申し訳ございません。先の車両では対応できないため、対応できる車両を手配しています。到着の目安は、決まり次第お知らせします。
roadside-second_truck-down = お待たせして申し訳ございません。向かっていた車両が動けなくなり、別の車両を手配しています。到着の目安は、決まり次第お知らせします。
roadside-accident_found-title = 事故のときは、まず人の安全を
roadside-accident_found = 作業員から、事故のようだと連絡がありました。けがをした方がいれば、まず119番へ。安全な場所に移ってから、110番へお届けください。けががなくても届け出は必要です。その場で責任や示談のお話はなさらないでください。担当者にも知らせました。作業は、このまま続けます。
roadside-person-calls = 担当者からお電話を差し上げます。
roadside-person-writes = ご連絡は文字で差し上げます。
roadside-person-no_partner = お待たせして申し訳ございません。すぐに向かえる業者が見つからず、担当者が手配を引き継ぎます。
roadside-person-long_queue = 長くお待たせして申し訳ございません。順番がまだ回らないため、担当者が手配を引き継ぎます。
roadside-person-no_place = 場所がはっきりしないため、担当者が確かめます。「場所を直す」から位置情報か住所をお送りいただくと、すぐに手配に入れます。
roadside-person-lost = ご心配をおかけして申し訳ございません。向かっていた業者と連絡が取れません。担当者が確かめ、代わりの手配を進めます。
roadside-person-given_back = ご不便をおかけして申し訳ございません。お願いしていた業者が作業できなくなりました。担当者が別の方法を手配します。
roadside-person-not_there = ご心配をおかけして申し訳ございません。業者がそばにいるかどうかを、まだ確かめられていません。担当者が手配を引き継ぎます。
roadside-person-no_answer = 作業員がお車を見つけられず、お返事をお待ちしています。
roadside-person-no_destination = 作業員が、新しい行き先のお返事をお待ちしています。
roadside-queued-title = 順番にお受けしています
roadside-queued-text = 悪天候などで依頼が集中しています。順番に手配しており、時刻のお約束ができません。このままお待ちいただくか、ご自身で手配してあとからご請求いただくこともできます。危険を感じたら、先に119番・110番へ。
roadside-still_queued-title = まだ順番をお待ちいただいています
roadside-still_queued-text = お待たせして申し訳ございません。依頼が集中しており、まだ時刻のお約束ができません。業者が決まりましたら、すぐにお知らせします。危険を感じたら、先に119番・110番へ。

# 取りやめ・解決・場所・ご自身での手配
roadside-withdrawing-late = 業者がすでに現場に来ています。ここで取りやめると、費用がかかることがあります。取りやめのご希望を、担当者に伝えますか。
roadside-stop_asked-title = 取りやめのご希望を伝えました
roadside-stop_asked = 担当者が業者に確かめ、費用のことも含めてご連絡します。それまでは、作業が続くことがあります。
roadside-solving = 解決して、助けはもう要らないということでよろしいですか。手配を終えます。
roadside-solving-yes = はい、解決した
    .also = はい, うん, ええ, 解決しました, 要らない, もう大丈夫, お願いします, いらない, いりません, もういらない, もう要らない, 不要, 来なくていい, 解決
roadside-solving-no = いいえ、待つ
    .also = いいえ, 待つ, まだ, このまま待つ, やめる, キャンセル, 取りやめる
roadside-solved = 何よりです。受付番号 { $number } の手配を終え、業者に知らせました。お気をつけてお帰りください。
roadside-relocating = お車のいまの場所を教えてください。位置情報がいちばん確実です。住所や目印でも構いません。
    .again = 位置情報か、住所・目印をお送りください。例：渋谷区道玄坂1丁目、コンビニの前
roadside-relocated = 場所を直し、手配に伝えました。
roadside-self_arranging =
    ご自身で手配されるときの手順です。
    ・先に窓口へお電話ください。ご連絡がないと対象になりません。
    ・領収書と、作業の内容がわかる請求書を受け取ってください。
    ・あとから窓口へご請求ください。
    運ぶ費用の限度は15万円です。車両保険付きのご契約では、車両保険金額の10％が15万円を超えるときは、その額です。対象になるかどうかは、担当者が確かめます。
    ご自身で手配されますか。こちらの順番は取り消します。
    .brief = ご自身で手配されますか。こちらの順番は取り消します。
    .title = ご自身で手配されるとき
roadside-self_arranging-stranger =
    ご自身で手配されるときの手順です。
    ・先に窓口へお電話ください。ご連絡がないと対象になりません。
    ・領収書と、作業の内容がわかる請求書を受け取ってください。
    ・あとから窓口へご請求ください。
    限度額や対象になるかどうかは、ご契約によります。担当者が確かめます。
    ご自身で手配されますか。こちらの順番は取り消します。
    .brief = ご自身で手配されますか。こちらの順番は取り消します。
roadside-self_arranging-yes = 自分で手配する
    .also = はい, うん, 手配する, 自分で手配します, お願いします
roadside-self_arranging-no = 順番を待つ
    .also = いいえ, 待つ, このまま待つ, やめる, キャンセル
roadside-self_arranged-title = ご自身での手配を承りました
roadside-self_arranged = こちらの順番を取り消しました。手配の前に窓口へお電話いただき、領収書と請求書をお手元に残してください。どうぞお気をつけください。
roadside-staying = 承知しました。順番が来ましたら手配し、すぐにお知らせします。暖かく安全な場所でお待ちください。
roadside-absent = ご不便をおかけして申し訳ございません。業者と担当者に確かめています。安全な場所でお待ちください。

# 作業員からの確認
roadside-checking = 作業員がお車を見つけられません。助けはまだ必要ですか。お返事は5分以内にお願いします。
    .title = お車が見つかりません
    .again = 作業員が探しています。「ここにいる」「移動した」「もう要らない」のどれかをお送りください。
roadside-checking-here = はい、ここにいる
    .also = はい, います, いる, ここにいる, ここにいます, 必要, 必要です, まだ必要, まだ必要です, まだいます, 待っています, 助けてください
roadside-checking-moved = 車を移動した
    .also = 移動した, 移動しました, 動かした, 動かしました, 場所が違う, 別の場所, 場所を変えた
roadside-checking-no = もう要らない
    .also = いいえ, 要らない, いらない, いりません, 要りません, 不要, 必要ない, 必要ありません, 解決した, 解決しました, もう大丈夫, もう大丈夫です
roadside-still_needed = 作業員に伝えました。見えやすく、安全な場所でお待ちください。
roadside-not_needed = 承知しました。受付番号 { $number } の手配を終え、作業員に伝えました。また何かございましたら、いつでもお声がけください。
roadside-gone = 受付番号 { $number } の手配を終えました。また何かございましたら、いつでもお声がけください。
roadside-closed-title = 手配を終えました
roadside-closed = 受付番号 { $number } の手配は、担当者が終わりとしました。お心当たりのないときは、窓口へお電話ください。
roadside-closed-cancelled = 受付番号 { $number } の手配は、担当者が取り消しました。お心当たりのないときは、窓口へお電話ください。
roadside-redirecting = 予定の行き先が閉まっていて、お車を預けられません。別の行き先をお選びください。
    .title = 行き先が閉まっています
    .again = 行き先を下からお選びいただくか、工場やお店の名前をお送りください。
roadside-redirecting-partner = 保険会社の提携工場
    .also = 提携工場, 契約工場
roadside-redirecting-nearest = いちばん近い工場
    .also = 近く, 近い工場, 最寄り, 任せる, おまかせ, どこでも
roadside-redirecting-home = 自宅
    .also = 家, うち
roadside-redirecting-elsewhere = 行き先を指定する
    .also = 指定, ディーラー, いつもの工場
roadside-redirect_address = 行き先の名前と住所を教えてください。
    .again = 工場やお店の名前か、住所をお送りください。例：見本モータース、川口市本町1丁目
roadside-redirected = 新しい行き先を、作業員に伝えました。

# お困りごと・ご家族
roadside-needs = お近くをお調べします。どれになさいますか。
roadside-found-taxi = お近くのタクシー会社です。料金は、お客さまのお支払いになります。
roadside-found-lodging = お近くの宿です。空きと料金は、お電話でお確かめください。
roadside-found-garage = お近くの修理工場です。受け入れられるかどうかは、お電話でお確かめください。
roadside-found-hospital = 夜間や休日も受け付けている病院です。診てもらえるかどうか、先にお電話でお確かめください。
roadside-found-hospital-advice = 急を要するときは、ためらわず119番へ。迷うときは#7119、お子さまのことは#8000で相談できます。
roadside-found-none = 申し訳ございません。お近くでご案内できる先が見つかりませんでした。窓口へお電話いただければ、担当者がお調べします。
roadside-found-distance = 約{ $km }km
roadside-family-title = ご家族へのお知らせ
roadside-family = お知らせの文を用意しました。送るのはお客さまご自身です。くわしい場所やご契約のことは入れていません。
roadside-family-share = 家族へ送る
roadside-family-message = 車のトラブルで、{ $safe ->
    [yes] 安全な場所で助けを待っています
   *[no] 助けを待っています
 }。{ $window ->
    [none] 保険会社が手配しています
   *[other] レッカーは{ $window }の見込みです
 }。また連絡します。

# 終わったあと
roadside-rating = 今回の対応はいかがでしたか。
    .again = 「よかった」「ふつう」「よくなかった」のどれかをお選びください。お答えは任意です。
roadside-rating-good = よかった
    .also = よい, 良い, 良かった, とてもよかった, とても良かった, 満足, 助かった, 助かりました, いい
roadside-rating-fair = ふつう
    .also = 普通, まあまあ, どちらでもない
roadside-rating-bad = よくなかった
    .also = 悪い, 悪かった, 良くなかった, 不満, ひどい, だめ
roadside-rating_reason = 特にどの点でしたか。
roadside-rating_reason-speed = 到着の早さ
    .also = 早さ, 速さ, 時間, 遅さ, 遅かった, 早かった
roadside-rating_reason-manners = 作業員の対応
    .also = 対応, 態度, 人
roadside-rating_reason-work = 作業の内容
    .also = 作業, 内容, 仕事
roadside-rating_reason-none = 特にない
    .also = ない, なし, 特になし
roadside-rated = お答えをありがとうございました。お役立てします。どうぞお気をつけて。
roadside-rated-bad = ご不便をおかけし、申し訳ございませんでした。いただいたお答えは、業者の選び方に反映します。
