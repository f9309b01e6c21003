# 事故のご報告の経過：状況、担当者、次のご連絡。補償・金額・責任のことは、ここではお話ししない。

claims-updated-title = 事故のご報告について
claims-status-title = 事故のご報告の経過
claims-number = 受付番号
claims-state = 状況
claims-in-charge = 担当
claims-next-contact = 次のご連絡
claims-person = { $name }
claims-nobody-yet = 決まりしだいお知らせします
claims-next-contact-by = { $day }まで
claims-next-contact-open = 日が決まりしだいお知らせします
claims-note = 担当者より：{ $note }

claims-short-received = 受け付けました
claims-short-in_hand = 担当者が確認中です
claims-short-investigating = 事故の状況を確認中です
claims-short-settling = 解決に向けて手続き中です
claims-short-closed = 手続きが終わりました

claims-state-received = ご報告を承りました。担当者が決まりましたら、お知らせします。
claims-state-in_hand = 担当者が決まり、ご報告の内容を確認しています。
claims-state-investigating = 事故の状況を、順に確認しています。
claims-state-settling = 解決に向けて、手続きを進めています。
claims-state-closed = この事故のお手続きは終わりました。長い間ご協力くださり、ありがとうございました。お気づきのことがございましたら、いつでもお知らせください。

claims-word-will_call = 担当者からお電話いたします。
claims-word-papers_sent = 書類をお送りしました。届きましたら、ご記入のうえご返送ください。
claims-word-papers_wanted = お送りした書類のご返送をお待ちしています。
claims-word-papers_received = 書類を受け取りました。ありがとうございます。
claims-word-car_seen = お車の状態を確認しています。
claims-word-other_party = 相手の方と連絡を取っています。
claims-word-certificate = 交通事故証明書を取り寄せています。
claims-word-garage = 修理工場と連絡を取っています。
