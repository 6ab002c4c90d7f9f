"""What keeping and destroying asks of a teamleider: requests with their last day, proposals of colleagues."""

from __future__ import annotations

import datetime

from django.db.models import Count, Min
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.werk import Werkregel
from toegang import rechten
from toegang.models import Privacyverzoek, Vernietigingsverzoek, Vernietigingsvoorstel
from toegang.models.vernietiging import Grond

HOEVEEL = 20

KORT = {"inzage": "inzage of afschrift", "correctie": "gegevens verbeteren"}
"""The kinds of requests, short enough for a list."""


def verzoeken_en_voorstellen(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Requests to decide on or to carry out, first what is due first; then proposals that wait for this person."""
    gemeenten = rechten.gemeenten_om_te_vernietigen(pet, op=op)
    verzoeken = (
        Vernietigingsverzoek.objects.uit_te_voeren()
        .filter(gemeente_id__in=gemeenten)
        .select_related("dossier", "gemeente", "uitkomst")
        .order_by("uiterlijk", "pk")[:HOEVEEL]
    )
    voorstellen = (
        Vernietigingsvoorstel.objects.open()
        .filter(gemeente_id__in=gemeenten, grond=Grond.BEWAARTERMIJN)
        .exclude(vastgelegd_door__gebruiker=pet.gebruiker_id)
        .order_by()
        .values("aanvraag")
        .annotate(aantal=Count("pk"), eerste=Min("pk"), sinds=Min("voorgesteld_op"))
        .order_by("sinds", "eerste")[:HOEVEEL]
    )
    return [_verzoek(verzoek) for verzoek in verzoeken] + [
        Werkregel(
            wat="Beslissen over vernietigen",
            voor="1 dossier" if rij["aantal"] == 1 else f"{rij['aantal']} dossiers",
            url=reverse("vernietigen_beslissen", args=[rij["eerste"]]),
            knop="Voorstel openen",
            waarom="Een collega stelde dit voor. U bent de tweede persoon.",
        )
        for rij in voorstellen
    ]


def privacyverzoeken(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Requests without an answer: of the own dossiers, and for a teamleider of the whole gemeente."""
    rijen = Privacyverzoek.objects.open().filter(gemeente_id__in=rechten.eigen_gemeenten(pet, op=op))
    if pet.rol == Rol.CONSULENT:
        rijen = rijen.filter(dossier__behandelaar=pet)
    return [
        Werkregel(
            wat=f"Antwoorden op verzoek: {KORT[verzoek.soort]}",
            voor=f"Dossier {verzoek.dossier.nummer}, {verzoek.gemeente}",
            url=reverse("privacyverzoek_beantwoorden", args=[verzoek.dossier_id, verzoek.pk]),
            knop="Verzoek beantwoorden",
            uiterlijk=verzoek.uiterlijk,
            waarom="Binnen een maand na het verzoek (AVG, artikel 12, derde lid).",
        )
        for verzoek in rijen.select_related("dossier", "gemeente").order_by("uiterlijk", "pk")[:HOEVEEL]
    ]


def _verzoek(verzoek: Vernietigingsverzoek) -> Werkregel:
    return Werkregel(
        wat="Dossier vernietigen op verzoek" if verzoek.is_beantwoord else "Beslissen op verzoek om te vernietigen",
        voor=f"Dossier {verzoek.dossier.nummer}, {verzoek.gemeente}",
        url=reverse("dossier_privacy", args=[verzoek.dossier_id]),
        knop="Privacy openen",
        uiterlijk=verzoek.uiterlijk,
        waarom="Binnen 3 maanden na het verzoek (Wmo 2015, artikel 5.3.5).",
    )
