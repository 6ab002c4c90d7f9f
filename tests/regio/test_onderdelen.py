"""Components say what they must: words beside colours, limits kept, one way to write a form."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django import forms
from django.conf import settings as instellingen
from django.template import Context, Template
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from regio.models import Rol, Wetstand
from regio.onderdelen import Deel, Leeg, Stap, Tab, WatNu
from tests.regio.factories import maak_pet

VANDAAG = datetime.date(2027, 1, 24)
SJABLONEN = instellingen.BASE_DIR / "templates"


def toon(sjabloon: str, **context: Any) -> str:
    schil = SimpleNamespace(vandaag=VANDAAG)
    html = Template("{% load onderdelen %}" + sjabloon).render(Context({"schil": schil, **context}))
    return re.sub(r"\s+", " ", html.replace("\N{NO-BREAK SPACE}", " ")).strip()


def woorden(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


@pytest.mark.django_db
def test_pagina_met_alle_onderdelen_is_er_voor_wie_is_ingelogd(client: Client, settings: Settings) -> None:
    settings.NAVIGATIE = []  # the entries of the other apps have tests of their own
    assert client.get("/onderdelen/").status_code == 302
    client.force_login(maak_pet(Rol.CONSULENT, "Rijswijk").gebruiker)
    html = client.get("/onderdelen/").content.decode()
    for naam in ("knoppen", "meldingen", "stappen", "voortgang", "lege-staat", "lijst", "formulier", "fouten"):
        assert f'id="{naam}"' in html


# --- words beside colours ---------------------------------------------------------------------------------------


def test_elke_melding_is_van_een_soort_die_er_is() -> None:
    """Another word has no colour, no sign and no style: `letop` is not 'let-op'."""
    with pytest.raises(KeyError):
        toon('{% melding "let-op" titel="Let op" %}x{% endmelding %}')
    gebruikt = {
        (soort, str(pad.relative_to(SJABLONEN)))
        for pad in SJABLONEN.rglob("*.html")
        for soort in re.findall(r'{% melding "([^"]+)"', pad.read_text())
    }
    assert not {(soort, pad) for soort, pad in gebruikt if soort not in {"info", "ok", "letop", "fout"}}


@pytest.mark.parametrize("soort", ["info", "ok", "letop", "fout"])
def test_melding_heeft_altijd_een_woord(soort: str) -> None:
    html = toon(f'{{% melding "{soort}" %}}<p>De tekst.</p>{{% endmelding %}}')
    assert woorden(html) in {
        "Informatie De tekst.",
        "Gelukt De tekst.",
        "Let op De tekst.",
        "Fout De tekst.",
    }


def test_tekst_van_een_mens_wordt_geen_html() -> None:
    html = toon("{% label x %}{% knop x %}{% melding titel=x %}{{ x }}{% endmelding %}", x="<b>x</b>")
    assert "<b>" not in html


@pytest.mark.parametrize(("dagen", "woord"), [(3, "niet in werking, gecontroleerd op"), (31, "(controleer opnieuw)")])
def test_stand_van_een_wet_noemt_de_controle_en_of_die_oud_is(dagen: int, woord: str) -> None:
    stand = Wetstand(
        naam="Woonplaatsbeginsel",
        status=Wetstand.Status.NIET_IN_WERKING,
        gecontroleerd_op=VANDAAG - datetime.timedelta(days=dagen),
    )
    html = toon("{% wetstand stand %}", stand=stand)
    assert woord in html
    assert ("controleer opnieuw" in html) is (dagen > instellingen.WETSTAND_HOUDBAAR_DAGEN)


def test_onbekende_stand_van_een_wet_wordt_niet_verzwegen() -> None:
    assert "nog niet gecontroleerd" in toon("{% wetstand stand %}", stand=None)


def test_afgerond_bedrag_heeft_het_precieze_bedrag_bij_zich() -> None:
    html = toon("{% bedrag x %}", x=Decimal("1928634.18"))
    assert "<summary>€ 1,9 mln</summary>" in html
    assert "€ 1.928.634,18" in html


@pytest.mark.parametrize(
    ("waarde", "reden", "kort", "uitleg"),
    [
        (None, "minder dan 5", "minder dan 5", "kan naar een persoon leiden"),
        (None, "Een ander getal zou uit te rekenen zijn.", "afgeschermd", "uit te rekenen"),
        (0, "", "0", ""),
    ],
)
def test_verborgen_aantal_zegt_waarom(waarde: int | None, reden: str, kort: str, uitleg: str) -> None:
    html = toon("{% telling t %}", t=SimpleNamespace(waarde=waarde, reden=reden))
    assert woorden(html).startswith(kort)
    assert uitleg in html


def test_termijn_heeft_kleur_teken_en_woord() -> None:
    html = toon("{% termijn dag %}", dag=VANDAAG - datetime.timedelta(days=3))
    assert "termijn--te-laat" in html
    assert "<svg" in html
    assert "3 dagen te laat" in html


def test_wat_nu_zegt_stap_wie_wanneer_waarom_en_daarna() -> None:
    stap = WatNu(
        "Neem een besluit",
        wie="de consulent",
        uiterlijk=VANDAAG,
        waarom="artikel 2.3.5 Wmo 2015",
        knop="Besluit vastleggen",
        url="/besluit/",
        daarna="De inwoner krijgt de beschikking.",
    )
    assert woorden(toon("{% wat_nu stap %}", stap=stap)) == (
        "Wat nu? Neem een besluit Wie de consulent Wanneer vandaag, zo 24 januari Waarom artikel 2.3.5 Wmo 2015 "
        "Besluit vastleggen Daarna: De inwoner krijgt de beschikking."
    )


def test_stap_van_nu_is_gemerkt_en_elke_stand_heeft_een_woord() -> None:
    rij = [Stap("Melding", "gedaan", VANDAAG), Stap("Onderzoek", "nu"), Stap("Aanvraag", "straks")]
    html = toon("{% stappen rij %}", rij=rij)
    assert html.count('aria-current="step"') == 1
    for woord in ("Melding : gedaan", "Onderzoek : nu", "Aanvraag : nog niet", "24 januari 2027"):
        assert woord in woorden(html)


def test_meer_dan_zes_tabbladen_kan_niet() -> None:
    tabs = [Tab(f"Tab {nummer}", "/") for nummer in range(7)]
    assert "Tab 5" in toon("{% tabbladen tabs %}", tabs=tabs[:6])
    with pytest.raises(ValueError, match="Meer dan 6"):
        toon("{% tabbladen tabs %}", tabs=tabs)


def test_voortgang_peilt_zolang_er_iets_loopt() -> None:
    delen = [Deel("Delft", "klaar"), Deel("Rijswijk", "mislukt", fout="Geen adresregels."), Deel("Den Haag", "wacht")]
    html = toon('{% voortgang delen eenheid="brieven" peil="/opdrachten/1/" %}', delen=delen)
    assert "1 van 3 brieven klaar , 1 niet gelukt." in woorden(html)
    assert "Geen adresregels." in html
    assert 'hx-get="/opdrachten/1/"' in html
    assert "hx-get" not in toon('{% voortgang delen peil="/opdrachten/1/" %}', delen=delen[:2])


def test_lege_staat_zegt_wat_te_doen() -> None:
    leeg = Leeg("Niets te doen", "De eerstvolgende termijn is vrijdag.", "Naar de lijst", "/lijst/")
    html = toon("{% leeg x %}", x=leeg)
    assert woorden(html) == "Niets te doen De eerstvolgende termijn is vrijdag. Naar de lijst"
    assert 'href="/lijst/"' in html


# --- forms --------------------------------------------------------------------------------------------------------


class Proef(forms.Form):
    titel = forms.CharField(label="Titel", help_text="Zoals de raad hem leest.")
    dag = forms.DateField(label="Ingangsdatum", widget=forms.DateInput)
    taak = forms.ChoiceField(label="Taak", widget=forms.RadioSelect, choices=[("BW", "Beschermd wonen")])
    toelichting = forms.CharField(label="Toelichting", required=False)
    akkoord = forms.BooleanField(label="Nagekeken", required=False)
    sleutel = forms.UUIDField(widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        raise forms.ValidationError("Dit past niet bij elkaar.")


def test_veld_heeft_label_hulp_fout_en_invoer_in_die_volgorde() -> None:
    html = toon("{{ form }}", form=Proef({"dag": "31-02-2027"}))
    plekken = [
        html.index(stuk)
        for stuk in (
            '<label for="id_titel">',
            'id="id_titel_helptext"',
            'id="id_titel_error"',
            '<input type="text" name="titel"',
        )
    ]
    assert plekken == sorted(plekken)
    invoer = re.search(r'<input type="text" name="titel"[^>]*>', html)
    assert invoer is not None
    assert 'aria-describedby="id_titel_helptext id_titel_error"' in invoer[0]
    assert 'aria-invalid="true"' in invoer[0]


def test_foutoverzicht_noemt_elke_fout_een_keer_met_een_link_naar_de_invoer() -> None:
    html = toon("{{ form }}", form=Proef({"dag": "31-02-2027"}))
    overzicht = html[: html.index("</section>")]
    assert "Er kloppen nog 5 dingen niet" in overzicht
    assert re.findall(r'href="#([^"]+)"', overzicht) == ["id_titel", "id_dag", "id_taak_0"]
    for adres in ("id_titel", "id_dag", "id_taak_0"):
        assert html.count(f'id="{adres}"') == 1
    assert "Dit past niet bij elkaar." in overzicht
    assert "sleutel" in overzicht  # a hidden field has no place of its own


def test_een_fout_bij_een_vraag_krijgt_geen_dubbele_punt_na_het_vraagteken() -> None:
    class Vraagt(forms.Form):
        reden = forms.CharField(label="Waarom?")
        naam = forms.CharField(label="Naam")

    html = toon("{{ form }}", form=Vraagt({}))
    assert "Waarom? Dit veld" in html
    assert "Naam: Dit veld" in html


def test_formulier_zonder_fouten_heeft_geen_overzicht() -> None:
    assert "foutoverzicht" not in toon("{{ form }}", form=Proef())


def test_alleen_wat_niet_verplicht_is_zegt_dat() -> None:
    html = toon("{{ form }}", form=Proef())
    assert html.count("(niet verplicht)") == 1
    assert 'Toelichting <span class="veld__vrij">(niet verplicht)' in html


def test_keuzes_staan_in_een_fieldset_met_legend() -> None:
    html = toon("{{ form }}", form=Proef())
    assert re.search(r"<fieldset[^>]*> <legend>Taak</legend>", html)


@pytest.mark.parametrize(("waarde", "in_veld"), [("5-2-2027", 'value="2027-02-05"'), (VANDAAG, 'value="2027-01-24"')])
def test_datum_is_een_datumveld_met_iso(waarde: object, in_veld: str) -> None:
    form = Proef({"dag": waarde}) if isinstance(waarde, str) else Proef(initial={"dag": waarde})
    veld = re.search(r'<input type="date"[^>]*>', toon("{{ form }}", form=form))
    assert veld is not None
    assert in_veld in veld[0]


def test_datumveld_leest_wat_de_browser_stuurt() -> None:
    form = Proef({"dag": "2027-02-05"})
    form.is_valid()
    assert form.cleaned_data["dag"] == datetime.date(2027, 2, 5)


def test_formulier_draagt_pet_en_versie_en_teken() -> None:
    request = RequestFactory().get("/")
    request.pet = SimpleNamespace(pk=12)
    html = toon(
        "{% formulier form versie=3 %}{{ form.titel }}{% endformulier %}", form=Proef(), request=request, versie=3
    )
    assert html.startswith('<form class="formulier" method="post" novalidate>')
    for veld in ('name="csrfmiddlewaretoken"', 'name="pet" value="12"', 'name="versie" value="3"'):
        assert html.count(veld) == 1


@pytest.mark.parametrize(("naam", "versie"), [("pet", None), ("versie", 3)])
def test_een_veld_neemt_de_plaats_van_een_verborgen_veld_niet_in(naam: str, versie: int | None) -> None:
    form = type("Botst", (forms.Form,), {naam: forms.CharField()})()
    with pytest.raises(ValueError, match=naam):
        toon(
            "{% formulier form versie=versie %}{% endformulier %}",
            form=form, versie=versie, request=RequestFactory().get("/"),
        )  # fmt: skip


def test_formulier_met_bestand_krijgt_de_goede_codering() -> None:
    class MetBestand(forms.Form):
        bijlage = forms.FileField()

    html = toon("{% formulier form %}{% endformulier %}", form=MetBestand(), request=RequestFactory().get("/"))
    assert 'enctype="multipart/form-data"' in html


# --- every template of the house ----------------------------------------------------------------------------------


def paginas() -> list[Path]:
    """The templates of pages: a letter is printed on the server, and mail is not a page."""
    return [
        pad
        for pad in sorted(SJABLONEN.rglob("*.html"))
        if "brieven/" not in pad.as_posix() and "/email/" not in pad.as_posix()
    ]


@pytest.mark.parametrize("pad", paginas(), ids=lambda pad: str(pad.relative_to(SJABLONEN)))
def test_sjabloon_past_in_de_beveiliging_en_het_formulier_in_de_afspraak(pad: Path) -> None:
    tekst = re.sub(r"{% verbatim %}.*?{% endverbatim %}", "", pad.read_text(), flags=re.S)
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:", tekst)
    assert not re.search(r"<script(?![^>]*\ssrc=)", tekst)
    if "allauth/elements" not in pad.as_posix() and re.search(r'<form[^>]*method="post"', tekst):
        assert "{% formuliervelden" in tekst


def test_elk_teken_dat_een_sjabloon_noemt_bestaat() -> None:
    bekend = set(
        re.findall(r'<symbol id="([a-z]+)"', (instellingen.BASE_DIR / "static/gebouwd/iconen.svg").read_text())
    )
    genoemd = {
        naam
        for pad in SJABLONEN.rglob("*.html")
        for naam in re.findall(r'{% icoon "([a-z]+)" %}|icoon="([a-z]+)"', pad.read_text())
        for naam in naam
        if naam
    }
    assert genoemd - bekend == set()
    assert genoemd
