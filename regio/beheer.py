"""For who keeps the product: what waits for an answer or a check, and what was changed by whom."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from django.urls import reverse

from regio.models import Deelname, Gebeurtenis, Gebruiker, Gemeente, Lidmaatschap, Mandaat, Regio, Rol, Wetstand
from regio.notatie import datum
from regio.rechten import mag_beheren, rollen_in_beheer, te_beantwoorden
from regio.werk import Werkregel


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """What another beheerder asked about taking part, and the laws that must be looked at again.

    Pages and letters that depend on a law show the date of the last check.
    """
    if not mag_beheren(pet):
        return []
    gevraagd = [
        Werkregel(
            wat="Antwoord op een vraag over een deelname",
            voor=f"{voorstel.gemeente} in {voorstel.regio}, {voorstel.get_taak_display()}",
            url=reverse("beheer_voorstel", args=[voorstel.pk]),
            knop="Antwoorden",
            waarom=f"Gevraagd op {datum(voorstel.gevraagd_op)}. Zonder uw antwoord doet de gemeente niet mee.",
        )
        for voorstel in te_beantwoorden(pet, op=op).select_related("gemeente", "regio")
    ]
    houdbaar = datetime.timedelta(days=settings.WETSTAND_HOUDBAAR_DAGEN)
    return gevraagd + [
        Werkregel(
            wat="Controleer of de wet al geldt",
            voor=stand.naam,
            url=reverse("wet_controle", args=[stand.sleutel]),
            knop="Controle vastleggen",
            uiterlijk=stand.gecontroleerd_op + houdbaar,
            waarom="Brieven en pagina's tonen de stand van deze wet met de datum van de laatste controle.",
        )
        for stand in Wetstand.objects.actueel(op=op)
        if stand.gecontroleerd_op + houdbaar < op
    ]


@dataclass(frozen=True)
class Regel:
    """One thing that was changed, in words."""

    moment: datetime.datetime
    wat: str
    wie: str


ZINNEN = {
    "beheerder_aangesteld": "Aangesteld als functioneel beheerder, vanaf de server",
    "persoon_toegevoegd": "Account gemaakt",
    "wachtwoord_gewijzigd": "Wachtwoord gewijzigd",
    "startwachtwoord_gegeven": "Startwachtwoord gegeven",
    "tweede_factor_ingesteld": "Tweede stap ingesteld",
    "tweede_factor_uitgezet": "Tweede stap uitgezet",
    "tweede_factor_gereset": "Tweede stap gereset door een beheerder",
    "herstelcodes_vernieuwd": "Nieuwe herstelcodes gemaakt",
}
"""What happened to an account. When someone logged in is not here: this page is not for watching colleagues."""

VAN_ROLLEN = ("rol_gegeven", "rol_beeindigd")


def geschiedenis_van(persoon: Gebruiker, *, door: Lidmaatschap, op: datetime.date) -> list[Regel]:
    """What was changed about a person's account and about the roles this beheerder keeps, newest first."""
    rollen = {rol.pk: rol for rol in rollen_in_beheer(door, op=op).filter(gebruiker=persoon)}
    gebeurtenissen = (
        Gebeurtenis.objects.filter(
            Q(model=Gebruiker._meta.label_lower, object_id=persoon.pk, soort__in=ZINNEN)
            | Q(model=Lidmaatschap._meta.label_lower, object_id__in=rollen, soort__in=VAN_ROLLEN)
        )
        .select_related("persoon")
        .order_by("-moment", "-pk")[:100]
    )
    return [Regel(rij.moment, _zin(rij, rollen.get(rij.object_id)), _wie(rij, persoon)) for rij in gebeurtenissen]


VAN_EEN_PERIODE = {
    "mandaat_gegeven": "Mandaat vastgelegd",
    "mandaat_beeindigd": "Einde vastgelegd",
    "deelname_begonnen": "Deelname vastgelegd",
    "deelname_beeindigd": "Einde vastgelegd",
}


def verloop_van(wat: Mandaat | Deelname) -> list[Regel]:
    """Who recorded a mandate or a deelname, and who set or moved its end, newest first."""
    gebeurtenissen = Gebeurtenis.objects.filter(
        model=wat._meta.label_lower, object_id=wat.pk, soort__in=VAN_EEN_PERIODE
    ).select_related("persoon")
    regels = []
    for rij in gebeurtenissen:
        zin = VAN_EEN_PERIODE[rij.soort]
        if rij.soort.endswith("_beeindigd"):
            zin = f"{zin}: per {_dag(rij.feiten['tot'])}"
            if rij.feiten["was"]:
                zin = f"{zin} (dat was {_dag(rij.feiten['was'])})"
        regels.append(Regel(rij.moment, zin, rij.persoon.naam if rij.persoon else "de technisch beheerder"))
    return regels


VAN_EEN_PLAATS = {
    "huisstijl_gewijzigd": "Huisstijl gewijzigd",
    "ondertekenaar_toegevoegd": "Ondertekenaar vastgelegd",
    "ondertekenaar_gewijzigd": "Ondertekenaar gewijzigd",
}


def uiterlijk_van(plaats: Gemeente | Regio) -> list[Regel]:
    """Who changed the look of a place, and who signs for it, newest first."""
    waar = {"regio": plaats} if isinstance(plaats, Regio) else {"gemeente": plaats}
    gebeurtenissen = (
        Gebeurtenis.objects.filter(soort__in=VAN_EEN_PLAATS, **waar)
        .select_related("persoon")
        .order_by("-moment", "-pk")[:100]
    )
    return [
        Regel(rij.moment, _wat(rij), rij.persoon.naam if rij.persoon else "de technisch beheerder")
        for rij in gebeurtenissen
    ]


def _wat(rij: Gebeurtenis) -> str:
    zin, feiten = VAN_EEN_PLAATS[rij.soort], rij.feiten
    if rij.soort == "huisstijl_gewijzigd":
        wat = feiten.get("anders") or "kleuren of adres"
        return f"{zin}, versie {feiten['versie']}: {wat} ({feiten['accentkleur']} met {feiten['accent_tekst']})"
    wie = f"{feiten['naam']}, {feiten['functie']}"
    if rij.soort == "ondertekenaar_toegevoegd":
        return f"{zin}: {wie}, vanaf {_dag(feiten['van'])}"
    was = (
        ""
        if (feiten["was_naam"], feiten["was_functie"]) == (feiten["naam"], feiten["functie"])
        else (f" (was {feiten['was_naam']}, {feiten['was_functie']})")
    )
    einde = f", tot {_dag(feiten['tot'])}" if feiten["tot"] else ""
    return f"{zin}: {wie}{was}{einde}"


def _zin(rij: Gebeurtenis, rol: Lidmaatschap | None) -> str:
    if rij.soort in ZINNEN:
        return ZINNEN[rij.soort]
    naam = f"{Rol(rij.feiten['rol']).label} van {rol.plaats}" if rol is not None else ""
    if rij.soort == "rol_gegeven":
        return f"Rol gegeven: {naam}, vanaf {_dag(rij.feiten['van'])}"
    return f"Rol beëindigd: {naam}, per {_dag(rij.feiten['tot'])}"


def _wie(rij: Gebeurtenis, persoon: Gebruiker) -> str:
    """Who did it. Without a hat it was the server, or the person before choosing one (by the link in a mail)."""
    if rij.persoon is not None:
        return rij.persoon.naam
    return "de technisch beheerder" if rij.soort == "beheerder_aangesteld" else persoon.naam


def _dag(tekst: str) -> str:
    return datum(datetime.date.fromisoformat(tekst))
