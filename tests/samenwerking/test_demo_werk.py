"""Whoever logs in to the demo sees work that is really there, or a sentence that is true."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from functools import cache

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client as Browser
from django.urls import reverse
from django.utils.module_loading import import_string

from financien.cijfers import ingroeipad_van
from financien.models import Berekening, Scenario, Vaststelling
from financien.prognosebeeld import maak_beeld
from regio import klok
from regio.models import Lidmaatschap, Regio, Rol
from regio.namens import namens
from regio.werk import Werkregel
from samenwerking.berichten.acties.herinneren import wie_wacht
from samenwerking.berichten.acties.versturen import verstuur_open
from samenwerking.berichten.models import Bericht, Berichtkeuze, Herinnering
from samenwerking.brieven.models import Brief, Briefversie, Gemeentebrief
from samenwerking.brieven.stand import Stand
from samenwerking.demo.geld_scenario import NAAM as WACHTEND
from samenwerking.demo.geld_scenario import WACHT_OP_TWEEDE
from samenwerking.kalenderfeed.models import Kalenderadres
from samenwerking.mijnwerk import HIER_KOMT, verdeel
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.models import Gesprek, Gesprekstaak, Tekst, Uitnodiging, Versie, Voorstel
from samenwerking.teksten.rechten import schrijver_van

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.django_db]

ALTIJD_WERK = {Rol.BELEIDSADVISEUR, Rol.CONSULENT, Rol.TEAMLEIDER, Rol.WACHTLIJSTBEHEERDER, Rol.COORDINATOR}


def _petten():
    return Lidmaatschap.objects.select_related("gebruiker", "gemeente", "regio", "orgaan").order_by("pk")


@cache
def _werk(pet: Lidmaatschap) -> list[Werkregel]:
    """What is asked of a hat; no test of this module changes it."""
    op = klok.vandaag()
    with namens(pet):
        return [regel for naam in settings.WERK for regel in import_string(naam)(pet, op=op)]


def test_in_elke_gemeente_en_regio_vraagt_het_werk_iets_van_wie_er_werkt():
    leeg = [str(pet) for pet in _petten().filter(rol__in=ALTIJD_WERK) if not _werk(pet)]
    assert leeg == []


def test_elke_rol_heeft_werk_dat_zegt_waarom_of_voor_welke_dag():
    per_rol = defaultdict(list)
    for pet in _petten():
        per_rol[pet.rol] += _werk(pet)
    assert {rol for rol in Rol if not per_rol[rol]} == set()
    kaal = {regel.wat for regels in per_rol.values() for regel in regels if not regel.waarom and not regel.uiterlijk}
    assert kaal == set()


def test_niemand_verdrinkt_in_achterstand():
    for pet in _petten().filter(rol__in=ALTIJD_WERK):
        te_laat = [regel for regel in _werk(pet) if regel.uiterlijk and regel.uiterlijk < klok.vandaag()]
        assert len(te_laat) <= 6, str(pet)


def test_de_consulent_van_de_voorbeeldaccounts_heeft_iets_te_laat_iets_deze_week_en_iets_later():
    pet = _petten().get(gebruiker__email="consulent.rijswijk@demo.example")
    werk = verdeel(_werk(pet), op=klok.vandaag())
    assert werk.te_laat
    assert werk.deze_week
    assert werk.later


def test_een_college_met_een_brief_op_tafel_besluit_en_een_raad_met_een_brief_leest():
    werk = defaultdict(set)
    for pet in _petten().filter(rol__in=[Rol.COLLEGELID, Rol.RAADSLID, Rol.GRIFFIER]):
        if any("/brieven/" in regel.url for regel in _werk(pet)):
            werk[pet.rol].add(pet.gemeente.naam_kort)
    assert werk["collegelid"] == {"Hardinxveld-Giessendam", "Molenlanden", "Sliedrecht"}
    verzonden = {"Dordrecht", "Gorinchem", "Hendrik-Ido-Ambacht", "Zwijndrecht"}
    assert werk["raadslid"] == verzonden
    assert werk["griffier"] == verzonden


@pytest.mark.parametrize("rol", list(Rol))
def test_mijn_werk_opent_voor_elke_rol_in_elke_regio(rol):
    for regio in Regio.objects.filter(sleutel__in=["haaglanden", "dordrecht", "west-brabant-west"]):
        pet = (
            _petten().filter(rol=rol, regio=regio).first()
            or _petten().filter(rol=rol, gemeente__deelnames__regio=regio).first()
        )
        browser = Browser()
        browser.force_login(pet.gebruiker)
        antwoord = browser.get("/")
        assert antwoord.status_code == 200
        pagina = antwoord.content.decode()
        regels = _werk(pet)
        if not regels:
            assert HIER_KOMT[rol].split(".")[0] in pagina
        for regel in regels[:3]:
            assert browser.get(regel.url).status_code == 200, regel.url


def test_elke_stand_van_een_brief_is_te_zien():
    standen = {brief.stand for brief in Gemeentebrief.objects.select_related("brief__regio", "gemeente").met_stand()}
    assert standen >= {Stand.OPSTELLEN, Stand.BIJ_AMBTENAAR, Stand.BIJ_COLLEGE, Stand.TERUG, Stand.VERZONDEN}


@pytest.mark.parametrize(("naam", "leest"), [("Alblasserdam", True), ("Sliedrecht", True), ("Zwijndrecht", False)])
def test_na_het_verzenden_veranderde_de_kern_en_wie_nog_wacht_leest_het_verschil(naam, leest):
    adviseur = _petten().get(rol=Rol.BELEIDSADVISEUR, gemeente__naam_kort=naam)
    eigen = Gemeentebrief.objects.get(brief__regio__sleutel="dordrecht", gemeente=adviseur.gemeente)
    browser = Browser()
    browser.force_login(adviseur.gebruiker)
    pagina = browser.get(eigen.get_absolute_url())
    assert "Gorinchem" in pagina.context["na_versie"].verzonden
    assert "bespreken de negen portefeuillehouders" in pagina.content.decode()
    assert (f"De raad van {naam} houdt versie 1." in pagina.content.decode()) is not leest
    assert any(regel.wat.startswith("Lees wat er veranderde") for regel in _werk(adviseur)) is leest


def test_negen_gemeenten_van_dordrecht_hebben_een_pdf():
    versies = Briefversie.objects.filter(gemeentebrief__brief__regio__sleutel="dordrecht")
    assert versies.count() == 9
    for versie in versies.select_related("bestand"):
        assert bytes(versie.bestand.inhoud).startswith(b"%PDF-1.7")


@pytest.mark.parametrize(("regio", "klaar", "van"), [("haaglanden", 5, 5), ("west-brabant-west", 2, 6)])
def test_een_ronde_is_klaar_om_te_maken_en_een_andere_half(regio, klaar, van):
    browser = Browser()
    browser.force_login(_petten().get(rol=Rol.COORDINATOR, regio__sleutel=regio).gebruiker)
    ronde = Brief.objects.get(regio__sleutel=regio)
    pagina = browser.get(reverse("brief", args=[ronde.pk])).context
    assert (pagina["klaar"], len(pagina["regels"])) == (klaar, van)
    assert not Briefversie.objects.filter(gemeentebrief__brief=ronde).exists()


def test_elke_regio_heeft_twee_scenarios_met_een_bevroren_voorbeeld():
    jaar = klok.vandaag().year + 2
    for sleutel in ("haaglanden", "dordrecht", "west-brabant-west", "centraal-gelderland"):
        scenarios = Scenario.objects.filter(regio__sleutel=sleutel, taak="BW")
        assert set(scenarios.values_list("naam", "startjaar")) == {
            ("Start nog onbekend", None),
            (f"Stel: start in {jaar}", jaar),
            *([(WACHTEND, jaar)] if sleutel == WACHT_OP_TWEEDE else []),
        }
        for berekening in Berekening.objects.filter(scenario__in=scenarios).select_related("scenario__regio"):
            gemeente = _petten().filter(gemeente__deelnames__regio__sleutel=sleutel).first().gemeente
            cijfers = ingroeipad_van(berekening, gemeente)
            assert cijfers.is_voorbeeld
            assert len(cijfers.rijen) == 10
            assert cijfers.regiorijen[0].totaal > Decimal(0)


@pytest.mark.parametrize("taak", ["OGGZ", "VZ"])
def test_ook_een_taak_die_niet_geteld_wordt_heeft_een_prognose(taak):
    browser = Browser()
    browser.force_login(_petten().get(rol=Rol.COORDINATOR, regio__sleutel="west-brabant-west").gebruiker)
    pagina = browser.get(reverse("prognose", args=["west-brabant-west", taak]))
    beeld = pagina.context["beeld"]
    assert beeld.is_voorbeeld
    assert all(jaar.kosten and jaar.budget for jaar in beeld.regio)
    assert len(beeld.per_gemeente) == 6
    getal = reverse("prognose_getal", args=["west-brabant-west", taak, "regio", beeld.regio[0].jaar, "kosten"])
    assert browser.get(getal).status_code == 200


def test_centraal_gelderland_rekent_met_een_prijs_per_uur_en_nieuwe_clienten_per_product():
    scenario = Scenario.objects.met_invoer().get(
        regio__sleutel="centraal-gelderland", taak="BW", startjaar__isnull=False
    )
    groepen = maak_beeld(scenario, op=klok.vandaag()).groepen
    assert not groepen.nieuw_zonder_lijst
    per_uur = [groep for groep in groepen.groepen if any(prijs.omvang for prijs in groep.prijzen)]
    assert {groep.product.split(": ")[0] for groep in per_uur} >= {"Nieuw en van de wachtlijst"}


def test_een_verzoek_wacht_op_een_andere_controller_en_niet_op_de_vrager():
    verzoek = Vaststelling.objects.open().get()
    adres = reverse("vaststelling", args=[verzoek.pk])
    wie = {pet for pet in _petten().filter(rol=Rol.CONTROLLER) if adres in {regel.url for regel in _werk(pet)}}
    assert verzoek.gevraagd_door not in wie
    assert {pet.gemeente.naam_kort for pet in wie} >= {"Dordrecht", "Papendrecht"}


def test_teksten_zijn_half_af_en_de_bevroren_versie_is_ouder_dan_het_concept():
    soorten = set(Tekst.objects.values_list("regio__sleutel", "soort"))
    assert soorten == {
        ("haaglanden", "convenant"),
        ("haaglanden", "regiovisie"),
        ("dordrecht", "regiovisie"),
        ("dordrecht", "sok"),
        ("west-brabant-west", "regiovisie"),
        ("centraal-gelderland", "regiovisie"),
        ("centraal-gelderland", "kadernota"),
        *((sleutel, "raadsinformatiebrief") for sleutel in ("dordrecht", "haaglanden", "west-brabant-west")),
    }
    for visie in Tekst.objects.filter(soort="regiovisie").met_stand():
        assert 0 < visie.aantal_leeg < visie.aantal
    bevroren = set(Versie.objects.bevroren().values_list("tekst__regio__sleutel", "tekst__soort"))
    assert bevroren == {
        ("haaglanden", "convenant"),
        ("haaglanden", "regiovisie"),
        ("dordrecht", "regiovisie"),
        ("centraal-gelderland", "kadernota"),
    }
    assert Tekst.objects.met_stand().onbevroren().filter(versies__bevroren=True).count() == 3


def test_schrijvers_van_meer_gemeenten_schreven_mee():
    for sleutel in ("haaglanden", "dordrecht", "west-brabant-west", "centraal-gelderland"):
        geschreven = Tekst.objects.get(regio__sleutel=sleutel, soort="regiovisie").bijwerkingen
        assert geschreven.values("door__gemeente").distinct().count() >= 4


def test_voorstellen_wachten_zijn_aangenomen_of_afgewezen_met_een_reden():
    for sleutel, soort in (("haaglanden", "regiovisie"), ("dordrecht", "sok")):
        rijen = Voorstel.objects.filter(tekst__regio__sleutel=sleutel, tekst__soort=soort)
        assert set(rijen.values_list("staat", flat=True)) == {"open", "aangenomen", "afgewezen"}
        assert rijen.open().values("door__gemeente").distinct().count() >= 2
        assert all(rijen.filter(staat="afgewezen").values_list("waarom", flat=True))
    sok = Tekst.objects.get(regio__sleutel="dordrecht", soort="sok")
    coordinator, trekker = _petten().get(rol=Rol.COORDINATOR, regio=sok.regio), sok.trekker
    papendrecht = _petten().get(gebruiker__email="beleidsadviseur.papendrecht@demo.example")
    op = klok.vandaag()
    assert [schrijver_van(pet, sok, op=op).recht.name for pet in (coordinator, trekker, papendrecht)] == [
        "SCHRIJVEN", "SCHRIJVEN", "VOORSTELLEN",
    ]  # fmt: skip
    adres = reverse("tekst_voorstellen", args=[sok.pk])
    assert {regel.url for regel in _werk(trekker)} >= {adres}
    assert adres not in {regel.url for regel in _werk(papendrecht)}
    bijlage = document_van(Tekst.objects.get(regio__sleutel="haaglanden", soort="regiovisie")).inhoud[-1]
    assert (bijlage.soort, bijlage.attrs["gemeente"]) == ("bijlage", "GM0603")


def test_er_wordt_gesproken_over_de_teksten_en_een_uitnodiging_is_voorbij():
    for sleutel in ("haaglanden", "dordrecht"):
        gesprekken = Gesprek.objects.filter(tekst__regio__sleutel=sleutel, tekst__soort="regiovisie")
        assert (gesprekken.open().count(), gesprekken.count()) == (2, 3)
        assert gesprekken.exclude(gast=None).count() == 1
        taak = Gesprekstaak.objects.get(gesprek__in=gesprekken, einde="")
        assert any(str(taak.gesprek_id) in regel.url for regel in _werk(taak.eigenaar))
        gasten = Uitnodiging.objects.filter(content_object__regio__sleutel=sleutel)
        assert (gasten.geldig(op=klok.vandaag()).count(), gasten.count()) == (1, 2)


def test_wie_nog_moet_besluiten_is_herinnerd_en_sommigen_willen_een_overzicht():
    procedure = Herinnering.objects.get().procedure
    wacht = set(Bericht.objects.open().values_list("herinnering__procedure", flat=True))
    assert wacht == {procedure.pk}
    assert not any(een.krijgt for een in wie_wacht(procedure, op=klok.vandaag()))
    verstuur_open(op=klok.vandaag())
    assert {brief.subject for brief in mail.outbox} == {f"Samen Thuis: Herinnering: {procedure.tekst.titel}"}
    assert Bericht.objects.filter(uitkomst="verstuurd").count() == len(mail.outbox) > 1
    assert set(Berichtkeuze.objects.values_list("hoe_vaak", flat=True)) == {"dagelijks", "wekelijks"}
    assert Kalenderadres.objects.geldig().filter(regio=procedure.tekst.regio).count() == 1
