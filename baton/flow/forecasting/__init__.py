"""Forecasts: exact where a closed form exists, with the rate at which they came true beside them."""

from baton.flow.forecasting.amounts import how_many
from baton.flow.forecasting.backtest import Backtest, backtest
from baton.flow.forecasting.chances import Chance, chance_by, days_for, latest_start
from baton.flow.forecasting.dates import Unreached, When, when
from baton.flow.forecasting.distribution import Distribution
from baton.flow.forecasting.future import Calendar, Scheme
from baton.flow.forecasting.growing import when_growing
from baton.flow.forecasting.of_a_card import CardChance, Stratum, chance_of_card
from baton.flow.forecasting.pace import Pace, pace_of
from baton.flow.forecasting.queueing import QueueChance, chance_in_queue, chance_of_place
from baton.flow.forecasting.simulation import simulate
from baton.flow.forecasting.survival import Survival, kaplan_meier
from baton.flow.forecasting.together import joint

__all__ = [
    "Backtest",
    "Calendar",
    "CardChance",
    "Chance",
    "Distribution",
    "Pace",
    "QueueChance",
    "Scheme",
    "Stratum",
    "Survival",
    "Unreached",
    "When",
    "backtest",
    "chance_by",
    "chance_in_queue",
    "chance_of_card",
    "chance_of_place",
    "days_for",
    "how_many",
    "joint",
    "kaplan_meier",
    "latest_start",
    "pace_of",
    "simulate",
    "when",
    "when_growing",
]
