"""Words that say of themselves that they put right what was said before."""

import re

from flows.answers.normal import plain

_CORRECTS = re.compile(
    r"やっぱ|じゃな[くい]|ではな[くい]|でなく|間違え|まちがえ|間違い|訂正|直し|なおし|変更|変え"
    r"|^(?:あ|いや|えっと)?[、,。 ]?(?:すみません|すいません|ごめん(?:なさい)?|失礼(?:しました)?)[、,。 ]"
    r"|^(?:時間|時刻|日時|場所|現場)は"
    r"|\b(?:actually|instead|i meant|rather|correct|change|mistake|wrong|sorry)\b"
)


def corrects(text: str) -> bool:
    """Whether the words say of themselves that they correct what was said before."""
    return _CORRECTS.search(plain(text)) is not None
