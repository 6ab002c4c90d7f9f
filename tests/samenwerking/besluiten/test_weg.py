"""A text on its way: who records what, in which order, what a departure is, and when it holds."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import Error, connection
from pytest_django import DjangoAssertNumQueries

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Rol
from samenwerking.besluiten.acties.besluit import Omstandigheden, bevestig_besluit
from samenwerking.besluiten.acties.procedure import beeindig_procedure, breng_versie_in
from samenwerking.besluiten.beeld import beelden_van
from samenwerking.besluiten.models import Besluit, Procedure
from samenwerking.besluiten.procedure import Plek, Uitkomst
from samenwerking.teksten.models import Clausulegebruik
from samenwerking.templatetags.besloten import met_besluiten
from tests.regio.factories import maak_pet
from tests.samenwerking.besluiten.factories import RIJSWIJK, ZOETERMEER, Weg, maak_weg
from tests.samenwerking.teksten.factories import bevries, schrijf

pytestmark = pytest.mark.django_db
AFWIJKING = {"afwijking_grond": "Wgr, artikel 1, derde lid", "afwijking_reden": "De raad besloot al in het voorjaar."}
GISTEREN = datetime.timedelta(days=1)


def test_een_regeling_van_twee_gemeenten_van_ontwerp_tot_kracht() -> None:
    weg = maak_weg()
    assert weg.stand("toezenden", RIJSWIJK) == "nu"
    assert weg.stand("zienswijze", RIJSWIJK) == "wacht"
    for code in (RIJSWIJK, ZOETERMEER):
        weg.doe("toezenden", code)
    weg.besluit("zienswijze", RIJSWIJK, Uitkomst.ZIENSWIJZE, punten=["Noem het meldpunt.", "Maak een evaluatie."])
    assert weg.stand("definitief") == "wacht"
    weg.besluit("zienswijze", ZOETERMEER, Uitkomst.GEEN_ZIENSWIJZE)
    assert weg.stand("definitief") == "nu"

    # the gemeenten answer with a new version
    tekst = weg.procedure.tekst
    schrijf(tekst, weg.mensen.rijswijk, "De gemeenten werken samen en noemen het meldpunt.")
    nieuw = bevries(tekst, weg.mensen.coordinator, "Definitief")
    breng_versie_in(
        procedure_id=weg.procedure.pk, versie=nieuw, reden="Na de zienswijzen.", door=weg.mensen.coordinator,
        op=klok.vandaag(),
    )  # fmt: skip
    assert weg.stand("zienswijze", RIJSWIJK) == "gedaan"  # that was about the ontwerp
    weg.doe("definitief")
    for code in (RIJSWIJK, ZOETERMEER):
        weg.doe("vragen", code)
        weg.besluit("toestemming", code, Uitkomst.VERLEEND)
        weg.besluit("besluit", code, Uitkomst.VASTGESTELD)
    for code in (RIJSWIJK, ZOETERMEER):
        weg.teken(code)
        weg.doe("eigen_bekendmaking", code, vindplaats="gmb-2026-1")
    assert weg.stand("bekendmaken") == "nu"
    weg.doe("bekendmaken", vindplaats="gmb-2026-2")

    # not in force before the day after publication (Wgr 26)
    with pytest.raises(KanNiet, match="ondertekend en bekendgemaakt"):
        beeindig_procedure(
            procedure_id=weg.procedure.pk, gelukt=True, reden="Alles rond.", datum=klok.vandaag(),
            door=weg.mensen.coordinator, op=klok.vandaag(),
        )  # fmt: skip
    morgen = klok.vandaag() + GISTEREN
    beeindig_procedure(
        procedure_id=weg.procedure.pk, gelukt=True, reden="Alles rond.", datum=morgen, door=weg.mensen.coordinator,
        op=morgen,
    )  # fmt: skip
    with pytest.raises(KanNiet, match="beëindigd"):
        weg.doe("vragen", RIJSWIJK)


def test_een_besluit_telt_pas_als_een_ander_het_bevestigt() -> None:
    weg = maak_weg()
    weg.doe("toezenden", RIJSWIJK)
    besluit = weg.besluit("zienswijze", RIJSWIJK, Uitkomst.GEEN_ZIENSWIJZE, bevestigd=False)
    assert weg.stand("zienswijze", RIJSWIJK) == "bevestigen"
    for wie in (weg.mensen.rijswijk, weg.mensen.zoetermeer, weg.mensen.coordinator, weg.griffier_zoetermeer):
        with pytest.raises(GeenRecht):
            bevestig_besluit(besluit_id=besluit.pk, door=wie, op=klok.vandaag())
    tweede_pet = maak_pet(Rol.GRIFFIER, "Rijswijk", gebruiker=weg.mensen.rijswijk.gebruiker)
    with pytest.raises(GeenRecht):  # the same person under another hat is no second person
        bevestig_besluit(besluit_id=besluit.pk, door=tweede_pet, op=klok.vandaag())
    bevestig_besluit(besluit_id=besluit.pk, door=weg.griffier, op=klok.vandaag())
    assert weg.stand("zienswijze", RIJSWIJK) == "gedaan"


@pytest.mark.parametrize(
    "doe",
    [
        lambda weg: weg.doe("toezenden", RIJSWIJK, door=weg.mensen.zoetermeer),
        lambda weg: weg.doe("toezenden", RIJSWIJK, door=weg.mensen.coordinator),
        lambda weg: weg.doe("toezenden", RIJSWIJK, door=weg.griffier),  # a griffier records for the raad
        lambda weg: weg.doe("toezenden", RIJSWIJK, door=weg.mensen.college),
        lambda weg: weg.doe("definitief", door=weg.mensen.rijswijk),
        lambda weg: weg.doe("bekendmaken", door=weg.mensen.rijswijk),  # Zoetermeer publishes
        lambda weg: breng_versie_in(
            procedure_id=weg.procedure.pk, versie=weg.beeld.versie, reden="x", door=weg.mensen.rijswijk,
            op=klok.vandaag(),
        ),
    ],
)  # fmt: skip
def test_ieder_legt_alleen_het_eigene_vast(doe: Callable[[Weg], object]) -> None:
    with pytest.raises(GeenRecht):
        doe(maak_weg())


BELET: list[tuple[str, Callable[[Weg], object]]] = [
    ("nog niet gedaan", lambda weg: weg.besluit("toestemming", RIJSWIJK, Uitkomst.VERLEEND)),
    ("in de toekomst", lambda weg: weg.doe("toezenden", RIJSWIJK, datum=klok.vandaag() + GISTEREN)),
    ("pas op", lambda weg: weg.doe("toezenden", RIJSWIJK, datum=klok.vandaag() - GISTEREN)),
    ("nieuwere versie", lambda weg: weg.doe("toezenden", RIJSWIJK, kenmerk="ander")),
    ("bij 'Ondertekening'", lambda weg: weg.doe("ondertekenen", RIJSWIJK)),
    ("waar het staat", lambda weg: weg.doe("eigen_bekendmaking", RIJSWIJK)),
    ("andere uitkomst", lambda weg: weg.besluit("zienswijze", RIJSWIJK, Uitkomst.VERLEEND)),
    ("niet zelf vast", lambda weg: weg.besluit("besluit", RIJSWIJK, Uitkomst.GEWIJZIGD)),
    ("ten minste één punt", lambda weg: weg.besluit("zienswijze", RIJSWIJK, Uitkomst.ZIENSWIJZE)),
    ("welke voorwaarde", lambda weg: weg.besluit("besluit", RIJSWIJK, Uitkomst.VOORWAARDE)),
    (
        "én de reden",
        lambda weg: weg.doe("toezenden", RIJSWIJK, bij=Omstandigheden(afwijking_grond="Wgr", aanvraag=uuid4())),
    ),
    (
        "nog niets vastgelegd",
        lambda weg: weg.doe("toezenden", RIJSWIJK, bij=Omstandigheden(correctie_reden="Fout", aanvraag=uuid4())),
    ),
]


@pytest.mark.parametrize(("zin", "doe"), BELET, ids=[zin for zin, _ in BELET])
def test_wat_niet_kan_zegt_waarom(zin: str, doe: Callable[[Weg], object]) -> None:
    with pytest.raises(KanNiet, match=zin):
        doe(maak_weg())


def test_wat_anders_ging_wordt_vastgelegd_als_afwijking() -> None:
    weg = maak_weg()
    bij = Omstandigheden(aanvraag=uuid4(), **AFWIJKING)
    besluit = weg.besluit("toestemming", RIJSWIJK, Uitkomst.VERLEEND, bij=bij)
    assert besluit.afwijking_grond == AFWIJKING["afwijking_grond"]
    assert weg.stand("toestemming", RIJSWIJK) == "gedaan"
    # but what cannot be is refused, departure or not
    with pytest.raises(KanNiet, match="de wet van"):
        weg.doe(
            "toezenden",
            RIJSWIJK,
            datum=datetime.date(2022, 6, 30),
            bij=Omstandigheden(aanvraag=uuid4(), **AFWIJKING),
        )
    with pytest.raises(KanNiet, match="toekomst"):
        weg.doe(
            "toezenden", RIJSWIJK, datum=klok.vandaag() + GISTEREN, bij=Omstandigheden(aanvraag=uuid4(), **AFWIJKING)
        )


def test_zienswijze_en_toestemming_op_een_avond_over_dezelfde_tekst() -> None:
    weg = maak_weg()
    weg.doe("toezenden", RIJSWIJK)
    weg.besluit("zienswijze", RIJSWIJK, Uitkomst.GEEN_ZIENSWIJZE)
    weg.besluit("toestemming", RIJSWIJK, Uitkomst.VERLEEND)  # Zoetermeer did nothing yet
    assert weg.stand("toestemming", RIJSWIJK) == "gedaan"


def test_een_correctie_vervangt_en_laat_staan_wat_er_stond() -> None:
    weg = maak_weg()
    eerst = weg.doe("toezenden", RIJSWIJK)
    with pytest.raises(KanNiet, match="al iets vastgelegd"):
        weg.doe("toezenden", RIJSWIJK)
    nieuw = weg.doe("toezenden", RIJSWIJK, bij=Omstandigheden(correctie_reden="Verkeerde dag.", aanvraag=uuid4()))
    assert nieuw.vervangt == eerst
    assert eerst.stap == "toezenden"
    besluit = weg.besluit("zienswijze", RIJSWIJK, Uitkomst.GEEN_ZIENSWIJZE)
    weg.besluit(
        "zienswijze", RIJSWIJK, Uitkomst.ZIENSWIJZE, punten=["Toch."], bevestigd=False,
        bij=Omstandigheden(correctie_reden="Er was wel een zienswijze.", aanvraag=uuid4()),
    )  # fmt: skip
    assert weg.stand("zienswijze", RIJSWIJK) == "bevestigen"
    assert Besluit.objects.filter(pk=besluit.pk).exists()


def test_twee_keer_versturen_is_een_keer() -> None:
    weg = maak_weg()
    bij = Omstandigheden(aanvraag=uuid4())
    assert weg.doe("toezenden", RIJSWIJK, bij=bij) == weg.doe("toezenden", RIJSWIJK, bij=bij)


def test_wie_aanhoudt_besluit_later_nog() -> None:
    weg = maak_weg(soort="regiovisie")
    weg.besluit("voorstel", RIJSWIJK, Uitkomst.VASTGESTELD)
    weg.besluit("besluit", RIJSWIJK, Uitkomst.AANGEHOUDEN)
    assert weg.stand("besluit", RIJSWIJK) == "aangehouden"
    weg.besluit("besluit", RIJSWIJK, Uitkomst.VASTGESTELD)
    assert weg.stand("besluit", RIJSWIJK) == "gedaan"


def test_een_amendement_laat_anderen_opnieuw_besluiten_over_de_nieuwe_tekst() -> None:
    weg = maak_weg(soort="regiovisie")
    for code in (RIJSWIJK, ZOETERMEER):
        weg.besluit("voorstel", code, Uitkomst.VASTGESTELD)
    weg.besluit("besluit", RIJSWIJK, Uitkomst.VASTGESTELD)
    weg.besluit("besluit", ZOETERMEER, Uitkomst.GEWIJZIGD)
    assert weg.stand("besluit", ZOETERMEER) == "anders"
    assert "eerst samen een nieuwe versie" in weg.beeld.stand.route.punt(Plek("besluit", ZOETERMEER)).waarom[0]
    schrijf(weg.procedure.tekst, weg.mensen.rijswijk, "De gemeenten werken samen, met het amendement.")
    nieuw = bevries(weg.procedure.tekst, weg.mensen.coordinator, "Met amendement")
    breng_versie_in(
        procedure_id=weg.procedure.pk, versie=nieuw, reden="Amendement van Zoetermeer.", door=weg.mensen.coordinator,
        op=klok.vandaag(),
    )  # fmt: skip
    assert weg.stand("besluit", RIJSWIJK) == "opnieuw"
    weg.besluit("voorstel", RIJSWIJK, Uitkomst.VASTGESTELD)
    weg.besluit("besluit", RIJSWIJK, Uitkomst.VASTGESTELD)
    assert weg.stand("besluit", RIJSWIJK) == "gedaan"


def test_wie_een_eerdere_tekst_ondertekende_ondertekent_de_nieuwe_opnieuw() -> None:
    weg = maak_weg(soort="convenant")
    for code in (RIJSWIJK, ZOETERMEER):
        weg.besluit("horen", code, Uitkomst.GEEN_ZIENSWIJZE)
        weg.besluit("besluit", code, Uitkomst.VASTGESTELD)
    weg.teken(RIJSWIJK)
    assert weg.stand("ondertekenen", RIJSWIJK) == "gedaan"
    schrijf(weg.procedure.tekst, weg.mensen.rijswijk, "De gemeenten werken samen, met één woord anders.")
    nieuw = bevries(weg.procedure.tekst, weg.mensen.coordinator, "Verbeterd")
    breng_versie_in(
        procedure_id=weg.procedure.pk, versie=nieuw, reden="Een fout.", door=weg.mensen.coordinator, op=klok.vandaag()
    )
    assert weg.stand("horen", RIJSWIJK) == "gedaan"
    assert weg.stand("besluit", RIJSWIJK) == "opnieuw"
    assert weg.stand("ondertekenen", RIJSWIJK) == "wacht"
    for code in (RIJSWIJK, ZOETERMEER):
        weg.besluit("besluit", code, Uitkomst.VASTGESTELD)
    assert weg.stand("ondertekenen", RIJSWIJK) == "opnieuw"
    weg.teken(RIJSWIJK)
    assert weg.stand("ondertekenen", RIJSWIJK) == "gedaan"


TABELLEN = ["procedureversie", "procedurepartij", "handeling", "besluit", "besluitbevestiging", "zienswijzepunt"]


@pytest.mark.parametrize("tabel", TABELLEN)
def test_wat_is_vastgelegd_verandert_niet(tabel: str) -> None:
    weg = maak_weg()
    weg.doe("toezenden", RIJSWIJK)
    weg.besluit("zienswijze", RIJSWIJK, Uitkomst.ZIENSWIJZE, punten=["Noem het meldpunt."])
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM samenwerking_{tabel}")
        assert cursor.fetchone()[0] > 0
        with pytest.raises(Error, match="permission denied"):
            cursor.execute(f"DELETE FROM samenwerking_{tabel}")


def test_de_databank_kent_geen_bevestiging_van_wie_het_zelf_invoerde() -> None:
    weg = maak_weg()
    weg.doe("toezenden", RIJSWIJK)
    besluit = weg.besluit("zienswijze", RIJSWIJK, Uitkomst.GEEN_ZIENSWIJZE, bevestigd=False)
    persoon = weg.mensen.rijswijk.gebruiker_id
    with connection.cursor() as cursor, pytest.raises(Error, match="een_ander_bevestigt_dan_wie_invoerde"):
        cursor.execute(
            "INSERT INTO samenwerking_besluitbevestiging (besluit_id, invoerder_id, bevestiger_id, door_id, op)"
            " VALUES (%s, %s, %s, %s, now())",
            [besluit.pk, persoon, persoon, weg.mensen.rijswijk.pk],
        )


def test_meer_procedures_vragen_niet_meer_aan_de_databank(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    weg = maak_weg()
    maak_weg(mensen=weg.mensen)
    procedures = list(Procedure.objects.select_related("tekst"))
    assert len(procedures) == 2
    with django_assert_num_queries(6):
        beelden_van(procedures, op=klok.vandaag())


def test_bij_een_clausule_staat_wat_over_de_versie_is_besloten() -> None:
    weg = maak_weg()
    gebruik = Clausulegebruik(versie=weg.beeld.versie, deel="artikel1", plaats="artikel 1", aangepast=False)
    assert met_besluiten([gebruik]) == [(gebruik, "nog niets besloten")]
    for code in (RIJSWIJK, ZOETERMEER):
        weg.doe("toezenden", code)
    weg.besluit("zienswijze", RIJSWIJK, Uitkomst.GEEN_ZIENSWIJZE)
    weg.besluit("zienswijze", ZOETERMEER, Uitkomst.GEEN_ZIENSWIJZE, bevestigd=False)
    assert met_besluiten([gebruik]) == [(gebruik, f"{Uitkomst.GEEN_ZIENSWIJZE.naam}: 1")]
