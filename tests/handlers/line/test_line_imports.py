import subprocess
import sys

PARTS = ("signature", "receive", "deliver", "linking", "content")
HOT = "\n".join(f"import handlers.line.{part}" for part in PARTS)


def test_neither_the_web_nor_the_worker_pays_for_the_sdk() -> None:
    script = f"{HOT}\nimport sys\nprint('linebot' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True)  # noqa: S603 - our own words
    assert (ran.stdout, ran.stderr) == ("False\n", "")
