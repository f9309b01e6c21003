"""``python -m benchmarks.reminders [--contracts N] [--seed S]``: a year of N contracts, and whether all was kept.

Policyholders are made up, live their year and are forgotten one after another, so that memory shows what the rules
keep. Ends with 1 if a promise was broken.
"""

import argparse
import gc
import resource
import sys
import time
from random import Random

from benchmarks.reminders.ledger import PROMISES, Ledger
from benchmarks.reminders.policyholders import policyholders
from benchmarks.reminders.timetable import due_steps, runs
from benchmarks.reminders.year import Question, Year
from flows.reminders.policy import REASONS, decide

CONTRACTS = 100_000
SEED = 20_270_701
#: Caches are full after so many policyholders: what memory grows by from then on would go on growing. What the rules
#: were asked about these is asked again, in one go, to time it.
WARM = 5_000


def resident() -> int:
    """Largest resident set so far, KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def rate(questions: list[Question]) -> float:
    """Decisions a second of CPU, over these questions."""
    gc.collect()
    began = time.process_time()
    decided = sum(len(decide(*question)) for question in questions)
    return decided / (time.process_time() - began)


def main(contracts: int, seed: int) -> bool:
    """Simulate the year, print what was decided, kept and spent; whether every promise was kept."""
    chance = Random(seed)  # noqa: S311  # a simulation, the same again for the same seed
    began = time.process_time()
    calendar, asked = runs(chance), due_steps()
    ledger = Ledger(calendar)
    questions: list[Question] = []
    holders = warm = 0
    for holder in policyholders(chance, contracts):
        year = Year(holder, calendar, asked)
        year.live()
        ledger.enter(year)
        holders += 1
        if holders <= WARM:
            questions += year.questions
            warm = resident()
    peak, seconds = resident(), time.process_time() - began
    down = sum(not begins for begins in calendar)
    print(f"{contracts:,} contracts of {holders:,} policyholders, {len(calendar)} days, {down} of them without a run")
    for reason in REASONS:
        print(f"  {reason:<32}{ledger.reasons[reason]:>14,}")
    print(f"  {'decisions that stand':<32}{ledger.reasons.total():>14,}")
    print(f"  {'notices':<32}{ledger.notices:>14,}")
    print(f"  {'steps missed while nothing ran':<32}{ledger.missed:>14,}")
    for promise in PROMISES:
        print(f"  {promise:<32}{ledger.broken[promise]:>14,}")
    print(
        f"{seconds:,.0f} s of CPU, with the made-up lives and the checks: {contracts / seconds:,.0f} contracts a second"
    )
    print(f"reminders decided: {rate(questions):,.0f} a second of CPU")
    print(f"memory: {peak - warm:+,} KiB since policyholder {min(holders, WARM):,}, {peak:,} KiB at the peak")
    return not ledger.broken.total()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--contracts", type=int, default=CONTRACTS)
    arguments.add_argument("--seed", type=int, default=SEED)
    given = arguments.parse_args()
    sys.exit(0 if main(given.contracts, given.seed) else 1)
