# Linking: tie, prove, untie, and what goes wrong

linking-wish = Happy to help with linking. What would you like to do?
    .title = Link my policy
linking-wish-linked = This chat is linked to your policy. What would you like to do?
linking-wish-link = Link my policy
    .also = link, connect, register
linking-wish-page = Open my page
    .also = my page, page, account
linking-wish-switch = Switch policyholder
    .also = switch, somebody else, another policyholder
linking-wish-consents = What we may send
    .also = consent, consents, notices, notifications
linking-wish-unlink = Unlink
    .also = unlink, disconnect, remove the link
linking-wish-trouble = Something is wrong
    .also = trouble, problem, help me, it does not work, cannot log in

linking-onward = Is there anything else you would like?
    .title = What next?
linking-onward-link = Link my policy
    .also = link, connect
linking-onward-page = Open my page
    .also = my page, page
linking-onward-switch = Switch policyholder
    .also = switch, somebody else, another policyholder
linking-onward-consents = What we may send
    .also = consent, consents, notices, notifications
linking-onward-unlink = Unlink
    .also = disconnect, remove the link
linking-onward-trouble = Another problem
    .also = trouble, problem, it does not work, does not work
linking-onward-done = That is all
    .also = done, no, nothing, fine, all good, solved

linking-page = The page below opens once, for five minutes. After that, ask for a new link.
    .title = Your policyholder's page
linking-page-again = New link
    .also = again, resend, expired, does not open
linking-page-more = Something else
    .also = more, other, trouble, problem, it does not work, another policyholder

linking-invitation = Sign in on the page behind the button and your policy is linked. The button works for 30 minutes. You can undo the link at any time. Type codes on the page only: we never ask for them in this chat.
    .title = Link my policy
    .brief = Here is the linking button again.
linking-invitation-linked = Sign in on the page behind the button with the ID of the policyholder you want. The button works for 30 minutes. The link you have now stays until the new one is made. We never ask for codes in this chat.
linking-invitation-again = New link
    .also = again, resend, expired, does not open
linking-invitation-trouble = It does not work
    .also = trouble, problem, cannot log in
linking-invitation-silent = It seems that linking is not finished. If a page closed or said that time was up, please use this new button.

linking-birth = What is the policyholder's date of birth? For example: 1985/4/1, April 1, 1985
    .again = Please send the policyholder's date of birth with all four figures of its year. For example: 1985/4/1
linking-sending = We are sending a six-digit code to this number by SMS. Nobody at our company will ever ask you for it.
linking-code = Please send the six digits here. They work for 20 minutes.
    .again = Please send six digits. For example: 012345
linking-code-again = Send a new code
    .also = resend, again, no code, did not come
linking-code-wrong = That is not the code. Tries left: { $left }.
linking-code-over = That code can no longer be used. Type "resend" to get a new one.
linking-code-locked = To keep your account safe we have stopped for now. { $time ->
    [later] Please type "link" again later.
   *[other] Please type "link" again after { $time } (Japan time).
}
linking-code-too_soon = A code was sent just now. { $time ->
    [later] If it does not come, you can ask again in about a minute.
   *[other] If it does not come, you can ask again after { $time } (Japan time).
}
linking-code-too_many = That is as many codes as we can send for today. { $time ->
    [later] Please type "link" again tomorrow.
   *[other] Please type "link" again after { $time } (Japan time).
}
linking-checking = We are checking. One moment, please.
linking-unconfirmed-title = Not linked
linking-unconfirmed = We could not find your policy with what you told us. The phone number or the date of birth on record may differ. { $desk } will look into it.

linking-welcome-title = Linked
linking-before-title = Linked already
linking-linked-name = This chat is linked to the policy of { $name }.
linking-linked-somebody = This chat is linked to your policy.
linking-undo = You can undo this at any time: just type "unlink".
linking-undo-sms = You can undo this at any time: just type "unlink". Do so too if this was not you.
linking-car = Car
linking-contract = May we send you notices about your policy here (renewal, progress of your requests)? You can change this at any time.
    .title = Notices (1/2)
linking-contract-yes = Yes, send them
    .also = yes, ok, please do
linking-contract-no = No, thank you
    .also = no, not now
linking-marketing = May we send you campaigns and news of our products here? These are advertisements. You can change this at any time.
    .title = Notices (2/2)
linking-marketing-yes = Yes, send them
    .also = yes, ok, please do
linking-marketing-no = No, thank you
    .also = no, not now
linking-ready = Thank you, that is how we will do it. When your car is in trouble, we already know your name and your car. Type "my page" to see your policy.
linking-already = This chat is linked already. Type "switch policyholder" to change that, or "unlink" to undo it.
linking-not_linked = This chat is not linked to a policy yet.

linking-unlink = Shall we undo the link? Your policy goes on as it is; notices about it will no longer come here.
    .title = Unlink
linking-unlink-yes = Yes, unlink
    .also = unlink
linking-unlink-no = Keep the link
    .also = keep, stay linked
linking-unlinking = We are undoing the link. One moment, please.
linking-unlinked = The link is undone. Type "link" whenever you want it back.
linking-kept = Understood. The link stays.
linking-done = Very good. We are here whenever you need us.

linking-by_browser-title = Your policyholder's page
linking-by_browser = In a browser you can sign in with your ID and password. Once this chat is linked, one button will do.
linking-open-account = To my page
linking-open-register = Register
linking-open-forgot = Reset my password
linking-open-line = Back to the page

linking-trouble = What is the trouble?
    .title = When it does not work
linking-trouble-password = Forgot password
    .also = password, i forgot my password
linking-trouble-mail = Mail is out of use
    .also = mail, email, lost my email, new email
linking-trouble-device = New phone
    .also = changed my phone, new number, phone number changed
linking-trouble-late = No code came
    .also = code never came, no code, no mail
linking-trouble-vanished = Code page is gone
    .also = page is gone, page closed
linking-trouble-id = Which ID did I use?
    .also = id, forgot my id
linking-trouble-shared = We share one phone
    .also = shared phone, same number, two people

linking-password-title = Forgotten password
linking-password-linked = We can mail you a link to set a new one. Or open "my page" right here and change it there with a code.
linking-password-line = If your ID is a mail address, the page below sends you a link. If it is your mobile number, text "password" to our number from that phone.
linking-password-sms = If your ID is a mail address, use the page below. If it is your mobile number, first link this number here, then change the password on your page.
linking-late-title = No code came
linking-late = Codes come from { $brand }. Please look in the spam folder, and allow SMS and mail from { $sender ->
    [none] us
   *[other] { $sender }
}. You can ask for another one after 60 seconds. Only the newest code works.
linking-vanished-title = The code page is gone
linking-vanished = Please close every open page and sign in again. You will get a new code.
linking-which_id-title = Which ID
linking-which_id = Your ID is the mail address you registered, or your mobile number. Capital and small letters of the mail address count. The number needs no hyphens.
linking-shared = Each of you can use this counter. On LINE, link from your own LINE with your own ID. By SMS, the date of birth tells us who you are.

linking-mail = Which of these fits?
    .title = Mail out of use
linking-mail-linked = Change it from here
    .also = i am linked, linked
linking-mail-remembered = I know ID, password
    .also = i remember, i know them
linking-mail-neither = I know neither
    .also = neither, forgot
linking-mail-phone = ID is my number
    .also = mobile number, my number
linking-mail_remembered-title = Sign in with the old ID
linking-mail_remembered = Sign in with the old ID and password. The code can come by SMS to the number on record. Then you can change your mail address.
linking-mail_anew-title = Register with a new mail
linking-mail_anew = Please register again with your new mail address. If you have registered before, just go on.
linking-mail_phone-title = Our desk changes it
linking-mail_phone = A mobile number that is an ID is changed by { $desk }. After that you can sign in from an SMS to the new number.

linking-device = What has changed?
    .title = New phone
linking-device-same = Phone, same LINE
    .also = same line, same account
linking-device-new = New LINE account
    .also = new line, new account
linking-device-number = My phone number
    .also = number, new number
linking-device_same = Nothing to do. The link goes on as it is.
linking-device_new = Please link again from the new LINE. You can undo the old link on your page.
linking-device_number-title = New phone number
linking-device_number = The number on record is changed by { $desk }. If your ID is a mail address, go on signing in with it.

linking-meanwhile = { $name ->
    [unknown] Your policy is linked.
   *[other] The policy of { $name } is linked.
} Please go on.
linking-over = Linking did not finish: the time was up, or it was used before.
linking-elsewhere-title = Another link was made
linking-elsewhere = Your policy was also linked to another { $channel ->
    [line] LINE account
   *[other] phone number
}. If this was not you, undo it on your page, change your password and tell our desk.
linking-string-title = Almost linked
linking-string-good = We have the text. Please go back to the page, check the name it shows, and answer yes.
linking-string-over = That text could not be used. Please send the page's text unchanged, or link from here.
linking-string-sms = That text works on LINE only. Please open LINE with the page's button and send it there.
linking-code-typed = Please do not send codes in this chat. Type the code on the open page only, and tell it to nobody.
linking-beside-link = Link my policy
linking-beside-enter = Your policyholder's page
