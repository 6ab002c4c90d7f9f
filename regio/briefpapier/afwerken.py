"""What WeasyPrint leaves open of PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3), done before writing.

Works on the objects of pydyf (WeasyPrint's writer), so it needs neither Pango nor an import of WeasyPrint.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

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

PRINT = 4  # annotation flag: shown when printed, never hidden (ISO 19005-3, 6.3.2)


def afwerker(linkteksten: Mapping[str, str], mimes: Mapping[str, str]) -> Callable[[Any, Any], None]:
    """The function that WeasyPrint calls with the document and the PDF just before writing."""

    def werk_af(document: Any, pdf: Any) -> None:
        _noem_beide_normen(pdf)
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


def _noem_soort(pdf: Any, bestand: Any, mimes: Mapping[str, str]) -> None:
    """The MIME type we were given, not the one WeasyPrint guesses from the name."""
    mime = mimes[bestand["UF"].string]
    _achter(pdf, bestand["EF"]["F"]).extra["Subtype"] = "/" + mime.replace("/", "#2f").replace(" ", "#20")
