"""A draft or a version as an Uitgave: with its figures and pictures inside the file, in the look of who gives it."""

from __future__ import annotations

import datetime
from typing import Any

from regio.huisstijl import lees_stijl, stijlwaarden
from regio.models import Huisstijl
from regio.templatetags.opmaak import moment
from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.gegevens.weergave import Weergave, weergave_van_concept, weergave_van_versie
from samenwerking.teksten.models import Tekst, Versie
from samenwerking.teksten.uitgave import Uitgave


def uitgave_van_concept(tekst: Tekst, document: Knoop, *, op: datetime.date, nu: datetime.datetime) -> Uitgave:
    """The draft with the values of that day."""
    stijl = huisstijl(tekst)
    return Uitgave(
        document=document,
        soort=tekst.soort,
        soortnaam=tekst.get_soort_display(),
        titel=tekst.titel,
        stand=f"concept van {moment(nu)}",
        gemaakt_op=nu,
        concept=True,
        **_cijfers(weergave_van_concept(tekst, document, op=op)),
        afzender=stijl["afzender"],
        stijl=lees_stijl(stijl["stijl"]),
    )


def uitgave_van_versie(versie: Versie, stijl: dict[str, Any]) -> Uitgave:
    """A version with the values that were kept with it; `stijl` as `huisstijl` gives it."""
    inhoud = versie.gelezen
    return Uitgave(
        document=inhoud.document,
        soort=inhoud.soort,
        soortnaam=Tekst.Soort(inhoud.soort).label,
        titel=inhoud.titel,
        stand=f"versie {versie.nummer}, {versie.naam}, {'bevroren' if versie.bevroren else 'bewaard'} op "
        f"{moment(versie.op)}",
        gemaakt_op=versie.op,
        concept=not versie.bevroren,
        vingerafdruk=versie.vingerafdruk if versie.bevroren else "",
        **_cijfers(weergave_van_versie(versie)),
        afzender=stijl["afzender"],
        stijl=lees_stijl(stijl["stijl"]),
    )


def huisstijl(tekst: Tekst) -> dict[str, Any]:
    """Who gives a text, and how that looks: values that JSON can hold. A text of a region looks like that region,
    whoever prints it."""
    stijl = Huisstijl.objects.voor(regio=tekst.regio)
    return {"afzender": str(tekst.regio), "stijl": stijlwaarden(stijl, tekst.regio)}


def _cijfers(weergave: Weergave) -> dict[str, Any]:
    """The figures and pictures inside the file itself, with the annex of their sources."""
    return {**weergave.voor_opmaak(pdf=True), "bijlage": weergave.bijlage.html()}
