"""The Dutch sentence of each kind of event of a dossier, one file per subject; made when it is shown."""

from toegang.zinnen import dossier

ZINNEN = {**dossier.ZINNEN}
"""From the kind of a Gebeurtenis to what makes its sentence from the facts."""
