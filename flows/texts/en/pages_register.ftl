# Pages to register, to recover and to change

pages-register-date = { $date } ({ $era } { $era_year }, month { $month }, day { $day })
pages-register-era-reiwa = Reiwa
pages-register-era-heisei = Heisei
pages-register-era-showa = Showa
pages-register-era-taisho = Taisho
pages-register-era-meiji = Meiji
pages-register-era-first = 1

# Registering for the first time
pages-register-title = Register
pages-register-lead = Please fill this in as it stands on the policy document, for the policyholder. If you registered for another insurance before, you can simply sign in.
pages-register-name = Name
pages-register-name-hint = As on the policy document. Example: 見本 花子
pages-register-name-wrong = Please type the name, with 40 characters at most and no digits.
pages-register-kana = Name in kana
pages-register-kana-hint = Example: ミホン ハナコ
pages-register-kana-wrong = Please type how the name is read, in katakana or hiragana.
pages-register-birth = Date of birth
pages-register-birth-hint = Examples: 1980-04-01, 19800401, 昭和55年4月1日, S55.4.1
pages-register-birth-wrong = Please type the date of birth, beginning with the year. Example: 1980-04-01
pages-register-mail = Mail address
pages-register-mail-hint = This becomes your ID. Capital and small letters are different.
pages-register-mail-wrong = Please check the mail address. Example: hanako@example.jp
pages-register-policy = Policy number
pages-register-policy-hint = On the policy document. Hyphens do not matter.
pages-register-policy-wrong = Please type the policy number, in letters and digits.
pages-register-terms = I agree to the terms of use
pages-register-terms-wrong = Please read the terms of use, and tick the box if you agree.
pages-register-terms-open = Read the terms of use (opens in a new window)
pages-register-next = Check what I typed

pages-register-confirm-title = Please check
pages-register-confirm-lead = You are applying with this. Please look at the date of birth and the mail address above all.
pages-register-confirm-send = Apply
pages-register-confirm-change = Change something

pages-register-sent-title = We are sending you a mail
pages-register-sent-lead = We are sending the outcome to { $mail }. Open the page in that mail within 24 hours to finish.
pages-register-sent-known = If the mail says that the address is registered already, sign in with it or set a new password.
pages-register-sent-lost = If your old mail address is gone, or you do not remember registering, you can register anew with another address.
pages-register-sent-late = If nothing arrives within minutes, look into the spam folder, and check the address for typing errors. The sender is { $sender }.
pages-register-sent-again = Fill it in again

pages-register-terms-title = Terms of use
pages-register-terms-use-title = 1. What these pages are for
pages-register-terms-use = Here the policyholder, and nobody else, can look at policies, renew them and do other business, and link LINE or SMS.
pages-register-terms-care-title = 2. ID and password
pages-register-terms-care = Do not tell or lend your ID, password or codes to anybody. If you are told of something you did not do, call our desk at once.
pages-register-terms-data-title = 3. What we keep
pages-register-terms-data = What you type is used to recognise you and to do what you ask for here. It is kept encrypted. What was typed to recognise you is not kept once you are registered.
pages-register-terms-send-title = 4. Messages
pages-register-terms-send = When you register or something such as the password changes, we tell you by mail or SMS. Advertising is sent only to who has agreed to it.
pages-register-terms-end-title = 5. Ending it
pages-register-terms-end = You can have your registration ended at any time by calling our desk. We may stop it if somebody else seems to misuse it.
pages-register-terms-close = Close this window to go back to the form.

# From the temporary password on
pages-register-first-title = Finish registering
pages-register-first-lead = Please type the temporary password from the mail, and choose a password of your own.
pages-register-first-id = Your ID
pages-register-temporary = Temporary password
pages-register-temporary-hint = The twelve characters in the mail. Hyphens do not matter.
pages-register-temporary-wrong = Please type the temporary password from the mail.
pages-register-new = New password
pages-register-new-hint = Eight characters or more: letters, digits and signs. Make it hard to guess.
pages-register-again = New password again
pages-register-again-wrong = The two new passwords are not the same. Please type them again.
pages-register-new-short = Please choose a password of eight characters or more.
pages-register-new-long = Please choose a password of 128 characters at most.
pages-register-new-signs = Please use letters, digits and signs of a plain keyboard only.
pages-register-new-common = That password is easy to guess. Please choose another one, such as several words together.
pages-register-new-own = A password cannot contain your ID or your date of birth. Please choose another one.
pages-register-new-temporary = The temporary password cannot be your own. Please choose another one.
pages-register-first-send = Register
pages-register-first-wrong = The temporary password, the kana or the date of birth is not as in your application. { $count ->
    [one] One more try is left.
   *[other] { $count } more tries are left.
}
pages-register-first-over-title = This page is over
pages-register-first-over = It has expired, was used already, or something was typed wrong five times. If you are registered, you can sign in.
pages-register-first-restart = Apply again
pages-register-first-login = Sign in
pages-register-first-taken-title = This address cannot be used
pages-register-first-taken = After your application the same mail address was registered by somebody else. Please apply with another address.
pages-register-first-desk-title = Please call our desk
pages-register-first-desk = You are registered already, and we would make sure by SMS that it is you, but the number we know cannot receive SMS. Please call our desk.

pages-register-code-title = One more check
pages-register-code-lead = You are registered already. To make sure that it is you, we have sent a six-digit code by SMS to { $phone }. With it you change to the new registration, and the old one ends.
pages-register-code-elsewhere = If you no longer use this number, please call our desk.

pages-register-done-title = You are registered
pages-register-done = The policyholder's page is yours. Link LINE as well, and next time you come in from LINE at once.
pages-register-done-line = Link LINE
pages-register-done-home = Go to my page

# A forgotten password
pages-reset-ask-title = Set a new password
pages-reset-ask-lead = Please type your ID. We send a page for a new password to the mail address you registered.
pages-reset-login = ID (mail address or mobile number)
pages-reset-login-hint = Capital and small letters of a mail address matter.
pages-reset-login-wrong = Please check the mail address or mobile number.
pages-reset-ask-send = Send
pages-reset-sent-title = We are sending you a mail
pages-reset-sent-lead = We are sending a mail to { $mail }. Open the page in it within 30 minutes.
pages-reset-sent-lost = If you can no longer use this mail address, come in from our LINE account, or register anew with another address.
pages-reset-sent-register = Register anew
pages-reset-phone-title = Please text us from that phone
pages-reset-phone = If your ID is a mobile number, text "password" from that phone to { $number }. We will answer with what to do.
pages-reset-phone-desk = If your ID is a mobile number, please call our desk. We also help if the number has changed.
pages-reset-phone-changed = If the number has changed, please call our desk: we change it to the new one.
pages-reset-title = New password
pages-reset-lead = Please choose a new password. All other devices are signed out.
pages-reset-send = Take this password
pages-reset-over = It has expired, was used already, or a newer mail has replaced it. Please ask again.
pages-reset-restart = Ask again
pages-reset-done-title = Your password has been changed
pages-reset-done = Please sign in with the new password.

# Changes
pages-change-mail-title = Change the mail address
pages-change-mail-now = Your mail address now: { $mail }
pages-change-mail-none = No mail address is registered now.
pages-change-mail = New mail address
pages-change-mail-hint = We send a six-digit code to this address.
pages-change-mail-same = That is your mail address already.
pages-change-mail-send = Send the code
pages-change-mail-code-title = Confirm the new address
pages-change-mail-code-lead = We have sent a six-digit code to { $mail }.
pages-change-mail-taken = This mail address is used by another registration. Please choose another one.
pages-change-mail-done-title = Your mail address has been changed
pages-change-mail-done = From now on, please sign in with the new mail address.
pages-change-mail-other = Use another address
pages-change-password-title = Change the password
pages-change-password-former = Your password now
pages-change-password-former-wrong = That is not your password.
pages-change-password-forgot = I have forgotten my password
pages-change-password-done-title = Your password has been changed
pages-change-password-done = All other devices have been signed out.
pages-change-none-title = You have not registered yet
pages-change-none = You have no mail address and password with us yet. Register, and you can come in without LINE, too.
pages-change-none-register = Register
pages-change-home = Back to my page

pages-change-consents-title = What you agree to receive
pages-change-consents-lead = You can change this at any time, for each of your linked addresses.
pages-change-consents-nothing = You have no linked addresses.
pages-change-consents-address = { $channel ->
    [line] LINE
   *[sms] SMS { $number }
}
pages-change-consents-contract = Would you like messages about your policies here, such as renewals? They contain no advertising.
pages-change-consents-marketing = Would you like advertising here, such as products and campaigns? It is sent by { $brand }. To stop it, use this page or call our desk.
pages-change-consents-yes = Yes
pages-change-consents-no = No
pages-change-consents-save = Save
pages-change-consents-saved = Saved.
pages-change-consents-history = Your answers so far
pages-change-consents-purpose-contract = About policies
pages-change-consents-purpose-marketing = Advertising
pages-change-consents-gone = erased
