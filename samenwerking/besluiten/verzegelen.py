"""Sealing a PDF in the name of the organisation: PAdES with the certificate that is configured. Only here is pyHanko.

A seal proves that the file was not changed since and who made it; it is no signature of a person. The certificate is a
PKCS#12 file outside the repository; a timestamp of a third party is asked only when a setting names its address.
"""

from __future__ import annotations

import datetime
import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

VELD = "Zegel"


class ZegelNietMogelijk(Exception):
    """A certificate is configured and cannot be used. The text says what to do."""


@dataclass(frozen=True)
class Zegelmiddel:
    """Where the certificate is and what opens it; `tijdstempel` is the address of a timestamp service, or empty."""

    certificaat: Path
    wachtwoord: str = ""
    tijdstempel: str = ""


@dataclass(frozen=True)
class Verzegeld:
    """The sealed file and the name on the certificate."""

    inhoud: bytes
    naam: str
    tijdstempel: bool


def ingesteld_zegelmiddel() -> Zegelmiddel | None:
    """What this installation seals with; None when no certificate is configured."""
    if not settings.ZEGEL_CERTIFICAAT:
        return None
    return Zegelmiddel(Path(settings.ZEGEL_CERTIFICAAT), settings.ZEGEL_WACHTWOORD, settings.ZEGEL_TIJDSTEMPEL)


def verzegel(pdf: bytes, middel: Zegelmiddel, *, reden: str, nu: datetime.datetime) -> Verzegeld:
    """The same file with a seal on it (PAdES, SHA-256). Raises ZegelNietMogelijk."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers, timestamps
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.timestamps import TimestampRequestError

    try:
        ondertekenaar = signers.SimpleSigner.load_pkcs12_data(
            middel.certificaat.read_bytes(), [], middel.wachtwoord.encode() or None
        )
    except OSError as fout:
        raise ZegelNietMogelijk(
            f"Het certificaat om te verzegelen is niet te lezen ({fout.strerror}). Controleer ZEGEL_CERTIFICAAT."
        ) from fout
    except ValueError as fout:
        raise ZegelNietMogelijk(
            "Het certificaat om te verzegelen is niet te openen. Controleer ZEGEL_WACHTWOORD en of het een "
            "PKCS#12-bestand is."
        ) from fout
    certificaat = ondertekenaar.signing_cert
    if not certificaat.not_valid_before <= nu <= certificaat.not_valid_after:
        raise ZegelNietMogelijk(
            f"Het certificaat om te verzegelen geldt van {certificaat.not_valid_before:%d-%m-%Y} tot en met "
            f"{certificaat.not_valid_after:%d-%m-%Y}, en dus niet vandaag. Stel een geldig certificaat in."
        )

    class Bijschrijver(IncrementalPdfFileWriter):
        """Adds the seal and leaves the description of the file as it is: the library would write it anew in a form
        that an archive does not take (PDF/A-3) and that tells a reader less (PDF/UA-1)."""

        def _update_meta(self) -> None:
            pass

    # it has no place on a page: what a reader cannot see needs no words there (PDF/UA-1), and an archive takes it
    stempel = timestamps.HTTPTimeStamper(middel.tijdstempel) if middel.tijdstempel else None
    uit = io.BytesIO()
    zegelaar = signers.PdfSigner(
        signers.PdfSignatureMetadata(
            field_name=VELD,
            md_algorithm="sha256",
            subfilter=fields.SigSeedSubFilter.PADES,
            reason=reden,
        ),
        signer=ondertekenaar,
        timestamper=stempel,
        new_field_spec=fields.SigFieldSpec(
            VELD,
            readable_field_name="Zegel van de organisatie",
            invis_sig_settings=fields.InvisSigSettings(box_out_of_bounds=True),
        ),
    )
    try:
        # the library begins a loop of its own, which a thread that has one already refuses
        with ThreadPoolExecutor(max_workers=1) as apart:
            apart.submit(zegelaar.sign_pdf, Bijschrijver(io.BytesIO(pdf)), output=uit).result()
    except TimestampRequestError as fout:
        raise ZegelNietMogelijk(f"De tijdstempeldienst gaf geen antwoord: {fout}") from fout
    except SigningError as fout:
        raise ZegelNietMogelijk(f"Het certificaat kan niet verzegelen: {fout}") from fout
    return Verzegeld(uit.getvalue(), certificaat.subject.human_friendly, stempel is not None)
