"""Counts of people, only as they were published: on fixed days, small numbers hidden (besluit 7)."""

from __future__ import annotations

import datetime
from decimal import Decimal

from django.conf import settings
from django.urls import reverse

from regio.notatie import datum, getal
from samenwerking.teksten.gegevens.vraag import Gevers, Vraag, naam_van, onbekend, zonder_gemeente
from samenwerking.teksten.gegevens.waarde import Bron, Tabel, Waarde
from toegang.bladen import Blad
from toegang.cijfers import gepubliceerd
from toegang.models import Gepubliceerdetelling
from toegang.models import Tabel as Soort
from toegang.tellingen import AFGESCHERMD, Cel

MEESTE_JAREN = 4
"""So many years stand beside each other in a table."""

_GEEN = "De regio heeft nog geen telling gepubliceerd. Dat gebeurt vanzelf op de eerste dag van een kwartaal."
_GEEN_PERIODE = (
    "De regio heeft nog geen periode gepubliceerd. Dat gebeurt vanzelf na het eerste hele kwartaal met een telling."
)


def clienten(vraag: Vraag, sleutel: str) -> Waarde:
    """People with a right to beschermd wonen in the region."""
    return _totaal(vraag, sleutel, Soort.PRODUCT)


def wachtenden(vraag: Vraag, sleutel: str) -> Waarde:
    """People on the waiting list of the region."""
    return _totaal(vraag, sleutel, Soort.WACHTLIJST)


def clienten_van_gemeente(vraag: Vraag, sleutel: str) -> Waarde:
    """The same of one gemeente."""
    wie = vraag.gemeente(sleutel)
    if wie is None:
        return zonder_gemeente(vraag, sleutel)
    rij = _stand(vraag, Soort.PRODUCT)
    if rij is None or wie.naam not in rij.blad.rijen:
        return onbekend(sleutel, _GEEN, _adres(), wie)
    cel = rij.blad.als_telling().rijtotaal(wie.naam)
    return _waarde(vraag, sleutel, cel, rij, naam_van(sleutel, wie))


def per_gemeente(vraag: Vraag, sleutel: str) -> Waarde:
    """Per gemeente the last publication of each year, with the total of the region."""
    rijen = gepubliceerd(vraag.regio, op=vraag.telling_op).filter(tabel=Soort.PRODUCT).order_by("peildatum")
    per_jaar = list({rij.peildatum.year: rij for rij in rijen}.values())[-MEESTE_JAREN:]
    if not per_jaar:
        return onbekend(sleutel, _GEEN, _adres())
    bladen = [rij.blad.als_telling() for rij in per_jaar]
    laatste = per_jaar[-1].peildatum
    cellen = [
        (naam, *(woorden(blad.rijtotaal(naam)) if naam in blad.rijen else "–" for blad in bladen))
        for naam in bladen[-1].rijen
    ]
    tabel = Tabel(
        ("Gemeente", *(datum(rij.peildatum) for rij in per_jaar)),
        (*cellen, (str(vraag.regio), *(woorden(blad.totaal) for blad in bladen))),
        totaal=True,
    )
    return Waarde(
        sleutel, naam_van(sleutel), peildatum=laatste, bronnen=(_bron(vraag, Soort.PRODUCT, laatste),),
        adres=_adres(), waarschuwing=_verzonnen(), tabel=tabel,
    )  # fmt: skip


def stromen(vraag: Vraag, sleutel: str) -> Waarde:
    """Who came, went on and left in the last period that was published, per gemeente."""
    rij = _stand(vraag, Soort.STROMEN)
    if rij is None or rij.van is None:
        return onbekend(sleutel, _GEEN_PERIODE, _adres())
    blad, tot = rij.blad, rij.peildatum - datetime.timedelta(days=1)
    regels = [(naam, *map(woorden, cellen)) for naam, cellen in zip(blad.rijen, blad.cellen, strict=True)]
    regels.append((str(vraag.regio), *map(woorden, blad.kolomtotalen)))
    return Waarde(
        sleutel, f"{naam_van(sleutel)}, van {datum(rij.van)} tot en met {datum(tot)}", peildatum=tot,
        dag_staat_erbij=True, bronnen=(_bron(vraag, Soort.STROMEN, rij.peildatum),), adres=_adres(),
        waarschuwing=_verzonnen(), tabel=Tabel(("Gemeente", *blad.kolommen), tuple(regels), totaal=True),
    )  # fmt: skip


def woorden(cel: Cel) -> str:
    """A count as it may be seen: the number, or why it is hidden."""
    return getal(cel.waarde) if cel.waarde is not None else cel.reden or AFGESCHERMD


def _totaal(vraag: Vraag, sleutel: str, soort: Soort) -> Waarde:
    rij = _stand(vraag, soort)
    totaal = _blad_totaal(rij.blad) if rij is not None else None
    if rij is None or totaal is None:
        return onbekend(sleutel, _GEEN, _adres())
    return _waarde(vraag, sleutel, totaal, rij, naam_van(sleutel))


def _blad_totaal(blad: Blad) -> Cel | None:
    return blad.totaal


def _waarde(vraag: Vraag, sleutel: str, cel: Cel, rij: Gepubliceerdetelling, naam: str) -> Waarde:
    return Waarde(
        sleutel,
        naam,
        f"{woorden(cel)} ({datum(rij.peildatum)})",
        None if cel.waarde is None else Decimal(cel.waarde),
        "mensen",
        rij.peildatum,
        dag_staat_erbij=True,
        bronnen=(_bron(vraag, Soort(rij.tabel), rij.peildatum),),
        adres=_adres(),
        waarschuwing=_verzonnen(),
    )


def _stand(vraag: Vraag, soort: Soort) -> Gepubliceerdetelling | None:
    return vraag.eenmaal(
        ("telling", soort), lambda: gepubliceerd(vraag.regio, op=vraag.telling_op).stand(soort, op=vraag.telling_op)
    )  # fmt: skip


def _bron(vraag: Vraag, soort: Soort, dag: datetime.date) -> Bron:
    titel = f"{soort.label}, registratie van de gemeenten van {vraag.regio}"
    return Bron(titel, settings.PRODUCTNAAM, dag, f"gepubliceerde telling van {datum(dag)}")


def _verzonnen() -> str:
    return "Voorbeeld, verzonnen cliënten." if settings.DEMO else ""


def _adres() -> str:
    return reverse("tellingen")


GEEFT: Gevers = {
    "aantal:clienten-bw": clienten,
    "aantal:wachtenden-bw": wachtenden,
    "gemeente:eigen:clienten-bw": clienten_van_gemeente,
    "blok:clienten-per-gemeente": per_gemeente,
    "blok:stromen-per-gemeente": stromen,
}
