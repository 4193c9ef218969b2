"""From a client's request to a released campaign: the board of a CRM agency's production."""

from django.utils.translation import gettext_lazy as _

from baton.accounts.roles import JobFunction as Job
from baton.boards.models import Clock, Subject
from baton.boards.templates_of_work.pattern import Approval, Asks, Template, done, queue, wait, work

ORDERED = (
    queue(
        _("Queue"),
        Job.ACCOUNT_MANAGER,
        days=3,
        hint=_("The account manager files the card: brief, deadline, hours, price."),
    ),
    queue(
        _("Accepted"),
        Job.CONTENT_MARKETER,
        days=3,
        hint=_("The content marketer has taken it into a slot and leads it to the release."),
        enter=(
            Asks("project", _("say for which project it is.")),
            Asks("deadline", _("give the deadline that the client was told.")),
            Asks("brief", _("write the client's brief.")),
        ),
    ),
)
AGREED_WITH_THE_CLIENT = (
    work(
        _("Terms of reference"),
        Job.CONTENT_MARKETER,
        wip_limit=10,
        days=2,
        hint=_("What exactly is to be made, in a section for each specialist."),
        enter=(Asks("lead", _("name the content marketer who leads it.")),),
    ),
    work(
        _("For the account manager"),
        Job.ACCOUNT_MANAGER,
        wip_limit=8,
        days=1,
        hint=_("The account manager reads the terms and puts them before the client."),
    ),
    wait(
        _("Client approves the terms"),
        Clock.CLIENT,
        days=3,
        approval=Approval(_("the terms of reference"), Subject.BRIEF, days=3),
        hint=_("The clock is the client's. Whoever is responsible reminds them."),
    ),
)
DESIGNED = (
    queue(
        _("Design queue"),
        Job.DESIGNER,
        pulled=True,
        wip_limit=12,
        days=2,
        hint=_("Any designer takes the next card from the top; until then its lead answers for it."),
    ),
    work(_("In design"), Job.DESIGNER, wip_limit=6, days=3),
    wait(
        _("Client approves the mock-up"),
        Clock.CLIENT,
        days=3,
        approval=Approval(_("the mock-up"), days=3),
        hint=_("The clock is the client's. Whoever is responsible reminds them."),
    ),
)
MADE = (
    work(_("Layout"), Job.LAYOUT_DEVELOPER, wip_limit=5, days=2),
    work(
        _("Technical check"),
        Job.TECHNICAL_SPECIALIST,
        wip_limit=4,
        days=1,
        hint=_("Rendering in the mail clients, layout, links."),
    ),
    work(
        _("Set-up of the send"),
        Job.TECHNICAL_SPECIALIST,
        wip_limit=4,
        days=1,
        hint=_("The message and its segment stand ready in the sending system."),
    ),
    done(_("Release"), enter=(Asks(words=_("finish the checklists first.")),)),
)

CRM_PRODUCTION = Template(
    key="crm_production",
    name=_("CRM production"),
    description=_("A campaign from the client's brief to its release, with both approvals of the client."),
    person_limit=5,
    stages=(*ORDERED, *AGREED_WITH_THE_CLIENT, *DESIGNED, *MADE),
)
