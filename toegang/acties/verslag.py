"""The written account of an onderzoek: frozen, and sent to the client as a letter."""

from __future__ import annotations

import datetime
import json
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from regio.bevriezen import canoniek
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.acties.melding import eis_mogelijk
from toegang.acties.onderzoek import ONDERWERPEN
from toegang.brieven import maak_brief
from toegang.models import Deeltoetsantwoord, Dossierstuk, Melding, Meldingstap, Onderzoek, Verslag
from toegang.procedure import Handeling
from toegang.verloop import Verloop, verloop_van

TITELS = {veld.name: str(veld.verbose_name) for veld in Onderzoek._meta.concrete_fields}


@transaction.atomic
def verstrek_verslag(
    *,
    melding_id: int,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    voorbeeld: bool = False,
) -> Verslag:
    """Give the client the written outcome of the onderzoek (Wmo 2015 art. 2.3.2 lid 8).

    What stands in the letter is frozen with it: another account is another row. The same `aanvraag` twice answers with
    the first one. Raises GeenRecht, KanNiet, Verouderd.
    """
    bestaand = Verslag.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    dossier = zet_vast(Melding.objects.values_list("dossier_id", flat=True).get(pk=melding_id))
    eis_wijzigen(door, dossier, op=op)
    verloop = verloop_van(Melding.objects.select_related("dossier").get(pk=melding_id))
    eis_mogelijk(Handeling.VERSLAG, verloop.feiten)
    eis_versie(dossier, versie)
    onderzoek = Onderzoek.objects.get(melding_id=melding_id)
    inhoud = canoniek(inhoud_van(onderzoek, verloop, op=op))
    stuk = maak_brief(
        dossier=dossier,
        soort=Dossierstuk.Soort.VERSLAG,
        titel="Verslag van het onderzoek",
        sjabloon="verslag.html",
        context={"verslag": lees_inhoud(inhoud), "namens_door": door.gebruiker.naam},
        aanvraag=uuid5(aanvraag, "brief"),
        door=door,
        op=op,
        voorbeeld=voorbeeld,
    )
    verslag = Verslag.objects.create(
        onderzoek=onderzoek,
        dossier=dossier,
        gemeente=dossier.gemeente,
        verstrekt_op=op,
        inhoud=inhoud,
        stuk=stuk,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "verslag_verstrekt",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        melding=melding_id,
        verslag=verslag.pk,
        stuk=stuk.pk,
    )
    return verslag


def inhoud_van(onderzoek: Onderzoek, verloop: Verloop, *, op: datetime.date) -> dict[str, Any]:
    """What a verslag of today says, in plain values."""
    antwoorden = onderzoek.deeltoetsen.exclude(antwoord=Deeltoetsantwoord.Antwoord.ONBEKEND).select_related("deeltoets")
    feiten = verloop.feiten
    return {
        "vorm": 1,
        "gemeld_op": feiten.melding.op,
        "verstrekt_op": op,
        "begonnen_op": onderzoek.begonnen_op,
        "afgerond_op": onderzoek.afgerond_op,
        "plan_ontvangen_op": feiten.plan.op if feiten.plan else None,
        "gesprekken": [rij.op for rij in verloop.stappen if rij.soort == Meldingstap.Soort.GESPREK],
        "onderwerpen": [{"titel": TITELS[naam], "tekst": getattr(onderzoek, naam)} for naam in ONDERWERPEN],
        "deeltoetsen": [
            {"vraag": rij.deeltoets.vraag, "antwoord": rij.get_antwoord_display(), "toelichting": rij.toelichting}
            for rij in antwoorden
        ],
        "doelgroep": onderzoek.doelgroep,
        "wlz": onderzoek.get_wlz_display(),
        "uitkomst": onderzoek.get_uitkomst_display(),
        "conclusie": onderzoek.conclusie,
    }


DAGEN = frozenset({"gemeld_op", "verstrekt_op", "begonnen_op", "afgerond_op", "plan_ontvangen_op"})


def lees_inhoud(inhoud: bytes) -> dict[str, Any]:
    """The frozen content with its days as dates, for a letter or a page."""
    rij: dict[str, Any] = json.loads(inhoud)
    for naam in DAGEN:
        rij[naam] = datetime.date.fromisoformat(rij[naam]) if rij[naam] else None
    rij["gesprekken"] = [datetime.date.fromisoformat(dag) for dag in rij["gesprekken"]]
    return rij
