"""The ledger: each promise by name, how often it was broken, and a few examples of each."""

from collections import Counter, defaultdict

EXAMPLES = 3

PROMISES = (
    "filed once for each who asked",
    "one job for each request",
    "ended, or in somebody's hands",
    "moved along the table",
    "one truck at a time",
    "every yes answered truly",
    "told to a partner once",
    "every news once and in order",
    "every word said once and in order",
    "news with their words",
    "each state once in a job",
    "no time before a promise",
    "one time in a promise, and never two",
    "staff alerted of what is theirs",
    "nothing left undone",
    "counts add up",
    "no answer that nobody should get",
    "queued by urgency and time",
)


class Ledger:
    """What was promised. ``seen`` counts what each promise was held against."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()
        self.broken: Counter[str] = Counter()
        self.examples: defaultdict[str, list[str]] = defaultdict(list)

    def hold(self, promise: str, example: str, *, kept: bool) -> None:
        """Enter one case of a promise."""
        if promise not in PROMISES:
            raise KeyError(promise)
        self.seen[promise] += 1
        if not kept:
            self.broken[promise] += 1
            if len(self.examples[promise]) < EXAMPLES:
                self.examples[promise].append(example)

    @property
    def kept(self) -> bool:
        """Whether nothing was broken, and everything was put to the test."""
        return not self.broken.total() and not self.untried

    @property
    def untried(self) -> tuple[str, ...]:
        """Promises that were held against nothing."""
        return tuple(promise for promise in PROMISES if not self.seen[promise])
