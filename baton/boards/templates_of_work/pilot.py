"""Prove on a part of the base before the whole base: a box of about twelve weeks."""

from django.utils.translation import gettext_lazy as _

from baton.accounts.roles import JobFunction as Job
from baton.boards.models import Clock
from baton.boards.templates_of_work.pattern import Asks, Template, done, queue, wait, work

PILOT = Template(
    key="pilot",
    name=_("Pilot"),
    description=_("A hypothesis proved on a part of the base, measured honestly, before the whole base."),
    person_limit=4,
    stages=(
        queue(
            _("Hypotheses"),
            Job.CRM_STRATEGIST,
            days=15,
            hint=_("Which data, which segment, which channel moves which figure, and by how much?"),
        ),
        work(
            _("Designing the pilot"),
            Job.ANALYST,
            wip_limit=3,
            days=5,
            hint=_("Sample size, arms with a holdout, figures and their definitions, cost."),
            enter=(
                Asks("brief", _("write down the hypothesis.")),
                Asks("project", _("say for which project it is.")),
            ),
        ),
        wait(
            _("Figures agreed by everybody"),
            Clock.CLIENT,
            days=5,
            hint=_("The definitions are frozen here, before the start."),
        ),
        work(_("Data and segments"), Job.DATA_SCIENTIST, wip_limit=3, days=10),
        work(
            _("Campaign made"),
            Job.CONTENT_MARKETER,
            wip_limit=3,
            days=10,
            enter=(Asks("deadline", _("say when the pilot starts.")),),
        ),
        work(
            _("Running and measured"),
            Job.ANALYST,
            wip_limit=4,
            days=40,
            enter=(Asks(words=_("finish the checklists first.")),),
        ),
        work(
            _("Results before the decision"),
            Job.ANALYST,
            wip_limit=2,
            days=5,
            hint=_("Return in money with its uncertainty, our hours included."),
        ),
        done(_("Decided: scale, iterate or stop")),
    ),
)
