"""'artikel 4' typed by hand stays 'artikel 4' when the article becomes 5. A reference follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld

_RANG = r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|\d{1,2}e)"
AANHALING = re.compile(
    r"\b(?P<wat>artikel|hoofdstuk|paragraaf|bijlage|tabel|figuur)\s+(?P<nummer>\d+[a-z]?(?:[.:]\d+[a-z]?)*)(?![\w:])"
    rf"(?P<lid>,?\s+(?:{_RANG}\s+lid|lid\s+\d+))?(?P<onderdeel>,?\s+(?:aanhef\s+en\s+)?onder(?:deel)?\s+[a-z](?:\.|\b))?",
    re.IGNORECASE,
)
_ANDERE_WET = re.compile(
    r"[\s,]*(?:en\s+volgende|e\.v\.)?[\s,]*(?:van|uit|in|bij)?\s*(?:de|het|die)?\s*"
    r"(?:[A-Z][\w-]*(?:wet|Wet)\b|Wet\b|Wgr\b|Wmo\b|Awb\b|AVG\b|UAVG\b|Wlz\b|Zvw\b|BW\b|Besluit\b|Gemeentewet\b|"
    r"Grondwet\b|Archief\w+|Verordening\b|Algemene\b|Burgerlijk\b|(?:wet|verordening|besluit|richtlijn|statuten)\b)"
)
_WET_ERVOOR = re.compile(
    r"(?:Wgr|Wmo(?:\s+2015)?|Awb|AVG|Wlz|Zvw|\w*[wW]et|Verordening|Besluit|regelingen|2015)[\s,(:]*$"
)


def getypte_verwijzingen(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each 'artikel 4' in this text that is no reference; `doel` is the part that is probably meant."""
    namen = {nummer.voluit: id_van_deel for id_van_deel, nummer in beeld.nummers.items()}
    for regel in beeld.regels:
        getypt = _getypt(regel.knoop)
        for vondst in AANHALING.finditer(getypt):
            if _van_elders(getypt, vondst):
                continue
            doel = _doel(vondst, namen)
            waar, naar = beeld.plaats(regel.pad, regel.knoop)
            raad = "Maak er een verwijzing van" if doel else "Dat deel staat niet in deze tekst. Kijk wat u bedoelt"
            zin = f"{waar}: ‘{vondst[0].strip(' ,')}’ is getypt en loopt niet mee met de nummers. {raad}."
            yield Bevinding("getypte_verwijzingen", zin, naar, Ernst.LET_OP, doel=doel)


def _getypt(knoop: Knoop) -> str:
    """The words that were typed; what is a reference already parts them."""
    return "".join(kind.tekst if kind.soort == "text" else "\n" for kind in knoop.inhoud)


def _van_elders(getypt: str, vondst: re.Match[str]) -> bool:
    """True for an article of a law or of another text: with a point or colon in its number, or named beside it."""
    if vondst["wat"].lower() == "artikel" and re.search(r"[.:]", vondst["nummer"]):
        return True
    return bool(
        _ANDERE_WET.match(getypt, vondst.end())
        or _WET_ERVOOR.search(getypt[max(0, vondst.start() - 60) : vondst.start()])
    )


def _doel(vondst: re.Match[str], namen: dict[str, str]) -> str:
    """The id of the deepest part that bears this name."""
    basis = f"{vondst['wat'].lower()} {vondst['nummer'].lower()}"
    lid = _lid(vondst["lid"] or "")
    letter = re.search(r"([a-z])\.?$", vondst["onderdeel"] or "")
    met_lid = f"{basis}, {lid}" if lid else basis
    kandidaten = [f"{met_lid}, onderdeel {letter[1]}"] if letter else []
    return next((namen[naam] for naam in [*kandidaten, met_lid, basis] if naam in namen), "")


_RANGEN = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende")


def _lid(woorden: str) -> str:
    """'tweede lid' for 'tweede lid', '2e lid' and 'lid 2'."""
    kaal = woorden.strip(" ,").lower()
    if cijfer := re.search(r"\d+", kaal):
        plaats = int(cijfer[0])
        return f"{_RANGEN[plaats - 1]} lid" if 1 <= plaats <= len(_RANGEN) else f"{plaats}e lid"
    return kaal
