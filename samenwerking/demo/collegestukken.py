"""What colleges have before they decide on the regiovisie of the Haagse regio: advice, standpunten, papers. Made up."""

from __future__ import annotations

import datetime
from uuid import uuid5

from regio.briefpapier import PdfNietMogelijk, maak_pdf
from regio.models import Gemeente, Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.berichten.models import Berichtkeuze
from samenwerking.besluiten.acties.college import adviseer_college, geef_standpunt
from samenwerking.besluiten.acties.stuk import voeg_stuk_toe
from samenwerking.besluiten.beeld import Beeld, beelden_van
from samenwerking.besluiten.models import Procedure, Standpunt, Stuk
from samenwerking.besluiten.procedure import Plek
from samenwerking.besluiten.stand import Celstand
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen

REGIO = "haaglanden"
STANDPUNTEN = (
    (Standpunt.Soort.VOOR, "", True),
    (Standpunt.Soort.VOORBEHOUD, "Verzonnen: eerst wil ik weten wat de nachtopvang voor ons kost.", False),
    (Standpunt.Soort.TEGEN, "Verzonnen: de lokale teams kunnen dit tempo niet aan.", True),
)
ADVIES = (
    "Verzonnen advies. De regiovisie past bij het beleidsplan van {}. Zij legt vast wie wat doet en geeft de gemeente "
    "tijd om de lokale hulp op te bouwen."
)
KANTTEKENING = "Verzonnen. Het geld per jaar hangt af van een wet die nog niet in werking is."
STUKKEN = (
    ("Verzonnen oplegnotitie bij de regiovisie", Stuk.Openbaarheid.OPENBAAR, ""),
    ("Verzonnen ambtelijke notitie over de lokale teams", Stuk.Openbaarheid.INTERN, ""),
    (
        "Verzonnen raming van een aanbesteding",
        Stuk.Openbaarheid.GEHEIM,
        "Verzonnen: het college legde geheimhouding op; noem hier het artikel.",
    ),
)


def laad_collegestukken(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Three standpunten, an advice, papers of one step; a college that put the decision off is still asked what
    it thinks. One person chose a weekly overview."""
    procedures = Procedure.objects.filter(tekst__regio__sleutel=REGIO, soort="regiovisie").select_related("tekst")
    for beeld in beelden_van(list(procedures), op=op):
        *anderen, laatste = beeld.gemeenten.values()
        wachten = [cel.plek.gemeente for cel in beeld.stand.open_cellen() if cel.stand is Celstand.AANGEHOUDEN]
        geven = [gemeente for gemeente in (laatste, *anderen) if gemeente.code not in wachten]
        for nummer, gemeente in enumerate(geven[: len(STANDPUNTEN)]):
            _standpunt(beeld, mensen.pet(Rol.COLLEGELID, gemeente), nummer, op)
        for gemeente in (laatste, *(beeld.gemeenten[code] for code in wachten)):
            _advies(beeld, gemeente, mensen.pet(Rol.BELEIDSADVISEUR, gemeente), op)
        _stukken(beeld, laatste, mensen.pet(Rol.BELEIDSADVISEUR, laatste), op)
    for deel in kaart.regios:
        if deel.regio.sleutel == REGIO:
            coordinator = mensen.pet(Rol.COORDINATOR, deel.regio)
            Berichtkeuze.objects.create(persoon=coordinator.gebruiker, hoe_vaak=Berichtkeuze.Hoevaak.WEKELIJKS)


def _standpunt(beeld: Beeld, door: Lidmaatschap, nummer: int, op: datetime.date) -> None:
    soort, reden, vrij = STANDPUNTEN[nummer]
    with namens(door):
        geef_standpunt(
            procedure_id=beeld.procedure.pk, soort=soort, reden=reden, vrijgegeven=vrij, kenmerk=beeld.nu,
            aanvraag=uuid5(RUIMTE, f"standpunt/{beeld.procedure.pk}/{nummer}"), door=door, op=op,
        )  # fmt: skip


def _advies(beeld: Beeld, gemeente: Gemeente, door: Lidmaatschap, op: datetime.date) -> None:
    with namens(door):
        adviseer_college(
            procedure_id=beeld.procedure.pk, strekking="instemmen", tekst=ADVIES.format(gemeente),
            kanttekeningen=KANTTEKENING, kenmerk=beeld.nu,
            aanvraag=uuid5(RUIMTE, f"advies/{beeld.procedure.pk}/{gemeente.code}"), door=door, op=op,
        )  # fmt: skip


def _stukken(beeld: Beeld, gemeente: Gemeente, door: Lidmaatschap, op: datetime.date) -> None:
    stap = beeld.procedure.regels.stappen[0].code
    for nummer, (titel, openbaarheid, grond) in enumerate(STUKKEN):
        try:
            inhoud = _papier(titel, op)
        except PdfNietMogelijk:
            return  # this computer makes no PDF
        with namens(door):
            voeg_stuk_toe(
                procedure_id=beeld.procedure.pk, plek=Plek(stap, gemeente.code), titel=titel, openbaarheid=openbaarheid,
                grond=grond, inhoud=inhoud, aanvraag=uuid5(RUIMTE, f"stuk/{beeld.procedure.pk}/{nummer}"), door=door,
                op=op,
            )  # fmt: skip


def _papier(titel: str, op: datetime.date) -> bytes:
    html = (
        f'<!DOCTYPE html><html lang="nl-NL"><head><meta charset="utf-8"><title>{titel}</title></head>'
        f'<body data-voet="Demo" data-kenmerk="Demo" data-merk=""><h1>{titel}</h1><p>Dit stuk is verzonnen.</p>'
        "</body></html>"
    )
    return maak_pdf(html, gemaakt_op=datetime.datetime.combine(op, datetime.time(9), datetime.UTC), kenmerk="demo")
