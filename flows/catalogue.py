"""Every flow the counter knows, by name, and what becomes of talks that began under an older version."""

from collections.abc import Mapping
from typing import Literal

from flows.accident.flow import ACCIDENT
from flows.details.flow import DETAILS
from flows.flow import Flow
from flows.impact.flow import IMPACT, SHOCK
from flows.linking.flow import LINKING
from flows.photographs.flow import PHOTOS
from flows.renewal.flow import RENEWAL
from flows.roadside.flow import ROADSIDE
from flows.watchers.flow import WATCHERS

FLOWS: Mapping[str, Flow] = {
    flow.name: flow for flow in (ROADSIDE, ACCIDENT, DETAILS, LINKING, RENEWAL, IMPACT, SHOCK, WATCHERS, PHOTOS)
}

Upgrade = Literal["continue", "restart", "person"]

UPGRADES: Mapping[tuple[str, int], Upgrade] = {("roadside", 1): "restart", ("roadside", 2): "continue"}
"""What to do with a talk of (flow, old version): go on where it stands, ask again from the start with the answers kept,
or hand it to a person. A version that is missing here restarts, because an answer kept is better than one asked
twice."""
