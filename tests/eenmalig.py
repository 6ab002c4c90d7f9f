"""Files that the same arguments give byte for byte: made once in a run, for all its workers."""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec
from uuid import uuid4

P = ParamSpec("P")

_map = Path(os.environ["PROEF_MAP"]) / "gemaakt"


def een_keer(maak: Callable[P, bytes]) -> Callable[P, bytes]:
    """`maak`, for tests that are about something else: that the same arguments give the same bytes has tests too."""

    @wraps(maak)
    def onthoud(*args: P.args, **kwargs: P.kwargs) -> bytes:
        _map.mkdir(exist_ok=True)
        pad = _map / hashlib.sha256(pickle.dumps((maak.__qualname__, args, kwargs))).hexdigest()
        if not pad.exists():
            half = pad.with_suffix(f".{uuid4().hex}")
            half.write_bytes(maak(*args, **kwargs))
            half.rename(pad)
        return pad.read_bytes()

    return onthoud
