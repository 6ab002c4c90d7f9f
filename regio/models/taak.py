"""The tasks that gemeenten share; each has its own map, money and path."""

from django.db import models


class Taak(models.TextChoices):
    """BW and MO never follow one another's region or path."""

    BW = "BW", "beschermd wonen"
    MO = "MO", "maatschappelijke opvang"
    VO = "VO", "vrouwenopvang"
    OGGZ = "OGGZ", "openbare geestelijke gezondheidszorg"
    VERSLAVINGSZORG = "VZ", "verslavingszorg"


class Functie(models.TextChoices):
    """What a gemeente can do itself or leave to another, apart from one another."""

    TOEGANG = "toegang", "toegang"
    INKOOP = "inkoop", "inkoop"
    WACHTLIJST = "wachtlijst", "wachtlijst"
    FINANCIERING = "financiering", "financiering"
