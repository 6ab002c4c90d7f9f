"""Made-up clients of the opvang, so that counting them gives tables 2, 3, 4 and 7 of source 003; see docs/demo.md.

All turned to Den Haag. One pool of people over the years: who comes back in a next year is the same client, as 69% of
them were homeless before (table 6). Stored in bulk, as the actions of toegang would have left them.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator, Sequence
from itertools import cycle
from typing import Any
from uuid import uuid5

from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from regio.models import Gebeurtenis, Gemeente, Lidmaatschap, Rol, Taak
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Deel
from samenwerking.demo.mensen import Mensen
from samenwerking.demo.tabellen import kolom, tabel
from samenwerking.demo.verzinnen import BEGINS, EINDEN, POSTLETTERS, VOORNAMEN, ZAAD
from toegang import namen
from toegang.acties.telling import publiceer, publiceer_periode
from toegang.models import (
    Client,
    Dossier,
    Huishouden,
    Melding,
    Nachtopvangpas,
    Nummerreeks,
    Opvangtoets,
    Tabel,
    Woonplaats,
)

JAREN = (2015, 2016, 2017, 2018)
ZONDER_PAS = 538
"""Beside the 1.062 who got a pas in 2018 so many people were never given one. Made up."""

EERSTE_DEEL_2019 = "2019 januari tot en met april"
GEZINNEN_2019 = "Januari tot en met augustus 2019"
DAG = datetime.timedelta(days=1)
PAS_DAGEN = 42


class Opvang:
    """Writes the people, meldingen, passes and families of the opvang of one centrumgemeente."""

    def __init__(self, deel: Deel, mensen: Mensen) -> None:
        self._toeval = random.Random(ZAAD + 8)
        self._gemeente = deel.centrum
        self._plaatsen = {gemeente.naam_kort: gemeente for gemeente in deel.gemeenten}
        self._door = mensen.pet(Rol.CONSULENT, deel.centrum)
        self._wie: Iterator[Lidmaatschap] = cycle(mensen.consulenten(deel.centrum))

    def schrijf(self) -> None:
        """Store them all."""
        with namens(self._door):
            dossiers = self._dossiers()
            toetsen = self._meldingen(dossiers)
            self._passen(dossiers, toetsen)
            self._gezinnen(dossiers)

    # --- people ------------------------------------------------------------------------------------------------

    def _dossiers(self) -> list[Dossier]:
        """Who has a pas in 2018 comes first, by origin as in table 4; the others after them."""
        herkomst = [naam for naam, aantal in kolom(4, "Aantal").items() for _ in range(aantal)]
        self._toeval.shuffle(herkomst)
        herkomst += self._toeval.choices(herkomst, k=ZONDER_PAS)
        sluit = datetime.date(2019, 12, 2)
        begin = sorted(self._dag(JAREN[0], 1, 31) for _ in herkomst)
        laatste = Nummerreeks.objects.filter(gemeente=self._gemeente, jaar=JAREN[0]).first()
        eerste = laatste.laatste if laatste is not None else 0
        dossiers = []
        for volgnummer, dag in enumerate(begin, eerste + 1):
            nummer = f"{JAREN[0]}-{volgnummer:06d}"
            dossiers.append(
                Dossier(
                    gemeente=self._gemeente,
                    taak=Taak.MO,
                    nummer=nummer,
                    aanvraag=uuid5(RUIMTE, f"opvang/{self._gemeente.code}/{nummer}"),
                    gemeld_op=dag,
                    geopend_op=dag,
                    behandelaar=next(self._wie),
                    gesloten_op=sluit,
                    sluitreden=Dossier.Sluitreden.UITGESTROOMD,
                    versie=3,
                )
            )
        Nummerreeks.objects.update_or_create(
            gemeente=self._gemeente, jaar=JAREN[0], defaults={"laatste": eerste + len(dossiers)}
        )
        bulk_create_with_history(dossiers, Dossier, default_date=_moment(sluit))
        bulk_create_with_history(
            [self._client(dossier, self._plaatsen[plaats]) for dossier, plaats in zip(dossiers, herkomst, strict=True)],
            Client,
            default_date=_moment(datetime.date(JAREN[0], 12, 31)),
        )
        Gebeurtenis.objects.bulk_create(
            self._gebeurtenis(soort, dossier, dag, feiten)
            for dossier in dossiers
            for soort, dag, feiten in (
                ("client_geregistreerd", dossier.gemeld_op,
                 {"nummer": dossier.nummer, "gemeld_op": dossier.gemeld_op.isoformat()}),
                ("dossier_gesloten", sluit, {"reden": str(dossier.sluitreden)}),
            )
        )  # fmt: skip
        return dossiers

    def _client(self, dossier: Dossier, herkomst: Gemeente) -> Client:
        naam = {
            "voornamen": self._toeval.choice(VOORNAMEN),
            "voorvoegsel": "",
            "achternaam": self._toeval.choice(BEGINS) + self._toeval.choice(EINDEN),
        }
        return Client(
            dossier=dossier,
            gemeente=self._gemeente,
            **naam,
            zoeknaam=namen.zoeknaam(**naam),
            geboortedatum=datetime.date(1945, 1, 1) + self._toeval.randrange(50 * 365) * DAG,
            woonplaats_soort=Woonplaats.GEMEENTE,
            woonplaats=herkomst,
            postcode=f"{self._toeval.randrange(1000, 9999)} {self._toeval.choice(POSTLETTERS)}",
            huisnummer=str(self._toeval.randrange(1, 300)),
        )

    # --- what happened -----------------------------------------------------------------------------------------

    def _meldingen(self, dossiers: list[Dossier]) -> dict[tuple[int, int], Opvangtoets]:
        """Table 2: so many meldingen per way and year. Returns the test that leads to a pas, by person and year."""
        wijzen = {str(label): waarde for waarde, label in Melding.Wijze.choices}
        meldingen: list[Melding] = []
        met_pas: dict[tuple[int, int], Melding] = {}
        for jaar in JAREN:
            manieren = [
                wijzen[rij] for (rij, deze), aantal in tabel(2).items() if deze == str(jaar) for _ in range(int(aantal))
            ]
            self._toeval.shuffle(manieren)
            passen = kolom(3, "Aantal")[str(jaar)]
            for volgnummer, wijze in enumerate(manieren):
                wie = volgnummer % len(dossiers)
                eerste = volgnummer < len(dossiers)
                if eerste and jaar == JAREN[0]:
                    dag = dossiers[wie].gemeld_op
                else:
                    dag = self._dag(jaar, 40, 290) if eerste else self._dag(jaar, 32, 365)
                melding = Melding(
                    dossier=dossiers[wie],
                    gemeente=self._gemeente,
                    taak=Taak.MO,
                    ontvangen_op=dag,
                    wijze=wijze,
                    aanvraag=uuid5(RUIMTE, f"opvang/{jaar}/{volgnummer}"),
                    vastgelegd_door=self._door,
                )
                meldingen.append(melding)
                if volgnummer < passen:
                    met_pas[wie, jaar] = melding
        Melding.objects.bulk_create(meldingen, batch_size=4000)
        toetsen = {
            wanneer: Opvangtoets(
                melding=melding,
                dossier=melding.dossier,
                gemeente=self._gemeente,
                getoetst_op=melding.ontvangen_op + DAG,
                uitkomst=Opvangtoets.Uitkomst.PAS,
                aanvraag=uuid5(melding.aanvraag, "toets"),
                vastgelegd_door=self._door,
            )
            for wanneer, melding in met_pas.items()
        }
        Opvangtoets.objects.bulk_create(toetsen.values(), batch_size=4000)
        return toetsen

    def _passen(self, dossiers: list[Dossier], toetsen: dict[tuple[int, int], Opvangtoets]) -> None:
        """Tables 3 and 4: a pas after each test, and in the first months of 2019 a next one after the last test."""
        van = {wanneer: toets.getoetst_op for wanneer, toets in toetsen.items()}
        passen = [self._pas(toets, van[wanneer], "pas") for wanneer, toets in toetsen.items()]
        passen += [
            self._pas(toetsen[wie, JAREN[-1]], self._dag(2019, 1, 119), "volgende")
            for wie in range(kolom(3, "Aantal")[EERSTE_DEEL_2019])
        ]
        Nachtopvangpas.objects.bulk_create(passen, batch_size=4000)

    def _pas(self, toets: Opvangtoets, van: datetime.date, wat: str) -> Nachtopvangpas:
        tot = van + PAS_DAGEN * DAG
        return Nachtopvangpas(
            toets=toets, dossier=toets.dossier, gemeente=self._gemeente, van=van, tot=tot, loopt_tot=tot,
            aanvraag=uuid5(toets.aanvraag, wat), vastgelegd_door=self._door,
        )  # fmt: skip

    def _gezinnen(self, dossiers: list[Dossier]) -> None:
        """Table 7: so many families asked for opvang each year, and in the first eight months of 2019."""
        aantallen = kolom(7, "Aantal gezinnen")
        delen = [(jaar, aantallen[str(jaar)], 365) for jaar in JAREN] + [(2019, aantallen[GEZINNEN_2019], 243)]
        Huishouden.objects.bulk_create(
            Huishouden(
                dossier=dossier,
                gemeente=self._gemeente,
                aangevraagd_op=max(self._dag(jaar, 1, laatste), dossier.gemeld_op),
                aanvraag=uuid5(dossier.aanvraag, f"gezin/{jaar}"),
                vastgelegd_door=self._door,
            )
            for jaar, aantal, laatste in delen
            for dossier in self._toeval.sample(dossiers, aantal)
        )

    # --- choices -----------------------------------------------------------------------------------------------

    def _dag(self, jaar: int, eerste: int, laatste: int) -> datetime.date:
        """A day of that year, from the so manieth to the so manieth."""
        return datetime.date(jaar, 1, 1) + (self._toeval.randint(eerste, laatste) - 1) * DAG

    def _gebeurtenis(self, soort: str, dossier: Dossier, dag: datetime.date, feiten: dict[str, Any]) -> Gebeurtenis:
        return Gebeurtenis(
            moment=_moment(dag),
            soort=soort,
            model=Dossier._meta.label_lower,
            object_id=dossier.pk,
            gemeente=self._gemeente,
            persoon=self._door.gebruiker,
            pet=self._door,
            feiten=feiten,
            keten=dossier.aanvraag,
        )


def publiceer_tellingen(delen: Sequence[Deel], *, op: datetime.date) -> None:
    """The startmeting of each region on the day of loading; of 2019 the parts of the year that the source gives."""
    for deel in delen:
        if deel.regio.sleutel == "haaglanden":
            begin = datetime.date(2019, 1, 1)
            publiceer_periode(deel.regio, Tabel.PASSEN, van=begin, tot=datetime.date(2019, 5, 1))
            publiceer_periode(deel.regio, Tabel.GEZINNEN, van=begin, tot=datetime.date(2019, 9, 1))
        publiceer(deel.regio, op=op)


def _moment(dag: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(dag, datetime.time(11, 30)))
