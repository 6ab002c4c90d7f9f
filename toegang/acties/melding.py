"""A melding, and the steps that are taken after it up to the onderzoek. Each step is a row that never changes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.db import transaction

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from toegang.acties.client import EERSTE_MELDING, Meldinggegevens
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.brieven import maak_brief
from toegang.fouten import KanNietBij
from toegang.models import Dossier, Dossierstuk, Melding, MeldingEinde, Meldingstap
from toegang.procedure import Feiten, Handeling, dag_klopt_niet, onderzoekstermijn, plantermijn, waarom_niet
from toegang.upload import GeenStuk, herken
from toegang.verloop import verloop_van


@dataclass(frozen=True)
class Upload:
    """A file as it came in: what it is called for the reader, and its bytes."""

    titel: str
    inhoud: bytes


@dataclass(frozen=True)
class Stapgegevens:
    """What is recorded of one step. `later` only for uitstel and mededeling; `stuk` only for what was handed in."""

    soort: str
    op: datetime.date
    wijze: str = ""
    toelichting: str = ""
    later: datetime.date | None = None
    stuk: Upload | None = None


@transaction.atomic
def leg_melding_vast(
    *,
    dossier_id: int,
    soort: str,
    ontvangen_op: datetime.date,
    gegevens: Meldinggegevens,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Melding:
    """A next melding in an open dossier: herindicatie, changed circumstances, or another need.

    It is about the taak of the dossier: who needs the other one too gets a dossier for that.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet, Verouderd.
    """
    dossier = zet_vast(dossier_id)
    bestaand = Melding.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    if ontvangen_op > op:
        raise KanNietBij("ontvangen_op", "De melding kan niet in de toekomst liggen.")
    if ontvangen_op < max(dossier.gemeld_op, EERSTE_MELDING):
        raise KanNietBij(
            "ontvangen_op", f"De eerste melding in dit dossier is van {datum(dossier.gemeld_op)}. Kies een latere dag."
        )
    eis_versie(dossier, versie)
    melding = Melding.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        taak=dossier.taak,
        soort=soort,
        ontvangen_op=ontvangen_op,
        wijze=gegevens.wijze,
        melder=gegevens.melder,
        spoed=gegevens.spoed,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "melding_vastgelegd",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        melding=melding.pk,
        welke=soort,
        ontvangen_op=ontvangen_op,
        spoed=gegevens.spoed,
    )
    return melding


def _begin(melding_id: int, *, door: Lidmaatschap, op: datetime.date) -> tuple[Dossier, Melding]:
    """The dossier of a melding, locked, when this hat may change it. Raises GeenRecht, KanNiet."""
    dossier = zet_vast(Melding.objects.values_list("dossier_id", flat=True).get(pk=melding_id))
    eis_wijzigen(door, dossier, op=op)
    return dossier, Melding.objects.select_related("dossier").get(pk=melding_id)


def eis_mogelijk(handeling: Handeling, feiten: Feiten) -> None:
    """Raises KanNiet with what must come first."""
    if zin := waarom_niet(handeling, feiten):
        raise KanNiet(zin)


@transaction.atomic
def bevestig_ontvangst(
    *,
    melding_id: int,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    voorbeeld: bool = False,
) -> Meldingstap:
    """Confirm that the melding came in (Wmo 2015 art. 2.3.2 lid 1), with a letter that says what happens next.

    The letter points the client to cliëntondersteuning, so that is recorded too (lid 3). The same `aanvraag` twice
    answers with the first one. Raises GeenRecht, KanNiet, Verouderd.
    """
    bestaand = Meldingstap.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    dossier, melding = _begin(melding_id, door=door, op=op)
    feiten = verloop_van(melding).feiten
    eis_mogelijk(Handeling.BEVESTIGEN, feiten)
    eis_versie(dossier, versie)
    stuk = maak_brief(
        dossier=dossier,
        soort=Dossierstuk.Soort.ONTVANGSTBEVESTIGING,
        titel="Wij hebben uw melding ontvangen",
        sjabloon="ontvangstbevestiging.html",
        context={
            "melding": melding,
            "plan_uiterlijk": plantermijn(melding.ontvangen_op).laatste_dag,
            "onderzoek": onderzoekstermijn(melding.ontvangen_op),
            "namens_door": door.gebruiker.naam,
        },
        aanvraag=uuid5(aanvraag, "brief"),
        door=door,
        op=op,
        voorbeeld=voorbeeld,
    )
    plek = {"melding": melding, "dossier": dossier, "gemeente": dossier.gemeente, "op": op, "vastgelegd_door": door}
    stap = Meldingstap.objects.create(
        soort=Meldingstap.Soort.ONTVANGST_BEVESTIGD, wijze="brief", stuk=stuk, aanvraag=aanvraag, **plek
    )
    Meldingstap.objects.create(
        soort=Meldingstap.Soort.CLIENTONDERSTEUNING,
        wijze="in de ontvangstbevestiging",
        stuk=stuk,
        aanvraag=uuid5(aanvraag, "clientondersteuning"),
        **plek,
    )
    bewaar(dossier)
    leg_vast("ontvangst_bevestigd", dossier, door=door, gemeente=dossier.gemeente, melding=melding.pk, stuk=stuk.pk)
    return stap


@transaction.atomic
def zet_stap(
    *, melding_id: int, gegevens: Stapgegevens, versie: int, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Meldingstap:
    """Record one step of a melding, with what was handed in. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    bestaand = Meldingstap.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    dossier, melding = _begin(melding_id, door=door, op=op)
    feiten = verloop_van(melding).feiten
    eis_mogelijk(Handeling(gegevens.soort), feiten)
    _controleer(gegevens, feiten, op=op)
    eis_versie(dossier, versie)
    stap = Meldingstap.objects.create(
        melding=melding,
        dossier=dossier,
        gemeente=dossier.gemeente,
        soort=gegevens.soort,
        op=gegevens.op,
        later=gegevens.later,
        wijze=gegevens.wijze,
        toelichting=gegevens.toelichting,
        stuk=_bewaar(gegevens.stuk, dossier, gegevens, aanvraag=aanvraag, door=door) if gegevens.stuk else None,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "stap_gezet",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        melding=melding.pk,
        welke=gegevens.soort,
        op=gegevens.op,
        later=gegevens.later,
        met_stuk=stap.stuk_id is not None,
    )
    return stap


def _controleer(gegevens: Stapgegevens, feiten: Feiten, *, op: datetime.date) -> None:
    na = (feiten.verslag,) if gegevens.soort == Meldingstap.Soort.OPMERKING else ()
    if zin := dag_klopt_niet(gegevens.op, feiten, op=op, niet_voor=na):
        raise KanNietBij("op", zin)
    if gegevens.soort in Meldingstap.MET_EEN_DAG:
        if gegevens.later is None:
            raise KanNietBij("later", "Vul in welke dag u met de cliënt afsprak.")
        if gegevens.later <= gegevens.op:
            raise KanNietBij("later", "De nieuwe dag ligt na de dag waarop u dit afsprak.")
    if gegevens.soort == Meldingstap.Soort.OPMERKING and not gegevens.toelichting.strip() and gegevens.stuk is None:
        raise KanNietBij("toelichting", "Schrijf op wat de cliënt opmerkte, of voeg het stuk toe.")


def _bewaar(
    upload: Upload, dossier: Dossier, gegevens: Stapgegevens, *, aanvraag: UUID, door: Lidmaatschap
) -> Dossierstuk:
    try:
        soort = herken(upload.inhoud)
    except GeenStuk as fout:
        raise KanNietBij("stuk", str(fout)) from None
    return Dossierstuk.bewaar(
        dossier=dossier,
        gemeente_id=dossier.gemeente_id,
        soort=Dossierstuk.Soort.ONTVANGEN,
        titel=upload.titel,
        naam=f"{gegevens.op.isoformat()}-{gegevens.soort}-dossier-{dossier.nummer}.{soort.achtervoegsel}",
        mediatype=soort.mediatype,
        inhoud=upload.inhoud,
        aanvraag=uuid5(aanvraag, "stuk"),
        vastgelegd_door=door,
    )


@transaction.atomic
def sluit_melding(
    *,
    melding_id: int,
    per: datetime.date,
    reden: str,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> MeldingEinde:
    """End a melding without a decision. The same `aanvraag` twice answers with the first one.

    After an aanvraag only because the client withdraws it or died: else a decision must follow (Wmo 2015 art. 2.3.5).
    Raises GeenRecht, KanNiet, Verouderd.
    """
    bestaand = MeldingEinde.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    dossier, melding = _begin(melding_id, door=door, op=op)
    feiten = verloop_van(melding).feiten
    eis_mogelijk(Handeling.SLUITEN, feiten)
    if zin := dag_klopt_niet(per, feiten, op=op):
        raise KanNietBij("per", zin)
    if feiten.aanvraag is not None and reden not in NA_EEN_AANVRAAG:
        raise KanNietBij("reden", "Er ligt een aanvraag: daarop volgt een besluit, tenzij de cliënt die intrekt.")
    eis_versie(dossier, versie)
    einde = MeldingEinde.objects.create(
        melding=melding,
        dossier=dossier,
        gemeente=dossier.gemeente,
        per=per,
        reden=reden,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "melding_gesloten",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        melding=melding.pk,
        per=per,
        reden=reden,
    )
    return einde


NA_EEN_AANVRAAG = frozenset(
    {MeldingEinde.Reden.INGETROKKEN, MeldingEinde.Reden.OVERGEDRAGEN, MeldingEinde.Reden.OVERLEDEN}
)
"""Reasons that end a melding although there is an aanvraag: nobody waits for the decision any more."""
