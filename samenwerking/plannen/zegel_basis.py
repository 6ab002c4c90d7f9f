"""Operations for the migration: what never goes and what is only added, and what belongs to one region."""

from __future__ import annotations

from django.db import migrations

from regio.muur import APP_ROL, alleen_toevoegen

ALLEEN_ERBIJ = (
    "beloftemeting",
    "pilotevaluatie",
    "pilotbesluit",
    "kennisversie",
    "historicalbasistaak",
    "historicalbasisstand",
    "historicallokaalplan",
    "historicallokaalpunt",
    "historicalhorizon",
    "historicalbelofte",
    "historicalbelofteindicator",
    "historicalpilot",
    "historicalkennisstuk",
)
"""Tables that only take new rows."""

_BLIJFT = ", ".join(
    f"samenwerking_{naam.removeprefix('historical')}" for naam in ALLEEN_ERBIJ if naam.startswith("historical")
)
"""What is changed in place keeps its rows."""

GAAT_NOOIT_WEG = migrations.RunSQL(
    f"REVOKE DELETE, TRUNCATE ON {_BLIJFT} FROM {APP_ROL}", f"GRANT DELETE ON {_BLIJFT} TO {APP_ROL}"
)

ZEGEL = [*(alleen_toevoegen(f"samenwerking_{naam}") for naam in ALLEEN_ERBIJ), GAAT_NOOIT_WEG]
