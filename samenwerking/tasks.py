"""What the worker can do for this app, by kind of work.

The worker imports this file by its name. The pages do so when the app is ready: they ask where a result stands.
"""

import structlog

from regio import klok
from regio.celery import app
from regio.opdrachten import uitvoerder
from samenwerking.abonnement.acties.versturen import plan_meldingen, verstuur_meldingen
from samenwerking.abonnement.acties.volgen import ruim_op as ruim_abonnementen
from samenwerking.berichten.acties.plannen import plan_dag, plan_terug, ruim_op
from samenwerking.berichten.acties.versturen import verstuur_open, verstuurt_post
from samenwerking.besluiten.acties import ondertekenen
from samenwerking.brieven.acties.maken import SOORT, bladzijde_van_de_ronde, maak_pdf_van
from samenwerking.overleg.acties.bundel import SOORT as BUNDEL
from samenwerking.overleg.acties.bundel import bladzijde_van_de_bijeenkomst, maak_bundel
from samenwerking.partners.acties.contact import vergeet_contacten
from samenwerking.teksten.acties import pakket
from samenwerking.teksten.acties.gast import vergeet_gasten
from samenwerking.teksten.acties.woord import ruim_woordbestanden

uitvoerder(SOORT, bladzijde=bladzijde_van_de_ronde)(maak_pdf_van)
uitvoerder(ondertekenen.SOORT, bladzijde=ondertekenen.bladzijde_van_het_exemplaar)(ondertekenen.maak_exemplaar)
uitvoerder(BUNDEL, bladzijde=bladzijde_van_de_bijeenkomst)(maak_bundel)
uitvoerder(pakket.SOORT, bladzijde=pakket.bladzijde_van_de_versie)(pakket.maak_pakket_van)


@app.task(name="samenwerking.vergeet_gasten", ignore_result=True)
def vergeet_gasten_nu() -> None:
    """Each night: names of guests and of contacts at partners that ended long ago are of no use to anyone."""
    vergeet_gasten(op=klok.vandaag())
    vergeet_contacten(op=klok.vandaag())


@app.task(name="samenwerking.ruim_woordbestanden", ignore_result=True)
def ruim_bestanden_op() -> None:
    """Each night: Word files that were sent in and whose week is past."""
    aantal = ruim_woordbestanden(op_moment=klok.nu())
    structlog.get_logger("samenwerking").info("woordbestanden_opgeruimd", aantal=aantal)


HOEVEEL = 200
"""Messages per task: short enough to be done again by another worker when this one is stopped."""


@app.task(name="samenwerking.plan_berichten", ignore_result=True)
def plan_berichten() -> None:
    """Each morning: an overview for who chose it that day, and what is urgent for who wants to know it."""
    if verstuurt_post():
        aantal = plan_dag(op=klok.vandaag())
        structlog.get_logger("samenwerking").info("berichten_gepland", aantal=aantal)
        verstuur_berichten.delay()


@app.task(name="samenwerking.verstuur_berichten", ignore_result=True)
def verstuur_berichten() -> None:
    """Every five minutes and as long as there is more: what came back, reminders, letters to who follows a raad, and
    what was left open."""
    if not verstuurt_post():
        return
    plan_terug(op=klok.vandaag(), op_moment=klok.nu())
    plan_meldingen(op_moment=klok.nu())
    aantal = verstuur_open(op=klok.vandaag(), hoogstens=HOEVEEL)
    meldingen = verstuur_meldingen(op=klok.vandaag(), hoogstens=HOEVEEL)
    structlog.get_logger("samenwerking").info("berichten_verstuurd", aantal=aantal, meldingen=meldingen)
    if HOEVEEL in (aantal, meldingen):
        verstuur_berichten.delay()


@app.task(name="samenwerking.ruim_berichten", ignore_result=True)
def ruim_berichten() -> None:
    """Each night: rows of days on which there was nothing to tell, and addresses that never answered."""
    ruim_op(op_moment=klok.nu())
    aantal = ruim_abonnementen(op_moment=klok.nu())
    structlog.get_logger("samenwerking").info("abonnementen_opgeruimd", aantal=aantal)
