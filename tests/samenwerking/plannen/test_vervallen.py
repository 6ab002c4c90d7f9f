"""A result or a goal that is not wanted any more: with a reason, still to be read, and counted nowhere."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from regio import klok
from regio.fouten import KanNiet, KanNietBij
from samenwerking.plannen.acties.plan import laat_doelstelling_vervallen, voeg_doelstelling_toe, wijzig_doelstelling
from samenwerking.plannen.acties.planactiviteit import VELDEN, wijzig_activiteit
from samenwerking.plannen.acties.planvoortgang import laat_resultaat_vervallen, leg_voortgang_vast, wijzig_resultaat
from samenwerking.plannen.models import Activiteit, Beoogdresultaat, Doelstelling
from samenwerking.plannen.samenstellen import voortgang_van
from samenwerking.plannen.voortgang import Kwartaal
from samenwerking.plannen.werk import werk_voor
from tests.samenwerking.plannen.maken import Planwereld
from tests.samenwerking.teksten.factories import inloggen

REDEN = "De vraag is opgegaan in 5.5."


def doelstelling(wereld: Planwereld, naam: str = "Meer woningen") -> Doelstelling:
    """A goal of the plan."""
    return voeg_doelstelling_toe(
        plan=wereld.plan, naam=naam, omschrijving="", aanvraag=uuid4(), door=wereld.coordinator, op=klok.vandaag()
    )


def test_een_vervallen_resultaat_telt_nergens_en_blijft_te_lezen(wereld: Planwereld) -> None:
    op, door = klok.vandaag(), wereld.coordinator
    activiteit = wereld.activiteit("Wonen", -20, -2)
    blijft, weg = (wereld.resultaat(activiteit, wat) for wat in ("Inzicht in woningen", "Inzicht in kamers"))
    wereld.oordeel(weg, behaald=False, toelichting="Te weinig antwoorden.")
    wereld.meld(activiteit, "afgerond")
    toen = leg_voortgang_vast(plan=wereld.plan, kwartaal=Kwartaal.van(op), aanvraag=uuid4(), door=door, op=op)

    with pytest.raises(KanNietBij, match="Schrijf waarom"):
        laat_resultaat_vervallen(resultaat=weg, reden="", door=door, op=op)
    for _ in range(2):  # twice is once
        rij = laat_resultaat_vervallen(resultaat=weg, reden=REDEN, door=door, op=op)
    assert (rij.vervallen_op, rij.versienummer) == (op, 2)
    assert [oud.vervallen_reden for oud in rij.historie.all()] == [REDEN, ""]
    assert voortgang_van(wereld.plan, op=op).telling.resultaten == 1
    assert toen.gelezen.telling.resultaten == 2  # what was frozen stays
    for actie in (
        lambda: wijzig_resultaat(resultaat=weg, wat="Anders", versie=2, door=door, op=op),
        lambda: wereld.oordeel(weg, behaald=True, bewijs="Toch."),
    ):
        with pytest.raises(KanNiet, match="vervallen"):
            actie()
    pagina = inloggen(wereld.mensen.college).get(activiteit.get_absolute_url()).content.decode()
    assert REDEN in pagina
    assert "Eerder beoordeeld: niet behaald" in pagina
    assert "Vervallen resultaten (1)" in pagina
    plan = inloggen(wereld.mensen.college).get(wereld.plan.get_absolute_url()).content.decode()
    assert plan.count("nog niet behaald,") == 1

    # and Mijn werk asks no evidence of what was dropped
    assert any("Leg bewijs vast bij 1 resultaat" in regel.wat for regel in werk_voor(door, op=op))
    laat_resultaat_vervallen(resultaat=blijft, reden=REDEN, door=door, op=op)
    assert not any("Leg bewijs vast" in regel.wat for regel in werk_voor(door, op=op))


def test_een_doelstelling_vervalt_als_er_geen_activiteit_meer_voor_is(wereld: Planwereld) -> None:
    op, door = klok.vandaag(), wereld.coordinator
    oud, nieuw = doelstelling(wereld), doelstelling(wereld, "Goede woningen")
    activiteit = wereld.activiteit("Wonen", -20, 20, doelstelling=oud)
    with pytest.raises(KanNiet, match="staat nog ‘Wonen’ in het plan"):
        laat_doelstelling_vervallen(doel=oud, reden=REDEN, door=door, op=op)
    velden = {naam: getattr(activiteit, naam) for naam in VELDEN} | {"doelstelling": nieuw}
    gemeenten = [rij.gemeente for rij in activiteit.betrokken.all()]
    wijzig_activiteit(activiteit=activiteit, velden=velden, gemeenten=gemeenten, versie=1, door=door, op=op)
    for _ in range(2):
        rij = laat_doelstelling_vervallen(doel=oud, reden=REDEN, door=door, op=op)
    assert (rij.vervallen_op, rij.vervallen_reden, rij.versienummer) == (op, REDEN, 2)
    with pytest.raises(KanNiet, match="is vervallen"):
        wijzig_doelstelling(doel=oud, naam="Anders", omschrijving="", versie=2, door=door, op=op)
    with pytest.raises(KanNietBij, match="Kies een andere"):
        wereld.activiteit("Nog een", 0, 5, doelstelling=rij)
    with pytest.raises(KanNietBij, match="eerder in vervallen"):
        doelstelling(wereld)
    pagina = inloggen(wereld.coordinator).get(wereld.plan.get_absolute_url()).content.decode()
    assert "Vervallen doelstellingen" in pagina
    assert REDEN in pagina
    keuzes = inloggen(door).get(reverse("activiteit_nieuw", args=[wereld.plan.pk])).content.decode()
    assert "Goede woningen" in keuzes
    assert "Meer woningen" not in keuzes


def test_een_vervallen_activiteit_houdt_een_doelstelling_niet_vast(wereld: Planwereld) -> None:
    op, door = klok.vandaag(), wereld.coordinator
    doel = doelstelling(wereld)
    activiteit = wereld.activiteit("Wonen", -20, 20, doelstelling=doel)
    wereld.meld(activiteit, "vervallen", "Niet meer nodig.")
    laat_doelstelling_vervallen(doel=doel, reden=REDEN, door=door, op=op)
    assert Activiteit.objects.get().doelstelling_id == doel.pk
    pagina = inloggen(door).get(wereld.plan.get_absolute_url()).content.decode()
    assert activiteit.get_absolute_url() in pagina  # it still stands in the plan, under no goal


@pytest.mark.parametrize("naam", ["resultaat_vervallen", "doelstelling_vervallen"])
def test_zonder_reden_komt_er_een_zin_en_gebeurt_er_niets(wereld: Planwereld, naam: str) -> None:
    ding = (
        wereld.resultaat(wereld.activiteit("Wonen", 0, 9), "Inzicht") if "resultaat" in naam else doelstelling(wereld)
    )
    adres = reverse(naam, args=[ding.pk])
    client, pet = inloggen(wereld.coordinator), wereld.coordinator.pk
    assert client.post(adres, {"pet": pet, "reden": ""}).status_code == 422
    antwoord = client.post(adres, {"pet": pet, "reden": "x" * 301})
    assert (antwoord.status_code, "x" * 301 in antwoord.content.decode()) == (422, True)
    assert not Beoogdresultaat.objects.filter(vervallen_op__isnull=False).exists()
    assert not Doelstelling.objects.filter(vervallen_op__isnull=False).exists()
    assert client.post(adres, {"pet": pet, "reden": REDEN}).status_code == 302
    ding.refresh_from_db()
    assert ding.vervallen_reden == REDEN
