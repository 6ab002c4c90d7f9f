"""Who may what with texts. Reach: the region for which the hat works; outside it a text does not exist."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.contrib.auth.models import Permission
from django.db.models import Q
from django.utils import timezone

from regio.models import Deelname, Gemeente, Lidmaatschap, Regio, Rol
from regio.models.gebruiker import LidmaatschapQuerySet
from regio.models.gemeente import GemeenteQuerySet
from regio.notatie import datum
from regio.rechten import regios_van
from samenwerking.teksten.beslissers import versies_waarover_besloten
from samenwerking.teksten.models import Gesprek, Gespreksbericht, Gesprekstaak, Tekst, Uitnodiging, Versie
from samenwerking.teksten.models.tekst import TekstQuerySet
from samenwerking.teksten.models.uitnodiging import UitnodigingQuerySet
from samenwerking.teksten.models.versie import VersieQuerySet
from samenwerking.teksten.schrijfrecht import Recht, Schrijver
from samenwerking.teksten.stand import bevroren_zin
from samenwerking.teksten.wiemagwat import IEDEREEN_SCHRIJFT, Uitspraak, geldt, schrijver, uitspraak_uit

SCHRIJVERS = frozenset({Rol.BELEIDSADVISEUR, Rol.COORDINATOR})
"""They write: the advisors of the gemeenten and the coördinator of the region."""

LEZERS = SCHRIJVERS | {Rol.COLLEGELID, Rol.CONTROLLER}
"""They read drafts: a college prepares its decision on it, a controller checks the money in it."""

RAAD = frozenset({Rol.RAADSLID, Rol.GRIFFIER})
"""They never read a draft: a raad gets a version that was frozen and shared with the raden."""


@dataclass(frozen=True)
class Kan:
    """What a hat can do with one text, for its page: a button never promises what the action refuses.

    While a text is frozen nobody writes in it; the coördinator can open it again.
    """

    schrijven: bool
    bevriezen: bool
    opmerken: bool
    uitnodigen: bool
    benoemen: bool = False
    heropenen: bool = False
    voorstellen: bool = False
    leiden: bool = False


def ziet_concepten(pet: Lidmaatschap) -> bool:
    """Roles that read drafts of their region."""
    return pet.rol in LEZERS


def ziet_teksten(pet: Lidmaatschap) -> bool:
    """Roles for which there is anything to see here: drafts, or versions for the raden."""
    return pet.rol in LEZERS or pet.rol in RAAD


def teksten_van(pet: Lidmaatschap, *, op: datetime.date) -> TekstQuerySet:
    """The drafts this hat may read. That of a letter, with the parts of all gemeenten in it, is for who writes: a
    college reads the letter of its own gemeente."""
    if not ziet_concepten(pet):
        return Tekst.objects.none()
    teksten = Tekst.objects.filter(regio__in=regios_van(pet, op=op))
    return teksten if pet.rol in SCHRIJVERS else teksten.exclude(soort=Tekst.Soort.RAADSINFORMATIEBRIEF)


def versies_van(pet: Lidmaatschap, *, op: datetime.date) -> VersieQuerySet:
    """The versions this hat may read: all of the region, or for a raad those that were shared with the raden. What an
    organ of the own gemeente decided on stays to be read, also after the gemeente left the region."""
    if not ziet_teksten(pet):
        return Versie.objects.none()
    hier = Q(tekst__regio__in=regios_van(pet, op=op))
    if pet.gemeente_id is not None:
        hier |= Q(pk__in=versies_waarover_besloten(pet).values("pk"))
    versies = Versie.objects.filter(hier)
    if pet.rol not in SCHRIJVERS:
        versies = versies.exclude(tekst__soort=Tekst.Soort.RAADSINFORMATIEBRIEF)
    return versies if ziet_concepten(pet) else versies.filter(voor_raden=True)


def mag_schrijven(pet: Lidmaatschap, regio_id: int, *, op: datetime.date) -> bool:
    """Write in the texts of a region, and begin one: its beleidsadviseurs and its coördinator."""
    return pet.rol in SCHRIJVERS and regios_van(pet, op=op).filter(pk=regio_id).exists()


def mag_bevriezen(pet: Lidmaatschap, regio_id: int) -> bool:
    """Freeze a version: the coördinator of the region, who guards what goes to the colleges."""
    return pet.rol == Rol.COORDINATOR and pet.regio_id == regio_id


def mag_beslissen(pet: Lidmaatschap, tekst: Tekst, *, op: datetime.date) -> bool:
    """Accept or refuse what others propose, somewhere in the text: who may write there."""
    return schrijver_van(pet, tekst, op=op).meest >= Recht.SCHRIJVEN


def mag_meeschrijven(pet: Lidmaatschap, tekst: Tekst, *, op: datetime.date) -> bool:
    """Write in the text as a whole, now or when it is opened again: its cover, its versions and its guests too."""
    return recht_in(pet, tekst, op=op).recht >= Recht.SCHRIJVEN


def mag_leiden(pet: Lidmaatschap, tekst: Tekst, *, op: datetime.date) -> bool:
    """Say who may what in this text: the coördinator of the region, and who leads the text."""
    if mag_bevriezen(pet, tekst.regio_id):
        return True
    return tekst.trekker_id == pet.pk and mag_schrijven(pet, tekst.regio_id, op=op)


def mag_trekker_kiezen(pet: Lidmaatschap, tekst: Tekst) -> bool:
    """Say who leads a text: the coördinator of the region."""
    return mag_bevriezen(pet, tekst.regio_id)


def wat_kan(pet: Lidmaatschap, tekst: Tekst, *, op: datetime.date) -> Kan:
    """What this hat can do with a text that it may read."""
    mag, dicht = recht_in(pet, tekst, op=op), is_dicht(tekst)
    bewaakt, schrijft = mag_bevriezen(pet, tekst.regio_id), mag.recht >= Recht.SCHRIJVEN
    return Kan(
        schrijven=schrijft and not dicht,
        bevriezen=bewaakt and not dicht and tekst.soort != Tekst.Soort.RAADSINFORMATIEBRIEF,
        opmerken=mag.meest >= Recht.OPMERKEN and not dicht,
        uitnodigen=schrijft and pet.rol in SCHRIJVERS,
        benoemen=schrijft,
        heropenen=bewaakt and dicht,
        voorstellen=mag.meest >= Recht.VOORSTELLEN and not dicht,
        leiden=mag_leiden(pet, tekst, op=op),
    )


def is_dicht(tekst: Tekst) -> bool:
    """Whether a text was frozen and not opened again since; asked of the database when not fetched with its state."""
    bekend: bool | None = getattr(tekst, "dicht", None)
    return Versie.objects.dicht().filter(tekst=tekst).exists() if bekend is None else bekend


def dicht_zin(tekst: Tekst) -> str:
    """Who froze a text and what to do, for who has it open; empty while people can write in it."""
    versie = Versie.objects.dicht().filter(tekst=tekst).zonder_inhoud().select_related("door__gebruiker").first()
    if versie is None:
        return ""
    om = timezone.localtime(versie.op)
    moment = f"{datum(om.date())} om {om:%H.%M}"
    return bevroren_zin(nummer=versie.nummer, naam=versie.naam, wie=versie.door.gebruiker.naam, moment=moment)


def schrijvers_van(regio: Regio, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that may write in the texts of a region on that day."""
    gemeenten = Deelname.objects.lopend(op=op).filter(regio=regio).values("gemeente_id")
    return Lidmaatschap.objects.lopend(op=op).filter(
        Q(rol=Rol.COORDINATOR, regio=regio) | Q(rol=Rol.BELEIDSADVISEUR, gemeente_id__in=gemeenten)
    )


def gemeenten_in(regio: Regio, *, op: datetime.date) -> GemeenteQuerySet:
    """The gemeenten of a region on that day, whose people write in its texts."""
    return Gemeente.objects.filter(pk__in=Deelname.objects.lopend(op=op).filter(regio=regio).values("gemeente_id"))


def gemeenten_voor(pet: Lidmaatschap, regio: Regio, *, op: datetime.date) -> GemeenteQuerySet:
    """In whose name this hat brings proposals of a file back: its own gemeente, and the coördinator each of them."""
    alle = gemeenten_in(regio, op=op)
    if mag_bevriezen(pet, regio.pk):
        return alle
    if pet.rol != Rol.BELEIDSADVISEUR or pet.gemeente_id is None:
        return alle.none()
    return alle.filter(pk=pet.gemeente_id)


def schrijver_van(pet: Lidmaatschap, tekst: Tekst, *, op: datetime.date) -> Schrijver:
    """What this hat may do inside a text it can read, now: while the text is frozen everyone reads."""
    mag = recht_in(pet, tekst, op=op)
    return Schrijver(Recht.LEZEN, mag.gemeente, mag.bewaakt) if is_dicht(tekst) else mag


def recht_in(pet: Lidmaatschap, tekst: Tekst, *, op: datetime.date) -> Schrijver:
    """What this hat may do inside a text, frozen or not: what was said for this person, this gemeente or all. The
    coördinator and who leads the text always write. Who does not write by role (a college, a controller) comments."""
    return recht_met_rol(pet, tekst, schrijft=mag_schrijven(pet, tekst.regio_id, op=op))


def recht_met_rol(pet: Lidmaatschap, tekst: Tekst, *, schrijft: bool) -> Schrijver:
    """The same for who is known to write in the region by role, or not: for a list of people."""
    gemeente = pet.gemeente.code if pet.gemeente is not None else ""
    if mag_bevriezen(pet, tekst.regio_id):
        return Schrijver(Recht.SCHRIJVEN if schrijft else Recht.OPMERKEN, gemeente, bewaakt=True)
    if pet.rol not in LEZERS:
        return Schrijver(Recht.LEZEN, gemeente)
    if schrijft and tekst.trekker_id == pet.pk:
        return schrijver(IEDEREEN_SCHRIJFT, gemeente=gemeente)
    gezegd = uitspraken_van(tekst)
    return schrijver(
        geldt(
            voor_allen=gezegd.get((None, None)),
            voor_gemeente=gezegd.get((pet.gemeente_id, None)),
            voor_mens=gezegd.get((None, pet.pk)),
            schrijft=schrijft,
        ),
        gemeente=gemeente,
    )


def uitspraken_van(tekst: Tekst) -> dict[tuple[int | None, int | None], Uitspraak]:
    """What was said in this text, by the keys of gemeente and person; for all under (None, None)."""
    rijen: dict[tuple[int | None, int | None], list[tuple[str, int]]] = {}
    for rij in tekst.rechten.all():
        rijen.setdefault((rij.gemeente_id, rij.pet_id), []).append((rij.deel, rij.recht))
    return {wie: uitspraak for wie, gezegd in rijen.items() if (uitspraak := uitspraak_uit(gezegd)) is not None}


# --- comments ------------------------------------------------------------------------------------------------


def lezers_van(regio: Regio, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that read the drafts of a region on that day: who can be named in a comment or given a task."""
    gemeenten = Deelname.objects.lopend(op=op).filter(regio=regio).values("gemeente_id")
    return (
        Lidmaatschap.objects.lopend(op=op)
        .filter(Q(regio=regio) | Q(gemeente_id__in=gemeenten), rol__in=LEZERS)
        .select_related("gebruiker", "gemeente", "regio")
    )


def kan_nu(pet: Lidmaatschap, tekst: Tekst, *, op: datetime.date) -> Kan:
    """What this hat can do with a text, read or not: without the right to read it nothing."""
    if not teksten_van(pet, op=op).filter(pk=tekst.pk).exists():
        return Kan(schrijven=False, bevriezen=False, opmerken=False, uitnodigen=False)
    return wat_kan(pet, tekst, op=op)


def mag_oplossen(pet: Lidmaatschap, gesprek: Gesprek, kan: Kan) -> bool:
    """Resolve a thread or open it again: who writes in the text, and who began the thread."""
    eigen = gesprek.door is not None and gesprek.door.gebruiker_id == pet.gebruiker_id
    return kan.schrijven or (kan.opmerken and eigen)


def mag_afronden(pet: Lidmaatschap, taak: Gesprekstaak, kan: Kan) -> bool:
    """Say that a task is done: who has it, and who writes in the text."""
    return kan.schrijven or (kan.opmerken and taak.eigenaar.gebruiker_id == pet.gebruiker_id)


def mag_weghalen(pet: Lidmaatschap, bericht: Gespreksbericht, kan: Kan) -> bool:
    """Take words back: who wrote them, and the coördinator, who keeps names of clients out of it."""
    eigen = bericht.door is not None and bericht.door.gebruiker_id == pet.gebruiker_id
    return kan.bevriezen or (kan.opmerken and eigen)


# --- guests --------------------------------------------------------------------------------------------------


def gastrecht() -> Permission:
    """What an invitation grants: reading one text. Whether the guest also comments stands in the grant."""
    return Permission.objects.get(codename="view_tekst", content_type__app_label="samenwerking")


def mag_uitnodigen(pet: Lidmaatschap, tekst: Tekst, *, op: datetime.date) -> bool:
    """Let someone from outside read a draft: who writes in it."""
    return pet.rol in SCHRIJVERS and mag_meeschrijven(pet, tekst, op=op)


def uitnodigingen_van(pet: Lidmaatschap, tekst: Tekst, *, op: datetime.date) -> UitnodigingQuerySet:
    """The invitations to a text, ended ones too: every writer sees who from outside reads along."""
    alle: UitnodigingQuerySet = Uitnodiging.objects.filter(content_object=tekst)
    return alle if mag_uitnodigen(pet, tekst, op=op) else alle.none()


def mag_uitnodiging_beheren(pet: Lidmaatschap, uitnodiging: Uitnodiging) -> bool:
    """See the visits, and withdraw: who invited, and the coördinator of the region."""
    return uitnodiging.gever.gebruiker_id == pet.gebruiker_id or mag_bevriezen(pet, uitnodiging.content_object.regio_id)


def geldige_uitnodiging(pk: int, *, op: datetime.date) -> Uitnodiging | None:
    """The invitation as long as it lets someone in: asked anew at every page and every form of a guest."""
    geldig: UitnodigingQuerySet = Uitnodiging.objects.geldig(op=op)
    return (
        geldig.filter(pk=pk, user__is_active=False, permission=gastrecht())
        .select_related("user", "content_object__regio", "versie", "gever__gebruiker")
        .first()
    )
