"""What the roadside talk says where plain words do not do: cards that dial, the lines of cover, the receipt."""

from flows.emergency import emergency_calls
from flows.messages import Call, Card, Message, Row
from flows.roadside.cover import lines
from flows.roadside.guide import RoadsideGuide
from flows.words import Words


def danger(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """Call first: 119 for people and fire, 110 for people standing in traffic (duties: 119, then safety, then 110)."""
    kind = guide.answer("emergency")
    return (
        Card(
            title=words.text(f"roadside-danger-{kind}-title"),
            text=words.text(f"roadside-danger-{kind}"),
            buttons=emergency_calls(words, "110" if kind == "in_lane" else "119"),
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
            text=words.text("roadside-receipt"),
            rows=(Row(words.text("roadside-receipt-number"), guide.number),),
            buttons=(desk_call(guide, words),),
        ),
    )


def in_hand(guide: RoadsideGuide, words: Words) -> tuple[Message, ...]:
    """A person has the request; from here on changes go through them, by telephone."""
    text = words.text("roadside-in_hand", number=guide.number)
    return (Card(words.text("roadside-in_hand-title"), text, buttons=(desk_call(guide, words),)),)


def desk_call(guide: RoadsideGuide, words: Words) -> Call:
    """The button that dials the breakdown desk of this customer's product."""
    contract = guide.contract()
    desks = guide.facts.profile.roadside_desk
    desk = guide.facts.profile.desk(desks.get(contract.product if contract else "", desks["default"]))
    return Call(words.text("kit-call-desk"), desk.phone)
