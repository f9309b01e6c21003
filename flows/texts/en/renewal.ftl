# Reminders and renewal: from the notice to the receipt number

# Notices. By SMS the first 70 characters hold who writes, the day and the telephone
renewal-notice = We can renew your car insurance here. What would you like to do?
    .again = Please choose, for example "Renew", "Changes" or "Ask us".
renewal-notice-soon = Your car insurance ends { $date }, 16:00. Call { $phone }. We will write again soon.
renewal-notice-open = Your car insurance ends { $date }, 16:00. Call { $phone }, or renew here.
renewal-notice-changes = Your car insurance ends { $date }, 16:00. Call { $phone }. See what changes.
renewal-notice-anything-new = Your car insurance ends { $date }, 16:00. Call { $phone }. Has anything changed?
renewal-notice-finish = Your car insurance ends { $date }, 16:00. Call { $phone }. Renewing takes 3 minutes.
renewal-notice-not-done = Your car insurance ends { $date }, 16:00. Call { $phone }. It is not renewed yet.
renewal-notice-tomorrow = Your insurance ends tomorrow, { $date }. Call { $phone }. Renew here by 15:59.
renewal-notice-today = Your insurance ends today, { $date }. Call { $phone }. Renew here by 15:59.
renewal-notice-lapsed = Your car insurance ended { $date }. Call { $phone } before you drive. Renew by { $late }.
renewal-notice-last-chance = Your car insurance ended { $date }. Call { $phone }. Renew by { $late }.
renewal-notice-several = Several of your car policies end soon. Call { $phone }, or renew here.
renewal-notice-begun = Your car insurance ends { $date }, 16:00. Call { $phone }. Carry on where you left.
renewal-notice-by_desk = Your car insurance ends { $date }, 16:00. Call { $phone }: our staff renew this policy.
renewal-notice-car = Car { $count }
renewal-notice-same = Renew
    .also = same, renewal, renew as it is, i want to renew, as it is, continue, no change, yes, renew it, please renew, renew please, keep it as it is, go ahead
renewal-notice-change = Changes
    .also = change, changed, something changed
renewal-notice-consult = Ask us
    .also = talk, talk to someone, advice, question, call me
renewal-notice-later = Later (3 days)
    .also = later, not now, remind me later, in 3 days, busy, i will think about it, next week
renewal-notice-decline = Not renewing
    .also = not renew, do not renew, i will not renew, no renewal, i sold the car, sold the car, i sold my car, i have another insurer, i no longer drive
renewal-notice-stop = Stop notices
    .also = no notices, no more notices, unsubscribe me

renewal-why = Understood. If you do not mind, why is that?
    .title = Not renewing
renewal-why-sold = I gave up the car
    .also = sold, scrapped, gave it away
renewal-why-elsewhere = Another insurer
    .also = elsewhere, other company
renewal-why-price = The premium is high
    .also = price, expensive, too high
renewal-why-stops_driving = I no longer drive
    .also = stopped driving, gave up my licence
renewal-why-silent = I would rather not say
    .also = other, no reason

renewal-identify = So that we can go through your policy together, please link it to this chat first. It takes about a minute.
    .title = Is it you?
renewal-identify-link = Link and carry on
    .also = link, carry on
renewal-identify-desk = Renew by telephone
    .also = phone, by phone, telephone

renewal-contract = Which car's policy would you like to renew?
    .title = Policy to renew
    .row = Policy
renewal-contract-car = { $car } (ends { $date })

renewal-changes-title = What the new year changes
renewal-changes = In the new policy, from { $date }, 16:00, this changes:
renewal-changes-nothing = Nothing changes in your grade and discounts.
renewal-change-grade = Grade
renewal-change-grade-value = { $before } → { $after }
renewal-change-period = Years at the accident rate
renewal-change-period-value = { $before } → { $after }
renewal-change-coefficient = Rate of the grade
renewal-change-coefficient-value = { $before }% → { $after }%
renewal-change-premium_class = Model class ({ $name })
renewal-change-premium_class-value = { $before } → { $after }
renewal-change-discount_ends = { $name }
renewal-change-discount_ends-value = { $before }% off → ends
renewal-change-discount_begins = { $name }
renewal-change-discount_begins-value = now { $after }% off
renewal-change-age_band = Age group of the named insured
renewal-change-age_band-value = { $before } → { $after }
renewal-change-licence = Colour of the licence
renewal-change-licence-value = { $before } → { $after }
renewal-change-repeated_grade_one = Surcharge for grade 1 again
renewal-change-repeated_grade_one-value = changes with the new policy
renewal-change-discount_changes = { $name }
renewal-change-discount_changes-value = { $before }% off → { $after }% off
renewal-change-uncertain = our staff will confirm it
renewal-changed-bodily = injury to others
renewal-changed-property = damage to others
renewal-changed-injury = own injury
renewal-changed-vehicle = own car
renewal-changed-new_car = New car discount
renewal-changed-asv = Safety car (ASV) discount
renewal-changed-eco = Eco car discount
renewal-changed-welfare = Welfare vehicle discount
renewal-changed-damage_resistant = Low damage car discount
renewal-changed-one_day = One-day insurance discount
renewal-changed-score = Safe driving discount
renewal-changed-multi_car = Multi-car discount
renewal-changed-liability_plan = Liability plan discount
renewal-changed-licence-gold = gold
renewal-changed-licence-blue = blue
renewal-changed-licence-green = green
renewal-changed-licence-none = none, other
renewal-changed-licence-other = not gold
renewal-changed-age_band-to_29 = up to 29
renewal-changed-age_band-from_30 = 30–39
renewal-changed-age_band-from_40 = 40–49
renewal-changed-age_band-from_50 = 50–59
renewal-changed-age_band-from_60 = 60–64
renewal-changed-age_band-from_65 = 65–69
renewal-changed-age_band-from_70 = 70–74
renewal-changed-age_band-from_75 = 75–79
renewal-changed-age_band-from_80 = 80 and older
renewal-changed-age_band-none = no group

renewal-licence = What colour is the named insured's driving licence?
    .title = Colour of the licence
    .row = Licence
renewal-licence-gold = Gold
    .also = gold licence
renewal-licence-blue = Blue
    .also = blue licence
renewal-licence-green = Green
    .also = green licence, beginner
renewal-licence-none = None, international
    .also = none, international, other
renewal-licence-row = Licence

renewal-expiry = Until when is the licence valid? Please write the date, such as 2028-05-01.
    .title = Licence valid until
    .row = Licence valid until
    .again = Please write the last day on the licence, such as 2028-05-01.

renewal-use = What is the car mainly used for? For work on 15 days a month or more it is "work"; for going to work or school, "commuting".
    .title = Use of the car
    .row = Use
renewal-use-leisure = Daily life and leisure
    .also = leisure, shopping, private
renewal-use-commuting = Commuting
    .also = commute, work and school
renewal-use-business = Work
    .also = business
renewal-use-row = Use

renewal-youngest = How old will the youngest driver be on the first day of the new policy?
    .title = Youngest driver
    .row = Youngest driver
    .again = Please write the age as a number, such as 35.
renewal-youngest-people = { $count }

renewal-limit = Who drives the car?
    .title = Drivers
    .row = Drivers
renewal-limit-insured = The named insured only
    .also = only me, myself
renewal-limit-couple = The named insured and spouse
    .also = couple, spouse
renewal-limit-none = Anybody
    .also = no limit, family, friends
renewal-limit-row = Drivers

renewal-condition = From which age? It follows the youngest driver of the household.
    .title = Age condition
    .row = Age condition
renewal-condition-any = Any age
    .also = any, no limit
renewal-condition-people = { $count } and older
renewal-condition-row = Age condition

renewal-conditions = Are these conditions right? Whatever you change, the premium follows at once.
    .title = Conditions
    .again = Please choose "These are right" or "Change one".
renewal-conditions-right = These are right
    .also = right, yes, correct, ok, same, fine
renewal-conditions-change = Change one
    .also = change, no, wrong
renewal-conditions-other = Address or car has changed
    .also = moved, new address, new car

renewal-condition_list = Which condition would you like to change?
    .title = Change a condition

renewal-contradiction = These cannot be insured together. Which one would you like to correct?
    .title = The conditions do not fit
renewal-contradiction-point = Does not fit

renewal-plan = Please choose a plan. You see what is insured otherwise, and what you would pay in all. { $proviso }
    .title = Plans side by side
    .row = Plan
    .again = Please choose a plan by its button or number.
renewal-plan-label = { $plan }: { $yen } yen
renewal-plan-same = As now
    .also = same, as it is
renewal-plan-wider = More cover
renewal-plan-lighter = Lower premium
renewal-plan-as-now = What you have now
renewal-plan-more = { $yen } yen more than as now
renewal-plan-less = { $yen } yen less than as now
renewal-price = Premium in all
renewal-proviso = Please note
renewal-yen = { $yen } yen
renewal-period = Period
renewal-period-value = { $start } to { $end }, 16:00 each
renewal-paying = Payment
renewal-paying-account = bank account
renewal-paying-card = credit card
renewal-paying-once = { $by }, once { $yen } yen
renewal-paying-monthly = { $by }, { $count } times { $yen } yen

renewal-cover-bodily_injury = Injury to others
renewal-cover-property_damage = Damage to others
renewal-cover-personal_injury = Own injury
renewal-cover-vehicle = Own car
renewal-cover-vehicle_type = Kind of own car cover
renewal-cover-deductible = You pay yourself
renewal-sum = { $sum } yen
renewal-as-unlimited = no limit
renewal-as-none = none
renewal-as-yes = yes
renewal-as-general = general
renewal-as-limited_10 = ten named causes
renewal-none = none

renewal-relation = This is a group policy. Is the policyholder still an officer or employee of the company?
    .title = Group policy 1/3
    .row = Relation to the company
renewal-relation-employee = Officer or employee
    .also = employee, officer, yes
renewal-relation-retired = Retired
    .also = retiree
renewal-relation-outside = Neither
    .also = no, none

renewal-insured_relation = Who is the named insured, seen from the policyholder?
    .title = Group policy 2/3
    .row = Named insured is
renewal-insured_relation-self = The same person
    .also = self, me
renewal-insured_relation-spouse = Spouse
    .also = wife, husband, partner
renewal-insured_relation-relative = Relative, same household
    .also = relative, living together
renewal-insured_relation-dependant = Dependant, living apart
    .also = dependant, living apart
renewal-insured_relation-other = Somebody else
    .also = other, else

renewal-owner_relation = Who owns the car, seen from the policyholder?
    .title = Group policy 3/3
    .row = Owner is
renewal-owner_relation-self = The same person
    .also = self, me
renewal-owner_relation-spouse = Spouse
    .also = wife, husband, partner
renewal-owner_relation-relative = Relative, same household
    .also = relative, living together
renewal-owner_relation-dependant = Dependant, living apart
    .also = dependant, living apart
renewal-owner_relation-other = Somebody else
    .also = other, else, leasing company

renewal-duplicate = Is the same car insured anywhere else for the same time?
    .title = Declaration 1/2
    .row = Other insurance
renewal-duplicate-no = No, nowhere else
    .also = no, none
renewal-duplicate-yes = Yes, it is
    .also = yes
renewal-cancelled = Has an insurer cancelled a car policy of yours within the last year?
    .title = Declaration 2/2
    .row = Cancelled policy
renewal-cancelled-no = No, never
    .also = no, none
renewal-cancelled-yes = Yes, it has
    .also = yes

renewal-document = Please read the important matters: the button opens them. At their end, press "I have checked this", and we carry on here.
    .title = Important matters
    .brief = Here is the page once more. The button at its end completes it.
    .again = Please press the button at the end of the page with the important matters.

renewal-insured = Are the name, address and licence of the named insured still right?
    .title = Step 1: named insured
    .row = Named insured
renewal-insured-yes = Correct
    .also = right, ok
renewal-insured-no = Not correct
    .also = wrong
renewal-car = Are the car and its use right?
    .title = Step 2: car
    .row = Car
renewal-car-yes = Correct
    .also = right, ok
renewal-car-no = Not correct
    .also = wrong
renewal-grade = Are grade, discounts and the policy before right?
    .title = Step 3: grade and discounts
    .row = Grade and discounts
renewal-grade-yes = Correct
    .also = right, ok
renewal-grade-no = Not correct
    .also = wrong
renewal-cover = Are cover and payment as you want them?
    .title = Step 4: cover and payment
    .row = Cover and payment
renewal-cover-yes = Correct
    .also = right, ok
renewal-cover-no = Not correct
    .also = wrong
renewal-name = Name
renewal-car-row = Car
renewal-expiry-row = Licence valid until
renewal-registered = First registered
renewal-grade-row = Grade
renewal-grade-value = { $grade }
renewal-years-row = Years at the accident rate
renewal-years-value = { $count }
renewal-discounts = Discounts
renewal-before = Policy before
renewal-before-value = ends { $date }

renewal-told = Our staff will look into this and call you. Your answers so far are kept.
renewal-point = If your answer to "{ $point }" was a slip, you can give it again. Otherwise, please wait for our call.
    .title = Our staff will check
    .again = To answer again, please press the button.
renewal-point-again = Answer again
    .also = slip, correct, again

renewal-form = How would you like to receive the policy and its terms?
    .title = Step 5: documents
    .row = Documents
renewal-form-paperless = Online only (best)
    .also = paperless, online, no paper
renewal-form-policy = Policy on paper, terms online
    .also = policy on paper
renewal-form-paper = Both on paper
    .also = paper, all paper

renewal-apply = You apply for { $premium } yen in all. If you have checked the important matters and agree, choose "Agree and apply".
    .title = Last look before applying
    .again = Please choose "Agree and apply" or "Correct something".
renewal-apply-apply = Agree and apply
    .also = apply, agree, i agree, i agree and apply, please apply, go ahead, ok
renewal-apply-change = Correct something
    .also = correct, change
renewal-change = What would you like to correct?
    .title = Correct an answer

renewal-filing = We are recording your application. One moment, please.
renewal-applied-title = We have your application
renewal-applied =
    Your number is { $number }.
    Once it is checked, we send you the new policy. You will also see it on your policyholder page.
    If it has not come within a month, please call us.
renewal-number = Number
renewal-cooling = As the period is longer than a year, you can withdraw until { $date } (cooling off), in writing or on your policyholder page.
renewal-cooling-none = As the period is a year or less, cooling off does not apply. If you change your mind, please call soon.
renewal-completion-sms = 【{ $brand }】We have your renewal application, number { $number }. Questions: { $phone }. Please add the new policy on your policyholder page.
renewal-open-page = Open my page
renewal-open-agency = Open the group desk's page
renewal-call = Call { $desk }

renewal-stopped-title = No more notices
renewal-stopped = We will not send notices about your policy here. It still ends at 16:00 on its last day. You can turn notices on again under "Notices" at any time.
renewal-put_off = Understood. We will remind you again on { $date }. If you want to go on earlier, send "renewal".
renewal-declined-title = Understood
renewal-declined = We will not remind you of this policy again. For a certificate that keeps your grade, or any other question, please call.
renewal-declined-several-title = Understood
renewal-declined-several = Our staff will ask you which car you mean. Until then we keep reminding you. If it is urgent, please call.
renewal-consulting-title = Somebody will talk with you
renewal-consulting = We have told our staff. They will call the number on record within their hours. If it is urgent, please call us.
renewal-by_desk-title = By telephone
renewal-by_desk = Please have your policy at hand and call us.
renewal-nothing-title = No policy found
renewal-nothing = We found no policy that can be renewed. Our staff can look it up for you.
renewal-applied_before-title = You have applied already
renewal-applied_before = We have your application under number { $number }. If something is to be changed, please call.
renewal-late-title = Our staff will help at once
renewal-late = This policy ended { $date }, 16:00. Until { $late } it may be possible to continue it without a gap. Please call before you drive: there may be no cover. We have told our staff.
renewal-moved-title = Our staff will change it
renewal-moved = We have told our staff about your new address, car or owner. You can also call. Once it is changed, you can renew.
renewal-by_staff-title = Our staff will work out the premium
renewal-by_staff = The premium of this policy has to be confirmed by our staff. They will call the number on record.

renewal-closed-title = Not possible here
renewal-closed-hold = Our staff are looking after this policy.
renewal-closed-over = This policy ended more than 30 days ago. Our staff can offer you a new one.
renewal-closed-late_twice = This policy was renewed after its end last time as well, so that it cannot be continued without a gap. Please call before you drive.
renewal-closed-corporate = Policies of companies are renewed by our staff.
renewal-closed-no_clause = This policy is renewed by our staff.
renewal-closed-early = You can renew from { $opens }. We will write to you that day.
renewal-closed-changed = The policy was changed within the last three months, so that it cannot be renewed here. { $again ->
    [none] Our staff can do it for you.
   *[other] From { $again } you can do it here; if it is urgent, please call.
 }
renewal-closed-accident = An accident was reported within the last three months, so that our staff take care of the renewal. { $again ->
    [none] Please call.
   *[other] From { $again } you can also do it here.
 }
renewal-closed-no_terms = This policy is renewed by our staff.
renewal-closed-late = This policy has ended. Please call before you drive.
renewal-closed-applied = You have applied for this renewal already.
