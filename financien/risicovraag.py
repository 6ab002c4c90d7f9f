"""A question about risk as fixed bytes, and its outcome: what the worker computes follows from those bytes alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

from financien.prognosebeeld import Prognosebeeld
from financien.risico import Gemeenteverwachting, Onzeker, Onzekerheid, Risico, Risicobeeld, Variant
from financien.verdeelsleutels import Sleutel, Sleutelsoort, inwoneraantal, objectief_aandeel
from regio.bevriezen import canoniek, ontdooi
from regio.notatie import datum, getal

SCHEMA = 1
ONZEKER = {
    "spreiding_aantal": Onzeker.AANTAL,
    "spreiding_duur": Onzeker.DUUR,
    "spreiding_prijs": Onzeker.PRIJS,
    "spreiding_uitname": Onzeker.UITNAME,
}
PER_GEMEENTE = {Onzeker.AANTAL}
"""How many clients there are turns out otherwise in each gemeente apart; the rest for all of them at once."""

VELDEN = ("kans_fout", "gemiddeld", "gemiddeld_fout", "bij_tekort", "hoog", "hoog_van", "hoog_tot")


@dataclass(frozen=True)
class Deling:
    """One solidarity variant: what it is called, and in words what it does."""

    variant: Variant
    uitleg: str


@dataclass(frozen=True)
class Vraag:
    """All that the draws need, and what a reader must know about where it came from."""

    regio: str
    taak: str
    scenario: str
    scenarioversie: int
    aannames: int
    peildatum: str
    is_voorbeeld: bool
    zaad: int
    trekkingen: int
    gemeenten: Mapping[str, str]
    jaren: Mapping[int, Mapping[str, Gemeenteverwachting]]
    onzekerheden: tuple[Onzekerheid, ...]
    delingen: tuple[Deling, ...]

    def bevroren(self) -> bytes:
        """The canonical bytes: the same question always gives the same."""
        return canoniek(
            {
                "schema": SCHEMA,
                "regio": self.regio,
                "taak": self.taak,
                "scenario": self.scenario,
                "scenarioversie": self.scenarioversie,
                "aannames_tot_en_met_nummer": self.aannames,
                "peildatum": self.peildatum,
                "is_voorbeeld": self.is_voorbeeld,
                "zaad": self.zaad,
                "trekkingen": self.trekkingen,
                "gemeenten": self.gemeenten,
                "verwachting_in_eurocent": {
                    str(jaar): {code: [deel.kosten, deel.budget, deel.uitname] for code, deel in rij.items()}
                    for jaar, rij in self.jaren.items()
                },
                "onzekerheden": [
                    {
                        "wat": deel.wat.name,
                        "laag": deel.laag,
                        "verwacht": deel.verwacht,
                        "hoog": deel.hoog,
                        "bron": deel.bron,
                        "per_gemeente": deel.per_gemeente,
                    }
                    for deel in self.onzekerheden
                ],
                "varianten": [
                    {
                        "naam": deling.variant.naam,
                        "uitleg": deling.uitleg,
                        "sleutel": _sleutel(deling.variant.sleutel),
                        "band": deling.variant.band,
                    }
                    for deling in self.delingen
                ],
            }
        )

    def bereken(self, jaar: int) -> bytes:
        """The outcome of one year as canonical bytes. Raises RisicoFout, KeyError for a year that was not asked."""
        from financien.risicotrekking import simuleer  # loads numpy

        beeld = simuleer(
            self.jaren[jaar],
            self.onzekerheden,
            [deling.variant for deling in self.delingen],
            trekkingen=self.trekkingen,
            zaad=self.zaad,
        )
        return _bevries(beeld)


@dataclass(frozen=True)
class Gewicht:
    """What one assumption does by itself to the result of the region, in eurocents."""

    wat: str
    spreiding: int


@dataclass(frozen=True)
class Uitkomst:
    """What was found for one year: the region, and each gemeente under each variant."""

    regio: Risico
    varianten: Mapping[str, Mapping[str, Risico]]
    invloeden: tuple[Gewicht, ...]


def stel_vraag(beeld: Prognosebeeld, *, jaren: int, trekkingen: int, zaad: int, band: Decimal) -> Vraag:
    """The question about the first years of a forecast. Raises RisicoFout or VerdelingFout."""
    codes = [deelnemer.code for deelnemer in beeld.gemeenten]
    gekozen = [jaar.jaar for jaar in beeld.regio][:jaren]
    return Vraag(
        regio=beeld.invoer.regio,
        taak=beeld.invoer.taak,
        scenario=beeld.scenario.naam,
        scenarioversie=beeld.scenario.versienummer,
        aannames=beeld.versie,
        peildatum=beeld.peildatum.isoformat(),
        is_voorbeeld=beeld.is_voorbeeld,
        zaad=zaad,
        trekkingen=trekkingen,
        gemeenten={deelnemer.code: deelnemer.naam for deelnemer in beeld.gemeenten},
        jaren={
            jaar: {
                code: Gemeenteverwachting(
                    kosten=beeld.per_gemeente[code][plek].kosten,
                    budget=beeld.budget[code][jaar].voor_uitname,
                    uitname=beeld.budget[code][jaar].uitname,
                )
                for code in codes
            }
            for plek, jaar in enumerate(gekozen)
        },
        onzekerheden=tuple(
            Onzekerheid(
                wat=ONZEKER[rij.soort],
                laag=rij.laag / 100,
                verwacht=rij.waarde / 100,
                hoog=rij.hoog / 100,
                bron=f"{rij.naam} ({rij.bron})",
                per_gemeente=ONZEKER[rij.soort] in PER_GEMEENTE,
            )
            for rij in beeld.aannames
            if rij.laag is not None and rij.hoog is not None
        ),
        delingen=_delingen(beeld, codes, band),
    )


def _delingen(beeld: Prognosebeeld, codes: list[str], band: Decimal) -> tuple[Deling, ...]:
    naar_inwoners = inwoneraantal(
        {code: beeld.inwoners[code] for code in codes}, peildatum=datum(beeld.peildatum_inwoners), bron="CBS"
    )
    objectief = objectief_aandeel(beeld.invoer.objectief.waarden, codes, bron=beeld.invoer.objectief.naam)
    procent = f"{getal(band, max(0, -int(band.normalize().as_tuple().exponent)))}%"
    return (
        Deling(Variant("Ieder voor zich"), "Elke gemeente draagt haar eigen tekort en houdt haar eigen overschot."),
        Deling(
            Variant(f"Eigen deel tot {procent}", naar_inwoners, band),
            f"Wat tot {procent} van het eigen budget afwijkt, is voor de gemeente zelf. "
            "De rest delen de gemeenten naar inwoners.",
        ),
        Deling(
            Variant("Samen, naar inwoners", naar_inwoners), "De gemeenten delen het hele resultaat naar hun inwoners."
        ),
        Deling(
            Variant("Samen, naar objectief aandeel", objectief),
            "De gemeenten delen het hele resultaat naar hun aandeel in de objectieve verdeling.",
        ),
    )


def lees_vraag(inhoud: bytes) -> Vraag:
    """The question of frozen bytes. Raises NietBevroren, or ValueError for a form this version does not know."""
    alles = _lees(inhoud)
    return Vraag(
        regio=alles["regio"],
        taak=alles["taak"],
        scenario=alles["scenario"],
        scenarioversie=alles["scenarioversie"],
        aannames=alles["aannames_tot_en_met_nummer"],
        peildatum=alles["peildatum"],
        is_voorbeeld=alles["is_voorbeeld"],
        zaad=alles["zaad"],
        trekkingen=alles["trekkingen"],
        gemeenten=alles["gemeenten"],
        jaren={
            int(jaar): {code: Gemeenteverwachting(*centen) for code, centen in rij.items()}
            for jaar, rij in alles["verwachting_in_eurocent"].items()
        },
        onzekerheden=tuple(
            Onzekerheid(
                wat=Onzeker[deel["wat"]],
                laag=Decimal(deel["laag"]),
                verwacht=Decimal(deel["verwacht"]),
                hoog=Decimal(deel["hoog"]),
                bron=deel["bron"],
                per_gemeente=deel["per_gemeente"],
            )
            for deel in alles["onzekerheden"]
        ),
        delingen=tuple(
            Deling(
                Variant(
                    deel["naam"],
                    _lees_sleutel(deel["sleutel"]),
                    Decimal(deel["band"]) if deel["band"] is not None else None,
                ),
                deel["uitleg"],
            )
            for deel in alles["varianten"]
        ),
    )


def lees_uitkomst(inhoud: bytes) -> Uitkomst:
    """The outcome of frozen bytes. Raises as `lees_vraag` does."""
    alles = _lees(inhoud)
    return Uitkomst(
        regio=_lees_risico(alles["regio"]),
        varianten={
            naam: {code: _lees_risico(risico) for code, risico in rij.items()}
            for naam, rij in alles["varianten"].items()
        },
        invloeden=tuple(Gewicht(deel["wat"], deel["spreiding_in_eurocent"]) for deel in alles["invloeden"]),
    )


def _bevries(beeld: Risicobeeld) -> bytes:
    return canoniek(
        {
            "schema": SCHEMA,
            "regio": _risico(beeld.regio),
            "varianten": {
                naam: {code: _risico(risico) for code, risico in rij.items()} for naam, rij in beeld.varianten.items()
            },
            "invloeden": [
                {"wat": deel.onzekerheid.wat.value, "spreiding_in_eurocent": deel.spreiding} for deel in beeld.invloeden
            ],
        }
    )


def _risico(risico: Risico) -> dict[str, object]:
    kans = [risico.kans.numerator, risico.kans.denominator]
    return {"kans": kans, **{veld: getattr(risico, veld) for veld in VELDEN}}


def _lees_risico(rij: Mapping[str, Any]) -> Risico:
    velden = {veld: rij[veld] for veld in VELDEN} | {"kans_fout": Decimal(rij["kans_fout"])}
    return Risico(kans=Fraction(*rij["kans"]), **velden)


def _sleutel(sleutel: Sleutel | None) -> dict[str, object] | None:
    if sleutel is None:
        return None
    return {
        "soort": sleutel.soort,
        "gewichten": sleutel.gewichten,
        "gegevens": sleutel.gegevens,
        "herkomst": sleutel.herkomst,
    }


def _lees_sleutel(rij: Mapping[str, Any] | None) -> Sleutel | None:
    if rij is None:
        return None
    gegevens = {code: Decimal(waarde) for code, waarde in rij["gegevens"].items()}
    return Sleutel(Sleutelsoort(rij["soort"]), rij["gewichten"], gegevens, rij["herkomst"])


def _lees(inhoud: bytes) -> dict[str, Any]:
    alles = cast(dict[str, Any], ontdooi(inhoud))
    if alles.get("schema") != SCHEMA:
        raise ValueError(f"Deze risicoberekening heeft vorm {alles.get('schema')}; alleen vorm {SCHEMA} is bekend.")
    return alles
