"""`baton import csv`: any table, CSV or XLSX, whose columns are given a meaning."""

from pathlib import Path
from typing import Any

import click

from baton.cli.bringing_in import bring_in, wishes
from baton.cli.reading_options import reading_options, settings_typed


@click.command("csv")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="'COLUMN=MEANING'",
    help="What a column means: title, description, section, column, responsible, lead, participant, "
    "deadline, "
    "created, done, tags, type, class_of_service, project, client, price, hours, key, parent, link, comment, "
    "nothing, or field (field:number, field:date, field:choice, field:checkbox, field:text).",
)
@click.option(
    "--map-by",
    "map_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Meanings and dialect that --save-map wrote.",
)
@click.option(
    "--save-map", type=click.Path(path_type=Path, dir_okay=False), help="Write them for the next file."
)
@click.option(
    "--quarantine",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the rows that were set aside there, to be mended and imported again.",
)
@click.option("--sheet", default="", metavar="NAME", help="Of a workbook; else the first.")
@click.option(
    "--decimal", default="", type=click.Choice(["", ".", ","]), help="Before the fraction of a number."
)
@click.option("--quote", default="", type=click.Choice(["", '"', "'"]))
@click.option("--tags-split", default="", metavar="SIGN", help="Between tags in one cell; else a comma.")
@click.option("--board", default="", metavar="NAME", help="Files of one board know their cards again.")
@reading_options
@wishes
def table(
    file: Path,
    mapped: tuple[str, ...],
    map_file: Path | None,
    save_map: Path | None,
    quarantine: Path | None,
    **typed: Any,
) -> None:
    """Import a table, CSV or XLSX, a card from every row. Rows with something wrong in them are set aside.

    Without --map the names of the columns are understood as far as they are usual. Exit code 3: everything is
    here already.
    """
    settings, others = settings_typed(typed, "sheet", "decimal", "quote", "tags_split", "board")
    bring_in(
        "csv",
        [file],
        settings=settings,
        mapped=mapped,
        map_file=map_file,
        save_map=save_map,
        quarantine=quarantine,
        **others,
    )
