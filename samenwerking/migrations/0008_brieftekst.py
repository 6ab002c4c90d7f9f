"""Letters are written as texts: a round has a text, and a version of a letter points at the words it used."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.state import ProjectState

TEKSTVELDEN = (
    *("kennisnemen_van", "aanleiding", "nieuw", "kernboodschap", "toelichting", "gevolgen_inwoners", "financien"),
    *("risicos", "samenwerking_regio", "communicatie"),
)


SJABLOON = models.CharField(
    choices=[("vragen", "Koppen als vragen"), ("klassiek", "Klassieke koppen")],
    default="vragen",
    help_text="Met welke koppen de tekst begint. Daarna wijzigt u de koppen in de tekst zelf.",
    max_length=10,
    verbose_name="vorm",
)
SOORT = models.CharField(
    choices=[
        ("regiovisie", "regiovisie"),
        ("kadernota", "kadernota"),
        ("sok", "samenwerkingsovereenkomst"),
        ("convenant", "convenant"),
        ("centrumregeling", "centrumregeling"),
        ("gr", "gemeenschappelijke regeling"),
        ("akkoord", "bestuurlijk-financieel akkoord"),
        ("uitvoeringsplan", "uitvoeringsplan"),
        ("mandaatbesluit", "mandaatbesluit"),
        ("verordening", "verordening"),
        ("beleidsregels", "beleidsregels"),
        ("addendum", "addendum"),
        ("lokaalplan", "lokaal plan"),
        ("raadsvoorstel", "raadsvoorstel"),
        ("raadsinformatiebrief", "raadsinformatiebrief"),
    ],
    max_length=20,
    verbose_name="soort",
)


class Ineens(migrations.SeparateDatabaseAndState):
    """The same, without building the classes of all linked models after each step."""

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Add all of it to the state; its classes are built when something asks for them."""
        state.__dict__.pop("apps", None)
        super().state_forwards(app_label, state)


def _weg(tabel: str, *kolommen: str) -> migrations.RunSQL:
    return migrations.RunSQL(f"ALTER TABLE {tabel} " + ", ".join(f"DROP COLUMN {kolom}" for kolom in kolommen))


class Migration(migrations.Migration):
    dependencies = [("samenwerking", "0007_plan")]

    operations = [
        Ineens(
            database_operations=[
                _weg("samenwerking_brief", *TEKSTVELDEN),
                _weg("samenwerking_historicalbrief", *TEKSTVELDEN),
                _weg("samenwerking_gemeentebrief", "lokale_alinea"),
                _weg("samenwerking_historicalgemeentebrief", "lokale_alinea"),
                migrations.RunSQL(
                    "ALTER TABLE samenwerking_brief ADD COLUMN tekst_id bigint NOT NULL UNIQUE "
                    "REFERENCES samenwerking_tekst(id) DEFERRABLE INITIALLY DEFERRED"
                ),
                migrations.RunSQL("ALTER TABLE samenwerking_historicalbrief ADD COLUMN tekst_id bigint"),
                migrations.RunSQL(
                    "CREATE INDEX samenwerking_historicalbrief_tekst_id ON samenwerking_historicalbrief (tekst_id)"
                ),
                migrations.RunSQL(
                    "ALTER TABLE samenwerking_briefversie ADD COLUMN tekstversie_id bigint NOT NULL "
                    "REFERENCES samenwerking_versie(id) DEFERRABLE INITIALLY DEFERRED, "
                    "ADD COLUMN tekststap integer NOT NULL CHECK (tekststap >= 0), "
                    "ADD COLUMN tekstkenmerk varchar(32) NOT NULL"
                ),
                migrations.RunSQL(
                    "CREATE INDEX samenwerking_briefversie_tekstversie_id ON samenwerking_briefversie (tekstversie_id)"
                ),
            ],
            state_operations=[
                *(migrations.RemoveField("brief", naam) for naam in TEKSTVELDEN),
                *(migrations.RemoveField("historicalbrief", naam) for naam in TEKSTVELDEN),
                migrations.RemoveField("gemeentebrief", "lokale_alinea"),
                migrations.RemoveField("historicalgemeentebrief", "lokale_alinea"),
                migrations.AddField(
                    "brief",
                    "tekst",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="brief",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
                migrations.AddField(
                    "historicalbrief",
                    "tekst",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
                migrations.AddField(
                    "briefversie",
                    "tekstversie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="brieven",
                        to="samenwerking.versie",
                        verbose_name="versie van de tekst",
                    ),
                ),
                migrations.AddField(
                    "briefversie", "tekststap", models.PositiveIntegerField(verbose_name="na welke stap van de tekst")
                ),
                migrations.AddField(
                    "briefversie",
                    "tekstkenmerk",
                    models.CharField(
                        help_text="Van de kerntekst met het deel van deze gemeente.",
                        max_length=32,
                        verbose_name="kenmerk van de woorden",
                    ),
                ),
                *(migrations.AlterField(model, "sjabloon", SJABLOON) for model in ("brief", "historicalbrief")),
                migrations.AlterField(
                    "briefversie",
                    "kerntekst_versie",
                    models.PositiveIntegerField(verbose_name="versie van de gegevens van de ronde"),
                ),
                migrations.AlterField(
                    "briefversie",
                    "lokaal_versie",
                    models.PositiveIntegerField(verbose_name="versie van de gegevens van de gemeente"),
                ),
                *(
                    migrations.AlterField(model, "soort", SOORT)
                    for model in ("tekst", "historicaltekst", "woordbestand")
                ),
            ],
        ),
    ]
