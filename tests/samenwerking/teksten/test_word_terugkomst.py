"""Our own Word file comes back: what was changed becomes open proposals of that gemeente in the text of now."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse

from regio import klok
from regio.models import Gebeurtenis, Lidmaatschap
from regio.namens import namens
from samenwerking.teksten.acties.heropenen import heropen
from samenwerking.teksten.acties.schrijven import document_van, zet_document
from samenwerking.teksten.boom import Knoop, als_json, knoop, platte_tekst, uit_json
from samenwerking.teksten.models import Tekst, Woordbestand
from samenwerking.teksten.rechten import schrijver_van
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.voorstellen import neem_aan, voorstellen_in, wijs_af
from samenwerking.teksten.word.herkomst import Herkomst, lees_herkomst
from samenwerking.teksten.word.schrijven import maak_docx
from tests.regio.factories import gemeente
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, inloggen, maak_mensen, verstuur
from tests.samenwerking.teksten.word.vreemd import eraf, erbij, run, vervang_in

pytestmark = pytest.mark.django_db

ZIN = "De colleges zorgen samen voor opvang in de regio."
TWEEDE = "Zij melden elk kwartaal wat er is gedaan."
R = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def sok(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk, titel="SOK opvang", soort="sok")
    artikel = knoop(
        "artikel",
        knoop("kop", "Taken"),
        knoop("lid", knoop("alinea", ZIN, id="alinea01"), id="lid00001"),
        knoop("lid", knoop("alinea", TWEEDE, id="alinea02"), id="lid00002"),
        id="artikel1",
    )
    eigen = knoop(
        "bijlage", knoop("kop", "Van Zoetermeer"), knoop("alinea", "Eigen zin.", id="alinea03"), id="bijlage1"
    )
    eigen = Knoop(eigen.soort, {**eigen.attrs, "gemeente": gemeente("Zoetermeer").code}, eigen.inhoud)
    zet(tekst, mensen.coordinator, knoop("doc", artikel, eigen))
    return tekst


def zet(tekst: Tekst, door: Lidmaatschap, document: Knoop) -> None:
    with namens(door):
        mag = schrijver_van(door, tekst, op=klok.vandaag())
        zet_document(tekst=tekst, maak=lambda _: document, door=door, mag=mag)


def vervang(tekst: Tekst, door: Lidmaatschap, oud: str, nieuw: str) -> None:
    """Someone writes in the text meanwhile."""

    def maak(deel: Knoop) -> Knoop:
        return Knoop(
            deel.soort,
            deel.attrs,
            tuple(maak(kind) for kind in deel.inhoud),
            deel.tekst.replace(oud, nieuw),
            deel.merken,
        )

    zet(tekst, door, maak(document_van(tekst)))


def haal(pet: Lidmaatschap, tekst: Tekst, vraag: str = "") -> bytes:
    return inloggen(pet).get(reverse("tekst_docx", args=[tekst.pk]) + vraag).content


def stuur(pet: Lidmaatschap, tekst: Tekst, inhoud: bytes, **velden: Any) -> HttpResponse:
    gegevens: dict[str, Any] = {
        "aanvraag": uuid4(),
        "gemeente": pet.gemeente_id or "",
        "bestand": SimpleUploadedFile("terug.docx", inhoud),
    }
    return verstuur(pet, reverse("woord_terug", args=[tekst.pk]), **{**gegevens, **velden})


def bewerkt(inhoud: bytes) -> bytes:
    """Tracked: 'samen' goes and 'gezamenlijk' comes. Without tracking: 'kwartaal' is 'half jaar'."""
    gevolgd = run("De colleges zorgen ") + eraf("samen") + erbij("gezamenlijk") + run(" voor opvang in de regio.")
    return vervang_in(
        inhoud, (R.format(ZIN), gevolgd), (R.format(TWEEDE), R.format(TWEEDE.replace("kwartaal", "half jaar")))
    )


def open_in(tekst: Tekst) -> list[tuple[str, str]]:
    return [(deel.weg, deel.nieuw) for deel in voorstellen_in(document_van(tekst)).values()]


def test_wat_in_word_werd_gewijzigd_wordt_een_voorstel(mensen: Mensen, sok: Tekst) -> None:
    gestuurd = stuur(mensen.zoetermeer, sok, bewerkt(haal(mensen.rijswijk, sok)))
    assert gestuurd.status_code == 302, gestuurd.content.decode()
    beeld = inloggen(mensen.zoetermeer).get(gestuurd["Location"]).content.decode()
    for woorden in ("Jurist Delft", "bijgehouden", "zonder bijhouden", "gezamenlijk", "half jaar", "Artikel 1"):
        assert woorden in beeld
    assert open_in(sok) == []
    verstuur(mensen.zoetermeer, gestuurd["Location"], stil="on")
    assert open_in(sok) == [("samen", "gezamenlijk"), ("kwartaal", "half jaar")]
    assert platte_tekst(wijs_af(document_van(sok))).count(ZIN) == 1
    assert "gezamenlijk voor opvang" in platte_tekst(neem_aan(document_van(sok)))
    gebeurtenis = Gebeurtenis.objects.get(soort="word teruggekomen", object_id=sok.pk)
    assert (gebeurtenis.gemeente, gebeurtenis.feiten["voorstellen"]) == (gemeente("Zoetermeer"), 2)
    verstuur(mensen.zoetermeer, gestuurd["Location"], stil="on")
    assert len(open_in(sok)) == 2


def test_zonder_vinkje_blijft_stil_gewijzigd_buiten_de_tekst(mensen: Mensen, sok: Tekst) -> None:
    gestuurd = stuur(mensen.zoetermeer, sok, bewerkt(haal(mensen.rijswijk, sok)))
    verstuur(mensen.zoetermeer, gestuurd["Location"])
    assert open_in(sok) == [("samen", "gezamenlijk")]


def test_de_tekst_ging_verder_en_wat_niet_past_staat_er_in_woorden(mensen: Mensen, sok: Tekst) -> None:
    opgehaald = haal(mensen.rijswijk, sok)
    vervang(sok, mensen.rijswijk, "zorgen samen voor opvang", "zorgen samen voor goede opvang")
    vervang(sok, mensen.rijswijk, "elk kwartaal", "elke maand")
    gestuurd = stuur(mensen.zoetermeer, sok, bewerkt(opgehaald))
    assert "past niet meer in de tekst van nu" in inloggen(mensen.zoetermeer).get(gestuurd["Location"]).content.decode()
    verstuur(mensen.zoetermeer, gestuurd["Location"], stil="on")
    assert open_in(sok) == [("samen", "gezamenlijk")]
    woorden = platte_tekst(neem_aan(document_van(sok)))
    assert "zorgen gezamenlijk voor goede opvang" in woorden
    assert "elke maand" in woorden
    assert Woordbestand.objects.get().gemist == [
        {"wie": mensen.zoetermeer.gebruiker.naam, "weg": "kwartaal", "nieuw": "half jaar", "deel": "artikel1"}
    ]
    daarna = inloggen(mensen.zoetermeer).get(gestuurd["Location"]).content.decode()
    assert "Niet alles paste nog" in daarna
    assert "half jaar" in daarna


def test_de_bijlage_van_een_ander_blijft_dicht(mensen: Mensen, sok: Tekst) -> None:
    inhoud = vervang_in(haal(mensen.rijswijk, sok), (R.format("Eigen zin."), R.format("Andere zin.")))
    verstuur(mensen.rijswijk, stuur(mensen.rijswijk, sok, inhoud)["Location"], stil="on")
    assert open_in(sok) == []
    assert [een["nieuw"] for een in Woordbestand.objects.get().gemist] == ["Andere"]
    verstuur(mensen.zoetermeer, stuur(mensen.zoetermeer, sok, inhoud)["Location"], stil="on")
    assert open_in(sok) == [("Eigen", "Andere")]


def test_de_coordinator_kiest_namens_wie_en_een_adviseur_niet(mensen: Mensen, sok: Tekst) -> None:
    inhoud = bewerkt(haal(mensen.rijswijk, sok))
    zoetermeer = gemeente("Zoetermeer").pk
    assert stuur(mensen.coordinator, sok, inhoud, gemeente=zoetermeer).status_code == 302
    assert stuur(mensen.rijswijk, sok, inhoud, gemeente=zoetermeer).status_code == 400
    assert stuur(mensen.coordinator, sok, inhoud, gemeente=gemeente("Dordrecht").pk).status_code == 400
    assert set(Woordbestand.objects.values_list("gemeente", flat=True)) == {zoetermeer}


def test_met_open_voorstellen_heen_en_terug(mensen: Mensen, sok: Tekst) -> None:
    eerst = stuur(mensen.zoetermeer, sok, bewerkt(haal(mensen.rijswijk, sok)))
    verstuur(mensen.zoetermeer, eerst["Location"], stil="on")
    assert (
        b"concept-met-voorstellen"
        in inloggen(mensen.rijswijk).get(reverse("tekst_docx", args=[sok.pk]) + "?voorstellen=1").serialize_headers()
    )
    opgehaald = haal(mensen.rijswijk, sok, "?voorstellen=1")
    leeg = stuur(mensen.rijswijk, sok, opgehaald)
    beeld = inloggen(mensen.rijswijk).get(leeg["Location"]).content.decode()
    assert "geen woord gewijzigd" in beeld
    inhoud = vervang_in(opgehaald, (" voor opvang in de regio.", " voor opvang in de hele regio."))
    verstuur(mensen.rijswijk, stuur(mensen.rijswijk, sok, inhoud)["Location"], stil="on")
    assert sorted(open_in(sok)) == [("", "hele "), ("kwartaal", "half jaar"), ("samen", "gezamenlijk")]


def test_een_bevroren_versie_komt_terug_in_het_concept(mensen: Mensen, sok: Tekst) -> None:
    versie = bevries(sok, mensen.coordinator)
    inhoud = inloggen(mensen.college).get(reverse("versie_docx", args=[sok.pk, versie.nummer])).content
    heropen(tekst=sok, reden="Verder schrijven.", aanvraag=uuid4(), door=mensen.coordinator, op=klok.vandaag())
    vervang(sok, mensen.rijswijk, "elk kwartaal", "elke maand")
    verstuur(mensen.zoetermeer, stuur(mensen.zoetermeer, sok, bewerkt(inhoud))["Location"], stil="on")
    assert open_in(sok) == [("samen", "gezamenlijk")]


def test_een_ander_bestand_of_van_een_andere_tekst_wordt_geweigerd(mensen: Mensen, sok: Tekst) -> None:
    ander = begin(mensen.rijswijk, titel="Ander", soort="sok")
    zin = "niet uit deze tekst gemaakt"
    gemaakt = uit_json(lees_document(als_json(document_van(sok))).to_json())
    vals = [
        haal(mensen.rijswijk, ander),
        maak_docx(gemaakt, soort="sok", titel="x", herkomst="onzin"),
        maak_docx(gemaakt, soort="sok", titel="x", herkomst=f"{sok.pk}@99999"),
        maak_docx(gemaakt, soort="sok", titel="x", herkomst=f"{sok.pk}/7"),
    ]
    for inhoud in vals:
        antwoord = stuur(mensen.rijswijk, sok, inhoud)
        assert antwoord.status_code == 400
        assert zin in antwoord.content.decode()
    assert not Woordbestand.objects.exists()


def test_alleen_wie_schrijft_stuurt_terug(mensen: Mensen, sok: Tekst) -> None:
    adres = reverse("woord_terug", args=[sok.pk])
    assert inloggen(mensen.college).get(adres).status_code == 403
    assert inloggen(mensen.dordrecht).get(adres).status_code == 404
    assert inloggen(mensen.raad).get(adres).status_code == 404


@pytest.mark.parametrize(
    "herkomst", [Herkomst(3, stap=0), Herkomst(12, stap=345, open_voorstellen=True), Herkomst(7, versie=2)]
)
def test_herkomst_leest_wat_zij_schreef(herkomst: Herkomst) -> None:
    assert lees_herkomst(str(herkomst)) == herkomst


@pytest.mark.parametrize("onzin", ["", None, "12", "12@", "x@1", "12/3+", "-1@2", "12@3\n", "9" * 30 + "@1"])
def test_herkomst_van_een_ander_is_niets(onzin: str | None) -> None:
    assert lees_herkomst(onzin) is None
