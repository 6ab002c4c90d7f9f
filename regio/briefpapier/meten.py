"""The measures beside which a letter is laid: the same page by WeasyPrint alone, and by a browser.

For benchmarks only: neither is accessible, and neither can be kept in an archive.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from typing import Any

from regio.briefpapier.maken import MAP


@cache
def _gedeeld() -> tuple[Any, Any]:
    """Fonts and sheet once for all pages: without, each page would read them anew and be no measure."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    lettertypen = FontConfiguration()
    return lettertypen, CSS(filename=MAP / "briefpapier.css", font_config=lettertypen)


def druk_kaal(html: str) -> bytes:
    """A plain PDF of the page as WeasyPrint makes it by itself: no tags, no finishing."""
    from weasyprint import HTML

    lettertypen, blad = _gedeeld()
    pdf: bytes = HTML(string=html, base_url=MAP.as_uri() + "/").write_pdf(stylesheets=[blad], font_config=lettertypen)
    return pdf


def chromium() -> AbstractContextManager[Callable[[str], bytes]]:
    """A browser that prints a page; ImportError without playwright, its own error without a browser."""
    from playwright.sync_api import sync_playwright

    blad = (MAP / "briefpapier.css").read_text("utf-8")

    @contextmanager
    def open_browser() -> Any:
        import shutil

        with sync_playwright() as playwright:
            pad = shutil.which("chromium-headless-shell") or shutil.which("chromium") or shutil.which("google-chrome")
            browser = playwright.chromium.launch(executable_path=pad)
            pagina = browser.new_page()

            def druk(html: str) -> bytes:
                pagina.set_content(html.replace("</head>", f"<style>{blad}</style></head>", 1))
                return pagina.pdf(format="A4", print_background=True)

            yield druk
            browser.close()

    return open_browser()
