"""From the content of a letter to a page and to a PDF.

Every amount, number and date is written here, so that the templates hold only text and structure and a letter
gives the same bytes whatever the language settings of the process.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from financien.grafieken import MEESTE_JAREN, JaarPunt, beschrijving, boodschap, ingroeipad_grafiek
from regio.bevriezen import sha256_hex
from regio.briefpapier import Briefstijl, maak_pdf
from regio.briefpapier.tekens import zuiver
from regio.huisstijl import lees_stijl
from regio.notatie import datum, getal
from samenwerking.brieven.cijferbestanden import cijferbestanden
from samenwerking.brieven.cijferlinks import KOLOMMEN, ZONDER_LINKS, Cijferlinks
from samenwerking.brieven.gebreken import ontbreekt
from samenwerking.brieven.inhoud import (
    DEMO,
    VOORBEELD,
    BriefInhoud,
    Bron,
    Ingroeipad,
    IngroeipadJaar,
    Telling,
    Vervolgstap,
)
from samenwerking.brieven.kerntekst import LOKAAL, SOORT, sleutel_van
from samenwerking.brieven.tekstopmaak import Briefopmaak, met_verwijzingen, tabellen_in, verwijzing
from samenwerking.teksten.boom import is_leeg

# The parts of a letter in their order. Those of the text bring the heading that was written; the others are made from
# the round and have two ways of heading: as a question that a raadslid asks, or as a title. What is empty is left out.
VOLGORDE: dict[str, tuple[str, ...]] = {
    "vragen": (
        *("kennisnemen_van", "nieuw", "kernboodschap", "bevoegdheid", "aanleiding", "toelichting", LOKAAL),
        *("ingroeipad", "tellingen", "gevolgen_inwoners", "financien", "risicos", "samenwerking_regio", "vervolg"),
        *("communicatie", "bijlagen"),
    ),
    "klassiek": (
        *("kennisnemen_van", "aanleiding", "nieuw", "kernboodschap", "bevoegdheid", "toelichting", LOKAAL),
        *("ingroeipad", "tellingen", "gevolgen_inwoners", "financien", "risicos", "samenwerking_regio", "vervolg"),
        *("communicatie", "bijlagen"),
    ),
}
KOPPEN: dict[str, dict[str, str]] = {
    "vragen": {
        "bevoegdheid": "Wie beslist waarover?",
        "ingroeipad": "Hoe verandert het budget in tien jaar?",
        "tellingen": "Om hoeveel mensen en plekken gaat het?",
        "vervolg": "Wat gebeurt er hierna, en wanneer beslist u?",
        "bijlagen": "Welke stukken krijgt u erbij?",
    },
    "klassiek": {
        "bevoegdheid": "Bevoegdheid",
        "ingroeipad": "Ontwikkeling van het budget",
        "tellingen": "Aantallen",
        "vervolg": "Vervolg",
        "bijlagen": "Bijlagen",
    },
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
        return f"samenwerking/brieven/delen/{VORMEN.get(self.sleutel, 'tekst')}.html"


VORMEN = {
    "bevoegdheid": "bevoegdheid",
    "ingroeipad": "ingroeipad",
    "tellingen": "tellingen",
    "vervolg": "vervolg",
    "bijlagen": "stukken",
}
"""How what is made from the round is shown; a part of the text is shown as it was written."""


def brief_deel(inhoud: BriefInhoud, *, openbaar: bool = True, links: Cijferlinks = ZONDER_LINKS) -> SafeString:
    """The letter as a part of a web page, with its own h1; also when something must still be filled in."""
    return SafeString(zuiver(render_to_string("samenwerking/brieven/brief.html", _context(inhoud, openbaar, links))))


def brief_html(inhoud: BriefInhoud, *, openbaar: bool = True) -> str:
    """The letter as a whole HTML page for the PDF. Not `openbaar` also shows who to call about it."""
    context = {**_context(inhoud, openbaar), "stijl": _stijl(inhoud)}
    return render_to_string("samenwerking/brieven/raadsinformatiebrief.html", context)


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
        stijl=_stijl(inhoud),
        bijlagen=cijferbestanden(inhoud),
    )


def _stijl(inhoud: BriefInhoud) -> Briefstijl:
    return lees_stijl(asdict(inhoud.huisstijl))


def _context(inhoud: BriefInhoud, openbaar: bool, links: Cijferlinks = ZONDER_LINKS) -> dict[str, Any]:
    paden = list(enumerate((pad for pad in inhoud.ingroeipaden if pad.jaren), start=1))
    in_de_tekst = tabellen_in(inhoud)
    eigen_pad = _paden(paden[:1], in_de_tekst + 1, links)
    in_de_brief = in_de_tekst + sum(len(pad["tabellen"]) for pad in eigen_pad) + len(_telgroepen(inhoud))
    return {
        "brief": inhoud,
        "datum": datum(inhoud.datum),
        "kenmerken": _kenmerken(inhoud, openbaar),
        "delen": list(_delen(inhoud, eigen_pad, links)),
        "andere_paden": _paden(paden[1:], in_de_brief + 1, links),
        "kolommen": KOLOMMEN if paden else (),
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


def _delen(inhoud: BriefInhoud, eigen_pad: list[dict[str, Any]], links: Cijferlinks) -> Iterator[Deel]:
    """The parts of the text as they were written, each with what is made from the round after its neighbour."""
    eerste = tabellen_in(inhoud) + sum(len(pad["tabellen"]) for pad in eigen_pad) + 1
    gemaakt: dict[str, Any] = {
        "bevoegdheid": inhoud.bevoegdheid,
        "ingroeipad": eigen_pad,
        "tellingen": _tellingen(inhoud, eerste, links),
        "vervolg": [(_wanneer(stap), *_alineas((stap.wat,)), stap.besluit, stap.toezegging) for stap in inhoud.vervolg],
        "bijlagen": inhoud.bijlagen,
    }
    delen = list(_geschreven(inhoud))
    volgorde = VOLGORDE[inhoud.sjabloon]
    for plaats, sleutel in enumerate(volgorde):
        if gemaakt.get(sleutel):
            eerder = {deel.sleutel: nummer for nummer, deel in enumerate(delen, 1) if deel.sleutel in volgorde[:plaats]}
            naast = max(eerder, key=volgorde.index, default="")  # wherever its writers put that part
            waar = len(delen) if sleutel == volgorde[-1] else eerder.get(naast, 0)  # the list of stukken ends it
            delen.insert(waar, Deel(sleutel, KOPPEN[inhoud.sjabloon][sleutel], gemaakt[sleutel]))
    yield from delen


def _geschreven(inhoud: BriefInhoud) -> Iterator[Deel]:
    """The parts of the text with words in them; that of the gemeente stands where its key says."""
    opmaak = Briefopmaak(inhoud.tekst, SOORT, niveau=2)
    gevuld = [deel for deel in inhoud.tekst.inhoud if not is_leeg(deel)]
    eigen = [deel for deel in gevuld if sleutel_van(deel) == LOKAAL]
    over = [deel for deel in gevuld if sleutel_van(deel) != LOKAAL]
    ervoor = VOLGORDE[inhoud.sjabloon][: VOLGORDE[inhoud.sjabloon].index(LOKAAL)]
    plek = max((nummer for nummer, deel in enumerate(over, 1) if sleutel_van(deel) in ervoor), default=0)
    for deel in (*over[:plek], *eigen, *over[plek:]):
        yield Deel(sleutel_van(deel), deel.kop or "Zonder kop", opmaak.lijf(deel))


def _wanneer(stap: Vervolgstap) -> str:
    return datum(stap.datum) if stap.datum else stap.wanneer


def _alineas(alineas: Iterable[str]) -> list[SafeString]:
    """Lines with `[3]` as a link to source 3; everything else is text."""
    return [met_verwijzingen(alinea) for alinea in alineas]


def _verwijzingen(nummers: Iterable[int]) -> SafeString:
    return format_html_join(" ", "{}", ((verwijzing(nummer),) for nummer in nummers))


def _paden(paden: Sequence[tuple[int, Ingroeipad]], eerste_nummer: int, links: Cijferlinks) -> list[dict[str, Any]]:
    """Per area: the message, the chart of the first twelve years, and tables that each fit on a page."""
    getoond = []
    for padnummer, pad in paden:
        punten = [
            JaarPunt(rij.jaar, rij.historisch_deel, rij.objectief_deel, rij.vergelijk)
            for rij in pad.jaren[:MEESTE_JAREN]
        ]
        laatste = pad.jaren[len(punten) - 1]
        titel = boodschap(pad.gebied, laatste.jaar, laatste.verschil_met_historisch)
        uitleg = beschrijving(punten, pad.vergelijk_naam)
        rijen = _bedragen(padnummer, pad, links)
        beginnen = range(0, len(pad.jaren), MEESTE_JAREN)
        getoond.append(
            {
                "pad": pad,
                "titel": titel,
                "grafiek": ingroeipad_grafiek(punten, titel, uitleg, vergelijk_naam=pad.vergelijk_naam),
                "beschrijving": uitleg,
                "tabellen": [
                    {
                        "nummer": nummer,
                        "periode": _periode(pad.jaren[begin : begin + MEESTE_JAREN]),
                        "rijen": rijen[begin : begin + MEESTE_JAREN],
                    }
                    for nummer, begin in enumerate(beginnen, start=eerste_nummer)
                ],
                "bronnen": _verwijzingen(pad.bronnen),
                "uitleg": UITLEG_DELEN if padnummer == 1 else "",
                "voorbeeld": VOORBEELD if pad.voorbeeld else "",
            }
        )
        eerste_nummer += len(beginnen)
    return getoond


def _periode(jaren: Sequence[IngroeipadJaar]) -> str:
    return jaren[0].jaar if len(jaren) == 1 else f"{jaren[0].jaar} tot en met {jaren[-1].jaar}"


def _bedragen(padnummer: int, pad: Ingroeipad, links: Cijferlinks) -> list[list[str]]:
    """Rows of a table: the year, then the amounts to the cent, on a web page each a link to where it comes from."""
    return [
        [
            rij.jaar,
            *(
                links.bedrag(padnummer, jaarnummer, kolom.onderdeel, getal(getattr(rij, kolom.veld), 2))
                for kolom in KOLOMMEN
            ),
            *([_of_leeg(rij.vergelijk)] if pad.vergelijk_naam else []),
        ]
        for jaarnummer, rij in enumerate(pad.jaren, start=1)
    ]


def _of_leeg(bedrag: Decimal | None) -> str:
    return "geen" if bedrag is None else getal(bedrag, 2)


def _tellingen(inhoud: BriefInhoud, eerste_nummer: int, links: Cijferlinks) -> dict[str, Any] | None:
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
                        links.telling(
                            telnummer, telling.verborgen_als if telling.aantal is None else getal(telling.aantal)
                        ),
                        _verwijzingen(telling.bronnen),
                    )
                    for telnummer, telling in enumerate(groep, start=1 + MEESTE_TELLINGEN * (nummer - eerste_nummer))
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
