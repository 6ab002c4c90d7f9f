"""Who has a right to a place: dossiers, indicaties, who waits, and what there is."""

from toegang.models.aanvraag import Aanvraag, Ingebrekestelling, Opschorting
from toegang.models.advies import Advies
from toegang.models.bericht import (
    Bericht,
    Berichtregel,
    Berichtretour,
    Berichtverwerking,
    Leveringsmelding,
    Verzoek,
    Verzoekantwoord,
)
from toegang.models.beschikking import Beschikking, Rechtsmiddel, RechtsmiddelUitkomst, RechtsmiddelVerdaging
from toegang.models.betaler import Betaler, Overgangsregel
from toegang.models.client import Adressoort, Client, ClientBsn, Clientnaam, Geslacht, RedenGeenBerichten, Woonplaats
from toegang.models.contract import Aanbiedercode, Contractproduct, EindeContract
from toegang.models.deling import Deling, DelingEinde
from toegang.models.dossier import Dossier, Nummerreeks
from toegang.models.goedkeuring import Goedkeuring, Goedkeuringsvraag, Leerfase, Leerjaar
from toegang.models.indicatie import Indicatie, IndicatieEinde
from toegang.models.melding import Melding, MeldingEinde, Meldingstap
from toegang.models.onderzoek import Deeltoets, Deeltoetsantwoord, Onderzoek, Verslag
from toegang.models.opvang import (
    Huishouden,
    Huishoudlid,
    HuishoudlidEinde,
    Nachtopvangpas,
    NachtopvangpasEinde,
    Opvangtoets,
)
from toegang.models.opvolging import CakMelding, Doel, Evaluatie, Leefgebied, Woonafspraak
from toegang.models.overdracht import Afweging, Afwegingsfactor, Overdracht, OverdrachtOntvangst, Overdrachtstap
from toegang.models.overdrachtafspraak import Overdrachtafspraak
from toegang.models.plaatsing import Afwezigheid, Plaatsing, PlaatsingAntwoord, PlaatsingEinde
from toegang.models.plek import Plek, PlekBezet
from toegang.models.privacy import Bewaarplicht, BewaarplichtEinde, Vernietigingsverzoek, VerzoekUitkomst
from toegang.models.privacyverzoek import Privacyverzoek, PrivacyverzoekAntwoord
from toegang.models.product import Doelgroep, Leveringsvorm, Product
from toegang.models.stapcorrectie import Stapcorrectie
from toegang.models.stuk import Dossierstuk
from toegang.models.telling import Gepubliceerdetelling, Tabel
from toegang.models.toestemming import Onderdeel, Toestemming, ToestemmingIntrekking
from toegang.models.toewijzing import Berichtreeks, Toewijzing, Toewijzingversie
from toegang.models.vernietiging import (
    VernietigdDossier,
    Vernietigingsbesluit,
    Vernietigingsvoorstel,
    VernietigingsvoorstelEinde,
)
from toegang.models.vertegenwoordiger import Vertegenwoordiger
from toegang.models.voorziening import Locatie, Voorziening
from toegang.models.wachtlijst import (
    Overbrugging,
    Prioriteitsbesluit,
    Prioriteitsniveau,
    WachtlijstEinde,
    Wachtlijstplaats,
)
from toegang.models.woningafspraak import Woningafspraak

__all__ = [
    "Aanbiedercode",
    "Aanvraag",
    "Adressoort",
    "Advies",
    "Afweging",
    "Afwegingsfactor",
    "Afwezigheid",
    "Bericht",
    "Berichtreeks",
    "Berichtregel",
    "Berichtretour",
    "Berichtverwerking",
    "Beschikking",
    "Betaler",
    "Bewaarplicht",
    "BewaarplichtEinde",
    "CakMelding",
    "Client",
    "ClientBsn",
    "Clientnaam",
    "Contractproduct",
    "Deeltoets",
    "Deeltoetsantwoord",
    "Deling",
    "DelingEinde",
    "Doel",
    "Doelgroep",
    "Dossier",
    "Dossierstuk",
    "EindeContract",
    "Evaluatie",
    "Gepubliceerdetelling",
    "Geslacht",
    "Goedkeuring",
    "Goedkeuringsvraag",
    "Huishouden",
    "Huishoudlid",
    "HuishoudlidEinde",
    "Indicatie",
    "IndicatieEinde",
    "Ingebrekestelling",
    "Leefgebied",
    "Leerfase",
    "Leerjaar",
    "Leveringsmelding",
    "Leveringsvorm",
    "Locatie",
    "Melding",
    "MeldingEinde",
    "Meldingstap",
    "Nachtopvangpas",
    "NachtopvangpasEinde",
    "Nummerreeks",
    "Onderdeel",
    "Onderzoek",
    "Opschorting",
    "Opvangtoets",
    "Overbrugging",
    "Overdracht",
    "OverdrachtOntvangst",
    "Overdrachtafspraak",
    "Overdrachtstap",
    "Overgangsregel",
    "Plaatsing",
    "PlaatsingAntwoord",
    "PlaatsingEinde",
    "Plek",
    "PlekBezet",
    "Prioriteitsbesluit",
    "Prioriteitsniveau",
    "Privacyverzoek",
    "PrivacyverzoekAntwoord",
    "Product",
    "Rechtsmiddel",
    "RechtsmiddelUitkomst",
    "RechtsmiddelVerdaging",
    "RedenGeenBerichten",
    "Stapcorrectie",
    "Tabel",
    "Toestemming",
    "ToestemmingIntrekking",
    "Toewijzing",
    "Toewijzingversie",
    "VernietigdDossier",
    "Vernietigingsbesluit",
    "Vernietigingsverzoek",
    "Vernietigingsvoorstel",
    "VernietigingsvoorstelEinde",
    "Verslag",
    "Vertegenwoordiger",
    "Verzoek",
    "VerzoekUitkomst",
    "Verzoekantwoord",
    "Voorziening",
    "WachtlijstEinde",
    "Wachtlijstplaats",
    "Woningafspraak",
    "Woonafspraak",
    "Woonplaats",
]
