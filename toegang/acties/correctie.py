"""Correcting what is known of a client, with a reason; what stood there before stays in the history."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, cast

from django.db import models, transaction

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from toegang import namen, rechten
from toegang.acties.client import OUDSTE, bewaar_bsn, bsn_hash, eis_gekeken, lees_nummer
from toegang.acties.clientgegevens import LEEFVELDEN, controleer_leefgegevens
from toegang.acties.dossier import ALLEEN_LEZEN, bewaar, eis_versie, zet_vast
from toegang.fouten import KanNietBij
from toegang.models import Client, Dossier, Woonplaats

TE_CORRIGEREN: tuple[str, ...] = (
    "achternaam",
    "voorvoegsel",
    "voornamen",
    "geboortedatum",
    "woonplaats_soort",
    "woonplaats",
    *LEEFVELDEN,
)
"""Fields of Client that this action corrects: all that a person can ask for.

A decision is not corrected: it is withdrawn, and a new one taken. The BSN has an action of its own (`verbeter_bsn`).
"""


class Reden(models.TextChoices):
    """Why a correction was made; stored with the row of history."""

    CLIENT = "client", "de cliënt wees ons op een fout"
    TIKFOUT = "tikfout", "verkeerd overgenomen of getypt"
    BRP = "brp", "anders in de Basisregistratie Personen"
    GEWIJZIGD = "gewijzigd", "het is intussen veranderd, zoals een verhuizing"


@transaction.atomic
def corrigeer_client(
    *, dossier_id: int, waarden: Mapping[str, Any], reden: str, versie: int, door: Lidmaatschap, op: datetime.date
) -> Dossier:
    """Correct what differs from `waarden` (names of TE_CORRIGEREN). Also in a closed dossier: the right stays.

    The event names the fields, never what stood there. Nothing different changes nothing. Raises GeenRecht, KanNiet
    (KanNietBij with the field that is wrong), Verouderd, and ValueError for another field.
    """
    if vreemd := set(waarden) - set(TE_CORRIGEREN):
        raise ValueError(f"Niet te corrigeren: {', '.join(sorted(vreemd))}")
    dossier = zet_vast(dossier_id)
    if not rechten.mag_dossier_wijzigen(door, dossier, op=op):
        raise GeenRecht(ALLEEN_LEZEN)
    client = Client.objects.select_related("bsn", "woonplaats", "adresgemeente").get(dossier=dossier)
    anders = [naam for naam in TE_CORRIGEREN if naam in waarden and getattr(client, naam) != waarden[naam]]
    if not anders:
        return dossier
    if reden not in Reden.values:
        raise KanNietBij("reden", "Kies waarom u dit corrigeert.")
    for naam in anders:
        setattr(client, naam, waarden[naam])
    _controleer(client, dossier, op=op)
    if set(anders) & set(LEEFVELDEN):
        controleer_leefgegevens(client, client)
    eis_versie(dossier, versie)
    client.zoeknaam = namen.zoeknaam(
        achternaam=client.achternaam, voornamen=client.voornamen, voorvoegsel=client.voorvoegsel
    )
    cast(Any, client)._change_reason = reden
    client.save()
    bewaar(dossier)
    leg_vast("client_gecorrigeerd", dossier, door=door, gemeente=dossier.gemeente, velden=",".join(anders), reden=reden)
    return dossier


@transaction.atomic
def verbeter_bsn(
    *,
    dossier_id: int,
    bsn: str,
    reden: str,
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
    toch: bool = False,
) -> Dossier:
    """Put the right BSN in the place of a wrong one. Also in a closed dossier: the right stays (AVG art. 16).

    The event says that it happened and why, never a number: the BSN has no history. `toch`: someone looked at the other
    dossier with this BSN. The same number changes nothing. Raises GeenRecht, KanNiet (KanNietBij with the field that is
    wrong, OokBekend when someone must look first), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    if not rechten.mag_dossier_wijzigen(door, dossier, op=op):
        raise GeenRecht(ALLEEN_LEZEN)
    client = Client.objects.select_related("bsn").get(dossier=dossier)
    if not client.heeft_bsn:
        raise KanNiet("Van deze cliënt is nog geen BSN vastgelegd. Leg het vast op de pagina van het dossier.")
    nummer = lees_nummer(bsn)
    if bytes(client.bsn.zoekhash) == bsn_hash(nummer):
        raise KanNietBij("bsn", "Dit BSN staat er al. Er is niets veranderd.")
    if reden not in Reden.values:
        raise KanNietBij("reden", "Kies waarom u dit corrigeert.")
    eis_gekeken(nummer, dossier, toch=toch, door=door, op=op)
    eis_versie(dossier, versie)
    bewaar_bsn(client, nummer)
    bewaar(dossier)
    leg_vast("bsn_verbeterd", dossier, door=door, gemeente=dossier.gemeente, reden=reden)
    return dossier


def _controleer(client: Client, dossier: Dossier, *, op: datetime.date) -> None:
    if client.geboortedatum > op:
        raise KanNietBij("geboortedatum", "De geboortedatum ligt in de toekomst.")
    if op.year - client.geboortedatum.year > OUDSTE:
        raise KanNietBij("geboortedatum", f"Deze geboortedatum is meer dan {OUDSTE} jaar geleden. Controleer het jaar.")
    if dossier.gemeld_op < client.geboortedatum:
        raise KanNietBij("geboortedatum", "De geboortedatum ligt na de melding.")
    if not namen.gewoon(client.achternaam):
        raise KanNietBij("achternaam", "Vul de achternaam in met letters.")
    if not client.voornamen.strip():
        raise KanNietBij("voornamen", "Vul de voornamen in.")
    if (client.woonplaats_soort == Woonplaats.GEMEENTE) != (client.woonplaats is not None):
        raise KanNietBij("woonplaats", "Kies de gemeente waar de cliënt vandaan komt.")
    zonder_bsn = not client.heeft_bsn and not client.bsn_volgt
    if zonder_bsn and not (client.postcode and client.huisnummer):
        raise KanNietBij("postcode", "Zonder BSN blijven postcode en huisnummer nodig om de cliënt te herkennen.")


@dataclass(frozen=True)
class Correctie:
    """One correction as it is shown: when, by whom, why, and per field what stood there before and after."""

    moment: datetime.datetime
    wie: str
    reden: str
    velden: list[tuple[str, str, str]]


def correcties_van(dossier: Dossier) -> list[Correctie]:
    """The corrections in this dossier, newest first, with the old values: behind the wall, and gone with it.

    What changed without a reason is no correction: it is life that went on (`clientgegevens`).
    """
    rijen = list(
        Client.historie.filter(dossier_id=dossier.pk)
        .select_related("history_user", "woonplaats", "adresgemeente")
        .order_by("history_date", "history_id")
    )
    koppen = {veld.name: str(veld.verbose_name) for veld in Client._meta.concrete_fields}
    gevonden = []
    for oud, nieuw in pairwise(rijen):
        if nieuw.history_change_reason not in Reden.values:
            continue
        velden = [
            (koppen[naam], _toon(oud, naam), _toon(nieuw, naam))
            for naam in TE_CORRIGEREN
            if getattr(oud, naam) != getattr(nieuw, naam)
        ]
        if velden:
            reden = Reden(nieuw.history_change_reason).label
            gevonden.append(Correctie(nieuw.history_date, str(nieuw.history_user or "het systeem"), reden, velden))
    return gevonden[::-1]


def _toon(rij: Any, naam: str) -> str:
    waarde = getattr(rij, f"get_{naam}_display", None)
    waarde = waarde() if waarde is not None else getattr(rij, naam)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, datetime.date):
        return f"{waarde:%d-%m-%Y}"
    return str(waarde) if waarde not in (None, "") else "leeg"
