"""How much is asked: at most 5 compulsory fields for a new melding, at most 40 on the whole way to a beschikking.

Counted over the forms as a person sees them: hidden fields do not count. What the onderzoek asks only when it is
finished counts too, and so does each step that the law asks.
"""

from __future__ import annotations

import pytest
from django import forms

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_mandaat, maak_pet
from tests.toegang.factories import OP, maak_dossier
from tests.toegang.melden import melding_van
from toegang.acties.onderzoek import ONDERWERPEN
from toegang.forms.beschikking import AanvraagForm, BeslisForm
from toegang.forms.client import ClientForm
from toegang.forms.dossier import OpenForm
from toegang.forms.melding import STAPFORMS, BevestigForm
from toegang.forms.onderzoek import OnderzoekForm, VerslagForm

pytestmark = pytest.mark.django_db

BIJ_HET_AFRONDEN = (*ONDERWERPEN, "uitkomst", "conclusie")
"""Not compulsory to save an onderzoek, but to finish one; the answer about the Wlz is a choice that is always sent."""


def verplicht(form: forms.Form) -> list[str]:
    """The compulsory fields that a person sees."""
    return [naam for naam, veld in form.fields.items() if veld.required and not veld.widget.is_hidden]


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


def test_een_nieuwe_melding_vraagt_ten_hoogste_vijf_velden(pet: Lidmaatschap) -> None:
    with namens(pet):
        assert verplicht(ClientForm(pet=pet, op=OP)) == ["achternaam", "voornamen", "geboortedatum", "wijze"]


def test_ook_wie_voor_meer_gemeenten_werkt_ziet_er_ten_hoogste_vijf() -> None:
    maak_mandaat("Rijswijk", "Den Haag")
    den_haag = maak_pet(Rol.CONSULENT, "Den Haag")
    with namens(den_haag):
        assert len(verplicht(ClientForm(pet=den_haag, op=OP))) == 5


def test_de_hele_weg_tot_een_beschikking_vraagt_ten_hoogste_veertig_velden(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    melding = melding_van(dossier)
    with namens(pet):
        weg: list[forms.Form] = [
            ClientForm(pet=pet, op=OP),
            OpenForm(),
            BevestigForm(),
            *(STAPFORMS[soort](op=OP) for soort in ("persoonlijk_plan", "identiteit", "gesprek")),
            OnderzoekForm(onderzoek=None, deeltoetsen=[]),
            VerslagForm(),
            AanvraagForm(met_verslag=True, op=OP),
            BeslisForm(soort="toekenning", dossier=dossier, op=OP, melding=melding),
        ]
        aantal = sum(len(verplicht(form)) for form in weg) + len(BIJ_HET_AFRONDEN)
    assert aantal <= 40, [(type(form).__name__, verplicht(form)) for form in weg]
