#!/usr/bin/env python
"""The one door for commands."""

import os
import sys

OPDRACHTEN_VAN_DE_EIGENAAR = frozenset({"migrate", "back_up", "herstel"})
"""Commands that change tables or read past the wall; all others run as `regio_app`."""


def main() -> None:
    """Run a command, as the owner of the tables only when that command needs it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regio.settings")
    if len(sys.argv) > 1 and sys.argv[1] in OPDRACHTEN_VAN_DE_EIGENAAR:
        os.environ["DB_ROL"] = "eigenaar"
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
