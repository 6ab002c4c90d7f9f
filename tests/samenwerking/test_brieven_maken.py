"""Freezing letters and making their PDFs: all or none, twice is once, one that fails leaves the others alone."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.db import IntegrityError
from django.urls import reverse
from pytest_django.fixtures import Settings

from financien.cijfers import ingroeipad_van
from financien.ingroeipad import PadFout
from regio.briefpapier import PdfNietMogelijk
from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Huisstijl, Lidmaatschap, Opdracht, Rol, Taak
from regio.namens import namens
from regio.opdrachten import doe
from samenwerking.brieven.acties.brief import wijzig_brief, wijzig_lokaal
from samenwerking.brieven.acties.maken import bestandsnaam, leg_pdf_vast, maak_brieven
from samenwerking.brieven.inhoud import BriefInhoud
from samenwerking.brieven.models import Brief, Briefbestand, Briefversie
from samenwerking.brieven.opmaak import brief_pdf
from samenwerking.brieven.stand import Stand
from tests.financien.factories import bevries, maak_proefscenario
from tests.regio.factories import gemeente, maak_pet, regio
from tests.samenwerking.brieven_factories import (
    EIGEN,
    NU,
    OP,
    brief_van,
    kern,
    log_in,
    maak,
    maak_ronde,
    schrijf_alinea,
    stuur_terug,
    uuid4,
    versie_van,
    vervolg,
    verzend,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


def post(ronde: Brief, *gemeenten: str, pet: Lidmaatschap | None = None, **velden: Any) -> Any:
    """What the browser posts from the rows of a round."""
    pet = pet or ronde.gemaakt_door
    invoer = {"pet": pet.pk, "aanvraag": uuid4(), "gemeenten": [gemeente(naam).pk for naam in gemeenten]}
    return log_in(pet).post(reverse("brief_maken", args=[ronde.pk]), {**invoer, **velden})


def wijzig_kern(ronde: Brief, **velden: Any) -> Brief:
    ronde = Brief.objects.get(pk=ronde.pk)
    return wijzig_brief(
        brief=ronde,
        velden=kern(**velden),
        vervolg=vervolg(),
        versie=ronde.versienummer,
        door=ronde.gemaakt_door,
        op=OP,
    )


def wijzig_deel(ronde: Brief, naam: str, **velden: str) -> None:
    eigen = brief_van(ronde, naam)
    wijzig_lokaal(brief=eigen, velden={**EIGEN, **velden}, versie=eigen.versienummer, door=ronde.gemaakt_door, op=OP)


# --- twice is once, all or none -------------------------------------------------------------------------------


def test_dubbelklik_geeft_een_opdracht_en_een_versie_per_gemeente() -> None:
    ronde, aanvraag = maak_ronde(), uuid4()
    antwoorden = [post(ronde, "Rijswijk", "Zoetermeer", aanvraag=aanvraag) for _ in range(2)]
    opdracht = Opdracht.objects.get()
    assert [antwoord.url for antwoord in antwoorden] == [reverse("opdracht", args=[opdracht.pk])] * 2
    assert sorted(opdracht.delen.values_list("titel", flat=True)) == ["Rijswijk", "Zoetermeer"]
    assert sorted(Briefversie.objects.values_list("gemeentebrief__gemeente__naam_kort", "nummer")) == [
        ("Rijswijk", 1),
        ("Zoetermeer", 1),
    ]
    assert Gebeurtenis.objects.filter(soort="brief vastgelegd", keten=aanvraag).count() == 2


def test_een_formulier_van_daarnet_met_een_andere_keuze_is_niet_hetzelfde() -> None:
    ronde, aanvraag = maak_ronde(), uuid4()
    post(ronde, "Rijswijk", aanvraag=aanvraag)
    antwoord = post(ronde, "Zoetermeer", aanvraag=aanvraag)
    assert antwoord.status_code == 409
    assert "Met dit formulier zijn al brieven gemaakt." in antwoord.content.decode()
    assert str(aanvraag) not in antwoord.content.decode()
    assert Briefversie.objects.count() == 1


def test_een_onvolledige_brief_houdt_alles_tegen_en_zegt_waarom() -> None:
    ronde = maak_ronde()
    wijzig_deel(ronde, "Zoetermeer", team="")
    antwoord = post(ronde, "Rijswijk", "Zoetermeer")
    assert antwoord.status_code == 409
    assert "Er is niets gemaakt. Zoetermeer: Vul in welk team de brief behandelt." in antwoord.content.decode()
    assert not Briefversie.objects.exists()
    assert not Opdracht.objects.exists()


def test_zonder_keuze_zegt_de_bladzijde_wat_te_doen() -> None:
    antwoord = post(maak_ronde())
    assert antwoord.status_code == 422
    assert "Kies minstens één gemeente." in antwoord.content.decode()


def test_een_gemeente_van_buiten_de_ronde_kan_niet() -> None:
    ronde = maak_ronde()
    assert post(ronde, "Dordrecht").status_code == 422
    with pytest.raises(KanNiet, match="uit de gemeenten van deze ronde"):
        maak_brieven(
            ronde=ronde,
            gemeenten=[gemeente("Dordrecht").pk],
            aanvraag=uuid4(),
            door=ronde.gemaakt_door,
            op=OP,
            nu=NU,
        )


@pytest.mark.parametrize(
    ("rol", "waar", "status"),
    [
        (Rol.BELEIDSADVISEUR, "Rijswijk", 403),
        (Rol.COLLEGELID, "Rijswijk", 404),
        (Rol.COORDINATOR, "dordrecht", 404),
        (Rol.CONTROLLER, "haaglanden", 403),
    ],
)
def test_alleen_de_coordinator_van_de_regio_maakt_brieven(rol: Rol, waar: str, status: int) -> None:
    ronde = maak_ronde()
    pet = maak_pet(rol, waar if waar == "Rijswijk" else regio(waar))
    assert post(ronde, "Rijswijk", pet=pet).status_code == status
    with pytest.raises(GeenRecht):
        maak_brieven(ronde=ronde, gemeenten=[gemeente("Rijswijk").pk], aanvraag=uuid4(), door=pet, op=OP, nu=NU)
    assert not Briefversie.objects.exists()


# --- what the worker does -------------------------------------------------------------------------------------


def test_elke_brief_krijgt_een_pdf_en_ligt_dan_bij_zijn_college() -> None:
    ronde = maak_ronde()
    opdracht = maak(ronde)
    assert {deel.staat for deel in opdracht.delen.all()} == {"klaar"}
    assert {eigen.stand for eigen in ronde.gemeentebrieven.select_related("brief").met_stand()} == {Stand.BIJ_COLLEGE}
    bestand = versie_van(ronde, "Rijswijk").bestand
    assert (bestand.naam, bestand.mediatype) == (
        "2026-12-14-raadsinformatiebrief-rijswijk-versie-1.pdf",
        "application/pdf",
    )


def test_een_deel_twee_keer_doen_geeft_een_pdf() -> None:
    ronde = maak_ronde()
    deel = maak(ronde, "Rijswijk").delen.get()
    deel.klaar_op = None
    deel.save()
    with patch("samenwerking.brieven.acties.maken.brief_pdf") as pers:
        doe(deel.pk)
    assert not pers.called
    assert Briefbestand.objects.count() == 1
    deel.refresh_from_db()
    assert deel.staat == "klaar"


def test_een_brief_die_niet_lukt_zegt_waarom_en_de_andere_gaan_door() -> None:
    ronde = maak_ronde()
    lukt = ("Den Haag", "Leidschendam-Voorburg", "Wassenaar", "Zoetermeer")

    def pers(inhoud: BriefInhoud) -> bytes:
        if inhoud.gemeente == "Rijswijk":
            raise PdfNietMogelijk("Pango ontbreekt. Installeer het.")
        return b"%PDF-proef"

    with namens(ronde.gemaakt_door):
        opdracht = maak_brieven(
            ronde=ronde,
            gemeenten=ronde.gemeentebrieven.values_list("gemeente_id", flat=True),
            aanvraag=uuid4(),
            door=ronde.gemaakt_door,
            op=OP,
            nu=NU,
        )
    with patch("samenwerking.brieven.acties.maken.brief_pdf", pers):
        for deel in opdracht.delen.all():
            doe(deel.pk)
    mislukt = opdracht.delen.get(titel="Rijswijk")
    assert (mislukt.staat, mislukt.fout) == ("mislukt", "Pango ontbreekt. Installeer het.")
    assert {opdracht.delen.get(titel=naam).staat for naam in lukt} == {"klaar"}
    assert brief_van(ronde, "Rijswijk").stand is Stand.MISLUKT
    assert {brief_van(ronde, naam).stand for naam in lukt} == {Stand.BIJ_AMBTENAAR}
    voortgang = log_in(ronde.gemaakt_door).get(reverse("opdracht", args=[opdracht.pk])).content.decode()
    assert "4 van 5 brieven klaar" in voortgang
    assert "Pango ontbreekt. Installeer het." in voortgang
    assert ronde.get_absolute_url() in voortgang
    # and it can be made again
    maak(ronde, "Rijswijk")
    assert (versie_van(ronde, "Rijswijk").nummer, brief_van(ronde, "Rijswijk").stand) == (2, Stand.BIJ_COLLEGE)


def test_een_versie_die_niet_meer_te_lezen_is_wordt_niet_eindeloos_geprobeerd() -> None:
    ronde = maak_ronde()
    with patch("samenwerking.brieven.acties.maken.geef_opdracht") as geef:
        maak_brieven(
            ronde=ronde,
            gemeenten=[gemeente("Rijswijk").pk],
            aanvraag=(aanvraag := uuid4()),
            door=ronde.gemaakt_door,
            op=OP,
            nu=NU,
        )
    (deel,) = geef.call_args.kwargs["delen"]
    rij = Opdracht.objects.create(
        soort="raadsinformatiebrief", titel="Proef", aangevraagd_door=ronde.gemaakt_door, aanvraag=aanvraag
    ).delen.create(sleutel=deel.sleutel, titel="Rijswijk", invoer=dict(deel.invoer))
    with patch.object(Briefversie, "gelezen", property(lambda _: BriefInhoud.uit_bevroren(b"{}"))):
        doe(rij.pk)
    rij.refresh_from_db()
    assert rij.staat == "mislukt"
    assert rij.fout.startswith("De vastgelegde inhoud is niet te lezen.")


def test_wie_de_brieven_maakt_ziet_de_voortgang_en_de_weg_terug_en_een_ander_niet() -> None:
    ronde = maak_ronde()
    adres = post(ronde, "Rijswijk").url
    html = log_in(ronde.gemaakt_door).get(adres).content.decode()
    assert "0 van 1 brieven klaar" in html
    assert f'href="{ronde.get_absolute_url()}"' in html
    assert adres in log_in(ronde.gemaakt_door).get(ronde.get_absolute_url()).content.decode()
    collega = maak_pet(Rol.COORDINATOR, regio("haaglanden"))
    assert log_in(collega).get(adres).status_code == 404
    assert adres not in log_in(collega).get(ronde.get_absolute_url()).content.decode()


# --- bytes ----------------------------------------------------------------------------------------------------


def test_de_databank_rekent_de_hash_uit_over_precies_deze_bytes() -> None:
    ronde = maak_ronde(met_tellingen=True)
    maak(ronde, "Rijswijk")
    versie = versie_van(ronde, "Rijswijk")
    for rij in (versie, versie.bestand, ronde.telling):
        rij.refresh_from_db()
        assert bytes(rij.hash).hex() == hashlib.sha256(bytes(rij.inhoud)).hexdigest()
    assert versie.vingerafdruk == bytes(versie.hash).hex()


def test_dezelfde_versie_geeft_altijd_dezelfde_pdf() -> None:
    ronde = maak_ronde(berekening=bevries(maak_proefscenario()), met_tellingen=True)
    maak(ronde, "Rijswijk", pdf=None)
    versie = versie_van(ronde, "Rijswijk")
    # what changes afterwards, changes nothing in it
    Huisstijl.objects.create(gemeente=gemeente("Rijswijk"), accentkleur="#aa0000")
    wijzig_kern(ronde, onderwerp="Heel iets anders")
    wijzig_deel(ronde, "Rijswijk", burgemeester="Een nieuwe burgemeester")
    opnieuw = Briefversie.objects.get(pk=versie.pk)
    assert brief_pdf(opnieuw.gelezen) == bytes(versie.bestand.inhoud)
    assert opnieuw.gelezen.bevroren() == bytes(versie.inhoud)


def test_cijfers_komen_uit_de_gekozen_berekening_en_blijven_als_er_een_nieuwe_is() -> None:
    scenario = maak_proefscenario()
    berekening = bevries(scenario)
    ronde = maak_ronde(berekening=berekening)
    maak(ronde, "Rijswijk")
    voor = versie_van(ronde, "Rijswijk").gelezen
    eigen, regiopad = voor.ingroeipaden
    assert (eigen.gebied, eigen.taak, len(eigen.jaren)) == ("Rijswijk", Taak.BW.label, 10)
    assert regiopad.gebied == "Haagse regio"
    assert voor.versie.berekening_hash == berekening.kenmerk
    assert voor.rekenwijze[-1].startswith("Het landelijke budget is nog niet voor alle jaren bekend. Vanaf 2029")
    bevries(maak_proefscenario(startjaar=2030))
    assert versie_van(ronde, "Rijswijk").gelezen == voor


def test_een_gemeente_die_niet_in_de_berekening_staat_krijgt_geen_brief_en_de_andere_wel() -> None:
    ronde = maak_ronde(berekening=bevries(maak_proefscenario()))

    def zonder_rijswijk(berekening: Any, waar: Any) -> Any:
        if waar.naam_kort == "Rijswijk":
            raise PadFout("Rijswijk staat niet in deze berekening.")
        return ingroeipad_van(berekening, waar)

    with patch("samenwerking.brieven.samenstellen.ingroeipad_van", zonder_rijswijk):
        antwoord = post(ronde, "Rijswijk", "Zoetermeer")
        assert "De berekening heeft geen cijfers van Rijswijk" in antwoord.content.decode()
        maak(ronde, "Zoetermeer")
    assert brief_van(ronde, "Zoetermeer").stand is Stand.BIJ_COLLEGE


@pytest.mark.parametrize(
    ("naam", "bestand"),
    [
        ("'s-Hertogenbosch", "2027-01-02-raadsinformatiebrief-s-hertogenbosch-versie-3.pdf"),
        ("Súdwest-Fryslân", "2027-01-02-raadsinformatiebrief-sudwest-fryslan-versie-3.pdf"),
        ("Bergen (NH.)", "2027-01-02-raadsinformatiebrief-bergen-nh-versie-3.pdf"),
    ],
)
def test_een_bestandsnaam_is_gewone_letters(naam: str, bestand: str) -> None:
    assert bestandsnaam(OP.replace(2027, 1, 2), naam, 3) == bestand


# --- the next version -----------------------------------------------------------------------------------------


def gekozen(ronde: Brief) -> dict[str, bool | None]:
    """Per gemeente whether its box is ticked; None when it cannot be."""
    antwoord = log_in(ronde.gemaakt_door).get(ronde.get_absolute_url())
    return {
        regel.brief.gemeente.naam_kort: regel.gekozen if regel.maakbaar else None
        for regel in antwoord.context["regels"]
    }


def test_na_teruggave_komt_er_een_nieuwe_versie_met_de_nieuwe_tekst() -> None:
    ronde = maak_ronde()
    maak(ronde, "Rijswijk")
    stuur_terug(ronde, "Rijswijk", reden="Noem het bedrag.")
    assert brief_van(ronde, "Rijswijk").stand is Stand.TERUG
    assert gekozen(ronde)["Rijswijk"] is False  # unchanged: to send it again asks for a choice
    schrijf_alinea(ronde, "Rijswijk", "Het gaat om 10 euro.")
    assert gekozen(ronde)["Rijswijk"] is True
    maak(ronde, "Rijswijk", nu=NU + timedelta(hours=1))
    versie = versie_van(ronde, "Rijswijk")
    assert (versie.nummer, versie.gelezen.versie.nummer) == (2, 2)
    assert versie.gelezen.regels_van("lokale_alinea") == ("Het gaat om 10 euro.",)
    assert brief_van(ronde, "Rijswijk").stand is Stand.BIJ_COLLEGE


def test_een_nieuwe_kerntekst_raakt_niet_wat_de_raad_al_heeft() -> None:
    ronde = maak_ronde()
    maak(ronde, "Rijswijk", "Wassenaar")
    verzend(ronde, "Rijswijk")
    wijzig_kern(ronde, onderwerp="Nieuw onderwerp")
    assert gekozen(ronde) == {
        "Rijswijk": None,  # sent
        "Wassenaar": False,  # lies with its college: the coördinator chooses
        "Den Haag": True,
        "Leidschendam-Voorburg": True,
        "Zoetermeer": True,
    }
    with pytest.raises(KanNiet, match="Rijswijk: De brief is al verzonden aan de raad"):
        maak(ronde, "Rijswijk", "Zoetermeer")
    maak(ronde, "Wassenaar", "Zoetermeer", nu=NU + timedelta(hours=1))
    onderwerpen = {naam: versie_van(ronde, naam).gelezen.onderwerp for naam in ("Rijswijk", "Wassenaar", "Zoetermeer")}
    assert onderwerpen == {
        "Rijswijk": kern()["onderwerp"],
        "Wassenaar": "Nieuw onderwerp",
        "Zoetermeer": "Nieuw onderwerp",
    }
    html = log_in(ronde.gemaakt_door).get(ronde.get_absolute_url()).content.decode()
    assert "met een eerdere tekst" in html


def test_wat_ongewijzigd_bij_het_college_ligt_wordt_niet_opnieuw_gemaakt() -> None:
    ronde = maak_ronde()
    maak(ronde, "Rijswijk")
    assert gekozen(ronde)["Rijswijk"] is None
    with pytest.raises(KanNiet, match="ligt al bij het college"):
        maak(ronde, "Rijswijk")


def test_wat_nog_gemaakt_wordt_wacht() -> None:
    ronde = maak_ronde()
    post(ronde, "Rijswijk")
    wijzig_kern(ronde, onderwerp="Intussen gewijzigd")
    assert brief_van(ronde, "Rijswijk").stand is Stand.WORDT_GEMAAKT
    assert gekozen(ronde)["Rijswijk"] is None
    with pytest.raises(KanNiet, match="wordt nog gemaakt"):
        maak(ronde, "Rijswijk")


def test_een_pdf_leggen_wij_maar_een_keer_vast() -> None:
    ronde = maak_ronde()
    maak(ronde, "Rijswijk")
    with (
        patch("samenwerking.brieven.acties.maken.brief_pdf", return_value=b"%PDF-anders"),
        pytest.raises(IntegrityError, match="samenwerking_briefbestand_versie_id_key"),
    ):
        leg_pdf_vast(versie_van(ronde, "Rijswijk"))
