"""Read a whole workspace back: into an empty installation with the same ids, else beside what is there."""

import os
import zipfile
import zlib
from pathlib import Path
from typing import Any

import orjson
from django.core.exceptions import ValidationError
from django.core.management.color import no_style
from django.db import IntegrityError, connection, models, transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import User, Workspace
from baton.files import shelves
from baton.files.models import StoredFile
from baton.interchange.whole import told_ids
from baton.interchange.whole.belonging import keys, models_in_order
from baton.interchange.whole.exporting import DOCUMENT, FILES, FORMAT, VERSION
from baton.interchange.whole.older import name_clients, number_cards, unsaid
from baton.kit.errors import Refusal
from baton.notifications.listening import begin_at_the_end
from baton.timesheets.models import TimeEntry
from baton.timesheets.tallying import months_changed

Row = dict[str, Any]
# What the import trips over in a document that only looks like a workspace, or in a damaged archive.
BROKEN = (
    *(KeyError, TypeError, ValueError, AttributeError, EOFError),
    *(ValidationError, IntegrityError, zipfile.BadZipFile, zlib.error),
)
# Of each model, what is added to its ids.
Shift = dict[type[models.Model], int]


class NotAWorkspace(Refusal):
    words = _("“%(file)s” is not an exported workspace of Baton: %(reason)s")


class SlugTaken(Refusal):
    words = _("There is already a workspace “%(slug)s” here. Choose another name for the imported one.")


def import_from(source: Path, *, slug: str | None = None) -> Workspace:
    """The workspace in ``source`` (.zip or .json), under ``slug`` if given. All or nothing."""
    document = read(source)
    try:
        with transaction.atomic():
            names = file_names(document["rows"]["files.StoredFile"])
            workspace = insert(document, slug)
            # Before the rows that name them stand: what is left over by a refusal, the sweep takes.
            if source.suffix != ".json":
                put_files(source, names)
    except BROKEN as error:
        raise NotAWorkspace(file=source.name, reason=f"{type(error).__name__}: {error}") from error
    return workspace


def read(source: Path) -> dict[str, Any]:
    try:
        if source.suffix == ".json":
            text = source.read_bytes()
        else:
            with zipfile.ZipFile(source) as archive:
                text = archive.read(DOCUMENT)
        document = orjson.loads(text)
    except (OSError, KeyError, EOFError, zipfile.BadZipFile, zlib.error, orjson.JSONDecodeError) as error:
        raise NotAWorkspace(file=source.name, reason=str(error)) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise NotAWorkspace(file=source.name, reason=_("it does not say that it is one"))
    if document.get("version") != VERSION:
        raise NotAWorkspace(file=source.name, reason=_("it was written by another version"))
    return document


def insert(document: dict[str, Any], slug: str | None) -> Workspace:
    rows: dict[str, list[Row]] = document["rows"]
    number_cards(rows)
    (home,) = rows["accounts.Workspace"]
    home["slug"] = slug or home["slug"]
    if Workspace.objects.filter(slug=home["slug"]).exists():
        raise SlugTaken(slug=home["slug"])
    users = {user["id"]: meet(user) for user in document["users"]}
    shift = {model: highest_id(model) for model in models_in_order()}
    for model in models_in_order():
        # An export from before a table was there has none of its rows.
        insert_rows(model, rows.get(model._meta.label, []), shift, users)
    name_clients(home["slug"])
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [User, *models_in_order()]):
            cursor.execute(statement)
    workspace = Workspace.objects.get(slug=home["slug"])
    days = TimeEntry.objects.filter(workspace=workspace).order_by().dates("day", "month")
    months_changed(workspace.pk, days)
    begin_at_the_end(workspace)
    return workspace


def meet(known: Row) -> int:
    """The user with this e-mail; a new one has no password and comes in by a reset."""
    user = User.objects.filter(email=known["email"]).first()
    if user is None:
        user = User(
            email=known["email"], name=known["name"], language=known["language"], theme=known["theme"]
        )
        if not User.objects.filter(pk=known["id"]).exists():
            user.pk = known["id"]
        user.set_unusable_password()
        user.save(force_insert=True)
    return int(user.pk)


def highest_id(model: type[models.Model]) -> int:
    return int(model._default_manager.aggregate(highest=Max("pk"))["highest"] or 0)


def insert_rows(model: type[models.Model], rows: list[Row], shift: Shift, users: dict[int, int]) -> None:
    """A row may point to a later one of its own kind: the database looks at it at the end."""
    made = [model(**moved(model, row, shift, users)) for row in rows]
    model._default_manager.bulk_create(made, batch_size=500)


def moved(model: type[models.Model], row: Row, shift: Shift, users: dict[int, int]) -> Row:
    row = {**unsaid(model, row), "id": row["id"] + shift[model]}
    for key in keys(model):
        value = row[key.attname]
        if value is None:
            continue
        row[key.attname] = users[value] if key.related_model is User else value + shift[key.related_model]
    for field in model._meta.concrete_fields:
        value = row[field.attname]
        if value is not None and not isinstance(field, models.ForeignKey | models.JSONField):
            row[field.attname] = field.to_python(value)
    return told_ids.moved(model, row, shift)


def file_names(rows: list[Row]) -> dict[str, str]:
    """Give the stored files names that are free here, in the rows too; old name -> new name."""
    taken = set(StoredFile.objects.values_list("key", flat=True))
    names: dict[str, str] = {}
    for row in rows:
        for field in ("key", "preview_key"):
            old = row[field]
            if old:
                shelves.path_of(old)  # ValueError when it is none of our names
                names[old] = shelves.new_key() if taken else old
                row[field] = names[old]
    return names


def put_files(source: Path, names: dict[str, str]) -> None:
    with zipfile.ZipFile(source) as archive:
        for name in archive.namelist():
            # Names in an archive are data: only those that a row of ours tells are looked at.
            new = names.get(name.removeprefix(f"{FILES}/")) if name.startswith(f"{FILES}/") else None
            if new is None or shelves.path_of(new).exists():
                continue
            part = shelves.new_part()
            with part.open("wb") as file:
                file.write(archive.read(name))
                file.flush()
                os.fsync(file.fileno())
            shelves.shelve(part, new)
