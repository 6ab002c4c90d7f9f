"""What the worker can do for this app, by kind of work: the worker imports this by its name, the app when ready."""

from django.urls import reverse

from financien.acties.risico import SOORT, bereken_risico
from financien.models import Risicovraag
from regio.models import Opdracht
from regio.opdrachten import Bladzijde, uitvoerder


def bladzijde_van_het_risico(opdracht: Opdracht) -> Bladzijde | None:
    """Where the outcome stands."""
    vraag = Risicovraag.objects.filter(aanvraag=opdracht.aanvraag).first()
    if vraag is None:
        return None
    return Bladzijde("Naar de risicoberekening", reverse("risico", args=[vraag.pk]), eenheid="jaren")


uitvoerder(SOORT, bladzijde=bladzijde_van_het_risico)(bereken_risico)
