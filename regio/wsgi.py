"""Pages in productie: `granian --interface wsgi regio.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regio.settings")
application = get_wsgi_application()

from regio.dienst import controleer_database

controleer_database()
