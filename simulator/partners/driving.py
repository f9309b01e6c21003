"""A truck on its way: along a straight line, as trucks in simulators drive."""

from math import cos, hypot, radians

from simulator.partners.firms import Place

KILOMETRES_PER_DEGREE = 111.195
STEPS = 10
MINUTES_PER_KILOMETRE = 2.0
SOONEST_MINUTES, LATEST_MINUTES = 10, 120


def kilometres(here: Place, there: Place) -> float:
    """Return the distance on a flat earth, which serves for what a truck drives."""
    north = there[0] - here[0]
    east = (there[1] - here[1]) * cos(radians((here[0] + there[0]) / 2))
    return hypot(north, east) * KILOMETRES_PER_DEGREE


def way(here: Place, there: Place, steps: int = STEPS) -> list[Place]:
    """Return the places after each of so many equal steps; the last is ``there``."""
    return [
        (here[0] + (there[0] - here[0]) * step / steps, here[1] + (there[1] - here[1]) * step / steps)
        for step in range(1, steps)
    ] + [there]


def minutes_for(distance: float) -> int:
    """Return the minutes a firm promises for so many kilometres."""
    return int(min(max(SOONEST_MINUTES, SOONEST_MINUTES + distance * MINUTES_PER_KILOMETRE), LATEST_MINUTES))
