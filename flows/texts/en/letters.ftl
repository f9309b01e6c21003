# Mails to customers, and notices to the number on record

letters-greeting = Thank you for being with us. This is the counter of { $brand }.
letters-until = { $time } on { $date }, Japan time
letters-footer =
    We never ask you for a code or a password. Please do not tell them to anybody, whoever asks.

    This address only sends: we cannot read replies.
    Questions: { $desk }, { $phone }
    { $brand }

letters-first =
    We have confirmed your application for the policyholder's page. Open the page below and type the temporary password to finish.

    { $link }

    Temporary password: { $password }

    It works once, until { $until }. After five wrong tries it works no longer.
    If you did not apply, just delete this mail: nothing is registered.
    .title = { $brand }: your temporary password
letters-unconfirmed =
    We have received an application for the policyholder's page, but could not match it with a policy.

    Please check the policyholder's name and its kana, the date of birth and the policy number as they stand on the policy document.
    Try again: { $link }

    If you are not sure, our desk below will help you by phone.
    If you did not apply, just delete this mail.
    .title = { $brand }: we could not confirm your application
letters-in_use =
    Somebody used this mail address on the policyholder's page. It is registered already.

    There is no need to register again: sign in with this address and your password, also if you registered for another insurance.
    Sign in: { $link }
    If you have forgotten the password: { $forgot }

    If it was not you, just delete this mail: nothing changes.
    .title = { $brand }: this address is registered already
letters-code =
    Verification code: { $code }

    Please type it on the policyholder's page. It works until { $until }. A newer code replaces it.
    If you were not expecting it, do not type it and do not pass it on: just delete this mail.
    .title = { $brand }: your verification code
letters-reset =
    You asked to set a new password. Please choose it on the page below.

    { $link }

    The page works once, until { $until }. If you ask again, only the newest mail works.
    If it was not you, just delete this mail: your password stays as it is.
    .title = { $brand }: set a new password
letters-no_account =
    Somebody asked to set a new password, but nothing is registered with this mail address.

    You may have registered another address, or a mobile number. Capital and small letters of an address matter, too.
    Try again: { $forgot }
    Register: { $link }

    If it was not you, just delete this mail.
    .title = { $brand }: about your new password
letters-password_changed =
    The password of your policyholder's page has been changed. All other devices have been signed out.

    If it was not you, set a new password at once and call the desk below.
    New password: { $forgot }
    .title = { $brand }: your password has been changed
letters-mail_changed =
    The mail address of your policyholder's page is now this one. From now on you sign in with it.

    If it was not you, please call the desk below.
    .title = { $brand }: your new mail address is registered
letters-mail_left =
    The mail address of your policyholder's page has been changed to another one. You can no longer sign in with this one.

    If it was not you, please call the desk below at once.
    .title = { $brand }: your mail address has been changed
letters-linked =
    { $channel ->
        [line] A LINE account
       *[sms] A mobile number
    } has been linked to your policies, and can be used to manage them.

    If it was not you, undo the link on your page at once and call the desk below.
    Your page: { $link }
    .title = { $brand }: a new link
letters-unlinked =
    { $channel ->
        [line] A LINE account
       *[sms] A mobile number
    } is no longer linked to your policies. You can link it again at any time.

    If it was not you, please call the desk below.
    .title = { $brand }: a link was undone

notices-registered = You are now registered for the policyholder's page. If it was not you, call { $desk } { $phone } at once. Please do not reply.
notices-renumbered = This number is now your ID for the policyholder's page. Sign in: { $link } If it was not you, call { $desk } { $phone }.
notices-password_changed = The password of your policyholder's page has been changed. If it was not you, call { $desk } { $phone } at once.
