"""Logging in: accounts are made by a functioneel beheerder, never by signing up."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Aanmelden(DefaultAccountAdapter):
    """The rules of this product for the login library."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an own account."""
        return False
