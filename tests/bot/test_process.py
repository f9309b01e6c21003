"""Before its threads run, a process knows how to read every shape: two threads that learn one at once bring it down."""

import subprocess
import sys

ALL_AT_ONCE = """
import sys
from threading import Barrier, Thread
from bot.process import make_ready
from handlers.line import limits

make_ready()
sys.setswitchinterval(1e-6)
together = Barrier(24)

def read():
    together.wait()
    assert limits.check([{"type": "text", "text": "a"}]) == []

threads = [Thread(target=read) for _ in range(24)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
"""


def test_many_threads_may_read_a_shape_for_the_first_time_at_once() -> None:
    """Without ``make_ready`` about one of twenty such processes ended in a segmentation fault."""
    for _ in range(5):
        ran = subprocess.run(  # noqa: S603  # our own words
            [sys.executable, "-c", ALL_AT_ONCE], capture_output=True, text=True, timeout=60, check=False
        )
        assert ran.stdout == "done\n", ran.stderr
