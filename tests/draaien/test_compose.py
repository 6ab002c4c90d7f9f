"""What the compose file and the manual name really exists: settings, modules, commands, scripts."""

import re
import shlex
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands
from django.utils.module_loading import import_string

BASIS = Path(settings.BASE_DIR)
COMPOSE = yaml.safe_load((BASIS / "docker-compose.yml").read_text())
EIGEN = {naam: dienst for naam, dienst in COMPOSE["services"].items() if dienst.get("image") == "samen-thuis"}
LEEST = re.compile(r'omgeving\.(?:tekst|getal|ja|lijst|geheim)\(\s*"([A-Z_]+)"')


def _instellingen() -> set[str]:
    return {naam for pad in (BASIS / "regio").rglob("*.py") for naam in LEEST.findall(pad.read_text())}


@pytest.mark.parametrize("dienst", EIGEN)
def test_elke_instelling_in_compose_bestaat(dienst: str) -> None:
    genoemd = {naam.removesuffix("_FILE") for naam in EIGEN[dienst]["environment"]}
    assert genoemd <= _instellingen()


def test_levende_teksten_gaan_naar_een_eigen_dienst() -> None:
    caddy = (BASIS / ".ci/uitrol/Caddyfile").read_text()
    assert "reverse_proxy /ws/* levend:8001" in caddy
    assert "regio.asgi:application" in EIGEN["levend"]["command"]
    assert "--port 8001" in EIGEN["levend"]["command"]
    assert EIGEN["levend"]["deploy"]["replicas"] > 1


def test_er_zijn_meer_webprocessen_en_werkers() -> None:
    assert EIGEN["web"]["deploy"]["replicas"] > 1
    assert EIGEN["werker"]["deploy"]["replicas"] > 1


@pytest.mark.parametrize("dienst", EIGEN)
def test_elke_dienst_heeft_alle_geheimen_die_productie_eist(dienst: str) -> None:
    assert {"SECRET_KEY", "BSN_SLEUTELS", "BSN_ZOEKSLEUTEL", "DATABASE_URL", "CELERY_BROKER_URL"} <= set(
        EIGEN[dienst]["environment"]
    )
    assert EIGEN[dienst]["environment"]["MODUS"] == "productie"


def test_alleen_wie_migreert_of_een_back_up_maakt_kent_de_eigenaar() -> None:
    kent = {naam for naam, dienst in EIGEN.items() if "DATABASE_URL_EIGENAAR" in dienst["environment"]}
    assert kent == {"inrichten", "back_up"}


def test_elke_opdracht_bestaat() -> None:
    regels = [dienst["command"] for dienst in EIGEN.values() if "command" in dienst]
    dockerfile = (BASIS / "Dockerfile").read_text()
    regels += [" ".join(yaml.safe_load(dockerfile.rpartition("CMD ")[2]))]
    for naam in re.findall(r"manage\.py ([a-z_]+)", " ".join(regels)):
        assert naam in get_commands()
    for pad in re.findall(r"(regio\.[aw]sgi):application", " ".join(regels)):
        assert (BASIS / (pad.replace(".", "/") + ".py")).exists()
    assert any(shlex.split(regel)[0] == "granian" for regel in regels)
    assert import_string("regio.celery.app").main == "regio"


def test_elk_bestand_dat_compose_meegeeft_staat_in_de_repo() -> None:
    for dienst in COMPOSE["services"].values():
        for koppeling in dienst.get("volumes", []):
            bron = koppeling.split(":")[0]
            if bron.startswith("./"):
                assert (BASIS / bron).exists(), bron


def test_de_beheerpagina_noemt_elke_instelling() -> None:
    tekst = (BASIS / "docs" / "beheer.md").read_text()
    eigen_gebruik = {"DB_ROL", "VASTE_DAG"}  # set by manage.py, by a demo, by a test
    ontbreekt = {naam for naam in _instellingen() if f"`{naam}`" not in tekst} - eigen_gebruik
    assert ontbreekt == set()


def test_geen_geheim_staat_in_het_bestand() -> None:
    tekst = (BASIS / "docker-compose.yml").read_text()
    for regel in tekst.splitlines():
        if re.search(r"(WACHTWOORD|PASSWORD|SECRET|SLEUTEL)", regel) and ":" in regel and "$" not in regel:
            assert regel.strip().endswith(":"), regel
    assert [naam for naam, dienst in COMPOSE["services"].items() if "ports" in dienst] == ["proxy"]


def test_de_voorste_laat_door_wat_het_product_zelf_weigert() -> None:
    """A stuk of 25 MB gets through, and one that is too large gets our sentence, not that of the proxy."""
    caddy = (BASIS / ".ci/uitrol/Caddyfile").read_text()
    grens = re.search(r"max_size (\d+)MiB", caddy)
    assert grens is not None
    assert int(grens[1]) * 1024 * 1024 >= settings.UPLOAD_GRENS
