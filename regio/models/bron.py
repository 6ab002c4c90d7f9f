"""Where a figure came from, and the published tables as they were printed."""

from __future__ import annotations

from django.db import models


class Bron(models.Model):
    """A published source: every figure from outside names one."""

    sleutel = models.SlugField("sleutel", max_length=80, unique=True)
    titel = models.CharField("titel", max_length=300)
    uitgever = models.CharField("uitgever", max_length=200)
    datum = models.DateField(
        "datum", null=True, blank=True, help_text="De dag waarop de bron verscheen, als die bekend is."
    )
    vindplaats = models.CharField("vindplaats", max_length=500, help_text="Adres of plaats waar de bron te vinden is.")
    licentie = models.CharField("licentie", max_length=100, blank=True)
    zekerheid = models.CharField(
        "zekerheid",
        max_length=20,
        choices=[
            ("bevestigd", "bevestigd"),
            ("waarschijnlijk", "waarschijnlijk"),
            ("onzeker", "onzeker"),
            ("voorbeeld", "Voorbeeld, geen rijkscijfer"),
        ],
        default="bevestigd",
    )
    toelichting = models.TextField("toelichting", blank=True)

    class Meta:
        verbose_name = "bron"
        verbose_name_plural = "bronnen"
        ordering = ("titel", "pk")

    def __str__(self) -> str:
        return self.titel

    @property
    def is_voorbeeld(self) -> bool:
        """True when the figures were made up for a demo: every page and letter must say so."""
        return self.zekerheid == "voorbeeld"


class Brontabel(models.Model):
    """One table of a source, with the figures as they were published, mistakes included."""

    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="tabellen", verbose_name="bron")
    nummer = models.PositiveSmallIntegerField("nummer")
    titel = models.CharField("titel", max_length=300)
    toelichting = models.TextField(
        "toelichting",
        blank=True,
        help_text="Wat opvalt, bijvoorbeeld een telling die niet klopt in het origineel.",
    )

    class Meta:
        verbose_name = "tabel uit een bron"
        verbose_name_plural = "tabellen uit bronnen"
        ordering = ("bron", "nummer")
        constraints = [
            models.UniqueConstraint(fields=["bron", "nummer"], name="brontabel_heeft_een_eigen_nummer_in_de_bron")
        ]

    def __str__(self) -> str:
        return f"Tabel {self.nummer}: {self.titel}"


class Broncijfer(models.Model):
    """One cell of a published table."""

    tabel = models.ForeignKey(Brontabel, on_delete=models.CASCADE, related_name="cijfers", verbose_name="tabel")
    rij = models.CharField("rij", max_length=120)
    kolom = models.CharField("kolom", max_length=120)
    volgorde = models.PositiveIntegerField("volgorde")
    gedrukt = models.CharField("gedrukt", max_length=60, help_text="Zoals het in de bron staat.")
    waarde = models.DecimalField(
        "waarde",
        max_digits=18,
        decimal_places=4,
        null=True,
        blank=True,
        help_text="Leeg als de cel geen getal is.",
    )
    is_totaal = models.BooleanField("is een totaal", default=False)

    class Meta:
        verbose_name = "cijfer uit een bron"
        verbose_name_plural = "cijfers uit bronnen"
        ordering = ("tabel", "volgorde")
        constraints = [
            models.UniqueConstraint(fields=["tabel", "rij", "kolom"], name="broncijfer_staat_eens_in_de_tabel")
        ]

    def __str__(self) -> str:
        return f"{self.rij}, {self.kolom}: {self.gedrukt}"
