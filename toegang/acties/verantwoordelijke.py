"""Reading what the pure rules ask: which gemeente is responsible, what kind of client, and who pays.

The rules themselves stand in `verantwoordelijkheid`, `overgangsrecht` and `betaler`. Here the facts of a dossier and
the dated rules of law and region become their input, and their answers become rows that keep facts and version.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from regio.models import Deelname, Functie, Gemeente, Mandaat, Parameter, Taak, Wetstand
from toegang.betaler import VERSIE_ZONDER_REGEL, Betaalfeiten, MensBeslist, Terugkeer, wie_betaalt
from toegang.fouten import KanNietBij
from toegang.models import Betaler, Dossier, Indicatie, Overgangsregel, Product
from toegang.overgangsrecht import Clientsoort, Gebruik, Navraag, Soort, soort_client
from toegang.verantwoordelijkheid import Feiten, Regels, Uitkomst, bepaal

WETSTAND = "woonplaatsbeginsel"
PARAMETER_INSTELLING = "woonplaats-instelling-kijkt-terug"
PARAMETER_ACHTTIEN = "woonplaats-maanden-na-achttien"
PARAMETER_ZONDER = "woonplaats-zonder-woonadres-beslist-mens"
ACHTTIEN = 18
_DAG = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Voorgeschiedenis:
    """What the client tells about before: other gemeenten of the region are behind the wall, so the client is asked.

    `eerder_aanvraag` and `eerder_bw` are the answers on the two questions that make a new client, about all gemeenten
    of the region; a day belongs to a 'ja'. Not asked is not the same as no.

    `beschikking_op_peildatum` with `eerder_bw_laatste_dag` makes an existing client whose beschikking another gemeente
    gave. The facts about an institution and jeugdhulp count only while a rule of the bill asks for them. `terugkeerder`
    is what people agreed about who is neither existing nor new.
    """

    eerder_aanvraag: Navraag = Navraag.NIET_NAGEVRAAGD
    eerder_aanvraag_op: datetime.date | None = None
    eerder_bw: Navraag = Navraag.NIET_NAGEVRAAGD
    eerder_bw_laatste_dag: datetime.date | None = None
    eerder_bw_gemeente: Gemeente | None = None
    beschikking_op_peildatum: bool = False
    woonadres_bij_instelling: bool = False
    gemeente_voor_instelling: Gemeente | None = None
    jeugdhulp_gemeente: Gemeente | None = None
    terugkeerder: str = ""

    @property
    def niet_nagevraagd(self) -> bool:
        """Nobody asked the client: a right taken over from elsewhere."""
        return Navraag.NIET_NAGEVRAAGD in {self.eerder_aanvraag, self.eerder_bw}

    def antwoorden(self) -> dict[str, str]:
        """What was answered about before, as it is stored with the indicatie."""
        dag = self.eerder_aanvraag_op
        rij = {"eerder_aanvraag": self.eerder_aanvraag.value, "eerder_bw": self.eerder_bw.value}
        return rij | ({"eerder_aanvraag_op": dag.isoformat()} if dag else {})


NIETS_BEKEND = Voorgeschiedenis()


def geldende_regels(*, op: datetime.date) -> Regels:
    """The rules of responsibility as they stand on that day: the newest Wetstand, and what a beheerder switched on."""
    stand = Wetstand.objects.laatste(WETSTAND, op=op)
    if stand is None or stand.status != Wetstand.Status.IN_WERKING:
        return Regels()
    waarden = dict(
        Parameter.objects.lopend(op=op)
        .filter(sleutel__in=[PARAMETER_INSTELLING, PARAMETER_ACHTTIEN, PARAMETER_ZONDER])
        .values_list("sleutel", "waarde")
    )
    maanden = waarden.get(PARAMETER_ACHTTIEN, "")
    return Regels(
        ingangsdatum=stand.ingangsdatum,
        instelling_kijkt_terug=waarden.get(PARAMETER_INSTELLING) == "ja",
        maanden_na_achttien=int(maanden) if maanden.isdigit() else None,
        zonder_woonadres_beslist_mens=waarden.get(PARAMETER_ZONDER) == "ja",
    )


def geldende_overgangsregel(gemeente: Gemeente | int, *, op: datetime.date) -> Overgangsregel | None:
    """What the region of this gemeente agreed on the transition, as it holds on that day."""
    return Overgangsregel.objects.van_gemeente(gemeente, op=op).select_related("bron").first()


def bepaal_verantwoordelijke(
    dossier: Dossier,
    *,
    op: datetime.date,
    taak: str = Taak.BW,
    gemeld_op: datetime.date | None = None,
    eerder: Voorgeschiedenis = NIETS_BEKEND,
) -> Uitkomst:
    """Which gemeente is responsible by the rules. The gemeente of a dossier is where the client turned to."""
    client, geboren = dossier.client, dossier.client.geboortedatum
    woonadres = client.woonadres_gemeente
    feiten = Feiten(
        gemeld_op=gemeld_op or dossier.gemeld_op,
        gemeente_van_melding=dossier.gemeente.code,
        taak=taak,
        woonadres_gemeente=woonadres.code if woonadres is not None else None,
        eerder_bw_laatste_dag=eerder.eerder_bw_laatste_dag,
        eerder_bw_gemeente=_code(eerder.eerder_bw_gemeente),
    )
    regels = geldende_regels(op=op)
    if regels.instelling_kijkt_terug:
        feiten = replace(
            feiten,
            woonadres_bij_instelling=eerder.woonadres_bij_instelling,
            gemeente_voor_instelling=_code(eerder.gemeente_voor_instelling),
        )
    if regels.maanden_na_achttien is not None and eerder.jeugdhulp_gemeente is not None:
        feiten = replace(
            feiten,
            achttien_geworden_op=achttiende_verjaardag(geboren),
            jeugdhulp_gemeente=eerder.jeugdhulp_gemeente.code,
        )
    return bepaal(feiten, regels)


def achttiende_verjaardag(geboren: datetime.date) -> datetime.date:
    """The day someone turns eighteen; who was born on 29 February does so on 1 March of a common year."""
    try:
        return geboren.replace(year=geboren.year + ACHTTIEN)
    except ValueError:
        return datetime.date(geboren.year + ACHTTIEN, 3, 1)


def _code(gemeente: Gemeente | None) -> str | None:
    return gemeente.code if gemeente is not None else None


@dataclass(frozen=True)
class Recht:
    """What is being decided, as far as it matters for the money."""

    product: Product
    van: datetime.date
    tot: datetime.date | None
    besluitdatum: datetime.date


def bepaal_clientsoort(
    dossier: Dossier,
    *,
    regel: Overgangsregel | None,
    recht: Recht,
    gemeld_op: datetime.date | None = None,
    eerder: Voorgeschiedenis = NIETS_BEKEND,
    vervolg: bool = False,
) -> Soort:
    """Existing or new client, from the indicaties in this dossier and what the client said about the region.

    At a `vervolg` (herindicatie, herziening) nobody comes in anew: the kind stays what it was when the client came.
    """
    if recht.product.taak != Taak.BW:
        return Soort(Clientsoort.ONBEKEND, "Dat onderscheid is er alleen bij beschermd wonen.")
    if regel is None:
        return Soort(
            Clientsoort.ONBEKEND,
            "De regio heeft nog niet vastgelegd wie een bestaande en wie een nieuwe cliënt is.",
        )
    eigen = _eigen_gebruik(dossier)
    beschikkingen = [*(gebruik for gebruik, _ in eigen), Gebruik(recht.van, recht.tot)]
    gebruik = [gebruik for gebruik, _ in eigen]
    laatste_dag, gemeente = eerder.eerder_bw_laatste_dag, eerder.eerder_bw_gemeente
    if laatste_dag and gemeente and _in_regio(gemeente, regel, op=recht.besluitdatum):
        gebruik.append(Gebruik(laatste_dag, laatste_dag + _DAG))
        if eerder.beschikking_op_peildatum and regel.peildatum is not None and laatste_dag >= regel.peildatum:
            beschikkingen.append(Gebruik(regel.peildatum, laatste_dag + _DAG))
    aanvragen = list(dossier.aanvragen.values_list("ontvangen_op", flat=True))
    if eerder.eerder_aanvraag_op is not None:
        aanvragen.append(eerder.eerder_aanvraag_op)
    soort = soort_client(
        gemeld_op=gemeld_op or dossier.gemeld_op,
        peildatum=regel.peildatum,
        venster_dagen=regel.venster_dagen,
        beschikkingen=beschikkingen,
        aanvragen=aanvragen,
        gebruik=gebruik,
        navraag_aanvraag=eerder.eerder_aanvraag,
        navraag_gebruik=eerder.eerder_bw,
    )
    if vervolg and soort.soort in {Clientsoort.TERUGKEERDER, Clientsoort.ONBEKEND}:
        vorige = next((kind for _, kind in eigen if kind in {Clientsoort.NIEUW, Clientsoort.TERUGKEERDER}), None)
        if vorige is not None:
            woord = Clientsoort(vorige).tekst
            return Soort(Clientsoort(vorige), f"De cliënt kwam als {woord}. Bij een vervolg blijft dat zo.")
    return soort


def _eigen_gebruik(dossier: Dossier) -> list[tuple[Gebruik, str]]:
    """Days of beschermd wonen in this dossier, newest first; what was withdrawn from its first day was never used."""
    rijen = dossier.indicaties.filter(product__taak=Taak.BW)
    return [(Gebruik(rij.van, rij.loopt_tot), rij.clientsoort) for rij in rijen if rij.loopt_tot != rij.van]


def _in_regio(gemeente: Gemeente, regel: Overgangsregel, *, op: datetime.date) -> bool:
    return Deelname.objects.lopend(op=op).filter(taak=Taak.BW, gemeente=gemeente, regio_id=regel.regio_id).exists()


def bepaal_betalers(
    dossier: Dossier,
    *,
    regel: Overgangsregel | None,
    recht: Recht,
    verantwoordelijk: Gemeente,
    soort: Soort,
    eerder: Voorgeschiedenis = NIETS_BEKEND,
) -> list[Betaler]:
    """Who pays on each day of the right, as rows that still miss their indicatie.

    Raises KanNietBij when the region leaves the answer to a person and nobody gave it.
    """
    taak, dag = recht.product.taak, recht.besluitdatum
    centrum = centrumgemeente(dossier.gemeente, taak=taak, op=dag)
    feiten = Betaalfeiten(
        van=recht.van,
        tot=recht.tot,
        verantwoordelijk=verantwoordelijk.code,
        centrum=_code(centrum),
        clientsoort=soort.soort,
        taak=taak,
        beschikking_tot=_beschikking_tot(dossier, regel, recht, eerder)
        if soort.soort is Clientsoort.BESTAAND
        else None,
        gekozen=Terugkeer(eerder.terugkeerder) if eerder.terugkeerder else None,
        niet_nagevraagd=True if soort.soort is Clientsoort.ONBEKEND and eerder.niet_nagevraagd else None,
    )
    try:
        delen = wie_betaalt(feiten, regel.als_overgang() if regel is not None else None)
    except MensBeslist as vraag:
        raise KanNietBij("terugkeerder", str(vraag)) from None
    gemeenten = {gemeente.code: gemeente for gemeente in (verantwoordelijk, centrum) if gemeente is not None}
    uitbetalers = _uitbetalers(list(gemeenten.values()), taak=taak, op=dag)
    return [
        Betaler(
            dossier=dossier,
            gemeente=dossier.gemeente,
            betaalt=gemeenten[deel.gemeente],
            uitbetaler_id=uitbetalers[gemeenten[deel.gemeente].pk],
            van=deel.van,
            tot=deel.tot,
            grond=deel.grond,
            uitleg=deel.uitleg,
            regel=regel,
            regelversie=regel.als_overgang().versie if regel is not None else VERSIE_ZONDER_REGEL,
            feiten=feiten.als_rij(),
        )
        for deel in delen
    ]


def _beschikking_tot(
    dossier: Dossier, regel: Overgangsregel | None, recht: Recht, eerder: Voorgeschiedenis
) -> datetime.date | None:
    """The first day after the beschikking that ran on the peildatum; None when it has no end."""
    if regel is None or regel.peildatum is None:
        return None
    op_dag = [
        gebruik.tot
        for gebruik in [*(gebruik for gebruik, _ in _eigen_gebruik(dossier)), Gebruik(recht.van, recht.tot)]
        if gebruik.raakt(regel.peildatum, regel.peildatum + _DAG)
    ]
    if not op_dag and eerder.beschikking_op_peildatum and eerder.eerder_bw_laatste_dag is not None:
        op_dag = [eerder.eerder_bw_laatste_dag + _DAG]
    return None if None in op_dag else max((dag for dag in op_dag if dag is not None), default=None)


def centrumgemeente(gemeente: Gemeente, *, taak: str, op: datetime.date) -> Gemeente | None:
    """The centrumgemeente of the region in which this gemeente shares a taak on that day."""
    deelnames = Deelname.objects.lopend(op=op).filter(taak=taak)
    centrum = (
        deelnames.filter(rol=Deelname.Rol.CENTRUM, regio_id__in=deelnames.filter(gemeente=gemeente).values("regio_id"))
        .select_related("gemeente")
        .first()
    )
    return centrum.gemeente if centrum is not None else None


def _uitbetalers(gemeenten: list[Gemeente], *, taak: str, op: datetime.date) -> dict[int, int]:
    """Who pays out: the mandataris for financiering on that day, else the gemeente itself."""
    mandaten = Mandaat.objects.lopend(op=op).filter(gever__in=gemeenten, taak=taak, functie=Functie.FINANCIERING)
    return {gemeente.pk: gemeente.pk for gemeente in gemeenten} | dict(mandaten.values_list("gever_id", "nemer_id"))


def bewaar_betalers(indicatie: Indicatie, betalers: list[Betaler]) -> None:
    """Keep who pays for this indicatie."""
    for betaler in betalers:
        betaler.indicatie = indicatie
    Betaler.objects.bulk_create(betalers)
