"""Keep the words of cards in the index: read their texts, write what has changed."""

import hashlib
from collections.abc import Collection, Iterable, Sequence

from baton.search import engines
from baton.search.models import CardText
from baton.search.streams import Texts
from baton.search.texts import Said, TextsOfCard, texts_of
from baton.search.words import words_of

# Words of one column; a tsvector holds one megabyte, and nobody looks for the ten thousandth word of a brief.
MOST = {"title": 500, "body": 6_000, "talk": 6_000, "client": 6_000}
# When the analyser changes, all that was written by the one before is written anew.
ANALYSER = "1"


def index(cards: Collection[int]) -> int:
    """Bring the index of these cards up to date, inside the caller's transaction; how many were written."""
    changed = changed_of(cards)
    CardText.objects.bulk_create(
        [
            CardText(card_id=pk, workspace_id=each.workspace, digest=digest_of(each))
            for pk, each in changed.items()
        ],
        update_conflicts=True,
        update_fields=["digest"],
        unique_fields=["card"],
    )
    for card, texts in changed.items():
        engines.write(card, columns_of(texts))
    return len(changed)


def changed_of(cards: Collection[int]) -> dict[int, TextsOfCard]:
    """The texts of those whose index is not as they are."""
    told = texts_of(cards)
    known = dict(CardText.objects.filter(card__in=told).values_list("card", "digest"))
    return {card: texts for card, texts in told.items() if known.get(card) != digest_of(texts)}


def digest_of(texts: TextsOfCard) -> str:
    told = repr([ANALYSER, *map(parts, (texts.title, texts.body, texts.talk))])
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def parts(said: Sequence[Said]) -> list[tuple[str, int, str, bool]]:
    return [(each.kind, each.source, each.text, each.client_visible) for each in said]


def columns_of(texts: TextsOfCard) -> dict[str, Texts]:
    for_client = [said for said in (*texts.body, *texts.talk) if said.client_visible]
    columns = {"title": texts.title, "body": texts.body, "talk": texts.talk, "client": for_client}
    return {name: as_words(said, MOST[name]) for name, said in columns.items()}


def as_words(said: Iterable[Said], most: int) -> Texts:
    texts, left = [], most
    for each in said:
        words = words_of(each.text)[:left]
        left -= len(words)
        texts.append(words)
        if left <= 0:
            break
    return texts
