"""What is said to the questions about conditions, read whole: what is left over beside an answer may deny it.

「通勤に使っています」 is commuting; 「たまに通勤」, 「限定なしは高い」 and 「夫婦と息子」 say more than an answer does,
and are asked again: nobody is insured more narrowly than they told us.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache

from flows.answers.normal import plain, trimmed
from flows.answers.numerals import arabic
from flows.flow import Reads
from flows.renewal.plans import SAME, plans
from flows.words import spoken

CHOSEN: Mapping[str, tuple[str, ...]] = {
    "licence": ("gold", "blue", "green", "none"),
    "use": ("leisure", "commuting", "business"),
    "limit": ("insured", "couple", "none"),
    "condition": ("any",),
    "form": ("paperless", "policy", "paper"),
    "plan": (SAME, *(plan.key for plan in plans())),
}
"""The answers that are read here, by question."""

AGES = ("21", "26", "35")

# Fifteen days a month are four a week or more; three are too few.
_BEFORE = re.compile(
    r"^(?:はい|ええ|では|じゃあ|今は|いまは|今回は|今年は|主に|おもに|ほぼ毎日の?|ほとんど毎日の?|毎日の?|平日は?(?:毎日)?"
    r"|週[4-7](?:日|回)?(?:は|で|の|くらい|ぐらい)?|(?:使用)?目的は|使い方は|車は|プランは|範囲は|年齢条件は"
    r"|(?:運転免許証?|免許証?)の?(?:色)?(?:は|が)?(?=.)|運転(?:する|される)の?(?:人|者|方)?は|運転は"
    r"|(?:it'?s|it is|mainly|mostly|only|just|i have an?|my licen[cs]e is|to be|for|the) )[、,]?"
)
_AFTER = re.compile(
    r"(?<=.)(?:(?:に|で|の(?:ため)?に)?使(?:って(?:い)?(?:る|ます)|います|う)|して(?:い)?(?:る|ます)|だけ|のみ|で|でいい|がいい|でよい"
    r"|で大丈夫|に?して(?:ください|下さい|ほしい)?|にしたい|に(?:変更|変えて|かえて)(?:ください|下さい)?|を希望(?:します)?|ください|下さい"
    r"|に?なった|に?なりました|に?変わった|に?変わりました|が?運転(?:できるように(?:して)?|する|します|できる)|免許証?|プラン"
    r"|(?: licen[cs]e| card| only| please| plan))$"
)
_AGE = re.compile(r"([0-9]{2})(?:歳|才|さい)?(?:以上|から)?")
_ELSEWHERE = re.compile(
    r"(?:もう|すでに|今年は|今回は)*[、 ]?[^、。 ]{1,12}(?:損保|海上|ダイレクト|共済|火災|の会社)[にへ]"
    r"(?:変え|かえ|替え|切り替え|切替え|乗り換え|乗換え|移り)(?:た|ました|ます|る)"
)
_PERSON = r"(?:息子|むすこ|娘|むすめ|長男|次男|長女|次女|子供|子ども|孫|弟|妹)"
_YEARS = r"([0-9]{2}) ?(?:歳|才|さい)"
_WHO_IS = re.compile(rf"(?:同居の)?{_PERSON}(?:が|は|の)? ?{_YEARS}|{_YEARS}の ?{_PERSON}")


def choice(state: str) -> Reads:
    """The reader of one of the questions of :data:`CHOSEN`."""

    def read(text: str, _now: datetime, _known: Mapping[str, str]) -> str:
        return said(state, text)

    return read


def said(state: str, text: str) -> str:
    """The answer that is all that the words say, once politeness and the name of the question are taken off.

    ``text`` asks nothing. Empty where they say none, more than one, or anything besides.
    """
    ways, core = _ways(state), _joined(arabic(trimmed(plain(text))))
    while core:
        if core in ways:
            return ways[core]
        if state == "condition" and (aged := _AGE.fullmatch(core)):
            return aged[1] if aged[1] in AGES else ""
        shorter = trimmed(_AFTER.sub("", _BEFORE.sub("", core, count=1), count=1))
        if shorter == core:
            return ""
        core = shorter
    return ""


def notice(text: str, _now: datetime, _known: Mapping[str, str]) -> str:
    """``decline`` from who has gone to another insurer, or will; empty for anything else."""
    return "decline" if _ELSEWHERE.fullmatch(trimmed(plain(text))) else ""


def youngest(text: str, _now: datetime, _known: Mapping[str, str]) -> str:
    """The age of one driver who is named with it: 「20歳の息子」, 「娘 23歳」."""
    found = _WHO_IS.fullmatch(arabic(trimmed(plain(text))))
    return (found[1] or found[2]) if found else ""


@cache
def _ways(state: str) -> Mapping[str, str]:
    """Every way to say an answer, in any language, but those that would say two."""
    ways: dict[str, set[str]] = {}
    for key in CHOSEN[state]:
        for word in spoken(f"renewal-{state}-{key}"):
            ways.setdefault(_joined(trimmed(plain(word))), set()).add(key)
    return {word: keys.pop() for word, keys in ways.items() if len(keys) == 1}


def _joined(text: str) -> str:
    """Japanese without blanks, as easy Japanese writes them between its phrases."""
    return text if text.isascii() else text.replace(" ", "")


READINGS: Mapping[str, Reads] = {**{state: choice(state) for state in CHOSEN}, "notice": notice, "youngest": youngest}
