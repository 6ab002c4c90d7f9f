"""Recording macrobudgets, splits and paths that were read from a file: all of it or nothing, and never twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import assert_never

from django.db import transaction

from financien import geldinvoer
from financien.geldinvoer import Bekend, Budgetversie, Geldversie, Padversie, Taakveldjaren, Verdeelversie
from financien.invoer import Pad, Padsoort, Poolsleutel, Stap, Verrekening
from financien.models import Aandeel, Aandelen, Ingroeipad, Macrobudget, Mutatie, Padstap, Taakveld
from regio.gebeurtenissen import leg_vast
from regio.inlezen import Fout, lees
from regio.models import Bron, Gemeente


class NietGeladen(Exception):
    """Nothing was recorded; `fouten` say what is wrong, each with its cell."""

    def __init__(self, fouten: list[Fout]) -> None:
        super().__init__(f"{len(fouten)} fouten")
        self.fouten = fouten


@dataclass(frozen=True)
class Geladen:
    """One version of a file: recorded now, or there already with the same figures."""

    titel: str
    rijen: int
    nieuw: bool
    let_op: str = ""


Versie = Macrobudget | Aandelen | Ingroeipad


@transaction.atomic
def laad_geldinvoer(*, soort: str, inhoud: bytes, bron: Bron) -> list[Geladen]:
    """Record every version in a CSV or XLSX file of this kind (`geldinvoer.BLADEN`), from the command line.

    There is nobody in whose name this happens. A version that is there with the same figures stays as it is. Raises
    NietGeladen with every fault, also for a version that is there with other figures: a circulaire is never mended, it
    gets a new version.
    """
    gelezen = lees(inhoud, geldinvoer.BLADEN[soort])
    versies, fouten = geldinvoer.lees_versies(soort, gelezen, bekend=_bekend())
    fouten += [fout for versie in versies if (fout := _eis_gelijk(versie)) is not None]
    if fouten:
        raise NietGeladen(fouten)
    return [_leg_vast(versie, bron) for versie in versies]


def _bekend() -> Bekend:
    return Bekend(
        gemeenten=frozenset(Gemeente.objects.values_list("code", flat=True)),
        taakvelden=tuple(
            Taakveldjaren(*veld) for veld in Taakveld.objects.values_list("code", "van_jaar", "tot_en_met_jaar")
        ),
    )


def _eis_gelijk(versie: Geldversie) -> Fout | None:
    al = _bestaande(versie)
    if al is None or _inhoud_van(al) == _inhoud(versie):
        return None
    return versie.kop.eerste.fout(
        "versie",
        f"de getallen waarmee deze versie van '{versie.kop.naam}' al is vastgelegd, of de naam van een nieuwe versie",
    )


def _bestaande(versie: Geldversie) -> Versie | None:
    kop = {"taak": versie.kop.taak, "naam": versie.kop.naam, "versie": versie.kop.versie}
    match versie:
        case Budgetversie():
            return Macrobudget.objects.filter(**kop).first()
        case Verdeelversie():
            return Aandelen.objects.filter(**kop, soort=versie.soort).first()
        case Padversie():
            return Ingroeipad.objects.filter(**kop).first()
        case _:
            assert_never(versie)


def _inhoud(versie: Geldversie) -> object:
    """The figures of a version as they can be compared."""
    match versie:
        case Budgetversie():
            return versie.mutaties
        case Verdeelversie():
            return (versie.eenheid, dict(versie.waarden))
        case Padversie():
            return (replace(versie.pad, naam="", versie=""), versie.peildatum)
        case _:
            assert_never(versie)


def _inhoud_van(al: Versie) -> object:
    """The figures of what is recorded, in the same form."""
    match al:
        case Macrobudget():
            return tuple(
                sorted(
                    geldinvoer.Budgetmutatie(rij.jaar, rij.soort, rij.bedrag, rij.taakveld.code, rij.omschrijving)
                    for rij in al.mutaties.select_related("taakveld")
                )
            )
        case Aandelen():
            return (al.eenheid, dict(al.rijen.values_list("gemeente__code", "waarde")))
        case Ingroeipad():
            return (_pad_van(al), al.peildatum)
        case _:
            assert_never(al)


def _pad_van(al: Ingroeipad) -> Pad:
    """A recorded path without its name and sources, to be compared with what a file says."""
    return Pad(
        naam="",
        versie="",
        bron="",
        soort=Padsoort(al.soort),
        duur=al.duur,
        stappen=tuple(Stap(stap.objectief_deel, "", stap.resterend) for stap in al.stappen.order_by("volgnummer")),
        basis=Padsoort(al.basis) if al.basis else None,
        clienten_bij_start=al.clienten_bij_start,
        bevroren_tot=al.bevroren_tot,
        sleutel=Poolsleutel(al.sleutel) if al.sleutel else None,
        plafond_per_inwoner=al.plafond_per_inwoner,
        verrekening=Verrekening(al.verrekening) if al.verrekening else None,
    )


def _leg_vast(versie: Geldversie, bron: Bron) -> Geladen:
    al = _bestaande(versie)
    if al is not None:
        return Geladen(_titel(al), _aantal(versie), nieuw=False)
    kop = {"taak": versie.kop.taak, "naam": versie.kop.naam, "versie": versie.kop.versie, "bron": bron}
    nieuw: Versie
    match versie:
        case Budgetversie():
            nieuw = Macrobudget.objects.create(**kop)
            Mutatie.objects.bulk_create(
                Mutatie(
                    macrobudget=nieuw,
                    jaar=rij.jaar,
                    soort=rij.soort,
                    omschrijving=rij.omschrijving,
                    bedrag=rij.bedrag,
                    taakveld=Taakveld.objects.in_jaar(rij.jaar).get(code=rij.taakveld),
                    bron=bron,
                )
                for rij in versie.mutaties
            )
        case Verdeelversie():
            nieuw = Aandelen.objects.create(**kop, soort=versie.soort, eenheid=versie.eenheid)
            ids = dict(Gemeente.objects.filter(code__in=versie.waarden).values_list("code", "pk"))
            Aandeel.objects.bulk_create(
                Aandeel(aandelen=nieuw, gemeente_id=ids[code], waarde=waarde) for code, waarde in versie.waarden.items()
            )
        case Padversie():
            pad = versie.pad
            nieuw = Ingroeipad.objects.create(
                **kop,
                soort=pad.soort.value,
                duur=pad.duur,
                basis=pad.basis.value if pad.basis else "",
                clienten_bij_start=pad.clienten_bij_start,
                bevroren_tot=pad.bevroren_tot,
                sleutel=pad.sleutel.value if pad.sleutel else "",
                plafond_per_inwoner=pad.plafond_per_inwoner,
                verrekening=pad.verrekening.value if pad.verrekening else "",
                peildatum=versie.peildatum,
            )
            Padstap.objects.bulk_create(
                Padstap(
                    ingroeipad=nieuw, volgnummer=nummer, objectief_deel=stap.deel, resterend=stap.resterend, bron=bron
                )
                for nummer, stap in enumerate(pad.stappen, start=1)
            )
        case _:
            assert_never(versie)
    leg_vast("geldinvoer_geladen", nieuw, door=None, langs="opdrachtregel", bron=bron.pk, rijen=_aantal(versie))
    return Geladen(_titel(nieuw), _aantal(versie), nieuw=True, let_op=_let_op(versie))


def _titel(versie: Versie) -> str:
    soort = versie.get_soort_display() if isinstance(versie, Aandelen) else versie._meta.verbose_name
    return f"{soort} {versie.get_taak_display()}: {versie}"


def _aantal(versie: Geldversie) -> int:
    match versie:
        case Budgetversie():
            return len(versie.mutaties)
        case Verdeelversie():
            return len(versie.waarden)
        case Padversie():
            return max(len(versie.pad.stappen), 1)
        case _:
            assert_never(versie)


def _let_op(versie: Geldversie) -> str:
    """What is not wrong, but worth a look: a source may be rounded, and may leave gemeenten out."""
    if not isinstance(versie, Verdeelversie):
        return ""
    som = sum(versie.waarden.values(), Decimal(0))
    if versie.eenheid == Aandelen.Eenheid.PERCENTAGE and som != 100:
        return f"de percentages tellen op tot {som.normalize():f}, niet tot 100; er wordt naar verhouding verdeeld"
    return ""
