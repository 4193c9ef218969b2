"""What a source is in the base: its part of `base.yaml`, so that a segment counts on it at once."""

from pathlib import Path
from typing import Any

import yaml

from baton.audiences.base.manifest import NAME, base_of
from baton.audiences.base.whole_files import bytes_written_whole
from baton.audiences.language.yaml_text import read_file
from baton.audiences.sources.document import EVENTS, Source
from baton.audiences.sources.recording import Load, loads
from baton.audiences.sources.switching import FOLDER
from baton.audiences.wrong import Problem, Wrong

HEAD = "# Kept by `baton source load`; what stands here besides is left as it is, but for comments.\n"


def part_of(source: Source, load: str) -> dict[str, Any]:
    """The keys of the manifest that this source fills; empty where a base has no place for it yet."""
    folder = f"{FOLDER}/{source.source}/{load if source.mode == 'replace' else 'load-*'}"
    files = f"{folder}/part-*.parquet"
    if source.maps_to in EVENTS:
        return _event(source, files)
    if source.maps_to == "customers":
        return _customers(source, files)
    if source.maps_to == "consents":
        said = {name: name for name in ("channel", "purpose", "state")}
        return {"consents": {"files": files, "key": source.customer, "time": source.time, **said}}
    return {}


def _event(source: Source, files: str) -> dict[str, Any]:
    event: dict[str, Any] = {"files": files, "key": source.customer, "time": source.time}
    if source.without_customer == "left_out":
        event["without_key"] = "left_out"
    if source.label:
        event["label"] = dict(source.label)
    event["fields"] = _fields(source, {source.customer, source.time})
    part: dict[str, Any] = {"events": {source.event_name: event}}
    channel = source.columns.get("channel")
    if source.maps_to == "messages" and channel is not None and channel.type == "text":
        part["messages"] = {"event": source.event_name, "channel": "channel"}
    assert source.customer is not None  # noqa: S101
    part["key"] = {"column": source.customer, "type": source.columns[source.customer].type}
    return part


def _customers(source: Source, files: str) -> dict[str, Any]:
    assert source.customer is not None  # noqa: S101
    key = {"column": source.customer, "type": source.columns[source.customer].type}
    people: dict[str, Any] = {"files": files, "key": key}
    attributes = _fields(source, {source.customer})
    if attributes:
        people["attributes"] = attributes
    shapes = {"email": "email", "phone": "sms"}
    channels = {
        shapes[column.shape]: {"address": name, "shape": column.shape}
        for name, column in reversed(source.columns.items())
        if column.shape in shapes
    }
    return {"customers": people, **({"channels": channels} if channels else {})}


def _fields(source: Source, without: set[str | None]) -> dict[str, Any]:
    fields: dict[str, dict[str, Any]] = {}
    for name, column in source.columns.items():
        if name not in without:
            fields[name] = {"type": column.type}
            if column.currency:
                fields[name]["currency"] = column.currency
            if column.label:
                fields[name]["label"] = dict(column.label)
    return fields


def settle(directory: Path, coming: Load | None = None) -> bool:
    """Brings the manifest in line with the loads that stand, where it is not; whether it was changed. With a
    load that is ``coming`` nothing is written: Wrong where the base could not be with it."""
    standing: dict[str, Load] = {}
    for load in [*loads(directory), *([coming] if coming else [])]:
        if load.accepted or load.carried or load.source not in standing:
            standing[load.source] = load
    before = read_file(directory / NAME)[0] if (directory / NAME).is_file() else None
    after = merged(before, standing.values(), directory)
    if coming is None and after is not None and after != before:
        said = yaml.safe_dump(after, sort_keys=False, allow_unicode=True, width=100)
        bytes_written_whole((HEAD + said).encode(), directory / NAME)
        return True
    return False


def merged(before: Any, standing: Any, directory: Path) -> dict[str, Any] | None:
    """None where there is nothing yet that a segment could be counted on."""
    if before is not None and not isinstance(before, dict):
        raise Wrong("is no base", NAME)
    after: dict[str, Any] = {**before} if before else {"format": 1, "base": directory.resolve().name[:120]}
    parts = [load.part_of_base for load in standing]
    if not any(parts):
        return None
    for part in parts:
        for section in ("customers", "consents"):
            if section in part:
                after[section] = _ours(after.get(section), part[section], section)
        for name, event in part.get("events", {}).items():
            after["events"] = dict(after.get("events") or {})
            after["events"][name] = _ours(after["events"].get(name), event, f"events.{name}")
        if "channels" in part:
            after["channels"] = {**part["channels"], **(after.get("channels") or {})}
        if "messages" in part:
            after.setdefault("messages", part["messages"])
    if "customers" not in after:
        of = next((part for part in parts if "events" in part), None)
        if of is None:
            return None
        after["customers"] = {"of": next(iter(of["events"])), "key": of["key"]}
    _one_type_of_key(after, parts)
    order = ["format", "base", "customers", "events"]
    after = {**{key: after[key] for key in order if key in after}, **after}
    base_of(after)
    return after


def _ours(stands: Any, part: dict[str, Any], place: str) -> dict[str, Any]:
    """What another hand wrote is not written over. Customers of an event give way to their own file."""
    if isinstance(stands, dict) and not (place == "customers" and stands.get("of")):
        theirs = str(stands.get("files", ""))
        if theirs.split("/load-")[0] != part["files"].split("/load-")[0]:
            raise Wrong(
                [Problem(place, f"is already there, of “{theirs}”; this source would take its place")], NAME
            )
        kept = {key: value for key, value in stands.items() if key == "label" and key not in part}
        return {**part, **kept}
    return part


def _one_type_of_key(after: dict[str, Any], parts: list[dict[str, Any]]) -> None:
    said = after["customers"].get("key") or {}
    for part in parts:
        if "key" in part and part["key"]["type"] != said.get("type", "text"):
            name = next(iter(part["events"]))
            theirs, ours = said.get("type", "text"), part["key"]["type"]
            reason = f"the key of its customer is {ours}, that of the base {theirs}"
            raise Wrong([Problem(f"events.{name}", reason)], NAME)
