"""The wish to speak of watchers, in free words: 「見守り」「家族への知らせをやめたい」."""

import re

from flows import commands, standing
from flows.answers.normal import sounds
from flows.free_words import Heard
from flows.turn import Turn
from flows.watchers.flow import WATCHERS

_CALLED = re.compile(
    r"(?:見守り|みまもり)(?!ぷらす|ねくすと|next|たい)"
    r"|(?:家族|かぞく)(?:に|へ)の?(?:お)?(?:知らせ|しらせ|通知)(?:を|の|は)?(?:登録|とうろく|設定|やめ|解除|止め|$)"
    r"|^(?:my )?watchers?$|\b(?:add|remove|change) (?:a |my |the )?watchers?\b"
)


def called(turn: Turn, heard: Heard) -> bool:
    """Begin the talk about watchers where its words are said; never within a talk that is urgent."""
    if standing.is_urgent(turn.session.talk) or not _CALLED.search(sounds(heard.text)):
        return False
    talk = turn.session.talk
    if talk is not None and talk.flow == WATCHERS.name:
        return False
    turn.note("watchers")
    commands.begin(turn, WATCHERS, {})
    return True
