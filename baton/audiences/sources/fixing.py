"""A quarantine goes out as a file that a person mends, and comes back as a load of its own."""

from pathlib import Path

from baton.audiences.base.whole_files import bytes_written_whole
from baton.audiences.sources.document import Source
from baton.audiences.sources.dropping import dialect_of
from baton.audiences.sources.loading import Outcome, load
from baton.audiences.sources.quarantine import quarantined
from baton.audiences.sources.recording import QUARANTINE, Load, loads, place_of
from baton.audiences.sources.records.one_line import as_line
from baton.audiences.sources.records.opening import fits, read_as, wanted
from baton.audiences.sources.records.pieces import Records
from baton.audiences.wrong import Wrong


def write_out(directory: Path, source: Source, of: Load, file: Path) -> tuple[int, int]:
    """The records as they stood, UTF-8, below the header; how many, and of how many there is not all.
    Wrong where the file is there already, or the load is another source's."""
    if file.exists():
        raise Wrong(f"{file} is there already; nothing is written over")
    if source.source != of.source:
        raise Wrong(f"{of.load} is one of {of.source}; the document is that of {source.source}")
    lines = [] if source.json_lines is not None else [as_line(of.header, dialect_of(source))]
    records = list(quarantined(place_of(directory, of) / QUARANTINE))
    lines += [record.original for record in records if not record.cut]
    bytes_written_whole("".join(f"{line}\n" for line in lines).encode(), file)
    cut = sum(record.cut for record in records)
    return len(records) - cut, cut


def fix(source: Source, directory: Path, of: Load, file: Path) -> Outcome:
    """Loads the mended file. What still does not fit is quarantined again, in the new load. Wrong where that
    quarantine came back before, or where the file holds more than was quarantined."""
    again = [each for each in loads(directory, source.source) if each.fixes == of.load]
    if again:
        raise Wrong(f"the quarantine of {of.load} came back as {again[0].load}; mend that of {again[0].load}")
    if not of.quarantined:
        raise Wrong(f"{of.load} quarantined nothing")
    if source.mode == "replace" and of.load != loads(directory, source.source)[-1].load:
        raise Wrong(f"{of.load} was replaced by a later load; mend that one")
    records = _opened(source, file)
    held = sum(piece.count + len(piece.broken) for piece in records.pieces())
    if held > of.quarantined:
        raise Wrong(f"{file.name} holds {held:,} records; {of.load} quarantined {of.quarantined:,}")
    return load(source, file, directory, fixes=of, records=_opened(source, file))


def _opened(source: Source, file: Path) -> Records:
    """Text as it went out, of whatever kind the source is."""
    text, keys = (dialect_of(source), None) if source.json_lines is None else (None, wanted(source))
    try:
        records = read_as(file, text, None, keys)
        fits(source, records.columns)
    except Wrong as error:
        raise Wrong(error.problems, file.name) from None
    return records
