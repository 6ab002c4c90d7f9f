"""What stands around each page: navigation for the hat, the hats one may change to, the look of the gemeente."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.module_loading import import_string

from regio import klok
from regio.huisstijl import huisstijl_van
from regio.models import Gebruiker, Huisstijl, Lidmaatschap
from regio.navigatie import Ingang, naslag
from regio.onderdelen import MAX_INGANGEN


@dataclass(frozen=True)
class Navigatielink:
    """An entry at the left as it is shown."""

    titel: str
    url: str
    aantal: int | None
    actief: bool


def stijlblad(huisstijl: Huisstijl) -> str:
    """The custom properties of one look; the only thing that differs between gemeenten."""
    return f":root{{--huis-accent:{huisstijl.accentkleur};--huis-accent-tekst:{huisstijl.accent_tekst}}}\n"


def stijlkenmerk(huisstijl: Huisstijl) -> str:
    """Changes when the sheet changes, so that the address can be kept for ever."""
    return hashlib.sha256(stijlblad(huisstijl).encode()).hexdigest()[:12]


def initialen(naam: str) -> str:
    """First and last initial for the disc in the top bar: 'Consulent van Rijswijk' -> 'CR'."""
    delen = [deel for deel in naam.split() if deel[:1].isalpha()]
    if not delen:
        return "?"
    return (delen[0][0] + (delen[-1][0] if len(delen) > 1 else "")).upper()


class Schil:
    """The shell of one request; each part is asked for only when the template shows it."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        self.productnaam: str = settings.PRODUCTNAAM
        self.modus_demo: bool = settings.DEMO
        self.pet: Lidmaatschap | None = getattr(request, "pet", None)

    @cached_property
    def vandaag(self) -> datetime.date:
        """The day on which this page is shown: terms are counted from it."""
        return klok.vandaag()

    @cached_property
    def gebruiker(self) -> Gebruiker | None:
        """Who is logged in; nobody on a page that fails before that is known."""
        gebruiker: Any = getattr(self._request, "user", None)
        return gebruiker if gebruiker is not None and gebruiker.is_authenticated else None

    @property
    def initialen(self) -> str:
        """For the disc beside the name."""
        return initialen(self.gebruiker.naam) if self.gebruiker else ""

    @property
    def andere_petten(self) -> list[Lidmaatschap]:
        """The hats one can change to."""
        return [pet for pet in getattr(self._request, "petten", []) if pet != self.pet]

    @property
    def petadres(self) -> str:
        """Where a chosen hat is posted."""
        return reverse("kies_pet")

    @cached_property
    def navigatie(self) -> list[Navigatielink]:
        """At most eight entries, gathered from the apps; the longest address that fits the page is the active one."""
        if self.pet is None:
            return []
        ingangen: list[Ingang] = [ingang for naam in settings.NAVIGATIE for ingang in import_string(naam)(self.pet)]
        vervangen = {ingang.in_plaats_van for ingang in ingangen}
        ingangen = [ingang for ingang in ingangen if ingang.urlnaam not in vervangen]
        ingangen.sort(key=lambda ingang: (ingang.volgorde, ingang.titel))
        if len(ingangen) > MAX_INGANGEN:
            raise ValueError(f"Meer dan {MAX_INGANGEN} ingangen voor {self.pet.rol}: {[i.titel for i in ingangen]}")
        return self._links(ingangen)

    @cached_property
    def naslag(self) -> list[Navigatielink]:
        """What everyone may look up, below the entries of the hat."""
        return self._links(naslag()) if self.pet is not None else []

    def _links(self, ingangen: list[Ingang]) -> list[Navigatielink]:
        adressen = {reverse(naam): ingang for ingang in ingangen for naam in (*ingang.ook, ingang.urlnaam)}
        pad = self._request.path
        # the landing page is '/', which every address begins with
        passend = [adres for adres in adressen if pad == adres or (adres != "/" and pad.startswith(adres))]
        hier = max(passend, key=len, default="")
        return [
            Navigatielink(ingang.titel, reverse(ingang.urlnaam), ingang.aantal or None, adressen.get(hier) is ingang)
            for ingang in ingangen
        ]

    @cached_property
    def huisstijl_url(self) -> str:
        """Address of the colours of the hat's gemeente or region; empty without a hat."""
        if self.pet is None:
            return ""
        if self.pet.gemeente is not None:
            code, stijl = self.pet.gemeente.code, huisstijl_van(self.pet.gemeente, op=self.vandaag)
        elif self.pet.regio is not None:
            code, stijl = self.pet.regio.sleutel, huisstijl_van(self.pet.regio, op=self.vandaag)
        else:
            return ""
        return f"{reverse('huisstijl', args=[code])}?v={stijlkenmerk(stijl)}"


def schil(request: HttpRequest) -> dict[str, Schil]:
    """Context processor: everything in `basis.html` that is not the page itself."""
    return {"schil": Schil(request)}
