"""Every address, every role, every distance, GET and POST: the product does what the table says, and no more."""

from __future__ import annotations

import datetime
import io
import pickle
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import nullcontext
from copy import copy, deepcopy
from dataclasses import dataclass
from functools import cache, lru_cache

import pytest
from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core.handlers.base import BaseHandler
from django.db import transaction
from django.db.models import Max
from django.http import HttpResponseBase
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from pypdf import PdfReader

from regio.middleware import ZONDER_PET
from regio.models import Gebruiker, Inzage, Lidmaatschap
from tests.rechten.profielen import INGELOGD, MAG, NIET, WEG
from tests.rechten.tabel import GEVALLEN, TABEL, VAN, Rij, adres_van
from tests.wereld import Hoed, Wereld
from toegang import bereik

pytestmark = pytest.mark.django_db

AFSTAND = {VAN: "eigen", "haaglanden": "eigen", "Den Haag": "regio", "Dordrecht": "buiten", "dordrecht": "buiten"}
MOGEN = {200, 302, 400, 409, 422}
WOORD_BIJ_STATUS = {403: NIET, 404: WEG, 405: "405"}
WOORD = re.compile(r"\b(?:MERK|MENS|AMBT)[A-Z]+\b")
MET_PET = sorted(
    naam
    for naam, rij in TABEL.items()
    if rij.schrijven and not rij.schrijven.openbaar and naam not in ZONDER_PET  # who is a guest has no hat
)


@pytest.fixture(autouse=True, scope="module")
def elke_hoed_een_keer() -> Iterator[None]:
    """All that is done here rolls back: a session, its person, the hats and what the wall lets through stay the same.

    Each request gets a copy of its own of what it may change.
    """

    laad, zoek, vraag_petten = SessionStore.load, cache(AuthenticationBackend().get_user), Gebruiker.petten

    @cache
    def lees_sessie(sleutel: str) -> Mapping[str, object]:
        return laad(SessionStore(sleutel))

    @cache
    def lees_petten(gebruiker: Gebruiker, op: datetime.date) -> bytes:
        return pickle.dumps(list(vraag_petten(gebruiker, op=op)))

    def petten(gebruiker: Gebruiker, *, op: datetime.date) -> list[Lidmaatschap]:
        eigen: list[Lidmaatschap] = pickle.loads(lees_petten(gebruiker, op))  # noqa: S301  # ours, and new each time
        for pet in eigen:
            pet.gebruiker = gebruiker
        return eigen

    with pytest.MonkeyPatch.context() as zet:
        zet.setattr(SessionStore, "load", lambda zelf: deepcopy(lees_sessie(zelf.session_key)))
        zet.setattr(AuthenticationBackend, "get_user", lambda _zelf, nummer: copy(zoek(nummer)))
        zet.setattr(Gebruiker, "petten", petten)
        zet.setattr(bereik, "_bereken", cache(bereik._bereken))
        yield


@dataclass(frozen=True)
class Antwoord:
    """What came back, with everything that can be read in it."""

    methode: str
    status: int
    naar: str
    tekst: str
    gezien: bool
    """Whether an Inzage was written: someone looked at a person."""

    @property
    def uitslag(self) -> str:
        """The answer in words of the table."""
        if self.naar.startswith(f"{reverse('account_login')}?next="):
            return "naar inloggen"
        return MAG if self.status in MOGEN else WOORD_BIJ_STATUS.get(self.status, str(self.status))

    @property
    def woorden(self) -> set[str]:
        """The words by which one knows from which place a text is."""
        return woorden_in(self.tekst)


@cache
def product() -> BaseHandler:
    """The whole product, loaded once. An error becomes an answer with status 500 and a traceback in the log."""
    handler = BaseHandler()
    handler.load_middleware()
    return handler


def vraag(
    hoed: Hoed | None, adres: str, velden: Mapping[str, object] | None = None, *, geweigerd: bool = False
) -> Antwoord:
    """Ask an address, or post to it, as this person or as someone who is not logged in; nothing of it stays.

    Who is refused writes nothing, so there is nothing to undo; when someone is not, the test fails and ends.
    """
    bezoeker = RequestFactory()
    if hoed is not None:
        bezoeker.cookies[settings.SESSION_COOKIE_NAME] = hoed.sessie
    verzoek = bezoeker.get(adres) if velden is None else bezoeker.post(adres, velden)
    verzoek._dont_enforce_csrf_checks = True  # what Django's own test client says too
    with nullcontext() if geweigerd else transaction.atomic():
        antwoord = product().get_response(verzoek)
        tekst = tekst_van(antwoord)
        laatste = laatste_inzage() if "MENS" in tekst else 0
        if not geweigerd:
            transaction.set_rollback(True)
    gezien = laatste > 0 and laatste > laatste_inzage()  # what this request wrote is gone by now
    return Antwoord(verzoek.method or "", antwoord.status_code, antwoord.headers.get("Location", ""), tekst, gezien)


def laatste_inzage() -> int:
    """The number of the newest row that says that someone looked at a person; 0 when there is none."""
    return Inzage.objects.exclude(dossiers=[]).aggregate(laatste=Max("pk"))["laatste"] or 0


def antwoorden(
    hoed: Hoed | None, adres: str, rij: Rij, methoden: Iterable[str], geweigerd: Collection[str] = ()
) -> Iterator[Antwoord]:
    """What comes back, for everything the row asks and posts; `geweigerd` names the methods that should be refused."""
    pet = {"pet": hoed.pet} if hoed is not None else {}
    if "GET" in methoden:
        for achter in rij.vragen:
            yield vraag(hoed, adres + achter, geweigerd="GET" in geweigerd)
    if "POST" in methoden:
        for velden in rij.velden:
            yield vraag(hoed, adres, {**pet, **velden}, geweigerd="POST" in geweigerd)


@lru_cache(maxsize=8)  # an answer is asked for its words more than once, and many get the same file
def woorden_in(tekst: str) -> set[str]:
    """Every word of a place in a text."""
    return set(WOORD.findall(tekst))


@cache
def tekst_van_pdf(inhoud: bytes) -> str:
    """What stands in a PDF; once, because everyone gets the same bytes."""
    return "\n".join(blad.extract_text() for blad in PdfReader(io.BytesIO(inhoud)).pages)


@cache
def tekst_van_archief(inhoud: bytes) -> str:
    """What stands in a workbook; once, for the same reason."""
    archief = zipfile.ZipFile(io.BytesIO(inhoud))
    return "\n".join(archief.read(naam).decode(errors="replace") for naam in archief.namelist())


def tekst_van(antwoord: HttpResponseBase) -> str:
    """Everything that can be read in an answer, also in a PDF or a workbook."""
    inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
    if antwoord.headers.get("Content-Type") == "application/pdf":
        return tekst_van_pdf(inhoud)
    if inhoud.startswith(b"PK"):
        return tekst_van_archief(inhoud)
    return f"{antwoord.headers}\n{inhoud.decode(errors='replace')}"


def url_namen(patronen: list[URLPattern | URLResolver]) -> Iterator[str]:
    """The name of every address of the product."""
    for patroon in patronen:
        if isinstance(patroon, URLResolver):
            yield from url_namen(patroon.url_patterns)
        else:
            yield patroon.name or f"een adres zonder naam: {patroon.pattern}"


def test_elk_adres_staat_in_de_tabel() -> None:
    namen = list(url_namen(get_resolver().url_patterns))
    assert sorted(namen) == sorted(set(namen)), "Twee adressen met dezelfde naam."
    assert set(namen) - set(TABEL) == set(), "Schrijf in de tabel wie hier mag kijken en wie hier mag posten."
    assert set(TABEL) - set(namen) == set(), "Deze adressen bestaan niet meer."


@pytest.mark.parametrize("geval", sorted(GEVALLEN))
def test_wie_wat_mag_en_ziet(geval: str, wereld: Wereld) -> None:
    naam, rij = GEVALLEN[geval]
    adres = adres_van(naam, rij, wereld)
    fouten: dict[str, dict[str, None]] = {}
    for hoed in wereld.hoeden:
        afstand = AFSTAND.get(hoed.plaats)
        if afstand == "eigen" or (afstand is not None and rij.ding):  # a page about nothing is near to everyone
            for fout in verschillen(hoed, afstand, adres, rij):
                fouten.setdefault(f"{afstand}: {fout}", {})[str(hoed)] = None
    assert not fouten, "\n".join([f"{geval}: {adres}", *(f"{fout} ({', '.join(wie)})" for fout, wie in fouten.items())])


def verschillen(hoed: Hoed, afstand: str, adres: str, rij: Rij) -> Iterator[str]:
    """What this person gets that the table does not say, and the other way round."""
    bladen, gezien = 0, set()
    profielen = {methode: profiel for methode, profiel in rij.methoden.items() if profiel is not None}
    verwacht = {methode: profiel.antwoord(hoed.rol, afstand) for methode, profiel in profielen.items()}
    geweigerd = [methode for methode, antwoord in verwacht.items() if antwoord != MAG]
    for antwoord in antwoorden(hoed, adres, rij, profielen, geweigerd):
        if antwoord.uitslag != verwacht[antwoord.methode]:
            yield f"{antwoord.methode} geeft {antwoord.uitslag} in plaats van {verwacht[antwoord.methode]}"
        elif te_veel := antwoord.woorden - profielen[antwoord.methode].woorden(hoed):
            yield f"{antwoord.methode} toont {', '.join(sorted(te_veel))}"
        elif any(woord.startswith("MENS") for woord in antwoord.woorden) and not antwoord.gezien:
            yield f"{antwoord.methode} toont een cliënt zonder Inzage"
        if antwoord.methode == "GET" and antwoord.status == 200:
            bladen += 1
            gezien |= antwoord.woorden
    if bladen and rij.toont and not any(woord.startswith(rij.toont) for woord in gezien):
        yield f"GET toont geen {rij.toont}"


@pytest.mark.usefixtures("met_schil")
def test_wat_om_elke_pagina_staat_is_van_wie_kijkt(wereld: Wereld) -> None:
    bladzijde, geweigerd = reverse("werk"), reverse("dossier", args=[2**31 - 1])
    for hoed in wereld.hoeden:
        for adres, status in ((bladzijde, {200}), (geweigerd, {403, 404})):
            antwoord = vraag(hoed, adres)
            assert antwoord.status in status, str(hoed)
            assert 'id="navigatie"' in antwoord.tekst
            assert antwoord.woorden <= INGELOGD.woorden(hoed), str(hoed)


@pytest.mark.parametrize("naam", sorted(TABEL))
def test_wie_niet_is_ingelogd_gaat_naar_inloggen(naam: str, wereld: Wereld) -> None:
    rij = TABEL[naam]
    methoden = ["GET"] if rij.lezen is not None and rij.lezen.soms_openbaar else list(rij.methoden)
    for antwoord in antwoorden(None, adres_van(naam, rij, wereld), rij, methoden):
        assert (antwoord.uitslag != "naar inloggen") == rij.openbaar, f"{antwoord.methode}: {antwoord.status}"
        assert antwoord.woorden == set()


@pytest.mark.parametrize("naam", sorted(TABEL))
def test_wat_een_adres_niet_kent_is_405(naam: str, wereld: Wereld) -> None:
    rij = TABEL[naam]
    zonder = [methode for methode, profiel in rij.methoden.items() if profiel is None]
    for antwoord in antwoorden(wereld.hoed("coordinator", "haaglanden"), adres_van(naam, rij, wereld), rij, zonder):
        assert antwoord.uitslag == "405", antwoord.methode


@pytest.mark.parametrize("naam", MET_PET)
def test_formulier_van_een_andere_pet_wordt_geweigerd(naam: str, wereld: Wereld) -> None:
    adres = adres_van(naam, TABEL[naam], wereld)
    hoed, ander = wereld.hoed("coordinator", "haaglanden"), wereld.hoed("controller", "haaglanden")
    assert vraag(hoed, adres, {}).status == 409
    assert vraag(hoed, adres, {"pet": ander.pet}).status == 409
