"""The insurer of somebody else: known companies wherever they are named, any other where it is said to be one."""

import re
import unicodedata

UNINSURED = "none"

_KNOWN = re.compile(
    r"(?:東京海上(?:日動)?|損保ジャパン|三井住友海上|あいおい(?:ニッセイ(?:同和)?)?|ニッセイ同和|ソニー損保|アクサ(?:ダイレクト|損保)"
    r"|SBI損保|楽天損保|三井ダイレクト(?:損保)?|おとなの自動車保険|セゾン自動車(?:火災)?|イーデザイン(?:損保)?|共栄火災|日新火災"
    r"|AIG損保|全労済|こくみん共済(?:coop)?|JA共済|大同火災)(?:火災|海上|損保|損害保険|自動車保険|保険|株式会社)*",
    re.IGNORECASE,
)
_ALONE = re.compile(r"三井住友|アクサ|チューリッヒ(?:保険)?|セゾン|AIG|農協", re.IGNORECASE)
"""What else bears these names (a bank, a town), so that nothing else may stand beside them."""

_BESIDE = re.compile(
    r"^(?:相手(?:の人|の方)?の?)?(?:任意)?(?:保険(?:会社|屋(?:さん)?)?)?(?:は|が|:)?\s*(?:たぶん|多分|確か|たしか)?|"
    r"(?:(?:の)?(?:自動車)?保険)?(?:に(?:入って(?:い)?(?:る|ます|た)|加入.*))?(?:らしい|みたい|だ?そう|(?:だ)?と?言って(?:い)?(?:た|ました)|とのこと)?"
    r"(?:です|でした|だ|だった|だって|で)?(?:よ|ね)?$"
)
_SAID = re.compile(r"保険(?:会社|屋さん)?(?:は|が|:)\s*(.+)")
_NAMED = re.compile(r"(?:^|\s)(\S*(?:海上|損保|火災|共済|ダイレクト|損害保険|insurance))$", re.IGNORECASE)
_ENDING = re.compile(
    r"(?:に(?:入って|加入)|(?:だ|と|って)(?:そう|言って|聞い)|とのこと|らしい|みたい|ですが|ですけど|でした|です|だけど|だった|(?:だ|で)$).*$"
)
_NOT_KNOWN = re.compile(
    r"わか(?:ら|りませ|ん)|分か(?:ら|りませ|ん)|知ら|聞いて|聞け|不明|忘れ|まだ|未定|ない|ません|無効|切れ|入って|加入|使|大丈夫|連絡|電話|後で|あとで|済|来|相手|向こう|対応|どう|何|なに|いい|ある|あり|自分|本人|呼|[をがから]$|から|まで"
)
_LONGEST = 20
_UNINSURED = re.compile(
    r"無保険|保険(?:に|は|には|も)?(?:入って(?:い)?(?:ない|なかった|ません)|未加入|はいって(?:い)?ない)"
    r"|任意保険(?:は|が)?(?:なし|ない)|uninsured",
    re.IGNORECASE,
)
_APART = re.compile(r"[、。,，.\n\r\t;／/]+|(?<=です)[ 　]")


def insurer(text: str) -> str:
    """The insurer that is told of, ``none`` where somebody has none; empty where neither is told."""
    said = unicodedata.normalize("NFKC", text)
    if _UNINSURED.search(said):
        return UNINSURED
    if (known := _KNOWN.search(said)) is not None:
        return known.group()
    for piece in (each.strip() for each in _APART.split(said)):
        if _ALONE.fullmatch(bare := _BESIDE.sub("", piece)):
            return bare
        if (found := _SAID.search(piece)) is not None:
            return _named(found[1])
        if (found := _NAMED.search(_ENDING.sub("", piece))) is not None:
            return found[1]
    return ""


def _named(said: str) -> str:
    """What stands where an insurer is told, without what is said of it; empty where it is not known."""
    name = _ENDING.sub("", said).strip()
    return "" if len(name) > _LONGEST or _NOT_KNOWN.search(name) else name
