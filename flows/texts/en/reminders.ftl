# Reminders of maturity: the mail where neither LINE nor SMS reaches, and the LINE notification message

letters-reminder-day = - { $date }, 16:00 Japan time
letters-reminder-before =
    Your car insurance with us ends as follows.

    { $days }

    To go on, please renew before that, with the same cover or with changes.
    You can do so in our LINE account ({ $line }) or on this page:
    { $link }

    If you have renewed already, or have decided not to, please ignore this mail.
    .title = { $brand }: your car insurance is about to end
letters-reminder-tomorrow =
    Your car insurance with us ends as follows.

    { $days }

    Renewal on the internet closes at 15:59 on that day. After that you may be without cover.
    You can renew in our LINE account ({ $line }) or on this page:
    { $link }

    If you need help, please call the desk below.
    .title = { $brand }: your car insurance ends very soon
letters-reminder-today =
    Your car insurance with us ends today.

    { $days }

    Renewal on the internet closes at 15:59. After that there is no cover, and the car must not be driven.
    You can renew in our LINE account ({ $line }) or on this page:
    { $link }

    If you need help, please call the desk below.
    .title = { $brand }: your car insurance ends today
letters-reminder-after =
    Your car insurance with us has ended as follows, and we have not received a renewal.

    { $days }

    Unless you have another insurance there is no cover now: please do not drive the car.
    It may be possible to renew until { $late }. Please call the desk below, or ask in our LINE account ({ $line }).

    If you have another insurance already, please ignore this mail.
    .title = { $brand }: your car insurance has ended

letters-reminder-text-before = { $brand }: your car insurance ends on { $date } at 16:00. Renew: { $link } Questions: { $desk } { $phone }
letters-reminder-text-tomorrow = { $brand }: your car insurance ends on { $date } at 16:00. Please renew by 15:59: { $link } Questions: { $desk } { $phone }
letters-reminder-text-today = { $brand }: your car insurance ends today, { $date }, at 16:00. Please renew by 15:59: { $link } Questions: { $desk } { $phone }
letters-reminder-text-after = { $brand }: your car insurance ended on { $date }. Please do not drive, and call us: { $desk } { $phone }
