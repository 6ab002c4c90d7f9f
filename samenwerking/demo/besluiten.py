"""Dossiers after the verslag: an aanvraag, a term that stands still, decisions, bezwaar and a herindicatie.

Each is made by the actions themselves, on days that count back from the day of loading. A right that is given here
begins after that day: the running rights of the demo are those that the region published.
"""

from __future__ import annotations

import datetime
from uuid import uuid5

from regio.fouten import KanNiet
from regio.models import Gemeente, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.demo.procedure import Geval, Verhaal
from samenwerking.demo.verzinnen import Verzinner
from toegang.acties.aanvraag import begin_opschorting, registreer_aanvraag
from toegang.acties.beschikking import beslis_op_melding
from toegang.acties.beslissing import Beslissing
from toegang.acties.client import Meldinggegevens
from toegang.acties.dossier import wijs_toe
from toegang.acties.indicatie import Besluit, producten_voor
from toegang.acties.melding import leg_melding_vast
from toegang.acties.rechtsmiddel import registreer_rechtsmiddel
from toegang.acties.verantwoordelijke import Voorgeschiedenis
from toegang.models import Aanvraag, Beschikking, Dossier, Indicatie, Melding, Opschorting, Verslag
from toegang.overgangsrecht import Navraag

DAG = datetime.timedelta(days=1)
NOOIT_EERDER = Voorgeschiedenis(eerder_aanvraag=Navraag.NEE, eerder_bw=Navraag.NEE)
GEMEENTEN = ("Rijswijk", "Zoetermeer")

AANVRAAG = Geval(45, "aanvraag", "aanmelding")
OPSCHORTING = Geval(52, "opschorting", "straatteam")
TOEKENNING = Geval(58, "toekenning", "aanmelding")
BEZWAAR = Geval(75, "bezwaar", "veiligheidshuis")
SPOED = Geval(6, "spoed", "daklozenloket", spoed=True)
GEVALLEN = (AANVRAAG, OPSCHORTING, TOEKENNING, BEZWAAR, SPOED)

HERINDICATIE_BINNEN = 60
"""Days: a right that ends so soon needs a herindicatie now."""


def laad_besluiten(kaart: Kaart, mensen: Mensen, verzinner: Verzinner, *, op: datetime.date) -> None:
    """In two gemeenten of the Haagse regio a dossier in each stage after the verslag."""
    for naam in GEMEENTEN:
        gemeente = kaart.gemeente(naam)
        door = mensen.pet(Rol.CONSULENT, gemeente)
        with namens(door):
            for nummer, geval in enumerate(GEVALLEN):
                sleutel = uuid5(RUIMTE, f"besluit/{gemeente.code}/{nummer}")
                _Besluitverhaal(gemeente, door, geval, sleutel, op).vertel_verder(verzinner)
        _herindicatie(gemeente, mensen, op=op)


class _Besluitverhaal(Verhaal):
    """What follows the verslag. Without Pango there are no letters, and so it stops before the decision."""

    def vertel_verder(self, verzinner: Verzinner) -> None:
        melding = self.vertel(verzinner)
        try:
            if self.geval == SPOED:
                self._beslis(melding, self._tijdelijk(), op=self.op - 2 * DAG)
                return
            self._aanvraag(melding)
            if self.geval == OPSCHORTING:
                self._stilstand(melding)
            elif self.geval == TOEKENNING:
                self._beslis(melding, self._toekenning(), op=self.op - 8 * DAG)
            elif self.geval == BEZWAAR:
                self._bezwaar(self._beslis(melding, self._afwijzing(), op=self.op - 25 * DAG))
        except KanNiet:
            return  # this computer makes no PDF

    def _aanvraag(self, melding: Melding) -> None:
        """The signed verslag came back after three days; without a verslag a form, when the six weken have passed."""
        verslag = Verslag.objects.filter(onderzoek__melding=melding).first()
        registreer_aanvraag(
            melding_id=melding.pk,
            ontvangen_op=melding.ontvangen_op + (40 if verslag else 44) * DAG,
            wijze=Aanvraag.Wijze.VERSLAG if verslag else Aanvraag.Wijze.FORMULIER,
            versie=self.versie(melding.dossier_id),
            aanvraag=uuid5(self.sleutel, "aanvraag"),
            door=self.door,
            op=self.op,
        )

    def _stilstand(self, melding: Melding) -> None:
        begin_opschorting(
            aanvraag_id=Aanvraag.objects.get(melding=melding).pk,
            reden=Opschorting.Reden.AANVULLING,
            van=self.op - 4 * DAG,
            uiterlijk=self.op + 10 * DAG,
            versie=self.versie(melding.dossier_id),
            aanvraag=uuid5(self.sleutel, "stilstand"),
            door=self.door,
            op=self.op,
        )

    def _beslis(self, melding: Melding, beslissing: Beslissing, *, op: datetime.date) -> Beschikking:
        return beslis_op_melding(
            melding_id=melding.pk,
            beslissing=beslissing,
            versie=self.versie(melding.dossier_id),
            aanvraag=uuid5(self.sleutel, "besluit"),
            door=self.door,
            op=op,
        )

    def _besluit(self, dag: datetime.date, *, van: datetime.date, tot: datetime.date) -> Besluit:
        product = producten_voor(self.gemeente, op=dag)[0]
        return Besluit(product, van, tot, "ggz_epa", "natura", dag)

    def _toekenning(self) -> Beslissing:
        dag = self.op - 8 * DAG
        return Beslissing(
            soort="toekenning",
            besluitdatum=dag,
            bekendgemaakt_op=dag,
            motivering=(
                "Dit is een verzonnen besluit. U hebt hulp nodig die niet te plannen is, ook in de nacht. Met "
                "begeleiding thuis redt u het niet."
            ),
            eerder=NOOIT_EERDER,
            resultaat="Over een jaar hebt u rust en ritme, en weet u of u weer zelfstandig kunt wonen.",
            opnieuw_bekijken_op=self.op + 180 * DAG,
            besluit=self._besluit(dag, van=self.op + 6 * DAG, tot=self.op + 371 * DAG),
        )

    def _afwijzing(self) -> Beslissing:
        dag = self.op - 25 * DAG
        return Beslissing(
            soort="afwijzing",
            besluitdatum=dag,
            bekendgemaakt_op=dag,
            afwijzing="geen_noodzaak",
            motivering=(
                "Dit is een verzonnen besluit. Met begeleiding thuis en hulp van uw zus kunt u in uw eigen woning "
                "blijven."
            ),
        )

    def _tijdelijk(self) -> Beslissing:
        dag = self.op - 2 * DAG
        return Beslissing(
            soort="toekenning",
            tijdelijk=True,
            besluitdatum=dag,
            bekendgemaakt_op=dag,
            motivering="Dit is een verzonnen besluit. U kunt nergens heen en dat is gevaarlijk.",
            eerder=NOOIT_EERDER,
            resultaat="U bent veilig tot het onderzoek klaar is.",
            besluit=self._besluit(dag, van=self.op + DAG, tot=self.op + 60 * DAG),
        )

    def _bezwaar(self, beschikking: Beschikking) -> None:
        registreer_rechtsmiddel(
            beschikking_id=beschikking.pk,
            soort="bezwaar",
            ontvangen_op=self.op - 5 * DAG,
            versie=self.versie(beschikking.dossier_id),
            aanvraag=uuid5(self.sleutel, "bezwaar"),
            door=self.door,
            op=self.op,
        )


def _herindicatie(gemeente: Gemeente, mensen: Mensen, *, op: datetime.date) -> None:
    """Of the rights that end soon one waits for a herindicatie, and of another the melding is there."""
    teamleider, door = mensen.pet(Rol.TEAMLEIDER, gemeente), mensen.pet(Rol.CONSULENT, gemeente)
    with namens(teamleider):
        aflopend = Indicatie.objects.lopend(op=op).filter(
            gemeente=gemeente,
            tot__gt=op + 7 * DAG,
            tot__lte=op + HERINDICATIE_BINNEN * DAG,
            loopt_tot__gt=op + 7 * DAG,
            dossier__gesloten_op__isnull=True,
        )
        dossiers = list(Dossier.objects.filter(pk__in=aflopend.values("dossier_id")).order_by("termijn", "pk")[:2])
        for dossier in dossiers:
            wijs_toe(dossier_id=dossier.pk, behandelaar_id=door.pk, versie=dossier.versie, door=teamleider, op=op)
    if len(dossiers) < 2:
        return
    with namens(door):
        leg_melding_vast(
            dossier_id=dossiers[1].pk,
            soort=Melding.Soort.HERINDICATIE,
            ontvangen_op=op - 10 * DAG,
            gegevens=Meldinggegevens(melder="gemeente"),
            versie=Dossier.objects.values_list("versie", flat=True).get(pk=dossiers[1].pk),
            aanvraag=uuid5(RUIMTE, f"herindicatie/{gemeente.code}"),
            door=door,
            op=op,
        )
