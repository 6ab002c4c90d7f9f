"""Values of data fields as HTML, as nodes of a text, and put into a tree: the same figures everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from financien.grafieken import JaarPunt, beschrijving, ingroeipad_grafiek
from regio.notatie import datum, datum_kort
from samenwerking.teksten.boom import Knoop, knoop, vervang, voeg_tekst_samen
from samenwerking.teksten.gegevens.waarde import Bron, Grafiek, Tabel, Waarde


def als_regels(waarden: Mapping[str, Waarde], *, concept: bool) -> dict[str, str]:
    """What a line shows for each key. A draft shows the day beside it, and what is not known in its own colour."""
    return {sleutel: in_de_regel(waarde) if concept else waarde.tekst for sleutel, waarde in waarden.items()}


def in_de_regel(waarde: Waarde) -> SafeString:
    """The value in a draft, with its day; both can be read aloud."""
    if not waarde.bekend:
        return format_html('<span class="gegeven__onbekend" title="{}">{}</span>', waarde.reden, waarde.tekst)
    if dag := dag_erbij(waarde):
        return format_html('{} <small class="gegeven__dag">({})</small>', waarde.woorden, dag)
    return format_html("{}", waarde.woorden)


def dag_erbij(waarde: Waarde) -> str:
    """'1-1-2026' when there is a day and the words do not name it."""
    return datum_kort(waarde.peildatum) if waarde.peildatum is not None and not waarde.dag_staat_erbij else ""


def als_blok(waarde: Waarde) -> SafeString:
    """A table, with its chart above it and its source under it."""
    if not waarde.bekend or waarde.tabel is None:
        zin = waarde.reden or waarde.woorden
        return format_html('<p class="gegeven gegeven__onbekend">{}: {}</p>', waarde.tekst.strip("[]"), zin)
    uit = [_grafiek(waarde.grafiek)] if waarde.grafiek is not None else []
    return format_html("{}{}{}", _aaneen(uit), _tabel(waarde, waarde.tabel), bronregel(waarde))


def bronregel(waarde: Waarde) -> SafeString:
    """'Bron: CBS, bevolking op 1 januari. Stand van 1 januari 2026.'"""
    delen = [f"Bron: {bronzin(waarde.bronnen)}."] if waarde.bronnen else []
    if waarde.peildatum is not None:
        delen.append(f"Stand van {datum(waarde.peildatum)}.")
    if waarde.waarschuwing:
        delen.append(waarde.waarschuwing)
    return format_html('<p class="bronregel">{}</p>', " ".join(delen))


def bronzin(bronnen: Iterable[Bron]) -> str:
    """The sources with publisher, day and place, one behind the other."""
    return "; ".join(
        ", ".join(
            deel
            for deel in (bron.titel, bron.uitgever, datum(bron.datum) if bron.datum else "", bron.vindplaats)
            if deel
        )
        for bron in bronnen
    )


def als_knopen(waarde: Waarde) -> list[Knoop]:
    """What a Word file puts in the place of a block: the table, its source, or that it is not known."""
    if not waarde.bekend or waarde.tabel is None:
        return [knoop("alinea", f"{waarde.tekst} {waarde.reden}".strip())]
    bron = f"Bron: {bronzin(waarde.bronnen)}. {waarde.waarschuwing}".strip()
    return [knoop("alinea", waarde.naam), tabelknoop(waarde.tabel), knoop("alinea", bron)]


def tabelknoop(tabel: Tabel, **attrs: str) -> Knoop:
    """A table as a node of a text."""
    rijen = [_rij("kopcel", tabel.kop), *(_rij("cel", rij) for rij in tabel.rijen)]
    return knoop("tabel", *rijen, **attrs)


def vul_in(document: Knoop, waarden: Mapping[str, Waarde]) -> Knoop:
    """The tree with the words of each field in its place, so that two versions differ where a figure differs."""

    def ingevuld(deel: Knoop) -> Knoop:
        waarde = waarden.get(str(deel.attrs.get("sleutel", "")))
        if waarde is None:
            return deel
        if deel.soort == "gegeven":
            return Knoop("text", tekst=waarde.tekst, merken=deel.merken)
        if deel.soort == "gegevenblok" and waarde.tabel is not None:
            als_tabel = tabelknoop(waarde.tabel, id=deel.id, bijschrift=waarde.naam, gegeven=waarde.sleutel)
            genummerd = [_met_ids(rij, deel.id, plaats) for plaats, rij in enumerate(als_tabel.inhoud)]
            return replace(als_tabel, inhoud=tuple(genummerd), merken=deel.merken)
        return deel

    return voeg_tekst_samen(vervang(document, ingevuld))


def _met_ids(rij: Knoop, eigen: str, plaats: int) -> Knoop:
    """Alineas of a filled table get an id of their place, so that two versions of it are laid side by side."""
    cellen = tuple(
        replace(
            cel,
            inhoud=tuple(replace(deel, attrs={"id": f"{eigen}r{plaats}k{kolom}"}) for deel in cel.inhoud),
        )
        for kolom, cel in enumerate(rij.inhoud)
    )
    return replace(rij, inhoud=cellen)


def _rij(soort: str, woorden: Iterable[str]) -> Knoop:
    return knoop(
        "rij",
        *(
            knoop("kopcel" if plaats == 0 else soort, knoop("alinea", deel))
            for plaats, deel in enumerate(woorden)
        ),
    )  # fmt: skip


def _grafiek(grafiek: Grafiek) -> SafeString:
    punten = [JaarPunt(staaf.label, staaf.historisch, staaf.objectief) for staaf in grafiek.staven]
    uitleg = beschrijving(punten)
    return format_html(
        '<div class="schuift" role="region" aria-label="Grafiek" tabindex="0">{}</div>',
        ingroeipad_grafiek(punten, grafiek.titel, uitleg),
    )


def _tabel(waarde: Waarde, tabel: Tabel) -> SafeString:
    kop = _aaneen(format_html('<th scope="col">{}</th>', woord) for woord in tabel.kop)
    laatste = len(tabel.rijen) - 1
    lijf = _aaneen(
        format_html(
            '<tr{}><th scope="row">{}</th>{}</tr>',
            SafeString(' class="totaal"') if tabel.totaal and plaats == laatste else "",
            rij[0],
            _aaneen(format_html("<td>{}</td>", woord) for woord in rij[1:]),
        )
        for plaats, rij in enumerate(tabel.rijen)
    )
    return format_html(
        '<div class="tabelvak" tabindex="0"><table class="{}"><caption>{}</caption><thead><tr>{}</tr></thead>'
        "<tbody>{}</tbody></table></div>",
        "bedragen" if tabel.getallen else "gegevens",
        waarde.naam.removeprefix("Tabel: ").removeprefix("Tabel en grafiek: "),
        kop,
        lijf,
    )


def _aaneen(delen: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((deel,) for deel in delen))
