"""The schemas of iWmo are not part of the product: tests that need them say where they were sought."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings


@pytest.fixture(scope="session")
def schemas() -> Path:
    """The folder with the XSDs, named by IWMO_XSD_MAP; without it the test is skipped."""
    if not (settings.IWMO_XSD_MAP / "basisschema.xsd").is_file():
        pytest.skip(f"De schema's van iWmo 3.2 staan niet in {settings.IWMO_XSD_MAP}; noem de map in IWMO_XSD_MAP.")
    return Path(settings.IWMO_XSD_MAP)


@pytest.fixture(scope="session")
def voorbeelden(schemas: Path) -> Path:
    """The published examples, beside the schemas; without them the test is skipped."""
    pad = schemas.parent / "voorbeelden"
    if not pad.is_dir():
        pytest.skip(f"De voorbeeldberichten van iWmo 3.2 staan niet in {pad}.")
    return pad
