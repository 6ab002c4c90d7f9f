"""Writing a chapter. Who comes second sees both texts, and nothing that was typed is lost."""

import pytest
from django.urls import reverse
from samenwerking.teksten.acties.hoofdstuk import HoofdstukVeranderd, HoofdstukWeg, verwijder_hoofdstuk

from regio import klok
from regio.fouten import GeenRecht
from regio.models import Gebeurtenis
from samenwerking.teksten.models import Hoofdstuk, Tekst
from tests.samenwerking.teksten.factories import Mensen, begin, inloggen, maak_mensen, schrijf, verstuur, voeg_toe

pytestmark = pytest.mark.django_db


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def hoofdstuk(mensen: Mensen) -> Hoofdstuk:
    return voeg_toe(begin(mensen.rijswijk), mensen.rijswijk, "Visie", "Iedereen doet mee.")


def adres(hoofdstuk: Hoofdstuk) -> str:
    return reverse("hoofdstuk", args=[hoofdstuk.tekst_id, hoofdstuk.pk])


def test_een_adviseur_van_een_andere_gemeente_in_de_regio_schrijft_mee(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    antwoord = verstuur(
        mensen.zoetermeer, adres(hoofdstuk), titel="Onze visie", inhoud="Iedereen  doet mee.\n-  ook u", versie=1
    )
    assert antwoord.url == f"{reverse('tekst', args=[hoofdstuk.tekst_id])}#hoofdstuk-{hoofdstuk.pk}"
    hoofdstuk.refresh_from_db()
    assert hoofdstuk.titel == "Onze visie"
    assert hoofdstuk.inhoud == "Iedereen doet mee.\n\n- ook u"
    assert (hoofdstuk.versienummer, hoofdstuk.gewijzigd_door) == (2, mensen.zoetermeer)


def test_een_collegelid_leest_maar_schrijft_niet(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    assert inloggen(mensen.college).get(reverse("tekst", args=[hoofdstuk.tekst_id])).status_code == 200
    assert inloggen(mensen.college).get(adres(hoofdstuk)).status_code == 403
    antwoord = verstuur(mensen.college, adres(hoofdstuk), titel="X", inhoud="X", versie=1)
    assert antwoord.status_code == 403
    with pytest.raises(GeenRecht):
        schrijf(hoofdstuk, mensen.college, "X")
    hoofdstuk.refresh_from_db()
    assert hoofdstuk.inhoud == "Iedereen doet mee."


def test_wie_buiten_de_regio_werkt_vindt_het_hoofdstuk_niet(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    assert inloggen(mensen.dordrecht).get(adres(hoofdstuk)).status_code == 404
    assert verstuur(mensen.dordrecht, adres(hoofdstuk), titel="X", inhoud="X", versie=1).status_code == 404
    with pytest.raises(GeenRecht):
        schrijf(hoofdstuk, mensen.dordrecht, "X")


def test_de_wijziging_staat_in_de_historie_met_mens_en_pet(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    schrijf(hoofdstuk, mensen.zoetermeer, "Iedereen hoort erbij.")
    laatste = Hoofdstuk.historie.filter(id=hoofdstuk.pk).first()
    assert (laatste.inhoud, laatste.history_user, laatste.history_pet_id) == (
        "Iedereen hoort erbij.",
        mensen.zoetermeer.gebruiker,
        mensen.zoetermeer.pk,
    )
    gebeurtenis = Gebeurtenis.objects.get(soort="hoofdstuk gewijzigd")
    assert gebeurtenis.feiten == {"hoofdstuk": hoofdstuk.pk, "versie": 2}
    assert gebeurtenis.pet == mensen.zoetermeer


def test_wie_te_laat_bewaart_ziet_beide_teksten_en_houdt_wat_er_stond(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    schrijf(hoofdstuk, mensen.zoetermeer, "Iedereen doet altijd mee.")
    antwoord = verstuur(mensen.rijswijk, adres(hoofdstuk), titel="Visie", inhoud="Iedereen doet graag mee.", versie=1)
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert mensen.zoetermeer.gebruiker.naam in pagina
    assert "namens Zoetermeer" in pagina
    assert '<del><span class="alleen-voorlezen">[alleen hier: </span>altijd' in pagina
    assert '<ins><span class="alleen-voorlezen">[alleen hier: </span>graag' in pagina
    assert "Iedereen doet graag mee.</textarea>" in pagina.replace("\n", "")
    assert '<input type="hidden" name="versie" value="2">' in pagina
    assert Hoofdstuk.objects.get().inhoud == "Iedereen doet altijd mee."


def test_de_samengevoegde_tekst_wordt_daarna_bewaard(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    schrijf(hoofdstuk, mensen.zoetermeer, "Iedereen hoort erbij.")
    antwoord = verstuur(mensen.rijswijk, adres(hoofdstuk), titel="Visie", inhoud="Iedereen doet mee.", versie=1)
    antwoord = verstuur(
        mensen.rijswijk, adres(hoofdstuk), titel="Visie", inhoud="Iedereen hoort erbij en doet mee.", versie=2
    )
    assert antwoord.status_code == 302
    assert (Hoofdstuk.objects.get().inhoud, Hoofdstuk.objects.get().versienummer) == (
        "Iedereen hoort erbij en doet mee.",
        3,
    )


def test_een_derde_die_weer_eerder_was_wordt_ook_niet_overschreven(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    nu = schrijf(hoofdstuk, mensen.zoetermeer, "Twee.")
    schrijf(nu, mensen.coordinator, "Drie.")
    with pytest.raises(HoofdstukVeranderd) as fout:
        schrijf(hoofdstuk, mensen.rijswijk, "Samen.", versie=2)
    assert fout.value.nu.inhoud == "Drie."


def test_twee_keer_klikken_bewaart_een_keer(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    for _ in range(2):
        antwoord = verstuur(mensen.rijswijk, adres(hoofdstuk), titel="Visie", inhoud="Nieuw.", versie=1)
        assert antwoord.status_code == 302
    assert Hoofdstuk.objects.get().versienummer == 2
    assert Gebeurtenis.objects.filter(soort="hoofdstuk gewijzigd").count() == 1


def test_bewaren_zonder_wijziging_legt_niets_vast(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    schrijf(hoofdstuk, mensen.zoetermeer, " Iedereen   doet mee. ")
    assert Hoofdstuk.objects.get().versienummer == 1
    assert not Gebeurtenis.objects.filter(soort="hoofdstuk gewijzigd").exists()


def test_tekst_voor_een_verwijderd_hoofdstuk_gaat_niet_verloren(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    oud = adres(hoofdstuk)
    verwijder_hoofdstuk(
        tekst=hoofdstuk.tekst,
        hoofdstuk_id=hoofdstuk.pk,
        versie=1,
        door=mensen.zoetermeer,
        op=klok.vandaag(),
    )
    with pytest.raises(HoofdstukWeg):
        schrijf(hoofdstuk, mensen.rijswijk, "Lang werk.")
    antwoord = verstuur(mensen.rijswijk, oud, titel="Visie", inhoud="Lang werk.", versie=1)
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Lang werk.</textarea>" in pagina
    assert f'action="{reverse("indeling", args=[hoofdstuk.tekst_id])}"' in pagina
    assert inloggen(mensen.rijswijk).get(oud).status_code == 404


def test_een_hoofdstuk_van_een_andere_tekst_hoort_hier_niet(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    andere = begin(mensen.rijswijk, titel="Ander plan")
    fout_adres = reverse("hoofdstuk", args=[andere.pk, hoofdstuk.pk])
    assert inloggen(mensen.rijswijk).get(fout_adres).status_code == 404
    assert verstuur(mensen.rijswijk, fout_adres, titel="X", inhoud="X", versie=1).status_code == 404


def test_een_formulier_van_een_andere_pet_wordt_niet_verwerkt(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    antwoord = inloggen(mensen.rijswijk).post(
        adres(hoofdstuk), {"pet": mensen.zoetermeer.pk, "titel": "X", "inhoud": "X", "versie": 1}
    )
    assert antwoord.status_code == 409
    assert Hoofdstuk.objects.get().versienummer == 1


def test_een_formulier_zonder_versienummer_wordt_niet_verwerkt(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    assert verstuur(mensen.rijswijk, adres(hoofdstuk), titel="X", inhoud="X").status_code == 400


def test_een_hoofdstuk_zonder_titel_of_van_een_heel_boek_wordt_met_een_zin_geweigerd(
    mensen: Mensen, hoofdstuk: Hoofdstuk
) -> None:
    antwoord = verstuur(mensen.rijswijk, adres(hoofdstuk), titel=" ", inhoud="a" * 200_001, versie=1)
    pagina = antwoord.content.decode()
    assert "Een hoofdstuk heeft hoogstens 200.000 tekens." in pagina
    assert "a" * 200_001 in pagina
    assert Hoofdstuk.objects.get().versienummer == 1


def test_wat_iemand_typt_wordt_getoond_en_niet_uitgevoerd(mensen: Mensen, hoofdstuk: Hoofdstuk) -> None:
    schrijf(hoofdstuk, mensen.rijswijk, "<script>alert(1)</script>\n- <b>vet</b>")
    pagina = inloggen(mensen.rijswijk).get(reverse("tekst", args=[hoofdstuk.tekst_id])).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in pagina
    assert "<b>vet</b>" not in pagina


def test_bij_een_standaardhoofdstuk_staat_wat_er_hoort(mensen: Mensen) -> None:
    tekst: Tekst = begin(mensen.rijswijk, soort="regiovisie")
    cijfers = tekst.hoofdstukken.get(sleutel="cijfers")
    pagina = inloggen(mensen.rijswijk).get(adres(cijfers)).content.decode()
    assert "Wat hoort hier?" in pagina
    assert "Zet bij elk cijfer de bron." in pagina
