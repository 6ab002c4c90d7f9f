"""Putting one letter together from the core text, the part of the gemeente and the figures of the region.

The figures are gathered once for all letters of a round, so that together they give no hidden count away.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings

from financien.cijfers import Ingroeipadcijfers, ingroeipad_van
from regio import datums
from regio.models import Gemeente, Huisstijl, Wetstand
from samenwerking.brieven import inhoud as brief
from samenwerking.brieven.bevoegdheid import BEVOEGDHEDEN
from samenwerking.brieven.models import Brief, Gemeentebrief
from samenwerking.brieven.tekst import alineas, onderdelen, punten
from toegang.cijfers import bw_tellingen
from toegang.tellingen import AFGESCHERMD, Cel, Telling

WETTEN = ("woonplaatsbeginsel", "objectief-verdeelmodel")
REKENWIJZE = (
    "Per jaar is het landelijke budget verdeeld over twee delen. Het historische deel volgt de oude verdeling over de "
    "centrumgemeenten, het objectieve deel de nieuwe verdeling over alle gemeenten. In tien jaar gaat het historische "
    "deel naar nul.",
    "Er is gerekend met hele centen en hele gewichten. Pas aan het eind is afgerond, zo dat de bedragen van alle "
    "gemeenten samen precies het landelijke budget zijn.",
)
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
    """What all letters of a round share: the law, the counts of one day, the look of each gemeente."""

    wetstanden: tuple[Wetstand, ...]
    tellingen: Telling | None
    peildatum: datetime.date | None


def verzamel(ronde: Brief, *, op: datetime.date) -> Rondecijfers:
    """Gather the shared figures of a round, on one day."""
    standen = (Wetstand.objects.laatste(sleutel, op=op) for sleutel in WETTEN)
    return Rondecijfers(
        wetstanden=tuple(stand for stand in standen if stand is not None),
        tellingen=bw_tellingen(ronde.regio, op=op) if ronde.met_tellingen else None,
        peildatum=op if ronde.met_tellingen else None,
    )


def stel_samen(
    eigen: Gemeentebrief, cijfers: Rondecijfers, *, nummer: int, vastgelegd_op: datetime.datetime
) -> brief.BriefInhoud:
    """The content of one letter, ready to freeze. What is missing is told by `inhoud.ontbreekt`."""
    ronde, gemeente = eigen.brief, eigen.gemeente
    pad = ingroeipad_van(ronde.berekening, gemeente) if ronde.berekening is not None else None
    bronnen, nummers_pad = _bronnen_pad(pad)
    if cijfers.tellingen is not None:
        bronnen = (*bronnen, _bron_tellingen(len(bronnen) + 1, ronde, cijfers))
    return brief.BriefInhoud(
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
        kennisnemen_van=ronde.kennisnemen_van,
        bevoegdheid=tuple(BEVOEGDHEDEN[code] for code in ronde.bevoegdheden),
        aanleiding=alineas(ronde.aanleiding),
        kernboodschap=punten(ronde.kernboodschap),
        financien=alineas(ronde.financien),
        vervolg=tuple(
            brief.Vervolgstap(stap.wat, stap.besluit, stap.datum, stap.wanneer) for stap in ronde.vervolg.all()
        ),
        ondertekening=brief.Ondertekening(eigen.secretaris, eigen.burgemeester),
        versie=brief.Versie(
            nummer,
            pad.scenario if pad else "",
            f"berekening {pad.nummer}" if pad else "",
            pad.kenmerk if pad else "",
        ),
        vastgelegd_op=vastgelegd_op,
        huisstijl=_huisstijl(gemeente, ronde),
        toelichting=onderdelen(ronde.toelichting, eerste_kop="Hoe het nu is geregeld"),
        ingroeipaden=_paden(pad, nummers_pad),
        tellingen=_tellingen(gemeente, ronde, cijfers, len(bronnen)),
        tellingen_peildatum=cijfers.peildatum,
        gevolgen_inwoners=alineas(ronde.gevolgen_inwoners),
        risicos=punten(ronde.risicos),
        samenwerking_regio=alineas(ronde.samenwerking_regio),
        lokale_alinea=alineas(eigen.lokale_alinea),
        communicatie=alineas(ronde.communicatie),
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
        rekenwijze=REKENWIJZE if pad else (),
        bronnen=bronnen,
    )


def _huisstijl(gemeente: Gemeente, ronde: Brief) -> brief.Huisstijl:
    stijl = Huisstijl.objects.voor(gemeente=gemeente, regio=ronde.regio)
    return brief.Huisstijl(stijl.accentkleur, stijl.accent_tekst, tuple(stijl.adresregels.splitlines()))


def _paden(pad: Ingroeipadcijfers | None, bronnen: Sequence[int]) -> tuple[brief.Ingroeipad, ...]:
    if pad is None:
        return ()
    return tuple(
        brief.Ingroeipad(
            gebied,
            pad.taak,
            tuple(
                brief.IngroeipadJaar(rij.label, rij.historisch, rij.objectief, rij.totaal, rij.verschil)
                for rij in rijen
            ),
            tuple(bronnen),
            voorbeeld=pad.is_voorbeeld,
        )
        for gebied, rijen in ((pad.gemeente, pad.rijen), (pad.regio, pad.regiorijen))
    )


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


def _bron_tellingen(nummer: int, ronde: Brief, cijfers: Rondecijfers) -> brief.Bron:
    return brief.Bron(
        nummer,
        f"Registratie van indicaties beschermd wonen van {ronde.regio}",
        settings.PRODUCTNAAM,
        cijfers.peildatum,
        f"telling van {datums.datum_voluit(cijfers.peildatum)}" if cijfers.peildatum else "",
        "de aantallen in deze brief",
        voorbeeld=settings.DEMO,
    )


def _tellingen(gemeente: Gemeente, ronde: Brief, cijfers: Rondecijfers, bron: int) -> tuple[brief.Telling, ...]:
    """The own row with its total, and the totals of the region: what one letter may show of the table."""
    tabel = cijfers.tellingen
    if tabel is None:
        return ()
    rijen = []
    if gemeente.naam_kort in tabel.rijen:
        rijen.append((f"{gemeente.naam_kort}: alle producten", tabel.rijtotaal(gemeente.naam_kort)))
        rijen += [
            (f"{gemeente.naam_kort}: {kolom.lower()}", cel)
            for kolom, cel in zip(tabel.kolommen, tabel.rij(gemeente.naam_kort), strict=True)
        ]
    rijen.append((f"{ronde.regio}: alle producten", tabel.totaal))
    rijen += [
        (f"{ronde.regio}: {kolom.lower()}", cel) for kolom, cel in zip(tabel.kolommen, tabel.kolomtotalen, strict=True)
    ]
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
