"""What a mandate opens, in words for who gives it or ends it."""

from __future__ import annotations

import datetime

from regio.models import Functie
from regio.notatie import datum

WIE_KIJKT = {
    Functie.TOEGANG: ("Wmo-consulenten en teamleiders", "alle dossiers", "lezen en wijzigen"),
    Functie.WACHTLIJST: ("wachtlijstbeheerders", "de wachtlijst, met namen", "zien en bijhouden"),
}
"""Who of the mandaatnemer works in dossiers of the mandaatgever, per function; as `toegang.rechten` has it."""

ALTIJD = "Het mandaat, uw naam en deze dag blijven bewaard. Een mandaat verdwijnt nooit: u kunt er een einde aan geven."


def opent(
    *, gever: str, nemer: str, functie: Functie, taak: str, van: datetime.date, tot: datetime.date | None,
    op: datetime.date,
) -> list[str]:  # fmt: skip
    """The consequences of giving it, each a sentence. `taak` by its name; only beschermd wonen has dossiers here."""
    vanaf = f"Vanaf {datum(van)}" if van > op else "Meteen na het vastleggen"
    zinnen = []
    if functie in WIE_KIJKT and taak == "beschermd wonen":
        wie, wat, doen = WIE_KIJKT[functie]
        zinnen.append(f"{vanaf} kunnen {wie} van {nemer} {wat} van {gever} {doen}.")
        zinnen.append(
            "Dat geldt ook voor wat er al is, niet alleen voor nieuwe cliënten. Elke keer kijken is een inzage."
        )
    else:
        zinnen.append(f"Dit mandaat opent geen dossiers. {nemer} handelt voor {gever} bij {functie.label} voor {taak}.")
    zinnen.append(f"Het college van {gever} blijft verantwoordelijk. Besluiten noemen dat college.")
    if tot is not None:
        zinnen.append(f"Op {datum(tot)} stopt het vanzelf.")
    return [*zinnen, ALTIJD]


def sluit(*, gever: str, nemer: str, functie: Functie, taak: str) -> list[str]:
    """The consequences of ending it."""
    zinnen = []
    if functie in WIE_KIJKT and taak == "beschermd wonen":
        wie, wat, _ = WIE_KIJKT[functie]
        zinnen.append(
            f"Vanaf de dag die u kiest, vinden {wie} van {nemer} {wat} van {gever} niet meer. Ook niet als zij dan "
            "zijn ingelogd."
        )
        zinnen.append(f"Wie bij {nemer} een dossier behandelt, raakt het kwijt. Spreek af wie bij {gever} verdergaat.")
    else:
        zinnen.append(
            f"Vanaf de dag die u kiest, handelt {nemer} niet meer voor {gever} bij {functie.label} voor {taak}."
        )
    return [*zinnen, "Wat in mandaat is gedaan en besloten, blijft bewaard."]
