"""Rounds of letters for tests, made by the actions of the product; evidently made up."""

from __future__ import annotations

import datetime
from contextlib import nullcontext
from typing import Any
from unittest.mock import patch
from uuid import UUID, uuid4

from django.test import Client

from regio.models import Lidmaatschap, Opdracht, Regio, Rol, Wetstand
from regio.namens import namens
from regio.opdrachten import doe
from samenwerking.brieven.acties.besluit import geef_akkoord, geef_terug, stel_vast
from samenwerking.brieven.acties.brief import maak_brief, wijzig_lokaal
from samenwerking.brieven.acties.maken import maak_brieven
from samenwerking.brieven.kerntekst import LOKAAL, met_regels
from samenwerking.brieven.models import Brief, Briefbestand, Briefstap, Briefversie, Gemeentebrief, Vervolgstap
from samenwerking.teksten.acties.schrijven import zet_document
from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.schrijfrecht import Recht, Schrijver
from tests.regio.factories import gemeente as waar_is
from tests.regio.factories import maak_pet, regio

OP = datetime.date(2026, 11, 23)
"""The day of the tests: a Monday."""

NU = datetime.datetime(2026, 11, 23, 9, 30, tzinfo=datetime.UTC)

EIGEN = {
    "zaaknummer": "Z-2026-17",
    "portefeuillehouder": "Wethouder van de proef",
    "team": "Team beleid",
    "secretaris": "Secretaris van de proef",
    "burgemeester": "Burgemeester van de proef",
}
"""A complete row of a gemeente."""

WOORDEN = {
    "kennisnemen_van": "De stand van beschermd wonen in de regio.",
    "aanleiding": "De verdeling van het geld verandert.",
    "kernboodschap": "- De gemeenten blijven samenwerken.\n- Er verandert dit jaar niets.",
    "financien": "Geen.",
}
"""A complete core text, in plain lines."""

ALINEA = "Voor onze gemeente betekent dit weinig."


def kern(**anders: Any) -> dict[str, Any]:
    """What the letters of a round share beside their text; `anders` replaces fields."""
    velden = {
        "onderwerp": "Voortgang beschermd wonen",
        "datum": OP + datetime.timedelta(days=21),
        "bevoegdheden": ["informeren", "samenwerken"],
        "met_tellingen": False,
    }
    return {**velden, **anders}


def schrijf(ronde: Brief, *, gemeente: str = "", **delen: str) -> None:
    """The coördinator writes these parts of the text, or the part of a gemeente (by its code)."""

    def maak(document: Knoop) -> Knoop:
        return met_regels(document, delen, gemeente=gemeente)

    mag = Schrijver(Recht.SCHRIJVEN, bewaakt=True)
    zet_document(tekst=ronde.tekst, maak=maak, door=ronde.gemaakt_door, mag=mag)


def _schrijf_alles(ronde: Brief, delen: dict[str, str], codes: list[str]) -> None:
    """The core text and the part of each of these gemeenten, in one step."""

    def maak(document: Knoop) -> Knoop:
        for code in codes:
            document = met_regels(document, {LOKAAL: ALINEA}, gemeente=code)
        return met_regels(document, delen)

    mag = Schrijver(Recht.SCHRIJVEN, bewaakt=True)
    zet_document(tekst=ronde.tekst, maak=maak, door=ronde.gemaakt_door, mag=mag)


def schrijf_alinea(ronde: Brief, gemeente: str, woorden: str) -> None:
    """What this gemeente says in its own part."""
    schrijf(ronde, gemeente=waar_is(gemeente).code, **{LOKAAL: woorden})


def vervolg() -> list[Vervolgstap]:
    """Two steps: one on a day, one in words."""
    return [
        Vervolgstap(wat="Het college informeert u weer.", datum=datetime.date(2027, 6, 1)),
        Vervolgstap(wat="U stelt de begroting vast.", besluit="de raad", wanneer="in het najaar van 2027"),
    ]


def wetten_gekeken(op: datetime.date = OP) -> None:
    """A person looked at the status of the laws on this day: else no letter that names them goes out."""
    for stand in Wetstand.objects.actueel(op=op):
        if stand.gecontroleerd_op < op:
            Wetstand.objects.create(
                sleutel=stand.sleutel, naam=stand.naam, status=stand.status, gecontroleerd_op=op, bron=stand.bron
            )


TEKSTDELEN = (
    *("kennisnemen_van", "nieuw", "kernboodschap", "aanleiding", "toelichting", "gevolgen_inwoners", "financien"),
    *("risicos", "samenwerking_regio", "communicatie"),
)


def maak_ronde(
    waar: str | Regio = "haaglanden",
    *,
    door: Lidmaatschap | None = None,
    ingevuld: bool = True,
    op: datetime.date = OP,
    **velden: Any,
) -> Brief:
    """A round of a region, by its coördinator; every gemeente filled in its row and part unless `ingevuld` is False.

    `velden` are fields of the round, or lines of a part of the text.
    """
    woorden = {**WOORDEN, **{naam: velden.pop(naam) for naam in list(velden) if naam in TEKSTDELEN}}
    waar = regio(waar) if isinstance(waar, str) else waar
    door = door or maak_pet(Rol.COORDINATOR, waar)
    wetten_gekeken(op)
    with namens(door):
        ronde = maak_brief(regio=waar, velden=kern(**velden), vervolg=vervolg(), aanvraag=uuid4(), door=door, op=op)
        eigens = list(ronde.gemeentebrieven.select_related("gemeente")) if ingevuld else []
        _schrijf_alles(ronde, woorden, [eigen.gemeente.code for eigen in eigens])
        for eigen in eigens:
            wijzig_lokaal(brief=eigen, velden=EIGEN, versie=1, door=door, op=op)
    return Brief.objects.get(pk=ronde.pk)


def brief_van(ronde: Brief, gemeente: str) -> Gemeentebrief:
    """The letter of a gemeente in a round, with its state."""
    brieven = Gemeentebrief.objects.select_related("gemeente", "brief__regio").met_stand()
    return brieven.get(brief=ronde, gemeente__naam_kort=gemeente)


def maak(
    ronde: Brief,
    *gemeenten: str,
    aanvraag: UUID | None = None,
    op: datetime.date = OP,
    nu: datetime.datetime = NU,
    pdf: bytes | None = b"%PDF-proef",
    akkoord: bool = True,
) -> Opdracht:
    """Freeze letters of these gemeenten (all without names) and do what the worker does.

    The PDF is `pdf`, because laying it out takes a second; None lays out a real one. With `akkoord` the letters that
    have one then lie with their college.
    """
    brieven = ronde.gemeentebrieven.all()
    if gemeenten:
        brieven = brieven.filter(gemeente__naam_kort__in=gemeenten)
    door = ronde.gemaakt_door
    with namens(door):
        opdracht = maak_brieven(
            ronde=ronde,
            gemeenten=[brief.gemeente_id for brief in brieven],
            aanvraag=aanvraag or uuid4(),
            door=door,
            op=op,
            nu=nu,
        )
    snel = patch("samenwerking.brieven.acties.maken.brief_pdf", return_value=pdf) if pdf else nullcontext()
    with snel:
        for deel in opdracht.delen.all():
            doe(deel.pk)
    for eigen in brieven.select_related("gemeente") if akkoord else ():
        geef_ambtelijk_akkoord(eigen)
    return opdracht


def geef_ambtelijk_akkoord(eigen: Gemeentebrief) -> None:
    """An advisor of the gemeente sends the newest version to the college, when its PDF is there."""
    versie = eigen.versies.latest("nummer")
    if Briefbestand.objects.filter(versie=versie).exists():
        adviseur = maak_pet(Rol.BELEIDSADVISEUR, eigen.gemeente)
        with namens(adviseur):
            geef_akkoord(versie=versie, door=adviseur)


def versie_van(ronde: Brief, gemeente: str) -> Briefversie:
    """The newest version of the letter of a gemeente."""
    return Briefversie.objects.filter(gemeentebrief__brief=ronde, gemeentebrief__gemeente__naam_kort=gemeente).latest(
        "nummer"
    )


def verzend(ronde: Brief, gemeente: str, *, op: datetime.date = OP) -> Briefstap:
    """The college of this gemeente agrees with the newest version."""
    lid = maak_pet(Rol.COLLEGELID, gemeente)
    with namens(lid):
        return stel_vast(versie=versie_van(ronde, gemeente), besluitdatum=op, door=lid, op=op)


def stuur_terug(ronde: Brief, gemeente: str, *, reden: str = "Het bedrag moet in de tekst.") -> Briefstap:
    """The college of this gemeente gives the newest version back."""
    lid = maak_pet(Rol.COLLEGELID, gemeente)
    with namens(lid):
        return geef_terug(versie=versie_van(ronde, gemeente), besluitdatum=OP, reden=reden, door=lid, op=OP)


def log_in(pet: Lidmaatschap) -> Client:
    """A browser of this person under this hat."""
    client = Client()
    client.force_login(pet.gebruiker)
    sessie = client.session
    sessie["pet"] = pet.pk
    sessie.save()
    return client


def als_formulier(pet: Lidmaatschap, **velden: Any) -> dict[str, Any]:
    """What a form of the core text posts, with the hat; `velden` replaces or adds."""
    basis = kern()
    invoer = {
        "pet": pet.pk,
        "aanvraag": uuid4(),
        "sjabloon": "vragen",
        "woo_categorie": "ingekomen",
        **{naam: waarde for naam, waarde in basis.items() if naam not in ("met_tellingen", "datum")},
        "datum": basis["datum"].isoformat(),
        **stappenvelden(("Het college informeert u weer.", "", "2027-06-01", "")),
    }
    return {**invoer, **velden}


def stappenvelden(*stappen: tuple[str, str, str, str], begin: int = 0, leeg: int = 3) -> dict[str, Any]:
    """The rows of steps as a browser posts them: (wat, besluit, datum, wanneer), then empty rows."""
    rijen = [*stappen, *([("", "", "", "")] * leeg)]
    velden: dict[str, Any] = {"vervolg-TOTAL_FORMS": len(rijen), "vervolg-INITIAL_FORMS": begin}
    for nummer, rij in enumerate(rijen):
        for naam, waarde in zip(("wat", "besluit", "datum", "wanneer"), rij, strict=True):
            velden[f"vervolg-{nummer}-{naam}"] = waarde
    return velden
