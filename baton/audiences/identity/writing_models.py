"""A model as the YAML that people read: numbers written out, a level a line."""

import json
from pathlib import Path

from baton.audiences.base.whole_files import bytes_written_whole
from baton.audiences.identity.document import NAME
from baton.audiences.identity.model import Comparison, Level, Model
from baton.audiences.language.yaml_text import read
from baton.audiences.wrong import Wrong

LEARNED = "identity-model.yaml"


def write_model(model: Model, path: Path) -> None:
    bytes_written_whole(model_text(model).encode(), path)


def naming_the_model(said: str) -> str:
    """An identity.yaml that names the learned model. Wrong where a line cannot simply be added (JSON)."""
    named = f"{said.rstrip()}\nmodel: {LEARNED}\n"
    try:
        read(named.encode())
    except Wrong:
        raise Wrong(f"no line can be added: name the model in it, “model: {LEARNED}”", NAME) from None
    return named


def model_text(model: Model) -> str:
    lines = [
        "format: 1",
        f"model: {json.dumps(model.model, ensure_ascii=False)}",
        f"version: {model.version}",
    ]
    lines += [f"twins: {number(model.twins)}", "comparisons:"]
    for each in model.comparisons:
        lines += _comparison(each)
    for name in ("blocks", "wide", "learn_from"):
        listed = getattr(model, name)
        lines += (
            [f"{name}:", *(f"  - [{', '.join(map(json.dumps, each))}]" for each in listed)] if listed else []
        )
    if model.shared:
        lines += ["shared:", f"  columns: [{', '.join(model.shared.columns)}]"]
        lines += [f"  at_most: {number(model.shared.at_most)}"]
    return "\n".join(lines) + "\n"


def _comparison(said: Comparison) -> list[str]:
    lines = [f"  - column: {said.column}"]
    lines += [f"    beside: {said.beside}"] if said.beside else []
    lines += ["    frequent: true"] if said.frequent else []
    return [*lines, "    levels:", *(f"      - {{{_level(each)}}}" for each in said.levels)]


def _level(level: Level) -> str:
    parts = [f"way: {level.way}"]
    parts += [f"at_least: {number(level.at_least)}"] if level.at_least is not None else []
    parts += [f"at_most: {level.at_most}"] if level.at_most is not None else []
    parts += [f"letters: {level.letters}"] if level.letters is not None else []
    parts += [f"of: [{', '.join(level.of)}]"] if level.of else []
    return ", ".join([*parts, f"m: {number(level.m)}", f"u: {number(level.u)}"])


def number(value: float) -> str:
    """Without an exponent: the reader takes only what plainly is a number for one."""
    text = f"{value:.10f}".rstrip("0")
    return text + "0" if text.endswith(".") else text
