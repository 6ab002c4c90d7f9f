"""What the worker can do for this app: the worker imports this file and finds the functions by kind of work."""

from regio.opdrachten import uitvoerder
from samenwerking.brieven.acties.maken import SOORT, maak_pdf_van

uitvoerder(SOORT)(maak_pdf_van)
