# The "where is my truck" page

pages-track-searching = We are looking for a firm
pages-track-searching-words = We tell you as soon as one has accepted. Please wait in a safe place.
pages-track-queued = You are in the queue
pages-track-queued-words = Very many people need help just now, so we cannot promise a time. We tell you when things move. Please wait in a safe place.
pages-track-person = One of our staff is arranging it
pages-track-person-words = They will contact you. Please wait in a safe place.
pages-track-accepted = A firm has accepted
pages-track-accepted-words = We tell you when it sets out. Please wait in a safe place.
pages-track-en_route = The truck is on its way
pages-track-en_route-words = We tell you when it is near. Please wait in a safe place.
pages-track-arriving = The truck is almost there
pages-track-arriving-words = Do not go near your car. Please wait in a safe place.
pages-track-on_scene = The truck is there
pages-track-on_scene-words = Please do as the driver says, and mind your step and passing cars.
pages-track-disputed = We are checking where the truck is
pages-track-disputed-words = We have told the firm that you cannot see it. Please wait in a safe place.
pages-track-checking = The driver cannot find your car
pages-track-checking-words = The driver is close by. Please answer our question in the chat, or call the firm.
pages-track-towing = Your car is being towed
pages-track-towing-words = We tell you when it has arrived.
pages-track-redirecting = Your car needs another destination
pages-track-redirecting-words = It could not be left where it was going. Please tell us in the chat where to take it.
pages-track-at_destination = Your car has arrived
pages-track-at_destination-words = We are waiting for the firm to confirm that all is done.
pages-track-completed = All done
pages-track-completed-words = The chat tells you what happens next.
pages-track-gone = This request has ended
pages-track-gone-words = If you still need help, tell us in the chat or call the desk below.
pages-track-closed = This request has ended
pages-track-closed-words = If you still need help, tell us in the chat or call the desk below.

pages-track-window = Expected arrival (Japan time)
pages-track-window-today = { $from } – { $to }
pages-track-window-tomorrow = tomorrow, { $from } – { $to }
pages-track-overdue = Later than planned.
pages-track-asking = Later than planned. We are asking the firm for a new time.
pages-track-moved = Later than first promised. We are sorry.

pages-track-partner = The firm that comes
pages-track-call = Call the firm ({ $phone })
pages-track-number = Receipt number

pages-track-position = Where the truck is
pages-track-chart = Chart with your car in the middle
pages-track-car = Your car
pages-track-truck = Truck
pages-track-north = N
pages-track-where = The truck is about { $distance } { $compass } of your car, in a straight line.
pages-track-compass-n = north
pages-track-compass-ne = north-east
pages-track-compass-e = east
pages-track-compass-se = south-east
pages-track-compass-s = south
pages-track-compass-sw = south-west
pages-track-compass-w = west
pages-track-compass-nw = north-west
pages-track-age-now = It was there within the last minute.
pages-track-age = { $minutes ->
    [one] It was there a minute ago.
   *[other] It was there { $minutes } minutes ago.
}
pages-track-unshared = The truck has not shared where it is yet. Some firms do not.
pages-track-placeless = We have the place of your car in words only, so we cannot draw it.
pages-track-place = See your car's place in a map app
pages-track-place-truck = See the truck's position in a map app

pages-track-destination = Destination
pages-track-steps = How far it is
pages-track-step-received = Request received
pages-track-step-found = Firm found
pages-track-step-on_way = On the way
pages-track-step-near = Almost there
pages-track-step-there = There
pages-track-step-towing = Towing
pages-track-step-done = Done
pages-track-mark-done = done
pages-track-mark-now = now
pages-track-mark-next = to come

pages-track-updated = As of { $time } (Japan time). The page updates itself.
pages-track-stale = We cannot get news just now. Please wait a moment where you have a signal.
pages-track-again = See the latest
pages-track-changes = To change or cancel, write to us in the chat.

pages-track-over = This page has ended
pages-track-over-text = The request is over or was cancelled, or the link is not right.
pages-track-over-help = If you still need help, tell us in the chat or call the desk below. If you feel in danger, call 119 or 110 first.
