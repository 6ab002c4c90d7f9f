"""What the worker can do for this app, by kind of work.

The worker imports this file by its name. The pages do so when the app is ready: they ask where a result stands.
"""

import structlog

from regio import klok
from regio.celery import app
from regio.opdrachten import uitvoerder
from samenwerking.brieven.acties.maken import SOORT, bladzijde_van_de_ronde, maak_pdf_van
from samenwerking.teksten.acties.gast import vergeet_gasten
from samenwerking.teksten.acties.woord import ruim_woordbestanden

uitvoerder(SOORT, bladzijde=bladzijde_van_de_ronde)(maak_pdf_van)


@app.task(name="samenwerking.vergeet_gasten", ignore_result=True)
def vergeet_gasten_nu() -> None:
    """Each night: names of guests whose invitation ended long ago are of no use to anyone."""
    vergeet_gasten(op=klok.vandaag())


@app.task(name="samenwerking.ruim_woordbestanden", ignore_result=True)
def ruim_bestanden_op() -> None:
    """Each night: Word files that were sent in and whose week is past."""
    aantal = ruim_woordbestanden(op_moment=klok.nu())
    structlog.get_logger("samenwerking").info("woordbestanden_opgeruimd", aantal=aantal)
