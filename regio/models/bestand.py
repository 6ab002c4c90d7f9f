"""Files live in the database: they commit, roll back and back up with what they belong to."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class Bestand(models.Model):
    """Base of each app's own table of files. The database itself computes the hash."""

    naam = models.CharField("bestandsnaam", max_length=200)
    mediatype = models.CharField("mediatype", max_length=100)
    inhoud = models.BinaryField("inhoud")
    hash = models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )
    gemaakt_op = models.DateTimeField("gemaakt op", default=timezone.now)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.naam
