"""Whether a file can be a paper of a meeting: a PDF that opens, so that it can go into the bundle."""

from __future__ import annotations

import io

from toegang.upload import PDF, GeenStuk, herken

MEESTE_BLADZIJDEN = 2000


def bladzijden_van(inhoud: bytes) -> int:
    """How many pages it has. Raises GeenStuk with a sentence when it is no PDF that can go into a bundle."""
    from pypdf import PdfReader  # only here: nobody else waits for it at the start
    from pypdf.errors import PyPdfError

    if herken(inhoud) is not PDF:
        raise GeenStuk("Dit is geen PDF. Sla het stuk op als PDF en kies het opnieuw.")
    try:
        lezer = PdfReader(io.BytesIO(inhoud))
        aantal = 0 if lezer.is_encrypted else len(lezer.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as fout:
        raise GeenStuk("Deze PDF is niet te openen. Sla het stuk opnieuw op als PDF.") from fout
    if lezer.is_encrypted:
        raise GeenStuk("Op deze PDF zit een wachtwoord. Sla het stuk op zonder wachtwoord en kies het opnieuw.")
    if not 1 <= aantal <= MEESTE_BLADZIJDEN:
        raise GeenStuk(f"Een stuk heeft 1 tot {MEESTE_BLADZIJDEN} bladzijden. Dit stuk heeft er {aantal}.")
    return aantal
