"""A quote in sentences, one per step, each with its page, for whoever has to answer for the number.

In Japanese, the language of the trade; the words for customers live with the conversations.
"""

from datetime import date
from itertools import groupby

from rating.accidents import covers
from rating.premium import Line, PolicyYear
from rating.quote import Quote
from rating.tariff import TariffVersion


def explain(quote: Quote) -> tuple[str, ...]:
    """Every number of a quote, in the order in which it was computed; the tariff's notice comes first."""
    return (
        *_tariff(quote.tariff),
        f"等級 {quote.standing}、事故有係数適用期間 {quote.standing.accident_years}年",
        f"等級別係数 {quote.grade.column} {quote.grade.percent:+}% [{quote.grade.reference}]",
        *(sentence for year in quote.years for sentence in _year(year, quote.start)),
        f"保険料 {quote.premium:,}円",
        *(_payment(number, quote) for number in range(len(quote.payments))),
        *_distance(quote),
        *((f"無事故祝金 {quote.bonus:,}円 (無事故で満了の場合) [B P19]",) if quote.bonus is not None else ()),
        *(
            f"{discount.ja}: 適用なし ({', '.join(discount.missing)}) [{discount.reference}]"
            for discount in quote.discounts
            if not discount.applies
        ),
        *(
            f"不確か: {doubt.name} {doubt.says} [{doubt.reference}]{' 要確認' if doubt.needs_staff else ''}"
            for doubt in quote.uncertainties
        ),
    )


def _tariff(version: TariffVersion) -> tuple[str, ...]:
    named = f"料率 {version.name} {version.version} ({version.fingerprint})"
    return (f"{named} 架空", version.notice.ja, version.notice.en) if version.invented else (named,)


def _year(year: PolicyYear, contract_start: date) -> tuple[str, ...]:
    names = covers(contract_start)
    sentences = [f"第{year.number}保険年度 {year.start.isoformat()} 始期"]
    for cover, lines in groupby(year.lines, key=lambda line: line.cover):
        sentences.extend(_line(line) for line in lines)
        sentences.append(f"  {names[cover].ja} 計 {year.covers[cover]:,}円")
    return (*sentences, f"第{year.number}保険年度 計 {year.premium:,}円")


def _line(line: Line) -> str:
    if line.step == "base":
        return f"  {line.says}: {line.after:,}円 [{line.reference}]"
    if line.factor is None:
        return f"    {line.says}: {line.before:,}円 → {line.after:,}円 [{line.reference}]"
    return f"    {line.says}: {line.before:,}円 × {line.factor} = {line.after:,}円 [{line.reference}]"


def _payment(number: int, quote: Quote) -> str:
    plan = quote.payments[number]
    return (
        f"第{number + 1}保険年度の払込み: {plan.because} {plan.percent:+}% "
        f"{plan.each:,}円 × {plan.count}回 = {plan.total:,}円 [{plan.reference}]"
    )


def _distance(quote: Quote) -> tuple[str, ...]:
    if not quote.distance:
        return ()
    km = sum(month.charged_km for month in quote.distance)
    yen = sum(month.yen for month in quote.distance)
    return (f"運転分保険料の見込み: 1年 {km:,}km 分 {yen:,}円 [{quote.distance[0].reference}]",)
