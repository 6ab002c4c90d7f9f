"""Making the package of a frozen version, and checking all that are kept."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings

from regio.bevriezen import sha256_hex
from samenwerking.teksten.inhoud import Tekstinhoud
from samenwerking.teksten.models import Clausulegebruik, Versie, Versiepakket
from samenwerking.teksten.pakket import Pakketbron, controleer_pakket, maak_pakket


def bewaar_pakket(versie: Versie, inhoud: Tekstinhoud) -> Versiepakket:
    """Make the package of a version in the transaction that freezes it: the same bytes are downloaded ever after."""
    tekst, door = versie.tekst, versie.door
    gebruik = Clausulegebruik.objects.filter(versie=versie).select_related("clausule").order_by("pk")
    bron = Pakketbron(
        inhoud=inhoud,
        bytes_=bytes(versie.inhoud),
        nummer=versie.nummer,
        naam=versie.naam,
        waarom=versie.waarom,
        regio=str(tekst.regio),
        soort=str(tekst.get_soort_display()),
        rechtsvorm=str(tekst.get_rechtsvorm_display()),
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


def gebreken() -> Iterator[tuple[Versie, str]]:
    """Every version whose bytes, hash or package do not agree, with a Dutch sentence."""
    for versie in Versie.objects.select_related("pakket").order_by("pk").iterator(chunk_size=20):
        inhoud = bytes(versie.inhoud)
        if sha256_hex(inhoud) != versie.vingerafdruk:
            yield versie, "De inhoud past niet bij de vingerafdruk."
        pakket: Versiepakket | None = getattr(versie, "pakket", None)
        if pakket is None:
            if versie.bevroren:
                yield versie, "Deze versie is bevroren en heeft geen pakket."
            continue
        bytes_ = bytes(pakket.inhoud)
        if sha256_hex(bytes_) != pakket.vingerafdruk:
            yield versie, "Het pakket past niet bij zijn vingerafdruk."
        for zin in controleer_pakket(bytes_, inhoud=inhoud):
            yield versie, zin
