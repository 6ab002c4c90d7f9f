"""From published counts and assumptions to the groups of clients that `financien.prognose` computes with.

Only published counts come in: small numbers are hidden there (`toegang.tellingen`, docs/besluiten/0007) and nothing
here can bring them back, because what is computed from what everyone may see tells nothing more. Where a count of a
gemeente is hidden and the total of the region is not, what is left of the total is divided over the gemeenten that are
hidden by their inwoners: an estimate, and called so. Where the total is hidden too, the number is left out, and said.
So the gemeenten together are the region, and no figure of a gemeente rests on a number that is hidden.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from financien.prijzen import Bijstelling, Omvang, Prijs, Prijslijst
from financien.prognose import ZONDER_INDEX, Aanname, Clientgroep
from financien.verdelen import verdeel

NOG_GEEN_PRODUCT = "Nieuw en van de wachtlijst"
"""The group of a gemeente of whom nobody knows yet which product it will be. When the region assumes how they are
spread over the products, there is a group for each of those."""

NODIG = ("tarief", "duur", "instroom", "uitstroom", "wlz")
"""Kinds of assumption without which there is no forecast; a missing index means that the tarief stays."""

HONDERD = Decimal(100)


class GroepenFout(ValueError):
    """The groups cannot be made; the message is a Dutch sentence for the controller."""


@dataclass(frozen=True)
class Rij:
    """One assumption that holds: for one gemeente (code) or all, for one product (name) or all."""

    soort: str
    gemeente: str | None
    product: str | None
    naam: str
    waarde: Decimal
    eenheid: str
    bron: str
    laag: Decimal | None = None
    hoog: Decimal | None = None
    is_voorbeeld: bool = False


@dataclass(frozen=True)
class Kolom:
    """Published counts of one product, or of who waits: None is hidden."""

    naam: str
    per_gemeente: Mapping[str, int | None]
    totaal: int | None


@dataclass(frozen=True)
class Aantal:
    """How many clients of a gemeente are computed with, and whether that was counted or estimated."""

    waarde: Decimal
    geraamd: bool


@dataclass(frozen=True)
class Groepen:
    """The groups, and in sentences what was estimated and what was left out."""

    groepen: tuple[Clientgroep, ...]
    geraamd: tuple[str, ...]
    weggelaten: tuple[str, ...]
    buiten_de_lijst: tuple[str, ...] = ()
    """Products that cannot take their price from the list that the region chose, and why."""
    nieuw_zonder_lijst: bool = False
    """There is a price list, and new clients do not use it: nobody said to which product they come."""


@dataclass(frozen=True)
class Wijzigingen:
    """What a scenario changes about costs: so many percent more or less clients, or a higher or lower price."""

    volume: tuple[Bijstelling, ...] = ()
    prijs: tuple[Bijstelling, ...] = ()


def vul_aan(kolom: Kolom, inwoners: Mapping[str, int]) -> dict[str, Aantal] | None:
    """Each gemeente its published count; the rest of the total over the hidden ones by inwoners, in hundredths.

    None when something is hidden and the total is hidden too: then nobody knows what there is to divide. The shown
    counts are left out as well, so that the column is there for every gemeente or for none.
    """
    dicht = [code for code, aantal in kolom.per_gemeente.items() if aantal is None]
    geteld = {code: Aantal(Decimal(aantal), False) for code, aantal in kolom.per_gemeente.items() if aantal is not None}
    if not dicht:
        return geteld
    if kolom.totaal is None:
        return None
    rest = kolom.totaal - sum(int(aantal.waarde) for aantal in geteld.values())
    return geteld | _naar_inwoners(Decimal(rest), dicht, inwoners)


def maak_groepen(
    *,
    gemeenten: Mapping[str, str],
    inwoners: Mapping[str, int],
    producten: Sequence[Kolom],
    wachtlijst: Kolom,
    aannames: Iterable[Rij],
    bron_aantallen: str,
    lijst: Prijslijst | None = None,
    wijzigingen: Wijzigingen = Wijzigingen(),
    alleen: Collection[str] | None = None,
    nodig: Collection[str] = NODIG,
) -> Groepen:
    """A group per gemeente and product of who is there now, and one per gemeente of who waits and who will come.

    `gemeenten` gives names by code. Who waits from outside the region, or from nobody knows where, is in the total of
    `wachtlijst` and not in its gemeenten: those are divided over all gemeenten by inwoners. `alleen` keeps the groups
    of these gemeenten: one that leaves in a scenario was counted with the region. Raises GroepenFout when a kind of
    assumption that is needed is missing.
    """
    regels = Aannames(tuple(aannames), lijst, wijzigingen, tuple(nodig))
    telt_mee = [code for code in gemeenten if alleen is None or code in alleen]
    if regels.ontbreekt:
        raise GroepenFout(
            "Zonder deze aannames is er geen prognose. Leg ze eerst vast voor alle gemeenten en alle producten: "
            f"{_opsomming(regels.ontbreekt)}."
        )
    geraamd, weggelaten, uit = [], [], []
    for kolom in producten:
        if kolom.totaal == 0:
            continue
        aantallen = vul_aan(kolom, inwoners)
        if aantallen is None:
            weggelaten.append(f"{kolom.naam}: het aantal van de regio is afgeschermd.")
            continue
        if dicht := [gemeenten[code] for code in telt_mee if aantallen[code].geraamd]:
            geraamd.append(f"{kolom.naam}: {_opsomming(dicht)}.")
        for code in telt_mee:
            if aantallen[code].waarde:
                uit.append(_bestaand(code, gemeenten[code], kolom.naam, aantallen[code], regels, bron_aantallen))
    wachtend = _wachtend(wachtlijst, inwoners)
    if wachtend is None:
        weggelaten.append("Wachtlijst: het aantal van de regio is afgeschermd.")
    elif dicht := [gemeenten[code] for code in telt_mee if wachtlijst.per_gemeente[code] is None]:
        geraamd.append(f"Wachtlijst: {_opsomming(dicht)}.")
    nieuw = _nieuw(gemeenten, inwoners, regels)
    for code in telt_mee:
        naam = gemeenten[code]
        wacht = wachtend[code] if wachtend is not None else Aantal(Decimal(0), True)
        uit += [
            _komend(code, naam, wacht, nieuw[code], regels, bron_aantallen, deel) for deel in regels.nieuw_op_product
        ]
    zelf = regels.met_eigen_tarief
    alle = [kolom.naam for kolom in producten if kolom.totaal != 0]
    alle += [deel.product for deel in regels.nieuw_op_product if deel is not None and deel.product not in alle]
    namen = [naam for naam in alle if naam not in zelf]
    buiten = lijst.niet_te_gebruiken(namen, regels.met_omvang) if lijst is not None else []
    return Groepen(
        tuple(uit),
        tuple(geraamd),
        tuple(weggelaten),
        tuple(buiten),
        nieuw_zonder_lijst=lijst is not None and regels.nieuw_op_product == (None,),
    )


@dataclass(frozen=True)
class Productdeel:
    """Which part of the new clients comes to one product, and where that stands."""

    product: str
    deel: Decimal
    naam: str
    bron: str


@dataclass(frozen=True)
class Aannames:
    """The assumptions that hold, and which of them is meant for a gemeente and product; the price list; the changes."""

    rijen: tuple[Rij, ...]
    lijst: Prijslijst | None = None
    wijzigingen: Wijzigingen = Wijzigingen()
    nodig: tuple[str, ...] = NODIG

    def zoek(self, soort: str, gemeente: str, product: str | None) -> Rij | None:
        """The one that says most: of this gemeente and product, of the product, of the gemeente, of all.

        A product comes before a gemeente, because a region agrees on tarieven per product.
        """
        for van, wat in ((gemeente, product), (None, product), (gemeente, None), (None, None)):
            for rij in self.rijen:
                if (rij.soort, rij.gemeente, rij.product) == (soort, van, wat):
                    return rij
        return None

    def eis(self, soort: str, gemeente: str, product: str | None) -> Rij:
        """The same. Raises GroepenFout when there is none."""
        rij = self.zoek(soort, gemeente, product)
        if rij is None:
            raise GroepenFout(f"Er is geen aanname '{SOORTNAMEN[soort]}'.")
        return rij

    @property
    def ontbreekt(self) -> list[str]:
        """Kinds that are needed and of which there is no row for all gemeenten and products."""
        er = {rij.soort for rij in self.rijen if rij.gemeente is None and rij.product is None}
        return [SOORTNAMEN[soort] for soort in self.nodig if soort not in er]

    def tarief(self, gemeente: str, product: str | None) -> Aanname:
        """What an etmaal costs by assumption: for a product without a list, and before the first price of the list."""
        return _als_aanname(self.eis("tarief", gemeente, product))

    @property
    def met_eigen_tarief(self) -> set[str]:
        """Products of which someone recorded a tarief: that goes before the list."""
        return {rij.product for rij in self.rijen if rij.soort == "tarief" and rij.product is not None}

    def prijzen(self, gemeente: str, product: str) -> tuple[Prijs, ...]:
        """What the list says; nothing when an assumption names this product, because who typed it means it."""
        eigen = self.eis("tarief", gemeente, product)
        if self.lijst is None or eigen.product is not None:
            return ()
        rij = self.zoek("omvang", gemeente, product)
        return self.lijst.prijzen(product, Omvang(rij.waarde, rij.naam, rij.bron) if rij is not None else None)

    @property
    def met_omvang(self) -> set[str]:
        """Products of which it is assumed how much a client has in a week."""
        return {rij.product for rij in self.rijen if rij.soort == "omvang" and rij.product is not None}

    @property
    def nieuw_op_product(self) -> tuple[Productdeel | None, ...]:
        """How new clients are spread over products; one None when there is no assumption about it.

        Raises GroepenFout when the parts are not together the whole.
        """
        delen = tuple(
            Productdeel(rij.product, rij.waarde / HONDERD, rij.naam, rij.bron)
            for rij in self.rijen
            if rij.soort == "productdeel" and rij.product is not None
        )
        som = sum((deel.deel for deel in delen), Decimal(0)) * HONDERD
        if delen and som != HONDERD:
            raise GroepenFout(
                f"De delen van nieuwe cliënten per product zijn samen {som.normalize():f} procent. Dat moet 100 zijn: "
                "leg er nog een vast, of laat ze allemaal vervallen."
            )
        return delen or (None,)

    def deel(self, soort: str, gemeente: str, product: str | None) -> Aanname:
        """A percentage as a part from 0 to 1; nothing of a kind that is not needed here and that nobody recorded."""
        if soort not in self.nodig and self.zoek(soort, gemeente, product) is None:
            return Aanname(f"Geen aanname: {SOORTNAMEN[soort]}", Decimal(0), "deel per jaar", "niet van toepassing")
        rij = self.eis(soort, gemeente, product)
        return Aanname(rij.naam, rij.waarde / HONDERD, "deel per jaar", rij.bron)

    @property
    def index(self) -> Aanname:
        """By which part the tarief rises each year; nothing when there is no assumption about it."""
        rij = self.zoek("prijsindex", "", None)
        return Aanname(rij.naam, rij.waarde / HONDERD, "deel per jaar", rij.bron) if rij is not None else ZONDER_INDEX


SOORTNAMEN = {
    "tarief": "tarief",
    "duur": "hoe lang een nieuwe cliënt blijft",
    "instroom": "nieuwe cliënten",
    "uitstroom": "bestaande cliënten die uitstromen",
    "wlz": "bestaande cliënten die naar de Wlz gaan",
}


def _als_aanname(rij: Rij) -> Aanname:
    return Aanname(rij.naam, rij.waarde, rij.eenheid, rij.bron)


def _aantal(naam: str, aantal: Aantal, bron: str) -> Aanname:
    wijze = "; geraamd naar inwoners uit het totaal van de regio" if aantal.geraamd else ""
    return Aanname(naam, aantal.waarde, "cliënten", f"{bron}{wijze}")


def _bestaand(code: str, naam: str, product: str, aantal: Aantal, regels: Aannames, bron: str) -> Clientgroep:
    niemand = Aanname("Staat bij 'Nieuw en van de wachtlijst'", Decimal(0), "cliënten", "")
    return Clientgroep(
        gemeente=code,
        product=product,
        bestaand=_aantal(f"Lopende indicaties {product}, {naam}", aantal, bron),
        wachtlijst=niemand,
        instroom=niemand,
        uitstroom=regels.deel("uitstroom", code, product),
        naar_wlz=regels.deel("wlz", code, product),
        duur=_als_aanname(regels.eis("duur", code, product)),
        tarief=regels.tarief(code, product),
        index=regels.index,
        prijzen=regels.prijzen(code, product),
        prijswijzigingen=regels.wijzigingen.prijs,
        volumewijzigingen=regels.wijzigingen.volume,
    )


def _komend(
    code: str, naam: str, wacht: Aantal, instroom: Aanname, regels: Aannames, bron: str, deel: Productdeel | None
) -> Clientgroep:
    """Who waits and who will come; of one product when the region assumes how they are spread."""
    geen = Aanname("Er is nog niemand", Decimal(0), "", "")
    product = deel.product if deel is not None else None
    return Clientgroep(
        gemeente=code,
        product=NOG_GEEN_PRODUCT if product is None else f"{NOG_GEEN_PRODUCT}: {product}",
        bestaand=geen,
        wachtlijst=_van_deel(_aantal(f"Wachtlijst, {naam}", wacht, bron), deel),
        instroom=_van_deel(instroom, deel),
        uitstroom=geen,
        naar_wlz=geen,
        duur=_als_aanname(regels.eis("duur", code, product)),
        tarief=regels.tarief(code, product),
        index=regels.index,
        prijzen=regels.prijzen(code, product) if product is not None else (),
        prijswijzigingen=regels.wijzigingen.prijs,
        volumewijzigingen=regels.wijzigingen.volume,
    )


def _van_deel(aantal: Aanname, deel: Productdeel | None) -> Aanname:
    """The part of a number that comes to one product; with its own source and that of the part."""
    if deel is None:
        return aantal
    van = f"{(deel.deel * HONDERD).normalize():f}% van {aantal.waarde.normalize():f}: {deel.naam} ({deel.bron})"
    return Aanname(aantal.naam, aantal.waarde * deel.deel, aantal.eenheid, f"{aantal.bron}; {van}")


def _nieuw(gemeenten: Mapping[str, str], inwoners: Mapping[str, int], regels: Aannames) -> dict[str, Aanname]:
    """New clients per year: the number of the region by inwoners; a gemeente with a row of its own has that."""
    regio = regels.zoek("instroom", "", None)
    verdeeld = _naar_inwoners(regio.waarde, list(gemeenten), inwoners) if regio is not None else {}
    uit = {}
    for code in gemeenten:
        eigen = next((rij for rij in regels.rijen if (rij.soort, rij.gemeente) == ("instroom", code)), None)
        if eigen is not None:
            uit[code] = _als_aanname(eigen)
        elif regio is not None:
            bron = f"{regio.bron}; {regio.waarde.normalize():f} van de regio, verdeeld naar inwoners"
            uit[code] = Aanname(regio.naam, verdeeld[code].waarde, regio.eenheid, bron)
        else:
            regels.eis("instroom", code, None)
    return uit


def _wachtend(kolom: Kolom, inwoners: Mapping[str, int]) -> dict[str, Aantal] | None:
    """Who waits per gemeente; who comes from elsewhere is in the total and goes over all gemeenten by inwoners."""
    codes = list(kolom.per_gemeente)
    dicht = [code for code, aantal in kolom.per_gemeente.items() if aantal is None]
    if kolom.totaal is None:
        return None
    geteld = {code: aantal for code, aantal in kolom.per_gemeente.items() if aantal is not None}
    rest = Decimal(kolom.totaal - sum(geteld.values()))
    erbij = _naar_inwoners(rest, dicht or codes, inwoners)
    niets = Aantal(Decimal(0), False)
    return {
        code: Aantal(geteld.get(code, 0) + erbij.get(code, niets).waarde, code in erbij and bool(rest))
        for code in codes
    }


def _naar_inwoners(aantal: Decimal, codes: Sequence[str], inwoners: Mapping[str, int]) -> dict[str, Aantal]:
    """An amount of clients over gemeenten by inwoners, in hundredths of a client, together exactly the amount."""
    if mist := [code for code in codes if not inwoners.get(code)]:
        raise GroepenFout(f"Van {', '.join(mist)} is geen inwonertal bekend.")
    honderdsten = int(aantal * 100)
    delen = verdeel(honderdsten, {code: inwoners[code] for code in codes})
    return {code: Aantal(Decimal(deel) / HONDERD, True) for code, deel in delen.items()}


def _opsomming(namen: Sequence[str]) -> str:
    return namen[0] if len(namen) == 1 else f"{', '.join(namen[:-1])} en {namen[-1]}"
