"""Everything that is encrypted with an older key encrypted again with the newest one: BSNs, files and messages.

Work of who runs the servers, as the owner of the tables: no hat sees the dossiers of all gemeenten. The values stay the
same, so nothing happens in a dossier. In parts that commit one by one: after a stop it goes on with what is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from psycopg import sql

from regio.notatie import getal
from toegang.models import Bericht, ClientBsn, Dossierstuk
from toegang.models.bestand import Dossierbestand
from toegang.sleutels import sleutelbos
from toegang.versleutelen import OntsleutelFout


class SleutelwisselFout(Exception):
    """Why it stops, in a sentence for who runs it; it holds no value and no key."""


@dataclass(frozen=True)
class Soort:
    """One column with encrypted values: what it is called, where it stands, and what a value belongs to."""

    naam: str
    tabel: str
    kolom: str
    bij: str
    hoort_bij: Callable[[Any], bytes]
    ook: str = ""

    @property
    def kop(self) -> sql.Composable:
        """The beginning of a value, that names its key (`toegang.versleutelen`); empty when there is none."""
        return sql.SQL(
            "CASE WHEN octet_length({kolom}) > 1 THEN substring({kolom} FROM 1 FOR 6 + get_byte({kolom}, 1)) "
            "ELSE ''::bytea END"
        ).format(kolom=sql.Identifier(self.kolom))


def _van_bestand(model: type[Dossierbestand], naam: str) -> Soort:
    def hoort_bij(aanvraag: UUID) -> bytes:
        return model.hoort_bij(aanvraag)

    return Soort(naam, model._meta.db_table, "inhoud", "aanvraag", hoort_bij)


SOORTEN = (
    Soort("BSN's", ClientBsn._meta.db_table, "versleuteld", "dossier_id", ClientBsn.hoort_bij, ook="sleutel"),
    _van_bestand(Dossierstuk, "bestanden"),
    _van_bestand(Bericht, "berichten"),
)
"""Where encrypted values stand. A test looks whether a column was forgotten."""


def per_sleutel(soort: Soort) -> dict[bytes, int]:
    """How many values begin with which head."""
    vraag = sql.SQL("SELECT {kop}, count(*) FROM {tabel} GROUP BY 1 ORDER BY 1").format(
        kop=soort.kop, tabel=sql.Identifier(soort.tabel)
    )
    with connection.cursor() as cursor:
        cursor.execute(vraag)
        return {bytes(kop): aantal for kop, aantal in cursor.fetchall()}


def telling(soort: Soort) -> dict[str, int]:
    """The same by name of the key, as far as the setting knows it."""
    koppen = sleutelbos().koppen
    return {koppen[kop]: aantal for kop, aantal in per_sleutel(soort).items() if kop in koppen}


def eis_sleutels() -> None:
    """Look before the first change whether every value has its key in the setting. Raises SleutelwisselFout."""
    koppen = sleutelbos().koppen
    for soort in SOORTEN:
        for kop, aantal in per_sleutel(soort).items():
            if kop not in koppen:
                raise SleutelwisselFout(_waarom_niet(soort, kop, aantal, set(koppen.values())))


def _waarom_niet(soort: Soort, kop: bytes, aantal: int, namen: set[str]) -> str:
    naam = kop[2:-4].decode("ascii", "replace")
    wat = f"{getal(aantal)} {soort.naam}"
    if not naam.isprintable() or not naam:
        return f"{wat}: dit is geen versleutelde waarde. Er is niets veranderd."
    if naam in namen:
        return (
            f"{wat}: de sleutel '{naam}' in BSN_SLEUTELS is een andere dan die waarmee dit is versleuteld. Zet de "
            "goede terug. Er is niets veranderd."
        )
    return (
        f"{wat}: versleuteld met sleutel '{naam}', en die staat niet in BSN_SLEUTELS. Zet haar terug, achter de "
        "nieuwe. Er is niets veranderd."
    )


def vernieuw(soort: Soort, *, stapel: int, proef: bool) -> Iterator[int]:
    """Encrypt again what has an older key; gives after each part how many were done. With `proef` only read them.

    Raises SleutelwisselFout when a value cannot be read: of that part nothing was changed.
    """
    huidig = next(kop for kop, naam in sleutelbos().koppen.items() if naam == sleutelbos().huidige)
    kies = sql.SQL(
        "SELECT id, {bij}, {kolom} FROM {tabel} WHERE id > %s AND {kop} <> %s ORDER BY id LIMIT %s FOR UPDATE"
    ).format(
        bij=sql.Identifier(soort.bij), kolom=sql.Identifier(soort.kolom), tabel=sql.Identifier(soort.tabel),
        kop=soort.kop,
    )  # fmt: skip
    zet = sql.SQL("UPDATE {tabel} SET {kolom} = %s{ook} WHERE id = %s").format(
        tabel=sql.Identifier(soort.tabel), kolom=sql.Identifier(soort.kolom),
        ook=sql.SQL(", {} = {}").format(sql.Identifier(soort.ook), sql.Literal(sleutelbos().huidige))
        if soort.ook else sql.SQL(""),
    )  # fmt: skip
    laatste, gedaan = 0, 0
    while True:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(kies, [laatste, huidig, stapel])
            rijen = cursor.fetchall()
            nieuw = [(_opnieuw(soort, pk, bij, bytes(bewaard)), pk) for pk, bij, bewaard in rijen]
            if not proef and nieuw:
                cursor.executemany(zet, nieuw)
        if not rijen:
            return
        laatste, gedaan = rijen[-1][0], gedaan + len(rijen)
        yield gedaan


def _opnieuw(soort: Soort, pk: int, bij: Any, bewaard: bytes) -> bytes:
    bos, hoort_bij = sleutelbos(), soort.hoort_bij(bij)
    try:
        inhoud = bos.ontsleutel_bytes(bewaard, hoort_bij=hoort_bij)
    except OntsleutelFout as fout:
        raise SleutelwisselFout(
            f"Rij {pk} van {soort.tabel} is niet te lezen: {fout} Deze rij en wat erna komt is niet veranderd."
        ) from fout
    return bos.versleutel_bytes(inhoud, hoort_bij=hoort_bij)
