"""Tell this process at once that the log has grown. Others find out by looking, a moment later."""

from collections.abc import Callable

Listener = Callable[[int], None]
_listeners: list[Listener] = []


def listen(listener: Listener) -> None:
    """``listener`` is called with the workspace's id, in the committer's thread: it must not wait."""
    _listeners.append(listener)


def stop_listening(listener: Listener) -> None:
    _listeners.remove(listener)


def nudge(workspace_id: int) -> None:
    for listener in list(_listeners):
        listener(workspace_id)
