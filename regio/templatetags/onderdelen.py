"""Components as tags. `/onderdelen/` shows each of them with its use.

One convention for every form that posts: `{% formulier form %} {{ form }} {% knop "Wat gebeurt" %} {% endformulier %}`.
It brings the CSRF token, the hat the form was opened with, and the version of what is changed.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django import template
from django.conf import settings
from django.forms import BaseForm, BoundField
from django.middleware.csrf import get_token
from django.template import Context
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from regio import notatie
from regio.models import Wetstand
from regio.onderdelen import MAX_TABBLADEN, Deel, Leeg, Stap, Tab, WatNu
from regio.schil import Schil
from regio.templatetags.opmaak import Telling, telling_tekst, termijn_staat, termijn_tekst

register = template.Library()

MELDING_TITELS = {"info": "Informatie", "ok": "Gelukt", "letop": "Let op", "fout": "Fout"}
BERICHTNIVEAUS = {"debug": "info", "info": "info", "success": "ok", "warning": "letop", "error": "fout"}
KNOPSOORTEN = {
    "hoofd": "nl-button--primary",
    "tweede": "nl-button--secondary",
    "stil": "nl-button--subtle",
    "gevaar": "nl-button--primary nl-button--negative",
}
LABELSOORTEN = {"neutraal", "info", "ok", "letop", "fout", "wet", "voorbeeld"}
DEELSTATEN = {
    "klaar": ("ok", "ok", "klaar"),
    "bezig": ("info", "klok", "bezig"),
    "wacht": ("neutraal", "klok", "wacht"),
    "mislukt": ("fout", "fout", "niet gelukt"),
}
VEEL_DELEN = 60
"""From so many parts on the bar has no gaps: they would be wider than the parts on a phone."""

REDEN_KLEIN = "Een klein aantal kan naar een persoon leiden. Daarom tonen wij het niet."


def _icoon(naam: str) -> SafeString:
    return format_html(
        '<svg class="icoon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("iconen.svg"),
        naam,
    )


def _vandaag(context: Context) -> datetime.date:
    schil: Schil = context["schil"]
    return schil.vandaag


def _verborgen(naam: str, waarde: object) -> SafeString:
    return format_html('<input type="hidden" name="{}" value="{}">', naam, str(waarde))


# --- buttons, labels, notices -------------------------------------------------------------------------------


@register.simple_tag
def icoon(naam: str) -> SafeString:
    """A sign beside a word. It says nothing of its own to a screen reader."""
    return _icoon(naam)


@register.simple_tag
def knop(
    tekst: str,
    url: str = "",
    soort: str = "",
    icoon: str = "",
    naam: str = "",
    waarde: str = "",
    klein: bool = False,
    actie: str = "",
    venster: str = "",
) -> SafeString:
    """A button that sends the form it stands in, or with `url` a link that looks like one.

    With `actie` the form goes to that address, and with `venster` the answer comes in the frame of that name. `tekst`
    says what happens ("Indicatie vastleggen"). `soort` is hoofd, tweede, stil or gevaar; without it a button is hoofd
    and a link is tweede. KeyError on another one.
    """
    klasse = f"nl-button {KNOPSOORTEN[soort or ('tweede' if url else 'hoofd')]}"
    if klein:
        klasse = f"{klasse} nl-button--klein"
    inhoud: str = tekst
    if icoon:
        inhoud = format_html(
            '<span class="nl-button__icon-start">{}</span><span class="nl-button__label">{}</span>',
            _icoon(icoon),
            tekst,
        )
    if url:
        return format_html('<a class="{}" href="{}">{}</a>', klasse, url, inhoud)
    kenmerken = {"name": naam, "value": waarde if naam else "", "formaction": actie, "formtarget": venster}
    return format_html(
        '<button class="{}" type="submit"{}>{}</button>',
        klasse,
        format_html_join("", ' {}="{}"', [paar for paar in kenmerken.items() if paar[1]]),
        inhoud,
    )


@register.simple_tag
def label(tekst: str, soort: str = "neutraal", icoon: str = "") -> SafeString:
    """A word with a colour: neutraal, info, ok, letop, fout. ValueError on another one."""
    if soort not in LABELSOORTEN:
        raise ValueError(f"Onbekend soort label: {soort}")
    return format_html(
        '<span class="nl-data-badge label label--{}">{}<span>{}</span></span>',
        soort,
        _icoon(icoon) if icoon else "",
        tekst,
    )


@register.simple_tag(takes_context=True)
def wetstand(context: Context, stand: Wetstand | None) -> SafeString:
    """What a person last found about a law: 'woonplaatsbeginsel: niet in werking, gecontroleerd op ...'.

    A check that is older than WETSTAND_HOUDBAAR_DAGEN says so: nobody may rely on it.
    """
    if stand is None:
        return label("Stand van de wet onbekend: nog niet gecontroleerd", "letop", "letop")
    tekst = f"{stand.naam}: {stand.get_status_display()}, gecontroleerd op {notatie.datum(stand.gecontroleerd_op)}"
    oud = (_vandaag(context) - stand.gecontroleerd_op).days > settings.WETSTAND_HOUDBAAR_DAGEN
    if oud:
        return label(f"{tekst} (controleer opnieuw)", "letop", "letop")
    return label(tekst, "ok" if stand.status == Wetstand.Status.IN_WERKING else "wet", "info")


@register.simple_tag
def voorbeeldlabel() -> SafeString:
    """At each figure that the Rijk never published."""
    return label("Voorbeeld, geen rijkscijfer", "voorbeeld", "info")


@register.simple_block_tag
def melding(content: str, soort: str = "info", titel: str = "") -> SafeString:
    """A notice: info, ok, letop or fout. The word stands there too, not the colour alone. KeyError for another kind."""
    kop = MELDING_TITELS[soort]
    return format_html(
        '<div class="melding melding--{}">{}<div class="melding__tekst"><p class="melding__titel">{}</p>{}</div></div>',
        soort,
        _icoon(soort),
        titel or kop,
        content,
    )


@register.inclusion_tag("includes/berichten.html", takes_context=True)
def berichten(context: Context) -> dict[str, Any]:
    """What the last action had to say (the messages of Django)."""
    return {
        "berichten": [
            (soort := BERICHTNIVEAUS.get(bericht.level_tag, "info"), MELDING_TITELS[soort], bericht)
            for bericht in context.get("messages") or []
        ]
    }


# --- amounts, counts and terms that carry more than their words -----------------------------------------------


def _nader(kort: str, meer: str) -> SafeString:
    return format_html(
        '<details class="nader"><summary>{}</summary><span class="nader__meer">{}</span></details>', kort, meer
    )


@register.simple_tag
def bedrag(waarde: Decimal | None) -> SafeString | str:
    """An amount in short, the exact figure one key away. Use in dd, td or div, not inside a paragraph."""
    if waarde is None:
        return ""
    kort, precies = notatie.euro_kort(waarde), notatie.euro(waarde)
    return kort if kort == precies else _nader(kort, precies)


@register.simple_tag
def telling(aantal: Telling) -> SafeString | str:
    """A count; a hidden one says why. Use in dd, td or div, not inside a paragraph."""
    tekst = telling_tekst(aantal)
    if aantal.waarde is not None:
        return tekst
    return _nader(tekst, REDEN_KLEIN if tekst == aantal.reden or not aantal.reden else aantal.reden)


@register.simple_tag(takes_context=True)
def termijn(context: Context, dag: datetime.date | None) -> SafeString | str:
    """A deadline with colour, icon and words together."""
    if dag is None:
        return ""
    op = _vandaag(context)
    staat = termijn_staat(dag, op=op)
    return format_html(
        '<span class="termijn termijn--{}">{}<span>{}</span></span>',
        staat,
        _icoon({"te-laat": "fout", "kort": "klok", "ruim": "kalender"}[staat]),
        termijn_tekst(dag, op=op),
    )


# --- forms ----------------------------------------------------------------------------------------------------


def _velden(context: Context, versie: object) -> SafeString:
    velden = []
    if request := context.get("request"):
        velden.append(_verborgen("csrfmiddlewaretoken", get_token(request)))
        if (pet := getattr(request, "pet", None)) is not None:
            velden.append(_verborgen("pet", pet.pk))
    if versie not in (None, ""):  # a template gives "" for what is not there
        velden.append(_verborgen("versie", versie))
    return format_html_join("", "{}", ((veld,) for veld in velden))


@register.simple_tag(takes_context=True)
def formuliervelden(context: Context, versie: object = None) -> SafeString:
    """The hidden fields of every form that posts, for a form element that `formulier` cannot write."""
    return _velden(context, versie)


@register.simple_block_tag(takes_context=True)
def formulier(
    context: Context,
    content: str,
    form: BaseForm | None = None,
    versie: object = None,
    actie: str = "",
    klasse: str = "formulier",
) -> SafeString:
    """The one way to write a form that posts.

    Without `actie` it posts to the page itself. A form with a file gets the right encoding by itself. The browser's
    own messages are off (`novalidate`): ours stand at the field, in Dutch, and in the summary. A field that is posted
    under the name of one of the hidden fields would take its place: that is an error of who wrote the form.
    """
    verborgen = {"csrfmiddlewaretoken", "pet"} | ({"versie"} if versie not in (None, "") else set())
    if form is not None and (dubbel := verborgen & {veld.html_name for veld in form}):
        raise ValueError(f"Deze naam is van een verborgen veld van elk formulier: {', '.join(sorted(dubbel))}")
    return format_html(
        '<form class="{}" method="post"{}{} novalidate>{}{}</form>',
        klasse,
        format_html(' action="{}"', actie) if actie else "",
        format_html(' enctype="{}"', "multipart/form-data") if form and form.is_multipart() else "",
        _velden(context, versie),
        content,
    )


def eerste_invoer(veld: BoundField) -> str:
    """The id a link to this field must go to: of a group of choices the first one."""
    return veld.id_for_label or f"{veld.auto_id}_0"


@register.inclusion_tag("includes/foutoverzicht.html")
def foutoverzicht(form: BaseForm) -> dict[str, Any]:
    """The errors of a form on top, as links. `{{ form }}` brings it already."""
    zonder_veld = list(form.get_context()["errors"])  # of the form as a whole, and of hidden fields
    bij_veld = [
        (eerste_invoer(veld), veld.label if str(veld.label).endswith("?") else f"{veld.label}:", fout)
        for veld in form.visible_fields()
        for fout in veld.errors
    ]
    return {
        "zonder_veld": zonder_veld,
        "bij_veld": bij_veld,
        "aantal": len(zonder_veld) + len(bij_veld),
        "kop_id": f"fouten-{form.prefix or 'kop'}",
    }


# --- blocks of a page -----------------------------------------------------------------------------------------


@register.inclusion_tag("includes/kruimelpad.html")
def kruimelpad(*delen: str) -> dict[str, Any]:
    """`{% kruimelpad "Dossiers" url "Dossier 12" %}`: title and address in turn; the last title is this page."""
    return {"kruimels": list(zip(delen[:-1:2], delen[1::2], strict=True)), "hier": delen[-1]}


@register.simple_block_tag
def kaart(content: str, titel: str = "", niveau: int = 2) -> SafeString:
    """A box around what belongs together, with a heading of the level that fits the page."""
    kop = format_html("<h{0}>{1}</h{0}>", niveau, titel) if titel else ""
    return format_html('<section class="kaart">{}{}</section>', kop, content)


@register.inclusion_tag("includes/feiten.html")
def feiten(paren: Iterable[tuple[str, object]]) -> dict[str, Any]:
    """A list of facts: name and value. What has no value is left out by the view, or says why."""
    return {"paren": paren}


@register.simple_block_tag
def tabel(content: str, titel: str) -> SafeString:
    """Around a wide table: in a narrow place it scrolls by itself, by keyboard too. `titel` names it aloud."""
    return format_html('<div class="tabel" role="region" aria-label="{}" tabindex="0">{}</div>', titel, content)


@register.inclusion_tag("includes/leeg.html")
def leeg(toestand: Leeg) -> dict[str, Any]:
    """An empty state that says what to do."""
    return {"leeg": toestand}


@register.inclusion_tag("includes/watnu.html", takes_context=True)
def wat_nu(context: Context, stap: WatNu) -> dict[str, Any]:
    """The panel at the right: next step, who, by when, why."""
    return {"stap": stap, "schil": context["schil"]}


@register.inclusion_tag("includes/tabbladen.html")
def tabbladen(tabs: Sequence[Tab], naam: str = "Onderdelen van deze pagina") -> dict[str, Any]:
    """At most five tabs, as links; the last is always Geschiedenis. ValueError on more."""
    if len(tabs) > MAX_TABBLADEN:
        raise ValueError(f"Meer dan {MAX_TABBLADEN} tabbladen")
    return {"tabs": tabs, "naam": naam}


@register.inclusion_tag("includes/stappen.html")
def stappen(rij: Sequence[Stap]) -> dict[str, Any]:
    """A line of steps with a date under each; the current one is marked."""
    return {"stappen": [(stap, {"gedaan": "gedaan", "nu": "nu", "straks": "nog niet"}[stap.staat]) for stap in rij]}


@register.inclusion_tag("includes/voortgang.html")
def voortgang(delen: Sequence[Deel], eenheid: str = "delen", peil: str = "") -> dict[str, Any]:
    """A bar with parts, each with its own state. Takes Deel or Opdrachtdeel.

    `eenheid` is the plural of what is made ("brieven"). With `peil` (an address that answers with this part again)
    the page asks again every two seconds, for as long as a part is open.
    """
    loopt = any(deel.staat in ("wacht", "bezig") for deel in delen)
    return {
        "delen": [(deel, *DEELSTATEN[deel.staat]) for deel in delen],
        "klaar": sum(1 for deel in delen if deel.staat == "klaar"),
        "mislukt": sum(1 for deel in delen if deel.staat == "mislukt"),
        "totaal": len(delen),
        "eenheid": eenheid,
        "loopt": loopt,
        "peil": peil if loopt else "",
        "veel": len(delen) >= VEEL_DELEN,
    }
