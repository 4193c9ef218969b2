"""Deadlines in somebody's own calendar: secret addresses that a calendar program reads."""
