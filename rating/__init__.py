"""The rating module: grades, coefficients, discounts, dates and premiums, exact, dated and explained.

It imports nothing of the service around it, reads no clock and uses no floats: money is int yen, factors are
:class:`~decimal.Decimal`, dates are arguments. What a source prints is data in ``rules/``; what no source prints (base
rates, order and rounding) is data in a tariff, and the sample tariff says that it is invented.

Where to look::

    grade         next grade and 事故有係数適用期間          quote        an application's premium, line by line
    accidents     3等級・1等級・ノーカウント事故              comparison   plans side by side
    newcontract   6(S) and 7(S), セカンドカー割引             outlook      what if I claim, over several years
    coefficients  無事故 / 事故有 percentages                explain      a quote in sentences
    discounts/    各種割引                                   bonus        無事故祝金
    telematics    安全運転スコア, 運転分保険料                payments     instalments, group, debit dates
    classes/      age, licence, use, drivers, 型式別料率     tariff       the data file that carries the rates
    cover/        what covers pay and cover          products     who and what each product is for
    dates/        renewal, grace periods, 16:00             errors       what can go wrong, and what to do then

References in data, results and docstrings: ``A ⑧`` is a page of the renewal guide, ``B P36`` a printed page of the
pamphlet for policies that start on 2025-01-01 or later, ``W n`` a public page; a leading ``K`` marks what everyone in
the trade knows but no source at hand prints.
"""
