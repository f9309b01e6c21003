# 保険が 終わる お知らせ：LINEにも SMSにも とどかないときの メールと、LINE通知メッセージ

letters-reminder-day = ・{ $date } 午後4時
letters-reminder-before =
    車の 保険が もうすぐ 終わります。

    { $days }

    続けるときは、この 日より 前に 手続きを してください。同じ 内容でも、変えても できます。
    LINE（{ $line }）か、この ページで できます。
    { $link }

    もう 手続きが 終わった人と、続けない人は、この メールを 消してください。
    .title = 【{ $brand }】車の 保険が 終わる 日
letters-reminder-tomorrow =
    車の 保険が もうすぐ 終わります。

    { $days }

    インターネットの 手続きは、終わる 日の 午後3時59分までです。そのあとは、保険が 切れることが あります。
    LINE（{ $line }）か、この ページで できます。
    { $link }

    困ったときは、下の 番号に 電話してください。
    .title = 【{ $brand }】車の 保険が もうすぐ 終わります
letters-reminder-today =
    車の 保険は、今日 終わります。

    { $days }

    インターネットの 手続きは、午後3時59分までです。そのあとは 保険が ありません。車を 運転できません。
    LINE（{ $line }）か、この ページで できます。
    { $link }

    困ったときは、下の 番号に 電話してください。
    .title = 【{ $brand }】車の 保険は 今日 終わります
letters-reminder-after =
    車の 保険が 終わりました。続ける 手続きは、まだ 終わっていません。

    { $days }

    ほかの 保険が ないときは、車を 運転しないでください。
    { $late }までは、手続きが できるかもしれません。下の 番号に 電話してください。LINE（{ $line }）でも 聞けます。

    ほかの 保険に 入った人は、この メールを 消してください。
    .title = 【{ $brand }】車の 保険が 終わりました

letters-reminder-text-before = { $brand }です。車の 保険が { $date } 午後4時に 終わります。手続き：{ $link } 電話：{ $desk } { $phone }
letters-reminder-text-tomorrow = { $brand }です。車の 保険が { $date } 午後4時に 終わります。午後3時59分までに 手続きを してください：{ $link } 電話：{ $desk } { $phone }
letters-reminder-text-today = { $brand }です。車の 保険は 今日 { $date } 午後4時に 終わります。午後3時59分までに 手続きを してください：{ $link } 電話：{ $desk } { $phone }
letters-reminder-text-after = { $brand }です。車の 保険は { $date }に 終わりました。車を 運転しないで、電話してください：{ $desk } { $phone }
