"""The letter that answers a client who asked something about his data: what was decided, why, and where to complain.

The domain sources name the terms, not the article that makes this answer a decision, nor the one on complaining to the
supervisor. So both sentences are texts that a region may replace (Parameter), and no article stands in them.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from uuid import UUID

from regio.huisstijl import stijl_van
from regio.models import Lidmaatschap, Parameter
from regio.notatie import datum
from toegang.beslistermijn import bezwaartermijn
from toegang.brieven import maak_brief
from toegang.models import Dossier, Dossierstuk, Privacyverzoek, PrivacyverzoekAntwoord, VerzoekUitkomst

BEZWAAR_SLEUTEL, KLACHT_SLEUTEL = "avg-brief-bezwaar", "avg-brief-klacht"
BEZWAAR = "Dit antwoord is een besluit van het college. Daartegen kunt u bezwaar maken."
KLACHT = (
    "Vindt u dat de gemeente niet goed met uw gegevens omgaat? Dan kunt u een klacht indienen bij de Autoriteit "
    "Persoonsgegevens: autoriteitpersoonsgegevens.nl."
)

_GEVRAAGD = {
    Privacyverzoek.Soort.INZAGE: "om te mogen zien wat de gemeente over u vastlegt (AVG, artikel 15)",
    Privacyverzoek.Soort.CORRECTIE: "om uw gegevens te verbeteren (AVG, artikel 16)",
}
_DAARNA = {
    Privacyverzoek.Soort.INZAGE: "U krijgt het afschrift bij deze brief of in een aparte brief.",
    Privacyverzoek.Soort.CORRECTIE: "Wij passen uw gegevens aan. Wat er eerst stond, blijft in uw dossier te zien.",
}


@dataclass(frozen=True)
class Antwoord:
    """What the letter says, part by part."""

    ontvangen_op: datetime.date
    gevraagd: str
    omschrijving: str
    besluit: str
    waarom: tuple[str, ...]
    daarna: str
    bezwaar: str
    bezwaar_tot: datetime.date
    klacht: str
    adresregels: tuple[str, ...]


def antwoord_op_verzoek(antwoord: PrivacyverzoekAntwoord, *, op: datetime.date) -> Antwoord:
    """The answer on a request to see or correct."""
    verzoek = antwoord.verzoek
    soort = Privacyverzoek.Soort(verzoek.soort)
    besluit = {
        "toegewezen": "Wij doen wat u vraagt.",
        "deels": "Wij doen een deel van wat u vraagt.",
        "afgewezen": "Wij doen niet wat u vraagt.",
    }[antwoord.uitkomst]
    return _antwoord(
        verzoek.dossier,
        ontvangen_op=verzoek.ontvangen_op,
        gevraagd=_GEVRAAGD[soort],
        omschrijving=verzoek.omschrijving,
        besluit=besluit,
        waarom=_alineas(antwoord.toelichting),
        daarna=_DAARNA[soort] if antwoord.uitkomst == "toegewezen" else "",
        op=op,
    )


def antwoord_op_vernietigen(uitkomst: VerzoekUitkomst, *, op: datetime.date) -> Antwoord:
    """The answer on a request to destroy the dossier (Wmo 2015 art. 5.3.5)."""
    verzoek = uitkomst.verzoek
    afgewezen = uitkomst.uitkomst == VerzoekUitkomst.Uitkomst.AFGEWEZEN
    grond = f"De reden: {uitkomst.get_afwijzing_display()} (Wmo 2015, artikel 5.3.5)."
    return _antwoord(
        verzoek.dossier,
        ontvangen_op=verzoek.ontvangen_op,
        gevraagd="om uw gegevens te vernietigen (AVG, artikel 17; Wmo 2015, artikel 5.3.5)",
        omschrijving="",
        besluit="Wij vernietigen uw dossier niet." if afgewezen else "Wij vernietigen uw dossier.",
        waarom=(grond, *_alineas(uitkomst.toelichting)) if afgewezen else (),
        daarna=""
        if afgewezen
        else f"Een tweede medewerker controleert dit. Uiterlijk op {datum(verzoek.uiterlijk)} is uw dossier weg, ook "
        "deze brief. Bewaar de brief daarom zelf.",
        op=op,
    )


def maak_antwoordbrief(
    antwoord: Antwoord, *, dossier: Dossier, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Dossierstuk:
    """The letter, kept with the dossier. Raises KanNiet on a computer that cannot make a PDF."""
    return maak_brief(
        dossier=dossier,
        soort=Dossierstuk.Soort.ANTWOORD,
        titel="Antwoord op uw verzoek",
        sjabloon="antwoord.html",
        context={"antwoord": antwoord},
        aanvraag=aanvraag,
        door=door,
        op=op,
    )


def _antwoord(
    dossier: Dossier,
    *,
    ontvangen_op: datetime.date,
    gevraagd: str,
    omschrijving: str,
    besluit: str,
    waarom: tuple[str, ...],
    daarna: str,
    op: datetime.date,
) -> Antwoord:
    bezwaar_tot = bezwaartermijn(op).laatste_dag
    if bezwaar_tot is None:
        raise ValueError("De termijn voor bezwaar staat nooit stil.")
    teksten = dict(
        Parameter.objects.lopend(op=op)
        .filter(sleutel__in=(BEZWAAR_SLEUTEL, KLACHT_SLEUTEL))
        .values_list("sleutel", "waarde")
        .order_by()
    )
    return Antwoord(
        ontvangen_op=ontvangen_op,
        gevraagd=gevraagd,
        omschrijving=omschrijving,
        besluit=besluit,
        waarom=waarom,
        daarna=daarna,
        bezwaar=teksten.get(BEZWAAR_SLEUTEL, BEZWAAR),
        bezwaar_tot=bezwaar_tot,
        klacht=teksten.get(KLACHT_SLEUTEL, KLACHT),
        adresregels=stijl_van(dossier.gemeente, op=op).adresregels,
    )


def _alineas(tekst: str) -> tuple[str, ...]:
    return tuple(regel.strip() for regel in tekst.splitlines() if regel.strip())
