"""The line of an overleg, and every refusal with its sentence."""

from __future__ import annotations

import io
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from pypdf import PdfReader

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Deelname, Organisatie, Rol
from regio.opdrachten import Mislukt
from samenwerking.overleg.acties.actie import rond_actie_af, spreek_actie_af, wijzig_actie
from samenwerking.overleg.acties.agenda import Plek, maak_agenda, trek_punt_in
from samenwerking.overleg.acties.bijeenkomst import laat_vervallen, plan_bijeenkomsten
from samenwerking.overleg.acties.bundel import maak_bundel, vraag_bundel
from samenwerking.overleg.acties.notulen import Aantekening, Nieuweactie, bewaar_notulen, meld_af, schuif_door
from samenwerking.overleg.acties.stuk import voeg_stuk_toe
from samenwerking.overleg.acties.verslag import leg_verslag_vast, stel_verslag_vast
from samenwerking.overleg.models import Agendapunt, Bijeenkomst, Stukkenbundel, Vergaderstuk
from samenwerking.overleg.onderwerpen import titel_op_papier, wachtend_voor, wijzer_voor
from samenwerking.overleg.rechten import bijeenkomsten_van, opent_stuk, overleggen_van
from samenwerking.overleg.tafel import tafel_van
from samenwerking.overleg.werk import werk_voor
from tests.regio.factories import gemeente, maak_pet, regio
from tests.samenwerking.overleg.maken import DAG, Tafel, lege_pdf, zet
from tests.samenwerking.teksten.factories import begin


def notuleer(tafel: Tafel, ding: Bijeenkomst, *, afspraken: str = "", **meer: Any) -> Any:
    """Write at the first point of a meeting."""
    punt = ding.punten.op_volgorde()[0]
    return bewaar_notulen(
        bijeenkomst=ding,
        aantekeningen=[
            Aantekening(
                punt.pk,
                meer.pop("versie", punt.versienummer),
                meer.pop("bespreking", "Besproken."),
                afspraken,
                meer.pop("actie", None),
            )
        ],
        aanvraag=meer.pop("aanvraag", uuid4()),
        door=meer.pop("door", tafel.coordinator),
        op=klok.vandaag(),
    )


def actie_van(tafel: Tafel, **anders: Any) -> Any:
    """Agree on an action."""
    vast: dict[str, Any] = {
        "overleg": tafel.overleg, "agendapunt": None, "wat": "Bel de corporatie", "eigenaar": tafel.mensen.rijswijk,
        "organisatie": None, "uiterlijk": klok.vandaag() + 3 * DAG, "aanvraag": uuid4(), "door": tafel.coordinator,
        "op": klok.vandaag(),
    }  # fmt: skip
    return spreek_actie_af(**{**vast, **anders})


# --- the line ---------------------------------------------------------------------------------------------------


def test_een_actie_staat_op_mijn_werk_en_komt_terug_tot_zij_is_gedaan(tafel: Tafel) -> None:
    op, adviseur = klok.vandaag(), tafel.mensen.rijswijk
    nu, straks = tafel.bijeenkomst("Wonen"), tafel.bijeenkomst(over=30)
    notuleer(tafel, nu, actie=Nieuweactie("Bel de corporatie", adviseur, op + 3 * DAG))

    [regel] = [regel for regel in werk_voor(adviseur, op=op) if regel.wat == "Bel de corporatie"]
    assert (regel.uiterlijk, regel.knop) == (op + 3 * DAG, "Actie afronden")
    assert [deze.titel for deze in wachtend_voor(tafel.coordinator, straks, op=op) if deze.soort == "actie"] == [
        "Bel de corporatie"
    ]

    actie = tafel.overleg.acties.get()
    rond_actie_af(actie=actie, soort="gedaan", toelichting="", dag=op, door=adviseur, op=op)
    assert not [regel for regel in werk_voor(adviseur, op=op) if regel.wat == "Bel de corporatie"]
    assert not [deze for deze in wachtend_voor(tafel.coordinator, straks, op=op) if deze.soort == "actie"]


def test_de_agenda_komt_uit_open_punten_en_wat_wacht(tafel: Tafel) -> None:
    op = klok.vandaag()
    tekst = begin(tafel.mensen.rijswijk, titel="Regiovisie van de proef")
    ding = tafel.bijeenkomst("Opening", over=10)
    los = tafel.punt("Ingebracht door het college", door=tafel.mensen.college)
    eerste = ding.punten.get()
    maak_agenda(
        bijeenkomst=ding,
        plekken=[Plek(eerste.pk, 1, 10)],
        erbij=[f"punt-{los.pk}", f"tekst-{tekst.pk}"],
        versie=2,
        aanvraag=uuid4(),
        door=tafel.coordinator,
        op=op,
    )
    punten = list(ding.punten.op_volgorde())
    assert [punt.volgorde for punt in punten] == [1, 2, 3]
    wijzer = wijzer_voor(tafel.coordinator, punten, op=op)
    assert [wijzer.titel(punt) for punt in punten] == [
        "Opening", "Ingebracht door het college", "Regiovisie van de proef",
    ]  # fmt: skip
    # and back: taken off, a point is open again
    maak_agenda(
        bijeenkomst=ding, plekken=[Plek(los.pk, 2, None, eraf=True)], erbij=[], versie=3, aanvraag=uuid4(),
        door=tafel.coordinator, op=op,
    )  # fmt: skip
    assert list(Agendapunt.objects.open()) == [los]


def test_een_titel_lekt_niet_naar_wie_het_ding_niet_mag_openen(tafel: Tafel) -> None:
    op = klok.vandaag()
    zet(tafel, rol=Rol.TEAMLEIDER)
    tekst = begin(tafel.mensen.rijswijk, titel="Geheime titel")
    ding = tafel.bijeenkomst(over=10)
    maak_agenda(
        bijeenkomst=ding, plekken=[], erbij=[f"tekst-{tekst.pk}"], versie=2, aanvraag=uuid4(),
        door=tafel.coordinator, op=op,
    )  # fmt: skip
    punt = ding.punten.get()
    assert wijzer_voor(tafel.mensen.college, [punt], op=op).titel(punt) == "Geheime titel"
    assert wijzer_voor(tafel.teamleider, [punt], op=op).titel(punt) == "Een tekst van de regio"
    assert titel_op_papier(punt) == "Een tekst van de regio"


def test_het_verslag_wordt_in_een_latere_bijeenkomst_vastgesteld(tafel: Tafel) -> None:
    op = klok.vandaag()
    toen, nu = tafel.bijeenkomst("Wonen", over=-20), tafel.bijeenkomst("Vandaag")
    notuleer(tafel, toen, afspraken="Wij gaan door.\nIedereen leest mee.")
    eerste = leg_verslag_vast(bijeenkomst=toen, aanvraag=uuid4(), door=tafel.coordinator, op=op)
    assert leg_verslag_vast(bijeenkomst=toen, aanvraag=uuid4(), door=tafel.coordinator, op=op) == eerste  # same words
    assert eerste.gelezen.punten[0].afspraken == ("Wij gaan door.", "Iedereen leest mee.")

    def vast(nummer: int, wanneer: Bijeenkomst) -> Any:
        return stel_verslag_vast(bijeenkomst=toen, in_bijeenkomst=wanneer, nummer=nummer, door=tafel.coordinator, op=op)

    with pytest.raises(KanNiet, match="latere bijeenkomst"):
        vast(1, toen)
    notuleer(tafel, toen, afspraken="Wij stoppen.")
    with pytest.raises(KanNiet, match="nog iets gewijzigd"):
        vast(1, nu)
    leg_verslag_vast(bijeenkomst=toen, aanvraag=uuid4(), door=tafel.coordinator, op=op)
    with pytest.raises(KanNiet, match="nieuwere versie van het verslag: 2"):
        vast(1, nu)
    assert vast(2, nu) == vast(2, nu)
    with pytest.raises(KanNiet, match="Er verandert niets meer"):
        notuleer(tafel, toen, afspraken="Toch weer anders.")


def test_een_stukkenbundel_heeft_een_voorblad_en_een_bladwijzer_per_deel(tafel: Tafel) -> None:
    pytest.importorskip("weasyprint")
    op = klok.vandaag()
    ding = tafel.bijeenkomst("Wonen", over=5)
    for titel, bladen, geheim in (("Nota wonen", 3, ""), ("Bedragen", 2, "Prijzen van aanbieders.")):
        voeg_stuk_toe(
            bijeenkomst=ding, agendapunt=ding.punten.get(), titel=titel, inhoud=lege_pdf(bladen),
            waarom_vertrouwelijk=geheim, aanvraag=uuid4(), door=tafel.coordinator, op=op,
        )  # fmt: skip
    opdracht = vraag_bundel(bijeenkomst=ding, aanvraag=uuid4(), door=tafel.coordinator, op=op, nu=klok.nu())
    for deel in opdracht.delen.all():
        try:
            maak_bundel(deel)
        except Mislukt as fout:
            pytest.skip(str(fout))  # a computer without Pango
        maak_bundel(deel)  # twice is once
    inhouden = {}
    for bundel in Stukkenbundel.objects.filter(bijeenkomst=ding):
        lezer = PdfReader(io.BytesIO(bytes(bundel.inhoud)))
        inhouden[bundel.met_vertrouwelijk] = [
            (str(een.title), (lezer.get_destination_page_number(een) or 0) + 1)
            for een in lezer.outline
            if not isinstance(een, list)
        ]
        voorblad = lezer.pages[0].extract_text().replace("\xa0", " ")
        assert ("vertrouwelijk: niet in deze bundel" in voorblad) == (not bundel.met_vertrouwelijk)
        assert len(lezer.pages) == bundel.bladzijden
    assert inhouden[True] == [("Inhoud", 1), ("Agenda", 2), ("Nota wonen", 3), ("Bedragen", 6)]
    assert inhouden[False] == [("Inhoud", 1), ("Agenda", 2), ("Nota wonen", 3)]


# --- who sees what ----------------------------------------------------------------------------------------------


def test_wie_niet_aan_tafel_zit_opent_geen_vertrouwelijk_stuk(tafel: Tafel) -> None:
    op, mensen = klok.vandaag(), tafel.mensen
    ding = tafel.bijeenkomst("Wonen", over=5)
    stuk = voeg_stuk_toe(
        bijeenkomst=ding, agendapunt=None, titel="Bedragen", inhoud=lege_pdf(), waarom_vertrouwelijk="Prijzen.",
        aanvraag=uuid4(), door=tafel.coordinator, op=op,
    )  # fmt: skip
    stuk = Vergaderstuk.objects.get(pk=stuk.pk)
    wie = {"college": mensen.college, "adviseur": mensen.rijswijk, "raad": mensen.raad, "pen": tafel.coordinator}
    assert {naam: opent_stuk(pet, stuk, op=op) for naam, pet in wie.items()} == {
        "college": True, "adviseur": False, "raad": False, "pen": True,
    }  # fmt: skip


def test_wie_een_overleg_ziet(tafel: Tafel) -> None:
    op, mensen = klok.vandaag(), tafel.mensen
    ziet = [tafel.overleg]
    assert list(overleggen_van(mensen.college, op=op)) == ziet
    assert list(overleggen_van(mensen.zoetermeer, op=op)) == ziet
    for pet in (mensen.raad, mensen.consulent, mensen.dordrecht, tafel.teamleider):
        assert list(overleggen_van(pet, op=op)) == []
        assert list(bijeenkomsten_van(pet, op=op)) == []


# --- refusals ---------------------------------------------------------------------------------------------------


def test_een_bijeenkomst_in_het_verleden_krijgt_een_zin(tafel: Tafel) -> None:
    op = klok.vandaag()
    with pytest.raises(KanNiet, match=r"24.november 2026 is voorbij"):
        plan_bijeenkomsten(overleg=tafel.overleg, dagen=[op - DAG], aanvraag=uuid4(), door=tafel.coordinator, op=op)


def test_twee_keer_klikken_plant_een_keer(tafel: Tafel) -> None:
    op, sleutel = klok.vandaag(), uuid4()
    for _ in range(2):
        plan_bijeenkomsten(overleg=tafel.overleg, dagen=[op + DAG], aanvraag=sleutel, door=tafel.coordinator, op=op)
    assert tafel.overleg.bijeenkomsten.count() == 1


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"eigenaar": None}, "zonder eigenaar doet niemand"),
        ({"wat": ""}, "wat er moet gebeuren"),
        ({"uiterlijk": None}, "Vul de dag in"),
        ({"uiterlijk": "gisteren"}, "Deze dag is voorbij"),
        ({"eigenaar": "vertrokken"}, "werkt niet .meer. voor deze regio"),
        ({"eigenaar": "buiten"}, "werkt niet .meer. voor deze regio"),
    ],
)
def test_een_actie_waar_iets_aan_ontbreekt(tafel: Tafel, anders: dict[str, Any], zin: str) -> None:
    wie = {
        "vertrokken": maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk", tot=klok.vandaag()),
        "buiten": tafel.mensen.dordrecht,
        "gisteren": klok.vandaag() - DAG,
    }
    with pytest.raises(KanNiet, match=zin):
        actie_van(tafel, **{naam: wie.get(str(waarde), waarde) for naam, waarde in anders.items()})


def test_een_actie_van_wie_vertrok_gaat_naar_de_coordinator(tafel: Tafel) -> None:
    op, adviseur = klok.vandaag(), tafel.mensen.rijswijk
    actie = actie_van(tafel)
    adviseur.tot = op
    adviseur.save()
    [regel] = [regel for regel in werk_voor(tafel.coordinator, op=op) if "iemand anders" in regel.wat]
    assert regel.waarom == "De eigenaar werkt niet meer voor deze regio."
    with pytest.raises(KanNiet, match="werkt niet"):
        wijzig_actie(
            actie=actie, wat="x", eigenaar=tafel.mensen.dordrecht, organisatie=None, uiterlijk=op, versie=1,
            door=tafel.coordinator, op=op,
        )  # fmt: skip


def test_een_gemeente_die_vertrok_heeft_geen_zetel_meer(tafel: Tafel) -> None:
    op = klok.vandaag()
    zet(tafel, rol=Rol.BELEIDSADVISEUR, gemeente=gemeente("Rijswijk"))
    Deelname.objects.filter(regio=regio("haaglanden"), gemeente=gemeente("Rijswijk")).update(tot=op)
    namen = {zetel.naam: zetel.weg for zetel in tafel_van(tafel.overleg, op=op)}
    assert "collegelid van Rijswijk" not in namen
    assert namen["beleidsadviseur van Rijswijk"] == "Deze gemeente doet niet meer mee aan de regio."


def test_aan_tafel_een_van_de_drie_en_een_voorzitter_tegelijk(tafel: Tafel) -> None:
    with pytest.raises(KanNiet, match="een van de drie"):
        zet(tafel, rol=Rol.CONTROLLER, pet=tafel.mensen.rijswijk)
    with pytest.raises(KanNiet, match="Er is al een secretaris"):
        zet(tafel, pet=tafel.mensen.rijswijk, taak="secretaris")
    with pytest.raises(KanNiet, match="zit al aan tafel"):
        zet(tafel, rol=Rol.COLLEGELID)
    with pytest.raises(KanNiet, match="Werkt niet meer"):
        zet(tafel, pet=tafel.mensen.dordrecht)
    with pytest.raises(KanNiet, match="wie er namens"):
        zet(tafel, organisatie=Organisatie.objects.create(naam="Proef", soort="aanbieder"))


def test_wie_tegelijk_schrijft_verliest_geen_woorden(tafel: Tafel) -> None:
    ding = tafel.bijeenkomst("Wonen")
    punt = ding.punten.get()
    notuleer(tafel, ding, bespreking="Van de een.")
    uit = notuleer(tafel, ding, bespreking="Van de ander.", versie=punt.versienummer)
    assert uit.verouderd == (punt.pk,)
    assert ding.punten.get().bespreking == "Van de een."


def test_een_weigering_laat_niets_half_achter(tafel: Tafel) -> None:
    ding = tafel.bijeenkomst("Wonen")
    with pytest.raises(KanNiet, match="zonder eigenaar"):
        notuleer(tafel, ding, actie=Nieuweactie("Iets", None, klok.vandaag()))
    assert ding.punten.get().bespreking == ""


def test_schrijven_kan_niet_voor_de_dag_en_niet_door_wie_alleen_leest(tafel: Tafel) -> None:
    with pytest.raises(KanNiet, match="moet nog komen"):
        notuleer(tafel, tafel.bijeenkomst("Wonen", over=5))
    with pytest.raises(GeenRecht):
        notuleer(tafel, tafel.bijeenkomst("Wonen"), door=tafel.mensen.college)


def test_een_bijeenkomst_die_vervalt_geeft_haar_punten_terug(tafel: Tafel) -> None:
    ding = tafel.bijeenkomst("Wonen", over=5)
    laat_vervallen(bijeenkomst=ding, reden="Te weinig mensen.", door=tafel.coordinator, op=klok.vandaag())
    assert [punt.titel for punt in Agendapunt.objects.open()] == ["Wonen"]
    gehouden = tafel.bijeenkomst("Geld")
    notuleer(tafel, gehouden)
    with pytest.raises(KanNiet, match="al wat er is besproken"):
        laat_vervallen(bijeenkomst=gehouden, reden="Toch niet.", door=tafel.coordinator, op=klok.vandaag())


def test_een_punt_komt_een_keer_terug(tafel: Tafel) -> None:
    punt = tafel.bijeenkomst("Wonen").punten.get()
    nieuw = schuif_door(punt=punt, aanvraag=uuid4(), door=tafel.coordinator, op=klok.vandaag())
    assert (nieuw.vervolg_op, nieuw.titel) == (punt, "Wonen")
    with pytest.raises(KanNiet, match="komt al terug"):
        schuif_door(punt=punt, aanvraag=uuid4(), door=tafel.coordinator, op=klok.vandaag())
    with pytest.raises(KanNiet, match="staat op een agenda"):
        trek_punt_in(punt=punt, door=tafel.coordinator, op=klok.vandaag())


def test_afmelden_kan_wie_aan_tafel_zit(tafel: Tafel) -> None:
    ding, op = tafel.bijeenkomst(over=5), klok.vandaag()
    assert meld_af(bijeenkomst=ding, door=tafel.mensen.college, op=op) == 1
    assert meld_af(bijeenkomst=ding, door=tafel.mensen.college, op=op) == 1
    [presentie] = ding.presenties.all()
    assert (presentie.stand, presentie.gemeente) == ("afgemeld", gemeente("Rijswijk"))
    with pytest.raises(GeenRecht):
        meld_af(bijeenkomst=ding, door=tafel.mensen.zoetermeer, op=op)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "leeg"),
        (b"PK\x03\x04 een Word-bestand", "geen PDF"),
        (b"\x89PNG\r\n\x1a\n plaatje IEND\xaeB`\x82", "geen PDF"),
        (b"%PDF-1.7 half", "niet volledig"),
        (b"%PDF-1.7\nonzin\n%%EOF", "niet te openen"),
        (b"%PDF-" + bytes(25 * 1024 * 1024), "26 MB"),
        (lege_pdf(wachtwoord="geheim"), "wachtwoord"),
    ],
    ids=["leeg", "word", "plaatje", "half", "onzin", "groot", "wachtwoord"],
)
def test_een_stuk_dat_niet_kan(tafel: Tafel, inhoud: bytes, zin: str) -> None:
    with pytest.raises(KanNiet, match=zin):
        voeg_stuk_toe(
            bijeenkomst=tafel.bijeenkomst(over=5), agendapunt=None, titel="Stuk", inhoud=inhoud,
            waarom_vertrouwelijk="", aanvraag=uuid4(), door=tafel.coordinator, op=klok.vandaag(),
        )  # fmt: skip


def test_het_werk_van_wie_de_pen_heeft(tafel: Tafel) -> None:
    leeg, gehouden = tafel.bijeenkomst(over=5), tafel.bijeenkomst("Wonen", over=-3)
    regels = {regel.url: regel.wat for regel in werk_voor(tafel.coordinator, op=klok.vandaag())}
    assert regels == {
        reverse("agenda", args=[leeg.pk]): "Maak de agenda: Bestuurlijk overleg",
        gehouden.get_absolute_url(): "Maak het verslag: Bestuurlijk overleg",
    }
    assert werk_voor(tafel.mensen.zoetermeer, op=klok.vandaag()) == []
