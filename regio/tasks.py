"""What the worker can be asked: do a part, sweep what was left, make the daily back-up, tidy up, mail."""

import os
import subprocess
import sys

import structlog
from django.conf import settings
from django.core.management import call_command

from regio import herstelmail, klok, opdrachten
from regio.celery import app  # named here, so that a page too sends its work to our broker
from regio.models import Gebruiker


@app.task(name="regio.voer_deel_uit", ignore_result=True)
def voer_deel_uit(deel_id: int) -> None:
    """Do one part of an Opdracht."""
    opdrachten.doe(deel_id)


@app.task(name="regio.veeg", ignore_result=True)
def veeg() -> None:
    """Each minute: send again what is still open."""
    opdrachten.veeg(op_moment=klok.nu())


@app.task(name="regio.back_up", ignore_result=True)
def back_up() -> None:
    """Each night: the dump, and the register of what was destroyed."""
    _als_eigenaar("back_up")
    _als_eigenaar("bewaar_register")


@app.task(name="regio.bewaar_register", ignore_result=True)
def bewaar_register() -> None:
    """After each destruction: what was destroyed must be known when an older back-up is restored."""
    _als_eigenaar("bewaar_register")


def _als_eigenaar(opdracht: str) -> None:
    """The worker cannot look over the wall, so a process of the owner does it."""
    klaar = subprocess.run(
        [sys.executable, str(settings.BASE_DIR / "manage.py"), opdracht],
        env={**os.environ, "DB_ROL": "eigenaar"},
        capture_output=True,
        text=True,
        check=False,
    )
    log = structlog.get_logger("regio.back_up")
    if klaar.returncode:
        log.error(f"{opdracht}_mislukt", melding=(klaar.stderr.strip().splitlines() or ["geen melding"])[-1])
    else:
        log.info(f"{opdracht}_gemaakt", melding=klaar.stdout.strip())


@app.task(name="regio.ruim_sessies", ignore_result=True)
def ruim_sessies() -> None:
    """Each night: sessions that ended are of no use to anyone."""
    call_command("clearsessions")


@app.task(name="regio.stuur_herstelmail", ignore_result=True)
def stuur_herstelmail(gebruiker_id: int, begin: str) -> None:
    """Mail a person the link to choose a new password; `begin` is the address of this site."""
    herstelmail.stuur(Gebruiker.objects.get(pk=gebruiker_id), begin=begin)
