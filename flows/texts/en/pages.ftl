# The policyholder's page

pages-skip = Skip to the main text
pages-languages = Language
pages-title-problem = Please check your entries:
pages-problems = Please check your entries.
pages-help = Need help? { $desk }
pages-never-asked = We never ask you for a verification code or password.
pages-password-show = Show the password
pages-sign-out = Sign out
pages-start-over = Start again
pages-try-again = Try again
pages-to-chat = Back to the LINE chat
pages-to-home = Back to your page
pages-call = Call { $desk }
pages-date = { $date }

pages-sign-in = Sign in
pages-sign-in-to-link = To link your LINE account, first let us make sure it is you.
pages-sign-in-login = ID (mail address or mobile number)
pages-sign-in-login-hint = Type the mail address with the same capital and small letters as when you registered.
pages-sign-in-password = Password
pages-sign-in-do = Sign in
pages-sign-in-no-login = Please enter your ID.
pages-sign-in-no-password = Please enter your password.
pages-sign-in-wrong = The ID or the password is not right. Please check capital and small letters and try again.
pages-sign-in-forgot = Forgot your password?
pages-sign-in-register = First time here, or you do not know your ID? Register

pages-code = Verification code
pages-code-sent-mail = We sent a six-digit code by mail to:
pages-code-sent-sms = We sent a six-digit code by SMS to:
pages-code-label = Verification code
pages-code-hint = Six digits. It works for 20 minutes after it was sent.
pages-code-do = Continue
pages-code-shape = Please enter six digits.
pages-code-wrong = { $count ->
    [one] The code is not right. You can try once more.
   *[other] The code is not right. You can try { $count } more times.
}
pages-code-gone = This code no longer works. Send yourself a new one with the button below.
pages-code-note-soon = Please use the code we have just sent. A new one can be sent 60 seconds after the last.
pages-code-late = If no code arrives
pages-code-late-mail = Please look in your spam folder too. When a new code is sent, the one before stops working.
pages-code-late-sms = Please check whether your phone blocks SMS. When a new code is sent, the one before stops working.
pages-code-again = Send another code
pages-code-by-sms = Send it by SMS to the number on record
pages-code-by-mail = Send it to the mail address on record
pages-code-start-over = Start again from signing in
pages-code-sms =
    Your verification code is { $code }. Enter it on the page within 20 minutes. We never ask you for it.

    @{ $host } #{ $code }
pages-code-talk = Your verification code is { $code }. Reply to this SMS with the six digits within 20 minutes. If you did not ask for it, do nothing, and tell it to nobody.

pages-confirm = Is it you?
pages-confirm-why = This is an important step, so we ask for a verification code once more. Where shall we send it?
pages-confirm-by-mail = By mail to
pages-confirm-by-sms = By SMS to
pages-no-way = Please call us
pages-no-way-text = We have no mail address or mobile number on record to send a code to. Please call our desk.

pages-left = You have signed out
pages-left-text = Thank you for your visit.

pages-refused-missing = Page not found
pages-refused-missing-text = The address may have changed, or there may be a typing error in it.
pages-refused-stale = Please open the page again
pages-refused-stale-text = The page had been open for a long time, or you went on in another window, so we stopped here to be safe.
pages-refused-host = This address cannot be used
pages-refused-host-text = Please open the link in our message again.
pages-refused-large = This could not be sent
pages-refused-large-text = What was entered seems to be too long.
pages-refused-often = Please wait a while
pages-refused-often-text = There were many tries in a short time, so we stopped here to be safe. Please try again after { $time } (Japan time).
pages-refused-locked = Codes are locked for a while
pages-refused-locked-text = There were too many wrong codes, so we stopped here to be safe. Please try with a new code after { $time } (Japan time).
pages-refused-away = Not available just now
pages-refused-away-text = Something is wrong on our side. Please wait a moment and try again.
pages-refused-failed = That did not work
pages-refused-failed-text = Something may be wrong on our side. Please try again.

pages-home = Your policyholder's page
pages-home-name = { $name }
pages-home-contracts = Your policies
pages-home-car = Car
pages-home-maturity = Ends on
pages-home-no-contracts = There are no policies to show.
pages-home-chats = Linked chats
pages-home-no-chats = None yet. Once LINE is linked, you can be served without signing in.
pages-home-since = since { $date } { $time }
pages-home-unlink = Unlink
pages-home-line = Link LINE
pages-home-line-more = Link another LINE account
pages-home-settings = Your registration
pages-home-mail = Change mail address
pages-home-password = Change password
pages-home-consents = Notices
pages-chat-line = LINE
pages-chat-sms = SMS
pages-product-normal = Car insurance
pages-product-miruplus = Car insurance (見守るプラス)
pages-product-mirunext = Car insurance (見守るNexT)
pages-product-miruplus_s = Car insurance (見守るプラスS)
pages-product-tsunagaru = Car insurance (つながる)
pages-product-other = Car insurance

pages-unlink = Unlink this chat
pages-unlink-text = In this chat we will no longer be able to speak about your policies. You can link it again at any time.
pages-unlink-do = Unlink
pages-unlinked = The chat is unlinked
pages-unlinked-text = Your policies can no longer be seen from that chat.

pages-link = Link LINE
pages-link-customer = Policyholder
pages-link-line = Name on LINE
pages-link-text = The button takes you to LINE.
pages-link-undo = You can undo the link at any time: send 連携解除 in the chat, or use this page.
pages-link-do = Link
pages-link-not-you = If you see somebody else's name, sign out and start again.
pages-link-over = This link no longer works
pages-link-over-text = It has been used or has expired. Go back to the LINE chat and send 連携 to start again.
pages-link-no-friend = Please add us as a friend
pages-link-no-friend-text = Add our LINE account as a friend, then send 連携 in the chat. If you have blocked us, please unblock us first.
pages-link-away = LINE could not be reached
pages-link-away-text = Please wait a moment and try again.

pages-enter-text = The button takes you to your page without a password.
pages-enter-do = Go to my page
pages-enter-over = This link no longer works
pages-enter-over-text = It has been used, or its five minutes are over. Tap 専用ページ in the chat and we will send a new one.

pages-line = Link LINE
pages-line-step-open = The button opens our chat in LINE.
pages-line-step-send = A text is filled in for you. Send it as it is.
pages-line-step-back = Come back to this page and confirm that it is your LINE account.
pages-line-begin = Begin
pages-line-over = The text from before no longer works. Please begin again.
pages-line-wait = Open our chat in LINE and send this text as it is. It works once, for ten minutes.
pages-line-open = Open LINE
pages-line-waiting = Waiting for your message in LINE.
pages-line-look = I have sent it
pages-line-new = Begin again with a new text
pages-line-phone = On a computer without LINE: open our chat on your phone and send the text above as it is.
pages-line-ask = Is this your LINE account?
pages-line-ask-text = The text was sent from the LINE account of:
pages-line-nameless = (The name cannot be shown. Say yes only if you sent the text yourself.)
pages-line-yes = Yes, link it
pages-line-no = No, stop
pages-line-done = Thank you
pages-line-done-text = We are sending you a message in the LINE chat. Please look there.
pages-line-refused = Nothing was linked
pages-line-refused-text = The text no longer works. Please do not show such a text to anybody.
