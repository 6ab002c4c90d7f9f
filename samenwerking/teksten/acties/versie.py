"""Freezing a version, and naming one to find it back."""

from __future__ import annotations

import datetime
from uuid import UUID, uuid4

from django.db.models import Max

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.teksten.acties.gegevens import vaste_waarden
from samenwerking.teksten.acties.pakket import vraag_pakket
from samenwerking.teksten.acties.recht import meld_recht
from samenwerking.teksten.acties.schrijven import DICHT, concept_van
from samenwerking.teksten.acties.tekst import NIET_HIER, vergrendel
from samenwerking.teksten.acties.uitgaven import leg_gebruik_vast
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.boom import is_leeg
from samenwerking.teksten.controlebeeld import beeld_van
from samenwerking.teksten.controles import Ernst, controleer
from samenwerking.teksten.inhoud import Tekstinhoud
from samenwerking.teksten.models import Leven, Tekst, Versie, Versiegegevens
from samenwerking.teksten.rechten import mag_bevriezen, mag_meeschrijven


def bevries_versie(
    *,
    tekst: Tekst,
    naam: str,
    kenmerk: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    waarom: str = "",
    voor_raden: bool = False,
) -> Versie:
    """Freeze the draft that the person had before the eyes (`kenmerk`) as the next version of the text.

    The values of its data fields are kept with it, the worker is asked to make its package, and the draft is closed
    until it is opened again.
    Numbers are given under the lock of the text, and the steps of the draft wait for it: they have no gaps and a
    version never holds half a change. The same `aanvraag` gives the same version.

    Raises GeenRecht, KanNiet for a text that is frozen already, has no word in it or does not pass the checks,
    Verouderd when the draft is no longer `kenmerk`.
    """
    tekst = vergrendel(tekst)
    if not mag_bevriezen(door, tekst.regio_id):
        raise GeenRecht("Alleen de coördinator van deze regio bevriest een versie.")
    if tekst.soort == Tekst.Soort.RAADSINFORMATIEBRIEF:
        raise KanNiet("De tekst van een brief wordt vastgelegd als u de brieven maakt. Doe dat bij de ronde.")
    al_gedaan = tekst.versies.filter(aanvraag=aanvraag).first()
    if al_gedaan is not None:
        return al_gedaan
    Leven.objects.select_for_update(no_key=True).get(pk=tekst.pk)  # no step comes between reading and freezing
    if tekst.versies.dicht().exists():
        raise KanNiet(DICHT)
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
    versie = _leg_versie_vast(
        concept,
        tekst=tekst,
        naam=naam,
        waarom=waarom,
        aanvraag=aanvraag,
        door=door,
        op=op,
        voor_raden=voor_raden,
        bevroren=True,
    )
    vraag_pakket(versie)
    leg_vast(
        "versie bevroren",
        tekst,
        door=door,
        regio=tekst.regio,
        versie=versie.pk,
        nummer=versie.nummer,
        voor_raden=voor_raden,
    )
    meld_recht(tekst.pk)
    return versie


def benoem_versie(
    *, tekst: Tekst, naam: str, waarom: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Versie:
    """Keep the draft as it stands under a name, to find it back; nothing is closed by it.

    The same `aanvraag` gives the same version. Raises GeenRecht, and KanNiet for a text without a word in it.
    """
    tekst = vergrendel(tekst)
    if not mag_meeschrijven(door, tekst, op=op):
        raise GeenRecht(NIET_HIER)
    al_gedaan = tekst.versies.filter(aanvraag=aanvraag).first()
    if al_gedaan is not None:
        return al_gedaan
    Leven.objects.select_for_update(no_key=True).get(pk=tekst.pk)
    concept = concept_van(tekst)
    if all(is_leeg(deel) for deel in concept.document.inhoud):
        raise KanNiet("In deze tekst staat nog niets. Schrijf eerst een hoofdstuk.")
    versie = _leg_versie_vast(concept, tekst=tekst, naam=naam, waarom=waarom, aanvraag=aanvraag, door=door, op=op)
    leg_vast("versie benoemd", tekst, door=door, regio=tekst.regio, versie=versie.pk, nummer=versie.nummer)
    return versie


def leg_stand_vast(*, tekst: Tekst, naam: str, waarom: str, door: Lidmaatschap, op: datetime.date) -> Versie:
    """The newest version when it says what the draft says now, else the draft as a next one. Nothing is closed by it.

    For a room that makes something of a text and wants to point at the words it used: the caller judges whether this
    hat may, and holds the text until the end of its transaction by asking this first.
    """
    tekst = vergrendel(tekst)
    Leven.objects.select_for_update(no_key=True).get(pk=tekst.pk)
    concept = concept_van(tekst)
    nieuwste = tekst.versies.order_by("-nummer").first()
    if nieuwste is not None and nieuwste.gelezen.kenmerk == concept.kenmerk:
        return nieuwste
    versie = _leg_versie_vast(concept, tekst=tekst, naam=naam, waarom=waarom, aanvraag=uuid4(), door=door, op=op)
    leg_vast("versie benoemd", tekst, door=door, regio=tekst.regio, versie=versie.pk, nummer=versie.nummer)
    return versie


def _leg_versie_vast(
    concept: Tekstinhoud,
    *,
    tekst: Tekst,
    naam: str,
    waarom: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    voor_raden: bool = False,
    bevroren: bool = False,
) -> Versie:
    """The next version, under the lock of the text that the caller holds, with its figures and its clauses."""
    nummer = (tekst.versies.aggregate(hoogste=Max("nummer"))["hoogste"] or 0) + 1
    waarden = vaste_waarden(tekst, concept.document, op=op)
    versie = Versie.objects.create(
        tekst=tekst,
        nummer=nummer,
        naam=naam,
        waarom=waarom,
        voor_raden=voor_raden,
        bevroren=bevroren,
        inhoud=concept.bevroren(nummer=nummer, naam=naam, gegevens=waarden),
        door=door,
        aanvraag=aanvraag,
    )
    Versiegegevens.objects.create(versie=versie, inhoud=waarden)
    leg_gebruik_vast(versie, concept.document)
    return versie
