"""A beleidsadviseur in a real browser. Writing together has a test of its own: test_samen_schrijven."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_vult_de_gegevens_van_een_brief_in(meld_aan: Callable[..., Page]) -> None:
    # given an advisor whose row of the letter is still empty
    page = meld_aan("beleidsadviseur.rucphen")
    page.get_by_role("link", name="Gegevens invullen").click()

    # when the advisor fills it in
    for veld, waarde in (
        ("Zaaknummer", "Z-2026-1"), ("Portefeuillehouder", "Demo Wethouder Rucphen"),
        ("Team dat de brief behandelt", "Team Zorg"), ("Secretaris", "Demo Secretaris Rucphen"),
        ("Burgemeester", "Demo Burgemeester Rucphen"),
    ):  # fmt: skip
        page.get_by_label(veld).fill(waarde)
    page.get_by_role("button", name="Gegevens bewaren").click()

    # then the example of the letter has it, and the work is off the list
    expect(page.get_by_text("Demo Wethouder Rucphen")).to_be_visible()
    page.goto("/")
    expect(page.get_by_role("link", name="Gegevens invullen")).to_have_count(0)
