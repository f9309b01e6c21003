"""Where a contract stands in the grade system (ノンフリート等級別割引・割増制度): grade, mark and accident years."""

from typing import Annotated, Literal

from msgspec import Meta, Struct
from msgspec.structs import force_setattr

from rating.errors import InvalidInput

LOWEST, HIGHEST = 1, 20
LONGEST_PERIOD = 6


class Standing(Struct, frozen=True, forbid_unknown_fields=True):
    """Grade (等級) and remaining accident-coefficient years (事故有係数適用期間) of one contract.

    Attributes:
        grade: 1 to 20.
        accident_years: 0 to 6; one or more means that the 事故有 column applies [B P36].
        mark: ``S`` for a contract that began as new (6(S), 7(S)), ``F`` for 6 and 7 reached by renewal, None elsewhere.
            Left out for 6 and 7 it becomes ``F``.

    Raises:
        InvalidInput: outside the bounds, a mark on another grade, or a new contract with accident years.
    """

    grade: Annotated[int, Meta(ge=LOWEST, le=HIGHEST)]
    accident_years: Annotated[int, Meta(ge=0, le=LONGEST_PERIOD)] = 0
    mark: Literal["S", "F"] | None = None

    def __post_init__(self) -> None:
        if not LOWEST <= self.grade <= HIGHEST:
            raise InvalidInput("grade must be 1 to 20", "$.grade")
        if not 0 <= self.accident_years <= LONGEST_PERIOD:
            raise InvalidInput("accident_years must be 0 to 6", "$.accident_years")
        if self.grade in (6, 7):
            if self.mark is None:
                force_setattr(self, "mark", "F")
            elif self.mark == "S" and self.accident_years:
                raise InvalidInput("a new contract starts with 0 accident years", "$.accident_years")
        elif self.mark is not None:
            raise InvalidInput("only grades 6 and 7 carry a mark", "$.mark")

    def __str__(self) -> str:
        return f"{self.grade}({self.mark})" if self.mark else str(self.grade)
