"""Recording the sample customers of :mod:`bot.samples`, for a desk without real ones."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from bot.samples import SAMPLES, Sample
from flows.effects import RecordProgress
from flows.events import Address
from state.records import Records
from state.records.accounts import Account

JAPAN = ZoneInfo("Asia/Tokyo")
HASHED_AT_ONCE = 4


class Seeded(Struct, frozen=True):
    """The sample customers, and addresses that spoke for one of them by a link made since the last seeding.

    Their conversations still believe it, and should be told.
    """

    samples: Sequence[Sample]
    unlinked: tuple[Address, ...]


def seed(records: Records, now: datetime, hash_password: Callable[[str], str]) -> Seeded:
    """Record the sample customers as of ``now`` (aware).

    Doing it again gives each one back what belongs to them, takes from them what does not, and moves the maturity
    dates to the new day. Consents stay: that ledger only grows.

    Args:
        records: Where to.
        now: When.
        hash_password: What is kept of a password. It is called once per account, from several threads, because a good
            one takes its time; a cheaper one would show in how long a sign-in takes, and so would tell who is real.
    """
    today = now.astimezone(JAPAN).date()
    owners = [sample for sample in SAMPLES if sample.login]
    with ThreadPoolExecutor(HASHED_AT_ONCE) as threads:
        hashes = list(threads.map(hash_password, (sample.password for sample in owners)))
    unlinked: list[Address] = []
    for sample in SAMPLES:
        records.customers.save(sample.customer(today), sample.born)
        # All are closed before any is opened: somebody may hold an ID that was another's.
        records.accounts.close(sample.id)
        for address in set(records.links.of(sample.id)) - set(sample.addresses()):
            records.links.unlink(address)
            unlinked.append(address)
    for sample in SAMPLES:
        for address in sample.addresses():
            records.links.link(address, sample.id, now)
    for sample, kept in zip(owners, hashes, strict=True):
        phone = sample.login if sample.login == sample.phone else ""
        mail = "" if phone else sample.login
        records.accounts.open(Account(sample.id, mail=mail, phone=phone, password=kept), now)
    _unrenewed(records, today, now)
    return Seeded(SAMPLES, tuple(unlinked))


def _unrenewed(records: Records, today: date, now: datetime) -> None:
    """Let the renewals of the sample contracts begin anew: nothing applied for, declined or put off."""
    ids = {sample.id for sample in SAMPLES}
    for filed in records.applications.list():
        if filed.application.customer in ids:
            records.applications.withdraw(filed.number, now)
    for sample in SAMPLES:
        for contract in sample.customer(today).contracts:
            records.renewals.record(RecordProgress(contract.number, contract.maturity), now)
