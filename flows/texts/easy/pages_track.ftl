# 「今 どこまで 来ましたか」の ページ

pages-track-searching = 助けに 行く 会社を さがしています
pages-track-searching-words = 決まったら、すぐ 知らせます。安全な 場所で 待ってください。
pages-track-queued = 順番に 助けに 行っています
pages-track-queued-words = 今、困っている人が とても 多いです。何時に 行けるか、約束できません。決まったら 知らせます。安全な 場所で 待ってください。
pages-track-person = 会社の人が さがしています
pages-track-person-words = 会社の人が あなたに 連絡します。安全な 場所で 待ってください。
pages-track-accepted = 助けに 行く 会社が 決まりました
pages-track-accepted-words = 出発したら 知らせます。安全な 場所で 待ってください。
pages-track-en_route = 助けの 車が 向かっています
pages-track-en_route-words = 近くに 来たら 知らせます。安全な 場所で 待ってください。
pages-track-arriving = もうすぐ 着きます
pages-track-arriving-words = 車の そばに 行かないでください。安全な 場所で 待ってください。
pages-track-on_scene = 助けの 車が 着きました
pages-track-on_scene-words = 作業する人の 言うことを 聞いてください。走っている 車に 気をつけてください。
pages-track-disputed = 着いたか 確かめています
pages-track-disputed-words = 「見えない」と、会社に 知らせました。安全な 場所で 待ってください。
pages-track-checking = あなたの 車が 見つかりません
pages-track-checking-words = 作業する人は 近くに います。トークの 質問に 答えるか、会社に 電話してください。
pages-track-towing = あなたの 車を 運んでいます
pages-track-towing-words = 着いたら 知らせます。
pages-track-redirecting = 車を 運ぶ 所を もう一度 決めます
pages-track-redirecting-words = はじめの 所に 置けませんでした。どこに 運ぶか、トークで 教えてください。
pages-track-at_destination = あなたの 車が 着きました
pages-track-at_destination-words = 会社から「終わりました」の 連絡を 待っています。
pages-track-completed = 終わりました
pages-track-completed-words = この後の ことは、トークに 書きました。
pages-track-gone = この 受付は 終わりました
pages-track-gone-words = まだ 困っているときは、トークで 教えるか、下の 番号に 電話してください。
pages-track-closed = この 受付は 終わりました
pages-track-closed-words = まだ 困っているときは、トークで 教えるか、下の 番号に 電話してください。

pages-track-window = だいたい 何時に 着くか
pages-track-window-today = { $from } から { $to }
pages-track-window-tomorrow = あした { $from } から { $to }
pages-track-overdue = 遅れています。
pages-track-asking = 遅れています。何時に 着くか、会社に 聞いています。
pages-track-moved = はじめの 時間より 遅れています。すみません。

pages-track-partner = 助けに 行く 会社
pages-track-call = 会社に 電話する（{ $phone }）
pages-track-number = 受付番号

pages-track-position = 助けの 車の 場所
pages-track-chart = あなたの 車が まん中の 図
pages-track-car = あなたの 車
pages-track-truck = 助けの 車
pages-track-north = 北
pages-track-where = 助けの 車は、あなたの 車から { $compass }に、まっすぐ だいたい { $distance } はなれています。
pages-track-compass-n = 北
pages-track-compass-ne = 北東
pages-track-compass-e = 東
pages-track-compass-se = 南東
pages-track-compass-s = 南
pages-track-compass-sw = 南西
pages-track-compass-w = 西
pages-track-compass-nw = 北西
pages-track-age-now = 1分より 新しい 場所です。
pages-track-age = { $minutes }分前の 場所です。
pages-track-unshared = 助けの 車の 場所は、まだ わかりません。教えない 会社も あります。
pages-track-placeless = あなたの 車の 場所を 文字で 聞いたので、図に できません。
pages-track-place = 地図で あなたの 車の 場所を 見る
pages-track-place-truck = 地図で 助けの 車の 場所を 見る

pages-track-destination = 車を 運ぶ 所
pages-track-steps = 今 どこまで 進んだか
pages-track-step-received = 受付
pages-track-step-found = 会社が 決まる
pages-track-step-on_way = 出発
pages-track-step-near = もうすぐ 着く
pages-track-step-there = 着く
pages-track-step-towing = 車を 運ぶ
pages-track-step-done = 終わり
pages-track-mark-done = 終わった
pages-track-mark-now = 今 ここ
pages-track-mark-next = この後

pages-track-updated = { $time } の ようすです。自動で 新しく なります。
pages-track-stale = 今、新しい ようすが わかりません。電波の ある 所で、少し 待ってください。
pages-track-again = 新しい ようすを 見る
pages-track-changes = 変えたいとき、やめたいときは、トークで 教えてください。

pages-track-over = この ページは 終わりました
pages-track-over-text = 受付が 終わったか、やめたか、リンクが ちがいます。
pages-track-over-help = まだ 困っているときは、トークで 教えるか、下の 番号に 電話してください。危ないときは、先に 119か 110に 電話してください。
