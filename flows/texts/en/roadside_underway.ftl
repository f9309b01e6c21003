# Roadside assistance: after the receipt

# What may be chosen meanwhile
roadside-wish-status = Status
    .also = where things stand, status, update, any news, where is it, where are they, where is the truck, when, how long, how many minutes, not yet, are we there yet, eta
roadside-wish-place = Correct place
    .also = correct the place, change the place, wrong place, change location, wrong location, i moved, we moved, i have moved, we have moved
roadside-wish-not_there = Not here
    .also = nobody here, no one here, nobody is here, no one is here, they are not here, it is not here, not here yet, not there, no truck, i see nobody, i see no truck
roadside-wish-concierge = Other needs
    .also = i need something else, other help, get home
roadside-wish-family = Tell family
    .also = tell my family, family, tell family, message to my family
roadside-wish-solved = Solved
    .also = it is solved, it is solved now, solved, fixed, it works, it works again, it started, it is fixed, no longer needed, all good now
roadside-wish-withdraw = Withdraw
    .also = withdraw it, withdraw the request, cancel the tow, cancel the truck, cancel my request
roadside-wish-wait = Keep waiting
    .also = wait, i will wait, we will wait
roadside-wish-self = Arrange myself
    .also = arrange it myself, i arrange it myself, i will arrange it myself, arrange myself, my own tow
roadside-wish-taxi = Taxi
    .also = a taxi, i need a taxi, cab
roadside-wish-lodging = A place to stay
    .also = hotel, a hotel, i need a hotel, lodging
roadside-wish-garage = Garage
    .also = repair shop, a garage, workshop
roadside-wish-hospital = Night hospital
    .also = hospital, a hospital, doctor, i need a doctor, clinic

# Where things stand
roadside-window = { $start }-{ $end }
roadside-row-partner = Firm
roadside-row-window = Expected
roadside-row-destination = Taken to
roadside-row-time = Time
roadside-open-page = Map and status
roadside-call-partner = Call the firm
roadside-waiting-person = Receipt { $number }{ $time ->
    [unknown] { "" }
   *[other] {" "}(filed at { $time })
 }. Our staff are arranging a truck and will call you. Type "withdraw" to withdraw.
roadside-waiting-by_text = Receipt { $number }{ $time ->
    [unknown] { "" }
   *[other] {" "}(filed at { $time })
 }. Our staff are arranging a truck and will write to you. Type "withdraw" to withdraw.
roadside-waiting-lost = Receipt { $number }{ $time ->
    [unknown] { "" }
   *[other] {" "}(filed at { $time })
 }. Our staff are checking with the firm and arranging another truck. We tell you when to expect it once that is settled.
roadside-waiting-uncovered = Receipt { $number }{ $time ->
    [unknown] { "" }
   *[other] {" "}(filed at { $time })
 }. Our staff will tell you who helps for a charge. Type "withdraw" to withdraw.
roadside-in_hand-lost = Receipt { $number }{ $time ->
    [unknown] { "" }
   *[other] {" "}(filed at { $time })
 }. Our staff have it in hand, are checking with the firm and arranging another truck.
roadside-queued = Receipt { $number }{ $time ->
    [unknown] { "" }
   *[other] {" "}(filed at { $time })
 }. You are in the queue. So many people need help that we cannot promise a time yet. We tell you at once when a firm has accepted.
roadside-coming-accepted = A firm has accepted and is getting ready. Please wait in a safe place.
roadside-coming-en_route = The truck is on its way. Please wait in a safe place.
roadside-coming-arriving = The truck is very near. Please keep away from the car and wait in a safe place.
roadside-coming-late = The truck is late. We are asking the firm for a new time and tell you as soon as we know.
roadside-at_work-on_scene = The firm says that it is there. Please do as the driver asks. If you see nobody, type "not here".
roadside-at_work-disputed = You told us that you see no truck. The firm and our staff are checking. Please wait in a safe place.
roadside-at_work-checking = We are telling the driver that you need help. Please wait in a safe place.
roadside-at_work-towing = Your car is being taken to its destination.
roadside-at_work-redirecting = We are telling the driver the new destination.
roadside-at_work-at_destination = Your car is at its destination.

# News of the dispatch
roadside-accepted-title = A firm has accepted
roadside-accepted = It will come to you. Please wait in a safe place.
roadside-accepted-unknown = The truck will come to you. We tell you when to expect it as soon as we know. Please wait in a safe place.
roadside-en_route-title = The truck has set out
roadside-en_route = Please wait in a safe place.
roadside-en_route-unknown = We are sorry that it is late. We are asking the firm when to expect it. Please wait in a safe place.
roadside-delayed-title = The truck is late
roadside-delayed = We are sorry. The expected time has changed. Please wait in a safe place.
roadside-delayed-unknown = We are sorry for the wait. The time we told you has passed. We are asking the firm for a new one.
roadside-arriving-title = The truck is almost there
roadside-arriving = Please keep away from the car and wait in a safe place.
roadside-arriving-expressway = Please stay off the road, wait outside the guardrail, and do not go back to the car.
roadside-on_scene-title = The truck is there
roadside-on_scene = Please do as the driver asks. If you see nobody, type "not here".
roadside-towing-title = Your car is on the truck
roadside-towing = The truck is taking it to its destination.
roadside-at_destination-title = Your car is at its destination
roadside-at_destination = We have delivered your car.
roadside-completed-title = The work is done
roadside-completed = If you paid for anything, keep the receipt. If anything is unclear, ask our desk.
roadside-completed-towed = Tell our staff before the repair begins.
roadside-completed-transport = Getting the repaired car home may be paid, up to 150,000 yen.
roadside-completed-fuel = Free fuel is once in each policy year, and has been used now.
roadside-completed-club = You have now had what we bear for members of JAF once in each policy year.
roadside-second_truck-title = Another truck is being arranged
roadside-second_truck = We are sorry. The first truck cannot do this, so we are arranging one that can. We tell you when to expect it.
roadside-second_truck-down = We are sorry. The truck on its way has broken down, so we are arranging another. We tell you when to expect it.
roadside-accident_found-title = If this is an accident, people first
roadside-accident_found = The driver thinks so. If anyone is hurt, call 119. Move to a safe place, then report it to 110. Do not discuss blame on the spot. Our staff know. The work goes on.
roadside-person-calls = {" "}Our staff will call you.
roadside-person-writes = {" "}Our staff will write to you.
roadside-person-no_partner = We are sorry for the wait. No firm can come at once, so our staff take over.
roadside-person-long_queue = We are sorry for the long wait. Your turn has not come, so our staff take over.
roadside-person-no_place = We are not sure where your car is. Choose "Correct place" and send your location or an address, and we can begin at once.
roadside-person-lost = We are sorry. We cannot reach the firm that was on its way. Our staff are checking and arranging another truck.
roadside-person-given_back = We are sorry. The firm cannot do the work after all. Our staff are arranging another way.
roadside-person-not_there = We are sorry. We could not make sure yet that the truck is with you. Our staff take over.
roadside-person-no_answer = The driver cannot find your car and waits for your answer.
roadside-person-no_destination = The driver waits for the new destination.
roadside-queued-title = Requests are taken in turn
roadside-queued-text = Very many people need help, so trucks go out in turn, without a promised time. Keep waiting, or arrange a tow yourself and claim it back. In danger, call 119 or 110 first.
roadside-still_queued-title = You are still in the queue
roadside-still_queued-text = We are sorry. We cannot promise a time yet, and tell you at once when a firm has accepted. In danger, call 119 or 110 first.

# Calling it off, solved, the place, a tow of one's own
roadside-withdrawing-late = The firm is there already, so withdrawing now may cost something. Shall we tell our staff that you want to withdraw?
roadside-stop_asked-title = We have told our staff
roadside-stop_asked = Our staff will check with the firm and contact you, also about any cost. Until then the work may go on.
roadside-solving = Is it solved, and no help needed any more? We then end the request.
roadside-solving-yes = Yes, solved
    .also = yes, solved, it is solved, no help needed
roadside-solving-no = No, keep waiting
    .also = no, wait, keep waiting, cancel
roadside-solved = Glad to hear it. We have ended receipt { $number } and told the firm. Have a safe way home.
roadside-relocating = Where is your car now? Sending your location is best; an address or a landmark will do.
    .again = Please send your location, an address or a landmark.
roadside-relocated = We have corrected the place and passed it on.
roadside-self_arranging =
    How to arrange a tow yourself:
    - Call our desk first, or it does not count.
    - Get a receipt, and an invoice of what was done.
    - Claim it from our desk afterwards.
    The limit is 150,000 yen; with vehicle insurance 10% of the car's insured value, where that is more. Our staff check what applies.
    Do you arrange it yourself? We then take you out of the queue.
    .brief = Do you arrange the tow yourself? We then take you out of the queue.
    .title = Arranging a tow yourself
roadside-self_arranging-stranger =
    How to arrange a tow yourself:
    - Call our desk first, or it does not count.
    - Get a receipt, and an invoice of what was done.
    - Claim it from our desk afterwards.
    Limits, and what applies, depend on the policy. Our staff check.
    Do you arrange it yourself? We then take you out of the queue.
    .brief = Do you arrange the tow yourself? We then take you out of the queue.
roadside-self_arranging-yes = Arrange it myself
    .also = yes, myself
roadside-self_arranging-no = Stay in the queue
    .also = no, wait, stay, cancel
roadside-self_arranged-title = You arrange it yourself
roadside-self_arranged = You are out of the queue. Please call our desk before you arrange it, and keep the receipt and the invoice. Take care.
roadside-staying = Thank you. We arrange a truck when your turn comes and tell you at once. Please wait somewhere warm and safe.
roadside-absent = We are sorry. We are checking with the firm and our staff. Please wait in a safe place.

# What a driver asks
roadside-checking = The driver cannot find your car. Do you still need help? Please answer in the next 5 minutes.
    .title = The driver cannot find you
    .again = The driver is looking for you. Please send "here", "moved" or "no longer needed".
roadside-checking-here = Yes, I am here
    .also = yes, here, i am here, still here, we are here, i need help, still needed
roadside-checking-moved = I have moved the car
    .also = moved, i moved, i have moved, we moved, another place
roadside-checking-no = No longer needed
    .also = no, not needed, no help needed, solved, fixed
roadside-still_needed = We have told the driver. Please wait where you are easily seen and safe.
roadside-not_needed = Thank you. We have ended receipt { $number } and told the driver. We are here whenever you need us.
roadside-gone = We have ended receipt { $number }. We are here whenever you need us.
roadside-closed-title = The request has ended
roadside-closed = Our staff have ended receipt { $number }. If that surprises you, please call our desk.
roadside-closed-cancelled = Our staff have withdrawn receipt { $number }. If that surprises you, please call our desk.
roadside-redirecting = The destination is closed and cannot take your car. Please choose another.
    .title = The destination is closed
    .again = Please choose one below, or send the name of a garage.
roadside-redirecting-partner = Insurer's partner garage
    .also = partner, partner garage
roadside-redirecting-nearest = The nearest garage
    .also = nearest, closest, you decide, anywhere
roadside-redirecting-home = My home
    .also = home
roadside-redirecting-elsewhere = A place I name
    .also = dealer, my garage
roadside-redirect_address = What is the name and address of that place?
    .again = Please send the name of the garage or place, or its address.
roadside-redirected = We have told the driver the new destination.

# Other needs, and the family
roadside-needs = We look near you. Which one?
roadside-found-taxi = Taxi firms near you. You pay the fare.
roadside-found-lodging = Places to stay near you. Please call about rooms and prices.
roadside-found-garage = Garages near you. Please call to ask whether they can take the car.
roadside-found-hospital = Hospitals that are open at night or on holidays. Please call before you go.
roadside-found-hospital-advice = If it is urgent, call 119 without hesitating. If you are not sure, #7119 advises you; for children, #8000.
roadside-found-none = Sorry, we know nobody near you for this. Please call our desk, and our staff will look.
roadside-found-distance = about { $km } km
roadside-family-title = A message to your family
roadside-family = Only you send this. It holds no exact place and nothing of your policy.
roadside-family-share = Send to my family
roadside-family-message = I have trouble with the car and { $safe ->
    [yes] wait for help in a safe place
   *[no] wait for help
 }. { $window ->
    [none] The insurer is arranging it
   *[other] The tow truck is expected { $window }
 }. I will write again.

# Afterwards
roadside-rating = How was it this time?
    .again = Please choose "good", "fair" or "bad". You need not answer.
roadside-rating-good = Good
    .also = great, very good, fine, excellent
roadside-rating-fair = Fair
    .also = ok, so so, average
roadside-rating-bad = Bad
    .also = poor, terrible, not good
roadside-rating_reason = What about it, above all?
roadside-rating_reason-speed = How fast it came
    .also = speed, time, slow, fast
roadside-rating_reason-manners = The driver's manner
    .also = manners, manner, driver, people
roadside-rating_reason-work = The work itself
    .also = work, job
roadside-rating_reason-none = Nothing special
    .also = nothing, none, no
roadside-rated = Thank you for your answer. It helps us. Take care.
roadside-rated-bad = We are sorry for the trouble. Your answer counts when we choose firms.
