from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Area
from baton.accounts.routing import doors
from baton.boards.answers.workspace import workspace_seen_by
from baton.boards.answers.workspace_told import WorkspaceSeen
from baton.boards.api.arranged import arranged, sent
from baton.boards.api.router import routes
from baton.boards.news.structure_told import Arranged
from baton.boards.schemas.vocabulary import WorkspaceEdit
from baton.boards.structure.changing_workspace import change_workspace as change


@routes.get("/workspace", response=WorkspaceSeen)
def show_workspace(request: MemberRequest) -> Any:
    """Everything but the cards, as the asker may see it."""
    return workspace_seen_by(request.member)


@routes.patch("/workspace", response=Arranged, auth=doors(Area.ADMINISTRATION))
def change_workspace(request: MemberRequest, changes: WorkspaceEdit) -> Any:
    """Its name, language, time zone and currency; for administrators."""
    workspace = change(by=request.member, **sent(changes))
    return arranged(request.member, workspace.id)
