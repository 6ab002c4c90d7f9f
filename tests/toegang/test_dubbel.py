"""A probable double: what is like what, where it is sought, and what the person can do about it."""

from __future__ import annotations

import datetime
import re

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from regio.models import Gebeurtenis, Inzage, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_mandaat, maak_pet
from tests.toegang.factories import bsn, maak_dossier
from tests.toegang.formulieren import browser, clientvelden, tekst, verstuur
from toegang.dubbel import Naam, afstand, lijkt_op
from toegang.models import Dossier

GEBOREN = datetime.date(1980, 2, 29)
"""As in `clientvelden`."""


@pytest.mark.parametrize(
    ("een", "ander", "lijkt"),
    [
        (("Proefman", "Anton", "van der"), ("Proefman", "Anton", "van der"), True),
        (("Proefman", "Anton", "van der"), ("van der Proefman", "A.", ""), True),
        (("Berg", "Anton", "van den"), ("Berg", "Anton", "van der"), True),
        (("Proefmann", "Anton", ""), ("Proefman", "Toon", ""), True),
        (("Porefman", "Anton", ""), ("Proefman", "Anton", ""), True),  # two letters changed places
        (("Kovačić", "Ana", ""), ("Kovacic", "Ana", ""), True),
        (("Jansen", "Jan", ""), ("Jansen-de Vries", "Jan", ""), True),
        (("Anton", "Proefman", ""), ("Proefman", "Anton", ""), True),  # first name and surname changed places
        (("El Idrissi", "Sara", ""), ("Idrissi", "Sara", "el"), True),
        (("Bos", "Jan", ""), ("Bas", "Jan", ""), True),
        (("Bos", "Jan", ""), ("Dam", "Jan", ""), False),
        (("Proefman", "Anton", ""), ("Verzinsma", "Anton", ""), False),
        (("De", "Jan", ""), ("Van", "Jan", ""), False),
    ],
)
def test_welke_namen_op_elkaar_lijken(een: tuple[str, str, str], ander: tuple[str, str, str], lijkt: bool) -> None:
    assert lijkt_op(Naam(*een), Naam(*ander)) is lijkt


woorden = st.text(alphabet="abcdéö -", min_size=0, max_size=12)
namen = st.builds(Naam, achternaam=woorden, voornamen=woorden, voorvoegsel=st.sampled_from(["", "van", "de"]))


@given(een=namen, ander=namen)
def test_lijken_gaat_twee_kanten_op(een: Naam, ander: Naam) -> None:
    assert lijkt_op(een, ander) is lijkt_op(ander, een)


@given(een=st.text(max_size=8), ander=st.text(max_size=8))
def test_afstand_is_nul_voor_hetzelfde_en_nooit_groter_dan_het_langste_woord(een: str, ander: str) -> None:
    assert (afstand(een, ander) == 0) is (een == ander)
    assert afstand(een, ander) == afstand(ander, een) <= max(len(een), len(ander))


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.mark.django_db
def test_eerst_een_waarschuwing_en_dan_toch_een_nieuw_dossier_met_een_spoor(pet: Lidmaatschap) -> None:
    bekend = maak_dossier("Rijswijk", achternaam="Proefmann", voornamen="Toon", geboortedatum=GEBOREN)
    velden = clientvelden(pet)
    eerst = verstuur(pet, "client_registreren", **velden)
    assert eerst.status_code == 200
    assert f"Dossier {bekend.nummer} van Rijswijk" in tekst(eerst)
    assert reverse("dossier", args=[bekend.pk]) in eerst.content.decode()
    with namens(pet):
        assert Dossier.objects.count() == 1  # nothing was recorded yet
    assert Inzage.objects.filter(dossiers__contains=[bekend.pk], wat__contains="mogelijk dubbel").exists()
    verborgen = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', eerst.content.decode()))
    assert verborgen["achternaam"] == "Proefman"
    verborgen.pop("csrfmiddlewaretoken", None)
    tweede = browser(pet).post(reverse("client_registreren"), verborgen)
    assert tweede.status_code == 302
    spoor = Gebeurtenis.objects.get(soort="toch_een_nieuw_dossier")
    assert spoor.feiten == {"ander_dossier": bekend.pk}
    derde = browser(pet).post(reverse("client_registreren"), verborgen)  # a double click
    assert derde["Location"] == tweede["Location"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "anders",
    [
        {"geboortedatum": datetime.date(1980, 3, 1)},
        {"achternaam": "Verzinsma"},
    ],
)
def test_een_andere_dag_of_naam_is_geen_waarschuwing(pet: Lidmaatschap, anders: dict[str, object]) -> None:
    maak_dossier("Rijswijk", **{"achternaam": "Proefman", "geboortedatum": GEBOREN, **anders})
    assert verstuur(pet, "client_registreren", **clientvelden(pet)).status_code == 302


@pytest.mark.django_db
def test_alleen_binnen_de_eigen_gemeenten_en_mandaten_wordt_gezocht() -> None:
    maak_dossier("Zoetermeer", achternaam="Proefman", geboortedatum=GEBOREN, bsn=bsn(), bsn_volgt=False)
    den_haag = maak_pet(Rol.CONSULENT, "Den Haag")
    assert verstuur(den_haag, "client_registreren", **clientvelden(den_haag, bsn=bsn(5))).status_code == 302
    maak_mandaat("Zoetermeer", "Den Haag")
    antwoord = verstuur(den_haag, "client_registreren", **clientvelden(den_haag))
    assert "van Zoetermeer" in tekst(antwoord)


@pytest.mark.django_db
def test_hetzelfde_bsn_in_een_gemeente_van_een_mandaat_waarschuwt_ook_bij_een_andere_naam() -> None:
    maak_mandaat("Zoetermeer", "Den Haag")
    bekend = maak_dossier("Zoetermeer", achternaam="Anders", bsn=bsn(), bsn_volgt=False)
    den_haag = maak_pet(Rol.CONSULENT, "Den Haag")
    assert f"Dossier {bekend.nummer}" in tekst(verstuur(den_haag, "client_registreren", **clientvelden(den_haag)))
