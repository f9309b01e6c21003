"""Number plates of Japanese cars: 地名, 分類番号, かな, 一連指定番号 (道路運送車両法施行規則, 様式第一)."""

import re

from msgspec import Struct

from flows.answers.normal import plain, sounds

_AREA = r"(?P<area>[一-龥々ヶぁ-んァ-ヴー]{1,4})"
_CLASS = r"(?P<classification>[0-9][0-9acfhklmpxy]{0,2})"
# お, し, へ and ん are never issued; the Latin letters are plates of foreign forces.
_KANA = r"(?P<kana>[あ-うえか-さす-ふほ-をゎァ-ヲabehkmty])"
_SERIAL = r"[・.\- ]*(?P<serial>[0-9]{1,2}-[0-9]{2}|[0-9](?:[・. ]?[0-9]){0,3})"
_PLATE = re.compile(rf"{_AREA} ?{_CLASS} ?{_KANA} ?{_SERIAL}(?![0-9-])")
_LEAD = re.compile(r"^.*?(?:ナンバー|番号|プレート|車)(?:は|が|:|：)?\s*|^(?:plate|number)[^:]{0,10}[: ]\s*")
_PARTIAL = re.compile(r"^[・.\- ]*([0-9]{1,2}-[0-9]{2}|[0-9]{1,4})$")
_SMALL_KANA = re.compile("[ぁぃぅぇぉっゃゅょゎゐゑを]|[おしへん]")
_PADDED = 4
# The classification as it is read out: さんびゃく, さんびゃくさんじゅう, ごひゃくいち.
_DIGIT = {
    "いち": 1, "いっ": 1, "に": 2, "さん": 3, "よん": 4, "ご": 5,
    "ろく": 6, "ろっ": 6, "なな": 7, "はち": 8, "はっ": 8, "きゅう": 9,
}  # fmt: skip
_SPOKEN = "|".join(_DIGIT)
_READ_OUT = re.compile(
    rf"^(?P<area>[一-龥々ヶぁ-ん]{{1,4}}?) ?(?P<hundreds>{_SPOKEN})[ひびぴ]ゃく(?:(?P<tens>{_SPOKEN})?(?P<ten>じゅう))?"
    rf"(?P<ones>いち|に|さん|よん|ご|ろく|なな|はち|きゅう)?(?:の|、| )?(?=[ぁ-ん] ?[0-9・])"
)


def _printed(serial: int) -> str:
    """As it stands on the plate: 1234 is 12-34, 12 is ・・12."""
    digits = str(serial)
    return f"{digits[:2]}-{digits[2:]}" if len(digits) == _PADDED else digits.rjust(_PADDED, "・")


class Plate(Struct, frozen=True):
    """A number plate. ``serial`` is 1–9999; ``str()`` gives the one canonical spelling, 「品川 300 さ 12-34」."""

    area: str
    classification: str
    kana: str
    serial: int

    def __str__(self) -> str:
        return f"{self.area} {self.classification} {self.kana} {_printed(self.serial)}"


def plate(text: str) -> Plate | None:
    """The whole plate in ``text``, in any width and spacing, or None when a part is missing or impossible."""
    answer = _READ_OUT.sub(_written, plain(text))
    found = _find(answer) or _find(_LEAD.sub("", answer, count=1))
    if not found:
        return None
    kana = sounds(found["kana"])
    serial = int(re.sub("[^0-9]", "", found["serial"]))
    if _SMALL_KANA.fullmatch(kana) or not serial:
        return None
    return Plate(found["area"], found["classification"].upper(), kana.upper(), serial)


def _written(read_out: re.Match[str]) -> str:
    tens = _DIGIT.get(read_out["tens"] or "", 1) if read_out["ten"] else 0
    number = _DIGIT[read_out["hundreds"]] * 100 + tens * 10 + _DIGIT.get(read_out["ones"] or "", 0)
    return f"{read_out['area']} {number} "


def _find(answer: str) -> re.Match[str] | None:
    return _PLATE.match(answer)


def partial(text: str) -> str | None:
    """The serial as printed (「12-34」, 「・・・1」) when ``text`` is nothing but that, else None."""
    answer = re.sub("(?:です|番|のみ|しかわから(?:ない|ません)|だけ)+$", "", plain(text)).strip()
    found = _PARTIAL.match(answer)
    serial = int(found[1].replace("-", "")) if found else 0
    return _printed(serial) if serial else None
