"""How it stands with the decisions of a dossier: aanvraag, clock, letter, who pays, and bezwaar."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Prefetch

from regio.models import Parameter
from regio.termijnen import Uitkomst
from toegang.beslistermijn import (
    Aanvraagstand,
    Gevolg,
    Stilstand,
    beslissen_op_bezwaar,
    beslistermijn,
    bezwaartermijn,
    dagen_te_laat,
    na_ingebrekestelling,
    op_tijd,
    per_post_op_tijd,
    stand_van_aanvraag,
    termijn_voor_de_rechter,
)
from toegang.dwangsom import Tarief
from toegang.models import (
    Aanvraag,
    Beschikking,
    Betaler,
    Dossier,
    Indicatie,
    IndicatieEinde,
    Ingebrekestelling,
    Melding,
    Opschorting,
    Rechtsmiddel,
    Verslag,
)

DWANGSOM = ("dwangsom-eerste-veertien-dagen", "dwangsom-tweede-veertien-dagen", "dwangsom-overige-dagen")
"""The amounts a day as parameters: they are indexed, and each beheerder may record the new ones with their source."""


@dataclass(frozen=True)
class Rechtsmiddelblok:
    """Bezwaar or beroep: by when the client had to write, and what follows while it runs.

    `beslissen_voor` is the last day on which the college decides on a bezwaar.
    """

    rij: Rechtsmiddel
    uiterlijk: datetime.date | None
    uitleg: str
    loopt: bool
    beslissen_voor: datetime.date | None = None

    @property
    def op_tijd(self) -> bool | None:
        """Whether it came in time."""
        return op_tijd(self.rij.ontvangen_op, self.uiterlijk)

    @property
    def kan_verdagen(self) -> bool:
        """Whether the decision on this bezwaar can still be put off."""
        return self.loopt and self.beslissen_voor is not None and self.rij.verdaagd_tot is None

    @property
    def misschien_per_post(self) -> bool:
        """Whether it came after the last day, and is in time when it was posted before the end."""
        return per_post_op_tijd(self.rij.ontvangen_op, self.uiterlijk)


@dataclass(frozen=True)
class Besluitblok:
    """A decision with the right it gave or ended, and until when the client can object."""

    rij: Beschikking
    bezwaar: Uitkomst
    bezwaar_loopt: bool
    rechten: list[Indicatie]
    einden: list[IndicatieEinde]
    rechtsmiddelen: list[Rechtsmiddelblok]


@dataclass(frozen=True)
class Aanvraagblok:
    """An aanvraag with its clock."""

    rij: Aanvraag
    stand: Aanvraagstand
    termijn: Uitkomst
    te_laat: int
    opschortingen: list[Opschorting]
    stil: Opschorting | None
    ingebrekestellingen: list[tuple[Ingebrekestelling, Gevolg]]


@dataclass(frozen=True)
class Beslisblok:
    """What was and can be decided on one melding."""

    melding: Melding
    loopt: bool
    aanvraag: Aanvraagblok | None
    verslag_op: datetime.date | None
    besluiten: list[Besluitblok]

    @property
    def kan_spoed(self) -> bool:
        """Whether a temporary decision can still be made."""
        return self.loopt and self.melding.spoed and not any(blok.rij.tijdelijk for blok in self.besluiten)


@dataclass(frozen=True)
class Stand:
    """All decisions of a dossier: per melding, and those that the college took of its own accord."""

    blokken: list[Beslisblok]
    overig: list[Besluitblok]


class Tarieven:
    """The amounts of the dwangsom of all times, read once: which ones count depends on each ingebrekestelling."""

    def __init__(self) -> None:
        self._rijen = list(Parameter.objects.filter(sleutel__in=DWANGSOM))

    def op(self, dag: datetime.date) -> Tarief | None:
        """Those that held on a day; None when one of them was not recorded."""
        waarden = {rij.sleutel: rij.waarde for rij in self._rijen if rij.loopt(op=dag) and rij.waarde.isdigit()}
        if set(waarden) != set(DWANGSOM):
            return None
        return Tarief(*(int(waarden[sleutel]) for sleutel in DWANGSOM))


def bedragen_ontbreken(*, op: datetime.date) -> bool:
    """Whether somebody still has to record the amounts of the dwangsom that hold on that day."""
    return Tarieven().op(op) is None


def stilstanden(opschortingen: list[Opschorting]) -> list[Stilstand]:
    """Rows as the pure function reads them."""
    return [Stilstand(rij.van, rij.tot, rij.get_reden_display(), rij.uiterlijk) for rij in opschortingen]


def stand_van(dossier: Dossier, *, op: datetime.date) -> Stand:
    """The decisions of a dossier, newest melding first, in a fixed number of queries."""
    tarieven = Tarieven()
    meldingen = list(
        dossier.meldingen.select_related("einde", "onderzoek").prefetch_related(
            Prefetch(
                "aanvragen",
                Aanvraag.objects.select_related("vastgelegd_door__gebruiker").prefetch_related(
                    "opschortingen", "ingebrekestellingen"
                ),
            ),
        )
    )
    besluiten = stand_besluiten(dossier, op=op)
    verslagen: dict[int, datetime.date] = {}
    for verslag in (
        Verslag.objects.filter(dossier=dossier).only("onderzoek_id", "verstrekt_op").order_by("verstrekt_op")
    ):
        verslagen.setdefault(verslag.onderzoek_id, verslag.verstrekt_op)
    elders = list(dossier.indicaties.filter(beschikking__isnull=True).values_list("besluitdatum", flat=True))
    return Stand(
        [_blok(melding, besluiten, verslagen, elders, tarieven, op=op) for melding in meldingen],
        [blok for blok in besluiten if blok.rij.melding_id is None],
    )


def _beschikkingen(dossier: Dossier) -> list[Beschikking]:
    rechten = Indicatie.objects.select_related("product", "verantwoordelijke_gemeente").prefetch_related(
        Prefetch("betalers", Betaler.objects.select_related("betaalt", "uitbetaler"))
    )
    return list(
        dossier.beschikkingen.select_related("college", "uitvoerder", "vastgelegd_door__gebruiker").prefetch_related(
            Prefetch("indicaties", rechten),
            Prefetch("einden", IndicatieEinde.objects.select_related("indicatie__product")),
            Prefetch("rechtsmiddelen", Rechtsmiddel.objects.select_related("uitkomst", "verdaging")),
        )
    )


def besluitblok(rij: Beschikking, *, op: datetime.date) -> Besluitblok:
    """One decision, for its own page."""
    return next(blok for blok in stand_besluiten(rij.dossier, op=op) if blok.rij.pk == rij.pk)


def stand_besluiten(dossier: Dossier, *, op: datetime.date) -> list[Besluitblok]:
    """All decisions of a dossier, newest first."""
    return [_besluit(rij, op=op) for rij in _beschikkingen(dossier)]


def _blok(
    melding: Melding,
    besluiten: list[Besluitblok],
    verslagen: Mapping[int, datetime.date],
    elders: list[datetime.date],
    tarieven: Tarieven,
    *,
    op: datetime.date,
) -> Beslisblok:
    eigen = [blok for blok in besluiten if blok.rij.melding_id == melding.pk]
    onderzoek = getattr(melding, "onderzoek", None)
    verslag_op = verslagen.get(onderzoek.pk) if onderzoek is not None else None
    op_papier = [dag for dag in elders if dag >= melding.ontvangen_op]
    definitief = [*(blok.rij.besluitdatum for blok in eigen if not blok.rij.tijdelijk), *op_papier]
    bekend = [*(blok.rij.bekendgemaakt_op for blok in eigen if not blok.rij.tijdelijk), *op_papier]
    aanvraag = min(melding.aanvragen.all(), key=lambda rij: (rij.ontvangen_op, rij.pk), default=None)
    return Beslisblok(
        melding=melding,
        loopt=not hasattr(melding, "einde") and not definitief,
        aanvraag=_aanvraag(
            aanvraag, melding, verslag_op, min(definitief, default=None), min(bekend, default=None), tarieven, op=op
        )
        if aanvraag
        else None,
        verslag_op=verslag_op,
        besluiten=eigen,
    )


def _aanvraag(
    rij: Aanvraag,
    melding: Melding,
    verslag_op: datetime.date | None,
    besloten_op: datetime.date | None,
    bekendgemaakt_op: datetime.date | None,
    tarieven: Tarieven,
    *,
    op: datetime.date,
) -> Aanvraagblok:
    opschortingen = list(rij.opschortingen.all())
    termijn = beslistermijn(rij.ontvangen_op, stilstanden(opschortingen))
    return Aanvraagblok(
        rij=rij,
        stand=stand_van_aanvraag(rij.ontvangen_op, gemeld_op=melding.ontvangen_op, verslag_op=verslag_op),
        termijn=termijn,
        te_laat=dagen_te_laat(termijn.laatste_dag, besloten_op=besloten_op, op=op),
        opschortingen=opschortingen,
        stil=next((stil for stil in opschortingen if stil.tot is None), None),
        ingebrekestellingen=[
            (
                brief,
                na_ingebrekestelling(
                    brief.ontvangen_op,
                    laatste_dag=termijn.laatste_dag,
                    op=op,
                    bekendgemaakt_op=bekendgemaakt_op,
                    tarief=tarieven.op(brief.ontvangen_op),
                ),
            )
            for brief in rij.ingebrekestellingen.all()
        ],
    )


def _besluit(rij: Beschikking, *, op: datetime.date) -> Besluitblok:
    bezwaar = bezwaartermijn(rij.bekendgemaakt_op)
    middelen = list(rij.rechtsmiddelen.all())
    return Besluitblok(
        rij=rij,
        bezwaar=bezwaar,
        bezwaar_loopt=bezwaar.laatste_dag is not None and op <= bezwaar.laatste_dag,
        rechten=list(rij.indicaties.all()),
        einden=list(rij.einden.all()),
        rechtsmiddelen=[_rechtsmiddel(middel, middelen, bezwaar) for middel in middelen],
    )


def _rechtsmiddel(rij: Rechtsmiddel, alle: list[Rechtsmiddel], bezwaar: Uitkomst) -> Rechtsmiddelblok:
    loopt = not hasattr(rij, "uitkomst")
    if rij.soort == Rechtsmiddel.Soort.BEZWAAR:
        beslissen = beslissen_op_bezwaar(
            rij.beschikking.bekendgemaakt_op, commissie=rij.met_commissie, verdaagd_tot=rij.verdaagd_tot
        )
        return Rechtsmiddelblok(rij, bezwaar.laatste_dag, beslissen.uitleg, loopt, beslissen.laatste_dag)
    vooraf = Rechtsmiddel.Soort.BEZWAAR if rij.soort == Rechtsmiddel.Soort.BEROEP else Rechtsmiddel.Soort.BEROEP
    klaar = [
        ander.uitkomst.besluitdatum
        for ander in alle
        if ander.soort == vooraf and hasattr(ander, "uitkomst") and ander.uitkomst.besluitdatum <= rij.ontvangen_op
    ]
    instellen = termijn_voor_de_rechter(rij.soort, max(klaar, default=rij.ontvangen_op))
    return Rechtsmiddelblok(
        rij,
        instellen.laatste_dag,
        f"{instellen.uitleg} De rechter beslist. Leg de uitspraak vast als die er is.",
        loopt,
    )
