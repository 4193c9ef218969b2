from baton.statik.api import beginning, designs, gathering, meeting, publishing, sitting
from baton.statik.api.router import routes

__all__ = ["beginning", "designs", "gathering", "meeting", "publishing", "routes", "sitting"]
