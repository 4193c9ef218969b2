from baton.accounts.models import Area
from baton.accounts.routing import Routes, doors

routes = Routes("notifications")
# How the workspace itself speaks outside; what somebody hears comes with the boards.
ADMINISTRATION = doors(Area.ADMINISTRATION)
