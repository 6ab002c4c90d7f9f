"""Storing made-up dossiers by the thousand, as the actions of toegang would have left them.

The actions themselves take a minute for this many; a test compares what stands here with what they make.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Any
from uuid import UUID, uuid5

from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from regio.models import Functie, Gebeurtenis, Gemeente, Lidmaatschap, Mandaat, Rol, Taak
from regio.namens import namens
from regio.termijnen import bereken
from regio.wetstermijnen import termijn
from samenwerking.demo.beschikkingen import Betaalschrijver
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.demo.verzinnen import Persoon, Recht, Verzonnen
from toegang import namen
from toegang.acties.client import bsn_hash
from toegang.acties.verantwoordelijke import geldende_regels
from toegang.models import (
    Client,
    ClientBsn,
    Dossier,
    Indicatie,
    IndicatieEinde,
    Melding,
    Nummerreeks,
    Product,
    Wachtlijstplaats,
)
from toegang.sleutels import sleutelbos
from toegang.verantwoordelijkheid import Feiten, Regels, bepaal

RUIMTE = UUID("5d0c7a7e-6f0a-4d0e-9b57-2f6f3c3a9e11")
"""Keys of the demo's own forms are made in this name space, so that they are the same each time."""

WIJZEN = (*("aanmelding",) * 6, "straatteam", "daklozenloket", "veiligheidshuis", "anders")
"""Six of ten come in as an ordinary aanmelding. Made up: the region published counts per year, not per dossier."""

_PLAATS = dict[str, Gemeente]


@dataclass(frozen=True)
class _Rij:
    """A made-up dossier with the row that was made of it, and who decided."""

    bron: Verzonnen
    dossier: Dossier
    door: Lidmaatschap


class Schrijver:
    """Stores the dossiers of one region, gemeente by gemeente, under a hat of that gemeente."""

    def __init__(self, *, kaart: Kaart, mensen: Mensen, op: datetime.date) -> None:
        self._kaart, self._mensen, self._op = kaart, mensen, op
        self._plaatsen: _PLAATS = {gemeente.naam_kort: gemeente for gemeente in kaart.gemeenten}
        self._producten = {product.sleutel: product for product in Product.objects.all()}
        self._regels = geldende_regels(op=op)
        self._betalers = Betaalschrijver()
        self._mandaten: dict[int, list[Mandaat]] = defaultdict(list)
        for mandaat in Mandaat.objects.filter(taak=Taak.BW, functie=Functie.TOEGANG).select_related("nemer"):
            self._mandaten[mandaat.gever_id].append(mandaat)

    def schrijf(self, deel: Deel, dossiers: Iterable[Verzonnen]) -> None:
        """Store them all."""
        per_gemeente: dict[str, list[Verzonnen]] = defaultdict(list)
        for dossier in dossiers:
            per_gemeente[dossier.gemeente].append(dossier)
        for gemeente in deel.gemeenten:
            gevonden = sorted(per_gemeente[gemeente.naam_kort], key=lambda dossier: dossier.gemeld_op)
            with namens(self._mensen.pet(Rol.CONSULENT, gemeente)):
                self._gemeente(gemeente, gevonden)

    def _gemeente(self, gemeente: Gemeente, dossiers: Sequence[Verzonnen]) -> None:
        nummers: Counter[int] = Counter()
        lopend = cycle(self._mensen.consulenten(self._uitvoerder(gemeente, self._op)))
        eerste, *andere = self._mensen.consulenten(gemeente)
        eigen = cycle((eerste, eerste, *andere))
        nieuw = cycle(("eigen", "eigen", "niemand", "uitvoerder"))
        rijen = []
        for dossier in dossiers:
            nummers[dossier.gemeld_op.year] += 1
            wie = next(nieuw) if dossier.in_onderzoek else "uitvoerder"
            door = next(eigen) if wie == "eigen" else next(lopend)
            rij = self._dossier(
                gemeente,
                dossier,
                nummer=f"{dossier.gemeld_op.year}-{nummers[dossier.gemeld_op.year]:06d}",
                behandelaar=None if wie == "niemand" else door,
            )
            rijen.append(_Rij(dossier, rij, door))
        Nummerreeks.objects.bulk_create(
            Nummerreeks(gemeente=gemeente, jaar=jaar, laatste=laatste) for jaar, laatste in sorted(nummers.items())
        )
        bulk_create_with_history([rij.dossier for rij in rijen], Dossier)
        self._clienten(gemeente, rijen)
        self._meldingen(gemeente, rijen)
        gebeurtenissen = [
            self._gebeurtenis("client_geregistreerd", rij, rij.bron.gemeld_op, nummer=rij.dossier.nummer,
                              gemeld_op=rij.bron.gemeld_op)
            for rij in rijen
        ]  # fmt: skip
        gebeurtenissen += self._indicaties(gemeente, rijen)
        gebeurtenissen += self._wachtlijst(gemeente, rijen)
        gebeurtenissen += [
            self._gebeurtenis("dossier_gesloten", rij, rij.bron.gesloten_op, reden=str(rij.bron.sluitreden))
            for rij in rijen
            if rij.bron.gesloten_op is not None
        ]
        Gebeurtenis.objects.bulk_create(sorted(gebeurtenissen, key=lambda rij: rij.moment))

    # --- rows --------------------------------------------------------------------------------------------------

    def _dossier(
        self, gemeente: Gemeente, bron: Verzonnen, *, nummer: str, behandelaar: Lidmaatschap | None
    ) -> Dossier:
        dossier = Dossier(
            gemeente=gemeente,
            nummer=nummer,
            aanvraag=uuid5(RUIMTE, f"dossier/{gemeente.code}/{nummer}"),
            gemeld_op=bron.gemeld_op,
            geopend_op=bron.gemeld_op,
            behandelaar=behandelaar,
            termijn=_termijn(bron),
            gesloten_op=bron.gesloten_op,
            sluitreden=bron.sluitreden,
            versie=1 + len(bron.rechten) + (bron.wacht is not None) + 2 * (bron.gesloten_op is not None),
        )
        _history(dossier, bron.gesloten_op or bron.gemeld_op)
        return dossier

    def _meldingen(self, gemeente: Gemeente, rijen: Sequence[_Rij]) -> None:
        """Each dossier began with a melding; how it came in goes round by a rule of our own."""
        hoe = cycle(WIJZEN)
        Melding.objects.bulk_create(
            Melding(
                dossier=rij.dossier,
                gemeente=gemeente,
                taak=Taak.BW,
                ontvangen_op=rij.bron.gemeld_op,
                wijze=next(hoe),
                aanvraag=rij.dossier.aanvraag,
                vastgelegd_door=rij.door,
            )
            for rij in rijen
        )

    def _clienten(self, gemeente: Gemeente, rijen: Sequence[_Rij]) -> None:
        clienten = []
        for rij in rijen:
            client = self._client(gemeente, rij.dossier, rij.bron.persoon)
            _history(client, rij.bron.gemeld_op)
            clienten.append(client)
        bulk_create_with_history(clienten, Client)
        ClientBsn.objects.bulk_create(
            ClientBsn(
                client=client,
                dossier=rij.dossier,
                gemeente=gemeente,
                versleuteld=sleutelbos().versleutel(
                    rij.bron.persoon.bsn, hoort_bij=ClientBsn.hoort_bij(rij.dossier.pk)
                ),
                sleutel=sleutelbos().huidige,
                zoekhash=bsn_hash(rij.bron.persoon.bsn),
            )
            for client, rij in zip(clienten, rijen, strict=True)
            if rij.bron.persoon.bsn
        )

    def _client(self, gemeente: Gemeente, dossier: Dossier, persoon: Persoon) -> Client:
        naam = {
            "voornamen": persoon.voornamen,
            "voorvoegsel": persoon.voorvoegsel,
            "achternaam": persoon.achternaam,
        }
        return Client(
            dossier=dossier,
            gemeente=gemeente,
            **naam,
            zoeknaam=namen.zoeknaam(**naam),
            geboortedatum=persoon.geboortedatum,
            woonplaats_soort=persoon.woonplaats_soort,
            woonplaats=self._plaatsen[persoon.woonplaats] if persoon.woonplaats else None,
            postcode=persoon.postcode,
            huisnummer=persoon.huisnummer,
            bsn_volgt=persoon.bsn_volgt,
        )

    def _indicaties(self, gemeente: Gemeente, rijen: Sequence[_Rij]) -> list[Gebeurtenis]:
        paren = [(rij, recht) for rij in rijen for recht in rij.bron.rechten]
        indicaties = bulk_create_with_history(
            [self._indicatie(gemeente, rij, recht) for rij, recht in paren], Indicatie
        )
        self._betalers.schrijf(indicaties)
        gebeurtenissen = []
        einden = []
        for (rij, recht), indicatie in zip(paren, indicaties, strict=True):
            gebeurtenissen.append(
                self._gebeurtenis(
                    "indicatie_vastgelegd", rij, recht.besluit, indicatie=indicatie.pk,
                    product=indicatie.product_id, van=recht.van, tot=recht.tot, verantwoordelijk=gemeente.pk,
                    wijkt_af=False,
                )
            )  # fmt: skip
            if recht.stopt is not None:
                einde = _einde(indicatie, recht.einde, recht.stopt, rij)
                einden.append(einde)
                gebeurtenissen.append(
                    self._gebeurtenis(
                        "indicatie_beeindigd", rij, einde.besluitdatum, indicatie=indicatie.pk,
                        product=indicatie.product_id, per=einde.per, wijze=str(einde.soort), reden=str(einde.reden),
                    )
                )  # fmt: skip
        IndicatieEinde.objects.bulk_create(einden)
        return gebeurtenissen

    def _indicatie(self, gemeente: Gemeente, rij: _Rij, recht: Recht) -> Indicatie:
        uitkomst = _uitkomst(rij.bron, self._plaatsen, self._regels)
        soort = self._betalers.soort(
            gemeente, gemeld_op=rij.bron.gemeld_op, van=recht.van, tot=recht.tot, besluit=recht.besluit
        )
        indicatie = Indicatie(
            dossier=rij.dossier,
            gemeente=gemeente,
            product=self._producten[recht.product],
            van=recht.van,
            tot=recht.tot,
            loopt_tot=recht.stopt or recht.tot,
            doelgroep=recht.doelgroep,
            leveringsvorm=recht.leveringsvorm,
            besluitdatum=recht.besluit,
            gemeente_van_melding=gemeente,
            verantwoordelijke_gemeente=gemeente,
            uitvoerende_gemeente=self._uitvoerder(gemeente, recht.besluit),
            grondslag=uitkomst.grondslag,
            artikel=uitkomst.artikel,
            uitleg=uitkomst.uitleg,
            regelversie=uitkomst.regelversie,
            feiten=uitkomst.als_rij(),
            clientsoort=soort.soort,
            clientsoort_uitleg=soort.uitleg,
            aanvraag=uuid5(rij.dossier.aanvraag, f"indicatie/{recht.product}"),
            vastgelegd_door=rij.door,
        )
        _history(indicatie, recht.stopt or recht.besluit)
        return indicatie

    def _wachtlijst(self, gemeente: Gemeente, rijen: Sequence[_Rij]) -> list[Gebeurtenis]:
        paren = [(rij, rij.bron.wacht) for rij in rijen if rij.bron.wacht is not None]
        plaatsen = Wachtlijstplaats.objects.bulk_create(
            Wachtlijstplaats(
                dossier=rij.dossier,
                gemeente=gemeente,
                taak=Taak.BW,
                product=self._producten[wacht.product] if wacht.product else None,
                problematiek=wacht.problematiek,
                sinds=wacht.sinds,
                verblijft_in_instelling=wacht.in_instelling,
                aanvraag=uuid5(rij.dossier.aanvraag, "wachtlijst"),
                vastgelegd_door=rij.door,
            )
            for rij, wacht in paren
        )
        return [
            self._gebeurtenis("op_wachtlijst", rij, wacht.sinds, plaats=plaats.pk, sinds=wacht.sinds)
            for (rij, wacht), plaats in zip(paren, plaatsen, strict=True)
        ]

    def _gebeurtenis(self, soort: str, rij: _Rij, dag: datetime.date, **feiten: Any) -> Gebeurtenis:
        return Gebeurtenis(
            moment=_moment(dag),
            soort=soort,
            model=Dossier._meta.label_lower,
            object_id=rij.dossier.pk,
            gemeente=rij.dossier.gemeente,
            persoon=rij.door.gebruiker,
            pet=rij.door,
            feiten={
                naam: waarde.isoformat() if isinstance(waarde, datetime.date) else waarde
                for naam, waarde in feiten.items()
            },
            keten=rij.dossier.aanvraag,
        )

    def _uitvoerder(self, gemeente: Gemeente, dag: datetime.date) -> Gemeente:
        """Who carried out the access of that gemeente on that day."""
        lopend = (mandaat.nemer for mandaat in self._mandaten[gemeente.pk] if mandaat.loopt(op=dag))
        return next(lopend, gemeente)


def _uitkomst(bron: Verzonnen, plaatsen: _PLAATS, regels: Regels) -> Any:
    feiten = Feiten(  # nobody's woonadres is known: where someone comes from is another fact
        gemeld_op=bron.gemeld_op,
        gemeente_van_melding=plaatsen[bron.gemeente].code,
        taak=Taak.BW,
    )
    return bepaal(feiten, regels)


def _einde(indicatie: Indicatie, reden: str, per: datetime.date, rij: _Rij) -> IndicatieEinde:
    intrekking = reden in IndicatieEinde.INTREKKINGSGRONDEN
    return IndicatieEinde(
        indicatie=indicatie,
        dossier=rij.dossier,
        gemeente=rij.dossier.gemeente,
        per=per,
        soort=IndicatieEinde.Soort.INTREKKING if intrekking else IndicatieEinde.Soort.BEEINDIGING,
        reden=reden,
        besluitdatum=per,
        aanvraag=uuid5(indicatie.aanvraag, "einde"),
        vastgelegd_door=rij.door,
    )


def _termijn(bron: Verzonnen) -> datetime.date | None:
    """As `toegang.acties.dossier.eerstvolgende_termijn` derives it."""
    if bron.gesloten_op is not None:
        return None
    if not bron.rechten:
        return bereken(termijn("onderzoek", op=bron.gemeld_op), bron.gemeld_op).laatste_dag
    einden = (recht.tot for recht in bron.rechten if recht.tot is not None and recht.stopt is None)
    return min((eerste - datetime.timedelta(days=1) for eerste in einden), default=None)


def _moment(dag: datetime.date) -> datetime.datetime:
    """The middle of a working day."""
    return timezone.make_aware(datetime.datetime.combine(dag, datetime.time(11, 30)))


def _history(rij: Any, dag: datetime.date) -> None:
    """The row of history carries the day on which it happened, not the day of loading."""
    rij._history_date = _moment(dag)
