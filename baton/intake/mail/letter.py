"""A mail as the house takes it: plain values, nothing of its transport (pure)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Attached:
    name: str
    data: bytes


@dataclass(frozen=True)
class Letter:
    """``sender`` and ``recipients`` are bare addresses in lower case; ``answers`` the ids it replies to,
    the nearest first. ``automatic`` says in a word why nobody wrote it, empty when somebody did.
    ``left_out`` names what of it was not read, and why."""

    message_id: str
    sender: str
    sender_name: str
    recipients: tuple[str, ...]
    answers: tuple[str, ...]
    subject: str
    text: str
    files: tuple[Attached, ...]
    automatic: str
    left_out: tuple[str, ...]
