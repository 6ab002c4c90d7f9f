"""The rows of a melding as the facts of `procedure.py`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from regio.templatetags.opmaak import collega
from toegang.beslistermijn import Stilstand, beslistermijn
from toegang.models import (
    Aanvraag,
    Beschikking,
    Dossier,
    Indicatie,
    Melding,
    MeldingEinde,
    Meldingstap,
    Onderzoek,
    Verslag,
)
from toegang.procedure import Besluittermijn, Feiten, Mijlpaal

_EERSTE = {
    Meldingstap.Soort.ONTVANGST_BEVESTIGD: "bevestigd",
    Meldingstap.Soort.CLIENTONDERSTEUNING: "ondersteuning",
    Meldingstap.Soort.PERSOONLIJK_PLAN: "plan",
    Meldingstap.Soort.IDENTITEIT: "identiteit",
    Meldingstap.Soort.GESPREK: "gesprek",
}
"""Which fact the first row of a kind is."""


@dataclass(frozen=True)
class Verloop:
    """A melding with its facts, and the rows that a page shows."""

    melding: Melding
    feiten: Feiten
    onderzoek: Onderzoek | None
    verslagen: tuple[Verslag, ...]
    stappen: tuple[Meldingstap, ...]
    einde: MeldingEinde | None

    @property
    def loopt(self) -> bool:
        """Neither decided nor closed."""
        return self.feiten.loopt

    @property
    def wacht_op_spoed(self) -> bool:
        """Whether it is spoed and nothing was decided yet, nor the onderzoek begun: the college decides at once."""
        besloten = bool(self.melding.beschikkingen.all()) or self.feiten.besluit is not None
        return self.loopt and self.melding.spoed and not besloten and self.feiten.onderzoek_begonnen is None

    def kwam_van_papier(self, besluitdatum: datetime.date) -> bool:
        """Whether a decision of that day came before this dossier was opened, and nothing was done here since."""
        return (
            besluitdatum < self.melding.dossier.geopend_op
            and not self.stappen
            and self.onderzoek is None
            and self.feiten.aanvraag is None
            and not self.melding.beschikkingen.all()
        )


def rijen_voor_verloop(indicaties: QuerySet[Indicatie] | None = None) -> tuple[Prefetch[str], ...]:
    """What `verlopen_van` reads, for a list of dossiers: a fixed number of queries.

    A page that shows more of the indicaties gives them, so that they are read once.
    """
    meldingen = Melding.objects.select_related(
        "vastgelegd_door__gebruiker", "einde__vastgelegd_door__gebruiker", "onderzoek"
    )
    rechten = Indicatie.objects.all() if indicaties is None else indicaties
    return (
        Prefetch("meldingen", meldingen.prefetch_related(*_bij_een_melding())),
        Prefetch("indicaties", rechten.select_related("einde", "product")),
    )


def _bij_een_melding() -> tuple[Prefetch[str], ...]:
    wie = "vastgelegd_door__gebruiker"
    # the frozen text of a verslag is only read where it is shown
    verslagen = Verslag.objects.defer("inhoud", "hash").select_related(wie)
    return (
        Prefetch("stappen", Meldingstap.objects.select_related(wie)),
        Prefetch("onderzoek__verslagen", verslagen),
        Prefetch("aanvragen", Aanvraag.objects.select_related(wie).prefetch_related("opschortingen")),
        Prefetch("beschikkingen", Beschikking.objects.select_related(wie)),
    )


def verlopen_van(dossier: Dossier) -> list[Verloop]:
    """All meldingen of a dossier with their facts, newest first.

    Reads prefetched rows (`rijen_voor_verloop`) when they are there, else it fetches them.
    """
    if "meldingen" not in vars(dossier).get("_prefetched_objects_cache", {}):
        dossier = Dossier.objects.prefetch_related(*rijen_voor_verloop()).get(pk=dossier.pk)
    indicaties = list(dossier.indicaties.all())
    return [_verloop(melding, indicaties) for melding in dossier.meldingen.all()]


def verloop_van(melding: Melding) -> Verloop:
    """One melding with its facts, read anew."""
    gevonden = next((deel for deel in verlopen_van(melding.dossier) if deel.melding.pk == melding.pk), None)
    if gevonden is None:
        raise Melding.DoesNotExist
    return gevonden


def _verloop(melding: Melding, indicaties: list[Indicatie]) -> Verloop:
    onderzoek = getattr(melding, "onderzoek", None)
    einde = getattr(melding, "einde", None)
    verslagen = sorted(onderzoek.verslagen.all(), key=lambda rij: (rij.verstrekt_op, rij.pk)) if onderzoek else []
    stappen = list(melding.stappen.all())
    eerste = {veld: _mijlpaal(stappen, soort) for soort, veld in _EERSTE.items()}
    aanvraag = min(melding.aanvragen.all(), key=lambda rij: (rij.ontvangen_op, rij.pk), default=None)
    feiten = Feiten(
        melding=Mijlpaal(melding.ontvangen_op, collega(melding.vastgelegd_door)),
        spoed=melding.spoed,
        **eerste,
        onderzoek_begonnen=Mijlpaal(onderzoek.begonnen_op) if onderzoek else None,
        onderzoek_afgerond=Mijlpaal(onderzoek.afgerond_op) if onderzoek and onderzoek.afgerond_op else None,
        verslag=Mijlpaal(verslagen[0].verstrekt_op, collega(verslagen[0].vastgelegd_door)) if verslagen else None,
        aanvraag=Mijlpaal(aanvraag.ontvangen_op, collega(aanvraag.vastgelegd_door)) if aanvraag else None,
        besluittermijn=_besluittermijn(aanvraag) if aanvraag else None,
        besluit=_besluit(melding, indicaties),
        gesloten=Mijlpaal(einde.per, collega(einde.vastgelegd_door)) if einde else None,
    )
    return Verloop(melding, feiten, onderzoek, tuple(verslagen), tuple(stappen), einde)


def _mijlpaal(stappen: Iterable[Meldingstap], soort: str) -> Mijlpaal | None:
    eerste = min((rij for rij in stappen if rij.soort == soort), key=lambda rij: (rij.op, rij.pk), default=None)
    return Mijlpaal(eerste.op, collega(eerste.vastgelegd_door)) if eerste else None


def _besluit(melding: Melding, indicaties: list[Indicatie]) -> Mijlpaal | None:
    """The first decision on a melding: a beschikking, or an indicatie that was put on paper elsewhere since then.

    What is decided at once at spoed is temporary and ends nothing (Wmo 2015 art. 2.3.3).
    """
    besluiten = [
        Mijlpaal(rij.besluitdatum, collega(rij.vastgelegd_door))
        for rij in melding.beschikkingen.all()
        if not rij.tijdelijk
    ]
    besluiten += [
        Mijlpaal(rij.besluitdatum)
        for rij in indicaties
        if rij.beschikking_id is None and rij.besluitdatum >= melding.ontvangen_op
    ]
    return min(besluiten, key=lambda besluit: besluit.op, default=None)


def _besluittermijn(aanvraag: Aanvraag) -> Besluittermijn:
    uitkomst = beslistermijn(
        aanvraag.ontvangen_op,
        [Stilstand(rij.van, rij.tot, rij.get_reden_display(), rij.uiterlijk) for rij in aanvraag.opschortingen.all()],
    )
    return Besluittermijn(uitkomst.laatste_dag, uitkomst.uitleg)
