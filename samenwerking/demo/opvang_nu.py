"""Opvang as it runs today in one centrumgemeente: who waits for the nachtopvang, and a client in each stage.

Source 003 counts 110 people on average who waited for the nachtopvang in October 2019, without saying who they are.
Here they are made up: they come from where table 4 says, and nobody knows their problem.
"""

from __future__ import annotations

import datetime
from itertools import cycle, islice
from typing import Any
from uuid import uuid5

from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from regio.models import Gebeurtenis, Gemeente, Lidmaatschap, Rol, Taak
from regio.namens import namens
from regio.termijnen import bereken
from regio.wetstermijnen import termijn
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Deel
from samenwerking.demo.mensen import Mensen
from samenwerking.demo.tabellen import kolom
from samenwerking.demo.verzinnen import Persoon, Verzinner
from toegang import namen
from toegang.acties.client import Clientgegevens, Meldinggegevens, registreer_client
from toegang.acties.opvang import Toetsgegevens, beeindig_pas, geef_pas, leg_gezin_vast, toets_melding, voeg_lid_toe
from toegang.models import (
    Client,
    Doelgroep,
    Dossier,
    Melding,
    Nachtopvangpas,
    Nummerreeks,
    Opvangtoets,
    Wachtlijstplaats,
    Woonplaats,
)

WACHTENDEN = 110
LANGST = 38
"""Days that someone waits at most. Made up; the six weken of the onderzoek run meanwhile."""

DAG = datetime.timedelta(days=1)
UITKOMST = Opvangtoets.Uitkomst


def laad_lopende_opvang(deel: Deel, mensen: Mensen, verzinner: Verzinner, *, op: datetime.date) -> None:
    """Write them: the waiting in bulk, as the actions would have left them, the others by the actions."""
    door = mensen.pet(Rol.CONSULENT, deel.centrum)
    with namens(door):
        _wachtenden(deel, mensen, verzinner, door, op=op)
        _stadia(deel.centrum, verzinner, door, op=op)
        # Rijswijk does beschermd wonen itself and left opvang to Den Haag
        rijswijk = next(gemeente for gemeente in deel.gemeenten if gemeente.naam_kort == "Rijswijk")
        _registreer(rijswijk, verzinner, door, "mandaat", op=op - 3 * DAG)


def _wachtenden(deel: Deel, mensen: Mensen, verzinner: Verzinner, door: Lidmaatschap, *, op: datetime.date) -> None:
    plaatsen = {gemeente.naam_kort: gemeente for gemeente in deel.gemeenten}
    herkomst = [naam for naam, aantal in kolom(4, "Aantal").items() for _ in range(aantal)]
    stap = len(herkomst) // WACHTENDEN
    wie = cycle(mensen.consulenten(deel.centrum)[1:] or [door])
    dossiers, clienten = [], []
    for nummer, naam in enumerate(islice(herkomst[::stap], WACHTENDEN)):
        dag = op - (2 + nummer * (LANGST - 2) // WACHTENDEN) * DAG
        reeks, _ = Nummerreeks.objects.get_or_create(gemeente=deel.centrum, jaar=dag.year)
        dossier = Dossier(
            gemeente=deel.centrum,
            taak=Taak.MO,
            nummer=reeks.volgende(),
            gemeld_op=dag,
            geopend_op=dag,
            aanvraag=uuid5(RUIMTE, f"nachtopvang/{nummer}"),
            behandelaar=next(wie),
            versie=3,
            termijn=bereken(termijn("onderzoek", op=dag), dag).laatste_dag,
        )
        dossiers.append(dossier)
        clienten.append(_client(dossier, verzinner.persoon(naam, bsn=False), plaatsen[naam]))
    bulk_create_with_history(dossiers, Dossier)
    bulk_create_with_history(clienten, Client)
    meldingen = Melding.objects.bulk_create(
        Melding(
            taak=Taak.MO, ontvangen_op=rij.gemeld_op, wijze="daklozenloket", aanvraag=rij.aanvraag, **_van(rij, door)
        )
        for rij in dossiers
    )
    Opvangtoets.objects.bulk_create(
        Opvangtoets(
            melding=melding,
            getoetst_op=melding.ontvangen_op + DAG,
            uitkomst=UITKOMST.WACHTLIJST,
            aanvraag=uuid5(melding.aanvraag, "toets"),
            **_van(melding.dossier, door),
        )
        for melding in meldingen
    )
    plekken = Wachtlijstplaats.objects.bulk_create(
        Wachtlijstplaats(
            taak=Taak.MO,
            problematiek=Doelgroep.ONBEKEND,
            sinds=rij.gemeld_op + DAG,
            aanvraag=uuid5(rij.aanvraag, "wachtlijst"),
            **_van(rij, door),
        )
        for rij in dossiers
    )
    Gebeurtenis.objects.bulk_create(_gebeurtenissen(plekken, door))


def _client(dossier: Dossier, persoon: Persoon, woonplaats: Gemeente) -> Client:
    delen = {
        "voornamen": persoon.voornamen,
        "voorvoegsel": persoon.voorvoegsel,
        "achternaam": persoon.achternaam,
    }
    return Client(
        dossier=dossier,
        gemeente=dossier.gemeente,
        **delen,
        zoeknaam=namen.zoeknaam(**delen),
        bsn_volgt=True,
        geboortedatum=persoon.geboortedatum,
        woonplaats_soort=Woonplaats.GEMEENTE,
        woonplaats=woonplaats,
    )


def _van(dossier: Dossier, door: Lidmaatschap) -> dict[str, Any]:
    return {"dossier": dossier, "gemeente": dossier.gemeente, "vastgelegd_door": door}


def _gebeurtenissen(plekken: list[Wachtlijstplaats], door: Lidmaatschap) -> list[Gebeurtenis]:
    rijen = []
    for plek in plekken:
        dossier = plek.dossier
        aan = {"nummer": dossier.nummer, "gemeld_op": dossier.gemeld_op.isoformat()}
        wacht = {"plaats": plek.pk, "sinds": plek.sinds.isoformat()}
        rijen += [
            Gebeurtenis(
                moment=timezone.make_aware(datetime.datetime.combine(dag, datetime.time(11, 30))),
                soort=soort,
                model=Dossier._meta.label_lower,
                object_id=dossier.pk,
                gemeente=dossier.gemeente,
                persoon=door.gebruiker,
                pet=door,
                feiten=feiten,
                keten=dossier.aanvraag,
            )
            for soort, dag, feiten in (
                ("client_geregistreerd", dossier.gemeld_op, aan),
                ("op_wachtlijst", plek.sinds, wacht),
            )
        ]
    return rijen


# --- one client in each stage -------------------------------------------------------------------------------


def _stadia(centrum: Gemeente, verzinner: Verzinner, door: Lidmaatschap, *, op: datetime.date) -> None:
    """A melding of today; a pas that is valid, one that stopped; a family; and a refusal."""
    _registreer(centrum, verzinner, door, "melding", op=op)
    geldig = _toets(_registreer(centrum, verzinner, door, "pas", op=op - 9 * DAG), UITKOMST.PAS, door, op=op - 8 * DAG)
    _pas(geldig, door, op=op - 8 * DAG)
    eerder = _registreer(centrum, verzinner, door, "pas gestopt", op=op - 30 * DAG)
    pas = _pas(_toets(eerder, UITKOMST.PAS, door, op=op - 29 * DAG), door, op=op - 29 * DAG)
    beeindig_pas(pas_id=pas.pk, per=op - 2 * DAG, reden="woning", **_samen(eerder.pk, "einde", door, op))
    gezin = _registreer(centrum, verzinner, door, "gezin", op=op - 6 * DAG)
    _toets(gezin, UITKOMST.GEZIN, door, op=op - 5 * DAG)
    huishouden = leg_gezin_vast(
        dossier_id=gezin.pk, aangevraagd_op=op - 6 * DAG, **_samen(gezin.pk, "huishouden", door, op)
    )
    for relatie, geboren in (
        ("partner", datetime.date(1991, 4, 2)),
        ("kind", datetime.date(2015, 9, 14)),
        ("kind", datetime.date(2019, 1, 30)),
    ):
        voeg_lid_toe(
            huishouden_id=huishouden.pk,
            relatie=relatie,
            geboortedatum=geboren,
            **_samen(gezin.pk, f"lid/{geboren}", door, op),
        )
    nee = _registreer(centrum, verzinner, door, "geweigerd", op=op - 12 * DAG)
    _toets(nee, UITKOMST.GEWEIGERD, door, op=op - 10 * DAG, reden="geen_noodzaak")


def _registreer(
    gemeente: Gemeente, verzinner: Verzinner, door: Lidmaatschap, wat: str, *, op: datetime.date
) -> Dossier:
    persoon = verzinner.persoon(gemeente.naam_kort, bsn=True)
    return registreer_client(
        gegevens=Clientgegevens(
            voornamen=persoon.voornamen,
            voorvoegsel=persoon.voorvoegsel,
            achternaam=persoon.achternaam,
            geboortedatum=persoon.geboortedatum,
            woonplaats_soort="gemeente",
            woonplaats=gemeente,
            bsn=persoon.bsn,
        ),
        gemeente=gemeente,
        gemeld_op=op,
        melding=Meldinggegevens(taak=Taak.MO, wijze="daklozenloket"),
        aanvraag=uuid5(RUIMTE, f"opvang nu/{wat}"),
        door=door,
        op=op,
    )


def _toets(dossier: Dossier, uitkomst: str, door: Lidmaatschap, *, op: datetime.date, reden: str = "") -> Opvangtoets:
    return toets_melding(
        melding_id=Melding.objects.get(dossier=dossier).pk,
        gegevens=Toetsgegevens(uitkomst=uitkomst, getoetst_op=op, reden=reden),
        **_samen(dossier.pk, "toets", door, op),
    )


def _pas(toets: Opvangtoets, door: Lidmaatschap, *, op: datetime.date) -> Nachtopvangpas:
    return geef_pas(toets_id=toets.pk, van=op, tot_en_met=op + 41 * DAG, **_samen(toets.dossier_id, "pas", door, op))


def _samen(dossier_id: int, wat: str, door: Lidmaatschap, op: datetime.date) -> dict[str, Any]:
    dossier = Dossier.objects.get(pk=dossier_id)
    return {"versie": dossier.versie, "aanvraag": uuid5(dossier.aanvraag, f"opvang/{wat}"), "door": door, "op": op}
