"""Why the demo agency is not made here."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class RealWorkspaceHere(Refusal):
    words = _(
        "“%(workspace)s” is a real workspace: the demo agency is made only where nobody works for real."
    )


class DemoIsHere(Refusal):
    words = _("The demo agency is here already. Use --if-empty to go on without making it again.")
