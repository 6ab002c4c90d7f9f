"""Everything about a person, in the order in which it can be destroyed.

A test fails on a model that reaches Dossier and is not here, and on one that is here without the wall or the door.
"""

PERSOONSGEGEVENS = (
    "toegang.Deling",
    "toegang.WachtlijstEinde",
    "toegang.Wachtlijstplaats",
    "toegang.IndicatieEinde",
    "toegang.Indicatie",
    "toegang.HistoricalIndicatie",
    "toegang.RechtsmiddelUitkomst",
    "toegang.Rechtsmiddel",
    "toegang.Beschikking",
    "toegang.Ingebrekestelling",
    "toegang.Opschorting",
    "toegang.HistoricalOpschorting",
    "toegang.Aanvraag",
    "toegang.Verslag",
    "toegang.Deeltoetsantwoord",
    "toegang.HistoricalDeeltoetsantwoord",
    "toegang.Onderzoek",
    "toegang.HistoricalOnderzoek",
    "toegang.Meldingstap",
    "toegang.MeldingEinde",
    "toegang.Melding",
    "toegang.Dossierstuk",
    "toegang.ClientBsn",
    "toegang.Client",
    "toegang.HistoricalClient",
    "toegang.Dossier",
    "toegang.HistoricalDossier",
)
"""Labels of the models with personal data, history included. The register of what was destroyed names nobody."""
