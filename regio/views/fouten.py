"""Pages for what went wrong: what, why and what now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regio.fouten import GeenRecht, Vervallen


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was too old or came from elsewhere."""
    return render(request, "403.html", {"reden": "csrf"}, status=403)


def geen_recht(request: HttpRequest, exception: Exception) -> HttpResponse:
    """This hat may not do this; the reason is shown when it is one of ours."""
    return render(request, "403.html", {"zin": str(exception) if isinstance(exception, GeenRecht) else ""}, status=403)


def niet_gevonden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Nothing stands at this address for this hat; what was there once is said when we know it."""
    return render(request, "404.html", {"zin": str(exception) if isinstance(exception, Vervallen) else ""}, status=404)
