# Watching: the three facts a family member is told once an accident is confirmed. An SMS says nothing of injuries.

watchers-sms = A notice for you as a watcher: an accident of the person you watch over is confirmed. What we know is here: { $link }
watchers-hurt = Injuries: { $hurt ->
    [yes] somebody is hurt
    [no] nobody is hurt
   *[unknown] not known yet
}
watchers-ambulance = Ambulance: { $ambulance ->
    [yes] called
    [no] not called
   *[unknown] not known yet
}
letters-watchers =
    Dear { $to },

    This is a notice for you as a watcher. After a signal from the car of the person you watch over{ $name ->
        [none] { "" }
       *[other] { " " }({ $name })
    }, the following is confirmed.

    - There was an accident.
    - { $hurt }
    - { $ambulance }

    We send this notice once. Please ask the person themselves for more.
    .title = [{ $brand }] A notice for you as a watcher

watchers-wish = You can name family members who are told once when an accident of yours is confirmed. What would you like to do?
    .title = Watchers
watchers-wish-add = Name somebody
    .also = add, name
watchers-wish-remove = Remove somebody
    .also = remove, delete
watchers-wish-nothing = Leave it as it is
    .also = nothing, no
watchers-row = Named
watchers-name = What is the name of the person to be told?
watchers-reach = What is their mobile number? For example: 090-1234-5678
    .again = Please send a mobile number (060, 070, 080 or 090) that can receive SMS.
watchers-consent = If your car feels a strong shock and an accident is confirmed, we tell { $person } ({ $phone }) once, three things only: that it happened, whether anyone is hurt, whether an ambulance was called. Have they agreed, and do you? Send "watchers" to end it.
    .title = Your consent
    .again = Please answer "I agree" or "I do not agree".
watchers-consent-yes = I agree
    .also = agree
watchers-consent-no = I do not agree
    .also = no, disagree
watchers-whom = Whom shall we remove?
watchers-whom-none = Nobody
    .also = no
watchers-strangers = To name watchers, please link your policy first: send "link".
watchers-done = All right. Send "watchers" at any time to change it.
watchers-added = Done. To end it, send "watchers" at any time.
watchers-kept = All right. Nothing was changed.
watchers-removed = Removed. Their name and number are deleted.
