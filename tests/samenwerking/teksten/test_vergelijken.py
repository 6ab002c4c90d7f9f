"""What a reader is told of two texts: which parts are new, gone, changed or moved, and which words."""

import pytest

from samenwerking.teksten.boom import Knoop, Merk, knoop, tekst
from samenwerking.teksten.vergelijken import Deel, Verschil, vergelijk
from samenwerking.teksten.woordverschil import Stuk, vergelijk_woorden
from tests.samenwerking.teksten.bomen import alinea, artikel, doc, hoofdstuk, lid

VET = Merk("vet")


def zin(stukken: tuple[Stuk, ...]) -> str:
    """A line with its pieces: what went in [-...-], what came in [+...+], another form in [~...~]."""
    haken = {"weg": "[-{}-]", "nieuw": "[+{}+]", "vorm": "[~{}~]", "gelijk": "{}", "noot": "[n{}]"}
    uit = ""
    for stuk in stukken:
        woorden = "".join(deel.tekst for deel in (stuk.nieuw or stuk.oud))
        uit += haken[stuk.soort].format(zin(stuk.noot) if stuk.soort == "noot" else woorden)
    return uit


@pytest.mark.parametrize(
    ("oud", "nieuw", "verwacht"),
    [
        ("het college besluit", "het college besluit", "het college besluit"),
        ("het college besluit", "het college besluit snel", "het college besluit [+snel+]"),
        (
            "binnen acht weken na de melding",
            "binnen zes weken na de melding",
            "binnen [-acht -][+zes +]weken na de melding",
        ),
        ("de raad, het college", "de raad en het college", "de raad [-, -][+en +]het college"),
        ("", "nieuw lid", "[+nieuw lid+]"),
        ("oud lid", "", "[-oud lid-]"),
        ("dit ging over opvang", "hier staat iets anders", "[-dit ging over opvang-][+hier staat iets anders+]"),
        (
            "€ 1.250,00 per jaar voor elke gemeente",
            "€ 1.300,00 per jaar voor elke gemeente",
            "€ [-1.250,00 -][+1.300,00 +]per jaar voor elke gemeente",
        ),
    ],
)
def test_woorden(oud: str, nieuw: str, verwacht: str) -> None:
    assert zin(vergelijk_woorden(oud, nieuw)) == verwacht


def test_een_woord_dat_tussen_twee_wijzigingen_bleef_hoort_bij_de_wijziging() -> None:
    stukken = vergelijk_woorden(
        "de regio meldt ieder jaar aan alle raden wat er is gedaan en wat er komt",
        "de regio stuurt ieder kwartaal aan alle raden wat er is gedaan en wat er komt",
    )
    assert zin(stukken).startswith("de regio [-meldt ieder jaar -][+stuurt ieder kwartaal +]aan alle raden")


def staten(verschil: Verschil, soort: str = "artikel") -> dict[str, str]:
    """Heading or words -> state, for each part of a kind that differs."""
    uit = {}
    for deel in verschil.deel.loop():
        if deel.soort == soort and deel.staat != "gelijk":
            uit[_naam(deel)] = deel.staat + (" en verplaatst" if deel.verplaatst and deel.staat == "gewijzigd" else "")
    return uit


def _naam(deel: Deel) -> str:
    bron = deel.heel or deel.knoop
    if bron.inhoud:
        return "".join(kind.tekst for kind in bron.inhoud[0].inhoud)
    eerste = deel.ontvouwd.delen[0].ontvouwd
    return "".join(stuk_tekst for stuk in eerste.stukken for stuk_tekst in [zin((stuk,))])


SOK = [
    artikel("Begrippen", "In deze overeenkomst wordt verstaan onder beschermd wonen: wonen met toezicht.", id="art001"),
    artikel("Doel", "De gemeenten werken samen aan een plek voor iedereen die dat nodig heeft.", id="art002"),
    artikel(
        "Toegang", "Het college beslist binnen zes weken na de aanvraag.", "Het meldt dit aan de regio.", id="art003"
    ),
    artikel("Kosten", "De kosten worden verdeeld naar het aantal inwoners op 1 januari.", id="art004"),
]


def zonder_ids(boom: Knoop) -> Knoop:
    attrs = {**boom.attrs, "id": None} if "id" in boom.attrs else boom.attrs
    return Knoop(boom.soort, attrs, tuple(zonder_ids(kind) for kind in boom.inhoud), boom.tekst, boom.merken)


@pytest.mark.parametrize("ids", [True, False], ids=["twee versies", "twee teksten"])
class TestArtikelen:
    def verschil(self, nieuw: list[Knoop], *, ids: bool) -> Verschil:
        oud, boom = doc(*SOK), doc(*nieuw)
        return vergelijk(oud, boom if ids else zonder_ids(boom), soort="sok")

    def test_niets_gewijzigd(self, ids: bool) -> None:
        verschil = self.verschil(SOK, ids=ids)
        assert verschil.gelijk
        assert verschil.leeg == ids  # other ids are no difference to a reader, but they are not the same text

    def test_een_artikel_erbij(self, ids: bool) -> None:
        nieuw = [*SOK[:2], artikel("Archief", "De centrumgemeente bewaart de stukken."), *SOK[2:]]
        verschil = self.verschil(nieuw, ids=ids)
        assert staten(verschil) == {"[+Archief+]": "nieuw"}

    def test_een_artikel_vervalt(self, ids: bool) -> None:
        verschil = self.verschil([SOK[0], *SOK[2:]], ids=ids)
        assert staten(verschil) == {"[-Doel-]": "vervallen"}
        vervallen = next(deel for deel in verschil.deel.loop() if deel.staat == "vervallen")
        assert verschil.oud_nummer(vervallen).kort == "Artikel 2"  # type: ignore[union-attr]
        assert verschil.nieuw_nummer(vervallen) is None

    def test_wat_verviel_staat_waar_het_stond(self, ids: bool) -> None:
        verschil = self.verschil([SOK[0], artikel("Slot", "Dit is alles."), *SOK[2:]], ids=ids)
        assert [deel.staat for deel in verschil.deel.delen] == ["gelijk", "vervallen", "nieuw", "gelijk", "gelijk"]

    def test_het_laatste_artikel_gaat_voorop(self, ids: bool) -> None:
        verschil = self.verschil([SOK[3], *SOK[:3]], ids=ids)
        assert staten(verschil) == {"Kosten": "verplaatst"}

    def test_verplaatst_en_gewijzigd(self, ids: bool) -> None:
        kosten = artikel("Kosten", "De kosten worden verdeeld naar het aantal inwoners op 1 juli.", id="art004")
        verschil = self.verschil([SOK[0], kosten, *SOK[1:3]], ids=ids)
        assert staten(verschil) == {"Kosten": "gewijzigd en verplaatst"}

    def test_een_andere_kop(self, ids: bool) -> None:
        anders = artikel("Toegang en toeleiding", *SOK[2].inhoud[1:], id="art003")
        verschil = self.verschil([*SOK[:2], anders, SOK[3]], ids=ids)
        assert list(staten(verschil).values()) == ["gewijzigd"]
        assert [
            zin(deel.stukken) for deel in verschil.deel.loop() if deel.soort == "kop" and deel.staat != "gelijk"
        ] == ["Toegang [+en toeleiding+]"]

    def test_een_lid_erbij(self, ids: bool) -> None:
        anders = artikel("Doel", *SOK[1].inhoud[1:], lid("Zij doen dat zonder onderscheid."), id="art002")
        verschil = self.verschil([SOK[0], anders, *SOK[2:]], ids=ids)
        assert staten(verschil, "lid") == {"[+Zij doen dat zonder onderscheid.+]": "nieuw"}

    def test_in_hoofdstukken_gezet_is_niet_verplaatst(self, ids: bool) -> None:
        nieuw = [hoofdstuk("Algemeen", *SOK[:2]), hoofdstuk("Uitvoering", *SOK[2:])]
        verschil = self.verschil(nieuw, ids=ids)
        assert staten(verschil) == {}
        assert list(staten(verschil, "hoofdstuk").values()) == ["nieuw", "nieuw"]


def test_twee_oude_artikelen_van_plaats_gewisseld_is_een_keer_verplaatst() -> None:
    verschil = vergelijk(doc(*SOK), doc(SOK[0], SOK[2], SOK[1], SOK[3]), soort="sok")
    assert len(staten(verschil)) == 1


def test_een_lid_naar_een_ander_artikel() -> None:
    een = artikel(
        "Een",
        lid("Eerste lid van een.", id="lid001"),
        lid("Het college meldt dit aan de raad.", id="lid002"),
        id="art001",
    )
    twee = artikel("Twee", lid("Eerste lid van twee.", id="lid003"), id="art002")
    na = (
        artikel("Een", een.inhoud[1], id="art001"),
        artikel("Twee", twee.inhoud[1], een.inhoud[2], id="art002"),
    )
    for nieuw in (doc(*na), zonder_ids(doc(*na))):
        verschil = vergelijk(doc(een, twee), nieuw, soort="sok")
        verplaatst = [deel for deel in verschil.deel.loop() if deel.staat == "verplaatst"]
        assert [deel.soort for deel in verplaatst] == ["lid"]
        assert verschil.oud_nummer(verplaatst[0]).voluit == "artikel 1, tweede lid"  # type: ignore[union-attr]
        assert list(staten(verschil).values()) == ["gewijzigd", "gewijzigd"]


def test_een_alinea_die_een_lid_werd_is_niet_verplaatst() -> None:
    oud = doc(artikel("Doel", alinea("De regio zorgt voor plekken.", id="ali001"), id="art001"))
    nieuw = doc(
        artikel(
            "Doel", knoop("lid", alinea("De regio zorgt voor plekken.", id="ali001")), lid("En voor hulp."), id="art001"
        )
    )
    verschil = vergelijk(oud, nieuw, soort="sok")
    assert [deel.staat for deel in verschil.deel.loop() if deel.soort == "alinea"] == ["gelijk", "nieuw"]
    assert list(staten(verschil, "lid").values()) == ["nieuw", "nieuw"]


def test_een_artikel_naar_een_ander_hoofdstuk() -> None:
    oud = doc(hoofdstuk("Een", SOK[0], SOK[1], id="hfd001"), hoofdstuk("Twee", SOK[2], id="hfd002"))
    nieuw = doc(hoofdstuk("Een", SOK[0], id="hfd001"), hoofdstuk("Twee", SOK[2], SOK[1], id="hfd002"))
    assert staten(vergelijk(oud, nieuw, soort="sok")) == {"Doel": "verplaatst"}
    assert staten(vergelijk(oud, nieuw, soort="sok"), "hoofdstuk") == {"Een": "gewijzigd", "Twee": "gewijzigd"}


def een_regel(oud: tuple[Knoop | str, ...], nieuw: tuple[Knoop | str, ...]) -> tuple[Stuk, ...]:
    verschil = vergelijk(
        doc(hoofdstuk("H", alinea(*oud, id="ali001"), id="hfd001")),
        doc(hoofdstuk("H", alinea(*nieuw, id="ali001"), id="hfd001")),
        soort="regiovisie",
    )
    return next(deel.stukken for deel in verschil.deel.loop() if deel.soort == "alinea")


def test_vet_gemaakt_is_een_wijziging_van_vorm() -> None:
    stukken = een_regel(("Het college beslist.",), ("Het ", tekst("college", VET), " beslist."))
    assert zin(stukken) == "Het [~college~] beslist."
    assert stukken[1].wat == ("vet gemaakt",)


def test_een_andere_link_is_een_wijziging_van_vorm() -> None:
    een, twee = (Merk("koppeling", {"adres": adres}) for adres in ("https://a.example", "https://b.example"))
    stukken = een_regel((tekst("lees de wet", een),), (tekst("lees de wet", twee),))
    assert [stuk.wat for stuk in stukken if stuk.wat] == [("link gewijzigd",)]


def test_een_opmerking_is_geen_wijziging_van_de_tekst() -> None:
    stukken = een_regel(
        ("Het college beslist.",), ("Het ", tekst("college", Merk("opmerking", {"id": "opm001"})), " beslist.")
    )
    assert {stuk.soort for stuk in stukken} == {"gelijk"}


def test_een_voetnoot_met_andere_woorden() -> None:
    def noot(woorden: str) -> Knoop:
        return knoop("voetnoot", id="noot01", tekst=woorden)

    stukken = een_regel(
        ("Er zijn 40 plekken", noot("Telling van 2022."), "."), ("Er zijn 40 plekken", noot("Telling van 2026."), ".")
    )
    assert zin(stukken) == "Er zijn 40 plekken[nTelling van [-2022-][+2026+].]."


def test_een_verwijzing_die_meeloopt_met_de_nummers_is_geen_wijziging() -> None:
    oud = doc(*SOK[:3], artikel("Slot", lid("Zie ", knoop("verwijzing", doel="art003"), "."), id="art009"))
    nieuw = doc(SOK[0], *SOK[2:3], artikel("Slot", lid("Zie ", knoop("verwijzing", doel="art003"), "."), id="art009"))
    assert staten(vergelijk(oud, nieuw, soort="sok")) == {"[-Doel-]": "vervallen"}


def test_een_verwijzing_in_een_andere_tekst_naar_hetzelfde_artikel_is_gelijk() -> None:
    oud = doc(*SOK[:3], artikel("Slot", lid("Zie ", knoop("verwijzing", doel="art003"), "."), id="art009"))
    anders = [Knoop(deel.soort, {**deel.attrs, "id": f"ander{n}"}, deel.inhoud) for n, deel in enumerate(SOK[:3])]
    nieuw = doc(*anders, artikel("Slot", lid("Zie ", knoop("verwijzing", doel="ander2"), "."), id="ander9"))
    assert vergelijk(oud, nieuw, soort="sok").gelijk


def tabel(*rijen: tuple[str, ...], **attrs: str) -> Knoop:
    return knoop(
        "tabel",
        *(
            knoop("rij", *(knoop("kopcel" if n == 0 else "cel", alinea(cel)) for cel in rij))
            for n, rij in enumerate(rijen)
        ),
        id="tabel1",
        **attrs,
    )


def test_een_rij_erbij_en_een_cel_gewijzigd() -> None:
    oud = tabel(("Gemeente", "Aandeel"), ("Rijswijk", "20 procent"), ("Delft", "80 procent"))
    nieuw = tabel(
        ("Gemeente", "Aandeel"), ("Rijswijk", "25 procent"), ("Westland", "5 procent"), ("Delft", "70 procent")
    )
    verschil = vergelijk(
        doc(hoofdstuk("Geld", oud, id="hfd001")), doc(hoofdstuk("Geld", nieuw, id="hfd001")), soort="regiovisie"
    )
    assert [deel.staat for deel in verschil.deel.loop() if deel.soort == "rij"] == [
        "gelijk",
        "gewijzigd",
        "nieuw",
        "gewijzigd",
    ]
    assert [
        zin(deel.stukken) for deel in verschil.deel.loop() if deel.soort == "alinea" and deel.staat == "gewijzigd"
    ] == [
        "[-20 -][+25 +]procent",
        "[-80 -][+70 +]procent",
    ]


def beeld(**attrs: str) -> Knoop:
    return knoop("afbeelding", **{"id": "beeld1", "bestand": "bestand1", "alt": "", **attrs})


def opsomming(telling: str) -> Knoop:
    return knoop("lijst", knoop("onderdeel", alinea("punt")), telling=telling, id="lijst1")


@pytest.mark.parametrize(
    ("oud", "nieuw", "verwacht"),
    [
        (
            tabel(("a",), bijschrift="Sleutel"),
            tabel(("a",), bijschrift="Verdeelsleutel"),
            "bijschrift: was ‘Sleutel’, wordt ‘Verdeelsleutel’",
        ),
        (beeld(), beeld(alt="Kaart"), "alternatieve tekst: was leeg, wordt ‘Kaart’"),
        (beeld(), beeld(bestand="bestand2"), "andere afbeelding"),
        (opsomming("letter"), opsomming("streepje"), "opsomming: was ‘letters’, wordt ‘streepjes’"),
    ],
)
def test_wijzigingen_van_vorm_hebben_een_naam(oud: Knoop, nieuw: Knoop, verwacht: str) -> None:
    verschil = vergelijk(
        doc(hoofdstuk("H", oud, id="hfd001")), doc(hoofdstuk("H", nieuw, id="hfd001")), soort="regiovisie"
    )
    assert [vorm.zin for deel in verschil.deel.loop() for vorm in deel.vorm] == [verwacht]


def test_ontvouwen_laat_zien_wat_in_een_gelijk_deel_staat() -> None:
    verschil = vergelijk(doc(*SOK), doc(SOK[3], *SOK[:3]), soort="sok")
    toegang = verschil.deel.delen[3]
    assert toegang.heel is not None
    kop, *leden = toegang.ontvouwd.delen
    assert zin(kop.ontvouwd.stukken) == "Toegang"
    assert [(deel.van, deel.naar) for deel in leden] == [((2, 1), (3, 1)), ((2, 2), (3, 2))]
