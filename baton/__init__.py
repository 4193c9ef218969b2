"""Baton: campaign operations from the client's brief to a proven return."""

from baton.kit import safe_sqlite

# Before anything imports sqlite3: Django's backend must find the safe library under that name.
safe_sqlite.install()
