"""Where cards go of a column that is no more, if nobody says otherwise (pure)."""

from collections.abc import Mapping, Sequence

from baton.statik.publishing.difference import Running, Step, What, standing
from baton.statik.publishing.wanted import Wanted


def where_cards_go(
    running: Running, wants: Sequence[Wanted], steps: Sequence[Step], ranks: Mapping[int, str]
) -> dict[int, str]:
    """Column -> what the nearest on its left will be called; of the leftmost one the first that stays.
    ``ranks``: where each column of the board stands, also of those that come back."""
    of_block = {each.block: each for each in wants}
    coming_back = {step.block: step.there for step in steps if step.what is What.RESTORE}
    staying: dict[int, Wanted] = {}
    for each in wants:
        pk = standing(running, each) or coming_back.get(each.block)
        if pk is not None and pk in ranks and each.within is None:
            staying[pk] = each
    row = sorted(staying, key=lambda pk: ranks[pk])
    moved = {pk: block for block, pk in running.stages.items() if block in of_block}
    found = {}
    for step in steps:
        if step.what is not What.ARCHIVE:
            continue
        if step.there in moved:
            # Its block has another column from now on.
            found[step.there] = of_block[moved[step.there]].name
            continue
        mine = ranks.get(running.columns[step.there]["parent"] or step.there, "")
        left = [pk for pk in row if ranks[pk] < mine]
        if row:
            found[step.there] = staying[left[-1] if left else row[0]].name
        elif wants:
            found[step.there] = wants[0].name
    return found
