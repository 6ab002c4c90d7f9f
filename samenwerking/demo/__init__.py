"""The demo: four regions of the published sources, with made-up people and running work. Only for MODUS=demo.

Published figures are those of the sources and keep their own dates; what was never published is made up by a rule that
`docs/demo.md` states. Running work is dated from the day of loading.
"""

DOMEIN = "demo.example"
WACHTWOORD = "demo-samen-thuis"
"""One password for all accounts. It opens nothing but a demo: without MODUS=demo the accounts cannot be loaded."""

_VOORBEELDEN = (
    ("consulent.rijswijk", "Wmo-consulent"),
    ("teamleider.den-haag", "teamleider toegang"),
    ("wachtlijstbeheerder.den-haag", "wachtlijstbeheerder"),
    ("dubbel.rijswijk", "consulent in twee gemeenten"),
    ("coordinator.dordrecht", "regionaal coördinator"),
    ("coordinator.haaglanden", "regionaal coördinator"),
    ("collegelid.sliedrecht", "collegelid"),
    ("raadslid.dordrecht", "raadslid"),
    ("griffier.dordrecht", "griffier"),
    ("beleidsadviseur.roosendaal", "beleidsadviseur"),
    ("controller.centraal-gelderland", "controller"),
    ("beheerder.west-brabant-west", "functioneel beheerder"),
)


def accounts() -> list[str]:
    """What `make start` prints: the password, an account for each role, and how the others are called."""
    breedte = max(len(naam) for naam, _ in _VOORBEELDEN) + len(DOMEIN) + 3
    return [
        f"\nInloggen in de demo: het wachtwoord is voor iedereen {WACHTWOORD}",
        *(f"  {naam + '@' + DOMEIN:<{breedte}}{rol}" for naam, rol in _VOORBEELDEN),
        f"Elke rol in elke gemeente: <rol>.<gemeente of regio>@{DOMEIN} (zie docs/demo.md).",
    ]
