"""Putting one letter together from the core text, the part of the gemeente and the figures of the region.

What all letters of a round share is fetched once, so that nine letters ask the database no more than one.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.conf import settings
from django.utils import timezone

from financien.cijfers import Ingroeipadcijfers, ingroeipad_van
from financien.ingroeipad import PadFout
from regio import datums
from regio.huisstijl import stijlwaarden
from regio.models import Gemeente, Huisstijl, Ondertekenaar, Plaats, Taak, Wetstand
from regio.notatie import datum
from samenwerking.besluiten.bevoegdheid import BEVOEGDHEDEN
from samenwerking.brieven import inhoud as brief
from samenwerking.brieven.controles import controleer
from samenwerking.brieven.controles.bevinding import Bevinding
from samenwerking.brieven.gebreken import Gebrek, gebreken
from samenwerking.brieven.invullen import vul_brief_in
from samenwerking.brieven.kerntekst import Rondetekst
from samenwerking.brieven.models import Brief, Brieftelling, Gemeentebrief
from samenwerking.teksten.gegevens.vraag import Vraag
from samenwerking.teksten.models import Tekstgegevens
from samenwerking.teksten.waarvoor import Waarvoor
from toegang.cijfers import bw_tellingen, peildatum_tellingen
from toegang.tellingen import AFGESCHERMD, Cel, Telling

WETTEN = ("woonplaatsbeginsel", "objectief-verdeelmodel")
BEGRIPPEN = (
    brief.Begrip("Beschermd wonen", "wonen in een huis van een instelling, met toezicht en begeleiding."),
    brief.Begrip("Centrumgemeente", "de gemeente die het geld van het Rijk voor de hele regio krijgt."),
    brief.Begrip(
        "Ingroeipad", "de jaren waarin de verdeling van het geld stap voor stap van de oude naar de nieuwe manier gaat."
    ),
    brief.Begrip("Woonplaatsbeginsel", "de regel dat de gemeente waar iemand woont het beschermd wonen regelt."),
)


@dataclass(frozen=True)
class Rondecijfers:
    """What all letters of a round share. `vastgelegd`: the counts were frozen with the first letters of the round."""

    ronde: Brief
    tekst: Rondetekst
    vraag: Vraag
    vervolg: tuple[brief.Vervolgstap, ...]
    huisstijlen: Mapping[int, Huisstijl]
    tekenen: Mapping[tuple[int, str], Ondertekenaar]
    wetstanden: tuple[Wetstand, ...]
    telling: Telling | None
    peildatum: datetime.date | None
    vastgelegd: bool


@dataclass(frozen=True)
class Samengesteld:
    """The content of one letter, what must still be done before it may be frozen, and what to look at once more."""

    inhoud: brief.BriefInhoud
    gebreken: tuple[Gebrek, ...]
    let_op: tuple[Bevinding, ...]


def verzamel(ronde: Brief, brieven: Sequence[Gemeentebrief], *, op: datetime.date) -> Rondecijfers:
    """Fetch what these letters share, as it stands on that day.

    The counts are those of the round once its first letters were frozen, and those last published before that.
    """
    vastgelegd = Brieftelling.objects.filter(brief=ronde).first() if ronde.met_tellingen else None
    telling, peildatum = None, None
    if vastgelegd is not None:
        telling, peildatum = vastgelegd.gelezen, vastgelegd.peildatum
    elif ronde.met_tellingen:
        telling, peildatum = bw_tellingen(ronde.regio, op=op), peildatum_tellingen(ronde.regio, op=op)
    standen = (Wetstand.objects.laatste(sleutel, op=op) for sleutel in WETTEN)
    return Rondecijfers(
        ronde=ronde,
        tekst=ronde.rondetekst,
        vraag=_vraag(ronde, op=op, geteld_op=timezone.localdate(vastgelegd.op) if vastgelegd is not None else None),
        vervolg=tuple(
            brief.Vervolgstap(stap.wat, stap.besluit, stap.datum, stap.wanneer, stap.toezegging)
            for stap in ronde.vervolg.all()
        ),
        huisstijlen=Huisstijl.objects.per_gemeente([eigen.gemeente for eigen in brieven], regio=ronde.regio),
        tekenen=Ondertekenaar.objects.per_gemeente([eigen.gemeente for eigen in brieven], op=ronde.datum),
        wetstanden=tuple(stand for stand in standen if stand is not None),
        telling=telling,
        peildatum=peildatum,
        vastgelegd=vastgelegd is not None,
    )


def _vraag(ronde: Brief, *, op: datetime.date, geteld_op: datetime.date | None) -> Vraag:
    """What the data fields of the text are computed from: the calculation and the count of the round."""
    ronde.tekst.regio = ronde.regio
    vraag = Vraag(ronde.tekst, Tekstgegevens.van(ronde.tekst), op, geteld_op=geteld_op)
    vraag.eenmaal("waarvoor", lambda: Waarvoor(ronde.onderwerp, ronde.get_absolute_url(), ronde.berekening))
    return vraag


def stel_samen(
    eigen: Gemeentebrief, cijfers: Rondecijfers, *, nummer: int, vastgelegd_op: datetime.datetime
) -> Samengesteld:
    """The content of one letter. The same rows, figures, number and moment always give the same content."""
    ronde, gemeente = cijfers.ronde, eigen.gemeente
    pad, fout = None, None
    if ronde.berekening is not None:
        try:
            pad = ingroeipad_van(ronde.berekening, gemeente)
        except PadFout as reden:  # a gemeente that did not exist yet when the calculation was frozen
            fout = Gebrek("berekening", f"De berekening heeft geen cijfers van {gemeente}: {reden}")
    bronnen, nummers_pad = _bronnen_pad(pad)
    if cijfers.telling is not None:
        bronnen = (*bronnen, _bron_telling(len(bronnen) + 1, cijfers))
    nummer_telling = len(bronnen)
    ingevuld = vul_brief_in(cijfers.tekst.voor(gemeente.code), cijfers.vraag.voor(gemeente.code), bronnen)
    inhoud = brief.BriefInhoud(
        sjabloon="vragen" if ronde.sjabloon == Brief.Sjabloon.VRAGEN else "klassiek",
        gemeente=gemeente.naam_kort,
        gemeentecode=gemeente.code,
        regio=ronde.regio.naam,
        aan=f"De gemeenteraad van {gemeente.naam_kort}",
        van="Het college van burgemeester en wethouders",
        datum=ronde.datum,
        zaaknummer=eigen.zaaknummer,
        portefeuillehouder=eigen.portefeuillehouder,
        behandelaar=brief.Behandelaar(eigen.team),
        onderwerp=ronde.onderwerp,
        tekst=ingevuld.tekst,
        bevoegdheid=tuple(BEVOEGDHEDEN[code] for code in ronde.bevoegdheden),
        vervolg=cijfers.vervolg,
        ondertekening=_ondertekening(eigen, cijfers),
        versie=brief.Versie(
            nummer,
            pad.scenario if pad else "",
            f"berekening {pad.nummer}" if pad else "",
            pad.kenmerk if pad else "",
        ),
        vastgelegd_op=vastgelegd_op,
        huisstijl=_huisstijl(gemeente, cijfers),
        gegevens=ingevuld.gegevens,
        ingroeipaden=_paden(pad, nummers_pad),
        tellingen=_tellingen(gemeente, cijfers, nummer_telling),
        tellingen_peildatum=cijfers.peildatum,
        geheimhouding=brief.Geheimhouding(ronde.geheim_grond, ronde.geheim_artikel) if ronde.geheim_grond else None,
        wetstanden=tuple(
            brief.Wetstand(
                stand.naam,
                stand.get_status_display(),
                stand.status == Wetstand.Status.IN_WERKING,
                stand.gecontroleerd_op,
            )
            for stand in cijfers.wetstanden
        ),
        begrippen=BEGRIPPEN,
        rekenwijze=_rekenwijze(pad),
        bronnen=ingevuld.bronnen,
        demo=settings.DEMO,
    )
    bevindingen = controleer(inhoud, op=timezone.localdate(vastgelegd_op))
    stopt = [Gebrek(een.veld, een.zin, een.plek) for een in bevindingen if een.stopt]
    voorstellen = _open_voorstellen(cijfers.tekst.open_voorstellen(gemeente.code))
    return Samengesteld(
        inhoud,
        (*([fout] if fout else []), *voorstellen, *gebreken(inhoud), *ingevuld.gebreken, *stopt),
        tuple(een for een in bevindingen if not een.stopt),
    )


def _huisstijl(gemeente: Gemeente, cijfers: Rondecijfers) -> brief.Huisstijl:
    waarden = stijlwaarden(cijfers.huisstijlen[gemeente.pk], gemeente)
    return brief.Huisstijl(**{**waarden, "adresregels": tuple(waarden["adresregels"])})


def _ondertekening(eigen: Gemeentebrief, cijfers: Rondecijfers) -> brief.Ondertekening:
    """Who signs on the day of the letter; a name that was filled in for this one letter goes before."""
    secretaris, burgemeester = (
        cijfers.tekenen.get((eigen.gemeente_id, plaats)) for plaats in (Plaats.SECRETARIS, Plaats.BURGEMEESTER)
    )
    gewoon = brief.Ondertekening(eigen.secretaris, eigen.burgemeester)
    if secretaris is not None and not gewoon.secretaris:
        gewoon = replace(gewoon, secretaris=secretaris.naam, functie_secretaris=secretaris.functie)
    if burgemeester is not None and not gewoon.burgemeester:
        gewoon = replace(gewoon, burgemeester=burgemeester.naam, functie_burgemeester=burgemeester.functie)
    return gewoon


def _open_voorstellen(aantal: int) -> list[Gebrek]:
    """What is only proposed is no part of a letter: someone decides on it first."""
    if not aantal:
        return []
    wat = "1 voorstel" if aantal == 1 else f"{aantal} voorstellen"
    return [Gebrek("voorstellen", f"In de tekst van deze brief wacht {wat} op een besluit: neem aan of wijs af.")]


def _paden(pad: Ingroeipadcijfers | None, bronnen: Sequence[int]) -> tuple[brief.Ingroeipad, ...]:
    if pad is None:
        return ()
    return tuple(
        brief.Ingroeipad(
            gebied,
            Taak(pad.taak).label,
            tuple(
                brief.IngroeipadJaar(rij.label, rij.historisch, rij.objectief, rij.totaal, rij.verschil)
                for rij in rijen
            ),
            tuple(bronnen),
            voorbeeld=pad.is_voorbeeld,
        )
        for gebied, rijen in ((pad.gemeente, pad.rijen), (pad.regio, pad.regiorijen))
    )


def _rekenwijze(pad: Ingroeipadcijfers | None) -> tuple[str, ...]:
    """How the amounts came about, for the annex."""
    if pad is None:
        return ()
    alineas = [
        f"De bedragen komen uit het scenario ‘{pad.scenario}’, berekening {pad.nummer}. Die is vastgelegd op "
        f"{datum(timezone.localdate(pad.bevroren_op))} en verandert niet meer.",
        "Per jaar is het landelijke budget verdeeld over twee delen. Het historische deel volgt de oude verdeling over "
        "de centrumgemeenten, het objectieve deel de nieuwe verdeling over alle gemeenten. Het historische deel gaat "
        f"in {len(pad.rijen)} jaar stap voor stap naar nul.",
        "Er is gerekend met hele centen en hele gewichten. Pas aan het eind is afgerond, zo dat de bedragen van alle "
        "gemeenten samen precies het landelijke budget zijn.",
        *pad.grenzen,
    ]
    if pad.doorgetrokken_vanaf:
        alineas.append(
            "Het landelijke budget is nog niet voor alle jaren bekend. "
            f"Vanaf {pad.doorgetrokken_vanaf} is gerekend met het budget van het laatste jaar dat wel bekend is."
        )
    return tuple(alineas)


def _bronnen_pad(pad: Ingroeipadcijfers | None) -> tuple[tuple[brief.Bron, ...], tuple[int, ...]]:
    if pad is None:
        return (), ()
    bronnen = tuple(
        brief.Bron(
            nummer,
            gebruikt.bron.titel,
            gebruikt.bron.uitgever,
            gebruikt.bron.datum,
            gebruikt.bron.vindplaats,
            gebruikt.gebruikt_voor,
            voorbeeld=gebruikt.bron.is_voorbeeld,
        )
        for nummer, gebruikt in enumerate(pad.bronnen, start=1)
    )
    return bronnen, tuple(bron.nummer for bron in bronnen)


def _bron_telling(nummer: int, cijfers: Rondecijfers) -> brief.Bron:
    return brief.Bron(
        nummer,
        f"Registratie van indicaties beschermd wonen van {cijfers.ronde.regio}",
        settings.PRODUCTNAAM,
        cijfers.peildatum,
        f"telling van {datums.datum_voluit(cijfers.peildatum)}" if cijfers.peildatum else "",
        "de aantallen in deze brief",
        voorbeeld=settings.DEMO,
    )


def _tellingen(gemeente: Gemeente, cijfers: Rondecijfers, bron: int) -> tuple[brief.Telling, ...]:
    """The own row with its total, and the totals of the region: what one letter may show of the table."""
    tabel = cijfers.telling
    if tabel is None:
        return ()
    groepen = [(str(cijfers.ronde.regio), tabel.totaal, tabel.kolomtotalen)]
    if gemeente.naam_kort in tabel.rijen:
        naam = gemeente.naam_kort
        groepen.insert(0, (naam, tabel.rijtotaal(naam), tabel.rij(naam)))
    rijen = []
    for naam, totaal, cellen in groepen:
        rijen.append((f"{naam}: {'alle producten' if len(cellen) > 1 else tabel.kolommen[0]}", totaal))
        if len(cellen) > 1:  # with one product the total says it all
            rijen += [(f"{naam}: {kolom}", cel) for kolom, cel in zip(tabel.kolommen, cellen, strict=True)]
    return tuple(_telling(omschrijving, cel, tabel.drempel, bron) for omschrijving, cel in rijen)


def _telling(omschrijving: str, cel: Cel, drempel: int, bron: int) -> brief.Telling:
    if cel.waarde is not None:
        return brief.Telling(omschrijving, cel.waarde, (bron,), voorbeeld=settings.DEMO)
    reden = (
        "met dit aantal zou een ander, klein aantal te berekenen zijn"
        if cel.reden == AFGESCHERMD
        else f"een aantal onder de {drempel} kan iemand herkenbaar maken"
    )
    return brief.Telling(
        omschrijving, None, (bron,), verborgen_als=cel.reden or AFGESCHERMD, reden=reden, voorbeeld=settings.DEMO
    )
