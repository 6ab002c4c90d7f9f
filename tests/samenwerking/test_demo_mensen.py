"""The people of the demo: every role everywhere, evidently made up, with one password that opens only a demo."""

from __future__ import annotations

from collections import Counter

import pytest
from django.test import Client as Browser

from regio import klok
from regio.models import Deelname, Gebruiker, Huisstijl, Lidmaatschap, Rol, Taak
from regio.namens import namens
from samenwerking.demo import WACHTWOORD, accounts
from samenwerking.demo.kaart import REGIOS
from samenwerking.demo.verzinnen import BEGINS, POSTLETTERS
from toegang.bsn import is_testnummer, lees_bsn
from toegang.models import Client, ClientBsn
from toegang.sleutels import sleutelbos

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.django_db]

IN_ELKE_GEMEENTE = {"beleidsadviseur", "collegelid", "raadslid", "griffier", "consulent", "teamleider", "controller"}
IN_ELKE_REGIO = {"coordinator", "controller", "beheerder"}


def _gemeenten():
    return Deelname.objects.lopend(op=klok.vandaag()).filter(taak=Taak.BW, regio__sleutel__in=REGIOS)


def test_elke_rol_is_er_in_elke_gemeente_en_regio():
    verwacht = {
        (rol, deelname.gemeente_id, None)
        for deelname in _gemeenten()
        for rol in IN_ELKE_GEMEENTE | ({"wachtlijstbeheerder"} if deelname.rol == "centrum" else set())
    }
    verwacht |= {(rol, None, deelname.regio_id) for deelname in _gemeenten() for rol in IN_ELKE_REGIO}
    assert len(_gemeenten()) == 5 + 9 + 6 + 10
    assert set(Lidmaatschap.objects.values_list("rol", "gemeente_id", "regio_id")) == verwacht


def test_iedereen_heet_naar_een_functie_en_heeft_een_demo_adres():
    for gebruiker in Gebruiker.objects.all():
        assert gebruiker.naam.startswith("Demo ")
        assert gebruiker.email.endswith(("@demo.example", "@uitnodiging.invalid"))  # a guest has no address


@pytest.mark.parametrize(
    "email",
    ["consulent.rijswijk", "coordinator.haaglanden", "wachtlijstbeheerder.den-haag", "controller.regio-dordrecht",
     "raadslid.bergen-op-zoom", "beheerder.centraal-gelderland"],
)  # fmt: skip
def test_een_voorspelbaar_adres_met_het_wachtwoord_logt_in(email):
    browser = Browser()
    antwoord = browser.post("/account/inloggen/", {"login": f"{email}@demo.example", "password": WACHTWOORD})
    assert antwoord.status_code == 302, antwoord.content.decode()[-2000:]
    assert browser.get("/").status_code == 200


def test_wie_twee_petten_heeft_kiest_er_een():
    browser = Browser()
    browser.force_login(Gebruiker.objects.get(email="dubbel.rijswijk@demo.example"))
    pagina = browser.get("/", follow=True).content.decode()
    assert "Rijswijk, als Wmo-consulent" in pagina
    assert "Wassenaar, als Wmo-consulent" in pagina


def test_elk_adres_dat_make_start_noemt_bestaat():
    genoemd = {woord for regel in accounts() for woord in regel.split() if woord.endswith("@demo.example")}
    genoemd -= {"<rol>.<gemeente", "regio>@demo.example"}
    assert len(genoemd) > 9
    assert Gebruiker.objects.filter(email__in=genoemd).count() == len(genoemd)
    assert any(WACHTWOORD in regel for regel in accounts())


def test_elke_rol_staat_in_wat_make_start_noemt():
    genoemd = {woord for regel in accounts() for woord in regel.split()}
    rollen = set(Lidmaatschap.objects.filter(gebruiker__email__in=genoemd).values_list("rol", flat=True))
    assert rollen == {rol.value for rol in Rol}


def _clienten():
    for deelname in _gemeenten():
        pet = Lidmaatschap.objects.filter(rol="consulent", gemeente_id=deelname.gemeente_id).first()
        with namens(pet):
            yield from Client.objects.filter(gemeente_id=deelname.gemeente_id).select_related("bsn")


def test_elke_client_heeft_een_verzonnen_naam():
    clienten = list(_clienten())
    assert len(clienten) > 2000
    assert not [client for client in clienten if not client.achternaam.startswith(BEGINS)]
    assert len({client.achternaam for client in clienten}) > 150
    assert len({client.naam for client in clienten}) > len(clienten) * 0.9


def test_een_bsn_komt_uit_de_testreeks_en_van_geen_twee_clienten():
    nummers = []
    for deelname in _gemeenten():
        pet = Lidmaatschap.objects.filter(rol="consulent", gemeente_id=deelname.gemeente_id).first()
        with namens(pet):
            for rij in ClientBsn.objects.filter(gemeente_id=deelname.gemeente_id):
                bsn = sleutelbos().ontsleutel(bytes(rij.versleuteld), hoort_bij=ClientBsn.hoort_bij(rij.dossier_id))
                assert is_testnummer(bsn)
                assert lees_bsn(bsn) == bsn
                nummers.append(bsn)
    assert len(nummers) == len(set(nummers)) > 1800


def test_wie_geen_bsn_heeft_heeft_de_andere_gegevens_van_de_wet():
    zonder = [client for client in _clienten() if not client.heeft_bsn]
    assert zonder
    for client in zonder:
        assert client.bsn_volgt or (client.postcode.endswith(POSTLETTERS) and client.huisnummer)


def _helderheid(kleur: str) -> float:
    delen = [int(kleur[plek : plek + 2], 16) / 255 for plek in (1, 3, 5)]
    rood, groen, blauw = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def test_elke_gemeente_heeft_een_eigen_kleur_waarop_de_tekst_leesbaar_is():
    stijlen = list(Huisstijl.objects.exclude(gemeente=None))
    assert len(stijlen) == 30
    assert max(Counter(stijl.accentkleur for stijl in stijlen).values()) == 1
    for stijl in stijlen:
        licht, donker = _helderheid(stijl.accent_tekst), _helderheid(stijl.accentkleur)
        assert (licht + 0.05) / (donker + 0.05) >= 4.5, stijl.accentkleur
