"""A consulent reads in what an aanbieder reports, and sends nothing about who must not be found; in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import Page, expect

from regio import klok
from regio.models import Lidmaatschap
from regio.namens import namens
from tests.toegang.iwmo import maken as m
from tests.toegang.iwmo.xml import als_xml
from toegang.contracten import cijfers
from toegang.iwmo.berichten import Product
from toegang.iwmo.lezen import heeft_schemas
from toegang.iwmo.soorten import WMO305
from toegang.models import Client, ClientBsn, Toewijzing
from toegang.sleutels import sleutelbos

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not heeft_schemas(settings.IWMO_XSD_MAP), reason="De schema's van iWmo 3.2 staan er niet."),
]
CONSULENT = "consulent.rijswijk"


def consulent() -> Lidmaatschap:
    return Lidmaatschap.objects.get(gebruiker__email=f"{CONSULENT}@demo.example")


def start_van(toewijzing: Toewijzing) -> bytes:
    """The aanbieder of this toewijzing reports that it began."""
    rij = ClientBsn.objects.get(dossier=toewijzing.dossier_id)
    bsn = sleutelbos().ontsleutel(bytes(rij.versleuteld), hoort_bij=ClientBsn.hoort_bij(rij.dossier_id))
    product = Product(toewijzing.categorie, toewijzing.code)
    begonnen = m.start(nummer=toewijzing.nummer, begin=toewijzing.ingang, ingang=toewijzing.ingang, product=product)
    header = m.header(
        WMO305, afzender=toewijzing.agb, ontvanger=cijfers(toewijzing.afzender), dagtekening=klok.vandaag()
    )
    return als_xml(replace(m.wmo305(begonnen), header=header, bsn=bsn))


def open_toewijzingen(page: Page, dossier: int) -> None:
    """The toewijzingen of a dossier, after the question why when that is asked."""
    page.goto(reverse("toewijzingen", args=[dossier]))
    reden = page.get_by_label("Ik verdeel het werk of pak dit dossier op")
    if reden.count():
        reden.check()
        page.get_by_role("button", name="Dossier openen").click()
        page.goto(reverse("toewijzingen", args=[dossier]))


def test_een_start_van_een_aanbieder_wordt_gelezen_bekeken_en_verwerkt(
    meld_aan: Callable[..., Page], tmp_path: Path
) -> None:
    # given a WMO305 about a toewijzing of the demo
    page = meld_aan(CONSULENT)
    with namens(consulent()):
        toewijzing = Toewijzing.objects.select_related("afzender").order_by("pk")[0]
        bestand = tmp_path / "start.xml"
        bestand.write_bytes(start_van(toewijzing))

    # when the consulent reads it in
    page.goto(reverse("berichten_inlezen"))
    page.get_by_label("Bericht", exact=True).set_input_files(bestand)
    page.get_by_role("button", name="Bericht inlezen").click()

    # then it is shown first, and nothing has changed yet
    expect(page.get_by_role("heading", name=re.compile("^WMO305"))).to_be_visible()
    expect(page.get_by_text("voldoet aan de regels")).to_be_visible()
    page.get_by_role("button", name="Bericht verwerken").click()

    # and after applying it the delivery stands with the toewijzing, and the return message is asked by its day
    open_toewijzingen(page, toewijzing.dossier_id)
    expect(page.get_by_text(f"Gestart {toewijzing.ingang:%d-%m-%Y}")).to_be_visible()
    page.goto("/")
    expect(page.get_by_text("Retourbericht op WMO305 versturen", exact=True)).to_be_visible()


def test_over_wie_niemand_iets_mag_weten_gaat_geen_bericht(meld_aan: Callable[..., Page]) -> None:
    # given a client who must not be found
    page = meld_aan(CONSULENT)
    with namens(consulent()):
        toewijzing = Toewijzing.objects.order_by("-pk")[0]
        client = Client.objects.get(dossier=toewijzing.dossier_id)
        client.geen_berichtenverkeer, client.reden_geen_berichten = True, "verblijfplaats"
        client.save()

    # then the page says so, and has no button to make a message
    open_toewijzingen(page, toewijzing.dossier_id)
    expect(page.get_by_text("Over deze cliënt gaan geen berichten naar aanbieders")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Bericht (voor|opnieuw)"))).to_have_count(0)
