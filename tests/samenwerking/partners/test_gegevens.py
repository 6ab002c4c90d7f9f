"""The table of agreed homes in a text: what colleges and raden may read, and no more."""

from __future__ import annotations

from uuid import uuid4

from regio import klok
from samenwerking.partners.acties.afspraak import Aantal, leg_afspraak_vast, spreek_woningen_af
from samenwerking.partners.models import Partnerafspraak
from samenwerking.teksten.gegevens.lezen import waarden_van
from tests.regio.factories import gemeente
from tests.samenwerking.partners.maken import Keten, afspraakvelden
from tests.samenwerking.teksten.factories import begin

BLOK = "blok:uitstroom-per-gemeente"


def test_een_tekst_toont_de_woningen_die_iedereen_mag_lezen(keten: Keten) -> None:
    op, door = klok.vandaag(), keten.coordinator
    tekst = begin(keten.mensen.rijswijk)

    def spreek_af(afspraak: Partnerafspraak, jaar: int, naam: str, aantal: int) -> None:
        aantallen = [Aantal(gemeente(naam), None, aantal)]
        spreek_woningen_af(afspraak=afspraak, jaar=jaar, aantallen=aantallen, door=door, op=op)

    spreek_af(keten.afspraak, op.year, "Rijswijk", 99)  # for officials only
    assert "colleges en raden mogen lezen" in waarden_van(tekst, [BLOK], op=op)[BLOK].reden

    velden = afspraakvelden(titel="Convenant uitstroom", voor_raden=True)
    open_ = leg_afspraak_vast(partner=keten.corporatie, velden=velden, aanvraag=uuid4(), door=door, op=op)
    spreek_af(open_, op.year, "Rijswijk", 6)
    spreek_af(open_, op.year, "Zoetermeer", 12)
    spreek_af(open_, op.year + 1, "Rijswijk", 8)

    waarde = waarden_van(tekst, [BLOK], op=op)[BLOK]
    assert waarde.tabel is not None
    assert waarde.tabel.kop == ("Gemeente", str(op.year), str(op.year + 1))
    rijen = {naam: cellen for naam, *cellen in waarde.tabel.rijen}
    assert rijen["Rijswijk"] == ["6", "8"]
    assert rijen["Zoetermeer"] == ["12", "geen afspraak"]
    assert rijen["Samen"] == ["18", "8"]
    assert [bron.titel for bron in waarde.bronnen] == ["Convenant uitstroom"]
