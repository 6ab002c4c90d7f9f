"""What people do in a plan, what is refused with which sentence, and what it asks on Mijn werk."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest

from regio import klok
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.models import Gebeurtenis
from samenwerking.brieven.lopend import lopend_voor
from samenwerking.plannen.acties.plan import begin_plan, deel_met_raden, heropen_plan, sluit_plan, wijzig_plan
from samenwerking.plannen.acties.planactiviteit import VELDEN, wijzig_activiteit, zeg_kolom
from samenwerking.plannen.acties.planschuif import bekijk_schuif, verschuif_activiteit
from samenwerking.plannen.acties.planvoortgang import leg_voortgang_vast, meld_stand
from samenwerking.plannen.geschiedenis import zin
from samenwerking.plannen.models import Activiteit, Activiteitverschuiving, Afhankelijkheid, Plan
from samenwerking.plannen.voortgang import Kwartaal
from samenwerking.plannen.werk import werk_voor
from samenwerking.plannen.zoeken import zoek
from samenwerking.teksten.acties.verouderd import Verouderd
from tests.regio.factories import gemeente
from tests.samenwerking.plannen.maken import DAG, Planwereld, velden_van_een_plan


def vers(activiteit: Activiteit) -> Activiteit:
    return Activiteit.objects.met_stand().met_wie().get(pk=activiteit.pk)


def dagen(activiteit: Activiteit) -> tuple[int, int]:
    rij, op = vers(activiteit), klok.vandaag()
    return (rij.begin - op).days, (rij.einde - op).days


# --- the plan -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"naam": "Uitvoeringsplan van de proef"}, "naam"),
        ({"naam": "B", "einde": datetime.date(2020, 1, 1)}, "einde"),
        ({"naam": "C", "soort": "jaarplan"}, "einde"),
    ],
)
def test_een_plan_dat_niet_kan(wereld: Planwereld, anders: dict[str, object], veld: str) -> None:
    with pytest.raises(KanNietBij) as fout:
        begin_plan(
            regio=wereld.plan.regio, velden=velden_van_een_plan(klok.vandaag(), **anders), aanvraag=uuid4(),
            door=wereld.coordinator, op=klok.vandaag(),
        )  # fmt: skip
    assert fout.value.veld == veld


def test_twee_keer_is_een_keer_en_oud_overschrijft_niet(wereld: Planwereld) -> None:
    op, door = klok.vandaag(), wereld.coordinator
    velden = velden_van_een_plan(op, naam="Nieuw")
    sleutel = uuid4()
    eens, weer = (
        begin_plan(regio=wereld.plan.regio, velden=velden, aanvraag=sleutel, door=door, op=op) for _ in range(2)
    )
    assert eens == weer
    wijzig_plan(plan=eens, velden={**velden, "naam": "Anders"}, versie=1, door=door, op=op)
    with pytest.raises(Verouderd):
        wijzig_plan(plan=eens, velden={**velden, "naam": "Te laat"}, versie=1, door=wereld.mensen.rijswijk, op=op)
    assert Plan.objects.get(pk=eens.pk).naam == "Anders"


def test_in_een_gesloten_plan_verandert_niets(wereld: Planwereld) -> None:
    op, activiteit = klok.vandaag(), wereld.activiteit("Doelgroep", -20, -10, eigenaar=wereld.mensen.rijswijk)
    with pytest.raises(GeenRecht):
        sluit_plan(plan=wereld.plan, reden="Klaar", door=wereld.mensen.rijswijk, op=op)
    sluit_plan(plan=wereld.plan, reden="Klaar", door=wereld.coordinator, op=op)
    for poging in (lambda: wereld.meld(activiteit, "loopt"), lambda: wereld.schuif(activiteit, 3),
                   lambda: wereld.activiteit("Nieuw", 0, 1)):  # fmt: skip
        with pytest.raises(KanNiet, match="gesloten"):
            poging()
    assert werk_voor(wereld.mensen.rijswijk, op=op) == []
    heropen_plan(plan=wereld.plan, door=wereld.coordinator, op=op)
    wereld.meld(activiteit, "loopt")


# --- shifting -------------------------------------------------------------------------------------------------


def test_schuiven_duwt_en_blijft_te_lezen(wereld: Planwereld) -> None:
    eerst = wereld.activiteit("Eerst", 0, 9)
    deel = wereld.activiteit("Deel", 2, 4, ouder=eerst)
    dan = wereld.activiteit("Dan", 10, 19)
    wereld.na(dan, eerst)
    wereld.schuif(eerst, 5)
    assert (dagen(eerst), dagen(deel), dagen(dan)) == ((5, 14), (7, 9), (15, 24))
    rij = Activiteitverschuiving.objects.get(activiteit=dan)
    assert (rij.om, rij.reden, rij.door) == (eerst, "Er is meer tijd nodig.", wereld.coordinator)
    assert rij.oud_begin == klok.vandaag() + 10 * DAG
    assert dan.historie.count() == 2
    feiten = Gebeurtenis.objects.get(soort="activiteit meegeschoven", object_id=dan.pk)
    assert "was 5 december 2026 tot en met 14 december 2026; is nu 10 december 2026" in zin(
        feiten.soort, feiten.feiten
    ).replace("\xa0", " ")
    assert Gebeurtenis.objects.filter(keten=feiten.keten).count() == 3


def test_wat_de_persoon_niet_zag_wordt_niet_bewaard(wereld: Planwereld) -> None:
    eerst, dan = wereld.activiteit("Eerst", 0, 9), wereld.activiteit("Dan", 10, 19)
    begin = klok.vandaag() + 5 * DAG
    gezien = bekijk_schuif(vers(eerst), begin=begin, einde=None)
    assert len(gezien) == 1
    wereld.na(dan, eerst)  # meanwhile
    with pytest.raises(Verouderd, match="wat nu verschuift"):
        wereld_schuift(wereld, eerst, begin, "wat ik zag")
    assert dagen(eerst) == (0, 9)


def wereld_schuift(wereld: Planwereld, activiteit: Activiteit, begin: datetime.date, gezien: str) -> None:
    verschuif_activiteit(
        activiteit=activiteit, begin=begin, einde=None, reden="x", gezien=gezien, door=wereld.coordinator,
        op=klok.vandaag(),
    )  # fmt: skip


def test_waarheen_een_activiteit_niet_kan(wereld: Planwereld) -> None:
    op, eerst, dan = klok.vandaag(), wereld.activiteit("Eerst", 0, 9), wereld.activiteit("Dan", 10, 19)
    wereld.na(dan, eerst)
    with pytest.raises(KanNietBij, match="wacht op ‘Eerst’ en kan vanaf 05-12-2026"):
        bekijk_schuif(vers(dan), begin=op, einde=None)
    with pytest.raises(KanNietBij, match="ligt voor de eerste"):
        bekijk_schuif(vers(dan), begin=op + 30 * DAG, einde=op + 29 * DAG)
    with pytest.raises(KanNietBij, match="Schrijf waarom"):
        wereld.schuif(dan, 3, reden="")
    with pytest.raises(GeenRecht):
        wereld.schuif(dan, 3, door=wereld.mensen.college)
    with pytest.raises(GeenRecht):
        wereld.schuif(dan, 3, door=wereld.mensen.dordrecht)
    wereld.meld(dan, "afgerond")
    with pytest.raises(KanNiet, match="afgerond"):
        wereld.schuif(dan, 3)


def test_een_kring_krijgt_een_zin_en_er_gaat_niets_verloren(wereld: Planwereld) -> None:
    een, twee, drie = (wereld.activiteit(naam, van, van + 4) for naam, van in (("A", 0), ("B", 10), ("C", 20)))
    wereld.na(twee, een)
    wereld.na(drie, twee)
    with pytest.raises(KanNietBij, match="in een kring op zichzelf"):
        wereld.na(een, drie)
    with pytest.raises(KanNietBij, match="Verschuif eerst een van de twee"):
        wereld.na(een, wereld.activiteit("D", 0, 3))
    wereld.na(twee, een)  # twice is once
    assert Afhankelijkheid.objects.count() == 2


# --- activities -----------------------------------------------------------------------------------------------


def test_een_activiteit_die_niet_kan(wereld: Planwereld) -> None:
    heel = wereld.activiteit("Heel", 0, 9, nummer="5.1")
    vertrokken = wereld.mensen.zoetermeer
    vertrokken.tot = klok.vandaag()
    vertrokken.save()
    for veld, poging in {
        "einde": lambda: wereld.activiteit("X", 5, 4),
        "nummer": lambda: wereld.activiteit("X", 5, 6, nummer="5.1"),
        "begin": lambda: wereld.activiteit("X", 5, 16, ouder=heel),
        "eigenaar": lambda: wereld.activiteit("X", 5, 6, eigenaar=vertrokken),
        "ouder": lambda: wereld.activiteit("X", 5, 6, soort="deelstap"),
        "gemeenten": lambda: wereld.activiteit("X", 5, 6, gemeenten=[gemeente("Dordrecht")]),
    }.items():
        with pytest.raises(KanNietBij) as fout:
            poging()
        assert fout.value.veld == veld
    assert Activiteit.objects.count() == 1


def test_elke_gemeente_schrijft_in_haar_eigen_kolom(wereld: Planwereld) -> None:
    op, activiteit = klok.vandaag(), wereld.activiteit("Wonen", -2, 9)
    wereld.meld(activiteit, "loopt")
    eigen = activiteit.betrokken.get(gemeente=gemeente("Rijswijk"))
    assert [regel.wat for regel in werk_voor(wereld.mensen.rijswijk, op=op)] == ["Zeg wat Rijswijk doet: Wonen"]
    for ander in (wereld.mensen.zoetermeer, wereld.coordinator, wereld.mensen.college):
        with pytest.raises(GeenRecht):
            zeg_kolom(rij=eigen, stand="bezig", toelichting="", versie=1, door=ander, op=op)
    with pytest.raises(KanNietBij, match="waarom uw gemeente niet meedoet"):
        zeg_kolom(rij=eigen, stand="niet", toelichting="", versie=1, door=wereld.mensen.rijswijk, op=op)
    zeg_kolom(rij=eigen, stand="bezig", toelichting="Wij praten.", versie=1, door=wereld.mensen.rijswijk, op=op)
    assert werk_voor(wereld.mensen.rijswijk, op=op) == []
    velden = {naam: getattr(activiteit, naam) for naam in VELDEN}
    with pytest.raises(KanNietBij, match="Rijswijk schreef al"):  # an editor does not wipe out what a gemeente said
        wijzig_activiteit(
            activiteit=activiteit, velden=velden, gemeenten=[gemeente("Zoetermeer")], versie=1,
            door=wereld.coordinator, op=op,
        )  # fmt: skip


def test_de_eigenaar_meldt_zelf_en_een_ander_niet(wereld: Planwereld) -> None:
    op, activiteit = klok.vandaag(), wereld.activiteit("Geld", -20, -1, eigenaar=wereld.controller)
    [regel] = werk_voor(wereld.controller, op=op)
    assert (regel.wat, regel.uiterlijk) == ("Meld hoe het gaat: Geld", op - DAG)
    with pytest.raises(GeenRecht):
        wereld.meld(activiteit, "loopt", door=wereld.mensen.college)
    with pytest.raises(KanNietBij, match="Schrijf waarom"):
        wereld.meld(activiteit, "stilgelegd", door=wereld.controller)
    with pytest.raises(KanNietBij, match="moet nog komen"):
        wereld.meld(activiteit, "afgerond", dag=op + DAG, door=wereld.controller)
    sleutel = uuid4()
    for _ in range(2):
        meld_stand(activiteit=activiteit, stand="stilgelegd", toelichting="Wacht op het Rijk.", dag=op,
                   aanvraag=sleutel, door=wereld.controller, op=op)  # fmt: skip
    assert (vers(activiteit).stand, activiteit.standen.count()) == ("stilgelegd", 1)
    with pytest.raises(GeenRecht):  # an owner reports, and does not edit the plan
        wereld.schuif(activiteit, 3, door=wereld.controller)


def test_behaald_zonder_bewijs_kan_niet_en_ontbrekend_bewijs_is_werk(wereld: Planwereld) -> None:
    op, activiteit = klok.vandaag(), wereld.activiteit("Doelgroep", -20, 5, eigenaar=wereld.controller)
    rij, ander = wereld.resultaat(activiteit, "De omvang"), wereld.resultaat(activiteit, "De behoefte")
    with pytest.raises(KanNietBij, match="Behaald kan niet zonder bewijs"):
        wereld.oordeel(rij, door=wereld.controller)
    with pytest.raises(KanNietBij, match="waarom het resultaat niet"):
        wereld.oordeel(rij, behaald=False, door=wereld.controller)
    assert not rij.oordelen.exists()
    wereld.meld(activiteit, "afgerond")
    [regel] = werk_voor(wereld.controller, op=op)
    assert regel.wat == "Leg bewijs vast bij 2 resultaten: Doelgroep"
    wereld.oordeel(rij, bewijs="Telling van 1 november", door=wereld.controller)
    wereld.oordeel(ander, behaald=False, toelichting="Geen antwoord", door=wereld.controller)
    assert werk_voor(wereld.controller, op=op) == []


def test_wat_de_coordinator_moet_doen(wereld: Planwereld) -> None:
    op, activiteit = klok.vandaag(), wereld.activiteit("Wonen", 5, 20, eigenaar=wereld.mensen.zoetermeer)
    wereld.activiteit("Deel", 6, 7, ouder=activiteit)
    wereld.activiteit("Zonder", -3, 30)
    assert {regel.wat for regel in werk_voor(wereld.coordinator, op=op)} == {
        "Kies wie het doet: Zonder",
        "Maak het voortgangsverslag over het 3e kwartaal 2026",
    }
    [deel] = werk_voor(wereld.mensen.zoetermeer, op=op)  # a part is done by who does the whole
    assert deel.wat == "Rond de deelstap af: Deel"
    pet = wereld.mensen.zoetermeer
    pet.tot = op
    pet.save()
    leg_voortgang_vast(plan=wereld.plan, kwartaal=Kwartaal(2026, 3), aanvraag=uuid4(), door=wereld.coordinator, op=op)
    assert {regel.waarom for regel in werk_voor(wereld.coordinator, op=op)} == {
        "De eigenaar werkt niet meer voor deze regio.",
        "De activiteit begon zonder eigenaar.",
    }
    assert werk_voor(wereld.mensen.college, op=op) == []


# --- the report of a quarter, and who else reads ----------------------------------------------------------------


def test_een_verslag_verandert_niet_mee(wereld: Planwereld) -> None:
    op, door = klok.vandaag(), wereld.coordinator
    with pytest.raises(KanNiet, match="nog geen activiteiten"):
        leg_voortgang_vast(plan=wereld.plan, kwartaal=Kwartaal(2026, 3), aanvraag=uuid4(), door=door, op=op)
    activiteit = wereld.activiteit("Doelgroep", -20, 5)
    eerste = leg_voortgang_vast(plan=wereld.plan, kwartaal=Kwartaal(2026, 3), aanvraag=uuid4(), door=door, op=op)
    zelfde = leg_voortgang_vast(plan=wereld.plan, kwartaal=Kwartaal(2026, 3), aanvraag=uuid4(), door=door, op=op)
    assert zelfde == eerste
    wereld.meld(activiteit, "loopt")
    tweede = leg_voortgang_vast(plan=wereld.plan, kwartaal=Kwartaal(2026, 3), aanvraag=uuid4(), door=door, op=op)
    assert (tweede.nummer, tweede.gelezen.activiteiten[0].stand) == (2, "loopt")
    assert eerste.gelezen.activiteiten[0].stand == "gepland"
    for kwartaal in (Kwartaal(2027, 1), Kwartaal(2024, 4)):
        with pytest.raises(KanNiet):
            leg_voortgang_vast(plan=wereld.plan, kwartaal=kwartaal, aanvraag=uuid4(), door=door, op=op)


def test_de_raad_leest_wat_loopt_als_het_plan_is_gedeeld(wereld: Planwereld) -> None:
    op, rijswijk = klok.vandaag(), gemeente("Rijswijk")
    activiteit = wereld.activiteit("Wonen", -5, 20, gemeenten=[rijswijk])
    wereld.activiteit("Later", 200, 210)
    wereld.meld(wereld.activiteit("Klaar", -5, 2), "afgerond")
    assert lopend_voor(rijswijk, op=op) == []
    assert zoek(wereld.mensen.raad, "Wonen", op=op) == []
    deel_met_raden(plan=wereld.plan, delen=True, door=wereld.coordinator, op=op)
    assert [een.wat for een in lopend_voor(rijswijk, op=op)] == ["Wonen"]
    assert lopend_voor(gemeente("Zoetermeer"), op=op) == []
    assert lopend_voor(gemeente("Dordrecht"), op=op) == []
    assert [een.titel for een in zoek(wereld.mensen.raad, "wonen", op=op)] == ["Wonen"]
    assert zoek(wereld.mensen.dordrecht, "wonen", op=op) == []
    wereld.meld(activiteit, "stilgelegd", "Wacht op woningen.")
    wereld.schuif(activiteit, 7)
    [een] = lopend_voor(rijswijk, op=op)
    assert (een.stand, een.toelichting, een.begin) == ("stilgelegd", "Wacht op woningen.", op + 2 * DAG)
