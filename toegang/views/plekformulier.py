"""One form about a placement, a waiting place or the list of places: the same page for each, in one shape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render

from regio.verzoek import Verzoek
from toegang.fouten import Verouderd
from toegang.geschiedenis import Regel, geschiedenis_van
from toegang.models import Clientnaam, Dossier
from toegang.views.pagina import gelezen_versie, probeer


@dataclass(frozen=True)
class Blad:
    """What such a page says. `terug` is the address one came from and goes back to, with its name.

    `dossier` is what the form changes: then it carries the version. `voor` says about whom or what. `eerst` is what
    one may have to do before this, and its address.
    """

    titel: str
    voor: str
    knop: str
    terug: str
    terugnaam: str
    gelukt: str
    uitleg: Sequence[str] = ()
    let_op: str = ""
    eerst: tuple[str, str] = ("", "")
    dossier: Dossier | None = None
    toon_intussen: bool = True
    soort: str = "hoofd"

    @property
    def versie(self) -> int | None:
        """The version that the form carries, if it changes a dossier."""
        return self.dossier.versie if self.dossier is not None else None


def gepost(request: Verzoek) -> QueryDict | None:
    """What was posted; nothing when the form is only asked for."""
    return request.POST if request.method == "POST" else None


def behandel(request: Verzoek, form: forms.Form, actie: Callable[[dict[str, Any]], Any], blad: Blad) -> HttpResponse:
    """Show the form, or do what it asks and go back. A stale post answers 409 and keeps what was typed.

    `actie` gets what was filled in.
    """
    if not (form.is_bound and form.is_valid()):
        return _toon(request, form, blad)
    try:
        if probeer(form, lambda: actie(dict(form.cleaned_data))) is None:
            return _toon(request, form, blad)
    except Verouderd as fout:
        form.add_error(None, str(fout))
        return _verouderd(request, form, blad)
    messages.success(request, blad.gelukt)
    return redirect(blad.terug)


def _verouderd(request: Verzoek, form: forms.Form, blad: Blad) -> HttpResponse:
    intussen: list[Regel] = []
    if blad.dossier is not None:
        nu = Clientnaam.objects.get(pk=blad.dossier.pk).als_dossier()
        blad = replace(blad, dossier=nu)
        if blad.toon_intussen:
            intussen = geschiedenis_van(nu, hoeveel=max(nu.versie - gelezen_versie(request), 1))
    return _toon(request, form, blad, status=409, intussen=intussen)


def _toon(
    request: Verzoek, form: forms.Form, blad: Blad, *, status: int = 200, intussen: Sequence[Regel] = ()
) -> HttpResponse:
    return render(
        request, "toegang/plekformulier.html", {"form": form, "blad": blad, "intussen": intussen}, status=status
    )
