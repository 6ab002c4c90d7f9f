"""The demo holds partners of three regions; a contract asks for a decision, one purchase runs and one was awarded."""

from __future__ import annotations

import datetime
from collections import Counter

import pytest

from regio.models import Rol
from samenwerking.demo.kaart import laad_omgeving, lees_kaart
from samenwerking.demo.mensen import laad_mensen
from samenwerking.demo.partners import laad_partners
from samenwerking.partners.models import Contact, Gunning, Inkooptraject, Ketenpartner, Woningaantal
from samenwerking.partners.werk import werk_voor

OP = datetime.date(2026, 11, 23)


@pytest.mark.django_db
def test_de_demo_vertelt_het_verhaal_van_drie_regios() -> None:
    kaart = lees_kaart(op=OP)
    laad_omgeving(kaart)
    mensen = laad_mensen(kaart)
    laad_partners(kaart, mensen, op=OP)

    regios = Counter(Ketenpartner.objects.values_list("regio__sleutel", flat=True))
    assert regios == {"haaglanden": 5, "dordrecht": 2, "west-brabant-west": 2}
    assert all(contact.naam.startswith("Demo ") for contact in Contact.objects.all())
    assert Woningaantal.objects.filter(jaar=OP.year).exists()
    gegund = Gunning.objects.values_list("perceel__traject", flat=True)
    assert Inkooptraject.objects.filter(pk__in=gegund).count() == 1
    assert Inkooptraject.objects.exclude(pk__in=gegund).count() == 1
    for sleutel, begin in (("haaglanden", "Beslis over verlenging"), ("dordrecht", "Contract eindigt")):
        pet = mensen.pet(Rol.COORDINATOR, kaart.deel(sleutel).regio)
        assert [regel.wat.split(":")[0] for regel in werk_voor(pet, op=OP)] == [begin]
    wassenaar = next(gemeente for gemeente in kaart.gemeenten if gemeente.naam_kort == "Wassenaar")
    [regel] = werk_voor(mensen.pet(Rol.BELEIDSADVISEUR, wassenaar), op=OP)
    assert "Vul de woningen van Wassenaar in" in regel.wat
