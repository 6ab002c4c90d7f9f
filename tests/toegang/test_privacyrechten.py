"""What a client may ask: who looked, a copy of everything, a correction, destruction within three months."""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import IntegrityError
from django.urls import reverse
from pypdf import PdfReader

from regio.fouten import GeenRecht, KanNiet
from regio.models import Bron, Gebeurtenis, Inzage, Lidmaatschap, Parameter, Rol
from regio.namens import namens
from tests.regio.factories import maak_gebruiker, maak_pet
from tests.toegang.factories import OP, bsn, deel, maak_dossier, weigert
from tests.toegang.formulieren import browser, dossier_van, tekst, verstuur
from tests.toegang.privacyproef import bewaar_langer, sluit, vraag_vernietiging, wijs_af
from tests.toegang.volledig import maak_vol_dossier
from toegang.acties.afschrift import geef_afschrift
from toegang.acties.bewaarplicht import begin_bewaarplicht, ontvang_verzoek
from toegang.acties.correctie import correcties_van, corrigeer_client
from toegang.acties.inzage import MET_NAAM, geef_inzage
from toegang.afschrift import REGELS, delen_van, regel_voor, toont
from toegang.fouten import KanNietBij, Verouderd
from toegang.models import Client, Dossier, Dossierstuk, Vernietigingsverzoek
from toegang.vernietigen import PERSOONSGEGEVENS
from toegang.werk import werk_voor

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier() -> Dossier:
    return maak_dossier("Rijswijk", achternaam="Oudenaam", bsn=bsn(3), bsn_volgt=False)


@pytest.fixture
def behandelaar(dossier: Dossier) -> Lidmaatschap:
    assert dossier.behandelaar is not None
    return dossier.behandelaar


@pytest.fixture
def teamleider() -> Lidmaatschap:
    return maak_pet(Rol.TEAMLEIDER, "Rijswijk")


def leesbaar(stuk: Dossierstuk) -> str:
    """What stands in the PDF, with single spaces."""
    return " ".join(" ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(stuk.ontsleuteld())).pages).split())


# --- who looked ---------------------------------------------------------------------------------------------


def test_wie_keek_staat_in_een_brief_zonder_namen(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    nieuwsgierig = maak_pet(Rol.TEAMLEIDER, "Rijswijk", gebruiker=maak_gebruiker("Nora Nieuwsgierig"))
    kijker = browser(nieuwsgierig)
    kijker.post(reverse("dossier", args=[dossier.pk]), {"pet": nieuwsgierig.pk, "reden": "controle"})
    for _ in range(2):
        kijker.get(reverse("dossier", args=[dossier.pk]))
    with namens(behandelaar):
        stuk = geef_inzage(dossier_id=dossier.pk, aanvraag=uuid4(), door=behandelaar, op=OP)
    brief = leesbaar(stuk)
    assert stuk.soort == Dossierstuk.Soort.INZAGE
    assert "teamleider toegang" in brief
    assert "Ik controleer de kwaliteit of rechtmatigheid" in brief
    assert "Nieuwsgierig" not in brief
    assert dossier.nummer in stuk.naam
    assert Gebeurtenis.objects.filter(soort="inzage_gegeven", object_id=dossier.pk).count() == 1


def test_een_parameter_zet_de_namen_erbij(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    Inzage.objects.create(
        persoon=behandelaar.gebruiker, pet=behandelaar, wat="dossier", reden="behandelaar", dossiers=[dossier.pk]
    )
    Parameter.objects.create(sleutel=MET_NAAM, waarde="ja", van=OP, bron=Bron.objects.all()[0])
    with namens(behandelaar):
        stuk = geef_inzage(dossier_id=dossier.pk, aanvraag=uuid4(), door=behandelaar, op=OP)
    assert behandelaar.gebruiker.naam in leesbaar(stuk)
    assert "Behandelt het dossier" in leesbaar(stuk)


def test_twee_keer_klikken_is_een_brief(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    sleutel = uuid4()
    for _ in range(2):
        assert verstuur(behandelaar, "privacy_inzage", dossier.pk, aanvraag=sleutel).status_code == 302
    with namens(behandelaar):
        assert Dossierstuk.objects.filter(soort="inzage").count() == 1


# --- a copy of everything -----------------------------------------------------------------------------------


@pytest.mark.parametrize("label", PERSOONSGEGEVENS)
def test_elke_tabel_staat_in_het_afschrift_of_zegt_waarom_niet(label: str) -> None:
    """A new table is in the copy by itself; leaving one out needs a reason in REGELS."""
    model = apps.get_model(label)
    if regel_voor(label).weg:
        return
    assert toont(model), (
        f"{label} heeft geen veld dat de cliënt iets zegt: geef in REGELS de reden om haar weg te laten."
    )


def test_regels_noemen_alleen_wat_er_is() -> None:
    assert set(REGELS) <= set(PERSOONSGEGEVENS)
    for label, regel in REGELS.items():
        namen = {veld.name for veld in apps.get_model(label)._meta.concrete_fields}
        assert set(regel.zonder) <= namen, label


def test_een_veld_over_een_ander_vraagt_een_keuze() -> None:
    """Who adds the name or address of someone else must say whether the client gets to see it."""
    verdacht = ("naam", "telefoon", "email", "adres")
    zonder_keuze = {
        f"{label}.{veld.name}"
        for label in PERSOONSGEGEVENS
        if label not in REGELS and "Historical" not in label
        for veld in toont(apps.get_model(label))
        if any(woord in veld.name for woord in verdacht)
    }
    assert zonder_keuze == set()


def test_een_vol_dossier_staat_heel_in_het_afschrift() -> None:
    dossier = maak_vol_dossier()
    pet = dossier.behandelaar
    assert pet is not None
    with namens(pet):
        delen = {deel.label: deel for deel in delen_van(dossier)}
        stuk = geef_afschrift(dossier_id=dossier.pk, reden_bsn="", aanvraag=uuid4(), door=pet, op=OP)
        bestand = json.loads(Dossierstuk.objects.get(mediatype="application/json").ontsleuteld())
    verwacht = {label for label in PERSOONSGEGEVENS if not regel_voor(label).weg}
    assert verwacht <= set(delen)
    assert all(deel.rijen for label, deel in delen.items() if label in verwacht and "Historical" not in label)
    assert {label.removeprefix("toegang.").lower() for label in verwacht} <= set(bestand["onderdelen"])
    assert bestand["onderdelen"]["client"][0]["geboortedatum"] == "1980-01-01"
    brief = leesbaar(stuk)
    assert "1 januari 1980" in brief.replace("\N{NO-BREAK SPACE}", " ")
    volgorde = [brief.index(kop) for kop in ("In het kort", "Over wie", "Uw gegevens", "Uw dossier", "Eerdere versies")]
    assert volgorde == sorted(volgorde)  # who and what first, what it once said last
    labels = list(delen)
    assert labels[:2] == ["toegang.Client", "toegang.Dossier"]
    assert ["Historical" in label for label in labels] == sorted("Historical" in label for label in labels)
    assert pet.gebruiker.naam not in brief
    assert pet.gebruiker.naam not in json.dumps(bestand)
    assert bsn() not in brief + json.dumps(bestand)


def test_het_bsn_staat_er_alleen_in_met_een_reden(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    with namens(behandelaar):
        zonder = geef_afschrift(dossier_id=dossier.pk, reden_bsn="", aanvraag=uuid4(), door=behandelaar, op=OP)
        assert not Inzage.objects.filter(wat="bsn").exists()
        met = geef_afschrift(
            dossier_id=dossier.pk, reden_bsn="Gevraagd door de cliënt", aanvraag=uuid4(), door=behandelaar, op=OP
        )
    assert bsn(3) not in leesbaar(zonder)
    assert bsn(3) in leesbaar(met)
    assert Inzage.objects.get(wat="bsn").reden == "Gevraagd door de cliënt"


def test_alle_stukken_in_een_bestand(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    venster = browser(behandelaar)
    adres = reverse("privacy_stukken", args=[dossier.pk])
    assert venster.get(adres).status_code == 302
    verstuur(behandelaar, "privacy_afschrift", dossier.pk, aanvraag=uuid4(), reden_bsn="")
    antwoord = venster.get(adres)
    namen = zipfile.ZipFile(io.BytesIO(antwoord.content)).namelist()
    assert sorted(naam.rpartition(".")[2] for naam in namen) == ["json", "pdf"]
    assert Inzage.objects.filter(wat="dossier: alle stukken").count() == 1


def test_wie_meeleest_geeft_niets_uit(dossier: Dossier) -> None:
    gast = maak_pet(Rol.CONSULENT, "Dordrecht")
    deel(dossier, gast.gebruiker)
    venster = browser(gast)
    venster.post(reverse("dossier", args=[dossier.pk]), {"pet": gast.pk, "reden": "meekijken"})
    assert "beantwoordt vragen van de cliënt" in tekst(venster.get(reverse("dossier_privacy", args=[dossier.pk])))
    for naam in ("privacy_afschrift", "privacy_corrigeren", "privacy_stukken", "vernietigingsverzoek"):
        assert venster.get(reverse(naam, args=[dossier.pk])).status_code == 403, naam
    with namens(gast), pytest.raises(GeenRecht):
        geef_afschrift(dossier_id=dossier.pk, reden_bsn="", aanvraag=uuid4(), door=gast, op=OP)


def test_ook_van_een_gesloten_dossier(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    sluit(dossier)
    with namens(behandelaar):
        assert geef_afschrift(dossier_id=dossier.pk, reden_bsn="", aanvraag=uuid4(), door=behandelaar, op=OP)
        assert geef_inzage(dossier_id=dossier.pk, aanvraag=uuid4(), door=behandelaar, op=OP)


# --- correction ---------------------------------------------------------------------------------------------


def test_een_correctie_houdt_bij_wat_er_stond(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    with namens(behandelaar):
        corrigeer_client(
            dossier_id=dossier.pk, waarden={"achternaam": "Nieuwenaam", "geboortedatum": datetime.date(1981, 1, 2)},
            reden="brp", versie=dossier.versie, door=behandelaar, op=OP,
        )  # fmt: skip
        client = Client.objects.get(dossier=dossier)
        (correctie,) = correcties_van(dossier)
    assert client.zoeknaam.startswith("nieuwenaam")
    assert correctie.reden == "anders in de Basisregistratie Personen"
    assert correctie.velden == [
        ("achternaam", "Oudenaam", "Nieuwenaam"),
        ("geboortedatum", "01-01-1980", "02-01-1981"),
    ]
    pagina = tekst(browser(behandelaar).get(reverse("dossier_privacy", args=[dossier.pk])))
    assert "was Oudenaam , is nu Nieuwenaam" in pagina
    feiten = Gebeurtenis.objects.get(soort="client_gecorrigeerd").feiten
    assert feiten == {"velden": "achternaam,geboortedatum", "reden": "brp"}


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("geboortedatum", OP + datetime.timedelta(days=1)),
        ("geboortedatum", datetime.date(1890, 1, 1)),
        ("achternaam", "-"),
        ("voornamen", " "),
        ("woonplaats_soort", "gemeente"),
    ],
)
def test_een_foute_correctie_verandert_niets(
    dossier: Dossier, behandelaar: Lidmaatschap, veld: str, waarde: object
) -> None:
    with namens(behandelaar), pytest.raises(KanNietBij):
        corrigeer_client(
            dossier_id=dossier.pk, waarden={veld: waarde}, reden="tikfout", versie=dossier.versie, door=behandelaar,
            op=OP,
        )  # fmt: skip
    with namens(behandelaar):
        assert correcties_van(dossier) == []


def test_een_correctie_op_een_oud_formulier_wordt_geweigerd(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    with namens(behandelaar), pytest.raises(Verouderd):
        corrigeer_client(
            dossier_id=dossier.pk, waarden={"voornamen": "Anders"}, reden="tikfout", versie=dossier.versie - 1,
            door=behandelaar, op=OP,
        )  # fmt: skip


def test_het_formulier_begint_met_wat_er_staat(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    venster = browser(behandelaar)
    adres = reverse("privacy_corrigeren", args=[dossier.pk])
    assert 'value="Oudenaam"' in venster.get(adres).content.decode()
    velden = {
        "achternaam": "Nieuwenaam", "voornamen": "Proef", "geboortedatum": "1980-01-01", "woonplaats": "onbekend",
        "adressoort": "onbekend", "geslacht": "0", "versie": dossier.versie,
    }  # fmt: skip
    assert "Dit veld is verplicht" in tekst(verstuur(behandelaar, "privacy_corrigeren", dossier.pk, **velden))
    assert verstuur(behandelaar, "privacy_corrigeren", dossier.pk, **velden, reden="tikfout").status_code == 302
    assert dossier_van(dossier.pk, behandelaar).client.achternaam == "Nieuwenaam"
    with namens(behandelaar):
        (correctie,) = correcties_van(dossier)
    assert [veld for veld, *_ in correctie.velden] == ["achternaam"]


# --- a request to destroy, a duty to keep -------------------------------------------------------------------


def test_een_verzoek_heeft_drie_maanden_en_wordt_rood(
    dossier: Dossier, behandelaar: Lidmaatschap, teamleider: Lidmaatschap
) -> None:
    with namens(behandelaar):
        verzoek = ontvang_verzoek(
            dossier_id=dossier.pk, ontvangen_op=datetime.date(2026, 10, 9), wijze="brief", aanvraag=uuid4(),
            door=behandelaar, op=OP,
        )  # fmt: skip
    assert verzoek.uiterlijk == datetime.date(2027, 1, 11)  # 9 January is a Saturday: Atw art. 1 lid 1
    with namens(teamleider):
        regel = werk_voor(teamleider, op=OP)[0]
    assert (regel.wat, regel.uiterlijk) == ("Beslissen op verzoek om te vernietigen", verzoek.uiterlijk)
    with namens(behandelaar):
        assert not [regel for regel in werk_voor(behandelaar, op=OP) if "vernietigen" in regel.wat]


def test_afwijzen_kan_alleen_op_een_grond_uit_de_wet(dossier: Dossier, teamleider: Lidmaatschap) -> None:
    verzoek = vraag_vernietiging(dossier, teamleider)
    velden = {"uitkomst": "afgewezen", "afwijzing": "", "toelichting": "Nee."}
    adres = ("vernietigingsverzoek_beslissen", dossier.pk, verzoek.pk)
    kijker = browser(teamleider)
    kijker.post(reverse("dossier", args=[dossier.pk]), {"pet": teamleider.pk, "reden": "vraag"})
    post = {"pet": teamleider.pk, "aanvraag": uuid4(), **velden}
    assert "Kies waarom" in tekst(kijker.post(reverse(adres[0], args=adres[1:]), post))
    assert kijker.post(reverse(adres[0], args=adres[1:]), {**post, "afwijzing": "wet"}).status_code == 302
    assert "Afgewezen op" in tekst(kijker.get(reverse("dossier_privacy", args=[dossier.pk])))
    with namens(teamleider):
        weigert(
            IntegrityError,
            "afgewezen_verzoek_heeft_een_grond_uit_de_wet",
            "INSERT INTO toegang_verzoekuitkomst (verzoek_id, dossier_id, gemeente_id, uitkomst, afwijzing, "
            "toelichting, besloten_op, aanvraag, vastgelegd_door_id) "
            "VALUES (%s, %s, %s, 'afgewezen', '', '', %s, gen_random_uuid(), %s)",
            vraag_vernietiging(dossier, teamleider).pk,
            dossier.pk,
            dossier.gemeente_id,
            OP,
            teamleider.pk,
        )


def test_een_consulent_beslist_niet(dossier: Dossier, behandelaar: Lidmaatschap) -> None:
    verzoek = vraag_vernietiging(dossier, behandelaar)
    with pytest.raises(GeenRecht):
        wijs_af(verzoek, behandelaar)
    with namens(behandelaar), pytest.raises(GeenRecht):
        begin_bewaarplicht(dossier_id=dossier.pk, reden="wet", sinds=OP, aanvraag=uuid4(), door=behandelaar, op=OP)


def test_een_tweede_verzoek_terwijl_het_eerste_loopt_kan_niet(dossier: Dossier, teamleider: Lidmaatschap) -> None:
    wijs_af(vraag_vernietiging(dossier, teamleider), teamleider)
    vraag_vernietiging(dossier, teamleider)
    with pytest.raises(KanNiet, match="ligt al een verzoek"):
        vraag_vernietiging(dossier, teamleider)


@pytest.mark.parametrize("dag", [OP + datetime.timedelta(days=1), datetime.date(2020, 1, 1)])
def test_een_verzoek_komt_binnen_tussen_melding_en_vandaag(
    dossier: Dossier, teamleider: Lidmaatschap, dag: datetime.date
) -> None:
    with namens(teamleider), pytest.raises(KanNietBij):
        ontvang_verzoek(
            dossier_id=dossier.pk, ontvangen_op=dag, wijze="brief", aanvraag=uuid4(), door=teamleider, op=OP
        )


def test_wat_vastligt_verandert_niet(dossier: Dossier, teamleider: Lidmaatschap) -> None:
    bewaar_langer(dossier, teamleider)
    vraag_vernietiging(dossier, teamleider)
    with namens(teamleider):
        for tabel in ("bewaarplicht", "vernietigingsverzoek"):
            weigert(Exception, "permission denied", f"UPDATE toegang_{tabel} SET aanvraag = gen_random_uuid()")


def test_de_bewaarplicht_stopt_met_een_klik(dossier: Dossier, teamleider: Lidmaatschap) -> None:
    plicht = bewaar_langer(dossier, teamleider)
    kijker = browser(teamleider)
    kijker.post(reverse("dossier", args=[dossier.pk]), {"pet": teamleider.pk, "reden": "vraag"})
    pagina = reverse("dossier_privacy", args=[dossier.pk])
    assert "er loopt een klacht" in tekst(kijker.get(pagina))
    for _ in range(2):
        kijker.post(
            reverse("bewaarplicht_stoppen", args=[dossier.pk, plicht.pk]), {"pet": teamleider.pk, "aanvraag": uuid4()}
        )
    assert "gestopt op" in tekst(kijker.get(pagina))
    assert Gebeurtenis.objects.filter(soort="bewaarplicht_gestopt").count() == 1


def test_de_uiterste_dag_ligt_na_de_ontvangst(dossier: Dossier, teamleider: Lidmaatschap) -> None:
    with namens(teamleider):
        weigert(
            IntegrityError,
            "verzoek_heeft_een_termijn_na_de_ontvangst",
            "INSERT INTO toegang_vernietigingsverzoek "
            "(dossier_id, gemeente_id, ontvangen_op, wijze, uiterlijk, aanvraag, vastgelegd_door_id) "
            "VALUES (%s, %s, %s, 'brief', %s, gen_random_uuid(), %s)",
            dossier.pk,
            dossier.gemeente_id,
            OP,
            OP,
            teamleider.pk,
        )
        assert not Vernietigingsverzoek.objects.exists()
