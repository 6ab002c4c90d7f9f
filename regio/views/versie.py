"""The version number that each form of a change carries."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest


def gelezen_versie(request: HttpRequest) -> int:
    """The version number that the form was opened with; a form of ours always has one."""
    try:
        return int(request.POST.get("versie", ""))
    except ValueError as fout:
        raise BadRequest("Dit formulier is niet volledig. Open de pagina opnieuw.") from fout
