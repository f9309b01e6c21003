"""Short utterances that steer the talk itself: back, cancel, a person, later, another language."""

import re
from typing import cast

from flows.router.intents import Command
from flows.router.lexicon import LEXICON

_LONGEST = 24
# What politeness adds to a command; a sentence that merely holds the word has more around it than this.
_LEAD = re.compile(r"^(?:すみません|すいません|あの|えつと|では|じや|やつぱり|ちよつと)[、。]?")
_ENDING = re.compile(
    r"(?:を|に|へ|で|が|ね|よ|な|と|。|、|"
    r"する|します|して|したい|お願い|おねがい|"
    r"ください|いただけますか|ほし|ほしい|いたします|です|ですが| ?please| ?pls)$"
)


def command(text: str) -> Command | None:
    """The command that ``text`` is, or None when it is anything more than that.

    「戻る」 and 「戻りたいです」 are commands; 「戻ることができない坂道」 is a sentence.
    """
    if len(text) > _LONGEST:
        return None
    words = LEXICON.fold(text).strip("。、")
    words = _LEAD.sub("", words) or words
    while words not in LEXICON.commands and (ending := _ENDING.search(words)):
        words = words[: ending.start()]
    return cast("Command | None", LEXICON.commands.get(words))
