"""Writing down the onderzoek in parts, finishing it, and opening it again."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from django.db import transaction

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Deelname, Lidmaatschap, Regio
from toegang.acties.dossier import bewaar, eis_wijzigen, zet_vast
from toegang.acties.melding import eis_mogelijk
from toegang.fouten import KanNietBij, Verouderd
from toegang.models import Deeltoets, Deeltoetsantwoord, Dossier, Melding, Onderzoek
from toegang.procedure import Feiten, Handeling, Onderzoeksantwoorden, ontbreekt
from toegang.verloop import verloop_van

ONDERWERPEN = ("behoeften", "eigen_kracht", "netwerk", "mantelzorger", "algemeen", "samenwerking", "bijdrage")
"""The subjects a to g of Wmo 2015 art. 2.3.2 lid 4, in that order."""


@dataclass(frozen=True)
class Deelantwoord:
    """What is said to one sub-test of the region."""

    antwoord: str = Deeltoetsantwoord.Antwoord.ONBEKEND
    toelichting: str = ""


@dataclass(frozen=True)
class Onderzoeksgegevens:
    """What stands in the form. `deeltoetsen` goes by the id of the sub-test."""

    behoeften: str = ""
    eigen_kracht: str = ""
    netwerk: str = ""
    mantelzorger: str = ""
    algemeen: str = ""
    samenwerking: str = ""
    bijdrage: str = ""
    doelgroep: str = "onbekend"
    wlz: str = Onderzoek.Wlz.NIET_BEKEKEN
    wlz_aangevraagd_op: datetime.date | None = None
    wlz_besluitdatum: datetime.date | None = None
    uitkomst: str = ""
    conclusie: str = ""
    deeltoetsen: Mapping[int, Deelantwoord] = field(default_factory=dict)


VELDEN = tuple(deel.name for deel in fields(Onderzoeksgegevens) if deel.name != "deeltoetsen")


class OnderzoekVeranderd(Verouderd):
    """A colleague saved this onderzoek since the form was opened; `nu` is what stands there."""

    def __init__(self, nu: Onderzoek) -> None:
        super().__init__("Een collega bewaarde dit onderzoek terwijl u schreef. Er is niets verloren.")
        self.nu = nu


class Onvolledig(KanNiet):
    """The onderzoek lacks something. `velden` says per field what, in a sentence."""

    def __init__(self, velden: list[tuple[str, str]]) -> None:
        super().__init__("Het onderzoek is nog niet volledig. Wat u invulde is bewaard.")
        self.velden = velden


def deeltoetsen_voor(melding: Melding, *, op: datetime.date) -> list[Deeltoets]:
    """The sub-tests that the region of a gemeente asks on that day for the taak of a melding."""
    regio = Regio.objects.filter(
        pk__in=Deelname.objects.lopend(op=op).filter(gemeente=melding.gemeente_id, taak=melding.taak).values("regio_id")
    ).first()
    return list(Deeltoets.objects.lopend(op=op).van_regio(regio, taak=melding.taak)) if regio is not None else []


def _begin(melding_id: int, *, door: Lidmaatschap, op: datetime.date) -> tuple[Dossier, Melding, Feiten]:
    dossier = zet_vast(Melding.objects.values_list("dossier_id", flat=True).get(pk=melding_id))
    eis_wijzigen(door, dossier, op=op)
    melding = Melding.objects.select_related("dossier").get(pk=melding_id)
    return dossier, melding, verloop_van(melding).feiten


@transaction.atomic
def bewaar_onderzoek(
    *, melding_id: int, gegevens: Onderzoeksgegevens, versie: int, door: Lidmaatschap, op: datetime.date
) -> Onderzoek:
    """Save what is known so far; `versie` 0 begins the onderzoek. The same content twice is saved once.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), OnderzoekVeranderd.
    """
    dossier, melding, feiten = _begin(melding_id, door=door, op=op)
    eis_mogelijk(Handeling.ONDERZOEK, feiten)
    _controleer(gegevens, feiten, op=op)
    onderzoek = Onderzoek.objects.filter(melding=melding).first()
    nieuw = onderzoek is None
    if onderzoek is None:
        onderzoek = Onderzoek(melding=melding, dossier=dossier, gemeente=dossier.gemeente, begonnen_op=op, versie=0)
    gewijzigd = [naam for naam in VELDEN if getattr(onderzoek, naam) != getattr(gegevens, naam)]
    antwoorden = _gewijzigde_antwoorden(onderzoek, gegevens)
    if not nieuw and not gewijzigd and not antwoorden:
        return onderzoek
    if onderzoek.versie != versie:
        raise OnderzoekVeranderd(onderzoek)
    for naam in gewijzigd:
        setattr(onderzoek, naam, getattr(gegevens, naam))
    onderzoek.versie += 1
    onderzoek.save()
    mag = {deeltoets.pk for deeltoets in deeltoetsen_voor(melding, op=op)}
    for antwoord in antwoorden:
        if antwoord.deeltoets_id in mag:
            antwoord.onderzoek = onderzoek
            antwoord.save()
    if nieuw:
        bewaar(dossier)
    leg_vast(
        "onderzoek_begonnen" if nieuw else "onderzoek_bewaard",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        melding=melding.pk,
        velden=",".join([*gewijzigd, *(["deeltoetsen"] if antwoorden else [])]),
        versie=onderzoek.versie,
    )
    return onderzoek


def _gewijzigde_antwoorden(onderzoek: Onderzoek, gegevens: Onderzoeksgegevens) -> list[Deeltoetsantwoord]:
    """The rows that differ from what was filled in, changed but not yet stored."""
    bestaand = {rij.deeltoets_id: rij for rij in onderzoek.deeltoetsen.all()} if onderzoek.pk else {}
    gevonden = []
    for nummer, nieuw in gegevens.deeltoetsen.items():
        rij = bestaand.get(nummer) or Deeltoetsantwoord(
            deeltoets_id=nummer, dossier_id=onderzoek.dossier_id, gemeente_id=onderzoek.gemeente_id
        )
        if (rij.antwoord, rij.toelichting) != (nieuw.antwoord, nieuw.toelichting):
            rij.antwoord, rij.toelichting = nieuw.antwoord, nieuw.toelichting
            gevonden.append(rij)
    return gevonden


def _controleer(gegevens: Onderzoeksgegevens, feiten: Feiten, *, op: datetime.date) -> None:
    for naam in ("wlz_aangevraagd_op", "wlz_besluitdatum"):
        dag = getattr(gegevens, naam)
        if dag is not None and dag > op:
            raise KanNietBij(naam, "Deze dag ligt in de toekomst.")
    besloten = gegevens.wlz in {Onderzoek.Wlz.TOEGEKEND, Onderzoek.Wlz.AFGEWEZEN}
    if besloten and gegevens.wlz_besluitdatum is None:
        raise KanNietBij("wlz_besluitdatum", "Vul de datum van het besluit over de Wlz in.")
    if (
        gegevens.wlz_besluitdatum
        and gegevens.wlz_aangevraagd_op
        and (gegevens.wlz_besluitdatum < gegevens.wlz_aangevraagd_op)
    ):
        raise KanNietBij("wlz_besluitdatum", "Het besluit ligt voor de aanvraag.")


@transaction.atomic
def rond_onderzoek_af(*, melding_id: int, versie: int, door: Lidmaatschap, op: datetime.date) -> Onderzoek:
    """Finish the onderzoek when all that the law asks is in it. Twice is once.

    Raises GeenRecht, KanNiet (Onvolledig with what lacks), OnderzoekVeranderd.
    """
    dossier, melding, feiten = _begin(melding_id, door=door, op=op)
    onderzoek = Onderzoek.objects.filter(melding=melding).first()
    if onderzoek is not None and onderzoek.afgerond_op is not None and onderzoek.versie == versie + 1:
        return onderzoek
    eis_mogelijk(Handeling.AFRONDEN, feiten)
    if onderzoek is None:
        raise KanNiet("Het onderzoek is nog niet begonnen.")
    if onderzoek.versie != versie:
        raise OnderzoekVeranderd(onderzoek)
    open_punten = ontbreekt(
        Onderzoeksantwoorden(
            lege_onderwerpen=tuple(naam for naam in ONDERWERPEN if not getattr(onderzoek, naam).strip()),
            wlz_bekeken=onderzoek.wlz != Onderzoek.Wlz.NIET_BEKEKEN,
            uitkomst=onderzoek.uitkomst,
            conclusie=onderzoek.conclusie,
        )
    )
    if open_punten:
        raise Onvolledig(open_punten)
    onderzoek.afgerond_op = op
    onderzoek.versie += 1
    onderzoek.save()
    bewaar(dossier)
    leg_vast(
        "onderzoek_afgerond",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        melding=melding.pk,
        uitkomst=onderzoek.uitkomst,
        wlz=onderzoek.wlz,
    )
    return onderzoek


@transaction.atomic
def heropen_onderzoek(*, melding_id: int, versie: int, door: Lidmaatschap, op: datetime.date) -> Onderzoek:
    """Open a finished onderzoek again, as long as nobody decided. A verslag that was given stays as it is.

    The six weken go on as they were. Raises GeenRecht, KanNiet, OnderzoekVeranderd.
    """
    dossier, melding, feiten = _begin(melding_id, door=door, op=op)
    onderzoek = Onderzoek.objects.filter(melding=melding).first()
    if onderzoek is not None and onderzoek.afgerond_op is None and onderzoek.versie == versie + 1:
        return onderzoek
    eis_mogelijk(Handeling.HEROPENEN, feiten)
    if onderzoek is None or onderzoek.versie != versie:
        raise OnderzoekVeranderd(onderzoek) if onderzoek else KanNiet("Het onderzoek is nog niet begonnen.")
    onderzoek.afgerond_op = None
    onderzoek.versie += 1
    onderzoek.save()
    bewaar(dossier)
    leg_vast("onderzoek_heropend", dossier, door=door, gemeente=dossier.gemeente, melding=melding.pk)
    return onderzoek
