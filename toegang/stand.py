"""Where a dossier stands, and what comes next: derived from its rows, never stored."""

from __future__ import annotations

import datetime

from django.urls import reverse

from regio.models import Lidmaatschap
from regio.onderdelen import Stap, WatNu
from toegang import rechten
from toegang.models import Dossier, Indicatie


def stappen_van(ding: Dossier, indicaties: list[Indicatie], *, op: datetime.date) -> list[Stap]:
    """The line of steps. Onderzoek and aanvraag have no rows of their own yet: one step, until the first decision."""
    stappen = [Stap("Melding", "gedaan", ding.gemeld_op)]
    if not indicaties:
        uitleg = "uiterste dag van het onderzoek" if ding.termijn else ""
        onderzoek = Stap("Onderzoek en aanvraag", "nu" if ding.is_open else "straks", ding.termijn, uitleg)
        return [*stappen, onderzoek, Stap("Besluit", "straks"), Stap("Indicatie loopt", "straks")]
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


def wat_nu(pet: Lidmaatschap, ding: Dossier, indicaties: list[Indicatie], *, op: datetime.date) -> WatNu:
    """The next step of this dossier, as this hat sees it."""
    mag = rechten.mag_dossier_wijzigen(pet, ding, op=op)
    wie = ding.behandelaar.gebruiker.naam if ding.behandelaar is not None else "nog niemand"
    vastleggen = reverse("indicatie_vastleggen", args=[ding.pk]) if mag else ""
    if not ding.is_open:
        return WatNu(stap="Dit dossier is gesloten", waarom=ding.get_sluitreden_display())
    if ding.behandelaar is None:
        return WatNu(
            stap="Kies een behandelaar",
            wie="teamleider, of de consulent die het oppakt",
            uiterlijk=ding.termijn,
            waarom="Niemand werkt nu aan dit dossier.",
            knop="Behandelaar kiezen" if mag else "",
            url="#behandelaar" if mag else "",
        )
    if not indicaties:
        return WatNu(
            stap="Rond het onderzoek af en leg het besluit vast",
            wie=wie,
            uiterlijk=ding.termijn,
            waarom="Het onderzoek duurt ten hoogste 6 weken na de melding (Wmo 2015, artikel 2.3.2, eerste lid).",
            knop="Indicatie vastleggen" if mag else "",
            url=vastleggen,
            daarna="De cliënt krijgt het besluit, en een plek of een plaats op de wachtlijst.",
        )
    if ding.termijn is not None:
        return WatNu(
            stap="Besluit of de indicatie een vervolg krijgt",
            wie=wie,
            uiterlijk=ding.termijn,
            waarom="Daarna stopt het recht.",
            knop="Vervolg vastleggen" if mag else "",
            url=vastleggen,
        )
    if any(rij.staat(op=op) in {"loopt", "begint nog"} for rij in indicaties):
        return WatNu(stap="Er is nu geen termijn", wie=wie, waarom="De indicatie is voor onbepaalde tijd of stopt al.")
    return WatNu(
        stap="Sluit het dossier of leg een nieuw besluit vast",
        wie=wie,
        waarom="Er loopt geen indicatie meer.",
        knop="Dossier sluiten" if mag else "",
        url=reverse("dossier_sluiten", args=[ding.pk]) if mag else "",
    )
