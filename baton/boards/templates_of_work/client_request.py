"""A client's wish is answered with figures before anybody makes anything."""

from django.utils.translation import gettext_lazy as _

from baton.accounts.roles import JobFunction as Job
from baton.boards.models import Clock
from baton.boards.templates_of_work.pattern import Asks, Template, done, queue, wait, work

CLIENT_REQUEST = Template(
    key="client_request",
    name=_("Client request with analysis"),
    description=_("A client's wish, answered on the client's own data before it is made."),
    person_limit=5,
    stages=(
        queue(_("Request received"), Job.ACCOUNT_MANAGER, days=1),
        work(
            _("Question understood"),
            Job.ACCOUNT_MANAGER,
            wip_limit=6,
            days=1,
            hint=_("What does the client want to reach, and how will we both see it?"),
            enter=(Asks("project", _("say for which project it is.")),),
        ),
        queue(
            _("Analysis queue"),
            Job.ANALYST,
            pulled=True,
            wip_limit=10,
            days=3,
            hint=_("Any analyst takes the next card from the top; until then its lead answers for it."),
            enter=(
                Asks("brief", _("write the question in the brief.")),
                Asks("lead", _("name who leads it.")),
            ),
        ),
        work(_("In analysis"), Job.ANALYST, wip_limit=4, days=3),
        work(
            _("Recommendation"),
            Job.CRM_STRATEGIST,
            wip_limit=4,
            days=2,
            hint=_("One paragraph: what it brings, how sure we are, what we advise."),
            leave=(Asks("attachment", _("attach the figures.")),),
        ),
        wait(_("Client decides"), Clock.CLIENT, days=5),
        work(_("Carried out"), Job.CONTENT_MARKETER, wip_limit=6, days=5),
        done(_("Answered")),
    ),
)
