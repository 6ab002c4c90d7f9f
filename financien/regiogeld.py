"""The regional money of one region and taak, read from the database into plain values."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Sum

from financien.afrekenen import Regiosleutel
from financien.invoer import Deelnemer
from financien.jaarstaat import Jaarstaat, tel_op
from financien.models import (
    Afrekening,
    Begroting,
    Begrotingsregel,
    Realisatie,
    Realisatieregel,
    Reserve,
    Reserveafspraak,
    Sleuteldeel,
    Sleutelgewicht,
    Verdeelsleutel,
)
from financien.reserve import Pot, Weerstandsvermogen
from financien.verdeelsleutels import (
    Sleutel,
    Sleutelsoort,
    combinatie,
    gebruik,
    gelijk_deel,
    inwoneraantal,
    objectief_aandeel,
    vaste_percentages,
)
from financien.verdelen import VerdelingFout, naar_centen, naar_euro
from regio.models import Deelname, Regio
from regio.notatie import datum


def deelnemers_in(regio: Regio, taak: str, *, op: datetime.date) -> tuple[Deelnemer, ...]:
    """The gemeenten of the region for this taak on that day, the centrumgemeente first, then by name."""
    rijen = (
        Deelname.objects.lopend(op=op)
        .filter(regio=regio, taak=taak)
        .order_by("gemeente__sorteernaam", "gemeente__code")
        .values_list("gemeente__code", "gemeente__naam_kort", "rol")
    )
    alle = [Deelnemer(code, naam, rol) for code, naam, rol in rijen]
    return tuple(sorted(alle, key=lambda deelnemer: deelnemer.rol != Deelname.Rol.CENTRUM))


# --- keys -----------------------------------------------------------------------------------------------------


def sleutels_van(regio: Regio, taak: str) -> list[Verdeelsleutel]:
    """The newest version of each key, by name."""
    gevonden: dict[str, Verdeelsleutel] = {}
    rijen = Verdeelsleutel.objects.filter(regio=regio, taak=taak).select_related("bron", "aandelen")
    for sleutel in rijen.order_by("naam", "-versie"):
        gevonden.setdefault(sleutel.naam, sleutel)
    return list(gevonden.values())


def als_regiosleutels(sleutels: Iterable[Verdeelsleutel]) -> dict[int, Regiosleutel]:
    """Keys as the rules take them, by id, with the keys inside them; a fixed number of questions per layer."""
    gevraagd = {sleutel.pk: sleutel for sleutel in sleutels}
    alle = dict(gevraagd)
    delen: dict[int, list[tuple[int, Decimal]]] = {}
    laag = set(alle)
    while laag:
        rijen = list(Sleuteldeel.objects.filter(sleutel__in=laag).order_by("pk"))
        for rij in rijen:
            delen.setdefault(rij.sleutel_id, []).append((rij.binnen_id, rij.deel))
        laag = {rij.binnen_id for rij in rijen} - alle.keys()
        alle |= Verdeelsleutel.objects.select_related("bron").in_bulk(laag)
    waarden: dict[int, dict[str, Decimal]] = {nummer: {} for nummer in alle}
    for nummer, code, waarde in (
        Sleutelgewicht.objects.filter(sleutel__in=alle)
        .order_by("gemeente__code")
        .values_list("sleutel_id", "gemeente__code", "waarde")
    ):
        waarden[nummer][code] = _kaal(waarde)
    klaar: dict[int, Sleutel] = {}

    def maak(nummer: int) -> Sleutel:
        if nummer not in klaar:
            klaar[nummer] = _sleutel(
                alle[nummer], waarden[nummer], [(maak(binnen), deel) for binnen, deel in delen.get(nummer, [])]
            )
        return klaar[nummer]

    return {nummer: Regiosleutel(maak(nummer), sleutel.procent) for nummer, sleutel in gevraagd.items()}


def _sleutel(rij: Verdeelsleutel, waarden: Mapping[str, Decimal], delen: list[tuple[Sleutel, Decimal]]) -> Sleutel:
    match Sleutelsoort(rij.soort):
        case Sleutelsoort.INWONERAANTAL:
            if rij.peildatum is None:
                raise VerdelingFout(f"De sleutel '{rij}' heeft geen peildatum.")
            return inwoneraantal(
                {code: int(waarde) for code, waarde in waarden.items()}, peildatum=datum(rij.peildatum),
                bron=rij.bron.titel,
            )  # fmt: skip
        case Sleutelsoort.OBJECTIEF_AANDEEL:
            return objectief_aandeel(waarden, list(waarden), bron=rij.bron.titel)
        case Sleutelsoort.GEBRUIK:
            wanneer = datum(rij.peildatum) if rij.peildatum else str(rij.vanaf_jaar)
            return gebruik(waarden, wat="gebruik", periode=wanneer, bron=rij.bron.titel)
        case Sleutelsoort.GELIJK_DEEL:
            return gelijk_deel(list(waarden))
        case Sleutelsoort.VASTE_PERCENTAGES:
            return vaste_percentages(waarden, bron=rij.bron.titel)
        case Sleutelsoort.COMBINATIE:
            return combinatie(delen)
        case Sleutelsoort.SOLIDARITEIT_BAND:
            return delen[0][0]


def _kaal(waarde: Decimal) -> Decimal:
    """The column has six digits; a source that wrote 5377 did not write 5377.000000."""
    return waarde.quantize(Decimal(1)) if waarde == waarde.to_integral_value() else waarde.normalize()


# --- years ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Jaar:
    """Everything about one year. The newest begroting is what counts; the first is what was adopted."""

    jaar: int
    begroting: Begroting | None
    begroot: Jaarstaat | None
    eerst: Jaarstaat | None
    realisatie: Realisatie | None
    werkelijk: Jaarstaat | None
    afrekening: Afrekening | None
    reserve: int | None
    is_voorbeeld: bool

    @property
    def stand(self) -> Jaarstaat | None:
        """The realised sums when they are there, else the budgeted ones."""
        return self.werkelijk or self.begroot


def jaren_van(regio: Regio, taak: str) -> list[Jaar]:
    """All years of which something is recorded, in order; a fixed number of questions."""
    begrotingen: dict[int, list[Begroting]] = {}
    for stuk in Begroting.objects.filter(regio=regio, taak=taak).order_by("jaar", "versie"):
        begrotingen.setdefault(stuk.jaar, []).append(stuk)
    realisaties: dict[int, Realisatie] = {}
    for realisatie in Realisatie.objects.filter(regio=regio, taak=taak).order_by("jaar", "versie"):
        realisaties[realisatie.jaar] = realisatie
    begroot, voorbeeld_b = _staten(
        Begrotingsregel,
        "begroting",
        [stuk.pk for stukken in begrotingen.values() for stuk in (stukken[0], stukken[-1])],
    )
    werkelijk, voorbeeld_r = _staten(Realisatieregel, "realisatie", [stuk.pk for stuk in realisaties.values()])
    afrekeningen: dict[int, Afrekening] = {}
    for afrekening in (
        Afrekening.objects.filter(regio=regio, taak=taak)
        .defer("inhoud")
        .select_related("goedkeuring")
        .order_by("nummer")
    ):
        eerder = afrekeningen.get(afrekening.jaar)
        if eerder is None or eerder.akkoord is None:
            afrekeningen[afrekening.jaar] = afrekening
    mutaties = dict(
        Reserve.objects.filter(afspraak__regio=regio, afspraak__taak=taak, mutaties__isnull=False)
        .order_by()
        .values_list("mutaties__jaar")
        .annotate(som=Sum("mutaties__bedrag"))
    )
    jaren = sorted(begrotingen.keys() | realisaties.keys())
    gevonden = []
    for jaar in jaren:
        stukken, echt = begrotingen.get(jaar, []), realisaties.get(jaar)
        gevonden.append(
            Jaar(
                jaar=jaar,
                begroting=stukken[-1] if stukken else None,
                begroot=begroot[stukken[-1].pk] if stukken else None,
                eerst=begroot[stukken[0].pk] if stukken else None,
                realisatie=echt,
                werkelijk=werkelijk[echt.pk] if echt else None,
                afrekening=afrekeningen.get(jaar),
                reserve=naar_centen(sum((som for wanneer, som in mutaties.items() if wanneer <= jaar), Decimal("0.00")))
                if mutaties
                else None,
                is_voorbeeld=any(stuk.pk in voorbeeld_b for stuk in stukken)
                or (echt is not None and echt.pk in voorbeeld_r),
            )
        )
    return gevonden


def _staten(
    model: type[Begrotingsregel] | type[Realisatieregel], ouder: str, ids: Iterable[int]
) -> tuple[dict[int, Jaarstaat], set[int]]:
    """The sums of these versions in one question, and which of them hold a made-up figure."""
    rijen: dict[int, list[Begrotingsregel | Realisatieregel]] = {nummer: [] for nummer in ids}
    voorbeeld = set()
    for regel in model._default_manager.filter(**{f"{ouder}__in": list(rijen)}).select_related(
        "gemeente", "bron", "taakveld"
    ):
        nummer = getattr(regel, f"{ouder}_id")
        rijen[nummer].append(regel)
        if regel.bron.is_voorbeeld:
            voorbeeld.add(nummer)
    return {nummer: tel_op(regel.als_regel() for regel in regels) for nummer, regels in rijen.items()}, voorbeeld


def staat_van(stuk: Begroting | Realisatie) -> Jaarstaat:
    """The sums of one version."""
    return tel_op(regel.als_regel() for regel in stuk.regels.select_related("gemeente", "taakveld"))


# --- reserve --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Reservestand:
    """The pots with what is in them now, and what the region agreed about them."""

    afspraak: Reserveafspraak
    rijen: tuple[Reserve, ...]
    potten: tuple[Pot, ...]

    @property
    def samen(self) -> Decimal:
        """What is in all pots."""
        return naar_euro(sum(pot.stand for pot in self.potten))

    @property
    def weerstand(self) -> Weerstandsvermogen | None:
        """Beschikbaar is what may be taken out: the bodem does not count. None without a chosen target."""
        benodigd = self.afspraak.benodigd_in_centen
        return None if benodigd is None else Weerstandsvermogen(sum(pot.vrij for pot in self.potten), benodigd)


def reserve_van(regio: Regio, taak: str, *, tot_en_met: int | None = None) -> Reservestand | None:
    """The reserves of a region; None as long as nothing was agreed. `tot_en_met` counts movements up to a year."""
    afspraak = Reserveafspraak.objects.filter(regio=regio, taak=taak).select_related("bron", "regio").first()
    if afspraak is None:
        return None
    rijen = tuple(afspraak.reserves.order_by("volgorde"))
    standen: dict[int, int] = dict.fromkeys((rij.pk for rij in rijen), 0)
    mutaties = Reserve.objects.filter(pk__in=standen, mutaties__isnull=False).order_by()
    if tot_en_met is not None:
        mutaties = mutaties.filter(mutaties__jaar__lte=tot_en_met)
    for nummer, som in mutaties.values_list("pk").annotate(som=Sum("mutaties__bedrag")):
        standen[nummer] = naar_centen(som)
    potten = tuple(
        Pot(
            rij.naam,
            standen[rij.pk],
            naar_centen(rij.bodem),
            None if rij.plafond is None else naar_centen(rij.plafond),
        )
        for rij in rijen
    )
    return Reservestand(afspraak, rijen, potten)
