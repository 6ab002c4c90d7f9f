"""A whole country of made-up dossiers, to measure with: the 342 gemeenten by their number of inhabitants.

Only for a demo. Each gemeente gets its share in portions that are stored or not at all, so a run that was stopped goes
on where it was. The same number of clients always gives the same dossiers.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, UUID, uuid5

from django.conf import settings
from django.db.models import F
from simple_history.utils import bulk_create_with_history

from financien.verdelen import verdeel
from regio.fouten import KanNiet
from regio.models import Deelname, Gebruiker, Gemeente, Inwonertal, Lidmaatschap, Organisatie, Rol, Taak
from regio.namens import namens
from samenwerking.demo.verzinnen import BEGINS, EINDEN, VOORNAMEN
from toegang import namen
from toegang.acties.indicatie import producten_voor
from toegang.acties.onderzoek import ONDERWERPEN
from toegang.models import (
    Client,
    Doelgroep,
    Dossier,
    Indicatie,
    Locatie,
    Melding,
    Meldingstap,
    Onderzoek,
    Plaatsing,
    PlaatsingAntwoord,
    Plek,
    Product,
    Voorziening,
    Wachtlijstplaats,
)
from toegang.verantwoordelijkheid import Feiten, Regels, bepaal

PORTIE = 2000
"""Dossiers per transaction."""

HOOGSTE_NUMMER = 999_999

REEKS = 2015
"""The year of their numbers, where the Wmo 2015 begins. They count down from the highest: real ones count up."""

JAAR = datetime.timedelta(days=365)
GEEN_DEMO = "Verzonnen dossiers op schaal zijn er alleen voor een demo: zet MODUS=demo."


@dataclass(frozen=True)
class Voortgang:
    """How far it is: dossiers that are there, of how many."""

    klaar: int
    totaal: int


def vul(clienten: int, *, op: datetime.date, gemeente: str = "") -> Iterator[Voortgang]:
    """Fill up to so many made-up clients, and say after each portion how far it is.

    With the code of a `gemeente` all of them are there: the largest that one gemeente can have, to measure with.
    Raises KanNiet outside a demo, for an unknown gemeente, or for a number that does not fit the series of numbers.
    """
    if not settings.DEMO:
        raise KanNiet(GEEN_DEMO)
    gemeenten = list(Gemeente.objects.bestaand(op=op).order_by("code"))
    if gemeente and gemeente not in {plaats.code for plaats in gemeenten}:
        raise KanNiet(f"Er is geen gemeente met code {gemeente}.")
    inwoners = _inwoners(gemeenten)
    aantallen = verdeel(clienten, {code: int(code == gemeente) for code in inwoners} if gemeente else inwoners)
    if max(aantallen.values()) > HOOGSTE_NUMMER:
        raise KanNiet("Zoveel dossiers passen niet in de nummers van een gemeente.")
    klaar = 0
    for plaats in gemeenten:
        aantal = aantallen[plaats.code]
        if not aantal:
            continue
        pet = _consulent(plaats, op=op)
        producten = producten_voor(plaats, op=op)
        for begin in range(1, aantal + 1, PORTIE):
            nummers = range(begin, min(begin + PORTIE, aantal + 1))
            _portie(plaats, pet, producten, nummers, op=op)
            klaar += len(nummers)
            yield Voortgang(klaar, clienten)


def _inwoners(gemeenten: Sequence[Gemeente]) -> dict[str, int]:
    """The newest number of inhabitants that is known of each gemeente, by its code."""
    tellingen = Inwonertal.objects.order_by("peildatum").values_list("gemeente__code", "aantal")
    nieuwste = dict(tellingen)  # of each gemeente the last one stays
    return {gemeente.code: nieuwste.get(gemeente.code, 0) for gemeente in gemeenten}


def _consulent(gemeente: Gemeente, *, op: datetime.date) -> Lidmaatschap:
    petten = Lidmaatschap.objects.lopend(op=op).filter(gemeente=gemeente, rol=Rol.CONSULENT)
    bestaand: Lidmaatschap | None = petten.order_by("pk").first()
    if bestaand is not None:
        return bestaand
    adres = f"schaal.{gemeente.code.lower()}@demo.example"
    persoon = Gebruiker.objects.filter(email=adres).first()
    if persoon is None:
        persoon = Gebruiker.objects.create_user(email=adres, naam=f"Schaalconsulent {gemeente}")
    return Lidmaatschap.objects.create(gebruiker=persoon, gemeente=gemeente, rol=Rol.CONSULENT, van=op)


def _portie(
    gemeente: Gemeente, pet: Lidmaatschap, producten: Sequence[Product], nummers: range, *, op: datetime.date
) -> None:
    """These dossiers of a gemeente, all or none; nothing when they are there."""
    with namens(pet):
        if Dossier.objects.filter(aanvraag=_sleutel(gemeente, nummers[-1])).exists():
            return
        gevonden = set(
            Dossier.objects.filter(aanvraag__in=[_sleutel(gemeente, nummer) for nummer in nummers]).values_list(
                "aanvraag", flat=True
            )
        )
        nieuw = [nummer for nummer in nummers if _sleutel(gemeente, nummer) not in gevonden]
        dossiers = bulk_create_with_history([_dossier(gemeente, pet, nummer, op=op) for nummer in nieuw], Dossier)
        bulk_create_with_history([_client(dossier) for dossier in dossiers], Client)
        meldingen = Melding.objects.bulk_create(_melding(dossier, pet) for dossier in dossiers)
        _onderzoeken([melding for melding in meldingen if melding.dossier_id % 3 == 0], pet)
        met_recht = [dossier for dossier in dossiers if _kans(dossier).random() < 0.9]
        rechten = bulk_create_with_history(
            [_indicatie(dossier, pet, producten, op=op) for dossier in met_recht], Indicatie
        )
        _plaatsingen(gemeente, [recht for recht in rechten if recht.dossier_id % 4 == 1], pet, op=op)
        Wachtlijstplaats.objects.bulk_create(
            _wachtend(dossier, pet) for dossier in dossiers if dossier.is_open and dossier.pk % 12 == 0
        )


def _sleutel(gemeente: Gemeente, nummer: int) -> UUID:
    return uuid5(NAMESPACE_URL, f"schaal/{gemeente.code}/{nummer}")


def _kans(dossier: Dossier) -> random.Random:
    return random.Random(dossier.aanvraag.int)


def _dossier(gemeente: Gemeente, pet: Lidmaatschap, nummer: int, *, op: datetime.date) -> Dossier:
    sleutel = _sleutel(gemeente, nummer)
    kans = random.Random(sleutel.int)
    gemeld = op - datetime.timedelta(days=kans.randrange(30, 9 * 365))
    gesloten = gemeld + datetime.timedelta(days=kans.randrange(30, 5 * 365))
    dicht = gesloten < op and kans.random() < 0.5
    return Dossier(
        gemeente=gemeente,
        nummer=f"{REEKS}-{HOOGSTE_NUMMER + 1 - nummer:06d}",
        aanvraag=sleutel,
        gemeld_op=gemeld,
        geopend_op=gemeld,
        behandelaar=pet if kans.random() < 0.9 else None,
        termijn=None if dicht else op + datetime.timedelta(days=kans.randrange(-60, 900)),
        gesloten_op=gesloten if dicht else None,
        sluitreden=Dossier.Sluitreden.UITGESTROOMD if dicht else "",
    )


def _client(dossier: Dossier) -> Client:
    kans = _kans(dossier)
    naam = {
        "voornamen": kans.choice(VOORNAMEN),
        "voorvoegsel": "",
        "achternaam": f"{kans.choice(BEGINS)}{kans.choice(EINDEN)}",
    }
    return Client(
        dossier=dossier,
        gemeente=dossier.gemeente,
        **naam,
        zoeknaam=namen.zoeknaam(**naam),
        geboortedatum=datetime.date(1940, 1, 1) + datetime.timedelta(days=kans.randrange(65 * 365)),
        woonplaats_soort="gemeente",
        woonplaats=dossier.gemeente,
        bsn_volgt=True,
    )


def _melding(dossier: Dossier, pet: Lidmaatschap) -> Melding:
    return Melding(
        dossier=dossier,
        gemeente=dossier.gemeente,
        ontvangen_op=dossier.gemeld_op,
        wijze=_kans(dossier).choice(Melding.Wijze.values),
        aanvraag=uuid5(dossier.aanvraag, "melding"),
        vastgelegd_door=pet,
    )


def _indicatie(dossier: Dossier, pet: Lidmaatschap, producten: Sequence[Product], *, op: datetime.date) -> Indicatie:
    kans = _kans(dossier)
    van = dossier.gemeld_op + datetime.timedelta(days=kans.randrange(7, 50))
    tot = max(van + JAAR, dossier.gesloten_op or op + datetime.timedelta(days=kans.randrange(30, 900)))
    code = dossier.gemeente.code
    uitkomst = bepaal(
        Feiten(gemeld_op=dossier.gemeld_op, gemeente_van_melding=code, taak=Taak.BW, woonadres_gemeente=code), Regels()
    )
    return Indicatie(
        dossier=dossier,
        gemeente=dossier.gemeente,
        product=kans.choice(producten),
        van=van,
        tot=tot,
        loopt_tot=tot,
        doelgroep=kans.choice(Doelgroep.values),
        leveringsvorm="natura",
        besluitdatum=van,
        gemeente_van_melding=dossier.gemeente,
        verantwoordelijke_gemeente=dossier.gemeente,
        uitvoerende_gemeente=dossier.gemeente,
        grondslag=uitkomst.grondslag,
        artikel=uitkomst.artikel,
        uitleg=uitkomst.uitleg,
        regelversie=uitkomst.regelversie,
        feiten=uitkomst.feiten.als_rij(),
        clientsoort="nieuw",
        clientsoort_uitleg="Verzonnen om mee te meten.",
        aanvraag=uuid5(dossier.aanvraag, "indicatie"),
        vastgelegd_door=pet,
    )


def _onderzoeken(meldingen: Sequence[Melding], pet: Lidmaatschap) -> None:
    """A finished onderzoek, with the two steps that must come before its end."""
    Meldingstap.objects.bulk_create(
        Meldingstap(
            melding=melding,
            dossier_id=melding.dossier_id,
            gemeente_id=melding.gemeente_id,
            soort=soort,
            op=melding.ontvangen_op,
            wijze=wijze,
            aanvraag=uuid5(melding.aanvraag, soort),
            vastgelegd_door=pet,
        )
        for melding in meldingen
        for soort, wijze in (
            (Meldingstap.Soort.CLIENTONDERSTEUNING.value, "telefonisch"),
            (Meldingstap.Soort.IDENTITEIT.value, "paspoort"),
        )
    )
    bulk_create_with_history([_onderzoek(melding) for melding in meldingen], Onderzoek)


def _onderzoek(melding: Melding) -> Onderzoek:
    kans = random.Random(melding.aanvraag.int)
    begonnen = melding.ontvangen_op + datetime.timedelta(days=kans.randrange(10))
    return Onderzoek(
        melding=melding,
        dossier_id=melding.dossier_id,
        gemeente_id=melding.gemeente_id,
        begonnen_op=begonnen,
        afgerond_op=begonnen + datetime.timedelta(days=kans.randrange(20)),
        **dict.fromkeys(ONDERWERPEN, "Verzonnen om mee te meten."),
        doelgroep=kans.choice(Doelgroep.values),
        wlz=Onderzoek.Wlz.NEE,
        uitkomst=Onderzoek.Uitkomst.BESCHERMD_WONEN,
        conclusie="Verzonnen om mee te meten.",
    )


def _plaatsingen(gemeente: Gemeente, rechten: Sequence[Indicatie], pet: Lidmaatschap, *, op: datetime.date) -> None:
    """Each of these rights on a place of its own, that the aanbieder accepted; none in a gemeente without a region."""
    deelname = Deelname.objects.lopend(op=op).filter(gemeente=gemeente, taak=Taak.BW).first()
    if deelname is None or not rechten:
        return
    locatie = _locatie(gemeente, deelname, rechten[0].product)
    Voorziening.objects.filter(pk=locatie.voorziening_id).update(plekken=F("plekken") + len(rechten))
    plekken = Plek.objects.bulk_create(
        Plek(
            locatie=locatie,
            product=recht.product,
            kenmerk=f"kamer {recht.dossier.nummer}",
            van=recht.van,
            aanvraag=uuid5(recht.aanvraag, "plek"),
        )
        for recht in rechten
    )
    plaatsingen = Plaatsing.objects.bulk_create(
        Plaatsing(
            dossier_id=recht.dossier_id,
            gemeente=gemeente,
            plek=plek,
            indicatie=recht,
            van=recht.van,
            tot=recht.tot,
            bezet_tot=recht.tot,
            staat=Plaatsing.Staat.GEACCEPTEERD,
            grond=Plaatsing.Grond.INDICATIE,
            aanvraag=uuid5(recht.aanvraag, "plaatsing"),
            vastgelegd_door=pet,
        )
        for recht, plek in zip(rechten, plekken, strict=True)
    )
    PlaatsingAntwoord.objects.bulk_create(
        PlaatsingAntwoord(
            plaatsing=plaatsing,
            dossier_id=plaatsing.dossier_id,
            gemeente=gemeente,
            uitkomst=PlaatsingAntwoord.Uitkomst.GEACCEPTEERD,
            gegeven_op=plaatsing.van,
            aanvraag=uuid5(plaatsing.aanvraag, "antwoord"),
            vastgelegd_door=pet,
        )
        for plaatsing in plaatsingen
    )


def _locatie(gemeente: Gemeente, deelname: Deelname, product: Product) -> Locatie:
    """The one house of the made-up aanbieder in this gemeente."""
    aanbieder, _ = Organisatie.objects.get_or_create(
        naam="Schaalaanbieder", defaults={"soort": Organisatie.Soort.AANBIEDER}
    )
    bestaand = Locatie.objects.filter(organisatie=aanbieder, gemeente=gemeente).first()
    if bestaand is not None:
        return bestaand
    voorziening = Voorziening.objects.create(
        regio_id=deelname.regio_id,
        product=product,
        categorie=Voorziening.Categorie.KERN,
        organisatie=aanbieder,
        gemeente=gemeente,
        plekken=0,
        van=deelname.van,
    )
    return Locatie.objects.create(voorziening=voorziening, organisatie=aanbieder, gemeente=gemeente, naam="Schaalhuis")


def _wachtend(dossier: Dossier, pet: Lidmaatschap) -> Wachtlijstplaats:
    kans = _kans(dossier)
    return Wachtlijstplaats(
        dossier=dossier,
        gemeente=dossier.gemeente,
        problematiek=kans.choice(Doelgroep.values),
        sinds=dossier.gemeld_op,
        verblijft_in_instelling=kans.random() < 0.1,
        aanvraag=uuid5(dossier.aanvraag, "wachtlijst"),
        vastgelegd_door=pet,
    )
