"""Money of the ingroeipad: only from a frozen calculation of the scenario that the text names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from financien.cijfers import Ingroeipadcijfers, Jaarbedrag, ingroeipad_van
from financien.grafieken import MEESTE_JAREN, boodschap
from financien.ingroeipad import PadFout
from financien.invoer import Deelnemer
from financien.models import Berekening, Scenario
from regio.models import Gemeente
from regio.notatie import euro, getal
from samenwerking.teksten.gegevens.vraag import Gevers, Vraag, als_bron, naam_van, onbekend, zonder_gemeente
from samenwerking.teksten.gegevens.waarde import VOORBEELD, Bron, Grafiek, Staaf, Tabel, Waarde, samen

DELEN_NIET = (
    "Bedragen per gemeente staan uit voor deze tekst. Wie hem leest, ziet anders alleen de eigen gemeente. "
    "Spreekt de regio af dat iedereen alles ziet, zet het dan aan bij Gegevens."
)
_JAAR = re.compile(r"\d{4}|jaar-\d{1,2}")


@dataclass(frozen=True)
class _Fout(Exception):
    """Why there is no amount, for the person who writes."""

    zin: str


def jaar(vraag: Vraag, sleutel: str) -> Waarde:
    """The year for which this text computes."""
    gekozen = vraag.instelling.jaar
    if gekozen is None:
        return onbekend(sleutel, "Kies bij Gegevens voor welk jaar deze tekst rekent.")
    return Waarde(sleutel, naam_van(sleutel), str(gekozen), bronnen=(Bron("Keuze van de schrijvers van deze tekst"),))


def budget(vraag: Vraag, sleutel: str) -> Waarde:
    """What the region, or one gemeente, gets in one year."""
    wie = vraag.gemeente(sleutel)
    per_gemeente = len(sleutel.split(":")) == 4
    if per_gemeente and wie is None:
        return zonder_gemeente(vraag, sleutel)
    if per_gemeente and not vraag.deelt(wie):
        return onbekend(sleutel, DELEN_NIET, gemeente=wie)
    taak = sleutel.split(":")[1]
    try:
        cijfers = _cijfers(vraag, taak, wie)
        rij = _jaarrij(cijfers, sleutel, vraag.instelling.jaar, gemeente=per_gemeente)
    except _Fout as fout:
        return onbekend(sleutel, fout.zin, gemeente=wie)
    wat = "beschermd wonen" if taak == "bw" else "opvang"
    return Waarde(
        sleutel, f"Budget {wat} van {cijfers.gemeente if per_gemeente else vraag.regio} in {rij.label}",
        _bedrag(rij.totaal), rij.totaal, "euro", timezone.localdate(cijfers.bevroren_op), bronnen=_bronnen(cijfers),
        adres=_adres(cijfers), waarschuwing=_waarschuwing(vraag, taak, cijfers),
    )  # fmt: skip


def ingroeipad(vraag: Vraag, sleutel: str) -> Waarde:
    """Ten years of the region as chart and table; with a column per gemeente when the text shares those."""
    try:
        cijfers = _cijfers(vraag, "bw", None)
        delen = [_cijfers(vraag, "bw", deel) for deel in vraag.deelnemers.values()] if _deelt(vraag) else []
    except _Fout as fout:
        return onbekend(sleutel, fout.zin)
    rijen = cijfers.regiorijen[:MEESTE_JAREN]
    laatste = rijen[-1]
    kop = ("Jaar", *(deel.gemeente for deel in delen), str(vraag.regio))
    regels = tuple(
        (rij.label, *(getal(deel.rijen[plaats].totaal, 2) for deel in delen), getal(rij.totaal, 2))
        for plaats, rij in enumerate(rijen)
    )
    return Waarde(
        sleutel,
        f"Budget beschermd wonen per {'gemeente en ' if delen else ''}jaar, in euro’s",
        peildatum=timezone.localdate(cijfers.bevroren_op),
        bronnen=_bronnen(cijfers),
        adres=_adres(cijfers),
        waarschuwing=_waarschuwing(vraag, "bw", cijfers),
        tabel=Tabel(kop, regels),
        grafiek=Grafiek(
            boodschap(str(vraag.regio), laatste.label, laatste.verschil),
            tuple(Staaf(rij.label, rij.historisch, rij.objectief) for rij in rijen),
        ),
    )


def scenario_van(vraag: Vraag, taak: str) -> Scenario | None:
    """The scenario with which this text computes, for `bw` or `opvang`."""
    if taak == "bw" and vraag.berekening is not None:
        return vraag.berekening.scenario
    return vraag.instelling.scenario_bw if taak == "bw" else vraag.instelling.scenario_opvang


def laatste_berekening(vraag: Vraag, taak: str) -> Berekening | None:
    """The newest frozen calculation of that scenario; that which the letter names, for the text of a letter."""
    if taak == "bw" and vraag.berekening is not None:
        return vraag.berekening
    scenario = scenario_van(vraag, taak)
    if scenario is None:
        return None
    return vraag.eenmaal(("berekening", taak), lambda: scenario.berekeningen.order_by("-nummer").first())


def _deelt(vraag: Vraag) -> bool:
    return vraag.deelt()


def _cijfers(vraag: Vraag, taak: str, wie: Deelnemer | None) -> Ingroeipadcijfers:
    scenario = scenario_van(vraag, taak)
    wat = "beschermd wonen" if taak == "bw" else "opvang"
    if scenario is None:
        raise _Fout(f"Kies bij Gegevens met welk scenario voor {wat} deze tekst rekent.")
    berekening = laatste_berekening(vraag, taak)
    if berekening is None:
        raise _Fout(
            f"Het scenario '{scenario}' is nog niet bevroren. Vraag een controller van de regio om dat te doen, "
            "of kies bij Gegevens een ander scenario."
        )
    code = wie.code if wie is not None else next(iter(vraag.deelnemers), "")
    gemeente = vraag.eenmaal(code, lambda: Gemeente.objects.filter(code=code).first())
    if gemeente is None:
        raise _Fout("Op deze dag doet geen gemeente mee in deze regio.")
    try:
        return ingroeipad_van(berekening, gemeente)
    except PadFout as fout:
        raise _Fout(f"De berekening heeft geen cijfers van {gemeente}: {fout}") from fout


def _jaarrij(cijfers: Ingroeipadcijfers, sleutel: str, gekozen: int | None, *, gemeente: bool) -> Jaarbedrag:
    """The row of the year in the key: a calendar year, the third year of the path ('jaar-3'), or the chosen year."""
    rijen = cijfers.rijen if gemeente else cijfers.regiorijen
    delen = sleutel.split(":")
    deel = delen[2] if len(delen) > 2 else "jaar"
    if not _JAAR.fullmatch(deel):
        if gekozen is None:
            raise _Fout("Kies bij Gegevens voor welk jaar deze tekst rekent.")
        deel = str(gekozen)
    volgnummer = int(deel.removeprefix("jaar-")) if deel.startswith("jaar-") else 0
    rij = next((rij for rij in rijen if (rij.volgnummer == volgnummer if volgnummer else rij.label == deel)), None)
    if rij is None:
        van, tot = rijen[0].label, rijen[-1].label
        raise _Fout(f"In het scenario '{cijfers.scenario}' staat {deel} niet. Het loopt van {van} tot en met {tot}.")
    return rij


def _waarschuwing(vraag: Vraag, taak: str, cijfers: Ingroeipadcijfers) -> str:
    scenario = scenario_van(vraag, taak)
    zinnen = [VOORBEELD] if cijfers.is_voorbeeld else []
    berekening = laatste_berekening(vraag, taak)
    if scenario is not None and berekening is not None and scenario.versienummer > berekening.scenarioversie:
        zinnen.append(f"Het scenario is later gewijzigd. Dit zijn de bevroren cijfers van berekening {cijfers.nummer}.")
    return " ".join(zinnen)


def _bronnen(cijfers: Ingroeipadcijfers) -> tuple[Bron, ...]:
    eigen = Bron(
        f"Scenario '{cijfers.scenario}', berekening {cijfers.nummer}",
        settings.PRODUCTNAAM,
        timezone.localdate(cijfers.bevroren_op),
        f"vingerafdruk {cijfers.kenmerk[:12]}",
    )
    return samen((eigen, *(als_bron(gebruikt.bron) for gebruikt in cijfers.bronnen)))


def _adres(cijfers: Ingroeipadcijfers) -> str:
    return reverse("berekening", args=[cijfers.berekening])


def _bedrag(bedrag: Decimal) -> str:
    """To the cent, but without ',00'."""
    return euro(bedrag).removesuffix(",00")


GEEFT: Gevers = {
    "budget:jaar": jaar,
    "budget:bw": budget,
    "budget:opvang": budget,
    "budget:bw:jaar": budget,
    "budget:opvang:jaar": budget,
    "budget:bw:jaar:eigen": budget,
    "budget:opvang:jaar:eigen": budget,
    "blok:ingroeipad": ingroeipad,
}
