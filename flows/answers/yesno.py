"""Yes or no, and nothing in between: an answer that is both, or neither, is None."""

import re

from flows.answers.normal import sounds, trimmed

_YES = (
    r"はい|はーい|ええ|うん|うむ|おう|おっけー?|おけ|おーけー|ok|okay|okey|おk|了解(?:しました)?|りょうかい|承知(?:しました)?|yes|yeah|yep|yup|"
    r"sure|correct|right|y|そう(?:です|だ|そう)?|その通り|そのとおり|お願い(?:いた)?します?|おねがいします?|お願い|おねがい|頼みます|"
    r"頼む|たのむ|します|する|はい大丈夫|大丈夫ですお願いします|いいですよ|いいよ|よろしく(?:お願いします)?|合って(?:い?ます|る)|あって(?:い?ます|る)|"
    r"間違い(?:ない|ありません)|まちがい(?:ない|ありません)|正しい|もちろん|ぜひ|左様|さよう|please|[✅👍🙆⭕○◯〇✔☑👌]|まる"
)
_NO = (
    r"(?:いいえ|いえ|いや)大丈夫|いいえ|いえ|いえいえ|いいや|いや|いやいや|いやです|ううん|うううん|ちがう|違う|ちがいます|違います|違い|ちがい|ちゃう|ちゃいます|no|nope|nah|n|"
    r"not|だめ|駄目|だめです|のー|しない|しません|やめる|やめます|やめて|いらない|いりません|要りません|不要|結構|けっこう|遠慮します|"
    r"そうではない|そうじゃない|そうじゃありません|そうではありません|合って(?:い?ません|い?ない)|あって(?:い?ません|い?ない)|"
    r"間違って(?:い?ます|る)|まちがって(?:い?ます|る)|間違い(?:です)?|しなくていい|まだ|[❌🙅👎✖✕×]|ばつ"
)
_ENDING = r"(?:です|でした|だ|よ|ね|な|わ|っす|ます|か|ー|っ|ございます)*"
_ALL_YES = re.compile(f"(?:(?:{_YES}){_ENDING})+")
_ALL_NO = re.compile(f"(?:(?:{_NO}){_ENDING})+")
LONGEST = 24
"""A yes or a no is short; and the patterns try every way to cut what is not."""

_SEGMENTS = re.compile(r"[、。,.!?…~\s]+")
_CONTRAST = re.compile(
    r"でも|けど|けれど|ですが|だが|ますが|のに|ただ|しかし|じゃな|ではな|ちが|違|わからな|わかりません|やっぱ|but|however|though|except|wrong|problem|と(?:はい|いいえ)"
)


def yes_no(text: str) -> bool | None:
    """True for yes, False for no, None when the words are neither, both, or hedged (「はい、でも違います」).

    「大丈夫です」 and 「いいです」 mean either in Japanese, so alone they are None.
    """
    answer = sounds(text)
    verdicts: set[str] = set()
    for segment in filter(None, _SEGMENTS.split(answer)):
        if len(segment) > LONGEST:
            return None
        # 違います is a no of its own; only what is left over may hedge.
        if _ALL_NO.fullmatch(segment) or _ALL_NO.fullmatch(trimmed(segment)):
            verdicts.add("no")
        elif _ALL_YES.fullmatch(segment) or _ALL_YES.fullmatch(trimmed(segment)):
            verdicts.add("yes")
        elif _CONTRAST.search(segment):
            return None
        elif not verdicts:
            # Yes and no come first in an answer; a sentence that holds them later is about something else.
            return None
    return "yes" in verdicts if len(verdicts) == 1 else None
