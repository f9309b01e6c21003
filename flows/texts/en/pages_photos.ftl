# The page for sending photos of an accident

pages-photos = Send photos
pages-photos-safe = Take photos only where you are safe. Stay off the road; there is no need to go back to the scene.
pages-photos-how = Whatever you have is enough. Start with any of them, and choose as many at once as you like.
pages-photos-faces = Please leave out faces and driving licences.
pages-photos-limits = We take up to 20 photos of up to 10 MB each (JPEG, PNG, WebP).
pages-photos-scene = The whole scene
pages-photos-scene-how = From a little way off, with the cars and the road in view.
pages-photos-other_car = The other car and its plate
pages-photos-other_car-how = The whole car, and the number plate.
pages-photos-own_car = Your own car from its four corners
pages-photos-own_car-how = One from each corner.
pages-photos-damage = The damage
pages-photos-damage-how = From afar, from nearer, and close up.
pages-photos-road = The road
pages-photos-road-how = Signs, traffic lights, markings, skid marks.
pages-photos-meter = Mileage and chassis number
pages-photos-meter-how = These can wait.
pages-photos-spot = Around the car
pages-photos-spot-how = From a few steps away, with landmarks and the road.
pages-photos-trouble = What is wrong
pages-photos-trouble-how = The tyre, the dashboard, the wheel that is off the road.
pages-photos-other = Anything else
pages-photos-other-how = Whatever else you would like us to see.
pages-photos-have =
    { $count ->
        [one] We have one photo
       *[other] We have { $count } photos
    }
pages-photos-send = Send the photos you chose
pages-photos-sending = Sending photo { $number } of { $count }. Please keep this page open.
pages-photos-thanks =
    { $count ->
        [one] We have your photo. Thank you.
       *[other] We have your { $count } photos. Thank you.
    }
pages-photos-none = Please choose photos first, then press the button.
pages-photos-nameless = this photo
pages-photos-all-too-large = That is more than can be sent at once. Please send a few at a time.
pages-photos-said-kept = We have “{ $name }”.
pages-photos-said-duplicate = We have “{ $name }” already.
pages-photos-said-too_many = We could not take “{ $name }”: 20 photos is the most we can keep.
pages-photos-said-too_large = “{ $name }” is too large. Please send photos of up to 10 MB.
pages-photos-said-not_a_picture = “{ $name }” could not be opened as a photo. Please send a JPEG, PNG or WebP.
pages-photos-said-gone = We could not take “{ $name }”. Please send it again.
pages-photos-said-failed = We could not take “{ $name }”. Please send it again where the connection is better.
pages-photos-said-too_often = We could not take “{ $name }”. That was very many at once: please try again in an hour.
pages-photos-kept = Photos sent from this page
pages-photos-remove = Remove
pages-photos-later = You can close this page; your photos stay with us. Until it expires, the same link takes more.
pages-photos-over = This link has expired, or is not complete. Please go on in the chat, or call the number below.
