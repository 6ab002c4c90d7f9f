"""Where an overdracht stands in a sentence, what comes next, and how the buttons of its steps read."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from regio.notatie import datum
from regio.onderdelen import WatNu
from toegang.models import Overdracht
from toegang.overdracht import Kant, Stand, Stapsoort, volgend_niveau

GEEN_TERMIJN = "Er is geen termijn afgesproken voor het antwoord; de wet noemt er ook geen."
AFGESPROKEN = "Zo is het afgesproken tussen de gemeenten. De wet noemt geen termijn."


@dataclass(frozen=True)
class Stapscherm:
    """How one step is asked: its address, the words of the button, the head, and whether it stops something."""

    urlnaam: str
    knop: str
    kop: str
    gevaar: bool = False


SCHERMEN = {
    Stapsoort.GEACCEPTEERD: Stapscherm("overdracht_accepteren", "Cliënt overnemen", "Cliënt overnemen"),
    Stapsoort.VRAAG: Stapscherm("overdracht_vragen", "Meer informatie vragen", "Meer informatie vragen"),
    Stapsoort.GEWEIGERD: Stapscherm("overdracht_weigeren", "Overdracht weigeren", "Overdracht weigeren", gevaar=True),
    Stapsoort.AANGEVULD: Stapscherm("overdracht_aanvullen", "Antwoord versturen", "Vraag beantwoorden"),
    Stapsoort.GEESCALEERD: Stapscherm("overdracht_escaleren", "Hogerop voorleggen", "Hogerop voorleggen"),
    Stapsoort.VERZET: Stapscherm("overdracht_verzetten", "Datum verzetten", "Datum verzetten"),
    Stapsoort.AANGEKOMEN: Stapscherm("overdracht_aangekomen", "Aankomst vastleggen", "Aankomst vastleggen"),
    Stapsoort.TERUGGEKOPPELD: Stapscherm("overdracht_nabespreken", "Nabespreking vastleggen", "Nabespreken"),
    Stapsoort.INGETROKKEN: Stapscherm("overdracht_intrekken", "Overdracht intrekken", "Overdracht intrekken", True),
}


def toestand(overdracht: Overdracht, stand: Stand) -> str:
    """What this is now, in a sentence."""
    van, naar = overdracht.gemeente, overdracht.naar_gemeente
    match stand.laatste:
        case Stapsoort.VERZONDEN | Stapsoort.AANGEVULD:
            return f"{van} vraagt {naar} de cliënt over te nemen en wacht op antwoord."
        case Stapsoort.VRAAG:
            return f"{naar} vroeg meer informatie en wacht op {van}."
        case Stapsoort.GEWEIGERD:
            return f"{naar} neemt de cliënt niet over."
        case Stapsoort.GEESCALEERD:
            return f"De gemeenten zijn het niet eens. Het ligt bij {stand.niveau.tekst}."
        case Stapsoort.GEACCEPTEERD | Stapsoort.VERZET:
            dag = datum(stand.overdrachtsdatum) if stand.overdrachtsdatum else ""
            return f"{naar} neemt de cliënt over op {dag}. Tot de aankomst gaat de ondersteuning in {van} door."
        case Stapsoort.AANGEKOMEN | Stapsoort.TERUGGEKOPPELD:
            dag = datum(stand.aangekomen_op) if stand.aangekomen_op else ""
            return f"De cliënt is op {dag} aangekomen in {naar}."
        case Stapsoort.INGETROKKEN:
            return f"{van} trok de overdracht in."


def wat_nu(
    overdracht: Overdracht,
    stand: Stand,
    stappen: Mapping[Stapsoort, Kant],
    *,
    dossier_nodig: bool,
    sluiten: str,
    op: datetime.date,
) -> WatNu:
    """The next step as this hat sees it. `sluiten` is the address to close the sender's dossier, when that may."""
    van, naar = str(overdracht.gemeente), str(overdracht.naar_gemeente)

    def knop(soort: Stapsoort) -> tuple[str, str]:
        if soort not in stappen:
            return "", ""
        return SCHERMEN[soort].knop, reverse(SCHERMEN[soort].urlnaam, args=[overdracht.pk])

    match stand.laatste:
        case Stapsoort.VERZONDEN | Stapsoort.AANGEVULD:
            tekst, url = knop(Stapsoort.GEACCEPTEERD)
            return WatNu(
                stap=f"{naar} antwoordt: ja, nee, of wij willen meer weten",
                wie=naar,
                uiterlijk=overdracht.antwoord_uiterlijk,
                waarom=AFGESPROKEN if overdracht.antwoord_uiterlijk else GEEN_TERMIJN,
                knop=tekst,
                url=url,
                daarna=f"Na een ja spreken de gemeenten een dag af. Tot de aankomst helpt {van} de cliënt.",
            )
        case Stapsoort.VRAAG:
            tekst, url = knop(Stapsoort.AANGEVULD)
            return WatNu(stap=f"{van} beantwoordt de vraag", wie=van, knop=tekst, url=url)
        case Stapsoort.GEWEIGERD:
            tekst, url = knop(Stapsoort.GEESCALEERD)
            return WatNu(
                stap=f"Bespreek de weigering, of leg die voor aan {volgend_niveau(stand).tekst}"
                if Stapsoort.GEESCALEERD in stappen
                else "Bespreek de weigering met elkaar",
                wie=van,
                waarom="De volgorde bij een verschil van mening: contactpersonen, leiding, regioadviseur van de VNG, "
                "geschillencommissie.",
                knop=tekst,
                url=url,
            )
        case Stapsoort.GEESCALEERD:
            tekst, url = knop(Stapsoort.GEACCEPTEERD)
            return WatNu(
                stap=f"Overleg: {stand.niveau.tekst}",
                wie=f"{van} en {naar}",
                waarom="Daarna antwoordt de andere gemeente opnieuw.",
                knop=tekst,
                url=url,
            )
        case Stapsoort.GEACCEPTEERD | Stapsoort.VERZET:
            if dossier_nodig:
                return WatNu(
                    stap="Open een dossier voor de cliënt in uw gemeente",
                    wie=naar,
                    uiterlijk=stand.overdrachtsdatum,
                    waarom="Het dossier van de andere gemeente verhuist niet mee.",
                    knop="Dossier openen",
                    url=reverse("overdracht_dossier", args=[overdracht.pk]),
                )
            tekst, url = knop(Stapsoort.AANGEKOMEN)
            return WatNu(
                stap="Leg vast wanneer de cliënt aankomt",
                wie=naar,
                uiterlijk=stand.overdrachtsdatum,
                waarom=f"Pas na de aankomst stopt de ondersteuning in {van}: er valt geen dag tussen.",
                knop=tekst,
                url=url,
            )
        case Stapsoort.AANGEKOMEN | Stapsoort.TERUGGEKOPPELD:
            if sluiten:
                return WatNu(
                    stap="Sluit het dossier in uw gemeente",
                    wie=van,
                    waarom="De cliënt is aangekomen. Een uittreksel met datum blijft bij de stukken.",
                    knop="Dossier sluiten na overdracht",
                    url=sluiten,
                )
            if stand.laatste == Stapsoort.TERUGGEKOPPELD:
                return WatNu(stap="Deze overdracht is klaar", wie=f"{van} en {naar}")
            tekst, url = knop(Stapsoort.TERUGGEKOPPELD)
            return WatNu(stap="Bespreek samen hoe het ging", wie=f"{van} en {naar}", knop=tekst, url=url)
        case Stapsoort.INGETROKKEN:
            return WatNu(stap="Deze overdracht is gestopt", wie=van)
