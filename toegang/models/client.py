"""The person a dossier is about, and the BSN in a table of its own."""

from __future__ import annotations

from django.db import DEFAULT_DB_ALIAS, models
from django.db.models import Case, Q, When
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from regio.historie import historie
from regio.models import Gemeente, Taak
from regio.muur import EERSTE_OPVANG
from toegang import namen
from toegang.models.dossier import Dossier


class Woonplaats(models.TextChoices):
    """Where the client comes from: a gemeente, somewhere outside the region, or nobody knows."""

    GEMEENTE = "gemeente", "een gemeente"
    BUITEN_REGIO = "buiten_regio", "buiten de regio"
    ONBEKEND = "onbekend", "onbekend"


class Adressoort(models.TextChoices):
    """What the address is: who lives nowhere has a briefadres or none, and that is a fact, not a gap."""

    ONBEKEND = "onbekend", "nog niet bekend"
    WOONADRES = "woonadres", "woonadres"
    BRIEFADRES = "briefadres", "briefadres"
    GEEN = "geen", "geen adres"


class Geslacht(models.TextChoices):
    """As iWmo 3.2 writes it (COD046); asked only because a message to an aanbieder needs it."""

    ONBEKEND = "0", "onbekend"
    MAN = "1", "man"
    VROUW = "2", "vrouw"


class RedenGeenBerichten(models.TextChoices):
    """Why nothing about this client is sent to an aanbieder by message (iWmo rule OP003)."""

    VERBLIJFPLAATS = "verblijfplaats", "niemand mag weten waar de cliënt verblijft"
    VEILIGHEID = "veiligheid", "een bericht brengt de cliënt of een ander in gevaar"


class Naam(models.Model):
    """What the client is called and where the client comes from."""

    voornamen = models.CharField("voornamen", max_length=200)
    voorvoegsel = models.CharField("voorvoegsel", max_length=20, blank=True)
    achternaam = models.CharField("achternaam", max_length=200)
    zoeknaam = models.CharField("zoeknaam", max_length=430, db_collation="C", editable=False)
    woonplaats_soort = models.CharField("woonplaats", max_length=12, choices=Woonplaats)
    woonplaats = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gemeente van herkomst",
    )

    class Meta:
        abstract = True

    @property
    def naam(self) -> str:
        """'Anna van der Berg', for the head of an opened dossier."""
        return namen.voluit(voornamen=self.voornamen, achternaam=self.achternaam, voorvoegsel=self.voorvoegsel)

    @property
    def lijstnaam(self) -> str:
        """'Berg, Anna van der', for a list."""
        return namen.op_achternaam(voornamen=self.voornamen, achternaam=self.achternaam, voorvoegsel=self.voorvoegsel)

    @property
    def woonplaats_tekst(self) -> str:
        """'Rijswijk', 'buiten de regio' or 'onbekend'."""
        return str(self.woonplaats) if self.woonplaats is not None else self.get_woonplaats_soort_display()


class Client(Naam):
    """The client of one dossier. The same person in two gemeenten is two rows: each college keeps its own.

    Without a BSN the law asks for name, birth date, postcode and huisnummer (Wmo 2015 art. 5.2.9); at
    spoed the BSN may follow later (`bsn_volgt`).
    """

    dossier = models.OneToOneField(Dossier, on_delete=models.PROTECT, related_name="client", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    geboortedatum = models.DateField("geboortedatum")
    adressoort = models.CharField("soort adres", max_length=10, choices=Adressoort, default=Adressoort.ONBEKEND)
    straat = models.CharField("straat", max_length=80, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True)
    huisnummer = models.CharField("huisnummer", max_length=12, blank=True)
    plaats = models.CharField("plaats", max_length=80, blank=True)
    adresgemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gemeente van het adres",
    )
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    geslacht = models.CharField("geslacht", max_length=1, choices=Geslacht, default=Geslacht.ONBEKEND)
    geheimhouding = models.BooleanField("geheimhouding van het adres", default=False)
    geen_berichtenverkeer = models.BooleanField("geen berichtenverkeer", default=False)
    reden_geen_berichten = models.CharField("reden", max_length=14, choices=RedenGeenBerichten, blank=True, default="")
    bsn_volgt = models.BooleanField("BSN volgt later", default=False)

    historie = historie()

    class Meta:
        verbose_name = "cliënt"
        verbose_name_plural = "cliënten"
        constraints = [
            models.CheckConstraint(
                condition=Q(woonplaats_soort="gemeente", woonplaats__isnull=False)
                | (~Q(woonplaats_soort="gemeente") & Q(woonplaats__isnull=True)),
                name="woonplaats_is_een_gemeente_of_zegt_waarom_niet",
            ),
            models.CheckConstraint(
                condition=~Q(achternaam="") & ~Q(voornamen="") & ~Q(zoeknaam=""), name="client_heeft_een_naam"
            ),
            models.CheckConstraint(
                condition=~Q(adressoort="geen")
                | Q(straat="", postcode="", huisnummer="", plaats="", adresgemeente__isnull=True),
                name="wie_geen_adres_heeft_heeft_geen_straat",
            ),
            models.CheckConstraint(
                condition=Q(geen_berichtenverkeer=True, reden_geen_berichten__in=RedenGeenBerichten.values)
                | Q(geen_berichtenverkeer=False, reden_geen_berichten=""),
                name="geen_berichtenverkeer_heeft_een_reden",
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "zoeknaam"], name="client_op_zoeknaam"),
            models.Index(fields=["gemeente", "geboortedatum"], name="client_op_geboortedatum"),
        ]

    def __str__(self) -> str:
        return f"cliënt van {self.dossier_id}"  # a name here would end up in logs

    @property
    def initialen(self) -> str:
        """'A. B.', until the dossier is opened."""
        return namen.initialen(voornamen=self.voornamen, achternaam=self.achternaam)

    @property
    def heeft_bsn(self) -> bool:
        """Whether a BSN was recorded; the number itself is in another table."""
        return hasattr(self, "bsn")

    @property
    def woonadres_gemeente(self) -> Gemeente | None:
        """Where the client lives, for the rules of responsibility: a briefadres is not where someone lives."""
        return self.adresgemeente if self.adressoort == Adressoort.WOONADRES else None

    @property
    def adresregels(self) -> list[str]:
        """'Dorpsstraat 12' and '2281 AB Rijswijk', as far as they are known."""
        straat = " ".join(filter(None, (self.straat, self.huisnummer)))
        return [regel for regel in (straat, " ".join(filter(None, (self.postcode, self.plaats)))) if regel]


class Clientnaam(Naam):
    """The view of a client for a list of people: name and origin, no birth date, address or telephone.

    With number and version of the dossier. Who keeps a waiting list finds nothing else of a client, and no row of the
    dossier at all (docs/muur.md).
    """

    dossier = models.OneToOneField(
        Dossier, on_delete=models.DO_NOTHING, primary_key=True, related_name="op_naam", verbose_name="dossier"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.DO_NOTHING, related_name="+", verbose_name="gemeente")
    taak = models.CharField("taak", max_length=5, choices=[(taak.value, taak.label) for taak in (Taak.BW, Taak.MO)])
    nummer = models.CharField("dossiernummer", max_length=11)
    versie = models.PositiveIntegerField("versie")

    class Meta:
        managed = False
        db_table = "client_op_naam"
        verbose_name = "naam van een cliënt"
        verbose_name_plural = "namen van cliënten"

    def __str__(self) -> str:
        return f"cliënt van {self.dossier_id}"  # a name here would end up in logs

    def als_dossier(self) -> Dossier:
        """What the view knows of the dossier; another field is asked for behind the wall when it is used."""
        bekend = {
            "id": self.dossier_id,
            "gemeente_id": self.gemeente_id,
            "taak": self.taak,
            "nummer": self.nummer,
            "versie": self.versie,
        }
        velden = [veld.attname for veld in Dossier._meta.concrete_fields if veld.attname in bekend]
        return Dossier.from_db(DEFAULT_DB_ALIAS, velden, [bekend[veld] for veld in velden])


class ClientBsn(models.Model):
    """The BSN of a client: encrypted, found by a keyed hash, without history, shown only on request.

    `versleuteld` belongs to the dossier (see `hoort_bij`): moved to another row it cannot be read.
    """

    client = models.OneToOneField(Client, on_delete=models.PROTECT, related_name="bsn", verbose_name="cliënt")
    dossier = models.OneToOneField(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+", verbose_name="gemeente"
    )
    versleuteld = models.BinaryField("versleuteld")
    sleutel = models.CharField("naam van de sleutel", max_length=32)
    zoekhash = models.BinaryField("zoekhash", max_length=32)

    class Meta:
        verbose_name = "BSN"
        verbose_name_plural = "BSN's"
        constraints = [
            models.UniqueConstraint(  # once per taak: each has a dossier of its own
                "gemeente",
                "zoekhash",
                Case(When(dossier__gte=EERSTE_OPVANG, then=1), default=0, output_field=models.SmallIntegerField()),
                name="bsn_staat_eens_in_de_gemeente",
            ),
            models.CheckConstraint(condition=Exact(Length("zoekhash"), 32), name="zoekhash_is_32_bytes"),
        ]

    def __str__(self) -> str:
        return f"BSN van dossier {self.dossier_id}"

    @staticmethod
    def hoort_bij(dossier_id: int) -> bytes:
        """What the encrypted value belongs to."""
        return f"dossier:{dossier_id}".encode()
