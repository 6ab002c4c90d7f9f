"""A place can never be given twice, whatever two people click at the same moment."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet
from tests.tegelijk import samen
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, rijen, weigert
from tests.toegang.plekken import MORGEN, antwoord, maak_plek, stel_voor, versie
from toegang.acties.plaatsing import Voorstel, stel_plek_voor
from toegang.fouten import KanNietBij
from toegang.models import Dossier, Plaatsing, Plek


def _met_recht(waar: str) -> Dossier:
    dossier = maak_dossier(waar)
    maak_indicatie(dossier)
    return dossier


def _voorstel(dossier: Dossier, plek: Plek, door: Lidmaatschap) -> Callable[[], Any]:
    nummer = versie_van(dossier, door)

    def doe() -> Any:
        with namens(door):
            return stel_plek_voor(
                dossier_id=dossier.pk, voorstel=Voorstel(plek_id=plek.pk, van=OP), versie=nummer, aanvraag=uuid4(),
                door=door, op=OP,
            )  # fmt: skip

    return doe


def versie_van(dossier: Dossier, door: Lidmaatschap) -> int:
    with namens(door):
        return versie(dossier)


def test_van_twee_consulenten_na_de_laatste_plek_krijgt_er_een_haar(kloon: str) -> None:
    plek = maak_plek()
    werk = []
    for waar in ("Rijswijk", "Zoetermeer"):
        dossier = _met_recht(waar)
        assert dossier.behandelaar is not None
        werk.append(_voorstel(dossier, plek, dossier.behandelaar))
    uitkomsten = samen(*werk)
    (gelukt,) = [uit for uit in uitkomsten if isinstance(uit, Plaatsing)]
    (geweigerd,) = [uit for uit in uitkomsten if isinstance(uit, KanNietBij)]
    assert geweigerd.veld == "plek"
    assert f"{gelukt.gemeente} was eerst, op " in str(geweigerd)
    assert rijen("SELECT gemeente_id FROM plek_bezet WHERE plek_id = %s", plek.pk) == [(gelukt.gemeente_id,)]


@pytest.mark.django_db
def test_de_tweede_leest_welke_gemeente_eerst_was_en_wanneer() -> None:
    plek = maak_plek()
    stel_voor(_met_recht("Zoetermeer"), plek, van=MORGEN)
    with pytest.raises(KanNietBij) as fout:
        stel_voor(_met_recht("Rijswijk"), plek, van=MORGEN)
    assert re.search(
        r"Zoetermeer was eerst, op \d+\s\w+ \d{4} om \d\d\.\d\d, voor de dagen vanaf 24\snovember 2026", str(fout.value)
    )


@pytest.mark.django_db
def test_de_databank_geeft_een_plek_niet_twee_keer() -> None:
    """Also when the action is not used: another gemeente, whose rows are behind the wall, stands in the way."""
    plek = maak_plek()
    stel_voor(_met_recht("Zoetermeer"), plek)
    dossier = _met_recht("Rijswijk")
    assert dossier.behandelaar is not None
    with namens(dossier.behandelaar):
        assert not Plaatsing.objects.exists()
        weigert(
            IntegrityError,
            "plek_wordt_een_keer_tegelijk_gegeven",
            "INSERT INTO toegang_plaatsing (dossier_id, gemeente_id, plek_id, van, staat, grond, reden, voorgesteld_op,"
            " aanvraag, vastgelegd_door_id) VALUES (%s, %s, %s, %s, 'voorgesteld', 'spoed', 'nu', now(), %s, %s)",
            dossier.pk, dossier.gemeente_id, plek.pk, MORGEN, uuid4(), dossier.behandelaar.pk,
        )  # fmt: skip


@pytest.mark.django_db
def test_weigeren_maakt_de_plek_meteen_vrij() -> None:
    plek = maak_plek()
    antwoord(stel_voor(_met_recht("Zoetermeer"), plek), "geweigerd", reden="De groep past niet.")
    assert rijen("SELECT * FROM plek_bezet WHERE plek_id = %s", plek.pk) == []
    assert stel_voor(_met_recht("Rijswijk"), plek).staat == "voorgesteld"


@pytest.mark.django_db
def test_wie_over_de_muur_kijkt_ziet_de_gemeente_en_niemands_naam() -> None:
    plek = maak_plek()
    stel_voor(_met_recht("Zoetermeer"), plek)
    kolommen = rijen("SELECT column_name FROM information_schema.columns WHERE table_name = 'plek_bezet'")
    assert {kolom for (kolom,) in kolommen} == {"plek_id", "gemeente_id", "van", "tot", "staat", "sinds"}
    with namens(maak_pet(Rol.CONSULENT, "Rijswijk")):
        assert rijen("SELECT gemeente_id FROM plek_bezet") == [(gemeente("Zoetermeer").pk,)]
        assert rijen("SELECT * FROM toegang_plaatsing") == []
