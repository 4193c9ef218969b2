"""Remember what was taken over, so that a later import sees what changed since, there and here."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from baton.interchange.applying.cards import Making, stage_of
from baton.interchange.applying.site import Site
from baton.interchange.baselines import SETS, Parts, told_of
from baton.interchange.merging import Baseline, kept_in, taken_over
from baton.interchange.novelty import TopUp
from baton.interchange.standing_here import Here, standing_here


def keep_new(site: Site, made: Sequence[Making]) -> None:
    """Before their identities are written."""
    here = here_now(site, [one.card.id for one in made])
    for one in made:
        row = site.known.find("card", one.planned.external_id)
        if row is not None:
            told = told_of(one.planned, site.uses)
            row.taken |= Baseline(told, {**apart(told), **here.get(one.card.id, {})}).as_kept()


def keep_followed(site: Site, tops: Sequence[TopUp], really: Mapping[int, tuple[str, ...]]) -> None:
    """``really``: card to the parts that were set."""
    here = here_now(site, [pk for top in tops if (pk := top.row.object_id)])
    for top in tops:
        before, standing = kept_in(top.row.taken), here.get(top.row.object_id or 0)
        if before is None or standing is None:
            continue
        told = told_of(top.card, site.uses)
        carried_out = replace(top.followed.parts, follow=really.get(top.row.object_id or 0, ()))
        after = taken_over(before, told, standing, carried_out)
        source = {name: value for name, value in after.source.items() if name not in SETS} | {
            name: told[name] for name in SETS if name in told
        }
        ours = {**after.here, **apart(source)}
        if before.source.get("column") != told["column"]:
            source |= {"column": told["column"], "place": told["place"]}
            # In another one than it should be it is in no order that could be followed.
            followed = standing["column"] == str(stage_of(site, top.card).id)
            ours |= {"column": standing["column"] if followed else "", "place": told["place"]}
        rest = {name: value for name, value in top.row.taken.items() if name not in ("s", "h")}
        site.known.take_over(top.row, rest | Baseline(source, ours).as_kept())


def keep_places(site: Site, columns: Collection[str]) -> None:
    """Of every card in a column whose order was taken over."""
    for card in site.plan.cards:
        row = site.known.find("card", card.external_id) if card.column in columns else None
        if row is None or "s" not in row.taken or row.taken["s"].get("column") != card.column:
            continue
        place = str(card.order + 1)
        if row.taken["s"].get("place") != place:
            site.known.take_over(row, {**row.taken, "s": {**row.taken["s"], "place": place}})


def apart(told: Parts) -> Parts:
    """Parts that are not held against what stands here as words."""
    return {name: told[name] for name in (*SETS, "place") if name in told}


def here_now(site: Site, cards: Sequence[int]) -> dict[int, Here]:
    return standing_here(cards, {field.id: key for key, field in site.fields.items()})


def placed_anew(site: Site, tops: Sequence[TopUp], new: Sequence[str]) -> set[str]:
    """Columns to which cards came beside those that were there."""
    moved = {top.card.column for top in tops if top.moves or top.followed.moved}
    here = {card.column for card in site.plan.cards if site.known.find("card", card.external_id)}
    return (moved | set(new)) & here
