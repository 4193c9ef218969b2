"""What the commands of `baton source` say to people."""

from pathlib import Path

import click

from baton.audiences.sources.drifting import share
from baton.audiences.sources.loading import Outcome, Progress, Watching
from baton.audiences.sources.quarantine import Quarantined
from baton.audiences.sources.reasons import WORDS
from baton.audiences.sources.recording import Load
from baton.cli.saying import number_of


def file_fits(name: str, columns: list[str], unmapped: list[str]) -> str:
    said = f"{name} has {number_of(len(columns), 'column')} and all that is mapped."
    return f"{said} Not loaded: {', '.join(unmapped)}." if unmapped else said


def progress(file: Path | None, source: str) -> Watching:
    """One line on standard error that is written over."""
    name = file.name if file else source

    def watching(now: Progress) -> None:
        how_far = f"{100 * now.done // now.size} %" if now.size else f"{now.done:,} rows"
        told = f"\r{name}: {how_far}, {now.accepted:,} accepted, {now.quarantined:,} quarantined"
        click.echo(told, err=True, nl=now.size > 0 and now.done >= now.size)

    return watching


def loaded(outcome: Outcome) -> list[str]:
    load = outcome.load
    if outcome.already:
        return [f"{load.file} is {load.load} of {load.source} already; nothing was loaded again."]
    lines = [
        f"{load.source} {load.load} from {load.file}: {load.physical:,} records = {load.accepted:,} "
        f"accepted + {load.quarantined:,} quarantined."
    ]
    lines += [f"  {count:>10,}  {WORDS[code]} ({code})" for code, count in load.reasons.items()]
    if load.blank:
        lines.append(f"  {load.blank:>10,}  blank lines, which are no records")
    if load.unmapped:
        lines.append(f"  not loaded: {', '.join(load.unmapped)}")
    if load.dropped:
        lines.append(f"  dropped: {', '.join(load.dropped)}")
    return lines


def one_line(load: Load) -> str:
    fixes = f", mends {load.fixes}" if load.fixes else ""
    return (
        f"{load.source}@{load.version} {load.load}  {load.ended_at[:19]}Z  {load.accepted:>12,} accepted "
        f"{load.quarantined:>8,} quarantined  {load.file}{fixes}"
    )


def quarantined(load: Load, records: list[Quarantined]) -> list[str]:
    lines = [f"{load.source} {load.load}: {load.quarantined:,} of {load.physical:,} records quarantined."]
    for record in records:
        for each in record.misfits:
            where = (
                f"{each.field} ({each.column})" if each.column and each.column != each.field else each.field
            )
            value = f" “{visible(each.value)}”" if each.value is not None else ""
            lines.append(
                f"  line {record.line}: {where + value + ' ' if where else ''}{each.words} ({each.code})"
            )
        more = "…" if len(record.original) > 200 or record.cut else ""
        lines.append(f"    {visible(record.original[:200])}{more}")
    if len(records) < load.quarantined:
        lines.append(f"  … and {load.quarantined - len(records):,} more")
    return lines


def visible(said: str) -> str:
    """A stranger's text, which may hold what moves a terminal's cursor or ends a line."""
    return "".join(
        sign if sign.isprintable() or sign == "\t" else "\N{REPLACEMENT CHARACTER}" for sign in said
    )


def written_out(written: int, cut: int, file: Path) -> str:
    said = f"{number_of(written, 'record')} written to {file}"
    return f"{said}; {cut:,} not, because not all of it was kept" if cut else said


def profile(load: Load) -> list[str]:
    said = load.profile
    lines = [
        f"{load.source} {load.load}: {said['rows']:,} rows; distinct and usual values of {said['sampled']:,}"
    ]
    for name, each in said["columns"].items():
        usual = ", ".join(f"{value} ({count:,})" for value, count in each.get("top", [])[:3])
        lines.append(
            f"  {name:<24} {share(each['filled'], said['rows']):5.1f} % filled  {each['distinct']:>8,} "
            f"distinct  {each.get('min') or ''} … {each.get('max') or ''}"
        )
        lines += [f"      {usual}"] if usual else []
        if "patterns" in each:
            lines.append(
                "      like " + ", ".join(f"{value} ({count:,})" for value, count in each["patterns"][:3])
            )
        if each.get("out_of_shape"):
            lines.append(f"      {each['out_of_shape']:,} have not the shape that is expected")
    return lines
