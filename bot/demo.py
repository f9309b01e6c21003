"""Recording the sample customers of :mod:`bot.samples`, for a desk without real ones."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.samples import SAMPLES, Sample
from state.records import Records
from state.records.accounts import Account

JAPAN = ZoneInfo("Asia/Tokyo")
HASHED_AT_ONCE = 4


def seed(records: Records, now: datetime, hash_password: Callable[[str], str]) -> Sequence[Sample]:
    """Record the sample customers as of ``now`` (aware), and return them.

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
    for sample in SAMPLES:
        records.customers.save(sample.customer(today), sample.born)
        # All are closed before any is opened: somebody may hold an ID that was another's.
        records.accounts.close(sample.id)
        for address in set(records.links.of(sample.id)) - set(sample.addresses()):
            records.links.unlink(address)
    for sample in SAMPLES:
        for address in sample.addresses():
            records.links.link(address, sample.id, now)
    for sample, kept in zip(owners, hashes, strict=True):
        phone = sample.login if sample.login == sample.phone else ""
        mail = "" if phone else sample.login
        records.accounts.open(Account(sample.id, mail=mail, phone=phone, password=kept), now)
    return SAMPLES
