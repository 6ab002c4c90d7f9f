"""What is sent is put in order, judged and kept, once; the draft can always be read back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import DatabaseError, connection, transaction
from prosemirror.model import Node

from samenwerking.teksten.acties import schrijven
from samenwerking.teksten.acties.schrijven import Ontvangst, document_van, stand_van, verwerk
from samenwerking.teksten.boom import op_id
from samenwerking.teksten.models import Bijwerking, Leven, Momentopname, Tekst
from samenwerking.teksten.schrijfrecht import Schrijver
from samenwerking.teksten.voorstellen import Kies
from tests.samenwerking.teksten.factories import Mensen, begin, maak_mensen, schrijf
from tests.samenwerking.teksten.stappen import IN_VISIE as A
from tests.samenwerking.teksten.stappen import haal_weg, staat_er, voeg_in, zending

pytestmark = pytest.mark.django_db


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk)
    schrijf(tekst, mensen.rijswijk, "aaaa", "bbbb")
    return tekst


def test_twee_schrijven_op_dezelfde_stand(tekst: Tekst, mensen: Mensen) -> None:
    uit, _ = verwerk(
        tekst.pk,
        [zending(tekst, mensen.rijswijk, voeg_in(A, "X")), zending(tekst, mensen.zoetermeer, voeg_in(A + 6, "Y"))],
    )
    assert [ontvangst.nummer for ontvangst in uit] == [2, 3]
    assert staat_er(tekst) == "Visie\nXaaaa\nYbbbb"
    assert list(Bijwerking.objects.values_list("vanaf", "aantal", "door")) == [
        (1, 1, mensen.rijswijk.pk),
        (2, 1, mensen.rijswijk.pk),
        (3, 1, mensen.zoetermeer.pk),
    ]


def test_dezelfde_zending_twee_keer_is_een_keer(tekst: Tekst, mensen: Mensen) -> None:
    een = zending(tekst, mensen.rijswijk, voeg_in(A, "X"))
    verwerk(tekst.pk, [een])
    twee = zending(tekst, mensen.zoetermeer, haal_weg(A, A + 1), nummer=2)
    uit, _ = verwerk(tekst.pk, [twee, twee])
    assert [ontvangst.nummer for ontvangst in uit] == [3, 3]
    assert staat_er(tekst) == "Visie\naaaa\nbbbb"
    uit, _ = verwerk(tekst.pk, [een, een])
    assert uit == [Ontvangst(een.zending, 3)] * 2
    assert staat_er(tekst) == "Visie\naaaa\nbbbb"


def test_een_geweigerde_zending_laat_de_anderen_staan(tekst: Tekst, mensen: Mensen) -> None:
    uit, _ = verwerk(
        tekst.pk,
        [
            zending(tekst, mensen.college, voeg_in(A, "mag niet")),
            zending(tekst, mensen.rijswijk, voeg_in(A, "X")),
            zending(tekst, mensen.zoetermeer, {"stepType": "onzin"}),
            zending(tekst, mensen.zoetermeer, voeg_in(A, "Y"), nummer=99),
        ],
    )
    assert [bool(ontvangst.geweigerd) for ontvangst in uit] == [True, False, True, True]
    assert "opmerkingen maken" in uit[0].geweigerd
    assert staat_er(tekst) == "Visie\nXaaaa\nbbbb"


@pytest.mark.parametrize(
    ("naam", "attrs"),
    [
        ("koppeling", {"adres": "javascript:alert(1)"}),
        ("koppeling", {"adres": "data:text/html,x"}),
        ("opmerking", {"id": "<b>"}),
    ],
)
def test_een_gevaarlijk_merk_wordt_geweigerd(tekst: Tekst, mensen: Mensen, naam: str, attrs: dict[str, str]) -> None:
    stap = {"stepType": "addMark", "from": A, "to": A + 2, "mark": {"type": naam, "attrs": attrs}}
    uit, _ = verwerk(tekst.pk, [zending(tekst, mensen.rijswijk, stap)])
    assert uit[0].geweigerd
    assert not any(knoop.merken for knoop in op_id(document_van(tekst)).values())


def test_wie_hetzelfde_artikel_verplaatst_krijgt_geen_dubbel_kenmerk(tekst: Tekst, mensen: Mensen) -> None:
    deel = document_van(tekst)
    document = stand_van(Leven.objects.get(pk=tekst.pk)).document
    json, einde = document.child(0).to_json(), document.content.size
    nog_eens = {"stepType": "replace", "from": einde, "to": einde, "slice": {"content": [json]}}
    uit, stand = verwerk(tekst.pk, [zending(tekst, mensen.rijswijk, nog_eens)])
    assert not uit[0].geweigerd
    twee = document_van(tekst)
    assert len(op_id(twee)) == 2 * len(op_id(deel))
    assert set(op_id(deel)) <= set(op_id(twee))
    assert stand.nummer == uit[0].nummer == Leven.objects.get(pk=tekst.pk).nummer


def test_een_momentopname_na_veel_stappen_en_daarna_nog_dezelfde_tekst(
    tekst: Tekst, mensen: Mensen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schrijven, "MOMENTOPNAME_NA", 5)
    stand = None
    for nummer in range(1, 13):
        _, stand = verwerk(tekst.pk, [zending(tekst, mensen.rijswijk, voeg_in(A, "x"), nummer=nummer)], stand)
    leven = Leven.objects.get(pk=tekst.pk)
    assert (leven.nummer, leven.momentnummer) == (13, 10)
    assert staat_er(tekst) == "Visie\nxxxxxxxxxxxxaaaa\nbbbb"
    verwerk(tekst.pk, [zending(tekst, mensen.zoetermeer, voeg_in(A + 6, "laat"), nummer=1)])
    assert staat_er(tekst) == "Visie\nxxxxxxxxxxxxaaaa\nlaatbbbb"


def test_wat_dit_proces_onthield_wordt_bijgewerkt_met_wat_een_ander_schreef(tekst: Tekst, mensen: Mensen) -> None:
    _, oud = verwerk(tekst.pk, [zending(tekst, mensen.rijswijk, voeg_in(A, "1"))])
    verwerk(tekst.pk, [zending(tekst, mensen.zoetermeer, voeg_in(A, "2"), nummer=2)])
    _, nieuw = verwerk(tekst.pk, [zending(tekst, mensen.rijswijk, haal_weg(A, A + 1), nummer=2)], oud)
    assert staat_er(tekst) == "Visie\n2aaaa\nbbbb"
    assert nieuw.nummer == 4


def test_de_lijst_weet_hoeveel_delen_leeg_zijn(mensen: Mensen) -> None:
    tekst = begin(mensen.rijswijk, soort="regiovisie")
    schrijf(tekst, mensen.rijswijk, "Iets.", titel="Visie en uitgangspunten")
    rij = Tekst.objects.met_stand().get()
    assert (rij.aantal, rij.aantal_leeg) == (18, 17)


@pytest.mark.parametrize(
    ("opdracht", "feit"),
    [
        ("UPDATE samenwerking_leven SET momentnummer = nummer + 1", "momentopname_loopt_niet_voor_op_de_tekst"),
        ("UPDATE samenwerking_leven SET aantal_leeg = aantal + 1", "er_zijn_niet_meer_lege_delen_dan_delen"),
        ("UPDATE samenwerking_bijwerking SET vanaf = 0", "stappen_tellen_vanaf_een"),
        (
            "INSERT INTO samenwerking_bijwerking"
            " (tekst_id, vanaf, aantal, stappen, delen, kwijt, zending, schrijver, door_id, op)"
            " SELECT tekst_id, vanaf, 1, stappen, delen, kwijt, gen_random_uuid(), 'x', door_id, now()"
            " FROM samenwerking_bijwerking",
            "elke_stap_staat_een_keer_in_de_tekst",
        ),
    ],
)
def test_wat_de_databank_weet(tekst: Tekst, opdracht: str, feit: str) -> None:
    with pytest.raises(DatabaseError, match=feit), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)


def test_wie_woorden_verliest_staat_bij_de_wijziging_die_ze_wegnam(tekst: Tekst, mensen: Mensen) -> None:
    # Zoetermeer types two letters in what Rijswijk takes away without having seen them
    typt = [
        zending(tekst, mensen.zoetermeer, voeg_in(A + 2, "X")),
        zending(tekst, mensen.zoetermeer, voeg_in(A + 3, "Y"), nummer=2),
    ]
    verwerk(tekst.pk, [*typt, zending(tekst, mensen.rijswijk, haal_weg(A, A + 4))])
    assert staat_er(tekst) == "Visie\n\nbbbb"
    wie = f"venster{mensen.zoetermeer.pk}"
    assert Bijwerking.objects.get(vanaf=4).kwijt == [{"schrijver": wie, "door": mensen.zoetermeer.pk, "woorden": "XY"}]
    # and a letter that comes in after it finds no place: nothing changed, but it is not forgotten
    laat = zending(tekst, mensen.zoetermeer, voeg_in(A + 4, "Z"), nummer=3)
    verwerk(tekst.pk, [laat])
    assert staat_er(tekst) == "Visie\n\nbbbb"
    assert Bijwerking.objects.get(zending=laat.zending).kwijt == [
        {"schrijver": wie, "door": mensen.zoetermeer.pk, "woorden": "Z"}
    ]


def test_wie_weg_was_en_zijn_stap_zelf_verplaatste_neemt_ook_niets_stil_weg(tekst: Tekst, mensen: Mensen) -> None:
    verwerk(tekst.pk, [zending(tekst, mensen.zoetermeer, voeg_in(A + 2, "X"))])
    # the window of Rijswijk heard of it, and moved its own removal past it: it now takes five letters
    verplaatst = replace(zending(tekst, mensen.rijswijk, haal_weg(A, A + 5), nummer=2), sinds=1)
    verwerk(tekst.pk, [verplaatst])
    assert [een["woorden"] for een in Bijwerking.objects.get(zending=verplaatst.zending).kwijt] == ["X"]


@pytest.mark.parametrize("sinds", [-5, 0, 2, 99])
def test_een_vreemd_getal_bij_sinds_doet_geen_kwaad(tekst: Tekst, mensen: Mensen, sinds: int) -> None:
    uit, _ = verwerk(tekst.pk, [replace(zending(tekst, mensen.rijswijk, voeg_in(A, "X")), sinds=sinds)])
    assert (uit[0].nummer, uit[0].geweigerd) == (2, "")


def test_oude_momentopnamen_worden_uitgedund_en_elke_stand_blijft_te_lezen(
    tekst: Tekst, mensen: Mensen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schrijven, "MOMENTOPNAME_NA", 2)
    monkeypatch.setattr(schrijven, "UITGEDUND_NA", 6)
    bekend = None
    for nummer in range(1, 21):
        _, bekend = verwerk(tekst.pk, [zending(tekst, mensen.rijswijk, voeg_in(A, "x"), nummer=nummer)], bekend)
    nummers = list(Momentopname.objects.filter(tekst=tekst).order_by("nummer").values_list("nummer", flat=True))
    assert nummers == [0, 6, 12, 18, 20]
    for nummer in range(1, 22):
        stand = schrijven.stand_na(tekst.pk, nummer)
        assert stand.document.text_content.count("x") == nummer - 1


def test_een_fout_in_een_zending_houdt_de_anderen_niet_op(
    tekst: Tekst, mensen: Mensen, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = schrijven.toets

    def breekt(voor: Node, na: Node, mag: Schrijver, eigen: Kies) -> None:
        if "boem" in na.text_content:
            raise AttributeError("een fout van ons")
        echt(voor, na, mag, eigen)

    monkeypatch.setattr(schrijven, "toets", breekt)
    boem, goed = (zending(tekst, mensen.rijswijk, voeg_in(A, woorden)) for woorden in ("boem", "X"))
    uit, _ = verwerk(tekst.pk, [boem, goed])
    assert [bool(een.geweigerd) for een in uit] == [True, False]
    assert staat_er(tekst) == "Visie\nXaaaa\nbbbb"
