"""The legal form under a text. The title says nothing about it: a 'samenwerkingsovereenkomst' can be a centrumregeling.

The form is chosen first; clauses, procedure and the words of the text follow from it (Wet gemeenschappelijke
regelingen, articles 1 and 8; outside that law Gemeentewet 160, first paragraph).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from samenwerking.teksten.controles.bevinding import Rechtsvorm


class Vorm(StrEnum):
    """The codes of the clause library."""

    OVEREENKOMST = "S"
    ZONDER_MEER = "Z"
    CENTRUMREGELING = "C"
    BEDRIJFSVOERING = "B"
    OPENBAAR_LICHAAM = "O"

    @property
    def naam(self) -> str:
        """The form as a person reads it."""
        return _NAMEN[self]

    @property
    def rechtsvorm(self) -> Rechtsvorm:
        """The form as the checks name it."""
        return _RECHTSVORMEN[self]

    @classmethod
    def van(cls, rechtsvorm: Rechtsvorm) -> Vorm:
        """The column of the library for a form; a gemeenschappelijk orgaan uses that of the openbaar lichaam, with
        exceptions that a jurist points out."""
        if rechtsvorm is Rechtsvorm.GEMEENSCHAPPELIJK_ORGAAN:
            return cls.OPENBAAR_LICHAAM
        return next(vorm for vorm in cls if vorm.rechtsvorm is rechtsvorm)

    @property
    def woorden(self) -> Mapping[str, str]:
        """Words that differ per form, for the `<deze>` in templates and clauses."""
        return _WOORDEN[self]


_NAMEN = {
    Vorm.OVEREENKOMST: "overeenkomst of convenant buiten de Wgr",
    Vorm.ZONDER_MEER: "regeling zonder meer",
    Vorm.CENTRUMREGELING: "centrumregeling",
    Vorm.BEDRIJFSVOERING: "bedrijfsvoeringsorganisatie",
    Vorm.OPENBAAR_LICHAAM: "openbaar lichaam",
}

_RECHTSVORMEN = {
    Vorm.OVEREENKOMST: Rechtsvorm.CONVENANT,
    Vorm.ZONDER_MEER: Rechtsvorm.REGELING_ZONDER_MEER,
    Vorm.CENTRUMREGELING: Rechtsvorm.CENTRUMREGELING,
    Vorm.BEDRIJFSVOERING: Rechtsvorm.BEDRIJFSVOERINGSORGANISATIE,
    Vorm.OPENBAAR_LICHAAM: Rechtsvorm.OPENBAAR_LICHAAM,
}

_REGELING = {"deze": "deze regeling", "de": "de regeling"}
_CENTRUM = {"uitvoerder": "de centrumgemeente", "overleg": "het bestuurlijk overleg"}
_WGR = "van de Wet gemeenschappelijke regelingen"

_WOORDEN: dict[Vorm, dict[str, str]] = {
    Vorm.OVEREENKOMST: {"deze": "deze overeenkomst", "de": "de overeenkomst", **_CENTRUM},
    Vorm.ZONDER_MEER: {**_REGELING, **_CENTRUM, "grondslag": f"artikel 1 {_WGR}"},
    Vorm.CENTRUMREGELING: {**_REGELING, **_CENTRUM, "grondslag": f"de artikelen 1 en 8, vierde lid, {_WGR}"},
    Vorm.BEDRIJFSVOERING: {
        **_REGELING,
        "uitvoerder": "de bedrijfsvoeringsorganisatie",
        "lichaam": "de bedrijfsvoeringsorganisatie",
        "overleg": "het bestuur",
        "bestuur": "het bestuur",
        "dagelijks": "het bestuur",
        "grondslag": f"de artikelen 1 en 8, derde lid, {_WGR}",
    },
    Vorm.OPENBAAR_LICHAAM: {
        **_REGELING,
        "uitvoerder": "het openbaar lichaam",
        "lichaam": "het openbaar lichaam",
        "overleg": "het algemeen bestuur",
        "bestuur": "het algemeen bestuur",
        "dagelijks": "het dagelijks bestuur",
        "grondslag": f"de artikelen 1 en 8, eerste lid, {_WGR}",
    },
}
