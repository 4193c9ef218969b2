"""The counting of tries lives where everybody can reach it; here it keeps the name it was born with."""

from baton.accounts.guessing import begin, forget, subject

__all__ = ["begin", "forget", "subject"]
