"""When cars break down: by the hour of the day everywhere, and many times as often where the storm is."""

from datetime import UTC, datetime, timedelta
from random import Random

from msgspec import Struct

BEGINS = datetime(2026, 12, 18, 22, 0, tzinfo=UTC)
"""Seven in the morning in Japan."""

BY_DAY = (0.6, 0.9, 1.2, 1.1, 1.0, 1.0, 1.1, 1.2, 1.2, 1.3, 1.5, 1.4, 1.2, 1.0, 0.8, 0.6, 0.5, 0.4, 0.3, 0.3, 0.3, 0.3)
"""How many break down in each twenty-second part of the day, by an ordinary day's measure."""

COMES, GOES = 0.35, 0.65
"""The shares of the day after which the storm comes and has gone."""

FORCE = 6.0
"""How many times as many break down in it."""


class Day(Struct, frozen=True):
    """A day from ``BEGINS``, of its real length or a shorter one."""

    length: timedelta

    @property
    def ends(self) -> datetime:
        """When the last car breaks down."""
        return BEGINS + self.length

    @property
    def storm(self) -> tuple[datetime, datetime]:
        """When it comes, and when it has gone."""
        return BEGINS + self.length * COMES, BEGINS + self.length * GOES

    def breakdown(self, lots: Random, struck: tuple[str, ...], others: tuple[str, ...]) -> tuple[datetime, str]:
        """When and in which area one car breaks down."""
        areas = (*struck, *others)
        while True:
            share, area = lots.random(), lots.choice(areas)
            storm = FORCE if area in struck and COMES <= share < GOES else 1.0
            if lots.random() * FORCE * max(BY_DAY) < storm * BY_DAY[int(share * len(BY_DAY))]:
                return BEGINS + self.length * share, area
