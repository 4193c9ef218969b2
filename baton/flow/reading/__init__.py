"""Histories from the files of others: transitions and wide tables as CSV, exports of Jira and Trello."""

from baton.flow.reading.options import Options
from baton.flow.reading.problems import Counts, Kind, Problem, Unreadable
from baton.flow.reading.reader import Read, read
from baton.flow.reading.writing import write_transitions

__all__ = ["Counts", "Kind", "Options", "Problem", "Read", "Unreadable", "read", "write_transitions"]
