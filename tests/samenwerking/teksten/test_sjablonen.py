"""The templates: each begins a text that can be used at once, with guidance at each part."""

import re
from collections.abc import Iterator

import pytest

from samenwerking.teksten.begrippen import begrippen
from samenwerking.teksten.boom import Knoop, als_json, is_leeg, loop, op_id, platte_tekst
from samenwerking.teksten.clausule import ClausuleOngeldig, Variant, clausules
from samenwerking.teksten.clausuleregels import keur_keuze, keur_wetdatum
from samenwerking.teksten.controles import Rechtsvorm, Tekstbeeld, controleer
from samenwerking.teksten.gegevensvelden import VELDEN, veld
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.rechtsvorm import Vorm
from samenwerking.teksten.schema import SLEUTEL, lees_document
from samenwerking.teksten.schrijfwijze import in_te_vullen, sleutels
from samenwerking.teksten.sjabloon import (
    Sjabloon,
    SjabloonOngeldig,
    begin_van,
    conceptregel,
    id_van,
    sjablonen,
    sjablonen_voor,
    sjabloon,
    uitleg_bij,
)
from samenwerking.teksten.verwijzingen import kapotte_verwijzingen

SJABLONEN = {
    "regiovisie": None,
    "kadernota": None,
    "sok-s": "S",
    "sok-z": "Z",
    "sok-c": "C",
    "convenant": "S",
    "centrumregeling": "C",
    "gr-b": "B",
    "gr-o": "O",
    "akkoord": None,
    "mandaatbesluit": None,
    "verordening": None,
    "beleidsregels": None,
    "uitvoeringsplan": None,
    "addendum": None,
    "lokaalplan": None,
    "raadsvoorstel": None,
    **dict.fromkeys(("raadsinformatiebrief-vragen", "raadsinformatiebrief-klassiek")),
}

HOOFDSTUKKEN_REGIOVISIE = [
    *("aanleiding", "visie", "stip", "doelgroep", "cijfers", "taakverdeling", "toegang", "preventie", "wonen", "werk"),
    *("inkoop", "overgangsrecht", "financien", "governance", "betrokkenheid", "monitoring", "agenda", "per-gemeente"),
]

# every article that templates and clauses may cite: file and section of the domain pages where it was read; the leden
# that are sure. An article that is not here was not read, so it may not be cited.
GELEZEN = {
    "Awb 6:7": ("04 par. 2", ""),
    "Awb 10:1": ("03 bronnen", ""),
    "Awb 10:2": ("03 par. 1", ""),
    "Awb 10:4": ("03 par. 1; 07 par. 7", ""),
    "Awb 10:6": ("03 par. 1", ""),
    "Awb 10:7": ("03 par. 1", ""),
    "Awb 10:8": ("03 par. 1", ""),
    "Awb 10:10": ("03 par. 1", ""),
    "BIO2 8.15": ("04 par. 6.4", ""),
    "Financiële-verhoudingswet 5": ("01 par. 5", ""),
    "Financiële-verhoudingswet 13": ("01 par. 5", ""),
    "Gemeentewet 87-89": ("06 par. 2, te verifiëren", ""),
    "Gemeentewet 147": ("06 par. 3", ""),
    "Gemeentewet 160": ("06 par. 3", "1 2"),
    "Gemeentewet 169": ("06 par. 3", "1 2 3 4"),
    "Gemeentewet 171": ("06 par. 3; 07 par. 6", ""),
    "Gemeentewet 189": ("06 par. 3", ""),
    "Norm voor Opdrachtgeverschap afspraak 1": ("05 par. 1.1", ""),
    "Norm voor Opdrachtgeverschap afspraak 2": ("05 par. 1.1", ""),
    "Norm voor Opdrachtgeverschap afspraak 3": ("05 par. 1.1", ""),
    "Wetsvoorstel 36 288": ("01 par. 3", ""),
    "Wgr 1": ("03 par. 1 en 3", "1 2 3 4 5"),
    "Wgr 8": ("03 par. 1", "1 2 3 4"),
    "Wgr 9": ("03 par. 2", "1 2"),
    "Wgr 10": ("03 par. 2", "1 2 3"),
    "Wgr 11a": ("03 par. 2", ""),
    "Wgr 13": ("03 par. 1 en 2", "3 4"),
    "Wgr 14": ("03 par. 1", ""),
    "Wgr 14a": ("03 par. 1", ""),
    "Wgr 16": ("03 par. 2", ""),
    "Wgr 17": ("03 par. 2, te verifiëren", ""),
    "Wgr 18": ("03 par. 2", ""),
    "Wgr 19": ("03 par. 2", ""),
    "Wgr 24a": ("03 par. 2, te verifiëren", ""),
    "Wgr 26": ("03 par. 2 en 3", ""),
    "Wgr 28": ("03 par. 7", ""),
    "Wgr 34": ("03 par. 4", ""),
    "Wgr 34b": ("03 par. 4", ""),
    "Wgr 35": ("03 par. 4", ""),
    "Wlz 3.2.1": ("04 par. 3.2", ""),
    "Wmo 1.1.1": ("01 par. 1", ""),
    "Wmo 1.2.1": ("04 par. 1", ""),
    "Wmo 1.2.2": ("04 par. 1", ""),
    "Wmo 2.1.2": ("04 par. 7", ""),
    "Wmo 2.1.3": ("04 par. 7", ""),
    "Wmo 2.1.4a": ("04 par. 5", ""),
    "Wmo 2.1.4b": ("04 par. 5", ""),
    "Wmo 2.2.4": ("04 par. 2", ""),
    "Wmo 2.3.2": ("04 par. 2 en 3", "1 2 3 4 5 8 9"),
    "Wmo 2.3.3": ("04 par. 2", ""),
    "Wmo 2.3.5": ("04 par. 2 en 3", "1 2 4 6 7"),
    "Wmo 2.3.6": ("04 par. 2", ""),
    "Wmo 2.3.8": ("04 par. 2", ""),
    "Wmo 2.3.10": ("04 par. 2", ""),
    "Wmo 2.6.1": ("03 par. 1; 04 par. 7", ""),
    "Wmo 2.6.3": ("04 par. 2", ""),
    "Wmo 2.6.6": ("04 par. 7", ""),
    "Wmo 5.1.1": ("04 par. 6.1", ""),
    "Wmo 5.2.1": ("04 par. 6.1", ""),
    "Wmo 5.2.5": ("04 par. 3.2", ""),
    "Wmo 5.3.3": ("04 par. 6.1", ""),
    "Wmo 5.3.4": ("04 par. 6.3", ""),
    "Wmo 5.3.5": ("04 par. 6.3", ""),
}

RANG = {"eerste": "1", "tweede": "2", "derde": "3", "vierde": "4", "vijfde": "5", "zesde": "6", "zevende": "7"}


def geciteerd(woorden: str) -> Iterator[str]:
    """Articles that a sentence names: 'Wmo 2.3.5', 'Wgr 1 lid 4'."""
    for nummer in re.findall(r"(?<![\d.])\d\.\d\.\d+[a-z]?(?![\d.])", woorden):
        yield f"{'Wlz' if nummer == '3.2.1' else 'Wmo'} {nummer}"
    for nummer in re.findall(r"\b\d{1,2}:\d{1,2}\b", woorden):
        yield f"Awb {nummer}"
    for wet, nummer, lid in re.findall(
        r"\b(Wgr|Gemeentewet) (?:artikel )?(\d+[a-z]?(?:-\d+)?)(?:, (\w+) lid)?", woorden
    ):
        yield f"{wet} {nummer}" + (f" lid {RANG[lid]}" if lid else "")
    for nummer, lid in re.findall(
        r"artikel (\d+[a-z]?),? (?:(\w+) lid,? )?van de (?:Wgr|Wet gemeenschappelijke regelingen)", woorden
    ):
        yield f"Wgr {nummer}" + (f" lid {RANG[lid]}" if lid else "")
    for nummer in re.findall(r"artikel (\d+) van de Gemeentewet", woorden):
        yield f"Gemeentewet {nummer}"


def is_gelezen(citaat: str) -> bool:
    artikel, _, lid = citaat.partition(" lid ")
    return artikel in GELEZEN and (not lid or lid in GELEZEN[artikel][1].split())


def zinnen(wortel: Knoop) -> list[str]:
    blokken = [platte_tekst(deel) for deel in loop(wortel) if deel.soort == "alinea"]
    return [zin for blok in blokken for zin in re.split(r"(?<=[.;:?])\s+", blok) if zin.strip()]


def varianten() -> list[Variant]:
    return [variant for clausule in clausules() for variant in clausule.varianten]


@pytest.fixture(params=list(SJABLONEN))
def deze(request: pytest.FixtureRequest) -> Sjabloon:
    return sjabloon(request.param)


def test_er_is_een_sjabloon_per_soort_en_vorm() -> None:
    assert {deel.sleutel: deel.vorm for deel in sjablonen()} == SJABLONEN
    assert [deel.sleutel for deel in sjablonen_voor("sok")] == ["sok-s", "sok-z", "sok-c"]
    assert sjabloon("sok-c").naam == "Samenwerkingsovereenkomst (centrumregeling)"
    with pytest.raises(SjabloonOngeldig, match="geen sjabloon met de naam 'notitie'"):
        sjabloon("notitie")


def test_een_sjabloon_is_een_tekst_in_onze_vorm(deze: Sjabloon) -> None:
    begin = deze.begin()
    lees_document(als_json(begin.document))
    assert begin == deze.begin()
    assert deze.toelichting
    assert "jurist" in begin.waarschuwing
    assert {is_leeg(deel) for deel in begin.document.inhoud} == {deze.soort == "raadsinformatiebrief"}


def test_elk_deel_en_elk_artikel_zegt_wat_er_hoort(deze: Sjabloon) -> None:
    begin = deze.begin()
    delen = [deel for deel in loop(begin.document) if deel.soort in {"hoofdstuk", "bijlage", "artikel"}]
    assert {deel.id for deel in delen} == set(begin.delen)
    for deel in delen:
        uitleg = begin.delen[deel.id].uitleg
        assert uitleg, deel.kop
        assert all(len(zin.split()) > 3 and zin.endswith(".") for zin in uitleg), deel.kop
        assert begin.delen[deel.id].kop == deel.kop


def test_geen_verwijzing_naar_wat_er_niet_is(deze: Sjabloon) -> None:
    document = deze.begin().document
    assert kapotte_verwijzingen(document, nummers(document, deze.soort)) == []
    assert [plek for plek in in_te_vullen(document) if "verwijzing naar" in plek] == []


def test_de_controles_vinden_niets_in_een_sjabloon(deze: Sjabloon) -> None:
    """What the law asks of the form, terms, headings, sentences of at most 25 words; what is left to fill in stays."""
    vorm = deze.vorm.rechtsvorm if deze.vorm else None
    beeld = Tekstbeeld(deze.begin().document, deze.soort, vorm)
    blijft = {"in_te_vullen", *(["lege_delen"] if deze.soort == "raadsinformatiebrief" else [])}
    gevonden = [bevinding for bevinding in controleer(beeld) if bevinding.controle not in blijft]
    assert [bevinding.zin for bevinding in gevonden] == []


def test_elk_gegeven_is_een_bekend_veld(deze: Sjabloon) -> None:
    gevonden = sleutels(deze.begin().document)
    assert [sleutel for sleutel in gevonden if veld(sleutel) is None] == []


def test_zinnen_zijn_kort_en_spreken_de_lezer_aan_met_u(deze: Sjabloon) -> None:
    begin = deze.begin()
    alles = [*zinnen(begin.document), *deze.toelichting]
    for deel in begin.delen.values():
        alles += deel.uitleg
    assert [zin for zin in alles if len(zin.split()) > 40] == []
    assert [zin for zin in alles if re.search(r"\b(je|jij|jouw|jullie)\b", zin, re.IGNORECASE)] == []
    assert [zin for zin in alles if re.search(r"\b(middels|teneinde|derhalve|conform|inzake)\b", zin)] == []


@pytest.mark.parametrize("sleutel", ["regiovisie", "beleidsregels", "lokaalplan"])
def test_waar_een_inwoner_leest_staat_u(sleutel: str) -> None:
    woorden = platte_tekst(sjabloon(sleutel).begin().document)
    assert re.search(r"\b[Uu]\b", woorden)


def test_elk_aangehaald_artikel_is_gelezen() -> None:
    """Laws are cited from the domain pages only, lid by lid where the lid is sure."""
    bronnen: list[tuple[str, str]] = []
    for deze in sjablonen():
        begin = deze.begin()
        bronnen += [(deze.sleutel, platte_tekst(begin.document)), *((deze.sleutel, zin) for zin in deze.toelichting)]
        for deel in begin.delen.values():
            bronnen += [(deel.kop, zin) for zin in deel.uitleg]
            assert [grond for grond in deel.grond if not is_gelezen(grond)] == [], deel.kop
    for variant in varianten():
        for vorm in variant.vormen:
            bronnen.append((variant.kenmerk, platte_tekst(variant.als_artikel(vorm))))
        bronnen += [(variant.kenmerk, variant.betekenis), (variant.kenmerk, variant.onzeker)]
        assert [grond for grond in variant.grond if not is_gelezen(grond)] == [], variant.kenmerk
    citaten = [(waar, citaat) for waar, zin in bronnen for citaat in geciteerd(zin)]
    assert len(citaten) > 100
    assert [(waar, citaat) for waar, citaat in citaten if not is_gelezen(citaat)] == []


def test_wat_onzeker_is_zegt_dat_het_geverifieerd_moet_worden() -> None:
    """Articles that were not read in the current text, or read as 'probably', never come without that word."""
    onzeker = {artikel for artikel, (waar, _) in GELEZEN.items() if "te verifiëren" in waar}
    for variant in varianten():
        if onzeker & set(variant.grond):
            assert "te verifiëren" in variant.onzeker, variant.kenmerk


@pytest.mark.parametrize("sleutel", [sleutel for sleutel, vorm in SJABLONEN.items() if vorm])
def test_een_sjabloon_met_een_vorm_heeft_wat_de_wet_vraagt_en_niets_dat_niet_past(sleutel: str) -> None:
    deze = sjabloon(sleutel)
    assert deze.vorm is not None
    assert keur_keuze(deze.clausules, deze.vorm) == []
    assert keur_wetdatum(deze.begin().document) == []
    assert "A3" in deze.clausules
    namen = {begrip.naam for begrip in begrippen(deze.begin().document)}
    assert {"beschermd wonen", "opvang", "beschermd thuis", "centrumgemeente", "bestaande cliënt"} <= namen


@pytest.mark.parametrize(
    ("sleutel", "verwacht"),
    [
        ("sok-s", ["Artikel 1 Begrippen", "Artikel 2 Belang en doel", "Artikel 3 Uitgangspunten"]),
        ("sok-c", ["Artikel 5 Toestemming van de raden", "Artikel 7 Aanwijzing van de centrumgemeente"]),
        ("gr-o", ["Artikel 5 Toestemming van de raden", "Artikel 8 Taken en bevoegdheden"]),
        ("mandaatbesluit", ["Artikel 1 Begrippen", "Artikel 8 Inwerkingtreding en citeertitel"]),
        ("verordening", ["Hoofdstuk 1 Algemene bepalingen", "Artikel 1 Begrippen", "Artikel 3 Melding"]),
        ("addendum", ["Artikel 1 Wijziging van artikelen"]),
        ("regiovisie", ["1 Aanleiding en landelijk kader", "1.1 Waarom deze visie", "17 Uitvoeringsagenda"]),
        ("regiovisie", ["Bijlage 1 Eigen inzet per gemeente"]),
        ("raadsvoorstel", ["1 Voorstel", "7 Vervolg en communicatie", "Bijlage 1 Ontwerpbesluit"]),
    ],
)
def test_de_nummers_zijn_die_van_de_soort(sleutel: str, verwacht: list[str]) -> None:
    deze = sjabloon(sleutel)
    document = deze.begin().document
    nummer = nummers(document, deze.soort)
    koppen = [f"{nummer[deel.id].kort} {deel.kop}" for deel in loop(document) if deel.kop and deel.id in nummer]
    assert set(verwacht) <= set(koppen)


def test_partijen_en_ondertekening_hebben_geen_nummer() -> None:
    document = sjabloon("centrumregeling").begin().document
    nummer = nummers(document, "centrumregeling")
    eerste, laatste = document.inhoud[0], document.inhoud[-1]
    assert (eerste.kop, laatste.kop) == ("Partijen en overwegingen", "Ondertekening")
    assert not {eerste.id, laatste.id} & set(nummer)


def test_de_regiovisie_houdt_haar_hoofdstukken() -> None:
    document = sjabloon("regiovisie").begin().document
    assert [deel.attrs["sleutel"] for deel in document.inhoud] == HOOFDSTUKKEN_REGIOVISIE
    assert [deel.soort for deel in document.inhoud].count("hoofdstuk") == 17
    assert document.inhoud[-1].soort == "bijlage"
    assert uitleg_bij("regiovisie", "stip")[0] == "Een jaar en een beeld van hoe het er dan uitziet."
    assert uitleg_bij("regiovisie", "") == uitleg_bij("regiovisie", "eigen") == ()
    assert id_van("regiovisie", "stip") == document.inhoud[2].id


def test_een_centrumregeling_noemt_zichzelf_regeling_en_een_convenant_convenant() -> None:
    regeling = platte_tekst(sjabloon("centrumregeling").begin().document)
    convenant = platte_tekst(sjabloon("convenant").begin().document)
    overeenkomst = platte_tekst(sjabloon("sok-s").begin().document)
    assert "deze overeenkomst" not in regeling.lower()
    assert "deze overeenkomst" not in convenant.lower()
    assert "deze regeling" not in overeenkomst.lower()
    assert "Wet gemeenschappelijke regelingen" not in overeenkomst
    assert "artikel 1, vierde lid, van de Wet gemeenschappelijke regelingen" in regeling
    assert "gedeputeerde staten" in regeling


def test_dezelfde_clausule_heeft_in_elke_tekst_hetzelfde_kenmerk() -> None:
    oud, nieuw = sjabloon("sok-s").begin(), sjabloon("centrumregeling").begin()
    per_code = [{deel.clausule: deel.id for deel in begin.delen.values() if deel.clausule} for begin in (oud, nieuw)]
    assert per_code[0]["D2"] == per_code[1]["D2"]
    assert len(set(per_code[0].values())) == len(per_code[0])


def test_een_andere_variant_kiezen() -> None:
    begin = sjabloon("sok-c").begin(varianten={"D2": "gebruik", "F4": "twee-jaar"}, nummers={"D2/gebruik": 12})
    deel = next(deel for deel in begin.delen.values() if deel.clausule == "D2")
    assert deel.variant == "gebruik"
    artikel = op_id(begin.document)[deel.id]
    assert "Het aandeel van een gemeente is het aantal dagen beschermd wonen" in platte_tekst(artikel)
    assert artikel.attrs["clausule"] == 12
    assert "minstens twee jaar voor het vertrek" in platte_tekst(begin.document)
    with pytest.raises(ClausuleOngeldig, match="geen tekst met de naam 'rechter'"):
        sjabloon("sok-c").begin(varianten={"F11": "rechter"})


def test_wat_de_wet_vraagt_kan_niet_weg_en_iets_anders_wel() -> None:
    with pytest.raises(ClausuleOngeldig, match="'Evaluatie' moet volgens de wet in een centrumregeling staan"):
        sjabloon("sok-c").begin(zonder=["F1"])
    zonder = sjabloon("sok-s").begin(zonder=["F1", "D9"])
    assert {"F1", "D9"}.isdisjoint(deel.clausule for deel in zonder.delen.values())
    lees_document(als_json(zonder.document))


def test_een_lokale_tekst_noemt_de_velden_van_zijn_gemeente() -> None:
    velden = sleutels(sjabloon("lokaalplan").begin(gemeente="GM0603").document)
    assert "gemeente:gm0603:inwoners" in velden
    assert not any("eigen" in sleutel for sleutel in velden)
    gevonden = veld("gemeente:gm0603:inwoners")
    assert gevonden is not None
    assert gevonden.sleutel == "gemeente:eigen:inwoners"


def test_leeg_beginnen_of_met_een_sjabloon() -> None:
    leeg = begin_van("regiovisie", "Visie")
    assert [deel.attrs["sleutel"] for deel in leeg.inhoud] == HOOFDSTUKKEN_REGIOVISIE
    assert all(is_leeg(deel) for deel in leeg.inhoud)
    sok = begin_van("sok", "Onze overeenkomst")
    assert [deel.kop for deel in sok.inhoud] == ["Onze overeenkomst"]
    assert begin_van("sok", "Onze regeling", "sok-c") == sjabloon("sok-c").begin().document
    for document in (leeg, sok):
        lees_document(als_json(document))
    with pytest.raises(SjabloonOngeldig, match="hoort niet bij deze soort tekst"):
        begin_van("sok", "Onze overeenkomst", "regiovisie")


def test_een_concept_zegt_dat_het_een_ontwerp_is() -> None:
    assert conceptregel(definitief=False, gecontroleerd_op="22 november 2026") == (
        "ONTWERP. De stand van de wet is op 22 november 2026 gecontroleerd."
    )
    assert conceptregel(definitief=False, gecontroleerd_op="").endswith("is nog niet gecontroleerd.")
    assert conceptregel(definitief=True, gecontroleerd_op="22 november 2026") == ""


ALLEEN_OM_TE_KIEZEN = {
    *("blok:stromen-per-gemeente", "procedure:nummer:stand", "procedure:nummer:raad:eigen", "blok:basistaken"),
    *("budget:bw:jaar", "budget:opvang:jaar", "budget:bw:jaar:eigen", "budget:opvang:jaar:eigen", "blok:inwoners"),
    *("gemeente:eigen:inwonersdeel", "gemeente:eigen:college", "gemeente:eigen:raad", "blok:lokaal-en-regionaal"),
} | {"blok:beloften", "regio:stip"}
"""No template uses these; a writer picks them from the list."""


def test_de_velden_zijn_eenmalig_geldig_en_gebruikt() -> None:
    namen = [deel.sleutel for deel in VELDEN]
    assert len(namen) == len(set(namen))
    assert all(SLEUTEL.fullmatch(naam) for naam in namen)
    assert all(deel.betekenis and (deel.is_blok or deel.voorbeeld) for deel in VELDEN)
    in_sjablonen = {sleutel for deze in sjablonen() for sleutel in sleutels(deze.begin().document)}
    in_clausules = {
        sleutel for variant in varianten() for vorm in variant.vormen for sleutel in sleutels(variant.als_artikel(vorm))
    }
    assert set(namen) - in_sjablonen - in_clausules == ALLEEN_OM_TE_KIEZEN


def test_elke_vorm_heeft_een_naam_en_een_rechtsvorm() -> None:
    assert [vorm.value for vorm in Vorm] == list("SZCBO")
    assert [Vorm.van(vorm.rechtsvorm) for vorm in Vorm] == list(Vorm)
    assert Vorm.van(Rechtsvorm.GEMEENSCHAPPELIJK_ORGAAN) is Vorm.OPENBAAR_LICHAAM
    assert len({vorm.naam for vorm in Vorm}) == 5
