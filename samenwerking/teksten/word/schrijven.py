"""A text as a .docx: real headings, numbers that Word counts, and open proposals as tracked changes if wanted.

Each node keeps its id in a bookmark (Word and LibreOffice keep those; they give w14:paraId anew), and a part of our
own says what each id was. The same input gives the same bytes.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from samenwerking.teksten.boom import Knoop, loop, op_id
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.verwijzingen import verwijzing
from samenwerking.teksten.voorstellen import wijs_af
from samenwerking.teksten.word import delen
from samenwerking.teksten.word.kaart import als_xml, berichtenboek, maak_kaart, voorstelboek
from samenwerking.teksten.word.lopen import Loper
from samenwerking.teksten.word.ooxml import El
from samenwerking.teksten.word.plaatje import tekening
from samenwerking.teksten.word.runs import Inline, Spoor
from samenwerking.teksten.word.soorten import Auteur, Beeld, Opmerking
from samenwerking.teksten.word.verpakken import Pakket


def maak_docx(
    document: Knoop,
    *,
    soort: str,
    titel: str,
    herkomst: str = "",
    open_voorstellen: bool = False,
    voorstellen: Mapping[str, Auteur] | None = None,
    opmerkingen: Sequence[Opmerking] = (),
    beelden: Mapping[str, Beeld] | None = None,
    gegevens: Mapping[str, str] | None = None,
    blokken: Mapping[str, Sequence[Knoop]] | None = None,
    bijlage: Sequence[Knoop] = (),
    volg_wijzigingen: bool = True,
    moment: datetime.datetime | None = None,
) -> bytes:
    """The bytes of a Word file of this text.

    Without `open_voorstellen` the text as it was without proposals. `voorstellen`: who proposed, by id. `gegevens`:
    the value of a data field by its key; `blokken`: alineas, lists and tables that fill a data block;
    `bijlage`: what follows under 'Bronnen en cijfers' and is no part of the text. `herkomst` comes back when the file
    is read again (which text and version it is). `volg_wijzigingen`: Word tracks what is changed from the first key on.
    `moment` is what the file says of the day it was made.
    """
    if not open_voorstellen:
        document = wijs_af(document)
    beelden = beelden or {}
    gemerkt = {merk.attrs.get("id") for deel in loop(document) for merk in deel.merken if merk.soort == "opmerking"}
    opmerkingen = [deel for deel in opmerkingen if deel.id in gemerkt]  # words that are only proposed may be left out
    boek = voorstelboek(document, voorstellen or {})
    berichten = berichtenboek(opmerkingen)
    pakket = Pakket()
    getallen, op_naam = nummers(document, soort), op_id(document)
    plaatjes = 0

    def beeld(knoop: Knoop) -> El | None:
        nonlocal plaatjes
        gevonden = beelden.get(str(knoop.attrs.get("bestand", "")))
        if gevonden is None:
            return None
        plaatjes += 1
        return tekening(gevonden.inhoud, pakket.beeld(gevonden), plaatjes, str(knoop.attrs.get("alt", "")))

    inline = Inline(
        spoor=Spoor(boek),
        gegevens=gegevens or {},
        verwijs=lambda doel: verwijzing(doel, getallen, op_naam),
        relatie=pakket.koppeling,
        opmerkingen=delen.nummers_van(opmerkingen),
    )
    inline.begin(document)
    loper = Loper(soort, inline, getallen, beeld, blokken or {})
    loper.document(document)
    if bijlage:
        loper.bijlage("Bronnen en cijfers", bijlage)

    pakket.deel("numbering", loper.nummering.xml())
    pakket.deel("styles", delen.stijlen())
    pakket.deel("settings", delen.instellingen(volg_wijzigingen=volg_wijzigingen))
    pakket.deel("footer", delen.voettekst(titel), naam="footer1")
    pakket.deel("footnotes", delen.voetnoten(inline.voetnoten))
    if opmerkingen:
        gesprek, uitbreiding = delen.opmerkingen(opmerkingen, berichten)
        pakket.deel("comments", gesprek)
        pakket.deel("commentsExtended", uitbreiding)
    kaart = maak_kaart(document, soort=soort, herkomst=herkomst, boek=boek, berichten=berichten, beelden=beelden)
    pakket.eigen(als_xml(kaart))
    pakket.eigenschappen(titel, gegevens or {}, moment)
    pakket.document(delen.document(titel, loper.inhoudsopgave, loper.uit, pakket.relatie_van("footer")))
    return pakket.bytes()
