"""How long dispatch waits, and for what: the figures of the counter's script, where an insurer's file has no others.

Source: counter script §2.1 (states), features §1b (D5 to D7): 90 s an offer, three offers or six minutes, then a
person.
"""

from datetime import timedelta

from msgspec import Struct


class Policy(Struct, frozen=True):
    """Times and bounds of dispatch.

    Attributes:
        offer: how long a partner may take to answer.
        offers: how many partners are asked before a person is called.
        limit: how long after filing a person is called at the latest.
        retry: how soon to look again where every partner that could come is busy.
        soonest, latest: bounds of the arrival a partner may promise, from its answer.
        window: how wide the arrival is told; wider by ``window_far`` for promises beyond an hour.
        moved: a promise this much later than the one before is a delay to be told.
        overdue: how long after the promise has passed the customer is told of a delay.
        lost: how long after that, with no word from the partner, a person is called.
        unmoved: how long before its arrival a truck should have set out.
        arriving_km: a truck this near is arriving.
        check: how long a customer may take to say whether help is still wanted, or where the car should go.
        at_work: how long work on the spot, or a tow, may take before a person looks.
        again: how long after an offer its partner is not asked anew in a surge.
        punctual: how late an arrival still counts as kept.
        surge_update: how often those who wait in a queue hear where things stand.
        surge_limit: how long anybody may wait in a queue before a person looks.
        surge_load: jobs waiting or under way for each truck of an area, from which it is a surge.
    """

    offer: timedelta = timedelta(seconds=90)
    offers: int = 3
    limit: timedelta = timedelta(minutes=6)
    retry: timedelta = timedelta(seconds=20)
    soonest: timedelta = timedelta(minutes=5)
    latest: timedelta = timedelta(minutes=240)
    window: timedelta = timedelta(minutes=15)
    window_far: timedelta = timedelta(minutes=30)
    moved: timedelta = timedelta(minutes=10)
    overdue: timedelta = timedelta(minutes=5)
    lost: timedelta = timedelta(minutes=15)
    unmoved: timedelta = timedelta(minutes=10)
    arriving_km: float = 2.0
    check: timedelta = timedelta(minutes=5)
    at_work: timedelta = timedelta(hours=3)
    again: timedelta = timedelta(minutes=30)
    punctual: timedelta = timedelta(minutes=10)
    surge_update: timedelta = timedelta(minutes=60)
    surge_limit: timedelta = timedelta(hours=6)
    surge_load: float = 4.0
