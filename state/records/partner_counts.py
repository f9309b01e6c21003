"""How each partner has done: counts that only grow, and the jobs it has at the moment."""

from collections import Counter
from collections.abc import Collection, Iterable

from msgspec.structs import replace
from sqlalchemy import BindParameter, Column, ColumnElement, Connection, Select, bindparam, func, select

from flows.dispatch.job import ASSIGNED
from flows.dispatch.orders import Count
from flows.dispatch.partner import Standing
from state.records.database import Database
from state.records.dispatch_tables import jobs, offers
from state.records.dispatch_tables import partner_counts as counts

FIELDS = ("asked", "accepted", "arrived", "punctual", "rated", "stars")
"""What is counted, in the order of :class:`~flows.dispatch.partner.Standing`."""


class PartnerCounts:
    """The counts by partner. A partner nobody has counted has none."""

    def __init__(self, database: Database) -> None:
        self._database = database
        row = database.insert(counts)
        more = {name: counts.c[name] + row.excluded[name] for name in FIELDS}
        self._more = row.on_conflict_do_update(index_elements=[counts.c.partner], set_=more)

    def add(self, connection: Connection, given: Iterable[Count]) -> None:
        """Add to the counts, within the caller's transaction and at its end: other jobs wait for these rows."""
        totals: dict[str, Counter[str]] = {}
        for count in given:
            totals.setdefault(count.partner, Counter()).update({name: getattr(count, name) for name in FIELDS})
        if totals:
            # Two jobs that count the same partners take their locks in the same order.
            connection.execute(self._more, [{"partner": partner, **totals[partner]} for partner in sorted(totals)])

    def standings(self, partners: Collection[str]) -> dict[str, Standing]:
        """How these partners have done, and what each has now: offers that wait for its answer, and jobs that are its.

        Three queries, however many they are.
        """
        asked = sorted(set(partners))
        if not asked:
            return {}
        load: Counter[str] = Counter()
        with self._database.read() as connection:
            done = connection.execute(_DONE, {"asked": asked})
            found = {partner: Standing(*numbers) for partner, *numbers in done}
            for query in (_OFFERED, _ASSIGNED):
                for partner, number in connection.execute(query, {"asked": asked}):
                    load[partner] += number
        return {partner: replace(found.get(partner, Standing()), load=load[partner]) for partner in asked}


def _number(partner: Column[str], state: ColumnElement[bool]) -> Select[str, int]:
    return select(partner, func.count()).where(partner.in_(_ASKED), state).group_by(partner)


_ASKED: BindParameter[str] = bindparam("asked", expanding=True)
_DONE = select(counts.c.partner, *(counts.c[name] for name in FIELDS)).where(counts.c.partner.in_(_ASKED))
_OFFERED = _number(offers.c.partner, offers.c.state == "open")
_ASSIGNED = _number(jobs.c.partner, jobs.c.state.in_(sorted(ASSIGNED)))
