"""Beginning a procedure, bringing in a newer version, ending it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Regio
from regio.notatie import datum as in_woorden
from samenwerking.besluiten.acties.naar_register import Doel, schrijf_in_register, zet_doel
from samenwerking.besluiten.beeld import beeld_van
from samenwerking.besluiten.models import Procedure, Procedureeinde, Procedurepartij, Procedureversie
from samenwerking.besluiten.overeenstemming import eens
from samenwerking.besluiten.procedures import PROCEDURES
from samenwerking.besluiten.rechten import mag_beginnen
from samenwerking.besluiten.rechten_afspraken import gemeenten_in
from samenwerking.besluiten.regelingen import REGELINGEN
from samenwerking.teksten.controles.bevinding import Rechtsvorm
from samenwerking.teksten.models import Tekst, Versie

GEEN_COORDINATOR = "Alleen de coördinator van deze regio doet dit."
_ALLEEN_COLLEGES = Rechtsvorm.BEDRIJFSVOERINGSORGANISATIE.value


@transaction.atomic
def begin_procedure(
    *,
    versie: Versie,
    soort: str,
    gemeenten: Sequence[Gemeente],
    wens: datetime.date | None,
    publiceert: Gemeente | None,
    werkdagen_definitief: int,
    werkdagen_bekendmaken: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    doel: Doel | None = None,
    bestuursdag: datetime.date | None = None,
) -> Procedure:
    """Send a frozen version on its way. A text goes one way at a time; the same `aanvraag` gives the same procedure.

    `doel` says what of the register it is about; without it a regeling or convenant makes a new overeenkomst.

    Raises GeenRecht, or KanNiet for a text that is on its way already, no gemeenten, one that is not of the region, a
    wish in the past, or a gemeente that publishes and takes no part.
    """
    tekst = Tekst.objects.select_for_update(no_key=True).select_related("regio").get(pk=versie.tekst_id)
    if not mag_beginnen(door, tekst.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    al = Procedure.objects.filter(aanvraag=aanvraag).first()
    if al is not None:
        return al
    if Procedure.objects.filter(tekst=tekst).lopend().exists():
        raise KanNiet("Over deze tekst loopt al een procedure. Breng daar de nieuwe versie in, of beëindig die eerst.")
    if not versie.bevroren:
        raise KanNiet("Alleen over een bevroren versie kan worden besloten. Bevries de tekst eerst.")
    if not gemeenten:
        raise KanNiet("Kies ten minste één gemeente.")
    _horen_erbij(gemeenten, tekst.regio, doel or Doel(), op=op)
    if wens is not None and wens <= op:
        raise KanNiet("De gewenste ingangsdatum ligt niet in de toekomst.")
    if publiceert is not None and publiceert not in gemeenten:
        raise KanNiet(f"{publiceert} maakt bekend, maar doet niet mee. Kies een gemeente die meedoet.")
    if soort == "begroting" and bestuursdag is None:
        raise KanNiet("Vul de vergadering in waarin het bestuur de begroting vaststelt: daarvan rekent de route terug.")
    if soort in REGELINGEN and publiceert is None:
        raise KanNiet("Kies de gemeente die de regeling bekendmaakt (Wet gemeenschappelijke regelingen, artikel 26).")
    if soort in REGELINGEN and soort != "regeling" and tekst.rechtsvorm == _ALLEEN_COLLEGES:
        raise KanNiet(
            "Aan een bedrijfsvoeringsorganisatie doen alleen colleges mee (Wgr, artikel 8, derde lid). Kies de "
            "regeling van colleges."
        )
    procedure = Procedure.objects.create(
        tekst=tekst,
        soort=soort,
        wens=wens,
        publiceert=publiceert,
        werkdagen_definitief=werkdagen_definitief,
        werkdagen_bekendmaken=werkdagen_bekendmaken,
        bestuursdag=bestuursdag,
        door=door,
        aanvraag=aanvraag,
    )
    for gemeente in gemeenten:
        Procedurepartij.objects.create(procedure=procedure, gemeente=gemeente)
    Procedureversie.objects.create(procedure=procedure, versie=versie, reden="Begin van de procedure", door=door)
    zet_doel(procedure, doel or Doel())
    leg_vast(
        "procedure begonnen", procedure, door=door, regio=tekst.regio, versie=versie.nummer,
        weg=PROCEDURES[soort].naam, gemeenten=len(gemeenten),
    )  # fmt: skip
    return procedure


def _horen_erbij(gemeenten: Sequence[Gemeente], regio: Regio, doel: Doel, *, op: datetime.date) -> None:
    """Who takes part belongs to the region, or joins with this very procedure. Raises KanNiet."""
    erbij = {doel.partijwijziging.gemeente_id} if doel.partijwijziging is not None else set()
    in_regio = set(gemeenten_in(regio, op=op).values_list("pk", flat=True))
    for gemeente in gemeenten:
        if gemeente.pk not in in_regio | erbij:
            raise KanNiet(
                f"{gemeente} hoort op {in_woorden(op)} niet bij deze regio. Haal {gemeente} weg, of leg eerst een "
                "toetreding vast bij de overeenkomst."
            )


def vergrendel(procedure_id: int) -> Procedure:
    """The procedure under its lock: two people who record at once come after each other. Raises KanNiet when over."""
    procedure = (
        Procedure.objects.select_for_update(of=("self",), no_key=True)
        .select_related("tekst__regio", "publiceert")
        .get(pk=procedure_id)
    )
    if Procedureeinde.objects.filter(procedure=procedure).exists():
        raise KanNiet("Deze procedure is beëindigd. Er kan niets meer worden vastgelegd.")
    return procedure


@transaction.atomic
def breng_versie_in(
    *, procedure_id: int, versie: Versie, reden: str, door: Lidmaatschap, op: datetime.date
) -> Procedureversie:
    """From now the organs decide on this version. What was decided on older words stays, and must be decided again.

    Raises GeenRecht, or KanNiet for a version of another text, an older one, or no reason.
    """
    procedure = vergrendel(procedure_id)
    if not mag_beginnen(door, procedure.tekst.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    al = procedure.versies.filter(versie=versie).first()
    if al is not None:
        return al
    laatste = procedure.versies.select_related("versie").defer("versie__inhoud").latest("pk")
    if versie.tekst_id != procedure.tekst_id or versie.nummer < laatste.versie.nummer or not versie.bevroren:
        raise KanNiet("Kies een nieuwere, bevroren versie van dezelfde tekst.")
    if not reden.strip():
        raise KanNiet("Zeg waarom er een nieuwe versie is: de gemeenten lezen het.")
    rij = Procedureversie.objects.create(procedure=procedure, versie=versie, reden=reden.strip(), door=door)
    leg_vast(
        "versie in procedure gebracht", procedure, door=door, regio=procedure.tekst.regio,
        versie=versie.nummer,
    )  # fmt: skip
    return rij


@transaction.atomic
def beeindig_procedure(
    *, procedure_id: int, gelukt: bool, reden: str, datum: datetime.date, door: Lidmaatschap, op: datetime.date
) -> Procedureeinde:
    """End it: the text holds from `datum`, or the gemeenten stopped. Raises GeenRecht, KanNiet when the text cannot
    hold: not published, not everyone adopted the same words, or the day is not there yet."""
    procedure = vergrendel(procedure_id)
    if not mag_beginnen(door, procedure.tekst.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    if not reden.strip():
        raise KanNiet("Zeg waarom de procedure eindigt.")
    if gelukt:
        beeld = beeld_van(procedure, op=op)
        slot = beeld.stand.route.punten[-1]
        if not eens(procedure.regels, beeld.stand.feiten, list(beeld.gemeenten), nu=beeld.nu):
            raise KanNiet("Nog niet iedereen heeft dezelfde tekst vastgesteld.")
        if slot.klaar is None or slot.klaar > datum:
            raise KanNiet("De tekst kan nog niet gelden: eerst moet alles zijn ondertekend en bekendgemaakt.")
        if datum > op:
            raise KanNiet("Deze dag is er nog niet.")
    einde = Procedureeinde.objects.create(
        procedure=procedure, gelukt=gelukt, reden=reden.strip(), datum=datum, door=door
    )
    if gelukt:
        versie = beeld_van(procedure, op=op).versie
        schrijf_in_register(procedure=procedure, versie=versie, datum=datum, door=door, op=op)
    leg_vast(
        "procedure beëindigd", procedure, door=door, regio=procedure.tekst.regio,
        gelukt=gelukt, datum=datum,
    )  # fmt: skip
    return einde
