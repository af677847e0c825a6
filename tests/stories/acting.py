"""How a story moves: sign in, change the day, press a step, write an answer."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page
from pypdfium2 import PdfDocument

from petasama.core import clock
from petasama.organisasi.example import SANDI
from petasama.organisasi.models import Penugasan

PICTURES = Path(__file__).resolve().parents[2] / "hasil" / "cerita"
AXE_OPTIONS = {"rules": {"target-size": {"enabled": True}}}
SCREENS = ((360, 800), (768, 1024), (1280, 900))
FOCUS_IS_SEEN = """() => {
  const held = document.activeElement, box = held.getBoundingClientRect(), style = getComputedStyle(held);
  const ownButton = ["date", "time"].includes(held.type) && !held.matches(":focus");  // the browser rings its button
  const ring = ownButton || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return held === document.body || (ring && inside);
}"""


@dataclass
class Cast:
    """The people of a story at one browser, and the day on the wall."""

    page: Page
    patch: pytest.MonkeyPatch

    def on(self, year: int, month: int, day: int, hour: float = 9.0) -> None:
        """Let it be this moment for everybody, the server's threads included."""
        moment = datetime(year, month, day, tzinfo=ZoneInfo("Asia/Makassar")) + timedelta(hours=hour)
        self.patch.setattr(clock, "now", lambda: moment)
        self.patch.setattr(
            clock, "timezone", SimpleNamespace(now=lambda: moment)
        )  # model defaults hold the first `now`

    def signs_in(self, post: Penugasan) -> Page:
        """Sign in as the holder of a post, acting in that post."""
        self.page.context.clear_cookies()
        self.page.goto("/masuk/")
        self.page.get_by_label("NIP atau alamat surel").fill(post.user.surel)
        self.page.get_by_label("Kata sandi").fill(SANDI)
        self.page.get_by_role("button", name="Masuk", exact=True).click()
        switch = self.page.locator(f"button[name=role][value='{post.pk}']:not([disabled])")
        if switch.count():
            self.page.locator("details.me summary").click()
            switch.click()
        return self.page

    def takes(self, act: str) -> None:
        """Press the button of a step; answer its question with yes."""
        button = self.page.locator(f"button[name=act][value={act}]").first
        if not button.is_visible():
            self.page.locator("details.ask", has=button).first.locator("summary").click()
        button.click()

    def looks(self, name: str) -> None:
        """Take a picture at 360, 768 and 1280 pixels; nothing may scroll sideways and axe finds nothing."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        for width, height in SCREENS:
            self.page.set_viewport_size({"width": width, "height": height})
            self.page.screenshot(path=PICTURES / f"{name}-{width}.png", full_page=True)
            assert self.page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} bergeser di {width} px"
            found = Axe().run(self.page, options=AXE_OPTIONS)
            assert found.violations_count == 0, f"{name} {width} px: {found.generate_report()}"

    def downloads(self, link: Locator) -> bytes:
        """Press a link that hands out a file, and return its bytes."""
        with self.page.expect_download() as waiting:
            link.click()
        return waiting.value.path().read_bytes()

    def tabs_to(self, goal: Locator) -> None:
        """Press Tab until something has the focus; wherever the focus goes, its ring is seen."""
        for _ in range(300):
            self.page.keyboard.press("Tab")
            assert self.page.evaluate(FOCUS_IS_SEEN), f"Fokus tidak terlihat di {self.page.url}"
            if goal.evaluate("item => item === document.activeElement"):
                return
        raise AssertionError(f"Tab tidak sampai pada {goal}")


def pages_of(content: bytes) -> list[str]:
    """Return the words of a PDF, page by page."""
    document = PdfDocument(io.BytesIO(content))
    pages = [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document]
    document.close()
    return pages


def write_answer(page: Page, answer: Mapping[str, Any]) -> None:
    """Fill one question's form from an answer, as the reader of the example files gives it."""
    for name, value in answer.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for line, row in enumerate(value, start=1):
                if not page.locator(f"[name^='{name}-{line}-']").count():
                    page.locator(f"[data-uji='tambah-{name}']").click()
                for column, cell in row.items():
                    _write_field(page, f"{name}-{line}-{column}", cell)
        else:
            _write_field(page, name, value)


def _write_field(page: Page, name: str, value: Any) -> None:
    fields = page.locator(f"[name='{name}']")
    folded = page.locator("details:not([open])", has=fields)
    if folded.count():
        folded.first.locator("summary").first.click()
    kind = fields.first.get_attribute("type") or fields.first.evaluate("field => field.tagName.toLowerCase()")
    if kind == "checkbox" and isinstance(value, list):
        for code in value:
            page.locator(f"[name='{name}'][value='{code}']").check()
    elif kind == "checkbox":
        fields.first.set_checked(bool(value))
    elif value in (None, ""):
        return
    elif kind == "radio":
        chosen = ("ya" if value else "tidak") if isinstance(value, bool) else value
        page.locator(f"[name='{name}'][value='{chosen}']").check()
    elif kind == "select":
        fields.first.select_option(str(value))
    else:
        fields.first.fill(str(value).replace(".", ",") if isinstance(value, float) else str(value))
