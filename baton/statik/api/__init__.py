from baton.statik.api import designs, publishing, services
from baton.statik.api.router import routes

__all__ = ["designs", "publishing", "routes", "services"]
