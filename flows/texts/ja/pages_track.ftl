# 「いま、どこまで来ていますか」のページ

pages-track-searching = 業者を探しています
pages-track-searching-words = 決まりましたら、すぐにお知らせします。安全な場所でお待ちください。
pages-track-queued = 順番にご案内しています
pages-track-queued-words = ただいまご依頼が集中しており、到着のお時間をお約束できません。進みましたらお知らせします。安全な場所でお待ちください。
pages-track-person = 担当者が手配しています
pages-track-person-words = 担当者からご連絡いたします。安全な場所でお待ちください。
pages-track-accepted = 業者が決まりました
pages-track-accepted-words = 出発しましたらお知らせします。安全な場所でお待ちください。
pages-track-en_route = お車へ向かっています
pages-track-en_route-words = 到着が近づきましたらお知らせします。安全な場所でお待ちください。
pages-track-arriving = まもなく到着します
pages-track-arriving-words = お車のそばには近づかず、安全な場所でお待ちください。
pages-track-on_scene = 到着しました
pages-track-on_scene-words = 作業員の指示に従って、足もとや走る車にお気をつけください。
pages-track-disputed = 到着を確認しています
pages-track-disputed-words = 姿が見えないとのお知らせを、業者に伝えました。安全な場所でお待ちください。
pages-track-checking = お車が見つからないようです
pages-track-checking-words = 作業員は近くまで来ています。トークの質問にお答えになるか、業者にお電話ください。
pages-track-towing = お車を運んでいます
pages-track-towing-words = 着きましたらお知らせします。
pages-track-redirecting = 行き先を決め直しています
pages-track-redirecting-words = 予定の行き先にお預けできませんでした。トークで、次の行き先をお知らせください。
pages-track-at_destination = お車が行き先に着きました
pages-track-at_destination-words = 業者からの完了の連絡を待っています。
pages-track-completed = 完了しました
pages-track-completed-words = お疲れさまでした。この先のお手続きは、トークでご案内しています。
pages-track-gone = この手配は終わりました
pages-track-gone-words = まだお困りのときは、トークでお知らせになるか、下の窓口へお電話ください。
pages-track-closed = この手配は終わりました
pages-track-closed-words = まだお困りのときは、トークでお知らせになるか、下の窓口へお電話ください。

pages-track-window = 到着の目安
pages-track-window-today = { $from }〜{ $to }
pages-track-window-tomorrow = あす { $from }〜{ $to }
pages-track-overdue = 予定より遅れています。
pages-track-asking = 予定より遅れています。新しい目安を業者に確認しています。
pages-track-moved = 最初の目安より遅れています。ご迷惑をおかけし、申し訳ございません。

pages-track-partner = 向かう業者
pages-track-call = 業者に電話する（{ $phone }）
pages-track-number = 受付番号

pages-track-position = 車の位置
pages-track-chart = お車を中心にした図
pages-track-car = お車
pages-track-truck = 業者の車
pages-track-north = 北
pages-track-where = 業者の車は、お車から{ $compass }へ、直線で約{ $distance }の所です。
pages-track-compass-n = 北
pages-track-compass-ne = 北東
pages-track-compass-e = 東
pages-track-compass-se = 南東
pages-track-compass-s = 南
pages-track-compass-sw = 南西
pages-track-compass-w = 西
pages-track-compass-nw = 北西
pages-track-age-now = いまから1分以内の位置です。
pages-track-age = { $minutes }分前の位置です。
pages-track-unshared = 業者の車の位置は、まだ届いていません。届かない業者もあります。
pages-track-placeless = お車の場所を文字でうかがっているため、図にはできません。
pages-track-place = 地図アプリでお車の場所を見る
pages-track-place-truck = 地図アプリで業者の車の位置を見る

pages-track-destination = 行き先
pages-track-steps = いまの段階
pages-track-step-received = 受付
pages-track-step-found = 業者が決定
pages-track-step-on_way = 出発
pages-track-step-near = まもなく到着
pages-track-step-there = 到着
pages-track-step-towing = 運搬
pages-track-step-done = 完了
pages-track-mark-done = 済み
pages-track-mark-now = いまここ
pages-track-mark-next = これから

pages-track-updated = { $time } の状況です。自動で新しくなります。
pages-track-stale = ただいま新しい状況を確認できません。電波の届く所で、少しお待ちください。
pages-track-again = 最新の状況を見る
pages-track-changes = 変更やお取り消しは、トークで承ります。

pages-track-over = このページは終わりました
pages-track-over-text = 手配が終わったか、取り消されたか、リンクが正しくありません。
pages-track-over-help = まだお困りのときは、トークでお知らせになるか、下の窓口へお電話ください。危険を感じたら、先に119番・110番へ。
