"""Writing WMO301 and WMO319: two namespaces, in the fixed order of the schema.

What belongs to the message itself stands in the namespace of the message; the children of a shared type stand in that
of the basisschema. An element without a value is left out: the standard has no empty elements.
"""

from __future__ import annotations

import datetime

from lxml import etree

from toegang.iwmo.berichten import (
    Achternaam,
    Adres,
    Antwoordbericht,
    Contact,
    Geboortedatum,
    Header,
    Naam,
    Omvang,
    Product,
    Relatie,
    ToegewezenProduct,
    Toewijzingsbericht,
)
from toegang.iwmo.soorten import BASIS

VERSIE, SUBVERSIE, XSD_VERSIE = 3, 2, "1.0.0"
Waarde = str | int | datetime.date | datetime.time | None


class _Blad:
    """An element to write into. `zet` adds a child of the message, `deel` a child of a shared type."""

    def __init__(self, element: etree._Element, namespace: str) -> None:
        self.element = element
        self.namespace = namespace

    def zet(self, naam: str, waarde: Waarde = None) -> None:
        """A child with a value, in the namespace of the message; nothing for an empty value."""
        self._schrijf(self.namespace, naam, waarde)

    def deel(self, naam: str, waarde: Waarde = None) -> None:
        """A child with a value, in the namespace of the basisschema; nothing for an empty value."""
        self._schrijf(BASIS, naam, waarde)

    def tak(self, naam: str) -> _Blad:
        """A child with children, in the namespace of the message."""
        return _Blad(etree.SubElement(self.element, etree.QName(self.namespace, naam)), self.namespace)

    def deeltak(self, naam: str) -> _Blad:
        """A child with children, in the namespace of the basisschema."""
        return _Blad(etree.SubElement(self.element, etree.QName(BASIS, naam)), self.namespace)

    def _schrijf(self, namespace: str, naam: str, waarde: Waarde) -> None:
        if waarde is None or waarde == "":
            return
        tekst = waarde.isoformat() if isinstance(waarde, datetime.date | datetime.time) else str(waarde)
        etree.SubElement(self.element, etree.QName(namespace, naam)).text = tekst


def schrijf(bericht: Toewijzingsbericht | Antwoordbericht) -> bytes:
    """The message as XML in UTF-8. The caller checks it against the schema and the rules before it leaves."""
    namespace = bericht.header.soort.namespace
    prefix = bericht.header.soort.code.lower()
    wortel = etree.Element(etree.QName(namespace, "Bericht"), nsmap={"iwmo": BASIS, prefix: namespace})
    blad = _Blad(wortel, namespace)
    _header(blad.tak("Header"), bericht.header)
    if isinstance(bericht, Toewijzingsbericht):
        _client(blad.tak("Client"), bericht)
    else:
        antwoord = blad.tak("Antwoord")
        antwoord.zet("ReferentieAanbieder", bericht.referentie_aanbieder)
        antwoord.zet("VerzoekAntwoord", bericht.antwoord)
        antwoord.zet("RedenAfwijzingVerzoek", bericht.reden_afwijzing)
    return etree.tostring(wortel, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _header(blad: _Blad, header: Header) -> None:
    blad.zet("BerichtCode", header.soort.berichtcode)
    blad.zet("BerichtVersie", VERSIE)
    blad.zet("BerichtSubversie", SUBVERSIE)
    blad.zet("Afzender", header.afzender)
    blad.zet("Ontvanger", header.ontvanger)
    wie = blad.tak("BerichtIdentificatie")
    wie.deel("Identificatie", header.identificatie)
    wie.deel("Dagtekening", header.dagtekening)
    versies = blad.tak("XsdVersie")
    versies.deel("BasisschemaXsdVersie", XSD_VERSIE)
    versies.deel("BerichtXsdVersie", XSD_VERSIE)


def _client(blad: _Blad, bericht: Toewijzingsbericht) -> None:
    blad.zet("Bsn", bericht.bsn)
    _geboortedatum(blad, bericht.geboortedatum)
    blad.zet("Geslacht", bericht.geslacht)
    _naam(blad, bericht.naam)
    if bericht.communicatie_vorm:
        communicatie = blad.tak("Communicatie")
        communicatie.deel("Vorm", bericht.communicatie_vorm)
        communicatie.deel("Taal", bericht.communicatie_taal)
    blad.zet("JuridischeStatus", bericht.juridische_status)
    blad.zet("WettelijkeVertegenwoordiging", bericht.vertegenwoordiging)
    blad.zet("Commentaar", bericht.commentaar)
    if bericht.relaties:
        relaties = blad.tak("Relaties")
        for relatie in bericht.relaties:
            _relatie(relaties.tak("Relatie"), relatie)
    contacten = blad.tak("Contactgegevens")
    for contact in bericht.contacten:
        _contact(contacten.tak("Contact"), contact)
    producten = blad.tak("ToegewezenProducten")
    for product in bericht.producten:
        _toegewezen(producten.tak("ToegewezenProduct"), product)


def _geboortedatum(blad: _Blad, geboren: Geboortedatum) -> None:
    tak = blad.tak("Geboortedatum")
    tak.deel("Datum", geboren.datum)
    tak.deel("DatumGebruik", geboren.gebruik)


def _naam(blad: _Blad, naam: Naam) -> None:
    tak = blad.tak("Naam")
    _achternaam(tak.deeltak("Geslachtsnaam"), naam.geslachtsnaam)
    if naam.partnernaam is not None:
        _achternaam(tak.deeltak("Partnernaam"), naam.partnernaam)
    tak.deel("Voornamen", naam.voornamen)
    tak.deel("Voorletters", naam.voorletters)
    tak.deel("NaamGebruik", naam.gebruik)


def _achternaam(blad: _Blad, naam: Achternaam) -> None:
    blad.deel("Achternaam", naam.achternaam)
    blad.deel("Voorvoegsel", naam.voorvoegsel)


def _relatie(blad: _Blad, relatie: Relatie) -> None:
    blad.zet("Nummer", relatie.nummer)
    blad.zet("Volgorde", relatie.volgorde)
    blad.zet("Soort", relatie.soort)
    if relatie.geboortedatum is not None:
        _geboortedatum(blad, relatie.geboortedatum)
    blad.zet("Geslacht", relatie.geslacht)
    _naam(blad, relatie.naam)
    _contact(blad.tak("Contact"), relatie.contact)


def _contact(blad: _Blad, contact: Contact) -> None:
    blad.zet("Soort", contact.soort)
    if contact.adres is not None:
        _adres(blad.tak("Adres"), contact.adres)
    blad.zet("Organisatie", contact.organisatie)
    if contact.telefoons:
        telefoon = blad.tak("Telefoon")
        for plek, nummer in enumerate(contact.telefoons[:2], 1):
            tak = telefoon.deeltak(f"Telefoon0{plek}")
            tak.deel("Telefoonnummer", nummer.nummer)
            tak.deel("Landnummer", nummer.land)
    blad.zet("Emailadres", contact.email)
    if contact.periode is not None:
        periode = blad.tak("Periode")
        periode.deel("Begindatum", contact.periode.begin)
        periode.deel("Einddatum", contact.periode.eind)


def _adres(blad: _Blad, adres: Adres) -> None:
    if adres.huis is not None:
        huis = blad.deeltak("Huis")
        huis.deel("Huisnummer", adres.huis.huisnummer)
        huis.deel("Huisletter", adres.huis.huisletter)
        huis.deel("HuisnummerToevoeging", adres.huis.toevoeging)
        huis.deel("AanduidingWoonadres", adres.huis.aanduiding)
    blad.deel("Postcode", adres.postcode)
    blad.deel("Straatnaam", adres.straat)
    blad.deel("Plaatsnaam", adres.plaats)
    blad.deel("LandCode", adres.land)


def _product(blad: _Blad, product: Product) -> None:
    tak = blad.tak("Product")
    tak.deel("Categorie", product.categorie)
    tak.deel("Code", product.code)


def _omvang(blad: _Blad, omvang: Omvang) -> None:
    tak = blad.tak("Omvang")
    tak.deel("Volume", omvang.volume)
    tak.deel("Eenheid", omvang.eenheid)
    tak.deel("Frequentie", omvang.frequentie)


def _toegewezen(blad: _Blad, rij: ToegewezenProduct) -> None:
    blad.zet("ToewijzingNummer", rij.nummer)
    blad.zet("ReferentieAanbieder", rij.referentie_aanbieder)
    if rij.product is not None:
        _product(blad, rij.product)
    blad.zet("Toewijzingsdatum", rij.toewijzingsdatum)
    blad.zet("Toewijzingstijd", rij.toewijzingstijd.replace(microsecond=0, tzinfo=None))
    blad.zet("Ingangsdatum", rij.ingang)
    blad.zet("Einddatum", rij.eind)
    blad.zet("RedenWijziging", rij.reden_wijziging)
    if rij.omvang is not None:
        _omvang(blad, rij.omvang)
    blad.zet("Budget", rij.budget)
    blad.zet("Commentaar", rij.commentaar)
