"""From HTML to one file that is both PDF/UA-1 (everyone can read it) and PDF/A-3a (an archive can keep it).

The same input gives the same bytes: a letter can be made again years later and compared by its hash. That is
why the moment of making is an argument, the file identifier follows from the content, and nothing is fetched
from outside the project.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

from regio.briefpapier.afwerken import VALS_EINDE, afwerker
from regio.briefpapier.stijl import GEWOON, Briefstijl, Lettertype
from regio.briefpapier.tekens import noem, onbekend, zuiver

MAP = Path(__file__).resolve().parent
LETTERTYPEN = MAP / "lettertypen"
INSTALLEER_PANGO = (
    "sudo apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)
POGINGEN = 6
KLEURRUIMTE = "--srgb"

# Pango and fontconfig keep state per process; two threads that lay out at the same time may crash it.
_SLOT = Lock()

Relatie = Literal["Data", "Source", "Alternative", "Supplement", "Unspecified"]


class PdfNietMogelijk(Exception):
    """This PDF cannot be made: this machine has no Pango, or no letter for a character. The text says what to do."""


class VerbodenAdres(ValueError):
    """The HTML asks for something outside the project: letterhead is never fetched from the network."""


@dataclass(frozen=True)
class Bijlage:
    """A file that travels inside the PDF (PDF/A-3, ISO 19005-3).

    `naam` is a plain file name in ASCII, `relatie` how the file relates to the letter: `Data` for the figures
    that a table or chart is drawn from.
    """

    naam: str
    mime: str
    inhoud: bytes
    omschrijving: str
    relatie: Relatie = "Data"

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", self.naam):
            raise ValueError(f"Een bijlage heeft een gewone bestandsnaam nodig, niet '{self.naam}'.")


@dataclass
class Kleurprofiel:
    """The colours of the letter as WeasyPrint asks for them: the bytes of the profile as they were published.

    WeasyPrint's own class opens the file for each letter, leaves it open, and writes the profile anew, in bytes
    that depend on what was read from it before.
    """

    content: bytes
    name: str = "sRGB2014"
    components: tuple[str, ...] = ("r", "g", "b")
    pdf_reference: bytes | None = None


def maak_pdf(
    html: str,
    *,
    gemaakt_op: datetime,
    kenmerk: str,
    stijl: Briefstijl = GEWOON,
    bijlagen: Sequence[Bijlage] = (),
    eigen_beelden: Collection[str] = (),
) -> bytes:
    """One PDF/UA-1 and PDF/A-3a file from a whole HTML page; the same arguments give the same bytes.

    The page must have a language and a title, one h1 and no heading level left out; `data-voet` and
    `data-merk` on the body are written at the foot and the head of every page. `stijl` is the look of who sends it;
    `eigen_beelden` are the data: addresses of pictures that we made ourselves, besides the logo. `gemaakt_op` is the
    moment written in the file, with time zone. `kenmerk` identifies the content and becomes the file identifier.

    Raises PdfNietMogelijk without Pango or for a character that our letters lack, VerbodenAdres when the page asks for
    anything but our letters and those pictures, ValueError for a moment without time zone.
    """
    if gemaakt_op.tzinfo is None:
        raise ValueError("gemaakt_op heeft een tijdzone nodig.")
    moment = gemaakt_op.astimezone(UTC).replace(microsecond=0)
    html = zuiver(html)
    if vreemd := onbekend(html):
        raise PdfNietMogelijk(noem(vreemd))
    beelden = frozenset(filter(None, (stijl.logo, *eigen_beelden)))
    with _SLOT:
        ophaler = _pers().ophaler
        ophaler.eigen_beelden, ophaler.geweigerd = beelden, ""
        for poging in range(POGINGEN):
            pdf = _druk(html, stijl, moment, kenmerk, bijlagen, vulling=poging)
            if VALS_EINDE not in pdf:
                return pdf
    raise RuntimeError(f"Brief {kenmerk} heeft na {POGINGEN} pogingen nog een onjuist einde van een stroom.")


def _druk(
    html: str, stijl: Briefstijl, moment: datetime, kenmerk: str, bijlagen: Sequence[Bijlage], *, vulling: int
) -> bytes:
    pers = _pers()
    weasyprint = pers.weasyprint
    normen = {"pdf_variant": "pdf/a-3a", "output_intent": KLEURRUIMTE}
    try:
        bron = weasyprint.HTML(string=html, base_url=MAP.as_uri() + "/", url_fetcher=pers.ophaler)
        document = bron.render(
            stylesheets=[
                pers.papier,
                *_letters(pers, stijl.lettertype),
                weasyprint.CSS(string=stijl.kleuren, url_fetcher=pers.ophaler),
            ],
            font_config=pers.lettertypen,
            color_profiles={KLEURRUIMTE: pers.kleurprofiel},
            **normen,
        )
        document.metadata.created = document.metadata.modified = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        pdf: bytes = document.write_pdf(
            pdf_identifier=kenmerk,
            attachments=[
                weasyprint.Attachment(
                    string=bijlage.inhoud,
                    name=bijlage.naam,
                    description=bijlage.omschrijving,
                    created=moment,
                    modified=moment,
                    relationship=bijlage.relatie,
                )
                for bijlage in sorted(bijlagen, key=lambda bijlage: bijlage.naam)
            ],
            finisher=afwerker(_linkteksten(bron), {b.naam: b.mime for b in bijlagen}, vulling),
            **normen,
        )
    except weasyprint.urls.FatalURLFetchingError as fout:
        raise VerbodenAdres(str(fout)) from fout
    if pers.ophaler.geweigerd:
        raise VerbodenAdres(pers.ophaler.geweigerd)
    return pdf


def _letters(pers: "_Pers", lettertype: str) -> list[Any]:
    """The sheet with another letter than the usual one, made once: it belongs to the letters of this press."""
    if lettertype not in pers.letters and (blad := Lettertype(lettertype).stijlblad):
        pers.letters[lettertype] = pers.weasyprint.CSS(
            string=blad, base_url=MAP.as_uri() + "/", font_config=pers.lettertypen, url_fetcher=pers.ophaler
        )
    return [pers.letters[lettertype]] if lettertype in pers.letters else []


def _linkteksten(bron: Any) -> dict[str, str]:
    """Target -> what a reader hears at that link (PDF/UA-1, 7.18.5): its title, else its own text."""
    return {
        link.get("href").removeprefix("#"): link.get("title") or "".join(link.itertext()).strip()
        for link in bron.etree_element.iter("a")
        if link.get("href")
    }


@dataclass(frozen=True)
class _Pers:
    """WeasyPrint with what belongs to every letter; made once per process, because per letter it would pile up."""

    weasyprint: Any
    lettertypen: Any
    kleurprofiel: Kleurprofiel
    papier: Any
    ophaler: Any
    letters: dict[str, Any] = field(default_factory=dict)
    """Per other letter the sheet that names it."""


@cache
def _pers() -> _Pers:
    """WeasyPrint looks for Pango when it is imported; that is why the import is here."""
    try:
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import FatalURLFetchingError, URLFetcher
    except OSError as fout:
        raise PdfNietMogelijk(
            "Deze computer kan nog geen pdf maken, omdat Pango ontbreekt. De rest werkt wel. "
            f"Vraag uw beheerder om dit uit te voeren: {INSTALLEER_PANGO}"
        ) from fout

    class AlleenEigenBestanden(URLFetcher):
        """Our letters, and the pictures that we made for this very paper; nothing else, wherever it is named."""

        eigen_beelden: frozenset[str] = frozenset()
        geweigerd = ""
        """What was refused: within a drawing WeasyPrint keeps that to itself, and leaves the drawing out."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            delen = urlsplit(url)
            if delen.scheme == "file" and not delen.netloc:
                pad = Path(unquote(delen.path)).resolve()
                if pad.parent == LETTERTYPEN and pad.suffix == ".ttf":
                    return super().fetch(url, headers)
            elif url in self.eigen_beelden:
                return super().fetch(url, headers)
            self.geweigerd = f"Een brief haalt niets van buiten op: '{url[:200]}' is geen bestand van dit product."
            raise FatalURLFetchingError(self.geweigerd)

    lettertypen = FontConfiguration()
    ophaler = AlleenEigenBestanden(allowed_protocols=("file", "data"), allow_redirects=False)
    return _Pers(
        weasyprint=weasyprint,
        lettertypen=lettertypen,
        kleurprofiel=Kleurprofiel((files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()),
        papier=weasyprint.CSS(filename=MAP / "briefpapier.css", font_config=lettertypen, url_fetcher=ophaler),
        ophaler=ophaler,
    )
