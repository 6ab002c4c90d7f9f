"""A Word file that comes in: kept for a preview, taken over in one action, thrown away."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from django.db import IntegrityError, transaction

from regio.beelden import Plaatje
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Regio
from regio.notatie import datum
from samenwerking.teksten.acties.beeld import neem_beelden_op
from samenwerking.teksten.acties.schrijven import document_van, stand_na, zet_document
from samenwerking.teksten.acties.tekst import GEEN_SCHRIJVER, maak_tekst, vergrendel, wijzig_tekst
from samenwerking.teksten.acties.woordgesprekken import begin_gesprekken, voeg_gesprekken_toe
from samenwerking.teksten.boom import DocumentOngeldig, Knoop, is_leeg, loop, uit_json
from samenwerking.teksten.gegevens.weergave import Weergave, weergave_van_versie
from samenwerking.teksten.models import Leven, Tekst, Versie, Voorstel, Woordbestand
from samenwerking.teksten.models.woordbestand import BEWAARD
from samenwerking.teksten.rechten import gemeenten_voor, mag_schrijven, schrijver_van
from samenwerking.teksten.schrijfrecht import Geweigerd, Recht, Schrijver
from samenwerking.teksten.woordgegevens import opmerkingen_bij, voorstellers
from samenwerking.teksten.word.herkomst import Herkomst, lees_herkomst
from samenwerking.teksten.word.inlezen import Ingelezen, Spoor, kenmerken, lees_in, zonder_opmerkingen
from samenwerking.teksten.word.plaatsen import Geplaatst
from samenwerking.teksten.word.soorten import Auteur, DocxOngeldig
from samenwerking.teksten.word.terug import VREEMD, Teruggekomen, Uitgegaan, herkomst_van, lees_terug
from samenwerking.teksten.word.verpakken import WORD

NIET_LEEG = "In deze tekst is al geschreven. Een Word-bestand kan alleen in een lege tekst worden ingelezen."


@dataclass(frozen=True)
class Terugkomst:
    """What a file of ours brought back, and what of it can be placed in the text as it stands now."""

    gelezen: Teruggekomen
    alles: Geplaatst
    nu: Knoop
    dicht: frozenset[str]


def bewaar_bestand(
    *,
    doel: Woordbestand.Doel,
    regio: Regio,
    naam: str,
    inhoud: bytes,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    op_moment: datetime.datetime,
    tekst: Tekst | None = None,
    soort: str = "",
    rechtsvorm: str = "",
    titel: str = "",
    gemeente: Gemeente | None = None,
) -> Woordbestand:
    """Keep a file for its preview, once it has been read without a fault. The same `aanvraag` gives the same file.

    Raises GeenRecht, and KanNietBij when the file cannot be read, with the sentence for who sent it.
    """
    if not mag_schrijven(door, regio.pk, op=op):
        raise GeenRecht(GEEN_SCHRIJVER)
    if gemeente is not None and not gemeenten_voor(door, regio, op=op).filter(pk=gemeente.pk).exists():
        raise KanNietBij("gemeente", "Kies een gemeente van deze regio.")
    al = Woordbestand.objects.filter(aanvraag=aanvraag, door=door).first()
    if al is not None:
        return al
    bestand = Woordbestand(
        doel=doel,
        regio=regio,
        tekst=tekst,
        soort=tekst.soort if tekst is not None else soort,
        rechtsvorm=rechtsvorm,
        titel=titel or (tekst.titel if tekst is not None else ""),
        gemeente=gemeente,
        naam=naam[:200],
        mediatype=WORD,
        inhoud=inhoud,
        gemaakt_op=op_moment,
        tot=op_moment + BEWAARD,
        door=door,
        aanvraag=aanvraag,
    )
    try:
        if doel == Woordbestand.Doel.TERUG:
            lees_bestand_terug(bestand, op=op)
        else:
            gelezen = lees_bestand_in(bestand)
            bestand.titel = bestand.titel or gelezen.titel[:200]
    except DocxOngeldig as fout:
        raise KanNietBij("bestand", str(fout)) from None
    if not bestand.titel:
        raise KanNietBij("titel", "In het bestand staat geen titel. Geef de tekst hier een titel.")
    try:
        with transaction.atomic():
            bestand.save()
    except IntegrityError:  # the same form at the same moment: the other one was first
        return Woordbestand.objects.get(aanvraag=aanvraag, door=door)
    return bestand


def lees_bestand_in(bestand: Woordbestand) -> Ingelezen:
    """The text in a file that begins or fills one; the same each time. Raises DocxOngeldig."""
    return lees_in(bytes(bestand.inhoud), soort=bestand.soort, nieuw_id=kenmerken(str(bestand.aanvraag)))


def lees_bestand_terug(bestand: Woordbestand, *, op: datetime.date) -> Terugkomst:
    """What a file of ours brought back for its text; the same each time. Raises DocxOngeldig."""
    tekst = bestand.tekst
    inhoud = bytes(bestand.inhoud)
    herkomst = lees_herkomst(herkomst_van(inhoud))
    if tekst is None or herkomst is None or herkomst.tekst != tekst.pk:
        raise DocxOngeldig(VREEMD)
    gelezen = lees_terug(
        inhoud,
        _uitgegaan(tekst, herkomst),
        door=Auteur(str(bestand.door.gebruiker.naam), bestand.gemaakt_op),
        nieuw_id=kenmerken(str(bestand.aanvraag)),
    )
    nu = document_van(tekst)
    dicht = _dicht(nu, schrijver_namens(bestand, op=op))
    return Terugkomst(gelezen, gelezen.op(nu, dicht=dicht), nu, dicht)


def _uitgegaan(tekst: Tekst, herkomst: Herkomst) -> Uitgegaan:
    """What went out, from our own rows: of the file only is believed which of them it names."""
    if herkomst.versie is not None:
        versie = Versie.objects.filter(tekst=tekst, nummer=herkomst.versie).first()
        if versie is None:
            raise DocxOngeldig(VREEMD)
        return Uitgegaan(
            versie.gelezen.document,
            versie.gelezen.soort,
            open_voorstellen=False,
            beelden=weergave_van_versie(versie).beelden,
        )
    leven = Leven.objects.get(pk=tekst.pk)
    stap = herkomst.stap or 0
    if stap > leven.nummer:
        raise DocxOngeldig(VREEMD)
    document = uit_json(stand_na(tekst.pk, stap).document.to_json())
    return Uitgegaan(
        document,
        tekst.soort,
        open_voorstellen=herkomst.open_voorstellen,
        voorstellen=voorstellers(tekst.pk, document) if herkomst.open_voorstellen else {},
        opmerkingen=opmerkingen_bij(tekst.pk, document) if herkomst.opmerkingen else (),
        beelden=Weergave(tekst.pk, document, {}).beelden,
    )


def schrijver_namens(bestand: Woordbestand, *, op: datetime.date) -> Schrijver:
    """Who brings the proposals in: the hat, in the name of the gemeente that was chosen."""
    if bestand.tekst is None or bestand.gemeente is None:
        raise KanNiet("Kies eerst namens welke gemeente dit bestand terugkomt.")
    mag = schrijver_van(bestand.door, bestand.tekst, op=op)
    return replace(mag, gemeente=bestand.gemeente.code, bewaakt=False)


def _dicht(document: Knoop, mag: Schrijver) -> frozenset[str]:
    """Parts in which this gemeente does not propose: the annex of another, and where it was said so."""
    return frozenset(
        deel.id
        for deel in document.inhoud
        if mag.in_deel(deel.id, str(deel.attrs.get("gemeente") or "")) < Recht.VOORSTELLEN
    )


def neem_in(
    *,
    bestand: Woordbestand,
    spoor: Spoor,
    door: Lidmaatschap,
    op: datetime.date,
    op_moment: datetime.datetime,
    opmerkingen: bool = True,
) -> Tekst:
    """Begin a text with this file, or fill the empty text it was meant for. Twice is once.

    Its pictures are kept with the text and its comments become threads; without `opmerkingen` they stay behind.

    Raises GeenRecht, KanNiet when someone wrote in the text meanwhile, DocxOngeldig.
    """
    bestand = _vergrendeld(bestand, door)
    if bestand.overgenomen_op is not None and bestand.tekst is not None:
        return bestand.tekst
    gelezen = lees_bestand_in(bestand)
    document = gelezen.met(spoor)
    if not opmerkingen:
        document = zonder_opmerkingen(document)
    if bestand.doel == Woordbestand.Doel.NIEUW:
        tekst = maak_tekst(
            regio=bestand.regio, soort=bestand.soort, titel=bestand.titel, aanvraag=bestand.aanvraag, door=door, op=op
        )
        if bestand.rechtsvorm:
            tekst = wijzig_tekst(
                tekst=tekst,
                titel=tekst.titel,
                streefdatum=tekst.streefdatum,
                rechtsvorm=bestand.rechtsvorm,
                versie=tekst.versienummer,
                door=door,
                op=op,
            )
    elif bestand.tekst is not None:
        tekst = vergrendel(bestand.tekst)
    else:
        raise KanNiet("De tekst waar dit bestand bij hoort, is er niet meer.")

    def vervang_leeg(nu: Knoop) -> Knoop:
        if not all(is_leeg(deel) for deel in nu.inhoud):
            raise KanNiet(NIET_LEEG)
        return document

    _neem_beelden_op(tekst, document, gelezen.beelden, bestand, door)
    if opmerkingen:
        begin_gesprekken(tekst=tekst, document=document, gesprekken=gelezen.gesprekken, door=door)
    _schrijf(tekst, vervang_leeg, door, schrijver_van(door, tekst, op=op))
    _noem_auteurs(tekst, gelezen.auteurs)
    leg_vast(
        "word ingelezen", tekst, door=door, regio=tekst.regio, delen=len(document.inhoud), vingerafdruk=_hash(bestand)
    )
    _overgenomen(bestand, tekst, op_moment)
    return tekst


def neem_terug(
    *,
    bestand: Woordbestand,
    stil: bool,
    door: Lidmaatschap,
    op: datetime.date,
    op_moment: datetime.datetime,
    opmerkingen: bool = True,
) -> Tekst:
    """Put what a file of ours brought back in the text as open proposals. Twice is once.

    `stil`: also what was changed without tracking; `opmerkingen`: also new comments, and answers in ours. What could
    not be placed is kept with the file, in words.
    Raises GeenRecht, KanNiet, DocxOngeldig.
    """
    bestand = _vergrendeld(bestand, door)
    tekst = bestand.tekst
    if tekst is None:
        raise KanNiet("De tekst waar dit bestand bij hoort, is er niet meer.")
    if bestand.overgenomen_op is not None:
        return tekst
    gelezen = lees_bestand_terug(bestand, op=op).gelezen
    mag = schrijver_namens(bestand, op=op)
    klaar: list[Geplaatst] = []

    def voeg_in(nu: Knoop) -> Knoop:
        klaar.append(gelezen.op(nu, stil=stil, dicht=_dicht(nu, mag)))
        return klaar[-1].document

    _schrijf(tekst, voeg_in, door, mag)
    _neem_beelden_op(tekst, klaar[-1].document, gelezen.beelden, bestand, door)
    _noem_auteurs(tekst, {wie: auteur for wie, auteur in gelezen.voorstellen.items() if wie not in gelezen.stil})
    if bestand.gemeente_id != door.gemeente_id:
        for rij in Voorstel.objects.filter(tekst=tekst, kenmerk__in=list(gelezen.voorstellen)):
            rij.namens = bestand.gemeente
            rij.save(update_fields=["namens"])
    gezegd = 0
    if opmerkingen:
        gezegd = voeg_gesprekken_toe(
            tekst=tekst, gesprekken=gelezen.gesprekken, antwoorden=gelezen.antwoorden, door=door
        )
    geplaatst = klaar[-1]
    bestand.gemist = [
        {"wie": gelezen.voorstellen[deel.id].naam, "weg": deel.weg, "nieuw": deel.nieuw, "deel": deel.deel}
        for deel in geplaatst.gemist
    ]
    leg_vast(
        "word teruggekomen",
        tekst,
        door=door,
        regio=tekst.regio,
        gemeente=bestand.gemeente,
        voorstellen=len(geplaatst.gelukt),
        gemist=len(geplaatst.gemist),
        opmerkingen=gezegd,
        vingerafdruk=_hash(bestand),
    )
    _overgenomen(bestand, tekst, op_moment)
    return tekst


def _neem_beelden_op(
    tekst: Tekst, document: Knoop, plaatjes: Mapping[str, Plaatje], bestand: Woordbestand, door: Lidmaatschap
) -> None:
    """Keep those pictures of the file that stand in the tree."""
    genoemd = {str(deel.attrs.get("bestand")) for deel in loop(document)}
    staat_er = [deel for wie, deel in plaatjes.items() if wie in genoemd]
    neem_beelden_op(tekst=tekst, plaatjes=staat_er, naam=bestand.naam, door=door)


def _noem_auteurs(tekst: Tekst, auteurs: Mapping[str, Auteur]) -> None:
    """Write beside each proposal who made it in Word; it is one of who brought the file in."""
    for rij in Voorstel.objects.filter(tekst=tekst, kenmerk__in=list(auteurs), reden=""):
        auteur = auteurs[rij.kenmerk]
        wanneer = f" op {datum(auteur.moment.date())}" if auteur.moment is not None else ""
        rij.reden = f"In Word voorgesteld door {auteur.naam[:200]}{wanneer}."
        rij.save(update_fields=["reden"])


def _overgenomen(bestand: Woordbestand, tekst: Tekst, op_moment: datetime.datetime) -> None:
    bestand.tekst, bestand.overgenomen_op = tekst, op_moment
    bestand.save(update_fields=["tekst", "overgenomen_op", "gemist"])


def gooi_weg(*, bestand: Woordbestand, door: Lidmaatschap) -> None:
    """Throw a file away; what was taken of it stays. Raises GeenRecht for who did not send it."""
    _vergrendeld(bestand, door).delete()


def ruim_woordbestanden(*, op_moment: datetime.datetime) -> int:
    """Throw away what nobody answered in time; answers how many."""
    aantal, _ = Woordbestand.objects.verlopen(op_moment=op_moment).delete()
    return aantal


def _vergrendeld(bestand: Woordbestand, door: Lidmaatschap) -> Woordbestand:
    """The row of a file, held until the end of the transaction, when this hat sent it in."""
    if bestand.door_id != door.pk:
        raise GeenRecht("Alleen wie het bestand inlas, kan het overnemen.")
    rij = (
        Woordbestand.objects.select_for_update(of=("self",))
        .select_related("tekst__regio", "regio", "gemeente", "door__gebruiker")
        .filter(pk=bestand.pk)
        .first()
    )
    if rij is None:
        raise KanNiet("Dit bestand is al weggegooid.")
    return rij


def _schrijf(tekst: Tekst, maak: Callable[[Knoop], Knoop], door: Lidmaatschap, mag: Schrijver) -> None:
    if mag.recht < Recht.SCHRIJVEN:
        raise GeenRecht(GEEN_SCHRIJVER)
    try:
        zet_document(tekst=tekst, maak=maak, door=door, mag=mag)
    except (DocumentOngeldig, Geweigerd) as fout:
        raise KanNiet(str(fout)) from fout


def _hash(bestand: Woordbestand) -> str:
    return bytes(bestand.hash).hex()
