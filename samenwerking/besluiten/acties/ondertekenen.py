"""Signing: in this product by the person himself, or what was signed on paper; then the copy with its sign page."""

from __future__ import annotations

import datetime
from uuid import UUID, uuid5

from django.db import transaction
from django.urls import reverse

from regio import klok
from regio.briefpapier import PdfNietMogelijk
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Opdracht, Opdrachtdeel
from regio.opdrachten import Bladzijde, Deel, Mislukt, geef_opdracht
from samenwerking.besluiten.acties.besluit import GEEN_VASTLEGGER, Omstandigheden, eis_vastlegger, zet_handeling
from samenwerking.besluiten.acties.procedure import GEEN_COORDINATOR, vergrendel
from samenwerking.besluiten.acties.tekenbevoegd import Scan, bewaar_scan
from samenwerking.besluiten.beeld import Beeld, beeld_van
from samenwerking.besluiten.models import Exemplaar, Handtekening, Procedure, Tekenbevoegdheid
from samenwerking.besluiten.overeenstemming import eens
from samenwerking.besluiten.procedure import ONDERTEKENEN, Plek
from samenwerking.besluiten.rechten import mag_beginnen
from samenwerking.besluiten.rechten_tekenen import bevoegdheid_van
from samenwerking.besluiten.tekenblad import NIET_VERZEGELD, handtekeningen_van, kenmerk_van, tekenblad
from samenwerking.besluiten.verzegelen import ZegelNietMogelijk, ingesteld_zegelmiddel, verzegel
from samenwerking.teksten.models import Versie
from samenwerking.teksten.uitgave import uitgave_pdf
from samenwerking.teksten.uitgeven import huisstijl, uitgave_van_versie

SOORT = "ondertekend exemplaar"
GEEN_TEKENAAR = (
    "U staat niet geregistreerd als iemand die namens deze gemeente tekent. Dat is de burgemeester, of wie de "
    "burgemeester aanwees (Gemeentewet, artikel 171). Een beleidsadviseur van uw gemeente legt dat vast."
)
NIET_EENS = (
    "Nog niet iedereen stelde precies deze tekst vast. Er kan pas worden getekend als iedereen over dezelfde "
    "woorden besloot."
)
_RUIMTE = UUID("5d0c9a1e-6f4b-4c53-9a55-0f0b1f6e2a77")


@transaction.atomic
def onderteken(
    *,
    procedure_id: int,
    gemeente: str,
    kenmerk: str,
    bewijs: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    nu: datetime.datetime,
) -> Handtekening:
    """Sign the words with the hash `kenmerk` for a gemeente (its code). `bewijs` is how the person proved just now who
    it is. The same `aanvraag` signs once.

    Raises GeenRecht for who may not sign, KanNiet for other words than those that everyone adopted.
    """
    procedure = vergrendel(procedure_id)
    beeld, plek = beeld_van(procedure, op=op), Plek(ONDERTEKENEN, gemeente)
    waar = beeld.gemeenten.get(gemeente)
    bevoegdheid = bevoegdheid_van(door, waar.pk, op=op) if waar is not None else None
    if bevoegdheid is None:
        raise GeenRecht(GEEN_TEKENAAR)
    if al := Handtekening.objects.filter(handeling__aanvraag=aanvraag).first():
        return al
    if not bewijs:
        raise KanNiet("Bevestig eerst dat u het bent. Daarna kunt u ondertekenen.")
    _eis_eens(beeld)
    handeling = zet_handeling(
        beeld=beeld, plek=plek, datum=op, kenmerk=kenmerk, bij=Omstandigheden(aanvraag=aanvraag), door=door, op=op
    )
    handtekening = Handtekening.objects.create(
        handeling=handeling, bevoegdheid=bevoegdheid, wijze=Handtekening.Wijze.DIGITAAL, bewijs=bewijs
    )
    _meld(handtekening, beeld, door)
    maak_exemplaar_als_compleet(beeld=beeld, door=door, nu=nu)
    return handtekening


@transaction.atomic
def leg_papieren_handtekening_vast(
    *,
    procedure_id: int,
    gemeente: str,
    bevoegdheid: Tekenbevoegdheid,
    datum: datetime.date,
    kenmerk: str,
    scan: Scan,
    bij: Omstandigheden,
    door: Lidmaatschap,
    op: datetime.date,
    nu: datetime.datetime,
) -> Handtekening:
    """Record that someone signed on paper, with the scan of the sheet. What went otherwise is a departure.

    Raises GeenRecht, KanNiet, or KanNietBij for a person who could not sign for this gemeente that day.
    """
    procedure = vergrendel(procedure_id)
    plek = Plek(ONDERTEKENEN, gemeente)
    beeld, _, waar = eis_vastlegger(procedure, plek, door, op)
    if waar is None:
        raise GeenRecht(GEEN_VASTLEGGER)
    if bij.aanvraag and (al := Handtekening.objects.filter(handeling__aanvraag=bij.aanvraag).first()):
        return al
    if bevoegdheid.gemeente_id != waar.pk or not bevoegdheid.loopt(op=datum):
        raise KanNietBij("bevoegdheid", f"{bevoegdheid} mocht op die dag niet voor {waar} tekenen.")
    if not bij.afwijking_grond.strip():
        _eis_eens(beeld)
    handeling = zet_handeling(beeld=beeld, plek=plek, datum=datum, kenmerk=kenmerk, bij=bij, door=door, op=op)
    handtekening = Handtekening.objects.create(
        handeling=handeling,
        bevoegdheid=bevoegdheid,
        wijze=Handtekening.Wijze.PAPIER,
        bestand=bewaar_scan(scan=scan, gemeente=waar, door=door),
    )
    _meld(handtekening, beeld, door)
    maak_exemplaar_als_compleet(beeld=beeld, door=door, nu=nu)
    return handtekening


def _eis_eens(beeld: Beeld) -> None:
    if not eens(beeld.procedure.regels, beeld.stand.feiten, list(beeld.gemeenten), nu=beeld.nu):
        raise KanNiet(NIET_EENS)


def _meld(handtekening: Handtekening, beeld: Beeld, door: Lidmaatschap) -> None:
    leg_vast(
        "ondertekend",
        beeld.procedure,
        door=door,
        gemeente=handtekening.handeling.gemeente,
        regio=beeld.procedure.tekst.regio,
        datum=handtekening.handeling.datum,
        wijze=handtekening.wijze,
        functie=handtekening.bevoegdheid.functie,
        versie=beeld.versie.nummer,
        hash=beeld.nu,
    )


# --- the copy ---------------------------------------------------------------------------------------------------


def maak_exemplaar_als_compleet(*, beeld: Beeld, door: Lidmaatschap, nu: datetime.datetime) -> Opdracht | None:
    """When everyone signed these words: let the worker make the copy. The same signatures give one Opdracht."""
    gezet = handtekeningen_van(beeld.procedure, beeld.versie)
    if {rij.handeling.gemeente_id for rij in gezet} != {gemeente.pk for gemeente in beeld.gemeenten.values()}:
        return None
    return _geef(beeld, uuid5(_RUIMTE, f"{beeld.procedure.pk}/{beeld.nu}/{kenmerk_van(gezet)}"), door=door, nu=nu)


@transaction.atomic
def maak_exemplaar_opnieuw(
    *, procedure_id: int, aanvraag: UUID, door: Lidmaatschap, op: datetime.date, nu: datetime.datetime
) -> Opdracht:
    """Make the copy anew, for instance when a certificate was configured since. Raises GeenRecht, or KanNiet while not
    everyone signed, or when the newest copy is sealed."""
    procedure = Procedure.objects.select_related("tekst__regio").get(pk=procedure_id)
    if not mag_beginnen(door, procedure.tekst.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    beeld = beeld_van(procedure, op=op)
    gezet = handtekeningen_van(procedure, beeld.versie)
    if {rij.handeling.gemeente_id for rij in gezet} != {gemeente.pk for gemeente in beeld.gemeenten.values()}:
        raise KanNiet("Nog niet iedereen heeft deze tekst ondertekend.")
    if Exemplaar.objects.filter(procedure=procedure, ondertekeningen=kenmerk_van(gezet)).exclude(zegel="").exists():
        raise KanNiet("Er is al een verzegeld exemplaar met deze handtekeningen.")
    return _geef(beeld, aanvraag, door=door, nu=nu)


def _geef(beeld: Beeld, aanvraag: UUID, *, door: Lidmaatschap, nu: datetime.datetime) -> Opdracht:
    return geef_opdracht(
        soort=SOORT,
        titel=f"Ondertekend exemplaar: {beeld.procedure.tekst}"[:200],
        delen=[
            Deel(
                f"procedure/{beeld.procedure.pk}",
                str(beeld.versie),
                {"procedure": beeld.procedure.pk, "versie": beeld.versie.pk},
            )
        ],
        door=door,
        aanvraag=aanvraag,
        op_moment=nu,
    )


def maak_exemplaar(deel: Opdrachtdeel) -> None:
    """The work itself: print the text with its sign page, seal it when a certificate is configured, keep it.

    Row and part commit together: a worker that is killed leaves nothing, and the part is done again. Raises Mislukt.
    """
    procedure = Procedure.objects.select_for_update(of=("self",), no_key=True).get(pk=deel.invoer["procedure"])
    versie = Versie.objects.select_related("tekst__regio").get(pk=deel.invoer["versie"])
    gezet = handtekeningen_van(procedure, versie)
    middel, kenmerk = ingesteld_zegelmiddel(), kenmerk_van(gezet)
    er_al = Exemplaar.objects.filter(procedure=procedure, versie=versie, ondertekeningen=kenmerk)
    if (er_al.exclude(zegel="") if middel else er_al).exists():
        return
    uitgave = uitgave_van_versie(versie, huisstijl(versie.tekst))
    uitgave = uitgave.met_slot(
        tekenblad(versie, gezet, zegel=middel is not None),
        merk="" if middel else NIET_VERZEGELD,
        gemaakt_op=max(rij.handeling.op for rij in gezet),
    )
    try:
        pdf = uitgave_pdf(uitgave)
        zegel = (
            verzegel(pdf, middel, reden=f"Ondertekend exemplaar van {versie.tekst}", nu=klok.nu()) if middel else None
        )
    except (PdfNietMogelijk, ZegelNietMogelijk) as fout:
        raise Mislukt(str(fout)) from fout
    exemplaar = Exemplaar.objects.create(
        procedure=procedure,
        versie=versie,
        ondertekeningen=kenmerk,
        inhoud=zegel.inhoud if zegel else pdf,
        zegel=zegel.naam[:300] if zegel else "",
        tijdstempel=zegel.tijdstempel if zegel else False,
    )
    leg_vast(
        "ondertekend exemplaar gemaakt", procedure, door=deel.opdracht.aangevraagd_door, regio=versie.tekst.regio,
        versie=versie.nummer, verzegeld=zegel is not None, hash=exemplaar.vingerafdruk,
    )  # fmt: skip


def bladzijde_van_het_exemplaar(opdracht: Opdracht) -> Bladzijde | None:
    """Where the copy stands."""
    deel = opdracht.delen.first()
    if deel is None:
        return None
    return Bladzijde("Naar de ondertekening", reverse("ondertekening", args=[deel.invoer["procedure"]]))
