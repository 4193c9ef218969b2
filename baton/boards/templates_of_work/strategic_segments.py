"""A segment from the idea to its use in a campaign, agreed by everybody on the way."""

from django.utils.translation import gettext_lazy as _

from baton.accounts.roles import JobFunction as Job
from baton.boards.templates_of_work.pattern import Asks, Template, done, queue, work

STRATEGIC_SEGMENTS = Template(
    key="strategic_segments",
    name=_("Strategic segments"),
    description=_("A segment from its idea to its use in a campaign, with its logic explained and agreed."),
    person_limit=4,
    stages=(
        queue(_("Idea"), Job.CRM_STRATEGIST, days=10, hint=_("Whom do we want to reach, and why them?")),
        work(
            _("Communications discussed"),
            Job.CRM_STRATEGIST,
            wip_limit=5,
            days=3,
            hint=_("Which messages, direct and digital, will use this segment?"),
            enter=(Asks("brief", _("write down the idea.")),),
        ),
        work(
            _("Trial run"),
            Job.ANALYST,
            wip_limit=4,
            days=3,
            hint=_("A first count: size, reach by channel, overlap with other segments."),
        ),
        work(
            _("Logic explained"),
            Job.DATA_SCIENTIST,
            wip_limit=4,
            days=2,
            hint=_("The data team tells in plain sentences who is in and who is out."),
        ),
        work(_("Agreed"), Job.CRM_STRATEGIST, wip_limit=4, days=2, hint=_("Marketing agrees to the logic.")),
        work(
            _("Defended"),
            Job.DEPARTMENT_HEAD,
            wip_limit=3,
            days=5,
            hint=_("The segment is defended before the management."),
        ),
        work(_("Calculated"), Job.ANALYST, wip_limit=3, days=2),
        work(
            _("Released"),
            Job.TECHNICAL_SPECIALIST,
            wip_limit=5,
            days=5,
            hint=_("The segment is at hand in the sending system and waits for its campaign."),
            enter=(Asks(words=_("finish the checklists first.")),),
        ),
        done(_("Used in a campaign")),
    ),
)
