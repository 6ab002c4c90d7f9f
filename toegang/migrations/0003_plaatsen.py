import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
from django.db import migrations, models

import regio.klok
import regio.models.periode
from regio.muur import APP_ROL
from toegang.muur import dossiertabel, niet_wijzigen


def alleen(tabel: str, *kolommen: str) -> migrations.RunSQL:
    """Of a row only these columns are ever filled in later; the app has no right to change another."""
    return migrations.RunSQL(
        f"""
        REVOKE UPDATE, TRUNCATE ON {tabel} FROM {APP_ROL};
        GRANT UPDATE ({", ".join(kolommen)}) ON {tabel} TO {APP_ROL};
        """,
        f"GRANT UPDATE ON {tabel} TO {APP_ROL}",
    )


PLEK_BEZET = migrations.RunSQL(
    """
    CREATE VIEW plek_bezet AS
        SELECT plek_id, gemeente_id, van, bezet_tot AS tot, staat, voorgesteld_op AS sinds
        FROM toegang_plaatsing WHERE bezet_tot IS DISTINCT FROM van;
    REVOKE ALL ON plek_bezet FROM regio_app;
    GRANT SELECT ON plek_bezet TO regio_app;
    """,
    "DROP VIEW plek_bezet",
)

REGELS = {
    "toegang_plaatsing_volgt_haar_antwoord_en_einde": (
        """
        SELECT FROM toegang_plaatsing p
        LEFT JOIN toegang_plaatsingantwoord a ON a.plaatsing_id = p.id
        LEFT JOIN toegang_plaatsingeinde e ON e.plaatsing_id = p.id
        LEFT JOIN toegang_indicatie i ON i.id = p.indicatie_id
        WHERE p.id = nummer AND (
            p.staat <> CASE WHEN a.id IS NULL THEN 'voorgesteld'
                            WHEN a.uitkomst = 'geaccepteerd' THEN 'geaccepteerd' ELSE 'vervallen' END
            OR p.bezet_tot IS DISTINCT FROM CASE WHEN a.uitkomst <> 'geaccepteerd' THEN p.van
                                                 ELSE coalesce(e.per, p.tot) END
            OR (e.id IS NOT NULL AND a.uitkomst IS DISTINCT FROM 'geaccepteerd')
            OR p.dossier_id <> coalesce(a.dossier_id, p.dossier_id)
            OR p.dossier_id <> coalesce(e.dossier_id, p.dossier_id)
            OR p.dossier_id <> coalesce(i.dossier_id, p.dossier_id)
        )
        """,
        "een plek is bezet zolang antwoord en einde het zeggen.",
    ),
    "toegang_plaatsing_begint_terwijl_de_plek_er_is": (
        """
        SELECT FROM toegang_plek k JOIN toegang_plaatsing p ON p.plek_id = k.id
        WHERE k.id = nummer AND p.bezet_tot IS DISTINCT FROM p.van AND (p.van < k.van OR p.van >= k.tot)
        """,
        "een plaatsing begint op een dag waarop de plek er is.",
    ),
    "toegang_afwezigheid_valt_binnen_de_plaatsing": (
        """
        SELECT FROM toegang_plaatsing p JOIN toegang_afwezigheid a ON a.plaatsing_id = p.id
        WHERE p.id = nummer AND (
            p.staat <> 'geaccepteerd' OR p.dossier_id <> a.dossier_id
            OR a.van < p.van OR a.van >= p.bezet_tot OR a.tot > p.bezet_tot
        )
        """,
        "wie afwezig is, heeft in die tijd een plek.",
    ),
    "toegang_prioriteit_volgt_het_laatste_besluit": (
        """
        SELECT FROM toegang_wachtlijstplaats w WHERE w.id = nummer AND w.prioriteit <> coalesce(
            (SELECT b.prioriteit FROM toegang_prioriteitsbesluit b WHERE b.plaats_id = w.id ORDER BY b.id DESC LIMIT 1),
            0
        )
        """,
        "een prioriteit heeft een besluit met een reden.",
    ),
}
"""What must not be found when the transaction ends, and why. They look over the wall: see docs/muur.md."""

BIJ = (
    ("toegang_plaatsing_volgt_haar_antwoord_en_einde", "toegang_plaatsing", "INSERT OR UPDATE", "id"),
    ("toegang_plaatsing_volgt_haar_antwoord_en_einde", "toegang_plaatsingantwoord", "INSERT", "plaatsing_id"),
    ("toegang_plaatsing_volgt_haar_antwoord_en_einde", "toegang_plaatsingeinde", "INSERT", "plaatsing_id"),
    ("toegang_plaatsing_begint_terwijl_de_plek_er_is", "toegang_plaatsing", "INSERT OR UPDATE", "plek_id"),
    ("toegang_plaatsing_begint_terwijl_de_plek_er_is", "toegang_plek", "UPDATE", "id"),
    ("toegang_afwezigheid_valt_binnen_de_plaatsing", "toegang_afwezigheid", "INSERT OR UPDATE", "plaatsing_id"),
    ("toegang_afwezigheid_valt_binnen_de_plaatsing", "toegang_plaatsing", "UPDATE", "id"),
    ("toegang_prioriteit_volgt_het_laatste_besluit", "toegang_prioriteitsbesluit", "INSERT", "plaats_id"),
    ("toegang_prioriteit_volgt_het_laatste_besluit", "toegang_wachtlijstplaats", "INSERT OR UPDATE", "id"),
)


def _functie(naam: str, vraag: str, zin: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"""
        CREATE FUNCTION {naam}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = public, pg_temp AS $$
        DECLARE
            nummer bigint := (to_jsonb(NEW) ->> TG_ARGV[0])::bigint;
        BEGIN
            IF EXISTS ({vraag}) THEN
                RAISE EXCEPTION '{naam.removeprefix("toegang_")}: {zin}'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NULL;
        END $$;
        REVOKE ALL ON FUNCTION {naam}() FROM PUBLIC;
        """,
        f"DROP FUNCTION {naam}()",
    )


def _trigger(functie: str, tabel: str, bij: str, kolom: str) -> migrations.RunSQL:
    naam = functie.removeprefix("toegang_")
    return migrations.RunSQL(
        f"""
        CREATE CONSTRAINT TRIGGER {naam} AFTER {bij} ON {tabel} DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION {functie}('{kolom}');
        """,
        f"DROP TRIGGER {naam} ON {tabel}",
    )


class Migration(migrations.Migration):
    dependencies = [("regio", "0001_initial"), ("toegang", "0002_procedure")]

    operations = [
        migrations.AddField(
            model_name="locatie",
            name="tot",
            field=models.DateField(
                blank=True,
                help_text="De eerste dag waarop de locatie er niet meer is.",
                null=True,
                verbose_name="gesloten per",
            ),
        ),
        migrations.AddField(
            model_name="wachtlijstplaats",
            name="prioriteit",
            field=models.PositiveSmallIntegerField(
                choices=[(0, "gewoon"), (1, "hoog"), (2, "spoed")], default=0, editable=False, verbose_name="prioriteit"
            ),
        ),
        migrations.CreateModel(
            name="Plek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("van", models.DateField(help_text="De eerste dag waarop dit geldt.", verbose_name="van")),
                (
                    "tot",
                    models.DateField(
                        blank=True,
                        help_text="De eerste dag waarop dit niet meer geldt. Leeg: het geldt nog.",
                        null=True,
                        verbose_name="tot",
                    ),
                ),
                (
                    "locatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plekken",
                        to="toegang.locatie",
                        verbose_name="locatie",
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.product",
                        verbose_name="product",
                    ),
                ),
                (
                    "kenmerk",
                    models.CharField(
                        help_text="Hoe de aanbieder deze plek noemt.", max_length=60, verbose_name="kenmerk"
                    ),
                ),
                (
                    "geschikt_voor",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("autisme", "autisme"),
                                ("ggz_epa", "GGZ/EPA"),
                                ("korsakov", "Korsakov"),
                                ("lvb", "LVB"),
                                ("verslaving", "verslaving"),
                                ("somatiek", "somatiek (oudere)"),
                                ("jonge_ouder", "jonge ouder"),
                                ("onbekend", "niet ingevuld"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        help_text="Leeg: voor elke doelgroep.",
                        size=None,
                        verbose_name="geschikt voor",
                    ),
                ),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
            ],
            options={
                "verbose_name": "plek",
                "verbose_name_plural": "plekken",
                "ordering": ("locatie", "kenmerk", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                        name="plek_begint_voor_zij_eindigt",
                        violation_error_message="De einddatum moet na de begindatum liggen.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("locatie", "="),
                            ("kenmerk", "="),
                            (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                        ],
                        name="plek_staat_een_keer_tegelijk_op_de_locatie",
                        violation_error_message="Deze periode overlapt met een periode die er al is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kenmerk", ""), _negated=True), name="plek_heeft_een_kenmerk"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "geschikt_voor__contained_by",
                                [
                                    "autisme",
                                    "ggz_epa",
                                    "korsakov",
                                    "lvb",
                                    "verslaving",
                                    "somatiek",
                                    "jonge_ouder",
                                    "onbekend",
                                ],
                            )
                        ),
                        name="plek_is_voor_bekende_doelgroepen",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="PlekBezet",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "plek_id", "van", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "plek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="bezettingen",
                        to="toegang.plek",
                        verbose_name="plek",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(null=True, verbose_name="tot")),
                ("staat", models.CharField(max_length=12, verbose_name="staat")),
                ("sinds", models.DateTimeField(verbose_name="sinds")),
            ],
            options={
                "verbose_name": "bezetting van een plek",
                "verbose_name_plural": "bezettingen van plekken",
                "db_table": "plek_bezet",
                "managed": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Plaatsing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plaatsingen",
                        to="toegang.dossier",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "plek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plaatsingen",
                        to="toegang.plek",
                        verbose_name="plek",
                    ),
                ),
                (
                    "indicatie",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plaatsingen",
                        to="toegang.indicatie",
                        verbose_name="indicatie",
                    ),
                ),
                ("van", models.DateField(verbose_name="begindatum")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="eerste dag zonder plek")),
                (
                    "staat",
                    models.CharField(
                        choices=[
                            ("voorgesteld", "voorgesteld"),
                            ("geaccepteerd", "geaccepteerd"),
                            ("vervallen", "gaat niet door"),
                        ],
                        default="voorgesteld",
                        editable=False,
                        max_length=12,
                        verbose_name="staat",
                    ),
                ),
                ("bezet_tot", models.DateField(editable=False, null=True, verbose_name="plek bezet tot")),
                (
                    "grond",
                    models.CharField(
                        choices=[
                            ("indicatie", "de indicatie voor dit product"),
                            ("spoed", "spoed: wachten kan niet"),
                            ("overbrugging", "overbrugging tot een andere plek"),
                        ],
                        max_length=12,
                        verbose_name="grond",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=300, verbose_name="reden zonder indicatie")),
                (
                    "voorgesteld_op",
                    models.DateTimeField(default=regio.klok.nu, editable=False, verbose_name="voorgesteld op"),
                ),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "plaatsing",
                "verbose_name_plural": "plaatsingen",
                "ordering": ("-van", "-pk"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("staat", "voorgesteld")),
                        fields=["gemeente", "voorgesteld_op", "id"],
                        name="open_voorstellen_op_moment",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                        name="plaatsing_begint_voor_zij_eindigt",
                        violation_error_message="De einddatum moet na de begindatum liggen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("bezet_tot__isnull", True), ("tot__isnull", True)),
                            models.Q(
                                ("bezet_tot__gte", models.F("van")),
                                ("bezet_tot__isnull", False),
                                models.Q(("tot__isnull", True), ("bezet_tot__lte", models.F("tot")), _connector="OR"),
                            ),
                            _connector="OR",
                        ),
                        name="plek_is_bezet_binnen_de_plaatsing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("grond", "indicatie"), ("indicatie__isnull", False), ("reden", "")),
                            models.Q(
                                models.Q(("grond", "indicatie"), _negated=True),
                                ("indicatie__isnull", True),
                                models.Q(("reden", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="plaatsing_heeft_een_indicatie_of_een_reden",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("plek", "="),
                            (regio.models.periode.Datumbereik(models.F("van"), models.F("bezet_tot")), "&&"),
                        ],
                        name="plek_wordt_een_keer_tegelijk_gegeven",
                        violation_error_message="Deze plek is in deze periode al vergeven.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("staat", "geaccepteerd")),
                        expressions=[
                            ("dossier", "="),
                            (regio.models.periode.Datumbereik(models.F("van"), models.F("bezet_tot")), "&&"),
                        ],
                        name="client_woont_op_een_plek_tegelijk",
                        violation_error_message="De cliënt woont in deze periode al op een andere plek.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("staat", "voorgesteld")),
                        fields=("dossier",),
                        name="client_heeft_een_voorstel_tegelijk",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlaatsingAntwoord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "plaatsing",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="antwoord",
                        to="toegang.plaatsing",
                        verbose_name="plaatsing",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.dossier",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "uitkomst",
                    models.CharField(
                        choices=[
                            ("geaccepteerd", "de aanbieder neemt de cliënt aan"),
                            ("geweigerd", "de aanbieder weigert"),
                            ("ingetrokken", "wij trekken het voorstel in"),
                        ],
                        max_length=12,
                        verbose_name="antwoord",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=300, verbose_name="reden")),
                ("gegeven_op", models.DateField(verbose_name="datum van het antwoord")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "antwoord op een voorstel",
                "verbose_name_plural": "antwoorden op voorstellen",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("uitkomst", "geaccepteerd"), models.Q(("reden", ""), _negated=True), _connector="OR"
                        ),
                        name="weigeren_of_intrekken_heeft_een_reden",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="PlaatsingEinde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "plaatsing",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="einde",
                        to="toegang.plaatsing",
                        verbose_name="plaatsing",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.dossier",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                ("per", models.DateField(verbose_name="eerste dag zonder deze plek")),
                (
                    "bestemming",
                    models.CharField(
                        choices=[
                            ("eigen_woning", "eigen woning"),
                            ("familie", "familie of netwerk"),
                            ("wlz", "zorg uit de Wlz"),
                            ("andere_plek", "andere plek beschermd wonen"),
                            ("andere_gemeente", "andere gemeente"),
                            ("ziekenhuis", "ziekenhuis of kliniek"),
                            ("detentie", "detentie"),
                            ("overleden", "overleden"),
                            ("onbekend", "onbekend"),
                            ("anders", "anders"),
                        ],
                        max_length=15,
                        verbose_name="bestemming",
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "einde van een plaatsing",
                "verbose_name_plural": "einden van plaatsingen",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("bestemming", "anders"), _negated=True),
                            models.Q(("toelichting", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="andere_bestemming_heeft_een_toelichting",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Afwezigheid",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "plaatsing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afwezigheden",
                        to="toegang.plaatsing",
                        verbose_name="plaatsing",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.dossier",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                ("van", models.DateField(verbose_name="eerste dag weg")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="eerste dag terug")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("ziekenhuis", "ziekenhuis of kliniek"),
                            ("detentie", "detentie"),
                            ("vakantie", "vakantie of verlof"),
                            ("onbekend", "onbekend waar"),
                            ("anders", "anders"),
                        ],
                        max_length=12,
                        verbose_name="reden",
                    ),
                ),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "afwezigheid",
                "verbose_name_plural": "afwezigheden",
                "ordering": ("-van", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                        name="afwezigheid_begint_voor_zij_eindigt",
                        violation_error_message="De einddatum moet na de begindatum liggen.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("plaatsing", "="),
                            (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                        ],
                        name="client_is_een_keer_tegelijk_afwezig",
                        violation_error_message="Deze periode overlapt met een periode die er al is.",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Overbrugging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "plaats",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overbruggingen",
                        to="toegang.wachtlijstplaats",
                        verbose_name="plaats op de wachtlijst",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.dossier",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                ("wat", models.CharField(max_length=200, verbose_name="wat krijgt de cliënt intussen")),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="niet meer vanaf")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "overbrugging",
                "verbose_name_plural": "overbruggingen",
                "ordering": ("-van", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                        name="overbrugging_begint_voor_zij_eindigt",
                        violation_error_message="De einddatum moet na de begindatum liggen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("wat", ""), _negated=True), name="overbrugging_zegt_wat_zij_is"
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Prioriteitsbesluit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "plaats",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="prioriteitsbesluiten",
                        to="toegang.wachtlijstplaats",
                        verbose_name="plaats op de wachtlijst",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.dossier",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "prioriteit",
                    models.PositiveSmallIntegerField(
                        choices=[(0, "gewoon"), (1, "hoog"), (2, "spoed")], verbose_name="prioriteit"
                    ),
                ),
                ("reden", models.CharField(max_length=300, verbose_name="reden")),
                ("besloten_op", models.DateField(verbose_name="besloten op")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "besluit over prioriteit",
                "verbose_name_plural": "besluiten over prioriteit",
                "ordering": ("-pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reden", ""), _negated=True), name="prioriteit_heeft_een_reden"
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Woningafspraak",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="woningafspraken",
                        to="toegang.dossier",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("urgentie", "urgentie"),
                            ("corporatie", "woning volgens de afspraak met een corporatie"),
                            ("anders", "andere woning"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "corporatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.organisatie",
                        verbose_name="woningcorporatie",
                    ),
                ),
                ("aangevraagd_op", models.DateField(verbose_name="aangevraagd op")),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("toegewezen", "toegewezen"),
                            ("afgewezen", "afgewezen"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        max_length=12,
                        verbose_name="uitkomst",
                    ),
                ),
                ("uitkomst_op", models.DateField(blank=True, null=True, verbose_name="datum van de uitkomst")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "woningafspraak",
                "verbose_name_plural": "woningafspraken",
                "ordering": ("-aangevraagd_op", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("uitkomst", ""), ("uitkomst_op__isnull", True)),
                            models.Q(
                                models.Q(("uitkomst", ""), _negated=True),
                                ("uitkomst_op__gte", models.F("aangevraagd_op")),
                                ("uitkomst_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="uitkomst_van_een_woningafspraak_heeft_een_dag",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("uitkomst", "")),
                        fields=("dossier", "soort"),
                        name="woningafspraak_loopt_een_keer_tegelijk",
                    ),
                ],
                "indexes": [],
            },
        ),
        *dossiertabel("toegang_plaatsing"),
        *dossiertabel("toegang_plaatsingantwoord"),
        *dossiertabel("toegang_plaatsingeinde"),
        *dossiertabel("toegang_afwezigheid"),
        *dossiertabel("toegang_overbrugging"),
        *dossiertabel("toegang_prioriteitsbesluit"),
        *dossiertabel("toegang_woningafspraak"),
        niet_wijzigen("toegang_plaatsingantwoord"),
        niet_wijzigen("toegang_plaatsingeinde"),
        niet_wijzigen("toegang_prioriteitsbesluit"),
        alleen("toegang_plek", "tot"),
        alleen("toegang_plaatsing", "staat", "bezet_tot"),
        alleen("toegang_afwezigheid", "tot"),
        alleen("toegang_overbrugging", "tot"),
        alleen("toegang_woningafspraak", "uitkomst", "uitkomst_op"),
        PLEK_BEZET,
        *(_functie(naam, vraag, zin) for naam, (vraag, zin) in REGELS.items()),
        *(_trigger(*regel) for regel in BIJ),
    ]
