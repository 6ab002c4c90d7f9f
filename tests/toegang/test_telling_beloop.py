"""Counting how it went with a right: decided in time, handed over, left for a home, and come back."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest

from regio.models import Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet, regio
from tests.toegang.beslisproef import beslis, beslissing, klaar_voor_besluit
from tests.toegang.factories import MELDING, OP, maak_dossier, maak_indicatie, rijen
from tests.toegang.overdrachtproef import neem_aan, partijen, stuur, zet
from tests.toegang.plekken import antwoord, maak_plek, stel_voor
from toegang import tellen
from toegang.acties.telling import publiceer
from toegang.models import (
    Aanvraag,
    Gepubliceerdetelling,
    Indicatie,
    Melding,
    Opschorting,
    Plaatsing,
    PlaatsingEinde,
    Tabel,
)
from toegang.overdracht import Stapsoort
from toegang.tellen import AANGENOMEN, EIGEN_WONING, ELDERS, GEWEIGERD, NIET_TERUG, OP_TIJD, TE_LAAT, TERUG

pytestmark = pytest.mark.django_db

DAG = datetime.timedelta(days=1)
JAAR = {"van": datetime.date(2026, 1, 1), "tot": datetime.date(2027, 1, 1)}
TWEE_WEKEN = datetime.date(2026, 11, 23)
"""The aanvraag of `klaar_voor_besluit` came on 9 November."""


def test_een_besluit_telt_in_het_jaar_waarin_zijn_termijn_afliep() -> None:
    beslis(klaar_voor_besluit(maak_dossier("Rijswijk")), beslissing())
    klaar_voor_besluit(maak_dossier("Zoetermeer"))  # nobody decided
    ruw = tellen.beslissingen(regio("haaglanden"), **JAAR)
    assert ruw.aantallen == {("Rijswijk", OP_TIJD): 1, ("Zoetermeer", TE_LAAT): 1}
    for van, tot in ((TWEE_WEKEN, TWEE_WEKEN + DAG), (datetime.date(2026, 11, 10), TWEE_WEKEN)):
        geteld = tellen.beslissingen(regio("haaglanden"), van=van, tot=tot).aantallen.total()
        assert geteld == (2 if van == TWEE_WEKEN else 0)


def test_wat_stilstaat_is_niet_te_laat_en_wat_stopte_telt_niet() -> None:
    dossier = maak_dossier("Rijswijk")
    klaar_voor_besluit(dossier)
    assert dossier.behandelaar is not None
    with namens(dossier.behandelaar):
        aanvraag = Aanvraag.objects.get(dossier=dossier)
        Opschorting.objects.create(
            op_aanvraag=aanvraag, dossier=dossier, gemeente=dossier.gemeente, reden="instemming",
            van=datetime.date(2026, 11, 12), tot=None, aanvraag=uuid4(), vastgelegd_door=dossier.behandelaar,
        )  # fmt: skip
    assert not tellen.beslissingen(regio("haaglanden"), **JAAR).aantallen
    with namens(dossier.behandelaar):
        rij = Opschorting.objects.get(op_aanvraag=aanvraag)
        rij.tot = datetime.date(2026, 11, 20)
        rij.save()
    later = tellen.beslissingen(regio("haaglanden"), van=TWEE_WEKEN + DAG, tot=JAAR["tot"])
    assert later.aantallen == {("Rijswijk", TE_LAAT): 1}  # eight days later than without


def test_het_laatste_antwoord_op_een_overdracht_telt_en_van_opvang_niets() -> None:
    ja, nee = partijen("Rijswijk", "Dordrecht"), partijen("Zoetermeer", "Dordrecht")
    geweigerd = stuur(nee)
    zet(geweigerd, Stapsoort.GEWEIGERD, nee.ontvanger, gronden=("geen_plek",), toelichting="Er is geen plek.")
    eerst_nee = stuur(ja)
    zet(eerst_nee, Stapsoort.GEWEIGERD, ja.ontvanger, gronden=("geen_plek",), toelichting="Er is geen plek.")
    zet(eerst_nee, Stapsoort.GEESCALEERD, ja.zender, toelichting="Leg het voor.")
    neem_aan(eerst_nee, ja.ontvanger, op=OP + 3 * DAG)
    stuur(partijen("Wassenaar", "Dordrecht"))  # no answer yet
    haaglanden = regio("haaglanden")
    assert tellen.overdrachten(haaglanden, **JAAR).aantallen == {
        ("Rijswijk", AANGENOMEN): 1,
        ("Zoetermeer", GEWEIGERD): 1,
    }
    assert tellen.overdrachtdagen(haaglanden, **JAAR) == {0: 1, 3: 1}
    assert not tellen.overdrachten(regio("dordrecht"), **JAAR).aantallen  # it counts for who asks
    assert not tellen.overdrachten(haaglanden, van=JAAR["tot"], tot=datetime.date(2028, 1, 1)).aantallen


def _vertrekt(waar: str, bestemming: str, *, per: datetime.date) -> None:
    dossier = maak_dossier(waar)
    assert dossier.behandelaar is not None
    plek = maak_plek(f"kamer {dossier.pk}")
    plaatsing = antwoord(stel_voor(dossier, plek, grond="spoed", reden="Geen dak."), door=dossier.behandelaar)
    with namens(dossier.behandelaar):
        PlaatsingEinde.objects.create(
            plaatsing=plaatsing, dossier=dossier, gemeente=dossier.gemeente, per=per, bestemming=bestemming,
            aanvraag=uuid4(), vastgelegd_door=dossier.behandelaar,
        )  # fmt: skip
        Plaatsing.objects.filter(pk=plaatsing.pk).update(bezet_tot=per)


def test_vertrek_is_geen_verhuizing_binnen_beschermd_wonen_en_niet_wie_nooit_kwam() -> None:
    for bestemming in ("eigen_woning", "familie", "andere_plek"):
        _vertrekt("Rijswijk", bestemming, per=OP + DAG)
    _vertrekt("Rijswijk", "eigen_woning", per=OP)
    ruw = tellen.vertrekken(regio("haaglanden"), **JAAR)
    assert ruw.aantallen == {("Rijswijk", EIGEN_WONING): 1, ("Rijswijk", ELDERS): 1}
    assert ruw.kolommen == (EIGEN_WONING, ELDERS)


@pytest.mark.parametrize(
    ("weer_van", "uit"),
    [
        (None, NIET_TERUG),
        (datetime.date(2026, 3, 1), TERUG),
        (datetime.date(2026, 6, 30), TERUG),
        (datetime.date(2026, 7, 2), NIET_TERUG),
    ],
)
def test_terugkeer_is_binnen_twaalf_maanden_in_dezelfde_gemeente(weer_van: datetime.date | None, uit: str) -> None:
    dossier = maak_dossier("Rijswijk", gemeld_op=datetime.date(2024, 1, 2))
    recht = {"van": datetime.date(2024, 2, 1), "tot": datetime.date(2025, 6, 30), "besluitdatum": MELDING}
    maak_indicatie(dossier, **recht)
    if weer_van is not None:
        maak_indicatie(dossier, van=weer_van, tot=datetime.date(2027, 6, 1), besluitdatum=MELDING)
    ruw = tellen.terugkeer(regio("haaglanden"), **JAAR)
    assert ruw.aantallen == {("Rijswijk", uit): 1}
    assert not tellen.terugkeer(regio("haaglanden"), van=datetime.date(2025, 1, 1), tot=JAAR["van"]).aantallen


def test_wie_meteen_een_nieuw_recht_kreeg_is_niet_weg_geweest() -> None:
    dossier = maak_dossier("Rijswijk", gemeld_op=datetime.date(2024, 1, 2))
    einde = datetime.date(2025, 6, 30)
    maak_indicatie(dossier, van=datetime.date(2024, 2, 1), tot=einde, besluitdatum=MELDING)
    maak_indicatie(dossier, van=einde, tot=datetime.date(2027, 1, 1), besluitdatum=MELDING)
    assert not tellen.terugkeer(regio("haaglanden"), **JAAR).aantallen


def test_wat_geteld_is_wordt_per_jaar_gepubliceerd_en_klein_blijft_verborgen() -> None:
    beslis(klaar_voor_besluit(maak_dossier("Rijswijk")), beslissing())
    ja = partijen("Rijswijk", "Dordrecht")
    neem_aan(stuur(ja), ja.ontvanger)
    publiceer(regio("haaglanden"), op=datetime.date(2027, 2, 1))
    for tabel in (Tabel.BESLISSING, Tabel.OVERDRACHT, Tabel.OVERDRACHTTIJD):
        rij = Gepubliceerdetelling.objects.get(regio=regio("haaglanden"), tabel=tabel)
        assert (rij.van, rij.peildatum) == (JAAR["van"], JAAR["tot"])
        assert all(cel.waarde is None for cellen in rij.blad.cellen for cel in cellen)
    assert not Gepubliceerdetelling.objects.filter(tabel__in=[Tabel.VERTREK, Tabel.TERUGKEER]).exists()


def test_tellen_kan_zonder_een_dossier_te_zien() -> None:
    beslis(klaar_voor_besluit(maak_dossier("Rijswijk")), beslissing())
    with namens(maak_pet(Rol.RAADSLID, gemeente("Rijswijk"))):
        assert tellen.beslissingen(regio("haaglanden"), **JAAR).aantallen.total() == 1
        assert rijen("SELECT count(*) FROM toegang_aanvraag") == [(0,)]
        assert not Melding.objects.exists()
        assert not Indicatie.objects.exists()
