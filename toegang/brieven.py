"""Letters about a dossier: from a template to a file of that dossier, PDF/UA-1 and PDF/A-3a.

A letter is made in the transaction of what it tells: when the decision is not recorded there is no letter either.
"""

from __future__ import annotations

import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.template.loader import render_to_string

from regio import klok
from regio.briefpapier import PdfNietMogelijk, maak_pdf
from regio.fouten import KanNiet
from regio.huisstijl import stijl_van
from regio.models import Gemeente, Lidmaatschap
from regio.notatie import datum
from toegang.models import Dossier, Dossierstuk

DEMO = "Demo: geen brief van deze gemeente"
VOORBEELD = "Voorbeeld: nog niet definitief"
"""What a letter says of itself as long as nobody made it for good. It takes the place of the mark of the demo."""


def maak_brief(
    *,
    dossier: Dossier,
    soort: str,
    titel: str,
    sjabloon: str,
    context: dict[str, Any],
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    afzender: Gemeente | None = None,
    voorbeeld: bool = False,
) -> Dossierstuk:
    """Make a letter from `templates/toegang/brieven/<sjabloon>` and keep it as a file of the dossier.

    `afzender` is the gemeente whose college signs, when that is another than the gemeente of the dossier (a decision
    under mandate names the college of the responsible gemeente, Awb art. 10:10). `aanvraag` makes twice once. With
    `voorbeeld` it says on each page that it is one (`acties.voorbeeld` takes it back).
    Raises KanNiet on a computer that cannot make a PDF.
    """
    bestaand = Dossierstuk.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    pdf = zet_op_papier(
        sjabloon,
        {**context, "dossier": dossier, "client": dossier.client},
        titel=titel,
        gemeente=afzender or dossier.gemeente,
        kenmerk=aanvraag,
        op=op,
        voorbeeld=voorbeeld,
    )
    return Dossierstuk.bewaar(
        dossier=dossier,
        gemeente_id=dossier.gemeente_id,
        soort=soort,
        titel=titel,
        naam=f"{op.isoformat()}-{soort}-dossier-{dossier.nummer}.pdf",
        mediatype="application/pdf",
        inhoud=pdf,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )


def zet_op_papier(
    sjabloon: str,
    context: dict[str, Any],
    *,
    titel: str,
    gemeente: Gemeente,
    kenmerk: UUID,
    op: datetime.date,
    voorbeeld: bool = False,
) -> bytes:
    """The PDF of `templates/toegang/brieven/<sjabloon>` in the look of this gemeente; a `voorbeeld` says it is one.

    Raises KanNiet on a computer that cannot make a PDF.
    """
    stijl = stijl_van(gemeente, op=op)
    html = render_to_string(
        f"toegang/brieven/{sjabloon}",
        {
            **context,
            "gemeente": gemeente,
            "titel": titel,
            "datum": datum(op),
            "stijl": stijl,
            "merk": VOORBEELD if voorbeeld else DEMO if settings.DEMO else "",
            "voorbeeld": voorbeeld,
        },
    )
    try:
        return maak_pdf(
            html,
            gemaakt_op=klok.nu(),
            kenmerk=kenmerk.hex,
            stijl=stijl,
        )
    except PdfNietMogelijk as fout:
        raise KanNiet(str(fout)) from fout
