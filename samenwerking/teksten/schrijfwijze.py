"""A text as plain lines that a person can read and mend: the form of templates, clauses and the texts of the demo.

    § Kop                 a paragraaf of a chapter
    ## Kop {naam}         an article; `naam` is how a reference finds it
    ? zin                 what belongs in the part above: guidance, no text
    ! Wgr 9 lid 1         the article of law that the part above rests on
    1. zin                a lid of an article; outside an article an item of a counted list
    a. zin / 1° zin       onderdelen; what counts differently stands inside the item above it
    - zin                 an item with a dash
    | a | b |             a row of a table; a row of dashes under the first makes that the head
    Tabel: zin            what stands above the table that follows
    <blok:partijen>       alone on a line: a table or chart of the product

In a sentence: `*woord*` defines a term, `**woord**` is bold, `^[zin]` a footnote, `<regio:naam>` a data field,
`<zie D2>` and `<zie D2.2>` a reference to an article and its second lid, `<deze>` a word that differs per legal form.
Other lines run on until a blank line.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from samenwerking.teksten.boom import MET_ID, Knoop, Merk, knoop, loop, tekst, vervang, voeg_tekst_samen

INVULLEN = re.compile(r"\[invullen: [^\]]+\]")
"""A place that a person must fill in by hand: a check finds it."""

_REGELBEGIN = re.compile(r"(?P<soort>§|##|\?|!|Tabel:|-|\d{1,2}\.|[a-z]\.|\d{1,2}°)(?=\s)|(?P<los>\||<blok:)")
_EEN_REGEL = frozenset({"§", "##", "?", "!", "|", "Tabel:", "<blok:"})
"""What ends with its line."""
_KOP = re.compile(r"(?P<kop>.+?)(?:\s*\{(?P<naam>[a-z0-9-]+)\})?$")
_WOORD = re.compile(r"<([A-Za-z]+)>")
_ZIN = re.compile(
    r"\*\*(?P<vet>[^*]+)\*\*|\*(?P<begrip>[^*]+)\*|\^\[(?P<noot>[^\]]+)\]"
    r"|<zie (?P<zie>[A-Za-z0-9.-]+)>|<(?P<sleutel>[a-z0-9]+:[a-z0-9:._-]+)>"
)


class Schrijffout(ValueError):
    """The lines are not in the form of this module. The message names the line."""


@dataclass(frozen=True)
class Hulp:
    """What was written beside a part. `naam`: how a reference finds it; `pad`: what its id is made of, when not of
    where it stands; `variant`: which text of the clause library it is."""

    naam: str = ""
    uitleg: tuple[str, ...] = ()
    grond: tuple[str, ...] = ()
    pad: str = ""
    variant: str = ""


@dataclass(frozen=True)
class _Regel:
    soort: str
    woorden: str


def lees_lijf(bron: str, woorden: Mapping[str, str] | None = None, *, artikel: bool = False) -> tuple[Knoop, ...]:
    """What stands under a heading. `artikel`: numbered lines are leden. The nodes have no ids yet (see `geef_ids`).

    An article in it carries its Hulp in the attribute 'hulp'; `geef_ids` takes it out. Raises Schrijffout.
    """
    regels = list(_regels(vul_woorden(bron, woorden or {})))
    return _artikel_lijf(regels) if artikel else _hoofdstuk_lijf(regels)


def vul_woorden(bron: str, woorden: Mapping[str, str]) -> str:
    """The lines with each `<deze>` replaced; `<Deze>` begins a sentence. Raises Schrijffout for a word not given."""

    def vul(vondst: re.Match[str]) -> str:
        naam = vondst[1]
        woord = woorden.get(naam.lower())
        if woord is None:
            raise Schrijffout(f"Het woord <{naam}> is hier niet bekend.")
        return woord[0].upper() + woord[1:] if naam[0].isupper() else woord

    return _WOORD.sub(vul, bron)


def lees_zin(zin: str) -> tuple[Knoop, ...]:
    """A sentence with its terms, data fields, references and footnotes. Raises Schrijffout for an unknown sign."""
    delen: list[Knoop] = []
    tot = 0
    for vondst in _ZIN.finditer(zin):
        delen.append(tekst(zin[tot : vondst.start()]))
        match vondst.lastgroup:
            case "vet" | "begrip":
                delen.append(tekst(vondst[vondst.lastgroup], Merk(vondst.lastgroup)))
            case "noot":
                delen.append(Knoop("voetnoot", {"tekst": vondst["noot"]}))
            case "zie":
                delen.append(Knoop("verwijzing", {"doel": vondst["zie"]}))
            case _:
                delen.append(Knoop("gegeven", {"sleutel": vondst["sleutel"]}))
        tot = vondst.end()
    delen.append(tekst(zin[tot:]))
    if fout := next((deel.tekst for deel in delen if deel.soort == "text" and re.search(r"[<>*^]", deel.tekst)), ""):
        raise Schrijffout(f"Onbekend teken in '{fout.strip()}'.")
    return tuple(deel for deel in delen if deel.soort != "text" or deel.tekst)


def geef_ids(deel: Knoop, pad: str, *, ruimte: str = "") -> tuple[Knoop, dict[str, str], dict[str, Hulp]]:
    """The part with an id on each node, made of where it stands: the same lines always get the same ids.

    Also the ids that a reference can name ('D2', 'D2.2') and the Hulp of each part, by id. `ruimte` makes other ids,
    for a part that comes a second time in one text.
    """
    namen: dict[str, str] = {}
    hulp: dict[str, Hulp] = {}

    def geef(kind: Knoop, plek: str, naam: str) -> Knoop:
        attrs = dict(kind.attrs)
        eigen = attrs.pop("hulp", None)
        if isinstance(eigen, Hulp):
            naam = eigen.naam
            plek = eigen.pad or (f"{pad}/{naam}" if naam else plek)
        if kind.soort in MET_ID:
            attrs["id"] = kenmerk(plek, ruimte)
            if naam:
                namen[naam] = attrs["id"]
            if isinstance(eigen, Hulp):
                hulp[attrs["id"]] = eigen
        geteld: dict[str, int] = {}
        kinderen = []
        for onder in kind.inhoud:
            geteld[onder.soort] = nummer = geteld.get(onder.soort, 0) + 1
            naam_lid = f"{naam}.{nummer}" if naam and onder.soort == "lid" else ""
            kinderen.append(geef(onder, f"{plek}/{onder.soort}{nummer}", naam_lid))
        return replace(kind, attrs=attrs, inhoud=tuple(kinderen))

    return geef(deel, pad, ""), namen, hulp


def kenmerk(pad: str, ruimte: str = "") -> str:
    """The id that belongs to a place in a template."""
    return hashlib.sha256(f"{ruimte}/{pad}".encode()).hexdigest()[:12]


def leg_verwijzingen(wortel: Knoop, namen: Mapping[str, str], onderwerpen: Mapping[str, str]) -> Knoop:
    """The tree with each reference pointing at an id. What is not in the text becomes a place to fill in."""

    def leg(deel: Knoop) -> Knoop:
        if deel.soort != "verwijzing":
            return deel
        doel = str(deel.attrs["doel"])
        if doel in namen:
            return replace(deel, attrs={"doel": namen[doel]})
        onderwerp = onderwerpen.get(doel.split(".")[0], doel).lower()
        return tekst(f"[invullen: verwijzing naar de bepaling over {onderwerp}]")

    return voeg_tekst_samen(vervang(wortel, leg))


def in_te_vullen(wortel: Knoop) -> list[str]:
    """Every place that a person must fill in by hand, in the order of the text."""
    return [plek for zin in _zinnen(wortel) for plek in INVULLEN.findall(zin)]


def sleutels(wortel: Knoop) -> list[str]:
    """The keys of the data fields in this part, each once, in the order of the text."""
    gevonden: dict[str, None] = {}
    for deel in loop(wortel):
        if deel.soort in {"gegeven", "gegevenblok"}:
            gevonden[str(deel.attrs["sleutel"])] = None
    return list(gevonden)


def _alle(wortel: Knoop) -> Iterator[Knoop]:
    yield wortel
    for kind in wortel.inhoud:
        yield from _alle(kind)


def _zinnen(wortel: Knoop) -> Iterable[str]:
    return (deel.tekst for deel in loop(wortel) if deel.soort == "text")


def _regels(bron: str) -> Iterator[_Regel]:
    """Lines that run on are joined; what stands before the first space says what a line is."""
    open_regel: _Regel | None = None
    for ruw in bron.strip().splitlines():
        regel = ruw.strip()
        begin = _REGELBEGIN.match(regel)
        if begin is None and regel and open_regel is not None and open_regel.soort not in _EEN_REGEL:
            open_regel = _Regel(open_regel.soort, f"{open_regel.woorden} {regel}")
            continue
        if open_regel is not None:
            yield open_regel
        open_regel = None
        if begin is not None:
            soort = begin["soort"] or begin["los"]
            rest = regel if soort in {"|", "<blok:"} else regel[begin.end() :].strip()
            open_regel = _Regel(soort, rest)
        elif regel:
            open_regel = _Regel("", regel)
    if open_regel is not None:
        yield open_regel


def _hoofdstuk_lijf(regels: list[_Regel]) -> tuple[Knoop, ...]:
    """Loose blocks first, then what each heading holds; an article closes at the next heading."""
    voor, delen = _bij_koppen(regels)
    uitkomst = list(_blokken(voor))
    paragraaf: Knoop | None = None
    for kop, onder in delen:
        deel = _artikel(kop, onder) if kop.soort == "##" else _met_kop("paragraaf", kop, _blokken(onder))
        if deel.soort == "paragraaf":
            if paragraaf is not None:
                uitkomst.append(paragraaf)
            paragraaf = deel
        elif paragraaf is not None:
            paragraaf = replace(paragraaf, inhoud=(*paragraaf.inhoud, deel))
        else:
            uitkomst.append(deel)
    if paragraaf is not None:
        uitkomst.append(paragraaf)
    return tuple(uitkomst)


def _bij_koppen(regels: list[_Regel]) -> tuple[list[_Regel], list[tuple[_Regel, list[_Regel]]]]:
    voor: list[_Regel] = []
    delen: list[tuple[_Regel, list[_Regel]]] = []
    for regel in regels:
        if regel.soort in {"§", "##"}:
            delen.append((regel, []))
        else:
            (delen[-1][1] if delen else voor).append(regel)
    return voor, delen


def _artikel(kop: _Regel, regels: list[_Regel]) -> Knoop:
    uitleg = tuple(regel.woorden for regel in regels if regel.soort == "?")
    grond = tuple(regel.woorden for regel in regels if regel.soort == "!")
    lijf = _artikel_lijf([regel for regel in regels if regel.soort not in {"?", "!"}])
    gevonden = _KOP.match(kop.woorden)
    naam = (gevonden["naam"] if gevonden else "") or ""
    return knoop("artikel", _kop(kop.woorden), *lijf, hulp=Hulp(naam, uitleg, grond))


def _met_kop(soort: str, kop: _Regel, lijf: Iterable[Knoop]) -> Knoop:
    return knoop(soort, _kop(kop.woorden), *lijf)


def _kop(woorden: str) -> Knoop:
    gevonden = _KOP.match(woorden)
    if not gevonden:
        raise Schrijffout("Een kop heeft woorden nodig.")
    return knoop("kop", *lees_zin(gevonden["kop"]))


def _artikel_lijf(regels: list[_Regel]) -> tuple[Knoop, ...]:
    """Leden when the lines are numbered, blocks when none is. A line before the first lid is refused."""
    leden: list[list[_Regel]] = []
    for regel in regels:
        if re.fullmatch(r"\d+\.", regel.soort):
            leden.append([regel])
            if regel.soort != f"{len(leden)}.":
                raise Schrijffout(f"Lid {regel.soort} staat waar lid {len(leden)} hoort: '{regel.woorden[:40]}'.")
        elif leden:
            leden[-1].append(regel)
    if not leden:
        return tuple(_blokken(regels))
    if regels[0] is not leden[0][0]:
        raise Schrijffout(f"Voor het eerste lid staat tekst: '{regels[0].woorden[:40]}'.")
    return tuple(knoop("lid", knoop("alinea", *lees_zin(eerste.woorden)), *_blokken(rest)) for eerste, *rest in leden)


def _blokken(regels: Collection[_Regel]) -> list[Knoop]:
    """Alineas, lists, tables and blocks of the product."""
    blokken: list[Knoop] = []
    lijst: list[_Regel] = []
    tabel: list[str] = []
    bijschrift = ""

    def sluit() -> None:
        nonlocal bijschrift
        if lijst:
            blokken.append(_lijst(lijst))
            lijst.clear()
        if tabel:
            blokken.append(_tabel(tabel, bijschrift))
            tabel.clear()
            bijschrift = ""

    for regel in regels:
        if regel.soort == "|":
            if lijst:
                sluit()
            tabel.append(regel.woorden)
            continue
        if _telling(regel.soort):
            if tabel:
                sluit()
            lijst.append(regel)
            continue
        sluit()
        if regel.soort == "Tabel:":
            bijschrift = regel.woorden
        elif regel.soort == "<blok:":
            blokken.append(Knoop("gegevenblok", {"sleutel": regel.woorden.strip("<>")}))
        elif regel.soort == "":
            blokken.append(knoop("alinea", *lees_zin(regel.woorden)))
        else:
            raise Schrijffout(f"Een regel met '{regel.soort}' kan hier niet: '{regel.woorden[:40]}'.")
    sluit()
    return blokken


def _telling(soort: str) -> str:
    if soort == "-":
        return "streepje"
    if re.fullmatch(r"\d+°", soort):
        return "graad"
    if re.fullmatch(r"\d+\.", soort):
        return "cijfer"
    return "letter" if re.fullmatch(r"[a-z]\.", soort) else ""


def _lijst(regels: list[_Regel]) -> Knoop:
    """A list; lines that count differently from the first stand inside the item above them."""
    telling = _telling(regels[0].soort)
    groepen: list[list[_Regel]] = []
    for regel in regels:
        if _telling(regel.soort) == telling:
            groepen.append([regel])
        else:
            groepen[-1].append(regel)
    onderdelen = [
        knoop("onderdeel", knoop("alinea", *lees_zin(eerste.woorden)), *([_lijst(rest)] if rest else []))
        for eerste, *rest in groepen
    ]
    return knoop("lijst", *onderdelen, telling=telling)


def _tabel(rijen: list[str], bijschrift: str) -> Knoop:
    cellen = [[cel.strip() for cel in rij.strip().strip("|").split("|")] for rij in rijen]
    kop = len(cellen) > 1 and all(re.fullmatch(r"-{2,}", cel) for cel in cellen[1])
    if kop:
        del cellen[1]
    if len({len(rij) for rij in cellen}) != 1:
        raise Schrijffout(f"De rijen van een tabel zijn niet even lang: '{rijen[0][:40]}'.")
    return knoop(
        "tabel",
        *(
            knoop("rij", *(knoop("kopcel" if kop and not nummer else "cel", _celalinea(cel)) for cel in rij))
            for nummer, rij in enumerate(cellen)
        ),
        bijschrift=bijschrift,
    )


def _celalinea(cel: str) -> Knoop:
    return knoop("alinea", *lees_zin(cel))
