"""Which dossiers may be destroyed, and what the database knows about one of them for that question."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.db.models import Exists, Max, OuterRef, QuerySet
from django.utils import timezone

from regio.models import Gebeurtenis
from toegang.bewaartermijn import GEEN_WIJZIGING, Bewaarfeiten, gewijzigd_uiterlijk, vernietigen_vanaf
from toegang.models import Bewaarplicht, Dossier, Indicatie, Vernietigingsverzoek, Vernietigingsvoorstel
from toegang.models.dossier import DossierQuerySet

_DAG = datetime.timedelta(days=1)


def bewaartermijn_voorbij(rijen: DossierQuerySet, *, op: datetime.date) -> DossierQuerySet:
    """Of these dossiers those whose term is over and that nothing keeps, without a proposal yet.

    Starts from the index on the day of closing; only the few that were closed so long ago are looked at further.
    """
    grens = gewijzigd_uiterlijk(op=op)
    daarna = timezone.make_aware(datetime.datetime.combine(grens + _DAG, datetime.time.min))
    van_dit = {"dossier": OuterRef("pk")}
    later = _wijzigingen().filter(object_id=OuterRef("pk"), moment__gte=daarna)
    return rijen.filter(
        ~Exists(later),
        ~Exists(Indicatie.objects.niet_voorbij(op=op).filter(**van_dit)),
        ~Exists(Bewaarplicht.objects.lopend().filter(**van_dit)),
        ~Exists(Vernietigingsverzoek.objects.uit_te_voeren().filter(**van_dit)),
        ~Exists(Vernietigingsvoorstel.objects.open().filter(**van_dit)),
        gesloten_op__lte=grens,
    )


def feiten_van(dossiers: Iterable[Dossier], *, op: datetime.date) -> dict[int, Bewaarfeiten]:
    """What is known of each of these dossiers, by id; in as many questions for one as for many."""
    rijen = {dossier.pk: dossier for dossier in dossiers}
    gewijzigd: dict[int, datetime.datetime] = dict(
        _wijzigingen().filter(object_id__in=rijen).order_by().values_list("object_id").annotate(Max("moment"))
    )
    binnen = {"dossier__in": rijen}
    lopend = set(Indicatie.objects.niet_voorbij(op=op).filter(**binnen).values_list("dossier_id", flat=True))
    bewaren = set(Bewaarplicht.objects.lopend().filter(**binnen).values_list("dossier_id", flat=True))
    verzoeken = Vernietigingsverzoek.objects.uit_te_voeren().filter(**binnen).values_list("dossier_id", "uitkomst")
    open_verzoek = {pk for pk, uitkomst in verzoeken if uitkomst is None}
    toegewezen = {pk for pk, uitkomst in verzoeken if uitkomst is not None}
    feiten = {}
    for pk, dossier in rijen.items():
        dagen = [dag for dag in (dossier.geopend_op, dossier.gesloten_op) if dag is not None]
        if pk in gewijzigd:
            dagen.append(timezone.localdate(gewijzigd[pk]))
        feiten[pk] = Bewaarfeiten(
            is_open=dossier.is_open,
            recht_loopt=pk in lopend,
            bewaarplicht=pk in bewaren,
            verzoek_open=pk in open_verzoek,
            verzoek_toegewezen=pk in toegewezen,
            vanaf=vernietigen_vanaf(dagen),
        )
    return feiten


def _wijzigingen() -> QuerySet[Gebeurtenis]:
    return Gebeurtenis.objects.filter(model=Dossier._meta.label_lower).exclude(soort__in=GEEN_WIJZIGING)
