"""The linking flow, put together from its table, its guards, its cards and its errands."""

from flows.flow import Flow
from flows.linking import cards, errands
from flows.linking.guide import LinkingGuide
from flows.linking.table import ENDS, NOTES, QUESTIONS, QUIET, REPEATS, TABLE, WAITING

LINKING = Flow(
    name="linking",
    version=1,
    start="start",
    table=TABLE,
    questions=QUESTIONS,
    notes=NOTES,
    waiting=WAITING,
    ends=ENDS,
    repeats=REPEATS,
    guide=LinkingGuide,
    quiet=QUIET,
    timers=errands.TIMERS,
    renews=True,
    cards={
        "chosen": cards.silence,
        "welcome": cards.welcome,
        "before": cards.before,
        "by_browser": cards.by_browser,
        "password": cards.password,
        "late": cards.late,
        "vanished": cards.vanished,
        "which_id": cards.which_id,
        "mail_remembered": cards.mail_remembered,
        "mail_anew": cards.mail_anew,
        "mail_phone": cards.mail_phone,
        "device_number": cards.device_number,
        "unconfirmed": cards.unconfirmed,
        "over": cards.silence,
    },
    arrivals={
        "invitation": errands.invite,
        "welcome": errands.settled,
        "before": errands.settled,
        "sending": errands.send_code,
        "checking": errands.link_phone,
        "marketing": errands.contract,
        "ready": errands.marketing,
        "unlinking": errands.unlink,
    },
    alarm=errands.alarm,
)
