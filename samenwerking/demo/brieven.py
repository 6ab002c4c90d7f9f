"""Three rounds of letters: one that reached some raden, one ready to make, and one that is half written."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any
from uuid import uuid5

from financien.models import Berekening
from regio import klok
from regio.briefpapier import PdfNietMogelijk
from regio.models import Gemeente, Lidmaatschap, Opdracht, Regio, Rol
from regio.namens import namens
from samenwerking.brieven.acties.besluit import geef_akkoord, geef_terug, stel_vast
from samenwerking.brieven.acties.brief import maak_brief, wijzig_lokaal
from samenwerking.brieven.acties.maken import leg_pdf_vast, maak_brieven
from samenwerking.brieven.kerntekst import LOKAAL, met_regels
from samenwerking.brieven.models import Brief, Briefversie, Gemeentebrief, Vervolgstap
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.inhoud import dag_over, lees, werkdag_voor
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.teksten.acties.schrijven import zet_document
from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.rechten import schrijver_van

GEWOON = ("sjabloon", "onderwerp", "met_tellingen", "bevoegdheden")

Melding = Callable[[str], object]


def laad_brieven(
    kaart: Kaart, mensen: Mensen, berekeningen: dict[Regio, Berekening], *, op: datetime.date, meld: Melding
) -> None:
    """Write the rounds; where the file says `vastgelegd`, freeze the letters on that day and let colleges act.

    What stands under `daarna` is written after that: who sent its letter keeps it, the others read the difference.
    """
    for bron in lees("brieven"):
        deel = kaart.deel(bron["regio"])
        ronde = _ronde(bron, deel, mensen, berekeningen[deel.regio], op)
        _schrijf(ronde, bron["delen"], mensen.pet(Rol.COORDINATOR, deel.regio), op)
        for gemeente in deel.gemeenten:
            lokaal = bron["lokaal"].get(gemeente.naam_kort)
            if lokaal is not None:
                _lokaal(ronde, gemeente, lokaal["tekst"], mensen, op)
        if "vastgelegd" in bron and _maak(ronde, deel, mensen, dag_over(bron["vastgelegd"], op=op), meld):
            _besluit(ronde, bron, deel, mensen, op)
            _schrijf(ronde, bron.get("daarna", {}), mensen.pet(Rol.COORDINATOR, deel.regio), op)


def _ronde(bron: dict[str, Any], deel: Deel, mensen: Mensen, berekening: Berekening, op: datetime.date) -> Brief:
    coordinator = mensen.pet(Rol.COORDINATOR, deel.regio)
    velden: dict[str, Any] = {naam: bron[naam] for naam in GEWOON}
    velden |= {"reeks": bron.get("reeks", ""), "datum": dag_over(bron["datum"], op=op), "berekening": berekening}
    with namens(coordinator):
        return maak_brief(
            regio=deel.regio,
            velden=velden,
            vervolg=[_stap(stap, op) for stap in bron["vervolg"]],
            aanvraag=uuid5(RUIMTE, f"brief/{deel.regio.sleutel}"),
            door=coordinator,
            op=op,
        )


def _schrijf(ronde: Brief, delen: dict[str, str], door: Lidmaatschap, op: datetime.date, *, gemeente: str = "") -> None:
    """Write these parts of the text, as the people of the product do."""

    def maak(document: Knoop) -> Knoop:
        return met_regels(document, delen, gemeente=gemeente)

    with namens(door):
        zet_document(tekst=ronde.tekst, maak=maak, door=door, mag=schrijver_van(door, ronde.tekst, op=op))


def _stap(stap: dict[str, Any], op: datetime.date) -> Vervolgstap:
    dag = dag_over(stap["dagen"], op=op) if "dagen" in stap else None
    return Vervolgstap(
        wat=stap["wat"],
        besluit=stap["besluit"],
        datum=dag,
        wanneer=stap.get("wanneer", ""),
        toezegging=stap.get("toezegging", False),
    )


def _lokaal(ronde: Brief, gemeente: Gemeente, tekst: str, mensen: Mensen, op: datetime.date) -> None:
    adviseur = mensen.pet(Rol.BELEIDSADVISEUR, gemeente)
    eigen = Gemeentebrief.objects.get(brief=ronde, gemeente=gemeente)
    with namens(adviseur):
        wijzig_lokaal(
            brief=eigen,
            velden={
                "zaaknummer": f"Z-{op.year}-{eigen.pk:05d}",
                "portefeuillehouder": f"Demo Wethouder {gemeente}",
                "team": "Team Zorg en Samenleving",
            },
            versie=eigen.versienummer,
            door=adviseur,
            op=op,
        )
    _schrijf(ronde, {LOKAAL: tekst}, adviseur, op, gemeente=gemeente.code)


def _maak(ronde: Brief, deel: Deel, mensen: Mensen, dag: datetime.date, meld: Melding) -> bool:
    """Freeze all letters of the round as on that day and make their PDFs; False when this machine cannot make them."""
    coordinator = mensen.pet(Rol.COORDINATOR, deel.regio)
    nu = klok.nu()
    with namens(coordinator):
        opdracht = maak_brieven(
            ronde=ronde,
            gemeenten=[gemeente.pk for gemeente in deel.gemeenten],
            aanvraag=uuid5(RUIMTE, f"brieven/{ronde.pk}"),
            door=coordinator,
            op=dag,
            nu=nu.replace(year=dag.year, month=dag.month, day=dag.day),
        )
        return maak_pdfs(opdracht, meld)


def maak_pdfs(opdracht: Opdracht, meld: Melding) -> bool:
    """Do here what the worker would do; without Pango the parts stay open for the worker, and `meld` says so."""
    for onderdeel in opdracht.delen.open():
        try:
            leg_pdf_vast(Briefversie.objects.get(pk=onderdeel.invoer["versie"]))
        except PdfNietMogelijk as reden:
            meld(f"De brieven zijn vastgelegd, maar nog niet als pdf gemaakt. {reden}")
            return False
        onderdeel.klaar_op = klok.nu()
        onderdeel.save(update_fields=["klaar_op"])
    return True


def _akkoord(versie: Briefversie, gemeente: Gemeente, mensen: Mensen) -> None:
    adviseur = mensen.pet(Rol.BELEIDSADVISEUR, gemeente)
    with namens(adviseur):
        geef_akkoord(versie=versie, door=adviseur)


def _besluit(ronde: Brief, bron: dict[str, Any], deel: Deel, mensen: Mensen, op: datetime.date) -> None:
    besluitdatum = werkdag_voor(op)
    for gemeente in deel.gemeenten:
        lokaal = bron["lokaal"][gemeente.naam_kort]
        college = mensen.pet(Rol.COLLEGELID, gemeente)
        versie = Briefversie.objects.get(gemeentebrief__brief=ronde, gemeentebrief__gemeente=gemeente)
        if lokaal["stap"] != "ambtelijk":
            _akkoord(versie, gemeente, mensen)
        with namens(college):
            match lokaal["stap"]:
                case "verzonden":
                    stel_vast(versie=versie, besluitdatum=besluitdatum, door=college, op=op)
                case "terug":
                    geef_terug(versie=versie, besluitdatum=besluitdatum, reden=lokaal["reden"], door=college, op=op)
