"""The indicators that every region begins with (ours, after the list in the domain file on the NvO and regiovisies).

Each has its definition here, once. `reken` computes it from rows of this product; without it the product holds no rows
for it and people type what a source says. A region stops with what it does not want, and adds its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from samenwerking.monitor import rekenen
from samenwerking.monitor.soorten import Richting, Ritme

UIT_TELLINGEN = "Berekend uit de gepubliceerde tellingen van de regio. Kleine aantallen zijn verborgen."
UIT_REGISTRATIE = "Door een persoon ingevuld uit de registratie van de gemeenten. De bron staat bij elke waarde."


@dataclass(frozen=True)
class Standaard:
    """One indicator as the product knows it."""

    sleutel: str
    naam: str
    definitie: str
    eenheid: str
    ritme: Ritme
    herkomst: str = UIT_REGISTRATIE
    richting: Richting = Richting.GEEN
    decimalen: int = 0
    per_gemeente: bool = True
    telt_mensen: bool = False
    reken: rekenen.Rekenwijze | None = None


STANDAARD: tuple[Standaard, ...] = (
    Standaard(
        "bw-per-10000",
        "Cliënten beschermd wonen per 10.000 inwoners",
        "Lopende indicaties voor beschermd wonen op de eerste dag na het kwartaal, of de laatste "
        "gepubliceerde stand in "
        "het kwartaal, gedeeld door het aantal inwoners op 1 januari, keer 10.000.",
        "per 10.000 inwoners",
        Ritme.KWARTAAL,
        UIT_TELLINGEN,
        decimalen=1,
        reken=rekenen.clienten_per_inwoners,
    ),
    Standaard(
        "ambulant",
        "Aandeel ambulant",
        "Het deel van de lopende indicaties voor beschermd wonen dat ambulant wordt geleverd, dus bij "
        "de cliënt thuis. Dit systeem berekent dit niet: een regio noemt haar producten zelf, en bij een product staat "
        "niet of het thuis of op een plek wordt geleverd. Daarom vult een persoon dit in, met de bron erbij.",
        "procent",
        Ritme.KWARTAAL,
        decimalen=1,
    ),
    Standaard(
        "wachtenden",
        "Wachtenden beschermd wonen",
        "Mensen op de wachtlijst voor beschermd wonen op de eerste dag na het kwartaal, of de laatste "
        "gepubliceerde stand "
        "in het kwartaal, naar de gemeente waar zij vandaan komen. Wie van buiten de regio komt, telt in de regio mee.",
        "mensen",
        Ritme.KWARTAAL,
        UIT_TELLINGEN,
        Richting.OMLAAG,
        reken=rekenen.wachtenden,
    ),
    Standaard(
        "wachttijd",
        "Wachttijd beschermd wonen, mediaan",
        "Van wie op die dag wacht, wacht de helft niet langer dan dit aantal dagen.",
        "dagen",
        Ritme.KWARTAAL,
        UIT_TELLINGEN,
        Richting.OMLAAG,
        per_gemeente=False,
        reken=rekenen.wachttijd,
    ),
    Standaard(
        "uitstroom",
        "Uitstroom uit beschermd wonen",
        "Cliënten van wie het laatste recht op beschermd wonen in het kwartaal stopte, waarheen zij ook gingen.",
        "cliënten",
        Ritme.KWARTAAL,
        UIT_TELLINGEN,
        reken=rekenen.uitstroom,
    ),
    Standaard(
        "uitstroom-woning",
        "Uitstroom naar een eigen woning",
        "Cliënten die in het jaar een plek beschermd wonen verlieten voor een eigen woning. De streefwaarde is het "
        "aantal dat met de woningcorporaties is afgesproken.",
        "cliënten",
        Ritme.JAAR,
        UIT_TELLINGEN,
        Richting.OMHOOG,
        reken=rekenen.uitstroom_naar_woning,
    ),
    Standaard(
        "terugkeer",
        "Terugkeer binnen twaalf maanden",
        "Van de cliënten van wie in het jaar ervoor het laatste recht op beschermd wonen stopte: het deel dat binnen "
        "twaalf maanden in dezelfde gemeente weer een recht kreeg. Wie in een andere gemeente terugkomt, is hier niet "
        "te zien: gemeenten kennen elkaars dossiers niet.",
        "procent",
        Ritme.JAAR,
        UIT_TELLINGEN,
        Richting.OMLAAG,
        decimalen=1,
        per_gemeente=False,
        reken=rekenen.terugkeer,
    ),
    Standaard(
        "overdracht-aangenomen",
        "Overdrachten aangenomen",
        "Verzoeken aan een andere gemeente om een cliënt over te nemen, die in het jaar zijn aangenomen. Zij tellen "
        "bij de gemeente die het vroeg. Van elk verzoek telt het laatste antwoord.",
        "overdrachten",
        Ritme.JAAR,
        UIT_TELLINGEN,
        reken=rekenen.overdrachten_aangenomen,
    ),
    Standaard(
        "overdracht-geweigerd",
        "Overdrachten geweigerd",
        "Verzoeken aan een andere gemeente om een cliënt over te nemen, die in het jaar zijn geweigerd. Zij tellen bij "
        "de gemeente die het vroeg. Van elk verzoek telt het laatste antwoord.",
        "overdrachten",
        Ritme.JAAR,
        UIT_TELLINGEN,
        Richting.OMLAAG,
        reken=rekenen.overdrachten_geweigerd,
    ),
    Standaard(
        "overdracht-dagen",
        "Dagen tot het antwoord op een overdracht",
        "De mediaan van het aantal dagen tussen het verzoek en het laatste antwoord van de andere gemeente, van de "
        "verzoeken die in het jaar hun antwoord kregen.",
        "dagen",
        Ritme.JAAR,
        UIT_TELLINGEN,
        Richting.OMLAAG,
        per_gemeente=False,
        reken=rekenen.dagen_tot_antwoord,
    ),
    Standaard(
        "onderzoek-op-tijd",
        "Onderzoeken binnen zes weken",
        "Het deel van de onderzoeken dat binnen zes weken na de melding klaar was (Wmo 2015, artikel "
        "2.3.2, eerste lid), "
        "van de onderzoeken waarvan die termijn in het jaar afliep.",
        "procent",
        Ritme.JAAR,
        UIT_TELLINGEN,
        Richting.OMHOOG,
        decimalen=1,
        reken=rekenen.onderzoek_op_tijd,
    ),
    Standaard(
        "beschikking-op-tijd",
        "Beschikkingen binnen twee weken",
        "Het deel van de aanvragen waarop binnen twee weken is besloten (Wmo 2015, artikel 2.3.5, tweede lid), van de "
        "aanvragen waarvan die termijn in het jaar afliep. De dagen waarop de termijn stilstond (Awb, artikel 4:15) "
        "tellen niet mee.",
        "procent",
        Ritme.JAAR,
        UIT_TELLINGEN,
        Richting.OMHOOG,
        decimalen=1,
        reken=rekenen.beschikking_op_tijd,
    ),
    Standaard(
        "plekken",
        "Plekken beschermd wonen",
        "Plekken voor beschermd wonen die de regio heeft vastgelegd, op de laatste dag van het kwartaal. Per gemeente "
        "alleen als van elke plek bekend is waar zij staat.",
        "plekken",
        Ritme.KWARTAAL,
        "Berekend uit de voorzieningen van de regio.",
        reken=rekenen.plekken,
    ),
    Standaard(
        "realisatie",
        "Realisatie tegen de begroting",
        "De lasten van de gezamenlijke taken beschermd wonen als deel van wat daarvoor was begroot, in "
        "het laatste jaar "
        "dat voorbij is.",
        "procent van de begroting",
        Ritme.JAAR,
        "Berekend uit de begroting en de realisatie van de regio.",
        decimalen=1,
        per_gemeente=False,
        reken=rekenen.realisatie_tegen_begroting,
    ),
    Standaard(
        "reserve",
        "Reserve tegen haar plafond",
        "Wat aan het einde van het jaar in de reserves zat, als deel van hun plafonds samen.",
        "procent van het plafond",
        Ritme.JAAR,
        "Berekend uit de reserves van de regio.",
        decimalen=1,
        per_gemeente=False,
        reken=rekenen.reserve_tegen_plafond,
    ),
    Standaard(
        "toezeggingen-te-laat",
        "Toezeggingen aan de raad die te laat zijn",
        "Toezeggingen van een college aan zijn raad waarvan de dag aan het einde van het kwartaal "
        "voorbij was en die nog "
        "niet waren nagekomen of vervallen.",
        "toezeggingen",
        Ritme.KWARTAAL,
        "Berekend uit de toezeggingen bij de brieven aan de raad.",
        Richting.OMLAAG,
        reken=rekenen.toezeggingen_te_laat,
    ),
)

_OP_SLEUTEL = {deel.sleutel: deel for deel in STANDAARD}


def standaard(sleutel: str) -> Standaard:
    """The indicator of this key. KeyError when the product does not know it."""
    return _OP_SLEUTEL[sleutel]
