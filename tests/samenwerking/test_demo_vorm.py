"""What was stored by the thousand does not differ from what the actions make one by one."""

from __future__ import annotations

import pytest
from django.db import connection

from regio import klok
from regio.models import Gebeurtenis, Lidmaatschap
from regio.namens import namens
from toegang.acties.dossier import eerstvolgende_termijn
from toegang.geschiedenis import geschiedenis_van
from toegang.models import Dossier

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.django_db]


IN_BULK = (
    "client_geregistreerd",
    "indicatie_vastgelegd",
    "indicatie_beeindigd",
    "op_wachtlijst",
    "dossier_gesloten",
)
"""The events that `samenwerking.demo.dossiers` writes."""


def _pet(gemeente: str) -> Lidmaatschap:
    return Lidmaatschap.objects.select_related("gemeente", "gebruiker").get(
        gebruiker__email=f"consulent.{gemeente}@demo.example"
    )


def test_de_bewaarde_termijn_is_de_afgeleide():
    for gemeente in ("rijswijk", "zoetermeer", "papendrecht"):
        with namens(pet := _pet(gemeente)):
            dossiers = list(Dossier.objects.van(pet.gemeente).select_related("gemeente"))
            assert len(dossiers) > 20
            for dossier in dossiers:
                assert dossier.termijn == eerstvolgende_termijn(dossier), dossier.nummer


def test_de_versie_telt_wat_er_is_gebeurd():
    """Of what was stored in bulk; what the actions changed afterwards in the demo counts by itself."""
    bewerkt = Gebeurtenis.objects.filter(model="toegang.dossier").exclude(soort__in=IN_BULK).values("object_id")
    with namens(pet := _pet("rijswijk")):
        in_bulk = Dossier.objects.van(pet.gemeente).exclude(pk__in=bewerkt)
        assert len(in_bulk) > 20
        for dossier in in_bulk.prefetch_related("indicaties", "wachtlijstplaatsen"):
            stappen = len(dossier.indicaties.all()) + len(dossier.wachtlijstplaatsen.all())
            assert dossier.versie == 1 + stappen + (0 if dossier.is_open else 2)


def test_elke_gebeurtenis_heeft_dezelfde_feiten_als_die_van_de_actie():
    op = klok.vandaag()
    door_de_actie = Gebeurtenis.objects.filter(
        model="toegang.dossier", soort="client_geregistreerd", moment__date__gte=op
    ).first()
    in_bulk = Gebeurtenis.objects.filter(
        model="toegang.dossier", soort="client_geregistreerd", moment__date__lt=op
    ).first()
    assert set(in_bulk.feiten) == set(door_de_actie.feiten)
    assert (in_bulk.regio_id, in_bulk.gemeente_id is None) == (door_de_actie.regio_id, False)


def test_van_elk_dossier_is_de_geschiedenis_te_lezen():
    with namens(pet := _pet("rijswijk")):
        for dossier in Dossier.objects.van(pet.gemeente):
            regels = geschiedenis_van(dossier)
            assert "geopend" in regels[-1].zin
            assert all(regel.moment <= klok.nu() for regel in regels)


def test_het_volgende_dossier_krijgt_het_volgende_nummer():
    jaar = klok.vandaag().year
    with namens(pet := _pet("rijswijk")):
        nummers = set(Dossier.objects.van(pet.gemeente).values_list("nummer", flat=True))
    van_dit_jaar = [nummer for nummer in nummers if nummer.startswith(str(jaar))]
    assert sorted(van_dit_jaar) == [f"{jaar}-{nummer:06d}" for nummer in range(1, len(van_dit_jaar) + 1)]


def test_wie_behandelt_mag_dat_ook():
    with namens(pet := _pet("wassenaar")):
        behandelaars = Dossier.objects.van(pet.gemeente).values_list("behandelaar__gemeente__naam_kort", flat=True)
        assert set(behandelaars) == {"Den Haag", "Wassenaar", None}


def test_in_rijswijk_besloot_eerst_den_haag_en_sinds_dit_jaar_rijswijk_zelf():
    begin = klok.vandaag().replace(month=1, day=1)
    with namens(pet := _pet("rijswijk")), connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT u.naam_kort, i.besluitdatum >= %s FROM toegang_indicatie i"
            " JOIN regio_gemeente u ON u.id = i.uitvoerende_gemeente_id WHERE i.gemeente_id = %s",
            [begin, pet.gemeente_id],
        )
        assert set(cursor.fetchall()) <= {("Den Haag", False), ("Rijswijk", True)}
