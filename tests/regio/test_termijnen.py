"""The last day of a term, as a lawyer would check it on a calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from regio.feestdagen import vrije_dag
from regio.termijnen import Eenheid, Opschorting, Richting, Termijn, VasteDatum, bereken, laatste_dag_voor

D, W, M, J, WERK = Eenheid.DAGEN, Eenheid.WEKEN, Eenheid.MAANDEN, Eenheid.JAREN, Eenheid.WERKDAGEN


def wettelijk(duur: int, eenheid: Eenheid) -> Termijn:
    return Termijn("proef", "iets doen", duur, eenheid, "de melding", "Wet X, artikel 1")


def terug(duur: int, eenheid: Eenheid) -> Termijn:
    return Termijn("proef", "iets doen", duur, eenheid, "de vergadering", "Wet X, artikel 1", Richting.TERUG)


def afgesproken(duur: int, eenheid: Eenheid) -> Termijn:
    return Termijn("proef", "iets doen", duur, eenheid, "de melding", "de regeling", wettelijk=False)


def dag(tekst: str) -> date:
    return date(*(int(deel) for deel in reversed(tekst.split("-"))))


@pytest.mark.parametrize(
    ("duur", "eenheid", "van", "tot", "waarom"),
    [
        # no holiday near
        (6, W, "02-11-2026", "14-12-2026", "plain"),
        (7, D, "02-11-2026", "09-11-2026", "plain"),
        (3, M, "30-11-2026", "01-03-2027", "28 february is a Sunday"),
        (1, M, "31-01-2028", "29-02-2028", "leap year: the last day of the shorter month"),
        (1, M, "31-08-2026", "30-09-2026", "the last day of the shorter month"),
        # art. 1 lid 1
        (2, W, "30-04-2026", "18-05-2026", "Hemelvaartsdag, the equated Friday, the weekend"),
        (2, W, "06-11-2026", "20-11-2026", "a Friday stays"),
        (7, D, "07-11-2026", "16-11-2026", "Saturday 14 becomes Monday"),
        (7, D, "08-11-2026", "16-11-2026", "Sunday 15 becomes Monday"),
        (2, W, "23-03-2026", "07-04-2026", "tweede paasdag becomes Tuesday"),
        (2, W, "20-03-2026", "07-04-2026", "Goede Vrijdag, Easter, tweede paasdag"),
        (6, W, "13-11-2026", "28-12-2026", "eerste kerstdag, tweede kerstdag on Saturday, Sunday"),
        (2, W, "18-12-2025", "05-01-2026", "Nieuwjaarsdag, the equated 2 January, the weekend"),
        (2, W, "21-04-2026", "06-05-2026", "5 mei, every year"),
        (2, W, "13-04-2026", "28-04-2026", "Koningsdag"),
        (2, W, "12-04-2025", "28-04-2025", "Koningsdag on Saturday because 27 april is a Sunday"),
        # art. 2: at least two working days in at least three days
        (3, D, "02-04-2026", "08-04-2026", "Goede Vrijdag to tweede paasdag: Tuesday and Wednesday"),
        (3, D, "05-11-2026", "09-11-2026", "Friday and Monday"),
        (3, D, "06-11-2026", "10-11-2026", "Saturday and Sunday do not help: Monday and Tuesday"),
        (2, D, "06-11-2026", "09-11-2026", "two days: only art. 1"),
        # art. 4: the longest that still move, and the shortest that do not
        (90, D, "16-11-2026", "15-02-2027", "Sunday 14 february"),
        (91, D, "15-11-2026", "14-02-2027", "more than 90 days: stays on Sunday"),
        (12, W, "22-11-2026", "15-02-2027", "exactly twelve weeks is inside"),
        (13, W, "15-11-2026", "14-02-2027", "more than twelve weeks: stays on Sunday"),
        (3, M, "14-11-2026", "15-02-2027", "exactly three months is inside"),
        (4, M, "14-10-2026", "14-02-2027", "more than three months: stays on Sunday"),
        (1, J, "14-02-2026", "14-02-2027", "years: stays on Sunday"),
        (15, J, "29-02-2028", "28-02-2043", "no 29 february in 2043"),
    ],
)
def test_wettelijke_termijn_vooruit(duur: int, eenheid: Eenheid, van: str, tot: str, waarom: str) -> None:
    assert bereken(wettelijk(duur, eenheid), dag(van)).laatste_dag == dag(tot), waarom


@pytest.mark.parametrize(
    ("duur", "eenheid", "van", "tot"),
    [(12, W, "05-05-2026", "28-07-2026"), (6, W, "06-07-2026", "17-08-2026"), (7, D, "14-07-2026", "21-07-2026")],
)
def test_een_reces_verlengt_geen_wettelijke_termijn(duur: int, eenheid: Eenheid, van: str, tot: str) -> None:
    """A raad may have reces and a gemeente may be closed: only what the Atw names is no working day."""
    reces = [date(2026, 7, 17) + timedelta(days=dagen) for dagen in range(45)]
    assert {laatste.weekday() for laatste in reces if vrije_dag(laatste)} == {5, 6}
    uitkomst = bereken(wettelijk(duur, eenheid), dag(van))
    assert uitkomst.laatste_dag == dag(tot)
    assert uitkomst.laatste_dag in reces


@pytest.mark.parametrize(
    ("duur", "eenheid", "vergadering", "uiterlijk", "waarom"),
    [
        (12, W, "30-06-2027", "07-04-2027", "plain"),
        (12, W, "26-06-2027", "03-04-2027", "a Saturday does not move (art. 1 lid 2)"),
        (12, W, "21-06-2027", "29-03-2027", "tweede paasdag does not move either"),
        (1, M, "31-03-2027", "28-02-2027", "the last day of the shorter month"),
        (3, D, "07-04-2026", "01-04-2026", "art. 2 holds backwards: Thursday 2 and Wednesday 1 april"),
    ],
)
def test_terugrekenen_schuift_niet(duur: int, eenheid: Eenheid, vergadering: str, uiterlijk: str, waarom: str) -> None:
    assert bereken(terug(duur, eenheid), dag(vergadering)).laatste_dag == dag(uiterlijk), waarom


@pytest.mark.parametrize(
    ("duur", "eenheid", "van", "tot"),
    [
        (2, W, "30-04-2026", "14-05-2026"),  # stays on Hemelvaartsdag
        (3, WERK, "30-04-2026", "06-05-2026"),  # Friday 1, Monday 4, not 5 mei, Wednesday 6
        (5, WERK, "11-05-2026", "20-05-2026"),  # not 14 and the equated 15
        (1, WERK, "13-05-2026", "18-05-2026"),
    ],
)
def test_afgesproken_termijn_volgt_de_afspraak(duur: int, eenheid: Eenheid, van: str, tot: str) -> None:
    assert bereken(afgesproken(duur, eenheid), dag(van)).laatste_dag == dag(tot)


def test_werkdagen_terug() -> None:
    assert bereken(terug(2, WERK), dag("18-05-2026")).laatste_dag == dag("12-05-2026")


BESCHIKKING = wettelijk(2, W)  # two weeks from Monday 2 november 2026 end on Monday 16 november


@pytest.mark.parametrize(
    ("stiltes", "tot", "stil", "waarom"),
    [
        ([], "16-11-2026", 0, "none"),
        ([("05-11-2026", "10-11-2026")], "23-11-2026", 5, "five days: Saturday 21, so Monday"),
        ([("05-11-2026", "06-11-2026")], "17-11-2026", 1, "one day"),
        ([("05-11-2026", "05-11-2026")], "16-11-2026", 0, "begun and ended on one day"),
        ([("05-11-2026", "07-11-2026"), ("10-11-2026", "12-11-2026")], "20-11-2026", 4, "twice"),
        ([("10-11-2026", "12-11-2026"), ("05-11-2026", "07-11-2026")], "20-11-2026", 4, "in any order"),
        ([("05-11-2026", "10-11-2026"), ("06-11-2026", "12-11-2026")], "23-11-2026", 7, "shared days count once"),
        ([("05-11-2026", "12-11-2026"), ("06-11-2026", "08-11-2026")], "23-11-2026", 7, "one inside the other"),
        ([("26-10-2026", "05-11-2026")], "18-11-2026", 2, "only what lies after the event counts"),
        ([("17-11-2026", "20-11-2026")], "16-11-2026", 0, "after the end: too late"),
        ([("16-11-2026", "18-11-2026")], "18-11-2026", 2, "on the last day itself"),
        ([("05-11-2026", "10-11-2026"), ("20-11-2026", "24-11-2026")], "25-11-2026", 9, "in the added days"),
    ],
)
def test_opschorting_schuift_de_laatste_dag_op(
    stiltes: list[tuple[str, str]], tot: str, stil: int, waarom: str
) -> None:
    lijst = [Opschorting(dag(van), dag(einde), "aanvulling gevraagd") for van, einde in stiltes]
    uitkomst = bereken(BESCHIKKING, dag("02-11-2026"), opschortingen=lijst)
    assert (uitkomst.laatste_dag, uitkomst.dagen_stil) == (dag(tot), stil), waarom


def test_opschorting_op_een_dag_die_de_termijnenwet_erbij_gaf() -> None:
    # Two weeks from Saturday 31 october end on Saturday 14, moved to Monday 16. Stopped on that Monday for
    # one day the term cannot end on the Monday on which it stood still.
    stilte = Opschorting(dag("16-11-2026"), dag("17-11-2026"), "aanvulling gevraagd")
    assert bereken(BESCHIKKING, dag("31-10-2026"), opschortingen=[stilte]).laatste_dag == dag("17-11-2026")


def test_zolang_de_termijn_stilstaat_is_er_geen_laatste_dag() -> None:
    stilte = Opschorting(dag("05-11-2026"), None, "aanvulling gevraagd")
    uitkomst = bereken(BESCHIKKING, dag("02-11-2026"), opschortingen=[stilte])
    assert uitkomst.laatste_dag is None
    # 3 and 4 november have passed of the fourteen days
    assert "staat stil sinds donderdag 5" in uitkomst.uitleg
    assert "nog 12 dagen over" in uitkomst.uitleg


def test_een_lopende_opschorting_na_het_einde_doet_niets() -> None:
    stilte = Opschorting(dag("17-11-2026"), None, "te laat gevraagd")
    assert bereken(BESCHIKKING, dag("02-11-2026"), opschortingen=[stilte]).laatste_dag == dag("16-11-2026")


@pytest.mark.parametrize("termijn", [terug(12, W), wettelijk(5, WERK)])
def test_zonder_opschorting(termijn: Termijn) -> None:
    stilte = Opschorting(dag("05-11-2026"), dag("06-11-2026"), "aanvulling gevraagd")
    with pytest.raises(ValueError, match="kent geen opschorting"):
        bereken(termijn, dag("02-11-2026"), opschortingen=[stilte])


def test_onmogelijke_termijn_en_opschorting() -> None:
    with pytest.raises(ValueError, match="minstens 1"):
        wettelijk(0, W)
    with pytest.raises(ValueError, match="niet eindigen voordat"):
        Opschorting(dag("05-11-2026"), dag("04-11-2026"), "omgekeerd")


@pytest.mark.parametrize(
    ("termijn", "van", "uitleg"),
    [
        (
            wettelijk(6, W),
            "02-11-2026",
            "6 weken na de melding op maandag 2 november 2026 is maandag 14 december 2026 (Wet X, artikel 1).",
        ),
        (
            wettelijk(2, W),
            "30-04-2026",
            "2 weken na de melding op donderdag 30 april 2026 is donderdag 14 mei 2026 (Wet X, artikel 1). Dat is "
            "Hemelvaartsdag, daarom loopt de termijn door tot en met maandag 18 mei 2026 (Algemene termijnenwet, "
            "artikel 1, eerste lid).",
        ),
        (
            terug(12, W),
            "26-06-2027",
            "12 weken vóór de vergadering op zaterdag 26 juni 2027 is zaterdag 3 april 2027 (Wet X, artikel 1). Dat "
            "is een zaterdag, maar de dag schuift niet op: de termijn telt terug (Algemene termijnenwet, artikel 1, "
            "tweede lid).",
        ),
        (
            wettelijk(1, J),
            "14-02-2026",
            "1 jaar na de melding op zaterdag 14 februari 2026 is zondag 14 februari 2027 (Wet X, artikel 1). Dat is "
            "een zondag, maar de dag schuift niet op: de Algemene termijnenwet geldt niet voor 1 jaar (artikel 4).",
        ),
        (
            afgesproken(1, W),
            "07-11-2026",
            "1 week na de melding op zaterdag 7 november 2026 is zaterdag 14 november 2026 (de regeling). Dat is een "
            "zaterdag, maar de dag schuift niet op: de Algemene termijnenwet geldt niet voor afspraken.",
        ),
        (
            wettelijk(3, D),
            "06-11-2026",
            "3 dagen na de melding op vrijdag 6 november 2026 is maandag 9 november 2026 (Wet X, artikel 1). In die "
            "dagen zitten geen twee werkdagen, daarom is het dinsdag 10 november 2026 (Algemene termijnenwet, "
            "artikel 2).",
        ),
        (
            afgesproken(1, WERK),
            "13-05-2026",
            "1 werkdag na de melding op woensdag 13 mei 2026 is maandag 18 mei 2026 (de regeling).",
        ),
    ],
)
def test_uitleg_in_een_zin(termijn: Termijn, van: str, uitleg: str) -> None:
    assert bereken(termijn, dag(van)).uitleg.replace("\N{NO-BREAK SPACE}", " ") == uitleg


def test_uitleg_van_een_opschorting() -> None:
    stilte = Opschorting(dag("05-11-2026"), dag("10-11-2026"), "aanvulling gevraagd")
    uitleg = bereken(BESCHIKKING, dag("02-11-2026"), opschortingen=[stilte]).uitleg.replace("\N{NO-BREAK SPACE}", " ")
    assert (
        "De termijn stond 5 dagen stil (aanvulling gevraagd) en loopt daardoor tot en met zaterdag 21 november 2026. "
        "Dat is een zaterdag, daarom loopt de termijn door tot en met maandag 23 november 2026" in uitleg
    )


def test_na_het_laatste_bekende_besluit_is_de_dag_voorlopig() -> None:
    assert not bereken(wettelijk(2, W), dag("01-12-2028")).voorlopig
    assert bereken(wettelijk(2, W), dag("20-12-2028")).voorlopig
    assert not bereken(wettelijk(15, J), dag("20-12-2028")).voorlopig


@pytest.mark.parametrize(
    ("maand", "nummer", "jaren", "jaar", "uiterlijk"),
    [
        (9, 15, -1, 2028, "14-09-2027"),
        (4, 30, -1, 2028, "29-04-2027"),
        (7, 15, 1, 2026, "14-07-2027"),
        (7, 1, 0, 2027, "30-06-2027"),
        (3, 1, 0, 2028, "29-02-2028"),
        (5, 2, 0, 2027, "01-05-2027"),  # a Saturday: does not move
    ],
)
def test_voor_een_dag_van_de_kalender(maand: int, nummer: int, jaren: int, jaar: int, uiterlijk: str) -> None:
    vast = VasteDatum("proef", "iets doen", maand, nummer, jaren, "Wet X, artikel 1")
    uitkomst = laatste_dag_voor(vast, jaar)
    assert uitkomst.laatste_dag == dag(uiterlijk)
    assert uitkomst.uitleg.startswith(f"Vóór {nummer}\N{NO-BREAK SPACE}")


dagen = st.dates(date(2015, 1, 1), date(2045, 12, 31))
korte = st.one_of(
    st.builds(wettelijk, st.integers(1, 90), st.just(D)),
    st.builds(wettelijk, st.integers(1, 12), st.just(W)),
    st.builds(wettelijk, st.integers(1, 3), st.just(M)),
)


def einde(termijn: Termijn, van: date, *stiltes: Opschorting) -> date:
    laatste = bereken(termijn, van, opschortingen=stiltes).laatste_dag
    assert laatste is not None
    return laatste


@given(korte, dagen)
def test_een_wettelijke_termijn_eindigt_op_een_werkdag_en_nooit_te_vroeg(termijn: Termijn, van: date) -> None:
    laatste = einde(termijn, van)
    assert vrije_dag(laatste) is None
    zonder = einde(afgesproken(termijn.duur, termijn.eenheid), van)
    assert zonder <= laatste <= zonder + timedelta(days=7)


@given(korte, dagen)
def test_minstens_twee_werkdagen(termijn: Termijn, van: date) -> None:
    assume(termijn.eenheid is not D or termijn.duur >= 3)
    laatste = einde(termijn, van)
    assert sum(vrije_dag(van + timedelta(days=n)) is None for n in range(1, (laatste - van).days + 1)) >= 2


@given(korte, dagen)
def test_wie_later_begint_is_nooit_eerder_klaar(termijn: Termijn, van: date) -> None:
    assert einde(termijn, van) <= einde(termijn, van + timedelta(days=1))


@given(st.integers(1, 12), dagen)
def test_weken_terug_vallen_op_dezelfde_dag_van_de_week(weken: int, moment: date) -> None:
    assert einde(terug(weken, W), moment) == moment - timedelta(weeks=weken)


stiltes = st.lists(
    st.builds(
        lambda begin, lengte: Opschorting(
            date(2026, 1, 1) + timedelta(days=begin), date(2026, 1, 1) + timedelta(days=begin + lengte), "reden"
        ),
        st.integers(-10, 60),
        st.integers(0, 20),
    ),
    max_size=4,
)


@given(st.integers(1, 40), stiltes)
def test_opschorting_is_hetzelfde_als_dag_voor_dag_tellen(duur: int, lijst: list[Opschorting]) -> None:
    """An agreed term of days, counted on the fingers: a day on which the term stands still is skipped."""
    stil = {s.van + timedelta(days=n) for s in lijst if s.tot for n in range((s.tot - s.van).days)}
    laatste, geteld = date(2026, 1, 1), 0
    while geteld < duur:
        laatste += timedelta(days=1)
        geteld += laatste not in stil
    assert einde(afgesproken(duur, D), date(2026, 1, 1), *lijst) == laatste


@given(korte, stiltes)
def test_met_opschorting_eindigt_hij_op_een_werkdag_waarop_hij_loopt(
    termijn: Termijn, lijst: list[Opschorting]
) -> None:
    laatste = einde(termijn, date(2026, 1, 1), *lijst)
    assert vrije_dag(laatste) is None
    assert laatste >= einde(termijn, date(2026, 1, 1))
    assert not any(s.van <= laatste < s.tot for s in lijst if s.tot)
