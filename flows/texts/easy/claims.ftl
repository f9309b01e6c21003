# 事故の 報告が 今 どうなっているか

claims-updated-title = 事故の 報告の ことです
claims-status-title = 事故の 報告は 今
claims-number = 受付番号
claims-state = 今
claims-in-charge = 担当の 人
claims-next-contact = 次の 連絡
claims-person = { $name }
claims-nobody-yet = 決まったら 知らせます
claims-next-contact-by = { $day }まで
claims-next-contact-open = 決まったら 知らせます
claims-note = 担当の 人から：{ $note }

claims-short-received = 受け付けました
claims-short-in_hand = 担当の 人が 見ています
claims-short-investigating = 何が あったか 調べています
claims-short-settling = 終わらせる 準備を しています
claims-short-closed = 終わりました

claims-state-received = 報告を 受け付けました。担当の 人が 決まったら、知らせます。
claims-state-in_hand = 担当の 人が 決まりました。報告を 読んでいます。
claims-state-investigating = 何が あったか、調べています。
claims-state-settling = 終わらせる ための 手続きを しています。
claims-state-closed = この 事故の 手続きは 終わりました。何か あったら、いつでも 知らせてください。

claims-word-will_call = 担当の 人が 電話を します。
claims-word-papers_sent = 紙を 送りました。届いたら、書いて 送り返してください。
claims-word-papers_wanted = 送った 紙を 待っています。
claims-word-papers_received = 紙が 届きました。ありがとうございます。
claims-word-car_seen = 車の ようすを 見ています。
claims-word-other_party = 相手の 人と 話しています。
claims-word-certificate = 警察の 証明書を 取っています。
claims-word-garage = 車を 直す 店と 話しています。
