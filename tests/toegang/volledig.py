"""A dossier with a row in each table of the dossier, for the tests of the wall and of destruction.

Each subject that adds a table adds a function here: it leaves a row in every table of its subject.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from regio.models import Lidmaatschap, Regio
from regio.namens import namens
from tests.toegang import vullers_berichten, vullers_overdracht
from tests.toegang.factories import OP, bsn, maak_dossier, maak_indicatie, maak_wachtende
from tests.toegang.opvangproef import vul_opvang
from tests.toegang.plekken import geef_voorrang, leef_op_een_plek
from tests.toegang.privacyproef import vul_privacy
from toegang.acties.indicatie import beeindig_indicatie
from toegang.acties.wachtlijst import haal_van_wachtlijst
from toegang.models import (
    Aanvraag,
    Beschikking,
    CakMelding,
    Deeltoets,
    Deeltoetsantwoord,
    Doel,
    Dossier,
    Dossierstuk,
    Evaluatie,
    Indicatie,
    Ingebrekestelling,
    Leefgebied,
    Melding,
    MeldingEinde,
    Meldingstap,
    Onderzoek,
    Opschorting,
    Rechtsmiddel,
    RechtsmiddelUitkomst,
    RechtsmiddelVerdaging,
    Stapcorrectie,
    Verslag,
    Vertegenwoordiger,
    Woonafspraak,
)


def _indicatie(dossier: Dossier, pet: Lidmaatschap) -> None:
    indicatie = maak_indicatie(dossier)
    with namens(pet):
        beeindig_indicatie(
            indicatie_id=indicatie.pk, per=OP, reden="overleden", besluitdatum=OP,
            versie=Dossier.objects.get(pk=dossier.pk).versie, aanvraag=uuid4(), door=pet, op=OP,
        )  # fmt: skip


def _wachtlijst(dossier: Dossier, pet: Lidmaatschap) -> None:
    plaats = maak_wachtende(dossier)
    with namens(pet):
        haal_van_wachtlijst(plaats_id=plaats.pk, per=OP, reden="overleden", aanvraag=uuid4(), door=pet, op=OP)


def _stuk(dossier: Dossier, pet: Lidmaatschap) -> None:
    with namens(pet):
        Dossierstuk.bewaar(
            dossier=dossier,
            gemeente=dossier.gemeente,
            soort=Dossierstuk.Soort.ONTVANGEN,
            titel="Ontvangen stuk",
            naam="stuk.pdf",
            mediatype="application/pdf",
            inhoud=b"%PDF-",
            aanvraag=uuid4(),
            vastgelegd_door=pet,
        )


def _procedure(dossier: Dossier, pet: Lidmaatschap) -> None:
    """A melding with everything that can follow it, written as rows: the actions have tests of their own."""
    plek = {"dossier": dossier, "gemeente": dossier.gemeente}

    def wie() -> dict[str, Any]:
        return {**plek, "aanvraag": uuid4(), "vastgelegd_door": pet}

    def stuk(soort: str) -> Dossierstuk:
        return Dossierstuk.bewaar(
            soort=soort, titel=soort, naam="stuk.pdf", mediatype="application/pdf", inhoud=b"%PDF-", **wie()
        )

    deeltoets = Deeltoets.objects.create(regio=Regio.objects.all()[0], vraag="Is er toezicht nodig?", van=OP)
    with namens(pet):
        melding = Melding.objects.create(ontvangen_op=OP, wijze="straatteam", **wie())
        MeldingEinde.objects.create(melding=melding, per=OP, reden="dubbel", **wie())
        Meldingstap.objects.create(melding=melding, soort="ontvangst_bevestigd", op=OP, **wie())
        onderzoek = Onderzoek.objects.create(melding=melding, begonnen_op=OP, **plek)
        Deeltoetsantwoord.objects.create(onderzoek=onderzoek, deeltoets=deeltoets, **plek)
        verslag = Verslag.objects.create(
            onderzoek=onderzoek, verstrekt_op=OP, inhoud=b"{}", stuk=stuk("verslag"), **wie()
        )
        aanvraag = Aanvraag.objects.create(melding=melding, ontvangen_op=OP, wijze="verslag", verslag=verslag, **wie())
        Opschorting.objects.create(op_aanvraag=aanvraag, reden="overmacht", van=OP, **wie())
        Ingebrekestelling.objects.create(op_aanvraag=aanvraag, ontvangen_op=OP, **wie())
        beschikking = Beschikking.objects.create(
            melding=melding,
            op_aanvraag=aanvraag,
            soort="toekenning",
            college=dossier.gemeente,
            uitvoerder=dossier.gemeente,
            besluitdatum=OP,
            bekendgemaakt_op=OP,
            motivering="Daarom.",
            stuk=stuk("beschikking"),
            **wie(),
        )
        bezwaar = Rechtsmiddel.objects.create(beschikking=beschikking, soort="bezwaar", ontvangen_op=OP, **wie())
        Stapcorrectie.objects.create(
            rechtsmiddel=bezwaar, veld="ontvangen_op", oud="2026-11-01", nieuw="2026-11-02", reden="tikfout",
            verbeterd_op=OP, **wie(),
        )  # fmt: skip
        RechtsmiddelVerdaging.objects.create(
            rechtsmiddel=bezwaar, medegedeeld_op=OP, tot_en_met=OP + datetime.timedelta(days=42), **wie()
        )
        RechtsmiddelUitkomst.objects.create(rechtsmiddel=bezwaar, uitkomst="gegrond", besluitdatum=OP, **wie())


def _vertegenwoordiger(dossier: Dossier, pet: Lidmaatschap) -> None:
    with namens(pet):
        Vertegenwoordiger.objects.create(
            dossier=dossier, gemeente=dossier.gemeente, soort="mentor", naam="Proef Mentor", van=OP,
            aanvraag=uuid4(), vastgelegd_door=pet,
        )  # fmt: skip


def _plekken(dossier: Dossier, pet: Lidmaatschap) -> None:
    """After `_wachtlijst`: that place on the waiting list has ended."""
    leef_op_een_plek(dossier)
    geef_voorrang(maak_wachtende(dossier, sinds=OP))


def _opvolging(dossier: Dossier, pet: Lidmaatschap) -> None:
    wie = {"dossier": dossier, "gemeente": dossier.gemeente, "vastgelegd_door": pet}
    with namens(pet):
        doel = Doel.objects.create(
            leefgebied=Leefgebied.objects.all()[0], tekst="Zelf koken", van=OP, evalueren_op=OP, aanvraag=uuid4(), **wie
        )
        Evaluatie.objects.create(doel=doel, op=OP, uitkomst="behaald", aanvraag=uuid4(), **wie)
        Woonafspraak.objects.create(vorm="onderhuur", van=OP, aanvraag=uuid4(), **wie)
        CakMelding.objects.create(
            indicatie=Indicatie.objects.filter(dossier=dossier)[0], soort="begin", dag=OP, doorgegeven_op=OP, **wie
        )


VULLERS: tuple[Callable[[Dossier, Lidmaatschap], None], ...] = (
    _indicatie,
    _wachtlijst,
    vullers_overdracht.deling,
    _stuk,
    vullers_berichten.berichten,
    _procedure,
    _vertegenwoordiger,
    _opvolging,
    vullers_overdracht.overdracht,
    vullers_overdracht.goedkeuring,
    vul_opvang,
    vul_privacy,
    _plekken,
)


def maak_vol_dossier() -> Dossier:
    """A dossier of Rijswijk with a row in each table of the dossier."""
    dossier = maak_dossier("Rijswijk", bsn=bsn(), bsn_volgt=False, woonplaats="Rijswijk")
    pet = dossier.behandelaar
    assert pet is not None
    for vul in VULLERS:
        vul(dossier, pet)
    with namens(pet):
        return Dossier.objects.select_related("behandelaar", "gemeente").get(pk=dossier.pk)
