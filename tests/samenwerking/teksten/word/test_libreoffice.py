"""Files that LibreOffice saved: one it made itself, and one of ours that it opened and saved again."""

from __future__ import annotations

import datetime

from samenwerking.teksten.boom import platte_tekst
from samenwerking.teksten.voorstellen import wijs_af
from samenwerking.teksten.word.lezen import lees_docx
from samenwerking.teksten.word.soorten import TIJD, Auteur
from tests.samenwerking.teksten.word.bomen import regels
from tests.samenwerking.teksten.word.voorbeeld import BESTANDEN, overeenkomst


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


def test_ons_bestand_door_libreoffice_bewaard_zegt_hetzelfde() -> None:
    gelezen = lees_docx((BESTANDEN / "bewaard.docx").read_bytes(), soort="sok")
    assert platte_tekst(wijs_af(gelezen.document)) == platte_tekst(wijs_af(overeenkomst()))
    assert gelezen.meldingen == ()
