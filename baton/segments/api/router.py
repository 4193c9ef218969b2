from baton.accounts.routing import Routes

routes = Routes("segments")
