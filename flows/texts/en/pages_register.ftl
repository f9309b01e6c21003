# Pages to register, to recover and to change

pages-register-date = { $date } ({ $era } { $era_year }, month { $month }, day { $day })
pages-register-era-reiwa = Reiwa
pages-register-era-heisei = Heisei
pages-register-era-showa = Showa
pages-register-era-taisho = Taisho
pages-register-era-meiji = Meiji
pages-register-era-first = 1
