"""Where a dossier stands, and what comes next: derived from its rows, never stored."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from regio.models import Lidmaatschap
from regio.onderdelen import Stap, WatNu
from toegang import procedure, rechten
from toegang.models import Dossier, Indicatie
from toegang.procedure import Staat, Stapcode
from toegang.stand_plek import plek_nu, woont
from toegang.verloop import Verloop

OP_DE_LIJN = {
    Stapcode.MELDING,
    Stapcode.BEVESTIGING,
    Stapcode.ONDERZOEK,
    Stapcode.VERSLAG,
    Stapcode.AANVRAAG,
    Stapcode.BESLUIT,
}
"""The short line of the dossier; the tab Procedure shows every step."""


def lopende(verlopen: Sequence[Verloop]) -> list[Verloop]:
    """The meldingen on which something is still to be done, the one with the first last day in front."""
    return sorted(
        (deel for deel in verlopen if deel.loopt),
        key=lambda deel: (procedure.eerste_termijn(deel.feiten) or datetime.date.max, deel.melding.pk),
    )


def lijn_van(verloop: Verloop, *, op: datetime.date, kort: bool = False) -> list[Stap]:
    """The line of steps of one melding: done on which day, or due by which day, late in words."""
    woorden = {Staat.GEDAAN: "gedaan", Staat.NU: "nu", Staat.STRAKS: "straks", Staat.NIET: "straks"}
    lijn = []
    for stap in procedure.stappen(verloop.feiten, op=op):
        if kort and stap.code not in OP_DE_LIJN:
            continue
        staat = woorden[stap.staat]
        if stap.gedaan is not None:
            lijn.append(Stap(stap.titel, "gedaan", stap.gedaan.op, stap.te_laat_tekst))
        elif stap.staat is Staat.NIET:
            lijn.append(Stap(stap.titel, "straks", None, "niet gedaan"))
        else:
            uitleg = stap.te_laat_tekst or ("uiterste dag" if stap.uiterlijk else "")
            lijn.append(Stap(stap.titel, "nu" if staat == "nu" else "straks", stap.uiterlijk, uitleg))
    return lijn


def stappen_van(
    ding: Dossier, indicaties: list[Indicatie], verlopen: Sequence[Verloop], *, op: datetime.date
) -> list[Stap]:
    """The short line of a dossier: of the melding that runs, else of the right that followed."""
    nu = lopende(verlopen)
    if nu and ding.is_open:
        return lijn_van(nu[0], op=op, kort=True)
    stappen = [Stap("Melding", "gedaan", ding.gemeld_op)]
    if not indicaties:
        return [*stappen, Stap("Zonder indicatie gesloten", "gedaan", ding.gesloten_op)]
    eerste = min(indicaties, key=lambda rij: (rij.besluitdatum, rij.pk))
    stappen.append(Stap("Onderzoek en aanvraag", "gedaan"))
    stappen.append(Stap("Besluit", "gedaan", eerste.besluitdatum))
    lopend = [rij for rij in indicaties if rij.staat(op=op) == "loopt"]
    if lopend:
        begin = min(rij.van for rij in lopend)
        einden = [rij.laatste_dag for rij in lopend]
        stappen.append(Stap("Indicatie loopt", "nu", begin))
        laatste = None if None in einden else max(dag for dag in einden if dag is not None)
        stappen.append(Stap("Einde", "straks", laatste, "" if laatste else "onbepaalde tijd"))
    elif any(rij.staat(op=op) == "begint nog" for rij in indicaties):
        stappen.append(Stap("Indicatie loopt", "straks", min(rij.van for rij in indicaties if rij.van > op)))
    else:
        stappen.append(
            Stap("Indicatie voorbij", "gedaan", max(rij.laatste_dag for rij in indicaties if rij.laatste_dag))
        )
    return stappen


@dataclass(frozen=True)
class Volgende:
    """The next step of a melding: what it asks, why, the button, and what comes after it."""

    stap: str
    waarom: str
    knop: str
    url: str
    daarna: str = ""
    uiterlijk: datetime.date | None = None


_ONDERZOEK_DUURT = "Het onderzoek duurt ten hoogste 6 weken na de melding (Wmo 2015, artikel 2.3.2, eerste lid)."


def volgende_stap(verloop: Verloop, *, op: datetime.date) -> Volgende | None:
    """What is asked now of who handles this melding; None when it was decided on or closed."""
    stap = procedure.wat_nu(verloop.feiten, op=op)
    if stap is None:
        return None
    melding = verloop.melding
    hier = [melding.dossier_id, melding.pk]
    termijn = procedure.eerste_termijn(verloop.feiten)
    naar_procedure = f"{reverse('dossier_procedure', args=[melding.dossier_id])}#besluit-{melding.pk}"
    match stap.code:
        case Stapcode.BEVESTIGING:
            return Volgende(
                "Bevestig de ontvangst van de melding",
                f"De wet noemt geen dag: doe het meteen. De uiterste dag is die van het onderzoek. {_ONDERZOEK_DUURT}",
                "Ontvangst bevestigen",
                reverse("melding_bevestigen", args=hier),
                "U begint met het onderzoek.",
                termijn,
            )
        case Stapcode.ONDERSTEUNING:
            return Volgende(
                "Wijs de cliënt op cliëntondersteuning",
                "Dat moet voor het onderzoek begint (Wmo 2015, artikel 2.3.2, derde lid).",
                "Vastleggen dat u dit zei",
                reverse("melding_stap", args=[*hier, "clientondersteuning"]),
                "U begint met het onderzoek.",
                termijn,
            )
        case Stapcode.ONDERZOEK:
            begonnen = verloop.feiten.onderzoek_begonnen is not None
            return Volgende(
                "Rond het onderzoek af" if begonnen else "Begin het onderzoek",
                _ONDERZOEK_DUURT,
                "Onderzoek openen" if begonnen else "Onderzoek beginnen",
                reverse("onderzoek", args=hier),
                "De cliënt krijgt het verslag.",
                termijn,
            )
        case Stapcode.VERSLAG:
            return Volgende(
                "Verstrek het verslag",
                "De cliënt krijgt de uitkomst op papier (Wmo 2015, artikel 2.3.2, achtste lid).",
                "Verslag maken",
                reverse("verslag_verstrekken", args=hier),
                "De cliënt kan een aanvraag doen.",
                termijn,
            )
        case Stapcode.AANVRAAG:
            return Volgende(
                "Wacht op de aanvraag van de cliënt",
                "Het ondertekende verslag is de aanvraag. Er loopt nu geen termijn.",
                "Procedure openen",
                naar_procedure,
                "U besluit binnen 2 weken na de aanvraag.",
            )
        case _:
            return Volgende(
                "Besluit op de aanvraag",
                stap.waarom,
                "Procedure openen",
                naar_procedure,
                "De cliënt krijgt het besluit, en een plek of een plaats op de wachtlijst.",
                termijn,
            )


def wat_nu(
    pet: Lidmaatschap,
    ding: Dossier,
    indicaties: list[Indicatie],
    verlopen: Sequence[Verloop],
    *,
    op: datetime.date,
) -> WatNu:
    """The next step of this dossier, as this hat sees it."""
    mag = rechten.mag_dossier_wijzigen(pet, ding, op=op)
    wie = ding.behandelaar.gebruiker.naam if ding.behandelaar is not None else "nog niemand"
    if not ding.is_open:
        return WatNu(stap="Dit dossier is gesloten", waarom=ding.get_sluitreden_display())
    if ding.behandelaar is None:
        return WatNu(
            stap="Kies een behandelaar",
            wie="teamleider, of de consulent die het oppakt",
            uiterlijk=ding.termijn,
            waarom="Niemand werkt nu aan dit dossier.",
            knop="Behandelaar kiezen" if mag else "",
            url=f"{reverse('dossier', args=[ding.pk])}#behandelaar" if mag else "",
        )
    nu = lopende(verlopen)
    volgende = volgende_stap(nu[0], op=op) if nu else None
    spoed = next((deel for deel in nu if deel.wacht_op_spoed), None)
    if spoed is not None:
        return WatNu(
            stap="Besluit nu tijdelijk: wachten kan niet",
            wie=wie,
            uiterlijk=op,
            waarom="De melding is spoed. De wet vraagt een besluit zonder uitstel (Wmo 2015, artikel 2.3.3).",
            knop="Nu tijdelijk besluiten" if mag else "",
            url=reverse("besluit", args=[ding.pk, spoed.melding.pk, "tijdelijk"]) if mag else "",
            daarna="U bevestigt de ontvangst en begint met het onderzoek. De 6 weken lopen intussen door.",
        )
    if volgende is not None:
        return WatNu(
            stap=volgende.stap,
            wie=wie,
            uiterlijk=volgende.uiterlijk,
            waarom=volgende.waarom,
            knop=volgende.knop if mag else "",
            url=volgende.url if mag else "",
            daarna=volgende.daarna,
        )
    plek = plek_nu(ding, indicaties, wie=wie, mag=mag, op=op)
    if plek is not None:
        return plek
    opnieuw = reverse("melding_nieuw", args=[ding.pk]) if mag else ""
    if ding.termijn is not None:
        return WatNu(
            stap="Besluit of de indicatie een vervolg krijgt",
            wie=wie,
            uiterlijk=ding.termijn,
            waarom=" ".join(
                zin
                for zin in (
                    woont(ding, op=op),
                    "Na deze dag stopt het recht. Een herindicatie begint met een nieuwe melding.",
                )
                if zin
            ),
            knop="Nieuwe melding vastleggen" if mag else "",
            url=opnieuw,
        )
    if any(rij.staat(op=op) in {"loopt", "begint nog"} for rij in indicaties):
        return WatNu(
            stap="Er is nu geen termijn",
            wie=wie,
            waarom=f"{woont(ding, op=op)} De indicatie is voor onbepaalde tijd of stopt al.".strip(),
        )
    return WatNu(
        stap="Sluit het dossier of leg een nieuwe melding vast",
        wie=wie,
        waarom="Er loopt geen indicatie meer." if indicaties else "Er loopt geen melding meer.",
        knop="Dossier sluiten" if mag else "",
        url=reverse("dossier_sluiten", args=[ding.pk]) if mag else "",
    )
