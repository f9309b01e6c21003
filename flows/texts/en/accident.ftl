# An accident: up to the receipt number. Nothing here says what is covered, what it comes to, or whose fault it was.

accident-voiceless = Can you use a telephone?
    .row = How to reach you
accident-voiceless-yes = No phone, please write
    .also = no, cannot call, text only, deaf
accident-voiceless-no = I can also call
    .also = yes, i can
accident-by_text =
    Police: the 110 app. Ambulance and fire: NET119 (needs registration).
    You can reach both through the telephone relay service.
    This report goes on in writing, and our people will write to you as well.
accident-emergency = Do not use this while driving. This must be a shock. Is anyone hurt, in a traffic lane or on a level crossing? Is there fire, smoke or water?
    .brief = Is anyone hurt or in a dangerous place? Do you see fire or smoke?
    .title = People first
    .again = Please choose below whether anyone is hurt, and whether there is fire, smoke, traffic or water. If there is none, send "no one".
accident-emergency-none = No one
    .also = no, none, nobody, no danger, everyone is fine, all fine, we are ok, i am ok, safe
accident-emergency-injury = Someone is hurt
    .also = hurt, injured, injury, pain, bleeding, ambulance
accident-emergency-fire = Fire or smoke
    .also = fire, smoke, burning
accident-emergency-in_lane = In a traffic lane
    .also = lane, on the road, in the road, middle of the road
accident-emergency-crossing = On a level crossing
    .also = railway, tracks, train crossing
accident-emergency-in_water = In water
    .also = flooded, river, sea, sinking
accident-emergency-unsure = I do not know
    .also = not sure, unsure
accident-emergency-past = I have left the scene
    .also = left, at home, it was yesterday, reporting later

accident-danger-injury-title = Call 119 now
accident-danger-injury =
    Do what 119 tells you, and do not move a hurt person without need.
    Everyone else: go to a safe place. Then report to the police on 110.
    We take your report as urgent. Your answers can wait.
accident-danger-fire-title = Get away from the car, then 119
accident-danger-fire =
    Leave your things. Go far away, upwind, and call 119. Then tell the police on 110.
    Do not go back to the car, and do not use a flare.
    We take your report as urgent. Your answers can wait.
accident-danger-in_lane-title = Leave the lane, then 110
accident-danger-in_lane =
    Do not stay in, in front of or behind the car. Watch the traffic and go outside the guardrail.
    Then call 110.
    We take your report as urgent. Your answers can wait.
accident-danger-crossing-title = Everyone off the crossing, now
accident-danger-crossing =
    Everyone out of the car and outside the barriers at once.
    Press the emergency button of the crossing. If there is none, call 110.
    Do not go back to the car. We take your report as urgent.
accident-danger-in_water-title = Get out of the car, then 119
accident-danger-in_water =
    Do not start the engine. Undo the seat belt and get out by a window or door. If no window opens, break a side window.
    Once out, go to a high place such as the roof and call 119.
    We take your report as urgent. Your answers can wait.
accident-danger-injury-by_text-title = Alert 119 now
accident-danger-injury-by_text =
    Use NET119. If you are not registered, ask someone near you or use the relay service.
    Do not move a hurt person without need. Everyone else: go to a safe place. Then alert the police by the 110 app.
    We take your report as urgent. Your answers can wait.
accident-danger-fire-by_text-title = Get away from the car, then 119
accident-danger-fire-by_text =
    Leave your things. Go far away, upwind, and use NET119. If you are not registered, ask someone near you.
    Do not go back to the car, and do not use a flare. Then alert the police by the 110 app.
    We take your report as urgent. Your answers can wait.
accident-danger-in_lane-by_text-title = Leave the lane, then 110
accident-danger-in_lane-by_text =
    Do not stay in, in front of or behind the car. Watch the traffic and go outside the guardrail.
    Then alert the police by the 110 app or the relay service.
    We take your report as urgent. Your answers can wait.
accident-danger-crossing-by_text-title = Everyone off the crossing, now
accident-danger-crossing-by_text =
    Everyone out of the car and outside the barriers at once.
    Press the emergency button of the crossing. If there is none, use the 110 app.
    Do not go back to the car. We take your report as urgent.
accident-danger-in_water-by_text-title = Get out of the car, then 119
accident-danger-in_water-by_text =
    Do not start the engine. Undo the seat belt and get out by a window or door. If no window opens, break a side window.
    Once out, go to a high place such as the roof and use NET119. If you are not registered, ask someone near you.
    We take your report as urgent. Your answers can wait.
accident-danger-silent-title = Are you safe?
accident-danger-silent = We have not heard from you and have told our people. If there is danger, call 119 or 110 without delay.
accident-danger-silent-by_text = We have not heard from you and have told our people. If there is danger, use NET119 or the 110 app without delay.

accident-road_type = What kind of place are you at now?
    .row = Kind of place
accident-road_type-ordinary = Ordinary road, open car park
    .also = road, street, ordinary road, intersection, parking lot, car park
accident-road_type-expressway = Expressway
    .also = highway, motorway, freeway, service area, parking area
accident-road_type-home = At home
    .also = home, my house
accident-road_type-garage = Indoor or multi-storey car park
    .also = garage, underground, basement
accident-safe_place = Is everyone in a safe place?
    .title = To a safe place
    .again = Please answer "yes" or "no": is everyone in a safe place?
accident-safe_place-expressway = Is everyone outside the guardrail?
accident-safe_place-fire = Is everyone well away from the car, upwind?
accident-safe_place-in_lane = Is everyone in a safe place off the lanes?
accident-safe_place-crossing = Is everyone off the crossing?
accident-safe_place-in_water = Is everyone out of the car, on high ground?
accident-safe_place-yes = Yes, safe
    .also = yes, safe, we are safe, ok
accident-safe_place-no = Not yet
    .also = no, not yet, in the car, still in the car
accident-safe_place-cannot = Cannot move
    .also = cannot, can't move, stuck
accident-safety-expressway =
    Hazard lights on, everyone out. Put out a warning triangle only where that is safe.
    Go behind the guardrail and behind the car. Do not walk on the road or stay in or in front of the car.
    Tell the police on 110 or by a roadside emergency telephone. No flares near leaking fuel or in a tunnel.
accident-safety-expressway-by_text =
    Hazard lights on, everyone out. Put out a warning triangle only where that is safe.
    Go behind the guardrail and behind the car. Do not walk on the road or stay in or in front of the car.
    No flares near leaking fuel or in a tunnel.
accident-get_safe-by_text = Watch the cars behind you and go where there is no danger. If you cannot move, ask someone near you, or use NET119 or the 110 app. I will go on; you can answer once you are safe.
accident-crash-title = Tell the police (110)
accident-crash =
    Every accident is reported, also without injuries and without another party.
    Do not discuss fault or agree on a settlement on the spot. Only exchange names and telephone numbers.
    We can put together later what the police ask.
accident-crash-by_text-title = Tell the police
accident-crash-by_text =
    Every accident is reported, also without injuries and without another party. Use the 110 app or the relay service.
    Do not discuss fault or agree on a settlement on the spot. Only exchange names and numbers, in writing.
    We can put together later what the police ask.
accident-no_promises = Do not discuss fault or agree on a settlement on the spot.

accident-vehicle = Which car was in the accident?
    .row = Car
    .called = car
accident-vehicle-other = Another car
    .also = other, rental, rental car, friend's car
accident-other_plate = That is fine. We take reports about other cars here as well.
accident-this_car = We take this to be about { $car }. If it was another car, send "another car".
accident-plate = What is the number plate? Example: 品川 300 さ 12-34
    .row = Number plate
    .again = We could not read the plate. Example: 品川 300 さ 12-34. If you do not know it, "I don't know" will do.
accident-when = When was it? You can also write "10 minutes ago", "this morning at 8" or "11/20 14:30".
    .title = When
    .again = We could not read that time. Examples: "yesterday evening", "11/20 14:30". It has to be in the past, and within three years.
accident-when-found = When did you notice it? You can also write "this morning at 8" or "11/20 14:30".
accident-when-now = Just now
    .also = now, a moment ago, right now
accident-when-today = Today
accident-when-yesterday = Yesterday
accident-hour = At about what time? You can also write "14:30" or "around 8pm".
    .again = We could not read that time. Examples: "14:30", "around 8pm". It has to be in the past.
accident-hour-morning = Morning
accident-hour-noon = Noon
    .also = midday, lunchtime
accident-hour-evening = Late afternoon
    .also = afternoon, evening
accident-hour-night = Night
accident-occurred = When was it? Example: 11/20 14:30
    .row = When
    .called = time, date
accident-place = Where was the accident? If you are still near, sending your location is the surest way. An address or a landmark in words will also do.
    .brief = Where was the accident?
    .title = Place
    .row = Place
    .again = Please send your location, an address or a landmark. Example: in front of Shibuya station
accident-place-found = Where was the car parked? Please write an address or a landmark. Your location will also do.
accident-pin = Is this where the accident was?
accident-pin-yes = Yes, right
    .also = yes, correct, right
accident-pin-off = No, elsewhere
    .also = no, wrong
accident-landmark = Please tell us an address or a landmark of the place.
    .row = Landmark

accident-kind = What kind of accident was it?
    .title = Kind of accident
    .row = Kind of accident
    .again = Please choose what comes closest. If in doubt, "Other, not sure" will do.
accident-kind-car = With another car
    .also = car, another car, truck, bus, rear-ended
accident-kind-pedestrian = Person on foot
    .also = pedestrian, person, walker
accident-kind-cyclist = Bicycle, motorcycle
    .also = bicycle, bike, motorbike, cyclist, scooter
accident-kind-single = Wall, pole (only me)
    .also = wall, pole, guardrail, single, only me, tree
accident-kind-parked = In a car park, parked
    .also = parking lot, parked, car park
accident-kind-animal = Animal
    .also = deer, dog, cat, boar
accident-kind-hit_and_run = Other side fled
    .also = hit and run, fled, ran away
accident-kind-theft = Stolen
    .also = theft
accident-kind-vandalism = Vandalism
    .also = damaged on purpose, break-in, scratched
accident-kind-weather = Storm, hail, flood
    .also = typhoon, hail, flood, weather
accident-kind-flying_stone = Stone from the road
    .also = stone, rock, flying stone
accident-kind-other = Other, not sure
    .also = other, not sure, i don't know, unknown
accident-stolen = What was stolen?
    .row = Stolen
accident-stolen-car = The car itself
    .also = car, the car
accident-stolen-parts = Parts, or things in it
    .also = parts, wheels, tyres, tires, things, belongings
accident-struck = How was it when the cars met?
    .row = When the cars met
accident-struck-at_rest = Hit while standing
    .also = at rest, standing, stopped
accident-struck-behind = Hit from behind
    .also = from behind, rear-ended
accident-struck-moving = Otherwise
    .also = neither, other
accident-other_insurance = Have you heard anything of the other side's insurance?
    .row = Other side's insurance
accident-other_insurance-known = I know the insurer
    .also = known, i know
accident-other_insurance-none = They have none
    .also = none, not insured, uninsured
accident-keys = Where are the keys of the car now?
    .row = Keys
accident-keys-kept = With me
    .also = i have them, have
accident-keys-inside = In the car
    .also = inside, left inside
accident-keys-lost = Lost or stolen
    .also = lost, stolen

accident-consent = What concerns somebody's health we record only to take this report and to get in touch. May we record what you have told us so far? If not, the report goes on all the same.
    .title = What we record
accident-consent-yes = You may record it
    .also = yes, ok, fine, agree
accident-consent-no = Do not record it
    .also = no, don't, do not agree
accident-injury = Is anyone hurt or in pain? We record your answer only to take this report and to get in touch; by answering you agree to that. "No answer" is fine, and the report goes on.
    .brief = Is anyone hurt or in pain? "No answer" is fine.
    .title = Injuries
    .row = Injuries
    .called = injury, injuries
    .again = Please choose what comes closest. "No answer" and "I don't know" are fine.
accident-injury-neutral = We ask about everybody's health. Please answer by the number alone. We record it only to take this report and to get in touch, and do not repeat it by SMS; by answering you agree to that. "No answer" is fine.
accident-injury-none = No one
    .also = no, none, nobody, no one is hurt, no injuries, everyone is fine
accident-injury-light = Light, or pain
    .also = light, minor, slight, pain, whiplash
accident-injury-ambulance = Ambulance, hospital
    .also = ambulance, hospital, serious, broken bone
accident-injury-withheld = No answer
    .also = rather not say, prefer not to say, private
accident-hurt_who = Who is hurt or in pain?
    .row = Who is hurt
accident-hurt_who-neutral = Whom was your last answer about? Please answer by the number alone.
accident-hurt_who-self = The driver
    .also = me, i am, myself, driver
accident-hurt_who-passengers = Passengers
    .also = passenger, my wife, my husband, my child, family
accident-hurt_who-others = The other side
    .also = other driver, the other, pedestrian, cyclist
accident-hurt_who-several = More than one
    .also = both, everyone, several, me and my wife, my wife and me, me and my husband, my husband and me, me and the other driver, the other driver and me
accident-hurt-none = Not hurt
    .also = none, no, fine
accident-hurt-light = Light
    .also = minor, slight, pain
accident-hurt-ambulance = Ambulance, hospital
    .also = ambulance, hospital, serious
accident-hurt_self = How is the driver?
    .row = Driver
accident-hurt_self-neutral = About the driver: please answer by the number alone.
accident-hurt_passengers = How are the passengers? If there were none, choose "Not hurt".
    .row = Passengers
accident-hurt_passengers-neutral = About the passengers: please answer by the number alone. If there were none, choose the first.
accident-hurt_others = How is the other side?
    .row = Other side
accident-hurt_others-neutral = About the other side: please answer by the number alone.
accident-agreed = Agreed to

accident-police = Have the police been told?
    .title = Police
    .row = Police
    .called = police
accident-police-must = Have the police been told? In a case like this, telling them comes first.
accident-police-yes = Yes, or they are here
    .also = yes, done, reported, called, they are here, they came, on the way, on their way
accident-police-later = Not yet, I will
    .also = later, i will, going to
accident-police-no = No
    .also = not yet, not reported, haven't, haven't called, haven't yet, didn't call
accident-tell110-title = What to tell 110
accident-tell110 =
    Every accident is reported, also without injuries. Without it no certificate is issued.
    If anyone is hurt, report it as an accident with injuries (人身事故, jinshin jiko).
    They will ask, as far as you know: when, where, how many are hurt and how badly, what is damaged and how badly, what was loaded, what you did since.
accident-tell110-by_text = You can use the 110 app or the telephone relay service.
accident-tell110-occurred = When
accident-tell110-place = Where
accident-tell110-kind = Kind
accident-tell110-plate = Plate
accident-tell110-hurt = Injuries
accident-drivable = Can the car be driven as it is? If you have the slightest doubt, leave it where it is.
    .title = The car
    .row = Drivable
    .brief = Can the car be driven as it is?
accident-drivable-weather = Can the car be driven as it is? If it has stood in water, do not start the engine.
accident-drivable-yes = It drives
    .also = yes, it drives, drivable, it runs, it can
accident-drivable-no = It does not
    .also = no, not drivable, it does not move, it won't start, needs a tow
accident-summary = In a few words, how did it happen (up to 300 characters)? You need not say whose fault it was.
    .title = What happened
    .row = What happened
    .again = In a few words, how did it happen? Example: I had stopped at the lights when a car came from behind. If that is hard now, "Later" will do.
accident-summary-later = Later
    .also = tell later, i will tell you later, not now please
accident-cut = Thank you. We have kept the first 300 characters. After the receipt you can tell us as much as you like.
accident-noted = Thank you. We have added that to your report.
accident-relation = How are you related to the policyholder?
    .row = Relation
accident-relation-self = I am the policyholder
    .also = self, me, myself, policyholder
accident-relation-family = Family
    .also = wife, husband, son, daughter, parent
accident-relation-other = Other
    .also = friend, colleague, company
accident-name = What is your name?
    .row = Name
    .called = name
    .again = Please send your name. Example: Hanako Mihon
accident-phone = At which number can we reach you?
    .row = Phone
    .called = phone, number
    .again = We could not read that number. Example: 090-1234-5678
accident-phone-none = I cannot use a phone
    .also = no phone, none, cannot call

accident-review = May we take your report like this? You can correct it and add to it later.
    .title = Please check
    .again = Please choose "Send this report" or "Something to correct".
accident-review-confirm = Send this report
    .also = yes, ok, confirm, send, correct
accident-review-change = Something to correct
    .also = no, change, correct something, wrong
accident-change = What would you like to correct?
accident-filing = We are taking your report. One moment until you have its number.
accident-filing-slow-title = This takes longer than it should
accident-filing-slow = What you told us is kept, and our people know. If it is urgent, you can also call.
accident-filing-slow-by_text = What you told us is kept, and our people know. If it is urgent, just write to us here.
accident-receipt-title = We have your accident report
accident-receipt = Thank you for telling us at such a time. One of our people will call you. If it is urgent, please call the desk below.
accident-receipt-by_text = Thank you for telling us at such a time. One of our people will write to you here. If it is urgent, just write to us here.
accident-receipt-others =
    ・Do not discuss fault or a settlement with the other side
    ・Leave repairs until you have spoken with our people
accident-receipt-unattended = ・Leave repairs and clearing up until you have spoken with our people
accident-receipt-struck = ・How to go on with the other side depends on the law and on your contract. Our people will explain what they can do, and about asking a lawyer
accident-receipt-uninsured = ・Please note the other side's name, telephone number and plate. Our people will explain what they can do while the other side's insurance is open
accident-receipt-fled = ・Please note what you know: plate and colour of the other car, people who saw it, cameras nearby
accident-receipt-prepare = Please have ready: driving licence, vehicle certificate, how to reach the other side, photos of the damage, dashcam video (switch it off before it records over it)
accident-receipt-prepare-alone = Please have ready: driving licence, vehicle certificate, photos of the damage, dashcam video (switch it off before it records over it)
accident-receipt-number = Receipt number
accident-receipt-contact = Our hours
accident-tow_offer = If the car cannot be moved, you can ask for a tow here as well. Send "Ask for a tow". We will not ask the same things again.
accident-tow_after = You can ask for a tow as soon as you have the receipt number. Just a few more questions.
accident-done = We have your accident report ({ $number }). Our hours: { $contact }
accident-done-by_text = We have your accident report ({ $number }). One of our people will write to you here.
accident-taken = One of our people is looking at your accident report ({ $number }).
accident-anew = Your accident report ({ $number }) stays with our people. We now ask about another accident.
accident-finished = All right, thank you.

accident-wish-tow = Ask for a tow
    .also = tow, tow truck, i need a tow
accident-wish-tell110 = What to tell 110
    .also = police, what to tell the police
accident-wish-grade = About my grade
    .also = grade, my grade, what about my grade
accident-wish-progress = How it stands
    .also = status, progress, any news

accident-grade-three = If you use your insurance, an accident of the kind "{ $kind }" usually counts as a three-grade accident (3等級ダウン事故). Whether you use it you can decide once our people have explained it to you.
accident-grade-one = If you use your insurance, a case of the kind "{ $kind }" usually counts as a one-grade accident (1等級ダウン事故). Whether you use it you can decide once our people have explained it to you.
accident-grade-no_count = If you use your insurance, a case of the kind "{ $kind }" usually does not count for the grade (ノーカウント事故). Whether you use it you can decide once our people have explained it to you.
accident-grade-three-no_count = If you use your insurance, it depends on what you use whether an accident like this usually counts as a three-grade accident (3等級ダウン事故) or does not count (ノーカウント事故). Whether you use it you can decide once our people have explained it to you.
accident-grade-unsure = { " " }Our people will confirm this before they tell you.
accident-grade-unknown = The grade depends on the kind of accident, and on whether you use your insurance. Our people will look into it and explain it before you do.
