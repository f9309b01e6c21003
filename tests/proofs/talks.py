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

SECRETS = re.compile(
    rf"{RECEIPT.pattern}|/here/\w+|http://127\.0\.0\.1:\d+|09\d{{9}}|…\d{{4}}|\+?81\d{{9,10}}|90-\d{{4}}-\d{{4}}"
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
        ending = ENDING["line" if isinstance(self.person, OnLine) else "sms"]
        for words, answer in (*REQUEST, *ending, *CONFIRMING):
            posting.post(self.person, words)
            self.person.hears(answer, within)

    def heard(self) -> list[str]:
        """Everything the person was told, without what differs from talk to talk."""
        return [SECRETS.sub("…", text) for text in self.person.texts()]
