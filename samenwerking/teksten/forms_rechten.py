"""What a person says about who may what in a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from django import forms

from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.wiemagwat import IEDEREEN_SCHRIJFT, NAAM, UITLEG, Uitspraak

Keuzes = Sequence[tuple[str, str]]
ALS_DE_TEKST = ""
_RECHTEN = [(int(recht), f"{NAAM[recht].capitalize()}: {UITLEG[recht]}") for recht in Recht]
_KORT = [(str(int(recht)), NAAM[recht]) for recht in Recht]


def _als_recht(waarde: str) -> Recht:
    return Recht(int(waarde))


def _recht(label: str, hulp: str = "") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=_RECHTEN, coerce=_als_recht, widget=forms.RadioSelect, help_text=hulp
    )


class RechtenForm(forms.Form):
    """One statement: the text, the own annex, the parts for which something else was said, and one part more."""

    tekst = _recht("In de tekst")
    bijlage = _recht(
        "In de eigen bijlage",
        "De bijlage van de gemeente zelf. In die van een ander kan zij ten hoogste opmerken.",
    )

    def __init__(self, *args: Any, gezegd: Uitspraak | None, delen: Keuzes, **kwargs: Any) -> None:
        nu = gezegd or IEDEREEN_SCHRIJFT
        self.namen = dict(delen)
        self.anders = [deel for deel in nu.delen if deel in self.namen]
        kwargs["initial"] = {
            "tekst": int(nu.tekst),
            "bijlage": int(nu.bijlage),
            **{f"deel-{deel}": str(int(nu.delen[deel])) for deel in self.anders},
        }
        super().__init__(*args, **kwargs)
        for deel in self.anders:
            self.fields[f"deel-{deel}"] = forms.ChoiceField(
                label=self.namen[deel],
                required=False,
                choices=[(ALS_DE_TEKST, "zoals in de tekst (afspraak weg)"), *_KORT],
            )
        over = [(deel, naam) for deel, naam in delen if deel not in self.anders]
        if over:
            self.fields["erbij"] = forms.ChoiceField(
                label="In een deel iets anders",
                required=False,
                choices=[("", "Geen deel erbij"), *over],
                help_text="Kies een deel en wat daar mag. Na het bewaren kunt u er nog een kiezen.",
            )
            self.fields["erbij_recht"] = forms.ChoiceField(
                label="Wat daar mag", required=False, choices=[("", "Kies wat daar mag"), *_KORT]
            )

    def clean(self) -> dict[str, Any]:
        """A part more asks a right, and a right asks a part."""
        gegevens: dict[str, Any] = super().clean() or {}
        if gegevens.get("erbij") and not gegevens.get("erbij_recht"):
            self.add_error("erbij_recht", "Kies wat in dit deel mag.")
        if gegevens.get("erbij_recht") and not gegevens.get("erbij"):
            self.add_error("erbij", "Kies het deel waarvoor dit geldt.")
        return gegevens

    @property
    def uitspraak(self) -> Uitspraak:
        """What was said; only of a valid form."""
        gegevens = self.cleaned_data
        delen = {deel: gegevens[f"deel-{deel}"] for deel in self.anders if gegevens[f"deel-{deel}"] != ALS_DE_TEKST}
        if gegevens.get("erbij"):
            delen[gegevens["erbij"]] = gegevens["erbij_recht"]
        return Uitspraak(
            gegevens["tekst"], gegevens["bijlage"], {deel: Recht(int(recht)) for deel, recht in delen.items()}
        )


class TrekkerForm(forms.Form):
    """Who leads the text."""

    trekker = forms.TypedChoiceField(
        label="Wie trekt deze tekst?",
        coerce=int,
        help_text="De trekker zegt, net als de coördinator, wie wat mag in deze tekst.",
    )

    def __init__(self, *args: Any, mensen: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.TypedChoiceField, self.fields["trekker"]).choices = list(mensen)
