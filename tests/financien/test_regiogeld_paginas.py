"""Pages of the regional money: what they show, to whom, and what forms do."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from decimal import Decimal
from uuid import uuid4

import pytest
from django.urls import reverse

from financien.acties.afrekening import keur_afrekening_goed, maak_afrekening
from financien.acties.exploitatie import Exploitatiegegevens, leg_exploitatie_vast
from financien.forms_regiogeld import EuroField
from financien.models import Afrekening, Begroting, Realisatie, Verdeelsleutel
from financien.prognosebeeld import maak_beeld
from financien.verdeelsleutels import Sleutelsoort
from financien.verdelen import naar_euro
from financien.werk import werk_voor
from regio import klok
from regio.notatie import getal
from tests.financien.factories import OP, bevries, maak_bron, maak_proefscenario
from tests.financien.paginas import client_van, haags
from tests.financien.prognoseproef import maak_prognose
from tests.financien.regiogeldproef import (
    HAAGS,
    JAAR,
    KOSTEN_BEGROOT,
    controller,
    leg_vast,
    maak_reserve,
    maak_sleutel,
    regels,
)
from tests.regio.factories import regio

pytestmark = pytest.mark.django_db
HIER = ["haaglanden", "BW"]


def maak_alles() -> Afrekening:
    """A year with everything, settled and not yet approved."""
    leg_vast(Begroting)
    leg_vast(Realisatie)
    maak_reserve()
    return maak_afrekening(
        regio=regio("haaglanden"), taak="BW", jaar=JAAR, sleutel=maak_sleutel(naam="Gelijk"), reden="proef",
        aanvraag=uuid4(), door=controller(), op=OP,
    )  # fmt: skip


def adressen(afrekening: Afrekening) -> list[str]:
    """Every page that only shows."""
    return [
        *(
            reverse(f"regiogeld{deel}", args=HIER)
            for deel in ("", "_verdeel", "_sleutels", "_reserve", "_bezetting", "_geschiedenis")
        ),
        reverse("regiogeld_jaar", args=[*HIER, JAAR]),
        reverse("afrekening", args=[afrekening.pk]),
    ]


@pytest.mark.parametrize(
    ("tekst", "bedrag"),
    [
        ("1.200.000", "1200000"),
        ("1.200.000,50", "1200000.50"),
        ("€ 1200000,5", "1200000.5"),
        ("12.50", "12.50"),
        ("1.200", "1200"),
    ],
)
def test_een_bedrag_zoals_mensen_het_schrijven(tekst: str, bedrag: str) -> None:
    assert EuroField().clean(tekst) == Decimal(bedrag)


def test_twee_sleutels_naast_elkaar_tellen_op_tot_het_tekort() -> None:
    a = maak_sleutel(naam="Gelijk")
    b = maak_sleutel(Sleutelsoort.GEBRUIK, dict(zip(HAAGS.values(), "31111", strict=True)), naam="Gebruik")
    vraag = {"bedrag": "1.200.000", "a": a.pk, "b": b.pk}
    tekst = client_van(haags()).get(reverse("regiogeld_verdeel", args=HIER), vraag).content.decode()
    assert tekst.count("1.200.000,00") == 3  # twice in the table, once in the sentence about rounding
    assert "240.000,00" in tekst
    assert "514.285,72" in tekst  # 1.200.000 x 3 / 7, and the cent that was left over
    assert tekst.count("171.428,57") == 4


def test_een_band_vraagt_waar_het_tekort_ontstaat() -> None:
    gelijk = maak_sleutel()
    band = maak_sleutel(Sleutelsoort.SOLIDARITEIT_BAND, delen=[(gelijk, Decimal(1))], procent=Decimal(10))
    leg_vast(Begroting)
    client, adres = client_van(haags()), reverse("regiogeld_verdeel", args=HIER)
    vraag = {"bedrag": "700", "a": gelijk.pk, "b": band.pk}
    assert "Kies ook dat" in client.get(adres, vraag).content.decode()
    scheef = maak_sleutel(Sleutelsoort.GEBRUIK, dict.fromkeys(HAAGS.values(), "0") | {"GM0518": "1"})
    tekst = client.get(adres, vraag | {"ontstaat": scheef.pk}).content.decode()
    # Den Haag: 700 over, 100 is eigen, 600 gaat in de pool, 120 daarvan weer voor Den Haag
    assert "220,00" in tekst
    assert "120,00" in tekst


@pytest.mark.parametrize("rol", ["collegelid", "raadslid", "griffier"])
def test_college_en_raad_zien_de_eigen_gemeente_en_de_totalen(rol: str) -> None:
    afrekening = maak_alles()
    client = client_van(haags(rol, "Rijswijk"))
    for adres in adressen(afrekening):
        antwoord = client.get(adres)
        assert antwoord.status_code == 200, adres
        blad = antwoord.content.decode().split("<main", 1)[1]
        assert "Zoetermeer" not in blad, adres
    assert client.get(reverse("afrekening_gemeente", args=[afrekening.pk, "GM0603"])).status_code == 200
    assert client.get(reverse("afrekening_gemeente", args=[afrekening.pk, "GM0637"])).status_code == 404
    inhoud = client.get(reverse("afrekening_bestand", args=[afrekening.pk, "csv"])).content.decode()
    rijen = list(csv.DictReader(io.StringIO(inhoud)))
    assert [rij["gemeente"] for rij in rijen] == ["Rijswijk", "andere gemeenten samen"]
    assert sum(Decimal(rij["betaalt"]) for rij in rijen) == Decimal("10.00")


@pytest.mark.parametrize("rol", ["collegelid", "raadslid", "coordinator"])
def test_elke_stap_van_het_kruimelpad_gaat_open(rol: str) -> None:
    """Who may not read the scenarios gets no link to them."""
    afrekening = maak_alles()
    client = client_van(haags(rol, "" if rol == "coordinator" else "Rijswijk"))
    for adres in [*adressen(afrekening), reverse("afrekening_gemeente", args=[afrekening.pk, "GM0603"])]:
        blad = client.get(adres).content.decode()
        kruimels = re.findall(r'href="([^"]+)"', blad.split('aria-label="Kruimelpad"', 1)[1].split("</nav>", 1)[0])
        assert kruimels, adres
        assert [client.get(kruimel, follow=True).status_code for kruimel in kruimels] == [200] * len(kruimels), adres


def test_van_de_leespagina_naar_het_regionale_geld() -> None:
    scenario = maak_proefscenario()
    bevries(scenario)
    for rol in ("collegelid", "raadslid"):
        client = client_van(haags(rol, "Rijswijk"))
        tekst = client.get(reverse("geld_lezen"), follow=True).content.decode()
        assert f'href="{reverse("regiogeld", args=HIER)}"' in tekst
        assert client.get(reverse("regiogeld", args=HIER)).status_code == 200


def test_elk_bedrag_van_een_jaar_opent_zijn_herkomst_en_die_zegt_hetzelfde() -> None:
    afrekening = maak_alles()
    leg_vast(Begroting, regels(KOSTEN_BEGROOT, overhead="300.00"), versie=1)
    client = client_van(haags("coordinator"))
    gelezen = set()
    for adres in (
        reverse("regiogeld_jaar", args=[*HIER, JAAR]),
        reverse("regiogeld", args=HIER),
        reverse("afrekening", args=[afrekening.pk]),
    ):
        tekst = client.get(adres).content.decode()
        links = re.findall(r'class="bedraglink"\s+href="([^"]+/getal/[^"]+)"[^>]*>([^<]+)</a>', tekst)
        assert len(links) >= 5, adres
        for link, bedrag in links:
            gelezen.add(link.split("/getal/")[1].split("/")[0])
            herkomst = client.get(link.replace("&amp;", "&")).context["herkomst"]
            assert getal(herkomst.bedrag, 2 if "," in bedrag else 0) == bedrag, link
            assert herkomst.gegevens
    assert gelezen == {"vastgesteld", "begroting", "realisatie", "verschil", "wijziging"}
    assert "?versie=1" in tekst  # the afrekening was made from version 1 and goes on saying so


def test_het_totaal_van_een_afrekening_heeft_zijn_eigen_uitleg() -> None:
    adres = reverse("afrekening_gemeente", args=[maak_alles().pk, "regio"])
    alles = client_van(haags()).get(adres)
    delen = [bedrag for _, bedrag, _ in alles.context["delen"]]
    assert len(delen) == 5
    assert sum(delen) == alles.context["draagt"] == alles.context["inbreng"] + alles.context["betaalt"]
    raad = client_van(haags("raadslid", "Rijswijk")).get(adres)
    assert raad.context["draagt"] == alles.context["draagt"]
    assert "Zoetermeer" not in raad.content.decode().split("<main", 1)[1]


def test_bezetting_opent_hoe_zij_tot_stand_komt() -> None:
    leg_exploitatie_vast(
        regio=regio("haaglanden"), taak="BW", gegevens=Exploitatiegegevens(
            naam="Huis", vast=Decimal(1000), per_plek=Decimal(10), per_bezette_plek=Decimal(20), tarief=Decimal(150),
        ), jaren={JAAR: (12, Decimal("9.5")), JAAR + 1: (10, None)}, reden="proef", bron=maak_bron(), aanvraag=uuid4(),
        door=controller(), op=OP,
    )  # fmt: skip
    client = client_van(haags())
    tekst = client.get(reverse("regiogeld_bezetting", args=HIER)).content.decode()
    links = re.findall(r'href="([^"]+/bezetting/\d+/[^"]+)"[^>]*>([^<]+)</a>', tekst)
    assert len(links) == 5  # three of the first year; of the second nobody knows the result
    for link, getoond in links:
        assert getoond.strip() in client.get(link).context["herkomst"].uitkomst
    assert client.get(links[0][0].replace("nodig", "niets")).status_code == 404
    assert client.get(links[-1][0].replace("graad", "resultaat")).status_code == 404


def test_een_raadslid_krijgt_de_regels_van_anderen_als_som() -> None:
    maak_alles()
    adres = reverse("regiogeld_getal", args=[*HIER, JAAR, "realisatie", "regio", "saldo"])
    alles, deel = client_van(haags()).get(adres), client_van(haags("raadslid", "Rijswijk")).get(adres)
    assert alles.context["herkomst"].bedrag == deel.context["herkomst"].bedrag
    assert "Zoetermeer" in alles.content.decode()
    assert "Zoetermeer" not in deel.content.decode().split("<main", 1)[1]
    assert "Andere gemeenten samen, 4 regels." in deel.content.decode()


@pytest.mark.parametrize(
    ("welk", "gebied", "wat"),
    [
        ("begroting", "GM0505", "inbreng"),
        ("niets", "regio", "saldo"),
        ("begroting", "regio", "niets"),
        ("begroting", "regio", "andere_regeling"),
    ],
)
def test_een_som_die_er_niet_is(welk: str, gebied: str, wat: str) -> None:
    leg_vast(Begroting)
    adres = reverse("regiogeld_getal", args=[*HIER, JAAR, welk, gebied, wat])
    assert client_van(haags()).get(adres).status_code == 404


def test_begroting_realisatie_en_prognose_staan_naast_elkaar() -> None:
    """A year back with its begroting and realisatie, and the years ahead of the forecast, each amount explained."""
    leg_vast(Begroting)
    leg_vast(Realisatie)
    client = client_van(haags("coordinator"))
    zonder = client.get(reverse("regiogeld", args=HIER)).content.decode()
    assert "Er is geen prognose. Er is nog geen scenario met een startjaar" in zonder
    scenario = maak_prognose(haags())
    beeld = maak_beeld(scenario, op=klok.vandaag())
    antwoord = client.get(reverse("regiogeld", args=HIER))
    rijen = {rij.jaar: rij for rij in antwoord.context["rijen"]}
    assert list(rijen) == [JAAR, *(rij.jaar for rij in beeld.regio)]
    assert (rijen[JAAR].begroot.bedrag, rijen[JAAR].werkelijk.bedrag, rijen[JAAR].prognose.bedrag) == (
        Decimal("5100.00"), Decimal("5410.00"), None
    )  # fmt: skip
    for rij in beeld.regio:
        assert (rijen[rij.jaar].begroot.bedrag, rijen[rij.jaar].prognose.bedrag) == (None, naar_euro(rij.kosten))
        assert not rijen[rij.jaar].adres
    uitleg = client.get(rijen[beeld.regio[3].jaar].prognose.adres)
    assert uitleg.status_code == 200
    assert getal(naar_euro(beeld.regio[3].kosten), 2) in uitleg.content.decode()


def test_bestand_van_de_begroting_telt_op_ook_voor_wie_een_gemeente_ziet() -> None:
    leg_vast(Begroting)
    adres = reverse("jaarstuk_bestand", args=[*HIER, JAAR, "begroting", "csv"])
    sommen = []
    for pet in (haags("coordinator"), haags("collegelid", "Rijswijk")):
        inhoud = client_van(pet).get(adres).content.decode()
        sommen.append(sum(Decimal(rij["bedrag"]) for rij in csv.DictReader(io.StringIO(inhoud))))
    assert sommen == [Decimal("10350.00")] * 2


def test_begroting_wijzigen_door_het_formulier_maakt_versie_2() -> None:
    leg_vast(Begroting)
    pet = haags()
    client, adres = client_van(pet), reverse("jaarstuk_vastleggen", args=[*HIER, JAAR, "begroting"])
    form, regels = (client.get(adres).context[naam] for naam in ("form", "regels"))
    velden: dict[str, object] = {
        "pet": pet.pk, "versie": 1, "aanvraag": str(uuid4()), "bron": form.initial["bron"], "reden": "Hogere huur",
        "regel-TOTAL_FORMS": regels.total_form_count(), "regel-INITIAL_FORMS": regels.initial_form_count(),
    }  # fmt: skip
    for nummer, rij in enumerate(regels.initial):
        velden |= {f"regel-{nummer}-{naam}": "" if waarde is None else waarde for naam, waarde in rij.items()}
    laatste = len(regels.initial) - 1
    velden[f"regel-{laatste}-bedrag"] = "1.100,25"
    assert client.post(adres, velden).status_code == 302
    assert Begroting.objects.get(versie=2).regels.get(soort="overhead").bedrag == Decimal("1100.25")
    velden |= {"aanvraag": str(uuid4())}
    antwoord = client.post(adres, velden)
    assert antwoord.status_code == 409
    assert "intussen versie 2" in antwoord.content.decode()


def test_sleutel_door_het_formulier_met_percentages_die_geen_100_zijn() -> None:
    leg_vast(Begroting)
    pet = haags()
    client, adres = client_van(pet), reverse("sleutel_nieuw", args=[*HIER, "vaste_percentages"])
    velden: dict[str, object] = {
        "pet": pet.pk, "aanvraag": str(uuid4()), "naam": "Contract", "vanaf_jaar": 2026, "reden": "contract",
        "bron": Begroting.objects.get().bron_id,
    }  # fmt: skip
    velden |= {f"g_{code}": "20" for code in HAAGS.values()}
    antwoord = client.post(adres, velden | {"g_GM0603": "19,5"})
    assert antwoord.status_code == 409
    assert "tellen op tot 99.5" in antwoord.content.decode()
    assert client.post(adres, velden).status_code == 302
    assert Verdeelsleutel.objects.get().gewichten.count() == 5


@pytest.mark.parametrize("soort", list(Sleutelsoort))
def test_elk_sleutelformulier_opent(soort: Sleutelsoort) -> None:
    maak_sleutel()
    assert client_van(haags()).get(reverse("sleutel_nieuw", args=[*HIER, soort.value])).status_code == 200


def test_de_tweede_controller_heeft_er_werk_aan_en_de_maker_niet() -> None:
    afrekening = maak_alles()
    ander = haags("controller", "Rijswijk")
    assert [regel.wat for regel in werk_voor(ander, op=OP)] == [f"Keur de afrekening over {JAAR} goed"]
    assert werk_voor(afrekening.gemaakt_door, op=OP) == []
    client = client_van(ander)
    assert client.post(reverse("afrekening_goedkeuren", args=[afrekening.pk]), {"pet": ander.pk}).status_code == 302
    assert werk_voor(ander, op=OP) == []
    tekst = client.get(reverse("afrekening", args=[afrekening.pk])).content.decode()
    assert "Zij verandert niet meer" in tekst
    stappen = client.get(reverse("afrekening_gemeente", args=[afrekening.pk, "GM0603"])).content.decode()
    assert "× 1 / 5" in stappen


def test_vragen_per_pagina(django_assert_max_num_queries: Callable[..., object]) -> None:
    afrekening = maak_alles()
    keur_afrekening_goed(afrekening=afrekening, door=controller(), op=OP)
    for jaar in (2023, 2024, 2026):
        leg_vast(Begroting, jaar=jaar)
        leg_vast(Realisatie, jaar=jaar)
    client = client_van(haags())
    for adres in adressen(afrekening):
        with django_assert_max_num_queries(32):
            assert client.get(adres).status_code == 200
