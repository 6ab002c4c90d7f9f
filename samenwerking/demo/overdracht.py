"""Overdrachten in three states, and a colleague who was asked to look along: made by the actions themselves."""

from __future__ import annotations

import datetime
from uuid import UUID, uuid5

from regio.models import Bron, Gemeente, Lidmaatschap, Parameter, Regio, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen
from toegang.acties.afwegingsfactoren import FACTOREN
from toegang.acties.consultatie import deel_dossier, geef_advies
from toegang.acties.overdracht import Overdrachtgegevens, Stapgegevens, neem_stap, verzend
from toegang.acties.overdrachtafspraak import Factor, leg_overdrachtafspraak_vast
from toegang.acties.toestemming import Toestemminggegevens, geef_toestemming
from toegang.afspraken import PARAMETER_ANTWOORD
from toegang.models import Dossier, Overdracht, Overdrachtstap, Toestemming
from toegang.overdracht import Stapsoort

DAG = datetime.timedelta(days=1)
ANTWOORD_DAGEN = "14"
"""Made up for the demo: no source names a term."""


_AFSPRAAK = uuid5(RUIMTE, "overdrachtafspraak/haaglanden")


class Samen:
    """Who hands over what to whom, each step by the person whose work it is."""

    def __init__(self, kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
        self._kaart, self._mensen, self._op = kaart, mensen, op

    def laad(self) -> None:
        """A question to Rijswijk, one by Rijswijk, a refusal that goes up the ladder, and a consultatie with advice."""
        self._afspraak()
        rijswijk, zoetermeer, dordrecht, den_haag = (
            self._consulent(naam) for naam in ("Rijswijk", "Zoetermeer", "Dordrecht", "Den Haag")
        )
        eigen = self._dossiers(rijswijk)
        self._stuur(eigen[0], rijswijk, zoetermeer, dagen=6)
        geweigerd = self._stuur(eigen[1], rijswijk, dordrecht, dagen=20)
        self._zet(
            geweigerd,
            Stapsoort.GEWEIGERD,
            dordrecht,
            dagen=9,
            gegevens=Stapgegevens(gronden=["weinig_binding"], toelichting="De cliënt woonde hier nooit.", toch=True),
        )
        self._zet(
            geweigerd,
            Stapsoort.GEESCALEERD,
            rijswijk,
            dagen=4,
            gegevens=Stapgegevens(toelichting="Zijn zus en zijn werk zijn in Dordrecht. Wilt u opnieuw kijken?"),
        )
        self._stuur(self._dossiers(dordrecht)[0], dordrecht, rijswijk, dagen=3)
        self._consultatie(eigen[2], rijswijk, den_haag)

    def _consulent(self, naam: str) -> Lidmaatschap:
        return self._mensen.pet(Rol.CONSULENT, self._kaart.gemeente(naam))

    def _dossiers(self, pet: Lidmaatschap) -> list[Dossier]:
        with namens(pet):
            eigen = Dossier.objects.open().filter(
                gemeente=pet.gemeente, behandelaar=pet, indicaties__isnull=False, gemeld_op__lt=self._op - 30 * DAG
            )
            return list(eigen.distinct().order_by("nummer")[:3])

    def _afspraak(self) -> None:
        bron, _ = Bron.objects.get_or_create(
            sleutel="demo-afspraak-overdracht",
            defaults={
                "titel": "Afspraak over de termijn van een antwoord",
                "uitgever": "voorbeeld, zelf gemaakt",
                "vindplaats": "docs/demo.md",
                "zekerheid": "voorbeeld",
                "toelichting": "De wet noemt geen termijn. Deze is verzonnen voor de demo.",
            },
        )
        Parameter.objects.get_or_create(
            sleutel=PARAMETER_ANTWOORD, defaults={"waarde": ANTWOORD_DAGEN, "van": self._op - 60 * DAG, "bron": bron}
        )
        haaglanden = Regio.objects.get(sleutel="haaglanden")
        dag = self._op - 60 * DAG
        coordinator = self._mensen.pet(Rol.COORDINATOR, haaglanden)
        with namens(coordinator):
            leg_overdrachtafspraak_vast(
                regio=haaglanden,
                van=dag,
                antwoord_dagen=int(ANTWOORD_DAGEN),
                factoren=[Factor(tekst, richting) for _, tekst, richting in FACTOREN],
                reden="Voorbeeld, verzonnen: elke gemeente antwoordt even snel.",
                bron="docs/demo.md",
                aanvraag=_AFSPRAAK,
                door=coordinator,
                op=dag,
            )

    def _toestemming(
        self, dossier: Dossier, door: Lidmaatschap, aan: Gemeente | None, waarvoor: str, *omvang: str, dagen: int
    ) -> Toestemming:
        dag = self._op - dagen * DAG
        return geef_toestemming(
            dossier_id=dossier.pk,
            gegevens=Toestemminggegevens(
                waarvoor=waarvoor,
                omvang=omvang,
                gegeven_op=dag,
                hoe="schriftelijk",
                door_wie="client",
                aan_gemeente=aan,
            ),
            aanvraag=_sleutel(dossier, f"toestemming/{waarvoor}"),
            door=door,
            op=dag,
        )

    def _stuur(self, dossier: Dossier, door: Lidmaatschap, aan: Lidmaatschap, *, dagen: int) -> Overdracht:
        delen = ("identiteit", "contact", "ondersteuning", "netwerk", "afweging")
        with namens(door):
            toestemming = self._toestemming(dossier, door, aan.gemeente, "overdracht", *delen, dagen=dagen)
            return verzend(
                dossier_id=dossier.pk,
                toestemming_id=toestemming.pk,
                gegevens=Overdrachtgegevens(
                    samenvatting={
                        "contact": "Via de begeleider van de woonvorm, op werkdagen.",
                        "ondersteuning": "Elke dag begeleiding bij het huishouden, geld en afspraken. 's Nachts is "
                        "iemand bereikbaar.",
                        "netwerk": f"Een zus in {aan.gemeente}, die graag helpt.",
                        "afweging": "Bij familie in de buurt is de kans op herstel het grootst.",
                    },
                    contact=f"{door.gebruiker}, 000 - 000 00 00",
                    reden="De zus woont daar en de cliënt kan er weer aan het werk.",
                    factoren={"wens": "daar", "netwerk": "daar", "werk": "daar", "behandeling": "hier"},
                ),
                versie=Dossier.objects.values_list("versie", flat=True).get(pk=dossier.pk),
                aanvraag=_sleutel(dossier, "overdracht"),
                door=door,
                op=self._op - dagen * DAG,
            )

    def _zet(
        self, overdracht: Overdracht, soort: Stapsoort, door: Lidmaatschap, *, dagen: int, gegevens: Stapgegevens
    ) -> None:
        with namens(door):
            neem_stap(
                overdracht_id=overdracht.pk,
                soort=soort,
                gegevens=gegevens,
                versie=Overdrachtstap.objects.filter(overdracht=overdracht).count(),
                aanvraag=uuid5(overdracht.aanvraag, soort),
                door=door,
                op=self._op - dagen * DAG,
            )

    def _consultatie(self, dossier: Dossier, door: Lidmaatschap, collega: Lidmaatschap) -> None:
        with namens(door):
            toestemming = self._toestemming(dossier, door, collega.gemeente, "consultatie", "dossier", dagen=2)
            deling = deel_dossier(
                dossier_id=dossier.pk,
                toestemming_id=toestemming.pk,
                collega_id=collega.pk,
                vraag="Wij twijfelen of deze cliënt met lichtere begeleiding zelfstandig kan wonen. Hoe ziet u dat?",
                met_advies=True,
                laatste_dag=self._op + 12 * DAG,
                aanvraag=_sleutel(dossier, "deling"),
                door=door,
                op=self._op,
            )
        with namens(collega):
            geef_advies(
                deling_id=deling.pk,
                tekst="Begin met drie maanden oefenen in een eigen woning bij de instelling. Kijk daarna opnieuw.",
                aanvraag=_sleutel(dossier, "advies"),
                door=collega,
                op=self._op,
            )


def laad_overdrachten(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Everything of this subject."""
    Samen(kaart, mensen, op=op).laad()


def _sleutel(dossier: Dossier, wat: str) -> UUID:
    return uuid5(RUIMTE, f"{dossier.aanvraag}/{wat}")
