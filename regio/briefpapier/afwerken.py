"""What WeasyPrint leaves open of PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3), done before writing.

Works on the objects of pydyf (WeasyPrint's writer), so it needs neither Pango nor an import of WeasyPrint.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import Any

from regio.briefpapier.tabellen import voeg_tabellen_samen

UA_XMP = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""

# A stream whose last byte is a carriage return seems one byte too long, because the line feed that pydyf writes
# after it makes a line end of the two (ISO 19005-3, 6.1.7.1). It happens to about one stream in 256.
VALS_EINDE = b"\r\nendstream"

PRINT = 4  # annotation flag: shown when printed, never hidden (ISO 19005-3, 6.3.2)


def afwerker(linkteksten: Mapping[str, str], mimes: Mapping[str, str], vulling: int = 0) -> Callable[[Any, Any], None]:
    """The function that WeasyPrint calls with the document and the PDF just before writing.

    `vulling` empty objects are added, to try again when one of the streams that pydyf makes while writing has a
    false end; `maak_pdf` looks for that.
    """
    import pydyf

    def werk_af(document: Any, pdf: Any) -> None:
        _noem_beide_normen(pdf)
        voeg_tabellen_samen(document, pdf)
        _maak_kop_en_voet_bijzaak(pdf)
        for ding in list(_woordenboeken(pdf)):
            if ding.get("S") == "/TH":
                _geef_richting(pdf, ding)
            elif ding.get("S") == "/LI":
                _geef_lichaam(pdf, ding)
            elif ding.get("Type") == "/Annot":
                _beschrijf_link(ding, linkteksten)
            elif ding.get("Type") == "/Filespec":
                _noem_soort(pdf, ding, mimes)
        if "AF" in pdf.catalog:
            # WeasyPrint lists an attachment twice: once by its name and once by its kind.
            pdf.catalog["AF"][:] = list(dict.fromkeys(pdf.catalog["AF"]))
        for _ in range(vulling):
            pdf.add_object(pydyf.Dictionary())
        for ding in pdf.objects:
            if ding.free != "f":
                _schrijf_vast(ding)

    return werk_af


def _woordenboeken(pdf: Any) -> Iterator[Any]:
    return (ding for ding in pdf.objects if isinstance(ding, dict))


def _achter(pdf: Any, verwijzing: bytes) -> Any:
    return pdf.objects[int(verwijzing.split()[0])]


def _noem_beide_normen(pdf: Any) -> None:
    """The XMP names PDF/A; add PDF/UA with the description of its schema, and leave it uncompressed."""
    meta = _achter(pdf, pdf.catalog["Metadata"])
    meta.compress = False
    meta.stream = [meta.stream[0].replace(b"</rdf:RDF>", UA_XMP + b"</rdf:RDF>")]


def _maak_kop_en_voet_bijzaak(pdf: Any) -> None:
    """Head, foot and page number are artefacts (PDF/UA-1, 7.8): read aloud once per page they would only disturb.

    WeasyPrint gives them a place in the content but none in the structure, so what the structure does not reach
    is head or foot.
    """
    import pydyf

    wortel = _achter(pdf, pdf.catalog["StructTreeRoot"])
    bereikt, te_gaan = set(), list(wortel["K"])
    while te_gaan:
        verwijzing = te_gaan.pop()
        if isinstance(verwijzing, bytes) and verwijzing not in bereikt:
            bereikt.add(verwijzing)
            te_gaan.extend(_achter(pdf, verwijzing).get("K", ()))
    nummers = _achter(pdf, wortel["ParentTree"])["Nums"]
    per_bladzijde = dict(zip(nummers[::2], nummers[1::2], strict=True))
    for bladzijde, verwijzing in enumerate(pdf.page_references):
        ouders = per_bladzijde[bladzijde]
        stroom = _achter(pdf, _achter(pdf, verwijzing)["Contents"]).stream
        for plaats, stuk in enumerate(stroom):
            if isinstance(stuk, dict) and "MCID" in stuk and ouders[stuk["MCID"]] not in bereikt:
                ouders[stuk["MCID"]] = b"null"
                stroom[plaats - 1 : plaats + 1] = ["/Artifact", pydyf.Dictionary({"Type": "/Pagination"})]
    for ding in _woordenboeken(pdf):
        if ding.get("Type") == "/StructElem" and ding.reference not in bereikt:
            ding.clear()


def _geef_richting(pdf: Any, kop: Any) -> None:
    """A header cell says whether it heads a column or a row (PDF/UA-1, 7.5)."""
    import pydyf

    rij = _achter(pdf, kop["P"])
    groep = _achter(pdf, rij["P"])
    eigenschappen = kop.setdefault("A", pydyf.Dictionary({"O": "/Table"}))
    eigenschappen["Scope"] = "/Column" if groep["S"] == "/THead" else "/Row"


def _geef_lichaam(pdf: Any, punt: Any) -> None:
    """A list item holds a label and one body; paragraphs of an item go into that body (PDF/UA-1, 7.6)."""
    import pydyf

    kinderen = [(verwijzing, _achter(pdf, verwijzing)) for verwijzing in punt["K"]]
    los = [(verwijzing, kind) for verwijzing, kind in kinderen if kind.get("S") not in ("/Lbl", "/LBody")]
    if not los:
        return
    lichaam = pydyf.Dictionary(
        {
            "Type": "/StructElem",
            "S": "/LBody",
            "K": pydyf.Array([verwijzing for verwijzing, _ in los]),
            "Pg": punt["Pg"],
            "P": punt.reference,
        }
    )
    pdf.add_object(lichaam)
    for _, kind in los:
        kind["P"] = lichaam.reference
    gebleven = [verwijzing for verwijzing, kind in kinderen if kind.get("S") in ("/Lbl", "/LBody")]
    punt["K"] = pydyf.Array([*gebleven, lichaam.reference])


def _beschrijf_link(annotatie: Any, linkteksten: Mapping[str, str]) -> None:
    import pydyf

    annotatie["F"] = PRINT
    doel = annotatie["Contents"].string
    annotatie["Contents"] = pydyf.String(linkteksten.get(doel) or doel)


@cache
def _vaste(soort: Any) -> type:
    """The same kind of object, that keeps its bytes."""
    return type(soort.__name__, (soort,), {"data": property(attrgetter("vast"))})


def _schrijf_vast(ding: Any) -> None:
    """Make its bytes now, and once: pydyf asks for them for the file and again for its identifier, and would compress
    each stream every time. A stream with a false end is stored the other way (compressed or not): then its last byte
    is another one, and what it holds stays the same."""
    inhoud = ding.data
    if inhoud.endswith(VALS_EINDE):
        ding.compress = not ding.compress
        inhoud = ding.data
    soort: Any = type(ding)
    ding.__class__ = _vaste(soort)
    ding.vast = inhoud


def _noem_soort(pdf: Any, bestand: Any, mimes: Mapping[str, str]) -> None:
    """The MIME type we were given, not the one WeasyPrint guesses from the name."""
    mime = mimes[bestand["UF"].string]
    _achter(pdf, bestand["EF"]["F"]).extra["Subtype"] = "/" + mime.replace("/", "#2f").replace(" ", "#20")
