"""Signing: who may, which words, how it was proved; the copy with its sign page, sealed or plainly not."""

from __future__ import annotations

import datetime
import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from django.db import Error, connection, transaction
from pypdf import PdfReader

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Lidmaatschap, Opdracht, Opdrachtdeel
from regio.opdrachten import doe as doe_deel
from samenwerking.besluiten.acties import ondertekenen
from samenwerking.besluiten.acties.besluit import Omstandigheden
from samenwerking.besluiten.acties.ondertekenen import maak_exemplaar_opnieuw, onderteken
from samenwerking.besluiten.acties.procedure import beeindig_procedure, breng_versie_in
from samenwerking.besluiten.acties.tekenbevoegd import Scan, beeindig_tekenbevoegdheid
from samenwerking.besluiten.models import Exemplaar, Handeling, Handtekening
from samenwerking.besluiten.procedure import Uitkomst
from samenwerking.besluiten.verzegelen import VELD, Zegelmiddel, ZegelNietMogelijk, verzegel
from tests.pdfstructuur import voldoet
from tests.samenwerking.besluiten.factories import RIJSWIJK, ZOETERMEER, Weg, maak_tekenaar, maak_weg
from tests.samenwerking.teksten.factories import bevries, schrijf

pytestmark = pytest.mark.django_db
DAG = datetime.timedelta(days=1)


def klaar_om_te_tekenen(soort: str = "convenant", *, alle: bool = True) -> Weg:
    """A convenant that both colleges adopted, or one of them."""
    weg = maak_weg(soort=soort)
    for code in (RIJSWIJK, ZOETERMEER) if alle else (RIJSWIJK,):
        weg.besluit("horen", code, Uitkomst.GEEN_ZIENSWIJZE)
        weg.besluit("besluit", code, Uitkomst.VASTGESTELD)
    return weg


def burgemeester(weg: Weg) -> Lidmaatschap:
    """The college member of Rijswijk, registered as the one who signs."""
    maak_tekenaar(weg.mensen.rijswijk, gebruiker=weg.mensen.college.gebruiker)
    return weg.mensen.college


def zet(weg: Weg, door: Lidmaatschap, **anders: Any) -> Handtekening:
    velden: dict[str, Any] = {
        "procedure_id": weg.procedure.pk, "gemeente": RIJSWIJK, "kenmerk": weg.beeld.nu, "bewijs": "wachtwoord",
        "aanvraag": uuid4(), "op": klok.vandaag(), "nu": klok.nu(),
    }  # fmt: skip
    return onderteken(**(velden | anders), door=door)


def test_de_burgemeester_tekent_de_woorden_die_elk_college_vaststelde() -> None:
    weg = klaar_om_te_tekenen()
    wie, aanvraag = burgemeester(weg), uuid4()
    handtekening = zet(weg, wie, aanvraag=aanvraag)
    assert zet(weg, wie, aanvraag=aanvraag) == handtekening  # twice is once
    assert (handtekening.wijze, handtekening.bewijs) == ("digitaal", "wachtwoord")
    assert handtekening.handeling.versie.vingerafdruk == weg.beeld.nu
    assert weg.stand("ondertekenen", RIJSWIJK) == "gedaan"
    assert not Opdracht.objects.filter(soort=ondertekenen.SOORT).exists()  # Zoetermeer still has to


def test_wie_niet_mag_tekenen_tekent_niet() -> None:
    weg = klaar_om_te_tekenen()
    wie = burgemeester(weg)
    for ander in (weg.mensen.rijswijk, weg.mensen.zoetermeer, weg.mensen.coordinator, weg.griffier):
        with pytest.raises(GeenRecht):
            zet(weg, ander)
    with pytest.raises(GeenRecht):
        zet(weg, wie, gemeente=ZOETERMEER)
    with pytest.raises(KanNiet, match="Bevestig eerst"):
        zet(weg, wie, bewijs="")
    with pytest.raises(KanNiet, match="nieuwere versie"):
        zet(weg, wie, kenmerk="ander")
    beeindig_tekenbevoegdheid(
        bevoegdheid_id=maak_tekenaar(weg.mensen.rijswijk).pk, tot=klok.vandaag(), door=weg.mensen.rijswijk,
        op=klok.vandaag(),
    )  # fmt: skip
    with pytest.raises(GeenRecht):  # no longer burgemeester
        zet(weg, wie)


def test_niemand_tekent_voor_elk_college_besloot_ook_niet_op_papier() -> None:
    weg = klaar_om_te_tekenen(alle=False)
    wie = burgemeester(weg)
    with pytest.raises(KanNiet, match="Nog niet iedereen"):
        zet(weg, wie)
    with pytest.raises(KanNiet, match="Nog niet iedereen"):
        weg.teken(RIJSWIJK)
    # what really happened can be recorded, with its article
    bij = Omstandigheden(
        afwijking_grond="Gemeentewet, artikel 171", afwijking_reden="Getekend op de dag van het overleg."
    )
    assert weg.teken(RIJSWIJK, bij=bij).wijze == "papier"


def test_wie_andere_woorden_tekende_tekent_opnieuw() -> None:
    weg = klaar_om_te_tekenen()
    wie = burgemeester(weg)
    zet(weg, wie)
    schrijf(weg.procedure.tekst, weg.mensen.rijswijk, "De gemeenten werken samen, met een woord meer.")
    nieuw = bevries(weg.procedure.tekst, weg.mensen.coordinator, "Verbeterd")
    breng_versie_in(
        procedure_id=weg.procedure.pk, versie=nieuw, reden="Een fout.", door=weg.mensen.coordinator, op=klok.vandaag()
    )
    with pytest.raises(KanNiet, match="Nog niet iedereen"):
        zet(weg, wie)
    for code in (RIJSWIJK, ZOETERMEER):
        weg.besluit("besluit", code, Uitkomst.VASTGESTELD)
    assert weg.stand("ondertekenen", RIJSWIJK) == "opnieuw"
    zet(weg, wie)
    assert weg.stand("ondertekenen", RIJSWIJK) == "gedaan"


def test_wie_mag_tekenen_wordt_door_een_ander_vastgelegd_met_het_stuk() -> None:
    weg = maak_weg()
    door = weg.mensen.rijswijk
    with pytest.raises(KanNiet, match="uzelf niet"):
        maak_tekenaar(door, gebruiker=door.gebruiker)
    eerst = maak_tekenaar(door, tot=datetime.date(2026, 1, 1), scan=Scan("kb.pdf", b"%PDF-1.7 %%EOF"))
    assert eerst.bestand is not None
    assert eerst.bestand.mediatype == "application/pdf"
    with pytest.raises(KanNiet, match="al een burgemeester"):
        maak_tekenaar(door, naam="Een ander", van=datetime.date(2025, 6, 1))
    maak_tekenaar(door, grond="aangewezen", naam="Wethouder", functie="wethouder")  # beside the burgemeester
    with pytest.raises(KanNiet, match="geen PDF"):
        maak_tekenaar(door, van=datetime.date(2026, 1, 1), scan=Scan("kb.doc", b"iets"))
    with pytest.raises(GeenRecht):
        beeindig_tekenbevoegdheid(
            bevoegdheid_id=eerst.pk, tot=klok.vandaag(), door=weg.mensen.zoetermeer, op=klok.vandaag()
        )


def weigert(sql: str, waarden: list[Any], wat: str) -> None:
    """The database refuses this, with these words."""
    with pytest.raises(Error, match=wat), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, waarden)


def test_de_databank_weigert_een_handtekening_die_niet_klopt() -> None:
    weg = klaar_om_te_tekenen()
    handtekening = zet(weg, burgemeester(weg))
    weigert("DELETE FROM samenwerking_handtekening", [], "permission denied")
    weigert("UPDATE samenwerking_tekenbevoegdheid SET naam = 'x'", [], "permission denied")
    weigert(TEKEN, [handtekening.pk, maak_tekenaar(weg.mensen.zoetermeer).pk], "niet voor deze gemeente")


TEKEN = """
    INSERT INTO samenwerking_handtekening (handeling_id, bevoegdheid_id, wijze, bewijs)
    VALUES (%s, %s, 'digitaal', 'wachtwoord')
"""


def test_de_databank_weigert_een_handtekening_onder_woorden_die_niet_iedereen_vaststelde() -> None:
    weg = klaar_om_te_tekenen(alle=False)
    wie = burgemeester(weg)
    handeling = Handeling.objects.create(
        procedure=weg.procedure, stap="ondertekenen", gemeente=wie.gemeente, versie=weg.beeld.versie,
        datum=klok.vandaag(), door=wie,
    )  # fmt: skip
    weigert(TEKEN, [handeling.pk, maak_tekenaar(weg.mensen.rijswijk).pk], "niet iedereen")


def test_de_databank_kent_geen_regeling_die_geldt_voor_haar_bekendmaking() -> None:
    weg = maak_weg()
    weigert(
        "INSERT INTO samenwerking_procedureeinde (procedure_id, gelukt, reden, datum, door_id, op)"
        " VALUES (%s, true, 'Zomaar', %s, %s, now())",
        [weg.procedure.pk, klok.vandaag(), weg.mensen.coordinator.pk],
        "voordat zij is bekendgemaakt",
    )


# --- the copy ---------------------------------------------------------------------------------------------------


def maak_certificaat(map_: Path, *, begin: datetime.datetime, einde: datetime.datetime) -> tuple[Zegelmiddel, bytes]:
    """A throw-away certificate of an organisation that does not exist, as PKCS#12 file, and its public part."""
    sleutel = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    naam = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Demo Regio")])
    certificaat = (
        x509.CertificateBuilder()
        .subject_name(naam)
        .issuer_name(naam)
        .public_key(sleutel.public_key())
        .serial_number(1)
        .not_valid_before(begin)
        .not_valid_after(einde)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=True, content_commitment=True, key_encipherment=False, data_encipherment=False,
                key_agreement=False, key_cert_sign=True, crl_sign=False, encipher_only=False, decipher_only=False,
            ),
            critical=True,
        )
        .sign(sleutel, hashes.SHA256())
    )  # fmt: skip
    pad = map_ / "zegel.p12"
    pad.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"zegel", sleutel, certificaat, None, serialization.BestAvailableEncryption(b"geheim")
        )
    )
    return Zegelmiddel(pad, "geheim"), certificaat.public_bytes(serialization.Encoding.DER)


@pytest.fixture
def zegel(tmp_path: Path) -> tuple[Zegelmiddel, bytes]:
    nu = datetime.datetime.now(datetime.UTC)
    return maak_certificaat(tmp_path, begin=nu - 30 * DAG, einde=nu + 3000 * DAG)


def allen_tekenen(weg: Weg) -> Opdrachtdeel:
    """Both sign, one here and one on paper; the part that makes the copy."""
    zet(weg, burgemeester(weg))
    weg.teken(ZOETERMEER)
    return Opdrachtdeel.objects.get(opdracht__soort=ondertekenen.SOORT)


def test_zonder_certificaat_staat_op_elke_bladzijde_dat_het_niet_is_verzegeld(settings: Any) -> None:
    settings.ZEGEL_CERTIFICAAT = ""
    weg = klaar_om_te_tekenen()
    doe_deel(allen_tekenen(weg).pk)
    exemplaar = Exemplaar.objects.get()
    lezer = PdfReader(io.BytesIO(bytes(exemplaar.inhoud)))
    bladen = [" ".join(blad.extract_text().split()) for blad in lezer.pages]
    assert exemplaar.zegel == ""
    assert all("NIET VERZEGELD" in blad for blad in bladen)
    alles = "".join(" ".join(bladen).split())
    for woord in ("Burgemeester Rijswijk", "Burgemeester Zoetermeer", "op papier", "na wachtwoord", weg.beeld.nu):
        assert woord.replace(" ", "") in alles
    assert "artikel 171" in " ".join(bladen)
    assert not lezer.get_fields()


def test_het_verzegelde_exemplaar_is_geldig_en_verraadt_een_wijziging(
    settings: Any, zegel: tuple[Zegelmiddel, bytes]
) -> None:
    from asn1crypto.x509 import Certificate
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    middel, openbaar = zegel
    settings.ZEGEL_CERTIFICAAT, settings.ZEGEL_WACHTWOORD, settings.ZEGEL_TIJDSTEMPEL = (
        str(middel.certificaat), middel.wachtwoord, "",
    )  # fmt: skip
    weg = klaar_om_te_tekenen()
    doe_deel(allen_tekenen(weg).pk)
    exemplaar = Exemplaar.objects.get()
    assert "Demo Regio" in exemplaar.zegel
    context = ValidationContext(trust_roots=[Certificate.load(openbaar)])

    def oordeel(pdf: bytes) -> Any:
        handtekening = PdfFileReader(io.BytesIO(pdf)).embedded_signatures[0]
        assert handtekening.field_name == VELD
        assert handtekening.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
        with ThreadPoolExecutor(max_workers=1) as apart:  # a browser test in this process leaves a loop running
            return apart.submit(validate_pdf_signature, handtekening, context).result()

    pdf = bytes(exemplaar.inhoud)
    goed = oordeel(pdf)
    assert goed.bottom_line
    assert goed.coverage.name == "ENTIRE_FILE"
    assert voldoet(pdf) == []  # the seal leaves it a file that everyone can read and an archive can keep
    midden = pdf.index(b"stream") + 60
    anders = pdf[:midden] + bytes([pdf[midden] ^ 1]) + pdf[midden + 1 :]
    assert not oordeel(anders).intact
    assert "NIET VERZEGELD" not in PdfReader(io.BytesIO(pdf)).pages[0].extract_text()


def test_een_gestopte_worker_laat_niets_half_achter(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.ZEGEL_CERTIFICAAT = ""
    deel = allen_tekenen(klaar_om_te_tekenen())

    class Gedood(Exception):
        pass

    def sterf(*_: Any, **__: Any) -> None:
        raise Gedood

    with monkeypatch.context() as stuk:
        stuk.setattr(ondertekenen, "leg_vast", sterf)  # after the row was made
        with pytest.raises(Gedood):
            doe_deel(deel.pk)
    assert not Exemplaar.objects.exists()
    doe_deel(deel.pk)
    doe_deel(deel.pk)
    assert Exemplaar.objects.count() == 1


def test_een_certificaat_dat_niet_werkt_geeft_geen_exemplaar_maar_een_zin(settings: Any, tmp_path: Path) -> None:
    settings.ZEGEL_CERTIFICAAT = str(tmp_path / "bestaat-niet.p12")
    weg = klaar_om_te_tekenen()
    deel = allen_tekenen(weg)
    doe_deel(deel.pk)
    deel.refresh_from_db()
    assert "ZEGEL_CERTIFICAAT" in deel.fout
    assert not Exemplaar.objects.exists()
    settings.ZEGEL_CERTIFICAAT = ""
    opnieuw = maak_exemplaar_opnieuw(
        procedure_id=weg.procedure.pk, aanvraag=uuid4(), door=weg.mensen.coordinator, op=klok.vandaag(), nu=klok.nu()
    )
    doe_deel(opnieuw.delen.get().pk)
    assert Exemplaar.objects.get().zegel == ""


def test_een_verlopen_certificaat_of_verkeerd_wachtwoord_verzegelt_niet(tmp_path: Path) -> None:
    nu = datetime.datetime.now(datetime.UTC)
    oud, _ = maak_certificaat(tmp_path, begin=nu - 300 * DAG, einde=nu - DAG)
    with pytest.raises(ZegelNietMogelijk, match="niet vandaag"):
        verzegel(b"", oud, reden="", nu=nu)
    with pytest.raises(ZegelNietMogelijk, match="ZEGEL_WACHTWOORD"):
        verzegel(b"", Zegelmiddel(oud.certificaat, "fout"), reden="", nu=nu)


def test_wie_tekende_en_toen_vertrok_blijft_burgemeester_van_toen() -> None:
    weg = klaar_om_te_tekenen()
    handtekening = zet(weg, burgemeester(weg))
    with pytest.raises(KanNiet, match="nog getekend"):
        beeindig_tekenbevoegdheid(
            bevoegdheid_id=handtekening.bevoegdheid_id, tot=klok.vandaag(), door=weg.mensen.rijswijk, op=klok.vandaag()
        )
    morgen = klok.vandaag() + DAG
    beeindig_tekenbevoegdheid(
        bevoegdheid_id=handtekening.bevoegdheid_id, tot=morgen, door=weg.mensen.rijswijk, op=klok.vandaag()
    )
    with pytest.raises(GeenRecht):
        zet(weg, weg.mensen.college, op=morgen)


def test_een_convenant_gaat_in_als_iedereen_tekende_en_elke_raad_het_weet() -> None:
    weg = klaar_om_te_tekenen()
    slot = {"procedure_id": weg.procedure.pk, "gelukt": True, "reden": "Rond.", "door": weg.mensen.coordinator}
    with pytest.raises(KanNiet, match="ondertekend"):
        beeindig_procedure(**slot, datum=klok.vandaag(), op=klok.vandaag())
    for code in (RIJSWIJK, ZOETERMEER):
        weg.teken(code)
        weg.doe("informeren", code)
    morgen = klok.vandaag() + DAG
    assert beeindig_procedure(**slot, datum=morgen, op=morgen).gelukt
