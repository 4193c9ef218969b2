from baton.statik.api import beginning, designs, gathering, meeting, publishing, reviewing, sitting
from baton.statik.api.router import routes

__all__ = ["beginning", "designs", "gathering", "meeting", "publishing", "reviewing", "routes", "sitting"]
