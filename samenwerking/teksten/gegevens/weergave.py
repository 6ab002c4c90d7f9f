"""What a page, a PDF or a Word file of a text shows for its data fields and pictures: of a draft, or of a version."""

from __future__ import annotations

import base64
import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypedDict

from django.urls import reverse
from django.utils.safestring import SafeString

from regio.beelden import Plaatje
from samenwerking.teksten.boom import Knoop, loop
from samenwerking.teksten.gegevens.bijlage import Bijlage, bronnenbijlage
from samenwerking.teksten.gegevens.lezen import waarden_in
from samenwerking.teksten.gegevens.tonen import als_blok, als_knopen, als_regels, vul_in
from samenwerking.teksten.gegevens.waarde import Waarde, lees_waarden
from samenwerking.teksten.models import Afbeelding, Tekst, Versie, Versiegegevens
from samenwerking.teksten.word.soorten import Beeld


class VoorOpmaak(TypedDict):
    """What `Opmaak` takes beside the tree."""

    gegevens: Mapping[str, str]
    blokken: Mapping[str, SafeString]
    beeld: Callable[[str], str]


class VoorWord(TypedDict):
    """What `maak_docx` takes beside the tree."""

    gegevens: Mapping[str, str]
    blokken: Mapping[str, list[Knoop]]
    beelden: Mapping[str, Beeld]
    bijlage: list[Knoop]


@dataclass(frozen=True)
class Weergave:
    """The values and pictures of one tree. `versie` 0 is the draft."""

    tekst_id: int
    document: Knoop
    waarden: Mapping[str, Waarde]
    versie: int = 0

    @property
    def bijlage(self) -> Bijlage:
        """The annex 'Bronnen en cijfers'."""
        return bronnenbijlage(self.waarden, concept=not self.versie)

    @property
    def ingevuld(self) -> Knoop:
        """The tree with the words of the fields in it, to compare with another."""
        return vul_in(self.document, self.waarden)

    def adres(self, kenmerk: str) -> str:
        """The address of a picture, for who may read this text."""
        if self.versie:
            return reverse("versie_afbeelding", args=[self.tekst_id, self.versie, kenmerk])
        return reverse("tekst_afbeelding", args=[self.tekst_id, kenmerk])

    @cached_property
    def beelden(self) -> dict[str, Beeld]:
        """The bytes of the pictures in this tree."""
        namen = {str(deel.attrs["bestand"]) for deel in loop(self.document) if deel.soort == "afbeelding"}
        rijen = Afbeelding.objects.filter(tekst_id=self.tekst_id, kenmerk__in=namen) if namen else ()
        return {rij.kenmerk: Beeld(rij.mediatype, bytes(rij.inhoud)) for rij in rijen}

    def als_data(self, kenmerk: str) -> str:
        """A picture inside the page itself, for a PDF: nothing is fetched while it is made."""
        return als_data(self.beelden.get(kenmerk))

    def voor_opmaak(self, *, pdf: bool = False) -> VoorOpmaak:
        """For `Opmaak(document, soort, **...)`, on a page or for a PDF."""
        return {
            "gegevens": als_regels(self.waarden, concept=not self.versie),
            "blokken": {sleutel: als_blok(waarde) for sleutel, waarde in self.waarden.items() if _is_blok(sleutel)},
            "beeld": self.als_data if pdf else self.adres,
        }

    def voor_word(self) -> VoorWord:
        """For `maak_docx(document, ..., **...)`."""
        return {
            "gegevens": {sleutel: deel.tekst for sleutel, deel in self.waarden.items() if not _is_blok(sleutel)},
            "blokken": {sleutel: als_knopen(deel) for sleutel, deel in self.waarden.items() if _is_blok(sleutel)},
            "beelden": self.beelden,
            "bijlage": self.bijlage.knopen(),
        }


def als_data(beeld: Beeld | Plaatje | None) -> str:
    """The address of a picture that is the picture itself; empty when there is none."""
    if beeld is None:
        return ""
    soort = beeld.soort if isinstance(beeld, Beeld) else beeld.mediatype
    return f"data:{soort};base64,{base64.b64encode(beeld.inhoud).decode()}"


def weergave_van_concept(tekst: Tekst, document: Knoop, *, op: datetime.date) -> Weergave:
    """A draft with the values of now."""
    return Weergave(tekst.pk, document, waarden_in(tekst, document, op=op))


def weergave_van_versie(versie: Versie) -> Weergave:
    """A version with the values that were kept with it."""
    return Weergave(versie.tekst_id, versie.gelezen.document, bewaarde_waarden(versie), versie.nummer)


def bewaarde_waarden(versie: Versie) -> dict[str, Waarde]:
    """The values of a version as they were. Raises NietBevroren or GegevensOnleesbaar when the bytes are no values."""
    bewaard = Versiegegevens.objects.filter(versie=versie).first()
    return lees_waarden(bytes(bewaard.inhoud)) if bewaard is not None else {}


def _is_blok(sleutel: str) -> bool:
    return sleutel.startswith("blok:")
