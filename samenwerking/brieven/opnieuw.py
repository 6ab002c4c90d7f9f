"""What a gemeente does again when the text of its letter changes, and what keeps holding.

An agreement is on the words that were read. So it belongs to one version: it holds as long as that is the newest, and
lapses when the next one is made. A decision that was carried out is never undone by a change of words.
"""

from __future__ import annotations

from dataclasses import dataclass

from samenwerking.brieven.stand import Stand


@dataclass(frozen=True)
class Gevolg:
    """What happens to one step of the route, and why."""

    stap: str
    wat: str
    waarom: str


def na_wijziging(stand: Stand, *, nummer: int, gemeente: str) -> tuple[Gevolg, ...]:
    """What a change of the text after version `nummer` means for this letter; nothing while there is no version."""
    match stand:
        case Stand.OPSTELLEN | Stand.MISLUKT:
            return ()
        case Stand.VERZONDEN:
            return (
                Gevolg(
                    "Verzonden",
                    f"De raad van {gemeente} houdt versie {nummer}. U hoeft niets opnieuw te doen.",
                    "Wat een raad heeft, verandert niet meer. Rechtzetten kan met een nieuwe brief.",
                ),
            )
        case Stand.BIJ_COLLEGE:
            return (
                Gevolg(
                    "Ambtelijk akkoord",
                    f"Geldt voor versie {nummer} en vervalt als de coördinator een nieuwe versie maakt. Geef het dan "
                    "opnieuw.",
                    "Wie akkoord gaf, las andere woorden.",
                ),
                Gevolg(
                    "College",
                    f"Kan nog over versie {nummer} besluiten. Is er een nieuwe versie, dan alleen over die.",
                    "Het college besluit over woorden die ambtelijk akkoord hebben.",
                ),
            )
        case Stand.TERUG:
            return (
                Gevolg(
                    "Ambtelijk akkoord",
                    f"Dat op versie {nummer} telt niet meer. Geef het op de nieuwe versie.",
                    "Het college gaf die versie terug.",
                ),
                Gevolg("College", "Besluit opnieuw, over de nieuwe versie.", "Het college gaf de vorige terug."),
            )
    return (
        Gevolg(
            "Ambtelijk akkoord",
            f"Is er nog niet. Wacht op de nieuwe versie, of geef het op versie {nummer} als de brief zo weg kan.",
            "Een akkoord hoort bij de woorden die u las.",
        ),
    )
