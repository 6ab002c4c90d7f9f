"""What the app may change of a subscription: that it was confirmed, and how its mails went. It may delete both."""

from __future__ import annotations

from django.db import migrations

ZEGEL = [
    migrations.RunSQL(
        """
        REVOKE UPDATE, TRUNCATE ON samenwerking_abonnement FROM regio_app;
        GRANT UPDATE (bevestigd_op) ON samenwerking_abonnement TO regio_app;
        REVOKE UPDATE, TRUNCATE ON samenwerking_briefmelding FROM regio_app;
        GRANT UPDATE (begonnen_op, klaar_op, uitkomst, pogingen) ON samenwerking_briefmelding TO regio_app;
        """,
        """
        GRANT UPDATE ON samenwerking_abonnement TO regio_app;
        GRANT UPDATE ON samenwerking_briefmelding TO regio_app;
        """,
    )
]
