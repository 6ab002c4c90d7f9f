"""The rules of iWmo 3.2, one function per rule code; `REGELS` says which run on which message."""

from toegang.iwmo.regels import adres, declaratie, persoon, product, verkeer
from toegang.iwmo.regels.kern import (
    NIET_UIT_EEN_BERICHT,
    REGELS,
    Bevinding,
    Omgeving,
    Regel,
    regels_voor,
    toets_bericht,
)

__all__ = [
    "NIET_UIT_EEN_BERICHT",
    "REGELS",
    "Bevinding",
    "Omgeving",
    "Regel",
    "adres",
    "declaratie",
    "persoon",
    "product",
    "regels_voor",
    "toets_bericht",
    "verkeer",
]
