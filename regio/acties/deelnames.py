"""Who takes part in a region: asked by one side, agreed by the other; and its end.

Taking part shows the people of a gemeente to the beheerder of the region, and the texts and the money of the region to
the gemeente. So nobody takes part, and nobody is taken in, by the word of one side.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.text import slugify

from regio import rechten
from regio.acties.bronnen import Vindplaats, zorg_voor_bron
from regio.acties.mandaten import periode
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Bron, Deelname, Deelnamevoorstel, Gemeente, Lidmaatschap, Regio, Taak
from regio.notatie import datum


@dataclass(frozen=True)
class Afspraak:
    """A gemeente in a region for one taak, from `van` up to but not including `tot`."""

    regio: Regio
    gemeente: Gemeente
    taak: Taak
    rol: Deelname.Rol
    van: datetime.date
    tot: datetime.date | None


@transaction.atomic
def start_regio(
    *,
    naam: str,
    taak: Taak,
    centrum: Gemeente,
    van: datetime.date,
    vindplaats: Vindplaats,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Regio:
    """A new region for one taak, with its centrumgemeente. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht when that gemeente is another's, and KanNietBij when the name is taken or the gemeente already
    takes part in a region for this taak.
    """
    _slot(centrum)
    if not rechten.houdt_gemeente(door, centrum, op=op):
        raise GeenRecht(f"Een regio begint bij de beheerder van de centrumgemeente. Die van {centrum} bent u niet.")
    eerder: Deelname | None = Deelname.objects.filter(aanvraag=aanvraag).select_related("regio").first()
    if eerder is not None:
        return eerder.regio
    naam = naam.strip()
    sleutel = slugify(naam)[:60]
    if not sleutel or Regio.objects.filter(Q(sleutel=sleutel) | Q(naam__iexact=naam)).exists():
        raise KanNietBij(
            "naam", "Er is al een regio met deze naam, of de naam heeft geen letters. Kies een andere naam."
        )
    _eis_vrij(Afspraak(Regio(), centrum, taak, Deelname.Rol.CENTRUM, van, None))
    regio = Regio.objects.create(sleutel=sleutel, naam=naam)
    leg_vast("regio_gestart", regio, door=door, regio=regio, gemeente=centrum, taak=taak.value)
    _maak(
        Afspraak(regio, centrum, taak, Deelname.Rol.CENTRUM, van, None),
        bron=zorg_voor_bron(vindplaats, sleutel=f"regio-{sleutel}", aanvraag=aanvraag),
        aanvraag=aanvraag,
        door=door,
    )
    return regio


@transaction.atomic
def stel_deelname_voor(
    *, afspraak: Afspraak, vindplaats: Vindplaats, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Deelname | Deelnamevoorstel:
    """A Deelname when there is nobody else to ask, otherwise a voorstel for the other side.

    Nobody else: this hat keeps both the region and the gemeente, or nobody works at the other side yet. The same
    `aanvraag` twice answers with what the first made. Raises GeenRecht for who keeps neither, and KanNietBij when the
    gemeente or the centrumgemeente stands in the way.
    """
    _slot(afspraak.gemeente, afspraak.regio)
    if not rechten.mag_deelname_voorstellen(door, regio=afspraak.regio, gemeente=afspraak.gemeente, op=op):
        raise GeenRecht("Een deelname regelt de beheerder van de regio of van de gemeente.")
    eerder = Deelname.objects.filter(aanvraag=aanvraag).first()
    gevraagd = eerder or Deelnamevoorstel.objects.filter(aanvraag=aanvraag).first()
    if gevraagd is not None:
        return gevraagd
    eis_afspraak(afspraak)
    bron = zorg_voor_bron(vindplaats, sleutel=f"regio-{afspraak.regio.sleutel}", aanvraag=aanvraag)
    if _niemand_te_vragen(afspraak, door=door, op=op):
        return _maak(afspraak, bron=bron, aanvraag=aanvraag, door=door)
    open_vraag = Deelnamevoorstel.objects.open().filter(
        regio=afspraak.regio, gemeente=afspraak.gemeente, taak=afspraak.taak
    )
    if (al := open_vraag.first()) is not None:
        raise KanNiet(f"Dit is al gevraagd op {datum(al.gevraagd_op)}. Wacht op het antwoord, of trek die vraag in.")
    voorstel = Deelnamevoorstel.objects.create(
        regio=afspraak.regio,
        gemeente=afspraak.gemeente,
        taak=afspraak.taak,
        rol=afspraak.rol,
        van=afspraak.van,
        tot=afspraak.tot,
        bron=bron,
        van_de_regio=rechten.houdt_regio(door, afspraak.regio),
        gevraagd_door=door,
        gevraagd_op=op,
        aanvraag=aanvraag,
    )
    _schrijf("deelname_voorgesteld", voorstel, door)
    return voorstel


def _niemand_te_vragen(afspraak: Afspraak, *, door: Lidmaatschap, op: datetime.date) -> bool:
    """Whether this hat keeps both sides, or nobody works at the other side now or later."""
    werkend = Lidmaatschap.objects.filter(Q(tot__isnull=True) | Q(tot__gt=op))
    if not rechten.houdt_gemeente(door, afspraak.gemeente, op=op):
        return not werkend.filter(gemeente=afspraak.gemeente).exists()
    if not rechten.houdt_regio(door, afspraak.regio):
        leden = Deelname.objects.filter(Q(tot__isnull=True) | Q(tot__gt=op), regio=afspraak.regio)
        return not werkend.filter(regio=afspraak.regio).exists() and not leden.exists()
    return True


@transaction.atomic
def beantwoord_voorstel(
    *, voorstel: Deelnamevoorstel, akkoord: bool, door: Lidmaatschap, op: datetime.date
) -> Deelnamevoorstel:
    """The other side agrees, and the Deelname is there; or it does not. Raises GeenRecht and KanNiet."""
    voorstel = _zet_vast(voorstel)
    if not rechten.mag_antwoorden(door, voorstel, op=op):
        wie = voorstel.gemeente if voorstel.van_de_regio else voorstel.regio
        raise GeenRecht(f"Hierop antwoordt een andere beheerder, van {wie}.")
    _eis_open(voorstel)
    if akkoord:
        afspraak = Afspraak(
            voorstel.regio, voorstel.gemeente, Taak(voorstel.taak), Deelname.Rol(voorstel.rol), voorstel.van,
            voorstel.tot,
        )  # fmt: skip
        eis_afspraak(afspraak)
        voorstel.deelname = _maak(afspraak, bron=voorstel.bron, aanvraag=voorstel.aanvraag, door=door)
    uitkomst = Deelnamevoorstel.Uitkomst.AKKOORD if akkoord else Deelnamevoorstel.Uitkomst.AFGEWEZEN
    return _sluit(voorstel, uitkomst, door, op)


@transaction.atomic
def trek_voorstel_in(*, voorstel: Deelnamevoorstel, door: Lidmaatschap, op: datetime.date) -> Deelnamevoorstel:
    """The side that asked takes it back. Raises GeenRecht, and KanNiet after an answer."""
    voorstel = _zet_vast(voorstel)
    if not rechten.mag_intrekken(door, voorstel, op=op):
        raise GeenRecht("Intrekken kan alleen wie het vroeg.")
    _eis_open(voorstel)
    return _sluit(voorstel, Deelnamevoorstel.Uitkomst.INGETROKKEN, door, op)


@transaction.atomic
def beeindig_deelname(*, deelname: Deelname, tot: datetime.date, door: Lidmaatschap, op: datetime.date) -> Deelname:
    """End a Deelname: `tot` is the first day on which it no longer holds; today is at once.

    An end that was set can be moved, as long as that day has not come. Raises GeenRecht and KanNietBij.
    """
    deelname = (
        Deelname.objects.select_for_update(no_key=True, of=("self",))
        .select_related("regio", "gemeente")
        .get(pk=deelname.pk)
    )
    if not rechten.mag_deelname_beeindigen(door, deelname, op=op):
        raise GeenRecht("Een deelname beëindigt de beheerder van de regio of van de gemeente.")
    if deelname.tot == tot:
        return deelname
    if deelname.tot is not None and deelname.tot <= op:
        raise KanNiet(f"Deze deelname is al geëindigd op {datum(deelname.tot)}.")
    if tot < op:
        raise KanNietBij("tot", "Deze dag is voorbij. Kies vandaag om de deelname meteen te beëindigen.")
    if tot <= deelname.van:
        raise KanNietBij("tot", f"Deze deelname begint pas op {datum(deelname.van)}. Kies een latere dag.")
    afspraak = Afspraak(
        deelname.regio, deelname.gemeente, Taak(deelname.taak), Deelname.Rol(deelname.rol), deelname.van, tot
    )
    if (volgende := _in_de_weg(afspraak).exclude(pk=deelname.pk).first()) is not None:
        raise KanNietBij("tot", f"Vanaf {datum(volgende.van)} staat er al een andere deelname. Kies uiterlijk die dag.")
    was, deelname.tot = deelname.tot, tot
    deelname.save(update_fields=["tot"])
    leg_vast(
        "deelname_beeindigd",
        deelname,
        door=door,
        regio=deelname.regio,
        gemeente=deelname.gemeente,
        taak=deelname.taak,
        tot=tot,
        was=was,
    )
    return deelname


def eis_afspraak(afspraak: Afspraak) -> None:
    """Whether the gemeente is free for this taak, and the place of centrumgemeente too. Raises KanNietBij."""
    if afspraak.tot is not None and afspraak.tot <= afspraak.van:
        raise KanNietBij("tot", "De einddatum moet na de begindatum liggen.")
    _eis_vrij(afspraak)
    if afspraak.rol != Deelname.Rol.CENTRUM:
        return
    centra = _overlap(afspraak).filter(regio=afspraak.regio, rol=Deelname.Rol.CENTRUM)
    if (ander := centra.select_related("gemeente").order_by("van").first()) is not None:
        raise KanNietBij(
            "rol",
            f"{afspraak.regio} heeft voor {afspraak.taak.label} al een centrumgemeente: {ander.gemeente}, "
            f"{periode(ander.van, ander.tot)}. Beëindig eerst die deelname, of kies 'regiogemeente'.",
        )


def _eis_vrij(afspraak: Afspraak) -> None:
    al = _overlap(afspraak).filter(gemeente=afspraak.gemeente).select_related("regio").order_by("van").first()
    if al is not None:
        raise KanNietBij(
            "gemeente",
            f"{afspraak.gemeente} doet voor {afspraak.taak.label} al mee in {al.regio}: {periode(al.van, al.tot)}. "
            "Een gemeente zit per taak in één regio tegelijk. Beëindig eerst die deelname, of kies een andere periode.",
        )


def _overlap(afspraak: Afspraak) -> QuerySet[Deelname]:
    rijen = Deelname.objects.filter(Q(tot__isnull=True) | Q(tot__gt=afspraak.van), taak=afspraak.taak)
    return rijen if afspraak.tot is None else rijen.filter(van__lt=afspraak.tot)


def _in_de_weg(afspraak: Afspraak) -> QuerySet[Deelname]:
    vraag = Q(gemeente=afspraak.gemeente)
    if afspraak.rol == Deelname.Rol.CENTRUM:
        vraag |= Q(regio=afspraak.regio, rol=Deelname.Rol.CENTRUM)
    return _overlap(afspraak).filter(vraag).order_by("van")


def _maak(afspraak: Afspraak, *, bron: Bron, aanvraag: UUID, door: Lidmaatschap) -> Deelname:
    deelname = Deelname.objects.create(
        regio=afspraak.regio,
        gemeente=afspraak.gemeente,
        taak=afspraak.taak,
        rol=afspraak.rol,
        van=afspraak.van,
        tot=afspraak.tot,
        bron=bron,
        aanvraag=aanvraag,
    )
    leg_vast(
        "deelname_begonnen",
        deelname,
        door=door,
        regio=deelname.regio,
        gemeente=deelname.gemeente,
        taak=deelname.taak,
        rol=deelname.rol,
        van=deelname.van,
        tot=deelname.tot,
    )
    return deelname


def _slot(gemeente: Gemeente, regio: Regio | None = None) -> None:
    """One change at a time of where a gemeente takes part, and of who takes part in a region."""
    if regio is not None:
        Regio.objects.select_for_update(no_key=True).get(pk=regio.pk)
    Gemeente.objects.select_for_update(no_key=True).get(pk=gemeente.pk)


def _zet_vast(voorstel: Deelnamevoorstel) -> Deelnamevoorstel:
    vast = (
        Deelnamevoorstel.objects.select_for_update(no_key=True, of=("self",))
        .select_related("regio", "gemeente", "bron", "gevraagd_door")
        .get(pk=voorstel.pk)
    )
    _slot(vast.gemeente, vast.regio)
    return vast


def _eis_open(voorstel: Deelnamevoorstel) -> None:
    if voorstel.uitkomst and voorstel.beantwoord_op is not None:
        raise KanNiet(f"Hierop is al geantwoord op {datum(voorstel.beantwoord_op)}: {voorstel.get_uitkomst_display()}.")


def _sluit(
    voorstel: Deelnamevoorstel, uitkomst: Deelnamevoorstel.Uitkomst, door: Lidmaatschap, op: datetime.date
) -> Deelnamevoorstel:
    voorstel.uitkomst, voorstel.beantwoord_door, voorstel.beantwoord_op = uitkomst, door, op
    voorstel.save(update_fields=["uitkomst", "beantwoord_door", "beantwoord_op", "deelname"])
    _schrijf(f"deelname_{uitkomst.value}", voorstel, door)
    return voorstel


def _schrijf(soort: str, voorstel: Deelnamevoorstel, door: Lidmaatschap) -> None:
    leg_vast(
        soort,
        voorstel,
        door=door,
        regio=voorstel.regio,
        gemeente=voorstel.gemeente,
        taak=voorstel.taak,
        rol=voorstel.rol,
        van=voorstel.van,
        tot=voorstel.tot,
    )
