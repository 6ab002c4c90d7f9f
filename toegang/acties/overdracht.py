"""Sending an overdracht, the steps of both sides, the receiver's own dossier, and closing the sender's."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid5

from django.db import connection, transaction

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from toegang import rechten_samen as rechten
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.acties.toestemming import eis_toestemming
from toegang.afspraken import antwoord_dagen, factoren_voor
from toegang.brieven import maak_brief
from toegang.fouten import KanNietBij, Verouderd
from toegang.models import (
    Afweging,
    Client,
    Dossier,
    Dossierstuk,
    Onderdeel,
    Overdracht,
    Overdrachtstap,
    Toestemming,
)
from toegang.models.dossier import taak_van
from toegang.overdracht import (
    VOLGT,
    VOOR_HET_JA,
    Kant,
    Stand,
    Stapsoort,
    alleen_te_weinig_binding,
    mogelijk,
    volgend_niveau,
)

NIET_NU = "Dit kan nu niet. Kijk op de pagina van de overdracht wat er intussen gebeurde."
DAG = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Overdrachtgegevens:
    """What is told (text per Onderdeel), who can be called, and why the other region suits better."""

    samenvatting: Mapping[str, str]
    contact: str
    reden: str
    factoren: Mapping[str, str] = field(default_factory=dict)
    """For each factor for whom it speaks: 'daar', 'hier' or nothing."""


@dataclass(frozen=True)
class Stapgegevens:
    """What belongs to a step; each kind uses its own part. `toch` refuses for too little binding alone, knowingly."""

    toelichting: str = ""
    gronden: Sequence[str] = ()
    toch: bool = False
    overdrachtsdatum: datetime.date | None = None
    betaler_tot: datetime.date | None = None
    dag: datetime.date | None = None


# --- sending --------------------------------------------------------------------------------------------------


@transaction.atomic
def verzend(
    *,
    dossier_id: int,
    toestemming_id: int | None,
    gegevens: Overdrachtgegevens,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Overdracht:
    """Ask the gemeente of the toestemming to take over this client, with what the client allowed and no more.

    When nobody works here for that gemeente, a PDF for it is kept with the dossier. The same `aanvraag` twice answers
    with the first one. Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    bestaand = Overdracht.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    toestemming = eis_toestemming(
        dossier=dossier, toestemming_id=toestemming_id, waarvoor=Toestemming.Waarvoor.OVERDRACHT, op=op
    )
    samenvatting = _samenvatting(toestemming, gegevens)
    if not gegevens.reden.strip():
        raise KanNietBij("reden", "Schrijf op waarom de cliënt in de andere gemeente de beste kans heeft.")
    lopend = Overdracht.objects.filter(dossier=dossier).niet_ingetrokken().first()
    if lopend is not None:
        raise KanNiet("Voor deze cliënt is er al een overdracht. Ga daarmee verder, of trek die eerst in.")
    eis_versie(dossier, versie)
    naar = toestemming.aan_gemeente
    if naar is None:
        raise KanNietBij("toestemming", "Deze toestemming noemt geen gemeente.")
    dagen = antwoord_dagen(dossier.gemeente_id, naar.pk, op=op)
    client = Client.objects.get(dossier=dossier)
    overdracht = Overdracht.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        naar_gemeente=naar,
        toestemming=toestemming,
        voornamen=client.voornamen,
        voorvoegsel=client.voorvoegsel,
        achternaam=client.achternaam,
        geboortedatum=client.geboortedatum,
        samenvatting=samenvatting,
        contact=gegevens.contact.strip(),
        verzonden_op=op,
        antwoord_uiterlijk=op + dagen * DAG if dagen is not None else None,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    factoren = factoren_voor(dossier.gemeente_id, op=op)
    Afweging.objects.create(
        overdracht=overdracht,
        dossier=dossier,
        gemeente=dossier.gemeente,
        reden=gegevens.reden.strip(),
        factoren=[
            {"sleutel": factor.sleutel, "tekst": factor.tekst, "voor": gegevens.factoren[factor.sleutel]}
            for factor in factoren
            if gegevens.factoren.get(factor.sleutel)
        ],
    )
    _zet(overdracht, Stapsoort.VERZONDEN, Kant.ZENDER, 1, Stapgegevens(), aanvraag=aanvraag, door=door, op=op)
    bewaar(dossier)
    if not rechten.werkt_hier(naar.pk, taak=dossier.taak, op=op):
        _maak_pdf(overdracht, door=door, op=op)
    return overdracht


def _samenvatting(toestemming: Toestemming, gegevens: Overdrachtgegevens) -> dict[str, str]:
    gevuld = {deel: tekst.strip() for deel, tekst in gegevens.samenvatting.items() if tekst.strip()}
    for deel in gevuld:
        if deel not in toestemming.omvang or deel == Onderdeel.IDENTITEIT:
            raise KanNietBij(
                deel,
                f"De cliënt gaf geen toestemming om dit te vertellen: {Onderdeel(deel).label}. Haal deze tekst weg.",
            )
    if not gevuld:
        raise KanNietBij("toestemming", "Vertel de andere gemeente wat nodig is: vul ten minste een onderdeel in.")
    return gevuld


def _maak_pdf(overdracht: Overdracht, *, door: Lidmaatschap, op: datetime.date) -> Dossierstuk:
    return maak_brief(
        dossier=overdracht.dossier,
        soort=Dossierstuk.Soort.OVERDRACHT,
        titel=f"Samenvatting voor {overdracht.naar_gemeente}",
        sjabloon="overdracht.html",
        context={"overdracht": overdracht, "toestemming": overdracht.toestemming},
        aanvraag=uuid5(overdracht.aanvraag, "samenvatting"),
        door=door,
        op=op,
    )


# --- steps ----------------------------------------------------------------------------------------------------


def mogelijke_stappen(
    pet: Lidmaatschap, overdracht: Overdracht, stand: Stand, *, op: datetime.date
) -> dict[Stapsoort, Kant]:
    """What this hat may do now and for which side. Who hands over to a gemeente that does not work here does both."""
    kanten = rechten.kanten_van(pet, overdracht, op=op)
    alle = set(kanten)
    taak = taak_van(overdracht.dossier_id)
    if Kant.ZENDER in kanten and not rechten.werkt_hier(overdracht.naar_gemeente_id, taak=taak, op=op):
        alle.add(Kant.ONTVANGER)
    gevonden: dict[Stapsoort, Kant] = {}
    for kant in sorted(alle, key=lambda kant: kant != Kant.ZENDER):
        for soort in mogelijk(stand, kant, antwoord_uiterlijk=overdracht.antwoord_uiterlijk, op=op):
            gevonden.setdefault(soort, kant)
    return {soort: gevonden[soort] for soort in VOLGT[stand.laatste] if soort in gevonden}


@transaction.atomic
def neem_stap(
    *,
    overdracht_id: int,
    soort: Stapsoort,
    gegevens: Stapgegevens,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Overdrachtstap:
    """Add the next step. `versie` is the number of steps that were there when the form was opened.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij), Verouderd.
    """
    overdracht = _zet_vast(overdracht_id)
    bestaand = Overdrachtstap.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    if not rechten.kanten_van(door, overdracht, op=op):
        raise GeenRecht("Deze overdracht gaat niet over uw gemeente.")
    stappen = list(overdracht.stappen.all())
    if len(stappen) != versie:
        raise Verouderd(
            "Er is intussen iets gebeurd in deze overdracht. Wat u invulde staat er nog. Lees wat er nu staat en "
            "verstuur het dan opnieuw, als dat nog nodig is."
        )
    stand = overdracht.stand()
    kant = mogelijke_stappen(door, overdracht, stand, op=op).get(soort)
    if kant is None:
        raise KanNiet(NIET_NU)
    _controleer(overdracht, stand, soort, gegevens, kant, door=door, op=op)
    stap = _zet(overdracht, soort, kant, len(stappen) + 1, gegevens, aanvraag=aanvraag, door=door, op=op, stand=stand)
    taak = taak_van(overdracht.dossier_id)
    if soort == Stapsoort.AANGEVULD and not rechten.werkt_hier(overdracht.naar_gemeente_id, taak=taak, op=op):
        maak_brief(
            dossier=overdracht.dossier,
            soort=Dossierstuk.Soort.OVERDRACHT,
            titel=f"Aanvulling voor {overdracht.naar_gemeente}",
            sjabloon="overdracht_aanvulling.html",
            context={"overdracht": overdracht, "stap": stap},
            aanvraag=uuid5(aanvraag, "aanvulling"),
            door=door,
            op=op,
        )
    return stap


def _zet_vast(overdracht_id: int) -> Overdracht:
    """The overdracht, held until the transaction ends: both gemeenten add steps, and neither locks the other's row."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('overdracht', %s))", [overdracht_id])
    overdracht = (
        Overdracht.objects.filter(pk=overdracht_id)
        .select_related("gemeente", "naar_gemeente")
        .prefetch_related("stappen")
        .first()
    )
    if overdracht is None:
        raise GeenRecht("Deze overdracht gaat niet over uw gemeente.")
    return overdracht


def _controleer(
    overdracht: Overdracht,
    stand: Stand,
    soort: Stapsoort,
    gegevens: Stapgegevens,
    kant: Kant,
    *,
    door: Lidmaatschap,
    op: datetime.date,
) -> None:
    match soort:
        case Stapsoort.GEWEIGERD:
            if not gegevens.gronden:
                raise KanNietBij("gronden", "Kies waarom uw gemeente de cliënt niet overneemt.")
            if alleen_te_weinig_binding(gegevens.gronden) and not gegevens.toch:
                raise KanNietBij(
                    "gronden",
                    "Alleen te weinig binding is geen grond om te weigeren: iemand mag zich bij elke gemeente melden "
                    "(Wmo 2015, artikel 1.2.1). Kies ook een andere reden, of kruis hieronder aan dat u dit weet.",
                )
        case Stapsoort.GEACCEPTEERD | Stapsoort.VERZET:
            _controleer_dagen(gegevens, op=op)
        case Stapsoort.AANGEKOMEN:
            if gegevens.dag is None or not overdracht.verzonden_op <= gegevens.dag <= op:
                raise KanNietBij("dag", f"Kies een dag van {datum(overdracht.verzonden_op)} tot en met vandaag.")
            if Kant.ONTVANGER in rechten.kanten_van(door, overdracht, op=op) and not ontvangen_in(overdracht):
                raise KanNiet("Open eerst een dossier voor deze cliënt in uw gemeente. Meld daarna de aankomst.")
        case Stapsoort.AANGEVULD:
            if kant == Kant.ZENDER and not overdracht.toestemming.loopt(op=op):
                raise KanNiet("De toestemming van de cliënt geldt niet meer. Leg eerst een nieuwe vast.")
    if soort in MET_TEKST and not gegevens.toelichting.strip():
        raise KanNietBij("toelichting", MET_TEKST[soort])


MET_TEKST = {
    Stapsoort.VRAAG: "Schrijf op wat u nog wilt weten.",
    Stapsoort.AANGEVULD: "Schrijf het antwoord op.",
    Stapsoort.GEWEIGERD: "Leg uit waarom uw gemeente de cliënt niet overneemt.",
    Stapsoort.GEESCALEERD: "Schrijf op wat u vraagt.",
    Stapsoort.INGETROKKEN: "Schrijf op waarom de overdracht stopt.",
    Stapsoort.TERUGGEKOPPELD: "Schrijf op hoe de overdracht verliep.",
}
"""Steps that cannot do without a text, and what is asked."""


def _controleer_dagen(gegevens: Stapgegevens, *, op: datetime.date) -> None:
    if gegevens.overdrachtsdatum is None or gegevens.overdrachtsdatum < op:
        raise KanNietBij("overdrachtsdatum", "Kies vandaag of een latere dag.")
    if gegevens.betaler_tot is None or gegevens.betaler_tot < gegevens.overdrachtsdatum - DAG:
        raise KanNietBij(
            "betaler_tot",
            f"Dan betaalt een tijd niemand. Kies {datum(gegevens.overdrachtsdatum - DAG)} of een latere dag.",
        )


def _zet(
    overdracht: Overdracht,
    soort: Stapsoort,
    kant: Kant,
    volgnummer: int,
    gegevens: Stapgegevens,
    *,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    stand: Stand | None = None,
) -> Overdrachtstap:
    met_dagen = soort in {Stapsoort.GEACCEPTEERD, Stapsoort.VERZET}
    niveau = volgend_niveau(stand) if stand is not None and soort == Stapsoort.GEESCALEERD else None
    stap = Overdrachtstap.objects.create(
        overdracht=overdracht,
        dossier_id=overdracht.dossier_id,
        gemeente=overdracht.gemeente,
        naar_gemeente=overdracht.naar_gemeente,
        volgnummer=volgnummer,
        soort=soort,
        kant=kant,
        opgetekend=kant == Kant.ONTVANGER and kant not in rechten.kanten_van(door, overdracht, op=op),
        dag=(gegevens.dag or op) if soort == Stapsoort.AANGEKOMEN else op,
        niveau=niveau,
        gronden=list(gegevens.gronden) if soort == Stapsoort.GEWEIGERD else [],
        toelichting=gegevens.toelichting.strip(),
        overdrachtsdatum=gegevens.overdrachtsdatum if met_dagen else None,
        betaler_tot=gegevens.betaler_tot if met_dagen else None,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast(
        "overdracht_stap",
        Dossier(pk=overdracht.dossier_id),
        door=door,
        gemeente=overdracht.gemeente,
        keten=overdracht.aanvraag,
        overdracht=overdracht.pk,
        stap=soort,
        kant=kant,
        opgetekend=stap.opgetekend,
        andere_gemeente=overdracht.naar_gemeente_id,
        niveau=niveau,
        dag=stap.dag,
        overdrachtsdatum=stap.overdrachtsdatum,
    )
    return stap


def stop_zonder_toestemming(*, toestemming: Toestemming, door: Lidmaatschap, op: datetime.date) -> None:
    """Stop what rests on a toestemming that was withdrawn and was not accepted yet."""
    rijen = Overdracht.objects.filter(toestemming=toestemming).laatst(*VOOR_HET_JA)
    for overdracht_id in list(rijen.values_list("pk", flat=True)):
        overdracht = _zet_vast(overdracht_id)
        stand = overdracht.stand()
        if stand.laatste in VOOR_HET_JA:
            _zet(
                overdracht,
                Stapsoort.INGETROKKEN,
                Kant.ZENDER,
                len(overdracht.stappen.all()) + 1,
                Stapgegevens(toelichting="De cliënt trok de toestemming in."),
                aanvraag=uuid5(overdracht.aanvraag, "zonder toestemming"),
                door=door,
                op=op,
            )


def ontvangen_in(overdracht: Overdracht) -> Dossier | None:
    """The dossier that the receiver opened; only the receiver finds it."""
    return Dossier.objects.filter(ontvangsten__kenmerk=overdracht.aanvraag).select_related("gemeente", "client").first()
