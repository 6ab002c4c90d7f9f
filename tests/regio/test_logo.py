"""A logo comes on paper as shapes and colours only; everything else in the file is refused in a sentence."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from regio.logo import GRENS_KB, GeenLogo, maak_logo

KOP = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 40">'


def svg(binnen: str, kop: str = KOP) -> bytes:
    return f"{kop}{binnen}</svg>".encode()


def png(breed: int = 400, hoog: int = 100, soort: str = "PNG") -> bytes:
    uit = io.BytesIO()
    Image.new("RGBA", (breed, hoog), (122, 31, 61, 128)).save(uit, soort)
    return uit.getvalue()


KWAAD = [
    ("<script>alert(1)</script>", "een script"),
    ("<SCRIPT/>", "het onderdeel 'SCRIPT'"),
    ('<rect width="9" height="9" onload="alert(1)"/>', "een script (onload)"),
    ('<rect width="9" height="9" onClick="alert(1)"/>', "een script (onClick)"),
    ("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>", "foreignObject"),
    ('<image href="https://voorbeeld.example/x.png"/>', "een ander bestand (image)"),
    ('<image href="data:image/png;base64,AAAA"/>', "een ander bestand (image)"),
    ('<use href="https://voorbeeld.example/x.svg#a"/>', "van buiten het bestand"),
    ('<use xlink:href="file:///etc/passwd#a"/>', "van buiten het bestand"),
    ('<a href="javascript:alert(1)"><rect/></a>', "een link"),
    ('<rect fill="url(https://voorbeeld.example/x#a)"/>', "van buiten het bestand"),
    ("<rect fill=\"url( '//voorbeeld.example' )\"/>", "van buiten het bestand"),
    ('<rect style="fill:url(http://voorbeeld.example)"/>', "van buiten het bestand"),
    ('<rect style="background:url(http://voorbeeld.example)"/>', "van buiten het bestand"),
    ("<style>@import url(https://voorbeeld.example/x.css);</style>", "(@)"),
    ("<style>@font-face{font-family:x;src:url(x)}</style>", "(@)"),
    ("<style>.a{fill:url(https://voorbeeld.example)}</style><rect class='a'/>", "van buiten het bestand"),
    ("<style>.a > rect:hover{fill:#fff}</style>", "te ingewikkeld"),
    ("<style>.a{fill:#fff</style>", "niet te lezen"),
    ("<text>Gemeente</text>", "losse letters"),
    ('<rect><animate attributeName="href" to="x"/></rect>', "een beweging"),
    ('<set attributeName="href" to="x"/>', "een beweging"),
    ("<filter id='f'/>", "het onderdeel 'filter'"),
    ("<g id='a'><use href='#a'/></g><use href='#a'/>", "herhaalt onderdelen"),
    ("<g>" * 60 + "</g>" * 60, "te veel lagen"),
    ("<rect/>" * 3100, "3101 onderdelen"),
]


@pytest.mark.parametrize(("binnen", "zin"), KWAAD, ids=[zin for _, zin in KWAAD])
def test_wat_kwaad_kan_wordt_geweigerd(binnen: str, zin: str) -> None:
    with pytest.raises(GeenLogo) as fout:
        maak_logo(svg(binnen))
    assert zin in str(fout.value)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Dit bestand is leeg."),
        (b"<svg" + b" " * GRENS_KB * 1024, f"hoogstens {GRENS_KB} kB"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><g>", "beschadigd"),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "geen SVG-tekening"),
        (b"\xff\xd8\xff\xe0 jpeg", "geen SVG en geen PNG"),
        (b"%PDF-1.7", "geen SVG en geen PNG"),
        (png()[:200], "beschadigd"),
        (png(100, 40), "onscherp"),
        (png(2000, 100), "te lang of te smal"),
        (svg("", KOP.replace('viewBox="0 0 120 40"', "")), "hoe breed"),
        (svg("", KOP.replace("0 0 120 40", "0 0 9000 40")), "te lang of te smal"),
        (svg("", KOP.replace("0 0 120 40", "0 0 0 40")), "hoe breed"),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<title>&a;</title>"), "entiteiten"),
        (b'<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>' + svg("<title>&b;</title>"), "entiteiten"),
    ],
)
def test_een_bestand_dat_geen_logo_is(inhoud: bytes, zin: str) -> None:
    with pytest.raises(GeenLogo, match=zin):
        maak_logo(inhoud)


def test_een_gewoon_logo_blijft_zoals_het_was_en_zonder_ballast() -> None:
    """As drawing programs write it: a sheet with classes, notes of their own, gradients, an outer DOCTYPE."""
    begin = b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd"><!-- x -->'
    uit = maak_logo(
        begin
        + svg(
            "<metadata>wie het maakte</metadata><style>/* a */ .st0,.st1{fill:#123456;stroke:none} #vlak{fill:#654321}"
            "</style><defs><linearGradient id='v'><stop offset='0' stop-color='#fff'/></linearGradient></defs>"
            "<g inkscape:label='laag' xmlns:inkscape='http://www.inkscape.org/ns'><rect class='st0' width='9'/>"
            "<rect id='vlak' class='st1' style='opacity:.5;-inkscape-x:1'/><path d='M0,0L1,1' fill='url(#v)'/></g>"
            "<use xlink:href='#vlak'/><title>Wapen  van   Voorbeeld</title>"
        )
    )
    assert uit.mediatype == "image/svg+xml"
    boom = etree.fromstring(uit.inhoud)
    assert [etree.QName(deel).localname for deel in boom.iter()] == [
        "svg", "defs", "linearGradient", "stop", "g", "rect", "rect", "path", "use", "title",
    ]  # fmt: skip
    een, ander = boom.findall(".//{*}rect")
    assert dict(een.attrib) == {"fill": "#123456", "stroke": "none", "width": "9"}
    assert dict(ander.attrib) == {"fill": "#654321", "id": "vlak", "opacity": ".5", "stroke": "none"}
    assert boom.find("{*}use").get("href") == "#vlak"
    assert boom.findtext("{*}title") == "Wapen van Voorbeeld"
    assert b"inkscape" not in uit.inhoud
    assert b"maakte" not in uit.inhoud


def test_schoonmaken_van_wat_schoon_is_verandert_niets() -> None:
    eens = maak_logo(svg('<rect width="9" height="9" fill="#fff"/>')).inhoud
    assert maak_logo(eens).inhoud == eens


def test_een_png_wordt_opnieuw_getekend() -> None:
    uit = maak_logo(png(2000, 600) + b"<script>alert(1)</script>")
    with Image.open(io.BytesIO(uit.inhoud)) as beeld:
        assert (beeld.format, beeld.size, beeld.mode) == ("PNG", (1000, 300), "RGBA")
    assert b"script" not in uit.inhoud


@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda tekst: svg(tekst)))
def test_wat_het_ook_is_het_wordt_een_logo_of_een_zin(inhoud: bytes) -> None:
    """Any other exception would fail the test; and what comes through is clean, so it may come through again."""
    try:
        uit = maak_logo(inhoud)
    except GeenLogo:
        return
    assert maak_logo(uit.inhoud).inhoud == uit.inhoud
