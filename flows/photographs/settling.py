"""What became of pictures: their customer hears once for all of them what they must know, the desk that some are there.

What was kept needs no more words, since it was thanked for when it came; through the page nobody was thanked yet.
"""

from datetime import timedelta

from msgspec.structs import replace

from flows import silence, standing, talking
from flows.accident.handing_over import REPORT
from flows.accident.recording import TellClaims
from flows.accident.report import AccidentReport
from flows.album import Album, counted
from flows.effects import CancelTimer, Forget, SetTimer
from flows.events import PhotoKept, RequestFiled, TimerFired
from flows.photographs import answering, arriving
from flows.photographs.arriving import ARRIVED, album_of
from flows.photographs.belonging import OF_REPORTS, OF_REQUESTS, PHOTOS
from flows.pictures import OF_THE_PAGE, DropPhotos, FilePhotos
from flows.session import Talk
from flows.turn import Turn

FARED, DESK = "photos-fared", "photos-desk"
TIMERS = frozenset({ARRIVED, FARED, DESK})
"""When what has come is answered, when what became of it is told, and when the desk is."""

PATIENCE = timedelta(minutes=1)
"""How long the first picture that was not kept waits for the rest of its burst, and the last one of a page for more."""

OURS = (OF_REPORTS, OF_REQUESTS)

QUIET = timedelta(minutes=3)
"""After the last picture of a burst; then the desk hears of all of them."""


def kept(turn: Turn, event: PhotoKept) -> None:
    """A picture was kept, or was not."""
    turn.note(f"photo:{event.outcome}")
    if event.message.startswith(OF_THE_PAGE):
        _uploaded(turn, event)
        return
    album = album_of(turn)
    awaited = album.of(event.message)
    if awaited is None:
        # It was taken back meanwhile.
        return
    turn.become(album=album.without(event.message))
    if event.outcome != "kept":
        turn.become(album=replace(album_of(turn), fared=counted(album.fared, event.outcome)))
        if FARED not in turn.session.timers:
            turn.do((SetTimer(FARED, turn.moment.now + PATIENCE),))
    elif awaited.number.startswith(OF_REPORTS):
        _unread(turn, awaited.number)
    settled = album_of(turn)
    if settled.fared and not settled.awaited and not settled.untold():
        _tell(turn)


def unsent(turn: Turn, message: str) -> None:
    """A picture was taken back, here or on the page, which wants no answer."""
    album = turn.session.album
    if album is not None and message.startswith(OF_THE_PAGE):
        turn.become(album=replace(album, uploaded=max(0, album.uploaded - 1)))
    arriving.unsent(turn, message)


def timer(turn: Turn, event: TimerFired) -> None:
    """A timer of the pictures ran out."""
    if not turn.timer_is_current(event.name, event.due):
        turn.note(f"timer:stale:{event.name}")
        return
    turn.note(f"timer:{event.name}")
    if event.name == ARRIVED:
        arriving.answer(turn)
        silence.mind_silence(turn)
    elif event.name == FARED:
        _tell(turn)
    else:
        _tell_desk(turn)


def mind(turn: Turn) -> None:
    """At the end of a step: keep what it has settled of whose pictures are, and of their places."""
    if any(isinstance(effect, DropPhotos) for effect in turn.effects):
        album = album_of(turn)
        theirs = tuple(each for each in album.awaited if each.number)
        # What is on its way still must not be kept when it comes.
        turn.do(tuple(Forget(each.message) for each in album.awaited if not each.number))
        turn.become(album=replace(_without_loose(album_of(turn)), awaited=theirs, elsewhere=True))
    talk, event = turn.session.talk, turn.envelope.event
    if talk is not None and talk.flow == PHOTOS and REPORT in talk.slots:
        _belong(turn, talk, talk.slots[REPORT].value)
    if isinstance(event, RequestFiled) and event.number.startswith(OURS) and turn.session.album is not None:
        # The draft that a report itself names has gone with it.
        is_report = event.number.startswith(OF_REPORTS)
        began = talk.began if talk is not None and talk.number == event.number and is_report else 0
        turn.do(tuple(FilePhotos(draft, event.number) for draft in turn.session.album.drafts if draft != began))
        turn.become(album=replace(turn.session.album, loose=0, drafts=(), elsewhere=False))


def _belong(turn: Turn, talk: Talk, number: str) -> None:
    """The report of a talk about photos is known: what is nobody's is its, and what was said of places is kept."""
    album = album_of(turn)
    said = talk.slots["position"].value == "yes" if "position" in talk.slots else None
    if said is not None and album.consents.get(number) != said:
        turn.become(album=album.agreed(number, agreed=said))
    if album.loose:
        turn.do((FilePhotos(album.loose, number),))
        turn.become(album=_without_loose(album_of(turn)))
        _unread(turn, number)


def _without_loose(album: Album) -> Album:
    drafts = tuple(draft for draft in album.drafts if draft != album.loose)
    return replace(album, loose=0, drafts=drafts)


def _uploaded(turn: Turn, event: PhotoKept) -> None:
    """A picture came through the page, where it was answered already; here it is told of with the others."""
    if event.outcome != "kept":
        return
    album = album_of(turn)
    turn.become(album=replace(album, uploaded=album.uploaded + 1))
    turn.do((SetTimer(FARED, turn.moment.now + PATIENCE),))
    if album.page.startswith(OF_REPORTS):
        _unread(turn, album.page)


def _unread(turn: Turn, number: str) -> None:
    album = album_of(turn)
    turn.become(album=replace(album, unread=counted(album.unread, number)))
    turn.do((SetTimer(DESK, turn.moment.now + QUIET),))


def _tell(turn: Turn) -> None:
    """Say what became of pictures, as far as their customer must know, and how many came through the page."""
    album, words = album_of(turn), turn.words
    turn.become(album=replace(album, fared={}, uploaded=0))
    turn.do((CancelTimer(FARED),))
    told = [words.text(f"photos-fared-{outcome}", count=count) for outcome, count in album.fared.items()]
    if told:
        told.insert(0, words.text("photos-fared"))
    if album.uploaded:
        told.insert(0, words.text("photos-uploaded", count=album.uploaded))
    if not told:
        return
    turn.note("photos:told")
    turn.say_text("\n".join(told))
    talk = turn.session.talk
    if album.uploaded and talk is not None and (talk.flow, talk.state) == (PHOTOS, "page"):
        talking.move(turn, "leave")
    elif standing.asking(turn):
        answering.go_on(turn)


def _tell_desk(turn: Turn) -> None:
    """Let the desk know that there are new pictures, once for all of them."""
    album = album_of(turn)
    bare = AccidentReport(turn.session.address.channel, turn.session.language)
    reports = {report.number: report.report or bare for report in turn.facts.reports}
    # However urgent the report was, pictures of it are not.
    told = {number: replace(reports.get(number, bare), urgent=False) for number in album.unread}
    turn.do(tuple(TellClaims("photos", number, report) for number, report in told.items()))
    turn.become(album=replace(album, unread={}))
