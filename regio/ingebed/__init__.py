"""The embedded database and broker, for an installation without DATABASE_URL or CELERY_BROKER_URL.

`base` makes this package a Django database engine: it starts the server at the first connection. An
installation that names its own servers never imports anything from here.
"""
