# 見守り：事故が あったとき、家族に 知らせる 三つの こと

watchers-sms = 見守りの お知らせです。登録した 人に 事故が ありました。けがと 救急車の ことは、ここで 見てください。{ $link }
watchers-hurt = けが：{ $hurt ->
    [yes] けがを した 人が います
    [no] けがを した 人は いません
   *[unknown] まだ わかりません
}
watchers-ambulance = 救急車：{ $ambulance ->
    [yes] 呼びました
    [no] 呼んでいません
   *[unknown] まだ わかりません
}
letters-watchers =
    { $to } さん

    見守りの お知らせです。登録した 人{ $name ->
        [none] { "" }
       *[other] （{ $name } さん）
    }の ことで、車から 知らせが ありました。次の ことが わかりました。

    ・事故が ありました
    ・{ $hurt }
    ・{ $ambulance }

    この お知らせは 一回だけです。くわしい ことは、本人に 聞いてください。
    .title = 【{ $brand }】見守りの お知らせ
