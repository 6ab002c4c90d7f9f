"""A regeling that raden, colleges and burgemeesters make together: each decides for itself."""

from __future__ import annotations

import datetime
from contextlib import nullcontext
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Orgaan, Rol
from samenwerking.besluiten.acties.besluit import bevestig_besluit
from samenwerking.besluiten.acties.procedure import beeindig_procedure, begin_procedure
from samenwerking.besluiten.models import Besluit, Handeling, Overeenkomst
from samenwerking.besluiten.procedure import Uitkomst
from samenwerking.teksten.controles.bevinding import Rechtsvorm
from tests.regio.factories import gemeente, maak_pet
from tests.samenwerking.besluiten.factories import RIJSWIJK, ZOETERMEER, Weg, maak_tekenaar, maak_versie, maak_weg
from tests.samenwerking.teksten.factories import inloggen, maak_mensen

pytestmark = pytest.mark.django_db
BEIDE = (RIJSWIJK, ZOETERMEER)
ALLEN = "regeling_raden_colleges_burgemeesters"
HANDTEKENING = "INSERT INTO samenwerking_handtekening (handeling_id, bevoegdheid_id, wijze) VALUES (%s, %s, 'papier')"


def besluit_van(weg: Weg, *stappen: str) -> None:
    for code in BEIDE:
        for stap in stappen:
            weg.besluit(stap, code, Uitkomst.VASTGESTELD)


def tot_aan_de_besluiten() -> Weg:
    weg = maak_weg(soort=ALLEN)
    for code in BEIDE:
        weg.doe("vragen", code)
        weg.besluit("toestemming", code, Uitkomst.VERLEEND)
    return weg


def test_raad_college_en_burgemeester_besluiten_elk_en_worden_alle_drie_partij() -> None:
    weg = tot_aan_de_besluiten()
    besluit_van(weg, "besluit_raad", "besluit")
    with pytest.raises(KanNiet, match="Nog niet iedereen"):
        weg.teken(RIJSWIJK)
    besluit_van(weg, "besluit_burgemeester")
    organen = Besluit.objects.filter(procedure=weg.procedure, gemeente__code=RIJSWIJK).order_by("pk")
    assert [besluit.orgaan.soort if besluit.orgaan else "alleen" for besluit in organen] == [
        Orgaan.Soort.RAAD, Orgaan.Soort.RAAD, Orgaan.Soort.COLLEGE, "alleen",
    ]  # fmt: skip
    for code in BEIDE:
        weg.teken(code)
        weg.doe("eigen_bekendmaking", code, vindplaats="gmb-2026-1")
    weg.doe("bekendmaken", vindplaats="gmb-2026-2")
    morgen = klok.vandaag() + datetime.timedelta(days=1)
    beeindig_procedure(
        procedure_id=weg.procedure.pk, gelukt=True, reden="Rond.", datum=morgen, door=weg.mensen.coordinator, op=morgen
    )
    partijen = Overeenkomst.objects.get(uit_procedures__procedure=weg.procedure).partijen
    assert sorted(partijen.filter(gemeente__code=RIJSWIJK).values_list("orgaan", flat=True)) == [
        "burgemeester", "college", "raad",
    ]  # fmt: skip
    assert partijen.count() == 6


def test_de_databank_wil_het_besluit_van_elk_orgaan_onder_een_handtekening() -> None:
    weg = tot_aan_de_besluiten()
    besluit_van(weg, "besluit", "besluit_raad")
    handeling = Handeling.objects.create(
        procedure=weg.procedure, stap="ondertekenen", versie=weg.beeld.versie, datum=klok.vandaag(),
        gemeente=weg.mensen.rijswijk.gemeente, door=weg.mensen.rijswijk,
    )  # fmt: skip
    rij = [handeling.pk, maak_tekenaar(weg.mensen.rijswijk).pk]
    with pytest.raises(DatabaseError, match="niet iedereen"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(HANDTEKENING, rij)


def test_alleen_een_burgemeester_besluit_zonder_orgaan() -> None:
    weg = tot_aan_de_besluiten()
    besluit = weg.besluit("besluit", RIJSWIJK, Uitkomst.VASTGESTELD, bevestigd=False)
    assert besluit.orgaan is not None
    with pytest.raises(DatabaseError, match="een_besluit_van_een_gemeente_heeft_een_orgaan"), transaction.atomic():
        Besluit.objects.create(
            procedure=weg.procedure, stap="besluit", gemeente=besluit.gemeente, versie=besluit.versie,
            uitkomst="vastgesteld", datum=klok.vandaag(), door=besluit.door,
        )  # fmt: skip


def test_een_raad_die_zelf_treft_kan_wijzigen_en_de_burgemeester_niet() -> None:
    weg = tot_aan_de_besluiten()
    weg.besluit("besluit_raad", RIJSWIJK, Uitkomst.GEWIJZIGD)
    assert weg.stand("besluit_raad", RIJSWIJK) == "anders"
    with pytest.raises(KanNiet, match="De burgemeester stelt deze tekst hier niet zelf vast"):
        weg.besluit("besluit_burgemeester", RIJSWIJK, Uitkomst.GEWIJZIGD)


def test_voor_de_burgemeester_legt_de_beleidsadviseur_vast_en_bevestigt_een_ander() -> None:
    weg = tot_aan_de_besluiten()
    for wie in (weg.griffier, weg.mensen.college, weg.mensen.zoetermeer, weg.mensen.coordinator):
        with pytest.raises(GeenRecht):
            weg.besluit("besluit_burgemeester", RIJSWIJK, Uitkomst.VASTGESTELD, door=wie)
    besluit = weg.besluit("besluit_burgemeester", RIJSWIJK, Uitkomst.VASTGESTELD, bevestigd=False)
    for wie in (weg.mensen.raad, weg.griffier_zoetermeer):
        with pytest.raises(GeenRecht):
            bevestig_besluit(besluit_id=besluit.pk, door=wie, op=klok.vandaag())
    bevestig_besluit(besluit_id=besluit.pk, door=maak_pet(Rol.COLLEGELID, "Rijswijk"), op=klok.vandaag())
    assert weg.stand("besluit_burgemeester", RIJSWIJK) == "gedaan"


def test_wie_het_eens_is_staat_er_per_orgaan() -> None:
    weg = tot_aan_de_besluiten()
    weg.besluit("besluit_burgemeester", RIJSWIJK, Uitkomst.VASTGESTELD)
    pagina = inloggen(weg.mensen.coordinator).get(reverse("procedure_eens", args=[weg.procedure.pk])).content.decode()
    assert "1 van 2 burgemeesters heeft besloten over deze tekst" in pagina
    for orgaan in ("het college", "de gemeenteraad", "de burgemeester"):
        assert pagina.count(f'<span class="vak__bij">{orgaan}</span>') == 2


@pytest.mark.parametrize(("soort", "mag"), [("regeling", True), ("regeling_raden", False), (ALLEN, False)])
def test_aan_een_bvo_doen_alleen_colleges_mee(soort: str, mag: bool) -> None:
    mensen = maak_mensen()
    versie = maak_versie(mensen)
    versie.tekst.rechtsvorm = Rechtsvorm.BEDRIJFSVOERINGSORGANISATIE.value
    versie.tekst.save(update_fields=["rechtsvorm"])
    with nullcontext() if mag else pytest.raises(KanNiet, match="alleen colleges mee"):
        begin_procedure(
            versie=versie, soort=soort, gemeenten=[gemeente("Rijswijk")], wens=None, publiceert=gemeente("Rijswijk"),
            werkdagen_definitief=0, werkdagen_bekendmaken=0, aanvraag=uuid4(), door=mensen.coordinator,
            op=klok.vandaag(),
        )  # fmt: skip
