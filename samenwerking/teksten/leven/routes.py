"""The address of the live connection."""

from django.urls import path

from samenwerking.teksten.leven.verbinding import Verbinding

ROUTES = [
    path("ws/teksten/<int:pk>/", Verbinding.as_asgi()),  # type: ignore[arg-type]  # the stubs of path know views only
]
