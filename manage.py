#!/usr/bin/env python
"""The one door for commands."""

import base64
import gc
import os
import secrets
import sys

OPDRACHTEN_VAN_DE_EIGENAAR = frozenset({"migrate", "back_up", "herstel", "controleer_termijnen"})
"""Commands that change tables or read past the wall; all others run as `regio_app`."""

OPDRACHTEN_ZONDER_GEHEIMEN = frozenset({"termijn", "iwmo", "ingroeipad", "verdeel"})
"""Commands that only compute: no database, no person, nothing kept. They run without the secrets of an installation."""


def main() -> None:
    """Run a command, as the owner of the tables only when that command needs it.

    What keeps a command from working at all (a setting, the database) is one sentence and exit code 1.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regio.settings")
    gc.set_threshold(50_000, 20, 50)  # a command builds much and ends: looking for garbage was a quarter of migrating
    if len(sys.argv) > 1 and sys.argv[1] in OPDRACHTEN_VAN_DE_EIGENAAR:
        os.environ["DB_ROL"] = "eigenaar"
    if len(sys.argv) > 1 and sys.argv[1] in OPDRACHTEN_ZONDER_GEHEIMEN:
        _leen_geheimen()
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line
        from django.db import OperationalError
    except ImportError:
        sys.exit("De pakketten ontbreken. Voer uit: make installeer. Werk daarna met .venv/bin/python manage.py.")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as fout:
        sys.exit(f"De instellingen kloppen niet. {fout}")
    except OperationalError as fout:
        raad = " Controleer DATABASE_URL." if os.environ.get("DATABASE_URL") else ""
        sys.exit(f"De databank doet dit nu niet. {' '.join(str(fout).split())}{raad}")


def _leen_geheimen() -> None:
    """Settings want secrets; a command that uses none gets some that nobody keeps."""
    sleutel = base64.b64encode(secrets.token_bytes(32)).decode()
    geheimen = {"SECRET_KEY": secrets.token_urlsafe(48), "BSN_SLEUTELS": f"1:{sleutel}", "BSN_ZOEKSLEUTEL": sleutel}
    for naam, waarde in geheimen.items():
        if not os.environ.get(naam) and not os.environ.get(f"{naam}_FILE"):
            os.environ[naam] = waarde


if __name__ == "__main__":
    main()
