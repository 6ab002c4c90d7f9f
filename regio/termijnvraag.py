"""The terms by the names that a person types: which day is the last, and why. `manage.py termijn` asks here.

Most terms count from a day; those of the Wgr that count back take the day they are counted back from. A fixed day of
the calendar ('vóór 30 april') belongs to a year: any day of that year will do, or the day that the law itself names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from regio.notatie import datum
from regio.termijnen import Opschorting, VasteDatum, bereken, laatste_dag_voor
from regio.wetstermijnen import termijn, vaste_datum


@dataclass(frozen=True)
class Soort:
    """A question that can be asked. `termijn` and `vast` are codes of `wetstermijnen`; both: the earlier day holds.

    `datum_is` says what day must be given.
    """

    datum_is: str
    termijn: str = ""
    vast: str = ""


SOORTEN = {
    "wmo-persoonlijk-plan": Soort("de dag van de melding", "persoonlijk_plan"),
    "wmo-onderzoek": Soort("de dag van de melding", "onderzoek"),
    "wmo-beschikking": Soort("de dag waarop de aanvraag is ontvangen", "beschikking"),
    "wmo-vernietigingsverzoek": Soort("de dag van het schriftelijke verzoek", "vernietigingsverzoek"),
    "wmo-bewaren": Soort("de dag van de laatste wijziging van de persoonsgegevens", "bewaren"),
    "wmo-clientervaringsonderzoek": Soort("een dag in het jaar van publiceren", vast="clientervaringsonderzoek"),
    "avg-verzoek": Soort("de dag waarop het verzoek is ontvangen", "avg_verzoek"),
    "avg-verzoek-verlengd": Soort("de dag waarop het verzoek is ontvangen", "avg_verzoek_verlengd"),
    "awb-bezwaar": Soort("de dag van de bekendmaking", "bezwaar"),
    "awb-beslissen-op-bezwaar": Soort("de laatste dag voor bezwaar", "beslissen_op_bezwaar"),
    "awb-beslissen-op-bezwaar-commissie": Soort("de laatste dag voor bezwaar", "beslissen_op_bezwaar_commissie"),
    "awb-bezwaar-verdagen": Soort("de laatste dag om op het bezwaar te beslissen", "bezwaar_verdagen"),
    "awb-beroep": Soort("de dag van de bekendmaking van het besluit op bezwaar", "beroep"),
    "awb-hoger-beroep": Soort("de dag van de bekendmaking van de uitspraak", "hoger_beroep"),
    "awb-ingebrekestelling": Soort("de dag waarop de ingebrekestelling is ontvangen", "ingebrekestelling"),
    "awb-dwangsom-vaststellen": Soort("de laatste dag waarover de dwangsom verschuldigd is", "dwangsom_vaststellen"),
    "wgr-zienswijze-ontwerp": Soort("de dag waarop de raad het ontwerp ontving", "zienswijze_ontwerpregeling"),
    "wgr-begroting-zienswijze": Soort(
        "de dag waarop de begroting aan het bestuur wordt aangeboden", "ontwerpbegroting_naar_raden"
    ),
    "wgr-begrotingswijziging-zienswijze": Soort(
        "de dag waarop de wijziging aan het bestuur wordt aangeboden", "begrotingswijziging_naar_raden"
    ),
    "wgr-begroting-gs": Soort("de dag waarop de begroting is vastgesteld", "begroting_naar_gs", "begroting_naar_gs"),
    "wgr-kadernota": Soort("een dag in het begrotingsjaar, zoals 1 januari", vast="kaders_naar_raden"),
    "wgr-jaarrekening-gs": Soort(
        "de dag waarop de jaarrekening is vastgesteld", "jaarrekening_naar_gs", "jaarrekening_naar_gs"
    ),
    "wgr-voorlopige-jaarrekening": Soort(
        "een dag in het jaar van de jaarrekening", vast="voorlopige_jaarrekening_naar_raden"
    ),
}


class Onbekend(ValueError):
    """There is no such question, or no such term on that day. The text is the Dutch sentence."""


@dataclass(frozen=True)
class Antwoord:
    """The last day (None while the term stands still), why, and which articles say so.

    `voorlopig`: the last day lies in a year for which days may still be equated with a feestdag. `te_verifieren`: the
    number still has to be looked up in the law.
    """

    laatste_dag: date | None
    uitleg: str
    artikelen: tuple[str, ...]
    voorlopig: bool
    te_verifieren: bool = False


def beantwoord(soort: str, dag: date, *, opschortingen: Iterable[Opschorting] = ()) -> Antwoord:
    """The answer for one kind of term and one day. Raises Onbekend, and ValueError for days before 2014."""
    if soort not in SOORTEN:
        raise Onbekend(f"De termijn '{soort}' bestaat niet. Kies uit: {', '.join(sorted(SOORTEN))}.")
    vraag, stil = SOORTEN[soort], list(opschortingen)
    if stil and soort != "wmo-beschikking":
        raise Onbekend("Alleen de termijn voor het besluit kan stilstaan (Awb, artikel 4:15).")
    try:
        vast = vaste_datum(vraag.vast, op=dag) if vraag.vast else None
        regel = termijn(vraag.termijn, op=dag) if vraag.termijn else None
    except KeyError as fout:
        raise Onbekend(f"Op {datum(dag)} was er geen termijn '{soort}'.") from fout
    if regel is None:
        if vast is None:
            raise Onbekend(f"De termijn '{soort}' heeft geen regel.")
        jaar = _jaar(vast, dag)
        vast = _op_de_dag_zelf(vast, jaar)
        uitkomst = laatste_dag_voor(vast, jaar)
        return Antwoord(uitkomst.laatste_dag, uitkomst.uitleg, (vast.artikel,), uitkomst.voorlopig)
    uitkomst = bereken(regel, dag, opschortingen=stil)
    if vast is None or uitkomst.laatste_dag is None:
        return Antwoord(
            uitkomst.laatste_dag, uitkomst.uitleg, (regel.artikel,), uitkomst.voorlopig, regel.te_verifieren
        )
    # what must be sent after a decision is sent in the year of that decision, whatever year it is about
    grens = laatste_dag_voor(vast, dag.year - vast.jaren)
    if grens.laatste_dag is None or uitkomst.laatste_dag <= grens.laatste_dag:
        return Antwoord(uitkomst.laatste_dag, uitkomst.uitleg, (regel.artikel,), uitkomst.voorlopig)
    uitleg = f"{uitkomst.uitleg} Maar de wet noemt ook een vaste dag, en die komt eerder. {grens.uitleg}"
    return Antwoord(grens.laatste_dag, uitleg, (regel.artikel,), grens.voorlopig)


def _jaar(vast: VasteDatum, dag: date) -> int:
    """The year that a fixed day is about; who gives the day that the law names, means the year of that day."""
    return dag.year - vast.jaren if (dag.month, dag.day) == (vast.maand, vast.dag) else dag.year


def _op_de_dag_zelf(vast: VasteDatum, jaar: int) -> VasteDatum:
    """The rule as it stood on the day it names: kaders for 2023 were due in the spring of 2022, under the old law."""
    try:
        return vaste_datum(vast.code, op=date(jaar + vast.jaren, vast.maand, vast.dag))
    except KeyError as fout:
        raise Onbekend(f"In {jaar + vast.jaren} was er nog geen vaste dag om {vast.wat}.") from fout
