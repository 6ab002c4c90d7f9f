"""One process for everything in a demo; in productie only the live connection."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regio.settings")
paginas = get_asgi_application()

from regio.dienst import controleer_database
from regio.levend import met_levend

controleer_database()
application = met_levend(paginas)
