"""Writing in a draft: what people send is put in order under the lock of the text, judged, and kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid4

import structlog
from django.db import connection, transaction
from django.utils import timezone
from prosemirror.model import Node
from prosemirror.transform import AttrStep, StepMap

from regio.models import Lidmaatschap
from samenwerking.teksten.acties.delen import tel, zet_delen
from samenwerking.teksten.acties.voorstellen_bijhouden import houd_bij, verloop_van
from samenwerking.teksten.boom import DocumentOngeldig, Knoop, als_json, uit_json
from samenwerking.teksten.deelkennis import heeft_dubbele_ids
from samenwerking.teksten.inhoud import Tekstinhoud
from samenwerking.teksten.models import Bijwerking, Gesprek, Leven, Momentopname, Tekst, Versie
from samenwerking.teksten.samenvoegen import Samengevoegd, kaart_van, lees_stappen, pas_toe, voeg_samen
from samenwerking.teksten.schema import MAX_TEKENS, SCHEMA, controleer_knoop, lees_document
from samenwerking.teksten.schrijfrecht import Geweigerd, Schrijver, nieuwe_opmerkingen, toets, veranderde_delen

log = structlog.get_logger("samenwerking.teksten")

KANAAL = "tekst"
"""The channel on which processes tell each other that a text has new steps: only its key travels."""

RECHTKANAAL = "tekstrecht"
"""The channel on which processes tell each other that someone may do other things in a text than before."""

DICHT = "Deze tekst is bevroren. De coördinator kan haar weer openen, met een reden."
"""What a writer reads who was still busy when the text was frozen."""

PROGRAMMA = "programma"
"""The window of steps that no person typed."""

ONVERWACHT = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)
NIET_TE_VERWERKEN = "Dit programma kan deze wijziging niet verwerken. De beheerder ziet het in het logboek."

MOMENTOPNAME_NA = 200
"""A new snapshot after this many steps: opening a text then carries out at most as many."""

UITGEDUND_NA = 2_000
"""Of the snapshots before the newest one in so many steps stays: reading back what stood there then takes at most a
tenth of a second more. The steps themselves all stay."""


@dataclass(frozen=True)
class Zending:
    """What one window of one person sends at once: steps written on the text after step `nummer`.

    `sinds` is the number after which they were typed: earlier than `nummer` when the window moved them past what
    others wrote before it could send them.
    """

    zending: UUID
    schrijver: str
    nummer: int
    stappen: Any
    door: Lidmaatschap
    mag: Schrijver
    sinds: int | None = None

    @property
    def gezien(self) -> int:
        """The number of the last step that this person had seen when typing this."""
        return min(self.nummer, self.sinds) if self.sinds is not None and self.sinds >= 0 else self.nummer


@dataclass(frozen=True)
class Ontvangst:
    """The answer to a sending: kept up to and with step `nummer`, or refused with a sentence."""

    zending: UUID
    nummer: int
    geweigerd: str = ""
    vervallen: int = 0


@dataclass(frozen=True)
class Stand:
    """A draft in memory: the tree after step `nummer`, and the maps of the steps from `vanaf` to make up arrears."""

    nummer: int
    document: Node
    vanaf: int
    kaarten: tuple[StepMap, ...] = ()


def stand_van(leven: Leven) -> Stand:
    """The draft as it stands in the database, from the newest snapshot and the steps after it."""
    return stand_na(leven.pk, leven.nummer)


def stand_na(tekst_id: int, tot: int) -> Stand:
    """The draft as it stood after step `tot`. A sending is read whole: `tot` is the last step of one."""
    begin = Momentopname.objects.filter(tekst_id=tekst_id, nummer__lte=tot).order_by("-nummer")[0]
    document = Node.from_json(SCHEMA, begin.document)
    kaarten: list[StepMap] = []
    rijen = Bijwerking.objects.filter(tekst_id=tekst_id, vanaf__gt=begin.nummer, vanaf__lte=tot, aantal__gte=1)
    for rij in rijen.order_by("vanaf"):
        document = pas_toe(document, rij.stappen)
        kaarten.extend(kaart_van(stap) for stap in rij.stappen)
    return Stand(begin.nummer + len(kaarten), document, begin.nummer, tuple(kaarten))


def document_van(tekst: Tekst) -> Knoop:
    """The tree of the draft of now."""
    return uit_json(stand_van(Leven.objects.get(pk=tekst.pk)).document.to_json())


def concept_van(tekst: Tekst) -> Tekstinhoud:
    """The draft of now with its cover; the regio comes along as its key."""
    return Tekstinhoud(titel=tekst.titel, soort=tekst.soort, regio=tekst.regio.sleutel, document=document_van(tekst))


def begin_leven(*, tekst: Tekst, document: Knoop, door: Lidmaatschap) -> Leven:
    """The first tree of a text. Raises DocumentOngeldig when it is none."""
    geldig = lees_document(als_json(document))
    aantal, leeg = tel(geldig)
    Momentopname.objects.create(tekst=tekst, nummer=0, document=geldig.to_json())
    zet_delen(tekst.pk, geldig)
    return Leven.objects.create(tekst=tekst, aantal=aantal, aantal_leeg=leeg, gewijzigd_door=door)


def verwerk(tekst_id: int, zendingen: Sequence[Zending], bekend: Stand | None = None) -> tuple[list[Ontvangst], Stand]:
    """Put these sendings in order, keep what may be kept, and tell the other processes. One transaction.

    `bekend` is the state this process remembers: when the text has moved on, the steps since are read. A sending that
    is refused (no right, no valid text, too large) leaves the others alone; the same sending twice is kept once.
    """
    with transaction.atomic():
        leven = Leven.objects.select_for_update(no_key=True).get(pk=tekst_id)
        stand = bijgewerkt(leven, bekend)
        al = dict(
            Bijwerking.objects.filter(zending__in=[een.zending for een in zendingen]).values_list("zending", "vanaf")
        )
        uit: list[Ontvangst] = []
        begin = stand
        dicht = Versie.objects.dicht().filter(tekst_id=tekst_id).exists()
        for zending in zendingen:
            if zending.zending in al:
                uit.append(Ontvangst(zending.zending, stand.nummer))
                continue
            if dicht:
                uit.append(Ontvangst(zending.zending, stand.nummer, geweigerd=DICHT))
                continue
            try:
                stand, ontvangst = _neem_op(leven, stand, zending)
            except (DocumentOngeldig, Geweigerd) as fout:
                uit.append(Ontvangst(zending.zending, stand.nummer, geweigerd=str(fout)))
            except ONVERWACHT as fout:  # a fault of ours in one sending must not stop what others sent with it
                log.error("zending niet te verwerken", tekst=tekst_id, fout=type(fout).__name__, exc_info=True)
                uit.append(Ontvangst(zending.zending, stand.nummer, geweigerd=NIET_TE_VERWERKEN))
            else:
                al[zending.zending] = ontvangst.nummer  # sent again before the first was kept: both may be in the row
                uit.append(ontvangst)
        if stand.nummer > begin.nummer:
            _bewaar(leven, stand, eerder=begin.document)
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_notify(%s, %s)", [KANAAL, str(tekst_id)])
    return uit, stand


def zet_document(*, tekst: Tekst, maak: Callable[[Knoop], Knoop], door: Lidmaatschap, mag: Schrijver) -> int:
    """Change the draft by a program (an import, going back to a version) as one step; answers its number.

    People who write at that moment see it happen. Raises DocumentOngeldig and Geweigerd as `verwerk` does.
    """
    with transaction.atomic():
        leven = Leven.objects.select_for_update(no_key=True).get(pk=tekst.pk)
        stand = stand_van(leven)
        nieuw = lees_document(als_json(maak(uit_json(stand.document.to_json()))))
        begin = stand.document.content.find_diff_start(nieuw.content)
        if begin is None:
            return stand.nummer
        stap = {
            "stepType": "replace",
            "from": 0,
            "to": stand.document.content.size,
            "slice": {"content": nieuw.content.to_json()},
        }
        uit, _ = verwerk(tekst.pk, [Zending(uuid4(), PROGRAMMA, stand.nummer, [stap], door, mag)], stand)
        if uit[0].geweigerd:
            raise Geweigerd(uit[0].geweigerd)
        return uit[0].nummer


def bijgewerkt(leven: Leven, bekend: Stand | None) -> Stand:
    """The remembered state brought up to the number of the database; from the snapshot when there is none."""
    if bekend is None or bekend.nummer > leven.nummer:
        return stand_van(leven)
    if bekend.nummer == leven.nummer:
        return bekend
    document, kaarten = bekend.document, list(bekend.kaarten)
    for bijwerking in Bijwerking.objects.filter(tekst_id=leven.pk, vanaf__gt=bekend.nummer, aantal__gte=1).order_by(
        "vanaf"
    ):
        document = pas_toe(document, bijwerking.stappen)
        kaarten.extend(kaart_van(stap) for stap in bijwerking.stappen)
    return Stand(leven.nummer, document, bekend.vanaf, tuple(kaarten))


def _neem_op(leven: Leven, stand: Stand, zending: Zending) -> tuple[Stand, Ontvangst]:
    if zending.nummer > stand.nummer:
        raise DocumentOngeldig("Deze wijziging hoort bij een stand van de tekst die er nog niet is.")
    stappen = lees_stappen(zending.stappen)
    samen = voeg_samen(
        stand.document,
        stappen,
        _over(leven, stand, zending.nummer),
        _over(leven, stand, zending.gezien) if zending.gezien < zending.nummer else None,
    )
    document, extra = _met_eigen_ids(samen.document, stand.document)
    verloop = verloop_van(tekst_id=leven.pk, voor=stand.document, na=document, door=zending.door, mag=zending.mag)
    toets(stand.document, document, zending.mag, verloop.eigen)
    _controleer_nieuw(stand.document, document)
    houd_bij(leven.pk, verloop)
    alleen_opgemerkt = all(_zet_opmerking(stap) for stap in samen.stappen)
    delen = [] if alleen_opgemerkt else veranderde_delen(stand.document, document)
    _eis_gesprek(leven, stand.document, document, samen.stappen)
    _voeg_toe(
        leven,
        stand.nummer,
        samen.stappen,
        zending,
        zending.zending,
        zending.schrijver,
        delen=delen,
        kwijt=_kwijt(leven, zending, samen),
    )
    if extra:
        _voeg_toe(leven, stand.nummer + len(samen.stappen), extra, zending, uuid4(), PROGRAMMA)
    nieuw = Stand(
        stand.nummer + len(samen.stappen) + len(extra),
        document,
        stand.vanaf,
        (*stand.kaarten, *samen.kaarten, *(kaart_van(stap) for stap in extra)),
    )
    if not alleen_opgemerkt:  # a comment is said of the text; the text did not change
        leven.gewijzigd_door, leven.gewijzigd_op = zending.door, timezone.now()
    return nieuw, Ontvangst(zending.zending, nieuw.nummer, vervallen=samen.vervallen)


def _zet_opmerking(stap: dict[str, Any]) -> bool:
    return stap["stepType"] in {"addMark", "removeMark"} and stap["mark"]["type"] == "opmerking"


def _eis_gesprek(leven: Leven, voor: Node, na: Node, stappen: Sequence[dict[str, Any]]) -> None:
    """No mark without its thread: the action that begins a thread makes its row first. Raises Geweigerd."""
    if '"opmerking"' not in json.dumps(stappen):
        return
    erbij = nieuwe_opmerkingen(voor, na)
    if erbij and Gesprek.objects.filter(tekst_id=leven.pk, kenmerk__in=erbij).count() < len(erbij):
        raise Geweigerd("Deze opmerking hoort niet bij een gesprek in deze tekst. Maak haar met de knop Opmerking.")


def _voeg_toe(
    leven: Leven,
    na: int,
    stappen: Sequence[dict[str, Any]],
    zending: Zending,
    sleutel: UUID,
    schrijver: str,
    *,
    delen: Sequence[str] = (),
    kwijt: Sequence[dict[str, Any]] = (),
) -> None:
    Bijwerking.objects.create(
        tekst_id=leven.pk,
        vanaf=na + 1,
        aantal=len(stappen),
        stappen=list(stappen),
        delen=list(delen),
        kwijt=list(kwijt),
        zending=sleutel,
        schrijver=schrijver,
        door=zending.door,
    )


def _kwijt(leven: Leven, zending: Zending, samen: Samengevoegd) -> list[dict[str, Any]]:
    """The words that went lost in this sending because two wrote in one place at once, and whose they were.

    Each window is told of its own; the history keeps them.
    """
    uit: list[dict[str, Any]] = []
    if samen.niet_geplaatst:
        uit.append({"schrijver": zending.schrijver, "door": zending.door.pk, "woorden": samen.niet_geplaatst})
    if not samen.verzwolgen:
        return uit
    rijen = Bijwerking.objects.filter(tekst_id=leven.pk, vanaf__gt=zending.gezien, aantal__gte=1).order_by("vanaf")
    for vanaf, aantal, schrijver, door in rijen.values_list("vanaf", "aantal", "schrijver", "door_id"):
        eigen = [
            woorden
            for nummer, woorden in sorted(samen.verzwolgen)
            if vanaf <= zending.gezien + 1 + nummer < vanaf + aantal
        ]
        if not eigen or schrijver == zending.schrijver:
            continue
        if uit and uit[-1]["schrijver"] == schrijver:  # typed on: one piece
            uit[-1]["woorden"] += "".join(eigen)
        else:
            uit.append({"schrijver": schrijver, "door": door, "woorden": "".join(eigen)})
    return [{**een, "woorden": een["woorden"].strip()} for een in uit if een["woorden"].strip()]


def _over(leven: Leven, stand: Stand, nummer: int) -> list[StepMap]:
    """The maps of the steps after `nummer`: from memory, or for who was away long from the database."""
    if nummer >= stand.vanaf:
        return list(stand.kaarten[nummer - stand.vanaf :])
    rijen = Bijwerking.objects.filter(tekst_id=leven.pk, vanaf__gt=nummer, vanaf__lte=stand.vanaf, aantal__gte=1)
    eerdere = [kaart_van(stap) for rij in rijen.order_by("vanaf") for stap in rij.stappen]
    if len(eerdere) != stand.vanaf - nummer:
        raise DocumentOngeldig("U was te lang weg: wat intussen is geschreven, is niet meer stap voor stap bewaard.")
    return [*eerdere, *stand.kaarten]


def _met_eigen_ids(document: Node, voor: Node) -> tuple[Node, list[dict[str, Any]]]:
    """Give a second part with an id that stands in the text already an id of its own, as steps of the program.

    It happens when two people move the same article at once: both copies stand, and references follow the first.
    """
    if not heeft_dubbele_ids(voor, document):
        return document, []
    gezien: set[str] = set()
    stappen: list[dict[str, Any]] = []
    plekken: list[int] = []

    def bezoek(knoop: Node, pos: int, *_: Any) -> bool:
        eigen = knoop.attrs.get("id")
        if eigen:
            if eigen in gezien:
                plekken.append(pos)
            gezien.add(str(eigen))
        return True

    document.descendants(bezoek)
    for pos in plekken:
        stap = AttrStep(pos, "id", uuid4().hex[:12])
        uitkomst = stap.apply(document)
        if uitkomst.doc is None:
            raise DocumentOngeldig("Twee delen van de tekst hebben hetzelfde kenmerk.")
        document = uitkomst.doc
        stappen.append(dict(stap.to_json()))
    return document, stappen


def _controleer_nieuw(voor: Node, na: Node) -> None:
    """Check the parts that changed; what stood there already was checked when it came. Raises DocumentOngeldig."""
    oud = {id(deel) for deel in voor.content.content}

    def bezoek(knoop: Node, *_: Any) -> bool:
        controleer_knoop(knoop)
        return True

    for deel in na.content.content:
        if id(deel) not in oud:
            deel.check()
            controleer_knoop(deel)
            deel.descendants(bezoek)
    if na.content.size > MAX_TEKENS and na.content.size > voor.content.size:
        raise DocumentOngeldig("Deze tekst is te groot. Verdeel hem over meer teksten.")


def _bewaar(leven: Leven, stand: Stand, *, eerder: Node) -> None:
    leven.nummer = stand.nummer
    leven.aantal, leven.aantal_leeg = tel(stand.document)
    if stand.nummer - leven.momentnummer >= MOMENTOPNAME_NA:
        _dun_uit(leven)
        Momentopname.objects.create(tekst_id=leven.pk, nummer=stand.nummer, document=stand.document.to_json())
        leven.momentnummer = stand.nummer
    leven.save()
    zet_delen(leven.pk, stand.document, eerder=eerder)


def _dun_uit(leven: Leven) -> None:
    """Remove the newest snapshot, now that a newer one comes, when another stands close before it."""
    momenten = Momentopname.objects.filter(tekst_id=leven.pk).order_by("-nummer")
    nummers = list(momenten.values_list("nummer", flat=True)[:2])
    if len(nummers) == 2 and nummers[0] - nummers[1] < UITGEDUND_NA:
        momenten.filter(nummer=nummers[0]).delete()


def ingekort(stand: Stand) -> Stand:
    """The state with maps for recent arrears only: a process does not grow with the length of a day."""
    teveel = len(stand.kaarten) - 10 * MOMENTOPNAME_NA
    if teveel <= 0:
        return stand
    return replace(stand, vanaf=stand.vanaf + teveel, kaarten=stand.kaarten[teveel:])
