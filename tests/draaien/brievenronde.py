"""What a page and the clock do, each in a process of its own: `python -m tests.draaien.brievenronde maak|veeg`."""

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


if __name__ == "__main__":
    django.setup()
    {"maak": maak, "veeg": veeg}[sys.argv[1]]()
