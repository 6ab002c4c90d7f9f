"""A request of the client to see or correct his data: its month, the answer, and the letter with where to complain."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.urls import reverse

from regio.fouten import GeenRecht, KanNiet
from regio.models import Bron, Gebeurtenis, Lidmaatschap, Parameter, Rol
from regio.namens import namens
from tests.pdfstructuur import eis_pango, lees, soorten, voldoet
from tests.pdfstructuur import tekst as pdftekst
from tests.regio.factories import maak_pet
from tests.toegang.factories import OP, maak_dossier, weigert
from tests.toegang.formulieren import browser, tekst
from tests.toegang.privacyproef import sluit, vraag_inzage, vraag_vernietiging, wijs_af, wijs_toe
from toegang.acties.privacyverzoek import beantwoord_privacyverzoek, ontvang_privacyverzoek
from toegang.fouten import KanNietBij
from toegang.geschiedenis import geschiedenis_van
from toegang.models import Dossier, Dossierstuk, Privacyverzoek, PrivacyverzoekAntwoord
from toegang.werk import werk_voor

pytestmark = pytest.mark.django_db

LANG = "Wolfeschlegelsteinhausenbergerdorff-van Oostenrijk tot Wiedenfeld"


@pytest.fixture
def behandelaar() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def dossier(behandelaar: Lidmaatschap) -> Dossier:
    eis_pango()
    return maak_dossier("Rijswijk", door=behandelaar, achternaam=LANG)


def antwoord(
    verzoek: Privacyverzoek, door: Lidmaatschap, uitkomst: str = "toegewezen", toelichting: str = ""
) -> PrivacyverzoekAntwoord:
    with namens(door):
        return beantwoord_privacyverzoek(
            verzoek_id=verzoek.pk, uitkomst=uitkomst, toelichting=toelichting, aanvraag=uuid4(), door=door, op=OP
        )


def gelezen_in(stuk: Dossierstuk) -> str:
    return pdftekst(lees(stuk.ontsleuteld()))


def brief(dossier: Dossier, pet: Lidmaatschap) -> Dossierstuk:
    with namens(pet):
        return Dossierstuk.objects.get(dossier=dossier, soort=Dossierstuk.Soort.ANTWOORD)


def test_een_maand_om_te_antwoorden_op_mijn_werk(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    with namens(behandelaar):
        verzoek = ontvang_privacyverzoek(
            dossier_id=dossier.pk, soort="correctie", omschrijving="Mijn naam klopt niet.",
            ontvangen_op=datetime.date(2026, 10, 7), wijze="brief", aanvraag=uuid4(), door=behandelaar, op=OP,
        )  # fmt: skip
    assert verzoek.uiterlijk == datetime.date(2026, 11, 9)  # 7 November is a Saturday
    teamleider, ander = maak_pet(Rol.TEAMLEIDER, "Rijswijk"), maak_pet(Rol.CONSULENT, "Rijswijk")
    for pet, ziet in ((behandelaar, True), (teamleider, True), (ander, False)):
        with namens(pet):
            regels = [regel for regel in werk_voor(pet, op=OP) if "Antwoorden op verzoek" in regel.wat]
        assert [regel.uiterlijk for regel in regels] == ([verzoek.uiterlijk] if ziet else []), pet
    antwoord(verzoek, behandelaar)
    with namens(behandelaar):
        assert not [regel for regel in werk_voor(behandelaar, op=OP) if "Antwoorden op verzoek" in regel.wat]


@pytest.mark.parametrize(
    ("soort", "uitkomst", "toelichting", "zinnen"),
    [
        ("inzage", "toegewezen", "", ["artikel 15", "Wij doen wat u vraagt.", "U krijgt het afschrift"]),
        ("correctie", "toegewezen", "", ["artikel 16", "Wij passen uw gegevens aan."]),
        (
            "correctie",
            "afgewezen",
            "In de BRP staat het zo.",
            ["Wij doen niet wat u vraagt.", "In de BRP staat het zo."],
        ),
        ("inzage", "deels", "Niet wat over uw buurman gaat.", ["Wij doen een deel", "Niet wat over uw buurman gaat."]),
    ],
)
def test_de_brief_zegt_wat_waarom_en_waar_klagen(
    dossier: Dossier, behandelaar: Lidmaatschap, soort: str, uitkomst: str, toelichting: str, zinnen: list[str]
) -> None:
    antwoord(vraag_inzage(dossier, behandelaar, soort=soort), behandelaar, uitkomst, toelichting)
    inhoud = brief(dossier, behandelaar).ontsleuteld()
    assert voldoet(inhoud) == []
    assert soorten(lees(inhoud)).count("H1") == 1
    gelezen = pdftekst(lees(inhoud))
    for zin in [
        *zinnen,
        "Ik wil alles zien.",
        LANG,
        "bezwaar maken",
        "Awb, artikel 6:7",
        "Autoriteit Persoonsgegevens",
    ]:
        assert zin in gelezen, zin
    assert "Waarom" in gelezen or not toelichting
    with namens(behandelaar):
        assert "Verzoek van de cliënt" in geschiedenis_van(dossier)[0].zin


def test_de_brief_over_vernietigen(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    teamleider = maak_pet(Rol.TEAMLEIDER, "Rijswijk")
    wijs_af(vraag_vernietiging(dossier, behandelaar), teamleider)
    gelezen = gelezen_in(brief(dossier, behandelaar))
    for zin in ("Wij vernietigen uw dossier niet.", "een wet verbiedt vernietigen", "Het moet van de wet.", "5.3.5"):
        assert zin in gelezen, zin


def test_de_brief_bij_toewijzen_noemt_de_uiterste_dag(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    teamleider = maak_pet(Rol.TEAMLEIDER, "Rijswijk")
    sluit(dossier)
    wijs_toe(vraag_vernietiging(dossier, teamleider), teamleider)
    gelezen = gelezen_in(brief(dossier, teamleider))
    assert "Wij vernietigen uw dossier." in gelezen
    assert "23 februari 2027" in gelezen
    assert "Bewaar de brief daarom zelf." in gelezen


def test_de_regio_kan_de_zinnen_over_bezwaar_en_klacht_vervangen(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    bron = Bron.objects.create(sleutel="proef-brief", titel="Brief", uitgever="proef", vindplaats="proef")
    for sleutel in ("avg-brief-bezwaar", "avg-brief-klacht"):
        Parameter.objects.create(sleutel=sleutel, waarde=f"Eigen zin {sleutel}.", van=OP, bron=bron)
    antwoord(vraag_inzage(dossier, behandelaar), behandelaar)
    gelezen = gelezen_in(brief(dossier, behandelaar))
    assert "Eigen zin avg-brief-bezwaar." in gelezen
    assert "Eigen zin avg-brief-klacht." in gelezen
    assert "autoriteitpersoonsgegevens.nl" not in gelezen


def test_wat_niet_is_toegewezen_heeft_een_reden(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    verzoek = vraag_inzage(dossier, behandelaar)
    with pytest.raises(KanNietBij):
        antwoord(verzoek, behandelaar, "afgewezen", "  ")
    with namens(behandelaar):
        weigert(
            IntegrityError,
            "niet_toegewezen_verzoek_heeft_een_reden",
            "INSERT INTO toegang_privacyverzoekantwoord (verzoek_id, dossier_id, gemeente_id, uitkomst, toelichting, "
            "besloten_op, aanvraag, vastgelegd_door_id) VALUES (%s, %s, %s, 'deels', '', %s, gen_random_uuid(), %s)",
            verzoek.pk,
            dossier.pk,
            dossier.gemeente_id,
            OP,
            behandelaar.pk,
        )
        assert not Dossierstuk.objects.filter(soort="antwoord").exists()


def test_een_antwoord_en_een_brief(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    verzoek, sleutel = vraag_inzage(dossier, behandelaar), uuid4()
    with namens(behandelaar):
        eerste, tweede = (
            beantwoord_privacyverzoek(
                verzoek_id=verzoek.pk, uitkomst="toegewezen", toelichting="", aanvraag=sleutel, door=behandelaar, op=OP
            )
            for _ in range(2)
        )
        assert eerste == tweede
        assert brief(dossier, behandelaar)
    with pytest.raises(KanNiet, match="al geantwoord"):
        antwoord(verzoek, behandelaar)
    assert Gebeurtenis.objects.filter(soort="privacyverzoek_beantwoord").count() == 1


@pytest.mark.parametrize("dag", [OP + datetime.timedelta(days=1), datetime.date(2020, 1, 1)])
def test_een_verzoek_komt_binnen_tussen_melding_en_vandaag(
    dossier: Dossier, behandelaar: Lidmaatschap, dag: datetime.date
) -> None:
    with namens(behandelaar), pytest.raises(KanNietBij):
        ontvang_privacyverzoek(
            dossier_id=dossier.pk, soort="inzage", omschrijving="Alles.", ontvangen_op=dag, wijze="brief",
            aanvraag=uuid4(), door=behandelaar, op=OP,
        )  # fmt: skip


def test_een_ander_antwoordt_niet(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    verzoek = vraag_inzage(dossier, behandelaar)
    for pet in (maak_pet(Rol.CONSULENT, "Zoetermeer"), maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk")):
        with pytest.raises(GeenRecht):
            antwoord(verzoek, pet)


def test_op_de_pagina_van_verzoek_tot_brief(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    venster = browser(behandelaar)
    velden = {"pet": behandelaar.pk, "aanvraag": uuid4(), "soort": "inzage", "wijze": "email", "ontvangen_op": OP}
    adres = reverse("privacyverzoek", args=[dossier.pk])
    assert "Dit veld is verplicht" in tekst(venster.post(adres, velden))
    assert venster.post(adres, {**velden, "omschrijving": "Alles over mij."}).status_code == 302
    pagina = tekst(venster.get(reverse("dossier_privacy", args=[dossier.pk])))
    assert "Verzoek beantwoorden" in pagina
    with namens(behandelaar):
        verzoek = Privacyverzoek.objects.get()
    adres = reverse("privacyverzoek_beantwoorden", args=[dossier.pk, verzoek.pk])
    assert "Alles over mij." in tekst(venster.get(adres))
    post = {"pet": behandelaar.pk, "aanvraag": uuid4(), "uitkomst": "afgewezen"}
    assert "Leg uit waarom niet" in tekst(venster.post(adres, post))
    assert venster.post(adres, {**post, "toelichting": "Dat kan niet."}).status_code == 302
    assert "Antwoord op uw verzoek" in tekst(venster.get(reverse("dossier_stukken", args=[dossier.pk])))
    assert "Dit verzoek is beantwoord" in tekst(venster.get(adres))
