"""What differs between two states of one letter, word for word: of its text, and of what stands around it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from regio.notatie import datum
from samenwerking.brieven.inhoud import BriefInhoud
from samenwerking.brieven.kerntekst import SOORT
from samenwerking.brieven.models import Briefstap, Gemeentebrief
from samenwerking.brieven.opnieuw import Gevolg, na_wijziging
from samenwerking.brieven.views.verschil import Verschil, verschil_in_woorden
from samenwerking.teksten.vergelijken import vergelijk
from samenwerking.teksten.verschilopmaak import Verschilopmaak
from samenwerking.teksten.waswordt import zinnen


@dataclass(frozen=True)
class Wijziging:
    """Two states beside each other: the words of the text, and the fields around it that differ."""

    velden: tuple[Verschil, ...]
    zinnen: tuple[str, ...]
    tekst: SafeString

    @property
    def leeg(self) -> bool:
        """True when a reader sees no difference."""
        return not self.velden and not self.zinnen


@dataclass(frozen=True)
class NaVersie:
    """What changed after the newest version of a letter, what it asks again, and who sent an earlier text already."""

    wijziging: Wijziging
    gevolgen: tuple[Gevolg, ...]
    verzonden: tuple[str, ...]


def wijziging(oud: BriefInhoud, nieuw: BriefInhoud) -> Wijziging:
    """What a reader of the old letter must read again."""
    verschil = vergelijk(oud.tekst, nieuw.tekst, soort=SOORT)
    opmaak = Verschilopmaak(verschil, oud.tekst, nieuw.tekst, niveau=4)
    oude, nieuwe = _velden(oud), _velden(nieuw)
    return Wijziging(
        tuple(verschil_in_woorden(naam, oude[naam], nieuwe[naam]) for naam in nieuwe if oude[naam] != nieuwe[naam]),
        tuple(zinnen(verschil)),
        opmaak.in_regel(),
    )


def na_versie(eigen: Gemeentebrief, nu: BriefInhoud) -> NaVersie | None:
    """What changed since the newest version; None when there is none, or it says what the letter would say now."""
    if eigen.versie_id is None or not eigen.gewijzigd:
        return None
    versie = eigen.versies.get(pk=eigen.versie_id)
    verzonden = (
        eigen.brief.gemeentebrieven.filter(versies__stap__soort=Briefstap.Soort.VERZONDEN)
        .exclude(pk=eigen.pk)
        .order_by("gemeente__sorteernaam")
        .values_list("gemeente__naam_kort", flat=True)
    )
    return NaVersie(
        wijziging(versie.gelezen, nu),
        na_wijziging(eigen.stand, nummer=versie.nummer, gemeente=str(eigen.gemeente)),
        tuple(verzonden),
    )


def _velden(inhoud: BriefInhoud) -> dict[str, str]:
    """What stands around the text, by the name under which a person knows it."""
    geheim = inhoud.geheimhouding
    return {
        "Onderwerp": inhoud.onderwerp,
        "Datum": datum(inhoud.datum),
        "Zaaknummer": inhoud.zaaknummer,
        "Portefeuillehouder": inhoud.portefeuillehouder,
        "Behandeld door": inhoud.behandelaar.team,
        "Bevoegdheid": "; ".join(f"{regel.orgaan}: {regel.waarvoor}" for regel in inhoud.bevoegdheid),
        "Vervolg": "; ".join(
            f"{datum(stap.datum) if stap.datum else stap.wanneer}: {stap.wat}"
            + (f" ({stap.besluit})" * bool(stap.besluit))
            for stap in inhoud.vervolg
        ),
        "Cijfers": f"{inhoud.versie.scenario} {inhoud.versie.berekening}".strip(),
        "Secretaris": inhoud.ondertekening.secretaris,
        "Burgemeester": inhoud.ondertekening.burgemeester,
        "Geheimhouding": f"{geheim.grond} ({geheim.artikel})" if geheim is not None else "",
    }
