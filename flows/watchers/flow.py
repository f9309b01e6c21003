"""The talk about watchers, put together."""

from flows.accident.recording import AddWatcher, RemoveWatcher
from flows.accident.watching import WORDING
from flows.effects import Effect
from flows.flow import Flow, Scene
from flows.watchers.guide import WatchersGuide
from flows.watchers.table import ENDS, QUESTIONS, QUIET, TABLE


def added(scene: Scene) -> tuple[Effect, ...]:
    """Named and agreed to."""
    guide = scene.guide
    customer = guide.facts.customer
    return (AddWatcher(customer.id, guide.answer("name"), guide.answer("reach"), WORDING),) if customer else ()


def removed(scene: Scene) -> tuple[Effect, ...]:
    """No longer wanted."""
    customer = scene.guide.facts.customer
    return (RemoveWatcher(customer.id, scene.guide.answer("whom")),) if customer else ()


WATCHERS = Flow(
    name="watchers",
    version=1,
    start="start",
    table=TABLE,
    questions=QUESTIONS,
    notes=(),
    ends=ENDS,
    guide=WatchersGuide,
    quiet=QUIET,
    renews=True,
    arrivals={"added": added, "removed": removed},
)
