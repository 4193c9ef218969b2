"""The addresses of the desk. Each module adds its own to ``routes``."""

from baton.desk.api import activity, bulk, finding, my_work, scheduling, views, visits
from baton.desk.api.router import routes

__all__ = ["activity", "bulk", "finding", "my_work", "routes", "scheduling", "views", "visits"]
