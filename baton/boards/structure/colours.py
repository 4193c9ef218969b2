"""The colours of tags, card types, options and projects: names that the screens turn into ink."""

from baton.boards.structure.arranging import demand_choice

COLOURS = ("gray", "red", "orange", "yellow", "green", "teal", "blue", "violet", "pink", "brown")


def demand_colour(colour: str) -> str:
    """Raises NotAChoice."""
    demand_choice(colour, COLOURS)
    return colour
