"""The five kinds of input that a controller records: what each is called and which columns its file has."""

from __future__ import annotations

from enum import StrEnum

from financien import geldinvoer, inwonerinvoer, tariefinvoer
from regio.inlezen import Blad


class Invoersoort(StrEnum):
    """One kind; the value stands in addresses and is the name of the sheet."""

    MACROBUDGET = "macrobudget"
    VERDELING = "verdeling"
    INGROEIPAD = "ingroeipad"
    TARIEF = "tarief"
    INWONERS = "inwoners"

    @property
    def blad(self) -> Blad:
        """The table that is read and written."""
        match self:
            case Invoersoort.TARIEF:
                return tariefinvoer.BLAD
            case Invoersoort.INWONERS:
                return inwonerinvoer.BLAD
            case _:
                return geldinvoer.BLADEN[self.value]

    @property
    def meervoud(self) -> str:
        """The heading above a list of them."""
        return _MEERVOUD[self]

    @property
    def enkelvoud(self) -> str:
        """One version of it, after 'een'."""
        return _ENKELVOUD[self]


_MEERVOUD = {
    Invoersoort.MACROBUDGET: "Macrobudgetten",
    Invoersoort.VERDELING: "Verdelingen",
    Invoersoort.INGROEIPAD: "Ingroeipaden",
    Invoersoort.TARIEF: "Tarieven",
    Invoersoort.INWONERS: "Inwoners",
}
_ENKELVOUD = {
    Invoersoort.MACROBUDGET: "macrobudget",
    Invoersoort.VERDELING: "verdeling",
    Invoersoort.INGROEIPAD: "ingroeipad",
    Invoersoort.TARIEF: "tarievenlijst",
    Invoersoort.INWONERS: "inwoners per gemeente",
}
