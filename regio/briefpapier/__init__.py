"""Briefpapier: a PDF that everyone can read and that an archive can keep, from HTML.

The only place that knows WeasyPrint. Without Pango (a system library) everything else of the product works;
asking for a PDF then raises `PdfNietMogelijk`, whose text is a Dutch sentence with the command that helps.
"""

from regio.briefpapier.maken import Bijlage, PdfNietMogelijk, VerbodenAdres, maak_pdf
from regio.briefpapier.stijl import GEWOON, Briefstijl, Lettertype

__all__ = ["GEWOON", "Bijlage", "Briefstijl", "Lettertype", "PdfNietMogelijk", "VerbodenAdres", "maak_pdf"]
