"""An amount and how it came about: the steps of the sum, the conditions that were checked, the page."""

from dataclasses import dataclass

from rating.evidence import Uncertainty


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the sum: what it is, how it is written out, and what it comes to."""

    what: str
    sum: str
    value: int
    unit: str
    page: str


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that must hold for anything to be paid."""

    what: str
    met: bool
    page: str


@dataclass(frozen=True, slots=True)
class Amount:
    """What a cover gives in one case.

    Attributes:
        cover: Key of the cover in the catalogue.
        value: Whole, in ``unit``; 0 where a condition is not met.
        unit: Nearly always ``yen``.
        steps: The sum, line by line.
        conditions: What was checked, met or not.
        page: Document and printed page, as ``B P31``.
        uncertain: Readings the amount rests on.
    """

    cover: str
    value: int
    unit: str
    steps: tuple[Step, ...]
    conditions: tuple[Condition, ...]
    page: str
    uncertain: tuple[Uncertainty, ...]

    @property
    def payable(self) -> bool:
        """Whether every condition is met."""
        return all(condition.met for condition in self.conditions)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a contract can have a rider, by the conditions of its page."""

    cover: str
    steps: tuple[Step, ...]
    conditions: tuple[Condition, ...]
    page: str
    uncertain: tuple[Uncertainty, ...]

    @property
    def met(self) -> bool:
        """Whether every condition is met."""
        return all(condition.met for condition in self.conditions)
