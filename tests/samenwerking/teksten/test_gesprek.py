"""Threads on a text: begun, answered, resolved, asked of someone; and what the text keeps of them."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

import pytest

from regio import klok
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.models import Lidmaatschap
from samenwerking.teksten.acties import gesprek as acties
from samenwerking.teksten.acties.gesprek import InDeel, OpPlek
from samenwerking.teksten.acties.heropenen import heropen
from samenwerking.teksten.acties.schrijven import document_van, stand_van, verwerk
from samenwerking.teksten.boom import als_json, loop
from samenwerking.teksten.controlebeeld import beeld_van
from samenwerking.teksten.controles import controleer
from samenwerking.teksten.gesprekken import ALLES, GASTEN, OPEN, gekozen, regels_voor
from samenwerking.teksten.models import Gesprek, Gesprekstaak, Leven, Tekst, Vermelding
from samenwerking.teksten.rechten import kan_nu
from samenwerking.teksten.werk import werk_voor
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, kenmerk, maak_mensen, schrijf
from tests.samenwerking.teksten.stappen import IN_VISIE, haal_weg, staat_er, voeg_in, zending

pytestmark = pytest.mark.django_db
VISIE = kenmerk("Visie")
DAG = datetime.timedelta(days=1)


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk)
    schrijf(tekst, mensen.rijswijk, "Iedereen doet mee.", "Niemand valt buiten de boot.")
    return tekst


def opmerking(tekst: Tekst, door: Any, woorden: str = "Klopt dit?", citaat: str = "doet mee", **meer: Any) -> Gesprek:
    """A thread of this person on words that stand in the chapter."""
    return acties.begin_gesprek(
        tekst=tekst,
        waar=meer.pop("waar", None) or InDeel(VISIE, citaat),
        woorden=woorden,
        aanvraag=meer.pop("aanvraag", None) or uuid4(),
        door=door,
        op=klok.vandaag(),
        **meer,
    )


def merken(tekst: Tekst) -> dict[str, str]:
    """The words under each mark of a comment."""
    uit: dict[str, str] = {}
    for deel in loop(document_van(tekst)):
        for merk in deel.merken:
            if merk.soort == "opmerking":
                uit[merk.attrs["id"]] = uit.get(merk.attrs["id"], "") + deel.tekst
    return uit


def test_een_opmerking_staat_bij_haar_woorden_en_laat_de_tekst_zoals_zij_is(tekst: Tekst, mensen: Mensen) -> None:
    voor = Leven.objects.get(pk=tekst.pk)
    gesprek = opmerking(tekst, mensen.zoetermeer)
    assert merken(tekst) == {gesprek.kenmerk: "doet mee"}
    assert (gesprek.citaat, gesprek.deel) == ("doet mee", VISIE)
    assert [bericht.woorden for bericht in gesprek.berichten.all()] == ["Klopt dit?"]
    na = Leven.objects.get(pk=tekst.pk)
    assert (na.gewijzigd_op, na.gewijzigd_door_id) == (voor.gewijzigd_op, voor.gewijzigd_door_id)
    assert "Iedereen doet mee." in staat_er(tekst)


def test_de_plek_van_de_editor_gaat_mee_met_wat_intussen_is_geschreven(tekst: Tekst, mensen: Mensen) -> None:
    nummer = stand_van(Leven.objects.get(pk=tekst.pk)).nummer
    verwerk(tekst.pk, [zending(tekst, mensen.rijswijk, voeg_in(IN_VISIE, "Straks: "), nummer=nummer)])
    gesprek = opmerking(tekst, mensen.zoetermeer, waar=OpPlek(nummer, IN_VISIE + 9, IN_VISIE + 13))
    assert merken(tekst) == {gesprek.kenmerk: "doet"}
    assert gesprek.citaat == "doet"


def test_woorden_die_weg_zijn_geven_geen_gesprek_zonder_merk(tekst: Tekst, mensen: Mensen) -> None:
    nummer = stand_van(Leven.objects.get(pk=tekst.pk)).nummer
    verwerk(tekst.pk, [zending(tekst, mensen.rijswijk, haal_weg(IN_VISIE + 8, IN_VISIE + 14), nummer=nummer)])
    with pytest.raises(KanNiet, match="uit de tekst gehaald"):
        opmerking(tekst, mensen.zoetermeer, waar=OpPlek(nummer, IN_VISIE + 9, IN_VISIE + 13))
    assert not Gesprek.objects.exists()
    assert merken(tekst) == {}


@pytest.mark.parametrize("plek", [(1, 0, 99_999), (1, 5_000, 5_001), (99, 9, 12), (1, 0, 2)])
def test_een_onmogelijke_plek_wordt_geweigerd_met_een_zin(
    tekst: Tekst, mensen: Mensen, plek: tuple[int, int, int]
) -> None:
    with pytest.raises(KanNiet, match=r"\w+\."):
        opmerking(tekst, mensen.zoetermeer, waar=OpPlek(*plek))
    assert not Gesprek.objects.exists()
    assert merken(tekst) == {}


def test_een_verkeerd_woord_of_deel_wordt_gezegd_bij_het_veld(tekst: Tekst, mensen: Mensen) -> None:
    with pytest.raises(KanNietBij) as fout:
        opmerking(tekst, mensen.rijswijk, citaat="staat er niet")
    assert fout.value.veld == "citaat"
    with pytest.raises(KanNiet, match="Dit deel staat niet meer"):
        opmerking(tekst, mensen.rijswijk, waar=InDeel("weg12345", ""))


def test_een_merk_zonder_gesprek_komt_de_tekst_niet_in(tekst: Tekst, mensen: Mensen) -> None:
    stap = {
        "stepType": "addMark",
        "mark": {"type": "opmerking", "attrs": {"id": "verzonnen1"}},
        "from": IN_VISIE,
        "to": IN_VISIE + 4,
    }
    nummer = stand_van(Leven.objects.get(pk=tekst.pk)).nummer
    uit, _ = verwerk(tekst.pk, [zending(tekst, mensen.rijswijk, stap, nummer=nummer)])
    assert "hoort niet bij een gesprek" in uit[0].geweigerd
    ander = begin(mensen.rijswijk, titel="Ander")
    schrijf(ander, mensen.rijswijk, "Iedereen doet mee.")
    elders = opmerking(ander, mensen.rijswijk)
    stap["mark"] = {"type": "opmerking", "attrs": {"id": elders.kenmerk}}
    uit, _ = verwerk(tekst.pk, [zending(tekst, mensen.rijswijk, stap, nummer=nummer)])
    assert "hoort niet bij een gesprek" in uit[0].geweigerd


def test_twee_keer_sturen_is_een_gesprek_en_een_antwoord(tekst: Tekst, mensen: Mensen) -> None:
    sleutel = uuid4()
    een, twee = (opmerking(tekst, mensen.rijswijk, aanvraag=sleutel) for _ in range(2))
    assert een == twee
    antwoorden = [
        acties.antwoord(gesprek_id=een.pk, woorden="Ja.", aanvraag=sleutel, door=mensen.zoetermeer, op=klok.vandaag())
        for _ in range(2)
        if (sleutel := sleutel)
    ]
    assert len({bericht.pk for bericht in antwoorden}) == 1


def test_wie_niet_bij_de_tekst_mag_zegt_er_niets_over(tekst: Tekst, mensen: Mensen) -> None:
    for pet in (mensen.raad, mensen.consulent, mensen.dordrecht):
        with pytest.raises(GeenRecht):
            opmerking(tekst, pet)
    gesprek = opmerking(tekst, mensen.college)
    for pet in (mensen.raad, mensen.dordrecht):
        with pytest.raises(GeenRecht):
            acties.antwoord(gesprek_id=gesprek.pk, woorden="x", aanvraag=uuid4(), door=pet, op=klok.vandaag())


def test_het_college_merkt_op_en_lost_alleen_het_eigene_op(tekst: Tekst, mensen: Mensen) -> None:
    eigen, ander = opmerking(tekst, mensen.college), opmerking(tekst, mensen.zoetermeer)
    acties.los_op(gesprek_id=eigen.pk, door=mensen.college, op=klok.vandaag())
    with pytest.raises(GeenRecht):
        acties.los_op(gesprek_id=ander.pk, door=mensen.college, op=klok.vandaag())
    acties.los_op(gesprek_id=ander.pk, door=mensen.rijswijk, op=klok.vandaag())
    assert not Gesprek.objects.open().exists()


def test_oplossen_en_heropenen_staan_in_het_gesprek(tekst: Tekst, mensen: Mensen) -> None:
    gesprek = opmerking(tekst, mensen.zoetermeer)
    for _ in range(2):
        acties.los_op(gesprek_id=gesprek.pk, door=mensen.rijswijk, op=klok.vandaag())
    with pytest.raises(KanNiet, match="opgelost"):
        acties.antwoord(gesprek_id=gesprek.pk, woorden="x", aanvraag=uuid4(), door=mensen.rijswijk, op=klok.vandaag())
    acties.heropen(gesprek_id=gesprek.pk, door=mensen.zoetermeer, op=klok.vandaag())
    assert list(gesprek.berichten.values_list("soort", flat=True)) == ["gezegd", "opgelost", "heropend"]


def test_wie_is_genoemd_ziet_het_in_mijn_werk_tot_er_antwoord_is(tekst: Tekst, mensen: Mensen) -> None:
    naam = mensen.zoetermeer.gebruiker.naam
    gesprek = opmerking(tekst, mensen.rijswijk, f"@{naam}, klopt dit?")

    def werk(pet: Lidmaatschap) -> list[str]:
        return [regel.wat for regel in werk_voor(pet, op=klok.vandaag()) if "opmerking" in regel.wat]

    assert werk(mensen.zoetermeer) == ["Lees een opmerking in 'Proefplan'"]
    assert werk(mensen.college) == []
    acties.antwoord(gesprek_id=gesprek.pk, woorden="Ja.", aanvraag=uuid4(), door=mensen.zoetermeer, op=klok.vandaag())
    assert werk(mensen.zoetermeer) == []
    opmerking(tekst, mensen.zoetermeer, f"@{mensen.college.gebruiker.naam} en @{naam}")
    assert werk(mensen.college) == ["Lees een opmerking in 'Proefplan'"]
    assert werk(mensen.zoetermeer) == []  # who names oneself need not be told
    acties.zet_gezien(gesprek_id=Gesprek.objects.latest("pk").pk, door=mensen.college, op=klok.vandaag())
    assert werk(mensen.college) == []
    with pytest.raises(KanNietBij, match="@Niemand"):
        opmerking(tekst, mensen.rijswijk, "@Niemand weet dit")
    with pytest.raises(KanNietBij):  # reads no drafts
        opmerking(tekst, mensen.rijswijk, f"@{mensen.raad.gebruiker.naam}?")


def test_een_taak_staat_met_haar_dag_in_mijn_werk_tot_zij_is_gedaan(tekst: Tekst, mensen: Mensen) -> None:
    op = klok.vandaag()
    gesprek = opmerking(tekst, mensen.rijswijk)

    def geef(wie: Lidmaatschap, dag: datetime.date = op + DAG) -> Gesprekstaak:
        return acties.geef_taak(gesprek_id=gesprek.pk, eigenaar_id=wie.pk, uiterlijk=dag, door=mensen.rijswijk, op=op)

    def dagen(pet: Lidmaatschap) -> list[datetime.date | None]:
        return [regel.uiterlijk for regel in werk_voor(pet, op=op) if "Doe iets" in regel.wat]

    assert geef(mensen.zoetermeer) == geef(mensen.zoetermeer)
    assert dagen(mensen.zoetermeer) == [op + DAG]
    geef(mensen.college)
    assert (dagen(mensen.zoetermeer), dagen(mensen.college)) == ([], [op + DAG])
    with pytest.raises(KanNietBij):
        geef(mensen.raad)
    with pytest.raises(KanNietBij):
        geef(mensen.zoetermeer, op - DAG)
    acties.rond_taak_af(gesprek_id=gesprek.pk, door=mensen.college, op=op)
    assert dagen(mensen.college) == []
    geef(mensen.zoetermeer)
    acties.los_op(gesprek_id=gesprek.pk, door=mensen.rijswijk, op=op)
    assert dagen(mensen.zoetermeer) == []
    einden = list(Gesprekstaak.objects.order_by("pk").values_list("einde", flat=True))
    assert einden == ["overgedragen", "gedaan", "gedaan"]


def test_een_taak_van_een_ander_rondt_een_lezer_niet_af(tekst: Tekst, mensen: Mensen) -> None:
    op = klok.vandaag()
    gesprek = opmerking(tekst, mensen.rijswijk)
    acties.geef_taak(gesprek_id=gesprek.pk, eigenaar_id=mensen.zoetermeer.pk, uiterlijk=op, door=mensen.rijswijk, op=op)
    with pytest.raises(GeenRecht):
        acties.rond_taak_af(gesprek_id=gesprek.pk, door=mensen.college, op=op)


def test_de_eigen_woorden_weghalen_laat_het_gesprek_staan(tekst: Tekst, mensen: Mensen) -> None:
    gesprek = opmerking(tekst, mensen.zoetermeer, f"@{mensen.rijswijk.gebruiker.naam}: mevrouw X")
    bericht = gesprek.berichten.get()
    with pytest.raises(GeenRecht):
        acties.haal_weg(bericht_id=bericht.pk, door=mensen.rijswijk, op=klok.vandaag())
    acties.haal_weg(bericht_id=bericht.pk, door=mensen.coordinator, op=klok.vandaag())
    bericht.refresh_from_db()
    assert (bericht.woorden, bericht.weggehaald_op is not None) == ("", True)
    assert not Vermelding.objects.exists()
    assert Gesprek.objects.open().count() == 1


def test_een_gesprek_overleeft_het_weghalen_van_de_woorden(tekst: Tekst, mensen: Mensen) -> None:
    gesprek = opmerking(tekst, mensen.zoetermeer)
    heel = opmerking(tekst, mensen.zoetermeer, waar=InDeel(VISIE))
    stand = stand_van(Leven.objects.get(pk=tekst.pk))
    weg = haal_weg(IN_VISIE, IN_VISIE + len("Iedereen doet mee."))
    verwerk(tekst.pk, [zending(tekst, mensen.rijswijk, weg, nummer=stand.nummer)])
    regels = _regels(tekst, mensen.rijswijk)
    assert [(regel.gesprek, regel.weg) for regel in regels] == [(gesprek, True), (heel, False)]
    assert regels[0].gesprek.citaat == "doet mee"


def test_de_lijst_volgt_de_tekst_en_kiest_op_gemeente_stand_en_mij(tekst: Tekst, mensen: Mensen) -> None:
    laat = opmerking(tekst, mensen.zoetermeer, citaat="buiten de boot")
    vroeg = opmerking(tekst, mensen.rijswijk, citaat="Iedereen")
    assert [regel.gesprek for regel in _regels(tekst, mensen.rijswijk)] == [vroeg, laat]
    acties.los_op(gesprek_id=laat.pk, door=mensen.zoetermeer, op=klok.vandaag())

    def kies(**keuze: Any) -> set[Gesprek]:
        velden = {"stand": ALLES, "van": "", "mijn": False, "pet": mensen.zoetermeer, **keuze}
        return set(gekozen(tekst.gesprekken.all(), **velden))

    assert kies() == {vroeg, laat}
    assert kies(stand=OPEN) == {vroeg}
    assert mensen.rijswijk.gemeente is not None
    assert kies(van=mensen.rijswijk.gemeente.code) == {vroeg}
    assert kies(mijn=True) == {laat}
    assert kies(van=GASTEN) == set()


def test_bevriezen_let_niet_op_opmerkingen_en_de_controle_noemt_ze(tekst: Tekst, mensen: Mensen) -> None:
    voor = bevries(tekst, mensen.coordinator)
    heropen(tekst=tekst, reden="Verder schrijven.", aanvraag=uuid4(), door=mensen.coordinator, op=klok.vandaag())
    opmerking(tekst, mensen.zoetermeer)
    opmerking(tekst, mensen.zoetermeer, waar=InDeel(VISIE))
    na = bevries(tekst, mensen.coordinator, naam=voor.naam)
    assert als_json(na.gelezen.document) == als_json(voor.gelezen.document)
    zinnen = [
        deel.zin for deel in controleer(beeld_van(tekst, op=klok.vandaag())) if deel.controle == "open_opmerkingen"
    ]
    assert any("‘doet mee’ is nog open" in zin and "Zoetermeer" in zin for zin in zinnen)
    assert any(zin.endswith("een opmerking van Zoetermeer is nog open.") for zin in zinnen)


def _regels(tekst: Tekst, pet: Lidmaatschap) -> list[Any]:
    kan = kan_nu(pet, tekst, op=klok.vandaag())
    gesprekken = tekst.gesprekken.met_berichten()
    return regels_voor(gesprekken, document_van(tekst), tekst.soort, pet=pet, kan=kan)
