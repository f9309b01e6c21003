"""Working out an amount: each line of the sum and each condition is noted as it is reached."""

from rating.cover.amount import Amount, Condition, Step, Verdict
from rating.cover.doubts import uncertainty
from rating.cover.matrices import matrix
from rating.cover.terms import Limit, Terms
from rating.evidence import Uncertainty


class Reckoning:
    """Collects the steps and conditions of one amount while it is worked out.

    Every step method returns the value of its step, so that a formula reads like the sum on the page.
    """

    def __init__(self, terms: Terms, cover: str, page: str, unit: str = "yen") -> None:
        self.terms = terms
        self._cover = cover
        self._page = page
        self._unit = unit
        self._steps: list[Step] = []
        self._conditions: list[Condition] = []
        self._uncertain: dict[str, Uncertainty] = {}

    def require(self, what: str, *, met: bool) -> None:
        """Note a condition; one that is not met makes the amount 0."""
        self._conditions.append(Condition(what, met, self._page))

    def require_covered(self, what: str, table: str, row: str, column: str) -> None:
        """Note as a condition what a table of ○ and × says, with what is open about it.

        Raises:
            UnknownName: No such table, row or column.
            NotStated: The page does not say.
        """
        found = matrix(table)
        self.require(what, met=found.covers(row, column))
        for name in found.open_about(row):
            self.doubt(name)

    def doubt(self, name: str) -> None:
        """Note that the amount rests on an uncertain reading."""
        self._uncertain[name] = uncertainty(name)

    def step(self, what: str, written: str, value: int, unit: str = "") -> int:
        """A line whose value was worked out by the caller; ``unit`` where it differs from the amount's."""
        self._steps.append(Step(what, written, value, unit or self._unit, self._page))
        return value

    def less(self, what: str, amount: int, taken_off: int) -> int:
        """``amount`` less ``taken_off``, at least 0."""
        return self.step(what, f"max(0, {amount:,} - {taken_off:,})", max(0, amount - taken_off))

    def percent(self, what: str, amount: int, rate: int) -> int:
        """``rate`` per cent of ``amount``; a part of a yen is dropped, and that it was is said."""
        whole, rest = divmod(amount * rate, 100)
        if rest:
            self.doubt("rounding")
        return self.step(what, f"{amount:,} x {rate} %", whole)

    def times(self, what: str, amount: int, factor: int) -> int:
        """``factor`` times ``amount``."""
        return self.step(what, f"{amount:,} x {factor:,}", amount * factor)

    def add(self, what: str, *amounts: int) -> int:
        """The sum of the amounts."""
        return self.step(what, " + ".join(f"{amount:,}" for amount in amounts) or "0", sum(amounts))

    def lower(self, what: str, amount: int, limit: Limit, unit: str = "") -> int:
        """The lower of an amount and a limit."""
        if isinstance(limit, str):
            return self.step(what, f"min({amount:,}, {limit})", amount, unit)
        return self.step(what, f"min({amount:,}, {limit:,})", min(amount, limit), unit)

    def higher(self, what: str, amount: int, other: int) -> int:
        """The higher of two amounts."""
        return self.step(what, f"max({amount:,}, {other:,})", max(amount, other))

    def amount(self, value: int) -> Amount:
        """The result: ``value`` where every condition is met, else 0."""
        conditions = tuple(self._conditions)
        paid = value if all(condition.met for condition in conditions) else 0
        return Amount(
            self._cover, paid, self._unit, tuple(self._steps), conditions, self._page, tuple(self._uncertain.values())
        )

    def verdict(self) -> Verdict:
        """The conditions alone, where nothing is paid."""
        return Verdict(
            self._cover, tuple(self._steps), tuple(self._conditions), self._page, tuple(self._uncertain.values())
        )
