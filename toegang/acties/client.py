"""A new client, and the BSN of a client."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_inzage_vast, leg_vast
from regio.models import Gemeente, Lidmaatschap, Rol, Taak
from toegang import namen, rechten
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.bsn import OngeldigeBsn, lees_bsn
from toegang.dubbel import Naam, lijkt_op, waarschuwing
from toegang.fouten import KanNietBij
from toegang.models import Client, ClientBsn, Dossier, Melding, Nummerreeks, Toestemming, Woonplaats
from toegang.procedure import onderzoekstermijn
from toegang.sleutels import sleutelbos
from toegang.versleutelen import lees_zoeksleutel, zoekhash

OUDSTE = 120
"""Years: iWmo refuses an older birth date too (TR002)."""

EERSTE_MELDING = datetime.date(2015, 1, 1)


@dataclass(frozen=True)
class Clientgegevens:
    """What is asked about a new client. Without a BSN: postcode and huisnummer, or `bsn_volgt`."""

    voornamen: str
    achternaam: str
    geboortedatum: datetime.date
    woonplaats_soort: str
    woonplaats: Gemeente | None = None
    voorvoegsel: str = ""
    bsn: str = ""
    postcode: str = ""
    huisnummer: str = ""
    bsn_volgt: bool = False


@dataclass(frozen=True)
class Meldinggegevens:
    """How a melding came in, from whom, for which taak, and whether waiting for the onderzoek is possible."""

    wijze: str = Melding.Wijze.AANMELDING
    melder: str = Melding.Melder.CLIENT
    taak: str = Taak.BW
    spoed: bool = False


def bsn_hash(bsn: str) -> bytes:
    """The keyed hash by which a BSN is found."""
    return zoekhash(bsn, lees_zoeksleutel(settings.BSN_ZOEKSLEUTEL))


@transaction.atomic
def registreer_client(
    *,
    gegevens: Clientgegevens,
    gemeente: Gemeente,
    gemeld_op: datetime.date,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    melding: Meldinggegevens | None = None,
    lijkt_op_dossiers: Sequence[int] = (),
) -> Dossier:
    """Open a dossier for a client who turned to this gemeente. The same `aanvraag` twice answers with the first one.

    With its first melding; `lijkt_op_dossiers` are those that were shown as a probable double (`vermoedelijk_dubbel`)
    and were found to be of someone else: that decision is recorded. A consulent who registers becomes the behandelaar.
    Raises GeenRecht, and KanNietBij with the field that is wrong.
    """
    reeks = _zet_reeks_vast(gemeente, op.year)
    bestaand = Dossier.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    hoe = melding or Meldinggegevens()
    if not rechten.gemeenten_voor_registratie(door, taak=hoe.taak, op=op).filter(pk=gemeente.pk).exists():
        raise GeenRecht(f"U kunt voor {gemeente} geen cliënt registreren voor {Taak(hoe.taak).label}.")
    _controleer(gegevens, gemeld_op=gemeld_op, op=op)
    bsn = lees_nummer(gegevens.bsn) if gegevens.bsn else ""
    if bsn:
        eis_onbekend(bsn, gemeente, taak=hoe.taak)
    dossier = Dossier.objects.create(
        gemeente=gemeente,
        taak=hoe.taak,
        nummer=reeks.volgende(),
        aanvraag=aanvraag,
        gemeld_op=gemeld_op,
        geopend_op=op,
        behandelaar=door if door.rol == Rol.CONSULENT else None,
        termijn=onderzoekstermijn(gemeld_op).laatste_dag,
    )
    client = Client.objects.create(
        dossier=dossier,
        gemeente=gemeente,
        voornamen=gegevens.voornamen,
        voorvoegsel=gegevens.voorvoegsel,
        achternaam=gegevens.achternaam,
        zoeknaam=namen.zoeknaam(
            achternaam=gegevens.achternaam, voornamen=gegevens.voornamen, voorvoegsel=gegevens.voorvoegsel
        ),
        geboortedatum=gegevens.geboortedatum,
        woonplaats_soort=gegevens.woonplaats_soort,
        woonplaats=gegevens.woonplaats,
        postcode=gegevens.postcode,
        huisnummer=gegevens.huisnummer,
        bsn_volgt=gegevens.bsn_volgt and not bsn,
    )
    if bsn:
        bewaar_bsn(client, bsn)
    Melding.objects.create(
        dossier=dossier,
        gemeente=gemeente,
        taak=hoe.taak,
        ontvangen_op=gemeld_op,
        wijze=hoe.wijze,
        melder=hoe.melder,
        spoed=hoe.spoed,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast("client_geregistreerd", dossier, door=door, gemeente=gemeente, nummer=dossier.nummer, gemeld_op=gemeld_op)
    for ander in sorted(set(lijkt_op_dossiers)):
        leg_vast("toch_een_nieuw_dossier", dossier, door=door, gemeente=gemeente, ander_dossier=ander)
    return dossier


def vermoedelijk_dubbel(
    *,
    gegevens: Clientgegevens,
    gemeente: Gemeente,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    taak: str = Taak.BW,
) -> list[Dossier]:
    """Dossiers that are probably of the same person: same BSN, or same birth date and a name that is like it.

    Sought only in the gemeenten for which this hat works; elsewhere only with toestemming (`zoek_bsn_elders`). The same
    BSN in this gemeente for the same taak is no warning: `registreer_client` refuses it. What this same form made
    already is no double. Raises KanNietBij when the BSN cannot be one.
    """
    if Dossier.objects.filter(aanvraag=aanvraag).exists():
        return []
    hash_ = bsn_hash(lees_nummer(gegevens.bsn)) if gegevens.bsn else None
    eigen = Dossier.objects.filter(rechten.van_eigen_gemeenten(door, op=op, dossier="pk")).met_hoofd()
    if hash_ is not None and eigen.van(gemeente).filter(taak=taak).met_bsn(hash_).exists():
        return []
    gezocht = Naam(gegevens.achternaam, gegevens.voornamen, gegevens.voorvoegsel)
    gevonden = [
        dossier
        for dossier in eigen.filter(client__geboortedatum=gegevens.geboortedatum).order_by("-gemeld_op", "-pk")
        if lijkt_op(gezocht, Naam(dossier.client.achternaam, dossier.client.voornamen, dossier.client.voorvoegsel))
    ]
    if hash_ is not None:
        bekend = {dossier.pk for dossier in gevonden}
        gevonden += [ding for ding in eigen.met_bsn(hash_) if ding.pk not in bekend]
    return gevonden


def _zet_reeks_vast(gemeente: Gemeente, jaar: int) -> Nummerreeks:
    """The series of numbers of this year, locked: two people who register at once get two numbers, one after one."""
    Nummerreeks.objects.bulk_create([Nummerreeks(gemeente=gemeente, jaar=jaar)], ignore_conflicts=True)
    return Nummerreeks.objects.select_for_update().get(gemeente=gemeente, jaar=jaar)


def _controleer(gegevens: Clientgegevens, *, gemeld_op: datetime.date, op: datetime.date) -> None:
    if gegevens.geboortedatum > op:
        raise KanNietBij("geboortedatum", "De geboortedatum ligt in de toekomst.")
    if op.year - gegevens.geboortedatum.year > OUDSTE:
        raise KanNietBij("geboortedatum", f"Deze geboortedatum is meer dan {OUDSTE} jaar geleden. Controleer het jaar.")
    if gemeld_op > op:
        raise KanNietBij("gemeld_op", "De melding kan niet in de toekomst liggen.")
    if gemeld_op < EERSTE_MELDING:
        raise KanNietBij("gemeld_op", "De Wmo 2015 geldt sinds 1 januari 2015. Controleer het jaar.")
    if gemeld_op < gegevens.geboortedatum:
        raise KanNietBij("gemeld_op", "De melding ligt voor de geboortedatum.")
    if not namen.gewoon(gegevens.achternaam):
        raise KanNietBij("achternaam", "Vul de achternaam in met letters.")
    if (gegevens.woonplaats_soort == Woonplaats.GEMEENTE) != (gegevens.woonplaats is not None):
        raise KanNietBij("woonplaats", "Kies de gemeente waar de cliënt vandaan komt.")
    if not (gegevens.bsn or gegevens.bsn_volgt or (gegevens.postcode and gegevens.huisnummer)):
        raise KanNietBij(
            "bsn",
            "Vul het BSN in. Heeft de cliënt geen BSN, vul dan de postcode en het huisnummer in. Kan dat nu niet, "
            "kruis dan aan dat het BSN later volgt.",
        )


def lees_nummer(tekst: str) -> str:
    """The nine digits. Raises KanNietBij when this cannot be a BSN."""
    try:
        return lees_bsn(tekst)
    except OngeldigeBsn as fout:
        raise KanNietBij("bsn", str(fout)) from None


def eis_onbekend(bsn: str, gemeente: Gemeente, *, taak: str) -> None:
    """Raises KanNietBij when this gemeente has a dossier with this BSN for this taak."""
    dossier = Dossier.objects.van(gemeente).filter(taak=taak).met_bsn(bsn_hash(bsn)).first()
    if dossier is not None:
        raise KanNietBij("bsn", f"Deze cliënt is al bekend: dossier {dossier.nummer}. Ga verder in dat dossier.")


class OokBekend(KanNietBij):
    """Another gemeente of the same mandates has this BSN: someone must look first. `dossiers` are those with it."""

    def __init__(self, dossiers: Sequence[Dossier]) -> None:
        waar = ", ".join(f"dossier {ding.nummer} van {ding.gemeente}" for ding in dossiers)
        super().__init__("toch", f"{waarschuwing(len(dossiers))} Het gaat om {waar}. Kruis dan aan dat u hebt gekeken.")
        self.dossiers = dossiers


def eis_gekeken(bsn: str, dossier: Dossier, *, toch: bool, door: Lidmaatschap, op: datetime.date) -> None:
    """The BSN of a client that is registered already: unknown in the gemeente, and looked at when known elsewhere.

    Elsewhere is only where this hat works too. Raises KanNietBij; OokBekend when someone must look first.
    """
    eis_onbekend(bsn, dossier.gemeente, taak=dossier.taak)
    eigen = Dossier.objects.filter(rechten.van_eigen_gemeenten(door, op=op, dossier="pk"))
    if not toch and (bekend := list(eigen.met_bsn(bsn_hash(bsn)).exclude(pk=dossier.pk).met_hoofd())):
        raise OokBekend(bekend)


def bewaar_bsn(client: Client, bsn: str) -> None:
    """Store the BSN of a client, encrypted; it takes the place of what stood there."""
    ClientBsn.objects.update_or_create(
        client=client,
        defaults={
            "dossier_id": client.dossier_id,
            "gemeente_id": client.gemeente_id,
            "versleuteld": sleutelbos().versleutel(bsn, hoort_bij=ClientBsn.hoort_bij(client.dossier_id)),
            "sleutel": sleutelbos().huidige,
            "zoekhash": bsn_hash(bsn),
        },
    )


@transaction.atomic
def vul_bsn_aan(
    *, dossier_id: int, bsn: str, versie: int, door: Lidmaatschap, op: datetime.date, toch: bool = False
) -> Dossier:
    """Add the BSN that was to follow (Wmo 2015 art. 5.2.9). `toch`: someone looked at the other dossier with it.

    Raises GeenRecht, KanNiet (OokBekend when someone must look first), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    eis_wijzigen(door, dossier, op=op)
    nummer = lees_nummer(bsn)
    client = Client.objects.select_related("bsn").get(dossier=dossier)
    if client.heeft_bsn:
        if bytes(client.bsn.zoekhash) == bsn_hash(nummer):
            return dossier
        raise KanNietBij("bsn", "Van deze cliënt is al een ander BSN vastgelegd. Klopt dat niet, verbeter het dan.")
    eis_gekeken(nummer, dossier, toch=toch, door=door, op=op)
    eis_versie(dossier, versie)
    bewaar_bsn(client, nummer)
    client.bsn_volgt = False
    client.save()
    bewaar(dossier)
    leg_vast("bsn_aangevuld", dossier, door=door, gemeente=dossier.gemeente)
    return dossier


@transaction.atomic
def toon_bsn(*, dossier: Dossier, reden: str, door: Lidmaatschap, op: datetime.date) -> str:
    """The nine digits, after recording who saw them and why. Raises GeenRecht, KanNiet when there is no BSN."""
    if not rechten.mag_dossier_wijzigen(door, dossier, op=op):
        raise GeenRecht("Het BSN is alleen te zien voor wie dit dossier behandelt.")
    if not reden.strip():
        raise KanNietBij("reden", "Vul in waarvoor u het BSN nodig hebt.")
    rij = ClientBsn.objects.filter(dossier=dossier).first()
    if rij is None:
        raise KanNiet("Van deze cliënt is geen BSN vastgelegd.")
    leg_inzage_vast(door=door, wat="bsn", reden=reden.strip(), dossiers=[dossier.pk])
    return sleutelbos().ontsleutel(bytes(rij.versleuteld), hoort_bij=ClientBsn.hoort_bij(dossier.pk))


@transaction.atomic
def zoek_bsn_elders(*, dossier: Dossier, door: Lidmaatschap, op: datetime.date) -> bool:
    """Whether another gemeente knows this BSN: yes or no, never which one. Only with toestemming of the client.

    Wmo 2015 art. 5.2.1 does not name the college of another gemeente, so looking there needs toestemming. What was
    asked and answered is recorded. Raises GeenRecht, KanNiet.
    """
    if not rechten.mag_dossier_wijzigen(door, dossier, op=op):
        raise GeenRecht("Dit kan alleen wie dit dossier behandelt.")
    toestemming = Toestemming.objects.lopend(op=op).voor(Toestemming.Waarvoor.ZOEKEN_ELDERS).filter(dossier=dossier)
    gegeven = toestemming.first()
    if gegeven is None:
        raise KanNiet("Hiervoor geldt geen toestemming van de cliënt. Leg die eerst vast.")
    rij = ClientBsn.objects.filter(dossier=dossier).first()
    if rij is None:
        raise KanNiet("Van deze cliënt is geen BSN vastgelegd.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT bsn_elders_bekend(%s, %s)", [bytes(rij.zoekhash), dossier.gemeente_id])
        bekend = bool(cursor.fetchone()[0])
    leg_vast(
        "bsn_elders_gezocht",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        toestemming=gegeven.pk,
        toestemming_op=gegeven.gegeven_op,
        bekend=bekend,
    )
    return bekend
