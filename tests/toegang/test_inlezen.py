"""Taking over indicaties and the waiting list: all rows or none, every fault with its cell, twice is once."""

from __future__ import annotations

import datetime
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Venster
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Inzage, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_mandaat, maak_pet
from tests.toegang.factories import OP, bsn, maak_dossier
from toegang.acties import inlezen
from toegang.acties.inlezen import Uitslag, lees_in
from toegang.dubbel import waarschuwing
from toegang.inleesblad import Tabel
from toegang.models import Dossier, Indicatie, Wachtlijstplaats

pytestmark = pytest.mark.django_db

CLIENT = {
    "Kenmerk": "OUD-1", "Achternaam": "Proefberg", "Voorvoegsel": "van", "Voornamen": "Anna",
    "Geboortedatum": "05-02-1990", "BSN": bsn(), "Postcode": "", "Huisnummer": "", "Herkomst": "Rijswijk",
    "Datum melding": "01-09-2025",
}  # fmt: skip
INDICATIE = {
    **CLIENT, "Product": "Intramurale plekken", "Doelgroep": "LVB", "Leveringsvorm": "zorg in natura",
    "Begindatum": "01-10-2025", "Einddatum": "30-09-2027", "Besluitdatum": "20-09-2025",
}  # fmt: skip
WACHT = {
    **CLIENT, "Product": "", "Problematiek": "autisme", "Wacht sinds": "15-03-2026", "Verblijft in instelling": "ja",
}  # fmt: skip


def bestand(*rijen: dict[str, Any], tabel: Tabel = Tabel.INDICATIES) -> bytes:
    boek = Workbook()
    boek.active.title = tabel.blad.naam
    koppen = [kolom.naam for kolom in tabel.blad.kolommen]
    boek.active.append(koppen)
    for rij in rijen:
        boek.active.append([rij[kop] for kop in koppen])
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


@pytest.fixture
def teamleider() -> Lidmaatschap:
    return maak_pet(Rol.TEAMLEIDER, "Rijswijk")


def lees(pet: Lidmaatschap, *rijen: dict[str, Any], tabel: Tabel = Tabel.INDICATIES, proef: bool = False) -> Uitslag:
    with namens(pet):
        return lees_in(
            inhoud=bestand(*rijen, tabel=tabel), tabel=tabel, gemeente=gemeente("Rijswijk"), proef=proef,
            door=pet, op=OP,
        )  # fmt: skip


def geteld(pet: Lidmaatschap) -> tuple[int, int, int]:
    with namens(pet):
        return Dossier.objects.count(), Indicatie.objects.count(), Wachtlijstplaats.objects.count()


def test_een_lopende_indicatie_komt_over_met_haar_dossier(teamleider: Lidmaatschap) -> None:
    uitslag = lees(teamleider, INDICATIE)
    assert (uitslag.dossiers, uitslag.nieuw, uitslag.fouten) == (1, 1, [])
    with namens(teamleider):
        indicatie = Indicatie.objects.select_related("dossier__client", "product").get()
        assert (indicatie.van.isoformat(), indicatie.laatste_dag.isoformat()) == ("2025-10-01", "2027-09-30")
        assert indicatie.dossier.client.lijstnaam == "Proefberg, Anna van"
        assert indicatie.dossier.client.heeft_bsn
        assert indicatie.dossier.termijn is not None
        assert indicatie.dossier.termijn.isoformat() == "2027-09-30"


def test_hetzelfde_bestand_nog_eens_verandert_niets(teamleider: Lidmaatschap) -> None:
    lees(teamleider, INDICATIE)
    eerst, gebeurd = geteld(teamleider), Gebeurtenis.objects.count()
    uitslag = lees(teamleider, INDICATIE)
    assert (uitslag.dossiers, uitslag.nieuw, uitslag.bekend, uitslag.fouten) == (0, 0, 1, [])
    assert (geteld(teamleider), Gebeurtenis.objects.count()) == (eerst, gebeurd)


def test_rijen_van_een_mens_komen_in_een_dossier_ook_van_de_wachtlijst(teamleider: Lidmaatschap) -> None:
    later = {**INDICATIE, "Begindatum": "01-10-2027", "Einddatum": ""}
    assert lees(teamleider, INDICATIE, later).dossiers == 1
    assert lees(teamleider, WACHT, tabel=Tabel.WACHTLIJST).dossiers == 0
    assert geteld(teamleider) == (1, 2, 1)


def test_wie_er_met_zijn_bsn_al_is_krijgt_geen_tweede_dossier(teamleider: Lidmaatschap) -> None:
    maak_dossier(
        "Rijswijk", bsn=bsn(), bsn_volgt=False, achternaam="Proefberg", geboortedatum=datetime.date(1990, 2, 5),
        gemeld_op=datetime.date(2025, 9, 1),
    )  # fmt: skip
    assert lees(teamleider, INDICATIE).dossiers == 0
    assert geteld(teamleider)[:2] == (1, 1)


def test_een_proef_en_een_fout_houden_niets(teamleider: Lidmaatschap) -> None:
    proef = lees(teamleider, INDICATIE, proef=True)
    assert (proef.dossiers, proef.nieuw) == (1, 1)
    assert geteld(teamleider) == (0, 0, 0)
    fout = {**INDICATIE, "Kenmerk": "OUD-2", "BSN": bsn(1), "Einddatum": "01-01-2020"}
    uitslag = lees(teamleider, INDICATIE, fout)
    assert [str(rij) for rij in uitslag.fouten] == [
        "Blad Indicaties, cel O3: gevonden '01-01-2020'. De einddatum ligt voor de begindatum."
    ]
    assert geteld(teamleider) == (0, 0, 0)
    assert not Gebeurtenis.objects.filter(soort="ingelezen").exists()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"BSN": "123456789"}, "cel F2: gevonden '123456789'. "),
        ({"BSN": "12"}, "cel F2: gevonden '12'. "),
        ({"Geboortedatum": "05-02-2190"}, "cel E2: gevonden '05-02-2190'. De geboortedatum ligt in de toekomst."),
        ({"Herkomst": "Nergenshuizen"}, "cel I2: gevonden 'Nergenshuizen'. Kies een gemeente die bestaat"),
        ({"Product": "Kasteel"}, "cel K2: gevonden 'Kasteel'. Kies uit: "),
        ({"Doelgroep": "anders"}, "cel L2: gevonden 'anders', verwacht een van: "),
        ({"Begindatum": "01-01-2025"}, "cel N2: gevonden '01-01-2025'. De indicatie begint voor de melding"),
        ({"Besluitdatum": ""}, "cel P2: de cel is leeg, verwacht een datum"),
    ],
)
def test_elke_fout_staat_bij_haar_cel(teamleider: Lidmaatschap, anders: dict[str, str], zin: str) -> None:
    [fout] = lees(teamleider, {**INDICATIE, **anders}).fouten
    assert zin in str(fout).replace("\N{NO-BREAK SPACE}", " ")


def test_overlap_van_een_product_is_een_fout(teamleider: Lidmaatschap) -> None:
    [fout] = lees(teamleider, INDICATIE, {**INDICATIE, "Begindatum": "01-01-2026"}).fouten
    assert "Voor dit product is er al een indicatie" in str(fout)


def test_een_ander_mens_met_hetzelfde_kenmerk_is_een_fout(teamleider: Lidmaatschap) -> None:
    lees(teamleider, INDICATIE)
    [fout] = lees(teamleider, {**INDICATIE, "Achternaam": "Testbeek"}).fouten
    assert "bekend met een andere achternaam" in str(fout)


def test_te_veel_rijen_in_een_keer(teamleider: Lidmaatschap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inlezen, "MEESTE_RIJEN", 1)
    with pytest.raises(KanNiet, match="2 rijen"):
        lees(teamleider, INDICATIE, INDICATIE)


def test_een_leeg_blad_zegt_dat_er_iets_moet_staan(teamleider: Lidmaatschap) -> None:
    [fout] = lees(teamleider).fouten
    assert str(fout) == "Blad Indicaties, cel A2: de cel is leeg, verwacht minstens één rij."


@pytest.mark.parametrize(("rol", "waar"), [(Rol.CONSULENT, "Rijswijk"), (Rol.TEAMLEIDER, "Zoetermeer")])
def test_een_ander_leest_niets_in(rol: Rol, waar: str) -> None:
    with pytest.raises(GeenRecht):
        lees(maak_pet(rol, waar), INDICATIE)


def stuur(venster: Venster, pet: Lidmaatschap, inhoud: bytes, wat: str = "inlezen") -> Any:
    return venster.post(
        reverse("inlezen"),
        {
            "pet": pet.pk, "gemeente": gemeente("Rijswijk").pk, "tabel": "indicaties", "wat": wat,
            "bestand": SimpleUploadedFile("oud.xlsx", inhoud),
        },
    )  # fmt: skip


def test_de_pagina_controleert_leest_in_en_bewaart_geen_bestand(client: Venster, teamleider: Lidmaatschap) -> None:
    client.force_login(teamleider.gebruiker)
    proef = stuur(client, teamleider, bestand(INDICATIE), wat="controleren")
    assert "geen fouten" in proef.content.decode()
    assert geteld(teamleider) == (0, 0, 0)
    assert stuur(client, teamleider, bestand(INDICATIE)).status_code == 302
    assert geteld(teamleider)[:2] == (1, 1)
    with namens(teamleider):
        assert not Dossier.objects.get().stukken.exists()


def test_de_pagina_toont_fouten_met_hun_cel(client: Venster, teamleider: Lidmaatschap) -> None:
    client.force_login(teamleider.gebruiker)
    antwoord = stuur(client, teamleider, bestand({**INDICATIE, "Geboortedatum": "gisteren"}))
    assert antwoord.status_code == 400
    assert "cel E2: gevonden &#x27;gisteren&#x27;, verwacht een datum" in antwoord.content.decode()


def test_wat_geen_tabel_is_is_een_fout(client: Venster, teamleider: Lidmaatschap) -> None:
    client.force_login(teamleider.gebruiker)
    for inhoud in (b"", b"zomaar wat", b"\x00\xff"):
        assert stuur(client, teamleider, inhoud).status_code == 400


@pytest.mark.parametrize("tabel", list(Tabel))
def test_het_sjabloon_heeft_de_koppen_die_gelezen_worden(
    client: Venster, teamleider: Lidmaatschap, tabel: Tabel
) -> None:
    client.force_login(teamleider.gebruiker)
    antwoord = client.get(reverse("inlees_sjabloon"), {"tabel": tabel.value, "vorm": "xlsx"})
    vel = load_workbook(io.BytesIO(antwoord.content))[tabel.blad.naam]
    assert [cel.value for cel in vel[1]] == [kolom.naam for kolom in tabel.blad.kolommen]
    assert client.get(reverse("inlees_sjabloon"), {"tabel": "iets"}).status_code == 404


# --- a probable double ------------------------------------------------------------------------------------------


ZELFDE = {"achternaam": "Proefbergh", "geboortedatum": datetime.date(1990, 2, 5)}
"""Like the client of the file: the same birth date, one letter more."""


def test_de_proef_waarschuwt_per_rij_voor_een_client_die_al_bekend_lijkt(teamleider: Lidmaatschap) -> None:
    ander = maak_dossier("Rijswijk", **ZELFDE)
    uitslag = lees(teamleider, INDICATIE, proef=True)
    assert uitslag.fouten == []
    assert [str(rij) for rij in uitslag.waarschuwingen] == [
        f"Blad Indicaties, cel A2: gevonden 'OUD-1'. {waarschuwing(1)} Het gaat om dossier {ander.nummer} van Rijswijk."
    ]
    assert uitslag.gezien == {ander.pk}


def test_na_een_waarschuwing_wordt_pas_gelezen_als_iemand_heeft_gekeken(teamleider: Lidmaatschap) -> None:
    ander = maak_dossier("Rijswijk", **ZELFDE)
    assert not lees(teamleider, INDICATIE).gelezen
    assert geteld(teamleider)[0] == 1
    with namens(teamleider):
        uitslag = lees_in(
            inhoud=bestand(INDICATIE), tabel=Tabel.INDICATIES, gemeente=gemeente("Rijswijk"), proef=False,
            bekeken=True, door=teamleider, op=OP,
        )  # fmt: skip
    assert uitslag.gelezen
    spoor = Gebeurtenis.objects.get(soort="toch_een_nieuw_dossier")
    assert spoor.feiten["ander_dossier"] == ander.pk
    assert lees(teamleider, INDICATIE).waarschuwingen == []


def test_twee_rijen_van_een_bestand_lijken_op_elkaar(teamleider: Lidmaatschap) -> None:
    tweede = {**INDICATIE, "Kenmerk": "OUD-2", "Achternaam": "Proefberg", "BSN": ""}
    (rij,) = lees(teamleider, INDICATIE, tweede, proef=True).waarschuwingen
    assert rij.cel == "A3"
    assert "een eerdere rij van dit bestand" in str(rij)


def test_er_wordt_alleen_gezocht_binnen_de_eigen_mandaten(teamleider: Lidmaatschap) -> None:
    ander = maak_dossier("Zoetermeer", **ZELFDE)
    assert lees(teamleider, INDICATIE, proef=True).waarschuwingen == []
    maak_mandaat("Zoetermeer", "Rijswijk")
    (rij,) = lees(teamleider, INDICATIE, proef=True).waarschuwingen
    assert f"dossier {ander.nummer} van Zoetermeer" in str(rij)


def test_de_pagina_toont_de_waarschuwing_en_legt_vast_dat_iemand_keek(teamleider: Lidmaatschap) -> None:
    ander = maak_dossier("Rijswijk", **ZELFDE)
    venster = Venster()
    venster.force_login(teamleider.gebruiker)
    antwoord = venster.post(
        reverse("inlezen"),
        {
            "pet": teamleider.pk, "gemeente": teamleider.gemeente_id, "tabel": "indicaties", "wat": "inlezen",
            "bestand": SimpleUploadedFile("proef.xlsx", bestand(INDICATIE)),
        },
    )  # fmt: skip
    pagina = antwoord.content.decode()
    assert waarschuwing(1) in pagina
    assert "Er is nog niets ingelezen" in pagina
    assert Inzage.objects.filter(wat="inlezen: mogelijk dubbel", dossiers__contains=[ander.pk]).exists()
