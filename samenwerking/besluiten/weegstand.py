"""What the gemeenten said up to now, fetched in a fixed number of questions: for the page and for paper."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import SafeString

from regio.models import Deelname, Gemeente
from samenwerking.besluiten.models import Vormkeuze, Weging
from samenwerking.besluiten.overwegingen import OVERWEGINGEN, Overweging, overweging
from samenwerking.besluiten.rechten_afspraken import gemeenten_in
from samenwerking.besluiten.vormen import CODES, VORMEN, Gevolg, Regiofeiten, Vorm, gevolgen, vorm
from samenwerking.besluiten.weegbeeld import weegbeeld
from samenwerking.besluiten.wegen import Punt, Rij, Uitslag, vergelijk


@dataclass(frozen=True)
class Regel:
    """One consideration as a page shows it."""

    overweging: Overweging
    rij: Rij

    @property
    def vakken(self) -> list[tuple[Vorm, str]]:
        """Per form in words who says what: never a colour alone."""
        return [(_vorm(vak.vorm), _woorden(vak.past, vak.past_niet, vak.open)) for vak in self.rij.vakken]

    @property
    def uitleg(self) -> str:
        """What the label means here."""
        match self.rij.uitslag:
            case Uitslag.VERSCHIL:
                return f"Verschil over: {_opsomming(self.rij.verschillen)}."
            case Uitslag.EENS if self.rij.gedeeld:
                return f"Past volgens iedereen die koos: {_opsomming(self.rij.gedeeld)}."
            case Uitslag.EENS:
                return "Geen gemeente spreekt een andere tegen."
            case Uitslag.EEN:
                return "Nog maar één gemeente antwoordde."
        return "Nog geen gemeente antwoordde."

    @property
    def soort(self) -> str:
        """The kind of label."""
        return {Uitslag.VERSCHIL: "letop", Uitslag.EENS: "ok"}.get(self.rij.uitslag, "neutraal")


@dataclass(frozen=True)
class Weegstand:
    """All of one choice."""

    keuze: Vormkeuze
    gemeenten: tuple[Gemeente, ...]
    wegingen: tuple[Weging, ...]
    centrum: str

    @cached_property
    def punten(self) -> Mapping[str, Mapping[str, Punt]]:
        """By gemeente, by consideration."""
        return {weging.gemeente.naam_kort: punten_van(weging) for weging in self.wegingen}

    @cached_property
    def regels(self) -> list[Regel]:
        """The considerations in their order."""
        codes = [deze.code for deze in OVERWEGINGEN]
        return [
            Regel(overweging(rij.overweging), rij) for rij in vergelijk(self.punten, overwegingen=codes, vormen=CODES)
        ]

    @property
    def zonder_antwoord(self) -> list[Gemeente]:
        """Who has not answered."""
        klaar = {weging.gemeente_id for weging in self.wegingen}
        return [gemeente for gemeente in self.gemeenten if gemeente.pk not in klaar]

    @property
    def onbesproken(self) -> list[str]:
        """The considerations about which nobody wrote anything yet."""
        return [regel.overweging.naam for regel in self.regels if regel.rij.uitslag is Uitslag.NIEMAND]

    @property
    def slotwoorden(self) -> list[tuple[str, str]]:
        """What a gemeente wrote beside the considerations."""
        return [(str(weging.gemeente), weging.toelichting) for weging in self.wegingen if weging.toelichting]

    @property
    def zin(self) -> str:
        """The state in one sentence."""
        over, klaar = self.zonder_antwoord, len(self.wegingen)
        zin = f"{klaar} van {klaar + len(over)} gemeenten {'heeft' if klaar == 1 else 'hebben'} geantwoord"
        return f"{zin}. Nog niet: {', '.join(str(wie) for wie in over)}." if over else f"{zin}."

    @property
    def beeld(self) -> SafeString:
        """The picture. Its title is the message."""
        anders = sum(1 for regel in self.regels if regel.rij.uitslag is Uitslag.VERSCHIL)
        waar = f"{anders} van de {len(self.regels)} overwegingen"
        titel = f"De gemeenten verschillen bij {waar}" if anders else "Geen gemeente spreekt een andere tegen"
        return weegbeeld([regel.rij for regel in self.regels], titel=titel)

    @property
    def gevolgen(self) -> list[tuple[Vorm, tuple[Gevolg, ...]]]:
        """What each form would mean by law for this region."""
        feiten = Regiofeiten([str(gemeente) for gemeente in self.gemeenten], self.centrum)
        return [(deze, gevolgen(deze, feiten)) for deze in VORMEN]


def weegstand(keuze: Vormkeuze, *, op: datetime.date) -> Weegstand:
    """The newest version of each gemeente, and who takes part in the region."""
    wegingen = (
        Weging.objects.filter(vormkeuze=keuze)
        .select_related("gemeente", "door__gebruiker")
        .prefetch_related("punten")
        .order_by("gemeente_id", "-nummer")
        .distinct("gemeente_id")
    )
    centrum = (
        Deelname.objects.lopend(op=op)
        .filter(regio=keuze.regio, rol=Deelname.Rol.CENTRUM)
        .order_by("taak")
        .values_list("gemeente__naam_kort", flat=True)
        .first()
    )
    return Weegstand(
        keuze,
        tuple(gemeenten_in(keuze.regio, op=op)),
        tuple(sorted(wegingen, key=lambda weging: weging.gemeente.sorteernaam)),
        centrum or "",
    )


def punten_van(weging: Weging) -> dict[str, Punt]:
    """The points of one version as values."""
    return {
        punt.overweging: Punt(frozenset(punt.past), frozenset(punt.past_niet), punt.reden)
        for punt in weging.punten.all()
    }


def _vorm(code: str) -> Vorm:
    deze = vorm(code)
    if deze is None:
        raise ValueError(f"Er is geen vorm '{code}'.")
    return deze


def _opsomming(codes: tuple[str, ...]) -> str:
    return ", ".join(_vorm(code).naam.lower() for code in codes)


def _woorden(past: tuple[str, ...], niet: tuple[str, ...], open_: tuple[str, ...]) -> str:
    delen = [(past, "past"), (niet, "past niet"), (open_, "open")]
    return "; ".join(f"{woord}: {', '.join(wie)}" for wie, woord in delen if wie)
