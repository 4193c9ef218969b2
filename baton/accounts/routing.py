"""Routers whose every address begins with a workspace, and whose every asker is a member of it."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any

from ninja import Path, Router

from baton.accounts.authenticating import SessionDoor, TokenDoor
from baton.accounts.models import Area


def doors(*areas: Area, only_reads: bool = False) -> list[Any]:
    """For whom an operation of these areas opens: ``auth=doors(Area.PEOPLE)``."""
    return [TokenDoor(*(areas or (Area.BOARDS,)), only_reads=only_reads), SessionDoor()]


class Routes(Router):
    """A router under ``/api/{workspace}/``; the view takes ``request.member`` and not the slug.

    Operations are named ``tag.function`` (``boards.move_card``); the command line calls them so.
    """

    def __init__(self, tag: str, *areas: Area) -> None:
        """``areas``: what a token has to open for these operations, one of them; without any, boards."""
        super().__init__(auth=doors(*areas), tags=[tag])
        self.tag = tag

    def add_api_operation(
        self, path: str, methods: Any, view_func: Callable[..., Any], **options: Any
    ) -> Any:
        options["operation_id"] = f"{self.tag}.{view_func.__name__}"
        return super().add_api_operation(path, methods, in_a_workspace(view_func), **options)


def in_a_workspace(view: Callable[..., Any]) -> Callable[..., Any]:
    """Give ``view`` a path parameter ``workspace`` that the doors have already read."""

    @wraps(view)
    def wrapped(request: Any, workspace: str, **arguments: Any) -> Any:
        return view(request, **arguments)

    signature = inspect.signature(view, eval_str=True)
    request, *others = signature.parameters.values()
    slug = inspect.Parameter("workspace", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Path[str])
    wrapped.__signature__ = signature.replace(parameters=[request, slug, *others])  # type: ignore[attr-defined]
    wrapped.__annotations__ = {**view.__annotations__, "workspace": Path[str]}
    return wrapped
