"""A table over more than one page is one table to a screen reader too.

WeasyPrint writes a table of its own for each page, with its head once more. Here the rows go back under the first
table; the heads that are repeated for the eye become artefacts, because the structure does not reach them any more.
Cells say which heads are theirs by name: those names are turned to the heads of the first table.
"""

from collections.abc import Iterator
from typing import Any


def voeg_tabellen_samen(document: Any, pdf: Any) -> None:
    """Work on the objects of pydyf before heads and feet are looked for."""
    elementen = [element for bladzijde in document.pages for element in _tabellen_op(bladzijde._page_box)]
    if len(elementen) == len({id(element) for element in elementen}):
        return
    wortel = _achter(pdf, pdf.catalog["StructTreeRoot"])
    gemerkt = list(_gemerkte_tabellen(pdf, wortel))
    eerste: dict[int, Any] = {}
    for element, tabel in zip(elementen, gemerkt, strict=True):
        begin = eerste.setdefault(id(element), tabel)
        if begin is not tabel:
            _schuif_aan(pdf, begin, tabel)


def _achter(pdf: Any, verwijzing: bytes) -> Any:
    return pdf.objects[int(verwijzing.split()[0])]


def _tabellen_op(vak: Any) -> Iterator[Any]:
    """The table elements on a page, in the order in which WeasyPrint writes them."""
    vak = getattr(vak, "_box", vak)  # what is placed by hand stands in a box around it
    if vak.element is not None and vak.element_tag == "table" and getattr(vak, "is_table_wrapper", False):
        yield vak.element
    for kind in getattr(vak, "children", ()):
        yield from _tabellen_op(kind)


def _gemerkte_tabellen(pdf: Any, ding: Any) -> Iterator[Any]:
    for verwijzing in ding.get("K", ()):
        if isinstance(verwijzing, bytes):
            kind = _achter(pdf, verwijzing)
            if kind.get("S") == "/Table":
                yield kind
            if kind.get("Type") == "/StructElem":
                yield from _gemerkte_tabellen(pdf, kind)


def _schuif_aan(pdf: Any, begin: Any, vervolg: Any) -> None:
    """The rows of the second under the first; its head stays behind, unless the first had room for a caption only."""
    koppen: dict[str, str] = {}
    eerste = next((deel for deel in (_achter(pdf, ref) for ref in begin["K"]) if deel["S"] == "/THead"), None)
    for verwijzing in vervolg["K"]:
        deel = _achter(pdf, verwijzing)
        if deel["S"] == "/THead" and eerste is not None:
            koppen |= _zelfde_koppen(pdf, eerste, deel)
        else:
            deel["P"] = begin.reference
            begin["K"].append(verwijzing)
            for cel in _cellen(pdf, deel):
                _verwijs(cel, koppen)
    ouder = _achter(pdf, vervolg["P"])
    ouder["K"].remove(vervolg.reference)


def _zelfde_koppen(pdf: Any, eerste: Any, kop: Any) -> dict[str, str]:
    """Name of a repeated head -> name of the same head in the first table."""
    paren = zip(_cellen(pdf, kop), _cellen(pdf, eerste), strict=True)
    return {her["ID"].string: oud["ID"].string for her, oud in paren if "ID" in her}


def _cellen(pdf: Any, ding: Any) -> Iterator[Any]:
    for verwijzing in ding.get("K", ()):
        kind = _achter(pdf, verwijzing) if isinstance(verwijzing, bytes) else {}
        if kind.get("S") in ("/TH", "/TD"):
            yield kind
        elif kind.get("S") in ("/TR", "/TBody", "/TFoot"):
            yield from _cellen(pdf, kind)


def _verwijs(cel: Any, koppen: dict[str, str]) -> None:
    for kop in cel.get("A", {}).get("Headers", ()):
        kop.string = koppen.get(kop.string, kop.string)
