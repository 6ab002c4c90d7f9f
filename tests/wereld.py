"""A small world to test rights in: two regions, two gemeenten each, every role, and one of each thing.

It is made by the actions of the product. What someone writes in it holds a word by which a test knows where it came
from: MERK of a gemeente or region, MENS for personal data, AMBT for a person of whom only a beheerder shows the name.
"""

from __future__ import annotations

import datetime
import json
import os
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore

from financien.models import Berekening
from regio import klok
from regio.aanmelden import INGELOGD_OP
from regio.acties.personen import voeg_persoon_toe
from regio.models import Gemeente, Lidmaatschap, Regio, Rol
from regio.namens import namens
from samenwerking.brieven.models import Briefversie
from samenwerking.teksten.acties.beeld import voeg_beeld_toe
from samenwerking.teksten.acties.heropenen import heropen
from samenwerking.teksten.acties.schrijven import concept_van, zet_document
from samenwerking.teksten.acties.sjabloon import neem_sjabloon_over
from samenwerking.teksten.acties.tekst import maak_tekst
from samenwerking.teksten.acties.versie import bevries_versie
from samenwerking.teksten.boom import Knoop, knoop
from samenwerking.teksten.models import Versiepakket
from samenwerking.teksten.rechten import schrijver_van
from tests import databank
from tests.regio.factories import gemeente, maak_gebruiker, maak_pet, regio
from tests.regio.samen import wie_werkt_samen
from tests.samenwerking.teksten.plaatjes import plaatje
from tests.toegang.opvangproef import maak_gezin, maak_opvangmelding, maak_pas, maak_toets
from tests.toegang.vullers_berichten import berichten
from tests.wereld_afspraken import zet_afspraken_neer
from tests.wereld_besluiten import zet_besluiten_neer
from tests.wereld_brieven import REGIOS, woord, zet_ronde_neer
from tests.wereld_gesprek import zet_gesprek_neer
from tests.wereld_invoer import zet_tarieven_neer
from tests.wereld_kamers import zet_kamers_neer
from tests.wereld_plekken import zet_plekken_neer
from tests.wereld_privacy import zet_privacy_neer
from tests.wereld_procedure import zet_procedure_neer
from tests.wereld_prognose import zet_prognose_neer
from tests.wereld_raad import verzend
from tests.wereld_regiogeld import zet_regiogeld_neer
from tests.wereld_samen import zet_samenwerking_neer
from tests.wereld_scenario import zet_scenario_neer, zet_wijziging_neer
from tests.wereld_weg import zet_weg_neer
from tests.wereld_werk import zet_werk_neer
from tests.wereld_woord import zet_woordbestand_neer
from toegang.acties.client import Clientgegevens, registreer_client
from toegang.acties.indicatie import Besluit, leg_indicatie_vast, producten_voor
from toegang.acties.indicatie import Keuze as Gemeentekeuze
from toegang.acties.opvolging import leefgebieden_voor, stel_doel
from toegang.acties.wachtlijst import zet_op_wachtlijst
from toegang.bsn import testnummers
from toegang.models import Dossier, Dossierstuk

PLAATSEN = [*REGIOS, *(naam for namen in REGIOS.values() for naam in namen)]
REGIO_VAN = {naam: sleutel for sleutel, namen in REGIOS.items() for naam in namen}
ROLLEN_GEMEENTE = [rol for rol in Rol if rol != Rol.COORDINATOR]
ROLLEN_REGIO = [Rol.COORDINATOR, Rol.CONTROLLER, Rol.BEHEERDER]
DAG = datetime.timedelta(days=1)
WACHTWOORD = "een wachtwoord van de proef"

_bestand = Path(os.environ["PROEF_MAP"]) / "wereld.json"


@dataclass(frozen=True)
class Hoed:
    """A person with one role in one place, and the session in which that person is logged in."""

    pet: int
    rol: str
    plaats: str
    sessie: str

    @property
    def regio(self) -> str:
        """The key of the region of this place."""
        return REGIO_VAN.get(self.plaats, self.plaats)

    @property
    def van_regio(self) -> bool:
        """Whether this person works for the region itself."""
        return self.plaats in REGIOS

    def __str__(self) -> str:
        return f"{self.rol} van {self.plaats}"


@dataclass(frozen=True)
class Wereld:
    """Who is there, and per place the numbers of what is there."""

    hoeden: tuple[Hoed, ...]
    dingen: dict[str, dict[str, Any]]

    def hoed(self, rol: str, plaats: str) -> Hoed:
        """The one with this role in this place."""
        return next(hoed for hoed in self.hoeden if (hoed.rol, hoed.plaats) == (rol, plaats))


def lees() -> Wereld:
    """The world of this run, made when it is not there yet."""
    databank.zorg_voor(databank.WERELD, _maak_en_onthoud)
    inhoud = json.loads(_bestand.read_text())
    return Wereld(tuple(Hoed(**hoed) for hoed in inhoud["hoeden"]), inhoud["dingen"])


def _maak_en_onthoud() -> None:
    bouwer = Bouwer(op=klok.vandaag())
    bouwer.bouw()
    hoeden = [
        {"pet": pet.pk, "rol": pet.rol, "plaats": plaats, "sessie": sessie_van(pet, opent=bouwer.dossiers)}
        for (_rol, plaats), pet in bouwer.petten.items()
    ]
    _bestand.write_text(json.dumps({"hoeden": hoeden, "dingen": bouwer.dingen}))


def sessie_van(pet: Lidmaatschap, *, opent: Iterable[int] = ()) -> str:
    """A session in which this person is logged in with this hat and gave a reason to open these dossiers.

    Its key is the cookie. That reason opens nothing for who may not find the dossier.
    """
    sessie = SessionStore()
    sessie["_auth_user_id"] = str(pet.gebruiker_id)
    sessie["_auth_user_backend"] = settings.AUTHENTICATION_BACKENDS[0]
    sessie["_auth_user_hash"] = pet.gebruiker.get_session_auth_hash()
    sessie["pet"] = pet.pk
    sessie[INGELOGD_OP] = time.time() + 60 * 60  # just now, for every test of the run: else each request writes it anew
    sessie["geopend"] = {f"{pet.pk}:{dossier}": "behandeling" for dossier in opent}
    sessie.create()
    assert sessie.session_key is not None
    return sessie.session_key


def _met_begin(zin: Knoop, figuur: Knoop, document: Knoop) -> Knoop:
    """The text with this alinea and picture as the body of its first part."""
    eerste, *rest = document.inhoud
    return replace(document, inhoud=(replace(eerste, inhoud=(eerste.inhoud[0], zin, figuur)), *rest))


class Bouwer:
    """Makes the world, step by step, each step by the person whose work it is."""

    def __init__(self, *, op: datetime.date) -> None:
        self.op = op
        self.petten: dict[tuple[str, str], Lidmaatschap] = {}
        self.dingen: dict[str, dict[str, Any]] = {plaats: {} for plaats in PLAATSEN}
        self.bsns = testnummers()
        self.dossiers: list[int] = []

    def bouw(self) -> None:
        """Everything, region by region."""
        for sleutel, namen in REGIOS.items():
            deze = regio(sleutel)
            self.mensen(deze, namen)
            for naam in namen:
                self.dingen[naam] |= wie_werkt_samen(deze, gemeente(naam), woord("AMBT", naam), self.petten, op=self.op)
            for naam in namen:
                self.client(gemeente(naam))
            berekening = self.geld(deze, namen)
            self.tekst(deze, namen)
            self.voor_allen(deze, namen, **zet_afspraken_neer(self.petten, deze, namen, op=self.op))
            self.brieven(deze, namen, berekening)
            zet_kamers_neer(self.petten, deze, namen, self.dingen, op=self.op)

    def mensen(self, deze: Regio, namen: tuple[str, ...]) -> None:
        """Every role, given by a functioneel beheerder who was there first."""
        begin = maak_pet(Rol.BEHEERDER, deze, gebruiker=maak_gebruiker(f"Eerste beheerder van {deze}"))
        plekken: list[tuple[Rol, str, Gemeente | Regio]] = [(rol, deze.sleutel, deze) for rol in ROLLEN_REGIO]
        plekken += [(rol, naam, gemeente(naam)) for naam in namen for rol in ROLLEN_GEMEENTE]
        for rol, naam, plaats in plekken:
            ambt = f" {woord('AMBT', naam)}" if rol == Rol.GRIFFIER else ""
            adres = f"{rol}-{'regio' if plaats == deze else 'gemeente'}-{naam.lower().replace(' ', '-')}"
            with namens(begin):
                pet = voeg_persoon_toe(
                    email=f"{adres}@voorbeeld.example",
                    naam=f"{rol.label.capitalize()} van {plaats}{ambt}",
                    rol=rol,
                    plaats=plaats,
                    van=self.op - 400 * DAG,
                    tot=None,
                    aanvraag=uuid4(),
                    door=begin,
                    op=self.op,
                )
            pet.gebruiker.set_password(WACHTWOORD)
            pet.gebruiker.save()
            self.petten[rol, naam] = pet
            self.dingen[naam][f"pet_{rol}"] = pet.pk
            self.dingen[naam][f"persoon_{rol}"] = pet.gebruiker_id
            self.dingen[naam] |= {"sleutel": deze.sleutel, "regio": deze.pk}
            if isinstance(plaats, Gemeente):
                self.dingen[naam] |= {"code": plaats.code, "gemeente": plaats.pk}

    def client(self, plaats: Gemeente) -> None:
        """A client with an indicatie who waits for another place, and one whom nobody works for yet."""
        consulent, dingen = self.petten[Rol.CONSULENT, plaats.naam_kort], self.dingen[plaats.naam_kort]
        gemeld = self.op - 60 * DAG
        with namens(consulent):
            dossier = self.registreer(plaats, "Anna", door=consulent, bsn=next(self.bsns))
            indicatie = leg_indicatie_vast(
                dossier_id=dossier.pk,
                besluit=Besluit(
                    product=producten_voor(plaats, op=self.op)[0],
                    van=gemeld + 30 * DAG,
                    tot=self.op + 300 * DAG,
                    doelgroep="ggz_epa",
                    leveringsvorm="natura",
                    besluitdatum=gemeld + 30 * DAG,
                ),
                keuze=Gemeentekeuze(plaats),
                versie=dossier.versie,
                aanvraag=uuid4(),
                door=consulent,
                op=self.op,
            )
            wachtende = zet_op_wachtlijst(
                dossier_id=dossier.pk,
                product=None,
                problematiek="autisme",
                sinds=gemeld,
                verblijft_in_instelling=True,
                versie=Dossier.objects.get(pk=dossier.pk).versie,
                aanvraag=uuid4(),
                door=consulent,
                op=self.op,
            )
            doel = stel_doel(
                dossier_id=dossier.pk,
                leefgebied=leefgebieden_voor(plaats, op=self.op)[0],
                tekst=woord("MENS", plaats.naam_kort),
                evalueren_op=self.op + 90 * DAG,
                versie=Dossier.objects.get(pk=dossier.pk).versie,
                aanvraag=uuid4(),
                door=consulent,
                op=self.op,
            )
            stuk = Dossierstuk.bewaar(
                dossier=dossier,
                gemeente=plaats,
                soort=Dossierstuk.Soort.ONTVANGEN,
                titel="Ontvangen stuk",
                naam="stuk.txt",
                mediatype="text/plain",
                inhoud=woord("MENS", plaats.naam_kort).encode(),
                aanvraag=uuid4(),
                vastgelegd_door=consulent,
            )
        teamleider = self.petten[Rol.TEAMLEIDER, plaats.naam_kort]
        with namens(teamleider):
            onverdeeld = self.registreer(plaats, "Bas", door=teamleider)
            uit = self.registreer(plaats, "Cor", door=teamleider)
            dingen |= zet_privacy_neer(dossier, uit, door=teamleider, op=self.op)
        dingen |= zet_plekken_neer(
            wachtende, door=consulent, coordinator=self.petten[Rol.COORDINATOR, REGIO_VAN[plaats.naam_kort]], op=self.op
        )
        dingen |= zet_procedure_neer(
            dossier, door=consulent, coordinator=self.petten[Rol.COORDINATOR, REGIO_VAN[plaats.naam_kort]], op=self.op
        )
        dingen |= zet_samenwerking_neer(dossier.pk, door=consulent, teamleider=teamleider, op=self.op)
        dingen |= zet_besluiten_neer(dossier.pk, door=consulent, op=self.op) | berichten(dossier, consulent)
        self.dossiers.append(dossier.pk)
        with namens(consulent):
            dossier = Dossier.objects.select_related("behandelaar", "gemeente").get(pk=dossier.pk)
        dingen |= self.opvang(dossier) | {
            "dossier": dossier.pk,
            "onverdeeld": onverdeeld.pk,
            "indicatie": indicatie.pk,
            "wachtende": wachtende.pk,
            "stuk": stuk.pk,
            "doel": doel.pk,
        }

    def opvang(self, dossier: Dossier) -> dict[str, int]:
        """The client asks for opvang too: one melding is tested, one is not; there is a pas and a family."""
        pas = maak_pas(maak_toets(maak_opvangmelding(dossier, op=self.op), op=self.op), van=self.op)
        huishouden, lid = maak_gezin(dossier, op=self.op)
        return {
            "melding_opvang": maak_opvangmelding(dossier, op=self.op).pk,
            "opvangtoets": pas.toets_id,
            "pas": pas.pk,
            "huishouden": huishouden.pk,
            "gezinslid": lid.pk,
        }

    def registreer(self, plaats: Gemeente, voornaam: str, *, door: Lidmaatschap, bsn: str = "") -> Dossier:
        """A client whose name says which gemeente knows this person."""
        return registreer_client(
            gegevens=Clientgegevens(
                voornamen=voornaam,
                achternaam=woord("MENS", plaats.naam_kort),
                geboortedatum=datetime.date(1980, 1, 1),
                woonplaats_soort="gemeente",
                woonplaats=plaats,
                bsn=bsn,
                bsn_volgt=not bsn,
            ),
            gemeente=plaats,
            gemeld_op=self.op - 60 * DAG,
            aanvraag=uuid4(),
            door=door,
            op=self.op,
        )

    def geld(self, deze: Regio, namen: tuple[str, ...]) -> Berekening:
        """A scenario and a frozen calculation, a scenario with a change, prices, regional money and a forecast."""
        controller, tweede = self.petten[Rol.CONTROLLER, deze.sleutel], self.petten[Rol.CONTROLLER, namen[0]]
        merk = woord("MERK", deze.sleutel)
        scenario, berekening = zet_scenario_neer(deze, merk, door=controller, tweede=tweede, op=self.op)
        with namens(controller):
            tarieven = zet_tarieven_neer(deze, merk, door=controller, op=self.op)
        self.voor_allen(deze, namen, scenario=scenario.pk, berekening=berekening.pk, tarieven=tarieven)
        self.voor_allen(deze, namen, **zet_wijziging_neer(scenario, merk, door=controller, op=self.op))
        geld = zet_regiogeld_neer(deze, [gemeente(naam) for naam in namen], door=controller, op=self.op)
        self.voor_allen(deze, namen, **geld)
        self.voor_allen(deze, namen, **zet_prognose_neer(deze, namen, scenario, door=controller, op=self.op))
        return berekening

    def tekst(self, deze: Regio, namen: tuple[str, ...]) -> None:
        """A text with a version for the raden and a later one that they do not get."""
        merk = woord("MERK", deze.sleutel)
        schrijver, coordinator = self.petten[Rol.BELEIDSADVISEUR, namen[0]], self.petten[Rol.COORDINATOR, deze.sleutel]
        with namens(schrijver):
            tekst = maak_tekst(
                regio=deze, soort="regiovisie", titel=f"Regiovisie {merk}", aanvraag=uuid4(), door=schrijver, op=self.op
            )
        mag = schrijver_van(schrijver, tekst, op=self.op)
        with namens(schrijver):
            beeld = voeg_beeld_toe(tekst=tekst, plaatje=plaatje(), naam="proef.png", door=schrijver, op=self.op)
        beeld.refresh_from_db(fields=["kenmerk"])
        figuur = knoop("afbeelding", id="afbeelding1", bestand=beeld.kenmerk, alt="Een vlak.", bijschrift="")
        versies = []
        for nummer, voor_raden in ((1, True), (2, False)):
            zin = knoop("alinea", f"{merk} schrijft dit voor versie {nummer}.", id=f"alinea{nummer}")
            with namens(schrijver):
                zet_document(tekst=tekst, maak=partial(_met_begin, zin, figuur), door=schrijver, mag=mag)
            with namens(coordinator):
                versie = bevries_versie(
                    tekst=tekst,
                    naam=f"Versie {nummer} {merk}",
                    kenmerk=concept_van(tekst).kenmerk,
                    aanvraag=uuid4(),
                    door=coordinator,
                    op=self.op,
                    voor_raden=voor_raden,
                )
                Versiepakket.objects.create(versie=versie, inhoud=f"Pakket {merk}".encode(), software="proef")
                heropen(tekst=tekst, reden=f"{merk} wilde meer.", aanvraag=uuid4(), door=coordinator, op=self.op)
            versies.append(versie.nummer)
        self.voor_allen(deze, namen, beeld=beeld.kenmerk)
        with namens(coordinator):
            eigen = neem_sjabloon_over(
                regio=deze, sleutel="regiovisie", naam=f"Sjabloon {merk}", aanvraag=uuid4(), door=coordinator
            )
        gesprek = zet_gesprek_neer(tekst, merk, schrijver, coordinator, op=self.op)
        self.voor_allen(
            deze, namen, sjabloon=eigen.pk, tekst=tekst.pk, versie_raden=versies[0], versie_intern=versies[1], **gesprek
        )
        for naam, dingen in zet_weg_neer(versie, namen, self.petten, op=self.op).items():
            self.dingen[naam] |= dingen
        procedure = self.dingen[namen[0]]["procedure"]
        for naam, dingen in zet_werk_neer(procedure, versie, namen, self.petten, op=self.op).items():
            self.dingen[naam] |= dingen
        for naam in namen:
            self.dingen[naam] |= zet_woordbestand_neer(deze, naam, self.petten, op=self.op)

    def brieven(self, deze: Regio, namen: tuple[str, ...], berekening: Berekening) -> None:
        """A round of which one college sent its letter, and one that lies with both colleges."""
        for verzonden in (True, False):
            van = namen[:1] if verzonden else namen
            ronde, opdracht = zet_ronde_neer(self.petten, deze, van, berekening, met_pdf=verzonden, op=self.op)
            self.voor_allen(deze, van, opdracht=opdracht.pk)
            self.voor_allen(deze, namen, **{"ronde" if verzonden else "ronde_open": ronde.pk})
            for naam in van:
                versie = Briefversie.objects.get(gemeentebrief__brief=ronde, gemeentebrief__gemeente__naam_kort=naam)
                achter = "verzonden" if verzonden else "bij_college"
                self.dingen[naam] |= {f"brief_{achter}": versie.gemeentebrief_id, f"briefversie_{achter}": versie.pk}
                if verzonden:
                    self.dingen[naam] |= verzend(versie, naam, self.petten, op=self.op)

    def voor_allen(self, deze: Regio, namen: tuple[str, ...], **dingen: Any) -> None:
        """Things of a region are things of each of its gemeenten."""
        for plaats in (deze.sleutel, *namen):
            self.dingen[plaats] |= dingen
