"""Database engine `regio.ingebed`: PostgreSQL that is started at the first connection, not at import."""

import atexit
from functools import cache
from typing import Any

import psycopg
from django.conf import settings
from django.db.backends.postgresql import base

from regio.ingebed.plaatsen import plaatsen
from regio.ingebed.postgres import Server


@cache
def server() -> Server:
    """The one server of this installation; the process that leaves it last stops it."""
    gevonden = Server(plaatsen(settings.VAR_DIR))
    atexit.register(gevonden.laat_los)
    return gevonden


class DatabaseWrapper(base.DatabaseWrapper):
    """Looks after the server once per process, and again when a connection fails."""

    _nagekeken = False

    def get_connection_params(self) -> dict[str, Any]:
        """Name the port, so that a PGPORT in the environment cannot lead elsewhere."""
        return {**super().get_connection_params(), "port": 5432}

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Connect, and start the server first when it does not run. Raises IngebedFout."""
        if not DatabaseWrapper._nagekeken:
            server().ensure()
            DatabaseWrapper._nagekeken = True
        try:
            return super().get_new_connection(conn_params)
        except psycopg.OperationalError:
            server().ensure()
            return super().get_new_connection(conn_params)
