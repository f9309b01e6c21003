"""What is said beside the matter itself: a question about the help that comes, a thank-you, anger, 「電話ください」."""

from typing import Literal, cast

from flows.router.lexicon import LEXICON, table
from flows.router.spotting import Phrase, Spot, Spotter

Topic = Literal[
    "tell110", "grade", "fault", "cover", "break_window", "wait_in_car", "club", "receipt", "rental", "price", "status",
    "after", "time", "negotiation", "other_side", "repair", "body", "police_duty", "dashcam",
]  # fmt: skip
Courtesy = Literal["anger", "thanks", "greeting"]

_LONGEST = 200
_WISHES = frozenset({"link", "page", "switch", "consents", "unlink", "trouble"})
# How much may stand beside the name of a part: 「警察署がわかりました」, but no story of what the police did.
_ABOUT, _ABOUT_IN_ENGLISH = 16, 30
# What a thank-you or a greeting leaves over when it is the whole of what is said.
_REST = {"thanks": 14, "greeting": 8}


class _Asides:
    """The keys of one data file, in its order."""

    def __init__(self, name: str) -> None:
        data = table(name)
        self.keys = tuple(data)
        self._spotter = Spotter(
            LEXICON.fold,
            (Phrase(name, key, form, words) for key, forms in data.items() for form in forms for words in forms[form]),
        )

    def found(self, text: str) -> dict[str, Spot]:
        """The first spot of each key, in the file's order; what an exception covers is left out."""
        spots = self._spotter.spot(LEXICON.fold(text[:_LONGEST]))
        exceptions = [spot for spot in spots if spot.form == "except"]
        kept = [
            spot
            for spot in spots
            if spot.form == "words"
            and not any(
                spot.key == other.key and spot.start < other.end and other.start < spot.end for other in exceptions
            )
        ]
        return {key: spot for key in self.keys for spot in kept[::-1] if spot.key == key}


_LINKING = _Asides("linking")
_TOPICS = _Asides("topics")
_ADDRESS = _Asides("courtesy")
_DETAILS = _Asides("details")
_SUBJECTS = _Asides("subjects")


def topic(text: str) -> Topic | None:
    """What a question in a breakdown or after an accident is about, or None.

    ``price`` of the help, ``time`` of its arrival, ``wait_in_car`` (and cold, heat, rain), ``club`` (a motoring club),
    ``receipt``, ``break_window``, ``rental`` (a car in the meantime), ``after`` (what follows, the way home),
    ``status`` of the request; ``tell110`` (what the police ask), the ``grade``, ``fault``, ``cover``; who speaks
    with the other side (``negotiation``) and what to say to it (``other_side``), ``repair``, the ``body`` (a doctor),
    ``police_duty`` (need they be told), the ``dashcam``. Only the words
    decide: whether there is danger in them, :func:`~flows.router.route` tells, and goes first.
    """
    return cast("Topic | None", next(iter(_TOPICS.found(text)), None))


def linking(text: str) -> dict[str, str]:
    """What is wanted of the account: the answers to the linking talk's first questions that the words give.

    ``wish`` is link, page, switch, consents, unlink or trouble; with the last, ``trouble`` is password, mail, device,
    late, vanished, id or shared, where one is named.
    """
    wanted = next(iter(_LINKING.found(text)), "")
    if wanted in _WISHES:
        return {"wish": wanted}
    return {"wish": "trouble", "trouble": wanted} if wanted else {}


def detail(text: str) -> str:
    """Which part of an accident's report is to be told of, empty where none is named.

    ``parties``, ``police`` and the other parts of :data:`flows.details.sections.SECTIONS`; ``more`` of anything,
    ``complete`` (that was all), ``sections`` (what is missing), ``fix`` (an answer is wrong). Words that say a lot more
    than that are an answer or a story, and name none.
    """
    folded = LEXICON.fold(text)
    beside = _ABOUT_IN_ENGLISH if folded.isascii() else _ABOUT
    for key, spot in _DETAILS.found(text).items():
        if len(folded) - (spot.end - spot.start) <= beside:
            return key
    return ""


def courtesy(text: str) -> Courtesy | None:
    """How the counter is addressed: in anger, or with nothing but thanks or a greeting; None for anything else.

    Anger counts beside other words too. 「ありがとう、いくらですか」 is a question and no thanks.
    """
    for key, spot in _ADDRESS.found(text).items():
        folded = LEXICON.fold(text)
        if key == "anger":
            return "anger"
        if key in _REST and len(folded) - (spot.end - spot.start) <= _REST[key] and not _asks(folded):
            return cast("Courtesy", key)
    return None


def asks_to_be_called(text: str) -> bool:
    """Whether the writer wants to be telephoned: 「折り返しお願いします」, "call me back"."""
    return "call_me" in _ADDRESS.found(text)


def is_about(question: str, text: str) -> bool:
    """Whether the words speak of a question, by its name (``accident-police``), or say no more than a bare answer.

    「まだ現場です」 is no answer to whether the police were told. True of every question whose answers name what they
    are about, which are all but a few.
    """
    return question not in _SUBJECTS.keys or question in _SUBJECTS.found(text)


def complains(text: str) -> bool:
    """Whether something is wrong with the car and nothing is said of an accident: 「バンパーに傷がついていました」."""
    found = _ADDRESS.found(text)
    return "complaint" in found and "collision" not in found


def _asks(folded: str) -> bool:
    spots = LEXICON.spot(folded)
    return any(spot.group == "question" or spot.group in {"roadside", "accident", "danger"} for spot in spots)
