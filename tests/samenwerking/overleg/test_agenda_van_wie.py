"""Meetings of an overleg in a calendar: of who sits in it, and of the region for who may see it."""

from __future__ import annotations

from regio import klok
from samenwerking.overleg.acties.bijeenkomst import laat_vervallen
from samenwerking.overleg.agendapunten import punten_voor
from tests.samenwerking.overleg.maken import Tafel


def test_wie_aan_tafel_zit_vindt_de_bijeenkomst_in_de_eigen_agenda(tafel: Tafel) -> None:
    tafel.bijeenkomst("Wonen", over=10)
    tafel.bijeenkomst("Geld", over=-10)
    op, wethouder, adviseur = klok.vandaag(), tafel.mensen.college, tafel.mensen.rijswijk
    [punt] = punten_voor(wethouder, op=op)
    assert (punt.titel, punt.uitleg, (punt.dag - op).days) == ("Bestuurlijk overleg", "09.30 uur, Stadhuis", 10)
    assert punten_voor(adviseur, op=op) == []  # prepares, and does not sit in it
    assert [deze.dag for deze in punten_voor(adviseur, op=op, regio=tafel.overleg.regio)] == [punt.dag]
    assert punten_voor(tafel.teamleider, op=op, regio=tafel.overleg.regio) == []


def test_een_afgezegde_bijeenkomst_staat_er_niet_meer(tafel: Tafel) -> None:
    ding = tafel.bijeenkomst("Wonen", over=10)
    laat_vervallen(bijeenkomst=ding, reden="Te weinig punten.", door=tafel.coordinator, op=klok.vandaag())
    assert punten_voor(tafel.mensen.college, op=klok.vandaag()) == []
