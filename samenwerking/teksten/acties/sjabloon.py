"""Templates of the product and of a region: finding one, beginning a text with it, and adapting a copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.text import slugify

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Regio
from samenwerking.teksten.acties.uitgaven import uitgaven_van
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.boom import Knoop, loop
from samenwerking.teksten.clausule import ClausuleOngeldig, clausule_van, clausules
from samenwerking.teksten.models import Regiosjabloon, Tekst
from samenwerking.teksten.rechten import mag_bevriezen
from samenwerking.teksten.schrijfwijze import Schrijffout
from samenwerking.teksten.sjabloon import Sjabloon, SjabloonOngeldig, id_van, sjablonen_voor
from samenwerking.teksten.sjabloon import sjabloon as sjabloon_met

Deel = dict[str, Any]
"""One part in the form of the files in `sjablonen/`."""

GEEN_COORDINATOR = "Alleen de coördinator van deze regio past sjablonen aan."


def sjabloon_bij(sleutel: str, *, regio: Regio) -> Sjabloon:
    """The template with this key: of the product, or 'regio-12' of this region. Raises SjabloonOngeldig."""
    if not sleutel.startswith("regio-"):
        return sjabloon_met(sleutel)
    nummer = sleutel.removeprefix("regio-")
    eigen = Regiosjabloon.objects.filter(regio=regio, pk=nummer).first() if nummer.isdecimal() else None
    if eigen is None:
        raise SjabloonOngeldig(f"Er is geen sjabloon met de naam '{sleutel}'.")
    return eigen.sjabloon


def begin_met(gekozen: Sjabloon, *, soort: str) -> Knoop:
    """The tree that a text begins with, each clause tied to its edition. Raises SjabloonOngeldig for another kind."""
    if gekozen.soort != soort:
        raise SjabloonOngeldig(f"Het sjabloon '{gekozen.naam}' hoort niet bij deze soort tekst.")
    codes = set(gekozen.clausules)
    varianten = [variant for deel in clausules() if deel.code in codes for variant in deel.varianten]
    nummers = {f"{rij.code}/{rij.sleutel}": rij.pk for rij in uitgaven_van(varianten)}
    return gekozen.begin(nummers=nummers).document


def uitleg_voor(tekst: Tekst, document: Knoop) -> dict[str, dict[str, Any]]:
    """What belongs in each part of a text, by the id of the part: from its template, and of its clauses."""
    uit = dict(_van_product(tekst.soort, tekst.sjabloon))
    if tekst.sjabloon.startswith("regio-"):
        uit |= _uitleg_in(sjabloon_bij(tekst.sjabloon, regio=tekst.regio))
    for deel in loop(document):  # a standard part that got another id, by a Word file or a paste
        standaard = id_van(tekst.soort, str(deel.attrs.get("sleutel") or ""))
        if standaard in uit and deel.id:
            uit.setdefault(deel.id, uit[standaard])
    return {sleutel: waarde for sleutel, waarde in uit.items() if waarde["uitleg"]}


@cache
def _van_product(soort: str, sleutel: str) -> Mapping[str, dict[str, Any]]:
    """The guidance of the template with this key, or of the first one of this kind of text."""
    passend = sjablonen_voor(soort)
    gekozen = [deel for deel in passend if deel.sleutel == sleutel] or passend[:1]
    return _uitleg_in(gekozen[0]) if gekozen else {}


def _uitleg_in(sjabloon: Sjabloon) -> dict[str, dict[str, Any]]:
    return {
        sleutel: {"kop": deel.kop, "uitleg": list(deel.uitleg), "grond": list(deel.grond)}
        for sleutel, deel in sjabloon.begin().delen.items()
    }


def neem_sjabloon_over(*, regio: Regio, sleutel: str, naam: str, aanvraag: UUID, door: Lidmaatschap) -> Regiosjabloon:
    """A copy of a template of the product, for this region to adapt. The same `aanvraag` makes one."""
    _moet_mogen(door, regio)
    bron = sjabloon_met(sleutel)
    eigen, nieuw = Regiosjabloon.objects.get_or_create(
        aanvraag=aanvraag,
        defaults={
            "regio": regio,
            "naam": naam,
            "van": bron.sleutel,
            "soort": bron.soort,
            "vorm": bron.vorm.value if bron.vorm else "",
            "toelichting": list(bron.toelichting),
            "woorden": dict(bron.woorden),
            "delen": [dict(deel) for deel in bron.delen],
            "gewijzigd_door": door,
        },
    )
    if nieuw:
        leg_vast("sjabloon overgenomen", eigen, door=door, regio=regio, van=sleutel)
    return eigen


def wijzig_deel(
    *, sjabloon: Regiosjabloon, plaats: int, velden: Mapping[str, str], versie: int, door: Lidmaatschap
) -> Regiosjabloon:
    """Change one part of a region's template: heading, guidance, lines and clauses.

    Raises GeenRecht, Verouderd when someone changed it since `versie`, and KanNiet when no text can begin with it.
    """

    def maak(delen: list[Deel]) -> str:
        deel = delen[plaats]
        deel["uitleg"] = _regels(velden["uitleg"])
        if "kop" in deel:
            deel |= _inhoud(velden)
        return _naam(deel)

    return _wijzig(sjabloon, maak, versie, door)


def voeg_deel_toe(
    *, sjabloon: Regiosjabloon, velden: Mapping[str, str], versie: int, door: Lidmaatschap
) -> Regiosjabloon:  # fmt: skip
    """Add a chapter or an annex of the region's own (`soort`) at the end; it can be moved from there. Raises as
    `wijzig_deel`."""

    def maak(delen: list[Deel]) -> str:
        deel: Deel = {
            "sleutel": _vrije_sleutel(velden["kop"], delen),
            "soort": velden["soort"],
            "uitleg": _regels(velden["uitleg"]),
            **_inhoud(velden),
        }
        if not any(ander.get("genummerd", True) for ander in delen):
            deel["genummerd"] = False  # a letter has no numbers
        delen.append(deel)
        return _naam(deel)

    return _wijzig(sjabloon, maak, versie, door)


def verplaats_deel(
    *, sjabloon: Regiosjabloon, plaats: int, hoger: bool, versie: int, door: Lidmaatschap
) -> Regiosjabloon:  # fmt: skip
    """Change places with the part before, or after. Raises as `wijzig_deel`."""

    def maak(delen: list[Deel]) -> str:
        naar = plaats - 1 if hoger else plaats + 1
        if not 0 <= plaats < len(delen) or not 0 <= naar < len(delen):
            raise KanNiet("Dit deel staat al aan het begin of aan het einde.")
        delen[plaats], delen[naar] = delen[naar], delen[plaats]
        return _naam(delen[naar])

    return _wijzig(sjabloon, maak, versie, door)


def haal_deel_weg(*, sjabloon: Regiosjabloon, plaats: int, versie: int, door: Lidmaatschap) -> Regiosjabloon:
    """Take a part out: texts that began with it keep it.

    Raises as `wijzig_deel`, and KanNiet for the last one, or one without which no such text may go out.
    """

    def maak(delen: list[Deel]) -> str:
        if len(delen) < 2 or not 0 <= plaats < len(delen):
            raise KanNiet("Een sjabloon heeft minstens een deel.")
        if delen[plaats].get("verplicht"):
            raise KanNiet("Dit deel is verplicht: zonder dit deel gaat zo'n tekst de deur niet uit. Wijzig het gerust.")
        return _naam(delen.pop(plaats))

    return _wijzig(sjabloon, maak, versie, door)


def _wijzig(
    sjabloon: Regiosjabloon, maak: Callable[[list[Deel]], str], versie: int, door: Lidmaatschap
) -> Regiosjabloon:
    """Change the parts of a template; `maak` names the part for the history."""
    eigen = Regiosjabloon.objects.select_related("regio").select_for_update(of=("self",)).get(pk=sjabloon.pk)
    _moet_mogen(door, eigen.regio)
    if eigen.versienummer != versie:
        raise Verouderd("Iemand anders wijzigde dit sjabloon intussen. Kijk wat er nu staat en bewaar opnieuw.")
    eigen.delen = [dict(deel) for deel in eigen.delen]
    welk = maak(eigen.delen)
    try:
        for deel in eigen.delen:
            for keuze in deel.get("clausules", ()):
                clausule_van(keuze.partition(":")[0])
        begin = eigen.sjabloon.begin()
    except (ClausuleOngeldig, SjabloonOngeldig, Schrijffout) as fout:
        raise KanNiet(str(fout)) from fout
    if not begin.document.inhoud:
        raise KanNiet("Een tekst moet met minstens een deel beginnen.")
    eigen.versienummer += 1
    eigen.gewijzigd_op, eigen.gewijzigd_door = timezone.now(), door
    eigen.save()
    leg_vast("sjabloon gewijzigd", eigen, door=door, regio=eigen.regio, deel=welk)
    return eigen


def _inhoud(velden: Mapping[str, str]) -> Deel:
    return {
        "kop": velden["kop"],
        "tekst": velden["tekst"].replace("\r\n", "\n"),
        "clausules": velden["clausules"].split(),
    }


def _naam(deel: Deel) -> str:
    return str(deel.get("sleutel") or deel.get("clausule") or "")


def _vrije_sleutel(kop: str, delen: list[Deel]) -> str:
    """A key that no other part has: ids of a part are made of it, so it never changes with the heading."""
    basis = slugify(kop)[:40] or "deel"
    bezet = {_naam(deel) for deel in delen}
    return next(naam for naam in (basis, *(f"{basis}-{n}" for n in range(2, len(delen) + 3))) if naam not in bezet)


def _regels(woorden: str) -> list[str]:
    return [regel.strip() for regel in woorden.splitlines() if regel.strip()]


def _moet_mogen(door: Lidmaatschap, regio: Regio) -> None:
    if not mag_bevriezen(door, regio.pk):
        raise GeenRecht(GEEN_COORDINATOR)
