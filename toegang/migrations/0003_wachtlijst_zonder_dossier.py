"""Who keeps a waiting list finds no row of a dossier or an indicatie any more: a row shows more than that needs."""

import django.db.models.deletion
from django.db import migrations, models

from regio.muur import DOSSIERS, in_de_lijst
from toegang.muur_wachtlijst import CLIENT_OP_NAAM, DOSSIER_VAN_WIE_WACHT

_EIGEN, _DOSSIER = in_de_lijst(), in_de_lijst("id")


def op_naam() -> models.ForeignObject:
    return models.ForeignObject(
        from_fields=["dossier"],
        on_delete=django.db.models.deletion.DO_NOTHING,
        related_name="+",
        to="toegang.clientnaam",
        to_fields=["dossier"],
    )


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0002_muur"),
    ]

    operations = [
        migrations.RunSQL(
            f"""
            ALTER POLICY muur_lezen ON toegang_dossier USING ({_DOSSIER} OR id = {DOSSIERS});
            ALTER POLICY muur_wijzigen ON toegang_dossier USING ({_DOSSIER}) WITH CHECK ({_DOSSIER});
            ALTER POLICY muur_lezen ON toegang_historicaldossier USING ({_DOSSIER} OR id = {DOSSIERS});
            ALTER POLICY muur_toevoegen ON toegang_historicaldossier WITH CHECK ({_DOSSIER});
            ALTER POLICY muur_lezen ON toegang_indicatie USING ({_EIGEN} OR dossier_id = {DOSSIERS});
            CREATE OR REPLACE VIEW client_op_naam AS {CLIENT_OP_NAAM};
            """,
            migrations.RunSQL.noop,
        ),
        DOSSIER_VAN_WIE_WACHT,
        migrations.AddField(
            model_name="clientnaam",
            name="taak",
            field=models.CharField(
                choices=[("BW", "beschermd wonen"), ("MO", "maatschappelijke opvang")],
                max_length=5,
                verbose_name="taak",
            ),
        ),
        migrations.AddField(
            model_name="clientnaam",
            name="nummer",
            field=models.CharField(max_length=11, verbose_name="dossiernummer"),
        ),
        migrations.AddField(
            model_name="clientnaam",
            name="versie",
            field=models.PositiveIntegerField(verbose_name="versie"),
        ),
        migrations.AddField(model_name="plaatsing", name="op_naam", field=op_naam()),
        migrations.AddField(model_name="wachtlijstplaats", name="op_naam", field=op_naam()),
    ]
