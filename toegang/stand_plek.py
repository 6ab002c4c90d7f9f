"""What is asked after the decision: find a place, wait for one, or wait for the answer of the aanbieder."""

from __future__ import annotations

import datetime

from django.db.models import Prefetch
from django.urls import reverse

from regio.models import Taak
from regio.notatie import datum
from regio.onderdelen import WatNu
from toegang.models import Afwezigheid, Dossier, Indicatie, Plaatsing, Wachtlijstplaats
from toegang.models.product import Leveringsvorm

PLICHT = "Wachten haalt de plicht van het college niet weg"
EERST_HET_RECHT = datetime.timedelta(weeks=8)
"""A right that stops this soon is the first thing to decide on, before a place."""


def rijen_voor_plek() -> tuple[Prefetch[str], ...]:
    """The rows of a dossier that say where the client lives or waits, for prefetch_related: read once for a page."""
    weg = Prefetch("afwezigheden", Afwezigheid.objects.order_by("-van"), to_attr="weg")
    wachtend = Wachtlijstplaats.objects.select_related("product", "einde").order_by("-sinds", "-pk")
    return (
        Prefetch("plaatsingen", Plaatsing.objects.met_hoofd().prefetch_related(weg)),
        Prefetch("wachtlijstplaatsen", wachtend),
    )


def plek_nu(ding: Dossier, indicaties: list[Indicatie], *, wie: str, mag: bool, op: datetime.date) -> WatNu | None:
    """The next step about a place; None when the client lives on one, needs none, or nothing is known of it."""
    plaatsingen = list(ding.plaatsingen.all())
    voorstel = next((rij for rij in plaatsingen if rij.staat == Plaatsing.Staat.VOORGESTELD), None)
    if voorstel is not None:
        return _wacht_op_antwoord(voorstel, mag=mag)
    if ding.termijn is not None and ding.termijn < op + EERST_HET_RECHT:
        return None
    if any(rij.loopt(op=op) or rij.stand(op=op) == "begint nog" for rij in plaatsingen):
        return None
    wachtend = next((rij for rij in ding.wachtlijstplaatsen.all() if rij.tot is None), None)
    if wachtend is not None:
        return _wacht_op_plek(ding, wachtend, wie=wie, mag=mag, op=op)
    lopend = [rij for rij in indicaties if rij.staat(op=op) in {"loopt", "begint nog"}]
    natura = [rij for rij in lopend if rij.leveringsvorm == Leveringsvorm.NATURA]
    # what was decided elsewhere may have a place that nobody recorded here
    if not natura or not (plaatsingen or any(rij.beschikking_id for rij in natura)):
        return None
    return WatNu(
        stap="Zoek een plek",
        wie=wie,
        waarom=f"Er is een recht op {natura[0].product} en nog geen plek.",
        knop="Plek voorstellen" if mag else "",
        url=reverse("plek_voorstellen", args=[ding.pk]) if mag else "",
        daarna="Is er geen plek vrij? Zet de cliënt dan op de wachtlijst en leg vast wat de cliënt intussen krijgt.",
    )


def woont(ding: Dossier, *, op: datetime.date) -> str:
    """'De cliënt woont op Huis Proef, kamer 1 sinds ...'; empty when no place is recorded."""
    plaatsing = next((rij for rij in ding.plaatsingen.all() if rij.loopt(op=op)), None)
    return f"Geplaatst: {plaatsing.plek}, sinds {datum(plaatsing.van)}." if plaatsing is not None else ""


def _wacht_op_antwoord(voorstel: Plaatsing, *, mag: bool) -> WatNu:
    return WatNu(
        stap="Wacht op antwoord van de aanbieder",
        wie=str(voorstel.plek.locatie.organisatie),
        uiterlijk=voorstel.van,
        waarom="De plek is bezet zolang het voorstel loopt. Op de begindatum moet er een antwoord zijn.",
        knop="Antwoord vastleggen" if mag else "",
        url=reverse("plaatsing_antwoord", args=[voorstel.pk]) if mag else "",
        daarna="Weigert de aanbieder, dan zoekt u een andere plek.",
    )


def _wacht_op_plek(ding: Dossier, wachtend: Wachtlijstplaats, *, wie: str, mag: bool, op: datetime.date) -> WatNu:
    dagen = wachtend.dagen(op=op)
    wacht = f"{dagen} {'dag' if dagen == 1 else 'dagen'}"
    if wachtend.taak == Taak.MO:
        return WatNu(
            stap="Op de wachtlijst voor de nachtopvang",
            wie=wie,
            waarom=f"Wacht {wacht}. {PLICHT}.",
            knop="Wachtlijst openen" if mag else "",
            url=reverse("wachtende", args=[wachtend.pk]) if mag else "",
            daarna="Is er een plek, geef dan een pas.",
        )
    return WatNu(
        stap="Op de wachtlijst: zoek een plek",
        wie=wie,
        waarom=f"Wacht {wacht}. {PLICHT}: leg vast wat de cliënt intussen krijgt.",
        knop="Plek voorstellen" if mag else "",
        url=reverse("plek_voorstellen", args=[ding.pk]) if mag else "",
        daarna="De aanbieder neemt de cliënt aan of weigert.",
    )
