"""Before a college decides: standpunten, advice, the page, the draft proposal, and papers of a step."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Lidmaatschap, Rol
from samenwerking.besluiten.acties.college import adviseer_college, geef_standpunt
from samenwerking.besluiten.acties.procedure import breng_versie_in
from samenwerking.besluiten.models import Besluit, Procedure, Standpunt, Stuk
from samenwerking.besluiten.procedure import Uitkomst
from samenwerking.besluiten.rechten_college import standpunten_van
from samenwerking.besluiten.werk import werk_voor
from tests.pdfstructuur import eis_pango, lees, soorten, tekst, voldoet
from tests.regio.factories import maak_pet
from tests.samenwerking.besluiten.factories import RIJSWIJK, ZOETERMEER, Weg, maak_weg
from tests.samenwerking.teksten.factories import bevries, inloggen, schrijf, verstuur
from tests.wereld_werk import lege_pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def weg() -> Weg:
    return maak_weg(soort="regiovisie")


@pytest.fixture
def ander(weg: Weg) -> Lidmaatschap:
    """A member of the college of the other gemeente."""
    return maak_pet(Rol.COLLEGELID, "Zoetermeer")


def zeg(weg: Weg, door: Lidmaatschap, soort: str = "voor", **meer: Any) -> Standpunt:
    return geef_standpunt(
        procedure_id=weg.procedure.pk,
        soort=Standpunt.Soort(soort),
        reden=meer.pop("reden", ""),
        vrijgegeven=meer.pop("vrijgegeven", False),
        kenmerk=meer.pop("kenmerk", weg.beeld.nu),
        aanvraag=meer.pop("aanvraag", uuid4()),
        door=door,
        op=klok.vandaag(),
    )


def ziet(weg: Weg, pet: Lidmaatschap) -> list[str]:
    return [rij.soort for rij in standpunten_van(pet, Procedure.objects.filter(pk=weg.procedure.pk))]


# --- standpunten -------------------------------------------------------------------------------------------------


def test_drie_klikken_en_het_staat_er_zonder_dat_er_iets_is_besloten(weg: Weg) -> None:
    college = weg.mensen.college
    browser = inloggen(college)
    werk = browser.get("/").content.decode()
    adres = reverse("standpunt", args=[weg.procedure.pk])
    assert f'href="{adres}"' in werk  # the first click
    bladzijde = browser.get(adres).content.decode()
    assert 'value="voor"' in bladzijde  # the second, then the button
    antwoord = verstuur(college, adres, soort="voor", kenmerk=weg.beeld.nu, aanvraag=str(uuid4()))
    assert antwoord.status_code == 302
    assert Standpunt.objects.get().soort == "voor"
    assert Besluit.objects.count() == 0
    assert weg.stand("voorstel", RIJSWIJK) == "nu"
    assert f'href="{adres}"' not in browser.get("/").content.decode()


def test_wie_een_standpunt_leest(weg: Weg, ander: Lidmaatschap) -> None:
    college, collega = weg.mensen.college, maak_pet(Rol.COLLEGELID, "Rijswijk")
    zeg(weg, college, "tegen", reden="Te duur.")
    assert [ziet(weg, pet) for pet in (college, collega, weg.mensen.coordinator)] == [["tegen"]] * 3
    for pet in (ander, weg.mensen.rijswijk, weg.mensen.raad, weg.griffier):
        assert ziet(weg, pet) == []
    zeg(weg, college, "voorbehoud", reden="Eerst de kosten.", vrijgegeven=True)
    assert ziet(weg, ander) == ["voorbehoud"]
    zeg(weg, college, "ingetrokken")
    assert [ziet(weg, pet) for pet in (college, ander, weg.mensen.coordinator)] == [[], [], []]
    assert Standpunt.objects.count() == 3


def test_wat_niet_kan(weg: Weg, ander: Lidmaatschap) -> None:
    college = weg.mensen.college
    with pytest.raises(GeenRecht):
        zeg(weg, weg.mensen.rijswijk)
    with pytest.raises(KanNiet, match="Zeg waarom"):
        zeg(weg, college, "tegen")
    with pytest.raises(KanNiet, match="geen standpunt"):
        zeg(weg, college, "ingetrokken")
    with pytest.raises(KanNiet, match="nieuwe versie"):
        zeg(weg, college, kenmerk="0" * 64)
    with pytest.raises(KanNiet, match="doet niet mee"):
        zeg(weg, maak_pet(Rol.COLLEGELID, "Dordrecht"))
    aanvraag = uuid4()
    assert zeg(weg, college, aanvraag=aanvraag) == zeg(weg, college, aanvraag=aanvraag)


def test_na_een_nieuwe_tekst_wordt_het_opnieuw_gevraagd(weg: Weg) -> None:
    college = weg.mensen.college
    zeg(weg, college)
    adres = reverse("standpunt", args=[weg.procedure.pk])
    assert adres not in [regel.url for regel in werk_voor(college, op=klok.vandaag())]
    schrijf(weg.procedure.tekst, weg.mensen.rijswijk, "Een ander woord.")
    nieuw = bevries(weg.procedure.tekst, weg.mensen.coordinator)
    breng_versie_in(
        procedure_id=weg.procedure.pk, versie=nieuw, reden="Proef", door=weg.mensen.coordinator, op=klok.vandaag()
    )
    assert adres in [regel.url for regel in werk_voor(college, op=klok.vandaag())]


# --- advice and the page -----------------------------------------------------------------------------------------


def adviseer(weg: Weg, door: Lidmaatschap, woorden: str = "Deze tekst is goed voor onze inwoners.") -> None:
    adviseer_college(
        procedure_id=weg.procedure.pk, strekking="instemmen", tekst=woorden, kanttekeningen="Let op de kosten.",
        kenmerk=weg.beeld.nu, aanvraag=uuid4(), door=door, op=klok.vandaag(),
    )  # fmt: skip


def test_een_advies_is_voor_het_eigen_college_en_niemand_anders(weg: Weg, ander: Lidmaatschap) -> None:
    adviseer(weg, weg.mensen.rijswijk)
    adres = reverse("collegestuk", args=[weg.procedure.pk])
    assert "goed voor onze inwoners" in inloggen(weg.mensen.college).get(adres).content.decode()
    assert "goed voor onze inwoners" not in inloggen(ander).get(adres).content.decode()
    assert inloggen(weg.mensen.coordinator).get(adres).status_code == 403
    with pytest.raises(GeenRecht):
        adviseer(weg, weg.mensen.college)


def test_de_bladzijde_van_het_college(weg: Weg, ander: Lidmaatschap) -> None:
    weg.besluit("voorstel", ZOETERMEER, Uitkomst.VASTGESTELD)
    browser = inloggen(weg.mensen.college)
    lijst = browser.get(reverse("college")).content.decode()
    assert "1 tekst vraagt nu iets van het college." in lijst
    assert "Klaar bij 1 van 1 andere colleges." in lijst
    blad = browser.get(reverse("collegestuk", args=[weg.procedure.pk])).content.decode()
    for woorden in ("vastgesteld", "nog geen advies", "nog geen bevroren berekening", "Concept-collegevoorstel"):
        assert woorden in blad


def test_het_voorstel_op_papier_zegt_dat_het_een_concept_is(weg: Weg, ander: Lidmaatschap) -> None:
    eis_pango()
    adviseer(weg, weg.mensen.rijswijk)
    zeg(weg, weg.mensen.college, "tegen", reden="Niet voor op papier.", vrijgegeven=True)
    antwoord = inloggen(weg.mensen.college).get(reverse("collegevoorstel_bestand", args=[weg.procedure.pk]))
    assert voldoet(antwoord.content) == []
    pdf = lees(antwoord.content)
    assert {"H1", "H2", "Table", "TH", "Caption"} <= set(soorten(pdf))
    woorden = tekst(pdf)
    for zin in ("Concept-collegevoorstel", "nog niets besloten", "goed voor onze inwoners", "Let op de kosten."):
        assert zin in woorden
    assert "Niet voor op papier." not in woorden


# --- papers ------------------------------------------------------------------------------------------------------


def voeg_toe(weg: Weg, door: Lidmaatschap, openbaarheid: str, *, stap: str = "voorstel", **velden: str) -> Any:
    return inloggen(door).post(
        reverse("stuk_nieuw", args=[weg.procedure.pk, stap, RIJSWIJK]),
        {
            "pet": door.pk,
            "aanvraag": str(uuid4()),
            "titel": f"Notitie {openbaarheid}",
            "openbaarheid": openbaarheid,
            "bestand": SimpleUploadedFile("x.pdf", lege_pdf(), "application/pdf"),
            **velden,
        },
    )


GRADEN = ("openbaar", "intern", "geheim")


@pytest.mark.parametrize(
    ("wie", "namen", "opent"),
    [
        ("rijswijk", GRADEN, GRADEN),
        ("college", GRADEN, GRADEN),
        ("raad", GRADEN, ("openbaar",)),
        ("coordinator", ("openbaar", "geheim"), ("openbaar",)),
        ("zoetermeer", ("openbaar", "geheim"), ("openbaar",)),
    ],
)
def test_wie_een_stuk_van_een_college_ziet_en_opent(
    weg: Weg, wie: str, namen: tuple[str, ...], opent: tuple[str, ...]
) -> None:
    for graad in GRADEN:
        antwoord = voeg_toe(weg, weg.mensen.rijswijk, graad, grond="Het college, op 1 mei" if graad == "geheim" else "")
        assert antwoord.status_code == 302
    browser = inloggen(getattr(weg.mensen, wie))
    stap = browser.get(reverse("procedure_stap", args=[weg.procedure.pk, "voorstel", RIJSWIJK])).content.decode()
    assert tuple(graad for graad in GRADEN if f"Notitie {graad}" in stap) == namen
    for stuk in Stuk.objects.all():
        adres = reverse("stuk_bestand", args=[weg.procedure.pk, stuk.pk])
        assert (adres in stap) is (stuk.openbaarheid in opent)
        antwoord = browser.get(adres)
        verwacht = 200 if stuk.openbaarheid in opent else 403 if stuk.openbaarheid in namen else 404
        assert antwoord.status_code == verwacht
        if verwacht == 200:
            assert antwoord.content == lege_pdf()
            assert antwoord.headers["Content-Disposition"].startswith("attachment")
    geopend = Gebeurtenis.objects.filter(soort="geheim stuk geopend").count()
    assert geopend == int("geheim" in opent)


def test_wat_geen_stuk_is(weg: Weg) -> None:
    assert "Noem wie de geheimhouding oplegde" in voeg_toe(weg, weg.mensen.rijswijk, "geheim").content.decode()
    nep = SimpleUploadedFile("x.pdf", b"<script>", "application/pdf")
    assert voeg_toe(weg, weg.mensen.rijswijk, "openbaar", bestand=nep).status_code == 400
    assert voeg_toe(weg, weg.mensen.zoetermeer, "openbaar").status_code == 403
    assert Stuk.objects.count() == 0


def test_een_ingetrokken_stuk_is_nergens_meer(weg: Weg) -> None:
    voeg_toe(weg, weg.mensen.rijswijk, "openbaar")
    stuk = Stuk.objects.get()
    adres = reverse("stuk_bestand", args=[weg.procedure.pk, stuk.pk])
    assert inloggen(weg.mensen.raad).get(adres).status_code == 200
    weghalen = reverse("stuk_intrekken", args=[weg.procedure.pk, stuk.pk])
    assert verstuur(weg.mensen.college, weghalen, reden="Verkeerd").status_code == 403
    assert verstuur(weg.mensen.rijswijk, weghalen, reden="Verkeerd").status_code == 302
    assert inloggen(weg.mensen.raad).get(adres).status_code == 404
    assert Stuk.objects.filter(pk=stuk.pk).exists()


@pytest.mark.parametrize("tabel", ["standpunt", "collegeadvies", "stuk", "stukintrekking", "herinnering"])
@pytest.mark.parametrize("wat", ["DELETE FROM samenwerking_{}", "UPDATE samenwerking_{} SET door_id = door_id"])
def test_er_komt_alleen_iets_bij(tabel: str, wat: str) -> None:
    with pytest.raises(DatabaseError, match="denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(wat.format(tabel))


def test_een_standpunt_is_over_een_versie_van_de_procedure(weg: Weg) -> None:
    vreemd = maak_weg(soort="regiovisie", mensen=weg.mensen)
    with pytest.raises(DatabaseError, match="standpunt_is_over_een_versie_van_de_procedure"), transaction.atomic():
        Standpunt.objects.create(
            procedure=weg.procedure, versie=vreemd.beeld.versie, gemeente=weg.mensen.college.gemeente, soort="voor",
            door=weg.mensen.college,
        )  # fmt: skip
