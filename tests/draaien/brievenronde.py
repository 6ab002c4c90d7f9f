"""What a page and the clock do, each in a process of its own: `python -m tests.draaien.brievenronde WAT`."""

from __future__ import annotations

import datetime
import sys
from uuid import uuid4

import django


def maak() -> None:
    """Begin a round of nine gemeenten that is complete, and have the letters made, as one click does."""
    from regio import klok
    from regio.models import Lidmaatschap, Rol
    from regio.namens import namens
    from samenwerking.brieven.acties.maken import maak_brieven
    from tests.samenwerking.brieven_factories import maak_ronde

    door = Lidmaatschap.objects.filter(rol=Rol.COORDINATOR).first()
    ronde = maak_ronde("dordrecht", door=door, op=klok.vandaag(), datum=klok.vandaag())
    with namens(ronde.gemaakt_door):
        opdracht = maak_brieven(
            ronde=ronde,
            gemeenten=ronde.gemeentebrieven.values_list("gemeente_id", flat=True),
            aanvraag=uuid4(),
            door=ronde.gemaakt_door,
            op=klok.vandaag(),
            nu=klok.nu(),
        )
    sys.stdout.write(f"{opdracht.pk}\n")


def veeg() -> None:
    """The sweep of each minute, that here does not wait until a part was sent a while ago."""
    from regio import klok, opdrachten

    opdrachten.OPNIEUW_NA = datetime.timedelta(0)
    sys.stdout.write(f"{opdrachten.veeg(op_moment=klok.nu())}\n")


MENSEN = 80


def plan_post() -> None:
    """Many advisors whose part of a letter is empty, each with an overview that waits to be mailed."""
    from regio import klok
    from regio.models import Rol
    from samenwerking.berichten.models import Bericht
    from tests.regio.factories import maak_pet
    from tests.samenwerking.brieven_factories import maak_ronde

    ronde = maak_ronde("dordrecht", ingevuld=False, op=klok.vandaag(), datum=klok.vandaag())
    namen = list(ronde.gemeentebrieven.values_list("gemeente__naam_kort", flat=True))
    petten = [maak_pet(Rol.BELEIDSADVISEUR, namen[nummer % len(namen)]) for nummer in range(MENSEN)]
    rijen = [Bericht(persoon=pet.gebruiker, soort=Bericht.Soort.OVERZICHT, sleutel="proef") for pet in petten]
    sys.stdout.write(f"{len(Bericht.objects.bulk_create(rijen))}\n")


def verstuur() -> None:
    """What the clock asks every five minutes, twice at once."""
    from samenwerking.tasks import verstuur_berichten

    for _ in range(2):
        verstuur_berichten.delay()
    sys.stdout.write("2\n")


if __name__ == "__main__":
    django.setup()
    {"maak": maak, "veeg": veeg, "plan_post": plan_post, "verstuur": verstuur}[sys.argv[1]]()
