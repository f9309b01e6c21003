"""What the roadside talk says where plain words do not do: cards that dial, the lines of cover, the receipt."""

from flows.emergency import emergency_calls
from flows.messages import Call, Card, Message, Row, Say
from flows.roadside.cover import lines
from flows.roadside.guide import RoadsideGuide
from flows.voiceless import interpreting
from flows.words import Words


def danger(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """Call first: 119 for people, fire and water, 110 for people in traffic (duties: 119, then safety, then 110)."""
    kind = guide.answer("emergency")
    return (
        Card(
            title=words.text(f"roadside-danger-{kind}-title"),
            text=words.text(f"roadside-danger-{kind}"),
            buttons=emergency_calls(words, "110" if kind in {"in_lane", "crossing"} else "119"),
            urgent=True,
        ),
    )


def rescue(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """Somebody is locked in: heat kills within minutes, so 119 comes before any truck."""
    return (
        Card(
            title=words.text("roadside-rescue-title"),
            text=words.text(f"roadside-rescue-{guide.answer('locked_in')}"),
            buttons=emergency_calls(words),
            urgent=True,
        ),
    )


def by_text(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """Ways to call for help without a voice."""
    buttons = interpreting(guide.facts.profile, words)
    return (Card(words.text("roadside-by_text-title"), words.text("roadside-by_text"), buttons=buttons),)


def safety(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """Three short lines for this kind of place, and for no other."""
    return (Say(words.text(f"roadside-safety-{guide.answer('road_type') or 'unknown'}")),)


def get_safe(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """Not safe yet: what to do about this danger, and whom to call who cannot get away."""
    danger = f"-{guide.answer('emergency')}" if guide.in_danger() else ""
    return (Say(words.text(f"roadside-get_safe{danger}")),)


def this_car(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """The one linked car by its name, so that a borrowed one is noticed."""
    return (Say(words.text("roadside-this_car", car=guide.cars(words)[0].label)),)


def crash(_guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """After an accident people and the police come before the truck, and nothing is settled on the spot."""
    return (
        Card(
            title=words.text("roadside-crash-title"),
            text=words.text("roadside-crash"),
            buttons=emergency_calls(words),
        ),
    )


def stuck(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """Snow and mud are not covered: say so now, and who does help."""
    return (
        Card(
            title=words.text("roadside-stuck-title"),
            text=words.text("roadside-stuck"),
            buttons=(Call(words.text("kit-call-club"), guide.facts.profile.club_phone),),
        ),
    )


def cover(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """The lines of cover that apply, as one card."""
    text = "\n".join(f"・{words.text(key)}" for key in lines(guide))
    return (Card(title=words.text("roadside-cover-title"), text=text),)


def receipt(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """The receipt number, what happens now, and the desk that answers day and night."""
    return (
        Card(
            title=words.text("roadside-receipt-title"),
            text=words.text("roadside-receipt-uncovered" if guide.in_snow() else "roadside-receipt"),
            rows=(Row(words.text("roadside-receipt-number"), guide.number),),
            buttons=(desk_call(guide, words),),
        ),
    )


def taken(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """A person has taken the request in hand."""
    text = words.text("roadside-taken-by_text" if guide.by_text() else "roadside-taken", number=guide.number)
    return (Card(words.text("roadside-taken-title"), text, buttons=(desk_call(guide, words),)),)


def silent(_guide: RoadsideGuide, _words: Words) -> tuple[Message, ...]:
    """Nothing: a state that only leads on, or an end that nobody is to be woken for in the middle of a night."""
    return ()


def stop_asked(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """Somebody is there already: a person sees to it, and nothing is promised."""
    text = words.text("roadside-stop_asked")
    return (Card(words.text("roadside-stop_asked-title"), text, buttons=(desk_call(guide, words),)),)


def self_arranged(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """How to arrange a tow without us and claim it back, and the desk to call before."""
    text = words.text("roadside-self_arranged")
    return (Card(words.text("roadside-self_arranged-title"), text, buttons=(desk_call(guide, words),)),)


def closed(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """Ended by the insurer's people: how, and where to ask."""
    key = "roadside-closed-cancelled" if guide.stage == "cancelled" else "roadside-closed"
    text = words.text(key, number=guide.number)
    return (Card(words.text("roadside-closed-title"), text, buttons=(desk_call(guide, words),)),)


def rated(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """Thanks; where it was bad, sorry as well."""
    return (Say(words.text("roadside-rated-bad" if guide.answer("rating") == "bad" else "roadside-rated")),)


def desk_call(guide: RoadsideGuide, words: Words) -> Call:
    """The button that dials the breakdown desk of this customer's product."""
    contract = guide.contract()
    desks = guide.facts.profile.roadside_desk
    desk = guide.facts.profile.desk(desks.get(contract.product if contract else "", desks["default"]))
    return Call(words.text("kit-call-desk"), desk.phone)
