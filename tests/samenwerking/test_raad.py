"""The page of a raad: who reads it, what stands on it, and what a withdrawn or secret letter answers."""

from __future__ import annotations

import datetime
import json
from uuid import uuid4

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries, Settings

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.models import Lidmaatschap, Rol
from samenwerking.brieven.acties.raad import (
    beantwoord,
    laat_avond_vervallen,
    plan_avond,
    stel_vraag,
    trek_in,
    zeg_toe,
    zet_openbaar,
    zet_stap,
)
from samenwerking.brieven.models import (
    Briefversie,
    Openbaarheid,
    Raadsantwoord,
    Raadsvraag,
    Toezegging,
    Toezeggingstap,
)
from samenwerking.brieven.models.raad import EINDE
from samenwerking.brieven.rechten_raad import Lezer, is_openbaar, lezer_van
from samenwerking.brieven.werk import werk_voor
from tests.regio.factories import gemeente, maak_pet
from tests.samenwerking.brieven_factories import OP, log_in, maak, maak_ronde, versie_van, verzend

pytestmark = pytest.mark.django_db
DAG = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


def verzonden(**velden: str) -> Briefversie:
    """A letter that the college of Rijswijk sent."""
    ronde = maak_ronde(**velden)
    maak(ronde, "Rijswijk")
    verzend(ronde, "Rijswijk")
    return versie_van(ronde, "Rijswijk")


def pet(rol: Rol, waar: str = "Rijswijk") -> Lidmaatschap:
    return maak_pet(rol, waar)


def maak_openbaar(waar: str = "Rijswijk") -> None:
    zet_openbaar(gemeente=gemeente(waar), openbaar=True, door=pet(Rol.GRIFFIER, waar))


def adres(naam: str, *wat: object) -> str:
    return reverse(naam, args=[gemeente("Rijswijk").code, *wat])


def toezegging(**anders: object) -> Toezegging:
    velden = {
        "wat": "Een overzicht van de wachttijden", "wie": "Wethouder van de proef", "gedaan_op": OP,
        "datum": OP + 30 * DAG, "waar": "commissie", "aanvraag": uuid4(), **anders,
    }  # fmt: skip
    return zeg_toe(gemeente=gemeente("Rijswijk"), velden=velden, door=pet(Rol.GRIFFIER), op=OP)


# --- who reads ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rol", "waar", "dicht", "open_"),
    [
        (Rol.RAADSLID, "Rijswijk", Lezer.RAAD, Lezer.RAAD),
        (Rol.GRIFFIER, "Rijswijk", Lezer.RAAD, Lezer.RAAD),
        (Rol.COLLEGELID, "Rijswijk", Lezer.RAAD, Lezer.RAAD),
        (Rol.RAADSLID, "Delft", Lezer.NIEMAND, Lezer.PUBLIEK),
        (Rol.CONSULENT, "Rijswijk", Lezer.NIEMAND, Lezer.PUBLIEK),
        (None, "", Lezer.NIEMAND, Lezer.PUBLIEK),
    ],
)
def test_wie_de_pagina_leest(rol: Rol | None, waar: str, dicht: Lezer, open_: Lezer) -> None:
    wie = maak_pet(rol, waar) if rol is not None else None
    assert lezer_van(wie, gemeente("Rijswijk"), op=OP) is dicht
    maak_openbaar()
    assert lezer_van(wie, gemeente("Rijswijk"), op=OP) is open_


def test_alleen_de_griffier_maakt_openbaar_en_twee_keer_is_een_keer() -> None:
    with pytest.raises(GeenRecht):
        zet_openbaar(gemeente=gemeente("Rijswijk"), openbaar=True, door=pet(Rol.RAADSLID))
    with pytest.raises(GeenRecht):
        zet_openbaar(gemeente=gemeente("Rijswijk"), openbaar=True, door=pet(Rol.GRIFFIER, "Delft"))
    maak_openbaar()
    maak_openbaar()
    assert Openbaarheid.objects.count() == 1
    zet_openbaar(gemeente=gemeente("Rijswijk"), openbaar=False, door=pet(Rol.GRIFFIER))
    assert not is_openbaar(gemeente("Rijswijk"))


def test_iedereen_leest_een_openbare_brief_en_niemand_een_besloten() -> None:
    versie = verzonden(onderwerp="Wonen dichterbij")
    assert Client().get(adres("raadsbrief", versie.pk)).url.startswith(reverse("account_login"))
    maak_openbaar()
    blad = Client().get(adres("raad")).content.decode()
    assert "Wonen dichterbij" in blad
    brief = Client().get(adres("raadsbrief", versie.pk))
    assert brief.status_code == 200
    assert "Vragen van raadsleden" not in brief.content.decode()
    assert Client().get(adres("raadsbrief_pdf_bestand", versie.pk)).content == b"%PDF-proef"
    assert Client().get(reverse("raad", args=[gemeente("Delft").code])).status_code == 302


def test_het_oude_adres_van_een_raadslid_leidt_naar_de_raad() -> None:
    versie, raadslid = verzonden(), log_in(pet(Rol.RAADSLID))
    assert raadslid.get(versie.get_absolute_url()).url == adres("raadsbrief", versie.pk)
    assert raadslid.get(reverse("brieven"), follow=True).redirect_chain[-1][0] == adres("raad")


def test_een_brief_die_nog_bij_het_college_ligt_is_er_niet() -> None:
    ronde = maak_ronde()
    maak(ronde, "Rijswijk")
    maak_openbaar()
    versie = versie_van(ronde, "Rijswijk")
    assert Client().get(adres("raadsbrief", versie.pk)).status_code == 404
    assert log_in(pet(Rol.RAADSLID)).get(adres("raadsbrief", versie.pk)).status_code == 404


def test_een_ingetrokken_brief_antwoordt_zo_ook_op_zijn_oude_adres() -> None:
    versie, college = verzonden(onderwerp="Te vroeg gestuurd"), pet(Rol.COLLEGELID)
    maak_openbaar()
    with pytest.raises(GeenRecht):
        trek_in(versie=versie, reden="Fout bedrag.", door=pet(Rol.GRIFFIER))
    with pytest.raises(KanNietBij):
        trek_in(versie=versie, reden=" ", door=college)
    eerste = trek_in(versie=versie, reden="Het bedrag klopt niet.", door=college)
    assert trek_in(versie=versie, reden="Nog eens.", door=college) == eerste
    for wie in (Client(), log_in(pet(Rol.RAADSLID))):
        antwoord = wie.get(adres("raadsbrief", versie.pk))
        assert antwoord.status_code == 410
        assert "Het bedrag klopt niet." in antwoord.content.decode()
        assert "Er verandert dit jaar niets" not in antwoord.content.decode()
        assert wie.get(adres("raadsbrief_pdf_bestand", versie.pk)).status_code == 404
    gegevens = json.loads(Client().get(adres("raadsbrief_gegevens_bestand", versie.pk)).content)
    assert gegevens["stand"] == "ingetrokken"
    assert "Te vroeg" not in Client().get(adres("raad_feed_bestand")).content.decode()
    assert "Te vroeg" not in Client().get(f"{adres('raad')}?q=vroeg").content.decode().partition("Gevonden")[2]


def test_een_geheime_brief_leest_alleen_de_raad() -> None:
    versie = verzonden(
        onderwerp="Aankoop pand", geheim_grond="Bedrijfsgegevens.", geheim_artikel="artikel van de proef"
    )
    maak_openbaar()
    publiek = Client().get(adres("raadsbrief", versie.pk))
    assert publiek.status_code == 403
    for tekst in (publiek, Client().get(adres("raad")), Client().get(f"{adres('raad')}?q=pand")):
        assert "Aankoop pand" not in tekst.content.decode()
    assert "artikel van de proef" in publiek.content.decode()
    assert Client().get(adres("raadsbrief_pdf_bestand", versie.pk)).status_code == 404
    gegevens = json.loads(Client().get(adres("raadsbrief_gegevens_bestand", versie.pk)).content)
    assert gegevens["stand"] == "geheim"
    assert "titel" not in gegevens
    assert "Aankoop pand" in log_in(pet(Rol.RAADSLID)).get(adres("raadsbrief", versie.pk)).content.decode()


# --- what stands on it --------------------------------------------------------------------------------------


def test_wat_een_register_van_een_brief_wil_weten() -> None:
    versie = verzonden(onderwerp="Wonen dichterbij", reeks="wonen", woo_categorie="onderzoek")
    maak_openbaar()
    gegevens = json.loads(Client().get(adres("raadsbrief_gegevens_bestand", versie.pk)).content)
    assert gegevens["uitgever"] == "Gemeente Rijswijk"
    assert gegevens["uitgever_tooi"] == "https://identifier.overheid.nl/tooi/id/gemeente/gm0603"
    assert gegevens["informatiecategorie"] == "onderzoeksrapporten (15)"
    assert gegevens["datum"] == OP.isoformat()
    assert gegevens["sha256_van_de_inhoud"] == versie.vingerafdruk
    kaart = Client().get(reverse("raad_sitemap_bestand")).content.decode()
    assert f"<loc>http://testserver{adres('raadsbrief', versie.pk)}</loc><lastmod>{OP}</lastmod>" in kaart
    feed = Client().get(adres("raad_feed_bestand"))
    assert feed.headers["Content-Type"].startswith("application/atom+xml")
    assert "<title>Wonen dichterbij</title>" in feed.content.decode()


def test_een_besloten_raad_staat_in_geen_kaart_of_feed() -> None:
    versie = verzonden()
    assert adres("raadsbrief", versie.pk) not in Client().get(reverse("raad_sitemap_bestand")).content.decode()
    assert Client().get(adres("raad_feed_bestand")).status_code == 404


def test_nieuw_sinds_de_vorige_brief_en_brieven_bij_hun_onderwerp() -> None:
    verzonden(onderwerp="Eerste brief", reeks="wonen")
    verzonden(onderwerp="Los bericht")
    verzonden(onderwerp="Tweede brief", reeks="wonen", nieuw="Er is een datum.\nEr is een akkoord.")
    blad = log_in(pet(Rol.RAADSLID)).get(adres("raad")).content.decode()
    plek = blad.index
    assert plek("Er is een datum.") < plek("Er is een akkoord.") < plek("<h3>Wonen</h3>")
    brieven = blad.partition("<h3>Wonen</h3>")[2]
    assert brieven.index("Tweede brief") < brieven.index("Eerste brief") < brieven.index("Los bericht")


def test_zoeken_in_wat_de_brief_zegt() -> None:
    verzonden(onderwerp="Een", aanleiding="De coöperatie begint in Móérwijk.")
    verzonden(onderwerp="Ander")
    blad = log_in(pet(Rol.RAADSLID)).get(f"{adres('raad')}?q=moerwijk").content.decode()
    assert "begint in Móérwijk" in blad
    assert "Ander</a>" not in blad
    assert "niets over 'zzz'" in log_in(pet(Rol.RAADSLID)).get(f"{adres('raad')}?q=zzz").content.decode()


def test_de_pagina_vraagt_niet_meer_bij_meer_brieven(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    verzonden()
    wie = log_in(pet(Rol.RAADSLID))
    wie.get(adres("raad"))
    with django_assert_num_queries(connection=connection, num=100, exact=False) as eerst:
        wie.get(adres("raad"))
    for nummer in range(3):
        verzonden(onderwerp=f"Brief {nummer}", reeks=f"reeks {nummer}")
        toezegging()
    with django_assert_num_queries(len(eerst.captured_queries)):
        wie.get(adres("raad"))


# --- promises -----------------------------------------------------------------------------------------------


def test_wat_in_een_verzonden_brief_is_toegezegd_wordt_een_toezegging() -> None:
    ronde = maak_ronde()
    ronde.vervolg.filter(wanneer="").update(toezegging=True)
    maak(ronde, "Rijswijk")
    assert not Toezegging.objects.exists()
    verzend(ronde, "Rijswijk")
    rij = Toezegging.objects.get()
    assert (rij.wat, rij.wie, rij.datum) == (
        "Het college informeert u weer.", "Wethouder van de proef", datetime.date(2027, 6, 1),
    )  # fmt: skip
    assert rij.versie == versie_van(ronde, "Rijswijk")


def test_een_toezegging_wordt_uitgesteld_en_nagekomen_door_een_brief() -> None:
    ding, griffier, brief = toezegging(), pet(Rol.GRIFFIER), verzonden()
    soort = Toezeggingstap.Soort
    with pytest.raises(KanNietBij, match="nieuwe dag"):
        zet_stap(toezegging=ding, soort=soort.UITGESTELD, reden="Later.", door=griffier, op=OP)
    zet_stap(toezegging=ding, soort=soort.UITGESTELD, datum=OP + 60 * DAG, reden="Ziekte.", door=griffier, op=OP)
    assert Toezegging.objects.met_stand().get().uiterlijk == OP + 60 * DAG
    with pytest.raises(KanNietBij, match="leg het hier uit"):
        zet_stap(toezegging=ding, soort=soort.NAGEKOMEN, door=griffier, op=OP)
    zet_stap(toezegging=ding, soort=soort.NAGEKOMEN, versie=brief, door=griffier, op=OP)
    zet_stap(toezegging=ding, soort=soort.NAGEKOMEN, versie=brief, door=griffier, op=OP)
    assert [stap.soort for stap in ding.stappen.all()] == [soort.UITGESTELD, soort.NAGEKOMEN]
    with pytest.raises(KanNiet, match="al nagekomen"):
        zet_stap(toezegging=ding, soort=soort.VERVALLEN, reden="Toch niet.", door=griffier, op=OP)
    assert not Toezegging.objects.open_().exists()


def test_wie_een_late_toezegging_ziet() -> None:
    toezegging(gedaan_op=OP - 40 * DAG, datum=OP - DAG)
    wie = {
        rol: [regel for regel in werk_voor(maak_pet(rol, waar), op=OP) if regel.wat.startswith("Toezegging")]
        for rol, waar in (
            (Rol.COLLEGELID, "Rijswijk"), (Rol.GRIFFIER, "Rijswijk"), (Rol.BELEIDSADVISEUR, "Rijswijk"),
            (Rol.RAADSLID, "Rijswijk"), (Rol.CONTROLLER, "Rijswijk"),
        )
    }  # fmt: skip
    assert {rol for rol, regels in wie.items() if regels} == {Rol.COLLEGELID, Rol.GRIFFIER, Rol.BELEIDSADVISEUR}
    assert wie[Rol.COLLEGELID][0].uiterlijk == OP - DAG


@pytest.mark.parametrize(
    ("velden", "waarom"),
    [
        ("wanneer = '', datum = NULL", "toezegging_zegt_wanneer"),
        ("waar = '', versie_id = NULL", "toezegging_zegt_waar"),
        ("datum = gedaan_op - 1", "toezegging_is_voor_later"),
    ],
)
def test_de_databank_bewaart_geen_halve_toezegging(velden: str, waarom: str) -> None:
    ding = toezegging()
    kolommen = "gemeente_id, wat, wie, door_id, op"
    anders = dict(deel.split(" = ", 1) for deel in velden.split(", "))
    waarden = {
        "gedaan_op": "gedaan_op",
        "datum": "datum",
        "wanneer": "wanneer",
        "waar": "waar",
        "versie_id": "versie_id",
    }
    waarden |= anders
    with pytest.raises(IntegrityError, match=waarom), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO samenwerking_toezegging ({kolommen}, {', '.join(waarden)}, aanvraag) "
            f"SELECT {kolommen}, {', '.join(waarden.values())}, gen_random_uuid() FROM samenwerking_toezegging "
            "WHERE id = %s",
            [ding.pk],
        )


def test_een_toezegging_eindigt_eens() -> None:
    ding, griffier = toezegging(), pet(Rol.GRIFFIER)
    zet_stap(toezegging=ding, soort=Toezeggingstap.Soort.VERVALLEN, reden="Niet nodig.", door=griffier, op=OP)
    assert set(EINDE) == {"nagekomen", "vervallen"}
    with pytest.raises(IntegrityError, match="toezegging_eindigt_eens"), transaction.atomic():
        Toezeggingstap.objects.create(toezegging=ding, soort="nagekomen", reden="Toch.", door=griffier)


# --- questions and evenings ---------------------------------------------------------------------------------


def test_een_vraag_gaat_naar_griffie_en_behandelaar_en_het_antwoord_staat_bij_de_brief() -> None:
    versie, raadslid, adviseur = verzonden(), pet(Rol.RAADSLID), pet(Rol.BELEIDSADVISEUR)
    wie, sleutel = log_in(raadslid), uuid4()
    invoer = {"pet": raadslid.pk, "aanvraag": sleutel, "vraag": "Wat kost dit ons?"}
    for _ in range(2):
        assert wie.post(adres("raadsvraag_nieuw", versie.pk), invoer).status_code == 302
    vraag = Raadsvraag.objects.get()
    for antwoorder in (adviseur, pet(Rol.GRIFFIER)):
        assert any("Beantwoord een vraag" in regel.wat for regel in werk_voor(antwoorder, op=OP))
    assert not any("Beantwoord" in regel.wat for regel in werk_voor(raadslid, op=OP))
    met = log_in(adviseur)
    met.post(adres("raadsvraag_antwoord", vraag.pk), {"pet": adviseur.pk, "antwoord": "Niets <b>extra</b>."})
    blad = log_in(pet(Rol.RAADSLID)).get(adres("raadsbrief", versie.pk)).content.decode()
    assert "Wat kost dit ons?" in blad
    assert "Niets &lt;b&gt;extra&lt;/b&gt;." in blad
    assert not any("Beantwoord" in regel.wat for regel in werk_voor(adviseur, op=OP))


def test_een_beter_antwoord_komt_bovenaan_en_het_oude_blijft() -> None:
    versie, raadslid, griffier = verzonden(), pet(Rol.RAADSLID), pet(Rol.GRIFFIER)
    vraag = stel_vraag(versie=versie, vraag="Wanneer?", aanvraag=uuid4(), door=raadslid)
    for antwoord in ("In mei.", "In mei.", "In juni."):
        beantwoord(vraag=vraag, antwoord=antwoord, door=griffier)
    assert list(vraag.antwoorden.values_list("antwoord", flat=True)) == ["In juni.", "In mei."]
    with pytest.raises(GeenRecht):
        beantwoord(vraag=vraag, antwoord="Nee.", door=raadslid)


@pytest.mark.parametrize("leeg", ["", "   "])
def test_een_lege_vraag_is_geen_vraag(leeg: str) -> None:
    versie, raadslid = verzonden(), pet(Rol.RAADSLID)
    invoer = {"pet": raadslid.pk, "aanvraag": uuid4(), "vraag": leeg}
    assert log_in(raadslid).post(adres("raadsvraag_nieuw", versie.pk), invoer).status_code == 422
    assert not Raadsvraag.objects.exists()


def test_bij_een_ingetrokken_brief_vraagt_niemand() -> None:
    versie = verzonden()
    trek_in(versie=versie, reden="Fout.", door=pet(Rol.COLLEGELID))
    with pytest.raises(KanNiet, match="ingetrokken"):
        stel_vraag(versie=versie, vraag="Waarom?", aanvraag=uuid4(), door=pet(Rol.RAADSLID))


def test_een_avond_staat_bij_wat_er_komt_tot_hij_vervalt() -> None:
    griffier = pet(Rol.GRIFFIER)
    velden = {
        "soort": "beeldvormend", "titel": "De regiovisie", "datum": OP + DAG, "aanvang": datetime.time(19, 30),
        "plaats": "raadzaal", "aanvraag": uuid4(),
    }  # fmt: skip
    avond = plan_avond(gemeente=gemeente("Rijswijk"), velden=velden, door=griffier, op=OP)
    blad = log_in(pet(Rol.RAADSLID)).get(adres("raad")).content.decode()
    assert "Beeldvormende avond: De regiovisie" in blad
    assert "19.30 uur, raadzaal" in blad
    laat_avond_vervallen(avond=avond, door=griffier, op=OP)
    assert "De regiovisie" not in log_in(pet(Rol.RAADSLID)).get(adres("raad")).content.decode()
    with pytest.raises(KanNietBij):
        plan_avond(
            gemeente=gemeente("Rijswijk"),
            velden={**velden, "datum": OP - DAG, "aanvraag": uuid4()},
            door=griffier,
            op=OP,
        )


@pytest.mark.parametrize(
    "tabel", ["toezegging", "toezeggingstap", "raadsvraag", "raadsantwoord", "intrekking", "openbaarheid"]
)
def test_wat_gezegd_is_verandert_niet(tabel: str) -> None:
    ding, versie = toezegging(), verzonden()
    zet_stap(toezegging=ding, soort=Toezeggingstap.Soort.VERVALLEN, reden="Nee.", door=pet(Rol.GRIFFIER), op=OP)
    vraag = stel_vraag(versie=versie, vraag="Wie?", aanvraag=uuid4(), door=pet(Rol.RAADSLID))
    beantwoord(vraag=vraag, antwoord="Wij.", door=pet(Rol.GRIFFIER))
    maak_openbaar()
    trek_in(versie=versie, reden="Fout.", door=pet(Rol.COLLEGELID))
    assert Raadsantwoord.objects.exists()
    for vraagtekst in (f"UPDATE samenwerking_{tabel} SET id = id", f"DELETE FROM samenwerking_{tabel}"):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            connection.cursor().execute(vraagtekst)
