"""Who is to be mailed: each person that has an overview that day or wants to know what is urgent, and who is told at
once because something came back. A second time adds nothing: the rows are unique."""

from __future__ import annotations

import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from regio import klok
from regio.models import Deelname, Gebeurtenis, Gebruiker, Lidmaatschap, Rol
from samenwerking.berichten.inhoud import komt_overzicht
from samenwerking.berichten.models import Bericht, Berichtkeuze

STAPEL = 2000

WIE_MAAKT = frozenset({Rol.BELEIDSADVISEUR, Rol.COORDINATOR, Rol.COLLEGELID, Rol.CONTROLLER})
WIE_ANTWOORDT = frozenset({Rol.BELEIDSADVISEUR, Rol.GRIFFIER})

TERUG = {
    "brief teruggegeven": WIE_MAAKT,
    "vaststelling_teruggegeven": WIE_MAAKT,
    "tekst heropend": WIE_MAAKT,
    "vraag gesteld": WIE_ANTWOORDT,
    "vraag beantwoord": frozenset[Rol](),
}
"""Events by which something comes back to who made it, or somebody waits for an answer, and whom it may concern by
role; a fact `aan` names the one hat that it concerns."""

TERUGKIJKEN = datetime.timedelta(hours=6)
"""An event is looked for so long, in case no worker ran."""

NIETS_BEWAREN = datetime.timedelta(days=7)


def plan_dag(*, op: datetime.date) -> int:
    """A message for everyone with work of today, committed as rows to be sent. Answers how many were added."""
    keuzes = {keuze.persoon_id: keuze for keuze in Berichtkeuze.objects.all()}
    standaard = Berichtkeuze()
    rijen = []
    for persoon in _wie_werkt(op=op).values_list("pk", flat=True):
        keuze = keuzes.get(persoon, standaard)
        if komt_overzicht(keuze.hoe_vaak, keuze.weekdag, op=op):
            rijen.append(Bericht(persoon_id=persoon, soort=Bericht.Soort.OVERZICHT, sleutel=op.isoformat()))
        elif keuze.spoed:
            rijen.append(Bericht(persoon_id=persoon, soort=Bericht.Soort.SPOED, sleutel=op.isoformat()))
    return _voeg_toe(rijen)


def plan_terug(*, op: datetime.date, op_moment: datetime.datetime) -> int:
    """A message for whom something came back a moment ago. Whether there is anything to tell is seen at sending."""
    rijen = [
        Bericht(persoon_id=persoon, soort=Bericht.Soort.SPOED, sleutel=f"gebeurtenis {een.pk}")
        for een in Gebeurtenis.objects.filter(soort__in=list(TERUG), moment__gt=op_moment - TERUGKIJKEN).order_by("pk")
        for persoon in _wie_het_aangaat(een, op=op).values_list("gebruiker", flat=True).distinct()
    ]
    return _voeg_toe(rijen)


def ruim_op(*, op_moment: datetime.datetime) -> int:
    """Take away the rows of days on which there was nothing to tell."""
    leeg = Bericht.objects.filter(uitkomst=Bericht.Uitkomst.NIETS, klaar_op__lt=op_moment - NIETS_BEWAREN)
    return leeg.filter(gemeld__isnull=True).delete()[0]


def _wie_werkt(*, op: datetime.date) -> QuerySet[Gebruiker]:
    lopend = Lidmaatschap.objects.lopend(op=op).filter(gebruiker=OuterRef("pk"))
    return Gebruiker.objects.filter(Exists(lopend), is_active=True).order_by("pk")


def _wie_het_aangaat(gebeurtenis: Gebeurtenis, *, op: datetime.date) -> QuerySet[Lidmaatschap]:
    petten = Lidmaatschap.objects.lopend(op=op).filter(gebruiker__is_active=True)
    if aan := gebeurtenis.feiten.get("aan"):
        return petten.filter(pk=aan)
    petten = petten.filter(rol__in=TERUG[gebeurtenis.soort])
    if gebeurtenis.gemeente_id is not None:
        return petten.filter(gemeente_id=gebeurtenis.gemeente_id)
    gemeenten = Deelname.objects.lopend(op=op).filter(regio_id=gebeurtenis.regio_id).values("gemeente_id")
    return petten.filter(Q(regio_id=gebeurtenis.regio_id) | Q(gemeente_id__in=gemeenten))


def _voeg_toe(rijen: list[Bericht]) -> int:
    voor = klok.nu()
    for rij in rijen:
        rij.gepland_op = voor
    for begin in range(0, len(rijen), STAPEL):
        Bericht.objects.bulk_create(rijen[begin : begin + STAPEL], ignore_conflicts=True)
    return len(rijen)
