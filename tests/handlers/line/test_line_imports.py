import subprocess
import sys

HOT = "import handlers.line.signature, handlers.line.receive, handlers.line.deliver"


def test_neither_the_web_nor_the_worker_pays_for_the_sdk() -> None:
    script = f"{HOT}\nimport sys\nsys.exit('linebot' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0  # noqa: S603 - our own words
