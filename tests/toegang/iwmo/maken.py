"""Messages as values, evidently made up and right by every rule; a test changes one thing."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from toegang.iwmo.berichten import (
    AangevraagdProduct,
    Achternaam,
    Adres,
    Antwoordbericht,
    Bedrag,
    Clientdeclaratie,
    Contact,
    Declaratiebericht,
    Geboortedatum,
    Header,
    Huis,
    Leveringsbericht,
    Naam,
    NieuwProduct,
    Omvang,
    Prestatie,
    Product,
    Relatie,
    StartProduct,
    StopProduct,
    Telefoon,
    TeWijzigenProduct,
    ToegewezenProduct,
    Toewijzingsbericht,
    VerzoekOmToewijzing,
    VerzoekOmWijziging,
)
from toegang.iwmo.soorten import WMO301, WMO305, WMO307, WMO315, WMO317, WMO319, WMO323, Berichtsoort, Van

BSN = "999900006"
GEMEENTE, AANBIEDER = "0603", "42420001"
NU = datetime.date(2026, 11, 20)
"""The Dagtekening of every message here."""

BW = Product("15", "15A03")
ETMALEN = Omvang(7, "14", "2")
PER_MAAND = Omvang(30, "14", "4")
THUIS = Adres(Huis(12), "2281AB", "Proefstraat", "Rijswijk", "NL")
GEBOREN = Geboortedatum(datetime.date(1980, 2, 29))
NAAM = Naam(Achternaam("Proef", "de"), voornamen="Test", voorletters="T", gebruik="1")
TOEN = datetime.date(2026, 11, 1)
LAATST = datetime.date(2027, 10, 31)


def header(soort: Berichtsoort, **anders: Any) -> Header:
    wie = (GEMEENTE, AANBIEDER) if soort.van == Van.GEMEENTE else (AANBIEDER, GEMEENTE)
    return replace(Header(soort, *wie, "PROEF0000001", NU), **anders)


def toegewezen(**anders: Any) -> ToegewezenProduct:
    basis = ToegewezenProduct(101, NU, datetime.time(10, 30), TOEN, LAATST, BW, ETMALEN)
    return replace(basis, **anders)


def contact(**anders: Any) -> Contact:
    return replace(Contact("01", THUIS), **anders)


def relatie(**anders: Any) -> Relatie:
    basis = Relatie("1", "15", NAAM, Contact("02", telefoons=(Telefoon("0701234567", "0031"),)))
    return replace(basis, **anders)


def wmo301(*producten: ToegewezenProduct, **anders: Any) -> Toewijzingsbericht:
    basis = Toewijzingsbericht(
        header(WMO301), BSN, GEBOREN, "0", NAAM, (contact(),), producten or (toegewezen(),)
    )  # fmt: skip
    return replace(basis, **anders)


def start(**anders: Any) -> StartProduct:
    return replace(StartProduct(TOEN, "1", 101, BW, TOEN), **anders)


def stop(**anders: Any) -> StopProduct:
    return replace(StopProduct(TOEN, NU, "19", "1", 101, BW, TOEN), **anders)


def wmo305(*starts: StartProduct, **anders: Any) -> Leveringsbericht:
    basis = Leveringsbericht(header(WMO305), BSN, GEBOREN, "0", replace(NAAM, gebruik=""), starts or (start(),))
    return replace(basis, **anders)


def wmo307(*stops: StopProduct, **anders: Any) -> Leveringsbericht:
    basis = Leveringsbericht(header(WMO307), BSN, GEBOREN, "0", replace(NAAM, gebruik=""), (), stops or (stop(),))
    return replace(basis, **anders)


def aangevraagd(**anders: Any) -> AangevraagdProduct:
    basis = AangevraagdProduct("VOT-1", TOEN, "06", eind=LAATST, product=BW, omvang=ETMALEN)
    return replace(basis, **anders)


def wmo315(*producten: AangevraagdProduct, **anders: Any) -> VerzoekOmToewijzing:
    basis = VerzoekOmToewijzing(
        header(WMO315), BSN, GEBOREN, "0", replace(NAAM, gebruik=""), producten or (aangevraagd(),)
    )
    return replace(basis, **anders)


def te_wijzigen(**anders: Any) -> TeWijzigenProduct:
    return replace(TeWijzigenProduct(101, TOEN, LAATST, ETMALEN), **anders)


def nieuw(**anders: Any) -> NieuwProduct:
    return replace(NieuwProduct(datetime.date(2026, 12, 1), LAATST, BW, ETMALEN), **anders)


def wmo317(**anders: Any) -> VerzoekOmWijziging:
    basis = VerzoekOmWijziging(header(WMO317), BSN, "VOW-1", "1", (100,), (te_wijzigen(),), (nieuw(),))
    return replace(basis, **anders)


def wmo319(**anders: Any) -> Antwoordbericht:
    return replace(Antwoordbericht(header(WMO319), "VOT-1", "1", "5"), **anders)


OKTOBER = datetime.date(2026, 10, 1), datetime.date(2026, 10, 31)


def prestatie(**anders: Any) -> Prestatie:
    basis = Prestatie("R1", 101, BW, *OKTOBER, 31, "14", Bedrag(31 * 20000, "D"), 20000)
    return replace(basis, **anders)


def credit(**anders: Any) -> Prestatie:
    velden = {"referentie": "R9", "vorige_referentie": "R0", "bedrag": Bedrag(31 * 20000, "C")}
    return prestatie(**{**velden, **anders})


def wmo323(*prestaties: Prestatie, **anders: Any) -> Declaratiebericht:
    rijen = prestaties or (prestatie(),)
    som = sum(rij.bedrag.met_teken for rij in rijen)
    basis = Declaratiebericht(
        header(WMO323), "D1", *OKTOBER, NU, Bedrag(abs(som), "D" if som >= 0 else "C"), (Clientdeclaratie(BSN, rijen),)
    )
    return replace(basis, **anders)


ALLES = (wmo301(), wmo305(), wmo307(), wmo315(), wmo317(), wmo319(), wmo323())
"""One right message of each kind."""
