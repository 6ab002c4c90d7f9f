"""May this process serve? Asked once, before the first page or task."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor


class MagNietDienen(SystemExit):
    """The process stops with a sentence and an exit code that is not 0."""


def controleer_database() -> None:
    """Refuse to serve without a database, as a role that walks through the wall, or with migrations waiting.

    Raises MagNietDienen with a Dutch sentence that says what to do.
    """
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        _controleer()
    else:  # a server may import the application inside its own loop; the ORM wants a thread then
        with ThreadPoolExecutor(max_workers=1) as draad:
            draad.submit(_controleer).result()


def _controleer() -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT rolsuper OR rolbypassrls, rolname FROM pg_roles WHERE rolname = current_user")
            te_machtig, rol = cursor.fetchone()
        if te_machtig:
            raise MagNietDienen(
                f"De databaserol '{rol}' kan door de muur om de dossiers heen kijken. Gebruik in DATABASE_URL de rol "
                "regio_app (NOSUPERUSER, NOBYPASSRLS). Er is niets gestart."
            )
        uitvoerder = MigrationExecutor(connection)
        if uitvoerder.migration_plan(uitvoerder.loader.graph.leaf_nodes()):
            raise MagNietDienen("De databank is nog niet bijgewerkt. Voer eerst uit: python manage.py migrate")
        with connection.cursor() as cursor:
            cursor.execute(  # a role that was granted the owner's role passes the wall just as well
                "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND pg_has_role(tableowner, 'USAGE')"
            )
            if cursor.fetchone()[0]:
                raise MagNietDienen(
                    f"De databaserol '{rol}' is eigenaar van tabellen en valt daarom buiten de muur om de dossiers. "
                    "Laat de eigenaar migreren (DATABASE_URL_EIGENAAR) en de toepassing met regio_app werken."
                )
    except OperationalError as fout:
        raise MagNietDienen(
            f"De databank is niet te bereiken: {str(fout).strip().splitlines()[0]}. Controleer DATABASE_URL."
        ) from fout
    finally:
        connection.close()
