"""Is it alive, is it ready: for the machine that watches, open to all, without any detail."""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@login_not_required
@never_cache
@require_safe
def leeft(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("leeft", content_type="text/plain")


@login_not_required
@never_cache
@require_safe
def klaar(request: HttpRequest) -> HttpResponse:
    """The process can serve: the database answers too."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("databank niet bereikbaar", content_type="text/plain", status=503)
    return HttpResponse("klaar", content_type="text/plain")
