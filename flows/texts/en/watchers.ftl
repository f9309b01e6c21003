# Watching: the three facts a family member is told once an accident is confirmed. An SMS says nothing of injuries.

watchers-sms = A notice for you as a watcher: an accident of the person you watch over is confirmed. Whether anyone is hurt, and whether an ambulance was called, is here: { $link }
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
