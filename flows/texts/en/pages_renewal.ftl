# Pages of a renewal that a talk opens

pages-talk-over = This link cannot be used
pages-talk-renew = Go on with the renewal on LINE
pages-talk-otherwise = If you do not use LINE, please go back to your messages, or call the number below.
pages-talk-call = Call { $phone }

pages-document-edition = Edition { $edition }
pages-document-end = This is the end of the explanation. When you have read it, please press the button.
pages-document-confirm = I have read and checked this
pages-document-unread = Please read the page first, then press the button at its end.
pages-document-done = Thank you for reading
pages-document-done-text = Please close this page and go back to the chat. The next question is on its way.
pages-document-over = You have confirmed this already, or the link has expired. Please go back to the chat and go on there. To read it again, send 「継続手続き」 in the chat.

pages-notice = Answer to our renewal notice
pages-notice-ask = What would you like to do about your policy? Please choose one.
pages-notice-once = You can answer once from this page.
pages-notice-send = Send this answer
pages-notice-none = Please choose an answer.
pages-notice-over = You have answered already, or the link has expired. You can renew on LINE or by telephone.
pages-notice-done = We have your answer
pages-notice-done-same = Thank you. Please go on in one of these ways.
pages-notice-done-change = Thank you. To renew with changes, please go on in one of these ways.
pages-notice-done-consult = Thank you. Somebody from our desk will call the number we have for you during their hours. If it is urgent, please call the number below.
pages-notice-done-human = Somebody from our desk will help you by telephone. Please call the number below.
pages-notice-done-later = Understood. We will remind you another day. Please renew by the day your policy ends.
pages-notice-done-decline = Understood. Your policy ends at 4 p.m. on its last day. If you change your mind, please call the number below.
pages-notice-done-stop = Understood. We will send no more renewal notices to this number. Unless you renew, your policy ends at 4 p.m. on its last day.
pages-notice-by-line = Go on on LINE
pages-notice-by-line-how = The chat opens with 「継続手続き」 written in it. Please send it as it is.
pages-notice-by-page = Go on on your policyholder's page
pages-notice-by-phone = By telephone
