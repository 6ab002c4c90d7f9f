"""The pages of a plan: what each role reads, bad input, what is seen before it is saved, and how much is asked."""

from __future__ import annotations

import datetime
import re
from uuid import uuid4

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from samenwerking.overleg.acties.agenda import maak_agenda
from samenwerking.overleg.acties.bijeenkomst import plan_bijeenkomsten
from samenwerking.overleg.acties.overleg import begin_overleg
from samenwerking.plannen.acties.plan import deel_met_raden
from samenwerking.plannen.gegevens import activiteiten as in_tekst
from samenwerking.plannen.models import Activiteit
from samenwerking.teksten.gegevens.lezen import waarden_van
from samenwerking.teksten.models import Tekstgegevens
from tests.regio.factories import gemeente
from tests.samenwerking.overleg.maken import velden_van_een_overleg
from tests.samenwerking.plannen.maken import DAG, Planwereld
from tests.samenwerking.teksten.factories import begin, inloggen


def inhoud(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_schuiven_toont_eerst_en_bewaart_dan_precies_dat(wereld: Planwereld) -> None:
    op = klok.vandaag()
    eerst, dan = wereld.activiteit("Woningen zoeken", 0, 9), wereld.activiteit("Convenant schrijven", 10, 19)
    wereld.na(dan, eerst)
    client, adres = inloggen(wereld.mensen.rijswijk), reverse("activiteit_verschuiven", args=[eerst.pk])
    nieuw = op + 5 * DAG

    pagina = inhoud(client, f"{adres}?begin={nieuw.isoformat()}")  # as dragging asks it
    assert "wacht op ‘Woningen zoeken’" in pagina
    gezien = re.search(r'name="gezien" value="([0-9a-f]{64})"', pagina)
    assert gezien is not None
    assert Activiteit.objects.get(pk=dan.pk).begin == op + 10 * DAG  # looking changes nothing

    velden = {"begin": nieuw.isoformat(), "einde": "", "reden": "", "pet": str(wereld.mensen.rijswijk.pk)}
    zonder = client.post(adres, {**velden, "gezien": gezien[1]})
    assert zonder.status_code == 409
    assert "Schrijf waarom de activiteit verschuift" in zonder.content.decode()
    bekeken = client.post(adres, {**velden, "reden": "Later", "bekijken": "ja"})
    assert bekeken.status_code == 200
    assert 'value="Later"' in bekeken.content.decode()
    ongezien = client.post(adres, {**velden, "reden": "Later"})
    assert ongezien.status_code == 409
    assert "wat nu verschuift" in ongezien.content.decode()
    assert client.post(adres, {**velden, "reden": "Later", "gezien": gezien[1]}).status_code == 302
    assert Activiteit.objects.get(pk=dan.pk).begin == op + 15 * DAG

    pagina = inhoud(client, dan.get_absolute_url())
    assert "Meegeschoven met Woningen zoeken" in pagina
    assert "Reden: Later" in pagina
    historie = inhoud(client, reverse("activiteit_geschiedenis", args=[dan.pk]))
    assert "Meegeschoven: was 5" in historie


def test_slechte_invoer_krijgt_een_zin_en_blijft_staan(wereld: Planwereld) -> None:
    eerst, dan = wereld.activiteit("Eerst", 0, 9), wereld.activiteit("Dan", 10, 19)
    wereld.na(dan, eerst)
    pet = {"pet": str(wereld.coordinator.pk)}
    client = inloggen(wereld.coordinator)
    kring = client.post(reverse("activiteit_wachten", args=[eerst.pk]), {"eerst": str(dan.pk), **pet})
    assert kring.status_code == 409
    assert "in een kring op zichzelf" in kring.content.decode()

    velden = {"soort": "activiteit", "naam": "Een heel eigen naam", "begin": "2027-03-02", "einde": "2027-03-01",
              "aanvraag": str(uuid4()), **pet}  # fmt: skip
    fout = client.post(reverse("activiteit_nieuw", args=[wereld.plan.pk]), velden)
    assert fout.status_code == 409
    assert "De laatste dag ligt voor de eerste" in fout.content.decode()
    assert "Een heel eigen naam" in fout.content.decode()

    rij = wereld.resultaat(eerst, "Inzicht")
    velden = {"behaald": "ja", "bewijs": "", "toelichting": "Toch gelukt", "dag": "2026-11-20",
              "aanvraag": str(uuid4()), **pet}  # fmt: skip
    zonder = client.post(reverse("resultaat_oordeel", args=[rij.pk]), velden)
    assert zonder.status_code == 409
    assert "Behaald kan niet zonder bewijs" in zonder.content.decode()
    assert "Toch gelukt" in zonder.content.decode()
    assert not rij.oordelen.exists()


def test_een_raad_leest_geen_namen_van_mensen(wereld: Planwereld) -> None:
    adviseur = wereld.mensen.rijswijk
    activiteit = wereld.activiteit("Wonen", -5, 20, eigenaar=adviseur)
    wereld.meld(activiteit, "loopt", "Goed begonnen", door=adviseur)
    wereld.schuif(activiteit, 1)
    raad, collega = inloggen(wereld.mensen.raad), inloggen(wereld.mensen.zoetermeer)
    adressen = [
        wereld.plan.get_absolute_url(),
        activiteit.get_absolute_url(),
        reverse("tijdspad", args=[wereld.plan.pk]),
        reverse("plan_voortgang", args=[wereld.plan.pk]),
    ]
    assert [raad.get(adres).status_code for adres in adressen] == [404] * 4
    deel_met_raden(plan=wereld.plan, delen=True, door=wereld.coordinator, op=klok.vandaag())
    for adres in adressen:
        pagina = inhoud(raad, adres)
        assert adviseur.gebruiker.naam not in pagina
        assert wereld.coordinator.gebruiker.naam not in pagina
    assert "beleidsadviseur van Rijswijk" in inhoud(raad, activiteit.get_absolute_url())
    assert adviseur.gebruiker.naam in inhoud(collega, activiteit.get_absolute_url())
    assert inloggen(wereld.mensen.dordrecht).get(activiteit.get_absolute_url()).status_code == 404
    assert inloggen(wereld.mensen.consulent).get(activiteit.get_absolute_url()).status_code == 403


def test_de_figuren_van_pagina_en_verslag_zijn_dezelfde(wereld: Planwereld) -> None:
    activiteit = wereld.activiteit("Wonen", -20, -2, kosten="1250.50")
    wereld.activiteit("Geld", 5, 9)
    wereld.resultaat(activiteit, "Inzicht in woningen", "Telling van november")
    wereld.resultaat(activiteit, "Inzicht in geld")
    client = inloggen(wereld.coordinator)
    adres = reverse("plan_voortgang", args=[wereld.plan.pk])
    velden = {"kwartaal": "2026-3", "aanvraag": str(uuid4()), "pet": str(wereld.coordinator.pk)}
    antwoord = client.post(adres, velden)
    assert antwoord.status_code == 302
    assert client.post(adres, velden).url == antwoord.url  # twice is once

    def feiten(pagina: str) -> list[str]:
        [lijst] = re.findall(r'<dl class="feiten">(.*?)</dl>', pagina, re.DOTALL)
        return [" ".join(deel.split()) for deel in re.findall(r"<dd>(.*?)</dd>", lijst, re.DOTALL)]

    op_het_plan = feiten(inhoud(client, wereld.plan.get_absolute_url()))
    assert op_het_plan == [
        "2 gepland",
        "1",
        "2: 1 behaald, 0 niet behaald, 1 nog niet beoordeeld",
        "€ 1.250,50; van 1 activiteit zijn de kosten niet bekend",
    ]
    assert feiten(inhoud(client, adres)) == feiten(inhoud(client, antwoord.url)) == op_het_plan
    wereld.meld(activiteit, "afgerond")
    assert feiten(inhoud(client, adres)) != op_het_plan
    assert feiten(inhoud(client, antwoord.url)) == op_het_plan


def test_het_plaatje_is_met_het_toetsenbord_te_lezen(wereld: Planwereld) -> None:
    activiteit = wereld.activiteit("Een lange naam & een teken <", 0, 40, dagen_zijn_voorbeeld=True)
    pagina = inhoud(inloggen(wereld.coordinator), reverse("tijdspad", args=[wereld.plan.pk]))
    assert "Een lange naam &amp; een teken &lt;" in pagina
    assert 'role="group"' in pagina
    assert f'href="{activiteit.get_absolute_url()}"' in pagina
    assert f'data-schuif="{reverse("activiteit_verschuiven", args=[activiteit.pk])}"' in pagina
    assert "gepland, dagen zijn een voorbeeld" in pagina
    lezer = inhoud(inloggen(wereld.mensen.college), reverse("tijdspad", args=[wereld.plan.pk]))
    assert "data-schuif" not in lezer


def test_een_activiteit_komt_op_een_agenda_en_in_een_tekst(wereld: Planwereld) -> None:
    op, door = klok.vandaag(), wereld.coordinator
    activiteit = wereld.activiteit("Wonen", -20, -2, gemeenten=[gemeente("Rijswijk")], kosten="12.00")
    overleg = begin_overleg(
        regio=wereld.plan.regio, velden=velden_van_een_overleg(begin=op), aanvraag=uuid4(), door=door, op=op
    )
    [bijeenkomst] = plan_bijeenkomsten(overleg=overleg, dagen=[op + 7 * DAG], aanvraag=uuid4(), door=door, op=op)
    client = inloggen(door)
    assert "had klaar moeten zijn op" in inhoud(client, reverse("agenda", args=[bijeenkomst.pk]))
    maak_agenda(
        bijeenkomst=bijeenkomst, plekken=[], erbij=[f"activiteit-{activiteit.pk}"], versie=1, aanvraag=uuid4(),
        door=door, op=op,
    )  # fmt: skip
    assert f'href="{activiteit.get_absolute_url()}"' in inhoud(client, bijeenkomst.get_absolute_url())
    assert str(overleg) in inhoud(client, activiteit.get_absolute_url())
    assert str(overleg) not in inhoud(inloggen(wereld.controller), activiteit.get_absolute_url())  # no seat there

    tekst = begin(wereld.mensen.rijswijk)
    waarde = waarden_van(tekst, ["blok:activiteiten"], op=op)["blok:activiteiten"]
    assert waarde.tabel is not None
    assert waarde.tabel.rijen == (
        ("Wonen", "nog niemand", "05-11-2026 tot en met 23-11-2026", "gepland", "€\xa012,00"),
    )
    assert waarde.bronnen[0].titel == wereld.plan.naam
    Tekstgegevens.objects.create(tekst=tekst, gemeente=gemeente("Zoetermeer"))
    assert not waarden_van(tekst, ["blok:activiteiten"], op=op)["blok:activiteiten"].bekend
    assert in_tekst.__module__ == "samenwerking.plannen.gegevens"


def test_meer_activiteiten_is_niet_meer_vragen(wereld: Planwereld) -> None:
    client, aantallen = inloggen(wereld.coordinator), []
    namen = ("plan", "tijdspad", "plan_voortgang")
    for hoeveel in (3, 9):
        for nummer in range(hoeveel):
            activiteit = wereld.activiteit(f"Activiteit {nummer}", 0, 9)
            wereld.resultaat(activiteit, "Inzicht", "rapport")
        met = []
        for naam in namen:
            with CaptureQueriesContext(connection) as vragen:
                inhoud(client, reverse(naam, args=[wereld.plan.pk]))
            met.append(len(vragen))
        aantallen.append(met)
    assert all(later <= eerder for eerder, later in zip(*aantallen, strict=True))
    assert max(aantallen[1]) <= 45
    assert isinstance(klok.vandaag(), datetime.date)
