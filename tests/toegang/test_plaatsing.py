"""A client on a place: what is asked before, what follows from an answer, and how it ends."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

import pytest

from regio.fouten import GeenRecht, KanNiet
from regio.models import Functie, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_mandaat, maak_pet
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, maak_wachtende, product
from tests.toegang.plekken import MORGEN, antwoord, geef_voorrang, maak_plek, stel_voor, versie
from toegang.acties.afwezigheid import meld_afwezig, meld_terug
from toegang.acties.dossier import sluit_dossier
from toegang.acties.plaatsing import Voorstel, beantwoord_voorstel, beeindig_plaatsing, stel_plek_voor
from toegang.acties.woningafspraak import leg_uitkomst_woning_vast, vraag_woning
from toegang.fouten import KanNietBij, Verouderd
from toegang.geschiedenis import geschiedenis_van
from toegang.models import (
    Afwezigheid,
    Dossier,
    Overbrugging,
    Plaatsing,
    PlaatsingEinde,
    WachtlijstEinde,
    Wachtlijstplaats,
)

pytestmark = pytest.mark.django_db
WEEK = datetime.timedelta(weeks=1)


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def dossier(pet: Lidmaatschap) -> Dossier:
    """With a running indicatie for the product of the places."""
    dossier = maak_dossier("Rijswijk", door=pet)
    maak_indicatie(dossier)
    return dossier


def samen(dossier: Dossier, **anders: Any) -> dict[str, Any]:
    return {
        "versie": versie(dossier), "aanvraag": uuid4(), "door": dossier.behandelaar, "op": OP, **anders,
    }  # fmt: skip


def beeindig(plaatsing: Plaatsing, per: datetime.date, bestemming: str = "eigen_woning") -> PlaatsingEinde:
    return beeindig_plaatsing(
        plaatsing_id=plaatsing.pk, per=per, bestemming=bestemming, toelichting="", **samen(plaatsing.dossier)
    )


# --- the proposal -------------------------------------------------------------------------------------------


def test_de_plek_is_bezet_vanaf_het_voorstel_en_het_dossier_krijgt_een_versie(dossier: Dossier) -> None:
    with namens(dossier.behandelaar):
        voor = versie(dossier)
    plaatsing = stel_voor(dossier, maak_plek())
    with namens(plaatsing.vastgelegd_door):
        assert (plaatsing.staat, plaatsing.bezet_tot, versie(dossier)) == ("voorgesteld", None, voor + 1)
        assert plaatsing.indicatie is not None
        zin = geschiedenis_van(dossier)[0].zin
    assert zin.startswith("Plek voor Intramurale plekken voorgesteld aan Aanbieder Proef, vanaf 23")


def test_twee_keer_is_een_keer(dossier: Dossier, pet: Lidmaatschap) -> None:
    plek, aanvraag = maak_plek(), uuid4()
    with namens(pet):
        nummers = {
            stel_plek_voor(
                dossier_id=dossier.pk, voorstel=Voorstel(plek.pk, OP), versie=dossier.versie + 1, aanvraag=aanvraag,
                door=pet, op=OP,
            ).pk
            for _ in range(2)
        }  # fmt: skip
    assert len(nummers) == 1


def test_zonder_indicatie_is_er_spoed_of_overbrugging_met_een_reden() -> None:
    dossier = maak_dossier("Rijswijk")
    plek = maak_plek()
    with pytest.raises(KanNietBij, match="geen indicatie voor Intramurale plekken") as fout:
        stel_voor(dossier, plek)
    assert fout.value.veld == "grond"
    with pytest.raises(KanNietBij, match="Schrijf op waarom"):
        stel_voor(dossier, plek, grond="spoed")
    plaatsing = stel_voor(dossier, plek, grond="spoed", reden="Het huis is afgebrand.")
    assert (plaatsing.indicatie, plaatsing.reden) == (None, "Het huis is afgebrand.")


@pytest.mark.parametrize(
    ("anders", "veld", "woorden"),
    [
        ({"van": OP, "tot": OP}, "laatste_dag", "voor de begindatum"),
        ({"van": datetime.date(2026, 10, 1)}, "van", "De melding was op 5"),
        ({"van": OP - 2 * WEEK}, "van", "Deze plek is er vanaf 16"),
        ({"van": datetime.date(2027, 6, 1)}, "van", "Deze plek is er tot en met 31"),
        ({"van": OP}, "laatste_dag", "Deze plek is er tot en met 31"),
    ],
)
def test_wat_niet_past_staat_bij_zijn_veld(dossier: Dossier, anders: Any, veld: str, woorden: str) -> None:
    plek = maak_plek(van=OP - WEEK, tot=datetime.date(2027, 6, 1))
    with pytest.raises(KanNietBij, match=woorden) as fout:
        stel_voor(dossier, plek, **anders)
    assert fout.value.veld == veld
    with namens(maak_pet(Rol.CONSULENT, "Rijswijk")):
        assert not Plaatsing.objects.exists()


def test_er_loopt_een_voorstel_tegelijk(dossier: Dossier) -> None:
    stel_voor(dossier, maak_plek())
    with pytest.raises(KanNiet, match="wacht al een voorstel"):
        stel_voor(dossier, maak_plek("kamer 2"))


def test_een_plek_van_een_andere_regio_is_er_niet() -> None:
    dossier = maak_dossier("Dordrecht")
    with pytest.raises(KanNietBij, match="niet in uw regio"):
        stel_voor(dossier, maak_plek(), grond="spoed", reden="Geen dak.")


def test_een_verouderd_formulier_verandert_niets(dossier: Dossier, pet: Lidmaatschap) -> None:
    plek = maak_plek()
    with namens(pet), pytest.raises(Verouderd):
        stel_plek_voor(
            dossier_id=dossier.pk, voorstel=Voorstel(plek.pk, OP), versie=1, aanvraag=uuid4(), door=pet, op=OP
        )


def test_wie_de_wachtlijst_houdt_plaatst_ook_en_een_ander_niet(dossier: Dossier, pet: Lidmaatschap) -> None:
    plek = maak_plek()
    with namens(pet):
        nummer = versie(dossier)

    def stel(door: Lidmaatschap) -> Plaatsing:
        with namens(door):
            return stel_plek_voor(
                dossier_id=dossier.pk, voorstel=Voorstel(plek.pk, OP), versie=nummer, aanvraag=uuid4(), door=door, op=OP
            )

    for niet in (maak_pet(Rol.WACHTLIJSTBEHEERDER, "Den Haag"), maak_pet(Rol.CONTROLLER, "Rijswijk")):
        with pytest.raises(GeenRecht):
            stel(niet)
    maak_mandaat("Rijswijk", "Den Haag", functie=Functie.WACHTLIJST)
    with pytest.raises(GeenRecht):  # who does not wait is not found by who keeps the waiting list
        stel(maak_pet(Rol.WACHTLIJSTBEHEERDER, "Den Haag"))
    maak_wachtende(dossier)
    nummer += 1
    assert stel(maak_pet(Rol.WACHTLIJSTBEHEERDER, "Den Haag")).staat == "voorgesteld"


# --- the answer ---------------------------------------------------------------------------------------------


def test_aannemen_beeindigt_het_wachten_met_reden_geplaatst(dossier: Dossier, pet: Lidmaatschap) -> None:
    wachtend = maak_wachtende(dossier, product=product())
    geef_voorrang(wachtend)
    antwoord(stel_voor(dossier, maak_plek(), van=MORGEN))
    with namens(pet):
        einde = WachtlijstEinde.objects.get()
        assert (einde.plaats_id, einde.reden, einde.per) == (wachtend.pk, "geplaatst", OP)
        assert Wachtlijstplaats.objects.get().tot == OP
        assert Overbrugging.objects.get().tot == MORGEN  # what bridges lasts until the place is there


def test_een_plek_ter_overbrugging_beeindigt_het_wachten_niet(dossier: Dossier, pet: Lidmaatschap) -> None:
    maak_wachtende(dossier, product=product())
    antwoord(stel_voor(dossier, maak_plek(), grond="overbrugging", reden="Tot een plek voor autisme."))
    with namens(pet):
        assert Wachtlijstplaats.objects.get().tot is None


@pytest.mark.parametrize("uitkomst", ["geweigerd", "ingetrokken"])
def test_niet_doorgaan_heeft_een_reden(dossier: Dossier, uitkomst: str) -> None:
    plaatsing = stel_voor(dossier, maak_plek())
    with pytest.raises(KanNietBij, match="Schrijf op waarom"):
        antwoord(plaatsing, uitkomst)
    daarna = antwoord(plaatsing, uitkomst, reden="Past niet bij de groep.")
    assert (daarna.staat, daarna.bezet_tot) == ("vervallen", daarna.van)
    with pytest.raises(KanNiet, match="al een antwoord"):
        antwoord(plaatsing)


def test_wie_verhuist_laat_de_vorige_plek_achter(dossier: Dossier, pet: Lidmaatschap) -> None:
    vorige = antwoord(stel_voor(dossier, maak_plek()))
    with namens(pet):
        meld_afwezig(plaatsing_id=vorige.pk, van=OP, tot=None, reden="ziekenhuis", **samen(dossier))
    antwoord(stel_voor(dossier, maak_plek("kamer 2"), van=MORGEN + WEEK))
    with namens(pet):
        vorige.refresh_from_db()
        assert (vorige.bezet_tot, vorige.einde.bestemming) == (MORGEN + WEEK, "andere_plek")
        assert Afwezigheid.objects.get().tot == MORGEN + WEEK


def test_een_indicatie_die_intussen_stopte_houdt_aannemen_tegen(dossier: Dossier, pet: Lidmaatschap) -> None:
    from toegang.acties.indicatie import beeindig_indicatie

    plaatsing = stel_voor(dossier, maak_plek(), van=MORGEN)
    with namens(pet):
        beeindig_indicatie(
            indicatie_id=dossier.indicaties.get().pk, per=OP, reden="wlz", besluitdatum=OP, **samen(dossier)
        )
    with pytest.raises(KanNiet, match="intussen beëindigd"):
        antwoord(plaatsing)


def test_een_antwoord_van_morgen_bestaat_niet(dossier: Dossier, pet: Lidmaatschap) -> None:
    plaatsing = stel_voor(dossier, maak_plek())
    with namens(pet), pytest.raises(KanNietBij, match="toekomst"):
        beantwoord_voorstel(
            plaatsing_id=plaatsing.pk, uitkomst="geaccepteerd", reden="", gegeven_op=MORGEN, **samen(dossier)
        )


# --- the end ------------------------------------------------------------------------------------------------


def test_uitstroom_heeft_een_bestemming_en_maakt_de_plek_vrij(dossier: Dossier, pet: Lidmaatschap) -> None:
    plek = maak_plek()
    plaatsing = antwoord(stel_voor(dossier, plek))
    with namens(pet):
        beeindig(plaatsing, MORGEN, "familie")
        assert "Bestemming: familie of netwerk." in geschiedenis_van(dossier)[0].zin
    ander = maak_dossier("Zoetermeer")
    maak_indicatie(ander)
    assert stel_voor(ander, plek, van=MORGEN).van == MORGEN


def test_wie_niet_kwam_had_de_plek_geen_dag(dossier: Dossier, pet: Lidmaatschap) -> None:
    plaatsing = antwoord(stel_voor(dossier, maak_plek(), van=MORGEN))
    with namens(pet):
        beeindig(plaatsing, MORGEN, "onbekend")
        plaatsing.refresh_from_db()
        assert plaatsing.bezet_tot == plaatsing.van
        with pytest.raises(KanNiet, match="al vastgelegd"):
            beeindig(plaatsing, MORGEN)


def test_een_dossier_met_een_plek_sluit_niet(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    plaatsing = antwoord(stel_voor(dossier, maak_plek(), grond="spoed", reden="Geen dak."))
    with namens(pet):
        with pytest.raises(KanNiet, match="heeft nog een plek"):
            sluit_dossier(dossier_id=dossier.pk, reden="anders", versie=versie(dossier), door=pet, op=OP)
        beeindig(plaatsing, OP)


# --- absence, a home ----------------------------------------------------------------------------------------


def test_afwezig_en_terug(dossier: Dossier, pet: Lidmaatschap) -> None:
    plaatsing = antwoord(stel_voor(dossier, maak_plek()))
    with namens(pet):
        weg = meld_afwezig(plaatsing_id=plaatsing.pk, van=OP, tot=None, reden="detentie", **samen(dossier))
        with pytest.raises(KanNietBij, match="al afwezig gemeld"):
            meld_afwezig(plaatsing_id=plaatsing.pk, van=MORGEN, tot=None, reden="detentie", **samen(dossier))
        velden = {"versie": versie(dossier), "door": pet}
        with pytest.raises(KanNietBij, match="toekomst"):
            meld_terug(afwezigheid_id=weg.pk, tot=MORGEN, op=OP, **velden)
        assert meld_terug(afwezigheid_id=weg.pk, tot=MORGEN, op=MORGEN, **velden).tot == MORGEN
        beeindig(plaatsing, MORGEN)
        with pytest.raises(KanNietBij, match="Kies een dag daarin"):
            meld_afwezig(plaatsing_id=plaatsing.pk, van=MORGEN, tot=None, reden="detentie", **samen(dossier))


def test_een_woning_wordt_een_keer_tegelijk_gevraagd(dossier: Dossier, pet: Lidmaatschap) -> None:
    with namens(pet):

        def vraag(soort: str = "urgentie") -> Any:
            return vraag_woning(
                dossier_id=dossier.pk, soort=soort, corporatie=None, aangevraagd_op=OP, **samen(dossier)
            )

        afspraak = vraag()
        with pytest.raises(KanNietBij, match="wacht de cliënt al"):
            vraag()
        with pytest.raises(KanNietBij, match="Kies de corporatie"):
            vraag("corporatie")
        uitkomst = {"uitkomst": "toegewezen", "versie": versie(dossier), "door": pet, "op": OP}
        with pytest.raises(KanNietBij, match="De aanvraag is van"):
            leg_uitkomst_woning_vast(woningafspraak_id=afspraak.pk, uitkomst_op=OP - WEEK, **uitkomst)
        leg_uitkomst_woning_vast(woningafspraak_id=afspraak.pk, uitkomst_op=OP, **uitkomst)
        assert "toegewezen op 23" in geschiedenis_van(dossier)[0].zin
