"""What is passed on to the insurer's people in the customer's own words, and the wish to be called by one of them.

A counter that cannot use what it hears must not be the last to hear it: whoever waits for help, or is in danger, is
read by a person.
"""

import re
from datetime import timedelta

import phonenumbers
from msgspec.structs import replace

from flows import standing, talking
from flows.alerting import alert
from flows.amending import amend, request
from flows.answers.normal import plain, trimmed
from flows.answers.phones import phone
from flows.flow import Filed
from flows.free_words import Heard, asks
from flows.roadside.request import RoadsideRequest
from flows.router.asides import complains
from flows.session import Slot
from flows.turn import Turn

PHONE = "phone"
APART = timedelta(minutes=1)
"""Between two mails about words that could not be read in a talk that is urgent but not yet filed."""

LONGEST = 1000

SOLVED, WITHDRAWN = "solved", "withdraw"
_OVER = re.compile(
    r"(?<![分円間金日])(?<![金間]が)かか(?:った(?!ら)|って(?:くれ|しまい|ちゃい)|りました)|(?:動い(?:た|て(?:くれ|しまい))|動きました|動き出し)"
    r"|(?:直|なお)(?:った|りました)|(?:終わ|おわ)(?:った|りました)|(?:自己)?解決|(?:来て|助けて)くれた(?:ので|から)|交換(?:できました|終わ)"
    r"|帰って(?:もらって)?(?:いい|大丈夫)|\b(?:fixed|solved|started|works? now|running again)\b",
    re.IGNORECASE,
)
"""The trouble is over, by whatever luck."""

_CALLED_OFF = re.compile(
    r"キャンセル(?!料)"
    r"|(?:呼[んびぶ]|頼[んみむ]|たの[んみむ])[^。]{0,6}(?:ので|から|し)[^。]{0,4}(?:いい|結構|大丈夫|いらな|要らな|不要)"
)
_ALL_RIGHT = re.compile(
    r"はい|うん|ええ|ok|おk|おけ|オッケー|了解(?:です|しました)?|りょうかい|承知(?:しました)?|わかりました|分かりました|わかった"
)


def listened_to(turn: Turn) -> bool:
    """Whether staff read along: the talk is one that they are sent."""
    return turn.session.talk is not None and standing.flow_of(turn.session.talk).record is not None


def news(turn: Turn, heard: Heard) -> None:
    """Pass on what somebody says who waits for help, and tell them so."""
    if not listened_to(turn):
        return
    talk = turn.talk()
    turn.note("news")
    turn.do((alert("news", request(turn, talk), standing.number_of(talk), heard.text[:LONGEST]),))
    turn.say("kit-told-staff")


def solved(turn: Turn, heard: Heard) -> bool:
    """Ask who waits for help, and tells that the trouble is over or somebody else comes, whether ours still has to."""
    talk = turn.session.talk
    if talk is None or not talk.number or not standing.is_idle(talk) or asks(heard.text):
        return False
    said = SOLVED if _OVER.search(heard.text) else WITHDRAWN if _CALLED_OFF.search(heard.text) else ""
    if said not in standing.flow_of(talk).questions[talk.state].choices:
        return False
    talking.answer(turn, said, heard.message)
    return True


def acknowledged(turn: Turn, heard: Heard) -> bool:
    """Answer a bare "all right" of somebody who waits, of which nobody has to be told; whether it was one."""
    if not _ALL_RIGHT.fullmatch(trimmed(plain(heard.text))):
        return False
    turn.note("all_right")
    turn.say("kit-we-will-tell")
    return True


def complaint(turn: Turn, heard: Heard) -> bool:
    """Pass on what is said of the help that came, where that is asked; damage without an accident is its doing."""
    talk = turn.session.talk
    if talk is None or not talk.number or talk.state not in standing.flow_of(talk).quiet:
        return False
    if heard.routed.intent != "accident" or heard.routed.hints or not complains(heard.text):
        return False
    news(turn, heard)
    standing.stand(turn)
    return True


def unread(turn: Turn, heard: Heard) -> bool:
    """Pass on words that could not be read, where the talk is urgent and none were in the last minute."""
    talk = turn.talk()
    now = turn.moment.now
    if not standing.flow_of(talk).guide(talk, turn.facts).urgent():
        return False
    if talk.relayed is not None and now - talk.relayed < APART:
        return False
    turn.become(talk=replace(talk, relayed=now))
    news(turn, heard)
    return True


def call_back(turn: Turn, heard: Heard) -> None:
    """Have the customer called at the number these words or the talk give; ask for one where neither does."""
    talk = turn.session.talk
    given = phone(heard.text)
    number = given or _known(turn)
    turn.note("callback" if number else "callback:no_number")
    if not number:
        turn.say("kit-callback-number")
        if talk is not None and standing.collecting(turn) and PHONE in standing.flow_of(talk).questions:
            talking.ask_ahead(turn, PHONE)
        return
    if talk is not None and given and talk.number:
        turn.say("kit-callback", phone=_spoken(turn, number))
        amend(turn, {**talk.slots, PHONE: Slot(given, heard.message)}, "callback")
        return
    promise_call(turn, number)
    if talk is not None and given and standing.collecting(turn) and PHONE in standing.flow_of(talk).questions:
        talking.fill(turn, {PHONE: Slot(given, heard.message)})
    elif standing.asking(turn):
        standing.stand(turn)


def promise_call(turn: Turn, number: str) -> None:
    """Have staff call this number, and say so."""
    talk = turn.session.talk
    turn.do((alert("callback", replace(_request(turn), phone=number), standing.number_of(talk) if talk else ""),))
    turn.say("kit-callback", phone=_spoken(turn, number))


def writes_only(turn: Turn) -> bool:
    """Whether this customer cannot telephone, so that a person has to write."""
    talk = turn.session.talk
    return talk is not None and listened_to(turn) and standing.flow_of(talk).guide(talk, turn.facts).by_text()


def write_back(turn: Turn) -> None:
    """Have a person write to a customer who cannot telephone."""
    turn.note("writeback")
    turn.do((alert("callback", _request(turn), standing.number_of(turn.talk())),))
    turn.say("kit-writeback")


def _request(turn: Turn) -> Filed:
    """Who wants to be called, and what is known of their trouble."""
    if turn.session.talk is not None and listened_to(turn):
        return request(turn, turn.session.talk)
    customer, address = turn.facts.customer, turn.session.address
    return RoadsideRequest(
        address.channel,
        turn.session.language,
        customer=customer.id if customer else "",
        name=customer.name if customer else "",
    )


def _known(turn: Turn) -> str:
    """The number of the talk, the one they write from, or the policyholder's; empty where there is none."""
    talk, facts = turn.session.talk, turn.facts
    given = phone(talk.slots[PHONE].value) if talk is not None and PHONE in talk.slots else None
    if given:
        return given
    if talk is not None and standing.number_of(talk) and (filed := request(turn, talk).phone):
        return filed
    if facts.address.channel == "sms":
        return facts.address.to
    return facts.customer.phone if facts.customer else ""


def _spoken(turn: Turn, number: str) -> str:
    """The number as people write it; by SMS, which others may read, only its end."""
    if turn.session.address.channel == "sms":
        return f"…{number[-4:]}"
    return phonenumbers.format_number(phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.NATIONAL)
