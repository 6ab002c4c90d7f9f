"""The package of a frozen version: asking the worker for it, making it once, and checking all that are kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from regio import klok
from regio.bevriezen import sha256_hex
from regio.briefpapier import PdfNietMogelijk
from regio.models import Opdracht, Opdrachtdeel
from regio.opdrachten import Bladzijde, Deel, Mislukt, geef_opdracht
from samenwerking.teksten.gegevens.weergave import weergave_van_versie
from samenwerking.teksten.models import Clausulegebruik, Versie, Versiepakket
from samenwerking.teksten.pakket import Pakketbron, controleer_pakket, maak_pakket
from samenwerking.teksten.uitgeven import huisstijl, uitgave_van_versie

SOORT = "pakket van een versie"


_WAT = ("tekst__regio", "door__gemeente", "door__regio", "gegevens")


class Pakketstand(StrEnum):
    """Where the package of a version stands."""

    KLAAR = "klaar"
    BEZIG = "bezig"
    MISLUKT = "mislukt"


def vraag_pakket(versie: Versie) -> Opdracht:
    """Ask the worker for the package, in the transaction that freezes the version.

    What goes into it is fixed already, or written down here: the look and the legal form could change before the
    worker comes to it.
    """
    tekst = versie.tekst
    return geef_opdracht(
        soort=SOORT,
        titel=f"Pakket van versie {versie.nummer}: {tekst.titel}"[:200],
        delen=[Deel(f"pakket/{versie.pk}", str(versie)[:200], {"versie": versie.pk, **_van_nu(versie)})],
        door=versie.door,
        aanvraag=versie.aanvraag,
        op_moment=versie.op,
    )


def _van_nu(versie: Versie) -> dict[str, Any]:
    return {"rechtsvorm": str(versie.tekst.get_rechtsvorm_display()), "huisstijl": huisstijl(versie.tekst)}


def maak_pakket_van(deel: Opdrachtdeel) -> None:
    """What the worker does: the package of one version, once.

    Raises Mislukt on a computer without Pango: a package without its PDF would not be the package.
    """
    versie = Versie.objects.select_related(*_WAT).get(pk=deel.invoer["versie"])
    try:
        bewaar_pakket(versie, deel.invoer)
    except PdfNietMogelijk as fout:
        raise Mislukt(str(fout)) from fout


def bladzijde_van_de_versie(opdracht: Opdracht) -> Bladzijde | None:
    """Where the coördinator goes on: the version."""
    versie = Versie.objects.filter(aanvraag=opdracht.aanvraag).only("tekst_id", "nummer").first()
    if versie is None:
        return None
    return Bladzijde("Terug naar de versie", reverse("versie", args=[versie.tekst_id, versie.nummer]), "pakketten")


def bewaar_pakket(versie: Versie, toen: Mapping[str, Any] | None = None) -> Versiepakket:
    """Make the package of a version and keep it: the same bytes are downloaded ever after. Twice is once.

    `toen`: what was written down when it was frozen. Raises PdfNietMogelijk.
    """
    al = Versiepakket.objects.filter(versie=versie).first()
    if al is not None:
        return al
    toen = toen or _van_nu(versie)
    inhoud, tekst, door = versie.gelezen, versie.tekst, versie.door
    gebruik = Clausulegebruik.objects.filter(versie=versie).select_related("clausule").order_by("pk")
    bron = Pakketbron(
        inhoud=inhoud,
        bytes_=bytes(versie.inhoud),
        gegevens=bytes(versie.gegevens.inhoud),
        weergave=weergave_van_versie(versie),
        uitgave=uitgave_van_versie(versie, toen["huisstijl"]),
        nummer=versie.nummer,
        naam=versie.naam,
        waarom=versie.waarom,
        regio=str(tekst.regio),
        soort=str(tekst.get_soort_display()),
        rechtsvorm=toen["rechtsvorm"],
        door=str(door.get_rol_display()),
        namens=str(door.plaats),
        op=versie.op,
        software=settings.VERSIE,
        clausules=tuple(
            {
                "plaats": rij.plaats,
                "deel": rij.deel,
                "clausule": rij.clausule.noemer,
                "uitgave": rij.clausule.uitgave,
                "vingerafdruk": rij.clausule.vingerafdruk,
                "aangepast": rij.aangepast,
            }
            for rij in gebruik
        ),
    )
    return Versiepakket.objects.create(versie=versie, inhoud=maak_pakket(bron), software=settings.VERSIE)


def stand_van_pakket(versie: Versie) -> Pakketstand:
    """Whether the package is there, is being made, or cannot be made."""
    if Versiepakket.objects.filter(versie=versie).exists():
        return Pakketstand.KLAAR
    bezig = Opdrachtdeel.objects.open().filter(opdracht__aanvraag=versie.aanvraag, opdracht__soort=SOORT)
    return Pakketstand.BEZIG if bezig.exists() else Pakketstand.MISLUKT


def maak_ontbrekende() -> int:
    """Make the packages that are not there; answers how many. Raises PdfNietMogelijk."""
    zonder = list(Versie.objects.bevroren().filter(pakket=None).order_by("pk").select_related(*_WAT))
    for versie in zonder:
        with transaction.atomic():
            delen = Opdrachtdeel.objects.filter(opdracht__aanvraag=versie.aanvraag, opdracht__soort=SOORT)
            deel = delen.select_for_update(of=("self",)).first()  # the worker may be making it
            bewaar_pakket(versie, deel.invoer if deel is not None else None)
            if deel is not None and deel.klaar_op is None:
                deel.klaar_op, deel.opgegeven_op, deel.fout = klok.nu(), None, ""
                deel.save(update_fields=["klaar_op", "opgegeven_op", "fout"])
    return len(zonder)


def gebreken() -> Iterator[tuple[Versie, str]]:
    """Every version whose bytes, hash or package do not agree, with a Dutch sentence."""
    for versie in Versie.objects.select_related("pakket").order_by("pk").iterator(chunk_size=20):
        inhoud = bytes(versie.inhoud)
        if sha256_hex(inhoud) != versie.vingerafdruk:
            yield versie, "De inhoud past niet bij de vingerafdruk."
        pakket: Versiepakket | None = getattr(versie, "pakket", None)
        if pakket is None:
            if versie.bevroren and stand_van_pakket(versie) is Pakketstand.MISLUKT:
                yield versie, "Deze versie is bevroren en heeft geen pakket."
            continue
        bytes_ = bytes(pakket.inhoud)
        if sha256_hex(bytes_) != pakket.vingerafdruk:
            yield versie, "Het pakket past niet bij zijn vingerafdruk."
        for zin in controleer_pakket(bytes_, inhoud=inhoud):
            yield versie, zin
