"""What a college does with a letter: once, on the newest version, under the right hat, and not to be undone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db.models import F
from django.urls import reverse
from pytest_django.fixtures import Settings

from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Lidmaatschap, Rol
from samenwerking.brieven.acties.besluit import geef_akkoord, geef_terug, stel_vast
from samenwerking.brieven.models import Ambtelijkakkoord, Brief, Briefstap, Briefversie
from samenwerking.brieven.stand import Stand
from samenwerking.brieven.werk import werk_voor
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.brieven_factories import (
    NU,
    OP,
    brief_van,
    log_in,
    maak,
    maak_ronde,
    schrijf_alinea,
    stuur_terug,
    versie_van,
    verzend,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


@pytest.fixture
def ronde() -> Brief:
    ronde = maak_ronde()
    maak(ronde)
    return ronde


def college(gemeente: str = "Rijswijk") -> Lidmaatschap:
    return maak_pet(Rol.COLLEGELID, gemeente)


def besluit(versie: Briefversie, pet: Lidmaatschap, adres: str = "briefversie_besluit", **velden: Any) -> Any:
    invoer = {"pet": pet.pk, "besluitdatum": OP.isoformat(), **velden}
    return log_in(pet).post(reverse(adres, args=[versie.pk]), invoer)


def test_vaststellen_stuurt_de_brief_naar_de_eigen_raad(ronde: Brief) -> None:
    versie, lid, raadslid = versie_van(ronde, "Rijswijk"), college(), maak_pet(Rol.RAADSLID, "Rijswijk")
    adres = versie.get_absolute_url()
    assert log_in(raadslid).get(adres).status_code == 404
    assert besluit(versie, lid).url == adres
    stap = Briefstap.objects.get()
    assert (stap.soort, stap.besluitdatum, stap.door, stap.versie) == ("verzonden", OP, lid, versie)
    assert log_in(raadslid).get(adres, follow=True).status_code == 200
    gebeurtenis = Gebeurtenis.objects.get(soort="brief verzonden")
    assert (gebeurtenis.pet, gebeurtenis.gemeente, gebeurtenis.feiten["versie"]) == (lid, lid.gemeente, versie.pk)
    assert brief_van(ronde, "Rijswijk").stand is Stand.VERZONDEN


def test_eerst_zegt_een_bladzijde_wat_er_gaat_gebeuren(ronde: Brief) -> None:
    versie = versie_van(ronde, "Rijswijk")
    antwoord = log_in(college()).get(reverse("briefversie_besluit", args=[versie.pk]))
    html = antwoord.content.decode()
    assert "De raad van Rijswijk kan de brief meteen lezen en downloaden." in html
    assert "Dit kunt u niet terugdraaien" in html
    assert not Briefstap.objects.exists()


def test_twee_keer_vaststellen_is_een_keer(ronde: Brief) -> None:
    versie, lid = versie_van(ronde, "Rijswijk"), college()
    assert [besluit(versie, lid).status_code for _ in range(2)] == [302, 302]
    assert Briefstap.objects.count() == 1
    assert Gebeurtenis.objects.filter(soort="brief verzonden").count() == 1
    assert log_in(lid).get(reverse("briefversie_besluit", args=[versie.pk])).url == versie.get_absolute_url()


def test_teruggeven_zegt_waarom_en_de_raad_ziet_niets(ronde: Brief) -> None:
    versie, lid = versie_van(ronde, "Rijswijk"), college()
    antwoord = besluit(versie, lid, "briefversie_teruggeven", reden="  Noem het bedrag. ")
    assert antwoord.status_code == 302
    assert Briefstap.objects.get().reden == "Noem het bedrag."
    assert log_in(maak_pet(Rol.RAADSLID, "Rijswijk")).get(versie.get_absolute_url()).status_code == 404
    for pet in (ronde.gemaakt_door, maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")):
        assert "Noem het bedrag." in log_in(pet).get(versie.get_absolute_url()).content.decode()


def test_wie_de_brief_aanpast_leest_de_reden_ook_als_de_kern_intussen_wijzigde(ronde: Brief) -> None:
    versie, adviseur = versie_van(ronde, "Rijswijk"), maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")
    besluit(versie, college(), "briefversie_teruggeven", reden="Noem het bedrag.")
    Brief.objects.filter(pk=ronde.pk).update(versienummer=F("versienummer") + 1)
    werk = log_in(adviseur).get(reverse("werk")).content.decode()
    assert "Lees wat er veranderde in de brief" in werk
    assert "terug: Noem het bedrag. Daarna is de tekst gewijzigd." in werk
    brief = log_in(adviseur).get(versie.gemeentebrief.get_absolute_url()).content.decode()
    assert "terug: Noem het bedrag. Daarna is de tekst gewijzigd." in brief


def test_teruggeven_zonder_reden_kan_niet(ronde: Brief) -> None:
    versie, lid = versie_van(ronde, "Rijswijk"), college()
    antwoord = besluit(versie, lid, "briefversie_teruggeven", reden=" ")
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors.keys() == {"reden"}
    with pytest.raises(KanNiet, match="Zeg waarom"):
        geef_terug(versie=versie, besluitdatum=OP, reden="\n", door=lid, op=OP)
    assert not Briefstap.objects.exists()


def test_wat_besloten_is_wordt_niet_anders(ronde: Brief) -> None:
    stuur_terug(ronde, "Rijswijk")
    versie = versie_van(ronde, "Rijswijk")
    antwoord = besluit(versie, college())
    assert antwoord.status_code == 409
    assert "Over deze versie is al besloten: teruggegeven." in antwoord.content.decode()
    assert Briefstap.objects.get().soort == "terug"


def test_alleen_over_de_nieuwste_versie_wordt_besloten(ronde: Brief) -> None:
    oud, lid = versie_van(ronde, "Rijswijk"), college()
    schrijf_alinea(ronde, "Rijswijk", "Verbeterd.")
    maak(ronde, "Rijswijk", nu=NU + timedelta(hours=1))
    antwoord = besluit(oud, lid)
    assert antwoord.status_code == 409
    assert "Er is een nieuwere versie" in antwoord.content.decode()
    html = log_in(lid).get(oud.get_absolute_url()).content.decode()
    assert versie_van(ronde, "Rijswijk").get_absolute_url() in html
    assert "Brief vaststellen" not in html
    assert besluit(versie_van(ronde, "Rijswijk"), lid).status_code == 302
    # the raad reads what was sent; an older version that never was does not exist for it
    raad = log_in(maak_pet(Rol.GRIFFIER, "Rijswijk"))
    assert raad.get(versie_van(ronde, "Rijswijk").get_absolute_url(), follow=True).status_code == 200
    for adres in (oud.get_absolute_url(), reverse("briefversie_pdf", args=[oud.pk])):
        assert raad.get(adres).status_code == 404


def test_zonder_pdf_valt_er_niets_te_besluiten() -> None:
    ronde = maak_ronde()
    opdracht = maak(ronde, "Zoetermeer")  # another one, so that there is a version to copy
    bron = Briefversie.objects.get()
    versie = Briefversie.objects.create(
        gemeentebrief=brief_van(ronde, "Rijswijk"),
        nummer=1,
        inhoud=bytes(bron.inhoud),
        tekstversie=bron.tekstversie,
        tekststap=bron.tekststap,
        tekstkenmerk=bron.tekstkenmerk,
        kerntekst_versie=1,
        lokaal_versie=2,
        door=ronde.gemaakt_door,
        op=NU,
        aanvraag=opdracht.aanvraag,
    )
    lid = college()
    assert "De pdf is er nog niet" in log_in(lid).get(versie.get_absolute_url()).content.decode()
    assert log_in(lid).get(reverse("briefversie_pdf", args=[versie.pk])).status_code == 404
    with pytest.raises(KanNiet, match="De pdf van deze brief is er nog niet"):
        stel_vast(versie=versie, besluitdatum=OP, door=lid, op=OP)


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        (OP + timedelta(days=1), "kan niet in de toekomst liggen"),
        (OP - timedelta(days=1), "pas op 23\N{NO-BREAK SPACE}november 2026 gemaakt"),
    ],
)
def test_de_dag_van_het_besluit_moet_kunnen(ronde: Brief, dag: date, zin: str) -> None:
    antwoord = besluit(versie_van(ronde, "Rijswijk"), college(), besluitdatum=dag.isoformat())
    assert antwoord.status_code == 409
    assert zin in antwoord.content.decode()
    assert not Briefstap.objects.exists()


@pytest.mark.parametrize(
    ("rol", "waar", "status"),
    [
        (Rol.COLLEGELID, "Zoetermeer", 404),
        (Rol.COLLEGELID, "Dordrecht", 404),
        (Rol.RAADSLID, "Rijswijk", 404),
        (Rol.BELEIDSADVISEUR, "Rijswijk", 403),
        (Rol.COORDINATOR, "haaglanden", 403),
        (Rol.CONSULENT, "Rijswijk", 403),
    ],
)
def test_alleen_het_eigen_college_besluit(ronde: Brief, rol: Rol, waar: str, status: int) -> None:
    versie = versie_van(ronde, "Rijswijk")
    pet = maak_pet(rol, regio(waar) if waar == "haaglanden" else waar)
    assert besluit(versie, pet).status_code == status
    assert besluit(versie, pet, "briefversie_teruggeven", reden="Nee.").status_code == status
    with pytest.raises(GeenRecht):
        stel_vast(versie=versie, besluitdatum=OP, door=pet, op=OP)
    assert not Briefstap.objects.exists()


def test_een_besluit_onder_een_andere_pet_wordt_geweigerd(ronde: Brief) -> None:
    versie, lid = versie_van(ronde, "Rijswijk"), college()
    ander = maak_pet(Rol.RAADSLID, "Rijswijk", gebruiker=lid.gebruiker)
    client = log_in(ander)
    antwoord = client.post(
        reverse("briefversie_besluit", args=[versie.pk]), {"pet": lid.pk, "besluitdatum": OP.isoformat()}
    )
    assert antwoord.status_code == 409
    assert not Briefstap.objects.exists()


def test_de_raad_van_een_andere_gemeente_ziet_de_brief_niet(ronde: Brief) -> None:
    verzend(ronde, "Rijswijk")
    versie = versie_van(ronde, "Rijswijk")
    for waar in ("Zoetermeer", "Dordrecht"):
        client = log_in(maak_pet(Rol.RAADSLID, waar))
        assert client.get(versie.get_absolute_url()).status_code == 404
        assert client.get(reverse("briefversie_pdf", args=[versie.pk])).status_code == 404
    raad = log_in(maak_pet(Rol.RAADSLID, "Rijswijk"))
    pdf = raad.get(reverse("briefversie_pdf", args=[versie.pk]), follow=True)
    assert (pdf["Content-Type"], pdf.content) == ("application/pdf", bytes(versie.bestand.inhoud))
    assert pdf["Content-Disposition"].endswith('raadsinformatiebrief-rijswijk-versie-1.pdf"')


# --- ambtelijk akkoord --------------------------------------------------------------------------------------


def test_zonder_ambtelijk_akkoord_besluit_het_college_niet() -> None:
    ronde = maak_ronde()
    maak(ronde, "Rijswijk", akkoord=False)
    versie, lid, adviseur = versie_van(ronde, "Rijswijk"), college(), maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")
    assert brief_van(ronde, "Rijswijk").stand is Stand.BIJ_AMBTENAAR
    assert "nog geen ambtelijk akkoord" in besluit(versie, lid).content.decode()
    assert not any("Besluit over" in regel.wat for regel in werk_voor(lid, op=OP))
    assert [regel.wat for regel in werk_voor(adviseur, op=OP)] == [
        f"Geef ambtelijk akkoord op de brief '{ronde.onderwerp}'"
    ]
    adres = reverse("briefversie_akkoord", args=[versie.pk])
    for _ in range(2):
        assert log_in(adviseur).post(adres, {"pet": adviseur.pk}).status_code == 302
    assert Ambtelijkakkoord.objects.get().door == adviseur
    assert brief_van(ronde, "Rijswijk").stand is Stand.BIJ_COLLEGE
    assert Gebeurtenis.objects.filter(soort="ambtelijk akkoord").count() == 1
    assert besluit(versie, lid).status_code == 302


def test_akkoord_op_een_oude_versie_of_van_een_ander_gaat_niet(ronde: Brief) -> None:
    oud = versie_van(ronde, "Rijswijk")
    schrijf_alinea(ronde, "Rijswijk", "Een andere alinea.")
    maak(ronde, "Rijswijk", akkoord=False)
    nieuw = versie_van(ronde, "Rijswijk")
    for rol, waar in (
        (Rol.COORDINATOR, "haaglanden"),
        (Rol.BELEIDSADVISEUR, "Zoetermeer"),
        (Rol.COLLEGELID, "Rijswijk"),
    ):
        with pytest.raises(GeenRecht):
            geef_akkoord(versie=nieuw, door=maak_pet(rol, regio(waar) if rol == Rol.COORDINATOR else waar))
    assert geef_akkoord(versie=oud, door=maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")).versie == oud  # as it was given
    with pytest.raises(KanNiet, match="nieuwere versie"):
        stel_vast(versie=oud, besluitdatum=OP, door=college(), op=OP)
