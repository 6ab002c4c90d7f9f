"""The annex 'Bronnen en cijfers': every data field of a text with its value, day and source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from regio.notatie import datum
from samenwerking.teksten.boom import Knoop, knoop
from samenwerking.teksten.gegevens.tonen import bronzin, tabelknoop
from samenwerking.teksten.gegevens.waarde import Tabel, Waarde

TITEL = "Bronnen en cijfers"
KOP = ("Gegeven", "Waarde", "Stand van", "Bron")


@dataclass(frozen=True)
class Bijlage:
    """The rows of the annex, in the order of the text. Without rows there is no annex."""

    rijen: tuple[tuple[str, str, str, str], ...]
    concept: bool = False

    @property
    def inleiding(self) -> str:
        """What stands above the table."""
        if self.concept:
            return "De cijfers in dit concept zoals zij nu zijn. Zij liggen pas vast in een versie."
        return "De cijfers in deze versie, zoals zij waren toen de versie werd vastgelegd. Zij veranderen niet meer."

    def html(self, niveau: int = 2) -> SafeString:
        """The annex for a page or for print; empty without rows."""
        if not self.rijen:
            return SafeString("")
        kop = format_html_join("", '<th scope="col">{}</th>', ((woord,) for woord in KOP))
        lijf = format_html_join(
            "", '<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>', self.rijen
        )  # fmt: skip
        return format_html(
            '<section class="tekstdeel bronnenbijlage" aria-labelledby="bronnen-en-cijfers">'
            '<h{} id="bronnen-en-cijfers">{}</h{}><p>{}</p><div class="tabelvak" tabindex="0"><table>'
            "<caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div></section>",
            niveau, TITEL, niveau, self.inleiding, TITEL, kop, lijf,
        )  # fmt: skip

    def hoofdstuk(self) -> list[Knoop]:
        """The annex as a part of a text, with its heading; empty without rows."""
        return [knoop("bijlage", knoop("kop", TITEL), *self.knopen())] if self.rijen else []

    def knopen(self) -> list[Knoop]:
        """The annex as blocks of a text, without its heading; empty without rows."""
        if not self.rijen:
            return []
        return [knoop("alinea", self.inleiding), tabelknoop(Tabel(KOP, self.rijen, getallen=False))]


def bronnenbijlage(waarden: Mapping[str, Waarde], *, concept: bool = False) -> Bijlage:
    """The annex of these values: those of a version as they were kept, or those of a draft of now."""
    return Bijlage(tuple(_rij(waarde) for waarde in waarden.values()), concept)


def _rij(waarde: Waarde) -> tuple[str, str, str, str]:
    naam = waarde.naam.removeprefix("Tabel: ").removeprefix("Tabel en grafiek: ")
    woorden = waarde.woorden if waarde.bekend else "nog niet bekend"
    if waarde.bekend and waarde.tabel is not None:
        woorden = "zie de tabel in de tekst"
    bron = bronzin(waarde.bronnen) or "geen"
    dag = datum(waarde.peildatum) if waarde.peildatum is not None else ""
    return (naam[:1].upper() + naam[1:], woorden, dag, f"{bron}. {waarde.waarschuwing}".strip())
