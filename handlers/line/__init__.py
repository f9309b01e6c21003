"""LINE in, LINE out: its webhooks become envelopes, our messages become its objects and its calls.

In: :mod:`signature` proves the origin, :mod:`receive` reads events one by one (:mod:`payload` names what is read).
Out: :mod:`render` turns messages into LINE's objects (:mod:`flex`, :mod:`carousel`, :mod:`quickreply`,
:mod:`wording`), :mod:`limits` holds them against everything LINE refuses (:mod:`shapes` is the table), :mod:`deliver`
makes the call, :mod:`notify` that of a notification message, and :mod:`outcome` says what came of it (:mod:`wire` is
the connection).
:mod:`menus` is what stands under a chat; :mod:`linking` is what our pages need to link an account.
:mod:`postback` and :mod:`tags` are what both directions share; :mod:`api` is for the operator's set-up commands.
"""
