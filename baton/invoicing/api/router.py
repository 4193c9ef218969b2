from baton.accounts.models import Area
from baton.accounts.routing import Routes

routes = Routes("invoicing", Area.MONEY)
