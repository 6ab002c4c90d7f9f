"""The pages of the login library that this product uses, under Dutch addresses; nothing else of it is reachable."""

from allauth.account import views as account
from django.urls import path

urlpatterns = [
    path("inloggen/", account.login, name="account_login"),
    path("uitloggen/", account.logout, name="account_logout"),
    path("wachtwoord/", account.password_change, name="account_change_password"),
    path("opnieuw-bevestigen/", account.reauthenticate, name="account_reauthenticate"),
]
