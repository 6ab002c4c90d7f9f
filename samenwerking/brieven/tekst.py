"""From what a person typed to the parts of a letter: paragraphs, points, parts with a heading."""

from __future__ import annotations

import re

from samenwerking.brieven.inhoud import Onderdeel

KOP = "## "


def alineas(tekst: str) -> tuple[str, ...]:
    """Paragraphs are separated by an empty line; a single line break is a space."""
    delen = re.split(r"\n\s*\n", tekst.replace("\r\n", "\n"))
    return tuple(" ".join(deel.split()) for deel in delen if deel.strip())


def punten(tekst: str) -> tuple[str, ...]:
    """Each line is a point; a dash or star before it is dropped."""
    regels = (regel.strip() for regel in tekst.replace("\r\n", "\n").split("\n"))
    return tuple(" ".join(regel.removeprefix("- ").removeprefix("* ").split()) for regel in regels if regel)


def onderdelen(tekst: str, *, eerste_kop: str) -> tuple[Onderdeel, ...]:
    """Parts that begin with a line `## heading`; text before the first heading gets `eerste_kop`."""
    delen: list[tuple[str, list[str]]] = [(eerste_kop, [])]
    for regel in tekst.replace("\r\n", "\n").split("\n"):
        if regel.startswith(KOP):
            delen.append((regel.removeprefix(KOP).strip(), []))
        else:
            delen[-1][1].append(regel)
    gelezen = ((kop, alineas("\n".join(regels))) for kop, regels in delen)
    return tuple(Onderdeel(kop, stuk) for kop, stuk in gelezen if stuk)
