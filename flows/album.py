"""What a conversation remembers of pictures: those on their way, and what its customer and the desk were not told yet.

Values only; what is said and done of them stands in :mod:`flows.photographs`.
"""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

MOST_AWAITED = 40
"""Twice what a report takes. A picture beyond that is kept all the same; only what became of it is not told."""

MOST_SETS = 4
MOST_DRAFTS = 8
MOST_CONSENTS = 4


class Awaited(Struct, frozen=True, omit_defaults=True):
    """A picture that is being fetched: the message that brought it, what it is to show, and the report it is for."""

    message: str
    wanted: str = ""
    number: str = ""


class Arriving(Struct, frozen=True, omit_defaults=True):
    """Pictures that are answered together: a set of the platform's, or single ones close upon each other (no ``id``).

    Of ``total`` (0: not known) ``count`` have come; ``told``: that has been answered.
    """

    id: str = ""
    count: int = 0
    total: int = 0
    told: bool = False


class Album(Struct, frozen=True, omit_defaults=True):
    """The pictures of one conversation.

    Attributes:
        loose: the draft under which pictures are kept that belong to no report yet; 0 where there are none.
        drafts: every draft whose pictures wait for the number of a report.
        awaited: pictures being fetched.
        arriving: what is answered together, the newest last.
        answered: when a single picture was answered last (UTC).
        fared: how many pictures were not kept, by why (:data:`flows.pictures.PictureOutcome`), and not told of yet.
        uploaded: how many were kept through a page, and not told of yet.
        page: the report whose page was given out last.
        unread: by report, how many were kept since the desk heard of any.
        consents: by report, whether its customer wants kept where pictures were taken.
        elsewhere: the customer has said that their pictures are of no accident.
    """

    loose: int = 0
    drafts: tuple[int, ...] = ()
    awaited: tuple[Awaited, ...] = ()
    arriving: tuple[Arriving, ...] = ()
    answered: datetime | None = None
    fared: Mapping[str, int] = {}
    uploaded: int = 0
    page: str = ""
    unread: Mapping[str, int] = {}
    consents: Mapping[str, bool] = {}
    elsewhere: bool = False

    def awaits(self, coming: Awaited) -> "Album":
        """With one more picture on its way."""
        return replace(self, awaited=(*self.awaited, coming)[-MOST_AWAITED:])

    def without(self, message: str) -> "Album":
        """Without a picture that was taken back, or of which it is known what became."""
        return replace(self, awaited=tuple(each for each in self.awaited if each.message != message))

    def of(self, message: str) -> Awaited | None:
        """The picture on its way that this message brought."""
        return next((each for each in self.awaited if each.message == message), None)

    def joined(self, set_id: str, total: int) -> tuple["Album", Arriving]:
        """With one more picture that has come in this set, and how that set stands now."""
        before = next((each for each in self.arriving if each.id == set_id and (set_id or not each.told)), None)
        now = replace(before or Arriving(set_id), count=(before.count if before else 0) + 1, total=total)
        others = tuple(each for each in self.arriving if each is not before)
        return replace(self, arriving=(*others, now)[-MOST_SETS:]), now

    def untold(self) -> tuple[Arriving, ...]:
        """What has come and was not answered yet."""
        return tuple(each for each in self.arriving if not each.told and each.count)

    def answering(self) -> "Album":
        """With all that has come answered. Of single ones nothing more is known: the next are others."""
        told = tuple(replace(each, told=True) for each in self.arriving if each.id)
        return replace(self, arriving=told)

    def drafted(self, draft: int) -> "Album":
        """With this draft among those that wait for a number."""
        if draft in self.drafts:
            return self
        return replace(self, drafts=(*self.drafts, draft)[-MOST_DRAFTS:])

    def agreed(self, number: str, *, agreed: bool) -> "Album":
        """With what its customer has said of the places of a report's pictures."""
        others = {each: said for each, said in self.consents.items() if each != number}
        latest = dict([*others.items(), (number, agreed)][-MOST_CONSENTS:])
        return replace(self, consents=latest)


def counted(counts: Mapping[str, int], of: str) -> dict[str, int]:
    """The counts with one more of one kind."""
    return {**counts, of: counts.get(of, 0) + 1}
