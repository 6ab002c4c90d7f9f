"""The monitor of a region."""

from samenwerking.monitor.models.indicator import Indicator, Meting, Streefwaarde
from samenwerking.monitor.models.stand import Monitoropening, Monitorstand

__all__ = [
    "Indicator",
    "Meting",
    "Monitoropening",
    "Monitorstand",
    "Streefwaarde",
]
