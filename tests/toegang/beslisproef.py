"""A dossier that is ready for a decision, and decisions as the form would give them."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

from regio.bevriezen import canoniek
from regio.models import Lidmaatschap
from regio.namens import namens
from tests.toegang.factories import MELDING, OP, besluit
from toegang.acties.aanvraag import registreer_aanvraag
from toegang.acties.beschikking import beslis_op_melding, beslis_over_recht
from toegang.acties.beslissing import Beslissing
from toegang.acties.verslag import inhoud_van
from toegang.models import Aanvraag, Beschikking, Dossier, Dossierstuk, Indicatie, Melding, Onderzoek, Verslag
from toegang.verloop import verloop_van

VERSLAG = datetime.date(2026, 11, 9)


def pet_van(dossier: Dossier) -> Lidmaatschap:
    assert dossier.behandelaar is not None
    return dossier.behandelaar


def versie(dossier: Dossier) -> int:
    return Dossier.objects.get(pk=dossier.pk).versie


def melding_van(dossier: Dossier, **anders: Any) -> Melding:
    """The melding of a dossier; with fields another one, as a row."""
    if not anders:
        return Melding.objects.select_related("dossier__behandelaar").get(dossier=dossier)
    velden = {"ontvangen_op": MELDING, "wijze": "aanmelding", "aanvraag": uuid4()}
    return Melding.objects.create(
        dossier=dossier, gemeente=dossier.gemeente, vastgelegd_door=pet_van(dossier), **{**velden, **anders}
    )


def rond_onderzoek_af(melding: Melding, **anders: Any) -> Onderzoek:
    """An onderzoek that is done, as a row: its own action has tests of its own."""
    velden = {"begonnen_op": MELDING, "afgerond_op": VERSLAG, "uitkomst": "bw", "doelgroep": "autisme"}
    return Onderzoek.objects.create(
        melding=melding, dossier_id=melding.dossier_id, gemeente_id=melding.gemeente_id, **{**velden, **anders}
    )


def geef_verslag(onderzoek: Onderzoek, door: Lidmaatschap) -> Verslag:
    """The verslag of an onderzoek, frozen as the action does it; only the letter is not printed."""
    melding = Melding.objects.select_related("dossier").get(pk=onderzoek.melding_id)
    inhoud = canoniek(inhoud_van(onderzoek, verloop_van(melding), op=VERSLAG))
    wie = {"dossier_id": onderzoek.dossier_id, "gemeente_id": onderzoek.gemeente_id, "vastgelegd_door": door}
    stuk = Dossierstuk.bewaar(
        soort="verslag", titel="Verslag", naam="verslag.pdf", mediatype="application/pdf", inhoud=b"%PDF-",
        aanvraag=uuid4(), **wie,
    )  # fmt: skip
    return Verslag.objects.create(
        onderzoek=onderzoek, verstrekt_op=VERSLAG, inhoud=inhoud, stuk=stuk, aanvraag=uuid4(), **wie
    )


def vraag_aan(melding: Melding, *, op: datetime.date = VERSLAG, wijze: str = "formulier") -> Aanvraag:
    """An aanvraag on this melding."""
    door = pet_van(melding.dossier)
    return registreer_aanvraag(
        melding_id=melding.pk, ontvangen_op=op, wijze=wijze, versie=versie(melding.dossier), aanvraag=uuid4(),
        door=door, op=OP,
    )  # fmt: skip


def beslissing(soort: str = "toekenning", **anders: Any) -> Beslissing:
    """A decision of 16 November."""
    velden: dict[str, Any] = {
        "soort": soort,
        "besluitdatum": datetime.date(2026, 11, 16),
        "bekendgemaakt_op": datetime.date(2026, 11, 17),
        "motivering": "U hebt dag en nacht iemand in de buurt nodig.",
    }
    if soort in {"toekenning", "gedeeltelijk", "herziening"}:
        velden |= {
            "besluit": besluit(van=datetime.date(2026, 11, 23), besluitdatum=datetime.date(2026, 11, 16)),
            "resultaat": "U woont over een jaar rustig.",
        }
    return Beslissing(**{**velden, **anders})


def beslis(melding: Melding, wat: Beslissing, *, door: Lidmaatschap | None = None, **anders: Any) -> Beschikking:
    """Decide on a melding."""
    pet = door or pet_van(melding.dossier)
    with namens(pet):
        velden = {"versie": versie(melding.dossier), "aanvraag": uuid4(), "op": OP, **anders}
        return beslis_op_melding(melding_id=melding.pk, beslissing=wat, door=pet, **velden)


def beslis_over(indicatie: Indicatie, wat: Beslissing, **anders: Any) -> Beschikking:
    """Decide about a right."""
    pet = pet_van(indicatie.dossier)
    with namens(pet):
        velden = {"versie": versie(indicatie.dossier), "aanvraag": uuid4(), "op": OP, **anders}
        return beslis_over_recht(indicatie_id=indicatie.pk, beslissing=wat, door=pet, **velden)


def klaar_voor_besluit(dossier: Dossier, **onderzoek: Any) -> Melding:
    """Onderzoek, verslag and aanvraag are there."""
    with namens(pet_van(dossier)):
        melding = Melding.objects.select_related("dossier__behandelaar").get(dossier=dossier)
        geef_verslag(rond_onderzoek_af(melding, **onderzoek), pet_van(dossier))
        vraag_aan(melding, wijze="verslag")
    return melding
