"""Where the embedded servers keep their files. Computes paths only: nothing is made or opened here."""

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

LANGSTE_SOCKETPAD = 107  # bytes of sun_path on Linux, without the closing zero
POSTGRES_SOCKET = ".s.PGSQL.5432"
NODIG_IN_GEHEUGEN = 2 * 1024**3  # bytes free before a test cluster goes on a memory disk


@dataclass(frozen=True)
class Plaatsen:
    """The files of one embedded database and one broker."""

    basis: Path
    """Folder that holds all files of the database."""
    data: Path
    """The cluster itself."""
    socket: Path
    """Folder of the database socket, for `host=`."""
    log: Path
    slot: Path
    """Held while a process starts or removes the server."""
    gebruik: Path
    """Held, shared, by each process that uses the server: the last one out stops it."""
    binaries: Path | None
    """Where programs are copied to when the server runs as another user; None: straight from the package."""
    broker_data: Path
    broker_socket: Path
    broker_log: Path


def plaatsen(var: Path) -> Plaatsen:
    """The places for the installation whose own files are in `var`.

    PostgreSQL refuses to run as root. Root therefore gets a cluster of user `nobody` outside the checkout, so
    that a closed home folder stays closed.
    """
    var = Path(os.path.realpath(var))
    basis = Path(f"/var/lib/regio-{_kenmerk(var)}") if os.geteuid() == 0 else var / "postgres"
    return onder(basis, var)


def geheugenplaatsen(var: Path) -> Plaatsen:
    """Places for a cluster of tests: on the memory disk when there is one with room, otherwise in `var`."""
    var = Path(os.path.realpath(var))
    schijf = Path("/dev/shm")
    try:
        ruim = os.access(schijf, os.W_OK) and shutil.disk_usage(schijf).free > NODIG_IN_GEHEUGEN
    except OSError:
        ruim = False
    if ruim:
        return onder(schijf / f"regio-{os.geteuid()}-{_kenmerk(var)}", var / "test")
    return plaatsen(var / "test")


def onder(basis: Path, var: Path) -> Plaatsen:
    """The places of a cluster whose files are in `basis`, of the installation whose own files are in `var`."""
    broker = var / "broker"
    return Plaatsen(
        basis=basis,
        data=basis / "data",
        socket=_kort(basis / "socket", POSTGRES_SOCKET),
        log=basis / "log" / "postgres.log",
        slot=basis / "slot",
        gebruik=basis / "gebruik",
        binaries=basis / "binaries" if os.geteuid() == 0 else None,
        broker_data=broker,
        broker_socket=_kort(broker, "broker.sock") / "broker.sock",
        broker_log=broker / "broker.log",
    )


def _kort(map_: Path, naam: str) -> Path:
    """`map_`, or a folder with a short name when the path of socket `naam` in it would be too long."""
    if len(os.fsencode(map_ / naam)) <= LANGSTE_SOCKETPAD:
        return map_
    return Path(f"/tmp/regio-{os.geteuid()}-{_kenmerk(map_)}")


def _kenmerk(pad: Path) -> str:
    return hashlib.sha256(os.fsencode(pad)).hexdigest()[:12]
