"""Settings of the tests: a cluster of their own in memory, the role of the app, a queue that cannot be reached."""

import os
import tempfile
from pathlib import Path

if "PROEF_MAP" not in os.environ:  # the first process decides; its workers inherit it
    os.environ["PROEF_MAP"] = tempfile.mkdtemp(prefix="regio-proef-")

for naam in ("DATABASE_URL", "CELERY_BROKER_URL", "DB_ROL", "VASTE_DAG"):
    os.environ.pop(naam, None)
os.environ.update(
    MODUS="demo",
    VAR_DIR=os.environ["PROEF_MAP"],
    SECRET_KEY="alleen-voor-tests",
    BSN_SLEUTELS="1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
    BSN_ZOEKSLEUTEL="MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
    LOG_NIVEAU="WARNING",
)

(Path(os.environ["PROEF_MAP"]) / "static").mkdir(exist_ok=True)  # whitenoise warns about a folder that is not there

from regio.ingebed.plaatsen import geheugenplaatsen
from regio.settings import *
from regio.settings import DATABASES

PROEF_PLAATSEN = geheugenplaatsen(Path(os.environ["PROEF_MAP"]))
DATABASES["default"] = {
    **DATABASES["default"],
    "ENGINE": "django.db.backends.postgresql",
    "NAME": "regio",
    "HOST": str(PROEF_PLAATSEN.socket),
    "PORT": "5432",
    "USER": "regio_app",  # a superuser or owner would walk through the wall
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CELERY_BROKER_URL = "redis://127.0.0.1:1/0"  # a hidden call to the queue fails
CELERY_TASK_PUBLISH_RETRY = False
