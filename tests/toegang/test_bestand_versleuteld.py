"""Files of a dossier are encrypted where they are kept: a BSN in a message or an upload is not in the table."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from regio.namens import namens
from tests.toegang.factories import OP, bsn, rijen
from tests.toegang.iwmo.dossier import maak_client
from toegang.acties.afschrift import geef_afschrift
from toegang.models import Bericht, Dossierstuk
from toegang.versleutelen import Beschadigd

pytestmark = pytest.mark.django_db


def test_een_afschrift_met_bsn_staat_zonder_bsn_in_de_tabel() -> None:
    dossier, pet = maak_client()
    with namens(pet):
        geef_afschrift(dossier_id=dossier.pk, reden_bsn="De cliënt vraagt het", aanvraag=uuid4(), door=pet, op=OP)
        ruw = [bytes(inhoud) for (inhoud,) in rijen("SELECT inhoud FROM toegang_dossierstuk")]
        leesbaar = Dossierstuk.objects.get(mediatype="application/json").ontsleuteld()
    assert len(ruw) == 2
    assert not any(bsn().encode() in inhoud for inhoud in ruw)
    assert bsn().encode() in leesbaar


def _stuk() -> tuple[Dossierstuk, dict[str, object]]:
    dossier, pet = maak_client()
    wie: dict[str, object] = {
        "dossier": dossier, "gemeente": dossier.gemeente, "vastgelegd_door": pet, "soort": "ontvangen",
        "titel": "Proef", "naam": "proef.pdf", "mediatype": "application/pdf",
    }  # fmt: skip
    with namens(pet):
        return Dossierstuk.bewaar(inhoud=b"%PDF-", aanvraag=uuid4(), **wie), wie


def test_de_databank_weigert_een_bestand_dat_niet_versleuteld_is() -> None:
    stuk, wie = _stuk()
    assert stuk.vastgelegd_door is not None
    with (
        namens(stuk.vastgelegd_door),
        pytest.raises(IntegrityError, match="stuk_is_versleuteld"),
        transaction.atomic(),
    ):
        Dossierstuk.objects.create(inhoud=b"%PDF-", aanvraag=uuid4(), **wie)


def test_bytes_van_een_ander_bestand_zijn_niet_te_lezen() -> None:
    stuk, _ = _stuk()
    assert stuk.ontsleuteld() == b"%PDF-"
    ander = Dossierstuk(inhoud=stuk.inhoud, aanvraag=uuid4())
    als_bericht = Bericht(inhoud=stuk.inhoud, aanvraag=stuk.aanvraag)
    for rij in (ander, als_bericht):
        with pytest.raises(Beschadigd):
            rij.ontsleuteld()
