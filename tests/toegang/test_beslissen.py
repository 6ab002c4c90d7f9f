"""Deciding: in order, once, in the right name, and the right that is given, changed or ended with it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError

from regio.fouten import GeenRecht, KanNiet
from regio.models import Functie, Gebeurtenis, Rol
from regio.namens import namens
from tests.pdfstructuur import eis_pango, lees, soorten
from tests.regio.factories import gemeente, maak_mandaat, maak_pet
from tests.toegang.beslisproef import (
    beslis,
    beslis_over,
    beslissing,
    klaar_voor_besluit,
    melding_van,
    pet_van,
    rond_onderzoek_af,
    versie,
    vraag_aan,
)
from tests.toegang.factories import OP, besluit, maak_dossier, rijen, weigert
from toegang.acties.beschikking import beslis_op_melding
from toegang.fouten import KanNietBij, Verouderd
from toegang.models import Beschikking, Betaler, Dossier, Indicatie, IndicatieEinde, Melding, Opschorting

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pango() -> None:
    eis_pango()


@pytest.fixture
def dossier() -> Dossier:
    return maak_dossier("Rijswijk")


def dag(tekst: str) -> datetime.date:
    return datetime.date.fromisoformat(tekst)


def brief(rij: Beschikking) -> str:
    """The words of the letter."""
    with namens(pet_van(rij.dossier)):
        lezer = lees(Beschikking.objects.select_related("stuk").get(pk=rij.pk).stuk.ontsleuteld())
    assert {"H1", "H2", "P"} <= set(soorten(lezer))
    return " ".join(" ".join(bladzijde.extract_text() for bladzijde in lezer.pages).split()).replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_een_toekenning_maakt_brief_en_recht_in_een_keer(dossier: Dossier) -> None:
    melding = klaar_voor_besluit(dossier)
    rij = beslis(melding, beslissing(opnieuw_bekijken_op=dag("2027-08-01")))
    with namens(pet_van(dossier)):
        indicatie = Indicatie.objects.get(beschikking=rij)
        assert (indicatie.van, indicatie.verantwoordelijke_gemeente) == (dag("2026-11-23"), gemeente("Rijswijk"))
        assert [(b.betaalt.naam_kort, b.grond) for b in Betaler.objects.select_related("betaalt")] == [
            ("Den Haag", "rijksgeld")
        ]
        assert not Melding.objects.lopend().exists()
    woorden = brief(rij)
    for deel in (
        "Besluit over beschermd wonen", "U krijgt beschermd wonen", "in natura", "23 november 2026", "31 oktober 2027",
        "U hebt dag en nacht iemand in de buurt nodig.", "U woont over een jaar rustig.", "CAK", "artikel 2.3.8",
        "1 augustus 2027", "U kunt bezwaar maken tot en met 29 december 2026", "Awb, artikel 6:7",
        "Het college van burgemeester en wethouders van Rijswijk", "Wmo 2015, artikel 2.3.5, vierde lid",
    ):  # fmt: skip
        assert deel in woorden, deel
    assert Gebeurtenis.objects.filter(soort="beschikking_genomen").count() == 1


AFWIJZINGEN = [
    ("geen_noodzaak", "eigen kracht", "artikel 2.3.5, vierde lid"),
    ("andere_voorziening", "Een andere wet gaat voor", "artikel 2.3.5, zesde lid"),
    ("wlz_geen_medewerking", "Wet langdurige zorg", "artikel 2.3.5, zesde lid"),
    ("geen_ingezetene", "geen ingezetene", "artikel 1.2.1"),
    ("verblijfsstatus", "geen verblijfsstatus", "artikel 1.2.2"),
    ("overgedragen", "andere gemeente neemt uw aanvraag over", ""),
    ("ingetrokken", "niet verder wilt", ""),
]


@pytest.mark.parametrize(("grond", "zin", "artikel"), AFWIJZINGEN, ids=[rij[0] for rij in AFWIJZINGEN])
def test_een_afwijzing_noemt_grond_en_artikel(dossier: Dossier, grond: str, zin: str, artikel: str) -> None:
    melding = klaar_voor_besluit(dossier, wlz="geweigerd")
    woorden = brief(beslis(melding, beslissing("afwijzing", afwijzing=grond)))
    assert "U krijgt geen beschermd wonen." in woorden
    assert zin in woorden
    assert artikel in woorden
    assert "bezwaar maken tot en met" in woorden
    with namens(pet_van(dossier)):
        assert not Indicatie.objects.exists()


def test_weigeren_om_de_wlz_kan_alleen_als_het_onderzoek_dat_zegt(dossier: Dossier) -> None:
    melding = klaar_voor_besluit(dossier, wlz="nee")
    with pytest.raises(KanNietBij, match="niet dat de cliënt niet meewerkt"):
        beslis(melding, beslissing("afwijzing", afwijzing="wlz_geen_medewerking"))


def test_het_woonplaatsbeginsel_is_nog_geen_grond(dossier: Dossier) -> None:
    with pytest.raises(KanNietBij, match="nog geen wet"):
        beslis(klaar_voor_besluit(dossier), beslissing("afwijzing", afwijzing="woonplaatsbeginsel"))


def test_zonder_aanvraag_of_onderzoek_is_er_geen_besluit(dossier: Dossier) -> None:
    with namens(pet_van(dossier)):
        melding = melding_van(dossier)
    with pytest.raises(KanNiet, match="nog geen aanvraag"):
        beslis(melding, beslissing())
    with namens(pet_van(dossier)):
        vraag_aan(melding)
    with pytest.raises(KanNiet, match="Rond eerst het onderzoek af"):
        beslis(melding, beslissing())
    with namens(pet_van(dossier)):
        assert not Beschikking.objects.exists()
        assert not Indicatie.objects.exists()


FOUT: list[tuple[dict[str, Any], str]] = [
    ({"motivering": " "}, "Zonder motivering is er geen besluit"),
    ({"besluitdatum": dag("2026-11-24"), "bekendgemaakt_op": dag("2026-11-24")}, "niet in de toekomst"),
    ({"besluitdatum": dag("2026-11-08")}, "De aanvraag kwam op 9 november 2026"),
    ({"bekendgemaakt_op": dag("2026-11-15")}, "tussen het besluit en vandaag"),
    ({"resultaat": ""}, "welk resultaat"),
]


@pytest.mark.parametrize(("velden", "zin"), FOUT, ids=[rij[1] for rij in FOUT])
def test_wat_niet_klopt_verandert_niets(dossier: Dossier, velden: dict[str, Any], zin: str) -> None:
    melding = klaar_voor_besluit(dossier)
    with pytest.raises(KanNietBij) as fout:
        beslis(melding, replace(beslissing(), **velden))
    assert zin in str(fout.value).replace("\N{NO-BREAK SPACE}", " ")
    with namens(pet_van(dossier)):
        assert not Beschikking.objects.exists()


def test_dubbel_is_eens_en_verouderd_wordt_gezegd(dossier: Dossier) -> None:
    melding = klaar_voor_besluit(dossier)
    with namens(pet_van(dossier)):
        nu = versie(dossier)
    sleutel = uuid4()
    eerste = beslis(melding, beslissing(), aanvraag=sleutel, versie=nu)
    assert beslis(melding, beslissing(), aanvraag=sleutel, versie=nu) == eerste
    with pytest.raises(KanNiet, match="is besloten op"):
        beslis(melding, beslissing())
    with pytest.raises(Verouderd):
        beslis_over(_recht(eerste), beslissing("beeindiging", per=dag("2026-12-01"), reden="wlz"), versie=nu)


def _recht(rij: Beschikking) -> Indicatie:
    with namens(pet_van(rij.dossier)):
        return Indicatie.objects.select_related("dossier__behandelaar").get(beschikking=rij)


def test_alleen_de_eigen_gemeente_of_haar_mandataris_besluit(dossier: Dossier) -> None:
    melding = klaar_voor_besluit(dossier)
    for ander in (maak_pet(Rol.CONSULENT, "Delft"), maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")):
        with pytest.raises((GeenRecht, Melding.DoesNotExist)), namens(ander):
            beslis_op_melding(
                melding_id=melding.pk, beslissing=beslissing(), versie=1, aanvraag=uuid4(), door=ander, op=OP
            )


def test_onder_mandaat_staat_de_regiogemeente_in_de_brief(dossier: Dossier) -> None:
    maak_mandaat("Rijswijk", "Den Haag", functie=Functie.TOEGANG, van=dag("2026-11-10"))
    melding = klaar_voor_besluit(dossier)
    haags = maak_pet(Rol.CONSULENT, "Den Haag")
    with namens(haags):
        nu = versie(dossier)
    rij = beslis(melding, beslissing(), door=haags, versie=nu)
    assert (rij.college, rij.uitvoerder) == (gemeente("Rijswijk"), gemeente("Den Haag"))
    woorden = brief(rij)
    assert "Het college van burgemeester en wethouders van Rijswijk" in woorden
    assert "gemeente Den Haag, in mandaat" in woorden


def test_het_mandaat_loopt_op_de_dag_van_het_besluit(dossier: Dossier) -> None:
    maak_mandaat("Rijswijk", "Den Haag", functie=Functie.TOEGANG, van=dag("2026-11-18"))
    melding = klaar_voor_besluit(dossier)
    haags = maak_pet(Rol.CONSULENT, "Den Haag")
    with namens(haags):
        nu = versie(dossier)
    with pytest.raises(KanNietBij, match="geen mandaat van Rijswijk"):
        beslis(melding, beslissing(), door=haags, versie=nu)


def test_bij_spoed_eerst_tijdelijk_en_daarna_definitief() -> None:
    dossier = maak_dossier("Rijswijk")
    with namens(pet_van(dossier)):
        # the first melding of a dossier has no spoed here: another one, at which waiting is impossible
        melding = melding_van(dossier, spoed=True)
        Dossier.objects.get(pk=dossier.pk)
    zonder = beslissing(tijdelijk=True, besluit=besluit(van=OP, tot=None, besluitdatum=dag("2026-11-16")))
    with pytest.raises(KanNietBij, match="heeft een einddatum"):
        beslis(melding, zonder)
    nu = beslis(
        melding,
        replace(zonder, besluit=besluit(van=OP, tot=dag("2027-01-01"), besluitdatum=dag("2026-11-16"))),
    )
    woorden = brief(nu)
    assert "Tijdelijk besluit over beschermd wonen" in woorden
    assert "artikel 2.3.3" in woorden
    assert "uiterlijk op 16 november 2026" in woorden
    with namens(pet_van(dossier)):
        assert melding in Melding.objects.lopend()  # the six weken keep running
        rond_onderzoek_af(melding)
        vraag_aan(melding)
    later = beslis(melding, beslissing(besluit=besluit(van=dag("2026-12-01"), besluitdatum=dag("2026-11-16"))))
    with namens(pet_van(dossier)):
        einde = IndicatieEinde.objects.get(indicatie__beschikking=nu)
        assert (einde.per, einde.reden, einde.beschikking) == (dag("2026-12-01"), "vervolg", later)
        assert Indicatie.objects.get(beschikking=later).van == dag("2026-12-01")


def test_zonder_spoed_geen_tijdelijk_besluit(dossier: Dossier) -> None:
    with namens(pet_van(dossier)):
        melding = melding_van(dossier)
    with pytest.raises(KanNiet, match="niet als spoed"):
        beslis(melding, beslissing(tijdelijk=True))


def test_buiten_behandeling_vraagt_eerst_om_aanvulling(dossier: Dossier) -> None:
    melding = klaar_voor_besluit(dossier)
    with pytest.raises(KanNiet, match="de kans krijgen om aan te vullen"):
        beslis(melding, beslissing("buiten_behandeling"))
    with namens(pet_van(dossier)):
        Opschorting.objects.create(
            op_aanvraag=melding.aanvragen.get(), dossier=dossier, gemeente=dossier.gemeente, reden="aanvulling",
            van=dag("2026-11-10"), uiterlijk=dag("2026-11-15"), aanvraag=uuid4(), vastgelegd_door=pet_van(dossier),
        )  # fmt: skip
    assert "Awb, artikel 4:5" in brief(beslis(melding, beslissing("buiten_behandeling")))


EINDEN = [
    ("intrekking", "misbruik", "intrekking", "Wij trekken uw recht op beschermd wonen in."),
    ("beeindiging", "wlz", "beeindiging", "Uw recht op beschermd wonen stopt."),
]


@pytest.mark.parametrize(("soort", "reden", "wijze", "zin"), EINDEN, ids=[rij[0] for rij in EINDEN])
def test_een_recht_stopt_met_een_besluit(dossier: Dossier, soort: str, reden: str, wijze: str, zin: str) -> None:
    recht = _recht(beslis(klaar_voor_besluit(dossier), beslissing()))
    rij = beslis_over(recht, beslissing(soort, per=dag("2026-12-01"), reden=reden))
    woorden = brief(rij)
    assert zin in woorden
    assert "30 november 2026" in woorden
    with namens(pet_van(dossier)):
        einde = IndicatieEinde.objects.get(beschikking=rij)
        assert (einde.soort, einde.per) == (wijze, dag("2026-12-01"))
        assert rij.melding is None


def test_een_herziening_vervangt_het_recht_zonder_gat(dossier: Dossier) -> None:
    recht = _recht(beslis(klaar_voor_besluit(dossier), beslissing()))
    nieuw = besluit(van=dag("2026-12-01"), tot=dag("2028-01-01"), besluitdatum=dag("2026-11-16"))
    rij = beslis_over(recht, beslissing("herziening", besluit=nieuw, per=dag("2026-12-01"), reden="niet_toereikend"))
    assert "artikel 2.3.10" in brief(rij)
    with namens(pet_van(dossier)):
        oud, opvolger = Indicatie.objects.order_by("van")
        assert (oud.loopt_tot, opvolger.van, oud.einde.soort) == (dag("2026-12-01"), dag("2026-12-01"), "herziening")


def test_intrekken_kan_alleen_op_een_grond_van_de_wet(dossier: Dossier) -> None:
    recht = _recht(beslis(klaar_voor_besluit(dossier), beslissing()))
    with pytest.raises(KanNietBij, match="vijf gronden"):
        beslis_over(recht, beslissing("intrekking", per=dag("2026-12-01"), reden="verhuisd"))
    with pytest.raises(KanNietBij, match="grond om in te trekken"):
        beslis_over(recht, beslissing("beeindiging", per=dag("2026-12-01"), reden="misbruik"))


FEITEN = [
    ("beschikking_volgt_op_een_aanvraag_of_is_spoed", "soort = 'toekenning', op_aanvraag_id = NULL"),
    ("alleen_over_een_lopend_recht_wordt_zonder_melding_besloten", "melding_id = NULL"),
    ("alleen_een_toekenning_is_tijdelijk", "tijdelijk = true, soort = 'buiten_behandeling'"),
    ("alleen_een_afwijzing_heeft_een_grond", "afwijzing = 'geen_noodzaak'"),
    ("beschikking_heeft_een_motivering", "motivering = ''"),
    ("besluit_wordt_niet_bekend_voor_het_genomen_is", "bekendgemaakt_op = besluitdatum - 1"),
]


@pytest.mark.parametrize(("naam", "wijziging"), FEITEN, ids=[rij[0] for rij in FEITEN])
def test_de_databank_bewaakt_wat_altijd_waar_is(dossier: Dossier, naam: str, wijziging: str) -> None:
    rij = beslis(klaar_voor_besluit(dossier), beslissing())
    with namens(pet_van(dossier)):
        kolommen = [
            kolom for (kolom,) in rijen(
                "SELECT column_name FROM information_schema.columns WHERE table_name = 'toegang_beschikking' "
                "AND column_name NOT IN ('id', 'aanvraag', 'stuk_id') ORDER BY ordinal_position"
            )
        ]  # fmt: skip
        nieuw = dict(deel.strip().split(" = ", 1) for deel in wijziging.split(", "))
        waarden = ", ".join(nieuw.get(kolom, kolom) for kolom in kolommen)
        stuk = "(SELECT max(id) FROM toegang_dossierstuk WHERE id <> stuk_id)"
        weigert(
            IntegrityError, naam,
            f"INSERT INTO toegang_beschikking ({', '.join(kolommen)}, aanvraag, stuk_id) "
            f"SELECT {waarden}, gen_random_uuid(), {stuk} FROM toegang_beschikking WHERE id = %s", rij.pk,
        )  # fmt: skip


def test_een_besluit_en_wie_betaalt_veranderen_nooit(dossier: Dossier) -> None:
    beslis(klaar_voor_besluit(dossier), beslissing())
    with namens(pet_van(dossier)):
        for tabel in ("toegang_beschikking", "toegang_betaler"):
            weigert(Exception, "permission denied", f"UPDATE {tabel} SET gemeente_id = gemeente_id")


def test_een_recht_heeft_een_betaler_tegelijk(dossier: Dossier) -> None:
    beslis(klaar_voor_besluit(dossier), beslissing())
    with namens(pet_van(dossier)):
        weigert(
            IntegrityError, "recht_heeft_een_betaler_tegelijk",
            "INSERT INTO toegang_betaler (indicatie_id, dossier_id, gemeente_id, betaalt_id, uitbetaler_id, van, tot, "
            "grond, uitleg, regelversie, feiten) SELECT indicatie_id, dossier_id, gemeente_id, betaalt_id, "
            "uitbetaler_id, van, tot, grond, uitleg, regelversie, feiten FROM toegang_betaler",
        )  # fmt: skip


def test_wat_de_regio_ziet_van_de_betaler_noemt_niemand(dossier: Dossier) -> None:
    beslis(klaar_voor_besluit(dossier), beslissing())
    with namens(maak_pet(Rol.CONTROLLER, "Zoetermeer")):
        assert rijen("SELECT betaalt_id, grond FROM telling_betaler") == [(gemeente("Den Haag").pk, "rijksgeld")]
        assert not Betaler.objects.exists()
