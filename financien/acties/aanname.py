"""Recording an assumption, and withdrawing one. Nothing is changed: a newer row takes the place of an older one."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from financien.models import Aanname, Tarieven
from financien.models.begroting import KLEINSTE_AANTAL
from financien.rechten import eis_rekenen_voor
from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Regio, Taak
from toegang.models import Product


@dataclass(frozen=True)
class Nieuw:
    """What a person fills in; `laag` and `hoog` only for an uncertainty."""

    soort: str
    gemeente: Gemeente | None
    product: Product | None
    naam: str
    waarde: Decimal
    laag: Decimal | None
    hoog: Decimal | None
    bron: str
    zekerheid: str
    reden: str
    tarieven: Tarieven | None = None


@transaction.atomic
def leg_aanname_vast(
    *, regio: Regio, taak: str, nieuw: Nieuw, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Aanname:
    """Record an assumption about a subject; what held about it until now stays in the history.

    The same `aanvraag` twice is once. Raises GeenRecht, or KanNiet when it cannot be.
    """
    Regio.objects.select_for_update().get(pk=regio.pk)
    eis_rekenen_voor(door, regio, taak, op=op)
    if eerder := Aanname.objects.van(regio, taak).filter(aanvraag=aanvraag).first():
        return eerder
    _kan(regio, taak, nieuw, op=op)
    return _voeg_toe(regio, taak, nieuw, vervalt=False, aanvraag=aanvraag, door=door)


@transaction.atomic
def kies_tarievenlijst(
    *, tarieven: Tarieven, reden: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Aanname:
    """From now on the forecast takes the price of a product from this version of a price list.

    It is an assumption like the others: with a reason, in the history, and taken back the same way. The same
    `aanvraag` twice is once. Raises GeenRecht, or KanNiet when the version is chosen already.
    """
    regio = Regio.objects.select_for_update().get(pk=tarieven.regio_id)
    eis_rekenen_voor(door, regio, tarieven.taak, op=op)
    aannames = Aanname.objects.van(regio, tarieven.taak)
    if eerder := aannames.filter(aanvraag=aanvraag).first():
        return eerder
    if aannames.geldend().filter(tarieven=tarieven).exists():
        raise KanNietBij("tarieven", "De prognose rekent al met deze versie. Er is niets gewijzigd.")
    nieuw = Nieuw(
        soort=Aanname.Soort.TARIEVENLIJST,
        gemeente=None,
        product=None,
        naam=str(tarieven),
        waarde=Decimal(tarieven.rijen.count()),
        laag=None,
        hoog=None,
        bron=tarieven.bron.titel,
        zekerheid=tarieven.bron.zekerheid,
        reden=reden,
        tarieven=tarieven,
    )
    return _voeg_toe(regio, tarieven.taak, nieuw, vervalt=False, aanvraag=aanvraag, door=door)


@transaction.atomic
def trek_aanname_in(*, aanname: Aanname, reden: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> Aanname:
    """From now on there is no assumption about this subject. Raises GeenRecht, or KanNiet when it holds no more."""
    Regio.objects.select_for_update().get(pk=aanname.regio_id)
    eis_rekenen_voor(door, aanname.regio, aanname.taak, op=op)
    aannames = Aanname.objects.van(aanname.regio, aanname.taak)
    if eerder := aannames.filter(aanvraag=aanvraag).first():
        return eerder
    if not aannames.geldend().filter(pk=aanname.pk).exists():
        raise KanNiet("Deze aanname geldt niet meer. Er is niets gewijzigd; bekijk de nieuwe lijst.")
    nieuw = Nieuw(
        soort=aanname.soort,
        gemeente=aanname.gemeente,
        product=aanname.product,
        naam=aanname.naam,
        waarde=aanname.waarde,
        laag=aanname.laag,
        hoog=aanname.hoog,
        bron=aanname.bron,
        zekerheid=aanname.zekerheid,
        reden=reden,
        tarieven=aanname.tarieven,
    )
    return _voeg_toe(aanname.regio, aanname.taak, nieuw, vervalt=True, aanvraag=aanvraag, door=door)


def _kan(regio: Regio, taak: str, nieuw: Nieuw, *, op: datetime.date) -> None:
    if nieuw.soort == Aanname.Soort.TARIEVENLIJST:
        raise KanNietBij("soort", "Een tarievenlijst kiest u met de knop 'Tarievenlijst kiezen'.")
    is_spreiding = nieuw.soort in Aanname.SPREIDINGEN
    if nieuw.soort in Aanname.DELEN and nieuw.waarde > 100:
        raise KanNietBij("waarde", "Een deel van de cliënten is hoogstens 100 procent.")
    if nieuw.soort in Aanname.VOOR_DE_HELE_REGIO and (nieuw.gemeente or nieuw.product):
        raise KanNietBij("gemeente", "Deze aanname geldt voor de hele regio: laat gemeente en product leeg.")
    if nieuw.soort in Aanname.VAN_EEN_PRODUCT and not nieuw.product:
        raise KanNietBij("product", "Deze aanname gaat over een product: kies welk.")
    if nieuw.soort == Aanname.Soort.PRODUCTDEEL and nieuw.gemeente:
        raise KanNietBij("gemeente", "Deze aanname geldt voor de hele regio: laat de gemeente leeg.")
    if nieuw.soort == Aanname.Soort.CLIENTEN and taak == Taak.BW:
        raise KanNietBij("soort", "Voor beschermd wonen telt dit programma zelf: de prognose neemt die telling.")
    if nieuw.soort == Aanname.Soort.CLIENTEN and nieuw.waarde != nieuw.waarde.to_integral_value():
        raise KanNietBij("waarde", "Een aantal cliënten is een heel getal.")
    if nieuw.soort == Aanname.Soort.CLIENTEN and nieuw.waarde < KLEINSTE_AANTAL:
        raise KanNietBij(
            "waarde",
            f"Minder dan {KLEINSTE_AANTAL} cliënten kan naar een persoon leiden: neem het aantal van de hele regio.",
        )
    if nieuw.soort == Aanname.Soort.INSTROOM and nieuw.product:
        raise KanNietBij("product", "Van nieuwe cliënten is het product nog niet bekend: laat dit leeg.")
    if is_spreiding and (nieuw.laag is None or nieuw.hoog is None):
        raise KanNietBij("laag", "Vul bij een onzekerheid ook de laagste en de hoogste waarde in.")
    if is_spreiding and not (nieuw.laag or 0) <= nieuw.waarde <= (nieuw.hoog or 0):
        raise KanNietBij("laag", "De laagste waarde, de waarde en de hoogste waarde moeten oplopen.")
    if not is_spreiding and (nieuw.laag is not None or nieuw.hoog is not None):
        raise KanNietBij("laag", "Een laagste en hoogste waarde horen alleen bij een onzekerheid: laat ze leeg.")
    if nieuw.gemeente and not Gemeente.objects.in_regio(regio, op=op, taak=taak).filter(pk=nieuw.gemeente.pk).exists():
        raise KanNietBij("gemeente", f"{nieuw.gemeente} hoort voor deze taak niet bij deze regio.")


def _voeg_toe(regio: Regio, taak: str, nieuw: Nieuw, *, vervalt: bool, aanvraag: UUID, door: Lidmaatschap) -> Aanname:
    aanname = Aanname.objects.create(
        regio=regio,
        taak=taak,
        nummer=Aanname.objects.van(regio, taak).laatste_nummer() + 1,
        soort=nieuw.soort,
        gemeente=nieuw.gemeente,
        product=nieuw.product,
        tarieven=nieuw.tarieven,
        naam=nieuw.naam.strip(),
        waarde=nieuw.waarde,
        laag=nieuw.laag,
        hoog=nieuw.hoog,
        bron=nieuw.bron.strip(),
        zekerheid=nieuw.zekerheid,
        reden=nieuw.reden.strip(),
        vervalt=vervalt,
        gemaakt_door=door,
        aanvraag=aanvraag,
    )
    leg_vast(
        "aanname_vervallen" if vervalt else "aanname_vastgelegd",
        aanname,
        door=door,
        regio=regio,
        gemeente=nieuw.gemeente,
        taak=taak,
        nummer=aanname.nummer,
        waarde=aanname.waarde,
    )
    return aanname
