"""Which of the offered choices a typed answer means: by number, by label, by a clear part of it, or by a synonym."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import jaconv

from flows.answers.normal import plain, trimmed
from flows.answers.numerals import arabic
from flows.messages import Choice

_NUMBER = re.compile(
    r"(?:その|第|no\.? ?|number |option |choice |#)?([0-9]{1,2})(?:ばん目?|番目?|つ目|つめ|個目|で|を|のやつ)*"
)
_HIRAGANA_NUMBERS = {
    "いち": 1,
    "に": 2,
    "さん": 3,
    "よん": 4,
    "し": 4,
    "ご": 5,
    "ろく": 6,
    "なな": 7,
    "はち": 8,
    "きゅう": 9,
}
_ENGLISH_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
}  # fmt: skip
_SPELT = re.compile(r"(?:the )?([a-zぁ-ん]+?)(?:ばん目?|番目?| one)?")

# One spelling of the verbs that labels and answers end in, so that いません answers いない.
_PLAIN_VERBS = (
    ("わかりません", "わからない"),
    ("わかりかねます", "わからない"), ("わからん", "わからない"), ("わかんない", "わからない"),
    ("分かりません", "わからない"), ("分から", "わから"), ("判ら", "わから"),
    ("ありません", "ない"), ("いません", "いない"), ("居ません", "いない"), ("居ない", "いない"), ("居る", "いる"),
    ("あります", "ある"), ("無い", "ない"), ("無し", "なし"), ("有り", "あり"), ("有る", "ある"),
    ("出来", "でき"), ("動", "うご"), ("怪我", "けが"), ("子ども", "子供"), ("こども", "子供"), ("鍵", "かぎ"),
    ("していない", "してない"), ("してません", "してない"), ("しておりません", "してない"), ("おりません", "いない"),
    ("大丈夫", "だいじょうぶ"), ("安全", "あんぜん"), ("平気", "へいき"), ("誰も", "だれも"),
)  # fmt: skip
_PARTICLE = "はがをのにもで"
_WORD_SCRIPT = re.compile("[一-龥々ァ-ヴー]")
_NEGATED_AFTER = re.compile(
    r"^の(?:そば|横|よこ|近く|ちかく|手前|てまえ|隣|となり|脇|わき|外|下の道|側道)|^(?:を|から)?(?:おり|降り|下り)(?:た|て)"
    r"|^から[^、。,.!?\n]{0,8}?(?:移|うつ|うごかし|出(?:た|て|ま)|離れ)|^[がはも]?(?:もう)?(?:収ま|おさま|消え|きえ|ひい(?:た|て))"
    r"|^[^、。,.!?\n]{0,8}?(?:ない|ません|なし|なく|なかっ|ではな|じゃな|ちが|違|以外|いらん|いらない|おらん|おらず|いません)"
)
_NEGATED_BEFORE = re.compile(
    r"\b(?:no|not|without|never|none|isnt|arent|dont|isn't|aren't|don't|nobody)(?: \w+){0,2} ?$"
)
_SHORT = 2
_KANJI = "一-龥々"
# The keys that say all is well. Read where it was not meant, such an answer lets a danger pass: 「はい、でも…」.
_ASSURANCES = frozenset({"yes", "none", "nobody", "confirm"})
_DECISION, _DECIDES = "confirm", 6
"""The key that decides, and how many characters more than its words a decision may have."""

_BUT = re.compile(
    r"(?:けれども?|けど|(?<=です|ます|した)が|(?<=だ)が|のに)[、,.。 ]*(?=.)|"
    r"(?:^|(?<=[、。,.!? ]))(?:でも|しかし|ただ|だけど|だが)|"
    r"\b(?:but|however|though|although|except)\b"
)
# Alone they say that nothing is the matter; in a sentence they deny anything: 危ない, 返事がない.
_NOTHING = frozenset({"ない", "なし"})
_OF_NOTHING = re.compile(
    "(?:けが人?|異常|危険|問題|被害|とくに?|特に?|何も?|なにも?|どれも|誰も|だれも)[はもがに]?(?:ない|なし)"
)
_ARE = re.compile(r"(?<![思言違使会買払習笑誘扱向伺])います")
# Places and people "are" somewhere in any answer; alone the verb means nothing: 路肩にいます.
_BARE = "いる"
_YES = "はい"


def _verbs(text: str) -> str:
    for written, verb in _PLAIN_VERBS:
        text = text.replace(written, verb)
    return _ARE.sub("いる", text)


def _fold(text: str) -> str:
    return str(jaconv.kata2hira(_verbs(plain(text))))


@lru_cache(maxsize=2048)
def _term(term: str) -> tuple[str, re.Pattern[str]]:
    """The folded term, and a pattern that finds it with its particles changed or dropped: けが人(が)いる."""
    shown = trimmed(_verbs(plain(term)))
    folded = str(jaconv.kata2hira(shown))
    # A particle is told from other kana by the kanji or katakana it stands beside.
    pattern = ""
    for at, character in enumerate(folded):
        beside = shown[max(at - 1, 0) : at] + shown[at + 1 : at + 2]
        if 0 < at < len(shown) - 1 and character in _PARTICLE and _WORD_SCRIPT.search(beside):
            pattern += f"[{_PARTICLE}]?"
        else:
            pattern += re.escape(character)
    if folded.isascii():
        pattern = rf"(?<![a-z0-9]){pattern}(?![a-z0-9])"
    elif len(folded) == 1:
        # One kanji is a word where no other stands beside it: 煙が, but not 火曜.
        pattern = rf"(?<![{_KANJI}]){pattern}(?![{_KANJI}])" if re.match(f"[{_KANJI}]", folded) else "(?!)"
    elif folded == _YES:
        # 「保険料はいくら」「満期はいつ」 say no yes.
        pattern = rf"(?<![ぁ-んー{_KANJI}]){pattern}"
    elif len(folded) <= _SHORT and re.fullmatch("[ぁ-んー]+", folded):
        # Two kana occur inside other words: いる in はいる.
        pattern = rf"(?:(?<![ぁ-ん])|(?<=[{_PARTICLE}])){pattern}"
    return folded, re.compile(pattern)


def _number(answer: str, size: int) -> int | None:
    if matched := _NUMBER.fullmatch(arabic(answer)):
        number = int(matched[1])
    elif matched := _SPELT.fullmatch(answer):
        number = _HIRAGANA_NUMBERS.get(matched[1], 0) or _ENGLISH_NUMBERS.get(matched[1], 0)
    else:
        return None
    return number if 1 <= number <= size else None


def _spans(
    answer: str, terms: Sequence[str], *, denied: bool = False, assuring: bool = False
) -> Iterator[tuple[int, int]]:
    """Where the terms stand in the answer and are not denied; or, on request, where they are."""
    for term in terms:
        folded, pattern = _term(term)
        if folded == _BARE:
            continue
        if assuring and folded in _NOTHING:
            pattern = _OF_NOTHING
        for found in pattern.finditer(answer):
            negated = _NEGATED_AFTER.search(answer[found.end() :]) or _NEGATED_BEFORE.search(answer[: found.start()])
            if bool(negated) is denied:
                yield found.span()


def _mentioned(answer: str, terms: Mapping[str, Sequence[str]]) -> str | None:
    """The one key whose terms are in the answer; a mention inside another key's longer mention does not count.

    What an assurance is followed by counts instead of it: 「大丈夫ですけど煙が」 speaks of smoke.
    """
    spans = [
        (start, end, key)
        for key, words in terms.items()
        for start, end in _spans(answer, words, assuring=key in _ASSURANCES)
    ]
    but = max((found.start() for found in _BUT.finditer(answer)), default=0)
    keys = {
        key
        for start, end, key in spans
        if not (key in _ASSURANCES and end <= but)
        and not (key == _DECISION and _hides(answer, start, end))
        and not any(a <= start and end <= b and b - a > end - start and other != key for a, b, other in spans)
    }
    if not keys and "no" in terms and any(_spans(answer, terms.get("yes", ()), denied=True)):
        return "no"
    return keys.pop() if len(keys) == 1 else None


def _hides(answer: str, start: int, end: int) -> bool:
    """Whether a sentence goes on about something else: nobody decides in passing, but by a yes that comes first."""
    first = start == 0 and answer[end : end + 1] in {"", "、", "。", ",", " "}
    return not first and len(answer) - (end - start) > _DECIDES


def _part(answer: str, terms: Mapping[str, Sequence[str]]) -> str | None:
    """The one key that has a term of which the answer is a part."""
    if len(answer) < _SHORT:
        return None
    keys = {key for key, words in terms.items() if any(_contains(_term(word)[0], answer) for word in words)}
    return keys.pop() if len(keys) == 1 else None


def _contains(term: str, answer: str) -> bool:
    at = term.find(answer)
    return at >= 0 and not _NEGATED_AFTER.search(term[at + len(answer) :])


def pick(text: str, choices: Sequence[Choice], also: Mapping[str, Sequence[str]]) -> str | None:
    """The key of the choice that ``text`` means, or None when it means none or more than one.

    Tried in this order: the label or a synonym of ``also[key]`` exactly; the choice's number from 1 (2, ２, ②, 二, 2番,
    その2, two); a label or synonym within the answer; the answer within a label. A denied label is not picked:
    「けが人はいない」 never means 「けが人がいる」; of ``yes`` and ``no`` a denied yes is a no (「安全じゃない所」).
    An assurance (``yes``, ``none``, ``nobody``, ``confirm``) that is qualified in the same breath is none.
    """
    answer = trimmed(_fold(text))
    if not answer:
        return None
    terms = {choice.key: (choice.label, *also.get(choice.key, ())) for choice in choices}
    exact = {key for key, words in terms.items() if any(_term(word)[0] == answer for word in words)}
    if exact:
        return exact.pop() if len(exact) == 1 else None
    if number := _number(answer, len(choices)):
        return choices[number - 1].key
    return _mentioned(answer, terms) or _part(answer, terms)
