# 窓口の入口

home-welcome = { $brand }の窓口です。お車のトラブルのときも、こちらでそのままお話しください。
home-may-link = ご契約と連携しておくと、次からはお名前やお車を伺わずに承れます。連携は、いつでも解除できます。
home-menu = どのようなご用件でしょうか。
    .title = ご用件
home-anything-else = ほかにご用件がございましたら、お選びください。
home-not-understood = 申し訳ございません、ご用件を読み取れませんでした。
home-perhaps-trouble = お車のことでお困りでしたら、いちばん上のボタンからどうぞ。
    .title = ご用件
    .also = 調子, 様子が, 変な, ちょっと変, おかし, エンジン, タイヤ, バッテリ, ばってり, ばつてり, ガソリン, 軽油, ブレーキ, ハンドル, アクセル, ランプ, 警告, 故障, トラブル, 鍵, ドアが, 煙, 異音, 異臭, 動か, うごか, 止まった, engine, tire, tyre, battery, brake, something wrong, weird, strange noise, broke, warning light
home-menu-resume = 途中の続き
    .also = 続き, つづき, 再開
home-menu-roadside = 車が動かない・故障
    .also = 故障, レッカー, ロードサービス, トラブル
home-menu-accident = 事故にあった
    .also = 事故, じこ
home-menu-renewal = 保険の継続手続き
    .also = 継続手続き, 継続, 更新, 満期
home-menu-linking = ご契約者さまとの連携
    .also = 連携, つなぐ, 連携する
home-menu-page = ご契約者さま専用ページ
    .also = 専用ページ, マイページ, 契約者ページ
home-menu-contact = 契約・そのほか
    .also = 契約, その他, そのほか, 問い合わせ
home-menu-language = Language／ことば
    .also = 言語, ことば, language

home-language = ことばをお選びください。
home-language-ja = 日本語
home-language-easy = やさしい日本語
home-language-en = English
home-language-is-now = 日本語でご案内します。

home-person-title = 担当者がお電話で承ります
home-person = { $desk }がお受けします。ここまでのお答えは残っています。
home-person-filed = 受付 { $number } はそのまま進めています。{ $desk }がお電話でも承ります。
home-contact-title = こちらの窓口で承ります
home-contact = { $desk }が、ご契約の内容やお手続きについてお答えします。

home-hours = 受付時間
home-hours-always = 24時間
home-hours-days = 月, 火, 水, 木, 金, 土, 日
home-hours-every-day = 毎日
home-hours-no-holidays = 祝日を除く
