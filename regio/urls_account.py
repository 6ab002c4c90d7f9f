"""The pages of the login library that this product uses, under Dutch addresses; nothing else of it is reachable."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as herstelcodes
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as social
from django.urls import path
from django.views.decorators.cache import never_cache

from regio.views import aanmelden

urlpatterns = [
    path("inloggen/", aanmelden.inloggen, name="account_login"),
    path("uitloggen/", aanmelden.uitloggen, name="account_logout"),
    path("niet-actief/", account.account_inactive, name="account_inactive"),
    path("wachtwoord/", aanmelden.wachtwoord_wijzigen, name="account_change_password"),
    path("opnieuw-bevestigen/", account.reauthenticate, name="account_reauthenticate"),
    path("wachtwoord-vergeten/", aanmelden.wachtwoord_vergeten, name="account_reset_password"),
    path("wachtwoord-vergeten/verstuurd/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "nieuw-wachtwoord/<str:uidb36>/<str:key>/",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("nieuw-wachtwoord/klaar/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("twee-stappen/", aanmelden.twee_stappen, name="mfa_index"),
    path("twee-stappen/code/", aanmelden.code_invullen, name="mfa_authenticate"),
    path("twee-stappen/opnieuw-bevestigen/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("twee-stappen/instellen/", never_cache(totp.activate_totp), name="mfa_activate_totp"),
    path("twee-stappen/uitzetten/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path(
        "twee-stappen/herstelcodes/",
        never_cache(herstelcodes.view_recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "twee-stappen/herstelcodes/nieuw/",
        herstelcodes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path("organisatie/<slug:provider_id>/", aanmelden.oidc_heen, name="openid_connect_login"),
    path("organisatie/<slug:provider_id>/terug/", aanmelden.oidc_terug, name="openid_connect_callback"),
    path("organisatie-geannuleerd/", social.login_cancelled, name="socialaccount_login_cancelled"),
]
