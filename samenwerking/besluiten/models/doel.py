"""What becomes of the register when a procedure ends well, when a step stood still, and a gemeente that dropped out."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from regio.models import Gemeente, Lidmaatschap
from samenwerking.besluiten.models.addendum import Addendum, Partijwijziging
from samenwerking.besluiten.models.overeenkomst import Overeenkomst
from samenwerking.besluiten.models.procedure import Procedure, Procedurepartij


class Proceduredoel(models.Model):
    """A procedure makes an overeenkomst, or is about one that is in the register. Only ever added.

    The row stands beside the procedure from its beginning, with the taken of the overeenkomst that it will make; which
    one it made stands there from its end (`Procedureuitkomst`). Joining and leaving count as making (Wgr 1 lid 5).
    """

    class Soort(models.TextChoices):
        NIEUW = "nieuw", "een nieuwe overeenkomst"
        OVEREENKOMST = "overeenkomst", "een overeenkomst die al in het register staat"
        ADDENDUM = "addendum", "een addendum"
        DEELNAME = "deelname", "een toetreding of uittreding"

    procedure = models.OneToOneField(
        Procedure, on_delete=models.PROTECT, primary_key=True, related_name="doel", verbose_name="procedure"
    )
    soort = models.CharField("soort", max_length=12, choices=Soort)
    overeenkomst = models.ForeignKey(
        Overeenkomst,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="doelen",
        verbose_name="overeenkomst",
    )
    addendum = models.ForeignKey(
        Addendum, on_delete=models.PROTECT, null=True, blank=True, related_name="doelen", verbose_name="addendum"
    )
    partijwijziging = models.ForeignKey(
        Partijwijziging,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="doelen",
        verbose_name="toetreding of uittreding",
    )

    class Meta:
        verbose_name = "doel van een procedure"
        verbose_name_plural = "doelen van procedures"
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    soort="nieuw", overeenkomst__isnull=True, addendum__isnull=True, partijwijziging__isnull=True
                )
                | Q(
                    soort="overeenkomst",
                    overeenkomst__isnull=False,
                    addendum__isnull=True,
                    partijwijziging__isnull=True,
                )
                | Q(soort="addendum", overeenkomst__isnull=False, addendum__isnull=False, partijwijziging__isnull=True)
                | Q(soort="deelname", overeenkomst__isnull=False, addendum__isnull=True, partijwijziging__isnull=False),
                name="een_procedure_heeft_een_doel_in_het_register",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} ({self.procedure_id})"


class Procedureuitkomst(models.Model):
    """The overeenkomst in the register that came of a procedure that ended well. Only ever added."""

    procedure = models.OneToOneField(
        Procedure, on_delete=models.PROTECT, primary_key=True, related_name="uitkomst", verbose_name="procedure"
    )
    overeenkomst = models.ForeignKey(
        Overeenkomst, on_delete=models.PROTECT, related_name="uit_procedures", verbose_name="overeenkomst"
    )

    class Meta:
        verbose_name = "uitkomst van een procedure"
        verbose_name_plural = "uitkomsten van procedures"

    def __str__(self) -> str:
        return f"{self.overeenkomst_id} uit {self.procedure_id}"


class Stilstand(models.Model):
    """A step stands still: `van` up to but not including `tot`, which is set when it goes on. The clock moves with it.

    A step with a term of law stands still only as a departure, with its article and reason.
    """

    procedure = models.ForeignKey(
        Procedure, on_delete=models.PROTECT, related_name="stilstanden", verbose_name="procedure"
    )
    stap = models.CharField("stap", max_length=30)
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gemeente"
    )
    van = models.DateField("staat stil sinds")
    tot = models.DateField("loopt weer vanaf", null=True, blank=True)
    reden = models.CharField("reden", max_length=400)
    afwijking_grond = models.CharField("afwijking: artikel of afspraak", max_length=200, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)

    class Meta:
        verbose_name = "stilstand van een stap"
        verbose_name_plural = "stilstanden van stappen"
        ordering = ("procedure", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gt=F("van")), name="een_stilstand_eindigt_na_haar_begin"
            ),
            models.CheckConstraint(condition=~Q(reden=""), name="een_stilstand_zegt_waarom"),
            models.UniqueConstraint(
                fields=["procedure", "stap", "gemeente"],
                condition=Q(tot__isnull=True),
                nulls_distinct=False,
                name="een_stap_staat_een_keer_tegelijk_stil",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stap} staat stil sinds {self.van:%d-%m-%Y}"

    def loopt(self, *, op: datetime.date) -> bool:
        """Whether it stands still on that day."""
        return self.van <= op and (self.tot is None or op < self.tot)


class Partijvertrek(models.Model):
    """A gemeente takes no more steps in a procedure, for instance because it left the region. Only ever added."""

    partij = models.OneToOneField(
        Procedurepartij, on_delete=models.PROTECT, primary_key=True, related_name="vertrek", verbose_name="partij"
    )
    per = models.DateField("per")
    reden = models.CharField("reden", max_length=400)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)

    class Meta:
        verbose_name = "vertrek uit een procedure"
        verbose_name_plural = "vertrekken uit procedures"
        constraints = [models.CheckConstraint(condition=~Q(reden=""), name="een_vertrek_zegt_waarom")]

    def __str__(self) -> str:
        return f"Vertrek van {self.partij_id}"
