# Roadside assistance, up to the receipt number

roadside-emergency = Please do not use your phone while driving. Is anyone hurt, in a traffic lane or on a level crossing? Is there fire, smoke or deep water?
    .brief = Is anyone hurt or in a dangerous place? Is there fire or smoke?
    .title = Safety first
    .again = Please choose from below. If nobody is in danger, type "no".
roadside-emergency-none = Nobody is in danger
    .also = no, none, nobody, all safe, we are safe, i am safe, fine, safe, all good, no one is hurt, not hurt
roadside-emergency-injury = Someone is hurt
    .also = hurt, injured, bleeding, ambulance, unconscious
roadside-emergency-fire = Fire or smoke
    .also = fire, smoke, burning
roadside-emergency-in_lane = Standing in a lane
    .also = in the lane, in the road, middle of the road, in the middle lane
roadside-emergency-crossing = On a level crossing
    .also = level crossing, railway crossing, on the tracks
roadside-emergency-in_water = In deep water
    .also = water, flooded, flood, in the river, in the sea
roadside-emergency-unsure = Not sure

roadside-danger-injury-title = Call 119 now
roadside-danger-injury =
    Follow what 119 tells you and do not move an injured person without need.
    Everyone else: go to a safe place, then report to 110.
    We take your request for a truck as urgent.
roadside-danger-fire-title = Leave the car, call 119
roadside-danger-fire =
    Leave your things, go far away and upwind, and call 119. Then tell 110.
    Do not go back, and do not light a flare.
    We take your request for a truck as urgent.
roadside-danger-in_lane-title = Leave the lane, call 110
roadside-danger-in_lane =
    Do not stay in the car, in front of it or behind it. Watch the traffic and get out of the lane, behind the guardrail if there is one.
    Then call 110.
    We take your request for a truck as urgent.
roadside-danger-crossing-title = Everyone off the crossing now
roadside-danger-crossing =
    Everyone out of the car at once, and beyond the bars.
    Press the emergency button of the crossing (非常ボタン). If there is none, call 110.
    Do not go back. We take your request for a truck as urgent.
roadside-danger-in_water-title = Get out and call 119
roadside-danger-in_water =
    Do not start the engine. Undo your belt and get out at once by a window or a door. If no window opens, break a side window.
    Climb on the roof or to higher ground, and call 119.
    We take your request for a truck as urgent.
roadside-danger-silent-title = Are you safe?
roadside-danger-silent = You have not answered, so I have told our staff. If there is danger, call 119 or 110 at once.
roadside-voiceless = Can you use a telephone?
    .row = How to reach you
roadside-voiceless-yes = No phone, text only
    .also = no, text only, i am deaf, cannot call, cannot speak
roadside-voiceless-no = Phone is fine
    .also = yes, i can call
roadside-by_text-title = Calling for help without a voice
roadside-by_text =
    Police: the 110 app. Ambulance and fire: NET119 (you must have registered).
    The telephone relay service reaches both.
    Here we do everything in writing; you need not give a phone number.
roadside-safety-ordinary =
    Hazard lights on.
    Wait on the pavement, away from the car. Put out a warning triangle only where that is safe.
    No flares near leaking fuel or in a tunnel.
roadside-safety-expressway =
    Hazard lights on, everyone out. Put out a warning triangle only where that is safe.
    Go behind the guardrail and behind the car. Do not walk on the road or stay in or in front of the car.
    A roadside emergency telephone or #9910 also brings help. No flares near leaking fuel or in a tunnel.
roadside-safety-home =
    If the car is in the road, hazard lights on.
    On a slope, do not stand in front of it or behind it.
    Wait in a safe place such as your house.
roadside-safety-garage =
    Hazard lights on, and watch for passing cars.
    Do not leave the engine running: exhaust gathers indoors.
    Wait where no cars pass.
roadside-safety-unknown =
    Hazard lights on, and move away to where no cars pass.
    On an expressway, everyone behind the guardrail and behind the car.
    No flares near leaking fuel or in a tunnel.

roadside-safe_place = Are you all in a safe place?
    .title = To a safe place
    .again = Are you all in a safe place? Please answer "yes" or "no".
roadside-safe_place-expressway = Are you all behind the guardrail?
roadside-safe_place-fire = Are you all far enough from the car, and upwind of it?
roadside-safe_place-in_lane = Are you all out of the traffic lanes, in a safe place?
roadside-safe_place-crossing = Are you all off the crossing?
roadside-safe_place-in_water = Are you all out of the car and on high, dry ground?
roadside-safe_place-yes = Yes, we are safe
    .also = yes, safe, yeah, ok, we are out, on the pavement, behind the guardrail, at home
roadside-safe_place-no = Not yet
    .also = no, not yet, not safe, not sure, in the car, inside the car
roadside-safe_place-cannot = We cannot move
    .also = cannot move, can't move, stuck inside, cannot get out, can't get out
roadside-get_safe = Take your time and watch the cars behind you. If you cannot move or feel in danger, call 110. I will go on; you can answer once you are safe.
roadside-get_safe-injury = Do not move whoever is hurt without need, and wait for what 119 tells you. Everyone else: go to a safe place. I will go on.
roadside-get_safe-fire = Get away from the car at once. If you cannot move, call 119. I will go on; you can answer once you are safe.
roadside-get_safe-in_lane = Watch the cars behind you and get out of the lane. If you cannot move, call 110. I will go on; you can answer once you are safe.
roadside-get_safe-crossing = Get off the crossing at once. If you cannot move, ask anyone near to press the emergency button, and call 110. I will go on.
roadside-get_safe-in_water = Get out of the car at once and up to higher ground. If you cannot get out, call 119. I will go on; you can answer once you are safe.

roadside-vehicle = Which car is in trouble?
    .row = Car
    .called = car
roadside-vehicle-other = Another car
    .also = other, rental, a friend's car, rental car, not my car
roadside-off_policy = This service is for the car on your policy. For another car there may be a charge; our staff will check and tell you. We can go on.
roadside-this_car = If this is about { $car }, please go on. If it is another car, type "not my car".
roadside-plate = What is the number plate? For example: 品川 300 さ 12-34
    .row = Number plate
    .again = I could not read the plate. For example: 品川 300 さ 12-34. "Not sure" is fine too.
roadside-model = What car is it, and what colour? For example: a white Prius
    .again = Please send the name of the car. For example: a white Prius. If you do not know, type "not sure".
    .row = Model, colour
roadside-body = Which shape is closest?
    .row = Shape
roadside-body-standard = Ordinary car
    .also = sedan, hatchback, compact, normal
roadside-body-kei = Kei car
    .also = kei, light car
roadside-body-minivan = Minivan
    .also = van, wagon
roadside-body-suv = SUV or larger
    .also = suv, jeep, truck
roadside-equipment = So that we send the right truck: is any of these true?
    .row = Features
roadside-equipment-none = None of them
    .also = no, none, nothing
roadside-equipment-four_wheel = Four-wheel drive
    .also = 4wd, awd
roadside-equipment-low = Low or modified
    .also = lowered, modified
roadside-equipment-ev = Electric
    .also = ev, electric
roadside-equipment-hybrid = Hybrid
    .also = phev
roadside-equipment-cargo = Large load or trailer
    .also = trailer, load, cargo

roadside-place = Where is the car? Sending your location is the quickest way. You may also type an address or a landmark.
    .brief = Where is the car?
    .title = Place
    .row = Place
    .again = Please send your location, or type an address or a landmark.
roadside-pin = Is this where the car is?
roadside-pin-yes = Yes, it is
    .also = yes, correct, right, ok
roadside-pin-off = It is off
    .also = no, wrong, off
roadside-landmark = Please give an address or a landmark for the car.
    .row = Landmark
roadside-road_type = What kind of place is it?
    .row = Kind of place
roadside-road_type-ordinary = Ordinary road
    .also = road, street, parking lot, outdoor car park, shoulder
roadside-road_type-expressway = Expressway
    .also = highway, motorway, freeway, service area, parking area
roadside-road_type-home = At home
    .also = home, my house
roadside-road_type-garage = Indoor or multi-storey car park
    .also = garage, underground, multi-storey, indoor car park, parking garage
roadside-route = What is the name of the road? For example: Tomei Expressway
    .row = Road
roadside-direction = Which direction were you driving? "Towards ..." is fine.
    .row = Direction
roadside-direction-up = Inbound (上り)
    .also = up, inbound
roadside-direction-down = Outbound (下り)
    .also = down, outbound
roadside-kilopost = Can you see the number on a small kilometre post? For example: 123.4. Do not go and look for one.
    .row = Kilometre post
    .again = It is a number such as 123.4. If you see none, "not sure" is fine.
roadside-near_exit = Which interchange, service area or exit did you pass last?
    .row = Last IC or SA
roadside-clearance = What is the height limit of the car park, in metres? For example: 2.1
    .row = Height limit
    .again = Please write the height like 2.1 or 210 cm. "Not sure" is fine.
roadside-floor = Which floor? For example: B2
    .row = Floor
roadside-floor-ground = Ground floor
    .also = 1f, ground

roadside-symptom = What is the trouble?
    .title = The trouble
    .row = Trouble
    .again = Please choose the closest one. "Not sure" is fine.
roadside-symptom-battery = Flat battery
    .also = battery, dead battery
roadside-symptom-start = Engine will not start
    .also = engine, won't start, stalled
roadside-symptom-flat = Flat tyre
    .also = tyre, tire, puncture, flat tire
roadside-symptom-lockout = Locked out, lost key
    .also = key, locked out, keys
roadside-symptom-fuel = Out of fuel
    .also = fuel, gas, petrol, out of gas
roadside-symptom-charge = EV out of charge
    .also = charge, out of charge
roadside-symptom-ditch = Wheel off the road
    .also = ditch, gutter
roadside-symptom-accident = Accident, cannot move
    .also = accident, crash
roadside-symptom-warning = Warning light, noise
    .also = warning light, noise, smell, overheat
roadside-symptom-snow = Stuck in snow or mud
    .also = snow, mud, sand, stuck
roadside-moment = When did it stop?
    .row = When it stopped
roadside-moment-parked = While parked
    .also = parked, parking
roadside-moment-driving = While driving
    .also = driving, moving
roadside-spare = Is there a spare tyre?
    .row = Spare tyre
roadside-spare-yes = There is one
    .also = yes, there is
roadside-spare-kit = There is a repair kit
    .also = kit, repair kit
roadside-spare-no = No
    .also = no, none
roadside-flats = How many tyres are flat?
    .row = Flat tyres
roadside-flats-one = One
    .also = one, just one
roadside-flats-more = Two or more
    .also = two, both, all
roadside-locked_in = Is anyone, or an animal, inside the locked car?
    .title = Inside the car
    .row = Locked inside
roadside-locked_in-nobody = Nobody
    .also = no, nobody, no one, empty
roadside-locked_in-child = A child
    .also = child, baby, kid
roadside-locked_in-pet = A pet
    .also = dog, cat, pet
roadside-locked_in-person = An adult
    .also = adult, someone, a person
roadside-rescue-title = Call 119 now
roadside-rescue-child = A car heats up dangerously within minutes. Call 119 at once and do what they tell you. We hurry too.
roadside-rescue-pet = A car heats up dangerously within minutes. If the animal looks weak, ask 119 or 110 and do what they tell you. We hurry too.
roadside-rescue-person = If they look unwell or it is hot, call 119 at once and do what they tell you. We hurry too.
roadside-key_inside = Can you see the key in the car?
    .row = Key
roadside-key_inside-yes = It is in the car
    .also = yes, inside
roadside-key_inside-lost = It is lost
    .also = no, lost
roadside-fuel = Which fuel does it take?
    .row = Fuel
roadside-fuel-regular = Regular petrol
    .also = regular, gasoline, petrol
roadside-fuel-premium = High-octane
    .also = premium, high octane
roadside-fuel-diesel = Diesel
    .also = light oil
roadside-wheels = How many wheels are off the road?
    .row = Wheels off
roadside-wheels-one = One wheel
    .also = one
roadside-wheels-two = Two wheels
    .also = two
roadside-wheels-more = Three or more
    .also = three, four, all
roadside-drop = How deep did they drop?
    .row = Depth
roadside-drop-shallow = About a wheel's height
    .also = shallow, a little
roadside-drop-deep = Deeper than that
    .also = deep
roadside-crash-title = After an accident, tell the police
roadside-crash = If anyone is hurt, call 119 first. Once you are in a safe place, report to 110: this is required even if nobody is hurt. Do not discuss fault or settlement on the spot. I will go on with your request for a truck.
roadside-airbag = Did an airbag open?
    .row = Airbag
roadside-airbag-no = It did not open
    .also = no
roadside-airbag-yes = It opened
    .also = yes
roadside-drivable = Can the car be driven? Please do not force it.
    .row = Can be driven
roadside-drivable-no = It cannot
    .also = no
roadside-drivable-yes = It can
    .also = yes
roadside-stuck-title = Snow and mud
roadside-stuck = Being stuck in snow, mud or sand is not part of your towing service. JAF and others will help for a charge. If something else is wrong too, or you want advice, please go on here.

roadside-occupants = How many of you are there, yourself included?
    .row = People
    .again = Please answer with a number, such as 2.
roadside-occupants-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
roadside-vulnerable = Is there a baby, an elderly person, or anyone unwell? If more than one is true, choose whoever worries you most.
    .row = Needing care
roadside-vulnerable-none = Nobody
    .also = no, none, nobody
roadside-vulnerable-infant = Baby or small child
    .also = baby, child, infant, kids
roadside-vulnerable-elderly = Elderly person
    .also = elderly, old
roadside-vulnerable-unwell = Someone unwell
    .also = sick, ill, unwell, pregnant
roadside-phone = Which phone number reaches you now? For example: 090-1234-5678
    .row = Phone
    .called = phone, number
    .again = I could not read the number. For example: 090-1234-5678. If you cannot use a phone, type "no phone".
roadside-phone-none = No phone
    .also = cannot call, can't call, i have no phone, deaf, not sure
roadside-name = What is the driver's name?
    .again = Please send just the name. For example: Taro Mihon
    .row = Name
    .called = name
roadside-destination = If the car is towed, where should it go?
    .row = Destination
roadside-destination-partner = Insurer's partner garage
    .also = partner, partner garage
roadside-destination-nearest = The nearest garage
    .also = nearest, closest
roadside-destination-home = My home
    .also = home
roadside-destination-elsewhere = A place I name
    .also = dealer, my garage
roadside-destination-leave = You decide
    .also = anywhere, up to you, not sure
roadside-destination_address = What is the name or address of that place?
    .again = Please send the name of the garage or place, or its address.
    .row = Where to

roadside-club = Are you a member of JAF? For members we send JAF first.
    .row = Member of JAF
roadside-club-yes = I am a member
    .also = yes, member
roadside-club-no = I am not a member
    .also = no, not a member
roadside-cover-title = What applies here
roadside-cover-tow = When you contact us before the truck is arranged, there is no limit to the cost of towing by the shortest route. If the garage is closed, the car is kept and taken there later.
roadside-cover-quick-repair = First aid to the car that takes up to 30 minutes on the spot is free.
roadside-cover-fuel = Away from home, we bring up to 10 litres of fuel free of charge, once in each policy year.
roadside-cover-fuel-used = Free fuel is once in each policy year, so there may be a charge this time.
roadside-cover-fuel-unlimited = We bring up to 10 litres of fuel free of charge; on your policy there is no limit of times.
roadside-cover-fuel-at-home = At your home parking space we bring fuel, but you pay for the fuel itself.
roadside-cover-club = If JAF's work for a member goes beyond what is free, we bear up to 4,000 yen of the rest, once in each policy year. If the car is towed, our staff will check.
roadside-cover-club-used = What we bear for members of JAF (up to 4,000 yen) is once in each policy year, so there may be a charge this time.
roadside-cover-charge = We take the car to a place where it can be charged. You pay for the electricity.
roadside-cover-expressway = On an expressway the road company must give permission, so it takes longer.
roadside-cover-snow = Pulling the car out of snow or mud is not covered. Our staff will tell you who helps for a charge.
roadside-cover-checked-by-staff = Our staff will check your policy after we have your request.
roadside-cover-lapsed = The policy of this car seems to have ended, or not to have begun. Our staff will check what applies and tell you. We can go on with your request.
roadside-cover-arranged-by-us = We arrange the truck.
roadside-cover-advertisers = Firms found through search advertisements may charge very high prices.
roadside-review-uncovered = Shall our staff tell you who helps for a charge, with these details?
roadside-receipt-uncovered = Our staff will tell you who helps for a charge. Please wait in a safe place.
roadside-cover-delays = Place and weather may delay the truck. We tell you when to expect it once a firm has accepted.

roadside-review = Shall we arrange help as shown?
    .title = Please check
    .again = Type "confirm" if all is right, or "change".
roadside-review-confirm = Yes, arrange help
    .also = yes, confirm, ok, please, go ahead
roadside-review-change = Change something
    .also = no, change, wrong, edit
roadside-change = What shall we change?
roadside-filing = We are recording your request. Your receipt number follows at once.
roadside-filing-slow-title = This takes a little longer
roadside-filing-slow = Sorry. We have your request safe and have told our staff. If it is urgent, you can also call.
roadside-receipt-title = We have your request
roadside-receipt = We are arranging help. We tell you when to expect it once a firm has accepted. Please wait in a safe place.
roadside-receipt-number = Receipt number
roadside-waiting = Receipt { $number }{ $time ->
    [unknown] { "" }
   *[other] {" "}(filed at { $time })
 }. We are arranging help now and tell you when to expect it once that is settled. Type "withdraw" to withdraw.
roadside-person-will-write-title = Our staff will write to you
roadside-person-will-write = We are sorry for the wait. Our staff will write to you.
roadside-still-arranging-title = Still arranging
roadside-still-arranging = Thank you for waiting. We are still arranging help. If you feel in danger, call 119 or 110 first.
roadside-person-will-call-title = A person will call you
roadside-person-will-call = We are sorry for the wait. Our staff will call you. You may also call us.
roadside-withdrawing = Shall we withdraw this request?
roadside-withdrawing-yes = Withdraw it
    .also = yes, withdraw, cancel, cancel it
roadside-taken-title = Our staff have it in hand
roadside-taken = Our staff are arranging help for receipt { $number } and may call you. You can write changes here. Type "withdraw" to withdraw.
roadside-taken-by_text = Our staff are arranging help for receipt { $number } and will write to you. You can write changes here. Type "withdraw" to withdraw.
roadside-withdrawing-no = Keep waiting
    .also = no, wait, keep
roadside-withdrawn = We have withdrawn receipt { $number }. We are here whenever you need us.
roadside-in_hand = Receipt { $number }{ $time ->
    [unknown] { "" }
   *[other] {" "}(filed at { $time })
 }. Our staff have it in hand and tell you when to expect help once that is settled. Type "withdraw" to withdraw, or "start over" for another car.
roadside-anew = Our staff go on with receipt { $number }. I begin a new request.
