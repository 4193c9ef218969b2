"""The files of a run as they lie in the store."""

from baton.files import shelves
from baton.interchange.models import ImportRun
from baton.interchange.progress import Progress
from baton.interchange.refusals import FileIsGone
from baton.interchange.source import Brought, BroughtFile


def files_of(run: ImportRun, progress: Progress) -> Brought:
    """Raises FileIsGone."""
    if run.file is None:
        raise FileIsGone
    files = [BroughtFile(run.file_name, shelves.path_of(run.file.key))]
    files += [
        BroughtFile(page.name, shelves.path_of(page.file.key)) for page in run.further.select_related("file")
    ]
    return Brought(tuple(files), run.settings, progress=progress, time_zone=run.workspace.time_zone)
