"""Freezing a version."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db.models import Max

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.teksten.acties.gegevens import leg_waarden_vast
from samenwerking.teksten.acties.schrijven import concept_van
from samenwerking.teksten.acties.tekst import vergrendel
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.boom import is_leeg
from samenwerking.teksten.controlebeeld import beeld_van
from samenwerking.teksten.controles import Ernst, controleer
from samenwerking.teksten.models import Leven, Tekst, Versie
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

    Numbers are given under the lock of the text, and the steps of the draft wait for it: they have no gaps and
    a version never holds half a change. The values of its data fields are kept with it. The same `aanvraag` gives
    the same version.

    Raises GeenRecht, KanNiet for a text without a word in it, Verouderd when the draft is no longer `kenmerk`.
    """
    tekst = vergrendel(tekst)
    if not mag_bevriezen(door, tekst.regio_id):
        raise GeenRecht("Alleen de coördinator van deze regio bevriest een versie.")
    al_gedaan = tekst.versies.filter(aanvraag=aanvraag).first()
    if al_gedaan is not None:
        return al_gedaan
    Leven.objects.select_for_update(no_key=True).get(pk=tekst.pk)  # no step comes between reading and freezing
    concept = concept_van(tekst)
    if all(is_leeg(deel) for deel in concept.document.inhoud):
        raise KanNiet("In deze tekst staat nog niets. Schrijf eerst een hoofdstuk.")
    stopt = [bevinding for bevinding in controleer(beeld_van(tekst, op=op)) if bevinding.ernst is Ernst.STOPT]
    if stopt:
        meer = f" En nog {len(stopt) - 1} bij Controles." if len(stopt) > 1 else ""
        raise KanNiet(f"Deze tekst kan nog niet worden bevroren. {stopt[0].zin}{meer}")
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
    leg_waarden_vast(versie=versie, op=op)
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
