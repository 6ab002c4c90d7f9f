"""Files that LibreOffice saved: one it made itself, and one of ours that it opened and saved again."""

from __future__ import annotations

import datetime

from samenwerking.teksten.word.lezen import lees_docx
from samenwerking.teksten.word.soorten import TIJD, Auteur
from samenwerking.teksten.word.terug import herkomst_van, lees_terug
from tests.samenwerking.teksten.word.bomen import regels
from tests.samenwerking.teksten.word.voorbeeld import AUTEURS, BESTANDEN, HOE, OPMERKINGEN, UIT, overeenkomst


def test_concept_dat_libreoffice_maakte() -> None:
    gelezen = lees_docx((BESTANDEN / "concept.docx").read_bytes(), soort="sok")
    assert (
        regels(gelezen.document)
        == """\
hoofdstuk
  kop Samen werken
  artikel
    kop Taken
    lid
      alinea De colleges zorgen **samen** voor opvang^Dag en nacht.^.
    lid
      alinea Zij letten daarbij op:
      lijst letter
        onderdeel
          alinea wie er komt;
        onderdeel
          alinea wie er [+weer +]gaat.
  artikel
    kop Opzeggen
    alinea Opzeggen kan met een termijn van [-zes maanden-]een (jaar). Zie <de regels>.
    lijst streepje
      onderdeel
        alinea eerst _overleg_;
        lijst streepje
          onderdeel
            alinea met allen
      onderdeel
        alinea dan een brief.
bijlage
  kop Bedragen
  tabel
    rij
      kopcel
        alinea Gemeente
      kopcel
        alinea Bedrag per jaar
    rij
      cel
        alinea Aadorp
      cel
        alinea 2027
      cel
        alinea 10
    rij
      cel
        alinea 2028
      cel
        alinea 20""".splitlines()
    )
    tafel = gelezen.document.inhoud[1].inhoud[1]
    assert [(cel.attrs["colspan"], cel.attrs["rowspan"]) for rij in tafel.inhoud for cel in rij.inhoud] == [
        (1, 1), (2, 1), (1, 2), (1, 1), (1, 1), (1, 1), (1, 1)
    ]  # fmt: skip
    assert set(gelezen.voorstellen.values()) == {
        Auteur("Beleidsadviseur Aadorp", datetime.datetime(2026, 5, 4, 10, 0, tzinfo=TIJD)),
        Auteur("Jurist Beedorp", datetime.datetime(2026, 5, 5, 11, 30, tzinfo=TIJD)),
    }
    assert [(deel.berichten[0].auteur.naam, deel.berichten[0].tekst) for deel in gelezen.opmerkingen] == [
        ("Controller Ceedorp", "Is dit lang genoeg?")
    ]
    assert gelezen.meldingen == ()


def test_ons_bestand_door_libreoffice_bewaard_is_hetzelfde() -> None:
    inhoud = (BESTANDEN / "bewaard.docx").read_bytes()
    assert herkomst_van(inhoud) == UIT["herkomst"]
    gelezen = lees_docx(inhoud, soort="sok")
    assert gelezen.document == overeenkomst()
    assert gelezen.voorstellen == AUTEURS
    assert gelezen.opmerkingen == OPMERKINGEN
    terug = lees_terug(inhoud, uitgegaan=overeenkomst(), door=Auteur("Brenger"), **HOE)
    assert terug.document == overeenkomst()
    assert (terug.voorstellen, terug.stil, terug.aangenomen, terug.geweigerd) == ({}, (), (), ())
    assert (terug.gesprekken, terug.antwoorden, terug.beelden, terug.meldingen) == ((), {}, {}, ())
