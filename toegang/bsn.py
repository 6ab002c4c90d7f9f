"""The burgerservicenummer as input: is this a number that can exist, and how is it shown.

The Wmo obliges the college to establish the BSN at the first contact (Wmo 2015 art. 5.2.9). The elfproef only
finds typing errors; whether the number belongs to this person is checked with the identity document. No error
and no mask here ever holds the whole number, because errors end up in logs.
"""

from collections.abc import Iterator

_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_WEG = str.maketrans("", "", " .\N{NO-BREAK SPACE}")
_TESTREEKS = range(999_900_006, 999_999_990 + 1)


class OngeldigeBsn(ValueError):
    """This cannot be a BSN; the message is a Dutch sentence for the person who typed it, without the
    number."""


def lees_bsn(tekst: str) -> str:
    """The nine digits of a BSN as someone typed it, with or without spaces and points.

    First the length, then the elfproef: nine times the first digit, eight times the second, and so on to two
    times the eighth, minus the ninth, is a multiple of eleven.

    Raises OngeldigeBsn with a sentence that says which of the two failed.
    """
    cijfers = tekst.translate(_WEG)
    if not (cijfers.isascii() and cijfers.isdigit()):
        raise OngeldigeBsn("Een BSN bestaat uit 9 cijfers. Vul alleen cijfers in.")
    if len(cijfers) != 9:
        raise OngeldigeBsn(f"Een BSN bestaat uit 9 cijfers. U vulde er {len(cijfers)} in.")
    if not _elfproef(cijfers):
        raise OngeldigeBsn("Dit nummer voldoet niet aan de elfproef. Controleer of er een cijfer fout staat.")
    return cijfers


def is_testnummer(bsn: str) -> bool:
    """Whether a valid BSN lies in the range that is reserved for tests and never given to a person."""
    return bsn.isascii() and bsn.isdigit() and len(bsn) == 9 and int(bsn) in _TESTREEKS


def testnummers() -> Iterator[str]:
    """The numbers of the test range that pass the elfproef, in order; a made-up client has no other BSN."""
    return (str(nummer) for nummer in _TESTREEKS if _elfproef(str(nummer)))


def gemaskeerd(bsn: str) -> str:
    """'******782': enough to compare with a document on the table, not enough to use."""
    return f"******{bsn[-3:]}" if len(bsn) == 9 else "*********"


def _elfproef(cijfers: str) -> bool:
    # Nine zeros pass the sum but were never issued.
    som = sum(gewicht * int(cijfer) for gewicht, cijfer in zip(_GEWICHTEN, cijfers, strict=True))
    return som % 11 == 0 and cijfers != "000000000"
