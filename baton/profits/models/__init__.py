"""From which skew on somebody is told, and what was told."""

from baton.profits.models.skew import SkewAlert, SkewThresholds

__all__ = ["SkewAlert", "SkewThresholds"]
