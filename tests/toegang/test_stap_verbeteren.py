"""A step that was recorded wrongly is put right: the old value stays, the clock follows, a decision stands."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.db import IntegrityError, ProgrammingError
from django.urls import reverse

from regio.fouten import KanNiet
from regio.models import Gebeurtenis, Inzage, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_pet
from tests.toegang.beslisproef import VERSLAG, beslis, beslissing, klaar_voor_besluit, vraag_aan
from tests.toegang.factories import MELDING, OP, besluit, deel, maak_dossier, weigert
from tests.toegang.formulieren import browser, tekst, verstuur
from tests.toegang.melden import melding_van, versie_van, zet
from toegang.acties.aanvraag import begin_opschorting, registreer_ingebrekestelling
from toegang.acties.rechtsmiddel import registreer_rechtsmiddel
from toegang.acties.stapcorrectie import verbeter_stap
from toegang.fouten import KanNietBij
from toegang.models import Aanvraag, Dossier, Melding, Meldingstap, Rechtsmiddel, Stapcorrectie, Verslag
from toegang.procedure import onderzoekstermijn

pytestmark = pytest.mark.django_db

DAG = datetime.timedelta(days=1)


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def dossier(pet: Lidmaatschap) -> Iterator[Dossier]:
    uit = maak_dossier("Rijswijk", door=pet)
    with namens(pet):
        yield uit


def verbeter(dossier: Dossier, soort: str, rij_id: int, **waarden: object) -> list[Stapcorrectie]:
    assert dossier.behandelaar is not None
    with namens(dossier.behandelaar):
        return verbeter_stap(
            soort=soort, rij_id=rij_id, waarden=waarden, reden="tikfout", versie=versie_van(dossier), aanvraag=uuid4(),
            door=dossier.behandelaar, op=OP,
        )  # fmt: skip


# --- the page ---------------------------------------------------------------------------------------------------


def test_de_dag_en_de_wijze_van_een_melding_en_de_termijn_loopt_mee(dossier: Dossier, pet: Lidmaatschap) -> None:
    melding = melding_van(dossier)
    velden = {
        "versie": versie_van(dossier), "aanvraag": uuid4(), "ontvangen_op": "2026-10-01", "wijze": "straatteam",
        "melder": "naaste", "reden": "stuk",
    }  # fmt: skip
    for _ in range(2):
        antwoord = verstuur(pet, "stap_verbeteren", dossier.pk, "melding", melding.pk, **velden)
        assert antwoord.status_code == 302
    melding.refresh_from_db()
    assert (melding.ontvangen_op, melding.wijze, melding.melder) == (datetime.date(2026, 10, 1), "straatteam", "naaste")
    vers = Dossier.objects.get(pk=dossier.pk)
    assert vers.gemeld_op == melding.ontvangen_op
    assert vers.termijn == onderzoekstermijn(melding.ontvangen_op).laatste_dag
    assert Stapcorrectie.objects.count() == 3
    pagina = tekst(browser(pet).get(reverse("dossier_procedure", args=[dossier.pk])))
    assert "Melding, ontvangen op was 5 oktober 2026 , is nu 1 oktober 2026." in pagina
    assert "hoe was Aanmelding , is nu Straatteam." in pagina
    assert "Reden: in het stuk of de post staat iets anders." in pagina
    verhaal = tekst(browser(pet).get(reverse("dossier_geschiedenis", args=[dossier.pk])))
    assert "Melding verbeterd: ontvangen op was 5 oktober 2026, is nu 1 oktober 2026; hoe; wie meldde." in verhaal
    assert Inzage.objects.filter(wat="dossier: stap verbeteren", dossiers__contains=[dossier.pk]).exists()


def test_de_procedure_wijst_de_weg_en_het_formulier_begint_met_wat_er_staat(
    dossier: Dossier, pet: Lidmaatschap
) -> None:
    stap = zet(dossier, "gesprek", MELDING + 3 * DAG, wijze="op het gemeentehuis")
    adres = reverse("stap_verbeteren", args=[dossier.pk, "stap", stap.pk])
    assert adres in browser(pet).get(reverse("dossier_procedure", args=[dossier.pk])).content.decode()
    form = browser(pet).get(adres).context["form"]
    assert (form["op"].initial, form["wijze"].initial) == (MELDING + 3 * DAG, "op het gemeentehuis")


def test_een_verouderd_formulier_een_lege_reden_en_een_onbekende_stap(dossier: Dossier, pet: Lidmaatschap) -> None:
    melding = melding_van(dossier)
    velden = {
        "versie": versie_van(dossier), "aanvraag": uuid4(), "ontvangen_op": "2026-10-01", "wijze": "aanmelding",
        "melder": "client", "reden": "",
    }  # fmt: skip
    leeg = verstuur(pet, "stap_verbeteren", dossier.pk, "melding", melding.pk, **velden)
    assert leeg.context["form"].errors["reden"]
    zet(dossier, "gesprek", MELDING + DAG, wijze="op het gemeentehuis")
    oud = verstuur(pet, "stap_verbeteren", dossier.pk, "melding", melding.pk, **velden | {"reden": "tikfout"})
    assert oud.status_code == 409
    assert verstuur(pet, "stap_verbeteren", dossier.pk, "dossier", melding.pk).status_code == 404
    assert not Stapcorrectie.objects.exists()


def test_wie_meeleest_mag_het_niet_en_een_ander_vindt_niets(dossier: Dossier) -> None:
    melding = melding_van(dossier)
    lezer, vreemde = maak_pet(Rol.CONSULENT, "Dordrecht"), maak_pet(Rol.CONSULENT, "Zoetermeer")
    deel(dossier, lezer.gebruiker)
    assert verstuur(lezer, "stap_verbeteren", dossier.pk, "melding", melding.pk).status_code == 403
    assert verstuur(vreemde, "stap_verbeteren", dossier.pk, "melding", melding.pk).status_code == 404


# --- each kind of step ------------------------------------------------------------------------------------------


def test_de_dag_van_een_aanvraag_van_het_verslag_en_van_de_stilstand(dossier: Dossier, pet: Lidmaatschap) -> None:
    melding = klaar_voor_besluit(dossier)
    aanvraag = Aanvraag.objects.get(melding=melding)
    assert Dossier.objects.get(pk=dossier.pk).termijn == datetime.date(2026, 11, 23)
    verbeter(dossier, "op_aanvraag", aanvraag.pk, ontvangen_op=datetime.date(2026, 11, 12))
    assert Dossier.objects.get(pk=dossier.pk).termijn == datetime.date(2026, 11, 26)
    verslag = Verslag.objects.get(dossier=dossier)
    voor = bytes(verslag.inhoud)
    verbeter(dossier, "verslag", verslag.pk, verstrekt_op=VERSLAG + DAG)
    verslag.refresh_from_db()
    assert (verslag.verstrekt_op, bytes(verslag.inhoud)) == (VERSLAG + DAG, voor)
    stil = begin_opschorting(
        aanvraag_id=aanvraag.pk, reden="aanvulling", van=datetime.date(2026, 11, 16),
        uiterlijk=datetime.date(2026, 11, 20), versie=versie_van(dossier), aanvraag=uuid4(), door=pet, op=OP,
    )  # fmt: skip
    verbeter(dossier, "opschorting", stil.pk, uiterlijk=datetime.date(2026, 11, 27))
    assert stil.historie.count() == 2
    brief = registreer_ingebrekestelling(
        aanvraag_id=aanvraag.pk, ontvangen_op=OP, versie=versie_van(dossier), aanvraag=uuid4(), door=pet, op=OP
    )
    verbeter(dossier, "ingebrekestelling", brief.pk, ontvangen_op=OP - DAG)
    brief.refresh_from_db()
    assert brief.ontvangen_op == OP - DAG
    pagina = tekst(browser(pet).get(reverse("dossier_procedure", args=[dossier.pk])))
    for wat in (
        "Aanvraag, ontvangen op",
        "Verslag, verstrekt op",
        "Opschorting, tijd tot en met",
        "Ingebrekestelling,",
    ):
        assert wat in pagina


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        (OP + DAG, "Deze dag ligt in de toekomst."),
        (datetime.date(2014, 12, 31), "Deze dag ligt voor het begin van de Wmo 2015"),
        (MELDING + 10 * DAG, "Deze dag ligt na de volgende stap van 8.oktober 2026."),
    ],
)
def test_een_dag_die_niet_kan(dossier: Dossier, dag: datetime.date, zin: str) -> None:
    zet(dossier, "gesprek", MELDING + 3 * DAG, wijze="op het gemeentehuis")
    with pytest.raises(KanNietBij, match=zin):
        verbeter(dossier, "melding", melding_van(dossier).pk, ontvangen_op=dag)
    assert not Stapcorrectie.objects.exists()


def test_volgorde_van_verslag_aanvraag_en_stap(dossier: Dossier) -> None:
    melding = klaar_voor_besluit(dossier)
    aanvraag, verslag = Aanvraag.objects.get(melding=melding), Verslag.objects.get(dossier=dossier)
    with pytest.raises(KanNietBij, match="voor het verslag"):
        verbeter(dossier, "op_aanvraag", aanvraag.pk, ontvangen_op=VERSLAG - DAG)
    with pytest.raises(KanNietBij, match="na de aanvraag met dit verslag"):
        verbeter(dossier, "verslag", verslag.pk, verstrekt_op=VERSLAG + DAG)
    assert not Stapcorrectie.objects.exists()


def test_hetzelfde_verandert_niets(dossier: Dossier) -> None:
    versie = versie_van(dossier)
    assert verbeter(dossier, "melding", melding_van(dossier).pk, ontvangen_op=MELDING) == []
    assert versie_van(dossier) == versie


# --- a decision stands ------------------------------------------------------------------------------------------


def test_na_een_besluit_verandert_de_dag_niet_maar_de_wijze_wel(dossier: Dossier, pet: Lidmaatschap) -> None:
    melding = klaar_voor_besluit(dossier)
    beslis(melding, beslissing())
    with pytest.raises(KanNiet, match=r"Op 16.november 2026 is een besluit genomen dat hierop rust"):
        verbeter(dossier, "melding", melding.pk, ontvangen_op=MELDING - DAG)
    with pytest.raises(KanNiet, match="neem dan een nieuw besluit"):
        verbeter(dossier, "op_aanvraag", Aanvraag.objects.get().pk, ontvangen_op=VERSLAG + DAG)
    verbeter(dossier, "melding", melding.pk, wijze="veiligheidshuis")
    melding.refresh_from_db()
    assert melding.wijze == "veiligheidshuis"
    pagina = browser(pet).get(reverse("stap_verbeteren", args=[dossier.pk, "melding", melding.pk]))
    assert "De dag verandert niet meer" in tekst(pagina)
    assert set(pagina.context["form"].fields) == {"aanvraag", "wijze", "melder", "reden"}
    vast = browser(pet).get(reverse("stap_verbeteren", args=[dossier.pk, "verslag", Verslag.objects.get().pk]))
    assert "Stap verbeteren" not in tekst(vast)


def test_ook_een_tijdelijk_besluit_rust_op_de_dag_van_de_melding(dossier: Dossier, pet: Lidmaatschap) -> None:
    spoed = Melding.objects.create(
        dossier=dossier, gemeente=dossier.gemeente, ontvangen_op=MELDING, wijze="straatteam", spoed=True,
        aanvraag=uuid4(), vastgelegd_door=pet,
    )  # fmt: skip
    tijdelijk = beslissing(tijdelijk=True, besluit=besluit(besluitdatum=datetime.date(2026, 11, 16)))
    beslis(Melding.objects.select_related("dossier__behandelaar").get(pk=spoed.pk), tijdelijk)
    with pytest.raises(KanNiet, match="een besluit genomen dat hierop rust"):
        verbeter(dossier, "melding", spoed.pk, ontvangen_op=MELDING + DAG)


def test_bezwaar_kan_worden_verbeterd_tot_de_uitkomst_er_is(dossier: Dossier, pet: Lidmaatschap) -> None:
    rij = beslis(klaar_voor_besluit(dossier), beslissing("afwijzing", afwijzing="geen_noodzaak"))
    bezwaar = registreer_rechtsmiddel(
        beschikking_id=rij.pk, soort="bezwaar", ontvangen_op=OP, versie=versie_van(dossier), aanvraag=uuid4(), door=pet,
        op=OP,
    )  # fmt: skip
    verbeter(dossier, "rechtsmiddel", bezwaar.pk, ontvangen_op=OP - DAG)
    assert Rechtsmiddel.objects.get().ontvangen_op == OP - DAG


# --- the database -----------------------------------------------------------------------------------------------


def test_zonder_verbetering_weigert_de_databank(dossier: Dossier, pet: Lidmaatschap) -> None:
    melding = melding_van(dossier)
    weigert(
        IntegrityError, "verandert ontvangen_op alleen met een verbetering",
        "UPDATE toegang_melding SET ontvangen_op = '2026-10-01' WHERE id = %s", melding.pk,
    )  # fmt: skip
    weigert(ProgrammingError, "permission denied", "UPDATE toegang_melding SET spoed = true WHERE id = %s", melding.pk)
    verbeter(dossier, "melding", melding.pk, ontvangen_op=datetime.date(2026, 10, 1))
    # a correction is used once, and says from what to what
    weigert(
        IntegrityError, "alleen met een verbetering",
        "UPDATE toegang_melding SET ontvangen_op = '2026-10-05' WHERE id = %s", melding.pk,
    )  # fmt: skip
    for vraag in ("UPDATE toegang_stapcorrectie SET reden = 'client'", "DELETE FROM toegang_stapcorrectie"):
        weigert(Exception, "permission denied|besluit van twee mensen", vraag)


def test_een_verbetering_van_een_andere_stap_telt_niet(dossier: Dossier, pet: Lidmaatschap) -> None:
    een = zet(dossier, "gesprek", MELDING + DAG, wijze="op het gemeentehuis")
    ander = zet(dossier, "gesprek", MELDING + DAG, wijze="op het gemeentehuis")
    verbeter(dossier, "stap", een.pk, op=MELDING + 2 * DAG)
    weigert(
        IntegrityError, "alleen met een verbetering",
        "UPDATE toegang_meldingstap SET op = %s WHERE id = %s", MELDING + 2 * DAG, ander.pk,
    )  # fmt: skip
    assert Meldingstap.objects.get(pk=een.pk).op == MELDING + 2 * DAG
    weigert(
        IntegrityError, "verbetering_gaat_over_een_stap",
        "INSERT INTO toegang_stapcorrectie (dossier_id, gemeente_id, veld, oud, nieuw, reden, verbeterd_op, aanvraag,"
        " vastgelegd_door_id) VALUES (%s, %s, 'op', 'a', 'b', 'tikfout', '2026-11-23', %s, %s)",
        dossier.pk, dossier.gemeente_id, uuid4(), pet.pk,
    )  # fmt: skip


def test_een_aanvraag_zonder_verslag(dossier: Dossier) -> None:
    rij = vraag_aan(melding_van(dossier), op=datetime.date(2026, 11, 18))
    with pytest.raises(KanNietBij, match="hoort geen verslag"):
        verbeter(dossier, "op_aanvraag", rij.pk, wijze="verslag")
    assert not Gebeurtenis.objects.filter(soort="stap_verbeterd").exists()
