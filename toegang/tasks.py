"""What the worker does for toegang by itself."""

from django.core.management import call_command

from regio.celery import app


@app.task(name="toegang.publiceer_tellingen", ignore_result=True)
def publiceer_tellingen() -> None:
    """Each night: the counts of regions of which a quarter has ended."""
    call_command("publiceer_tellingen", verbosity=0)
