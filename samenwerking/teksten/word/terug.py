"""A file of ours that comes back: what was changed in it becomes proposals on the text that went out.

Tracked changes keep who made them and when. What was changed without tracking is found by comparing, is reported,
and can be a proposal too, of whoever brought the file back. What was not changed gives no proposal at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from samenwerking.teksten.boom import VOORSTELMERKEN, DocumentOngeldig, Knoop, als_json, loop, uit_json
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.voorstellen import Voorstelinhoud, voorstellen_in, wijs_af
from samenwerking.teksten.word.invlechten import Vlecht
from samenwerking.teksten.word.kaart import berichtenboek, maak_kaart, voorstelboek
from samenwerking.teksten.word.lezen import kaart_van, lees_docx, nieuw_kenmerk
from samenwerking.teksten.word.soorten import (
    GRENS,
    Auteur,
    Beeld,
    Bericht,
    DocxOngeldig,
    Melding,
    Opmerking,
)
from samenwerking.teksten.word.voorstelboek import Voorstelboek

VREEMD = "Dit bestand is niet uit deze tekst gemaakt. Lees het in als nieuwe tekst, of kies een ander bestand."


@dataclass(frozen=True)
class Teruggekomen:
    """What a file brought back.

    `document`: the text that went out with new proposals on it. `voorstellen`: who made the new ones. `stil`: those
    that were changed without tracking. `aangenomen` and `geweigerd`: our own open proposals that someone settled in
    Word; they still stand open here. `gesprekken`: new comments; `antwoorden`: new messages in ours, by its id.
    """

    document: Knoop
    voorstellen: Mapping[str, Auteur] = field(default_factory=dict)
    stil: tuple[Voorstelinhoud, ...] = ()
    aangenomen: tuple[str, ...] = ()
    geweigerd: tuple[str, ...] = ()
    gesprekken: tuple[Opmerking, ...] = ()
    antwoorden: Mapping[str, tuple[Bericht, ...]] = field(default_factory=dict)
    beelden: Mapping[str, Beeld] = field(default_factory=dict)
    meldingen: tuple[Melding, ...] = ()


def _bekende(gezegd: Mapping[tuple[str, str], str], boek: Voorstelboek) -> dict[tuple[str, str], str]:
    """What the file says of ids that went out; an id that someone else wrote in it is not believed."""
    return {merk: eigen for merk, eigen in gezegd.items() if eigen in boek.merken}


def herkomst_van(inhoud: bytes, grens: int = GRENS) -> str | None:
    """What `maak_docx` was told of the text and version; None when the file is not one of ours.

    Whoever sends the file can have written this: use it to find the text, never to give a right.
    """
    kaart = kaart_van(inhoud, grens)
    return kaart.herkomst if kaart is not None else None


def lees_terug(
    inhoud: bytes,
    *,
    uitgegaan: Knoop,
    soort: str,
    door: Auteur,
    open_voorstellen: bool,
    voorstellen: Mapping[str, Auteur] | None = None,
    opmerkingen: Sequence[Opmerking] = (),
    beelden: Mapping[str, Beeld] | None = None,
    stil_als_voorstel: bool = True,
    nieuw_id: Callable[[], str] = nieuw_kenmerk,
    grens: int = GRENS,
) -> Teruggekomen:
    """Read a file that `maak_docx` made of `uitgegaan` and someone worked on. Raises DocxOngeldig.

    `open_voorstellen`, `voorstellen`, `opmerkingen` and `beelden` as they were given to `maak_docx`. `door`: who
    brought the file back, the author of what was changed without tracking.
    """
    boek, berichten = voorstelboek(uitgegaan, voorstellen or {}), berichtenboek(opmerkingen)
    kaart = maak_kaart(uitgegaan, soort=soort, herkomst="", boek=boek, berichten=berichten, beelden=beelden or {})
    gezegd = kaart_van(inhoud, grens)
    if gezegd is not None:  # names and times only: which node is which we know ourselves
        kaart = replace(
            kaart,
            voorstellen={**kaart.voorstellen, **_bekende(gezegd.voorstellen, boek)},
            berichten={**kaart.berichten, **_bekende(gezegd.berichten, berichten)},
        )
    gelezen = lees_docx(inhoud, soort=soort, nieuw_id=nieuw_id, grens=grens, kaart=kaart)
    ging_mee = uitgegaan if open_voorstellen else wijs_af(uitgegaan)
    onze = {deel.id for deel in loop(ging_mee) if deel.id}
    if gelezen.kaart is None or (onze and not any(deel.id in onze for deel in loop(gelezen.document))):
        raise DocxOngeldig(VREEMD)
    vlecht = Vlecht(uitgegaan, gelezen.document, open_voorstellen, nieuw_id)
    document = vlecht.vlecht()
    stille = frozenset(vlecht.stille)
    inhoud_van = voorstellen_in(document)
    stil = tuple(deel for wie, deel in inhoud_van.items() if wie in stille)
    if not stil_als_voorstel:
        document = wijs_af(document, stille.__contains__)
    try:
        document = uit_json(lees_document(als_json(document)).to_json())
    except DocumentOngeldig as fout:
        raise DocxOngeldig(str(fout)) from None
    nieuw = set(voorstellen_in(document)) - vlecht.eigen
    over = {
        str(merk.attrs["id"]) for deel in loop(gelezen.document) for merk in deel.merken if merk.soort in VOORSTELMERKEN
    }
    aangenomen, geweigerd = vlecht.uitkomst.aangenomen - over, vlecht.uitkomst.geweigerd - over
    bekend = {deel.id: len(deel.berichten) for deel in opmerkingen}
    return Teruggekomen(
        document=document,
        voorstellen={wie: gelezen.voorstellen.get(wie, door) for wie in sorted(nieuw)},
        stil=stil,
        aangenomen=tuple(sorted(aangenomen - geweigerd)) if open_voorstellen else (),
        geweigerd=tuple(sorted(geweigerd - aangenomen)) if open_voorstellen else (),
        gesprekken=tuple(deel for deel in gelezen.opmerkingen if deel.id not in bekend),
        antwoorden={
            deel.id: deel.berichten[bekend[deel.id] :]
            for deel in gelezen.opmerkingen
            if len(deel.berichten) > bekend.get(deel.id, len(deel.berichten))
        },
        beelden={wie: beeld for wie, beeld in gelezen.beelden.items() if wie not in (beelden or {})},
        meldingen=gelezen.meldingen,
    )
