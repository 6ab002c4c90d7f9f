"""The Dutch sentence of each kind of event of a dossier, one file per subject; made when it is shown."""

from toegang.zinnen import (
    bericht,
    beslissing,
    client,
    dossier,
    opvang,
    opvolging,
    overdracht,
    plaatsing,
    privacy,
    procedure,
    verbeteren,
)

ZINNEN = {
    **bericht.ZINNEN,
    **opvolging.ZINNEN,
    **beslissing.ZINNEN,
    **dossier.ZINNEN,
    **opvang.ZINNEN,
    **plaatsing.ZINNEN,
    **privacy.ZINNEN,
    **client.ZINNEN,
    **procedure.ZINNEN,
    **overdracht.ZINNEN,
    **verbeteren.ZINNEN,
}
"""From the kind of a Gebeurtenis to what makes its sentence from the facts."""
