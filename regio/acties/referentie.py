"""Loading the reference data: gemeenten, inhabitants, mergers, regions with a public source, the status of laws.

The facts stand in `regio/referentie/`. Loading twice changes nothing; a row that a functioneel beheerder added stays.
"""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterator
from pathlib import Path

from django.db import transaction
from simple_history.utils import bulk_create_with_history

from regio.feestdagen import GELIJKGESTELDE_DAGEN
from regio.models import (
    Bron,
    Deelname,
    Gemeente,
    Herindeling,
    Huisstijl,
    Inwonertal,
    Orgaan,
    Regio,
    Taak,
    Wetstand,
)
from regio.notatie import datum

MAP = Path(__file__).resolve().parent.parent / "referentie"
BEGIN_BW = datetime.date(2015, 1, 1)
"""Since this day beschermd wonen is a task of the Wmo 2015; the map of MO was followed."""

_PG_AWB = "https://pgawb.nl/pg-awb-digitaal/hoofdstuk-"
_DWANGSOM = f"{_PG_AWB}4/4-1-bijzondere-bepalingen-over-besluiten/4-1-3-beslistermijn/4-1-3-2-dwangsom-bij-niet-tijdig-"
_INFOMIL = (
    "https://www.infomil.nl/onderwerpen/ruimte/ruimtelijke/wet-ruimtelijke/bestemmingsplan/pop-ups/pop-ups-awb-wabo/"
)
AWB = (
    ("6-7-bezwaar", "6:7 en 6:8 (bezwaar)", "Rijkswaterstaat, InfoMil", f"{_INFOMIL}awb-bezwaar-bezwaar/"),
    ("6-7-beroep", "6:7 en 6:8 (beroep)", "Rijkswaterstaat, InfoMil", f"{_INFOMIL}awb-beroep-beroep/"),
    ("6-9", "6:9", "rechtspraakbestuursrecht.nl",
     "https://rechtspraakbestuursrecht.nl/artikel-69-awb-verzendtheorie-bezwaar-en-beroep/"),
    ("6-12", "6:12", "PG Awb Digitaal", f"{_PG_AWB}6/6-2-overige-algemene-bepalingen-2/artikel-612/"),
    ("6-24", "6:24", "PG Awb Digitaal", f"{_PG_AWB}6/6-2-overige-algemene-bepalingen-2/artikel-624/"),
    ("7-10", "7:10", "rechtspraakbestuursrecht.nl",
     "https://rechtspraakbestuursrecht.nl/artikel-710-awb-beslistermijn-bezwaar/"),
    ("4-17", "4:17", "PG Awb Digitaal", f"{_DWANGSOM}beslissen/artikel-417/"),
    ("4-18", "4:18", "PG Awb Digitaal", f"{_DWANGSOM}beslissen/artikel-418/"),
)  # fmt: skip
"""Where the text of the articles of the Awb was read on which `wetstermijnen.py` rests."""

BRONNEN = {
    "cbs-indeling-2026": (
        "Gemeentelijke indeling op 1 januari 2026", "CBS",
        "https://www.cbs.nl/nl-nl/onze-diensten/methoden/classificaties/overig/gemeentelijke-indelingen-per-jaar"
        "/indeling-per-jaar/gemeentelijke-indeling-op-1-januari-2026", "CC BY 4.0",
    ),
    "cbs-37259eng": ("Inwoners per gemeente op 1 januari (StatLine 37259eng)", "CBS", "StatLine 37259eng", "CC BY 4.0"),
    "herindelingen": (
        "Gemeentelijke herindelingen sinds 2018", "eigen samenstelling, gecontroleerd met CBS 37259eng",
        "regio/referentie/herindelingen.csv", "",
    ),
    "centrumgemeenten": (
        "Besluit decentralisatie- en integratie-uitkeringen gemeentefonds en provinciefonds, bijlagen", "Rijk",
        "https://wetten.overheid.nl/BWBR0027383", "",
    ),
    "wetsvoorstel-36288": (
        "Voorstel van wet 36 288: woonplaatsbeginsel beschermd wonen", "Tweede Kamer",
        "https://zoek.officielebekendmakingen.nl/dossier/36288", "",
    ),
    **{
        f"awb-{code}": (f"Algemene wet bestuursrecht, artikel {artikel}", uitgever, plaats, "")
        for code, artikel, uitgever, plaats in AWB
    },
    "uitvoeringsplan-haagse-regio": (
        "Uitvoeringsplan beschermd wonen en maatschappelijke opvang Haagse regio (2019)",
        "gemeenten Den Haag, Leidschendam-Voorburg, Rijswijk, Wassenaar en Zoetermeer",
        "openbaar document van de vijf gemeenten", "",
    ),
}  # fmt: skip

WETTEN = (
    (
        "woonplaatsbeginsel", "Woonplaatsbeginsel beschermd wonen",
        "Het wetsvoorstel 36 288 ligt bij de Tweede Kamer. Op 1 januari 2026 gaf de Wmo 2015 nog de regel dat het "
        "college van de gemeente waar iemand zich meldt beschermd wonen verstrekt (artikel 1.2.1). Een nieuwe "
        "ingangsdatum is niet bekend.",
    ),
    (
        "objectief-verdeelmodel", "Objectief verdeelmodel beschermd wonen",
        "De leden van de VNG stemden in december 2021 in met het model. Het is niet ingevoerd; het startjaar en de "
        "percentages per jaar van het ingroeipad zijn niet bekend.",
    ),
    (
        "gezamenlijke-inkoop", "Verplichte gezamenlijke inkoop van beschermd wonen (AMvB)",
        "Volgens een presentatie van de VNG kan een AMvB bij het wetsvoorstel 36 288 vormen van beschermd wonen "
        "aanwijzen die colleges samen moeten inkopen, en de gebieden waarin. Het wetsvoorstel is geen wet en de AMvB "
        "is er niet: gezamenlijk inkopen is een keuze van de gemeenten.",
    ),
)  # fmt: skip


@transaction.atomic
def laad_referentie() -> dict[str, int]:
    """Load all reference data. Returns how many rows there are per subject."""
    bronnen = {
        sleutel: Bron.objects.update_or_create(
            sleutel=sleutel,
            defaults={"titel": titel, "uitgever": uitgever, "vindplaats": plaats, "licentie": licentie},
        )[0]
        for sleutel, (titel, uitgever, plaats, licentie) in BRONNEN.items()
    }
    _gelijkgestelde_dagen()
    gemeenten = _gemeenten()
    _inwoners(gemeenten, bronnen["cbs-37259eng"])
    _herindelingen(gemeenten, bronnen["herindelingen"])
    _regios(gemeenten, bronnen["centrumgemeenten"])
    _organen(gemeenten)
    _recht(bronnen)
    return {
        "gemeenten": Gemeente.objects.filter(geldig_tot__isnull=True).count(),
        "inwonertallen": Inwonertal.objects.count(),
        "herindelingen": Herindeling.objects.count(),
        "regio's": Regio.objects.count(),
        "deelnames": Deelname.objects.count(),
    }


def _gelijkgestelde_dagen() -> None:
    """A source per year for the days that a besluit equates with a feestdag: `feestdagen.py` counts with them."""
    per_jaar: dict[int, list[datetime.date]] = {}
    for dag in sorted(GELIJKGESTELDE_DAGEN):
        per_jaar.setdefault(dag.year, []).append(dag)
    for jaar, dagen in per_jaar.items():
        Bron.objects.update_or_create(
            sleutel=f"gelijkgestelde-dagen-{jaar}",
            defaults={
                "titel": f"Dagen die in {jaar} gelijk zijn gesteld met een feestdag",
                "uitgever": "Rijk, besluit op grond van de Algemene termijnenwet, artikel 3, derde lid",
                "vindplaats": "https://wetten.overheid.nl/BWBR0002448",
                "zekerheid": "waarschijnlijk",
                "toelichting": f"{' en '.join(datum(dag) for dag in dagen)}. Overgenomen uit secundaire bronnen: "
                "controleer het besluit in de Staatscourant.",
            },
        )


def _lees(naam: str) -> Iterator[dict[str, str]]:
    with open(MAP / naam, encoding="utf-8", newline="") as bestand:
        yield from csv.DictReader(bestand)


def _dag(tekst: str) -> datetime.date | None:
    return datetime.date.fromisoformat(tekst) if tekst else None


def _gemeenten() -> dict[str, Gemeente]:
    rijen = [
        Gemeente(
            code=rij["code"],
            naam=rij["naam"],
            naam_kort=rij["naam_kort"],
            sorteernaam=_sorteernaam(rij["naam_kort"]),
            provincie=rij["provincie"],
        )
        for rij in _lees("gemeenten.csv")
    ]
    rijen += [
        Gemeente(
            code=rij["code"],
            naam=rij["naam"],
            naam_kort=rij["naam"],
            sorteernaam=_sorteernaam(rij["naam"]),
            geldig_tot=_dag(rij["opgeheven_op"]),
        )
        for rij in _lees("opgeheven_gemeenten.csv")
    ]
    Gemeente.objects.bulk_create(
        rijen,
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["naam", "naam_kort", "sorteernaam", "provincie", "geldig_tot"],
    )
    return {gemeente.code: gemeente for gemeente in Gemeente.objects.all()}


def _sorteernaam(naam: str) -> str:
    """The name without the leading article, as a Dutch index sorts ('s-Gravenhage under G)."""
    return naam.removeprefix("'s-").removeprefix("'t ")


def _inwoners(gemeenten: dict[str, Gemeente], bron: Bron) -> None:
    Inwonertal.objects.bulk_create(
        (
            Inwonertal(
                gemeente=gemeenten[rij["code"]],
                peildatum=datetime.date(int(rij["jaar"]), 1, 1),
                aantal=int(rij["aantal"]),
                bron=bron,
            )
            for rij in _lees("inwoners.csv")
        ),
        update_conflicts=True,
        unique_fields=["gemeente", "peildatum", "bron"],
        update_fields=["aantal"],
    )


def _herindelingen(gemeenten: dict[str, Gemeente], bron: Bron) -> None:
    Herindeling.objects.bulk_create(
        (
            Herindeling(
                datum=datetime.date.fromisoformat(rij["datum"]),
                oude=gemeenten[rij["oude_code"]],
                nieuwe=gemeenten[rij["nieuwe_code"]],
                soort=rij["soort"],
                voornemen=rij["voornemen"] == "ja",
                opmerking=rij["opmerking"],
                bron=bron,
            )
            for rij in _lees("herindelingen.csv")
        ),
        update_conflicts=True,
        unique_fields=["datum", "oude", "nieuwe"],
        update_fields=["soort", "voornemen", "opmerking"],
    )


def _regios(gemeenten: dict[str, Gemeente], bron_centrum: Bron) -> None:
    regios: dict[str, tuple[Regio, Bron]] = {}
    for rij in _lees("regios.csv"):
        bron, _ = Bron.objects.get_or_create(
            sleutel=f"regio-{rij['sleutel']}",
            defaults={
                "titel": f"Deelnemers van {rij['naam']}",
                "uitgever": "openbare bron van de regio",
                "vindplaats": rij["bron"],
            },
        )
        regio, _ = Regio.objects.get_or_create(sleutel=rij["sleutel"], defaults={"naam": rij["naam"]})
        regios[rij["sleutel"]] = (regio, bron)
    bestaand = set(Deelname.objects.values_list("gemeente_id", "taak"))
    ontstaan = dict(Herindeling.objects.filter(soort="samenvoeging").values_list("nieuwe_id", "datum"))
    nieuw = []
    for rij in _lees("deelnames.csv"):
        regio, bron = regios[rij["regio"]]
        gemeente = gemeenten[rij["code"]]
        nieuw += [
            Deelname(
                regio=regio,
                gemeente=gemeente,
                taak=taak,
                rol=rij["rol"],
                van=max(BEGIN_BW, ontstaan.get(gemeente.pk, BEGIN_BW)),
                tot=_dag(rij["tot"]),
                zekerheid=rij["zekerheid"],
                bron=bron,
            )
            for taak in (Taak.BW, Taak.MO)
            if (gemeente.pk, taak) not in bestaand
        ]
    vo = {rij["code"] for rij in _lees("centrumgemeenten.csv") if rij["vo"] == "ja"}
    for regio, _bron in regios.values():
        centrum = next((d.gemeente for d in nieuw if d.regio == regio and d.rol == Deelname.Rol.CENTRUM), None)
        if centrum is not None and centrum.code in vo and (centrum.pk, Taak.VO) not in bestaand:
            nieuw.append(
                Deelname(
                    regio=regio, gemeente=centrum, taak=Taak.VO, rol=Deelname.Rol.CENTRUM, van=BEGIN_BW,
                    zekerheid="bevestigd", bron=bron_centrum,
                )
            )  # fmt: skip
    bulk_create_with_history(nieuw, Deelname)


def _organen(gemeenten: dict[str, Gemeente]) -> None:
    bestaand = set(Orgaan.objects.values_list("gemeente_id", "soort"))
    namen = {
        Orgaan.Soort.COLLEGE: "College van burgemeester en wethouders van",
        Orgaan.Soort.RAAD: "Gemeenteraad van",
    }
    Orgaan.objects.bulk_create(
        Orgaan(soort=soort, gemeente=gemeente, naam=f"{naam} {gemeente.naam_kort}")
        for gemeente in gemeenten.values()
        if gemeente.geldig_tot is None
        for soort, naam in namen.items()
        if (gemeente.pk, soort) not in bestaand
    )


def _recht(bronnen: dict[str, Bron]) -> None:
    for sleutel, naam, toelichting in WETTEN:
        if not Wetstand.objects.filter(sleutel=sleutel).exists():
            Wetstand.objects.create(
                sleutel=sleutel,
                naam=naam,
                status=Wetstand.Status.NIET_IN_WERKING,
                gecontroleerd_op=datetime.date(2026, 1, 1),  # the last day the text of the law was read
                toelichting=toelichting,
                bron=bronnen["wetsvoorstel-36288"],
            )
    if not Huisstijl.objects.filter(gemeente__isnull=True, regio__isnull=True).exists():
        Huisstijl.objects.create()
