"""What is encrypted may be encrypted again under another key, by the owner of the tables; nothing else of it changes."""

from django.db import migrations

from toegang.muur import alleen_opnieuw_versleutelen


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0005_muur_van_de_wachtlijst"),
    ]

    operations = [
        alleen_opnieuw_versleutelen(
            "toegang_dossierstuk",
            "id", "naam", "mediatype", "gemaakt_op", "aanvraag", "soort", "titel", "dossier_id", "gemeente_id",
            "vastgelegd_door_id",
        ),
        alleen_opnieuw_versleutelen(
            "toegang_bericht",
            "id", "naam", "mediatype", "gemaakt_op", "aanvraag", "richting", "soort", "identificatie", "afzender",
            "ontvanger", "dagtekening", "retour_voor", "dossier_id", "gemeente_id", "vastgelegd_door_id",
        ),
    ]  # fmt: skip
