"""What a region agrees on who pays during the transition: each change is a new rule from a day on."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction

from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_vast
from regio.models import Bron, Lidmaatschap, Regio
from regio.notatie import datum
from toegang import rechten
from toegang.betaler import Duur
from toegang.fouten import KanNietBij
from toegang.models import Overgangsregel


@transaction.atomic
def leg_overgangsregel_vast(
    *,
    regio: Regio,
    van: datetime.date,
    peildatum: datetime.date | None,
    duur: str,
    duur_tot: datetime.date | None,
    nieuw_betaalt: str,
    venster_dagen: int,
    terugkeerder: str,
    bron: Bron,
    toelichting: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Overgangsregel:
    """A rule that holds from `van` on; the rule before it ends that day. Answers that were given stay as they are.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNietBij with the field that is wrong.
    """
    Regio.objects.select_for_update().get(pk=regio.pk)
    bestaand: Overgangsregel | None = Overgangsregel.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    if not rechten.mag_overgang_wijzigen(door, regio):
        raise GeenRecht("De regels van de overgang wijzigt de regionaal coördinator.")
    laatste = Overgangsregel.objects.filter(regio=regio).order_by("-van").first()
    if laatste is not None and van <= laatste.van:
        raise KanNietBij("van", f"Er is al een regel vanaf {datum(laatste.van)}. Kies een latere dag.")
    if laatste is not None and van < op:
        raise KanNietBij("van", "Kies vandaag of een latere dag: wat al besloten is, verandert niet.")
    if duur == Duur.PERIODE and duur_tot is None:
        raise KanNietBij("duur_laatste_dag", "Vul de laatste dag in, of kies een andere duur.")
    if duur != Duur.PERIODE and duur_tot is not None:
        raise KanNietBij("duur_laatste_dag", "Een laatste dag hoort alleen bij een vaste dag.")
    if duur_tot is not None and (peildatum is None or duur_tot <= peildatum):
        raise KanNietBij("duur_laatste_dag", "De laatste dag ligt na de peildatum. Vul ook de peildatum in.")
    if laatste is not None and (laatste.tot is None or laatste.tot > van):
        laatste.tot = van
        laatste.save(update_fields=["tot"])
    regel: Overgangsregel = Overgangsregel.objects.create(
        regio=regio,
        van=van,
        peildatum=peildatum,
        duur=duur,
        duur_tot=duur_tot,
        nieuw_betaalt=nieuw_betaalt,
        venster_dagen=venster_dagen,
        terugkeerder=terugkeerder,
        bron=bron,
        toelichting=toelichting.strip(),
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast("overgangsregel_vastgelegd", regel, door=door, regio=regio, van=van, peildatum=peildatum, duur=duur)
    return regel
