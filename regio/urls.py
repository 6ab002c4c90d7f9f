"""All addresses. Everything is behind login unless a view says otherwise."""

from django.urls import include, path

from regio.views import gezond, huisstijl, onderdelen, opdrachten, pet

urlpatterns = [
    path("", include("samenwerking.urls")),
    path("gezond/leeft/", gezond.leeft, name="gezond_leeft"),
    path("gezond/klaar/", gezond.klaar, name="gezond_klaar"),
    path("namens/", pet.kies_pet, name="kies_pet"),
    path("opdrachten/<int:pk>/", opdrachten.opdracht, name="opdracht"),
    path("huisstijl/<slug:code>.css", huisstijl.huisstijl, name="huisstijl"),
    path("onderdelen/", onderdelen.onderdelen, name="onderdelen"),
    path("toegang/", include("toegang.urls")),
    path("financien/", include("financien.urls")),
    path("account/", include("regio.urls_account")),
]
