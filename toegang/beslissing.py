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
    Rechtsmiddeltermijn,
    Stilstand,
    beslistermijn,
    bezwaartermijn,
    dagen_te_laat,
    ingesteld,
    na_ingebrekestelling,
    op_tijd,
    stand_van_aanvraag,
)
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

WEKEN = {
    "dwangsom": "ingebrekestelling-weken",
    Rechtsmiddel.Soort.BEZWAAR.value: "beslissen-op-bezwaar-weken",
    Rechtsmiddel.Soort.BEROEP.value: "beroep-weken",
    Rechtsmiddel.Soort.HOGER_BEROEP.value: "hoger-beroep-weken",
}
"""Terms that our sources do not name, as parameters: the number of weken, set by a beheerder with a source."""


@dataclass(frozen=True)
class Rechtsmiddelblok:
    """Bezwaar or beroep with its terms. `op_tijd` is None when the term is not known."""

    rij: Rechtsmiddel
    op_tijd: bool | None
    uiterlijk: datetime.date | None
    termijn: Rechtsmiddeltermijn | None
    loopt: bool

    @property
    def sleutel(self) -> str:
        """Under which parameter its number of weken is set."""
        return WEKEN[self.rij.soort]


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


def weken_van(soort: str, *, op: datetime.date) -> int | None:
    """The number of weken that was set for a term our sources do not name; None when it is not set."""
    return _weken(op=op).get(soort)


def _weken(*, op: datetime.date) -> dict[str, int]:
    waarden = dict(Parameter.objects.lopend(op=op).filter(sleutel__in=WEKEN.values()).values_list("sleutel", "waarde"))
    return {soort: int(waarden[sleutel]) for soort, sleutel in WEKEN.items() if waarden.get(sleutel, "").isdigit()}


def niet_ingesteld(*, op: datetime.date) -> list[str]:
    """The keys of the terms after a decision for which nobody set a number of weken."""
    weken = _weken(op=op)
    return [sleutel for soort, sleutel in WEKEN.items() if soort not in weken]


def stilstanden(opschortingen: list[Opschorting]) -> list[Stilstand]:
    """Rows as the pure function reads them."""
    return [Stilstand(rij.van, rij.tot, rij.get_reden_display(), rij.uiterlijk) for rij in opschortingen]


def stand_van(dossier: Dossier, *, op: datetime.date) -> Stand:
    """The decisions of a dossier, newest melding first, in a fixed number of queries."""
    weken = _weken(op=op)
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
    besluiten = [_besluit(rij, weken, op=op) for rij in _beschikkingen(dossier)]
    verslagen: dict[int, datetime.date] = {}
    for verslag in (
        Verslag.objects.filter(dossier=dossier).only("onderzoek_id", "verstrekt_op").order_by("verstrekt_op")
    ):
        verslagen.setdefault(verslag.onderzoek_id, verslag.verstrekt_op)
    elders = list(dossier.indicaties.filter(beschikking__isnull=True).values_list("besluitdatum", flat=True))
    return Stand(
        [_blok(melding, besluiten, verslagen, elders, weken, op=op) for melding in meldingen],
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
            Prefetch("rechtsmiddelen", Rechtsmiddel.objects.select_related("uitkomst")),
        )
    )


def besluitblok(rij: Beschikking, *, op: datetime.date) -> Besluitblok:
    """One decision, for its own page."""
    return next(blok for blok in stand_besluiten(rij.dossier, op=op) if blok.rij.pk == rij.pk)


def stand_besluiten(dossier: Dossier, *, op: datetime.date) -> list[Besluitblok]:
    """All decisions of a dossier, newest first."""
    weken = _weken(op=op)
    return [_besluit(rij, weken, op=op) for rij in _beschikkingen(dossier)]


def _blok(
    melding: Melding,
    besluiten: list[Besluitblok],
    verslagen: Mapping[int, datetime.date],
    elders: list[datetime.date],
    weken: Mapping[str, int],
    *,
    op: datetime.date,
) -> Beslisblok:
    eigen = [blok for blok in besluiten if blok.rij.melding_id == melding.pk]
    onderzoek = getattr(melding, "onderzoek", None)
    verslag_op = verslagen.get(onderzoek.pk) if onderzoek is not None else None
    definitief = [blok.rij.besluitdatum for blok in eigen if not blok.rij.tijdelijk]
    definitief += [dag for dag in elders if dag >= melding.ontvangen_op]
    aanvraag = min(melding.aanvragen.all(), key=lambda rij: (rij.ontvangen_op, rij.pk), default=None)
    return Beslisblok(
        melding=melding,
        loopt=not hasattr(melding, "einde") and not definitief,
        aanvraag=_aanvraag(aanvraag, melding, verslag_op, min(definitief, default=None), weken, op=op)
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
    weken: Mapping[str, int],
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
                na_ingebrekestelling(brief.ontvangen_op, laatste_dag=termijn.laatste_dag, weken=weken.get("dwangsom")),
            )
            for brief in rij.ingebrekestellingen.all()
        ],
    )


def _besluit(rij: Beschikking, weken: Mapping[str, int], *, op: datetime.date) -> Besluitblok:
    bezwaar = bezwaartermijn(rij.bekendgemaakt_op)
    middelen = list(rij.rechtsmiddelen.all())
    return Besluitblok(
        rij=rij,
        bezwaar=bezwaar,
        bezwaar_loopt=bezwaar.laatste_dag is not None and op <= bezwaar.laatste_dag,
        rechten=list(rij.indicaties.all()),
        einden=list(rij.einden.all()),
        rechtsmiddelen=[_rechtsmiddel(middel, middelen, bezwaar, weken) for middel in middelen],
    )


def _rechtsmiddel(
    rij: Rechtsmiddel, alle: list[Rechtsmiddel], bezwaar: Uitkomst, weken: Mapping[str, int]
) -> Rechtsmiddelblok:
    loopt = not hasattr(rij, "uitkomst")
    if rij.soort == Rechtsmiddel.Soort.BEZWAAR:
        beslissen = ingesteld(
            "op het bezwaar te beslissen",
            bezwaar.laatste_dag or rij.ontvangen_op,
            weken=weken.get(rij.soort),
            gebeurtenis="de laatste dag voor bezwaar",
        )
        tijdig = op_tijd(rij.ontvangen_op, bezwaar.laatste_dag)
        return Rechtsmiddelblok(rij, tijdig, bezwaar.laatste_dag, beslissen, loopt)
    vooraf = Rechtsmiddel.Soort.BEZWAAR if rij.soort == Rechtsmiddel.Soort.BEROEP else Rechtsmiddel.Soort.BEROEP
    klaar = [
        ander.uitkomst.besluitdatum
        for ander in alle
        if ander.soort == vooraf and hasattr(ander, "uitkomst") and ander.uitkomst.besluitdatum <= rij.ontvangen_op
    ]
    termijn = ingesteld(
        f"{rij.get_soort_display()} in te stellen",
        max(klaar, default=rij.ontvangen_op),
        weken=weken.get(rij.soort),
        gebeurtenis="het besluit of de uitspraak",
    )
    return Rechtsmiddelblok(rij, op_tijd(rij.ontvangen_op, termijn.laatste_dag), termijn.laatste_dag, termijn, loopt)
