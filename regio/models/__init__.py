"""Who works together: gemeenten, regions, organs, people, sources, events and background work."""

from regio.models.bestand import Bestand
from regio.models.bron import Bron, Broncijfer, Brontabel
from regio.models.deelnamevoorstel import Deelnamevoorstel
from regio.models.gebeurtenis import Gebeurtenis, Inzage
from regio.models.gebruiker import Gebruiker, Lidmaatschap, Rol
from regio.models.gemeente import Gemeente, Herindeling, Inwonertal
from regio.models.huisstijl import Huisstijl
from regio.models.logo import Logo
from regio.models.ondertekenaar import Ondertekenaar, Plaats
from regio.models.opdracht import Opdracht, Opdrachtdeel
from regio.models.recht import Parameter, Wetstand
from regio.models.samenwerking import Deelname, Mandaat, Orgaan, Organisatie, Regio
from regio.models.taak import Functie, Taak

__all__ = [
    "Bestand",
    "Bron",
    "Broncijfer",
    "Brontabel",
    "Deelname",
    "Deelnamevoorstel",
    "Functie",
    "Gebeurtenis",
    "Gebruiker",
    "Gemeente",
    "Herindeling",
    "Huisstijl",
    "Inwonertal",
    "Inzage",
    "Lidmaatschap",
    "Logo",
    "Mandaat",
    "Ondertekenaar",
    "Opdracht",
    "Opdrachtdeel",
    "Orgaan",
    "Organisatie",
    "Parameter",
    "Plaats",
    "Regio",
    "Rol",
    "Taak",
    "Wetstand",
]
