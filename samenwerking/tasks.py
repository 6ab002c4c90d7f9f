"""What the worker can do for this app, by kind of work.

The worker imports this file by its name. The pages do so when the app is ready: they ask where a result stands.
"""

from regio.opdrachten import uitvoerder
from samenwerking.brieven.acties.maken import SOORT, bladzijde_van_de_ronde, maak_pdf_van

uitvoerder(SOORT, bladzijde=bladzijde_van_de_ronde)(maak_pdf_van)
