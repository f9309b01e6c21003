"""What is said of pictures that have come: short, once, and then on with whatever was being talked about."""

from flows import commands, standing
from flows.asking import STAYS_OPEN, opens_page
from flows.at_scene import AtScene
from flows.messages import Card, Open
from flows.photographs import belonging
from flows.photographs.belonging import PHOTOS, Owner
from flows.photographs.flow import PHOTOS as FLOW
from flows.photos import page
from flows.session import Talk
from flows.turn import Turn


def received(turn: Turn, count: int, rest: int, *, first: bool) -> None:
    """Say that so many have come, where they go, and that the ``rest`` of their set will be kept too."""
    owner = belonging.owner(turn.session, turn.facts)
    turn.note("photos:answered")
    if owner is None:
        _whose(turn, count, rest)
        return
    told = [_counted(turn, owner, count)]
    if rest:
        told.append(turn.words.text("photos-rest", count=rest))
    if is_unsafe(turn):
        told.append(turn.words.text("photos-safety_first"))
    elif first and owner.is_report and not _in(turn, PHOTOS) and not _in(turn, belonging.ACCIDENT):
        told.append(turn.words.text("photos-hint"))
    turn.say_text("\n".join(told))
    go_on(turn)


def _counted(turn: Turn, owner: Owner, count: int) -> str:
    if _in(turn, PHOTOS):
        return turn.words.text("photos-received", count=count)
    if owner.number:
        key = "photos-received-report" if owner.is_report else "photos-received-request"
        return turn.words.text(key, count=count, number=owner.number)
    return turn.words.text("photos-received-draft", count=count)


def _whose(turn: Turn, count: int, rest: int) -> None:
    """They are kept, and nobody knows for what: ask, unless something urgent goes on, or it was asked before."""
    album, talk = turn.session.album, turn.session.talk
    told = [turn.words.text("photos-received", count=count)]
    if rest:
        told.append(turn.words.text("photos-rest", count=rest))
    several = bool(belonging.owners(turn.session, turn.facts))
    asks = not standing.is_urgent(talk) and (several or not (album and album.elsewhere))
    if not asks:
        told.append(turn.words.text("photos-which_later" if several else "photos-only_accidents"))
    turn.say_text("\n".join(told))
    if not asks:
        go_on(turn)
    elif _in(turn, PHOTOS):
        hand_over(turn)
        standing.stand(turn)
    else:
        commands.begin(turn, FLOW, {})


def hand_over(turn: Turn) -> None:
    """Let the talk about photos know that there are pictures of nobody's."""
    talk = turn.session.talk
    if talk is not None and talk.flow == PHOTOS:
        turn.become(talk=belonging.knowing_loose(turn.session, talk))


def go_on(turn: Turn) -> None:
    """Put the open question again, in brief."""
    if standing.asking(turn):
        standing.stand(turn)


def only_by_page(turn: Turn) -> None:
    """Pictures cannot come here: say how they can, where they would be of something."""
    owner = belonging.owner(turn.session, turn.facts)
    if owner is not None:
        give_page(turn, owner)
    else:
        turn.say("photos-not_by_sms")
        go_on(turn)


def give_page(turn: Turn, owner: Owner) -> None:
    """Hand out the page for the pictures of a report that is being talked of."""
    album, words = turn.session.album, turn.words
    agreed = album.consents.get(owner.number, False) if album else False
    address = page(turn, turn.moment.now + STAYS_OPEN["photos"], owner.number, owner.draft, with_position=agreed)
    text = words.text("photos-safety_first") + "\n" if is_unsafe(turn) else ""
    card = Card(
        words.text("photos-page_card-title"),
        text + words.text("photos-page_card"),
        buttons=(Open(words.text("kit-open-photos"), address),),
    )
    turn.speak((card,))
    # A step gives out one page: a question that has one of its own stands above, unchanged.
    if not standing.asking(turn):
        return
    talk = turn.talk()
    if not opens_page(turn, standing.flow_of(talk).questions[talk.state]):
        standing.stand(turn)


def is_unsafe(turn: Turn) -> bool:
    """Whether people come first: somebody is hurt or stands in traffic, or nobody knows yet, and it is not past."""
    talk = turn.session.talk
    if talk is None or not standing.is_urgent(talk) or talk.number:
        return False
    guide = standing.flow_of(talk).guide(talk, turn.facts)
    return isinstance(guide, AtScene) and _may_be_in_danger(guide, talk)


def _may_be_in_danger(guide: AtScene, talk: Talk) -> bool:
    unknown = "emergency" not in talk.slots
    return unknown or guide.in_danger() or guide.on_expressway() or guide.not_safe()


def _in(turn: Turn, flow: str) -> bool:
    return turn.session.talk is not None and turn.session.talk.flow == flow
