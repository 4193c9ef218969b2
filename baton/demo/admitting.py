"""May the demo agency be made in this installation?"""

from baton.accounts.models import Workspace
from baton.demo.refusals import DemoIsHere, RealWorkspaceHere


def is_empty() -> bool:
    return not Workspace.objects.exists()


def demand_no_real_work() -> None:
    """Raises RealWorkspaceHere, DemoIsHere."""
    real = Workspace.objects.filter(is_demo=False).first()
    if real is not None:
        raise RealWorkspaceHere(workspace=real.name)
    if not is_empty():
        raise DemoIsHere
