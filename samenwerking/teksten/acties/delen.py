"""What lists and search ask of a draft, kept beside the tree: its parts, and how many are empty."""

from __future__ import annotations

from django.db.models import F
from prosemirror.model import Node

from samenwerking.teksten.boom import DELEN, loop, platte_tekst, uit_json
from samenwerking.teksten.deelkennis import deel_is_leeg
from samenwerking.teksten.models import Deel
from samenwerking.teksten.voorstellen import wijs_af


def zet_delen(tekst_id: int, document: Node, *, eerder: Node | None = None) -> None:
    """Bring the rows of the parts in line with the tree; only what changed is written."""
    oud = {id(deel): plaats for plaats, deel in enumerate(eerder.content.content)} if eerder is not None else {}
    delen = list(document.content.content)
    rijen = []
    verschoven: dict[int, list[str]] = {}
    for plaats, deel in enumerate(delen):
        if oud.get(id(deel)) == plaats or not deel.attrs.get("id"):
            continue
        if id(deel) in oud:  # it says the same, at another place
            verschoven.setdefault(plaats - oud[id(deel)], []).append(str(deel.attrs["id"]))
            continue
        knoop = wijs_af(uit_json(deel.to_json()))
        woorden = "\n".join(platte_tekst(kind) for kind in knoop.lijf)
        rijen.append(
            Deel(
                tekst_id=tekst_id,
                kenmerk=str(deel.attrs["id"]),
                volgorde=plaats,
                kop=knoop.kop,
                woorden=woorden,
                clausules=sorted({int(kind.attrs["clausule"]) for kind in loop(knoop) if kind.attrs.get("clausule")}),
            )
        )
    for hoeveel, kenmerken in verschoven.items():
        van_tekst = Deel.objects.filter(tekst_id=tekst_id, kenmerk__in=kenmerken)
        van_tekst.update(volgorde=F("volgorde") + hoeveel)
    if rijen:
        Deel.objects.bulk_create(
            rijen,
            update_conflicts=True,
            unique_fields=["tekst", "kenmerk"],
            update_fields=["volgorde", "kop", "woorden", "clausules"],
        )
    er_zijn = {str(deel.attrs.get("id")) for deel in delen}
    if eerder is None or any(str(deel.attrs.get("id")) not in er_zijn for deel in eerder.content.content):
        Deel.objects.filter(tekst_id=tekst_id).exclude(kenmerk__in=er_zijn).delete()


def tel(document: Node) -> tuple[int, int]:
    """How many parts the text has, and how many of them nobody wrote in yet."""
    delen = [deel for deel in document.content.content if deel.type.name in DELEN]
    return len(delen), sum(deel_is_leeg(deel) for deel in delen)
