"""How each computed indicator is computed: one function per indicator, of what is known and a quarter."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from django.db.models import Prefetch, Sum
from django.utils import timezone

from financien.models import Begroting, Realisatie, Reserve
from regio.models import Taak
from regio.notatie import datum
from samenwerking.brieven.models import Toezegging, Toezeggingstap
from samenwerking.monitor.cijfers import NIETS, Cijfer, Uitkomst, aandeel, per_tienduizend, rond, van_cel
from samenwerking.monitor.kennis import Kennis, als_bron
from samenwerking.monitor.perioden import periode_bij
from samenwerking.monitor.soorten import Ritme
from samenwerking.teksten.gegevens.waarde import Bron
from toegang.kwartalen import Kwartaal
from toegang.models import Gepubliceerdetelling, Tabel, Voorziening
from toegang.stromen import Stromen
from toegang.tellen import AANGENOMEN, BINNEN, EIGEN_WONING, GEWEIGERD, OP_TIJD, TERUG

DAG = datetime.timedelta(days=1)
UITSTROOM = Stromen.KOLOMMEN[2]

Rekenwijze = Callable[[Kennis, Kwartaal], Uitkomst]


# --- counts of people, only as they were published ---------------------------------------------------------------


def _rijtotalen(kennis: Kennis, rij: Gepubliceerdetelling) -> dict[str, Cijfer]:
    blad = rij.blad
    return {
        kennis.code_van[naam]: van_cel(cel)
        for naam, cel in zip(blad.rijen, blad.rijtotalen, strict=True)
        if naam in kennis.code_van
    }


def clienten_per_inwoners(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """Running indicaties for beschermd wonen per 10.000 inhabitants."""
    rij = kennis.stand(Tabel.PRODUCT, kwartaal)
    if rij is None:
        return NIETS
    inwoners = kennis.inwoners(rij.peildatum)
    een = next(iter(inwoners.values()), None)
    return Uitkomst(
        per_tienduizend(van_cel(rij.blad.totaal), kennis.aantal_inwoners(rij.peildatum)),
        {
            code: per_tienduizend(cijfer, inwoners[code].aantal if code in inwoners else None)
            for code, cijfer in _rijtotalen(kennis, rij).items()
        },
        rij.peildatum,
        (kennis.bron_van(rij), *((als_bron(een.bron),) if een is not None else ())),
    )


def wachtenden(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """Who waits for beschermd wonen, by the gemeente where they come from."""
    rij = kennis.stand(Tabel.WACHTLIJST, kwartaal)
    if rij is None:
        return NIETS
    return Uitkomst(van_cel(rij.blad.totaal), _rijtotalen(kennis, rij), rij.peildatum, (kennis.bron_van(rij),))


def wachttijd(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """The median number of days of who waits for beschermd wonen, of the region."""
    rij, naam = kennis.stand(Tabel.WACHTTIJD, kwartaal), str(Taak.BW.label).capitalize()
    if rij is None or naam not in rij.blad.rijen:
        return NIETS
    cel = rij.blad.cellen[rij.blad.rijen.index(naam)][0]
    return Uitkomst(van_cel(cel), {}, rij.peildatum, (kennis.bron_van(rij),))


def uitstroom(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """Clients whose last right to beschermd wonen ended in the quarter, per gemeente."""
    rij = kennis.over(Tabel.STROMEN, kwartaal.van, kwartaal.tot)
    if rij is None or UITSTROOM not in rij.blad.kolommen:
        return NIETS
    blad, plaats = rij.blad, rij.blad.kolommen.index(UITSTROOM)
    return Uitkomst(
        van_cel(blad.kolomtotalen[plaats]) if blad.kolomtotalen else NIETS.regio,
        {
            kennis.code_van[naam]: van_cel(cellen[plaats])
            for naam, cellen in zip(blad.rijen, blad.cellen, strict=True)
            if naam in kennis.code_van
        },
        rij.peildatum - DAG,
        (kennis.bron_van(rij),),
    )


def onderzoek_op_tijd(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """The share of onderzoeken that were done within six weken (Wmo 2015 art. 2.3.2 lid 1), per year."""
    return _aandeel_van_kolom(kennis, kwartaal, Tabel.ONDERZOEK, BINNEN)


def beschikking_op_tijd(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """The share of aanvragen that were decided within two weken (Wmo 2015 art. 2.3.5 lid 2), per year."""
    return _aandeel_van_kolom(kennis, kwartaal, Tabel.BESLISSING, OP_TIJD)


def terugkeer(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """The share of who left in the year before and got a right again within twelve months, of the region."""
    return replace(_aandeel_van_kolom(kennis, kwartaal, Tabel.TERUGKEER, TERUG), gemeenten={})


def uitstroom_naar_woning(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """Clients who left a place for a home of their own, per year."""
    return _kolom_van_jaar(kennis, kwartaal, Tabel.VERTREK, EIGEN_WONING)


def overdrachten_aangenomen(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """Requests to another gemeente that got a yes in the year."""
    return _kolom_van_jaar(kennis, kwartaal, Tabel.OVERDRACHT, AANGENOMEN)


def overdrachten_geweigerd(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """Requests to another gemeente that got a no in the year."""
    return _kolom_van_jaar(kennis, kwartaal, Tabel.OVERDRACHT, GEWEIGERD)


def dagen_tot_antwoord(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """The median number of days until that answer, of the region."""
    jaar = periode_bij(Ritme.JAAR, kwartaal)
    rij = kennis.over(Tabel.OVERDRACHTTIJD, jaar.van, jaar.tot)
    if rij is None:
        return NIETS
    return Uitkomst(van_cel(rij.blad.cellen[0][0]), {}, jaar.tot - DAG, (kennis.bron_van(rij),))


def _kolom_van_jaar(kennis: Kennis, kwartaal: Kwartaal, tabel: Tabel, kolom: str) -> Uitkomst:
    """One column of a table of the last year that ended: of the region and per gemeente."""
    jaar = periode_bij(Ritme.JAAR, kwartaal)
    rij = kennis.over(tabel, jaar.van, jaar.tot)
    if rij is None or kolom not in rij.blad.kolommen:
        return NIETS
    blad, plaats = rij.blad, rij.blad.kolommen.index(kolom)
    return Uitkomst(
        van_cel(blad.kolomtotalen[plaats]),
        {
            kennis.code_van[naam]: van_cel(cellen[plaats])
            for naam, cellen in zip(blad.rijen, blad.cellen, strict=True)
            if naam in kennis.code_van
        },
        jaar.tot - DAG,
        (kennis.bron_van(rij),),
    )


def _aandeel_van_kolom(kennis: Kennis, kwartaal: Kwartaal, tabel: Tabel, kolom: str) -> Uitkomst:
    """The same as a share of the whole row."""
    geteld = _kolom_van_jaar(kennis, kwartaal, tabel, kolom)
    rij = kennis.over(tabel, (jaar := periode_bij(Ritme.JAAR, kwartaal)).van, jaar.tot)
    if rij is None or geteld is NIETS:
        return NIETS
    totalen = _rijtotalen(kennis, rij)
    return replace(
        geteld,
        regio=aandeel(geteld.regio, van_cel(rij.blad.totaal)),
        gemeenten={code: aandeel(cijfer, totalen[code]) for code, cijfer in geteld.gemeenten.items()},
    )


# --- places ------------------------------------------------------------------------------------------------------


def plekken(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """Places for beschermd wonen on the last day; per gemeente only where the region recorded where each place is."""
    peildag = min(kwartaal.tot - DAG, kennis.op)
    alle = kennis.eenmaal(
        "plekken",
        lambda: list(
            Voorziening.objects.filter(regio=kennis.regio, product__taak=Taak.BW).select_related("gemeente", "bron")
        ),
    )
    rijen = [rij for rij in alle if rij.van <= peildag and (rij.tot is None or rij.tot > peildag)]
    if not rijen:
        return NIETS
    per_gemeente: dict[str, Cijfer] = {}
    if all(rij.gemeente is not None for rij in rijen):
        for deel in kennis.gemeenten:
            som = sum(rij.plekken for rij in rijen if rij.gemeente is not None and rij.gemeente.code == deel.code)
            per_gemeente[deel.code] = Cijfer(Decimal(som))
    bronnen = tuple(dict.fromkeys(als_bron(rij.bron) for rij in rijen if rij.bron is not None))
    return Uitkomst(Cijfer(Decimal(sum(rij.plekken for rij in rijen))), per_gemeente, peildag, bronnen)


# --- money -------------------------------------------------------------------------------------------------------


def realisatie_tegen_begroting(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """The costs of the pool as a share of what was budgeted for them, per year."""
    jaar = kennis.jaren.get(periode_bij(Ritme.JAAR, kwartaal).jaar)
    if jaar is None or jaar.begroot is None or jaar.werkelijk is None or jaar.realisatie is None:
        return NIETS
    cijfer = aandeel(Cijfer(Decimal(jaar.werkelijk.lasten)), Cijfer(Decimal(jaar.begroot.lasten)))
    stukken: list[Begroting | Realisatie] = [stuk for stuk in (jaar.begroting, jaar.realisatie) if stuk is not None]
    return Uitkomst(cijfer, {}, datetime.date(jaar.jaar, 12, 31), tuple(map(_stuk, stukken)))


def reserve_tegen_plafond(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """What was in all reserves at the end of the year as a share of their ceilings together."""
    jaar = periode_bij(Ritme.JAAR, kwartaal).jaar

    def lees() -> tuple[list[Reserve], dict[int, Decimal]]:
        potten = Reserve.objects.filter(afspraak__regio=kennis.regio, afspraak__taak=Taak.BW)
        per_jaar = potten.filter(mutaties__isnull=False).order_by().values_list("mutaties__jaar")
        return list(potten.select_related("afspraak__bron")), dict(per_jaar.annotate(som=Sum("mutaties__bedrag")))

    potten, per_jaar = kennis.eenmaal("reserve", lees)
    plafonds = [pot.plafond for pot in potten if pot.plafond is not None]
    if not potten or len(plafonds) < len(potten) or not any(wanneer <= jaar for wanneer in per_jaar):
        return NIETS
    stand = sum((som for wanneer, som in per_jaar.items() if wanneer <= jaar), Decimal(0))
    cijfer = Cijfer(rond(stand * 100 / sum(plafonds), 1)) if sum(plafonds) else NIETS.regio
    return Uitkomst(cijfer, {}, datetime.date(jaar, 12, 31), (als_bron(potten[0].afspraak.bron),))


def _stuk(stuk: Begroting | Realisatie) -> Bron:
    naam = str(stuk)
    return Bron(naam[:1].upper() + naam[1:], datum=timezone.localdate(stuk.vastgelegd_op))


# --- what was promised -------------------------------------------------------------------------------------------


def toezeggingen_te_laat(kennis: Kennis, kwartaal: Kwartaal) -> Uitkomst:
    """Promises to a raad whose day had passed at the end of the quarter and that were not kept or dropped by then."""
    peildag = min(kwartaal.tot - DAG, kennis.op)

    def lees() -> list[Toezegging]:
        stappen = Prefetch("stappen", Toezeggingstap.objects.order_by("pk"))
        rijen = Toezegging.objects.filter(gemeente__code__in=[deel.code for deel in kennis.gemeenten])
        return list(rijen.select_related("gemeente").prefetch_related(stappen))

    alle = [rij for rij in kennis.eenmaal("toezeggingen", lees) if rij.gedaan_op <= peildag]
    if not alle:
        return NIETS
    te_laat = [rij.gemeente.code for rij in alle if _is_te_laat(rij, peildag)]
    bron = Bron("Toezeggingen aan de gemeenteraden in dit systeem", datum=peildag, vindplaats=datum(peildag))
    return Uitkomst(
        Cijfer(Decimal(len(te_laat))),
        {deel.code: Cijfer(Decimal(te_laat.count(deel.code))) for deel in kennis.gemeenten},
        peildag,
        (bron,),
    )


def _is_te_laat(toezegging: Toezegging, peildag: datetime.date) -> bool:
    uiterlijk = toezegging.datum
    for stap in toezegging.stappen.all():
        if timezone.localdate(stap.op) > peildag:
            break
        if stap.soort != Toezeggingstap.Soort.UITGESTELD:
            return False
        uiterlijk = stap.datum
    return uiterlijk is not None and uiterlijk < peildag
