"""From the content of a letter to a page and to a PDF.

Every amount, number and date is written here, so that the templates hold only text and structure and a letter
gives the same bytes whatever the language settings of the process.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from financien.grafieken import MEESTE_JAREN, JaarPunt, beschrijving, boodschap, ingroeipad_grafiek
from regio.bevriezen import sha256_hex
from regio.briefpapier import maak_pdf
from regio.notatie import VAST, datum, getal
from samenwerking.brieven.cijferbestanden import cijferbestanden
from samenwerking.brieven.inhoud import (
    DEMO,
    VERWIJZING,
    VOORBEELD,
    Alineas,
    BriefInhoud,
    Bron,
    Ingroeipad,
    IngroeipadJaar,
    Telling,
    Vervolgstap,
    ontbreekt,
)

# The parts of a letter in their order, with two ways of heading them: as a question that a raadslid asks, or
# as a title. A part without content is left out.
KOPPEN: dict[str, tuple[tuple[str, str], ...]] = {
    "vragen": (
        ("kennisnemen", "Waarover informeren wij u?"),
        ("kernboodschap", "Wat is de kern?"),
        ("bevoegdheid", "Wie beslist waarover?"),
        ("aanleiding", "Waarom krijgt u deze brief nu?"),
        ("toelichting", "Wat is er aan de hand?"),
        ("lokaal", "Wat betekent dit voor {gemeente}?"),
        ("ingroeipad", "Hoe verandert het budget in tien jaar?"),
        ("tellingen", "Om hoeveel mensen en plekken gaat het?"),
        ("gevolgen", "Wat merken inwoners ervan?"),
        ("financien", "Wat kost het?"),
        ("risicos", "Wat kan er anders lopen?"),
        ("regio", "Waar staan de andere gemeenten?"),
        ("vervolg", "Wat gebeurt er hierna, en wanneer beslist u?"),
        ("communicatie", "Wie hoort hier nog meer van?"),
        ("bijlagen", "Welke stukken krijgt u erbij?"),
    ),
    "klassiek": (
        ("kennisnemen", "Kennisnemen van"),
        ("aanleiding", "Inleiding"),
        ("kernboodschap", "Kernboodschap"),
        ("bevoegdheid", "Bevoegdheid"),
        ("toelichting", "Toelichting"),
        ("lokaal", "Betekenis voor {gemeente}"),
        ("ingroeipad", "Ontwikkeling van het budget"),
        ("tellingen", "Aantallen"),
        ("gevolgen", "Gevolgen voor inwoners"),
        ("financien", "Financiën"),
        ("risicos", "Risico’s"),
        ("regio", "Samenwerking in de regio"),
        ("vervolg", "Vervolg"),
        ("communicatie", "Communicatie"),
        ("bijlagen", "Bijlagen"),
    ),
}
MEESTE_TELLINGEN = 16
UITLEG_DELEN = (
    "Het historische deel volgt de oude verdeling, waarin alleen de centrumgemeente het geld krijgt. "
    "Het objectieve deel volgt de nieuwe verdeling, waarin elke gemeente haar eigen deel krijgt. "
    "Het verschil is het totaal min het bedrag dat bij de oude verdeling zou horen."
)


class BriefOnvolledig(ValueError):
    """The letter may not go out yet; `zinnen` says what must still be done."""

    def __init__(self, zinnen: Sequence[str]) -> None:
        super().__init__(" ".join(zinnen))
        self.zinnen = tuple(zinnen)


@dataclass(frozen=True)
class Deel:
    """A part of the letter: its key, its heading and what its include shows."""

    sleutel: str
    kop: str
    waarde: Any

    @property
    def sjabloon(self) -> str:
        """The include that knows how to show this part."""
        return f"samenwerking/brieven/delen/{VORMEN[self.sleutel]}.html"


VORMEN = {
    "kennisnemen": "alineas",
    "bevoegdheid": "bevoegdheid",
    "aanleiding": "alineas",
    "kernboodschap": "punten",
    "toelichting": "onderdelen",
    "lokaal": "alineas",
    "ingroeipad": "ingroeipad",
    "tellingen": "tellingen",
    "gevolgen": "alineas",
    "financien": "alineas",
    "risicos": "punten",
    "regio": "alineas",
    "vervolg": "vervolg",
    "communicatie": "alineas",
    "bijlagen": "stukken",
}


def brief_deel(inhoud: BriefInhoud, *, openbaar: bool = True) -> SafeString:
    """The letter as a part of a web page, with its own h1; also when something must still be filled in."""
    return render_to_string("samenwerking/brieven/brief.html", _context(inhoud, openbaar))


def brief_html(inhoud: BriefInhoud, *, openbaar: bool = True) -> str:
    """The letter as a whole HTML page for the PDF. Not `openbaar` also shows who to call about it."""
    return render_to_string("samenwerking/brieven/raadsinformatiebrief.html", _context(inhoud, openbaar))


def brief_pdf(inhoud: BriefInhoud, *, openbaar: bool = True) -> bytes:
    """The letter as PDF/UA-1 and PDF/A-3a, with its figures inside as CSV. The same content, the same bytes.

    Raises BriefOnvolledig when the content is not complete, PdfNietMogelijk without Pango.
    """
    if zinnen := ontbreekt(inhoud):
        raise BriefOnvolledig(zinnen)
    return maak_pdf(
        brief_html(inhoud, openbaar=openbaar),
        gemaakt_op=inhoud.vastgelegd_op,
        kenmerk=sha256_hex(inhoud.bevroren())[:32],
        tokens={"accent": inhoud.huisstijl.accent, "accent-tekst": inhoud.huisstijl.accent_tekst},
        bijlagen=cijferbestanden(inhoud),
    )


def _context(inhoud: BriefInhoud, openbaar: bool) -> dict[str, Any]:
    paden = [pad for pad in inhoud.ingroeipaden if pad.jaren]
    eigen_pad = _paden(paden[:1], eerste_nummer=1)
    in_de_brief = sum(len(pad["tabellen"]) for pad in eigen_pad) + len(_telgroepen(inhoud))
    return {
        "brief": inhoud,
        "datum": datum(inhoud.datum),
        "kenmerken": _kenmerken(inhoud, openbaar),
        "delen": list(_delen(inhoud, eigen_pad)),
        "andere_paden": _paden(paden[1:], eerste_nummer=in_de_brief + 1),
        "wetstanden": [
            f"{stand.naam}: {stand.status} (gecontroleerd op {datum(stand.gecontroleerd_op)})"
            for stand in inhoud.wetstanden
        ],
        "nog_geen_wet": any(not stand.in_werking for stand in inhoud.wetstanden),
        "bronnen": [
            (bron, datum(bron.datum) if bron.datum else "zonder datum", _vindplaats(bron)) for bron in inhoud.bronnen
        ],
        "rekenwijze": _alineas(inhoud.rekenwijze),
        "merk": _merk(inhoud),
        "voet": _voet(inhoud),
        "voorbeeld": VOORBEELD,
        "eerste_bladzijde": f"Raadsinformatiebrief {inhoud.gemeente}, {datum(inhoud.datum)}",
    }


def _vindplaats(bron: Bron) -> str:
    """A web address as a link whose name says which source it is; any other place as text."""
    if not bron.vindplaats.startswith(("https://", "http://")):
        return bron.vindplaats
    return format_html('<a href="{0}" title="Bron {1}: {2}">{0}</a>', bron.vindplaats, bron.nummer, bron.titel)


def _merk(inhoud: BriefInhoud) -> str:
    """What must stand at the head of every page."""
    merken = []
    if inhoud.geheimhouding:
        merken.append(f"Geheim ({inhoud.geheimhouding.artikel})")
    if inhoud.demo:
        merken.append(DEMO)
    if inhoud.voorbeeld:
        merken.append(VOORBEELD)
    return " · ".join(merken)


def _voet(inhoud: BriefInhoud) -> str:
    """What must stand at the foot of every page: which version of the letter and of its figures."""
    delen = [f"Versie {inhoud.versie.nummer}"]
    if inhoud.versie.berekening:
        delen.append(f"cijfers: {inhoud.versie.berekening}")
    if inhoud.versie.scenario:
        delen.append(f"scenario: {inhoud.versie.scenario}")
    if inhoud.versie.berekening_hash:
        delen.append(f"controlegetal {inhoud.versie.berekening_hash[:12]}")
    return " · ".join(delen)


def _kenmerken(inhoud: BriefInhoud, openbaar: bool) -> list[list[tuple[str, str]]]:
    """Two short tables at the head of the letter; an empty value is left out."""
    behandelaar = inhoud.behandelaar
    wie = [behandelaar.team]
    if not openbaar:
        wie += [behandelaar.naam, behandelaar.telefoon]
    if inhoud.geheimhouding:
        openbaarheid = f"Geheim: {inhoud.geheimhouding.grond} ({inhoud.geheimhouding.artikel})"
    else:
        openbaarheid = "Openbaar"
    return [
        [rij for rij in kolom if rij[1]]
        for kolom in (
            [
                ("Aan", inhoud.aan),
                ("Van", inhoud.van),
                ("Portefeuillehouder", inhoud.portefeuillehouder),
                ("Behandeld door", ", ".join(deel for deel in wie if deel)),
            ],
            [
                ("Datum", datum(inhoud.datum)),
                ("Zaaknummer", inhoud.zaaknummer),
                ("Regio", inhoud.regio),
                ("Openbaarheid", openbaarheid),
            ],
        )
    ]


def _delen(inhoud: BriefInhoud, eigen_pad: list[dict[str, Any]]) -> Iterator[Deel]:
    tabellen = sum(len(pad["tabellen"]) for pad in eigen_pad)
    waarden: dict[str, Any] = {
        "kennisnemen": _alineas((inhoud.kennisnemen_van,) if inhoud.kennisnemen_van else ()),
        "bevoegdheid": inhoud.bevoegdheid,
        "aanleiding": _alineas(inhoud.aanleiding),
        "kernboodschap": _alineas(inhoud.kernboodschap),
        "toelichting": [(deel.kop, _alineas(deel.alineas)) for deel in inhoud.toelichting],
        "lokaal": _alineas(inhoud.lokale_alinea),
        "ingroeipad": eigen_pad,
        "tellingen": _tellingen(inhoud, eerste_nummer=tabellen + 1),
        "gevolgen": _alineas(inhoud.gevolgen_inwoners),
        "financien": _alineas(inhoud.financien),
        "risicos": _alineas(inhoud.risicos),
        "regio": _alineas(inhoud.samenwerking_regio),
        "vervolg": [(_wanneer(stap), *_alineas((stap.wat,)), stap.besluit) for stap in inhoud.vervolg],
        "communicatie": _alineas(inhoud.communicatie),
        "bijlagen": inhoud.bijlagen,
    }
    for sleutel, kop in KOPPEN[inhoud.sjabloon]:
        if waarden[sleutel]:
            yield Deel(sleutel, kop.format(gemeente=inhoud.gemeente), waarden[sleutel])


def _wanneer(stap: Vervolgstap) -> str:
    return datum(stap.datum) if stap.datum else stap.wanneer


def _alineas(alineas: Alineas) -> list[SafeString]:
    """Paragraphs with `[3]` as a link to source 3; everything else is text."""
    return [_met_verwijzingen(alinea) for alinea in alineas]


def _met_verwijzingen(tekst: str) -> SafeString:
    delen = VERWIJZING.split(tekst.replace("€ ", f"€{VAST}"))  # text and number in turn
    return format_html_join(
        "",
        "{}{}",
        (
            (stuk, _verwijzing(int(nummer)) if nummer else "")
            for stuk, nummer in zip(delen[::2], [*delen[1::2], ""], strict=True)
        ),
    )


def _verwijzing(nummer: int) -> SafeString:
    return format_html('<a class="verwijzing" href="#bron-{0}" title="Naar bron {0}">[{0}]</a>', nummer)


def _verwijzingen(nummers: Iterable[int]) -> SafeString:
    return format_html_join(" ", "{}", ((_verwijzing(nummer),) for nummer in nummers))


def _paden(paden: Sequence[Ingroeipad], eerste_nummer: int) -> list[dict[str, Any]]:
    """Per area: the message, the chart of the first twelve years, and tables that each fit on a page."""
    getoond = []
    for pad in paden:
        punten = [
            JaarPunt(rij.jaar, rij.historisch_deel, rij.objectief_deel, rij.vergelijk)
            for rij in pad.jaren[:MEESTE_JAREN]
        ]
        laatste = pad.jaren[len(punten) - 1]
        titel = boodschap(pad.gebied, laatste.jaar, laatste.verschil_met_historisch)
        uitleg = beschrijving(punten, pad.vergelijk_naam)
        groepen = [pad.jaren[begin : begin + MEESTE_JAREN] for begin in range(0, len(pad.jaren), MEESTE_JAREN)]
        getoond.append(
            {
                "pad": pad,
                "titel": titel,
                "grafiek": ingroeipad_grafiek(punten, titel, uitleg, vergelijk_naam=pad.vergelijk_naam),
                "beschrijving": uitleg,
                "tabellen": [
                    {"nummer": nummer, "periode": _periode(groep), "rijen": _bedragen(groep, pad)}
                    for nummer, groep in enumerate(groepen, start=eerste_nummer)
                ],
                "bronnen": _verwijzingen(pad.bronnen),
                "uitleg": UITLEG_DELEN if eerste_nummer == 1 else "",
                "voorbeeld": VOORBEELD if pad.voorbeeld else "",
            }
        )
        eerste_nummer += len(groepen)
    return getoond


def _periode(jaren: Sequence[IngroeipadJaar]) -> str:
    return jaren[0].jaar if len(jaren) == 1 else f"{jaren[0].jaar} tot en met {jaren[-1].jaar}"


def _bedragen(jaren: Sequence[IngroeipadJaar], pad: Ingroeipad) -> list[list[str]]:
    """Rows of a table: the year, then the amounts to the cent."""
    return [
        [
            rij.jaar,
            getal(rij.historisch_deel, 2),
            getal(rij.objectief_deel, 2),
            getal(rij.totaal, 2),
            getal(rij.verschil_met_historisch, 2),
            *([_of_leeg(rij.vergelijk)] if pad.vergelijk_naam else []),
        ]
        for rij in jaren
    ]


def _of_leeg(bedrag: Decimal | None) -> str:
    return "geen" if bedrag is None else getal(bedrag, 2)


def _tellingen(inhoud: BriefInhoud, eerste_nummer: int) -> dict[str, Any] | None:
    """Counts in tables that each fit on a page; why a count is hidden stands under the last one, once."""
    if not inhoud.tellingen:
        return None
    groepen = _telgroepen(inhoud)
    return {
        "tabellen": [
            {
                "nummer": nummer,
                "deel": f"deel {nummer - eerste_nummer + 1} van {len(groepen)}" if len(groepen) > 1 else "",
                "voorbeeld": VOORBEELD if any(telling.voorbeeld for telling in groep) else "",
                "rijen": [
                    (
                        telling.omschrijving,
                        telling.verborgen_als if telling.aantal is None else getal(telling.aantal),
                        _verwijzingen(telling.bronnen),
                    )
                    for telling in groep
                ],
            }
            for nummer, groep in enumerate(groepen, start=eerste_nummer)
        ],
        "peildatum": datum(inhoud.tellingen_peildatum) if inhoud.tellingen_peildatum else "",
        "redenen": list(
            dict.fromkeys(
                f"{telling.verborgen_als}: {telling.reden.removesuffix('.')}."
                for telling in inhoud.tellingen
                if telling.aantal is None
            )
        ),
    }


def _telgroepen(inhoud: BriefInhoud) -> list[tuple[Telling, ...]]:
    return [
        inhoud.tellingen[begin : begin + MEESTE_TELLINGEN]
        for begin in range(0, len(inhoud.tellingen), MEESTE_TELLINGEN)
    ]
