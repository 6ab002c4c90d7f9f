"""The pages of a procedure: beginning it, the matrix, a step, the route, who agrees, the calendars, and Mijn werk."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from django.urls import reverse
from lxml import html
from pytest_django import DjangoAssertNumQueries, Settings

from regio import klok
from regio.models import Orgaan, Rol
from samenwerking.besluiten.acties.kalender import voeg_vergaderingen_toe
from samenwerking.besluiten.models import Besluit, Procedure, Reces, Vergadering
from samenwerking.besluiten.procedure import Plek, Uitkomst
from samenwerking.besluiten.werk import werk_voor
from tests.regio.factories import gemeente, maak_pet
from tests.samenwerking.besluiten.factories import RIJSWIJK, ZOETERMEER, Weg, maak_versie, maak_weg
from tests.samenwerking.teksten.factories import inloggen, maak_mensen, verstuur

pytestmark = pytest.mark.django_db
DAG = datetime.timedelta(days=1)


def lees(pet: object, adres: str) -> str:
    antwoord = inloggen(pet).get(adres)  # type: ignore[arg-type]
    assert antwoord.status_code == 200
    return str(antwoord.content.decode())


def stapadres(weg: Weg, stap: str, code: str = "") -> str:
    if code:
        return reverse("procedure_stap", args=[weg.procedure.pk, stap, code])
    return reverse("procedure_stap_samen", args=[weg.procedure.pk, stap])


def test_de_coordinator_begint_een_procedure() -> None:
    mensen = maak_mensen()
    versie = maak_versie(mensen)
    bladzijde = lees(mensen.coordinator, f"{reverse('procedure_nieuw')}?versie={versie.pk}")
    assert "SOK van de proef" in bladzijde
    velden = {
        "aanvraag": str(uuid4()),
        "versie": versie.pk,
        "soort": "regeling",
        "gemeenten": [gemeente("Rijswijk").pk, gemeente("Zoetermeer").pk],
        "wens": "1-1-2099",
        "werkdagen_definitief": 10,
        "werkdagen_bekendmaken": 5,
    }
    zonder = verstuur(mensen.coordinator, reverse("procedure_nieuw"), **velden)
    assert zonder.status_code == 409
    assert "Kies de gemeente die de regeling bekendmaakt" in zonder.content.decode()
    goed = verstuur(mensen.coordinator, reverse("procedure_nieuw"), **velden, publiceert=gemeente("Rijswijk").pk)
    procedure = Procedure.objects.get()
    assert goed.headers["Location"] == reverse("procedure", args=[procedure.pk])
    assert str(versie.tekst) in lees(mensen.raad, reverse("procedures"))


def test_de_matrix_zegt_in_woorden_waar_elke_gemeente_staat() -> None:
    weg = maak_weg()
    weg.doe("toezenden", RIJSWIJK)
    weg.besluit("zienswijze", RIJSWIJK, Uitkomst.GEEN_ZIENSWIJZE, bevestigd=False)
    bladzijde = lees(weg.mensen.college, reverse("procedure", args=[weg.procedure.pk]))
    assert "0 van 2 colleges hebben besloten over deze tekst." in bladzijde
    for woord in ("te bevestigen", "nu aan de beurt", "wacht", "gedaan"):
        assert woord in bladzijde
    assert "vierde lid" in lees(weg.mensen.college, stapadres(weg, "toestemming", RIJSWIJK))


def test_van_formulier_tot_bevestigd_besluit() -> None:
    weg = maak_weg()
    adres = stapadres(weg, "toezenden", RIJSWIJK)
    vast = {"kenmerk": weg.beeld.nu, "datum": f"{klok.vandaag():%d-%m-%Y}"}
    assert verstuur(weg.mensen.rijswijk, adres, **vast, aanvraag=str(uuid4())).status_code == 302
    adres = stapadres(weg, "zienswijze", RIJSWIJK)
    punten = {"uitkomst": "zienswijze", "punten": "Noem het meldpunt.\n\nMaak een evaluatie."}
    antwoord = verstuur(
        weg.mensen.rijswijk, adres, **vast, **punten, aanvraag=str(uuid4()), stemmen_voor="20", stemmen_tegen="3"
    )
    assert antwoord.status_code == 302
    besluit = Besluit.objects.get()
    assert [punt.tekst for punt in besluit.punten.all()] == ["Noem het meldpunt.", "Maak een evaluatie."]

    bevestig = reverse("besluit_bevestigen", args=[weg.procedure.pk, besluit.pk])
    assert bevestig not in lees(weg.mensen.rijswijk, adres)  # who entered it gets no button
    assert bevestig in lees(weg.griffier, adres)
    assert verstuur(weg.griffier, bevestig).status_code == 302
    assert "20 voor en 3 tegen" in lees(weg.mensen.raad, adres)
    assert weg.stand("zienswijze", RIJSWIJK) == "gedaan"

    punt = besluit.punten.first()
    assert punt is not None
    naar = reverse("zienswijze_antwoord", args=[weg.procedure.pk, punt.pk])
    assert (
        verstuur(weg.mensen.coordinator, naar, tekst="Dat nemen we over.", leidt_tot_wijziging="on").status_code == 302
    )
    assert "Dat nemen we over." in lees(weg.mensen.rijswijk, adres)


def test_wat_in_de_weg_staat_komt_als_zin_terug_en_de_invoer_blijft() -> None:
    weg = maak_weg()
    velden = {
        "kenmerk": weg.beeld.nu, "datum": f"{klok.vandaag():%d-%m-%Y}", "uitkomst": "toestemming_verleend",
        "toelichting": "Ook gezegd.", "aanvraag": str(uuid4()),
    }  # fmt: skip
    antwoord = verstuur(weg.mensen.rijswijk, stapadres(weg, "toestemming", RIJSWIJK), **velden)
    assert antwoord.status_code == 409
    bladzijde = antwoord.content.decode()
    assert "dat is nog niet gedaan" in bladzijde
    assert "Ook gezegd." in bladzijde


@pytest.mark.parametrize(
    ("dag", "bepalen"),
    [
        ("2026-11-23", ["Zoetermeer"]),
        # Rijswijk by its besluit after the holidays, Zoetermeer by its zienswijze before them
        ("2026-11-24", ["Rijswijk", "Zoetermeer"]),
    ],
)
def test_de_route_rekent_en_zegt_wat_een_vergadering_later_doet(
    settings: Settings, dag: str, bepalen: list[str]
) -> None:
    settings.VASTE_DAG = dag
    weg = maak_weg(wens=klok.vandaag() + 300 * DAG)
    for naam in ("Rijswijk", "Zoetermeer"):
        door = weg.mensen.rijswijk if naam == "Rijswijk" else weg.mensen.zoetermeer
        for soort in ("college", "raad"):
            voeg_vergaderingen_toe(
                orgaan=Orgaan.objects.get(gemeente=gemeente(naam), soort=soort),
                eerste=klok.vandaag() + (10 if naam == "Rijswijk" else 17) * DAG,
                laatste=klok.vandaag() + 290 * DAG,
                om_de_weken=4,
                inleverdagen=7,
                door=door,
                op=klok.vandaag(),
            )
    adres = reverse("procedure_route", args=[weg.procedure.pk])
    bladzijde = lees(weg.mensen.college, adres)
    assert "De gewenste dag is haalbaar." in bladzijde
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in bladzijde or "<svg " in bladzijde
    assert "bepaalt de einddatum" in bladzijde
    matrix = lees(weg.mensen.college, reverse("procedure", args=[weg.procedure.pk]))
    wie = html.fromstring(matrix).xpath("//th[@scope='row'][span='bepaalt de einddatum']/text()[1]")
    assert [naam.strip() for naam in wie] == bepalen
    later = lees(weg.mensen.college, f"{adres}?later=toestemming.{RIJSWIJK}")
    assert "één vergadering later valt" in later
    punt = weg.beeld.stand.route.punt(Plek("toestemming", RIJSWIJK))
    assert punt.verwacht is not None


def test_wie_is_het_eens_na_een_amendement() -> None:
    weg = maak_weg(soort="regiovisie")
    weg.besluit("voorstel", ZOETERMEER, Uitkomst.VASTGESTELD)
    weg.besluit("besluit", ZOETERMEER, Uitkomst.GEWIJZIGD)
    bladzijde = lees(weg.mensen.raad, reverse("procedure_eens", args=[weg.procedure.pk]))
    assert "heeft andere woorden vastgesteld" in bladzijde
    assert "moet nog besluiten" in bladzijde
    vraag = lees(weg.mensen.coordinator, reverse("procedure_versie", args=[weg.procedure.pk]))
    assert "Zij moeten daarna opnieuw besluiten" in vraag


def test_een_gemeente_houdt_haar_eigen_kalender_bij() -> None:
    mensen = maak_mensen()
    griffier = maak_pet(Rol.GRIFFIER, "Rijswijk")
    adres = reverse("kalender", args=[RIJSWIJK])
    raad = Orgaan.objects.get(gemeente=gemeente("Rijswijk"), soort="raad")
    zomer = datetime.date(klok.vandaag().year + 1, 7, 13)
    assert verstuur(
        mensen.rijswijk, adres, naam="zomerreces", van=f"{zomer:%d-%m-%Y}", laatste_dag=f"{zomer + 41 * DAG:%d-%m-%Y}"
    ).status_code == 302  # fmt: skip
    assert Reces.objects.get().tot == zomer + 42 * DAG
    serie = {
        "orgaan": raad.pk, "eerste": f"{zomer - 28 * DAG:%d-%m-%Y}", "laatste": f"{zomer + 56 * DAG:%d-%m-%Y}",
        "om_de_weken": 4, "inleverdagen": 14,
    }  # fmt: skip
    assert verstuur(griffier, adres, **serie).status_code == 302
    dagen = list(Vergadering.objects.order_by("datum").values_list("datum", flat=True))
    assert dagen == [zomer - 28 * DAG, zomer + 56 * DAG]  # none in the reces
    assert verstuur(mensen.zoetermeer, adres, **serie).status_code == 403
    in_reces = {**serie, "eerste": f"{zomer + DAG:%d-%m-%Y}", "laatste": f"{zomer + DAG:%d-%m-%Y}"}
    antwoord = verstuur(griffier, adres, **in_reces)
    assert antwoord.status_code == 409
    assert "valt in het reces" in antwoord.content.decode()
    eeuwig = verstuur(griffier, adres, **{**serie, "eerste": "31-12-9999", "laatste": "31-12-9999"})
    assert "Kijk het jaar na" in eeuwig.content.decode()
    eeuwig = verstuur(mensen.rijswijk, adres, naam="reces", van="31-12-9999", laatste_dag="31-12-9999")
    assert "Kijk het jaar na" in eeuwig.content.decode()
    eerste = Vergadering.objects.order_by("datum")[0]
    assert verstuur(griffier, reverse("vergadering_vervallen", args=[RIJSWIJK, eerste.pk])).status_code == 302
    assert Vergadering.objects.die_doorgaan().count() == 1


def test_mijn_werk_vraagt_wie_aan_de_beurt_is() -> None:
    weg = maak_weg()
    op = klok.vandaag()
    assert [regel.wat for regel in werk_voor(weg.mensen.rijswijk, op=op)] == ["Leg vast: ontwerp naar de raad"]
    assert werk_voor(weg.griffier, op=op) == []
    assert werk_voor(weg.mensen.dordrecht, op=op) == []
    weg.doe("toezenden", RIJSWIJK)
    weg.besluit("zienswijze", RIJSWIJK, Uitkomst.GEEN_ZIENSWIJZE, bevestigd=False)
    assert [regel.knop for regel in werk_voor(weg.griffier, op=op)] == ["Bevestigen"]
    assert werk_voor(weg.mensen.rijswijk, op=op) == []  # who entered it does not confirm it


def test_de_matrix_vraagt_evenveel_bij_elke_stand(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    weg = maak_weg()
    client = inloggen(weg.mensen.college)
    adres = reverse("procedure", args=[weg.procedure.pk])
    client.get(adres)
    with django_assert_max_num_queries(24):
        client.get(adres)
