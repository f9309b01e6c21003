# 見守り：事故を確認したときに、ご登録のご家族へお知らせする三つのこと。SMSには、けがのことを書かない。

watchers-sms = 見守りのお知らせです。ご登録の方の事故を確認しました。詳しくは、こちらでご覧ください。{ $link }
watchers-hurt = けが：{ $hurt ->
    [yes] けがをした人がいます
    [no] けがをした人はいません
   *[unknown] まだわかりません
}
watchers-ambulance = 救急車：{ $ambulance ->
    [yes] 呼びました
    [no] 呼んでいません
   *[unknown] まだわかりません
}
letters-watchers =
    { $to } 様

    見守りのお知らせです。ご登録の方{ $name ->
        [none] { "" }
       *[other] （{ $name } 様）
    }について、お車からの知らせを受け、次のことを確認しました。

    ・事故がありました
    ・{ $hurt }
    ・{ $ambulance }

    このお知らせは一度だけお送りします。くわしいことは、ご本人からお聞きください。
    .title = 【{ $brand }】見守りのお知らせ

watchers-wish = 事故を確認したとき、ご家族に一度だけお知らせする「見守り」のご登録です。どうなさいますか。
    .title = 見守り
watchers-wish-add = ご家族を登録する
    .also = 登録, 登録する, 追加, 追加する, add
watchers-wish-remove = 登録をやめる
    .also = やめる, 削除, 解除, 消す, 外す, remove
watchers-wish-nothing = このままでよい
    .also = そのまま, このまま, いいえ, 何もしない, nothing
watchers-row = 登録済み
watchers-name = お知らせする方のお名前をお教えください。
watchers-reach = その方の携帯電話の番号をお教えください。例：090-1234-5678
    .again = SMSの届く携帯電話の番号（060・070・080・090）をお送りください。
watchers-consent = お車が強い衝撃を検知し、事故と確認できたときに、{ $person }様（{ $phone }）へ次の三つだけを一度だけお知らせします。①事故があったこと ②けが人の有無 ③救急車を呼んだかどうか。{ $person }様ご本人の了承を得たうえで、お知らせに同意なさいますか。ご登録は、いつでも「見守り」と送ってやめられます。
    .title = お知らせへの同意
    .again = 「同意する」か「同意しない」で、お答えください。
watchers-consent-yes = 同意する
    .also = 同意します, 了承を得ています
watchers-consent-no = 同意しない
    .also = 同意しません, いいえ, やめる
watchers-whom = どなたの登録をやめますか。
watchers-whom-none = やめない
    .also = いいえ, そのまま
watchers-strangers = 見守りのご登録には、ご契約との連携が要ります。「連携」とお送りください。
watchers-done = 承知しました。ご登録は、いつでも「見守り」と送って変えられます。
watchers-added = ご登録しました。やめたいときは、いつでも「見守り」とお送りください。
watchers-kept = 承知しました。何も変えていません。
watchers-removed = 登録をやめ、お名前とご連絡先を消しました。
