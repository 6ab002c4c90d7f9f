"""Messages that go out: WMO301 with all toewijzingen of a client at an aanbieder, WMO319 as answer on a request.

Each is checked against the schema and the rules before it is kept; the gemeente's backoffice sends the file.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_inzage_vast, leg_vast
from regio.models import Gemeente, Lidmaatschap
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.acties.toewijzing import volgend_nummer
from toegang.contracten import cijfers, omgeving, regio_van
from toegang.fouten import KanNietBij
from toegang.iwmo import berichten as b
from toegang.iwmo.client import Adresgegevens, NietTeVullen, contact_van, naam_van
from toegang.iwmo.controle import controleer
from toegang.iwmo.lezen import SchemaOntbreekt
from toegang.iwmo.regels.verkeer import AFGEWEZEN, IN_ONDERZOEK
from toegang.iwmo.schrijven import schrijf
from toegang.iwmo.soorten import WMO301, WMO319, Berichtsoort
from toegang.iwmo.termijnen import retour_uiterlijk
from toegang.models import (
    Adressoort,
    Bericht,
    Berichtreeks,
    Berichtregel,
    Client,
    ClientBsn,
    Dossier,
    Toewijzing,
    Toewijzingversie,
    Verzoek,
    Verzoekantwoord,
)
from toegang.sleutels import sleutelbos

GEEN_VERKEER = (
    "Over deze cliënt gaan geen berichten naar aanbieders. Geef de toewijzing op een andere manier door aan de "
    "aanbieder."
)


def toewijzingen_van(dossier: Dossier) -> QuerySet[Toewijzing]:
    """The toewijzingen of a dossier with their versions, and which message carried each."""
    return dossier.toewijzingen.select_related("aanbieder", "afzender").prefetch_related("versies__berichtregels")


def laatste_versies(toewijzingen: Iterable[Toewijzing], *, op: datetime.date) -> list[Toewijzingversie]:
    """Of each toewijzing that a next message must hold its last version: valid on or after that day, or not sent yet.

    A toewijzing that was taken back before it was ever sent is no longer there at all (OP087, IV099).
    """
    rijen: list[Toewijzingversie] = []
    for toewijzing in toewijzingen:
        versies = list(toewijzing.versies.all())
        laatste = versies[-1]
        ooit_verzonden = any(versie.berichtregels.all() for versie in versies)
        geldig = not laatste.is_verwijderd and (laatste.eind is None or laatste.eind >= op)
        if geldig or (not is_verzonden(laatste) and (ooit_verzonden or not laatste.is_verwijderd)):
            laatste.toewijzing = toewijzing
            rijen.append(laatste)
    return rijen


def is_verzonden(versie: Toewijzingversie) -> bool:
    """Whether a message carried this version."""
    return bool(versie.berichtregels.all())


@transaction.atomic
def maak_toewijzingsbericht(
    *,
    dossier_id: int,
    aanbieder_id: int,
    afzender_id: int,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Bericht:
    """WMO301 about this client for one aanbieder. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet with what the client's data or the rules still lack, Verouderd.
    """
    dossier = zet_vast(dossier_id)
    bestaand = Bericht.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    client = _eis_verkeer(dossier)
    versies = [
        rij
        for rij in laatste_versies(toewijzingen_van(dossier), op=op)
        if (rij.toewijzing.aanbieder_id, rij.toewijzing.afzender_id) == (aanbieder_id, afzender_id)
    ]
    if not versies:
        raise KanNiet("Er is geen toewijzing om in een bericht te zetten.")
    eis_versie(dossier, versie)
    toewijzing = versies[0].toewijzing
    header = _header(WMO301, toewijzing.afzender, toewijzing.agb, op)
    bericht = _bewaar_bericht(
        dossier, _wmo301(client, header, versies, door), header, aanvraag=aanvraag, door=door, op=op
    )
    for rij in versies:
        Berichtregel.objects.create(bericht=bericht, versie=rij, dossier=dossier, gemeente=dossier.gemeente)
    bewaar(dossier)
    leg_vast(
        "toewijzingsbericht_gemaakt",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        bericht=bericht.pk,
        organisatie=aanbieder_id,
        aantal=len(versies),
    )
    return bericht


def _eis_verkeer(dossier: Dossier) -> Client:
    client = Client.objects.select_related("gemeente").get(dossier=dossier)
    if client.geen_berichtenverkeer:
        raise KanNiet(GEEN_VERKEER)
    return client


def _header(soort: Berichtsoort, afzender: Gemeente, agb: str, op: datetime.date) -> b.Header:
    nummer = volgend_nummer(afzender, Berichtreeks.Soort.BERICHT)
    return b.Header(soort, cijfers(afzender), agb, f"{nummer:012d}", op)


def _wmo301(
    client: Client, header: b.Header, versies: Sequence[Toewijzingversie], door: Lidmaatschap
) -> b.Toewijzingsbericht:
    try:
        contact = contact_van(
            Adresgegevens(
                vast=client.adressoort == Adressoort.WOONADRES,
                geheim=client.geheimhouding,
                straat=client.straat,
                huisnummer=client.huisnummer,
                postcode=client.postcode,
                plaats=client.plaats,
                telefoon=client.telefoon,
                email=client.email,
                gemeente=str(client.gemeente),
            )
        )
    except NietTeVullen as fout:
        raise KanNiet(str(fout)) from None
    return b.Toewijzingsbericht(
        header=header,
        bsn=_bsn(client, door),
        geboortedatum=b.Geboortedatum(client.geboortedatum),
        geslacht=client.geslacht,
        naam=naam_van(voornamen=client.voornamen, voorvoegsel=client.voorvoegsel, achternaam=client.achternaam),
        contacten=(contact,),
        producten=tuple(map(_product, versies)),
    )


def _bsn(client: Client, door: Lidmaatschap) -> str:
    rij = ClientBsn.objects.filter(client=client).first()
    if rij is None:
        raise KanNiet("Leg eerst het BSN van de cliënt vast: zonder BSN kan er geen bericht naar een aanbieder.")
    leg_inzage_vast(door=door, wat="bsn", reden="Bericht aan een aanbieder", dossiers=[client.dossier_id])
    return sleutelbos().ontsleutel(bytes(rij.versleuteld), hoort_bij=ClientBsn.hoort_bij(client.dossier_id))


def _product(versie: Toewijzingversie) -> b.ToegewezenProduct:
    """A version that was sent before carries no reason and no reference again (IV099, TR379)."""
    toewijzing = versie.toewijzing
    nieuw = not is_verzonden(versie)
    eerder = any(is_verzonden(andere) for andere in toewijzing.versies.all())
    moment = versie.toegewezen_op.astimezone()
    omvang = None
    if versie.volume is not None:
        omvang = b.Omvang(versie.volume, versie.eenheid, versie.frequentie)
    return b.ToegewezenProduct(
        nummer=toewijzing.nummer,
        toewijzingsdatum=moment.date(),
        toewijzingstijd=moment.time().replace(microsecond=0),
        ingang=toewijzing.ingang,
        eind=versie.eind,
        product=b.Product(toewijzing.categorie, toewijzing.code)
        if omvang is not None
        else b.Product(toewijzing.categorie),
        omvang=omvang,
        budget=versie.budget,
        reden_wijziging=versie.reden_wijziging if nieuw and eerder else "",
        referentie_aanbieder=versie.referentie_aanbieder if nieuw else "",
    )


def _bewaar_bericht(
    dossier: Dossier,
    bericht: b.Toewijzingsbericht | b.Antwoordbericht,
    header: b.Header,
    *,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Bericht:
    """Write, check, and keep the file. Nothing that fails leaves."""
    inhoud = schrijf(bericht)
    try:
        uitslag = controleer(
            inhoud,
            schemas=settings.IWMO_XSD_MAP,
            omgeving=omgeving(regio_van(dossier.gemeente_id, op=op), op=op),
        )
    except SchemaOntbreekt as fout:
        raise KanNiet(str(fout)) from None
    if not uitslag.geldig:
        redenen = [f"{bevinding.regel}: {bevinding.zin}" for bevinding in uitslag.bevindingen]
        raise KanNiet(" ".join(["Dit bericht voldoet nog niet.", uitslag.reden, *dict.fromkeys(redenen)]).strip())
    return Bericht.bewaar(
        dossier=dossier,
        gemeente=dossier.gemeente,
        richting=Bericht.Richting.UIT,
        soort=header.soort.code,
        identificatie=header.identificatie,
        afzender=header.afzender,
        ontvanger=header.ontvanger,
        dagtekening=header.dagtekening,
        retour_voor=retour_uiterlijk(header.soort, op),
        naam=f"{header.soort.code}-{header.afzender}-{header.identificatie}.xml",
        mediatype="application/xml",
        inhoud=inhoud,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )


@transaction.atomic
def beantwoord_verzoek(
    *,
    verzoek_id: int,
    antwoord: str,
    reden: str = "",
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Verzoekantwoord:
    """Tell the aanbieder with a WMO319 that a request is under study, or refused and why.

    Granting is `wijs_zorg_toe` or `wijzig_toewijzing`. The same `aanvraag` twice answers with the first one.
    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(Verzoek.objects.values_list("dossier_id", flat=True).get(pk=verzoek_id))
    bestaand = Verzoekantwoord.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    _eis_verkeer(dossier)
    verzoek = Verzoek.objects.select_related("bericht").get(pk=verzoek_id)
    gegeven = set(verzoek.antwoorden.values_list("antwoord", flat=True))
    if gegeven - {Verzoekantwoord.Antwoord.IN_ONDERZOEK}:
        raise KanNiet("Dit verzoek is al beantwoord.")
    if antwoord in gegeven:
        raise KanNiet("De aanbieder weet al dat dit verzoek in onderzoek is.")
    afgewezen = antwoord == Verzoekantwoord.Antwoord.AFGEWEZEN
    if afgewezen and not reden:
        raise KanNietBij("reden", "Kies waarom u het verzoek afwijst.")
    eis_versie(dossier, versie)
    gemeente = Gemeente.objects.get(code=f"GM{verzoek.bericht.ontvanger}")
    header = _header(WMO319, gemeente, verzoek.agb, op)
    inhoud = b.Antwoordbericht(
        header, verzoek.referentie_aanbieder, AFGEWEZEN if afgewezen else IN_ONDERZOEK, reden if afgewezen else ""
    )
    bericht = _bewaar_bericht(dossier, inhoud, header, aanvraag=aanvraag, door=door, op=op)
    rij = Verzoekantwoord.objects.create(
        verzoek=verzoek,
        dossier=dossier,
        gemeente=dossier.gemeente,
        antwoord=antwoord,
        reden=reden if afgewezen else "",
        op=op,
        bericht=bericht,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "verzoek_beantwoord", dossier, door=door, gemeente=dossier.gemeente,
        verzoek=verzoek.pk, antwoord=antwoord, reden=rij.reden, bericht=bericht.pk,
    )  # fmt: skip
    return rij
