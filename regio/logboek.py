"""Structured logs: one JSON line per event, without personal data."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from typing import Any

import structlog

_SLEUTEL_IN_PAD = re.compile(r"(/(?:uitnodiging|ical|abonnement)/)[^/\s]+")

_VOORAF: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def _zonder_inhoud(_logger: Any, _naam: str, regel: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Keep of an exception its kind and place. Celery repeats the exception in its sentence: keep the task only. The
    address of an invitation, calendar or subscription is a key: of Django's line per failed request it stays out."""
    for fout in regel.get("exception") or ():
        if isinstance(fout, dict):
            fout.update(exc_value="", exc_notes=[])
    if regel.get("logger") == "celery.app.trace":
        regel["event"] = f"{str(regel['event']).partition(']')[0]}]"
    regel["event"] = _SLEUTEL_IN_PAD.sub(r"\1...", str(regel["event"]))
    return regel


def logging_instellingen(*, niveau: str) -> dict[str, Any]:
    """The LOGGING setting: everything as JSON on stderr.

    Tracebacks carry no local variables and no text of the exception: a value of a form could be a name, and the
    database repeats the row it refused. Django's own line per failed request names the path; the paths of this
    product carry ids only, but for the key of an invitation, calendar or subscription, which is left out.
    """
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": _VOORAF,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.ExceptionRenderer(
                        structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
                    ),
                    _zonder_inhoud,
                    structlog.processors.JSONRenderer(ensure_ascii=False),
                ],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": niveau},
        "loggers": {
            "django.request": {"level": "ERROR"},
            "django.security.DisallowedHost": {"level": "CRITICAL"},
            "weasyprint": {"level": "ERROR"},
            "fontTools": {"level": "WARNING"},
            "celery": {"level": "WARNING"},
        },
    }


def stel_structlog_in() -> None:
    """Route structlog's own loggers through the standard library, once per process."""
    structlog.configure(
        processors=[*_VOORAF, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
