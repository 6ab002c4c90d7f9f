"""Pages for what went wrong: what, why and what now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regio.fouten import GeenRecht


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was too old or came from elsewhere."""
    return render(request, "403.html", {"reden": "csrf"}, status=403)


def geen_recht(request: HttpRequest, exception: Exception) -> HttpResponse:
    """This hat may not do this; the reason is shown when it is one of ours."""
    return render(request, "403.html", {"zin": str(exception) if isinstance(exception, GeenRecht) else ""}, status=403)
