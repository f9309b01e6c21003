# The way in

home-welcome = This is the counter of { $brand }. If your car is in trouble, just tell us here.
home-may-link = Link your policy to this chat, and we need not ask your name or your car again. You can undo it at any time.
home-menu = How can we help you?
    .title = Menu
home-anything-else = Is there anything else we can do?
home-not-understood = Sorry, I did not understand what you need.
home-perhaps-trouble = If something is the matter with your car, please use the first button.
    .title = Menu
home-menu-resume = Carry on where I left
    .also = resume, continue
home-menu-roadside = My car will not move
    .also = breakdown, roadside, tow, towing
home-menu-accident = I had an accident
    .also = accident, crash
home-menu-renewal = Renew my insurance
    .also = renewal, renew
home-menu-linking = Link my policy
    .also = link, connect
home-menu-page = My policyholder page
    .also = my page, account, page
home-menu-contact = My policy, other
    .also = policy, other, contact
home-menu-language = Language／ことば

home-language = Please choose a language.
home-language-ja = 日本語
home-language-easy = やさしい日本語
home-language-en = English
home-language-is-now = We will speak English.

home-person-title = A person will take your call
home-person = You can call { $desk }. Your answers so far are kept.
home-person-filed = Your request { $number } goes on as it is. You can also call { $desk }.
home-contact-title = This desk will help you
home-contact = { $desk } can tell you about your policy and its procedures.

home-hours = Open
home-hours-always = day and night
home-hours-days = Mon, Tue, Wed, Thu, Fri, Sat, Sun
home-hours-every-day = every day
home-hours-no-holidays = not on holidays
