from baton.statik.api import designs, gathering, publishing, services
from baton.statik.api.router import routes

__all__ = ["designs", "gathering", "publishing", "routes", "services"]
