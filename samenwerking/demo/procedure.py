"""Dossiers in every step from melding to verslag, a few of them late, each made by the actions themselves.

Evidently made up; the days count back from the day of loading.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID, uuid5

from regio.fouten import KanNiet
from regio.models import Bron, Gemeente, Lidmaatschap, Rol, Taak
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.demo.verzinnen import Verzinner
from toegang.acties.client import Clientgegevens, Meldinggegevens, registreer_client
from toegang.acties.clientgegevens import (
    Leefgegevens,
    Vertegenwoordiging,
    leg_vertegenwoordiger_vast,
    wijzig_leefgegevens,
)
from toegang.acties.melding import Stapgegevens, bevestig_ontvangst, zet_stap
from toegang.acties.onderzoek import (
    Deelantwoord,
    Onderzoeksgegevens,
    bewaar_onderzoek,
    deeltoetsen_voor,
    rond_onderzoek_af,
)
from toegang.acties.verslag import verstrek_verslag
from toegang.models import Deeltoets, Dossier, Melding

DAG = datetime.timedelta(days=1)
GEMEENTEN = ("Rijswijk", "Zoetermeer", "Den Haag")

DEELTOETSEN = (
    ("Is er toezicht nodig?", "Iemand die ziet of het goed gaat."),
    ("Moet er dag en nacht iemand zijn of snel kunnen komen?", "Aanwezig, of binnen korte tijd ter plaatse."),
    ("Is er hulp nodig die niet te plannen is?", ""),
    ("Is er gevaar voor de cliënt zelf of voor anderen?", ""),
    ("Kan de cliënt op tijd om hulp vragen?", ""),
)
"""What regions often ask to choose between beschermd wonen and begeleiding thuis. An example: practice, not law."""

ONDERZOEK = Onderzoeksgegevens(
    behoeften="Dit is een verzonnen dossier. De cliënt wil rust, een eigen kamer en hulp om de dag op gang te houden.",
    eigen_kracht="Koken en schoonmaken lukt met een lijstje. Post en geld lukken niet zonder hulp.",
    netwerk="Een zus komt elke week langs. De huur van de woning is opgezegd.",
    mantelzorger="De zus houdt het vol als zij niet meer elke dag wordt gebeld.",
    algemeen="De inloop in de buurt is bezocht. Dat helpt overdag, niet in de nacht.",
    samenwerking="Er is behandeling bij de ggz. Schuldhulp is aangevraagd.",
    bijdrage="Verteld dat er een bijdrage kan zijn en dat het CAK die berekent.",
    doelgroep="ggz_epa",
    wlz="nee",
    uitkomst="bw",
    conclusie="Hulp die te plannen is, is niet genoeg. Er is toezicht nodig, ook in de nacht.",
)


@dataclass(frozen=True)
class Geval:
    """How long ago the melding came in, and how far it is; `spoed` runs beside it."""

    dagen: int
    tot: str
    wijze: str
    spoed: bool = False


GEVALLEN = (
    Geval(3, "melding", "daklozenloket", spoed=True),
    Geval(9, "bevestigd", "aanmelding"),
    Geval(20, "plan", "straatteam"),
    Geval(30, "onderzoek", "aanmelding"),
    Geval(48, "onderzoek", "veiligheidshuis"),
    Geval(36, "afgerond", "aanmelding"),
)
"""The fifth one is late: six weken have passed."""

MET_VERSLAG = Geval(41, "verslag", "aanmelding")
"""One per gemeente has its letter; more would make loading slow."""


def laad_deeltoetsen(kaart: Kaart, *, op: datetime.date) -> None:
    """The same example questions for each region of the demo."""
    bron, _ = Bron.objects.get_or_create(
        sleutel="voorbeeld-deeltoetsen",
        defaults={
            "titel": "Voorbeeld: vragen die regio's vaak stellen (praktijk, geen wet)",
            "uitgever": "de demo",
            "datum": op,
            "vindplaats": "verzonnen voor de demo",
            "zekerheid": "voorbeeld",
        },
    )
    Deeltoets.objects.bulk_create(
        Deeltoets(
            regio=deel.regio, taak=Taak.BW, vraag=vraag, uitleg=uitleg, volgorde=nummer, bron=bron, van=op - 365 * DAG
        )
        for deel in kaart.regios
        for nummer, (vraag, uitleg) in enumerate(DEELTOETSEN, start=1)
    )


def laad_procedure(kaart: Kaart, mensen: Mensen, verzinner: Verzinner, *, op: datetime.date) -> None:
    """In three gemeenten of the Haagse regio a dossier in each step."""
    plaatsen = {gemeente.naam_kort: gemeente for gemeente in kaart.gemeenten}
    for naam in GEMEENTEN:
        gemeente = plaatsen[naam]
        door = mensen.pet(Rol.CONSULENT, gemeente)
        for nummer, geval in enumerate((*GEVALLEN, MET_VERSLAG)):
            sleutel = uuid5(RUIMTE, f"procedure/{gemeente.code}/{nummer}")
            with namens(door):
                Verhaal(gemeente, door, geval, sleutel, op).vertel(verzinner)


@dataclass(frozen=True)
class Verhaal:
    """One client of a gemeente, told step by step up to where the Geval says."""

    gemeente: Gemeente
    door: Lidmaatschap
    geval: Geval
    sleutel: UUID
    op: datetime.date

    def vertel(self, verzinner: Verzinner) -> Melding:
        """Register the client and take the steps; the value is the melding."""
        begin = self.op - self.geval.dagen * DAG
        dossier = self._registreer(verzinner, begin)
        melding = Melding.objects.get(dossier=dossier)
        stappen: list[tuple[str, Callable[[Melding, datetime.date], object]]] = [
            ("bevestigd", self._bevestig),
            ("plan", self._plan),
            ("onderzoek", self._onderzoek),
            ("afgerond", self._afronden),
            ("verslag", self._verslag),
        ]
        namen = [naam for naam, _ in stappen]
        hoever = namen.index(self.geval.tot) + 1 if self.geval.tot in namen else 0
        if self.geval.dagen > MET_VERSLAG.dagen and self.geval.tot not in namen:
            hoever = len(namen)  # what comes after the verslag is told by `besluiten`
        for _naam, stap in stappen[:hoever]:
            stap(melding, begin)
        return melding

    def _registreer(self, verzinner: Verzinner, begin: datetime.date) -> Dossier:
        persoon = verzinner.persoon(self.gemeente.naam_kort, bsn=True)
        dossier = registreer_client(
            gegevens=Clientgegevens(
                voornamen=persoon.voornamen,
                voorvoegsel=persoon.voorvoegsel,
                achternaam=persoon.achternaam,
                geboortedatum=persoon.geboortedatum,
                woonplaats_soort="gemeente",
                woonplaats=self.gemeente,
                bsn=persoon.bsn,
            ),
            gemeente=self.gemeente,
            gemeld_op=begin,
            aanvraag=self.sleutel,
            door=self.door,
            op=begin,
            melding=Meldinggegevens(wijze=self.geval.wijze, spoed=self.geval.spoed),
        )
        if self.geval.tot == "plan":
            self._leefgegevens(dossier, begin)
        return dossier

    def _leefgegevens(self, dossier: Dossier, begin: datetime.date) -> None:
        wijzig_leefgegevens(
            dossier_id=dossier.pk,
            gegevens=Leefgegevens(
                adressoort="briefadres",
                straat="Verzonnenlaan",
                huisnummer="1",
                postcode="2280 SA",
                plaats=self.gemeente.naam_kort,
                adresgemeente=self.gemeente,
                telefoon="06 00000000",
                geheimhouding=True,
                geen_berichtenverkeer=True,
                reden_geen_berichten="verblijfplaats",
            ),
            versie=self.versie(dossier.pk),
            door=self.door,
            op=begin,
        )
        leg_vertegenwoordiger_vast(
            dossier_id=dossier.pk,
            gegevens=Vertegenwoordiging("bewindvoerder", "Voorbeeld Bewindvoering", begin, telefoon="070 0000000"),
            versie=self.versie(dossier.pk),
            aanvraag=uuid5(self.sleutel, "bewindvoerder"),
            door=self.door,
            op=begin,
        )

    def _bevestig(self, melding: Melding, begin: datetime.date) -> None:
        try:
            bevestig_ontvangst(
                melding_id=melding.pk,
                versie=self.versie(melding.dossier_id),
                aanvraag=uuid5(self.sleutel, "bevestigd"),
                door=self.door,
                op=begin + DAG,
            )
        except KanNiet:  # this computer makes no PDF: then the client was told in a talk
            self._zet(melding, Stapgegevens("clientondersteuning", begin + DAG, wijze="in een gesprek"))

    def _plan(self, melding: Melding, begin: datetime.date) -> None:
        self._zet(melding, Stapgegevens("persoonlijk_plan", begin + 5 * DAG, toelichting="Op papier ingeleverd."))
        self._zet(melding, Stapgegevens("identiteit", begin + 8 * DAG, wijze="identiteitskaart"))

    def _onderzoek(self, melding: Melding, begin: datetime.date) -> None:
        dag = begin + 12 * DAG
        self._zet(melding, Stapgegevens("gesprek", dag, wijze="op het gemeentehuis"))
        if self.geval.tot == "onderzoek" and self.geval.dagen > 42:
            later = Stapgegevens("uitstel", begin + 35 * DAG, later=self.op + 7 * DAG, toelichting="Wacht op de ggz.")
            self._zet(melding, later)
        antwoorden = ("ja", "ja", "deels", "nee", "nee")
        toetsen = dict(zip((toets.pk for toets in deeltoetsen_voor(melding, op=dag)), antwoorden, strict=False))
        gegevens = Onderzoeksgegevens(
            **{**vars(ONDERZOEK), "deeltoetsen": {pk: Deelantwoord(tekst) for pk, tekst in toetsen.items()}}
        )
        bewaar_onderzoek(melding_id=melding.pk, gegevens=gegevens, versie=0, door=self.door, op=dag)

    def _afronden(self, melding: Melding, begin: datetime.date) -> None:
        rond_onderzoek_af(melding_id=melding.pk, versie=1, door=self.door, op=begin + 33 * DAG)

    def _verslag(self, melding: Melding, begin: datetime.date) -> None:
        try:
            verstrek_verslag(
                melding_id=melding.pk,
                versie=self.versie(melding.dossier_id),
                aanvraag=uuid5(self.sleutel, "verslag"),
                door=self.door,
                op=begin + 37 * DAG,
            )
        except KanNiet:
            return  # this computer makes no PDF: the verslag is the next step

    def _zet(self, melding: Melding, gegevens: Stapgegevens) -> None:
        zet_stap(
            melding_id=melding.pk,
            gegevens=gegevens,
            versie=self.versie(melding.dossier_id),
            aanvraag=uuid5(self.sleutel, gegevens.soort),
            door=self.door,
            op=self.op,
        )

    @staticmethod
    def versie(dossier_id: int) -> int:
        """The version that a form would carry now."""
        return Dossier.objects.values_list("versie", flat=True).get(pk=dossier_id)
