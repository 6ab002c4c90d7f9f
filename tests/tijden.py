"""Plugin for the whole run (`-p tests.tijden`): the time that each group and file of tests took, over all workers."""

from __future__ import annotations

from collections import Counter

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """A group is the folder under tests/; seconds are those of setup, call and teardown together. And the files that
    take most."""
    seconden: Counter[str] = Counter()
    aantal: Counter[str] = Counter()
    bestanden: Counter[str] = Counter()
    for rapporten in terminalreporter.stats.values():
        for rapport in rapporten:
            if isinstance(rapport, pytest.TestReport):
                groep = rapport.nodeid.split("/")[1] if rapport.nodeid.count("/") > 1 else "overig"
                seconden[groep] += rapport.duration
                aantal[groep] += rapport.when == "call"
                bestanden[rapport.nodeid.partition("::")[0]] += rapport.duration
    terminalreporter.write_sep("=", "tijd per groep")
    for groep, duur in seconden.most_common():
        terminalreporter.write_line(f"{groep:<16} {aantal[groep]:5d} tests {duur:8.1f} s")
    terminalreporter.write_sep("=", "de langste bestanden")
    for bestand, duur in bestanden.most_common(30):
        terminalreporter.write_line(f"{duur:8.1f} s  {bestand}")
