"""The addresses of the desk. Each module adds its own to ``routes``."""

from baton.desk.api import activity, finding, my_work
from baton.desk.api.router import routes

__all__ = ["activity", "finding", "my_work", "routes"]
