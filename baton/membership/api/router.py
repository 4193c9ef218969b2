from baton.accounts.models import Area
from baton.accounts.routing import Routes, doors

routes = Routes("membership")

# What a token has to open. Clients and projects come with the boards; so do the names of people.
NAMES = doors(Area.BOARDS, Area.PEOPLE)
PEOPLE = doors(Area.PEOPLE)
ADMINISTRATION = doors(Area.ADMINISTRATION)
