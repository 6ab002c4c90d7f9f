"""A place for a client: proposed to the aanbieder, answered, and ended with a destination.

The claim holds from the second of the proposal. Whoever proposes locks the place first, so the second person at the
same moment finds the claim of the first, and reads which gemeente it was.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import F, Q

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Deelname, Lidmaatschap, Regio
from regio.notatie import datum
from regio.templatetags.opmaak import moment
from toegang import rechten
from toegang.acties.dossier import eis_versie, eis_wijzigen, nieuwe_versie, zet_vast
from toegang.acties.wachtlijst import eindig_wachten
from toegang.fouten import KanNietBij
from toegang.models import (
    Dossier,
    Indicatie,
    Plaatsing,
    PlaatsingAntwoord,
    PlaatsingEinde,
    Plek,
    PlekBezet,
    Product,
    WachtlijstEinde,
)
from toegang.models.plek import PlekQuerySet
from toegang.zonder_gat import eis_overdracht

Staat, Grond = Plaatsing.Staat, Plaatsing.Grond
Uitkomst, Bestemming = PlaatsingAntwoord.Uitkomst, PlaatsingEinde.Bestemming


@dataclass(frozen=True)
class Voorstel:
    """Which place, from which day; `tot` is the first day without it, None when no end is known.

    Without an indicatie for the product of the place `grond` says why, and `reden` in words.
    """

    plek_id: int
    van: datetime.date
    tot: datetime.date | None = None
    grond: str = Grond.INDICATIE
    reden: str = ""


def plekken_voor_dossier(dossier: Dossier, *, op: datetime.date) -> PlekQuerySet:
    """The places in the region of the gemeente of a dossier, of now and later."""
    deelnames = Deelname.objects.lopend(op=op).filter(gemeente_id=dossier.gemeente_id, taak=dossier.taak)
    regios = Regio.objects.filter(pk__in=deelnames.values("regio_id"))
    return Plek.objects.van_regio(regios).niet_voorbij(op=op).filter(product__taak=dossier.taak)


def eis_plaatsen(door: Lidmaatschap, dossier: Dossier, *, op: datetime.date) -> None:
    """Raises GeenRecht when this hat may not place clients of this gemeente, KanNiet when the dossier is closed."""
    if not rechten.mag_plaatsen(door, dossier.gemeente_id, taak=dossier.taak, op=op):
        raise GeenRecht("U kunt voor deze cliënt geen plek voorstellen.")
    if not dossier.is_open:
        raise KanNiet("Dit dossier is gesloten. Er kan niets meer aan veranderen.")


@transaction.atomic
def stel_plek_voor(
    *, dossier_id: int, voorstel: Voorstel, versie: int, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Plaatsing:
    """Claim a place and propose the client to its aanbieder. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    bestaand = Plaatsing.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_plaatsen(door, dossier, op=op)
    plek = (
        Plek.objects.select_for_update(of=("self",))
        .select_related("locatie__organisatie", "product")
        .filter(pk=voorstel.plek_id, pk__in=plekken_voor_dossier(dossier, op=op).values("pk"))
        .first()
    )
    if plek is None:
        raise KanNietBij("plek", "Deze plek is er niet in uw regio. Kies een plek uit de lijst.")
    _eis_periode(dossier, plek, voorstel)
    indicatie = _indicatie_voor(dossier, plek, voorstel)
    eis_versie(dossier, versie)
    _eis_vrij(plek, voorstel)
    if dossier.plaatsingen.open_voorstellen().exists():
        raise KanNiet("Voor deze cliënt wacht al een voorstel op antwoord. Leg eerst dat antwoord vast.")
    plaatsing = Plaatsing.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        plek=plek,
        indicatie=indicatie,
        van=voorstel.van,
        tot=voorstel.tot,
        bezet_tot=voorstel.tot,
        grond=voorstel.grond,
        reden=voorstel.reden.strip() if indicatie is None else "",
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    nieuwe_versie(dossier)
    _leg_vast("plek_voorgesteld", plaatsing, door=door, van=voorstel.van, tot=voorstel.tot, grond=voorstel.grond)
    return plaatsing


def _eis_periode(dossier: Dossier, plek: Plek, voorstel: Voorstel) -> None:
    if voorstel.tot is not None and voorstel.tot <= voorstel.van:
        raise KanNietBij("laatste_dag", "De laatste dag ligt voor de begindatum.")
    if voorstel.van < dossier.gemeld_op:
        raise KanNietBij("van", f"De melding was op {datum(dossier.gemeld_op)}. Kies die dag of een latere.")
    if voorstel.van < plek.van:
        raise KanNietBij("van", f"Deze plek is er vanaf {datum(plek.van)}. Kies die dag of een latere.")
    if plek.tot is None or plek.laatste_dag is None:
        return
    if voorstel.van >= plek.tot:
        raise KanNietBij("van", f"Deze plek is er tot en met {datum(plek.laatste_dag)}.")
    if voorstel.tot is None or voorstel.tot > plek.tot:
        raise KanNietBij(
            "laatste_dag", f"Deze plek is er tot en met {datum(plek.laatste_dag)}. Kies die dag of een eerdere."
        )


def rechten_voor_plek(dossier: Dossier, *, product: Product | None = None, op: datetime.date) -> list[Indicatie]:
    """The rights on that day or later, first one first: their key and first day only, which is all that placing needs.

    Who keeps a waiting list finds no indicatie; this it may know.
    """
    vraag = "SELECT * FROM rechten_voor_plek(%s, %s, %s)"
    return list(Indicatie.objects.raw(vraag, [dossier.pk, product.pk if product is not None else None, op]))


def _indicatie_voor(dossier: Dossier, plek: Plek, voorstel: Voorstel) -> Indicatie | None:
    if voorstel.grond != Grond.INDICATIE:
        if not voorstel.reden.strip():
            raise KanNietBij(
                "reden", "Schrijf op waarom deze cliënt zonder indicatie voor dit product een plek krijgt."
            )
        return None
    recht = next(iter(rechten_voor_plek(dossier, product=plek.product, op=voorstel.van)), None)
    if recht is not None and recht.van <= voorstel.van:
        return recht
    later = f" De indicatie begint op {datum(recht.van)}." if recht is not None else ""
    raise KanNietBij(
        "grond",
        f"Op {datum(voorstel.van)} is er geen indicatie voor {plek.product}.{later} Kies een andere dag, of geef aan "
        "dat het spoed of overbrugging is.",
    )


def _eis_vrij(plek: Plek, voorstel: Voorstel) -> None:
    claims = PlekBezet.objects.filter(plek=plek).filter(Q(tot__isnull=True) | Q(tot__gt=voorstel.van))
    if voorstel.tot is not None:
        claims = claims.filter(van__lt=voorstel.tot)
    eerste = claims.select_related("gemeente").order_by("van").first()
    if eerste is not None:
        raise KanNietBij("plek", wie_was_eerst(eerste))


def wie_was_eerst(bezet: PlekBezet) -> str:
    """What the second person reads: which gemeente was first, when, and for which days."""
    tot = f" tot en met {datum(bezet.laatste_dag)}" if bezet.laatste_dag is not None else ""
    return (
        f"Deze plek is al vergeven. {bezet.gemeente} was eerst, op {moment(bezet.sinds)}, voor de dagen vanaf "
        f"{datum(bezet.van)}{tot}. Kies een andere plek of andere dagen."
    )


@transaction.atomic
def beantwoord_voorstel(
    *,
    plaatsing_id: int,
    uitkomst: str,
    reden: str,
    gegeven_op: datetime.date,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> PlaatsingAntwoord:
    """Record what the aanbieder answered, or withdraw the proposal. What does not go on frees the place at once.

    Accepting ends what follows from it: the place where the client lived until then, and the waiting when this is the
    place of the indicatie (a place for spoed or overbrugging does not end it). The same `aanvraag` twice answers with
    the first one. Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(Plaatsing.objects.values_list("dossier_id", flat=True).get(pk=plaatsing_id))
    bestaand = PlaatsingAntwoord.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_plaatsen(door, dossier, op=op)
    plaatsing = Plaatsing.objects.select_related("plek__locatie", "plek__product").get(pk=plaatsing_id)
    plaatsing.dossier = dossier
    if plaatsing.staat != Staat.VOORGESTELD:
        raise KanNiet("Op dit voorstel is al een antwoord vastgelegd.")
    if gegeven_op > op:
        raise KanNietBij("gegeven_op", "De datum van het antwoord ligt in de toekomst.")
    gaat_door = uitkomst == Uitkomst.GEACCEPTEERD
    if not gaat_door and not reden.strip():
        raise KanNietBij("reden", "Schrijf op waarom het voorstel niet doorgaat.")
    eis_versie(dossier, versie)
    if gaat_door:
        _eis_indicatie_loopt(dossier, plaatsing)
        _laat_vorige_plek_achter(dossier, plaatsing, aanvraag=aanvraag, door=door)
    antwoord = PlaatsingAntwoord.objects.create(
        plaatsing=plaatsing,
        dossier=dossier,
        gemeente=dossier.gemeente,
        uitkomst=uitkomst,
        reden="" if gaat_door else reden.strip(),
        gegeven_op=gegeven_op,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    plaatsing.staat = Staat.GEACCEPTEERD if gaat_door else Staat.VERVALLEN
    plaatsing.bezet_tot = plaatsing.tot if gaat_door else plaatsing.van
    plaatsing.save(update_fields=["staat", "bezet_tot"])
    if gaat_door and plaatsing.grond == Grond.INDICATIE:
        _eindig_wachten(dossier, plaatsing, aanvraag=aanvraag, door=door, op=op)
    nieuwe_versie(dossier)
    _leg_vast("voorstel_beantwoord", plaatsing, door=door, uitkomst=uitkomst, van=plaatsing.van)
    return antwoord


def _eis_indicatie_loopt(dossier: Dossier, plaatsing: Plaatsing) -> None:
    if plaatsing.grond != Grond.INDICATIE:
        return
    if plaatsing.indicatie_id not in {recht.pk for recht in rechten_voor_plek(dossier, op=plaatsing.van)}:
        raise KanNiet("De indicatie is intussen beëindigd. Trek het voorstel in.")


def _laat_vorige_plek_achter(dossier: Dossier, plaatsing: Plaatsing, *, aanvraag: UUID, door: Lidmaatschap) -> None:
    """A client lives on one place at a time: the former one ends on the day on which the new one begins."""
    for vorige in (
        dossier.plaatsingen.niet_voorbij(op=plaatsing.van).exclude(pk=plaatsing.pk).exclude(bezet_tot=F("van"))
    ):
        if plaatsing.tot is not None and vorige.van >= plaatsing.tot:
            continue
        if vorige.van >= plaatsing.van or vorige.is_beeindigd:
            raise KanNiet(
                f"De cliënt heeft al een andere plek vanaf {datum(vorige.van)}. Trek dit voorstel in, of beëindig "
                "eerst die plaatsing."
            )
        _beeindig(vorige, plaatsing.van, Bestemming.ANDERE_PLEK, "", aanvraag=uuid5(aanvraag, "vorige plek"), door=door)


def _eindig_wachten(
    dossier: Dossier, plaatsing: Plaatsing, *, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> None:
    taak = plaatsing.plek.product.taak
    for wachtend in dossier.wachtlijstplaatsen.filter(taak=taak, tot__isnull=True):
        per = max(min(plaatsing.van, op), wachtend.sinds)
        eindig_wachten(
            plaats=wachtend, per=per, reden=WachtlijstEinde.Reden.GEPLAATST, aanvraag=uuid5(aanvraag, "wachtlijst"),
            door=door, overbrugd_tot=max(per, plaatsing.van),
        )  # fmt: skip


@transaction.atomic
def beeindig_plaatsing(
    *,
    plaatsing_id: int,
    per: datetime.date,
    bestemming: str,
    toelichting: str,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> PlaatsingEinde:
    """The client leaves the place: `per` is the first day without it, its begin when the client never came.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij with the field that is
    wrong), Verouderd.
    """
    dossier = zet_vast(Plaatsing.objects.values_list("dossier_id", flat=True).get(pk=plaatsing_id))
    bestaand = PlaatsingEinde.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    plaatsing = Plaatsing.objects.select_related("plek__locatie", "plek__product", "einde").get(pk=plaatsing_id)
    if plaatsing.staat != Staat.GEACCEPTEERD:
        raise KanNiet("De aanbieder nam deze cliënt niet aan. Er is geen plaatsing om te beëindigen.")
    if plaatsing.is_beeindigd:
        raise KanNiet("Het einde van deze plaatsing is al vastgelegd.")
    if per < plaatsing.van:
        raise KanNietBij("laatste_dag", f"De plaatsing begint op {datum(plaatsing.van)}.")
    if plaatsing.tot is not None and per > plaatsing.tot:
        raise KanNietBij("laatste_dag", "De plaatsing loopt dan al niet meer. Kies een eerdere dag.")
    if bestemming == Bestemming.ANDERS and not toelichting.strip():
        raise KanNietBij("toelichting", "Schrijf op waar de cliënt naartoe gaat.")
    if bestemming == Bestemming.ANDERE_GEMEENTE:
        eis_overdracht(dossier, per=per, toelichting=toelichting)
    eis_versie(dossier, versie)
    einde = _beeindig(plaatsing, per, bestemming, toelichting, aanvraag=aanvraag, door=door)
    nieuwe_versie(dossier)
    return einde


def _beeindig(
    plaatsing: Plaatsing, per: datetime.date, bestemming: str, toelichting: str, *, aanvraag: UUID, door: Lidmaatschap
) -> PlaatsingEinde:
    for afwezig in plaatsing.afwezigheden.filter(Q(tot__isnull=True) | Q(tot__gt=per)):
        if afwezig.van >= per:
            raise KanNietBij(
                "laatste_dag", f"De cliënt is afwezig gemeld vanaf {datum(afwezig.van)}. Kies die dag of een latere."
            )
        afwezig.tot = per
        afwezig.save(update_fields=["tot"])
    einde = PlaatsingEinde.objects.create(
        plaatsing=plaatsing,
        dossier_id=plaatsing.dossier_id,
        gemeente_id=plaatsing.gemeente_id,
        per=per,
        bestemming=bestemming,
        toelichting=toelichting.strip(),
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    plaatsing.bezet_tot = per
    plaatsing.save(update_fields=["bezet_tot"])
    _leg_vast("plaatsing_beeindigd", plaatsing, door=door, per=per, bestemming=bestemming)
    return einde


def _leg_vast(soort: str, plaatsing: Plaatsing, *, door: Lidmaatschap, **feiten: Any) -> None:
    plek = plaatsing.plek
    leg_vast(
        soort,
        plaatsing.dossier,
        door=door,
        gemeente=plaatsing.gemeente,
        plaatsing=plaatsing.pk,
        plek=plek.pk,
        product=plek.product_id,
        organisatie=plek.locatie.organisatie_id,
        **feiten,
    )
