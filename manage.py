#!/usr/bin/env python
"""The one door for commands."""

import os
import sys

OPDRACHTEN_VAN_DE_EIGENAAR = frozenset({"migrate", "back_up", "herstel"})
"""Commands that change tables or read past the wall; all others run as `regio_app`."""


def main() -> None:
    """Run a command, as the owner of the tables only when that command needs it.

    What keeps a command from working at all (a setting, the database) is one sentence and exit code 1.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regio.settings")
    if len(sys.argv) > 1 and sys.argv[1] in OPDRACHTEN_VAN_DE_EIGENAAR:
        os.environ["DB_ROL"] = "eigenaar"
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


if __name__ == "__main__":
    main()
