"""What happens to the amounts after the split of the path: a pool that the region keeps, or a ceiling per inwoner.

The rules stand in `financien.regionaal_bevroren` and `financien.plafond`; here they get the inputs of a scenario.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from financien.ingroeipad import Jaaruitkomst, PadFout
from financien.invoer import Invoer, Verrekening
from financien.plafond import Plafond, Plafondjaar, met_plafond
from financien.regionaal_bevroren import regionaal_bevroren
from financien.verdelen import naar_centen


def na_het_pad(invoer: Invoer, jaren: Iterable[Jaaruitkomst]) -> tuple[Jaaruitkomst, ...]:
    """The years with the frozen region or the ceiling of this scenario; other paths stay as they are.

    Give consecutive years from the first of the path on. Raises PadFout or VerdelingFout with a Dutch sentence.
    """
    if (gewichten := invoer.poolgewichten) is not None:
        tot, codes = eerste_vrije_jaar(invoer), [deelnemer.code for deelnemer in invoer.deelnemers]
        return tuple(regionaal_bevroren(jaar, codes, gewichten=gewichten, tot=tot) for jaar in jaren)
    if (plafond := plafond_van(invoer)) is not None:
        return tuple(jaar.uitkomst for jaar in begrensd(jaren, invoer.objectief.waarden, plafond))
    return tuple(jaren)


def begrensd(
    jaren: Iterable[Jaaruitkomst], objectief: Mapping[str, Decimal], plafond: Plafond
) -> tuple[Plafondjaar, ...]:
    """The years under the ceiling. Years before the path are not limited, and say nothing about its first year."""
    jaren = tuple(jaren)
    ervoor = tuple(Plafondjaar(jaar, {}, {}) for jaar in jaren if jaar.volgnummer < 1)
    return ervoor + met_plafond([jaar for jaar in jaren if jaar.volgnummer >= 1], objectief, plafond)


def eerste_vrije_jaar(invoer: Invoer) -> int:
    """The first calendar year that is not frozen. Raises PadFout while the start year is unknown."""
    tot = invoer.pad.bevroren_tot
    if tot is None or invoer.startjaar is None:
        raise PadFout(
            f"De regio is bevroren tot {tot} en het startjaar van het ingroeipad is onbekend. Dan is niet te zeggen "
            "welke jaren bevroren zijn: kies een startjaar."
        )
    return tot


def plafond_van(invoer: Invoer) -> Plafond | None:
    """The ceiling of this scenario. Raises PadFout when the numbers of inwoners or the regions are missing."""
    pad = invoer.pad
    if pad.plafond_per_inwoner is None:
        return None
    if invoer.inwoners is None:
        raise PadFout("Een plafond rekent per inwoner en er zijn geen inwonertallen van die peildatum.")
    regios = None
    if pad.verrekening is Verrekening.REGIO:
        if invoer.regios is None:
            raise PadFout("Een plafond binnen de regio vraagt een indeling van alle gemeenten in regio's.")
        regios = invoer.regios
    return Plafond(naar_centen(pad.plafond_per_inwoner), invoer.inwoners.aantallen, regios)
