"""What a procedure that ended well does to the register: a new overeenkomst, an addendum, who takes part."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from regio import klok
from regio.fouten import KanNiet
from regio.models import Lidmaatschap
from samenwerking.besluiten.acties.addendum import maak_addendum
from samenwerking.besluiten.acties.naar_register import Doel
from samenwerking.besluiten.acties.partijwijziging import vraag_partijwijziging, zet_wijzigstap
from samenwerking.besluiten.acties.procedure import beeindig_procedure, begin_procedure
from samenwerking.besluiten.models import Addendum, Overeenkomst, Partijwijziging
from samenwerking.besluiten.procedure import Uitkomst
from samenwerking.teksten.acties.heropenen import heropen, wie_bericht_krijgt
from samenwerking.teksten.rechten import versies_van
from tests.regio.factories import gemeente, regio
from tests.samenwerking.besluiten.factories import RIJSWIJK, ZOETERMEER, Weg, maak_versie, maak_weg
from tests.samenwerking.besluiten.maken import maak_afspraak

pytestmark = pytest.mark.django_db
DAG = datetime.timedelta(days=1)
BEIDE = (RIJSWIJK, ZOETERMEER)


def rond_af(weg: Weg) -> datetime.date:
    """A convenant of two gemeenten goes all its steps; the day on which it holds."""
    for code in BEIDE:
        weg.besluit("horen", code, Uitkomst.GEEN_ZIENSWIJZE)
        weg.besluit("besluit", code, Uitkomst.VASTGESTELD)
    for code in BEIDE:
        weg.teken(code)
        weg.doe("informeren", code)
    morgen = klok.vandaag() + DAG
    beeindig_procedure(
        procedure_id=weg.procedure.pk, gelukt=True, reden="Rond.", datum=morgen, door=weg.mensen.coordinator, op=morgen
    )
    return morgen


def over(weg: Weg, doel: Doel) -> Weg:
    """Another procedure of the same people, about something in the register."""
    procedure = begin_procedure(
        versie=maak_versie(weg.mensen, titel=f"Over {doel.soort}"), soort="convenant",
        gemeenten=[gemeente("Rijswijk"), gemeente("Zoetermeer")], wens=None, publiceert=None, werkdagen_definitief=0,
        werkdagen_bekendmaken=0, aanvraag=uuid4(), door=weg.mensen.coordinator, op=klok.vandaag(), doel=doel,
    )  # fmt: skip
    return Weg(procedure, weg.mensen, weg.griffier, weg.griffier_zoetermeer)


def test_een_nieuwe_overeenkomst_met_partijen_ingangsdatum_en_tekst() -> None:
    weg = maak_weg(soort="convenant")
    vanaf = rond_af(weg)
    ding = Overeenkomst.objects.get(uit_procedures__procedure=weg.procedure)
    assert (ding.titel, ding.rechtsvorm, ding.ingangsdatum) == ("SOK van de proef", "convenant", vanaf)
    assert ding.tekstversie is not None
    assert ding.tekstversie.vingerafdruk == weg.beeld.nu
    assert sorted(partij.gemeente.code for partij in ding.partijen.all()) == list(BEIDE)
    assert ding.standen.get().stand == "besloten"


def test_een_regeling_neemt_haar_vindplaatsen_mee() -> None:
    weg = maak_weg()
    for code in BEIDE:
        weg.doe("toezenden", code)
        weg.besluit("zienswijze", code, Uitkomst.GEEN_ZIENSWIJZE)
    weg.doe("definitief")
    for code in BEIDE:
        weg.doe("vragen", code)
        weg.besluit("toestemming", code, Uitkomst.VERLEEND)
        weg.besluit("besluit", code, Uitkomst.VASTGESTELD)
    for code in BEIDE:
        weg.teken(code)
        weg.doe("eigen_bekendmaking", code, vindplaats=f"gmb-{code}")
    weg.doe("bekendmaken", vindplaats="gmb-regeling")
    morgen = klok.vandaag() + DAG
    beeindig_procedure(
        procedure_id=weg.procedure.pk, gelukt=True, reden="Rond.", datum=morgen, door=weg.mensen.coordinator, op=morgen
    )
    ding = Overeenkomst.objects.get(uit_procedures__procedure=weg.procedure)
    plaatsen = {rij.gemeente.code: rij.plaats for rij in ding.vindplaatsen.all()}
    assert plaatsen == {RIJSWIJK: f"gmb-{RIJSWIJK}", ZOETERMEER: f"gmb-regeling; gmb-{ZOETERMEER}"}


def addendum_bij(ding: Overeenkomst, door: Lidmaatschap) -> Addendum:
    velden = {"titel": "Ander bedrag", "artikelen": ["artikel 7"], "inhoud": "Het bedrag wordt hoger."}
    return maak_addendum(overeenkomst=ding, velden=velden, aanvraag=uuid4(), door=door, op=klok.vandaag())


def test_een_addendum_heeft_zijn_eigen_procedure_en_gaat_in_met_zijn_tekst() -> None:
    weg = maak_weg(soort="convenant")
    rond_af(weg)
    ding = Overeenkomst.objects.get()
    addendum = addendum_bij(ding, weg.mensen.coordinator)
    tweede = over(weg, Doel(addendum=addendum))
    with pytest.raises(KanNiet, match="loopt al een procedure"):
        over(weg, Doel(addendum=addendum))
    vanaf = rond_af(tweede)
    addendum.refresh_from_db()
    assert addendum.ingangsdatum == vanaf
    assert addendum.tekstversie is not None
    assert addendum.tekstversie.vingerafdruk == tweede.beeld.nu
    assert addendum.artikelen == ["artikel 7"]
    assert Overeenkomst.objects.count() == 1
    with pytest.raises(KanNiet, match="al een ingangsdatum"):
        over(weg, Doel(addendum=addendum))


def wijziging_van(
    ding: Overeenkomst, soort: str, naam: str, door: Lidmaatschap, *, per: datetime.date | None = None
) -> Partijwijziging:
    return vraag_partijwijziging(
        overeenkomst=ding, soort=soort, gemeente=gemeente(naam), orgaan="college", gevraagd_op=klok.vandaag(),
        per=per or klok.vandaag(), grond="artikel 12", gevolgen="Kosten en cliënten.", aanvraag=uuid4(), door=door,
        op=klok.vandaag(),
    )  # fmt: skip


def test_toetreden_en_uittreden_gaan_langs_alle_partijen_en_eindigen_in_de_rij_van_de_partij() -> None:
    weg = maak_weg(soort="convenant")
    door = weg.mensen.coordinator
    ding = maak_afspraak(door, ("Rijswijk", "Zoetermeer"))
    weggaan = wijziging_van(ding, "uittreding", "Rijswijk", door)
    procedure = over(weg, Doel(partijwijziging=weggaan))
    with pytest.raises(KanNiet, match="gevolgen van de uittreding"):
        rond_af(procedure)
    zet: dict[str, Any] = {"dag": klok.vandaag(), "toelichting": "Besproken.", "door": door, "op": klok.vandaag()}
    zet_wijzigstap(wijziging=weggaan, soort="gevolgen", **zet)
    with pytest.raises(KanNiet, match="loopt een procedure"):
        zet_wijzigstap(wijziging=weggaan, soort="besloten", **zet)
    morgen = klok.vandaag() + DAG
    beeindig_procedure(
        procedure_id=procedure.procedure.pk, gelukt=True, reden="Rond.", datum=morgen, door=door, op=morgen
    )
    assert ding.partijen.get(gemeente__code=RIJSWIJK).tot == morgen
    # and back in again
    erin = wijziging_van(ding, "toetreding", "Rijswijk", door, per=morgen)
    rond_af(over(weg, Doel(partijwijziging=erin)))
    assert [partij.van for partij in ding.partijen.filter(gemeente__code=RIJSWIJK).order_by("pk")] == [None, morgen]


def test_wat_niet_in_het_register_past_zegt_waarom() -> None:
    weg = maak_weg(soort="convenant")
    elders = maak_afspraak(weg.mensen.coordinator)
    weg_van = wijziging_van(elders, "uittreding", "Den Haag", weg.mensen.coordinator)
    with pytest.raises(KanNiet, match="zelf ook meedoen"):
        over(weg, Doel(partijwijziging=weg_van))
    with pytest.raises(KanNiet, match="hoort op"):
        begin_procedure(
            versie=maak_versie(weg.mensen, titel="Te ver"), soort="convenant",
            gemeenten=[gemeente("Rijswijk"), gemeente("Dordrecht")], wens=None, publiceert=None, werkdagen_definitief=0,
            werkdagen_bekendmaken=0, aanvraag=uuid4(), door=weg.mensen.coordinator, op=klok.vandaag(),
        )  # fmt: skip


def test_de_bladzijden_wijzen_naar_elkaar(client: Client) -> None:
    weg = maak_weg(soort="convenant")
    rond_af(weg)
    ding = Overeenkomst.objects.get()
    addendum = addendum_bij(ding, weg.mensen.coordinator)
    client.force_login(weg.mensen.coordinator.gebruiker)
    assert reverse("procedure", args=[weg.procedure.pk]) in client.get(ding.get_absolute_url()).text
    assert ding.get_absolute_url() in client.get(reverse("procedure", args=[weg.procedure.pk])).text
    pagina = client.get(addendum.get_absolute_url()).text
    assert f"?register=a-{addendum.pk}" in pagina
    formulier = client.get(f"{reverse('procedure_nieuw')}?register=a-{addendum.pk}")
    assert formulier.context["form"].initial["register"] == f"a-{addendum.pk}"
    assert len(formulier.context["form"].initial["gemeenten"]) == 2
    eens = client.get(reverse("procedure_eens", args=[weg.procedure.pk])).text
    assert "Geldt vanaf" in eens


def test_wie_besloot_krijgt_bericht_en_leest_verder_ook_na_vertrek_uit_de_regio() -> None:
    weg = maak_weg(soort="convenant")
    weg.besluit("horen", RIJSWIJK, Uitkomst.GEEN_ZIENSWIJZE)
    weg.besluit("besluit", RIJSWIJK, Uitkomst.VASTGESTELD)
    tekst, op = weg.procedure.tekst, klok.vandaag()
    versie = weg.beeld.versie
    assert weg.mensen.college in wie_bericht_krijgt(tekst, op=op)
    regio("haaglanden").deelnames.filter(gemeente__code__in=BEIDE).update(tot=op)
    assert weg.mensen.college in wie_bericht_krijgt(tekst, op=op)  # Rijswijk decided
    assert weg.mensen.zoetermeer not in wie_bericht_krijgt(tekst, op=op)
    assert versie in versies_van(weg.mensen.college, op=op)
    assert versie not in versies_van(weg.mensen.zoetermeer, op=op)
    heropen(tekst=tekst, reden="Nieuwe cijfers.", aanvraag=uuid4(), door=weg.mensen.coordinator, op=op)
