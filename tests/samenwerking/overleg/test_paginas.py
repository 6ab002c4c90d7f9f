"""The pages of an overleg: what each role reads, bad input, and questions that do not grow with the agenda."""

from __future__ import annotations

from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from samenwerking.overleg.acties.bijeenkomst import deel_met_raden
from samenwerking.overleg.acties.notulen import Aantekening, bewaar_notulen
from samenwerking.overleg.acties.verslag import leg_verslag_vast, stel_verslag_vast
from samenwerking.overleg.models import Agendapunt, Bijeenkomst, Vertegenwoordiging
from tests.samenwerking.overleg.maken import Tafel
from tests.samenwerking.teksten.factories import inloggen


def schrijf(tafel: Tafel, ding: Bijeenkomst, woorden: str) -> None:
    """The same words at each point."""
    bewaar_notulen(
        bijeenkomst=ding,
        aantekeningen=[Aantekening(punt.pk, punt.versienummer, woorden, "") for punt in ding.punten.all()],
        aanvraag=uuid4(),
        door=tafel.coordinator,
        op=klok.vandaag(),
    )


def test_een_raad_leest_wat_gedeeld_is_en_niets_anders(tafel: Tafel) -> None:
    op, raad = klok.vandaag(), inloggen(tafel.mensen.raad)
    toen, nu = tafel.bijeenkomst("Voor iedereen", over=-9), tafel.bijeenkomst("Vandaag")
    dicht = tafel.punt("Bedragen per aanbieder", besloten=True, op=toen.datum)
    dicht.bijeenkomst, dicht.volgorde = toen, 2
    dicht.save()
    schrijf(tafel, toen, "Dit is gezegd.")
    assert raad.get(toen.get_absolute_url()).status_code == 404
    deel_met_raden(bijeenkomst=toen, door=tafel.coordinator, op=op)
    leg_verslag_vast(bijeenkomst=toen, aanvraag=uuid4(), door=tafel.coordinator, op=op)

    pagina = raad.get(toen.get_absolute_url()).content.decode()
    assert "Voor iedereen" in pagina
    assert "Niet openbaar" in pagina
    assert "artikel 1:3" in pagina
    for geheim in ("Bedragen per aanbieder", "Dit is gezegd.", "Actielijst", "Aanwezigheid", "Stukkenbundel"):
        assert geheim not in pagina, geheim
    assert raad.get(reverse("verslag_bestand", args=[toen.pk, 1])).status_code == 404
    assert raad.get(nu.get_absolute_url()).status_code == 404

    stel_verslag_vast(bijeenkomst=toen, in_bijeenkomst=nu, nummer=1, door=tafel.coordinator, op=op)
    pagina = raad.get(toen.get_absolute_url()).content.decode()
    assert "Dit is gezegd." in pagina
    assert "Bedragen per aanbieder" not in pagina


def test_wie_aan_tafel_komt_botst_niet_met_wie_het_vastlegt(tafel: Tafel) -> None:
    client, adviseur = inloggen(tafel.coordinator), tafel.mensen.rijswijk
    for adres, velden in (
        (reverse("deelnemer_nieuw", args=[tafel.overleg.pk]), {"taak": "lid", "rol": ""}),
        (
            reverse("vertegenwoordiging_nieuw", args=[tafel.overleg.regio.sleutel]),
            {"overleg": "Landelijk overleg", "niveau": "landelijk"},
        ),
    ):
        velden |= {"pet": tafel.coordinator.pk, "aanvraag": uuid4(), "van": klok.vandaag().isoformat()}
        assert 'name="gekozen_pet"' in client.get(adres).content.decode()
        assert client.post(adres, velden | {"gekozen_pet": adviseur.pk}).status_code == 302
    assert tafel.overleg.deelnemers.filter(pet=adviseur, taak="lid").exists()
    assert Vertegenwoordiging.objects.get().pet == adviseur


def test_een_oud_formulier_verliest_geen_woorden(tafel: Tafel) -> None:
    ding = tafel.bijeenkomst("Wonen")
    punt = ding.punten.get()
    schrijf(tafel, ding, "Van een collega.")
    client, adres = inloggen(tafel.coordinator), reverse("notulen", args=[ding.pk])
    velden = {
        "aanvraag": str(uuid4()),
        f"versie_{punt.pk}": str(punt.versienummer),
        f"bespreking_{punt.pk}": "Van mij.",
        "pet": str(tafel.coordinator.pk),
    }
    antwoord = client.post(adres, velden)
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Van een collega." in pagina
    assert "Van mij." in pagina
    velden[f"versie_{punt.pk}"] = str(Agendapunt.objects.get(pk=punt.pk).versienummer)
    assert client.post(adres, velden).status_code == 302
    assert Agendapunt.objects.get(pk=punt.pk).bespreking == "Van mij."


def test_een_stuk_van_de_verkeerde_soort_krijgt_een_zin_bij_het_veld(tafel: Tafel) -> None:
    ding, client = tafel.bijeenkomst(over=5), inloggen(tafel.coordinator)
    antwoord = client.post(
        reverse("vergaderstuk_nieuw", args=[ding.pk]),
        {
            "titel": "Nota",
            "bestand": SimpleUploadedFile("nota.docx", b"PK\x03\x04 Word"),
            "aanvraag": str(uuid4()),
            "pet": str(tafel.coordinator.pk),
        },
    )
    assert antwoord.status_code == 409
    assert "geen PDF" in antwoord.content.decode()
    assert not ding.stukken.exists()


def test_meer_punten_is_niet_meer_vragen(tafel: Tafel) -> None:
    client, aantallen = inloggen(tafel.coordinator), []
    for over, punten in ((5, 2), (6, 12)):
        ding = tafel.bijeenkomst(*(f"Punt {nummer}" for nummer in range(punten)), over=over)
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(ding.get_absolute_url()).status_code == 200
        aantallen.append(len(vragen))
    assert aantallen[1] <= aantallen[0]  # the first one also reads what a process reads once
    assert aantallen[1] <= 40
