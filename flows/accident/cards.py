"""What the accident talk says where plain words do not do: cards that dial, what the police ask, the receipt."""

from flows.accident.filing import injuries_of
from flows.accident.guide import AccidentGuide
from flows.accident.needs import usual_class
from flows.days import spoken_instant, today
from flows.desk_hours import DEFAULT, accident_desk, hours
from flows.emergency import emergency_calls
from flows.messages import Button, Call, Card, Message, Row, Say
from flows.question import UNKNOWN
from flows.voiceless import interpreting
from flows.words import Words

POLICE_FIRST = frozenset({"in_lane", "crossing"})


def danger(guide: AccidentGuide, words: Words) -> tuple[Message, ...]:
    """Call first: 119 for people, fire and water, 110 for people in traffic (duties: 119, then safety, then 110)."""
    kind = guide.answer("emergency")
    key = f"accident-danger-{kind}{_voiceless(guide)}"
    calls = () if guide.by_text() else emergency_calls(words, "110" if kind in POLICE_FIRST else "119")
    return (Card(words.text(f"{key}-title"), words.text(key), buttons=calls, urgent=True),)


def by_text(guide: AccidentGuide, words: Words) -> tuple[Message, ...]:
    """Ways to call for help without a voice."""
    buttons = interpreting(guide.facts.profile, words)
    return (Card(words.text("roadside-by_text-title"), words.text("accident-by_text"), buttons=buttons),)


def safety(guide: AccidentGuide, words: Words) -> tuple[Message, ...]:
    """Three short lines against a second accident, for this kind of place and for no other."""
    road = guide.answer("road_type") or UNKNOWN
    if road == "expressway":
        # Of an accident the police are told, and nobody else (duties: not #9910).
        return (Say(words.text(f"accident-safety-expressway{_voiceless(guide)}")),)
    return (Say(words.text(f"roadside-safety-{road}")),)


def get_safe(guide: AccidentGuide, words: Words) -> tuple[Message, ...]:
    """Not safe yet: what to do about this danger, and whom to call who cannot get away."""
    if guide.by_text():
        return (Say(words.text("accident-get_safe-by_text")),)
    danger = f"-{guide.answer('emergency')}" if guide.in_danger() else ""
    return (Say(words.text(f"roadside-get_safe{danger}")),)


def crash(guide: AccidentGuide, words: Words) -> tuple[Message, ...]:
    """The police are told of every accident, and nothing is settled on the spot."""
    if not guide.asks_police():
        return (Say(words.text("accident-no_promises")),)
    text = words.text(f"accident-crash{_voiceless(guide)}")
    return (
        Card(words.text(f"accident-crash{_voiceless(guide)}-title"), text, _known(guide, words), _police(guide, words)),
    )


def tell110(guide: AccidentGuide, words: Words) -> tuple[Message, ...]:
    """What the law has the police told (道交法72条), filled in as far as it is known here."""
    text = words.text("accident-tell110")
    if guide.by_text():
        text = f"{text}\n{words.text('accident-tell110-by_text')}"
    return (Card(words.text("accident-tell110-title"), text, _known(guide, words), _police(guide, words)),)


def this_car(guide: AccidentGuide, words: Words) -> tuple[Message, ...]:
    """The one linked car by its name, so that a borrowed one is noticed."""
    return (Say(words.text("accident-this_car", car=guide.cars(words)[0].label)),)


def receipt(guide: AccidentGuide, words: Words) -> tuple[Message, ...]:
    """The number, when the desk is in touch, what to leave undone, what to keep, and who answers now."""
    told = (
        _voiceless(guide),
        "-unattended" if guide.is_unattended() else "-others",
        *(("-struck",) if guide.negotiates_alone() else ()),
        *(("-uninsured",) if guide.lacks_other_insurance() else ()),
        *(("-fled",) if guide.answer("kind") == "hit_and_run" else ()),
        "-prepare" if guide.has_others() else "-prepare-alone",
    )
    text = "\n".join(words.text(f"accident-receipt{each}") for each in told)
    rows = (
        Row(words.text("accident-receipt-number"), guide.number),
        Row(words.text("accident-receipt-contact"), _contact(guide, words)),
    )
    return (Card(words.text("accident-receipt-title"), text, rows, _desk(guide)),)


def tow_offer(guide: AccidentGuide, words: Words) -> tuple[Message, ...]:
    """The car cannot be driven: a tow is one word away, and nothing is asked again."""
    return (Say(words.text("accident-tow_offer", number=guide.number)),)


def grade(guide: AccidentGuide, words: Words) -> tuple[Message, ...]:
    """Which grade class a claim of this kind usually has: neither whether one is made, nor whether it is paid."""
    kind = guide.answer("kind")
    if kind in {"", "other"}:
        return (Say(words.text("accident-grade-unknown")),)
    usual = usual_class(
        kind, today(guide.facts.now), struck=guide.negotiates_alone(), uninsured=guide.lacks_other_insurance()
    )
    told = words.text(f"accident-grade-{'-'.join(usual.classes)}", kind=words.text(f"accident-kind-{kind}"))
    return (Say(f"{told}{words.text('accident-grade-unsure')}" if usual.unsure else told),)


def status(guide: AccidentGuide, words: Words) -> tuple[Message, ...]:
    """Where a filed report stands in this talk: it has its number, and the desk is in touch."""
    return (Say(words.text(f"accident-done{_voiceless(guide)}", number=guide.number, contact=_contact(guide, words))),)


def taken(guide: AccidentGuide, words: Words) -> tuple[Message, ...]:
    """A person has the report in hand."""
    return (Say(words.text("accident-taken", number=guide.number)),)


def silent(_guide: AccidentGuide, _words: Words) -> tuple[Message, ...]:
    """Nothing: a state that only leads on, or an end that nobody is to be woken for."""
    return ()


def _voiceless(guide: AccidentGuide) -> str:
    """Which wording is for somebody who cannot telephone: it asks nobody to."""
    return "-by_text" if guide.by_text() else ""


def _known(guide: AccidentGuide, words: Words) -> tuple[Row, ...]:
    """What the talk knows of what the police ask."""
    place = guide.answer("place")
    where = place.partition(" ")[2] or words.text("kit-position") if place.startswith("geo:") else place
    contract = guide.contract()
    plate = contract.vehicle.plate if contract else guide.answer("plate")
    told = {
        "occurred": _unless_unknown(spoken_instant(guide.answer("occurred"), words), guide.answer("occurred")),
        "place": _unless_unknown(where, place),
        "kind": words.text(f"accident-kind-{guide.answer('kind')}") if guide.answer("kind") else "",
        "plate": "" if guide.neutral() else _unless_unknown(plate, plate),
    }
    rows = tuple(Row(words.text(f"accident-tell110-{slot}"), value) for slot, value in told.items() if value)
    hurt = _hurt(guide, words)
    return (*rows, *((Row(words.text("accident-tell110-hurt"), hurt, sensitive=True),) if hurt else ()))


def _hurt(guide: AccidentGuide, words: Words) -> str:
    """Who is hurt, as the police ask it; nothing by SMS, and nothing of what the customer does not want kept."""
    injuries = injuries_of(guide, ("anyone_hurt", *guide.slots))
    if guide.neutral() or not injuries or "withheld" in injuries.values() or {*injuries.values()} == {UNKNOWN}:
        return ""
    told = {group: level for group, level in injuries.items() if level in {"light", "ambulance", "unknown"}}
    if not told:
        return words.text("accident-hurt-none")
    levels = {level: words.text(f"accident-hurt-{level}") for level in ("light", "ambulance")}
    levels[UNKNOWN] = words.text("kit-unknown")
    return "・".join(f"{words.text(f'accident-hurt_who-{group}')} {levels[level]}" for group, level in told.items())


def _unless_unknown(told: str, value: str) -> str:
    return "" if value in {"", UNKNOWN} else told


def _police(guide: AccidentGuide, words: Words) -> tuple[Button, ...]:
    """The police, and 119 beside them; nobody who cannot telephone is told to."""
    return () if guide.by_text() else emergency_calls(words, "110")


def _desk(guide: AccidentGuide) -> tuple[Button, ...]:
    """The button that dials the desk that takes accidents of this product at this hour."""
    now = guide.facts.now
    if now is None or guide.by_text():
        return ()
    desk = accident_desk(guide.facts.profile, _product(guide), now)
    return (Call(f"{desk.name} {desk.phone}", desk.phone),)


def _contact(guide: AccidentGuide, words: Words) -> str:
    """When the people who see to the report are there."""
    profile = guide.facts.profile
    desks = profile.accident_desk or profile.roadside_desk
    return hours(words, profile.desk(desks.get(_product(guide), desks[DEFAULT]))).value


def _product(guide: AccidentGuide) -> str:
    contract = guide.contract()
    return contract.product if contract else ""
