"""The stukkenbundel: asked for by a person, made in the background."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from uuid import UUID

from regio.briefpapier import PdfNietMogelijk
from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Opdracht, Opdrachtdeel
from regio.opdrachten import Bladzijde, Deel, Mislukt, geef_opdracht
from samenwerking.besluiten.papier import Omslag
from samenwerking.overleg.acties.bijeenkomst import vergrendel_bijeenkomst
from samenwerking.overleg.models import Actie, Bijeenkomst, Stukkenbundel, Vergaderstuk, Verslag
from samenwerking.overleg.onderwerpen import titel_op_papier
from samenwerking.overleg.papier import Bladen, Inhoudsregel, bestandsnaam, bundel, druk
from samenwerking.overleg.tafel import plaatsen_van
from samenwerking.overleg.tijdplan import plan

SOORT = "stukkenbundel"


def vraag_bundel(
    *, bijeenkomst: Bijeenkomst, aanvraag: UUID, door: Lidmaatschap, op: datetime.date, nu: datetime.datetime
) -> Opdracht:
    """Have the worker make the bundle: one with and, when there are confidential papers, one without them.

    The same `aanvraag` gives the same Opdracht. Raises GeenRecht, or KanNiet with an empty agenda.
    """
    rij = vergrendel_bijeenkomst(bijeenkomst=bijeenkomst, door=door, op=op)
    if not rij.punten.exists():
        raise KanNiet("Er staat niets op de agenda. Maak eerst de agenda.")
    geheim = rij.stukken.filter(ingetrokken_op__isnull=True).exclude(waarom_vertrouwelijk="").exists()
    soorten = [True, False] if geheim else [False]
    delen = [
        Deel(
            "vertrouwelijk" if met else "open",
            "Bundel met vertrouwelijke stukken" if met else "Bundel",
            {"bijeenkomst": rij.pk, "met_vertrouwelijk": met},
        )
        for met in soorten
    ]
    opdracht = geef_opdracht(
        soort=SOORT, titel=f"Stukkenbundel: {rij}"[:200], delen=delen, door=door, aanvraag=aanvraag, op_moment=nu
    )
    leg_vast("bundel gevraagd", rij, door=door, regio=rij.overleg.regio)
    return opdracht


def bladzijde_van_de_bijeenkomst(opdracht: Opdracht) -> Bladzijde | None:
    """Where the secretaris goes on when the bundle is made."""
    deel = opdracht.delen.first()
    bijeenkomst = Bijeenkomst.objects.filter(pk=deel.invoer["bijeenkomst"]).first() if deel is not None else None
    if bijeenkomst is None:
        return None
    return Bladzijde("Terug naar de bijeenkomst", bijeenkomst.get_absolute_url(), "bundels")


def maak_bundel(deel: Opdrachtdeel) -> None:
    """What the worker does with one part. Raises Mislukt when trying again does not help."""
    met = bool(deel.invoer["met_vertrouwelijk"])
    bijeenkomst = Bijeenkomst.objects.select_related("overleg__regio").filter(pk=deel.invoer["bijeenkomst"]).first()
    if bijeenkomst is None:
        raise Mislukt("Deze bijeenkomst bestaat niet meer.")
    sleutel = {"bijeenkomst": bijeenkomst, "aanvraag": deel.opdracht.aanvraag, "met_vertrouwelijk": met}
    if Stukkenbundel.objects.filter(**sleutel).exists():
        return
    try:
        inhoud, bladzijden = _maak(bijeenkomst, met, deel.opdracht.aangevraagd_op)
    except PdfNietMogelijk as fout:
        raise Mislukt(str(fout)) from fout
    naam = bestandsnaam("bundel-vertrouwelijk" if met else "bundel", bijeenkomst.datum, bijeenkomst.overleg.naam)
    Stukkenbundel.objects.create(
        naam=naam, mediatype="application/pdf", inhoud=inhoud, bladzijden=bladzijden, **sleutel
    )


def _maak(bijeenkomst: Bijeenkomst, met: bool, op_moment: datetime.datetime) -> tuple[bytes, int]:
    regio = bijeenkomst.overleg.regio
    omslag = Omslag.van(regio, gemaakt_op=op_moment)
    delen = [Bladen("Agenda", druk("agenda_papier.html", omslag, agenda_op_papier(bijeenkomst)))]
    delen += _vorig_verslag(bijeenkomst, omslag)
    weg: list[Inhoudsregel] = []
    for stuk in stukken_op_volgorde(bijeenkomst):
        if stuk.vertrouwelijk and not met:
            weg.append(Inhoudsregel(stuk.titel, None, "vertrouwelijk: niet in deze bundel"))
        else:
            delen.append(Bladen(stuk.titel, bytes(stuk.inhoud)))
    return bundel(
        delen, weg, titel=f"Stukken: {bijeenkomst}", omslag=omslag, inhoud={"bijeenkomst": bijeenkomst, "met": met}
    )


def stukken_op_volgorde(bijeenkomst: Bijeenkomst) -> Iterator[Vergaderstuk]:
    """The papers that were not withdrawn, in the order of the agenda; those of no point come last."""
    rijen = Vergaderstuk.objects.filter(bijeenkomst=bijeenkomst, ingetrokken_op__isnull=True).select_related(
        "agendapunt"
    )

    def plaats(stuk: Vergaderstuk) -> tuple[int, int]:
        punt = stuk.agendapunt
        hier = punt is not None and punt.bijeenkomst_id == bijeenkomst.pk and punt.volgorde is not None
        return (punt.volgorde or 0 if hier and punt is not None else 999, stuk.pk)

    return iter(sorted(rijen, key=plaats))


def _vorig_verslag(bijeenkomst: Bijeenkomst, omslag: Omslag) -> list[Bladen]:
    """The verslag of the meeting before, that this one has to adopt."""
    verslag = (
        Verslag.objects.filter(
            bijeenkomst__overleg=bijeenkomst.overleg_id,
            bijeenkomst__datum__lt=bijeenkomst.datum,
            bijeenkomst__vaststelling__isnull=True,
        )
        .order_by("-bijeenkomst__datum", "-nummer")
        .first()
    )
    if verslag is None:
        return []
    inhoud = verslag.gelezen
    stuk = druk("verslag_papier.html", omslag, {"verslag": inhoud, "nummer": verslag.nummer, "vastgesteld": None})
    return [Bladen("Verslag van de vorige bijeenkomst", stuk)]


def agenda_op_papier(bijeenkomst: Bijeenkomst) -> dict[str, object]:
    """What stands on the paper agenda: points with times, who is invited, open actions."""
    punten = list(bijeenkomst.punten.op_volgorde())
    tijden = plan(bijeenkomst.begin, bijeenkomst.einde, [punt.minuten for punt in punten])
    stukken: dict[int | None, list[str]] = {}
    for stuk in Vergaderstuk.objects.defer("inhoud").filter(bijeenkomst=bijeenkomst, ingetrokken_op__isnull=True):
        stukken.setdefault(stuk.agendapunt_id, []).append(stuk.titel)
    return {
        "bijeenkomst": bijeenkomst,
        "punten": [
            (titel_op_papier(punt), punt, tijd, stukken.get(punt.pk, []))
            for punt, tijd in zip(punten, tijden.tijden, strict=True)
        ],
        "plaatsen": plaatsen_van(bijeenkomst),
        "acties": Actie.objects.open().filter(overleg=bijeenkomst.overleg).met_wie(),
    }
