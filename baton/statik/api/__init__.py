from baton.statik.api import designs, gathering, meeting, publishing, services
from baton.statik.api.router import routes

__all__ = ["designs", "gathering", "meeting", "publishing", "routes", "services"]
