"""Personal names, as the customer gives them."""

import re
import unicodedata

_LEAD = re.compile(
    r"^(?:はい[、。 ]+)?(?:(?:私|わたし|僕)?の?(?:名前|氏名|なまえ)は|私は|わたしは|"
    r"(?:yes,? )?(?:my name is|i am|i'm|this is|name:))?\s*",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?:と申します|ともうします|といいます|と言います|でございます|です|だよ|だ|っす|といいます)?[\s。.!、]*$",
    re.IGNORECASE,
)
# What a sentence holds and no name does. Kana names are many: やない, いつき and たい alone prove nothing.
_SENTENCE = re.compile(
    r"[?？。!！、,:;を]|(?:です|ます|でしょう|の)か|ます(?:が|けど|よ|ね)?$|ました|ません|ですが|ですけど|ください|下さい|でしょ|教えて|おしえて|"
    r"(?:分|わ|判)から|知らな|知りま|いくら|どこ|どう[しやすなで]|なんで|なぜ|いつ(?:来|く|まで|ご|頃)|まだ(?:来|で|か|$)|もう(?:いい|来)|"
    r"待(?:って|ち|た)|来(?:て|な|ま|る)|動(?:か|け|き)|(?:して|って|んで)(?:い|る|も|ほし|くれ)|(?:した|し|き|り|み)たい$|いい(?:です|の|$)|(?:寒|暑|痛|怖|ひど|なく|たくな)い$|"
    r"だめ|でき(?:ない|る)|ほし(?:い|く)|電話(?:し|番|で)|車(?:が|は|の|に|で|も|内)|パンク|エンジン|バッテリー|レッカー|タイヤ|早く|遅い|危ない|"
    r"^(?:はい|いいえ|いえ|うん|ううん|ええ|さあ|なし|ない|いや|無い|ok|okay|yes|no|nope|yeah|none|nothing|hello|hi|thanks|名前|氏名|不明|秘密|匿名|"
    r"こんにちは|こんばんは|ありがとう(?:ございます)?|お願いします)$|"
    r"\b(?:how|what|when|where|why|who|please|is|are|was|the|my|your|not|dont|don't|cant|can't|can (?:i|you|we)|"
    r"do (?:i|you|we)|does|have|need|want|waiting|help|car|tyre|tire|engine|battery|because|already|same as|thank)\b",
    re.IGNORECASE,
)
_SPACES = re.compile(r"\s+")
_LONGEST = 40


def name(text: str) -> str | None:
    """The name without its wrapping (「名前は山田です」 → 「山田」), 1–40 characters, or None when no name is left.

    Width is normalised, case is kept. A name holds at least one letter and no digit, so a number typed at the wrong
    question is not taken for one; nor is a sentence or a question (「車に入れていいですか」).
    """
    words = _SPACES.sub(" ", unicodedata.normalize("NFKC", text)).strip()
    words = _ENDING.sub("", _LEAD.sub("", words), count=1).strip()
    if not 1 <= len(words) <= _LONGEST:
        return None
    if any(character.isdigit() for character in words) or not any(character.isalpha() for character in words):
        return None
    return None if _SENTENCE.search(words) else words
