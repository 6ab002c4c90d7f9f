"""Addresses of the room `partners`. What stands behind `uitnodiging/` is a secret: the log leaves it out."""

from django.urls import path

from samenwerking.partners.views import afspraak, contract, gast, inkoop, link, partner

urlpatterns = [
    path("", partner.partners, name="partners"),
    path("nieuw/<slug:sleutel>/", partner.nieuw, name="partner_nieuw"),
    path("woningen/<slug:sleutel>/", afspraak.woningen, name="woningen"),
    path("contracten/", contract.contracten, name="partnercontracten"),
    path("contract/<int:pk>/", contract.contract, name="partnercontract"),
    path("contract/<int:pk>/wijzigen/", contract.wijzigen, name="partnercontract_wijzigen"),
    path("contract/<int:pk>/verlenging/", contract.verlengen, name="contract_verlengen"),
    path("contract/<int:pk>/prijs/", contract.regel_nieuw, name="contractregel_nieuw"),
    path("prijs/<int:pk>/", contract.regel_wijzigen, name="contractregel_wijzigen"),
    path("inkoop/", inkoop.trajecten, name="inkooptrajecten"),
    path("inkoop/nieuw/<slug:sleutel>/", inkoop.nieuw, name="inkooptraject_nieuw"),
    path("inkoop/<int:pk>/", inkoop.traject, name="inkooptraject"),
    path("inkoop/<int:pk>/wijzigen/", inkoop.wijzigen, name="inkooptraject_wijzigen"),
    path("inkoop/<int:pk>/geschiedenis/", inkoop.geschiedenis, name="inkooptraject_geschiedenis"),
    path("inkoop/<int:pk>/perceel/", inkoop.perceel_nieuw, name="perceel_nieuw"),
    path("perceel/<int:pk>/gunning/", inkoop.gunnen, name="perceel_gunnen"),
    path("afspraak/<int:pk>/", afspraak.afspraak, name="partnerafspraak"),
    path("afspraak/<int:pk>/wijzigen/", afspraak.wijzigen, name="partnerafspraak_wijzigen"),
    path("afspraak/<int:pk>/woningen/", afspraak.woningen_afspreken, name="woningen_afspreken"),
    path("contact/<int:pk>/", partner.contact_wijzigen, name="contact_wijzigen"),
    path("link/<int:pk>/", link.link, name="partnerlink"),
    path("link/<int:pk>/intrekken/", link.intrekken, name="partnerlink_intrekken"),
    path("uitnodiging/<str:geheim>/", gast.link, name="partnergast_link"),
    path("gedeeld/<int:pk>/", gast.gedeeld, name="partnergast"),
    path("<int:pk>/", partner.partner, name="partner"),
    path("<int:pk>/wijzigen/", partner.wijzigen, name="partner_wijzigen"),
    path("<int:pk>/geschiedenis/", partner.geschiedenis, name="partner_geschiedenis"),
    path("<int:pk>/contact/", partner.contact_nieuw, name="contact_nieuw"),
    path("<int:pk>/afspraak/", afspraak.nieuw, name="partnerafspraak_nieuw"),
    path("<int:pk>/contract/", contract.nieuw, name="partnercontract_nieuw"),
    path("<int:pk>/delen/", link.nieuw, name="partner_delen"),
]
