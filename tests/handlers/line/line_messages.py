"""Hypothesis strategies for our messages, bounded as flows bound them."""

from hypothesis import strategies as st

from flows.messages import Ask, Call, Card, Choice, Message, Open, Row, Say

_CLUSTERS = ["👨‍👩‍👧", "🏳️‍🌈", "🍎", "か\u3099", "ｶﾞ", "神\U000e0100", "\r\n", "\n\n", "。", " "]


def runs(most: int = 20) -> st.SearchStrategy[str]:
    """Texts with clusters, pairs and seams more often than chance would have them."""
    return st.lists(st.text(st.characters(codec="utf-8"), max_size=4) | st.sampled_from(_CLUSTERS), max_size=most).map(
        "".join
    )


words = runs().filter(lambda text: text.strip() != "")
labels = runs(12).filter(bool)
keys = st.text(st.characters(codec="utf-8"), min_size=1, max_size=10)
phones = st.sampled_from(["119", "110", "0120-49-1012", "０３-1234-5678", "#9910", "+81 3 1234 5678", "", "なし"])
urls = st.from_regex(r"https://example\.com/[a-z0-9/]{0,40}", fullmatch=True)

choices = st.builds(Choice, key=keys, label=labels)
buttons = st.builds(Call, label=labels, phone=phones) | st.builds(Open, label=labels, url=urls)
rows = st.builds(Row, label=st.text(st.characters(codec="utf-8"), max_size=20), value=words)


def _few(what: st.SearchStrategy[object], most: int) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(what, max_size=most).map(tuple)


says = st.builds(Say, text=words)
cards = st.builds(
    Card, title=words, text=words | st.just(""), rows=_few(rows, 4), buttons=_few(buttons, 4), urgent=st.booleans()
)
asks = st.builds(
    Ask,
    prompt=keys,
    text=words,
    choices=_few(choices, 13),
    exits=_few(choices, 4),
    wants=st.sampled_from(["choice", "text", "location", "photo", "phone", "number"]),
    title=words | st.just(""),
    rows=_few(rows, 4),
    buttons=_few(buttons, 4),
    urgent=st.booleans(),
)
turns: st.SearchStrategy[tuple[Message, ...]] = st.lists(says | cards | asks, min_size=1, max_size=5).map(tuple)

compared = st.builds(Choice, key=keys, label=labels, text=words | st.just(""), rows=_few(rows, 3))
comparisons = st.builds(
    Ask,
    prompt=keys,
    text=words,
    choices=st.lists(compared, min_size=1, max_size=14).map(tuple),
    exits=_few(choices, 2),
    title=words | st.just(""),
    urgent=st.booleans(),
)
