"""From the XML of a message that is valid against its XSD to the values of `berichten`."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from lxml import etree

from toegang.iwmo import berichten as b
from toegang.iwmo.lezen import Onleesbaar
from toegang.iwmo.soorten import Berichtsoort

El = etree._Element


def ontleed(wortel: El, soort: Berichtsoort) -> b.Bericht:
    """The message as values. Raises Onleesbaar for a date that no calendar of ours has (the year 12000)."""
    try:
        return _ONTLEED[soort.code](wortel, _header(_een(wortel, "Header"), soort))
    except Onleesbaar:
        raise
    except (ValueError, OverflowError):
        raise Onleesbaar("In het bericht staat een datum of getal dat niet kan bestaan.") from None


def _kind(ouder: El | None, naam: str) -> El | None:
    """The first child with this local name: the XSD already looked at the namespace."""
    return None if ouder is None else ouder.find(f"{{*}}{naam}")


def _een(ouder: El, naam: str) -> El:
    kind = _kind(ouder, naam)
    if kind is None:
        raise Onleesbaar(f"In het bericht ontbreekt {naam}.")
    return kind


def _alle(ouder: El | None, verzameling: str, naam: str) -> Iterator[El]:
    groep = _kind(ouder, verzameling)
    return iter(()) if groep is None else groep.iterfind(f"{{*}}{naam}")


def _tekst(ouder: El | None, naam: str) -> str:
    kind = _kind(ouder, naam)
    return "" if kind is None or kind.text is None else kind.text.strip()


def _getal(ouder: El | None, naam: str) -> int | None:
    tekst = _tekst(ouder, naam)
    return int(tekst) if tekst else None


def _moet_getal(ouder: El, naam: str) -> int:
    return int(_tekst(ouder, naam))


def _mag_datum(ouder: El | None, naam: str) -> datetime.date | None:
    tekst = _tekst(ouder, naam)
    return datetime.date.fromisoformat(tekst) if tekst else None


def _datum(ouder: El, naam: str) -> datetime.date:
    return datetime.date.fromisoformat(_tekst(ouder, naam))


def _tijd(ouder: El, naam: str) -> datetime.time:
    tekst = _tekst(ouder, naam)
    if tekst.startswith("24:"):  # XML writes midnight also as the end of a day
        return datetime.time(0)
    return datetime.time.fromisoformat(tekst.partition(".")[0])


def _header(header: El, soort: Berichtsoort) -> b.Header:
    wie = _een(header, "BerichtIdentificatie")
    return b.Header(
        soort, _tekst(header, "Afzender"), _tekst(header, "Ontvanger"), _tekst(wie, "Identificatie"),
        _datum(wie, "Dagtekening"),
    )  # fmt: skip


def _geboortedatum(ouder: El) -> b.Geboortedatum | None:
    el = _kind(ouder, "Geboortedatum")
    return None if el is None else b.Geboortedatum(_datum(el, "Datum"), _tekst(el, "DatumGebruik"))


def _moet_geboortedatum(ouder: El) -> b.Geboortedatum:
    el = _een(ouder, "Geboortedatum")
    return b.Geboortedatum(_datum(el, "Datum"), _tekst(el, "DatumGebruik"))


def _achternaam(el: El | None) -> b.Achternaam | None:
    return None if el is None else b.Achternaam(_tekst(el, "Achternaam"), _tekst(el, "Voorvoegsel"))


def _naam(ouder: El) -> b.Naam:
    el = _een(ouder, "Naam")
    eigen = _een(el, "Geslachtsnaam")
    return b.Naam(
        b.Achternaam(_tekst(eigen, "Achternaam"), _tekst(eigen, "Voorvoegsel")),
        _achternaam(_kind(el, "Partnernaam")),
        _tekst(el, "Voornamen"),
        _tekst(el, "Voorletters"),
        _tekst(el, "NaamGebruik"),
    )


def _adres(el: El | None) -> b.Adres | None:
    if el is None:
        return None
    huis = _kind(el, "Huis")
    return b.Adres(
        None
        if huis is None
        else b.Huis(
            _moet_getal(huis, "Huisnummer"),
            _tekst(huis, "Huisletter"),
            _tekst(huis, "HuisnummerToevoeging"),
            _tekst(huis, "AanduidingWoonadres"),
        ),
        _tekst(el, "Postcode"),
        _tekst(el, "Straatnaam"),
        _tekst(el, "Plaatsnaam"),
        _tekst(el, "LandCode"),
    )


def _contact(el: El) -> b.Contact:
    periode = _kind(el, "Periode")
    telefoon = _kind(el, "Telefoon")
    nummers = () if telefoon is None else telefoon.iterchildren(tag=etree.Element)
    return b.Contact(
        _tekst(el, "Soort"),
        _adres(_kind(el, "Adres")),
        _tekst(el, "Organisatie"),
        tuple(b.Telefoon(_tekst(rij, "Telefoonnummer"), _tekst(rij, "Landnummer")) for rij in nummers),
        _tekst(el, "Emailadres"),
        None if periode is None else b.Periode(_mag_datum(periode, "Begindatum"), _mag_datum(periode, "Einddatum")),
    )


def _relatie(el: El) -> b.Relatie:
    return b.Relatie(
        nummer=_tekst(el, "Nummer"),
        soort=_tekst(el, "Soort"),
        naam=_naam(el),
        contact=_contact(_een(el, "Contact")),
        volgorde=_getal(el, "Volgorde"),
        geboortedatum=_geboortedatum(el),
        geslacht=_tekst(el, "Geslacht"),
    )


def _product(ouder: El) -> b.Product | None:
    el = _kind(ouder, "Product")
    return None if el is None else b.Product(_tekst(el, "Categorie"), _tekst(el, "Code"))


def _omvang(ouder: El) -> b.Omvang | None:
    el = _kind(ouder, "Omvang")
    if el is None:
        return None
    return b.Omvang(_moet_getal(el, "Volume"), _tekst(el, "Eenheid"), _tekst(el, "Frequentie"))


def _toegewezen(el: El) -> b.ToegewezenProduct:
    return b.ToegewezenProduct(
        nummer=_moet_getal(el, "ToewijzingNummer"),
        toewijzingsdatum=_datum(el, "Toewijzingsdatum"),
        toewijzingstijd=_tijd(el, "Toewijzingstijd"),
        ingang=_datum(el, "Ingangsdatum"),
        eind=_mag_datum(el, "Einddatum"),
        product=_product(el),
        omvang=_omvang(el),
        budget=_getal(el, "Budget"),
        reden_wijziging=_tekst(el, "RedenWijziging"),
        referentie_aanbieder=_tekst(el, "ReferentieAanbieder"),
        commentaar=_tekst(el, "Commentaar"),
    )


def _wmo301(wortel: El, header: b.Header) -> b.Bericht:
    client = _een(wortel, "Client")
    communicatie = _kind(client, "Communicatie")
    return b.Toewijzingsbericht(
        header=header,
        bsn=_tekst(client, "Bsn"),
        geboortedatum=_moet_geboortedatum(client),
        geslacht=_tekst(client, "Geslacht"),
        naam=_naam(client),
        contacten=tuple(map(_contact, _alle(client, "Contactgegevens", "Contact"))),
        producten=tuple(map(_toegewezen, _alle(client, "ToegewezenProducten", "ToegewezenProduct"))),
        relaties=tuple(map(_relatie, _alle(client, "Relaties", "Relatie"))),
        communicatie_vorm=_tekst(communicatie, "Vorm"),
        communicatie_taal=_tekst(communicatie, "Taal"),
        juridische_status=_tekst(client, "JuridischeStatus"),
        vertegenwoordiging=_tekst(client, "WettelijkeVertegenwoordiging"),
        commentaar=_tekst(client, "Commentaar"),
    )


def _start(el: El) -> b.StartProduct:
    return b.StartProduct(
        begin=_datum(el, "Begindatum"),
        status=_tekst(el, "StatusAanlevering"),
        nummer=_getal(el, "ToewijzingNummer"),
        product=_product(el),
        ingang=_mag_datum(el, "ToewijzingIngangsdatum"),
    )


def _stop(el: El) -> b.StopProduct:
    return b.StopProduct(
        begin=_datum(el, "Begindatum"),
        eind=_datum(el, "Einddatum"),
        reden=_tekst(el, "RedenBeeindiging"),
        status=_tekst(el, "StatusAanlevering"),
        nummer=_getal(el, "ToewijzingNummer"),
        product=_product(el),
        ingang=_mag_datum(el, "ToewijzingIngangsdatum"),
    )


def _levering(wortel: El, header: b.Header) -> b.Bericht:
    client = _een(wortel, "Client")
    return b.Leveringsbericht(
        header=header,
        bsn=_tekst(client, "Bsn"),
        geboortedatum=_moet_geboortedatum(client),
        geslacht=_tekst(client, "Geslacht"),
        naam=_naam(client),
        starts=tuple(map(_start, _alle(client, "StartProducten", "StartProduct"))),
        stops=tuple(map(_stop, _alle(client, "StopProducten", "StopProduct"))),
    )


def _aangevraagd(el: El) -> b.AangevraagdProduct:
    verwijzer = _een(el, "Verwijzer")
    return b.AangevraagdProduct(
        referentie_aanbieder=_tekst(el, "ReferentieAanbieder"),
        ingang=_datum(el, "ToewijzingIngangsdatum"),
        verwijzer_type=_tekst(verwijzer, "Type"),
        verwijzer_naam=_tekst(verwijzer, "Naam"),
        verwijzer_code=_tekst(verwijzer, "ZorgverlenerCode"),
        beschikkingnummer=_getal(el, "BeschikkingNummer"),
        beschikking_ingang=_mag_datum(el, "BeschikkingIngangsdatum"),
        eind=_mag_datum(el, "ToewijzingEinddatum"),
        product=_product(el),
        omvang=_omvang(el),
        budget=_getal(el, "Budget"),
        commentaar=_tekst(el, "Commentaar"),
    )


def _wmo315(wortel: El, header: b.Header) -> b.Bericht:
    client = _een(wortel, "Client")
    return b.VerzoekOmToewijzing(
        header=header,
        bsn=_tekst(client, "Bsn"),
        geboortedatum=_moet_geboortedatum(client),
        geslacht=_tekst(client, "Geslacht"),
        naam=_naam(client),
        producten=tuple(map(_aangevraagd, _alle(client, "AangevraagdeProducten", "AangevraagdProduct"))),
        commentaar=_tekst(client, "Commentaar"),
    )


def _te_wijzigen(el: El) -> b.TeWijzigenProduct:
    return b.TeWijzigenProduct(
        _moet_getal(el, "ToewijzingNummer"), _datum(el, "GewensteIngangsdatum"), _mag_datum(el, "Einddatum"),
        _omvang(el), _getal(el, "Budget"),
    )  # fmt: skip


def _nieuw(el: El) -> b.NieuwProduct:
    return b.NieuwProduct(
        _datum(el, "GewensteIngangsdatum"), _mag_datum(el, "Einddatum"), _product(el), _omvang(el),
        _getal(el, "Budget"),
    )  # fmt: skip


def _wmo317(wortel: El, header: b.Header) -> b.Bericht:
    client = _een(wortel, "Client")
    verzoek = _een(client, "Verzoek")
    ongewijzigd = _alle(verzoek, "OngewijzigdeProducten", "OngewijzigdProduct")
    return b.VerzoekOmWijziging(
        header=header,
        bsn=_tekst(client, "Bsn"),
        referentie_aanbieder=_tekst(verzoek, "ReferentieAanbieder"),
        reden=_tekst(verzoek, "RedenVerzoek"),
        ongewijzigd=tuple(_moet_getal(el, "ToewijzingNummer") for el in ongewijzigd),
        te_wijzigen=tuple(map(_te_wijzigen, _alle(verzoek, "TeWijzigenProducten", "TeWijzigenProduct"))),
        nieuw=tuple(map(_nieuw, _alle(verzoek, "NieuweProducten", "NieuwProduct"))),
    )


def _wmo319(wortel: El, header: b.Header) -> b.Bericht:
    antwoord = _een(wortel, "Antwoord")
    return b.Antwoordbericht(
        header,
        _tekst(antwoord, "ReferentieAanbieder"),
        _tekst(antwoord, "VerzoekAntwoord"),
        _tekst(antwoord, "RedenAfwijzingVerzoek"),
    )


def _bedrag(el: El, naam: str) -> b.Bedrag:
    return b.Bedrag(_moet_getal(el, naam), _tekst(el, "DebetCredit"))


def _prestatie(el: El) -> b.Prestatie:
    referentie = _een(el, "ProductReferentie")
    periode = _een(el, "ProductPeriode")
    return b.Prestatie(
        referentie=_tekst(referentie, "ReferentieNummer"),
        nummer=_moet_getal(el, "ToewijzingNummer"),
        product=b.Product(_tekst(el, "ProductCategorie"), _tekst(el, "ProductCode")),
        begin=_datum(periode, "Begindatum"),
        eind=_datum(periode, "Einddatum"),
        volume=_moet_getal(el, "GeleverdVolume"),
        eenheid=_tekst(el, "Eenheid"),
        bedrag=_bedrag(_een(el, "IngediendBedrag"), "Bedrag"),
        tarief=_getal(el, "ProductTarief"),
        vorige_referentie=_tekst(referentie, "VorigReferentieNummer"),
    )


def _wmo323(wortel: El, header: b.Header) -> b.Bericht:
    declaratie = _een(wortel, "Declaratie")
    periode = _een(declaratie, "DeclaratiePeriode")
    return b.Declaratiebericht(
        header=header,
        nummer=_tekst(declaratie, "DeclaratieNummer"),
        begin=_datum(periode, "Begindatum"),
        eind=_datum(periode, "Einddatum"),
        dagtekening=_datum(declaratie, "DeclaratieDagtekening"),
        totaal=_bedrag(_een(declaratie, "TotaalIngediendBedrag"), "TotaalBedrag"),
        clienten=tuple(
            b.Clientdeclaratie(_tekst(el, "Bsn"), tuple(map(_prestatie, _alle(el, "Prestaties", "Prestatie"))))
            for el in _alle(declaratie, "Clienten", "Client")
        ),
    )


_ONTLEED: dict[str, Callable[[El, b.Header], b.Bericht]] = {
    "WMO301": _wmo301,
    "WMO305": _levering,
    "WMO307": _levering,
    "WMO315": _wmo315,
    "WMO317": _wmo317,
    "WMO319": _wmo319,
    "WMO323": _wmo323,
}
