"""What is said under fire: talks whose every word is known, because the same talk was held in peace."""

import re
from dataclasses import dataclass

from tests.e2e.people import RECEIPT, OnLine, OnSms
from tests.proofs.posting import Posting

CHAT = ("メニュー", "ヘルプ", "担当者", "English", "menu", "human", "やさしい日本語", "メニュー", "担当者", "日本語")
"""Said in one go, without waiting. Commands only: what they mean does not depend on what was asked when they came."""

REQUEST = (
    ("バッテリーが上がってしまいました", "安全の確認"),
    ("いない", "どのような場所ですか"),
    ("一般道", "安全な場所へ"),
    ("はい", "ナンバーを教えて"),
    ("わからない", "車の名前と色"),
    ("白の小型車", "形はどれ"),
    ("1", "トラックを選ぶため"),
    ("特にない", "お車のある場所"),
    ("渋谷区道玄坂1丁目の交差点", "何名さま"),
    ("２人", "赤ちゃん"),
)
ENDING = {"line": (("いない", "電話番号"), ("09012345678", "お名前")), "sms": (("いない", "お名前"),)}
CONFIRMING = (("見本 花子", "この内容で手配を依頼して"), ("依頼する", "受け付けました"))
"""What is said, and what is waited for before the next is said."""

ACCIDENT = (
    ("事故にあいました", "けがをした方"),
    ("いない", "どのような場所ですか"),
    ("一般道", "ナンバーを教えて"),
    ("わからない", "いつのことですか"),
    ("昨日の14時半ごろ", "事故の場所を教えて"),
    ("渋谷区道玄坂1丁目の交差点", "どのような事故ですか"),
    ("車どうし", "答えない"),
    ("いない", "警察への届け出は、お済みですか"),
    ("済んだ", "そのまま走れそうですか"),
    ("走れる", "どのように起きたか"),
    ("交差点で曲がるときに横から当たりました", "ご契約者とのご関係"),
    ("本人", "お名前を教えて"),
)
REPORTING = {
    "line": (("見本 花子", "今つながるお電話番号"), ("09012345678", "この内容で受け付けて")),
    "sms": (("見本 花子", "この内容で受け付けて"),),
}
TOLD_LATER = (
    ("この内容で受け付ける", "事故のご報告を受け付けました"),
    ("相手の情報", "お相手のことを伺います"),
    ("今伝える", "お名前を教えて"),
    ("見本 一郎", "お電話番号を教えて"),
    ("090-1234-5678", "お車のナンバーを教えて"),
    ("わからない・あとで", "保険会社を教えて"),
    ("架空損保", "ほかにもお相手は"),
    ("いない", "見ていた方は"),
    ("もう全部伝えました", "すべて担当者に伝えました"),
)
"""The accident's stages, in which whoever is killed must lose and double nothing."""

SECRETS = re.compile(
    rf"{RECEIPT.pattern}|C-\d{{8}}-\d{{4,}}|/here/\w+|http://127\.0\.0\.1:\d+|09\d{{9}}|…\d{{4}}|\+?81\d{{9,10}}|90-\d{{4}}-\d{{4}}"
    r"|(?<=\.)\d{8}(?=&key=)"
)
"""Numbers of one talk only; its questions, and menus, are numbered from the minute in which it began."""


@dataclass
class Talk:
    """One person's talk from its first word to its last."""

    person: OnLine | OnSms
    kind: str

    def hold(self, posting: Posting, within: float) -> None:
        """Say everything; wait for each answer where the next word depends on it.

        Raises:
            AssertionError: an answer does not come ``within`` seconds.
        """
        if self.kind == "chat":
            for words in CHAT:
                posting.post(self.person, words)
            return
        channel = "line" if isinstance(self.person, OnLine) else "sms"
        script = (*REQUEST, *ENDING[channel], *CONFIRMING)
        if self.kind == "accident":
            script = (*ACCIDENT, *REPORTING[channel], *TOLD_LATER)
        for words, answer in script:
            posting.post(self.person, words)
            self.person.hears(answer, within)

    def heard(self) -> list[str]:
        """Everything the person was told, without what differs from talk to talk."""
        return [SECRETS.sub("…", text) for text in self.person.texts()]
