"""Freezing a version."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db.models import Max

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.teksten.acties.tekst import vergrendel
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.models import Tekst, Versie
from samenwerking.teksten.rechten import mag_bevriezen


def bevries_versie(
    *,
    tekst: Tekst,
    naam: str,
    kenmerk: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    voor_raden: bool = False,
) -> Versie:
    """Freeze the draft that the person had before the eyes (`kenmerk`) as the next version of the text.

    Numbers are given under the lock of the text, which each change of a chapter takes too: they have no gaps and
    a version never holds half a change. The same `aanvraag` gives the same version.

    Raises GeenRecht, KanNiet for a text without a word in it, Verouderd when the draft is no longer `kenmerk`.
    """
    tekst = vergrendel(tekst)
    if not mag_bevriezen(door, tekst.regio_id):
        raise GeenRecht("Alleen de coördinator van deze regio bevriest een versie.")
    al_gedaan = tekst.versies.filter(aanvraag=aanvraag).first()
    if al_gedaan is not None:
        return al_gedaan
    concept = tekst.concept()
    if all(hoofdstuk.leeg for hoofdstuk in concept.hoofdstukken):
        raise KanNiet("In deze tekst staat nog niets. Schrijf eerst een hoofdstuk.")
    if concept.kenmerk != kenmerk:
        raise Verouderd(
            "Iemand anders wijzigde de tekst nadat u deze pagina opende. Bekijk eerst wat er nu staat; "
            "bevries daarna opnieuw."
        )
    nummer = (tekst.versies.aggregate(hoogste=Max("nummer"))["hoogste"] or 0) + 1
    versie = Versie.objects.create(
        tekst=tekst,
        nummer=nummer,
        naam=naam,
        voor_raden=voor_raden,
        inhoud=concept.bevroren(nummer=nummer, naam=naam),
        door=door,
        aanvraag=aanvraag,
    )
    leg_vast(
        "versie bevroren",
        tekst,
        door=door,
        regio=tekst.regio,
        versie=versie.pk,
        nummer=nummer,
        voor_raden=voor_raden,
    )
    return versie
