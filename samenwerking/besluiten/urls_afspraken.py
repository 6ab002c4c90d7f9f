"""Addresses of forms, the choice of a form, the register of overeenkomsten and the NvO-toets."""

from django.urls import path

from samenwerking.besluiten.views import addendum, nvo, overeenkomst, overeenkomstdeel, vormen, vormkeuze

urlpatterns = [
    path("vormen/", vormen.vormen, name="vormen"),
    path("vormen/<slug:code>/", vormen.vorm, name="vorm"),
    path("vormkeuze/", vormkeuze.vormkeuzes, name="vormkeuzes"),
    path("vormkeuze/nieuw/", vormkeuze.nieuw, name="vormkeuze_nieuw"),
    path("vormkeuze/<int:pk>/", vormkeuze.vormkeuze, name="vormkeuze"),
    path("vormkeuze/<int:pk>/wegen/", vormkeuze.wegen, name="weging"),
    path("vormkeuze/<int:pk>/wegingen/", vormkeuze.wegingen, name="wegingen"),
    path("vormkeuze/<int:pk>/sluiten/", vormkeuze.sluiten, name="vormkeuze_sluiten"),
    path("vormkeuze/<int:pk>/bijlage.pdf", vormkeuze.pdf, name="vormkeuze_bestand"),
    path("vormkeuze/<int:pk>/geschiedenis/", vormkeuze.geschiedenis, name="vormkeuze_geschiedenis"),
    path("overeenkomsten/", overeenkomst.overeenkomsten, name="overeenkomsten"),
    path("overeenkomsten/nieuw/<slug:sleutel>/", overeenkomst.nieuw, name="overeenkomst_nieuw"),
    path("overeenkomsten/<int:pk>/", overeenkomst.overeenkomst, name="overeenkomst"),
    path("overeenkomsten/<int:pk>/wijzigen/", overeenkomst.wijzigen, name="overeenkomst_wijzigen"),
    path("overeenkomsten/<int:pk>/stand/", overeenkomstdeel.stand, name="overeenkomst_stand"),
    path("overeenkomsten/<int:pk>/evaluatie/", overeenkomstdeel.evaluatie_nieuw, name="evaluatie_nieuw"),
    path("overeenkomsten/evaluatie/<int:pk>/", overeenkomstdeel.evaluatie, name="evaluatie"),
    path("overeenkomsten/<int:pk>/bekendmaking/", overeenkomstdeel.vindplaats, name="overeenkomst_vindplaats"),
    path("overeenkomsten/<int:pk>/geschiedenis/", overeenkomst.geschiedenis, name="overeenkomst_geschiedenis"),
    path("overeenkomsten/<int:pk>/addendum/", addendum.nieuw, name="addendum_nieuw"),
    path("overeenkomsten/addendum/<int:pk>/", addendum.addendum, name="addendum"),
    path("overeenkomsten/addendum/<int:pk>/wijzigen/", addendum.wijzigen, name="addendum_wijzigen"),
    path("overeenkomsten/addendum/<int:pk>/bekendmaking/", overeenkomstdeel.addendum_vindplaats, name="vindplaats"),
    path("overeenkomsten/<int:pk>/deelname/", addendum.partijwijziging_nieuw, name="partijwijziging_nieuw"),
    path("overeenkomsten/deelname/<int:pk>/", addendum.partijwijziging, name="partijwijziging"),
    path("nvo/", nvo.regios, name="nvo"),
    path("nvo/<slug:sleutel>/", nvo.toets, name="nvo_toets"),
    path("nvo/<slug:sleutel>/delen/", nvo.delen, name="nvo_delen"),
    path("nvo/<slug:sleutel>/toets.pdf", nvo.pdf, name="nvo_bestand"),
    path("nvo/<slug:sleutel>/<slug:code>/", nvo.oordeel, name="nvo_oordeel"),
    path("nvo/<slug:sleutel>/<slug:code>/nieuw/", nvo.oordeel_nieuw, name="nvo_oordeel_nieuw"),
]
