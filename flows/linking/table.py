"""The linking talk as a table: what is wanted, the two ways to link, consents, undoing it, and everything lost.

Sources: renewal guide ① (sign in from LINE), ③⑤ (codes, linking), ⑭ ⑮ (what goes wrong); counter script §2.3. Words
stand in the language files.
"""

from flows.flow import Row
from flows.question import Question

TABLE: tuple[Row, ...] = (
    # trigger, source, destination, guard
    ("begin", "start", "wish"),
    ("answered", "wish", "chosen"),
    ("answered", "onward", "chosen"),
    # what is wanted leads on without a word of its own
    ("said", "chosen", "welcome", "is_welcomed"),
    ("said", "chosen", "before", "was_linked_before"),
    ("said", "chosen", "page", "wants_own_page"),
    ("said", "chosen", "by_browser", "wants_page"),
    ("said", "chosen", "already", "is_linked_already"),
    ("said", "chosen", "invitation", "links_by_page"),
    ("said", "chosen", "birth", "links_by_code"),
    ("said", "chosen", "contract", "wants_consents"),
    ("said", "chosen", "unlink", "wants_unlink"),
    ("said", "chosen", "not_linked", "has_no_link"),
    ("said", "chosen", "trouble", "has_trouble"),
    ("said", "chosen", "done"),
    ("said", "before", "onward"),
    ("said", "by_browser", "onward"),
    ("said", "already", "onward"),
    ("said", "not_linked", "onward"),
    ("answered", "page", "page", "wants_new"),
    ("answered", "page", "onward"),
    # linking on LINE: everything happens on our page, and its end comes as an event
    ("answered", "invitation", "invitation", "wants_new"),
    ("answered", "invitation", "trouble"),
    # linking a telephone number: who has it and knows the birth date
    ("answered", "birth", "sending"),
    ("said", "sending", "code"),
    ("answered", "code", "sending", "wants_new"),
    ("answered", "code", "birth", "lacks_birth"),
    ("answered", "code", "checking"),
    ("withheld", "code", "over"),
    ("wrong", "checking", "code"),
    ("locked", "checking", "over"),
    ("unknown", "checking", "unconfirmed"),
    # linked: what may be sent here, by purpose
    ("said", "welcome", "contract"),
    ("answered", "contract", "marketing"),
    ("answered", "marketing", "ready"),
    # undone
    ("answered", "unlink", "unlinking", "agrees"),
    ("answered", "unlink", "kept"),
    ("unlinked", "unlinking", "unlinked"),
    # lost things
    ("answered", "trouble", "password", "lost_password"),
    ("answered", "trouble", "mail", "lost_mail"),
    ("answered", "trouble", "device", "has_new_phone"),
    ("answered", "trouble", "late", "got_no_code"),
    ("answered", "trouble", "vanished", "lost_page"),
    ("answered", "trouble", "which_id", "forgot_id"),
    ("answered", "trouble", "shared"),
    ("answered", "mail", "page", "mail_linked"),
    ("answered", "mail", "mail_remembered", "mail_remembered"),
    ("answered", "mail", "mail_anew", "mail_forgotten"),
    ("answered", "mail", "mail_phone"),
    ("answered", "device", "device_same", "kept_account"),
    ("answered", "device", "device_new", "made_account"),
    ("answered", "device", "device_number"),
    ("said", "password", "onward"),
    ("said", "late", "onward"),
    ("said", "vanished", "onward"),
    ("said", "which_id", "onward"),
    ("said", "shared", "onward"),
    ("said", "mail_remembered", "onward"),
    ("said", "mail_anew", "onward"),
    ("said", "mail_phone", "onward"),
    ("said", "device_same", "onward"),
    ("said", "device_new", "onward"),
    ("said", "device_number", "onward"),
)

QUESTIONS: dict[str, Question] = {
    "wish": Question(
        choices=("link", "page", "switch", "consents", "unlink", "trouble"),
        offers="is_of_use",
        wording="standing",
        wordings=("linked",),
        row=False,
    ),
    "onward": Question(
        choices=("link", "page", "switch", "consents", "unlink", "trouble", "done"),
        offers="is_of_use",
        clears=("wish", "trouble", "mail", "device"),
        fleeting=True,
        row=False,
    ),
    "page": Question(choices=("again", "more"), opens="enter", fleeting=True, row=False),
    "invitation": Question(
        choices=("again", "trouble"),
        wording="standing",
        wordings=("linked",),
        opens="link",
        clears=("trouble", "mail", "device"),
        fleeting=True,
        row=False,
    ),
    "birth": Question("date", accepts="may_be_born", row=False),
    "code": Question("code", choices=("again",), fleeting=True, row=False),
    "contract": Question(choices=("yes", "no"), row=False),
    "marketing": Question(choices=("yes", "no"), row=False),
    "unlink": Question(choices=("yes", "no"), decisive=True, row=False),
    "trouble": Question(
        choices=("password", "mail", "device", "late", "vanished", "id", "shared"),
        clears=("mail", "device"),
        row=False,
    ),
    "mail": Question(choices=("linked", "remembered", "neither", "phone"), offers="is_of_use", row=False),
    "device": Question(choices=("same", "new", "number"), row=False),
}

ADVICE = (
    "before",
    "by_browser",
    "already",
    "not_linked",
    "password",
    "late",
    "vanished",
    "which_id",
    "shared",
    "mail_remembered",
    "mail_anew",
    "mail_phone",
    "device_same",
    "device_new",
    "device_number",
)
"""Notes that answer what was asked, each time it is asked."""

NOTES = ("chosen", "welcome", "sending", *ADVICE)
REPEATS = ("chosen", "sending", *ADVICE)
WAITING = ("checking", "unlinking")
ENDS = ("done", "over", "unconfirmed", "ready", "kept", "unlinked")
QUIET = ("page", "invitation", "onward")
