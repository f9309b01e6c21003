# Photos of an accident: whatever can be taken safely, and only if they want to.

accident-wish-photos = Send photos
    .also = photos, photo, send a photo, pictures

kit-open-photos = Open the photo page

photos-purpose = We take photos that go with an accident report or a breakdown request. Which is it about?
    .again = Please choose below what the photos are about.
photos-purpose-sent = What are these photos about?
photos-purpose-accident = An accident
    .also = accident, yes, it is
photos-purpose-roadside = A breakdown
    .also = breakdown, car trouble, tow
photos-purpose-other = Something else
    .also = other, no, something different
photos-report = Which accident are the photos of?
    .again = Please choose the accident below.
photos-report-new = Another accident
    .also = a new accident, new
photos-safe = First of all: is everybody in a safe place? If anyone still needs care or needs to get away from traffic, please see to that first. Photos can wait.
    .brief = Is everybody in a safe place?
    .title = People first
    .again = Please tell us with “yes” or “no” whether everybody is in a safe place.
photos-safe-yes = Yes, we are safe
    .also = yes, safe, we're safe, ok, all safe
photos-safe-no = Not yet
    .also = no, not safe
photos-position = A photo may hold a record of where it was taken. May we keep that too, to confirm where the accident was? We take your photos either way.
    .title = Where photos were taken
    .brief = May we keep the record of where photos were taken?
    .again = Please answer “Do not keep it” or “You may keep it”.
photos-position-no = Do not keep it
    .also = no, don't keep it, no thanks
photos-position-yes = You may keep it
    .also = yes, keep it
photos-list = Only what you can take. Any order will do, and you can send as many at once as you like. Choose what comes next, or simply send your photos. Please take them from a safe place, and leave out faces and driving licences.
    .brief = Send more photos, or “That is all”.
    .title = What is worth a photo
    .again = Please just send your photos. When you are done, send “That is all”.
photos-list-next = Please send photos of: { $item }. { $how }
    .brief = Send more of these, choose what comes next, or send “That is all”.
photos-list-scene = The whole scene
    .also = scene
photos-list-other_car = Other car and plate
    .also = other car, the other car, their plate
photos-list-own_car = My car, 4 corners
    .also = my car, own car
photos-list-damage = The damage
    .also = damage, dents, scratches
photos-list-road = Road and signals
    .also = road, signs, traffic lights, skid marks
photos-list-meter = Mileage, chassis no.
    .also = mileage, odometer, chassis number
photos-list-other = Anything else
    .also = other, something else
photos-list-finish = That is all
    .also = that's all, done, finished, no more, nothing more
photos-list-places = Where photos were taken
    .also = do not keep the place, change the place
photos-wanted = What will the next photo show?
photos-how-scene = From a little way off, with the cars and the road in view.
photos-how-other_car = The whole car, and the number plate.
photos-how-own_car = One from each corner.
photos-how-damage = From afar, from nearer, and close up.
photos-how-road = Signs, traffic lights, markings, skid marks.
photos-how-meter = These can wait.
photos-how-other = Whatever else you would like us to see.
photos-there = We have it
photos-missing = Not yet
photos-page = You can send photos from this page, for 7 days and as often as you like. Only what you can take. Please take them from a safe place, and leave out faces and driving licences.
    .brief = You can send photos from this page.
    .title = Send photos
    .again = Please send your photos from the page. When you are done, send “That is all”.
photos-page_card-title = Send photos
photos-page_card = Only what you can take, and later is fine too. This page takes your photos for 7 days, as often as you like.
photos-elsewhere = Understood. We only take photos that go with an accident report or a breakdown request.
photos-elsewhere-gone = Understood. We only take photos that go with an accident report or a breakdown request. The photos you sent have been deleted.
photos-undecided = Understood. As we do not know what these photos are about, they are deleted in 7 days. To keep them, send “photos” before then.
photos-later = Understood. Please see to everybody's safety first. Photos can come later, or not at all; your report is with us either way.
photos-done = Thank you. You can go on at any time by sending “photos”.

photos-received =
    { $count ->
        [one] We have received your photo. Thank you.
       *[other] We have received { $count } photos. Thank you.
    }
photos-received-report =
    { $count ->
        [one] We have received your photo. It goes with your accident report ({ $number }). Thank you.
       *[other] We have received { $count } photos. They go with your accident report ({ $number }). Thank you.
    }
photos-received-request =
    { $count ->
        [one] We have received your photo. It goes with your request ({ $number }), and whoever comes to help can see it. Thank you.
       *[other] We have received { $count } photos. They go with your request ({ $number }), and whoever comes to help can see them. Thank you.
    }
photos-received-draft =
    { $count ->
        [one] We have received your photo. It goes with your report. Thank you.
       *[other] We have received { $count } photos. They go with your report. Thank you.
    }
photos-rest =
    { $count ->
        [one] One more is still on its way; we take it as it comes.
       *[other] { $count } more are still on their way; we take them as they come.
    }
photos-hint = Send “photos” to see what is worth a photo.
photos-safety_first = Please see to everybody's safety first. Photos can come later, or not at all.
photos-any_time = You can send photos here at any time. Only what you can take, and later is fine too.
photos-which_later = When you send “photos”, we will ask which accident they are of.
photos-only_accidents = We only take photos that go with an accident report or a breakdown request. Send “accident” or “breakdown”, and we will add them to it.
photos-not_by_sms = We cannot receive photos by SMS. If they are of an accident, please send “photos”.
photos-uploaded =
    { $count ->
        [one] We have your photo from the page. Thank you.
       *[other] We have { $count } photos from the page. Thank you.
    }
photos-fared = Of the photos you just sent, these were not added:
photos-fared-duplicate =
    { $count ->
        [one] ・One was the same as a photo we have already.
       *[other] ・{ $count } were the same as photos we have already.
    }
photos-fared-too_many =
    { $count ->
        [one] ・One was beyond the 20 photos we can keep.
       *[other] ・{ $count } were beyond the 20 photos we can keep.
    }
photos-fared-too_large =
    { $count ->
        [one] ・One was larger than 10 MB.
       *[other] ・{ $count } were larger than 10 MB.
    }
photos-fared-not_a_picture =
    { $count ->
        [one] ・One could not be opened as a photo. Please take it again and send it.
       *[other] ・{ $count } could not be opened as photos. Please take them again and send them.
    }
photos-fared-gone =
    { $count ->
        [one] ・One could not be received. Please send it again.
       *[other] ・{ $count } could not be received. Please send them again.
    }
photos-fared-failed =
    { $count ->
        [one] ・One was lost on the way. We are sorry; please send it again.
       *[other] ・{ $count } were lost on the way. We are sorry; please send them again.
    }
