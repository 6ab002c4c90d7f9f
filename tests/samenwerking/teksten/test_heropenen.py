"""Naming a version, going back, comparing with another text, and opening a frozen text again."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis
from samenwerking.teksten.acties.heropenen import ga_terug, heropen
from samenwerking.teksten.acties.schrijven import DICHT, document_van, zet_document
from samenwerking.teksten.acties.tekst import wijzig_tekst
from samenwerking.teksten.acties.versie import benoem_versie
from samenwerking.teksten.boom import knoop, platte_tekst
from samenwerking.teksten.models import Heropening, Tekst, Versie
from samenwerking.teksten.rechten import schrijver_van
from samenwerking.teksten.schrijfrecht import Geweigerd, Recht, Schrijver
from samenwerking.teksten.werk import werk_voor
from tests.regio.factories import regio
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, inloggen, maak_mensen, schrijf, verstuur

NIEUW = knoop("hoofdstuk", knoop("kop", "Nieuw"), knoop("alinea", id="alinea9"), id="nieuwdeel")


@pytest.fixture
def mensen(db: None) -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk)
    schrijf(tekst, mensen.rijswijk, "Eerste woorden.")
    return tekst


def bewaar(tekst: Tekst, mensen: Mensen, naam: str = "Na het overleg") -> Versie:
    return benoem_versie(
        tekst=tekst,
        naam=naam,
        waarom="Om op terug te vallen.",
        aanvraag=uuid4(),
        door=mensen.rijswijk,
        op=klok.vandaag(),
    )


def test_een_schrijver_bewaart_een_versie_en_schrijft_verder(tekst: Tekst, mensen: Mensen) -> None:
    velden = {"aanvraag": uuid4(), "naam": "Na het overleg", "waarom": "Iedereen was het eens."}
    for _ in range(2):
        assert verstuur(mensen.rijswijk, reverse("versie_benoemen", args=[tekst.pk]), **velden).status_code == 302
    versie = Versie.objects.get()
    assert (versie.nummer, versie.bevroren, versie.waarom) == (1, False, "Iedereen was het eens.")
    schrijf(tekst, mensen.rijswijk, "En door.")
    pagina = inloggen(mensen.college).get(reverse("versie", args=[tekst.pk, 1])).content.decode()
    assert "bewaard concept" in pagina
    assert "pakket.zip" not in pagina


def test_een_bevroren_tekst_is_dicht(tekst: Tekst, mensen: Mensen) -> None:
    bevries(tekst, mensen.coordinator)
    op = klok.vandaag()
    assert schrijver_van(mensen.rijswijk, tekst, op=op).recht is Recht.LEZEN
    with pytest.raises(Geweigerd, match="bevroren"):
        zet_document(
            tekst=tekst,
            maak=lambda document: replace(document, inhoud=(*document.inhoud, NIEUW)),
            door=mensen.coordinator,
            mag=Schrijver(Recht.SCHRIJVEN, bewaakt=True),
        )
    with pytest.raises(KanNiet, match="bevroren"):
        wijzig_tekst(tekst=tekst, titel="Anders", streefdatum=None, versie=1, door=mensen.rijswijk, op=op)
    with pytest.raises(KanNiet, match="bevroren"):
        bevries(tekst, mensen.coordinator, aanvraag=uuid4())
    for wie, naam in ((mensen.rijswijk, "tekst_wijzigen"), (mensen.coordinator, "versie_bevriezen")):
        antwoord = inloggen(wie).get(reverse(naam, args=[tekst.pk]))
        assert antwoord.status_code == 403
        assert DICHT in antwoord.content.decode()


def test_weer_openen_vraagt_een_reden_en_geeft_bericht(tekst: Tekst, mensen: Mensen) -> None:
    bevries(tekst, mensen.coordinator)
    adres = reverse("tekst_heropenen", args=[tekst.pk])
    assert verstuur(mensen.coordinator, adres, aanvraag=uuid4(), reden="").status_code == 200
    assert not Heropening.objects.exists()
    aanvraag = uuid4()
    for _ in range(2):
        antwoord = verstuur(mensen.coordinator, adres, aanvraag=aanvraag, reden="Zoetermeer wil een bepaling erbij.")
        assert antwoord.status_code == 302
    assert Heropening.objects.get().reden == "Zoetermeer wil een bepaling erbij."
    schrijf(tekst, mensen.zoetermeer, "Erbij.")
    op = klok.vandaag()
    for pet, krijgt in (
        (mensen.rijswijk, True),
        (mensen.college, True),
        (mensen.coordinator, False),
        (mensen.raad, False),
        (mensen.dordrecht, False),
    ):
        assert any("weer geopend" in regel.wat for regel in werk_voor(pet, op=op)) is krijgt
    verstuur(mensen.college, reverse("bericht_gelezen", args=[tekst.pk, 1]))
    assert werk_voor(mensen.college, op=op) == []
    assert any("weer geopend" in regel.wat for regel in werk_voor(mensen.rijswijk, op=op))
    assert bevries(tekst, mensen.coordinator).nummer == 2
    soorten = Gebeurtenis.objects.filter(soort__in=["versie bevroren", "tekst heropend"]).order_by("pk")
    assert [deel.soort for deel in soorten] == ["versie bevroren", "tekst heropend", "versie bevroren"]
    assert (
        "Tekst weer geopend na de bevroren versie 1"
        in inloggen(mensen.college).get(reverse("tekst_geschiedenis", args=[tekst.pk])).content.decode()
    )


@pytest.mark.parametrize("wie", ["rijswijk", "college", "raad", "dordrecht"])
def test_alleen_de_coordinator_opent_weer_en_gaat_terug(tekst: Tekst, mensen: Mensen, wie: str) -> None:
    versie = bevries(tekst, mensen.coordinator)
    pet, op = getattr(mensen, wie), klok.vandaag()
    with pytest.raises(GeenRecht):
        heropen(tekst=tekst, reden="Ik wil.", aanvraag=uuid4(), door=pet, op=op)
    with pytest.raises(GeenRecht):
        ga_terug(versie=versie, waarom="Ik wil.", aanvraag=uuid4(), door=pet, op=op)


def test_een_open_tekst_gaat_niet_nog_eens_open(tekst: Tekst, mensen: Mensen) -> None:
    with pytest.raises(KanNiet, match="niet bevroren"):
        heropen(tekst=tekst, reden="x", aanvraag=uuid4(), door=mensen.coordinator, op=klok.vandaag())


def test_teruggaan_verliest_niets(tekst: Tekst, mensen: Mensen) -> None:
    eerste = bewaar(tekst, mensen)
    schrijf(tekst, mensen.rijswijk, "Andere woorden.")
    aanvraag = uuid4()
    adres = reverse("versie_terug", args=[tekst.pk, eerste.nummer])
    for _ in range(2):
        assert verstuur(mensen.coordinator, adres, aanvraag=aanvraag, reden="Was beter.").status_code == 302
    assert platte_tekst(document_van(tekst)) == "Visie\nEerste woorden."
    assert document_van(tekst) == eerste.gelezen.document
    namen = list(Versie.objects.order_by("nummer").values_list("naam", "waarom"))
    assert namen[1:] == [
        ("Voor het teruggaan naar versie 1", "Vanzelf bewaard, zodat niets verloren gaat."),
        ("Terug naar versie 1: Na het overleg", "Was beter."),
    ]
    assert "Andere woorden." in platte_tekst(Versie.objects.get(nummer=2).gelezen.document)


def test_teruggaan_naar_wat_er_al_staat_kan_niet(tekst: Tekst, mensen: Mensen) -> None:
    versie = bewaar(tekst, mensen)
    with pytest.raises(KanNiet, match="al gelijk"):
        ga_terug(versie=versie, waarom="x", aanvraag=uuid4(), door=mensen.coordinator, op=klok.vandaag())
    assert Versie.objects.count() == 1


def test_vergelijken_met_een_andere_tekst(tekst: Tekst, mensen: Mensen) -> None:
    bewaar(tekst, mensen)
    oud = begin(mensen.rijswijk, titel="Plan van 2022")
    schrijf(oud, mensen.rijswijk, "Eerste zinnen.")
    bevries(oud, mensen.coordinator, "Vastgesteld")
    adres = reverse("vergelijken", args=[tekst.pk])
    pagina = inloggen(mensen.college).get(f"{adres}?oud={oud.pk}:1&nieuw=concept").content.decode()
    assert "Plan van 2022, versie 1: Vastgesteld" in pagina
    assert "zinnen" in pagina
    assert 'label="Haagse regio: Plan van 2022"' in pagina
    geheim = begin(mensen.dordrecht, titel="Van elders", regio=regio("dordrecht"))
    schrijf(geheim, mensen.dordrecht, "Geheim.")
    elders = Versie.objects.create(
        tekst=geheim, nummer=1, naam="X", inhoud=Versie.objects.get(tekst=oud).inhoud, door=mensen.dordrecht
    )
    weg = inloggen(mensen.college).get(f"{adres}?oud={elders.tekst_id}:1&nieuw=concept").content.decode()
    assert "Van elders" not in weg
    assert "Kies hieronder" in weg
