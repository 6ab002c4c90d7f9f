"""A region that keeps its own split until a chosen year: the ingroeipad then only feeds the regional pool.

What the gemeenten of the region get of the Rijk together goes into one pool, and the pool is divided by a key that does
not move. West-Brabant West agreed on regional financing to at least 2025 in this way. From the chosen year on each
gemeente has its own amount of the path. Gemeenten outside the region notice nothing.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from financien.ingroeipad import Bedrag, Jaaruitkomst, PadFout
from financien.verdelen import rond_af, verdeel


def regionaal_bevroren(
    jaar: Jaaruitkomst, regio: Collection[str], *, gewichten: Mapping[str, int], tot: int
) -> Jaaruitkomst:
    """The year with the pool of `regio` divided by `gewichten`, or the year as it was from `tot` on.

    `tot` is the first year that is not frozen: a calendar year, or the number of the year in the path while the start
    is unknown. A gemeente of the region without a weight gets nothing of its own: the pool pays for it. For a pool that
    stays with the centrumgemeente, give only that one a weight.

    The historic part of a gemeente is its share of the historic part of the pool. Raises PadFout when a weight belongs
    to no gemeente of the region or a gemeente is not in the year, VerdelingFout when the weights cannot divide.
    """
    for code in gewichten:
        if code not in regio:
            raise PadFout(f"Gemeente {code} heeft een gewicht, maar hoort niet bij de regio.")
    pool = jaar.regiototaal(regio)
    if (jaar.volgnummer if jaar.jaar is None else jaar.jaar) >= tot:
        return jaar
    delen = verdeel(pool.totaal, {code: gewichten.get(code, 0) for code in regio})
    bedragen = dict(jaar.bedragen)
    for code, totaal in delen.items():
        oud = jaar.bedragen[code]
        historisch = _deel_van(totaal, pool)
        zonder_pad = oud.totaal - oud.herverdeeleffect
        bedragen[code] = Bedrag(historisch, totaal - historisch, totaal, totaal - zonder_pad)
    return replace(jaar, bedragen=bedragen)


def _deel_van(totaal: int, pool: Bedrag) -> int:
    if pool.totaal == 0:
        return 0
    teken = 1 if pool.totaal > 0 else -1
    return rond_af(totaal * pool.historisch_deel * teken, abs(pool.totaal))
