"""What the worker can be asked: do a part, and sweep what was left."""

from celery import shared_task

from regio import klok, opdrachten


@shared_task(name="regio.voer_deel_uit", ignore_result=True)
def voer_deel_uit(deel_id: int) -> None:
    """Do one part of an Opdracht."""
    opdrachten.doe(deel_id)


@shared_task(name="regio.veeg", ignore_result=True)
def veeg() -> None:
    """Each minute: send again what is still open."""
    opdrachten.veeg(op_moment=klok.nu())
