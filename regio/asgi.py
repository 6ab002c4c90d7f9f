"""One process for everything in a demo; in productie only the live connection."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regio.settings")
paginas = get_asgi_application()

from channels.routing import ProtocolTypeRouter, URLRouter
from channels.security.websocket import AllowedHostsOriginValidator
from channels.sessions import SessionMiddlewareStack
from django.conf import settings
from django.utils.module_loading import import_string

from regio.dienst import controleer_database

controleer_database()
application = ProtocolTypeRouter(
    {
        "http": paginas,
        "websocket": AllowedHostsOriginValidator(SessionMiddlewareStack(URLRouter(import_string(settings.LEVEND)))),
    }
)
