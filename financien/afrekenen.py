"""Settling a year: what is for the gemeente itself, what the reserve takes, and what the key shares out.

    resultaat         = baten - lasten of the pool; below zero is a tekort
    eigen deel        = what stays with a gemeente because of a band (nil with any other key)
    naar de pool      = resultaat + the own parts of all
    uit de reserve    = by the agreement of the region (`financien.reserve.verwerk`)
    te verdelen       = what is left; the key shares it exactly (`financien.verdelen.verdeel`)
    een gemeente betaalt = eigen deel + deel van wat te verdelen is; below zero it gets money back

Always: all that is paid = the own parts + what was to be shared = -resultaat + what the reserve gained. A band is taken
before the reserve: a deviation inside it is for the gemeente itself and never touches common money. Costs that are of
no gemeente (overhead) have no band: they are pooled as a whole. Amounts are whole eurocents.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from financien.jaarstaat import Jaarstaat
from financien.reserve import Afspraak, Pot, Reservejaar, verwerk
from financien.verdeelsleutels import Banddeel, Sleutel, solidariteit_band
from financien.verdelen import VerdelingFout


@dataclass(frozen=True)
class Gemeentedeel:
    """What one gemeente pays (positive) or gets back (negative)."""

    eigen: int
    uit_pool: int
    band: Banddeel | None = None

    @property
    def betaalt(self) -> int:
        """Both together."""
        return self.eigen + self.uit_pool


@dataclass(frozen=True)
class Uitkomst:
    """A settled year. `reserve` is None when the region has none."""

    resultaat: int
    naar_pool: int
    reserve: Reservejaar | None
    te_verdelen: int
    delen: Mapping[str, Gemeentedeel]

    @property
    def eigen(self) -> int:
        """What stays with the gemeenten because of a band."""
        return sum(deel.eigen for deel in self.delen.values())


@dataclass(frozen=True)
class Regiosleutel:
    """A key of a region: with a band (`procent`) or without."""

    sleutel: Sleutel
    procent: Decimal | None = None


def reken_af(
    *,
    begroot: Jaarstaat,
    werkelijk: Jaarstaat,
    sleutel: Regiosleutel,
    gemeenten: Sequence[str],
    potten: Sequence[Pot],
    afspraak: Afspraak,
) -> Uitkomst:
    """Settle a year over these gemeenten.

    Raises VerdelingFout when the key divides over another gemeente, or when a band lacks the costs per gemeente.
    """
    vreemd = sorted(sleutel.sleutel.gewichten.keys() - set(gemeenten))
    if vreemd:
        raise VerdelingFout(f"De sleutel verdeelt ook over {', '.join(vreemd)}, en die doet dit jaar niet mee.")
    banden: Mapping[str, Banddeel] = {}
    if sleutel.procent is not None:
        banden = band_van(begroot, werkelijk, sleutel, gemeenten)
    eigen = {code: banden[code].eigen if banden else 0 for code in gemeenten}
    resultaat = werkelijk.saldo
    naar_pool = resultaat + sum(eigen.values())
    reserve = verwerk(potten, naar_pool, afspraak) if potten else None
    te_verdelen = reserve.gemeenten if reserve is not None else -naar_pool
    uit_pool = sleutel.sleutel.verdeel(te_verdelen)
    delen = {code: Gemeentedeel(eigen[code], uit_pool.get(code, 0), banden.get(code)) for code in gemeenten}
    return Uitkomst(resultaat, naar_pool, reserve, te_verdelen, delen)


def band_van(
    begroot: Jaarstaat, werkelijk: Jaarstaat, sleutel: Regiosleutel, gemeenten: Sequence[str]
) -> Mapping[str, Banddeel]:
    """The band around the budgeted costs of each gemeente. Raises VerdelingFout when they are not known."""
    if sleutel.procent is None:
        raise VerdelingFout("Deze sleutel heeft geen band.")
    mist = sorted(code for code in gemeenten if code not in begroot.kosten or code not in werkelijk.kosten)
    if mist:
        raise VerdelingFout(
            f"Voor een band zijn de begrote en de werkelijke kosten per gemeente nodig. Die ontbreken van "
            f"{', '.join(mist)}."
        )
    return solidariteit_band(
        {code: begroot.kosten[code] for code in gemeenten},
        {code: werkelijk.kosten[code] for code in gemeenten},
        procent=sleutel.procent,
        sleutel=sleutel.sleutel,
    )


def verdeel_tekort(
    bedrag: int, sleutel: Regiosleutel, *, begroot: Mapping[str, int], ontstaat: Mapping[str, int]
) -> dict[str, int]:
    """What each gemeente bears of a tekort of `bedrag`, before any reserve.

    With a band one must know where the tekort arises: `ontstaat` are its parts per gemeente, `begroot` their budgets.
    Raises VerdelingFout when these are missing.
    """
    if sleutel.procent is None:
        return sleutel.sleutel.verdeel(bedrag)
    mist = sorted(sleutel.sleutel.gewichten.keys() - begroot.keys())
    if mist:
        raise VerdelingFout(
            f"Voor een band zijn de begrote kosten per gemeente nodig. Die ontbreken: {', '.join(mist)}."
        )
    werkelijk = {code: eigen + ontstaat.get(code, 0) for code, eigen in begroot.items()}
    delen = solidariteit_band(begroot, werkelijk, procent=sleutel.procent, sleutel=sleutel.sleutel)
    return {code: deel.draagt for code, deel in delen.items()}
