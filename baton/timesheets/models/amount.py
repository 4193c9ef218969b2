from django.db import models

from baton.kit.record import Record


class Amount(Record):
    """What an entry came to, in minor units of the workspace's currency, and the rates it was rated by, as
    they were then. None: there was no rate (or no exchange rate); a price of 0 without a rate: nobody pays
    for it.

    It stands apart from the entry, so that no query of hours ever carries money.
    """

    entry = models.OneToOneField("timesheets.TimeEntry", models.CASCADE, related_name="amount")
    cost = models.BigIntegerField(null=True)
    cost_rate = models.ForeignKey("timesheets.CostRate", models.SET_NULL, null=True, related_name="+")
    cost_per_hour = models.BigIntegerField(null=True)
    cost_currency = models.CharField(max_length=3, blank=True)
    cost_exchange = models.DecimalField(max_digits=20, decimal_places=10, null=True)
    price = models.BigIntegerField(null=True)
    price_rate = models.ForeignKey("timesheets.PriceRate", models.SET_NULL, null=True, related_name="+")
    price_per_hour = models.BigIntegerField(null=True)
    price_currency = models.CharField(max_length=3, blank=True)
    price_exchange = models.DecimalField(max_digits=20, decimal_places=10, null=True)
    overhead = models.BigIntegerField(null=True)
    overhead_rate = models.ForeignKey("timesheets.OverheadRate", models.SET_NULL, null=True, related_name="+")
    overhead_per_hour = models.BigIntegerField(null=True)
    overhead_currency = models.CharField(max_length=3, blank=True)
    overhead_exchange = models.DecimalField(max_digits=20, decimal_places=10, null=True)
