"""What every file of the product keeps to, checked by reading the files themselves."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db.models import Field, Model

BASIS = Path(settings.BASE_DIR)
APPS = ("regio", "toegang", "financien", "samenwerking")
SJABLONEN = sorted((BASIS / "templates").rglob("*.html"))
MEESTE_REGELS = 400
VERBODEN_NAMEN = {"utils", "helpers", "common", "misc"}

VRAGEN = {"objects", "all", "filter", "exclude", "order_by", "select_for_update", "annotate"}
"""What makes a chain of calls a question to the database."""

IN_BULK = {"update", "bulk_create", "bulk_update"}
"""Changes that django-simple-history does not see; the package's own helpers are functions, not methods."""

VRAAGT_NAAR_VANDAAG = {
    "regio/middleware.py": "which hats hold today",
    "regio/schil.py": "terms are shown as counted from today",
    "regio/levend.py": "which hats hold now, for a live connection, that passes by the middleware",
    "samenwerking/teksten/leven/verbinding.py": "what a hat may do now in a text, asked while the connection lasts",
    "toegang/bereik.py": "the lists of the wall are of the moment of the transaction",
    "samenwerking/bench.py": "the command that measures",
    "samenwerking/bench_samen.py": "the same, for working together",
    "samenwerking/bench_schaal.py": "the same, at national size",
    "samenwerking/bench_teksten.py": "the same, for writing together",
    "samenwerking/bench_monitor.py": "the same, for the monitor",
    "samenwerking/bench_zoeken.py": "the same, for the search field",
}
"""Places outside views, tasks and commands that may ask for today, and why."""

INLINE = (r"\sstyle\s*=", r"<style\b", r"\son[a-z]+\s*=\s*[\"']", r"<script(?![^>]*\bsrc=)", r"javascript:")
"""Style and script that stand in the page itself."""

KENT_GUARDIAN = {
    "toegang/models/deling.py": "the table of grants is guardian's, with an end and a reason",
    "samenwerking/teksten/models/uitnodiging.py": "the same for a guest who reads a text",
}


def python() -> list[Path]:
    """Our own modules, migrations apart."""
    return sorted(pad for app in APPS for pad in (BASIS / app).rglob("*.py") if "migrations" not in pad.parts)


def naam_van(pad: Path) -> str:
    """The path as it stands in the repository."""
    return pad.relative_to(BASIS).as_posix()


def boom(pad: Path) -> ast.Module:
    """The module as Python reads it."""
    return ast.parse(pad.read_text(encoding="utf-8"), filename=str(pad))


def eigen_modellen() -> list[type[Model]]:
    """The models of the four apps, tables of history included."""
    return [model for app in APPS for model in apps.get_app_config(app).get_models()]


# --- files --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("map", [*APPS, "tests", "templates"])
def test_een_bestand_gaat_over_een_onderwerp(map: str) -> None:
    bestanden = [pad for soort in ("py", "html") for pad in (BASIS / map).rglob(f"*.{soort}")]
    lengtes = {naam_van(pad): len(pad.read_text().splitlines()) for pad in bestanden if "migrations" not in pad.parts}
    assert {naam: regels for naam, regels in lengtes.items() if regels > MEESTE_REGELS} == {}


def test_geen_bestand_voor_van_alles_en_nog_wat() -> None:
    paden = [pad for app in (*APPS, "templates", "tests") for pad in (BASIS / app).rglob("*")]
    assert [naam_van(pad) for pad in paden if pad.stem in VERBODEN_NAMEN] == []


def test_verwijzingen_in_de_documenten_bestaan() -> None:
    mist = []
    for pad in [*BASIS.glob("*.md"), *(BASIS / "docs").rglob("*.md")]:
        for doel in re.findall(r"\]\(([^)#\s]+)[^)]*\)", pad.read_text()):
            if not re.match(r"[a-z]+:", doel) and not (pad.parent / doel).exists():
                mist.append(f"{naam_van(pad)}: {doel}")
    assert mist == []


# --- templates ----------------------------------------------------------------------------------------------


def test_elk_formulier_dat_post_draagt_de_verborgen_velden() -> None:
    """`formulier` writes them; a form element of its own asks for them."""
    zonder = []
    for pad in SJABLONEN:
        for formulier in re.findall(r"<form\b.*?</form>", pad.read_text(), re.DOTALL):
            if re.search(r"""method=["']post""", formulier, re.IGNORECASE) and "{% formuliervelden" not in formulier:
                zonder.append(naam_van(pad))
    assert zonder == []


def test_elk_zoekveld_zegt_wat_het_doorzoekt() -> None:
    """A page with a search field of its own has two; a screen reader names them by what they search."""
    zonder = [
        naam_van(pad)
        for pad in SJABLONEN
        for formulier in re.findall(r"<form\b[^>]*>", pad.read_text())
        if 'role="search"' in formulier and "aria-label=" not in formulier
    ]
    assert zonder == []


def test_er_staat_geen_stijl_of_script_in_een_pagina() -> None:
    """The CSP would refuse it in the browser; here it is found in pages that no test opens."""
    fouten = []
    for pad in SJABLONEN:
        tekst = pad.read_text()
        for verboden in (
            r"\sstyle\s*=",
            r"<style\b",
            r"\son[a-z]+\s*=\s*[\"']",
            r"<script(?![^>]*\bsrc=)",
            r"javascript:",
        ):
            fouten += [f"{naam_van(pad)}: {gevonden.strip()}" for gevonden in re.findall(verboden, tekst)]
    assert fouten == []


def test_elk_sjabloon_wordt_gebruikt() -> None:
    """By its name or stem in a module or in another template. What belongs to Django or allauth is found by them."""
    van_anderen = ("account", "allauth", "django", "mfa", "socialaccount")
    teksten = {pad: pad.read_text() for pad in [*python(), *SJABLONEN]}
    ongebruikt = [
        naam_van(pad)
        for pad in SJABLONEN
        if pad.relative_to(BASIS / "templates").parts[0] not in van_anderen
        and not re.fullmatch(r"[45]\d\d", pad.stem)
        and not any(pad.name in tekst or f'"{pad.stem}"' in tekst for ander, tekst in teksten.items() if ander != pad)
    ]
    assert ongebruikt == []


# --- models -------------------------------------------------------------------------------------------------


def test_namen_van_modellen_en_velden_beginnen_met_een_kleine_letter() -> None:
    """They stand in the middle of sentences. An abbreviation (BSN, SOK) keeps its capitals."""
    fouten = []
    for model in eigen_modellen():
        namen = {model.__name__: str(model._meta.verbose_name)}
        namen |= {
            f"{model.__name__}.{veld.name}": str(veld.verbose_name)
            for veld in model._meta.get_fields()
            if isinstance(veld, Field)
        }
        fouten += [f"{wat}: {naam}" for wat, naam in namen.items() if naam[:1].isupper() and not naam[:2].isupper()]
    assert fouten == []


@cache
def zonder_geschiedenis() -> set[str]:
    """Names of the models whose changes are not kept."""
    return {model.__name__ for model in eigen_modellen() if not hasattr(model, "historie")}


def in_bulk(module: ast.Module) -> Iterator[tuple[int, str, str]]:
    """Line, method and model of each change in bulk; the model is what the chain of calls begins with."""
    for knoop in ast.walk(module):
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Attribute) and knoop.func.attr in IN_BULK:
            keten, deel = set(), knoop.func.value
            while isinstance(deel, ast.Call | ast.Attribute | ast.Subscript):
                if isinstance(deel, ast.Attribute):
                    keten.add(deel.attr)
                deel = deel.func if isinstance(deel, ast.Call) else deel.value
            if keten & VRAGEN or knoop.func.attr != "update":
                yield knoop.lineno, knoop.func.attr, deel.id if isinstance(deel, ast.Name) else "?"


def buiten_de_geschiedenis(module: ast.Module) -> list[str]:
    """Changes in bulk of a model with history, or of something of which one cannot read the model."""
    zonder = zonder_geschiedenis()
    return [f"regel {regel}: {wat} van {model}" for regel, wat, model in in_bulk(module) if model not in zonder]


def test_een_model_met_geschiedenis_verandert_niet_in_bulk() -> None:
    gevonden = {naam_van(pad): buiten_de_geschiedenis(boom(pad)) for pad in python()}
    assert {naam: fouten for naam, fouten in gevonden.items() if fouten} == {}


@pytest.mark.parametrize(
    ("regel", "fout"),
    [
        ("Dossier.objects.filter(pk=1).update(versie=2)", True),
        ("Lidmaatschap.objects.bulk_create(rijen)", True),
        ("dossier.indicaties.filter(pk=1).update(versie=2)", True),
        ("Opdrachtdeel.objects.open().update(fout='')", False),
        ("bulk_update_with_history(rijen, Dossier, ['versie'])", False),
        ("context.update(meer)", False),
    ],
)
def test_een_wijziging_in_bulk_valt_op(regel: str, fout: bool) -> None:
    assert bool(buiten_de_geschiedenis(ast.parse(regel))) is fout


# --- where a rule lives -------------------------------------------------------------------------------------


def test_alleen_wat_een_verzoek_of_opdracht_begint_vraagt_naar_vandaag() -> None:
    mag = re.compile(r".*/(views|management)/|.*/tasks\.py$")
    vragers = {naam_van(pad) for pad in python() if "klok.vandaag()" in pad.read_text()}
    assert {naam for naam in vragers if not mag.match(naam)} == set(VRAAGT_NAAR_VANDAAG)


def test_alleen_rechten_kent_guardian() -> None:
    kenners = {
        naam_van(pad) for pad in python() if any(naam.split(".")[0] == "guardian" for naam in ingevoerd(boom(pad)))
    }
    assert {naam for naam in kenners if not naam.endswith("/rechten.py")} == set(KENT_GUARDIAN)


def ingevoerd(module: ast.Module) -> Iterable[str]:
    """The modules that a module imports, at the top or later."""
    for knoop in ast.walk(module):
        if isinstance(knoop, ast.Import):
            yield from (naam.name for naam in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            yield knoop.module or ""


def test_een_actie_vraagt_benoemde_argumenten() -> None:
    """So that a call reads as a sentence, and nobody swaps two numbers. A demand (`eis_`) changes nothing."""
    fouten = []
    for pad in python():
        if "acties" not in pad.parts:
            continue
        for knoop in boom(pad).body:
            if isinstance(knoop, ast.FunctionDef) and not knoop.name.startswith(("_", "eis_")):
                los = [*knoop.args.posonlyargs, *knoop.args.args]
                if los and "door" in {argument.arg for argument in [*los, *knoop.args.kwonlyargs]}:
                    fouten.append(f"{naam_van(pad)}: {knoop.name}({los[0].arg})")
    assert fouten == []
