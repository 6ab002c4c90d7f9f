"""Names: of the region, its gemeenten and their organs."""

from __future__ import annotations

from django.urls import reverse

from regio.models import Deelname, Orgaan
from samenwerking.teksten.gegevens.vraag import Gevers, Vraag, als_bron, naam_van, onbekend, zonder_gemeente
from samenwerking.teksten.gegevens.waarde import Bron, Tabel, Waarde, samen

NOG_NIET = "nog niet bekend"
"""Stands in a table for what is decided later; a version for the colleges is frozen before they decide."""


def regionaam(vraag: Vraag, sleutel: str) -> Waarde:
    """The name of the region."""
    return Waarde(sleutel, naam_van(sleutel), str(vraag.regio), peildatum=vraag.op, bronnen=_bronnen(vraag))


def alle_gemeenten(vraag: Vraag, sleutel: str) -> Waarde:
    """'Delft, Rijswijk en Westland', in the order of a list of names."""
    namen = [deelnemer.naam for deelnemer in vraag.deelnemers.values()]
    if not namen:
        return _leeg(sleutel)
    zin = f"{', '.join(namen[:-1])} en {namen[-1]}" if len(namen) > 1 else namen[0]
    return Waarde(sleutel, naam_van(sleutel), zin, peildatum=vraag.op, bronnen=_bronnen(vraag), adres=_gemeenten())


def centrumgemeente(vraag: Vraag, sleutel: str) -> Waarde:
    """The gemeente that gets the money of the Rijk."""
    centrum = next((deel for deel in vraag.deelnemers.values() if deel.rol == Deelname.Rol.CENTRUM), None)
    if centrum is None:
        return onbekend(sleutel, "De regio heeft op deze dag geen centrumgemeente. De beheerder legt haar vast.")
    bronnen = _bronnen(vraag)
    return Waarde(sleutel, naam_van(sleutel), centrum.naam, peildatum=vraag.op, bronnen=bronnen, adres=_gemeenten())


def gemeentenaam(vraag: Vraag, sleutel: str) -> Waarde:
    """The name of one gemeente."""
    gemeente = vraag.gemeente(sleutel)
    if gemeente is None:
        return zonder_gemeente(vraag, sleutel)
    adres = reverse("gemeente", args=[gemeente.code])
    bron = (Bron("Gemeentelijke indeling van Nederland", "CBS"),)
    return Waarde(sleutel, naam_van(sleutel), gemeente.naam, peildatum=vraag.op, bronnen=bron, adres=adres)


def orgaannaam(vraag: Vraag, sleutel: str) -> Waarde:
    """The full name of the college or raad of one gemeente."""
    gemeente = vraag.gemeente(sleutel)
    if gemeente is None:
        return zonder_gemeente(vraag, sleutel)
    orgaan = Orgaan.objects.filter(gemeente__code=gemeente.code, soort=sleutel.rpartition(":")[2]).first()
    if orgaan is None:
        return onbekend(sleutel, f"Van {gemeente.naam} staat dit orgaan nog niet in het product.", gemeente=gemeente)
    return Waarde(
        sleutel,
        naam_van(sleutel, gemeente),
        orgaan.naam,
        peildatum=vraag.op,
        bronnen=(Bron("Gemeentewet, artikelen 6 en 34"),),
        adres=reverse("gemeente", args=[gemeente.code]),
    )


def partijen(vraag: Vraag, sleutel: str) -> Waarde:
    """Each gemeente, with room for who signs and the day of the decision."""
    return _per_gemeente(vraag, sleutel, ("Gemeente", "Vertegenwoordiger", "Besluit van het college"))


def toestemmingen(vraag: Vraag, sleutel: str) -> Waarde:
    """Each gemeente, with room for the day on which the raad gave its toestemming (Wgr 1 lid 4)."""
    return _per_gemeente(vraag, sleutel, ("Gemeente", "Toestemming van de raad"))


def ondertekening(vraag: Vraag, sleutel: str) -> Waarde:
    """Each gemeente, with room for name, place and day."""
    return _per_gemeente(vraag, sleutel, ("Gemeente", "Naam", "Plaats en dag"), "")


def besluiten(vraag: Vraag, sleutel: str) -> Waarde:
    """Per gemeente its organs, with room for the day."""
    organen = Orgaan.objects.filter(gemeente__code__in=vraag.deelnemers, soort__in=["college", "raad"])
    namen = {(orgaan.gemeente.code, orgaan.soort): orgaan for orgaan in organen.select_related("gemeente")
             if orgaan.gemeente is not None}  # fmt: skip
    rijen = [
        (deel.naam, naam, NOG_NIET)
        for deel in vraag.deelnemers.values()
        for soort, naam in (("college", "college"), ("raad", "raad"))
        if (deel.code, soort) in namen
    ]
    if not rijen:
        return _leeg(sleutel)
    tabel = Tabel(("Gemeente", "Orgaan", "Besluit op"), tuple(rijen), getallen=False)
    return Waarde(
        sleutel, naam_van(sleutel), peildatum=vraag.op, bronnen=_bronnen(vraag), tabel=tabel, waarschuwing=_LATER
    )


_LATER = "Wie tekent en wanneer is besloten, staat nog niet vast."


def _per_gemeente(vraag: Vraag, sleutel: str, kop: tuple[str, ...], leeg: str = NOG_NIET) -> Waarde:
    if not vraag.deelnemers:
        return _leeg(sleutel)
    rijen = tuple((deel.naam, *[leeg] * (len(kop) - 1)) for deel in vraag.deelnemers.values())
    return Waarde(
        sleutel,
        naam_van(sleutel),
        peildatum=vraag.op,
        bronnen=_bronnen(vraag),
        tabel=Tabel(kop, rijen, getallen=False),
        waarschuwing=_LATER,
    )


def _bronnen(vraag: Vraag) -> tuple[Bron, ...]:
    rijen = Deelname.objects.lopend(op=vraag.op).filter(regio=vraag.regio).select_related("bron").order_by("bron_id")
    return vraag.eenmaal("deelnamen", lambda: samen(als_bron(rij.bron) for rij in rijen))


def _leeg(sleutel: str) -> Waarde:
    return onbekend(sleutel, "Op deze dag doet geen gemeente mee in deze regio. De beheerder legt dat vast.")


def _gemeenten() -> str:
    return reverse("gemeenten")


GEEFT: Gevers = {
    "regio:naam": regionaam,
    "regio:gemeenten": alle_gemeenten,
    "regio:centrumgemeente": centrumgemeente,
    "gemeente:eigen:naam": gemeentenaam,
    "gemeente:eigen:college": orgaannaam,
    "gemeente:eigen:raad": orgaannaam,
    "blok:partijen": partijen,
    "blok:toestemmingen": toestemmingen,
    "blok:ondertekening": ondertekening,
    "blok:besluiten": besluiten,
}
