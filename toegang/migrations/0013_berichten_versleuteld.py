"""Files of a dossier are encrypted, and the codes that a region agreed with its aanbieders end with a reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import django.db.models.lookups
from django.db import migrations, models

from toegang.sleutels import sleutelbos

REDENEN = [
    ("contract", "het contract is afgelopen"),
    ("andere_code", "er komt een andere code"),
    ("geen_aanbod", "de aanbieder of het product stopt"),
    ("fout", "de code klopte niet"),
]


def _elk_bestand(apps: Any, editor: Any, maak: Callable[[bytes, bytes], bytes]) -> None:
    """The owner may do what nobody else may: rewrite what was recorded, to the same words in another form."""
    for naam in ("bericht", "dossierstuk"):
        model = apps.get_model("toegang", naam)
        tabel = model._meta.db_table
        editor.execute(f"ALTER TABLE {tabel} DISABLE TRIGGER niet_wijzigen")
        for nummer in list(model.objects.order_by("pk").values_list("pk", flat=True)):
            rij = model.objects.only("aanvraag", "inhoud").get(pk=nummer)
            nieuw = maak(bytes(rij.inhoud), f"{naam}:{rij.aanvraag}".encode())
            model.objects.filter(pk=nummer).update(inhoud=nieuw)
        editor.execute(f"ALTER TABLE {tabel} ENABLE TRIGGER niet_wijzigen")


def versleutel(apps: Any, editor: Any) -> None:
    """Encrypt every file that is there, with the keys of the BSN."""
    _elk_bestand(apps, editor, lambda inhoud, bij: sleutelbos().versleutel_bytes(inhoud, hoort_bij=bij))


def ontsleutel(apps: Any, editor: Any) -> None:
    """The way back."""
    _elk_bestand(apps, editor, lambda inhoud, bij: sleutelbos().ontsleutel_bytes(inhoud, hoort_bij=bij))


def _reden(model: str) -> migrations.AddField:
    veld = models.CharField(
        blank=True, choices=REDENEN, default="", max_length=12, verbose_name="waarom geëindigd"
    )  # fmt: skip
    return migrations.AddField(model_name=model, name="einde_reden", field=veld)


def _reden_heeft_een_dag(model: str, naam: str) -> migrations.AddConstraint:
    voorwaarde = models.Q(("einde_reden", ""), ("tot__isnull", False), _connector="OR")
    return migrations.AddConstraint(model, models.CheckConstraint(condition=voorwaarde, name=naam))


def _is_versleuteld(model: str, naam: str) -> migrations.AddConstraint:
    eerste = models.Func(
        models.F("inhoud"), models.Value(0), function="get_byte", output_field=models.IntegerField()
    )  # fmt: skip
    voorwaarde = django.db.models.lookups.Exact(eerste, 1)
    return migrations.AddConstraint(model, models.CheckConstraint(condition=voorwaarde, name=naam))


class Migration(migrations.Migration):
    """What was kept in plain bytes until now is encrypted here."""

    dependencies = [("toegang", "0012_samen_en_privacy")]

    operations = [
        _reden("aanbiedercode"),
        _reden("contractproduct"),
        _reden_heeft_een_dag("aanbiedercode", "reden_van_het_einde_van_een_agb_code_heeft_een_dag"),
        _reden_heeft_een_dag("contractproduct", "reden_van_het_einde_van_een_productcode_heeft_een_dag"),
        migrations.RunPython(versleutel, ontsleutel),
        _is_versleuteld("bericht", "bericht_is_versleuteld"),
        _is_versleuteld("dossierstuk", "stuk_is_versleuteld"),
    ]
