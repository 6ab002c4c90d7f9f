"""People and their hats."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from regio.historie import historie
from regio.models.gemeente import Gemeente
from regio.models.periode import Periode, PeriodeQuerySet, geen_overlap, van_voor_tot
from regio.models.samenwerking import Orgaan, Regio


class GebruikerManager(BaseUserManager["Gebruiker"]):
    """Makes people; the address is stored in lower case."""

    def create_user(self, email: str, naam: str, password: str | None = None, **velden: Any) -> Gebruiker:
        """A person with a password, or without one (a guest, or someone who logs in elsewhere)."""
        gebruiker = self.model(email=email.strip().lower(), naam=naam, **velden)
        gebruiker.set_password(password)
        gebruiker.full_clean(exclude=["password"])
        gebruiker.save(using=self._db)
        return gebruiker

    def get_by_natural_key(self, username: str | None) -> Gebruiker:
        """The person with that address, in any case of letters."""
        return self.get(email=(username or "").strip().lower())


class Gebruiker(AbstractBaseUser, PermissionsMixin):
    """A person. What one may do follows from the Lidmaatschap in use, never from this row."""

    email = models.EmailField("e-mailadres", max_length=200, unique=True)
    naam = models.CharField("naam", max_length=120)
    is_active = models.BooleanField("actief", default=True, help_text="Wie niet actief is, kan niet inloggen.")
    aangemaakt_op = models.DateTimeField("aangemaakt op", default=timezone.now)
    startwachtwoord_tot = models.DateTimeField(
        "startwachtwoord geldt tot",
        null=True,
        blank=True,
        help_text="Gevuld zolang iemand het wachtwoord gebruikt dat de beheerder gaf: dat moet eerst anders.",
    )

    objects = GebruikerManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["naam"]

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        constraints = [
            models.CheckConstraint(condition=Q(email=Lower("email")), name="emailadres_staat_in_kleine_letters"),
            models.CheckConstraint(condition=Q(is_superuser=False), name="niemand_mag_alles"),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_full_name(self) -> str:
        """The name as it stands in letters and lists."""
        return self.naam

    def petten(self, *, op: datetime.date) -> LidmaatschapQuerySet:
        """The hats of this person on that day, with what a page shows of them; whose they are is not asked again."""
        petten: LidmaatschapQuerySet = self.lidmaatschappen.lopend(op=op)
        return petten.select_related("gemeente", "regio", "orgaan").order_by("rol", "pk")


class Rol(models.TextChoices):
    """What a person does. Rights of a role stand in `rechten.py` of each app."""

    BELEIDSADVISEUR = "beleidsadviseur", "beleidsadviseur"
    COLLEGELID = "collegelid", "collegelid"
    RAADSLID = "raadslid", "raadslid"
    GRIFFIER = "griffier", "griffier"
    CONSULENT = "consulent", "Wmo-consulent"
    TEAMLEIDER = "teamleider", "teamleider toegang"
    WACHTLIJSTBEHEERDER = "wachtlijstbeheerder", "wachtlijstbeheerder"
    COORDINATOR = "coordinator", "regionaal coördinator"
    CONTROLLER = "controller", "controller"
    BEHEERDER = "beheerder", "functioneel beheerder"


class LidmaatschapQuerySet(PeriodeQuerySet):
    """Questions about hats."""


class Lidmaatschap(Periode):
    """A hat: a person acts in a role for a gemeente or a region, for a period."""

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="lidmaatschappen", verbose_name="gebruiker"
    )
    rol = models.CharField("rol", max_length=20, choices=Rol)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, null=True, blank=True, verbose_name="gemeente")
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, null=True, blank=True, verbose_name="regio")
    orgaan = models.ForeignKey(Orgaan, on_delete=models.PROTECT, null=True, blank=True, verbose_name="orgaan")
    aanvraag = models.UUIDField(
        "aanvraag", default=uuid.uuid4, unique=True, editable=False, help_text="Twee keer klikken is een keer."
    )

    objects = LidmaatschapQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "lidmaatschap"
        verbose_name_plural = "lidmaatschappen"
        constraints = [
            van_voor_tot("lidmaatschap_begint_voor_het_eindigt"),
            geen_overlap("rol_bij_een_gemeente_heeft_iemand_eens_tegelijk", "gebruiker", "rol", "gemeente"),
            geen_overlap("rol_bij_een_regio_heeft_iemand_eens_tegelijk", "gebruiker", "rol", "regio"),
            models.CheckConstraint(
                condition=Q(gemeente__isnull=False, regio__isnull=True) | Q(gemeente__isnull=True, regio__isnull=False),
                name="lidmaatschap_is_van_een_gemeente_of_een_regio",
            ),
            models.CheckConstraint(
                condition=Q(rol="coordinator", gemeente__isnull=True)
                | Q(rol__in=["controller", "beheerder"])
                | (~Q(rol__in=["coordinator", "controller", "beheerder"]) & Q(regio__isnull=True)),
                name="alleen_coordinator_controller_en_beheerder_zijn_van_een_regio",
            ),
            models.CheckConstraint(
                condition=(Q(rol__in=["collegelid", "raadslid", "griffier"]) & Q(orgaan__isnull=False))
                | (~Q(rol__in=["collegelid", "raadslid", "griffier"]) & Q(orgaan__isnull=True)),
                name="collegelid_raadslid_en_griffier_horen_bij_een_orgaan",
            ),
        ]

    def __str__(self) -> str:
        return f"namens {self.plaats}, als {self.get_rol_display()}"

    @property
    def plaats(self) -> str:
        """The gemeente or region for which this person acts."""
        return str(self.gemeente or self.regio)
