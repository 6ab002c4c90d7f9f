"""What aanbieders ask and wait for stands on 'Mijn werk' by its day."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_pet
from tests.toegang.factories import OP
from tests.toegang.iwmo.dossier import maak_bericht, maak_client, maak_contract, maak_toewijzing
from tests.toegang.iwmo.test_bericht import antwoord, lees_in, start, verwerk, vraag
from toegang.acties.bericht import leg_retour_vast
from toegang.iwmo.soorten import WMO301, WMO305, WMO315
from toegang.iwmo.termijnen import antwoord_uiterlijk, besluit_uiterlijk, retour_uiterlijk
from toegang.models import Dossier
from toegang.werk_berichten import werk_berichten

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("schemas")]
LATER = OP + datetime.timedelta(days=30)


def werk(pet: Lidmaatschap, *, op: datetime.date = OP) -> list[tuple[str, datetime.date | None]]:
    with namens(pet):
        return [(regel.wat, regel.uiterlijk) for regel in werk_berichten(pet, op=op)]


def test_een_verzoek_staat_er_tot_het_besluit_met_de_dag_van_de_termijn() -> None:
    maak_contract()
    _, pet = maak_client()
    verzoek = vraag(pet)
    retour = ("Retourbericht op WMO315 versturen", retour_uiterlijk(WMO315, OP))
    assert werk(pet) == [("Antwoord op verzoek om toewijzing", antwoord_uiterlijk(OP)), retour]
    antwoord(verzoek, pet, "in_onderzoek")
    assert werk(pet) == [("Antwoord op verzoek om toewijzing", besluit_uiterlijk(OP)), retour]
    antwoord(verzoek, pet, "afgewezen", "5")
    assert werk(pet) == [retour]


def test_wat_binnenkwam_staat_er_tot_het_retourbericht() -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    rij = lees_in(start(maak_toewijzing(dossier, pet, aanbieder).nummer), pet)
    dag = retour_uiterlijk(WMO305, OP)
    assert werk(pet) == [("WMO305 van een aanbieder verwerken", dag)]
    verwerk(rij, pet)
    assert werk(pet) == [("Retourbericht op WMO305 versturen", dag)]
    with namens(pet):
        leg_retour_vast(bericht_id=rij.pk, dag=OP, retourcode="0200", aanvraag=uuid4(), door=pet, op=OP)
    assert werk(pet) == []


def test_wat_uitging_staat_er_pas_als_het_antwoord_te_laat_is() -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    maak_bericht(maak_toewijzing(dossier, pet, aanbieder), pet)
    dag = retour_uiterlijk(WMO301, OP)
    assert werk(pet, op=dag) == []
    assert werk(pet, op=dag + datetime.timedelta(days=1)) == [("WMO301 bleef zonder antwoord", dag)]


def test_een_regel_noemt_de_aanbieder_en_geen_naam_van_de_client() -> None:
    maak_contract()
    dossier, pet = maak_client()
    vraag(pet)
    with namens(pet):
        regel = werk_berichten(pet, op=OP)[0]
    assert regel.voor == f"Dossier {dossier.nummer}, Rijswijk: Proefaanbieder"


def test_het_staat_bij_de_behandelaar_en_zonder_behandelaar_bij_de_teamleider() -> None:
    maak_contract()
    dossier, pet = maak_client()
    collega, teamleider = maak_pet(Rol.CONSULENT, "Rijswijk"), maak_pet(Rol.TEAMLEIDER, "Rijswijk")
    elders = maak_pet(Rol.TEAMLEIDER, "Zoetermeer")
    vraag(pet)
    assert (len(werk(pet)), werk(collega), werk(teamleider)) == (2, [], [])
    with namens(pet):
        Dossier.objects.filter(pk=dossier.pk).update(behandelaar=None)
    assert (werk(pet), len(werk(teamleider)), werk(elders)) == ([], 2, [])
    assert werk(maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk")) == []
