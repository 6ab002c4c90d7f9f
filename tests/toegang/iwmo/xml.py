"""Incoming messages as XML for tests: only an aanbieder writes these, so the product has no writer for them."""

from __future__ import annotations

from collections.abc import Iterable

from toegang.iwmo import berichten as b
from toegang.iwmo.soorten import BASIS

Regels = Iterable[str]


def _blad(naam: str, waarde: object) -> str:
    return "" if waarde in (None, "") else f"<{naam}>{waarde}</{naam}>"


def _tak(naam: str, *delen: str) -> str:
    inhoud = "".join(delen)
    return f"<{naam}>{inhoud}</{naam}>" if inhoud else ""


def _product(product: b.Product | None) -> str:
    if product is None:
        return ""
    return _tak("m:Product", _blad("i:Categorie", product.categorie), _blad("i:Code", product.code))


def _omvang(omvang: b.Omvang | None) -> str:
    if omvang is None:
        return ""
    return _tak(
        "m:Omvang",
        _blad("i:Volume", omvang.volume),
        _blad("i:Eenheid", omvang.eenheid),
        _blad("i:Frequentie", omvang.frequentie),
    )


def _persoon(bericht: b.Leveringsbericht | b.VerzoekOmToewijzing) -> str:
    naam = bericht.naam
    return "".join(
        [
            _blad("m:Bsn", bericht.bsn),
            _tak(
                "m:Geboortedatum",
                _blad("i:Datum", bericht.geboortedatum.datum),
                _blad("i:DatumGebruik", bericht.geboortedatum.gebruik),
            ),
            _blad("m:Geslacht", bericht.geslacht),
            _tak(
                "m:Naam",
                _tak(
                    "i:Geslachtsnaam",
                    _blad("i:Achternaam", naam.geslachtsnaam.achternaam),
                    _blad("i:Voorvoegsel", naam.geslachtsnaam.voorvoegsel),
                ),
                _blad("i:Voornamen", naam.voornamen),
                _blad("i:Voorletters", naam.voorletters),
            ),
        ]
    )


def _levering(naam: str, rij: b.StartProduct | b.StopProduct) -> str:
    einde = ""
    if isinstance(rij, b.StopProduct):
        einde = _blad("m:RedenBeeindiging", rij.reden) + _blad("m:Einddatum", rij.eind)
    return _tak(
        naam,
        _blad("m:ToewijzingNummer", rij.nummer),
        _product(rij.product),
        _blad("m:ToewijzingIngangsdatum", rij.ingang),
        _blad("m:Begindatum", rij.begin),
        einde,
        _blad("m:StatusAanlevering", rij.status),
    )


def _aangevraagd(rij: b.AangevraagdProduct) -> str:
    return _tak(
        "m:AangevraagdProduct",
        _blad("m:ReferentieAanbieder", rij.referentie_aanbieder),
        _blad("m:BeschikkingNummer", rij.beschikkingnummer),
        _product(rij.product),
        _blad("m:BeschikkingIngangsdatum", rij.beschikking_ingang),
        _blad("m:ToewijzingIngangsdatum", rij.ingang),
        _blad("m:ToewijzingEinddatum", rij.eind),
        _omvang(rij.omvang),
        _blad("m:Budget", rij.budget),
        _tak("m:Verwijzer", _blad("i:Type", rij.verwijzer_type), _blad("i:Naam", rij.verwijzer_naam)),
        _blad("m:Commentaar", rij.commentaar),
    )


def _verzoek(bericht: b.VerzoekOmWijziging) -> str:
    wijzigen = (
        _tak(
            "m:TeWijzigenProduct",
            _blad("m:ToewijzingNummer", rij.nummer),
            _blad("m:GewensteIngangsdatum", rij.ingang),
            _blad("m:Einddatum", rij.eind),
            _omvang(rij.omvang),
            _blad("m:Budget", rij.budget),
        )
        for rij in bericht.te_wijzigen
    )
    nieuw = (
        _tak(
            "m:NieuwProduct",
            _product(rij.product),
            _blad("m:GewensteIngangsdatum", rij.ingang),
            _blad("m:Einddatum", rij.eind),
            _omvang(rij.omvang),
            _blad("m:Budget", rij.budget),
        )
        for rij in bericht.nieuw
    )
    ongewijzigd = (_tak("m:OngewijzigdProduct", _blad("m:ToewijzingNummer", nummer)) for nummer in bericht.ongewijzigd)
    return _blad("m:Bsn", bericht.bsn) + _tak(
        "m:Verzoek",
        _blad("m:ReferentieAanbieder", bericht.referentie_aanbieder),
        _blad("m:RedenVerzoek", bericht.reden),
        _tak("m:OngewijzigdeProducten", *ongewijzigd),
        _tak("m:TeWijzigenProducten", *wijzigen),
        _tak("m:NieuweProducten", *nieuw),
    )


def _client(bericht: b.Leveringsbericht | b.VerzoekOmToewijzing | b.VerzoekOmWijziging) -> str:
    match bericht:
        case b.Leveringsbericht():
            starts = (_levering("m:StartProduct", rij) for rij in bericht.starts)
            stops = (_levering("m:StopProduct", rij) for rij in bericht.stops)
            return _persoon(bericht) + _tak("m:StartProducten", *starts) + _tak("m:StopProducten", *stops)
        case b.VerzoekOmToewijzing():
            producten = map(_aangevraagd, bericht.producten)
            return (
                _persoon(bericht)
                + _blad("m:Commentaar", bericht.commentaar)
                + _tak("m:AangevraagdeProducten", *producten)
            )
        case b.VerzoekOmWijziging():
            return _verzoek(bericht)


def als_xml(bericht: b.Leveringsbericht | b.VerzoekOmToewijzing | b.VerzoekOmWijziging) -> bytes:
    """WMO305, 307, 315 or 317 as an aanbieder would send it."""
    header = bericht.header
    kop = _tak(
        "m:Header",
        _blad("m:BerichtCode", header.soort.berichtcode),
        _blad("m:BerichtVersie", 3),
        _blad("m:BerichtSubversie", 2),
        _blad("m:Afzender", header.afzender),
        _blad("m:Ontvanger", header.ontvanger),
        _tak(
            "m:BerichtIdentificatie",
            _blad("i:Identificatie", header.identificatie),
            _blad("i:Dagtekening", header.dagtekening),
        ),
        _tak(
            "m:XsdVersie",
            _blad("i:BasisschemaXsdVersie", "1.0.0"),
            _blad("i:BerichtXsdVersie", "1.0.0"),
        ),
    )
    tekst = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<m:Bericht xmlns:m="{header.soort.namespace}" xmlns:i="{BASIS}">'
        f"{kop}{_tak('m:Client', _client(bericht))}</m:Bericht>"
    )
    return tekst.encode()
