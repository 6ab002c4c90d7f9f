"""Rules about the message as a whole: dates, keys, gemeente, and what only one kind of message has."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from toegang.iwmo.berichten import (
    Antwoordbericht,
    Bericht,
    Declaratiebericht,
    Leveringsbericht,
    Toewijzingsbericht,
    VerzoekOmToewijzing,
    VerzoekOmWijziging,
)
from toegang.iwmo.regels.kern import Omgeving, dubbel, geboortedata, regel
from toegang.iwmo.soorten import WMO301, WMO305, WMO307, WMO315, WMO317, WMO319, WMO323

AFGEWEZEN, IN_ONDERZOEK = "1", "2"
EERSTE, VERWIJDEREN = "1", "3"
ARTSEN = frozenset({"02", "03", "04", "05"})
"""Kinds of verwijzer that may be named by an AGB code."""


@regel("TR101", WMO301, WMO305, WMO307, WMO315, WMO317, WMO323, zin="Deze regel staat dubbel in het bericht.")
def geen_dubbele_regels(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR101: the logical key of each class is there once within what it belongs to."""
    match bericht:
        case Toewijzingsbericht():
            yield from dubbel("Client/Contact", [rij.soort for rij in bericht.contacten])
            yield from dubbel("Relatie", [rij.nummer for rij in bericht.relaties])
            yield from dubbel("ToegewezenProduct", [rij.nummer for rij in bericht.producten])
        case Leveringsbericht():
            yield from dubbel("StartProduct", [(rij.begin, rij.product, rij.nummer) for rij in bericht.starts])
            yield from dubbel(
                "StopProduct", [(rij.begin, rij.eind, rij.product, rij.reden, rij.nummer) for rij in bericht.stops]
            )
        case VerzoekOmToewijzing():
            yield from dubbel("AangevraagdProduct", [rij.referentie_aanbieder for rij in bericht.producten])
        case VerzoekOmWijziging():
            yield from dubbel("OngewijzigdProduct", bericht.ongewijzigd)
            yield from dubbel("TeWijzigenProduct", [rij.nummer for rij in bericht.te_wijzigen])
            yield from dubbel("NieuwProduct", [(rij.ingang, rij.product) for rij in bericht.nieuw])
        case Declaratiebericht():
            yield from dubbel("Client", [client.bsn for client in bericht.clienten])
            for plek, client in enumerate(bericht.clienten, 1):
                sleutels = [(rij.referentie, rij.vorige_referentie) for rij in client.prestaties]
                yield from (f"Client[{plek}]/{plaats}" for plaats in dubbel("Prestatie", sleutels))


@regel("TR134", WMO301, WMO305, WMO307, WMO315, WMO323, zin="Deze datum ligt na de dagtekening van het bericht.")
def datum_ligt_niet_na_de_dagtekening(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR134: birth dates, the day of the toewijzing, a start, the end of a stop, the begin of what is claimed."""
    data: list[tuple[str, datetime.date]] = [
        (f"{plaats}/Geboortedatum", geboren.datum) for plaats, geboren in geboortedata(bericht)
    ]
    match bericht:
        case Toewijzingsbericht():
            data += [
                (f"ToegewezenProduct[{plek}]/Toewijzingsdatum", rij.toewijzingsdatum)
                for plek, rij in enumerate(bericht.producten, 1)
            ]
        case Leveringsbericht():
            data += [(f"StartProduct[{plek}]/Begindatum", rij.begin) for plek, rij in enumerate(bericht.starts, 1)]
            data += [(f"StopProduct[{plek}]/Einddatum", rij.eind) for plek, rij in enumerate(bericht.stops, 1)]
        case Declaratiebericht():
            data.append(("DeclaratiePeriode/Begindatum", bericht.begin))
            data += [(f"{plaats}/ProductPeriode/Begindatum", rij.begin) for plaats, rij in bericht.prestaties()]
    yield from (plaats for plaats, dag in data if dag > bericht.header.dagtekening)


@regel(
    "TR135", WMO301, WMO305, WMO307, WMO315, WMO317, WMO319, WMO323,
    retour="8848",
    zin="De dagtekening ligt in de toekomst.",
)  # fmt: skip
def dagtekening_ligt_niet_in_de_toekomst(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR135."""
    if bericht.header.dagtekening > omgeving.op:
        yield "Header/BerichtIdentificatie/Dagtekening"


@regel(
    "TR378", WMO301, WMO305, WMO307, WMO315, WMO317, WMO319, WMO323,
    retour="S300",
    zin="Deze gemeentecode bestaat niet op deze datum.",
)  # fmt: skip
def gemeente_bestaat(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR378. After a herindeling the code that was in force on the Ingangsdatum may still be used."""
    if omgeving.gemeenten is None:
        return
    match bericht:
        case Toewijzingsbericht() | VerzoekOmToewijzing():
            dag = min(rij.ingang for rij in bericht.producten)
        case _:
            dag = bericht.header.dagtekening
    code = bericht.header.gemeente
    opgeheven = omgeving.gemeenten.get(code)
    if code not in omgeving.gemeenten or (opgeheven is not None and opgeheven <= dag):
        yield "Header/Afzender" if code == bericht.header.afzender else "Header/Ontvanger"


# --- start and stop ----------------------------------------------------------------------------------------


@regel("CS058", WMO305, WMO307, zin="StatusAanlevering is 1 (eerste) of 3 (verwijderen).")
def status_is_eerste_of_verwijderen(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS058: a change is a delete, followed by a new one."""
    if isinstance(bericht, Leveringsbericht):
        for plaats, rij in bericht.leveringen():
            if rij.status not in {EERSTE, VERWIJDEREN}:
                yield f"{plaats}/StatusAanlevering"


@regel("TR018", WMO307, zin="De einddatum ligt voor de begindatum.")
def stop_ligt_niet_voor_de_start(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR018."""
    if isinstance(bericht, Leveringsbericht):
        for plek, rij in enumerate(bericht.stops, 1):
            if rij.eind < rij.begin:
                yield f"StopProduct[{plek}]/Einddatum"


# --- requests and their answer -----------------------------------------------------------------------------


@regel("CD043", WMO315, zin="Beschikkingnummer en ingangsdatum van de beschikking horen bij elkaar.")
def beschikking_heeft_nummer_en_datum(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD043."""
    if isinstance(bericht, VerzoekOmToewijzing):
        for plek, rij in enumerate(bericht.producten, 1):
            if (rij.beschikkingnummer is None) != (rij.beschikking_ingang is None):
                yield f"AangevraagdProduct[{plek}]/BeschikkingIngangsdatum"


@regel("CD066", WMO315, zin="Bij een verwijzer met een AGB-code staat geen naam.")
def verwijzer_met_code_heeft_geen_naam(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD066."""
    if isinstance(bericht, VerzoekOmToewijzing):
        for plek, rij in enumerate(bericht.producten, 1):
            if rij.verwijzer_type in ARTSEN and rij.verwijzer_code and rij.verwijzer_naam:
                yield f"AangevraagdProduct[{plek}]/Verwijzer/Naam"


@regel("CD067", WMO315, zin="Deze verwijzer heeft een AGB-code of een naam nodig.")
def verwijzer_zonder_code_heeft_een_naam(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD067."""
    if isinstance(bericht, VerzoekOmToewijzing):
        for plek, rij in enumerate(bericht.producten, 1):
            if rij.verwijzer_type in ARTSEN and not rij.verwijzer_code and not rij.verwijzer_naam:
                yield f"AangevraagdProduct[{plek}]/Verwijzer/Naam"


@regel("CD068", WMO315, zin="Alleen een arts of een gecertificeerde instelling heeft een AGB-code.")
def alleen_artsen_hebben_een_code(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD068."""
    if isinstance(bericht, VerzoekOmToewijzing):
        for plek, rij in enumerate(bericht.producten, 1):
            if rij.verwijzer_type not in ARTSEN and rij.verwijzer_code:
                yield f"AangevraagdProduct[{plek}]/Verwijzer/ZorgverlenerCode"


@regel("TR383", WMO315, zin="Elk gevraagd product heeft een eigen referentie van de aanbieder.")
def referentie_is_uniek_in_het_bericht(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR383."""
    if isinstance(bericht, VerzoekOmToewijzing):
        yield from dubbel("AangevraagdProduct", [rij.referentie_aanbieder for rij in bericht.producten])


@regel("TR352", WMO317, zin="Er staat geen lopende toewijzing in het verzoek.")
def verzoek_noemt_een_lopende_toewijzing(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR352: who has none yet asks with a WMO315."""
    if isinstance(bericht, VerzoekOmWijziging) and not (bericht.ongewijzigd or bericht.te_wijzigen):
        yield "Client/Verzoek"


@regel("TR353", WMO317, zin="Er wordt niets gewijzigd en niets nieuws gevraagd.")
def verzoek_vraagt_iets(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR353."""
    if isinstance(bericht, VerzoekOmWijziging) and not (bericht.te_wijzigen or bericht.nieuw):
        yield "Client/Verzoek"


@regel("TR380", WMO317, zin="Een nieuw product gaat in na de dagtekening.")
def nieuw_product_gaat_later_in(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR380."""
    if isinstance(bericht, VerzoekOmWijziging):
        for plek, rij in enumerate(bericht.nieuw, 1):
            if rij.ingang <= bericht.header.dagtekening:
                yield f"NieuwProduct[{plek}]/GewensteIngangsdatum"


@regel("CD085", WMO319, zin="Een afwijzing heeft een reden.")
def afwijzing_heeft_een_reden(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD085."""
    if isinstance(bericht, Antwoordbericht) and bericht.antwoord == AFGEWEZEN and not bericht.reden_afwijzing:
        yield "Antwoord/RedenAfwijzingVerzoek"


@regel("CD086", WMO319, zin="Zolang de aanvraag in onderzoek is, staat er geen reden van afwijzing.")
def onderzoek_heeft_geen_reden(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD086."""
    if isinstance(bericht, Antwoordbericht) and bericht.antwoord == IN_ONDERZOEK and bericht.reden_afwijzing:
        yield "Antwoord/RedenAfwijzingVerzoek"
