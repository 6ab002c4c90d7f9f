"""The rows of a file with a begroting, a realisatie or an afrekening, exact to the cent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from financien.afrekeningblad import Blad
from financien.models import Begroting, Realisatie
from financien.verdelen import naar_euro
from regio.rijenbestand import Veldsoort

VOORBEELD = "Voorbeeld, geen rijkscijfer"
KOPPEN_JAARSTUK: Sequence[tuple[str, Veldsoort]] = (
    ("regio", "tekst"), ("taak", "tekst"), ("jaar", "tekst"), ("stuk", "tekst"), ("versie", "tekst"),
    ("soort", "tekst"), ("gemeentecode", "tekst"), ("gemeente", "tekst"), ("spoor", "tekst"),
    ("omschrijving", "tekst"), ("clienten", "getal"), ("bedrag", "euro"), ("taakveld", "tekst"), ("bron", "tekst"),
    ("label", "tekst"),
)  # fmt: skip
KOPPEN_AFREKENING: Sequence[tuple[str, Veldsoort]] = (
    ("regio", "tekst"), ("taak", "tekst"), ("jaar", "tekst"), ("gemeentecode", "tekst"), ("gemeente", "tekst"),
    ("gewicht", "tekst"), ("inbreng", "euro"), ("eigen_deel", "euro"), ("uit_verdeling", "euro"), ("betaalt", "euro"),
    ("draagt", "euro"), ("sleutel", "tekst"), ("stand", "tekst"), ("kenmerk", "tekst"), ("label", "tekst"),
)  # fmt: skip


def jaarstukrijen(stuk: Begroting | Realisatie, *, eigen: str | None) -> Iterator[tuple[object, ...]]:
    """One row per amount. Who sees one gemeente gets its rows and those of no gemeente; the others as one sum."""
    elders: dict[tuple[str, str], tuple[str, Decimal]] = {}
    vast = (stuk.regio.naam, stuk.taak, str(stuk.jaar), str(stuk._meta.verbose_name), str(stuk.versie))
    for regel in stuk.regels.select_related("gemeente", "bron", "taakveld").order_by("volgnummer"):
        label = VOORBEELD if regel.bron.is_voorbeeld else ""
        gemeente = regel.gemeente
        if gemeente is not None and eigen is not None and gemeente.code != eigen:
            deze = (regel.soort, regel.taakveld.code)
            eerder = elders.get(deze, ("", Decimal(0)))
            elders[deze] = (eerder[0] or label, eerder[1] + regel.bedrag)
            continue
        yield (
            *vast, regel.get_soort_display(), gemeente.code if gemeente else "", gemeente.naam_kort if gemeente else "",
            regel.get_spoor_display() if regel.spoor else "", regel.omschrijving, regel.clienten, regel.bedrag,
            regel.taakveld.code, regel.bron.titel, label,
        )  # fmt: skip
    namen = dict(stuk.regels.model._meta.get_field("soort").flatchoices)
    for (soort, code), (label, som) in elders.items():
        yield (*vast, namen[soort], "", "andere gemeenten samen", "", "", None, som, code, "", label)


def afrekeningrijen(blad: Blad, *, eigen: str | None, stand: str, kenmerk: str) -> Iterator[tuple[object, ...]]:
    """One row per gemeente, or the own one and the others together."""
    label = VOORBEELD if blad.is_voorbeeld else ""
    begin, eind = (blad.regio, blad.taak, str(blad.jaar)), (blad.sleutel.herkomst, stand, kenmerk, label)
    for deel in blad.delen:
        if eigen in (None, deel.code):
            bedragen = (deel.inbreng, deel.eigen, deel.uit_pool, deel.betaalt, deel.draagt)
            gewicht = str(blad.sleutel.gewichten.get(deel.code, 0))
            yield (*begin, deel.code, deel.naam, gewicht, *(naar_euro(bedrag) for bedrag in bedragen), *eind)
    if eigen is not None:
        rest = [deel for deel in blad.delen if deel.code != eigen]
        sommen = [
            sum(getattr(deel, naam) for deel in rest) for naam in ("inbreng", "eigen", "uit_pool", "betaalt", "draagt")
        ]
        gewicht = str(sum(blad.sleutel.gewichten.get(deel.code, 0) for deel in rest))
        yield (*begin, "", "andere gemeenten samen", gewicht, *(naar_euro(som) for som in sommen), *eind)
