"""What differs between what stands there now and what a person typed, for a save that came too late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import ChoiceField, ModelChoiceField
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from regio.notatie import datum
from samenwerking.brieven.forms import BriefForm, LokaalForm
from samenwerking.brieven.models import Brief, Gemeentebrief, Vervolgstap
from samenwerking.teksten.verschilopmaak import regel_naast
from samenwerking.teksten.woordverschil import vergelijk_woorden

NIETS = "(leeg)"


@dataclass(frozen=True)
class Verschil:
    """One field that differs, word by word: first what stands there now, then what was typed."""

    naam: str
    er_staat: SafeString
    getypt: SafeString


def verschillen(
    nu: Brief | Gemeentebrief, form: BriefForm | LokaalForm, stappen: Sequence[Vervolgstap] | None = None
) -> list[Verschil]:
    """The fields that differ, in the order of the form; the steps last."""
    gevonden = []
    for veld in form.visible_fields():
        er_staat, getypt = getattr(nu, veld.name), form.cleaned_data.get(veld.name)
        if er_staat != getypt:
            gevonden.append(
                verschil_in_woorden(str(veld.label), _in_woorden(veld, er_staat), _in_woorden(veld, getypt))
            )
    if stappen is not None and isinstance(nu, Brief):
        er_staan, getypt_vervolg = _als_tekst(nu.vervolg.all()), _als_tekst(stappen)
        if er_staan != getypt_vervolg:
            gevonden.append(verschil_in_woorden("Vervolg", er_staan, getypt_vervolg))
    return gevonden


def verschil_in_woorden(naam: str, er_staat: str, getypt: str) -> Verschil:
    """One field under its name, with both sides word by word."""
    return Verschil(naam, *regel_naast(vergelijk_woorden(er_staat or NIETS, getypt or NIETS)))


def _in_woorden(veld: BoundField, waarde: Any) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(veld.field, ModelChoiceField):
        return veld.field.label_from_instance(waarde) if waarde else str(veld.field.empty_label)
    if isinstance(veld.field, ChoiceField):
        namen = {str(keuze.data["value"]): str(keuze.data["label"]) for keuze in veld.subwidgets}
        codes = waarde if isinstance(waarde, list) else [waarde]
        return "; ".join(namen.get(str(code), str(code)) for code in codes)
    return datum(waarde) if hasattr(waarde, "isoformat") else str(waarde or "")


def _als_tekst(stappen: Iterable[Vervolgstap]) -> str:
    return "; ".join(
        f"{datum(stap.datum) if stap.datum else stap.wanneer}: {stap.wat}{f' ({stap.besluit})' if stap.besluit else ''}"
        f"{' [toezegging]' if stap.toezegging else ''}"
        for stap in stappen
    )
