"""A text as plain lines with its numbers: what can be read anywhere and for ever, also without a browser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from samenwerking.teksten.boom import NULBREED, Knoop, loop, op_id
from samenwerking.teksten.nummeren import Nummer, nummers
from samenwerking.teksten.verwijzingen import verwijzing


def als_platte_tekst(document: Knoop, *, soort: str, titel: str, gegevens: Mapping[str, str] | None = None) -> str:
    """The whole text. `gegevens`: the value of a data field by its key; one without a value shows its key."""
    schrijver = _Schrijver(nummers(document, soort), op_id(document), gegevens or {})
    regels = [titel, "=" * len(titel), ""]
    for deel in document.inhoud:
        regels.extend(schrijver.deel(deel, ""))
        regels.extend(
            f"[{schrijver.kort(noot)}] {noot.attrs.get('tekst', '')}" for noot in loop(deel) if noot.soort == "voetnoot"
        )
        regels.append("")
    return "\n".join(regels).rstrip("\n") + "\n"


class _Schrijver:
    def __init__(self, geteld: Mapping[str, Nummer], delen: Mapping[str, Knoop], gegevens: Mapping[str, str]) -> None:
        self.geteld, self.delen, self.gegevens = geteld, delen, gegevens

    def kort(self, knoop: Knoop) -> str:
        nummer = self.geteld.get(knoop.id)
        return nummer.kort if nummer else ""

    def deel(self, knoop: Knoop, inspringen: str) -> Iterator[str]:
        match knoop.soort:
            case "hoofdstuk" | "bijlage" | "paragraaf" | "artikel":
                kop = next((kind for kind in knoop.inhoud if kind.soort == "kop"), None)
                yield ""
                yield f"{self.kort(knoop)} {self.regel(kop) if kop else ''}".strip()
                yield ""
                for kind in knoop.lijf:
                    yield from self.deel(kind, inspringen)
            case "alinea":
                yield inspringen + self.regel(knoop)
            case "lid":
                yield from self._met_teken(self.kort(knoop), knoop, inspringen)
            case "lijst":
                for punt in knoop.inhoud:
                    yield from self._met_teken(self.kort(punt) or "-", punt, inspringen)
            case "tabel":
                yield f"{inspringen}{self.kort(knoop)} {knoop.attrs.get('bijschrift', '')}".rstrip()
                for rij in knoop.inhoud:
                    cellen = (
                        " ".join(self.regel(deel) for deel in loop(cel) if deel.soort == "alinea") for cel in rij.inhoud
                    )
                    yield inspringen + " | ".join(cellen)
            case "afbeelding":
                nummer, alt = self.kort(knoop), knoop.attrs.get("alt", "")
                yield f"{inspringen}[{nummer} {knoop.attrs.get('bijschrift', '')}: {alt}]"
            case "gegevenblok":
                yield inspringen + self._gegeven(knoop)

    def _met_teken(self, teken: str, knoop: Knoop, inspringen: str) -> Iterator[str]:
        regels = [regel for kind in knoop.inhoud for regel in self.deel(kind, inspringen + "   ")]
        for nummer, regel in enumerate(regels):
            yield f"{inspringen}{teken} {regel.strip()}".rstrip() if nummer == 0 else regel

    def regel(self, knoop: Knoop) -> str:
        return "".join(self._stuk(kind) for kind in knoop.inhoud)

    def _stuk(self, kind: Knoop) -> str:
        match kind.soort:
            case "text":
                return kind.tekst.replace(NULBREED, "")
            case "regeleinde":
                return " "
            case "voetnoot":
                return f"[{self.kort(kind)}]"
            case "verwijzing":
                return verwijzing(str(kind.attrs.get("doel", "")), self.geteld, self.delen)
            case "gegeven":
                return self._gegeven(kind)
        return ""

    def _gegeven(self, kind: Knoop) -> str:
        sleutel = str(kind.attrs.get("sleutel", ""))
        return self.gegevens.get(sleutel, f"[{sleutel}]")
