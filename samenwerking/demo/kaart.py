"""The four regions of the demo: who takes part, who acts for whom, who meets, and how their pages look."""

from __future__ import annotations

import colorsys
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from simple_history.utils import bulk_create_with_history

from regio.briefpapier import Lettertype
from regio.logo_svg import maak_svg
from regio.models import (
    Bron,
    Deelname,
    Functie,
    Gemeente,
    Huisstijl,
    Logo,
    Mandaat,
    Ondertekenaar,
    Orgaan,
    Organisatie,
    Plaats,
    Regio,
    Taak,
)
from toegang.models import Product, Voorziening

REGIOS = ("haaglanden", "dordrecht", "west-brabant-west", "centraal-gelderland")

BRONNEN = (
    (
        "handreiking-governance", "Handreiking Governance: samenwerken bij beschermd wonen, presentatie", "VNG",
        "openbare presentatie", "De vormen van samenwerking en de vijf afwegingen om er een te kiezen.",
    ),
    (
        "raadsinformatiebrief-dordrecht", "Raadsinformatiebrief doordecentralisatie beschermd wonen (2023)",
        "gemeente Dordrecht", "openbare brief aan de raad",
        "Negen gemeenten, de samenwerkingsovereenkomst, wie waarover beslist en de volgende stappen.",
    ),
    (
        "uitvoeringsplan-west-brabant-west",
        "Regionaal uitvoeringsplan beschermd wonen, maatschappelijke opvang en verslavingszorg (2021)",
        "gemeenten in West-Brabant West", "openbaar document, met de raadsinformatiebrief van 2021",
        "Lokale toegang vanaf 2022, regionale financiering in elk geval tot en met 2025.",
    ),
)  # fmt: skip
VOORBEELDAANBOD = "demo-aanbod"
AANBIEDERS = ("Demo Aanbieder De Eik", "Demo Aanbieder Het Anker", "Demo Aanbieder Thuisbasis")

LANG = datetime.date(2015, 1, 1)
"""Since then beschermd wonen is a task of gemeenten."""


@dataclass(frozen=True)
class Deel:
    """One region with its gemeenten by name, the centrumgemeente among them."""

    regio: Regio
    gemeenten: tuple[Gemeente, ...]
    centrum: Gemeente


@dataclass(frozen=True)
class Kaart:
    """The regions of the demo, in a fixed order."""

    regios: tuple[Deel, ...]

    @property
    def gemeenten(self) -> list[Gemeente]:
        """All gemeenten of the four regions."""
        return [gemeente for deel in self.regios for gemeente in deel.gemeenten]

    def gemeente(self, naam: str) -> Gemeente:
        """A gemeente by its short name. StopIteration when it is not in the demo."""
        return next(gemeente for gemeente in self.gemeenten if gemeente.naam_kort == naam)

    def deel(self, sleutel: str) -> Deel:
        """A region by its key. StopIteration when it is not in the demo."""
        return next(deel for deel in self.regios if deel.regio.sleutel == sleutel)


def lees_kaart(*, op: datetime.date) -> Kaart:
    """The four regions as the reference data has them. Raises Regio.DoesNotExist before that is loaded."""
    return Kaart(tuple(_deel(Regio.objects.get(sleutel=sleutel), op) for sleutel in REGIOS))


def _deel(regio: Regio, op: datetime.date) -> Deel:
    deelnames = list(
        Deelname.objects.lopend(op=op)
        .filter(regio=regio, taak=Taak.BW)
        .select_related("gemeente")
        .order_by("gemeente__sorteernaam")
    )
    centrum = next(deelname.gemeente for deelname in deelnames if deelname.rol == Deelname.Rol.CENTRUM)
    return Deel(regio, tuple(deelname.gemeente for deelname in deelnames), centrum)


# --- who acts for whom ----------------------------------------------------------------------------------------

_HAAGS = "Uitvoeringsplan Haagse regio (2019): Den Haag voert uit voor de regio. Begindatum: aanname van de demo."
_DORDT = "Samenwerkingsovereenkomst: Dordrecht is gemandateerd sinds 2015 (raadsinformatiebrief 2023)."
_WBW = "Regionaal uitvoeringsplan West-Brabant West (2021). Begindatum: aanname van de demo."
_CG = "Aanname van de demo: de bron noemt een gezamenlijke toegang met lokale teams."
TOEGANG_WBW_LOKAAL = datetime.date(2022, 1, 1)
WACHTLIJST_HAAGS = datetime.date(2019, 4, 1)


_Mandaatregel = tuple[Functie, datetime.date, datetime.date | None, str]


def _mandaten(deel: Deel, gever: Gemeente, op: datetime.date) -> Iterator[_Mandaatregel]:
    """Function, from, to (or None) and ground of what a regiogemeente leaves to its centrumgemeente."""
    match deel.regio.sleutel:
        case "haaglanden":
            # Rijswijk does its own access since the first of this year: existing clients were handed over
            tot = datetime.date(op.year, 1, 1) if gever.naam_kort == "Rijswijk" else None
            yield Functie.TOEGANG, datetime.date(2018, 1, 1), tot, _HAAGS
            yield Functie.WACHTLIJST, WACHTLIJST_HAAGS, None, "Uitvoeringsplan Haagse regio (2019), paragraaf 1.3."
            yield Functie.INKOOP, LANG, None, _HAAGS
            yield Functie.FINANCIERING, LANG, None, _HAAGS
        case "dordrecht":
            for functie in Functie:
                yield functie, LANG, None, _DORDT
        case "west-brabant-west":
            yield Functie.TOEGANG, LANG, TOEGANG_WBW_LOKAAL, _WBW
            for functie in (Functie.WACHTLIJST, Functie.INKOOP, Functie.FINANCIERING):
                yield functie, LANG, None, _WBW
        case "centraal-gelderland":
            for functie in (Functie.WACHTLIJST, Functie.FINANCIERING):
                yield functie, LANG, None, _CG


def laad_mandaten(kaart: Kaart, *, op: datetime.date) -> None:
    """Who acts for whom, for beschermd wonen, and in the Haagse regio for opvang."""
    mandaten = [
        Mandaat(gever=gever, nemer=deel.centrum, taak=Taak.BW, functie=functie, van=van, tot=tot, grondslag=grondslag)
        for deel in kaart.regios
        for gever in deel.gemeenten
        if gever != deel.centrum
        for functie, van, tot, grondslag in _mandaten(deel, gever, op)
    ]
    # opvang stays with the centrumgemeente, also of a gemeente that now does beschermd wonen itself
    mandaten += [
        Mandaat(gever=gever, nemer=deel.centrum, taak=Taak.MO, functie=functie, van=LANG, grondslag=_HAAGS)
        for deel in kaart.regios
        if deel.regio.sleutel == "haaglanden"
        for gever in deel.gemeenten
        if gever != deel.centrum
        for functie in (Functie.TOEGANG, Functie.WACHTLIJST)
    ]
    bulk_create_with_history(mandaten, Mandaat)


# --- who meets, how it looks, where it stands -----------------------------------------------------------------


def laad_omgeving(kaart: Kaart) -> None:
    """Overleggen, huisstijlen and the sources that the texts lean on."""
    Orgaan.objects.bulk_create(
        Orgaan(soort=Orgaan.Soort.OVERLEG, regio=deel.regio, naam=f"{soort} overleg {deel.regio.naam}")
        for deel in kaart.regios
        for soort in ("Bestuurlijk", "Ambtelijk")
    )
    logos = Logo.objects.bulk_create(
        Logo(naam="logo.svg", mediatype="image/svg+xml", inhoud=_logo(accentkleur(nummer)))
        for nummer, _ in enumerate(kaart.gemeenten)
    )
    Huisstijl.objects.bulk_create(
        Huisstijl(
            gemeente=gemeente,
            accentkleur=accentkleur(nummer),
            accent_tekst="#ffffff",
            adresregels=f"Demostraat 1\n1000 SA {gemeente.naam_kort}\nDit adres bestaat niet",
            lettertype=list(Lettertype)[nummer % 3].value,
            logo=logos[nummer],
        )
        for nummer, gemeente in enumerate(kaart.gemeenten)
    )
    Ondertekenaar.objects.bulk_create(
        Ondertekenaar(
            gemeente=gemeente, plaats=plaats, naam=f"Demo {plaats.capitalize()} {gemeente}", functie=plaats, van=LANG
        )
        for gemeente in kaart.gemeenten
        for plaats in Plaats.values
    )
    for sleutel, titel, uitgever, plaats, toelichting in BRONNEN:
        Bron.objects.get_or_create(
            sleutel=sleutel,
            defaults={"titel": titel, "uitgever": uitgever, "vindplaats": plaats, "toelichting": toelichting},
        )


def _logo(kleur: str) -> bytes:
    """A sign of nobody: a block with a hole, and a bar."""
    return maak_svg(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 150 40"><rect width="40" height="40" fill="{kleur}"/>'
        '<circle cx="20" cy="20" r="12" fill="#ffffff"/>'
        f'<rect x="50" y="14" width="100" height="12" fill="{kleur}"/></svg>'.encode()
    )


def accentkleur(nummer: int) -> str:
    """A dark colour on which white is read well; neighbours in the list differ most (golden angle)."""
    rood, groen, blauw = colorsys.hls_to_rgb(nummer * 0.381966 % 1, 0.25, 0.5)
    return f"#{round(rood * 255):02x}{round(groen * 255):02x}{round(blauw * 255):02x}"


def laad_voorbeeldaanbod(deel: Deel, plekken: dict[Product, int]) -> None:
    """Places for a region that published none: as many as are used, and one in twenty more; made up, and it says so."""
    bron, _ = Bron.objects.get_or_create(
        sleutel=VOORBEELDAANBOD,
        defaults={
            "titel": "Voorbeeldaanbod van de demo",
            "uitgever": "voorbeeld, zelf gemaakt",
            "vindplaats": "docs/demo.md",
            "zekerheid": "voorbeeld",
            "toelichting": "De regio heeft geen aantallen per aanbieder gepubliceerd. Deze aanbieders bestaan niet.",
        },
    )
    aanbieders = [
        Organisatie.objects.get_or_create(naam=naam, defaults={"soort": Organisatie.Soort.AANBIEDER})[0]
        for naam in AANBIEDERS
    ]
    for product, aantal in plekken.items():
        rest = aantal + max(1, aantal // 20)
        for nummer, aanbieder in enumerate(aanbieders, start=1):
            deeltal = rest // (len(aanbieders) - nummer + 1)
            rest -= deeltal
            if deeltal:
                Voorziening.objects.create(
                    regio=deel.regio,
                    product=product,
                    categorie=Voorziening.Categorie.KERN,
                    organisatie=aanbieder,
                    plekken=deeltal,
                    van=LANG,
                    bron=bron,
                )
