"""Taking over running indicaties and who waits from another system: all rows, or none.

The file itself is never kept: it is read while the request lasts. A trial does everything, and takes it back.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.inlezen import Fout, Rij, lees
from regio.models import Gemeente, Lidmaatschap, Taak
from toegang import rechten
from toegang.acties.client import Clientgegevens, bsn_hash, registreer_client, vermoedelijk_dubbel
from toegang.acties.dossier import bewaar, eis_wijzigen, zet_vast
from toegang.acties.indicatie import (
    Besluit,
    Keuze,
    controleer_besluit,
    eis_van_papier,
    eis_vrij,
    maak_indicatie,
    producten_voor,
)
from toegang.acties.verantwoordelijke import NIETS_BEKEND
from toegang.acties.wachtlijst import zet_op_wachtlijst
from toegang.bsn import OngeldigeBsn, lees_bsn
from toegang.dubbel import waarschuwing
from toegang.fouten import KanNietBij
from toegang.inleesblad import BUITEN_REGIO, ONBEKEND, VELDEN, Tabel
from toegang.models import Client, Dossier, Indicatie, Product, Wachtlijstplaats, Woonplaats

MEESTE_RIJEN = 2000
"""So many rows are read within the time of one request; a larger administration comes in parts."""

OVERGENOMEN = "Overgenomen uit een ander systeem."
EEN_DAG = datetime.timedelta(days=1)


@dataclass
class Uitslag:
    """What was read: new dossiers, new rows in them, rows that were there already, and the faults.

    `waarschuwingen` are no faults: clients who are probably known already, to be looked at by a person. `gezien` are
    the dossiers that they name.
    """

    proef: bool
    dossiers: int = 0
    nieuw: int = 0
    bekend: int = 0
    fouten: list[Fout] = field(default_factory=list)
    waarschuwingen: list[Fout] = field(default_factory=list)
    gezien: set[int] = field(default_factory=set)
    gelezen: bool = False
    """Whether it was kept."""


@dataclass(frozen=True)
class _Omgeving:
    tabel: Tabel
    gemeente: Gemeente
    door: Lidmaatschap
    op: datetime.date
    gemeenten: Mapping[str, Gemeente]
    producten: Mapping[str, Product]
    eigen: set[int] = field(default_factory=set)
    """Dossiers that this file opened."""

    def sleutel(self, *delen: object) -> UUID:
        """What makes twice once: the same words always give the same key, within this gemeente."""
        return uuid5(NAMESPACE_URL, "/".join(["inlezen", self.gemeente.code, *map(str, delen)]))


class _Terug(Exception):
    """Take everything back that this file did."""


def lees_in(
    *,
    inhoud: bytes,
    tabel: Tabel,
    gemeente: Gemeente,
    proef: bool,
    door: Lidmaatschap,
    op: datetime.date,
    bekeken: bool = False,
) -> Uitslag:
    """Read a file for a gemeente. With `proef`, or with one fault, nothing is kept.

    Nor with a warning for a probable double, until someone looked at it (`bekeken`): as when one client is registered.

    Raises GeenRecht for who may not, KanNiet for more rows than fit in one go.
    """
    if not rechten.mag_inlezen(door, gemeente.pk, op=op):
        raise GeenRecht("Alleen een teamleider van de gemeente leest gegevens uit een ander systeem in.")
    gelezen = lees(inhoud, tabel.blad)
    uitslag = Uitslag(proef, fouten=list(gelezen.fouten))
    if len(gelezen.rijen) > MEESTE_RIJEN:
        raise KanNiet(
            f"Dit bestand heeft {len(gelezen.rijen)} rijen. Lees ten hoogste {MEESTE_RIJEN} rijen tegelijk in."
        )
    if not gelezen.rijen and not uitslag.fouten:
        uitslag.fouten.append(Fout(tabel.blad.naam, "A2", "", "minstens één rij"))
    if gelezen.fouten:
        return uitslag
    omgeving = _omgeving(tabel, gemeente, door, op)
    try:
        with transaction.atomic():
            for rij in gelezen.rijen:
                _rij(rij, omgeving, uitslag)
            if proef or uitslag.fouten or (uitslag.waarschuwingen and not bekeken):
                raise _Terug
            if uitslag.nieuw or uitslag.dossiers:
                leg_vast(
                    "ingelezen",
                    gemeente,
                    door=door,
                    gemeente=gemeente,
                    tabel=tabel.value,
                    dossiers=uitslag.dossiers,
                    rijen=uitslag.nieuw,
                )
            uitslag.gelezen = True
    except _Terug:
        pass  # a trial, a fault or a warning: nothing is kept, and the answer says so
    return uitslag


def _omgeving(tabel: Tabel, gemeente: Gemeente, door: Lidmaatschap, op: datetime.date) -> _Omgeving:
    return _Omgeving(
        tabel,
        gemeente,
        door,
        op,
        {rij.naam_kort.casefold(): rij for rij in Gemeente.objects.bestaand(op=op)},
        {product.naam.casefold(): product for product in producten_voor(gemeente, op=op)},
    )


def _rij(rij: Rij, omgeving: _Omgeving, uitslag: Uitslag) -> None:
    try:
        with transaction.atomic():
            dossier, is_nieuw, bekend = _dossier(rij, omgeving)
            nieuw = (
                _indicatie(rij, dossier, omgeving)
                if omgeving.tabel is Tabel.INDICATIES
                else _wacht(rij, dossier, omgeving)
            )
    except KanNietBij as fout:
        kolom = VELDEN.get(fout.veld, "Kenmerk")
        uitslag.fouten.append(rij.fout(kolom if kolom in rij.letters else "Kenmerk", uitleg=str(fout)))
    except KanNiet as fout:
        uitslag.fouten.append(rij.fout("Kenmerk", uitleg=str(fout)))
    else:
        if bekend:
            uitslag.waarschuwingen.append(_waarschuwing(rij, bekend, omgeving))
            uitslag.gezien |= {ding.pk for ding in bekend} - omgeving.eigen
        if is_nieuw:
            omgeving.eigen.add(dossier.pk)
        uitslag.dossiers += is_nieuw
        uitslag.nieuw += nieuw
        uitslag.bekend += not nieuw


def _waarschuwing(rij: Rij, bekend: list[Dossier], omgeving: _Omgeving) -> Fout:
    """Beside the Kenmerk: what `dubbel.waarschuwing` says, and which dossiers it is about."""
    ander = [f"dossier {ding.nummer} van {ding.gemeente}" for ding in bekend if ding.pk not in omgeving.eigen]
    if len(ander) < len(bekend):
        ander.append("een eerdere rij van dit bestand")
    return rij.fout("Kenmerk", uitleg=f"{waarschuwing(len(bekend))} Het gaat om {', '.join(ander)}.")


def _dossier(rij: Rij, omgeving: _Omgeving) -> tuple[Dossier, bool, list[Dossier]]:
    """The dossier of this person, and whether it is new: by Kenmerk, else by BSN, else opened now.

    With a new one: the dossiers that are probably of the same person.
    """
    gegevens = _gegevens(rij, omgeving)
    sleutel = omgeving.sleutel(rij.waarden["Kenmerk"])
    bestaand = Dossier.objects.filter(aanvraag=sleutel).select_related("client").first()
    if bestaand is None and gegevens.bsn:
        bestaand = (
            Dossier.objects.open()
            .van(omgeving.gemeente)
            .filter(taak=Taak.BW)
            .met_bsn(bsn_hash(gegevens.bsn))
            .select_related("client")
            .first()
        )
    if bestaand is not None:
        _eis_dezelfde(rij, bestaand.client, gegevens)
        return bestaand, False, []
    bekend = vermoedelijk_dubbel(
        gegevens=gegevens, gemeente=omgeving.gemeente, aanvraag=sleutel, door=omgeving.door, op=omgeving.op
    )
    dossier = registreer_client(
        gegevens=gegevens,
        gemeente=omgeving.gemeente,
        gemeld_op=rij.waarden["Datum melding"],
        aanvraag=sleutel,
        door=omgeving.door,
        op=omgeving.op,
        lijkt_op_dossiers=[ding.pk for ding in bekend],
    )
    return dossier, True, bekend


def _gegevens(rij: Rij, omgeving: _Omgeving) -> Clientgegevens:
    waarden = rij.waarden
    soort, herkomst = _herkomst(waarden["Herkomst"], omgeving)
    return Clientgegevens(
        voornamen=waarden["Voornamen"],
        voorvoegsel=waarden["Voorvoegsel"] or "",
        achternaam=waarden["Achternaam"],
        geboortedatum=waarden["Geboortedatum"],
        woonplaats_soort=soort,
        woonplaats=herkomst,
        bsn=_bsn(waarden["BSN"]),
        postcode=waarden["Postcode"] or "",
        huisnummer=waarden["Huisnummer"] or "",
        bsn_volgt=not waarden["BSN"] and not (waarden["Postcode"] and waarden["Huisnummer"]),
    )


def _bsn(tekst: str | None) -> str:
    try:
        return lees_bsn(tekst) if tekst else ""
    except OngeldigeBsn as fout:
        raise KanNietBij("bsn", str(fout)) from None


def _herkomst(tekst: str, omgeving: _Omgeving) -> tuple[str, Gemeente | None]:
    match tekst.casefold():
        case "buiten de regio":
            return Woonplaats.BUITEN_REGIO, None
        case "onbekend":
            return Woonplaats.ONBEKEND, None
    gemeente = omgeving.gemeenten.get(tekst.casefold())
    if gemeente is None:
        raise KanNietBij("woonplaats", f"Kies een gemeente die bestaat, '{BUITEN_REGIO}' of '{ONBEKEND}'.")
    return Woonplaats.GEMEENTE, gemeente


def _eis_dezelfde(rij: Rij, client: Client, gegevens: Clientgegevens) -> None:
    if client.geboortedatum != gegevens.geboortedatum:
        raise KanNietBij("geboortedatum", "Deze cliënt is bekend met een andere geboortedatum.")
    if client.achternaam.casefold() != gegevens.achternaam.casefold():
        raise KanNietBij("achternaam", "Deze cliënt is bekend met een andere achternaam.")


def _indicatie(rij: Rij, dossier: Dossier, omgeving: _Omgeving) -> bool:
    """Take over one indicatie; False when it was there. Its decision is on paper elsewhere and needs no approval."""
    waarden = rij.waarden
    product = _product(waarden["Product"], omgeving)
    sleutel = omgeving.sleutel(dossier.aanvraag, "indicatie", product.sleutel, waarden["Begindatum"])
    if Indicatie.objects.filter(aanvraag=sleutel).exists():
        return False
    laatste_dag = waarden["Einddatum"]
    besluit = Besluit(
        product=product,
        van=waarden["Begindatum"],
        tot=laatste_dag + EEN_DAG if laatste_dag else None,
        doelgroep=waarden["Doelgroep"],
        leveringsvorm=waarden["Leveringsvorm"],
        besluitdatum=waarden["Besluitdatum"],
    )
    vast = zet_vast(dossier.pk)
    eis_wijzigen(omgeving.door, vast, op=omgeving.op)
    controleer_besluit(vast, besluit, op=omgeving.op)
    if dossier.pk not in omgeving.eigen:  # a dossier that this file opens has no procedure here
        eis_van_papier(vast, besluit)
    eis_vrij(vast, besluit)
    maak_indicatie(
        dossier=vast,
        besluit=besluit,
        keuze=Keuze(omgeving.gemeente, OVERGENOMEN),
        eerder=NIETS_BEKEND,
        aanvraag=sleutel,
        door=omgeving.door,
        op=omgeving.op,
    )
    bewaar(vast)
    return True


def _wacht(rij: Rij, dossier: Dossier, omgeving: _Omgeving) -> bool:
    """Take over one place on the waiting list; False when it was there."""
    waarden = rij.waarden
    sleutel = omgeving.sleutel(dossier.aanvraag, "wachtlijst", waarden["Wacht sinds"])
    if Wachtlijstplaats.objects.filter(aanvraag=sleutel).exists():
        return False
    velden: dict[str, Any] = {
        "product": _product(waarden["Product"], omgeving) if waarden["Product"] else None,
        "problematiek": waarden["Problematiek"],
        "sinds": waarden["Wacht sinds"],
        "verblijft_in_instelling": bool(waarden["Verblijft in instelling"]),
    }
    zet_op_wachtlijst(
        dossier_id=dossier.pk,
        versie=Dossier.objects.values_list("versie", flat=True).get(pk=dossier.pk),
        aanvraag=sleutel,
        door=omgeving.door,
        op=omgeving.op,
        taak=Taak.BW,
        **velden,
    )
    return True


def _product(naam: str, omgeving: _Omgeving) -> Product:
    product = omgeving.producten.get(naam.casefold())
    if product is None:
        raise KanNietBij("product", f"Kies uit: {', '.join(rij.naam for rij in omgeving.producten.values())}.")
    return product
