"""The NvO-toets: three people, evidence, earlier judgments, sharing with the raden, paper."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.namens import namens
from samenwerking.besluiten.acties.nvo import deel_nvo_met_raden
from samenwerking.besluiten.models import Nvobewijs, Nvodeling, Nvooordeel
from tests.pdfstructuur import eis_pango, lees, soorten, tekst, voldoet
from tests.regio.factories import regio
from tests.samenwerking.besluiten.maken import DAG, OP, maak_afspraak, oordeel
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, inloggen, schrijf, verstuur

TOETS = ["haaglanden"]


def test_een_mens_oordeelt_met_bewijs(mensen: Mensen) -> None:
    visie = begin(mensen.rijswijk, titel="Regiovisie van de proef")
    schrijf(visie, mensen.rijswijk, "Iedereen doet mee.")
    versie = bevries(visie, mensen.coordinator)
    afspraak = maak_afspraak(mensen.coordinator)
    adres = reverse("nvo_oordeel_nieuw", args=[*TOETS, "nvo_1"])
    velden: dict[str, Any] = {
        "aanvraag": uuid4(), "waarde": "voldaan", "toelichting": "Alle raden besloten.", "peildatum": "23-11-2026",
        "versies": [versie.pk], "teksten": [visie.pk], "overeenkomsten": [afspraak.pk],
        "adressen": "https://voorbeeld.example/besluit\nZ-2026-17", "open_punten": "Bekendmaken.\n\nEvalueren.",
    }  # fmt: skip
    antwoorden = [verstuur(mensen.rijswijk, adres, **velden) for _ in range(2)]
    assert [antwoord.status_code for antwoord in antwoorden] == [302, 302]
    assert Nvobewijs.objects.filter(oordeel=Nvooordeel.objects.get()).count() == 5
    pagina = inloggen(mensen.college).get(reverse("nvo_toets", args=TOETS)).content.decode()
    for deel in (
        "voldaan", "Alle raden besloten.", "Regiovisie van de proef, versie 1", 'href="https://voorbeeld.example/besluit"',
        "Z-2026-17", "Eén regiovisie: Evalueren.", "nog niet beoordeeld", "onderwerp van de norm, nummer niet zeker",
    ):  # fmt: skip
        assert deel in pagina


def test_eerdere_oordelen_blijven_te_lezen(mensen: Mensen) -> None:
    oordeel(mensen.rijswijk, toelichting="Eerst niet.", waarde="niet")
    oordeel(mensen.coordinator, toelichting="Nu deels.")
    pagina = inloggen(mensen.college).get(reverse("nvo_oordeel", args=[*TOETS, "nvo_1"])).content.decode()
    assert pagina.index("Nu deels.") < pagina.index("Eerst niet.")
    begin_ = inloggen(mensen.rijswijk).get(reverse("nvo_oordeel_nieuw", args=[*TOETS, "nvo_1"])).content.decode()
    assert "Nu deels." in begin_


def test_wat_geen_oordeel_is(mensen: Mensen) -> None:
    with pytest.raises(KanNietBij, match="bewijs nodig"):
        oordeel(mensen.rijswijk, waarde="voldaan")
    with pytest.raises(KanNietBij, match="moet nog komen"):
        oordeel(mensen.rijswijk, peildatum=OP + DAG)
    with pytest.raises(KanNiet, match="niet in de norm"):
        oordeel(mensen.rijswijk, code="nvo_99")
    for wie in (mensen.college, mensen.raad, mensen.consulent, mensen.dordrecht):
        with pytest.raises(GeenRecht):
            oordeel(wie)


def test_de_raad_leest_wat_tot_en_met_het_delen_is_vastgelegd(mensen: Mensen) -> None:
    adres = reverse("nvo_toets", args=TOETS)
    oordeel(mensen.rijswijk, toelichting="Voor het delen.")
    assert inloggen(mensen.raad).get(adres).status_code == 404
    delen = reverse("nvo_delen", args=TOETS)
    assert verstuur(mensen.rijswijk, delen, aanvraag=uuid4()).status_code == 403
    aanvraag = uuid4()
    for _ in range(2):
        assert verstuur(mensen.coordinator, delen, aanvraag=aanvraag).status_code == 302
    assert Nvodeling.objects.count() == 1
    assert verstuur(mensen.coordinator, delen, aanvraag="x").status_code == 400
    oordeel(mensen.rijswijk, toelichting="Na het delen.")
    pagina = inloggen(mensen.raad).get(adres).content.decode()
    assert "Voor het delen." in pagina
    assert "Na het delen." not in pagina
    assert "Na het delen." in inloggen(mensen.college).get(adres).content.decode()


def test_een_lege_toets_wordt_niet_gedeeld(mensen: Mensen) -> None:
    with pytest.raises(KanNiet), namens(mensen.coordinator):
        deel_nvo_met_raden(regio=regio("haaglanden"), aanvraag=uuid4(), door=mensen.coordinator, op=OP)


@pytest.mark.parametrize(
    ("opdracht", "feit"),
    [
        ("UPDATE samenwerking_nvooordeel SET waarde = 'voldaan'", "permission denied"),
        ("DELETE FROM samenwerking_nvobewijs", "permission denied"),
        (
            "INSERT INTO samenwerking_nvobewijs (oordeel_id, adres) SELECT id, '' FROM samenwerking_nvooordeel",
            "een_ding",
        ),
        (
            "INSERT INTO samenwerking_nvooordeel (regio_id, afspraak, nummer, waarde, toelichting, open_punten,"
            " peildatum, door_id, op, aanvraag) SELECT regio_id, afspraak, nummer, waarde, 'x', '', peildatum,"
            " door_id, op, gen_random_uuid() FROM samenwerking_nvooordeel",
            "nvo_oordeel_heeft_een_eigen_nummer",
        ),
    ],
)
def test_wat_de_databank_weigert(mensen: Mensen, opdracht: str, feit: str) -> None:
    oordeel(mensen.rijswijk)
    with pytest.raises(DatabaseError, match=feit), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)


def test_de_toets_op_papier(mensen: Mensen, django_assert_max_num_queries: Any) -> None:
    eis_pango()
    oordeel(mensen.rijswijk, adressen=["https://voorbeeld.example/besluit"])
    bezoeker = inloggen(mensen.college)
    with django_assert_max_num_queries(22):
        antwoord = bezoeker.get(reverse("nvo_bestand", args=TOETS))
    assert voldoet(antwoord.content) == []
    lezer = lees(antwoord.content)
    delen = soorten(lezer)
    assert (delen.count("H1"), delen.count("H2")) == (1, 11)
    woorden = tekst(lezer)
    for deel in (
        "Er is geen totaalcijfer.", "Oordeel: deels voldaan", "https://voorbeeld.example/besluit",
        "De raad van Wassenaar besluit nog.", "Nog niet beoordeeld.",
        "Afspraak 1; beschreven door de VNG (tweede hand).",
    ):  # fmt: skip
        assert deel in woorden
