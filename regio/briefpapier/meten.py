"""The measure beside which the letter is laid: the same page by WeasyPrint alone, without tags or finishing."""

from __future__ import annotations

from regio.briefpapier.maken import MAP


def druk_kaal(html: str) -> bytes:
    """A plain PDF of the page as WeasyPrint makes it by itself. For benchmarks only: it is not accessible."""
    from weasyprint import CSS, HTML

    pdf: bytes = HTML(string=html, base_url=MAP.as_uri() + "/").write_pdf(
        stylesheets=[CSS(filename=MAP / "briefpapier.css")]
    )
    return pdf
