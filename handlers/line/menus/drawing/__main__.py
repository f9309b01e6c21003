"""``python -m handlers.line.menus.drawing``: draws every menu's picture again, into ``pictures/``."""

import shutil
import sys

from playwright.sync_api import ViewportSize, sync_playwright

from handlers.line.menus.drawing.page import DRAWN, drawn, page
from handlers.line.menus.menu import PICTURES, names, plan


def draw() -> None:
    """Draw all pictures. The fonts are the desk's: Noto Sans CJK JP is what they were designed with."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("chromium is not on PATH: install it, and the font Noto Sans CJK")
    size = ViewportSize(width=plan().width, height=plan().height)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        canvas = browser.new_page(viewport=size)
        for name, (kind, language) in names().items():
            canvas.set_content(page(kind, language))
            canvas.screenshot(path=PICTURES / f"{name}.png")
            sys.stdout.write(f"{name}.png\n")
        browser.close()
    DRAWN.write_text(drawn(), encoding="utf-8")


if __name__ == "__main__":
    draw()
