"""A melding brought to a step, by the actions of the product, for the tests of what comes after it."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

from regio.models import Lidmaatschap
from regio.namens import namens
from tests.toegang.factories import MELDING, OP
from toegang.acties.melding import Stapgegevens, bevestig_ontvangst, zet_stap
from toegang.acties.onderzoek import Onderzoeksgegevens, bewaar_onderzoek, rond_onderzoek_af
from toegang.acties.verslag import verstrek_verslag
from toegang.models import Dossier, Melding, Meldingstap, Onderzoek, Verslag
from toegang.procedure import Feiten
from toegang.verloop import verlopen_van

VOLLEDIG = Onderzoeksgegevens(
    behoeften="Rust en een eigen kamer.",
    eigen_kracht="Koken lukt.",
    netwerk="Een zus.",
    mantelzorger="Wil minder.",
    algemeen="De inloop.",
    samenwerking="Behandeling bij de ggz.",
    bijdrage="Verteld over het CAK.",
    doelgroep="ggz_epa",
    wlz="nee",
    uitkomst="bw",
    conclusie="Toezicht is nodig.",
)


def melding_van(dossier: Dossier) -> Melding:
    """The newest melding of a dossier, on behalf of its behandelaar."""
    with namens(dossier.behandelaar):
        return Melding.objects.select_related("dossier").filter(dossier=dossier).latest("ontvangen_op", "pk")


def feiten_van(dossier: Dossier) -> Feiten:
    """Where the newest melding stands."""
    with namens(dossier.behandelaar):
        return verlopen_van(Dossier.objects.get(pk=dossier.pk))[0].feiten


def versie_van(dossier: Dossier) -> int:
    """The version that a form carries now."""
    with namens(dossier.behandelaar):
        return Dossier.objects.values_list("versie", flat=True).get(pk=dossier.pk)


def _door(dossier: Dossier) -> Lidmaatschap:
    assert dossier.behandelaar is not None
    return dossier.behandelaar


def zet(dossier: Dossier, soort: str, op: datetime.date = MELDING, **anders: Any) -> Meldingstap:
    """One step after the newest melding."""
    with namens(_door(dossier)):
        return zet_stap(
            melding_id=melding_van(dossier).pk,
            gegevens=Stapgegevens(soort, op, **anders),
            versie=versie_van(dossier),
            aanvraag=uuid4(),
            door=_door(dossier),
            op=OP,
        )


def bevestig(dossier: Dossier) -> Meldingstap:
    """Confirm the newest melding, with its letter."""
    with namens(_door(dossier)):
        return bevestig_ontvangst(
            melding_id=melding_van(dossier).pk,
            versie=versie_van(dossier),
            aanvraag=uuid4(),
            door=_door(dossier),
            op=OP,
        )


def onderzoek(dossier: Dossier, gegevens: Onderzoeksgegevens = VOLLEDIG, *, versie: int = 0) -> Onderzoek:
    """Save the onderzoek; the client heard of cliëntondersteuning before it."""
    if feiten_van(dossier).ondersteuning is None:
        zet(dossier, "clientondersteuning", wijze="telefonisch")
    with namens(_door(dossier)):
        return bewaar_onderzoek(
            melding_id=melding_van(dossier).pk, gegevens=gegevens, versie=versie, door=_door(dossier), op=OP
        )


def afgerond(dossier: Dossier) -> Onderzoek:
    """An onderzoek that is complete and finished."""
    rij = onderzoek(dossier)
    zet(dossier, "identiteit", wijze="paspoort")
    with namens(_door(dossier)):
        return rond_onderzoek_af(melding_id=rij.melding_id, versie=rij.versie, door=_door(dossier), op=OP)


def verslag(dossier: Dossier) -> Verslag:
    """A verslag that was given to the client."""
    rij = afgerond(dossier)
    with namens(_door(dossier)):
        return verstrek_verslag(
            melding_id=rij.melding_id, versie=versie_van(dossier), aanvraag=uuid4(), door=_door(dossier), op=OP
        )
