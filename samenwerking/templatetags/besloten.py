"""What was decided about versions, on pages of the room `teksten`, which does not know the room of the decisions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from django import template

from samenwerking.besluiten.models import Besluit
from samenwerking.besluiten.procedure import Uitkomst
from samenwerking.teksten.models import Clausulegebruik

register = template.Library()


@register.simple_tag
def met_besluiten(gebruik: Sequence[Clausulegebruik]) -> list[tuple[Clausulegebruik, str]]:
    """Each use of a clause with what was decided about its version: 'ingestemd: 4; niet ingestemd: 1'."""
    rijen = Besluit.objects.filter(
        versie__in={rij.versie_id for rij in gebruik}, bevestiging__isnull=False, vervanging__isnull=True
    )
    geteld: dict[int, Counter[str]] = defaultdict(Counter)
    for versie, uitkomst in rijen.values_list("versie_id", "uitkomst"):
        geteld[versie][Uitkomst(uitkomst).naam] += 1
    return [(rij, _zin(geteld[rij.versie_id])) for rij in gebruik]


def _zin(aantallen: Counter[str]) -> str:
    return "; ".join(f"{naam}: {aantal}" for naam, aantal in sorted(aantallen.items())) or "nog niets besloten"
