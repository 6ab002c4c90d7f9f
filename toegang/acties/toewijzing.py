"""Assigning a product to an aanbieder, and changing that. What goes to the aanbieder is in `toewijzingsbericht`."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from regio import klok
from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Organisatie
from regio.notatie import datum
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.contracten import afzender_van, agb_van, productcode, regio_van
from toegang.fouten import KanNietBij
from toegang.iwmo.codelijsten import NIET_PER_DAG, VERWIJDERD
from toegang.models import (
    Berichtreeks,
    Contractproduct,
    Dossier,
    Indicatie,
    Leveringsvorm,
    Toewijzing,
    Toewijzingversie,
    Verzoek,
    Verzoekantwoord,
)

PER_WEEK, PER_DAG, IN_TOTAAL = "2", "1", "6"


@dataclass(frozen=True)
class Hoeveel:
    """A size (volume, eenheid, frequentie) or a budget in cents, never both."""

    volume: int | None = None
    eenheid: str = ""
    frequentie: str = ""
    budget: int | None = None


@dataclass(frozen=True)
class Opdracht:
    """What is assigned to whom, from `ingang` to and including `eind`."""

    indicatie_id: int
    aanbieder: Organisatie
    ingang: datetime.date
    eind: datetime.date | None
    hoeveel: Hoeveel
    verzoek_id: int | None = None


@dataclass(frozen=True)
class Wijziging:
    """What changes of a toewijzing and why (WMO002). `overlegd`: the aanbieder was consulted (OP033x1)."""

    reden: str
    eind: datetime.date | None
    volume: int | None = None
    budget: int | None = None
    overlegd: bool = False
    verzoek_id: int | None = None


def moment_op(dag: datetime.date) -> datetime.datetime:
    """That day at the time of now: the toewijzingsmoment that messages repeat."""
    return timezone.localtime(klok.nu()).replace(year=dag.year, month=dag.month, day=dag.day)


def volgend_nummer(gemeente: Gemeente, soort: str) -> int:
    """The next number of a gemeente for a toewijzing or a message; the row stays locked until the transaction ends."""
    Berichtreeks.objects.bulk_create([Berichtreeks(gemeente=gemeente, soort=soort)], ignore_conflicts=True)
    reeks = Berichtreeks.objects.select_for_update().get(gemeente=gemeente, soort=soort)
    reeks.laatste += 1
    reeks.save(update_fields=["laatste"])
    return reeks.laatste


@transaction.atomic
def wijs_zorg_toe(
    *, dossier_id: int, opdracht: Opdracht, versie: int, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Toewijzing:
    """Assign the product of an indicatie to an aanbieder. The same `aanvraag` twice answers with the first one.

    With a `verzoek_id` it grants that request. Raises GeenRecht, KanNiet (KanNietBij with the field), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    bestaand = Toewijzing.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    indicatie = _indicatie(dossier, opdracht)
    regio = regio_van(dossier.gemeente_id, op=op, taak=indicatie.product.taak)
    agb = agb_van(opdracht.aanbieder, regio, op=op)
    if agb is None:
        raise KanNietBij("aanbieder", "Van deze aanbieder is geen AGB-code bekend in uw regio.")
    code = productcode(indicatie.product, regio, op=opdracht.ingang)
    if code is None:
        raise KanNietBij(
            "ingang", f"Voor {indicatie.product} is er op {datum(opdracht.ingang)} geen productcode in uw regio."
        )
    _eis_periode(indicatie, opdracht.ingang, opdracht.eind)
    _eis_hoeveel(opdracht.hoeveel, opdracht.eind)
    afzender = afzender_van(indicatie, op=op)
    _eis_vrij(dossier, opdracht, afzender, code, op=op)
    verzoek = _verzoek(dossier, opdracht.verzoek_id, agb)
    eis_versie(dossier, versie)
    toewijzing = Toewijzing.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        indicatie=indicatie,
        aanbieder=opdracht.aanbieder,
        agb=agb,
        afzender=afzender,
        nummer=volgend_nummer(afzender, Berichtreeks.Soort.TOEWIJZING),
        categorie=code.categorie,
        code=code.code,
        ingang=opdracht.ingang,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    _nieuwe_versie(toewijzing, 1, opdracht.eind, opdracht.hoeveel, "", verzoek, aanvraag, door, op)
    _honoreer(verzoek, toewijzing, aanvraag, door, op)
    bewaar(dossier)
    leg_vast(
        "zorg_toegewezen",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        toewijzing=toewijzing.pk,
        nummer=toewijzing.nummer,
        product=indicatie.product_id,
        organisatie=opdracht.aanbieder.pk,
        van=opdracht.ingang,
        eind=opdracht.eind,
    )
    return toewijzing


def _indicatie(dossier: Dossier, opdracht: Opdracht) -> Indicatie:
    indicatie = (
        Indicatie.objects.select_related("product", "verantwoordelijke_gemeente", "uitvoerende_gemeente")
        .filter(pk=opdracht.indicatie_id, dossier=dossier)
        .first()
    )
    if indicatie is None:
        raise KanNietBij("indicatie", "Deze indicatie hoort niet bij dit dossier.")
    if indicatie.leveringsvorm != Leveringsvorm.NATURA:
        raise KanNietBij("indicatie", "Een persoonsgebonden budget gaat niet met een toewijzing naar een aanbieder.")
    return indicatie


def _eis_periode(indicatie: Indicatie, ingang: datetime.date, eind: datetime.date | None) -> None:
    laatste = indicatie.laatste_dag
    if ingang < indicatie.van:
        raise KanNietBij("ingang", f"Het recht begint op {datum(indicatie.van)}. Kies die dag of een latere.")
    if laatste is not None and (ingang > laatste or (eind is not None and eind > laatste)):
        raise KanNietBij(
            "ingang" if ingang > laatste else "eind", f"Het recht stopt na {datum(laatste)}. Kies een eerdere dag."
        )
    if laatste is not None and eind is None:
        raise KanNietBij("eind", f"Het recht stopt na {datum(laatste)}. Vul een laatste dag in.")
    if eind is not None and eind < ingang:
        raise KanNietBij("eind", "De laatste dag ligt voor de ingangsdatum.")


def _eis_hoeveel(hoeveel: Hoeveel, eind: datetime.date | None) -> None:
    if hoeveel.budget is not None and hoeveel.volume is not None:
        raise KanNietBij("budget", "Vul een omvang of een budget in, niet allebei.")
    if hoeveel.budget is None and hoeveel.volume is None:
        raise KanNietBij("volume", "Vul een omvang in, of een budget.")
    if hoeveel.budget is not None and eind is None:
        raise KanNietBij("eind", "Bij een budget is een laatste dag nodig.")
    if hoeveel.volume is not None and not (hoeveel.eenheid and hoeveel.frequentie):
        raise KanNietBij("frequentie", "Kies bij de omvang een eenheid en hoe vaak.")
    if hoeveel.eenheid in NIET_PER_DAG and hoeveel.frequentie == PER_DAG:
        raise KanNietBij("frequentie", "Deze eenheid gaat per week, per maand of in totaal; per dag kan niet.")
    if hoeveel.frequentie == PER_WEEK and eind is None:
        raise KanNietBij("eind", "Bij een omvang per week is een laatste dag nodig.")


def _eis_vrij(
    dossier: Dossier, opdracht: Opdracht, afzender: Gemeente, code: Contractproduct, *, op: datetime.date
) -> None:
    """The same product twice at one aanbieder only with periods that do not overlap (TR302)."""
    andere = dossier.toewijzingen.geldig(op=opdracht.ingang).filter(
        aanbieder=opdracht.aanbieder, afzender=afzender, categorie=code.categorie, code=code.code
    )
    if opdracht.eind is not None:
        andere = andere.filter(ingang__lte=opdracht.eind)
    bestaand = andere.first()
    if bestaand is not None:
        raise KanNietBij(
            "ingang",
            f"Toewijzing {bestaand.nummer} loopt dan al voor dit product bij deze aanbieder. Wijzig die, of kies een "
            "andere periode.",
        )


def _verzoek(dossier: Dossier, verzoek_id: int | None, agb: str) -> Verzoek | None:
    if verzoek_id is None:
        return None
    verzoek = Verzoek.objects.filter(pk=verzoek_id, dossier=dossier, agb=agb).first()
    if verzoek is None:
        raise KanNietBij("verzoek", "Dit verzoek is van een andere aanbieder of een ander dossier.")
    if verzoek.antwoorden.exclude(antwoord=Verzoekantwoord.Antwoord.IN_ONDERZOEK).exists():
        raise KanNietBij("verzoek", "Dit verzoek is al beantwoord.")
    return verzoek


def _honoreer(
    verzoek: Verzoek | None, toewijzing: Toewijzing, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> None:
    if verzoek is not None:
        Verzoekantwoord.objects.create(
            verzoek=verzoek,
            dossier_id=toewijzing.dossier_id,
            gemeente_id=toewijzing.gemeente_id,
            antwoord=Verzoekantwoord.Antwoord.TOEGEWEZEN,
            op=op,
            toewijzing=toewijzing,
            aanvraag=aanvraag,
            vastgelegd_door=door,
        )


def _nieuwe_versie(
    toewijzing: Toewijzing,
    volgnummer: int,
    eind: datetime.date | None,
    hoeveel: Hoeveel,
    reden: str,
    verzoek: Verzoek | None,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Toewijzingversie:
    return Toewijzingversie.objects.create(
        toewijzing=toewijzing,
        dossier_id=toewijzing.dossier_id,
        gemeente_id=toewijzing.gemeente_id,
        volgnummer=volgnummer,
        toegewezen_op=moment_op(op),
        eind=eind,
        volume=hoeveel.volume,
        eenheid=hoeveel.eenheid,
        frequentie=hoeveel.frequentie,
        budget=hoeveel.budget,
        referentie_aanbieder=verzoek.referentie_aanbieder if verzoek is not None else "",
        reden_wijziging=reden,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )


@transaction.atomic
def wijzig_toewijzing(
    *, toewijzing_id: int, wijziging: Wijziging, versie: int, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Toewijzingversie:
    """A new version under the same number: another last day, another budget, or another total volume (OP033x1).

    Anything else is a new toewijzing. The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet
    (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(Toewijzing.objects.values_list("dossier_id", flat=True).get(pk=toewijzing_id))
    bestaand = Toewijzingversie.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    toewijzing = Toewijzing.objects.select_related("indicatie").get(pk=toewijzing_id)
    laatste = toewijzing.versies.order_by("-volgnummer")[0]
    if laatste.is_verwijderd:
        raise KanNiet("Deze toewijzing is verwijderd. Maak een nieuwe toewijzing.")
    verwijder = wijziging.reden == VERWIJDERD
    eind = toewijzing.ingang if verwijder else wijziging.eind
    hoeveel = Hoeveel(
        laatste.volume if wijziging.volume is None or verwijder else wijziging.volume,
        laatste.eenheid,
        laatste.frequentie,
        laatste.budget if wijziging.budget is None or verwijder else wijziging.budget,
    )
    _eis_zelfde_nummer(laatste, eind, hoeveel, wijziging)
    if not verwijder:
        _eis_periode(toewijzing.indicatie, toewijzing.ingang, eind)
    _eis_hoeveel(hoeveel, eind)
    verzoek = _verzoek(dossier, wijziging.verzoek_id, toewijzing.agb)
    eis_versie(dossier, versie)
    nieuw = _nieuwe_versie(
        toewijzing, laatste.volgnummer + 1, eind, hoeveel, wijziging.reden, verzoek, aanvraag, door, op
    )
    _honoreer(verzoek, toewijzing, aanvraag, door, op)
    bewaar(dossier)
    leg_vast(
        "toewijzing_gewijzigd",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        toewijzing=toewijzing.pk,
        nummer=toewijzing.nummer,
        reden=wijziging.reden,
        eind=eind,
    )
    return nieuw


def _eis_zelfde_nummer(
    laatste: Toewijzingversie, eind: datetime.date | None, hoeveel: Hoeveel, wijziging: Wijziging
) -> None:
    """Only what may change under the same number changes, and something does."""
    if laatste.budget is None and hoeveel.budget is not None:
        raise KanNietBij("budget", "Deze toewijzing heeft een omvang, geen budget.")
    if laatste.volume is None and hoeveel.volume is not None:
        raise KanNietBij("volume", "Deze toewijzing heeft een budget, geen omvang.")
    if hoeveel.volume != laatste.volume and laatste.frequentie != IN_TOTAAL:
        raise KanNietBij(
            "volume",
            "Een andere omvang per week of maand is een nieuwe toewijzing. Beëindig deze de dag ervoor en maak dan een "
            "nieuwe.",
        )
    if wijziging.reden == VERWIJDERD:
        return
    if (eind, hoeveel.volume, hoeveel.budget) == (laatste.eind, laatste.volume, laatste.budget):
        raise KanNiet("U hebt niets gewijzigd.")
    if eind != laatste.eind and not wijziging.overlegd:
        raise KanNietBij("overlegd", "Overleg eerst met de aanbieder over de andere laatste dag.")
