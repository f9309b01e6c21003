# 見守り：事故が あったとき、家族に 知らせる 三つの こと

watchers-sms = 見守りの お知らせです。登録した 人に 事故が ありました。くわしい ことは、ここで 見てください。{ $link }
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

watchers-wish = 事故が あったとき、家族に 一回だけ 知らせる「見守り」です。どうしますか。
    .title = 見守り
watchers-wish-add = 家族を 登録する
    .also = 登録
watchers-wish-remove = 登録を やめる
    .also = やめる
watchers-wish-nothing = このままで いい
    .also = いいえ
watchers-row = 登録した 人
watchers-name = 知らせる 人の 名前を 教えてください。
watchers-reach = その 人の 携帯電話の 番号を 教えてください。例：090-1234-5678
    .again = 携帯電話の 番号（060・070・080・090）を 送ってください。
watchers-consent = 車が 強く ぶつかって、事故だと わかったとき、{ $person }さん（{ $phone }）に 三つの ことだけを 一回 知らせます。①事故が あった こと ②けがを した 人が いるか ③救急車を 呼んだか。{ $person }さんが いいと 言っていて、あなたも いいですか。いつでも「見守り」と 送って やめられます。
    .title = 知らせても いいですか
    .again = 「いいです」か「だめです」で 答えてください。
watchers-consent-yes = いいです
    .also = 同意する, 同意します
watchers-consent-no = だめです
    .also = 同意しない, いいえ
watchers-whom = だれの 登録を やめますか。
watchers-whom-none = やめない
    .also = いいえ
watchers-strangers = 見守りには、契約と つなぐ ことが 要ります。「つなぐ」と 送ってください。
watchers-done = わかりました。いつでも「見守り」と 送ってください。
watchers-added = 登録しました。やめたいときは「見守り」と 送ってください。
watchers-kept = わかりました。何も 変えていません。
watchers-removed = 登録を やめました。名前と 番号を 消しました。
