"""The only place that asks what day it is. Rules and actions get the day as an argument (`op=`)."""

import datetime

from django.conf import settings
from django.utils import timezone


def vandaag() -> datetime.date:
    """The day of law in Europe/Amsterdam; a demo or test may fix it with the setting VASTE_DAG."""
    if settings.VASTE_DAG:
        return datetime.date.fromisoformat(settings.VASTE_DAG)
    return timezone.localdate()


def nu() -> datetime.datetime:
    """This moment, aware. A fixed day keeps the real time of day."""
    moment = timezone.now()
    if settings.VASTE_DAG:
        dag = datetime.date.fromisoformat(settings.VASTE_DAG)
        plaatselijk = timezone.localtime(moment)
        return plaatselijk.replace(year=dag.year, month=dag.month, day=dag.day)
    return moment
