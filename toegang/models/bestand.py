"""Files of a dossier: encrypted, because each can hold a BSN (a message, a proof of identity, a copy of the data)."""

from __future__ import annotations

from typing import Any, Self
from uuid import UUID

from django.db import models
from django.db.models import F, Func, IntegerField, Value
from django.db.models.lookups import Exact

from regio.models.bestand import Bestand
from toegang.sleutels import sleutelbos

_VORM = 1
"""The first byte of everything that `toegang.versleutelen` makes; no XML, PDF, image or text begins with it."""


class Dossierbestand(Bestand):
    """Base of the tables with files of a dossier. `inhoud` is encrypted; `hash` is of what is stored.

    Who asks for `ontsleuteld` has recorded the Inzage, or acts on what the file says.
    """

    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)

    class Meta:
        abstract = True

    @classmethod
    def bewaar(cls, *, inhoud: bytes, aanvraag: UUID, **velden: Any) -> Self:
        """Keep a file: what stands in the table can be read with the keys only, and in this row only."""
        versleuteld = sleutelbos().versleutel_bytes(inhoud, hoort_bij=cls.hoort_bij(aanvraag))
        rij = cls(inhoud=versleuteld, aanvraag=aanvraag, **velden)
        rij.save(force_insert=True)
        return rij

    @classmethod
    def hoort_bij(cls, aanvraag: UUID) -> bytes:
        """What the encrypted bytes belong to: moved to another row they cannot be read."""
        return f"{cls._meta.model_name}:{aanvraag}".encode()

    def ontsleuteld(self) -> bytes:
        """The file, byte for byte as it came in or went out. Raises OntsleutelFout."""
        return sleutelbos().ontsleutel_bytes(bytes(self.inhoud), hoort_bij=self.hoort_bij(self.aanvraag))


def is_versleuteld(naam: str) -> models.CheckConstraint:
    """No file stands in the table as it is: the database refuses what was not encrypted."""
    eerste = Func(F("inhoud"), Value(0), function="get_byte", output_field=IntegerField())
    return models.CheckConstraint(condition=Exact(eerste, _VORM), name=naam)
