"""Rules about what is assigned or asked for: product, period, size, budget."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import combinations

from toegang.iwmo.berichten import (
    AangevraagdProduct,
    Bericht,
    NieuwProduct,
    Product,
    ToegewezenProduct,
    Toewijzingsbericht,
    VerzoekOmToewijzing,
    VerzoekOmWijziging,
)
from toegang.iwmo.codelijsten import HULPMIDDELEN, NIET_PER_DAG, VERVALLEN, VERWIJDERD, categorie_van
from toegang.iwmo.regels.kern import Aanspraak, Omgeving, aanspraken, met_product, producten, regel
from toegang.iwmo.soorten import WMO301, WMO305, WMO307, WMO315, WMO317, WMO323

PER_WEEK = "2"
_PER_DAG = "1"
OUDE_REGELS_TOT_EN_MET = datetime.date(2020, 12, 31)
"""What ended by then may still be as it was before 2021 (CD080, CD095, CD096, CS338, CS343)."""

_Met = ToegewezenProduct | AangevraagdProduct | NieuwProduct


def _nieuwe_regels(rij: Aanspraak) -> bool:
    return rij.eind is None or rij.eind > OUDE_REGELS_TOT_EN_MET


def _heeft_code(rij: _Met) -> bool:
    return rij.product is not None and bool(rij.product.code)


@regel("CD041", WMO301, WMO315, WMO317, zin="Met een productcode is ook de omvang nodig.")
def code_vraagt_omvang(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD041."""
    for plaats, rij in met_product(bericht):
        if _heeft_code(rij) and rij.omvang is None:
            yield f"{plaats}/Omvang"


def _omvang_zonder_code(bericht: Bericht) -> Iterator[str]:
    for plaats, rij in met_product(bericht):
        if rij.omvang is not None and not _heeft_code(rij) and _nieuwe_regels(rij):
            yield f"{plaats}/Omvang"


_ZONDER_CODE = "Zonder productcode mag er geen omvang staan."


@regel("CD080", WMO301, zin=_ZONDER_CODE)
def toewijzing_zonder_code_heeft_geen_omvang(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD080."""
    return _omvang_zonder_code(bericht)


@regel("CD095", WMO315, zin=_ZONDER_CODE)
def aanvraag_zonder_code_heeft_geen_omvang(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD095: what CD080 is in a VOT."""
    return _omvang_zonder_code(bericht)


@regel("CD096", WMO317, zin=_ZONDER_CODE)
def nieuw_product_zonder_code_heeft_geen_omvang(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD096: what CD080 is in a VOW."""
    return _omvang_zonder_code(bericht)


def _omvang_en_budget(bericht: Bericht, veld: str) -> Iterator[str]:
    for plaats, rij in aanspraken(bericht):
        if rij.omvang is not None and rij.budget is not None:
            yield f"{plaats}/{veld}"


@regel("CD077", WMO301, WMO315, WMO317, zin="Met een budget mag er geen omvang staan.")
def budget_sluit_omvang_uit(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD077."""
    return _omvang_en_budget(bericht, "Omvang")


@regel("CD078", WMO301, WMO315, WMO317, zin="Met een omvang mag er geen budget staan.")
def omvang_sluit_budget_uit(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD078."""
    return _omvang_en_budget(bericht, "Budget")


@regel("CD079", WMO301, WMO315, WMO317, zin="Zonder budget is een product nodig.")
def zonder_budget_is_een_product_nodig(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD079."""
    for plaats, rij in met_product(bericht):
        if rij.budget is None and rij.product is None:
            yield f"{plaats}/Product"


@regel("CD075", WMO301, WMO315, WMO317, zin="Met een budget is een einddatum nodig.")
def budget_vraagt_einddatum(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD075."""
    for plaats, rij in aanspraken(bericht):
        if rij.budget is not None and rij.eind is None:
            yield f"{plaats}/Einddatum"


@regel("CD076", WMO301, WMO315, WMO317, zin="Met een omvang per week is een einddatum nodig.")
def per_week_vraagt_einddatum(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD076."""
    for plaats, rij in aanspraken(bericht):
        if rij.omvang is not None and rij.omvang.frequentie == PER_WEEK and rij.eind is None:
            yield f"{plaats}/Einddatum"


def _te_vaak(bericht: Bericht) -> Iterator[str]:
    for plaats, rij in aanspraken(bericht):
        if rij.omvang is None or not _nieuwe_regels(rij):
            continue
        if rij.omvang.eenheid in NIET_PER_DAG and rij.omvang.frequentie == _PER_DAG:
            yield f"{plaats}/Omvang/Frequentie"


_NIET_PER_DAG = "Deze eenheid gaat per week, per maand of in totaal; per dag kan niet."


@regel("CS338", WMO301, WMO317, zin=_NIET_PER_DAG)
def eenheid_past_bij_frequentie(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS338."""
    return _te_vaak(bericht)


@regel("CS343", WMO315, zin=_NIET_PER_DAG)
def gevraagde_eenheid_past_bij_frequentie(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS343: what CS338 is in a VOT."""
    return _te_vaak(bericht)


@regel("CS003", WMO301, WMO315, WMO317, zin="De einddatum ligt voor de begindatum.")
def periode_eindigt_niet_voor_zij_begint(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS003, of products and of a temporary address."""
    for plaats, rij in aanspraken(bericht):
        if rij.eind is not None and rij.eind < rij.ingang:
            yield f"{plaats}/Einddatum"
    if isinstance(bericht, Toewijzingsbericht):
        contacten = [(f"Client/Contact[{plek}]", contact) for plek, contact in enumerate(bericht.contacten, 1)]
        contacten += [(f"Relatie[{plek}]/Contact", relatie.contact) for plek, relatie in enumerate(bericht.relaties, 1)]
        for waar, contact in contacten:
            periode = contact.periode
            if periode is not None and periode.begin and periode.eind and periode.eind < periode.begin:
                yield f"{waar}/Periode/Einddatum"


@regel("CS335", WMO301, zin="Verwijderd (reden 13) kan alleen als de einddatum gelijk is aan de ingangsdatum.")
def verwijderd_heeft_geen_duur(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS335."""
    for plaats, rij in aanspraken(bericht):
        if isinstance(rij, ToegewezenProduct) and rij.reden_wijziging == VERWIJDERD and rij.eind != rij.ingang:
            yield f"{plaats}/RedenWijziging"


@regel("CS336", WMO301, zin="Reden wijziging 01 is vervallen.")
def reden_01_is_vervallen(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS336."""
    for plaats, rij in aanspraken(bericht):
        if isinstance(rij, ToegewezenProduct) and rij.reden_wijziging == VERVALLEN:
            yield f"{plaats}/RedenWijziging"


# --- the same product twice --------------------------------------------------------------------------------


def _teruggenomen(rij: _Met) -> bool:
    """A toewijzing that was taken back counts as never sent."""
    return (
        isinstance(rij, ToegewezenProduct) and rij.reden_wijziging in {VERVALLEN, VERWIJDERD} and rij.eind == rij.ingang
    )


def _zelfde_product(een: Product | None, ander: Product | None) -> bool:
    """By code; by category when one of the two has no code; without a product it is about everything."""
    if een is None or ander is None:
        return True
    if een.categorie in HULPMIDDELEN or ander.categorie in HULPMIDDELEN or een.categorie != ander.categorie:
        return False
    return not een.code or not ander.code or een.code == ander.code


def _overlap(een: _Met, ander: _Met) -> bool:
    """Both last days count."""
    return (een.eind is None or een.eind >= ander.ingang) and (ander.eind is None or ander.eind >= een.ingang)


def _stapeling(naam: str, rijen: Sequence[_Met]) -> Iterator[str]:
    genummerd = [(plek, rij) for plek, rij in enumerate(rijen, 1) if not _teruggenomen(rij)]
    gevonden = {
        plek
        for (_, een), (plek, ander) in combinations(genummerd, 2)
        if _zelfde_product(een.product, ander.product) and _overlap(een, ander)
    }
    yield from (f"{naam}[{plek}]" for plek in sorted(gevonden))


_TWEE_KEER = "Hetzelfde product staat er twee keer in met perioden die elkaar overlappen."


@regel("TR302", WMO301, zin=_TWEE_KEER)
def toegewezen_product_een_keer_tegelijk(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR302."""
    if isinstance(bericht, Toewijzingsbericht):
        yield from _stapeling("ToegewezenProduct", bericht.producten)


@regel("TR386", WMO315, zin=_TWEE_KEER)
def aangevraagd_product_een_keer_tegelijk(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR386: what TR302 is in a VOT."""
    if isinstance(bericht, VerzoekOmToewijzing):
        yield from _stapeling("AangevraagdProduct", bericht.producten)


@regel("TR410", WMO317, zin=_TWEE_KEER)
def nieuw_product_een_keer_tegelijk(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR410: what TR302 is for new products in a VOW."""
    if isinstance(bericht, VerzoekOmWijziging):
        yield from _stapeling("NieuwProduct", bericht.nieuw)


@regel(
    "TR381", WMO301, WMO305, WMO307, WMO315, WMO317, WMO323,
    retour="S329",
    zin="De productcode hoort niet bij deze categorie.",
)  # fmt: skip
def code_hoort_bij_de_categorie(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR381, as far as the code is known: in the catalogue of the region, else in the standard list."""
    for plaats, product in producten(bericht):
        bekend = omgeving.catalogus.get(product.code) or categorie_van(product.code)
        if bekend is not None and bekend != product.categorie:
            yield f"{plaats}/Product/Code"
