"""A logo as SVG, written anew: only shapes and their colours come through, never what could act or reach outside.

An SVG is a page: it can hold script, ask other computers for files and change itself. So nothing is taken out of the
file that came; a new one is built from the shapes that this module knows. What is harmless and of no use (comments,
notes of a drawing program) stays behind. What could do harm, or cannot be printed the same everywhere, is refused with
a sentence, because a logo of which something silently went missing is not the logo of that gemeente.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"

MEESTE_DELEN = 3000
MEESTE_DIEPTE = 40

VORMEN = frozenset(
    [
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "title",
        "desc",
    ]
)
WEGLATEN = frozenset({"metadata", "style"})
"""Of no use on paper; a `style` is read first."""

GEVAARLIJK = {
    "script": "een script",
    "foreignObject": "een stuk van een andere pagina (foreignObject)",
    "a": "een link",
    "image": "een ander bestand (image)",
    "feImage": "een ander bestand (feImage)",
    "iframe": "een andere pagina",
    "animate": "een beweging",
    "animateTransform": "een beweging",
    "animateMotion": "een beweging",
    "set": "een beweging",
    "text": "losse letters",
}
HOE_ANDERS = {
    "text": "Zet ze in uw tekenprogramma om in vormen (contouren): anders ziet elke computer een andere letter.",
    "image": "Bewaar het logo met alleen vormen, of kies het als PNG.",
}

VORMGEVING = frozenset(
    [
        "fill",
        "fill-opacity",
        "fill-rule",
        "stroke",
        "stroke-width",
        "stroke-opacity",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-dasharray",
        "stroke-dashoffset",
        "opacity",
        "color",
        "stop-color",
        "stop-opacity",
        "clip-path",
        "clip-rule",
        "display",
        "visibility",
    ]
)
PLAATS = frozenset(
    [
        "id",
        "x",
        "y",
        "x1",
        "x2",
        "y1",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "fx",
        "fy",
        "d",
        "points",
        "width",
        "height",
        "viewBox",
        "preserveAspectRatio",
        "transform",
        "offset",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
        "clipPathUnits",
        "href",
    ]
)
_WAARDE = re.compile(r"[\w\s.,%#()+\-'\"/:;]*")
_EIGEN_URL = re.compile(r"url\(\s*['\"]?#[\w.:-]+['\"]?\s*\)")
_REGEL = re.compile(r"([^{}]+)\{([^{}]*)\}")
_KIEZER = re.compile(r"[.#]?[A-Za-z_][\w-]*")
_GETAL = re.compile(r"\s*([0-9]*\.?[0-9]+(?:e-?[0-9]+)?)\s*(?:px|pt|mm|cm|in)?\s*")

Stijl = dict[str, str]


class GeenLogo(ValueError):
    """This file is not accepted as a logo. The text is the Dutch sentence for the person who sent it."""


def maak_svg(inhoud: bytes) -> bytes:
    """The same drawing, written anew. Raises GeenLogo."""
    wortel = _ontleed(inhoud)
    if wortel.tag != f"{{{SVG}}}svg":
        raise GeenLogo("Dit bestand is geen SVG-tekening. Sla het logo opnieuw op als SVG of als PNG.")
    delen = [deel for deel in wortel.iter() if isinstance(deel.tag, str)]
    if len(delen) > MEESTE_DELEN:
        raise GeenLogo(f"Dit logo heeft {len(delen)} onderdelen; meer dan {MEESTE_DELEN} kan niet. Vereenvoudig het.")
    for deel in delen:
        _weiger_wat_kwaad_kan(deel)
    _weiger_herhaling(delen)
    regels = list(_stijlregels(delen))
    schoon = _kopie(wortel, regels, 0)
    _eis_verhouding(schoon)
    return bytes(etree.tostring(schoon, encoding="utf-8"))


def _ontleed(inhoud: bytes) -> etree._Element:
    lezer = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        wortel = etree.fromstring(inhoud, lezer)
    except (etree.XMLSyntaxError, ValueError) as fout:
        raise GeenLogo("Dit SVG-bestand is beschadigd. Sla het logo opnieuw op als SVG of als PNG.") from fout
    dtd = wortel.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise GeenLogo("Dit logo bevat eigen afkortingen (entiteiten). Sla het op als gewone SVG, zonder bewerkdata.")
    return wortel


def _naam(deel: etree._Element) -> tuple[str, str]:
    """Namespace and local name."""
    naam = etree.QName(deel)
    return naam.namespace or "", naam.localname


def _weiger_wat_kwaad_kan(deel: etree._Element) -> None:
    ruimte, naam = _naam(deel)
    if naam in GEVAARLIJK:
        anders = HOE_ANDERS.get(naam, "Haal dat eruit en kies het logo opnieuw.")
        raise GeenLogo(f"Dit logo bevat {GEVAARLIJK[naam]}. {anders}")
    for sleutel, waarde in deel.attrib.items():
        kenmerk = etree.QName(str(sleutel)).localname
        if kenmerk.lower().startswith("on"):
            raise GeenLogo(f"Dit logo bevat een script ({kenmerk}). Haal dat eruit en kies het logo opnieuw.")
        if ruimte == SVG and kenmerk in ("href", "src") and not str(waarde).strip().startswith("#"):
            raise GeenLogo(
                "Dit logo haalt iets van buiten het bestand op. Bewaar het met alles erin, en alleen met vormen."
            )
    if ruimte == SVG and naam not in VORMEN | WEGLATEN:
        raise GeenLogo(
            f"Dit logo bevat het onderdeel '{naam[:40]}', dat niet op elk papier hetzelfde wordt. Vereenvoudig het, of "
            "kies het logo als PNG."
        )


def _weiger_herhaling(delen: list[etree._Element]) -> None:
    """What is used may not use in its turn: a few lines of that could fill any memory."""
    for deel in delen:
        if _naam(deel)[1] in ("symbol", "defs", "g", "svg", "clipPath") and deel.get("id"):
            binnen = any(_naam(ander) == (SVG, "use") for ander in deel.iter() if isinstance(ander.tag, str))
            doel = f"#{deel.get('id')}"
            if binnen and any(doel in (ander.get("href"), ander.get(f"{{{XLINK}}}href")) for ander in delen):
                raise GeenLogo("Dit logo herhaalt onderdelen in zichzelf. Zet het om in gewone vormen.")


def _stijlregels(delen: list[etree._Element]) -> Iterator[tuple[str, Stijl]]:
    """What the style sheets in the drawing say, per simple selector (.st0, #vlak, path)."""
    for deel in delen:
        if _naam(deel) != (SVG, "style"):
            continue
        blad = re.sub(r"/\*.*?\*/", "", "".join(deel.itertext()), flags=re.DOTALL)
        if "@" in blad:
            raise GeenLogo("De stijl in dit logo haalt iets op of wisselt (@). Bewaar het logo met vaste kleuren.")
        for kiezers, regels in _REGEL.findall(blad):
            for kiezer in kiezers.split(","):
                if not _KIEZER.fullmatch(kiezer.strip()):
                    raise GeenLogo("De stijl in dit logo is te ingewikkeld. Bewaar het logo met vaste kleuren.")
                yield kiezer.strip(), _verklaringen(regels)
        if _REGEL.sub("", blad).strip():
            raise GeenLogo("De stijl in dit logo is niet te lezen. Bewaar het logo opnieuw met vaste kleuren.")


def _verklaringen(tekst: str) -> Stijl:
    """`fill:#123;stroke:none` as attributes; what only a drawing program understands is left behind."""
    uit = {}
    for regel in tekst.split(";"):
        naam, teken, waarde = regel.partition(":")
        if teken and naam.strip() in VORMGEVING:
            uit[naam.strip()] = _veilig(waarde.replace("!important", "").strip())
        elif teken and "url(" in waarde.lower():
            _veilig(waarde)
    return uit


def _veilig(waarde: str) -> str:
    """The value, when it can only be a number, a colour, or a place in this drawing. Raises GeenLogo."""
    kaal = _EIGEN_URL.sub("", waarde)
    if not _WAARDE.fullmatch(kaal) or re.search(r"url\(|script:|data:|//|expression|\\", kaal, re.IGNORECASE):
        raise GeenLogo(
            "Dit logo haalt iets van buiten het bestand op. Bewaar het met alles erin, en alleen met vormen."
        )
    return waarde


def _kopie(deel: etree._Element, regels: list[tuple[str, Stijl]], diepte: int) -> etree._Element:
    if diepte > MEESTE_DIEPTE:
        raise GeenLogo("Dit logo heeft te veel lagen in elkaar. Vereenvoudig het.")
    naam = _naam(deel)[1]
    nieuw = etree.Element(f"{{{SVG}}}{naam}", nsmap={None: SVG} if diepte == 0 else None)
    for sleutel, waarde in sorted(_kenmerken(deel, regels).items()):
        nieuw.set(sleutel, waarde)
    if naam in ("title", "desc"):
        nieuw.text = " ".join("".join(deel.itertext()).split())[:200]
        return nieuw
    for kind in deel:
        if isinstance(kind.tag, str) and _naam(kind)[0] == SVG and _naam(kind)[1] not in WEGLATEN:
            nieuw.append(_kopie(kind, regels, diepte + 1))
    return nieuw


def _kenmerken(deel: etree._Element, regels: list[tuple[str, Stijl]]) -> Mapping[str, str]:
    """Place and look as plain attributes: first what stands on it, then the sheet, then its own style."""
    uit: Stijl = {}
    for sleutel, waarde in deel.attrib.items():
        naam = etree.QName(str(sleutel))
        if naam.localname in VORMGEVING | PLAATS and naam.namespace in (None, XLINK):
            uit[naam.localname] = _veilig(str(waarde))
    klassen = (deel.get("class") or "").split()
    eigen = {_naam(deel)[1], f"#{deel.get('id')}", *(f".{klasse}" for klasse in klassen)}
    for gewicht in ("", ".", "#"):  # an id weighs more than a class, a class more than a kind of shape
        for kiezer, stijl in regels:
            if kiezer in eigen and (kiezer[0] if kiezer[0] in ".#" else "") == gewicht:
                uit |= stijl
    return uit | _verklaringen(deel.get("style") or "")


def _eis_verhouding(wortel: etree._Element) -> None:
    """A drawing must say how wide and high it is; what is far wider than high is no logo but a line."""
    vak = re.split(r"[\s,]+", (wortel.get("viewBox") or "").strip())
    maten = vak[2:4] if len(vak) == 4 else [wortel.get("width") or "", wortel.get("height") or ""]
    gelezen = [_GETAL.fullmatch(maat) for maat in maten]
    getallen = [float(maat[1]) for maat in gelezen if maat is not None]
    if len(getallen) != 2 or min(getallen) <= 0:
        raise GeenLogo("Dit logo zegt niet hoe breed en hoe hoog het is (viewBox). Sla het opnieuw op als SVG.")
    breed, hoog = getallen
    eis_vorm(breed, hoog)
    if len(vak) != 4:
        wortel.set("viewBox", f"0 0 {breed:g} {hoog:g}")
    wortel.set("width", f"{breed:g}")
    wortel.set("height", f"{hoog:g}")
    kenmerken = sorted(wortel.attrib.items())  # cleaned once more it stays the same
    wortel.attrib.clear()
    wortel.attrib.update(kenmerken)


def eis_vorm(breed: float, hoog: float) -> None:
    """Between eight times as wide as high and twice as high as wide. Raises GeenLogo."""
    if breed > 8 * hoog or hoog > 2 * breed:
        raise GeenLogo("Dit logo is te lang of te smal voor een brief: hoogstens 8 keer zo breed als hoog.")
