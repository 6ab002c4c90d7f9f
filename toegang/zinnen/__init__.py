"""The Dutch sentence of each kind of event of a dossier, one file per subject; made when it is shown."""

from toegang.zinnen import dossier, plaatsing, privacy

ZINNEN = {**dossier.ZINNEN, **plaatsing.ZINNEN, **privacy.ZINNEN}
"""From the kind of a Gebeurtenis to what makes its sentence from the facts."""
