"""Pictures as they come: each is kept at once with what it belongs to; all that come at once are answered once.

A set that the platform speaks of is answered when its last picture has come, in whatever order, or a little after what
has come of it; a single picture at once, unless it follows closely upon another. Whose it is may be asked afterwards:
no picture waits for an answer.
"""

from datetime import timedelta

from msgspec.structs import replace

from flows.album import Album, Arriving, Awaited
from flows.effects import CancelTimer, SetTimer
from flows.events import PhotoReceived
from flows.photographs import answering, belonging
from flows.photographs.belonging import PHOTOS, Owner
from flows.pictures import KeepPhoto
from flows.turn import Turn

ARRIVED = "photos-arrived"
"""The timer by which what has come and was not answered is answered."""

REST_OF_SET = timedelta(seconds=20)
CLOSE = timedelta(seconds=8)
"""Single pictures that follow one another within this time are answered together."""


def album_of(turn: Turn) -> Album:
    """What is remembered of this conversation's pictures."""
    return turn.session.album or Album()


def received(turn: Turn, event: PhotoReceived) -> None:
    """Keep a picture, and answer it, now or with those it came with."""
    turn.note("photo")
    if turn.session.address.channel == "sms":
        # Nobody can send one in Japan; what came all the same cannot be fetched.
        answering.only_by_page(turn)
        return
    _keep(turn, event)
    album, arriving = album_of(turn).joined(event.set_id, event.total)
    turn.become(album=album)
    if _is_complete(turn, arriving):
        answer(turn)
    elif not arriving.told:
        wait = REST_OF_SET if event.set_id else CLOSE
        turn.do((SetTimer(ARRIVED, turn.moment.now + wait),))


def answer(turn: Turn) -> None:
    """Answer all that has come and was not answered."""
    album = album_of(turn)
    untold = album.untold()
    count, rest = sum(each.count for each in untold), sum(max(0, each.total - each.count) for each in untold)
    first = album.answered is None
    turn.become(album=replace(album.answering(), answered=turn.moment.now))
    turn.do((CancelTimer(ARRIVED),))
    if count:
        answering.received(turn, count, rest, first=first)


def unsent(turn: Turn, message: str) -> None:
    """A picture was taken back: what becomes of it is nobody's business any more."""
    if turn.session.album is not None:
        turn.become(album=turn.session.album.without(message))


def _keep(turn: Turn, event: PhotoReceived) -> None:
    album = album_of(turn)
    owner = belonging.owner(turn.session, turn.facts)
    if owner is None:
        # Nobody knows yet whose it is; once it is known, the draft goes to that report.
        album = replace(album, loose=album.loose or turn.session.turns)
        owner = Owner(draft=album.loose)
    if not owner.number:
        album = album.drafted(owner.draft)
    wanted = _wanted(turn)
    kept = KeepPhoto(
        owner.number,
        owner.draft,
        event.message,
        wanted,
        with_position=album.consents.get(owner.number, False),
        set_id=event.set_id,
        index=event.index,
        total=event.total,
    )
    turn.become(album=album.awaits(Awaited(event.message, wanted, owner.number)))
    turn.do((kept,))
    belonging.show_awaited(turn)


def _wanted(turn: Turn) -> str:
    """What was tapped last of what is worth a picture, where that talk goes on."""
    talk = turn.session.talk
    return talk.slots["wanted"].value if talk is not None and talk.flow == PHOTOS and "wanted" in talk.slots else ""


def _is_complete(turn: Turn, arriving: Arriving) -> bool:
    """Whether what has come is to be answered now: the last of a set, or a single one after a pause."""
    if arriving.told:
        return False
    if arriving.id:
        return 0 < arriving.total <= arriving.count
    before = album_of(turn).answered
    return before is None or turn.moment.now - before >= CLOSE
