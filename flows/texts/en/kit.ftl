# Words of every conversation

kit-unknown = Not sure
    .also = no idea, i have no idea, i don't know, dunno, unsure, not certain
kit-exit-back = Go back
kit-exit-cancel = Pause
kit-exit-human = Talk to a person

kit-call-119 = 119 (ambulance, fire)
kit-call-110 = 110 (police)
kit-call-club = Call JAF
kit-call-desk = Call our desk
kit-interpreting = Sign interpreter
kit-open-here = Send my location
kit-open-link = Open the linking page
kit-open-enter = Open my page
kit-open-document = Open the important matters
kit-open-notice = Open the reply page
kit-position = The point you sent on the map

kit-help = Tap a button or type your answer. You can also type "back", "pause", "start over", "later" or "person". Type 日本語 for Japanese.
kit-help-numbers = If you cannot speak on the phone, the telephone relay service, NET119 and the 110 app can help. Advice: #7119 ambulance, #8000 sick child, #9110 police. Accidents at sea: 118.
kit-not-understood = Sorry, I could not read that. Please choose from below or say it another way.
kit-not-understood-free = Sorry, I could not read that. Please say it another way.
kit-doubt = { $question }: I have "{ $answer }". To be sure, please tell me again.
kit-amended = We have corrected the request and told our staff.
kit-told-staff = I have passed this on to our staff.
kit-we-will-tell = Thank you. As soon as there is news, we will tell you.
kit-callback = Understood. I have asked our staff to call you on { $phone }.
kit-callback-number = Which number should we call? For example: "please call 090-1234-5678"
kit-writeback = Understood. I have asked our staff to write to you and not to call. You can go on writing here.
kit-sorry-for-this = We are very sorry for the trouble.
kit-you-are-welcome = You are most welcome.
kit-you-are-welcome-waiting = You are most welcome. Please keep waiting in a safe place.
kit-nothing-before = This is the first question.
kit-still-there = Are you all right? You can carry on from here.
kit-carry-on = There is something we have not finished. Please answer whenever you can.
kit-one-thing-first = We will gladly see to that once this is done.
kit-talk-is-waiting = Let us return to what we were doing.
kit-put-aside = I have put this aside. Your answers are kept: type "resume" to carry on.
kit-later = Understood. Your answers are kept: type "resume" to carry on.
kit-question-is-over = That button belongs to an earlier question.
kit-not-in-japan = That point does not seem to be in Japan. Please send it again, or type an address or a landmark.
kit-place-unasked = Thank you for your location. Please choose what has happened.
kit-place-added = Thank you. We have added your location to the request and told our staff.
kit-corrected = I have changed your answer.
kit-moved-since = Something has changed in the meantime. Please look at it once more.
kit-forgotten = You took a message back, so I have erased what it told us.
kit-words-or-buttons = Thank you. Please answer with words or a button.
kit-perhaps-unheard = Our last message may not have reached you.
kit-reached-by-sms = { $brand }: we cannot reach you on LINE. { $number ->
    [none] Our staff will call you.
   *[other] Receipt { $number }. Our staff will call you.
}
kit-sorry-title = We are sorry
kit-sorry = Something went wrong on our side and we could not handle your message. Our staff will look at it. If it is urgent, please call.
kit-preview = There is a question for you. Please open the chat to answer.
kit-as-told = as you told us
kit-instant = { $day }, { $time }
kit-about = about { $time }
kit-given = given

kit-day = { $weekday } { $year }-{ $month }-{ $day }
kit-day-short = { $weekday } { $month }/{ $day }
kit-weekdays = Mon, Tue, Wed, Thu, Fri, Sat, Sun
