"""A month of publications and mailings, planned, written and sent one by one."""

from django.utils.translation import gettext_lazy as _

from baton.accounts.roles import JobFunction as Job
from baton.boards.models import Clock
from baton.boards.templates_of_work.pattern import Asks, Template, done, queue, wait, work

CONTENT_PLAN = Template(
    key="content_plan",
    name=_("Content plan"),
    description=_("Publications and mailings of a month, from the topic to the publication."),
    person_limit=6,
    stages=(
        queue(_("Topics"), Job.CRM_STRATEGIST, days=15),
        queue(
            _("Planned"),
            Job.CONTENT_MARKETER,
            days=10,
            hint=_("It has its date in the plan."),
            enter=(Asks("deadline", _("give it a date in the plan.")),),
        ),
        work(_("Writing"), Job.CONTENT_MARKETER, wip_limit=8, days=2),
        work(
            _("Editing"),
            Job.CRM_STRATEGIST,
            wip_limit=5,
            days=1,
            enter=(Asks("brief", _("put the text into the brief.")),),
        ),
        work(_("Pictures"), Job.DESIGNER, wip_limit=5, days=2),
        wait(_("Client approves"), Clock.CLIENT, days=2),
        queue(_("Ready to publish"), Job.CONTENT_MARKETER, days=5),
        done(_("Published"), enter=(Asks(words=_("finish the checklists first.")),)),
    ),
)
