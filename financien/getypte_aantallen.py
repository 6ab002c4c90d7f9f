"""Who is there now of a taak that this product does not count, such as OGGZ: as the region recorded it."""

from __future__ import annotations

from collections.abc import Iterable

from financien.clientgroepen import GroepenFout, Kolom, Rij

ALLE_CLIENTEN = "Alle cliënten"
"""The one group of a taak of which the region recorded one number for all products."""


def getypte_kolommen(aannames: Iterable[Rij], gemeenten: Iterable[str]) -> tuple[list[Kolom], str]:
    """The numbers per product, and which assumptions they come from.

    A gemeente with a row of its own has that; what is left of the number of the region is divided later, by inwoners.
    Raises GroepenFout without a number, or when the gemeenten and the region contradict each other.
    """
    codes = list(gemeenten)
    rijen = [rij for rij in aannames if rij.soort == "clienten"]
    if not rijen:
        raise GroepenFout(
            "Voor deze taak telt dit programma geen cliënten. Leg als aanname vast hoeveel cliënten er bij het begin "
            "zijn, met de bron."
        )
    kolommen = []
    for product in dict.fromkeys(rij.product for rij in rijen):
        naam = product or ALLE_CLIENTEN
        van_deze = [rij for rij in rijen if rij.product == product]
        regio = next((rij for rij in van_deze if rij.gemeente is None), None)
        eigen = {rij.gemeente: int(rij.waarde) for rij in van_deze if rij.gemeente in codes}
        som, zonder = sum(eigen.values()), [code for code in codes if code not in eigen]
        if regio is None:
            kolommen.append(Kolom(naam, {code: eigen.get(code, 0) for code in codes}, som))
            continue
        if regio.waarde < som or (not zonder and regio.waarde != som):
            raise GroepenFout(
                f"{naam}: de gemeenten hebben samen {som} cliënten en de regio {int(regio.waarde)}. Maak een van de "
                "twee anders."
            )
        kolommen.append(Kolom(naam, {code: eigen.get(code) for code in codes}, int(regio.waarde)))
    return kolommen, "; ".join(dict.fromkeys(f"{rij.naam} ({rij.bron})" for rij in rijen))
