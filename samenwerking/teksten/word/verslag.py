"""What was not understood in a file, gathered for the preview: what, how often, where, in plain Dutch."""

from __future__ import annotations

from samenwerking.teksten.word.soorten import Melding

MAX_PLAATSEN = 5

ZINNEN = {
    "aanhef": "De tekst voor de eerste kop staat in een hoofdstuk zonder nummer.",
    "afbeelding_plek": "Een afbeelding in een tabel of voetnoot is niet overgenomen. Zet die onder de tabel.",
    "afbeelding_soort": "Een afbeelding is niet overgenomen: alleen png en jpeg kunnen hier in een tekst staan.",
    "alineaopmaak": "Een bijgehouden wijziging van de opmaak van een alinea of tabel is niet overgenomen.",
    "bijlagebestand": "Een ander bestand dat in dit bestand zat, is niet overgenomen.",
    "buiten_reeks": "Een getypt nummer past niet in de reeks en staat als gewone tekst in de alinea.",
    "dubbel_voorstel": "De een voegde woorden toe en de ander schrapte ze. Ze staan hier als toegevoegd.",
    "eindnoot": "Een eindnoot is een voetnoot geworden.",
    "formule": "Een formule is niet overgenomen.",
    "inhoudsopgave": "De inhoudsopgave is weggelaten: dit programma maakt die zelf.",
    "kop_ingevoegd": "Een voorgestelde kop staat boven tekst die er al was. Bij afwijzen blijft een lege kop over.",
    "kop_in_artikel": "Een kop binnen een artikel is een vette regel geworden.",
    "koptekst": "Tekst boven of onder aan de pagina (kop- en voettekst) is niet overgenomen.",
    "link": "Een link met een onveilig of onbekend adres is gewone tekst geworden.",
    "nummer_anders": "Een getypt nummer is anders dan het nummer dat dit programma telt. Controleer de verwijzingen.",
    "object": "Een ingesloten onderdeel (grafiek, werkblad, tekening) is niet overgenomen.",
    "opmaak": "Onderstreping, kleur, markering of doorhaling is niet overgenomen.",
    "opmerking_los": "Een opmerking staat niet bij woorden van de tekst en is niet overgenomen.",
    "romeins": "Romeinse nummers in een opsomming zijn 1°, 2°, 3° geworden.",
    "tabel_in_tabel": "Een tabel in een tabel is als gewone tekst in de cel gezet.",
    "te_diep": "Iets wat te diep genest was, is niet overgenomen.",
    "tekstvak": "Een tekstvak is niet overgenomen.",
    "veld": "Een veld dat Word uitrekent, is gewone tekst geworden.",
    "verborgen": "Verborgen tekst is niet overgenomen.",
    "verwijzing": "Een verwijzing binnen de tekst is gewone tekst geworden.",
    "vette_regel": "Een losse vette regel kan een kop zijn. Hij is als gewone alinea overgenomen.",
    "voetnootopmaak": "Opmaak in een voetnoot is niet overgenomen.",
    "voetnoot_lang": "Een voetnoot is langer dan 4.000 tekens en is ingekort.",
    "voetnoot_weg": "Een voetnoot wees naar een noot die niet in het bestand staat.",
}
"""Each kind of report with its sentence."""


class Verslag:
    """Gathers reports while a file is read. `plek` is where the reader is: the last heading."""

    def __init__(self) -> None:
        self.plek = "het begin"
        self._aantal: dict[str, int] = {}
        self._waar: dict[str, list[str]] = {}

    def meld(self, soort: str, waar: str = "") -> None:
        """One more of this kind, here or at `waar`."""
        plaats = (waar or self.plek)[:80]
        self._aantal[soort] = self._aantal.get(soort, 0) + 1
        plaatsen = self._waar.setdefault(soort, [])
        if plaats not in plaatsen and len(plaatsen) < MAX_PLAATSEN:
            plaatsen.append(plaats)

    def meldingen(self) -> tuple[Melding, ...]:
        """All reports, what occurs most first."""
        return tuple(
            Melding(soort, ZINNEN[soort], aantal, tuple(self._waar[soort]))
            for soort, aantal in sorted(self._aantal.items(), key=lambda paar: (-paar[1], paar[0]))
        )
