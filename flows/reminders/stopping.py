"""How people say that no more notices are to come here, and nothing else: which notices is a question of its own.

「広告は送らないで」, 「メールは送らないで紙で」 and 「満期まで送らないで」 are about some of what we send, or
another way or time; from them nothing is recorded.
"""

import re
from collections.abc import Mapping

from flows import pausing, standing, talking
from flows.answers.normal import plain, trimmed
from flows.linking.flow import LINKING
from flows.renewal.flow import RENEWAL
from flows.session import Slot
from flows.turn import Turn

CONSENTS: Mapping[str, Slot] = {"wish": Slot("consents")}
"""The talk about what may be sent here."""

_WHAT = (
    r"(?:(?:満期|更新|継続|保険)の?)?"
    r"(?:お知らせ|おしらせ|通知|ご?案内|リマインド|リマインダー|メッセージ|連絡)(?:は|を|も|の|が)?"
)
_STOP = (
    r"(?:送って(?:こ)?ないで|送らないで|送ってこないで|おくらないで|よこさないで|しないで|いらない|要らない|いりません|不要"
    r"|(?:配信)?(?:を)?(?:止めて|とめて|やめて|停止|ストップ|オフに?|解除))"
    r"(?:して)?(?:ください|下さい|ほしい|欲しい|くれ|する|します|したい)?"
)
_ALL_OF_THEM = re.compile(
    r"(?:もう|今後は?|これ以上|二度と|すみません|ここに|こちらに)*[、 ]?"
    rf"(?:{_WHAT})*(?:もう|一切)?(?:{_STOP})|購読解除"
    r"|(?:please )?(?:stop|unsubscribe|opt ?out|no more (?:messages|texts|notifications|notices|sms)"
    r"|(?:stop|dont|don't) (?:sending|send|texting|text|messaging|message|contacting|contact)(?: me| these| any)*"
    r"(?: notices| messages| reminders| anything)?)"
)


def is_plain(text: str) -> bool:
    """Whether all that is said is that notices are to stop: 「もう送らないで」, 「通知いらない」."""
    return _ALL_OF_THEM.fullmatch(trimmed(plain(text))) is not None


def asked_about_notices(turn: Turn) -> bool:
    """Ask what may be sent here, where somebody is linked and nothing but a renewal goes on."""
    talk = turn.session.talk
    if talk is not None and (talk.flow != RENEWAL.name or not standing.collecting(turn)):
        return False
    if talk is not None and not turn.session.customer and "due" in talk.slots:
        # Of whom nothing is known but the reminder is asked under it, where stopping is one of the answers.
        talking.reopen(turn, "notice")
        return True
    if not turn.session.customer:
        return False
    if talk is not None:
        pausing.leave(turn)
        turn.say("kit-put-aside")
    talking.begin(turn, LINKING, CONSENTS)
    return True
