"""What a part of an approval is called: a section without a title by whom it is written for."""

from django.utils.translation import gettext as _

from baton.accounts.models import JobFunction


def heading(name: str, job_function: str) -> str:
    if name:
        return name
    return str(JobFunction(job_function).label) if job_function in JobFunction.values else _("The brief")
