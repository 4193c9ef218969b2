"""A planned card's way through the columns as dated stretches that Baton can keep. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from baton.interchange.planned_card import ArchivedSpan, PlannedCard, PlannedMove
from baton.interchange.stays import PlannedStay, stays


@dataclass(frozen=True)
class Stretch:
    """``column`` None: unknown, or elsewhere. ``move``: the one it began with, where that is told.
    ``until`` None: the card is there now."""

    column: str | None
    since: datetime
    until: datetime | None
    move: PlannedMove | None = None
    came_from: str | None = None


@dataclass(frozen=True)
class Way:
    """``stretches`` in time order; the last one of a card that is not archived is open. ``entered_at``: since
    when it is where it is. ``archived_at`` None: it is on the board."""

    began_at: datetime
    stretches: tuple[Stretch, ...]
    entered_at: datetime
    archived_at: datetime | None = None
    archived_by: str | None = None


def way_of(card: PlannedCard, *, known_until: datetime, archived: bool) -> Way:
    """``known_until``: up to when the source tells; where the coming into the present column is not told, the
    card counts as seen there from then on."""
    beginning = began_at(card, known_until)
    whole = list(dated(card, beginning, known_until))
    spans = [span for span in card.archived_spans if span.until is not None]
    last = next((span for span in card.archived_spans if span.until is None), None)
    gone_at = archived_since(card, last, beginning, known_until) if archived else None
    if gone_at is not None:
        spans = [span for span in spans if span.until and span.until <= gone_at]
        spans.append(ArchivedSpan(gone_at, None))
    kept = [piece for stretch in whole for piece in without(stretch, spans, beginning)]
    entered = kept[-1].since if kept else whole[-1].since
    return Way(beginning, tuple(kept), entered, gone_at, last.by if last and archived else None)


def began_at(card: PlannedCard, known_until: datetime) -> datetime:
    told = [card.created_at, card.first_known_at, *(move.at for move in card.moves)]
    told += [comment.at for comment in card.comments] or [card.last_activity_at]
    known = [moment for moment in told if moment is not None]
    return card.created_at or (min(known) if known else known_until)


def archived_since(
    card: PlannedCard, span: ArchivedSpan | None, beginning: datetime, known_until: datetime
) -> datetime:
    """Closing a card is an activity, so the last one tells when at the latest it was closed."""
    told = (span.since if span else None) or card.last_activity_at or known_until
    return max(told, beginning)


def dated(card: PlannedCard, beginning: datetime, known_until: datetime) -> Iterator[Stretch]:
    """Each planned stay with moments that follow one another."""
    moves = {move.at: move for move in card.moves}
    planned = stays(card)
    moment = beginning
    before: str | None = None
    for stay in planned:
        since = max(stay.entered_at or moment, moment)
        last = stay is planned[-1]
        if last and stay.entered_at is None and len(planned) > 1:
            since = max(moment, known_until)
        until = None if last else max(left_at(stay, known_until), since)
        yield Stretch(stay.column, since, until, moves.get(stay.entered_at or beginning), before)
        before, moment = stay.column, until or since


def left_at(stay: PlannedStay, known_until: datetime) -> datetime:
    return stay.left_at or known_until


def without(stretch: Stretch, spans: list[ArchivedSpan], beginning: datetime) -> Iterator[Stretch]:
    """The stretch without the time in the archive; what goes on afterwards did not begin with a move, and of
    a move in the archive stays the moment."""
    for span in spans:
        since = span.since or beginning
        if span.until is not None and span.until <= stretch.since:
            continue
        if stretch.until is not None and since >= stretch.until:
            continue
        if since > stretch.since or stretch.move is not None:
            yield replace(stretch, until=max(since, stretch.since))
        if span.until is None or (stretch.until is not None and stretch.until <= span.until):
            return
        stretch = replace(stretch, since=span.until, move=None, came_from=None)
    yield stretch
