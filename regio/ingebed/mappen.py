"""Folders that belong to this user alone, and the error that says what to do when they cannot be had."""

import os
import stat
from pathlib import Path

from django.db.utils import OperationalError


class IngebedFout(OperationalError):
    """The embedded server cannot do what was asked; the text says in Dutch what to do about it."""


def maak_map(map_: Path, *, uid: int | None = None, gid: int | None = None, rechten: int = 0o700) -> None:
    """Make a folder for user `uid` (default: this one), or check that the one that is there belongs to them.

    A short socket folder has a name in /tmp that others can guess: one that somebody else made, or a link, is
    refused. Raises IngebedFout, and OSError when the folder cannot be made.
    """
    uid = os.geteuid() if uid is None else uid
    gid = os.getegid() if gid is None else gid
    try:
        map_.mkdir(mode=rechten)
        map_.chmod(rechten)  # whatever the umask says
        os.chown(map_, uid, gid)
    except FileExistsError:
        gevonden = map_.lstat()
        if not stat.S_ISDIR(gevonden.st_mode) or gevonden.st_uid != uid:
            raise IngebedFout(
                f"{map_} is van een andere gebruiker. Verwijder die map, of zet VAR_DIR op een eigen map."
            ) from None


def uitleg(fout: OSError, map_: Path) -> str:
    """The Dutch sentence for an error of the file system in `map_`."""
    if isinstance(fout, PermissionError):
        return (
            f"U mag niet schrijven in {fout.filename or map_}. Geef uw gebruiker schrijfrechten op "
            f"{map_.parent}, of zet VAR_DIR op een map waar dat kan."
        )
    return f"De map {map_} is niet te gebruiken: {fout.strerror or fout}. Los dat op en probeer het opnieuw."
