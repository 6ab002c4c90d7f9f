"""What happens with partners: nobody twice, homes by who may, decisions on contracts, names that go, links that end."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from regio import klok
from regio.fouten import GeenRecht, KanNiet, KanNietBij, Vervallen
from regio.models import Bron, Gebeurtenis, Organisatie, Parameter
from samenwerking.parameters import CONTACT_DAGEN, CONTRACT_DAGEN
from samenwerking.partners.acties.afspraak import Aantal, leg_afspraak_vast, spreek_woningen_af, wijzig_afspraak
from samenwerking.partners.acties.contact import vergeet_contacten, voeg_contact_toe, wijzig_contact
from samenwerking.partners.acties.contract import besluit_over_verlenging, leg_contract_vast
from samenwerking.partners.acties.inkoop import gun, voeg_perceel_toe, wijzig_inkoop
from samenwerking.partners.acties.link import deel_met_partner, laat_partner_binnen, trek_link_in
from samenwerking.partners.acties.partner import AlPartner, wijzig_partner
from samenwerking.partners.geschiedenis import zin
from samenwerking.partners.models import Contact, Ketenpartner, Partnercontract, Partnerlink, Woningaantal
from samenwerking.partners.werk import werk_voor
from samenwerking.partners.zoeken import zoek
from samenwerking.teksten.acties.verouderd import Verouderd
from tests.regio.factories import gemeente, regio
from tests.samenwerking.partners.maken import DAG, Keten, afspraakvelden, contactvelden, contractvelden, inkoopvelden
from tests.samenwerking.partners.maken import partner as nog_een
from tests.samenwerking.teksten.factories import begin


def wie(keten: Keten) -> dict[str, Any]:
    """By the coördinator, today."""
    return {"door": keten.coordinator, "op": klok.vandaag()}


# --- a partner once -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("naam", "meer", "veld"),
    [
        ("Heel iets anders", {"kvk": "01234567"}, "kvk"),
        ("Demo Corporatie Duinzicht", {}, "naam"),
        ("Stichting Demo Corporatie Duinzicht", {"toch": True}, "naam"),
        ("Demo Corporatie Duinzigt", {}, "naam"),
    ],
)
def test_een_partner_staat_er_eens(keten: Keten, naam: str, meer: dict[str, Any], veld: str) -> None:
    with pytest.raises(AlPartner, match="al partner") as fout:
        nog_een(keten.coordinator, naam, keten.corporatie.regio, **meer)
    assert fout.value.veld == veld
    assert fout.value.partner == keten.corporatie
    assert Ketenpartner.objects.count() == 2


def test_een_ander_met_bijna_dezelfde_naam_mag_met_een_vinkje(keten: Keten) -> None:
    ander = nog_een(keten.coordinator, "Demo Corporatie Duinzigt", keten.corporatie.regio, toch=True, kvk="76543210")
    assert ander.organisatie != keten.corporatie.organisatie


def test_een_organisatie_van_een_andere_regio_wordt_hergebruikt(keten: Keten) -> None:
    daar = regio("dordrecht")
    with pytest.raises(KanNietBij, match="bekend als woningcorporatie"):
        nog_een(keten.mensen.dordrecht, "Nog een", daar, kvk="01234567", soort="aanbieder")
    with pytest.raises(KanNietBij, match="bekend met KvK-nummer 01234567"):
        nog_een(keten.mensen.dordrecht, "Demo Corporatie Duinzicht", daar, kvk="99999999")
    rij = nog_een(keten.mensen.dordrecht, "Demo Corporatie Duinzicht", daar)
    assert rij.organisatie == keten.corporatie.organisatie
    assert Organisatie.objects.filter(naam__contains="Duinzicht").count() == 1


def test_dubbel_klikken_geeft_een_partner_en_een_corporatie_is_niet_sectorvreemd(keten: Keten) -> None:
    sleutel = uuid4()
    een, twee = (
        nog_een(keten.coordinator, "Politie", keten.corporatie.regio, soort="veiligheid", aanvraag=sleutel)
        for _ in range(2)
    )
    assert een == twee
    with pytest.raises(KanNietBij, match="Alleen een zorgaanbieder"):
        nog_een(keten.coordinator, "Wooncorporatie", keten.corporatie.regio, categorie="sectorvreemd")


def test_wijzigen_vraagt_de_versie_die_men_las(keten: Keten) -> None:
    velden = {"naam": "Demo Aanbieder De Eik", "kvk": "", "categorie": "sectorvreemd", "toelichting": "Nieuw"}
    rij = wijzig_partner(partner=keten.aanbieder, **velden, versie=1, **wie(keten))
    assert (rij.categorie, rij.versienummer) == ("sectorvreemd", 2)
    with pytest.raises(Verouderd):
        wijzig_partner(partner=keten.aanbieder, **velden | {"toelichting": "Ander"}, versie=1, **wie(keten))
    with pytest.raises(KanNietBij, match="is van Demo Corporatie"):
        wijzig_partner(partner=keten.aanbieder, **velden | {"kvk": "01234567"}, versie=2, **wie(keten))


# --- agreements and homes -------------------------------------------------------------------------------------


def test_ieder_vult_de_eigen_gemeente_in_en_de_coordinator_alle(keten: Keten) -> None:
    jaar, op = klok.vandaag().year, klok.vandaag()
    rijswijk, zoetermeer, dordrecht = (gemeente(naam) for naam in ("Rijswijk", "Zoetermeer", "Dordrecht"))

    def spreek(door: Any, *delen: Aantal, in_jaar: int = jaar) -> int:
        return spreek_woningen_af(afspraak=keten.afspraak, jaar=in_jaar, aantallen=delen, door=door, op=op)

    assert spreek(keten.mensen.rijswijk, Aantal(rijswijk, None, 6)) == 1
    assert spreek(keten.mensen.rijswijk, Aantal(rijswijk, None, 6)) == 0  # a double click
    with pytest.raises(GeenRecht, match="eigen gemeente"):
        spreek(keten.mensen.rijswijk, Aantal(zoetermeer, None, 4))
    with pytest.raises(KanNietBij, match="Dordrecht doet niet mee in"):
        spreek(keten.coordinator, Aantal(zoetermeer, None, 4), Aantal(dordrecht, None, 3))
    with pytest.raises(KanNietBij, match="Kies een jaar daarbinnen"):
        spreek(keten.coordinator, Aantal(zoetermeer, None, 4), in_jaar=jaar + 3)
    with pytest.raises(Verouderd, match="vulde intussen 6 in"):
        spreek(keten.coordinator, Aantal(rijswijk, None, 7))
    assert spreek(keten.coordinator, Aantal(rijswijk, 6, 8), Aantal(zoetermeer, None, 4)) == 2
    assert dict(Woningaantal.objects.values_list("gemeente__naam_kort", "aantal")) == {"Rijswijk": 8, "Zoetermeer": 4}
    assert Woningaantal.historie.filter(gemeente=rijswijk).count() == 2
    with pytest.raises(GeenRecht):
        spreek(keten.mensen.college, Aantal(rijswijk, 8, 9))


def test_een_afspraak_blijft_om_de_woningen_heen_en_in_de_regio(keten: Keten) -> None:
    jaar = klok.vandaag().year
    spreek_woningen_af(
        afspraak=keten.afspraak, jaar=jaar, aantallen=[Aantal(gemeente("Rijswijk"), None, 6)], **wie(keten)
    )
    velden = afspraakvelden(van=klok.vandaag() + 400 * DAG)
    with pytest.raises(KanNietBij, match="dat jaar valt dan buiten"):
        wijzig_afspraak(afspraak=keten.afspraak, velden=velden, versie=1, **wie(keten))
    vreemd = begin(keten.mensen.dordrecht, regio=regio("dordrecht"))
    with pytest.raises(KanNietBij, match="Kies een tekst van"):
        leg_afspraak_vast(partner=keten.corporatie, velden=afspraakvelden(tekst=vreemd), aanvraag=uuid4(), **wie(keten))
    velden = afspraakvelden(tot=klok.vandaag() - 999 * DAG)
    with pytest.raises(KanNietBij, match="laatste dag ligt voor de eerste"):
        leg_afspraak_vast(partner=keten.corporatie, velden=velden, aanvraag=uuid4(), **wie(keten))


# --- contracts ------------------------------------------------------------------------------------------------


def test_een_contract_staat_op_mijn_werk_tot_er_is_besloten(keten: Keten) -> None:
    op = klok.vandaag()
    [regel] = werk_voor(keten.coordinator, op=op)
    assert regel.wat == "Beslis over verlenging: Beschermd wonen"
    assert regel.uiterlijk == keten.contract.beslissen_voor
    assert "minder dan 5 mensen" in regel.waarom  # small, so hidden, zero too
    assert werk_voor(keten.controller, op=op) == []
    besluit: dict[str, Any] = {
        "contract": keten.contract, "dag": op, "toelichting": "", "aanvraag": uuid4(), **wie(keten)
    }  # fmt: skip
    verleng = {**besluit, "uitkomst": "verlengd", "beslissen_voor": None}
    with pytest.raises(KanNietBij, match="loopt al tot en met"):
        besluit_over_verlenging(**verleng, nieuwe_tot=keten.contract.tot)
    nieuw = op + 465 * DAG
    assert besluit_over_verlenging(**verleng, nieuwe_tot=nieuw) == besluit_over_verlenging(**verleng, nieuwe_tot=nieuw)
    assert Partnercontract.objects.get().tot == nieuw
    assert werk_voor(keten.coordinator, op=op) == []
    [regel] = werk_voor(keten.coordinator, op=nieuw - 30 * DAG)
    assert regel.wat == "Contract eindigt: Beschermd wonen"
    af = {**besluit, "uitkomst": "loopt_af", "nieuwe_tot": None, "beslissen_voor": None, "aanvraag": uuid4()}
    besluit_over_verlenging(**af)
    assert werk_voor(keten.coordinator, op=nieuw - 30 * DAG) == []


def test_de_regio_kiest_hoe_ver_vooraf(keten: Keten) -> None:
    op = klok.vandaag()
    Parameter.objects.create(
        sleutel=f"{CONTRACT_DAGEN}-haaglanden", waarde="10", van=op, zekerheid="bevestigd", bron=Bron.objects.first()
    )
    assert werk_voor(keten.coordinator, op=op) == []


def test_een_verkeerde_looptijd_krijgt_een_zin(keten: Keten) -> None:
    op = klok.vandaag()
    for anders, veld in (({"tot": op - 900 * DAG}, "laatste_dag"), ({"tot": None}, "beslissen_voor")):
        with pytest.raises(KanNietBij) as fout:
            leg_contract_vast(partner=keten.aanbieder, velden=contractvelden(**anders), aanvraag=uuid4(), **wie(keten))
        assert fout.value.veld == veld


# --- purchases ------------------------------------------------------------------------------------------------


def test_gunnen_na_de_sluiting_en_eens(keten: Keten) -> None:
    op = klok.vandaag()
    perceel = voeg_perceel_toe(traject=keten.inkoop, naam="Groepswonen", omvang="", aanvraag=uuid4(), **wie(keten))
    sluiting = keten.inkoop.sluiting_op
    assert sluiting is not None

    def probeer(**anders: Any) -> Any:
        velden: dict[str, Any] = {"partner": keten.aanbieder, "dag": op, "toelichting": "", "aanvraag": uuid4()}
        return gun(perceel=perceel, **(velden | anders), **wie(keten))

    for anders, zinnen in (
        ({"dag": sluiting}, "De inschrijving sluit op"),
        ({"dag": op + DAG}, "nog niet geweest"),
        ({"partner": nog_een(keten.mensen.dordrecht, "Elders", regio("dordrecht"))}, "Kies een partner van"),
    ):
        with pytest.raises(KanNietBij, match=zinnen):
            probeer(**anders)
    sleutel = uuid4()
    assert probeer(aanvraag=sleutel) == probeer(aanvraag=sleutel)
    with pytest.raises(KanNietBij, match="al aan Demo Aanbieder De Eik gegund"):
        probeer()
    with pytest.raises(KanNietBij, match="Er is al gegund op"):
        wijzig_inkoop(
            traject=keten.inkoop, velden=inkoopvelden(sluiting_op=op, gunning_op=None),
            gemeenten=list(keten.inkoop.gemeenten.all()), versie=1, **wie(keten),
        )  # fmt: skip
    with pytest.raises(KanNietBij, match="Dordrecht doet niet mee"):
        wijzig_inkoop(
            traject=keten.inkoop, velden=inkoopvelden(), gemeenten=[gemeente("Dordrecht")], versie=1, **wie(keten)
        )


# --- contacts -------------------------------------------------------------------------------------------------


def test_de_naam_van_een_contact_gaat_weg_als_zij_niet_meer_nodig_is(keten: Keten) -> None:
    op = klok.vandaag()
    einde = op - 20 * DAG
    oud = voeg_contact_toe(
        partner=keten.corporatie,
        velden=contactvelden(naam="Demo Voorganger", tot=einde),
        aanvraag=uuid4(),
        **wie(keten),
    )
    nog_ouder = voeg_contact_toe(
        partner=keten.corporatie, velden=contactvelden(naam="Demo Eerste", tot=einde), aanvraag=uuid4(), **wie(keten)
    )
    assert vergeet_contacten(op=op) == 0
    Parameter.objects.create(
        sleutel=CONTACT_DAGEN, waarde="20", van=op, zekerheid="bevestigd", bron=Bron.objects.first()
    )
    assert vergeet_contacten(op=op) == 2
    for rij in Contact.objects.filter(pk__in=[oud.pk, nog_ouder.pk]):
        assert (str(rij), rij.email, rij.vergeten_op) == ("accountmanager wonen", "", op)
    assert Contact.objects.get(pk=keten.contact.pk).naam == "Demo Accountmanager"
    with pytest.raises(KanNiet, match="weggehaald"):
        wijzig_contact(contact=oud, velden=contactvelden(), versie=1, **wie(keten))
    with pytest.raises(KanNietBij, match="dan al contact"):
        voeg_contact_toe(partner=keten.corporatie, velden=contactvelden(), aanvraag=uuid4(), **wie(keten))


# --- links ----------------------------------------------------------------------------------------------------


def deel(keten: Keten, **anders: Any) -> tuple[Partnerlink, str]:
    """A link for the contact, four weeks long."""
    velden: dict[str, Any] = {
        "partner": keten.corporatie, "contact": keten.contact, "deelt": ["woningen"],
        "laatste_dag": klok.vandaag() + 28 * DAG, "aanvraag": uuid4(),
    }  # fmt: skip
    return deel_met_partner(**(velden | anders), **wie(keten))


def test_een_link_werkt_tot_zijn_einde_en_niet_na_intrekken(keten: Keten) -> None:
    op = klok.vandaag()
    link, geheim = deel(keten)
    assert laat_partner_binnen(geheim=geheim, op=op + 28 * DAG) == link
    assert link.bezoeken.count() == 1
    for dag in (op + 29 * DAG, op - DAG):
        with pytest.raises(Vervallen):
            laat_partner_binnen(geheim=geheim, op=dag)
    with pytest.raises(Vervallen):
        laat_partner_binnen(geheim="iets anders", op=op)
    trek_link_in(link=link, **wie(keten))
    trek_link_in(link=link, **wie(keten))  # twice is once
    with pytest.raises(Vervallen):
        laat_partner_binnen(geheim=geheim, op=op)


def test_een_link_stopt_met_zijn_contact(keten: Keten) -> None:
    op = klok.vandaag()
    _, geheim = deel(keten)
    wijzig_contact(contact=keten.contact, velden=contactvelden(tot=op), versie=1, **wie(keten))
    assert Partnerlink.objects.get().ingetrokken_op is not None
    with pytest.raises(Vervallen):
        laat_partner_binnen(geheim=geheim, op=op)
    with pytest.raises(KanNietBij, match="nu contact"):
        deel(keten)


def test_het_geheim_wordt_eens_getoond_en_nergens_bewaard(keten: Keten) -> None:
    sleutel = uuid4()
    link, geheim = deel(keten, aanvraag=sleutel)
    assert deel(keten, aanvraag=sleutel) == (link, "")
    assert geheim.encode() not in bytes(link.geheim)
    assert not any(geheim in str(rij.feiten) for rij in Gebeurtenis.objects.all())
    with pytest.raises(KanNietBij, match="Kies een dag van vandaag"):
        deel(keten, laatste_dag=klok.vandaag() + 999 * DAG)


# --- around it ------------------------------------------------------------------------------------------------


def test_elke_gebeurtenis_heeft_een_zin_en_zoeken_vindt_geen_mensen(keten: Keten) -> None:
    op = klok.vandaag()
    deel(keten)
    soorten = Gebeurtenis.objects.filter(model__in=["samenwerking.ketenpartner", "samenwerking.inkooptraject"])
    assert soorten.count() >= 7
    assert all(zin(rij.soort, rij.feiten) for rij in soorten)
    assert [vondst.titel for vondst in zoek(keten.coordinator, "duinzicht", op=op)] == ["Demo Corporatie Duinzicht"]
    assert zoek(keten.coordinator, "Accountmanager", op=op) == []
    assert [vondst.soort for vondst in zoek(keten.coordinator, "inkoop", op=op)] == ["inkooptraject"]
    assert zoek(keten.mensen.raad, "prestatie", op=op) == []  # not for the raden
    assert zoek(keten.mensen.dordrecht, "duinzicht", op=op) == []
