"""Short utterances that steer the talk itself: back, cancel, a person, later, another language."""

import re
from typing import cast

from flows.router.intents import Command
from flows.router.lexicon import LEXICON

_LONGEST = 24
# What politeness adds to a command; a sentence that merely holds the word has more around it than this.
_AROUND = re.compile(
    r"^(?:すみません|すいません|あの|えつと|では|じや|やつぱり|ちよつと)?[、。]?(.*?)"
    r"(?:[をにへでは])?(?:する|します|して|したい|お願い|おねがい|ください|くださ|いただけますか|ほしい|ほし|です|ます|いたします|ですが|が|ね|よ|な|と|い|の|"
    r"please|pls|!|、|。)*$"
)


def command(text: str) -> Command | None:
    """The command that ``text`` is, or None when it is anything more than that.

    「戻る」 and 「戻りたいです」 are commands; 「戻ることができない坂道」 is a sentence.
    """
    if len(text) > _LONGEST:
        return None
    folded = LEXICON.fold(text).strip("。、")
    found = LEXICON.commands.get(folded)
    if found is None and (around := _AROUND.match(folded)):
        found = LEXICON.commands.get(around[1])
    return cast("Command | None", found)
