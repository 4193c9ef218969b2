"""Write a whole workspace: every row as it is, people by e-mail, stored files beside."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
from django.db import models, transaction

from baton.accounts.models import User, Workspace
from baton.files import shelves
from baton.files.models import StoredFile
from baton.interchange.whole.belonging import models_in_order, rows_of
from baton.kit import clock

FORMAT = "baton-workspace"
VERSION = 1
DOCUMENT, FILES = "workspace.json", "files"


def document_of(workspace: Workspace) -> dict[str, Any]:
    """The workspace as one document, taken at one moment."""
    with transaction.atomic():
        Workspace.objects.select_for_update().get(pk=workspace.pk)
        return {
            "format": FORMAT,
            "version": VERSION,
            "exported_at": clock.real_now(),
            "users": users_of(workspace),
            "rows": {model._meta.label: list(plain_rows(model, workspace)) for model in models_in_order()},
        }


def users_of(workspace: Workspace) -> list[dict[str, Any]]:
    people = User.objects.filter(memberships__workspace=workspace).order_by("pk")
    return [dict(person) for person in people.values("id", "email", "name", "language", "theme").distinct()]


def plain_rows(model: type[models.Model], workspace: Workspace) -> Iterator[dict[str, Any]]:
    names = [field.attname for field in model._meta.concrete_fields]
    counted = {
        field.attname for field in model._meta.concrete_fields if isinstance(field, models.DecimalField)
    }
    for row in rows_of(model, workspace).values(*names).iterator(chunk_size=2000):
        yield {
            name: str(value) if name in counted and value is not None else value
            for name, value in row.items()
        }


def export_to(target: Path, workspace: Workspace) -> dict[str, int]:
    """Write ``target``: a .zip with the stored files, or the .json alone. Rows per model."""
    document = document_of(workspace)
    text = orjson.dumps(document, option=orjson.OPT_INDENT_2)
    part = target.with_name(target.name + ".part")
    if target.suffix == ".json":
        part.write_bytes(text)
    else:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(DOCUMENT, text)
            for key in file_keys(workspace):
                archive.write(shelves.path_of(key), f"{FILES}/{key}")
    part.replace(target)
    return {label: len(rows) for label, rows in document["rows"].items()}


def file_keys(workspace: Workspace) -> list[str]:
    stored = StoredFile.objects.filter(workspace=workspace).values_list("key", "preview_key")
    return [key for pair in stored for key in pair if key]
