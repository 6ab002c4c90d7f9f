"""Who reads one thing of another gemeente: a colleague with a grant, and the gemeente that is asked to take over.

Every address of the table that is about that dossier or that overdracht is tried by them: while it is shared, before,
after the last day and after the client took the toestemming back.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.conf import Settings

from regio import klok
from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.rechten.profielen import MAG, NIET, WEG
from tests.rechten.tabel import TABEL, VAN, Rij, adres_van
from tests.rechten.test_tabel import Antwoord, antwoorden
from tests.regio.factories import gemeente, maak_pet
from tests.wereld import Hoed, Wereld, sessie_van
from tests.wereld_brieven import woord
from tests.wereld_samen import WERKT_HIER_NIET, WERKT_HIER_OOK
from toegang.acties.overdracht import Stapgegevens, neem_stap
from toegang.acties.toestemming import trek_toestemming_in
from toegang.models import Deling, Overdrachtstap
from toegang.overdracht import Stapsoort

pytestmark = pytest.mark.django_db

MENS = woord("MENS", VAN)
VAN_HET_DOSSIER = {naam: rij for naam, rij in TABEL.items() if "dossier" in rij.ding.split()}
VAN_DE_OVERDRACHT = {naam: rij for naam, rij in TABEL.items() if rij.ding == "overdracht"}

MEELEZER = {
    "advies_geven",
    "bericht",
    "bericht_bestand",
    "beschikking",
    "dossier",
    "dossier_geschiedenis",
    "dossier_privacy",
    "dossier_procedure",
    "dossier_samen",
    "dossier_stuk",
    "dossier_stukken",
    "goedkeuring",
    "opvolging",
    "toewijzingen",
}
"""What a grant opens, for looking; everything else of the dossier is 403 or 404. Only an advice may be posted."""

GEEFT = {"advies_geven", "dossier"}
"""Where a grantee may post: an advice, and the reason for opening."""

ONTVANGER_LEEST = {"overdracht"}
ONTVANGER_NU = {"overdracht_accepteren", "overdracht_vragen", "overdracht_weigeren"}
"""Steps of the receiver while the overdracht waits for an answer."""


@pytest.fixture
def meelezer(wereld: Wereld) -> Hoed:
    """The colleague with whom the dossier is shared until the end of today."""
    deling = _deling(wereld)
    return _hoed(deling.user.lidmaatschappen.get(), WERKT_HIER_OOK)


@pytest.fixture
def ontvanger(wereld: Wereld) -> Hoed:
    """A consulent of the gemeente that is asked to take over."""
    return _hoed(maak_pet(Rol.CONSULENT, gemeente(WERKT_HIER_NIET)), WERKT_HIER_NIET)


def _hoed(pet: Lidmaatschap, plaats: str) -> Hoed:
    return Hoed(pet.pk, pet.rol, plaats, sessie_van(pet))


def _deling(wereld: Wereld) -> Deling:
    with namens(Lidmaatschap.objects.get(pk=wereld.hoed(Rol.CONSULENT, VAN).pet)):
        deling: Deling = Deling.objects.select_related("user").get(pk=wereld.dingen[VAN]["deling"])
    return deling


def _alles(hoed: Hoed, wereld: Wereld, tabel: dict[str, Rij]) -> Iterator[tuple[str, Antwoord]]:
    for naam, rij in tabel.items():
        methoden = [methode for methode, profiel in rij.methoden.items() if profiel is not None]
        for antwoord in antwoorden(hoed, adres_van(naam, rij, wereld), rij, methoden):
            yield naam, antwoord


def _dicht(hoed: Hoed, wereld: Wereld, tabel: dict[str, Rij]) -> list[str]:
    """What does not answer as if it were not there, or shows a word of the client."""
    return [
        f"{antwoord.methode} {naam}: {antwoord.uitslag}"
        for naam, antwoord in _alles(hoed, wereld, tabel)
        if antwoord.uitslag != WEG or MENS in antwoord.tekst
    ]


def _trek_in(wereld: Wereld, toestemming_id: int) -> None:
    pet = Lidmaatschap.objects.get(pk=wereld.hoed(Rol.CONSULENT, VAN).pet)
    with namens(pet):
        trek_toestemming_in(
            toestemming_id=toestemming_id, hoe="schriftelijk", aanvraag=uuid4(), door=pet, op=klok.vandaag()
        )


def test_de_tabel_kent_genoeg_adressen() -> None:
    assert len(VAN_HET_DOSSIER) > 50
    assert len(VAN_DE_OVERDRACHT) > 10
    assert set(VAN_HET_DOSSIER) >= MEELEZER | GEEFT


def test_wie_meeleest_leest_en_wijzigt_niets(wereld: Wereld, meelezer: Hoed) -> None:
    fouten = []
    for naam, antwoord in _alles(meelezer, wereld, VAN_HET_DOSSIER):
        mag = naam in (MEELEZER if antwoord.methode == "GET" else GEEFT)
        if antwoord.uitslag not in ({MAG} if mag else {NIET, WEG}):
            fouten.append(f"{antwoord.methode} {naam}: {antwoord.uitslag}")
        if antwoord.woorden - {MENS, woord("MERK", VAN), woord("MERK", "haaglanden")}:
            fouten.append(f"{antwoord.methode} {naam} toont {antwoord.woorden}")
        toont = TABEL[naam].toont and antwoord.methode == "GET" and antwoord.status == 200
        if mag and toont and MENS not in antwoord.tekst:
            fouten.append(f"GET {naam} toont de cliënt niet")
    assert not fouten, "\n".join(fouten)


def test_wie_meeleest_vindt_geen_ander_dossier(wereld: Wereld, meelezer: Hoed) -> None:
    dingen = wereld.dingen[VAN]
    ander = Wereld(wereld.hoeden, {**wereld.dingen, VAN: {**dingen, "dossier": dingen["onverdeeld"]}})
    assert _dicht(meelezer, ander, VAN_HET_DOSSIER) == []


def test_zonder_deling_is_er_niets(wereld: Wereld) -> None:
    """Before: a colleague of the same gemeente with whom nothing is shared."""
    hoed = _hoed(maak_pet(Rol.CONSULENT, gemeente(WERKT_HIER_OOK)), WERKT_HIER_OOK)
    assert _dicht(hoed, wereld, VAN_HET_DOSSIER) == []


def test_na_de_laatste_dag_is_er_niets(wereld: Wereld, meelezer: Hoed, settings: Settings) -> None:
    settings.VASTE_DAG = (klok.vandaag() + datetime.timedelta(days=1)).isoformat()
    assert _dicht(meelezer, wereld, VAN_HET_DOSSIER) == []


def test_na_het_intrekken_is_er_niets(wereld: Wereld, meelezer: Hoed) -> None:
    _trek_in(wereld, _deling(wereld).toestemming_id)
    assert _dicht(meelezer, wereld, VAN_HET_DOSSIER) == []


def test_onder_een_andere_pet_is_er_niets(wereld: Wereld, meelezer: Hoed) -> None:
    """The client allowed the gemeente of the grant, not another one for which this person works too."""
    mens = Lidmaatschap.objects.get(pk=meelezer.pet).gebruiker
    ook = maak_pet(Rol.CONSULENT, gemeente(WERKT_HIER_NIET), gebruiker=mens)
    assert _dicht(_hoed(ook, WERKT_HIER_NIET), wereld, VAN_HET_DOSSIER) == []


def test_de_ontvanger_leest_de_overdracht_en_zet_zijn_eigen_stap(wereld: Wereld, ontvanger: Hoed) -> None:
    fouten = []
    for naam, antwoord in _alles(ontvanger, wereld, VAN_DE_OVERDRACHT):
        leest = naam in ONTVANGER_LEEST | ONTVANGER_NU or antwoord.status == 302  # sent back: this step is not now
        if antwoord.uitslag not in ({MAG} if leest else {NIET, WEG, MAG}):
            fouten.append(f"{antwoord.methode} {naam}: {antwoord.uitslag}")
        if naam in ONTVANGER_LEEST | ONTVANGER_NU and MENS not in antwoord.tekst:
            fouten.append(f"{antwoord.methode} {naam} toont de cliënt niet")
        if naam == "overdracht_afsluiten" and antwoord.uitslag != NIET:
            fouten.append(f"{antwoord.methode} {naam}: de ontvanger sluit het dossier van de zender niet")
    assert not fouten, "\n".join(fouten)
    with namens(Lidmaatschap.objects.get(pk=wereld.hoed(Rol.CONSULENT, VAN).pet)):
        assert Overdrachtstap.objects.filter(overdracht=wereld.dingen[VAN]["overdracht"]).count() == 1


def test_de_ontvanger_vindt_niets_van_het_dossier(wereld: Wereld, ontvanger: Hoed) -> None:
    assert _dicht(ontvanger, wereld, VAN_HET_DOSSIER) == []


def test_een_derde_gemeente_vindt_de_overdracht_niet(wereld: Wereld, meelezer: Hoed) -> None:
    assert _dicht(meelezer, wereld, VAN_DE_OVERDRACHT) == []


def test_na_het_intrekken_leest_de_ontvanger_de_overdracht_niet(wereld: Wereld, ontvanger: Hoed) -> None:
    _trek_in(wereld, wereld.dingen[VAN]["toestemming"])
    assert _dicht(ontvanger, wereld, VAN_DE_OVERDRACHT) == []
    lijst = {naam: TABEL[naam] for naam in ("overdrachten", "werk")}
    assert [naam for naam, antwoord in _alles(ontvanger, wereld, lijst) if MENS in antwoord.tekst] == []


def test_na_een_ja_opent_de_ontvanger_een_eigen_dossier(wereld: Wereld, ontvanger: Hoed) -> None:
    pet = Lidmaatschap.objects.get(pk=ontvanger.pet)
    with namens(pet):
        neem_stap(
            overdracht_id=wereld.dingen[VAN]["overdracht"],
            soort=Stapsoort.GEACCEPTEERD,
            gegevens=Stapgegevens(overdrachtsdatum=klok.vandaag(), betaler_tot=klok.vandaag()),
            versie=1,
            aanvraag=uuid4(),
            door=pet,
            op=klok.vandaag(),
        )
    rij = {"overdracht_dossier": TABEL["overdracht_dossier"]}
    assert {antwoord.uitslag for _, antwoord in _alles(ontvanger, wereld, rij)} == {MAG}
    assert _dicht(ontvanger, wereld, VAN_HET_DOSSIER) == []
