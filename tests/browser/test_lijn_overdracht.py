"""A client who goes to a gemeente of another region: refused, put higher, and then accepted, by both sides."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

import pytest
from django.conf import Settings
from django.contrib.sessions.backends.db import SessionStore
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.browser.conftest import axe
from tests.pdfstructuur import eis_pango
from tests.regio.factories import maak_pet
from tests.toegang.factories import OP, maak_dossier, maak_indicatie
from tests.toegang.overdrachtproef import Partijen, neem_aan, stuur, zet
from toegang.acties.overdracht_afronden import neem_over
from toegang.models import Dossier, Overdracht
from toegang.overdracht import Stapsoort

pytestmark = pytest.mark.browser

BRIEF = 30_000
"""Milliseconds: a letter is made while the person waits, and two tests may share the machine."""

LANG = "Proef-Van Oostenrijk tot Wiedenfeld"


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


@pytest.fixture
def als(adres: str, new_context: Callable[..., BrowserContext]) -> Callable[[Lidmaatschap], Page]:
    """A browser of its own for each of the two people."""

    def van(pet: Lidmaatschap) -> Page:
        sessie = SessionStore()
        sessie["_auth_user_id"] = str(pet.gebruiker_id)
        sessie["_auth_user_backend"] = "allauth.account.auth_backends.AuthenticationBackend"
        sessie["_auth_user_hash"] = pet.gebruiker.get_session_auth_hash()
        sessie["pet"] = pet.pk
        sessie.create()
        context = new_context(base_url=adres)
        context.add_cookies([{"name": "sessionid", "value": sessie.session_key or "", "url": adres}])
        return context.new_page()

    return van


def test_geweigerd_hogerop_en_dan_geaccepteerd(als: Callable[[Lidmaatschap], Page]) -> None:
    eis_pango()
    rijswijk, dordrecht = maak_pet(Rol.CONSULENT, "Rijswijk"), maak_pet(Rol.CONSULENT, "Dordrecht")
    dossier = maak_dossier("Rijswijk", door=rijswijk, achternaam=LANG)
    maak_indicatie(dossier)
    zender, ontvanger = als(rijswijk), als(dordrecht)

    # given a toestemming, without which the page of the overdracht asks for one
    zender.goto(reverse("overdracht_maken", args=[dossier.pk]))
    expect(zender.get_by_text("Voor een overdracht is toestemming van de cliënt nodig")).to_be_visible()
    zender.get_by_label("Aan welke gemeente?").select_option(label="Dordrecht")
    zender.get_by_label(re.compile("netwerk", re.IGNORECASE)).first.check()
    zender.get_by_label("op papier, met handtekening").check()
    zender.get_by_role("button", name="Toestemming vastleggen").click()

    # when the consulent of Rijswijk asks Dordrecht to take over
    zender.goto(reverse("overdracht_maken", args=[dossier.pk]))
    assert axe(zender) == []
    zender.get_by_label(re.compile("netwerk", re.IGNORECASE)).first.fill("Zijn zus woont in Dordrecht en helpt graag.")
    zender.get_by_label("Wie kan de andere gemeente bellen of mailen?").fill("Proef Consulent, 000 - 000 00 00")
    zender.get_by_label("Waarom heeft de cliënt daar de beste kans?").fill("De zus is zijn enige steun.")
    zender.get_by_role("button", name="Overdracht versturen").dblclick()
    expect(zender.get_by_text("De overdracht is verzonden aan Dordrecht.")).to_be_visible()
    expect(zender.get_by_role("heading", level=1)).to_contain_text(LANG)

    # then Dordrecht finds it in its list, and reads no more than was told
    ontvanger.goto(reverse("overdrachten"))
    ontvanger.locator("a.rijlink").first.click()
    expect(ontvanger.get_by_text("Zijn zus woont in Dordrecht en helpt graag.")).to_be_visible()
    expect(ontvanger.get_by_text("De zus is zijn enige steun.")).to_have_count(0)
    assert axe(ontvanger) == []

    # when it refuses for too little binding alone, then the law stands beside the field, and knowingly it may
    ontvanger.get_by_role("link", name="Overdracht weigeren").click()
    ontvanger.get_by_label("Te weinig binding met onze gemeente").check()
    ontvanger.get_by_label("Leg dit uit aan de andere gemeente").fill("De cliënt woonde hier nooit.")
    ontvanger.get_by_role("button", name="Overdracht weigeren").click()
    expect(ontvanger.get_by_text("Alleen te weinig binding is geen grond om te weigeren").first).to_be_visible()
    ontvanger.get_by_label("Wij hebben geen plek die past").check()
    ontvanger.get_by_role("button", name="Overdracht weigeren").click()
    expect(ontvanger.get_by_text("Dordrecht neemt de cliënt niet over.")).to_be_visible()

    # when Rijswijk puts it higher, then Dordrecht answers again: yes
    zender.reload()
    expect(zender.get_by_text("De cliënt woonde hier nooit.")).to_be_visible()
    zender.get_by_role("link", name="Hogerop voorleggen").first.click()
    expect(zender.get_by_text("de leiding van beide gemeenten")).to_be_visible()
    zender.get_by_label("Wat vraagt u?").fill("Wilt u opnieuw kijken? Er is een plek vrij.")
    zender.get_by_role("button", name="Hogerop voorleggen").click()
    expect(zender.get_by_text("Het ligt bij de leiding van beide gemeenten.")).to_be_visible()
    ontvanger.reload()
    ontvanger.get_by_role("link", name="Cliënt overnemen").first.click()
    ontvanger.get_by_label("Op welke dag komt de cliënt?").fill(OP.isoformat())
    gat = ontvanger.get_by_label("Tot en met welke dag betaalt de oude gemeente?")
    gat.fill((OP - datetime.timedelta(days=2)).isoformat())
    ontvanger.get_by_role("button", name="Cliënt overnemen").click()
    expect(ontvanger.get_by_text("Dan betaalt een tijd niemand.").first).to_be_visible()
    gat.fill((OP - datetime.timedelta(days=1)).isoformat())
    ontvanger.get_by_role("button", name="Cliënt overnemen").click()

    # then Dordrecht opens a dossier of its own, and records the arrival
    expect(ontvanger.get_by_text("Open een dossier voor de cliënt in uw gemeente")).to_be_visible()
    overdracht = ontvanger.url
    ontvanger.get_by_role("link", name="Dossier openen").first.click()
    ontvanger.get_by_role("button", name=re.compile("ossier openen")).click()
    expect(ontvanger.get_by_text("is open voor deze cliënt")).to_be_visible()
    ontvanger.goto(overdracht)
    ontvanger.get_by_role("link", name="Aankomst vastleggen").first.click()
    ontvanger.get_by_role("button", name="Aankomst vastleggen").click()
    expect(ontvanger.get_by_text("aangekomen in Dordrecht").first).to_be_visible()

    # and Rijswijk is not done before the day after: until then it helps, and the dossier says so
    zender.reload()
    expect(zender.get_by_text("aangekomen in Dordrecht").first).to_be_visible()
    with namens(rijswijk):
        assert Overdracht.objects.get().stand().is_aangekomen
        assert Dossier.objects.get(pk=dossier.pk).is_open


def test_na_de_aankomst_sluit_de_zender_met_een_uittreksel(
    als: Callable[[Lidmaatschap], Page], settings: Settings
) -> None:
    eis_pango()
    wie = Partijen(
        maak_dossier("Rijswijk", door=(pet := maak_pet(Rol.CONSULENT, "Rijswijk")), achternaam=LANG),
        pet,
        maak_pet(Rol.CONSULENT, "Dordrecht"),
    )
    maak_indicatie(wie.dossier)
    overdracht = stuur(wie)
    neem_aan(overdracht, wie.ontvanger, overdrachtsdatum=OP, betaler_tot=OP)
    with namens(wie.ontvanger):
        neem_over(overdracht_id=overdracht.pk, bsn="", door=wie.ontvanger, op=OP)
    zet(overdracht, Stapsoort.AANGEKOMEN, wie.ontvanger, dag=OP)
    settings.VASTE_DAG = (OP + datetime.timedelta(days=1)).isoformat()

    page = als(pet)
    page.goto(reverse("overdracht", args=[overdracht.pk]))
    page.get_by_role("link", name="Dossier sluiten na overdracht").first.click()
    assert axe(page) == []
    page.get_by_role("button", name=re.compile("luiten")).dblclick()
    expect(page.get_by_text("Het uittreksel staat bij de stukken.")).to_be_visible(timeout=BRIEF)
    page.get_by_role("link", name="Stukken").click()
    expect(page.get_by_text("Uittreksel bij de overdracht aan Dordrecht")).to_have_count(1)
