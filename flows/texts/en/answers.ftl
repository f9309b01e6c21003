# Questions while help is arranged: short, with no time of arrival and no promise of cover

answer-price = What it costs depends on your policy and on the work. Our staff will check and tell you.
answer-time = We will tell you when to expect help once somebody has accepted the job. Area and weather can make it longer.
answer-status = We are still taking down your request. Answer on, and you will get a receipt number and we start arranging.
answer-wait_in_car = In a car park or another place without traffic you may wait in the car. Where cars come from behind, please wait well away from the road.
answer-wait_in_car-expressway = Please do not wait in the car: everybody outside the guardrail, behind the car. If somebody cannot move or feels unwell, call 110 or 119.
answer-wait_in_car-fled = Please do not go back to the car, and wait in a safe place away from it. If somebody feels unwell, call 119.
answer-club = This counter has your insurer send somebody. JAF is a separate organisation: if you ask them instead, please tell us "cancel".
answer-club-first = Your insurer sends somebody. For members of JAF, JAF goes first; we will ask you whether you are one.
answer-receipt = If you pay for anything, please keep the receipt. It may be needed afterwards.
answer-break_window-title = Call 119 first
answer-break_window = If somebody inside looks unwell or it is hot, call 119 without hesitating. Follow what they tell you, also about the window.
answer-rental = Whether you get another car depends on your policy. Our staff will check and answer.
answer-after = Our staff will help you with what comes after the work. You can also ask them about the way home or a place to stay.

# While an accident is reported

answer-fault-accident = We cannot speak about fault or shares of it here. Our people will hear you, look into what happened, and explain it to you. Please do not discuss it with the other side either.
answer-cover-accident = What your policy can do we cannot say here. Our people will look at your policy and at what happened, and tell you.
answer-price-accident = We cannot speak about sums here. Our people will look into it and explain it to you.
answer-time-accident = Your report is almost done. With its number we tell you when our people get in touch.
answer-status-accident = Your report is not complete yet. Please go on answering, and you will have its number.
answer-after-accident = Our people will tell you what comes next. If the car cannot be moved, you can ask for a tow here as soon as you have the number.
answer-after-accident-filed = Our people will tell you what comes next. If the car cannot be moved, send "Ask for a tow".
answer-club-accident = If the car cannot be moved, you can ask for a tow here as soon as you have the number.
answer-club-accident-filed = If the car cannot be moved, you can ask for a tow here as well. Send "Ask for a tow".
answer-negotiation-accident = How to go on with the other side depends on the law and on your contract. Our people will explain what they can do, and about asking a lawyer.
answer-other_side-accident = If the other side or its insurer contacts you, say only that our people will be in touch. Do not discuss fault or a settlement, and do not sign anything.
answer-repair-accident = Leave repairs until you have spoken with our people. If you have chosen a garage, tell them its name.
answer-body-accident = If anything worries you, have yourself looked at soon. Tell our people where you went.
answer-police_duty-accident = Every accident is reported, also one with damage to cars only. Without it there is no accident certificate. If it has not been done, it can still be done now.
answer-dashcam-accident = Switch it off in a safe place so that it does not record over the video. If you can, take out the card and keep it as it is. Our people will tell you how to hand it over.
