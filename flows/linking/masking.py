"""Names as a screen that others may see can show them: enough for their owner to know them by."""

MARK = "＊"


def masked(name: str) -> str:
    """Family name and the first character of the given one: 「佐藤 見本」 becomes 「佐藤 見＊」.

    A name that is written in one piece (a company, an unspaced name) shows its first character alone.
    """
    family, _, given = " ".join(name.split()).partition(" ")
    return f"{family} {given[0]}{MARK}" if given else f"{family[:1]}{MARK}"
