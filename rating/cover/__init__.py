"""What the covers of the pamphlet pay, to the yen, and what they cover, with the page.

Start with :func:`rating.cover.catalogue.catalogue`, which gives the covers, tables and numbers in force for a policy
that starts on a given day. Questions are put to it; sums are reckoned by the modules of each area, with its numbers::

    book = catalogue(date(2025, 4, 1))
    book.covers("overturn", "10補償限定").value  # False, P29
    rental.rental_car(book.terms, cause="accident", towed=True, daily_limit=7_000, daily_cost=9_000, days=20).value

==================  ==============================================================
``liability``       対人, 対人臨時費用, 対歩行者等傷害, 対物, 対物超過修理費用, 救済費用
``injury``          人身傷害, 傷害一時金
``aftercare``       人身傷害諸費用, 家族臨時交通費用
``vehicle``         車両保険, 全損時諸費用, 地震・噴火・津波
``replacement``     新車特約, 車両全損時復旧費用特約
``roadside``        レッカー, 修理後搬送・引取, クイック修理, JAF
``rental``          代車
``everyday``        弁護士費用, 日常生活賠償, 自転車賠償
``personal_plan``   まるごとマモル
``explanation``     an amount in sentences
==================  ==============================================================

Nothing here reads a clock or a network. Money is whole yen. What the source leaves open is said with the answer
(:class:`rating.evidence.Uncertainty`) or refused (:class:`rating.cover.errors.NotStated`).
"""
