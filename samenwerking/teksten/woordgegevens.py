"""What a Word file of a draft says beside its words: who proposed, and what was said of it."""

from __future__ import annotations

from collections.abc import Mapping

from samenwerking.teksten.boom import VOORSTELMERKEN, Knoop, loop
from samenwerking.teksten.models import Gesprek, Gespreksbericht, Voorstel
from samenwerking.teksten.word.soorten import Auteur, Bericht, Opmerking

WEGGEHAALD = "(Deze woorden zijn weggehaald.)"


def voorstellers(tekst_id: int, document: Knoop) -> dict[str, Auteur]:
    """Who made each proposal in this tree, for which gemeente, and when."""
    ids = {str(merk.attrs["id"]) for deel in loop(document) for merk in deel.merken if merk.soort in VOORSTELMERKEN}
    if not ids:
        return {}
    rijen = Voorstel.objects.met_mensen().filter(tekst_id=tekst_id, kenmerk__in=ids)
    return {rij.kenmerk: Auteur(f"{rij.door.gebruiker.naam} ({rij.plaats})", rij.op) for rij in rijen}


def opmerkingen_bij(tekst_id: int, document: Knoop) -> tuple[Opmerking, ...]:
    """The threads on words of this tree. What was said of a part as a whole has no words to hang on."""
    ids = gemerkt_in(document)
    if not ids:
        return ()
    rijen = {rij.kenmerk: rij for rij in Gesprek.objects.met_berichten().filter(tekst_id=tekst_id, kenmerk__in=ids)}
    return tuple(_opmerking(rijen[kenmerk]) for kenmerk in ids if kenmerk in rijen)


def gemerkt_in(document: Knoop) -> Mapping[str, None]:
    """The ids of the comments in this tree, in its order."""
    return dict.fromkeys(
        str(merk.attrs["id"]) for deel in loop(document) for merk in deel.merken if merk.soort == "opmerking"
    )


def _opmerking(gesprek: Gesprek) -> Opmerking:
    gezegd = [deel for deel in gesprek.berichten.all() if deel.soort == Gespreksbericht.Soort.GEZEGD]
    return Opmerking(
        gesprek.kenmerk,
        tuple(
            Bericht(
                Auteur(deel.auteur or f"{deel.wie} ({deel.waarvan})", deel.op),
                WEGGEHAALD if deel.weggehaald_op is not None else deel.woorden,
            )
            for deel in gezegd
        ),
        klaar=not gesprek.is_open,
    )
