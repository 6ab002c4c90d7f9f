"""Words in Dutch, where they stand, in pages; and never a hit on what this hat may not open."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from regio.models import Lidmaatschap, Regio, Rol
from regio.treffers import BEGIN, EINDE, als_html, merk
from samenwerking.overleg.acties.stuk import voeg_stuk_toe
from samenwerking.teksten.models import Deel, Tekst
from samenwerking.woordzoeken import DEEL, Zoekwoorden, zoekvraag
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.monitor.maken import eigen
from tests.samenwerking.overleg.maken import Tafel, dek_tafel, lege_pdf
from tests.samenwerking.teksten.factories import begin, bevries, inloggen, schrijf, verstuur


@pytest.mark.parametrize(
    ("tekst", "gezocht", "uit"),
    [
        ("De Coördinatie", "coordinatie", "De [Coördinatie]"),
        ("uitstroom en instroom", "STROOM uit", "[uit][stroom] en in[stroom]"),
        ("a < b", "< (", "a < b"),
        ("één", "a", "één"),
    ],
)
def test_waar_de_woorden_staan(tekst: str, gezocht: str, uit: str) -> None:
    assert merk(tekst, gezocht).replace(BEGIN, "[").replace(EINDE, "]") == uit


def test_wat_iemand_schreef_wordt_nooit_html() -> None:
    assert als_html(merk("<script>wonen</script>", "wonen")) == "&lt;script&gt;<mark>wonen</mark>&lt;/script&gt;"


def zoek(pet: Lidmaatschap, woord: str, **velden: object) -> str:
    return verstuur(pet, reverse("zoeken"), q=woord, **velden).content.decode()


@pytest.fixture
def adviseur(db: None) -> Lidmaatschap:
    return maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")


@pytest.fixture
def tekst(adviseur: Lidmaatschap) -> Tekst:
    ding = begin(adviseur, titel="Regiovisie")
    schrijf(ding, adviseur, "Wij bouwen woningen voor wie uitstroomt, ook in Curaçao.", titel="Uitstroom")
    return ding


@pytest.mark.usefixtures("tekst")
@pytest.mark.parametrize("woord", ["woning", "woningen", "bouw", "uitstr", "woningen uitstroomt"])
def test_een_ander_woord_met_dezelfde_stam_en_een_begin_vinden_het(adviseur: Lidmaatschap, woord: str) -> None:
    pagina = zoek(adviseur, woord)
    assert "Delen van teksten" in pagina
    assert "<mark>" in pagina
    assert "Delen van teksten" in zoek(adviseur, "curacao")


@pytest.mark.usefixtures("tekst")
@pytest.mark.parametrize("woord", ["schuldhulp", "woningen schuldhulp", "& | !", "de het een", "':*"])
def test_wat_er_niet_staat_wordt_niet_gevonden(adviseur: Lidmaatschap, woord: str) -> None:
    assert "Niets gevonden" in zoek(adviseur, woord)


def test_de_raad_vindt_woorden_in_de_versie_die_is_gedeeld_en_niet_in_het_concept(
    adviseur: Lidmaatschap, tekst: Tekst
) -> None:
    coordinator = maak_pet(Rol.COORDINATOR, regio("haaglanden"))
    raadslid = maak_pet(Rol.RAADSLID, "Rijswijk")
    bevries(tekst, coordinator, "Ambtelijk")
    assert "Niets gevonden" in zoek(raadslid, "woningen")
    bevries(tekst, coordinator, "Voor de raden", voor_raden=True)
    pagina = zoek(raadslid, "woningen")
    assert "<mark>woningen</mark>" in pagina
    assert "Ambtelijk" not in pagina
    for pet in (maak_pet(Rol.BELEIDSADVISEUR, "Dordrecht"), maak_pet(Rol.CONSULENT, "Rijswijk")):
        assert "Niets gevonden" in zoek(pet, "woningen")


@pytest.fixture
def tafel(db: None) -> Tafel:
    return dek_tafel()


def test_een_vertrouwelijk_stuk_wordt_door_niemand_gevonden(tafel: Tafel) -> None:
    ding = tafel.bijeenkomst("Punt", over=7)
    voeg_stuk_toe(
        bijeenkomst=ding, agendapunt=None, titel="Kwetterbedragen", inhoud=lege_pdf(),
        waarom_vertrouwelijk="Bedragen per aanbieder.", aanvraag=uuid4(), door=tafel.coordinator, op=klok.vandaag(),
    )  # fmt: skip
    for pet in (tafel.coordinator, tafel.mensen.rijswijk, maak_pet(Rol.RAADSLID, "Rijswijk")):
        assert "Niets gevonden" in zoek(pet, "kwetterbedragen")


def _vul(tekst: Tekst, hoeveel: int, vanaf: int = 100) -> None:
    Deel.objects.bulk_create(
        Deel(tekst=tekst, kenmerk=f"k{nummer}", volgorde=nummer, kop=f"Kop {nummer:03d}", woorden="Over zwaluwen.")
        for nummer in range(vanaf, vanaf + hoeveel)
    )


def test_veel_vondsten_komen_in_bladzijden_met_evenveel_vragen(adviseur: Lidmaatschap, tekst: Tekst) -> None:
    _vul(tekst, 25)
    klant = inloggen(adviseur)

    def vraag(**velden: object) -> tuple[str, int]:
        with CaptureQueriesContext(connection) as gesteld:
            pagina = klant.post(reverse("zoeken"), {"pet": adviseur.pk, "q": "zwaluw", **velden}).content.decode()
        return pagina, len(gesteld)

    vraag()  # the first visit also reads who this is
    eerst, vragen = vraag()
    assert "Kop 109" in eerst
    assert "Kop 110" not in eerst
    assert "Meer uit Delen van teksten" in eerst
    laatst, _ = vraag(groep="Delen van teksten", vanaf=20)
    assert "Kop 124" in laatst
    assert "Meer uit" not in laatst
    _vul(tekst, 500, vanaf=1000)
    assert vraag()[1] == vragen


def test_de_index_helpt_als_er_veel_is(adviseur: Lidmaatschap, tekst: Tekst) -> None:
    _vul(tekst, 10)
    rijen = Deel.objects.alias(stam=Zoekwoorden(DEEL)).filter(stam=zoekvraag("zwaluwen"))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    # without order: through the texts PostgreSQL has another way, which wins when pages of earlier tests lie around
    assert "deel_op_woorden" in rijen.order_by().explain()


def test_een_indicator_van_een_andere_regio_vindt_niemand(db: None) -> None:
    haaglanden: Regio = regio("haaglanden")
    eigen(haaglanden, maak_pet(Rol.COORDINATOR, haaglanden), naam="Kwetterindicator")
    assert "<mark>Kwetterindic</mark>ator" in zoek(maak_pet(Rol.RAADSLID, "Rijswijk"), "kwetterindic")
    assert "Niets gevonden" in zoek(maak_pet(Rol.RAADSLID, "Dordrecht"), "kwetterindic")
    assert "Niets gevonden" in zoek(maak_pet(Rol.CONSULENT, "Rijswijk"), "kwetterindic")
