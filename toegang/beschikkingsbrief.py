"""What the letter of a decision says: in parts, so that the page before it and the PDF say the same.

Contents of a beschikking beschermd wonen: who, what, result, from when until when, natura or pgb, aanbieder if known,
eigen bijdrage (told, never computed), the duty to report changes (Wmo 2015 art. 2.3.8), when it is looked at again, the
ground in law and the bezwaarclausule.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from regio.huisstijl import stijl_van
from regio.models import Taak
from regio.notatie import datum
from toegang import gronden
from toegang.beslistermijn import bezwaartermijn
from toegang.models import Beschikking, Doelgroep, Indicatie, IndicatieEinde, Leveringsvorm
from toegang.procedure import onderzoekstermijn

if TYPE_CHECKING:
    from toegang.acties.indicatie import Besluit
    from toegang.verantwoordelijkheid import Uitkomst

Soort = Beschikking.Soort
_DAG = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Kop:
    """A heading with its paragraphs."""

    titel: str
    alineas: tuple[str, ...]


@dataclass(frozen=True)
class Brief:
    """A decision in words: what was decided, the facts of the right, and what stands below it."""

    titel: str
    besluit: tuple[str, ...]
    recht: tuple[tuple[str, str], ...]
    koppen: tuple[Kop, ...]
    bezwaar_tot: datetime.date
    adresregels: tuple[str, ...]
    artikelen: tuple[str, ...]


def brief_van(
    rij: Beschikking,
    *,
    taak: str,
    besluit: Besluit | None,
    over: Indicatie | None,
    per: datetime.date | None,
    reden: str,
    recht: Uitkomst | None,
) -> Brief:
    """The letter of this decision. Raises nothing: what must be there was checked by the action."""
    wat = Taak(taak).label
    bezwaar = bezwaartermijn(rij.bekendgemaakt_op).laatste_dag
    if bezwaar is None:
        raise ValueError("De termijn voor bezwaar staat nooit stil.")
    return Brief(
        titel=f"{'Tijdelijk besluit' if rij.tijdelijk else 'Besluit'} over {wat}",
        besluit=tuple(_besluit(rij, wat, over=over, per=per, reden=reden)),
        recht=tuple(_recht(rij, besluit)),
        koppen=tuple(_koppen(rij, taak, besluit=besluit, recht=recht)),
        bezwaar_tot=bezwaar,
        adresregels=stijl_van(rij.college, op=rij.bekendgemaakt_op).adresregels,
        artikelen=tuple(_artikelen(rij, recht)),
    )


def _besluit(rij: Beschikking, wat: str, *, over: Indicatie | None, per: datetime.date | None, reden: str) -> list[str]:
    laatste = datum(per - _DAG) if per is not None else ""
    waarom = IndicatieEinde.Reden(reden).label if reden else ""
    grond = gronden.AFWIJZING[rij.afwijzing].brief if rij.afwijzing else ""
    match rij.soort:
        case Soort.TOEKENNING if rij.tijdelijk:
            return [
                f"Wachten kan niet. Daarom krijgt u nu meteen {wat}, voor een bepaalde tijd. Het onderzoek gaat door."
            ]
        case Soort.TOEKENNING:
            return [f"U krijgt {wat}. Hieronder leest u wat dat is, vanaf wanneer en tot wanneer."]
        case Soort.GEDEELTELIJK:
            return [f"U krijgt {wat}, maar niet alles waar u om vroeg.", grond]
        case Soort.AFWIJZING:
            return [f"U krijgt geen {wat}.", grond]
        case Soort.BUITEN_BEHANDELING:
            return [
                "Wij behandelen uw aanvraag niet. Wij misten gegevens en vroegen u om die te geven. Die kwamen niet op "
                "tijd."
            ]
        case Soort.HERZIENING:
            return [
                f"Wij veranderen uw recht op {wat}. Uw recht op {over.product if over else wat} loopt tot en met "
                f"{laatste}. Daarna geldt wat hieronder staat.",
                f"De reden: {waarom}.",
            ]
        case Soort.INTREKKING:
            return [f"Wij trekken uw recht op {wat} in. De laatste dag met recht is {laatste}.", f"De reden: {waarom}."]
    return [f"Uw recht op {wat} stopt. De laatste dag met recht is {laatste}.", f"De reden: {waarom}."]


def _recht(rij: Beschikking, besluit: Besluit | None) -> list[tuple[str, str]]:
    if besluit is None:
        return []
    vorm = Leveringsvorm(besluit.leveringsvorm)
    feiten = [
        ("Ondersteuning", str(besluit.product)),
        ("Vorm", "persoonsgebonden budget (pgb)" if vorm == Leveringsvorm.PGB else "in natura"),
        ("Begindatum", datum(besluit.van)),
        ("Einddatum", datum(besluit.tot - _DAG) if besluit.tot else "voor onbepaalde tijd"),
    ]
    if besluit.doelgroep != Doelgroep.ONBEKEND:
        feiten.append(("Doelgroep", Doelgroep(besluit.doelgroep).label))
    feiten.append(("Aanbieder", str(rij.aanbieder) if rij.aanbieder else "nog niet bekend"))
    if rij.opnieuw_bekijken_op is not None:
        feiten.append(("Wij kijken opnieuw op", datum(rij.opnieuw_bekijken_op)))
    return feiten


def _koppen(rij: Beschikking, taak: str, *, besluit: Besluit | None, recht: Uitkomst | None) -> list[Kop]:
    koppen = [Kop("Waarom wij dit besluiten", _alineas(rij.motivering))]
    if besluit is None:
        return koppen
    koppen.append(Kop("Wat de ondersteuning moet opleveren", _alineas(rij.resultaat)))
    if recht is not None:
        koppen.append(Kop("Waarom deze gemeente", (recht.uitleg,)))
    if rij.tijdelijk and rij.melding is not None:
        laatste = onderzoekstermijn(rij.melding.ontvangen_op).laatste_dag
        koppen.append(
            Kop(
                "Wat er nu gebeurt",
                (
                    f"Wij ronden het onderzoek af, uiterlijk op {datum(laatste) if laatste else ''}. Daarna kunt u een "
                    "aanvraag doen en nemen wij een besluit dat dit tijdelijke besluit opvolgt.",
                ),
            )
        )
    koppen += [
        Kop("Uw eigen bijdrage", (_bijdrage(taak),)),
        Kop(
            "Geef veranderingen door",
            (
                "Verandert er iets in uw situatie dat belangrijk kan zijn voor dit besluit? Vertel ons dat dan meteen "
                "(Wmo 2015, artikel 2.3.8).",
            ),
        ),
        Kop("Wanneer wij opnieuw kijken", (_opnieuw(rij, besluit),)),
    ]
    return koppen


def _alineas(tekst: str) -> tuple[str, ...]:
    return tuple(regel.strip() for regel in tekst.splitlines() if regel.strip())


def _bijdrage(taak: str) -> str:
    if taak == Taak.BW:
        return (
            "Voor beschermd wonen betaalt u misschien een eigen bijdrage. Het CAK berekent hoeveel dat is en int het "
            "bedrag. Dat kan afhangen van uw inkomen en vermogen. De gemeente berekent de bijdrage niet."
        )
    return (
        "Voor opvang betaalt u misschien een eigen bijdrage. In de verordening van de gemeente staat wie die int. "
        "Die kan afhangen van uw inkomen en vermogen."
    )


def _opnieuw(rij: Beschikking, besluit: Besluit) -> str:
    if rij.opnieuw_bekijken_op is not None:
        return f"Op {datum(rij.opnieuw_bekijken_op)} kijken wij met u of de ondersteuning nog past."
    if besluit.tot is not None:
        return "Voor de einddatum kijken wij met u of u nog ondersteuning nodig hebt. U kunt daar ook zelf om vragen."
    return "Wij kijken van tijd tot tijd met u of de ondersteuning nog past. U kunt daar ook zelf om vragen."


def _artikelen(rij: Beschikking, recht: Uitkomst | None) -> list[str]:
    artikelen = []
    if rij.tijdelijk:
        artikelen.append(gronden.SPOED)
    elif rij.soort in {Soort.TOEKENNING, Soort.GEDEELTELIJK}:
        artikelen.append(gronden.TOEKENNING)
    elif rij.soort in {Soort.HERZIENING, Soort.INTREKKING}:
        artikelen.append(gronden.HERZIEN_OF_INTREKKEN)
    elif rij.soort == Soort.BUITEN_BEHANDELING:
        artikelen.append(gronden.BUITEN_BEHANDELING)
    if rij.afwijzing and gronden.AFWIJZING[rij.afwijzing].artikel:
        artikelen.append(gronden.AFWIJZING[rij.afwijzing].artikel)
    if recht is not None:
        artikelen.append(recht.artikel)
    return list(dict.fromkeys(artikelen))
