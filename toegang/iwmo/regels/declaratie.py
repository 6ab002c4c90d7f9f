"""Rules about a claim (WMO323). The product only checks claims, it does not settle them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from toegang.iwmo.berichten import Bericht, Declaratiebericht
from toegang.iwmo.regels.kern import Omgeving, regel
from toegang.iwmo.soorten import WMO323

EUROS, MINUTEN = "83", "01"
EERSTE_DAG = datetime.date(2021, 1, 1)
CREDIT, DEBET = "C", "D"
OUDSTE_MAANDEN = 60
_DAG = datetime.timedelta(days=1)


def _declaratie(bericht: Bericht) -> Declaratiebericht | None:
    return bericht if isinstance(bericht, Declaratiebericht) else None


@regel("CD060", WMO323, zin="Een creditregel noemt de vorige referentie, een debetregel niet.")
def credit_noemt_de_vorige_regel(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD060."""
    if declaratie := _declaratie(bericht):
        for plaats, rij in declaratie.prestaties():
            if (rij.bedrag.debet_credit == CREDIT) != bool(rij.vorige_referentie):
                yield f"{plaats}/ProductReferentie/VorigReferentieNummer"


@regel("CD087", WMO323, zin="Een tarief is nodig, behalve als de eenheid euro's is.")
def tarief_behalve_bij_euros(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD087."""
    if declaratie := _declaratie(bericht):
        for plaats, rij in declaratie.prestaties():
            if (rij.eenheid == EUROS) != (rij.tarief is None):
                yield f"{plaats}/ProductTarief"


@regel("CS100", WMO323, zin="De periode begint voor 1 januari 2021.")
def periode_begint_in_2021_of_later(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS100."""
    if declaratie := _declaratie(bericht):
        if declaratie.begin < EERSTE_DAG:
            yield "DeclaratiePeriode/Begindatum"
        yield from (f"{waar}/ProductPeriode" for waar, rij in declaratie.prestaties() if rij.begin < EERSTE_DAG)


@regel("CS325", WMO323, zin="Een bedrag van nul is debet.")
def nul_is_debet(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS325."""
    if declaratie := _declaratie(bericht):
        bedragen = [("TotaalIngediendBedrag", declaratie.totaal)]
        bedragen += [(f"{plaats}/IngediendBedrag", rij.bedrag) for plaats, rij in declaratie.prestaties()]
        yield from (plaats for plaats, bedrag in bedragen if bedrag.centen == 0 and bedrag.debet_credit == CREDIT)


@regel("CS337", WMO323, zin="De periode van een prestatie valt binnen een kalendermaand.")
def prestatie_valt_in_een_maand(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS337."""
    if declaratie := _declaratie(bericht):
        for plaats, rij in declaratie.prestaties():
            if (rij.begin.year, rij.begin.month) != (rij.eind.year, rij.eind.month):
                yield f"{plaats}/ProductPeriode"


@regel("CS339", WMO323, zin="Bij de eenheid euro's is het bedrag gelijk aan het volume.")
def euros_tellen_zichzelf(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS339."""
    if declaratie := _declaratie(bericht):
        for plaats, rij in declaratie.prestaties():
            if rij.eenheid == EUROS and rij.volume != rij.bedrag.centen:
                yield f"{plaats}/IngediendBedrag"


@regel("CS340", WMO323, zin="De declaratieperiode is precies een kalendermaand.")
def declaratie_is_een_maand(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS340."""
    if declaratie := _declaratie(bericht):
        volgende = declaratie.eind + _DAG
        een_maand = (volgende.year * 12 + volgende.month) - (declaratie.begin.year * 12 + declaratie.begin.month) == 1
        if declaratie.begin.day != 1 or volgende.day != 1 or not een_maand:
            yield "DeclaratiePeriode"


@regel("TR137", WMO323, zin="De periode eindigt voor zij begint, of na de dagtekening.")
def periode_eindigt_op_tijd(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR137."""
    if declaratie := _declaratie(bericht):
        perioden = [("DeclaratiePeriode", declaratie.begin, declaratie.eind)]
        perioden += [(f"{plaats}/ProductPeriode", rij.begin, rij.eind) for plaats, rij in declaratie.prestaties()]
        yield from (waar for waar, van, tot in perioden if not van <= tot <= declaratie.header.dagtekening)


@regel("TR315", WMO323, zin="Dezelfde regel wordt twee keer gecrediteerd.")
def regel_wordt_eens_gecrediteerd(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR315."""
    if declaratie := _declaratie(bericht):
        gezien: set[str] = set()
        for plaats, rij in declaratie.prestaties():
            if rij.vorige_referentie and rij.vorige_referentie in gezien:
                yield f"{plaats}/ProductReferentie/VorigReferentieNummer"
            gezien.add(rij.vorige_referentie)


@regel("TR316", WMO323, zin="Een regel wordt in hetzelfde bericht gedeclareerd en gecrediteerd.")
def debet_en_credit_staan_apart(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR316."""
    if declaratie := _declaratie(bericht):
        eigen = {rij.referentie for _, rij in declaratie.prestaties()}
        for plaats, rij in declaratie.prestaties():
            if rij.vorige_referentie in eigen:
                yield f"{plaats}/ProductReferentie/VorigReferentieNummer"


@regel("TR319", WMO323, retour="9319", zin="De prestatie ligt na de declaratieperiode.")
def prestatie_ligt_niet_later(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR319."""
    if declaratie := _declaratie(bericht):
        for plaats, rij in declaratie.prestaties():
            if max(rij.begin, rij.eind) > declaratie.eind:
                yield f"{plaats}/ProductPeriode"


@regel("TR335", WMO323, zin="De prestatie ligt meer dan vijf jaar voor de dagtekening van de declaratie.")
def prestatie_is_niet_te_oud(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR335."""
    if declaratie := _declaratie(bericht):
        dag = declaratie.dagtekening
        grens = (dag.year - OUDSTE_MAANDEN // 12, dag.month, dag.day)
        for plaats, rij in declaratie.prestaties():
            if (rij.eind.year, rij.eind.month, rij.eind.day) < grens:
                yield f"{plaats}/ProductPeriode/Einddatum"


@regel("TR346", WMO323, retour="9346", zin="Het bedrag is niet het volume maal het tarief.")
def bedrag_is_volume_maal_tarief(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR346. A tariff per minute may be rounded from one per hour, so there half a cent per minute may differ."""
    if declaratie := _declaratie(bericht):
        for plaats, rij in declaratie.prestaties():
            if rij.tarief is None or rij.eenheid == EUROS:
                continue
            verschil = abs(rij.bedrag.centen - rij.volume * rij.tarief)
            if verschil > ((rij.volume + 1) // 2 if rij.eenheid == MINUTEN else 0):
                yield f"{plaats}/IngediendBedrag"


@regel("TR358", WMO323, zin="Het totaal is niet de som van de regels, met credit afgetrokken.")
def totaal_is_de_som(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR358."""
    if declaratie := _declaratie(bericht):
        som = sum(rij.bedrag.met_teken for _, rij in declaratie.prestaties())
        if som != declaratie.totaal.met_teken:
            yield "TotaalIngediendBedrag"


@regel("TR416", WMO323, zin="Hetzelfde product in dezelfde periode wordt twee keer gedeclareerd.")
def een_keer_per_periode(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR416, within one client."""
    if declaratie := _declaratie(bericht):
        for c, client in enumerate(declaratie.clienten, 1):
            gezien: set[object] = set()
            for p, rij in enumerate(client.prestaties, 1):
                if rij.bedrag.debet_credit == DEBET:
                    sleutel = (rij.begin, rij.eind, rij.product, rij.nummer)
                    if sleutel in gezien:
                        yield f"Client[{c}]/Prestatie[{p}]"
                    gezien.add(sleutel)
