"""Two people destroy a dossier: what must stand still, who may, and that nothing is left."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_mandaat, maak_pet
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, rijen, weigert
from tests.toegang.formulieren import browser, tekst, verstuur
from tests.toegang.privacyproef import (
    LATER,
    alles_vastgelegd,
    beslis,
    besluit_over,
    bewaar_langer,
    sluit,
    stel_voor,
    vraag_vernietiging,
    wijs_af,
    wijs_toe,
)
from tests.toegang.volledig import maak_vol_dossier
from toegang.acties.bewaarplicht import stop_bewaarplicht
from toegang.acties.correctie import corrigeer_client
from toegang.acties.vernietigen import stel_vernietigen_voor, stop_voorstel, vernietig
from toegang.geschiedenis import geschiedenis_van
from toegang.models import Dossier, Indicatie, VernietigdDossier, Vernietigingsbesluit, Vernietigingsvoorstel
from toegang.te_vernietigen import bewaartermijn_voorbij, feiten_van
from toegang.vernietigen import PERSOONSGEGEVENS
from toegang.werk import werk_voor

pytestmark = pytest.mark.django_db

NAAM = "Onvindbaarius"
VOORNAAM = "Zebulonie"


@pytest.fixture
def een() -> Lidmaatschap:
    return maak_pet(Rol.TEAMLEIDER, "Rijswijk")


@pytest.fixture
def twee() -> Lidmaatschap:
    return maak_pet(Rol.TEAMLEIDER, "Rijswijk")


@pytest.fixture
def dossier() -> Dossier:
    ding = maak_dossier("Rijswijk", achternaam=NAAM, voornamen=VOORNAAM)
    sluit(ding)
    return ding


def kolommen(soorten: str) -> list[tuple[str, str]]:
    """Tables and columns of these types, of everything that the app may read."""
    return rijen(
        "SELECT c.table_name, c.column_name FROM information_schema.columns c "
        "JOIN information_schema.tables t USING (table_schema, table_name) "
        "WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type = ANY(%s)",
        soorten.split(","),
    )


def waar_staat(woord: str) -> set[str]:
    """Tables with this word in any column of text or json, in any case of letters."""
    return {
        tabel
        for tabel, kolom in kolommen("text,character varying,jsonb,json,ARRAY")
        if rijen(f'SELECT 1 FROM "{tabel}" WHERE "{kolom}"::text ILIKE %s LIMIT 1', f"%{woord}%")
    }


def test_na_het_besluit_is_er_niets_meer(een: Lidmaatschap, twee: Lidmaatschap) -> None:
    """No row, no history, no file: looked for in every table of the database, and by the client's unlikely name."""
    dossier = maak_vol_dossier()
    alles_vastgelegd()
    with namens(een):
        versie = Dossier.objects.get(pk=dossier.pk).versie
        corrigeer_client(
            dossier_id=dossier.pk, waarden={"achternaam": NAAM, "voornamen": VOORNAAM}, reden="client",
            versie=versie, door=een, op=OP,
        )  # fmt: skip
        corrigeer_client(
            dossier_id=dossier.pk, waarden={"achternaam": "Gewoon"}, reden="client", versie=versie + 1, door=een, op=OP
        )
        assert {"toegang_client", "toegang_historicalclient"} <= waar_staat(VOORNAAM)
        rijen(
            "UPDATE toegang_dossier SET gesloten_op = %s, sluitreden = 'anders' WHERE id = %s",
            datetime.date(2027, 1, 1),
            dossier.pk,
        )
    ander = maak_dossier("Rijswijk")
    (weg,) = beslis(stel_voor(dossier, een), twee)
    with namens(een):
        rijen("SET CONSTRAINTS ALL IMMEDIATE")
        assert (weg.dossier_id, weg.nummer) == (dossier.pk, dossier.nummer)
        over = {
            tabel
            for tabel, kolom in kolommen("bigint,integer")
            if kolom in {"dossier_id", "content_object_id"}
            and rijen(f'SELECT 1 FROM "{tabel}" WHERE "{kolom}" = %s', dossier.pk)
        }
        assert over == {"toegang_vernietigddossier"}
        assert not rijen("SELECT 1 FROM toegang_historicaldossier WHERE id = %s", dossier.pk)
        for woord in (NAAM, VOORNAAM):
            assert waar_staat(woord) == set()
        assert Dossier.objects.filter(pk=ander.pk).exists()
        assert Gebeurtenis.objects.filter(soort="dossier_vernietigd", object_id=dossier.pk).count() == 1
        assert geschiedenis_van(dossier)[0].zin == "Dossier vernietigd: de bewaartermijn is voorbij."


def test_de_deur_gaat_weer_dicht(dossier: Dossier, een: Lidmaatschap, twee: Lidmaatschap) -> None:
    ander = maak_dossier("Rijswijk")
    beslis(stel_voor(dossier, een), twee)
    with namens(twee):
        weigert(IntegrityError, "besluit van twee mensen", "DELETE FROM toegang_dossier WHERE id = %s", ander.pk)
        assert rijen("SELECT current_setting('regio.vernietigingsbesluit', true)") == [("",)]


def test_wie_voorstelt_beslist_niet(dossier: Dossier, een: Lidmaatschap) -> None:
    voorstel = stel_voor(dossier, een)
    ook = maak_pet(Rol.TEAMLEIDER, gemeente("Den Haag"), gebruiker=een.gebruiker)
    maak_mandaat("Rijswijk", "Den Haag")
    for pet in (een, ook):  # another hat is still the same person
        with namens(pet), pytest.raises(KanNiet, match="stelde u zelf voor"):
            vernietig(voorstellen=[voorstel.pk], akkoord=True, aanvraag=uuid4(), door=pet, op=LATER)


@pytest.mark.parametrize("rol", [Rol.CONSULENT, Rol.WACHTLIJSTBEHEERDER, Rol.BEHEERDER, Rol.CONTROLLER])
def test_een_ander_mag_dit_niet(dossier: Dossier, een: Lidmaatschap, rol: Rol) -> None:
    voorstel = stel_voor(dossier, een)
    pet = maak_pet(rol, "Rijswijk")
    with namens(pet):
        with pytest.raises(GeenRecht):
            stel_vernietigen_voor(dossiers=[dossier.pk], grond="bewaartermijn", aanvraag=uuid4(), door=pet, op=LATER)
        with pytest.raises(GeenRecht):
            vernietig(voorstellen=[voorstel.pk], akkoord=True, aanvraag=uuid4(), door=pet, op=LATER)


def test_een_teamleider_van_een_andere_gemeente_vindt_het_voorstel_niet(dossier: Dossier, een: Lidmaatschap) -> None:
    voorstel = stel_voor(dossier, een)
    pet = maak_pet(Rol.TEAMLEIDER, "Zoetermeer")
    assert browser(pet).get(reverse("vernietigen_beslissen", args=[voorstel.pk])).status_code == 404
    assert verstuur(pet, "vernietigen_beslissen", voorstel.pk).status_code == 404
    with namens(pet), pytest.raises(KanNiet, match="zijn er niet meer"):
        vernietig(voorstellen=[voorstel.pk], akkoord=True, aanvraag=uuid4(), door=pet, op=LATER)


def test_de_databank_gelooft_niemand_die_niet_zelf_klikte(
    dossier: Dossier, een: Lidmaatschap, twee: Lidmaatschap
) -> None:
    consulent = maak_pet(Rol.CONSULENT, "Rijswijk")
    voorstel = (
        "INSERT INTO toegang_vernietigingsvoorstel "
        "(dossier_id, gemeente_id, grond, voorgesteld_op, aanvraag, vastgelegd_door_id) "
        "VALUES (%s, %s, 'verzoek', %s, gen_random_uuid(), %s)"
    )
    for pet, genoemd in ((een, twee), (consulent, consulent), (consulent, een)):
        with namens(pet):
            weigert(IntegrityError, "voorstel_doet_men_zelf", voorstel, dossier.pk, dossier.gemeente_id, OP, genoemd.pk)
    besluit = (
        "INSERT INTO toegang_vernietigingsbesluit (gemeente_id, grond, besloten_op, eerste_id, tweede_id, aanvraag) "
        "VALUES (%s, 'verzoek', %s, %s, %s, gen_random_uuid())"
    )
    for pet, eerste, tweede in ((een, consulent, twee), (consulent, een, consulent), (consulent, een, twee)):
        with namens(pet):
            weigert(
                IntegrityError, "besluit_neemt_men_zelf", besluit, dossier.gemeente_id, OP, eerste.gebruiker_id,
                tweede.gebruiker_id,
            )  # fmt: skip


def test_een_oude_pet_telt_niet(dossier: Dossier) -> None:
    oud = maak_pet(Rol.TEAMLEIDER, "Rijswijk", tot=OP + datetime.timedelta(days=1))
    with namens(oud):
        weigert(
            IntegrityError,
            "voorstel_doet_men_zelf",
            "INSERT INTO toegang_vernietigingsvoorstel "
            "(dossier_id, gemeente_id, grond, voorgesteld_op, aanvraag, vastgelegd_door_id) "
            "VALUES (%s, %s, 'verzoek', %s, gen_random_uuid(), %s)",
            dossier.pk,
            dossier.gemeente_id,
            OP + datetime.timedelta(days=1),
            oud.pk,
        )


REGISTER = "INSERT INTO toegang_vernietigddossier (besluit_id, gemeente_id, dossier_id, nummer) VALUES (%s, %s, %s, %s)"


def test_in_het_register_komt_alleen_wat_de_eerste_voorstelde(een: Lidmaatschap) -> None:
    dossier, ander = maak_dossier("Rijswijk"), maak_dossier("Rijswijk")
    besluit = besluit_over(dossier)
    sluit(ander)
    with namens(een):
        weigert(
            IntegrityError, "dossier_is_voorgesteld", REGISTER, besluit.pk, ander.gemeente_id, ander.pk, ander.nummer
        )


@pytest.mark.parametrize("belet", ["open", "bewaarplicht", "verzoek"])
def test_de_databank_houdt_tegen_wat_moet_blijven(belet: str, een: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk")
    besluit = besluit_over(dossier)
    nog_een = Vernietigingsbesluit(
        gemeente=dossier.gemeente, grond="verzoek", besloten_op=OP, eerste=besluit.eerste, tweede=een.gebruiker
    )
    with namens(een):
        nog_een.save()
        match belet:
            case "open":
                rijen("UPDATE toegang_dossier SET gesloten_op = NULL, sluitreden = '' WHERE id = %s", dossier.pk)
            case "bewaarplicht":
                bewaar_langer(dossier, een)
            case "verzoek":
                vraag_vernietiging(dossier, een)
        weigert(
            IntegrityError, "dossier_mag_weg", REGISTER, nog_een.pk, dossier.gemeente_id, dossier.pk, dossier.nummer
        )


def test_wat_blijft_komt_niet_op_de_lijst(een: Lidmaatschap) -> None:
    namen = ("weg", "open", "recht", "plicht", "verzoek", "voorgesteld", "afgewezen", "plicht_voorbij")
    ding = {naam: maak_dossier("Rijswijk") for naam in namen}
    maak_indicatie(ding["recht"], tot=None)
    for naam in set(namen) - {"open"}:
        sluit(ding[naam])
    bewaar_langer(ding["plicht"], een)
    oud = bewaar_langer(ding["plicht_voorbij"], een)
    vraag_vernietiging(ding["verzoek"], een)
    wijs_af(vraag_vernietiging(ding["afgewezen"], een), een)
    stel_voor(ding["voorgesteld"], een)
    with namens(een):
        stop_bewaarplicht(plicht_id=oud.pk, aanvraag=uuid4(), door=een, op=OP)
        lijst = bewaartermijn_voorbij(Dossier.objects.van(gemeente("Rijswijk")), op=LATER)
        assert set(lijst) == {ding["weg"], ding["afgewezen"], ding["plicht_voorbij"]}
        assert not bewaartermijn_voorbij(Dossier.objects.all(), op=OP).exists()


def test_een_correctie_begint_de_termijn_opnieuw_en_toewijzen_niet(een: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk")
    sluit(dossier)
    with namens(een):
        jong = datetime.datetime(2050, 3, 1, 12, tzinfo=datetime.UTC)
        Gebeurtenis.objects.create(
            soort="dossier_toegewezen", model="toegang.dossier", object_id=dossier.pk, moment=jong
        )
        dossier.refresh_from_db()
        assert feiten_van([dossier], op=LATER)[dossier.pk].vanaf.year < 2050
        Gebeurtenis.objects.create(
            soort="client_gecorrigeerd", model="toegang.dossier", object_id=dossier.pk, moment=jong
        )
        assert feiten_van([dossier], op=LATER)[dossier.pk].vanaf == datetime.date(2065, 3, 2)
        alle = Dossier.objects.all()
        assert not bewaartermijn_voorbij(alle, op=datetime.date(2065, 3, 1)).exists()
        assert bewaartermijn_voorbij(alle, op=datetime.date(2065, 3, 2)).get() == dossier


def test_de_lijst_van_een_gemeente_begint_bij_de_sluitdatum() -> None:
    assert rijen("SELECT indexdef FROM pg_indexes WHERE indexname = 'gesloten_dossier_op_sluitdatum'")[0][0].endswith(
        "(gemeente_id, gesloten_op, id) WHERE (gesloten_op IS NOT NULL)"
    )


def test_een_open_dossier_wordt_ook_op_verzoek_niet_vernietigd(een: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk")
    verzoek = vraag_vernietiging(dossier, een)
    with pytest.raises(KanNiet, match="nog open"):
        wijs_toe(verzoek, een)
    with namens(een):
        assert not Vernietigingsvoorstel.objects.exists()


def test_op_verzoek_vernietigd_door_twee_mensen(dossier: Dossier, een: Lidmaatschap, twee: Lidmaatschap) -> None:
    voorstel = wijs_toe(vraag_vernietiging(dossier, een), een)
    with namens(twee):
        assert next(regel.wat for regel in werk_voor(twee, op=OP)) == "Dossier vernietigen op verzoek"
    (weg,) = beslis(voorstel, twee, op=OP)
    assert weg.besluit.grond == "verzoek"
    assert (weg.besluit.eerste_id, weg.besluit.tweede_id) == (een.gebruiker_id, twee.gebruiker_id)
    with namens(twee):
        assert "vernietigen" not in " ".join(regel.wat for regel in werk_voor(twee, op=OP))


def test_een_gestopt_voorstel_kan_opnieuw(dossier: Dossier, een: Lidmaatschap, twee: Lidmaatschap) -> None:
    voorstel = stel_voor(dossier, een)
    with namens(een), pytest.raises(KanNiet, match="al voorgesteld"):
        stel_voor(dossier, een)
    with namens(twee):
        stop_voorstel(voorstellen=[voorstel.pk], reden="nog_nodig", door=twee, op=LATER)
        with pytest.raises(KanNiet, match="zijn er niet meer"):
            vernietig(voorstellen=[voorstel.pk], akkoord=True, aanvraag=uuid4(), door=twee, op=LATER)
    beslis(stel_voor(dossier, twee), een)
    with namens(een):
        assert not Dossier.objects.filter(pk=dossier.pk).exists()


def test_wat_tussen_voorstel_en_besluit_gebeurt_telt(dossier: Dossier, een: Lidmaatschap, twee: Lidmaatschap) -> None:
    voorstel = stel_voor(dossier, een)
    bewaar_langer(dossier, een)
    with pytest.raises(KanNiet, match="bewaarplicht"):
        beslis(voorstel, twee)
    with namens(een):
        assert Dossier.objects.filter(pk=dossier.pk).exists()
        assert not VernietigdDossier.objects.exists()


def test_alles_of_niets(dossier: Dossier, een: Lidmaatschap) -> None:
    open_dossier = maak_dossier("Rijswijk")
    with namens(een), pytest.raises(KanNiet, match=open_dossier.nummer):
        stel_vernietigen_voor(
            dossiers=[dossier.pk, open_dossier.pk], grond="bewaartermijn", aanvraag=uuid4(), door=een, op=LATER
        )
    with namens(een):
        assert not Vernietigingsvoorstel.objects.exists()


def test_op_de_pagina_van_lijst_tot_register(
    dossier: Dossier, een: Lidmaatschap, twee: Lidmaatschap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(klok, "vandaag", lambda: LATER)
    ander = maak_dossier("Rijswijk")
    sluit(ander)
    pagina = browser(een).get(reverse("te_vernietigen"))
    assert dossier.nummer in tekst(pagina)
    assert NAAM not in pagina.content.decode()
    assert tekst(verstuur(een, "te_vernietigen", aanvraag=uuid4())).count("Kies minstens één dossier")
    sleutel = uuid4()
    for _ in range(2):  # a double click
        antwoord = verstuur(een, "te_vernietigen", aanvraag=sleutel, dossier=[dossier.pk])
    with namens(een):
        voorstel = Vernietigingsvoorstel.objects.get()
    beslispagina = reverse("vernietigen_beslissen", args=[voorstel.pk])
    assert "Een ander moet beslissen" in tekst(browser(een).get(beslispagina))
    assert dossier.nummer in tekst(browser(twee).get(beslispagina))
    antwoord = verstuur(twee, "vernietigen_beslissen", voorstel.pk, aanvraag=uuid4(), voorstel=[voorstel.pk])
    assert "niet ongedaan te maken" in tekst(antwoord)
    antwoord = verstuur(
        twee, "vernietigen_beslissen", voorstel.pk, aanvraag=uuid4(), voorstel=[voorstel.pk], akkoord="on"
    )
    assert antwoord.status_code == 302
    einde = tekst(browser(een).get(reverse("te_vernietigen")))
    assert f"{een.gebruiker} en {twee.gebruiker}" in einde
    assert ander.nummer in einde
    consulent, elders = maak_pet(Rol.CONSULENT, "Rijswijk"), maak_pet(Rol.TEAMLEIDER, "Zoetermeer")
    for pet, zegt_het in ((een, True), (consulent, True), (elders, False)):
        weg = browser(pet).get(reverse("dossier", args=[dossier.pk]))
        assert weg.status_code == 404
        assert (f"Dossier {dossier.nummer} is vernietigd op" in tekst(weg)) is zegt_het, pet


def test_de_lege_lijst_zegt_wanneer_de_eerste_komt(dossier: Dossier, een: Lidmaatschap) -> None:
    zin = tekst(browser(een).get(reverse("te_vernietigen"))).replace("\N{NO-BREAK SPACE}", " ")
    assert "op zijn vroegst op deze lijst op 24 november 2041" in zin


def test_vragen_groeien_niet_met_dossiers(een: Lidmaatschap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(klok, "vandaag", lambda: LATER)
    venster = browser(een)
    venster.get(reverse("te_vernietigen"))  # the first page also stores the session
    aantallen = []
    for _ in range(2):
        for _ in range(3):
            sluit(maak_dossier("Rijswijk"))
        with CaptureQueriesContext(connection) as vragen:
            assert venster.get(reverse("te_vernietigen")).status_code == 200
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1] <= 22


def test_de_lijst_van_persoonsgegevens_noemt_niets_dubbel() -> None:
    assert len(set(PERSOONSGEGEVENS)) == len(PERSOONSGEGEVENS)
    assert Indicatie._meta.label in PERSOONSGEGEVENS
