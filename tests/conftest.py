"""What every test may use: the agency of tests.world, in a database of tests.prepared."""

from django.contrib.auth.management import create_permissions
from django.db.models.signals import post_migrate

from tests.emptying import empty_what_holds_something
from tests.prepared import django_db_keepdb, django_db_modify_db_settings
from tests.static_files import look_up_static_files_once
from tests.world import agency, as_member

__all__ = [
    "agency",
    "as_member",
    "django_db_keepdb",
    "django_db_modify_db_settings",
    "empty_what_holds_something",
    "look_up_static_files_once",
]

# Each transactional test empties all tables and Django then writes its permissions anew; nobody reads those.
post_migrate.disconnect(create_permissions, dispatch_uid="django.contrib.auth.management.create_permissions")
