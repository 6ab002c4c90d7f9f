"""A copy of everything in a dossier, for its client on request (AVG art. 15; Wmo 2015 art. 5.3.2)."""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Sum
from django.db.models.functions import Length

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from toegang import rechten
from toegang.acties.client import toon_bsn
from toegang.acties.dossier import ALLEEN_LEZEN, zet_vast
from toegang.afschrift import Deel, delen_van, samenvatting
from toegang.brieven import maak_brief
from toegang.models import Dossier, Dossierstuk

GRENS_MB = 100
"""More than this does not go into one file; the page then asks to take the files one by one."""

GEMASKEERD = "vastgelegd, niet in dit afschrift opgenomen"


@transaction.atomic
def geef_afschrift(
    *, dossier_id: int, reden_bsn: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Dossierstuk:
    """Make the copy: a readable PDF, and the same as JSON. Answers with the PDF.

    The BSN is in it only with `reden_bsn`, which leaves an Inzage. The same `aanvraag` twice answers with the first
    one. Raises GeenRecht, KanNiet.
    """
    dossier = zet_vast(dossier_id)
    if not rechten.mag_dossier_wijzigen(door, dossier, op=op):
        raise GeenRecht(ALLEEN_LEZEN)
    bestaand = Dossierstuk.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    bsn = _bsn(dossier, reden=reden_bsn, door=door, op=op)
    delen = delen_van(dossier)
    brief = maak_brief(
        dossier=dossier,
        soort=Dossierstuk.Soort.AFSCHRIFT,
        titel="Afschrift van uw gegevens",
        sjabloon="afschrift.html",
        context={
            "samenvatting": samenvatting(dossier, delen),
            "delen": delen,
            "bsn": bsn,
            "weggelaten": [zin for deel in delen for zin in deel.weggelaten],
        },
        aanvraag=aanvraag,
        door=door,
        op=op,
    )
    Dossierstuk.bewaar(
        dossier=dossier,
        gemeente_id=dossier.gemeente_id,
        soort=Dossierstuk.Soort.AFSCHRIFT,
        titel="Afschrift van uw gegevens, voor computers",
        naam=brief.naam.replace(".pdf", ".json"),
        mediatype="application/json",
        inhoud=_als_json(dossier, delen, bsn).encode(),
        aanvraag=uuid5(aanvraag, "json"),
        vastgelegd_door=door,
    )
    leg_vast("afschrift_gegeven", dossier, door=door, gemeente=dossier.gemeente, stuk=brief.pk, met_bsn=bool(reden_bsn))
    return brief


def alle_stukken(dossier: Dossier) -> bytes:
    """The files of a dossier in one zip, each under its number and name. Raises KanNiet when that is too much."""
    stukken = dossier.stukken.order_by("pk")
    grootte = stukken.aggregate(som=Sum(Length("inhoud")))["som"]
    if not grootte:
        raise KanNiet("Er zijn geen stukken in dit dossier.")
    if grootte > GRENS_MB * 1024 * 1024:
        raise KanNiet(f"Samen zijn de stukken groter dan {GRENS_MB} MB. Open ze een voor een.")
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for stuk in stukken.iterator():
            archief.writestr(f"{stuk.pk}-{stuk.naam.replace('/', '-')}", stuk.ontsleuteld())
    return uit.getvalue()


def _bsn(dossier: Dossier, *, reden: str, door: Lidmaatschap, op: datetime.date) -> str:
    if not dossier.client.heeft_bsn:
        return "niet vastgelegd"
    return toon_bsn(dossier=dossier, reden=reden, door=door, op=op) if reden else GEMASKEERD


def _als_json(dossier: Dossier, delen: list[Deel], bsn: str) -> str:
    return json.dumps(
        {
            "dossier": dossier.nummer,
            "gemeente": {"code": dossier.gemeente.code, "naam": dossier.gemeente.naam_kort},
            "gemaakt_op": klok.nu().isoformat(timespec="seconds"),
            "bsn": bsn,
            "onderdelen": {deel.label.removeprefix("toegang.").lower(): deel.data for deel in delen},
            "niet_opgenomen": [zin for deel in delen for zin in deel.weggelaten],
        },
        ensure_ascii=False,
        indent=1,
    )
