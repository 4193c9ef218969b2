"""How a dry run tells what stays out, what was mended and how a file was read. Sentences are kept as msgid
and parameters; ``spoken`` puts them into the reader's language."""

from typing import Any

from baton.interchange.plan import Reading
from baton.interchange.problems import Problem
from baton.interchange.wording import Phrase, say

MOST_PROBLEMS = 500


def reading_told(reading: Reading) -> dict[str, Any]:
    return {
        "settings": dict(reading.settings),
        "shape": reading.shape,
        "asked": list(reading.asked),
        "shown": dict(reading.shown),
    }


def problem_told(problem: Problem) -> dict[str, Any]:
    return {
        "kind": problem.kind,
        "file": problem.file,
        "line": problem.line,
        "path": problem.path,
        "external_id": problem.external_id,
        "reason": kept(problem.reason),
        "advice": kept(problem.advice),
    }


def kept(phrase: Phrase) -> dict[str, Any]:
    return {"msgid": phrase.msgid, "params": dict(phrase.params)}


def spoken(document: Any) -> Any:
    """The document with its sentences in the language of whoever reads it now."""
    if isinstance(document, dict):
        if document.keys() == {"msgid", "params"}:
            return str(say(document["msgid"], **document["params"]))
        return {key: spoken(value) for key, value in document.items()}
    return [spoken(value) for value in document] if isinstance(document, list) else document
