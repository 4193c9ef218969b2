from baton.segments.api import asking, keeping, running
from baton.segments.api.router import routes

__all__ = ["asking", "keeping", "routes", "running"]
