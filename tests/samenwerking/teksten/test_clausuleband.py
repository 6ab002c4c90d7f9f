"""The tie between an article and its clause: filled in is no change, other words are."""

import json
import re
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.namens import namens
from samenwerking.teksten.acties.clausule import artikel_voor, neem_nieuwste_over, schrijf_eigen_clausule
from samenwerking.teksten.acties.schrijven import document_van, zet_document
from samenwerking.teksten.acties.sjabloon import begin_met, neem_sjabloon_over, uitleg_voor, wijzig_deel
from samenwerking.teksten.acties.uitgaven import uitgave_van, uitgaven_in
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.boom import Knoop, knoop, loop, op_id, platte_tekst, vervang
from samenwerking.teksten.clausule import ClausuleOngeldig, clausule_van, clausules
from samenwerking.teksten.clausuleband import banden, is_aangepast, sleutels_in
from samenwerking.teksten.controlebeeld import beeld_van
from samenwerking.teksten.models import Clausulegebruik, Clausuletekst, Tekst
from samenwerking.teksten.rechten import schrijver_van
from samenwerking.teksten.rechtsvorm import Vorm
from samenwerking.teksten.schrijfwijze import INVULLEN
from samenwerking.teksten.sjabloon import sjablonen, sjabloon
from tests.regio.factories import regio
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, inloggen, maak_mensen, verstuur

D3 = clausule_van("D3").varianten[0]
VELDEN = {
    "naam": "Haagse regel",
    "kop": "Tekorten",
    "betekenis": "Ieder draagt zijn deel.",
    "grond": "Wgr 1 lid 4\n",
    "tekst": "1. Een tekort delen wij.\n2. Het overleg beslist op [invullen: dag].",
}


def anders(artikel: Knoop, oud: str, nieuw: str) -> Knoop:
    return vervang(
        artikel, lambda kind: replace(kind, tekst=kind.tekst.replace(oud, nieuw)) if kind.soort == "text" else kind
    )


@pytest.mark.parametrize("variant", [v for c in clausules() for v in c.varianten], ids=lambda v: v.kenmerk)
def test_zoals_de_bibliotheek_het_geeft_is_niet_aangepast(variant: object) -> None:
    from samenwerking.teksten.clausule import Variant

    assert isinstance(variant, Variant)
    for vorm in variant.vormen:
        assert not is_aangepast(variant.als_artikel(vorm), variant, "sok")


@pytest.mark.parametrize("sleutel", [deel.sleutel for deel in sjablonen() if deel.vorm])
def test_in_een_nieuwe_tekst_is_niets_aangepast(sleutel: str, db: None) -> None:
    gekozen = sjabloon(sleutel)
    document = begin_met(gekozen, soort=gekozen.soort)
    gevonden = banden(document, gekozen.soort, uitgaven_in(sleutels_in(document)))
    assert len(gevonden) == len(gekozen.clausules)
    assert [band.plaats for band in gevonden if band.aangepast] == []


GEWOON = re.compile(r"\[invullen: (?!verwijzing)[^\]]*\]")


def test_invullen_is_geen_wijziging_andere_woorden_wel() -> None:
    variant = next(v for c in clausules() for v in c.varianten if GEWOON.search(v.bron))
    vorm = next(vorm for vorm in Vorm if vorm in variant.vormen)
    artikel = variant.als_artikel(vorm)
    plek = next(
        vondst[0]
        for kind in loop(artikel)
        if kind.soort == "text" and (vondst := INVULLEN.search(kind.tekst)) and "verwijzing" not in vondst[0]
    )
    assert not is_aangepast(anders(artikel, plek, "drie maanden (ook in de zomer)"), variant, "sok")
    woorden = next(kind.tekst for kind in loop(artikel) if kind.soort == "text" and len(kind.tekst) > 20)
    assert is_aangepast(anders(artikel, woorden, woorden + " Of toch niet."), variant, "sok")
    assert is_aangepast(replace(artikel, inhoud=artikel.inhoud[:-1]), variant, "sok")


@pytest.fixture
def mensen(db: None) -> Mensen:
    return maak_mensen()


@pytest.fixture
def sok(mensen: Mensen) -> Tekst:
    return begin(mensen.rijswijk, soort="sok", sjabloon="sok-c", titel="SOK van de proef")


def zet_in(tekst: Tekst, mensen: Mensen, *nieuw: Knoop) -> None:
    zet_document(
        tekst=tekst,
        maak=lambda document: replace(document, inhoud=(*document.inhoud, *nieuw)),
        door=mensen.rijswijk,
        mag=schrijver_van(mensen.rijswijk, tekst, op=klok.vandaag()),
    )


def eigen(mensen: Mensen, **velden: str) -> Clausuletekst:
    return schrijf_eigen_clausule(
        regio=regio("haaglanden"),
        code="D3",
        sleutel="haags",
        velden=VELDEN | velden,
        vormen="SZC",
        door=mensen.coordinator,
    )


def test_een_nieuwe_tekst_weet_welke_clausules_erin_staan(sok: Tekst, mensen: Mensen) -> None:
    codes = set(beeld_van(sok, op=klok.vandaag()).clausules.values())
    assert codes == set(sjabloon("sok-c").clausules)
    assert Clausuletekst.objects.count() == len({(rij.code, rij.sleutel) for rij in Clausuletekst.objects.all()})
    begin(mensen.rijswijk, soort="sok", sjabloon="sok-c", titel="Nog een")
    assert set(Clausuletekst.objects.values_list("uitgave", flat=True)) == {1}


def test_een_oudere_uitgave_zegt_dat_er_een_nieuwere_is(sok: Tekst, mensen: Mensen) -> None:
    oud = Clausuletekst.objects.create(
        code="D3",
        sleutel=D3.sleutel,
        nummer=1,
        uitgave=7,
        naam="Oud",
        kop="Tekort",
        vormen="SZCBO",
        betekenis="",
        bron="1. Oude woorden.\n2. Nog een.",
        vingerafdruk="0" * 64,
    )
    zet_in(sok, mensen, artikel_voor(sok, oud))
    document = document_van(sok)
    band = next(rij for rij in banden(document, "sok", uitgaven_in(sleutels_in(document))) if rij.uitgave.pk == oud.pk)
    assert (band.nieuwer, band.aangepast) == (True, False)
    leden = [lid.id for lid in op_id(document)[band.id].inhoud if lid.soort == "lid"]
    pagina = inloggen(mensen.college).get(reverse("tekst_clausules", args=[sok.pk])).content.decode()
    assert "Er is een nieuwere uitgave" in pagina
    adres = reverse("clausule_vernieuwen", args=[sok.pk, band.id])
    assert "Oude woorden" in inloggen(mensen.college).get(adres).content.decode()
    assert verstuur(mensen.rijswijk, adres).status_code == 302
    nieuw = op_id(document_van(sok))[band.id]
    assert "Oude woorden" not in platte_tekst(nieuw)
    assert [lid.id for lid in nieuw.inhoud if lid.soort == "lid"][: len(leden)] == leden[: len(nieuw.inhoud) - 1]
    assert not is_aangepast(nieuw, D3, "sok")
    with pytest.raises(KanNiet, match="al de nieuwste"):
        neem_nieuwste_over(tekst=sok, deel=band.id, door=mensen.rijswijk, op=klok.vandaag())


def test_waar_een_clausule_is_gebruikt(mensen: Mensen) -> None:
    tekst = begin(mensen.rijswijk, soort="sok", titel="SOK 2022")
    rij = uitgave_van(D3)
    zet_in(tekst, mensen, anders(artikel_voor(tekst, rij), "de ", "die "))
    client = inloggen(mensen.college)
    assert "nog niet bevroren" in client.get(reverse("clausule", args=["D3"])).content.decode()
    bevries(tekst, mensen.coordinator)
    gebruik = Clausulegebruik.objects.get()
    assert (gebruik.clausule, gebruik.aangepast) == (rij, True)
    pagina = client.get(reverse("clausule", args=["D3"])).content.decode()
    assert "SOK 2022" in pagina
    assert "(aangepast)" in pagina
    elders = inloggen(mensen.dordrecht).get(reverse("clausule", args=["D3"])).content.decode()
    assert "SOK 2022" not in elders


def test_de_editor_zoekt_en_haalt_een_artikel(sok: Tekst, mensen: Mensen) -> None:
    client = inloggen(mensen.rijswijk)
    rijen = client.get(reverse("clausule_keuze", args=[sok.pk]), {"q": D3.naam}).json()["clausules"]
    assert any(rij["keuze"].startswith("D3/") for rij in rijen)
    antwoord = verstuur(mensen.rijswijk, reverse("clausule_artikel", args=[sok.pk]), keuze=f"D3/{D3.sleutel}")
    artikel = json.loads(antwoord.content)["artikel"]
    assert artikel["type"] == "artikel"
    assert Clausuletekst.objects.get(pk=artikel["attrs"]["clausule"]).code == "D3"
    assert artikel["attrs"]["id"] not in op_id(document_van(sok))
    for keuze in ("", "Q9/x", "D3/onbekend", "rij/0", "rij/x"):
        status = verstuur(mensen.rijswijk, reverse("clausule_artikel", args=[sok.pk]), keuze=keuze).status_code
        assert status in (404, 409)


def test_een_regio_schrijft_een_eigen_variant_met_uitgaven(sok: Tekst, mensen: Mensen) -> None:
    eerste = eigen(mensen)
    assert eigen(mensen) == eerste
    zet_in(sok, mensen, artikel_voor(sok, eerste))
    assert not uitgaven_in([eerste.pk])[eerste.pk].nieuwste
    tweede = eigen(mensen, tekst="1. Een tekort delen wij eerlijk.")
    assert (tweede.uitgave, tweede.grond) == (2, ["Wgr 1 lid 4"])
    nieuwste = uitgaven_in([eerste.pk])[eerste.pk].nieuwste
    assert nieuwste is not None
    assert nieuwste.vingerafdruk == tweede.vingerafdruk
    lijst = inloggen(mensen.rijswijk).get(reverse("clausule_keuze", args=[sok.pk]), {"q": "D3"}).json()["clausules"]
    assert [rij["keuze"] for rij in lijst if "eigen" in rij["naam"]] == [f"rij/{tweede.pk}"]
    assert "Haagse regel" in inloggen(mensen.college).get(reverse("clausule", args=["D3"])).content.decode()
    assert "Haagse regel" not in inloggen(mensen.dordrecht).get(reverse("clausule", args=["D3"])).content.decode()


def test_een_eigen_variant_moet_leesbaar_zijn_en_is_van_de_coordinator(mensen: Mensen) -> None:
    with pytest.raises(ClausuleOngeldig):
        eigen(mensen, tekst="2. Begint bij twee.")
    with pytest.raises(ClausuleOngeldig):
        eigen(mensen, tekst="1. Een <onbekend> woord.")
    with pytest.raises(GeenRecht):
        schrijf_eigen_clausule(
            regio=regio("haaglanden"), code="D3", sleutel="x", velden=VELDEN, vormen="S", door=mensen.rijswijk
        )
    adres = reverse("clausule_eigen", args=["D3"])
    assert verstuur(mensen.coordinator, adres, **(VELDEN | {"tekst": "2. x"})).status_code == 422
    assert verstuur(mensen.coordinator, adres, **VELDEN).status_code == 302


def test_een_sjabloon_van_de_regio_begint_een_tekst_en_geeft_uitleg(mensen: Mensen) -> None:
    aanvraag = uuid4()
    kopie = [
        neem_sjabloon_over(
            regio=regio("haaglanden"),
            sleutel="regiovisie",
            naam="Onze visie",
            aanvraag=aanvraag,
            door=mensen.coordinator,
        )
        for _ in range(2)
    ]
    assert kopie[0] == kopie[1]
    velden = {
        "kop": "Waarom wij dit doen",
        "uitleg": "Noem de opdracht.",
        "tekst": "Omdat.",
        "clausules": "",
    }
    eigen_sjabloon = wijzig_deel(sjabloon=kopie[0], plaats=0, velden=velden, versie=1, door=mensen.coordinator)
    with pytest.raises(Verouderd):
        wijzig_deel(sjabloon=kopie[0], plaats=0, velden=velden, versie=1, door=mensen.coordinator)
    with pytest.raises(KanNiet):
        wijzig_deel(sjabloon=kopie[0], plaats=0, velden=velden | {"clausules": "D3"}, versie=2, door=mensen.coordinator)
    pagina = inloggen(mensen.rijswijk).get(reverse("tekst_nieuw")).content.decode()
    assert "Onze visie" in pagina
    tekst = begin(mensen.rijswijk, soort="regiovisie", sjabloon=eigen_sjabloon.sleutel)
    document = document_van(tekst)
    assert document.inhoud[0].kop == "Waarom wij dit doen"
    assert uitleg_voor(tekst, document)[document.inhoud[0].id]["uitleg"] == ["Noem de opdracht."]
    assert (
        "Noem de opdracht."
        in inloggen(mensen.rijswijk).get(reverse("tekst_schrijven", args=[tekst.pk])).content.decode()
    )
    assert "Noem de opdracht." not in platte_tekst(document)
    assert "Onze visie" not in inloggen(mensen.dordrecht).get(reverse("sjablonen")).content.decode()


def test_een_knoop_met_een_onbekende_clausule_heeft_geen_band(db: None) -> None:
    document = knoop("doc", knoop("artikel", knoop("kop", "X"), knoop("alinea", "y"), id="artikel1", clausule=999_999))
    assert banden(document, "sok", uitgaven_in(sleutels_in(document))) == []


EIGEN = {
    "naam": "Met buddy",
    "kop": "Ervaringsdeskundigen",
    "betekenis": "Uw gemeente zorgt voor ervaringsdeskundigen.",
    "grond": "",
    "tekst": "1. Elke gemeente werkt met ervaringsdeskundigen.\n2. Zij krijgen [invullen: vergoeding].",
}


def test_een_clausule_over_een_eigen_onderwerp(sok: Tekst, mensen: Mensen) -> None:
    adres = reverse("clausule_nieuw")
    gemaakt = verstuur(mensen.coordinator, adres, vormen=["S", "C"], **EIGEN)
    assert gemaakt["Location"] == reverse("clausule", args=["R1"])
    assert "Eigen onderwerpen van Haagse regio" in inloggen(mensen.college).get(reverse("clausules")).content.decode()
    assert "Ervaringsdeskundigen" not in inloggen(mensen.dordrecht).get(reverse("clausules")).content.decode()
    assert inloggen(mensen.dordrecht).get(reverse("clausule", args=["R1"])).status_code == 404
    pagina = inloggen(mensen.rijswijk).get(reverse("clausule", args=["R1"])).content.decode()
    assert "R1 Ervaringsdeskundigen" in pagina
    assert pagina.count("Uw gemeente zorgt voor ervaringsdeskundigen.") == 2
    gevonden = inloggen(mensen.rijswijk).get(reverse("clausule_keuze", args=[sok.pk]), {"q": "buddy"}).json()
    assert [een["naam"] for een in gevonden["clausules"]] == ["R1 Ervaringsdeskundigen: Met buddy (eigen tekst)"]
    rij = Clausuletekst.objects.get(code="R1")
    zet_in(sok, mensen, artikel_voor(sok, rij))
    band = next(een for een in banden_van(sok) if een.uitgave.pk == rij.pk)
    assert (band.kop, band.aangepast, band.nieuwer) == ("Ervaringsdeskundigen", False, False)
    # a second subject gets the next code, a new edition of the first one shows in the text
    verstuur(mensen.coordinator, adres, vormen=["S"], **{**EIGEN, "kop": "Iets anders"})
    bewerkt = {**EIGEN, "tekst": EIGEN["tekst"] + "\n3. Dit is nieuw."}
    verstuur(mensen.coordinator, f"{reverse('clausule_eigen', args=['R1'])}?rij={rij.pk}", **bewerkt)
    assert sorted(Clausuletekst.objects.filter(code__startswith="R").values_list("code", "uitgave")) == [
        ("R1", 1), ("R1", 2), ("R2", 1)
    ]  # fmt: skip
    assert next(een for een in banden_van(sok) if een.uitgave.pk == rij.pk).nieuwer


def banden_van(tekst: Tekst) -> list[Any]:
    document = document_van(tekst)
    return banden(document, tekst.soort, uitgaven_in(sleutels_in(document)))


def test_de_tekst_zegt_bij_elk_artikel_uit_welke_clausule_het_komt(sok: Tekst, mensen: Mensen) -> None:
    rij = eigen(mensen)
    artikel = artikel_voor(sok, rij)
    zet_in(sok, mensen, artikel)
    lezen = inloggen(mensen.college).get(reverse("tekst", args=[sok.pk])).content.decode()
    assert f'<p class="clausulelabel">{rij.noemer}</p>' in lezen
    adres = reverse("clausule_stand", args=[sok.pk])
    assert inloggen(mensen.rijswijk).get(adres).json()[str(rij.pk)]["aangepast"] == []
    anders = replace(artikel, inhoud=(*artikel.inhoud, knoop("lid", knoop("alinea", "Erbij."), id="lideigen1")))
    with namens(mensen.rijswijk):
        zet_document(
            tekst=sok,
            maak=lambda boom: vervang(boom, lambda deel: anders if deel.id == artikel.id else deel),
            door=mensen.rijswijk,
            mag=schrijver_van(mensen.rijswijk, sok, op=klok.vandaag()),
        )
    eigen(mensen, tekst="1. Nieuwere woorden.")
    assert inloggen(mensen.rijswijk).get(adres).json()[str(rij.pk)] == {
        "naam": rij.noemer, "nieuwer": True, "aangepast": [artikel.id]
    }  # fmt: skip
    lezen = inloggen(mensen.rijswijk).get(reverse("tekst", args=[sok.pk])).content.decode()
    assert f"{rij.noemer} (aangepast) · <a" in lezen
    assert reverse("clausule_vernieuwen", args=[sok.pk, artikel.id]) in lezen
