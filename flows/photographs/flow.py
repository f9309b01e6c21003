"""The talk about photos, put together."""

from flows.effects import Effect
from flows.flow import Flow, Scene
from flows.messages import Message, Say
from flows.photographs.belonging import ACCIDENT, LOOSE, ROADSIDE
from flows.photographs.guide import PhotosGuide
from flows.photographs.table import ENDS, QUESTIONS, QUIET, TABLE
from flows.pictures import DropPhotos
from flows.words import Words


def elsewhere(scene: Scene) -> tuple[Effect, ...]:
    """They are of no accident: nobody here keeps them."""
    loose = scene.guide.answer(LOOSE)
    return (DropPhotos(int(loose)),) if loose else ()


def told_elsewhere(guide: PhotosGuide, words: Words) -> tuple[Message, ...]:
    """What the counter takes, and that what was sent is gone."""
    return (Say(words.text("photos-elsewhere-gone" if guide.answer(LOOSE) else "photos-elsewhere")),)


PHOTOS = Flow(
    name="photos",
    version=1,
    start="start",
    table=TABLE,
    questions=QUESTIONS,
    notes=(),
    ends=ENDS,
    guide=PhotosGuide,
    quiet=QUIET,
    gives_way=(ACCIDENT, ROADSIDE),
    cards={"elsewhere": told_elsewhere},
    arrivals={"elsewhere": elsewhere},
)
