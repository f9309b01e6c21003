# 登録、新しい パスワード、変える ための ページ

pages-register-date = { $year }年{ $month }月{ $day }日（{ $era }{ $era_year }年{ $month }月{ $day }日）
pages-register-era-reiwa = 令和
pages-register-era-heisei = 平成
pages-register-era-showa = 昭和
pages-register-era-taisho = 大正
pages-register-era-meiji = 明治
pages-register-era-first = 元
