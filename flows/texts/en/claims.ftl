# How the report of an accident stands. Nothing here is about cover, money or fault.

claims-updated-title = About your accident report
claims-status-title = Your accident report
claims-number = Receipt number
claims-state = Status
claims-in-charge = In charge
claims-next-contact = Next contact
claims-person = { $name }
claims-nobody-yet = We will tell you as soon as somebody is
claims-next-contact-by = By { $day }
claims-next-contact-open = We will tell you when the day is set
claims-note = From the person in charge: { $note }

claims-short-received = Received
claims-short-in_hand = With the person in charge
claims-short-investigating = Finding out what happened
claims-short-settling = Being brought to an end
claims-short-closed = Finished

claims-state-received = We have your report, and will tell you who takes it.
claims-state-in_hand = A person has taken your report and is reading it.
claims-state-investigating = We are finding out what happened, step by step.
claims-state-settling = We are bringing the matter to an end.
claims-state-closed = The matter is finished. Thank you for your patience. If anything comes to your mind, please tell us at any time.

claims-word-will_call = The person in charge will call you.
claims-word-papers_sent = We have sent you papers. Please fill them in and send them back.
claims-word-papers_wanted = We are waiting for the papers we sent you.
claims-word-papers_received = Your papers have arrived. Thank you.
claims-word-car_seen = We are looking at the condition of your car.
claims-word-other_party = We are in contact with the other party.
claims-word-certificate = We are getting the certificate of the accident from the police.
claims-word-garage = We are in contact with the garage.
