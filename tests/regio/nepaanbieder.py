"""An identity provider inside the test: it checks what a real one checks, and signs what it is told to sign."""

from __future__ import annotations

import base64
import hashlib
import json
import time
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import requests
from cryptography.hazmat.primitives.asymmetric import rsa
from requests.adapters import BaseAdapter

SLEUTEL = rsa.generate_private_key(public_exponent=65537, key_size=2048)
ANDERE_SLEUTEL = rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Nepaanbieder(BaseAdapter):
    """Answers as the provider at `adres`. `gegevens` are the claims of who logs in; the rest can be made wrong."""

    def __init__(self, adres: str, client_id: str, geheim: str) -> None:
        super().__init__()
        self.adres = adres
        self.client_id = client_id
        self.geheim = geheim
        self.issuer = adres
        self.gegevens: dict[str, Any] = {"sub": "s-1"}
        self.userinfo: dict[str, Any] = {}
        self.sleutel: Any = SLEUTEL
        self.algoritme = "RS256"
        self.kenmerk = "k1"
        self.weg: tuple[str, ...] = ()
        self.plat = False
        self._vraag: dict[str, str] = {}

    def log_in(self, heen: str) -> str:
        """What happens at the provider after the browser was sent there: the way back, with a code."""
        delen = urlsplit(heen)
        assert f"{delen.scheme}://{delen.netloc}" == self.adres
        self._vraag = {naam: waarden[0] for naam, waarden in parse_qs(delen.query).items()}
        assert self._vraag["client_id"] == self.client_id
        terug = urlsplit(self._vraag["redirect_uri"])
        return f"{terug.path}?code=eenmalig&state={self._vraag['state']}"

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:
        """One answer."""
        if self.plat:
            raise requests.ConnectionError("geen verbinding")
        assert request.url is not None
        assert request.url.startswith(self.adres)
        return {
            "/.well-known/openid-configuration": self._configuratie,
            "/sleutels": self._sleutels,
            "/token": self._token,
            "/userinfo": lambda _: self._json(self.userinfo),
        }[urlsplit(request.url).path](request)

    def close(self) -> None:
        """Nothing is open."""

    def _json(self, inhoud: object, status: int = 200) -> requests.Response:
        antwoord = requests.Response()
        antwoord.status_code = status
        antwoord._content = json.dumps(inhoud).encode()
        antwoord.headers["content-type"] = "application/json"
        return antwoord

    def _configuratie(self, _: requests.PreparedRequest) -> requests.Response:
        return self._json(
            {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.adres}/inloggen",
                "token_endpoint": f"{self.adres}/token",
                "userinfo_endpoint": f"{self.adres}/userinfo",
                "jwks_uri": f"{self.adres}/sleutels",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            }
        )

    def _sleutels(self, _: requests.PreparedRequest) -> requests.Response:
        sleutel = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(SLEUTEL.public_key()))
        return self._json({"keys": [{**sleutel, "kid": "k1", "alg": "RS256", "use": "sig"}]})

    def _token(self, request: requests.PreparedRequest) -> requests.Response:
        velden = {naam: waarden[0] for naam, waarden in parse_qs(str(request.body)).items()}
        uitdaging = hashlib.sha256(velden.get("code_verifier", "").encode()).digest()
        goed = (
            velden.get("code") == "eenmalig"
            and velden.get("client_secret") == self.geheim
            and velden.get("redirect_uri") == self._vraag["redirect_uri"]
            and base64.urlsafe_b64encode(uitdaging).decode().rstrip("=") == self._vraag["code_challenge"]
        )
        if not goed:
            return self._json({"error": "invalid_grant"}, 400)
        nu = int(time.time())
        gegevens = {
            "iss": self.adres,
            "aud": self.client_id,
            "iat": nu,
            "exp": nu + 300,
            "nonce": self._vraag["nonce"],
            **self.gegevens,
        }
        for naam in self.weg:
            del gegevens[naam]
        token = jwt.encode(gegevens, self.sleutel, self.algoritme, headers={"kid": self.kenmerk})
        return self._json({"access_token": "toegang", "token_type": "Bearer", "id_token": token})
