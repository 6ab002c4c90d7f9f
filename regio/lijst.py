"""The one way a list works: filter, sort, page by key, export; as a page and as a part for htmx.

A view gives the rows this hat may see, the columns and a filter form, and answers with `Lijst.antwoord`. Everything
that is chosen stands in the address, so a link is the list. Pages go by (sort key, id) and never by OFFSET; the count
stops at a thousand. A hat for several gemeenten gives one QuerySet per gemeente: each is asked
for one ordered slice, and the slices are merged.
"""

from __future__ import annotations

import datetime
from abc import ABCMeta, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from django import forms
from django.db.models import QuerySet
from django.forms.forms import DeclarativeFieldsMetaclass
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from regio import notatie
from regio.bladeren import Bladeraar, Bladzijde, alfabetisch
from regio.kolom import Cel, Kolom
from regio.onderdelen import Leeg
from regio.rijenbestand import VORMEN, als_bestand

__all__ = ["Filter", "Kolom", "Lijst", "alfabetisch"]

PER_PAGINA = 50
TELGRENS = 1000
"""Counting stops here: 'meer dan 1.000' says enough, and costs the same for a million rows."""

EXPORTGRENS = 10_000
"""More rows than this are not for one file on request; the page asks to filter first."""

EIGEN_PARAMETERS = {"sorteer", "na", "voor", "export"}


class _Filtersoort(DeclarativeFieldsMetaclass, ABCMeta):
    """What makes a class both a form and abstract."""


class Filter(forms.Form, metaclass=_Filtersoort):
    """Base of a filter: no field is ever required, and `toepassen` narrows the rows down."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        for naam, veld in self.fields.items():
            if naam in EIGEN_PARAMETERS:
                raise ValueError(f"Een filter kan geen veld '{naam}' hebben: dat is een woord van de lijst zelf")
            veld.required = False

    @abstractmethod
    def toepassen(self, rijen: QuerySet[Any]) -> QuerySet[Any]:
        """The rows that fit `cleaned_data`. A field that could not be read is not in it."""


@dataclass(frozen=True)
class Rij:
    """One row: its cells, and where the whole row leads to."""

    ding: Any
    cellen: Sequence[Cel]
    adres: str


@dataclass(frozen=True)
class Kop:
    """One column head with the address that sorts on it, and how it is sorted now."""

    kolom: Kolom
    adres: str
    richting: Literal["", "ascending", "descending"]


@dataclass(frozen=True)
class Chip:
    """One active filter, and the address of the list without it."""

    tekst: str
    adres: str


class Lijst:
    """One list page. `rijen` is what this hat may see, never more: the list does not know about rights."""

    def __init__(
        self,
        request: HttpRequest,
        rijen: QuerySet[Any] | Sequence[QuerySet[Any]],
        *,
        titel: str,
        kolommen: Sequence[Kolom],
        sorteer: str,
        eenheid: tuple[str, str],
        filter: type[Filter] | None = None,
        adres: Callable[[Any], str] | None = None,
        leeg: Leeg | None = None,
        per_pagina: int = PER_PAGINA,
        bestandsnaam: str = "",
        bij_export: Callable[[Sequence[Any]], None] | None = None,
    ) -> None:
        """`sorteer`: the column one starts with, '-termijn' for the other way. `eenheid`: ('dossier', 'dossiers').

        With `bestandsnaam` the list can be downloaded; `bij_export` gets the rows first, to leave its trace. ValueError
        when the first sort is not a column one can sort on.
        """
        self.request = request
        self.titel = titel
        self.kolommen = [kolom for kolom in kolommen if not kolom.alleen_bestand]
        self._in_bestand = kolommen
        self.eenheid = eenheid
        self.per_pagina = per_pagina
        self.bestandsnaam = bestandsnaam
        self._bij_export = bij_export
        self._adres = adres
        self._leeg = leeg
        self._sorteerbaar = {kolom.sleutel: kolom for kolom in kolommen if kolom.sorteer}
        if sorteer.lstrip("-") not in self._sorteerbaar:
            raise ValueError(f"Op '{sorteer}' kan deze lijst niet sorteren")
        gevraagd = request.GET.get("sorteer", "")
        self.sorteer = gevraagd if gevraagd.removeprefix("-") in self._sorteerbaar else sorteer
        self._standaard = sorteer
        self.filter = filter(request.GET, auto_id="filter_%s") if filter is not None else None
        stapels = [rijen] if isinstance(rijen, QuerySet) else list(rijen)
        if self.filter is not None:
            self.filter.is_valid()  # what cannot be read narrows nothing down; the field says so
            stapels = [self.filter.toepassen(stapel) for stapel in stapels]
        kolom = self._sorteerbaar[self.sorteer.removeprefix("-")]
        self._bladeraar = Bladeraar(stapels, kolom.sorteer, aflopend=self.sorteer.startswith("-"))

    @cached_property
    def _pagina(self) -> Bladzijde:
        vraag = self.request.GET
        return self._bladeraar.bladzijde(na=vraag.get("na", ""), voor=vraag.get("voor", ""), grootte=self.per_pagina)

    # --- what the template asks ---------------------------------------------------------------------------

    @property
    def dingen(self) -> list[Any]:
        """The objects on this page, for what a view must know about them (such as an Inzage)."""
        return self._pagina.rijen

    @cached_property
    def rijen(self) -> list[Rij]:
        """The rows of this page."""
        return [
            Rij(
                ding,
                [Cel(kolom, ding, kolom.van(ding)) for kolom in self.kolommen],
                self._adres(ding) if self._adres else "",
            )
            for ding in self.dingen
        ]

    @cached_property
    def aantal(self) -> int:
        """How many rows there are, counted up to one more than TELGRENS."""
        return self._bladeraar.aantal(grens=TELGRENS)

    @property
    def aantal_tekst(self) -> str:
        """'1 dossier', '342 gemeenten', 'meer dan 1.000 dossiers'."""
        if self.aantal > TELGRENS:
            return f"meer dan {notatie.getal(TELGRENS)} {self.eenheid[1]}"
        if self.aantal == 0:
            return f"geen {self.eenheid[1]}"
        return f"{notatie.getal(self.aantal)} {self.eenheid[self.aantal != 1]}"

    @property
    def leeg(self) -> Leeg:
        """What to say when there is nothing: another sentence when a filter hides it."""
        if self.chips:
            return Leeg(
                f"Geen {self.eenheid[1]} gevonden",
                "Niets past bij de gekozen filters.",
                "Alle filters wissen",
                self.adres_zonder_filter,
            )
        return self._leeg or Leeg(f"Er zijn nog geen {self.eenheid[1]}")

    def _maak_adres(self, **anders: str | None) -> str:
        """The address of this list with other choices. Empty ones are left out; a place never survives a change."""
        keuze = QueryDict(mutable=True)
        for naam, waarden in self.request.GET.lists():
            gevuld = [waarde for waarde in waarden if waarde]
            if gevuld and naam not in ("na", "voor", "export"):
                keuze.setlist(naam, gevuld)
        for naam, waarde in anders.items():
            if waarde:
                keuze[naam] = waarde
            else:
                keuze.pop(naam, None)
        if keuze.get("sorteer") == self._standaard:
            del keuze["sorteer"]
        vraag = keuze.urlencode(safe="~")
        return f"{self.request.path}?{vraag}" if vraag else self.request.path

    @property
    def pad(self) -> str:
        """Where the filter form goes."""
        return self.request.path

    @property
    def gesorteerd_anders(self) -> bool:
        """Whether the filter form must carry the order along."""
        return self.sorteer != self._standaard

    @property
    def adres(self) -> str:
        """The address of exactly this page of the list."""
        return self._maak_adres(na=self.request.GET.get("na"), voor=self.request.GET.get("voor"))

    @property
    def adres_zonder_filter(self) -> str:
        """The list with the same order and no filter."""
        namen = self.filter.fields if self.filter is not None else ()
        return self._maak_adres(**dict.fromkeys(namen))

    @property
    def begin(self) -> str:
        """The first page, when this is another one."""
        return self._maak_adres() if self._pagina.ervoor else ""

    @property
    def vorige(self) -> str:
        """The page before this one, if there is one."""
        pagina = self._pagina
        return self._maak_adres(voor=self._bladeraar.schrijf(pagina.rijen[0])) if pagina.ervoor else ""

    @property
    def volgende(self) -> str:
        """The page after this one, if there is one."""
        pagina = self._pagina
        return self._maak_adres(na=self._bladeraar.schrijf(pagina.rijen[-1])) if pagina.erna else ""

    @property
    def koppen(self) -> list[Kop]:
        """The column heads; one click sorts up, the next down."""
        koppen = []
        for kolom in self.kolommen:
            if not kolom.sorteer:
                koppen.append(Kop(kolom, "", ""))
            elif self.sorteer == kolom.sleutel:
                koppen.append(Kop(kolom, self._maak_adres(sorteer=f"-{kolom.sleutel}"), "ascending"))
            else:
                richting: Literal["", "descending"] = "descending" if self.sorteer == f"-{kolom.sleutel}" else ""
                koppen.append(Kop(kolom, self._maak_adres(sorteer=kolom.sleutel), richting))
        return koppen

    @property
    def sorteerkeuzes(self) -> list[Kop]:
        """The heads one can sort on, for a phone, where the head of the table is not shown."""
        return [kop for kop in self.koppen if kop.adres]

    @cached_property
    def chips(self) -> list[Chip]:
        """The active filters, each with the address of the list without it."""
        if self.filter is None:
            return []
        chips = []
        for naam, waarde in self.filter.cleaned_data.items():
            for deel in waarde if isinstance(waarde, list | tuple | QuerySet) else [waarde]:
                if deel not in (None, "", False):
                    chips.append(Chip(_in_woorden(self.filter[naam], deel), self._zonder(naam, deel)))
        return chips

    def _zonder(self, naam: str, waarde: Any) -> str:
        over = [tekst for tekst in self.request.GET.getlist(naam) if tekst != str(getattr(waarde, "pk", waarde))]
        if len(over) == len(self.request.GET.getlist(naam)) or not over:
            return self._maak_adres(**{naam: None})
        keuze = self._maak_adres(**{naam: None})
        meer = QueryDict(mutable=True)
        meer.setlist(naam, over)
        return f"{keuze}{'&' if '?' in keuze else '?'}{meer.urlencode()}"

    @property
    def zoekveld(self) -> forms.BoundField | None:
        """The first field of the filter stands in sight; the others behind 'Meer filters'."""
        return next(iter(self.filter), None) if self.filter is not None else None

    @property
    def meer_filters(self) -> list[forms.BoundField]:
        """The other fields."""
        return list(self.filter)[1:] if self.filter is not None else []

    @property
    def meer_filters_open(self) -> bool:
        """Open when one of them is used or could not be read."""
        if self.filter is None:
            return False
        return any(
            veld.errors or self.filter.cleaned_data.get(veld.name) not in (None, "", False, [])
            for veld in self.meer_filters
        )

    @property
    def exports(self) -> list[tuple[str, str]]:
        """Name and address of the files one can take along."""
        if not self.bestandsnaam or self.aantal == 0:
            return []
        return [(vorm.upper(), self._maak_adres(export=vorm)) for vorm in VORMEN]

    # --- answers --------------------------------------------------------------------------------------------

    def antwoord(self, sjabloon: str, context: dict[str, Any] | None = None) -> HttpResponse:
        """The page, the part of it that htmx asks for, or a file.

        Going back in the browser asks with the htmx header for a page that was not kept: that must be a whole page.
        """
        if self.bestandsnaam and self.request.GET.get("export") in VORMEN:
            return self._bestand(self.request.GET["export"], sjabloon, context or {})
        htmx: Any = getattr(self.request, "htmx", None)
        deel = bool(htmx) and not htmx.history_restore_request
        antwoord = render(
            self.request,
            "includes/lijst.html" if deel else sjabloon,
            {**(context or {}), "lijst": self},
        )
        if deel:
            antwoord["HX-Push-Url"] = self.adres
        patch_vary_headers(antwoord, ["HX-Request", "HX-History-Restore-Request"])
        return antwoord

    def _bestand(self, vorm: str, sjabloon: str, context: dict[str, Any]) -> HttpResponse:
        dingen = self._bladeraar.haal(None, aantal=EXPORTGRENS + 1)
        if len(dingen) > EXPORTGRENS:
            zin = f"Dit zijn meer dan {notatie.getal(EXPORTGRENS)} {self.eenheid[1]}. Kies eerst een filter."
            return render(self.request, sjabloon, {**context, "lijst": self, "exportfout": zin}, status=400)
        if self._bij_export is not None:
            self._bij_export(dingen)
        return als_bestand(
            vorm,
            naam=self.bestandsnaam,
            titel=self.titel,
            koppen=[
                (f"{kolom.kop} ({kolom.eenheid})" if kolom.eenheid else kolom.kop, kolom.soort)
                for kolom in self._in_bestand
            ],
            rijen=([kolom.van(ding) for kolom in self._in_bestand] for ding in dingen),
        )


def _in_woorden(veld: forms.BoundField, waarde: Any) -> str:
    """One chosen value as a person reads it: 'Provincie: Zuid-Holland'; a tick is its label."""
    if waarde is True:
        return str(veld.label)
    if isinstance(waarde, datetime.date):
        return f"{veld.label}: {notatie.datum_kort(waarde)}"
    if isinstance(veld.field, forms.ChoiceField) and not isinstance(veld.field, forms.ModelChoiceField):
        woorden = {str(keuze.data["value"]): keuze.data["label"] for keuze in veld.subwidgets}
        return f"{veld.label}: {woorden.get(str(waarde), waarde)}"
    return f"{veld.label}: {waarde}"
