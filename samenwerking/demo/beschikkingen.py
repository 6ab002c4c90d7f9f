"""The rules of the transition in the demo, who pays for each right, and procedures that show each kind of decision."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from regio.models import Bron, Deelname, Functie, Gemeente, Mandaat, Taak
from samenwerking.demo.kaart import Kaart
from toegang.betaler import VERSIE_ZONDER_REGEL, Betaalfeiten, Duur, NieuwBetaalt, Terugkeer, wie_betaalt
from toegang.models import Betaler, Indicatie, Overgangsregel
from toegang.overgangsrecht import Clientsoort, Gebruik, Navraag, Soort, soort_client

WBW_VAN = datetime.date(2022, 1, 1)
_DAG = datetime.timedelta(days=1)


def laad_overgangsregels(kaart: Kaart, *, op: datetime.date) -> None:
    """Haaglanden begins on the first of this year (an assumption of the demo); West-Brabant West as it published."""
    haags = kaart.deel("haaglanden").regio
    begin = datetime.date(op.year, 1, 1)
    vorige = Overgangsregel.objects.get(regio=haags)
    vorige.tot = begin
    vorige.save(update_fields=["tot"])
    Overgangsregel.objects.create(
        regio=haags,
        van=begin,
        peildatum=begin - _DAG,
        duur=Duur.BESCHIKKING,
        terugkeerder=Terugkeer.VRAAG,
        bron=vorige.bron,
        toelichting="De duur en het venster staan in de bron. De peildatum is een aanname van de demo.",
    )
    Overgangsregel.objects.create(
        regio=kaart.deel("west-brabant-west").regio,
        van=WBW_VAN,
        peildatum=WBW_VAN - _DAG,
        duur=Duur.ALTIJD,
        nieuw_betaalt=NieuwBetaalt.CENTRUM,
        terugkeerder=Terugkeer.BESTAAND,
        bron=Bron.objects.get(sleutel="uitvoeringsplan-west-brabant-west"),
        toelichting="Regionale financiering in elk geval tot en met 2025. Terugkeerder: aanname van de demo.",
    )


class Betaalschrijver:
    """Who pays for made-up rights by the thousand, as `acties.verantwoordelijke` would have answered."""

    def __init__(self) -> None:
        self._centrum: dict[int, Gemeente] = {}
        self._regio: dict[int, int] = {}
        for deelname in Deelname.objects.filter(taak=Taak.BW, tot__isnull=True).select_related("gemeente"):
            self._regio[deelname.gemeente_id] = deelname.regio_id
            if deelname.rol == Deelname.Rol.CENTRUM:
                self._centrum[deelname.regio_id] = deelname.gemeente
        self._regels = list(Overgangsregel.objects.all())
        self._uitbetalers = list(Mandaat.objects.filter(taak=Taak.BW, functie=Functie.FINANCIERING))

    def soort(
        self, gemeente: Gemeente, *, gemeld_op: datetime.date, van: datetime.date, tot: datetime.date | None,
        besluit: datetime.date,
    ) -> Soort:  # fmt: skip
        """Existing or new, by the rule of the day of the decision; a made-up client has no earlier beschermd wonen."""
        regel = self._regel(gemeente, besluit)
        if regel is None:
            return Soort(
                Clientsoort.ONBEKEND,
                "De regio heeft nog niet vastgelegd wie een bestaande en wie een nieuwe cliënt is.",
            )
        return soort_client(
            gemeld_op=gemeld_op,
            peildatum=regel.peildatum,
            venster_dagen=regel.venster_dagen,
            beschikkingen=[Gebruik(van, tot)],
            navraag_aanvraag=Navraag.NEE,
            navraag_gebruik=Navraag.NEE,
        )

    def schrijf(self, indicaties: Sequence[Indicatie]) -> None:
        """Store who pays for each of these rights of one hat."""
        Betaler.objects.bulk_create(rij for indicatie in indicaties for rij in self._betalers(indicatie))

    def _regel(self, gemeente: Gemeente, dag: datetime.date) -> Overgangsregel | None:
        regio = self._regio.get(gemeente.pk)
        return next((regel for regel in self._regels if regel.regio_id == regio and regel.loopt(op=dag)), None)

    def _betalers(self, indicatie: Indicatie) -> list[Betaler]:
        gemeente, dag = indicatie.gemeente, indicatie.besluitdatum
        centrum = self._centrum[self._regio[gemeente.pk]]
        regel = self._regel(gemeente, dag)
        bestaand = indicatie.clientsoort == Clientsoort.BESTAAND
        feiten = Betaalfeiten(
            van=indicatie.van,
            tot=indicatie.tot,
            verantwoordelijk=indicatie.verantwoordelijke_gemeente.code,
            centrum=centrum.code,
            clientsoort=Clientsoort(indicatie.clientsoort),
            taak=Taak.BW,
            beschikking_tot=indicatie.tot if bestaand else None,
        )
        gemeenten = {rij.code: rij for rij in (indicatie.verantwoordelijke_gemeente, centrum)}
        return [
            Betaler(
                indicatie=indicatie,
                dossier_id=indicatie.dossier_id,
                gemeente=gemeente,
                betaalt=gemeenten[deel.gemeente],
                uitbetaler_id=self._uitbetaler(gemeenten[deel.gemeente], dag),
                van=deel.van,
                tot=deel.tot,
                grond=deel.grond,
                uitleg=deel.uitleg,
                regel=regel,
                regelversie=regel.als_overgang().versie if regel else VERSIE_ZONDER_REGEL,
                feiten=feiten.als_rij(),
            )
            for deel in wie_betaalt(feiten, regel.als_overgang() if regel else None)
        ]

    def _uitbetaler(self, gemeente: Gemeente, dag: datetime.date) -> int:
        lopend = (rij.nemer_id for rij in self._uitbetalers if rij.gever_id == gemeente.pk and rij.loopt(op=dag))
        return next(lopend, gemeente.pk)
