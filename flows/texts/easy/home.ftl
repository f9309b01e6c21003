# 入口

home-welcome = { $brand }です。車が 動かないときも、ここで 話してください。
home-may-link = 契約と つなぐと、次から 名前や 車を 聞きません。いつでも やめられます。
home-menu = 何を したいですか。
    .title = えらんでください
home-anything-else = ほかに 何か ありますか。えらんでください。
home-not-understood = ごめんなさい。わかりませんでした。
home-perhaps-trouble = 車の ことで 困っていたら、いちばん上の ボタンを 押してください。
    .title = えらんでください
home-menu-resume = さっきの 続き
home-menu-roadside = 車が 動かない
home-menu-accident = 事故が あった
home-menu-renewal = 保険を 続ける
    .also = 継続手続き, 継続, 更新, 続ける
home-menu-linking = 契約と つなぐ
    .also = つなぐ, 連携
home-menu-page = 自分の ページ
    .also = 自分の ページを 見る
home-menu-contact = 契約・ほかのこと
home-menu-language = Language／ことば

home-language = ことばを えらんでください。
home-language-ja = 日本語
home-language-easy = やさしい日本語
home-language-en = English
home-language-is-now = やさしい日本語で 話します。

home-person-title = 人が 電話で 話します
home-person = { $desk }に 電話できます。今までの 答えは 残っています。
home-person-filed = 受付番号 { $number } は そのまま 進んでいます。{ $desk }に 電話も できます。
home-contact-title = ここに 電話してください
home-contact = { $desk }が、契約のことを 答えます。

home-hours = 電話できる 時間
home-hours-always = 24時間
home-hours-days = 月, 火, 水, 木, 金, 土, 日
home-hours-every-day = 毎日
home-hours-no-holidays = 休みの日は できません
