"""Keep the words of cards in the index: read their texts, write what has changed."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from baton.boards.models import Card
from baton.search import engines
from baton.search.models import CardText
from baton.search.streams import Texts
from baton.search.texts import Said, TextsOfCard, texts_of
from baton.search.words import words_of

# Words of one column; a tsvector holds one megabyte, and nobody looks for the ten thousandth word of a brief.
MOST = {"title": 500, "body": 6_000, "talk": 6_000, "client": 6_000}
# When the analyser changes, all that was written by the one before is written anew.
ANALYSER = "1"


@dataclass(frozen=True)
class Words:
    """All that the index is to hold of a card."""

    card: int
    workspace: int
    digest: str
    columns: dict[str, Texts]


def index(cards: Collection[int]) -> int:
    """Bring the index of these cards up to date, inside the caller's transaction; how many were written."""
    words = words_to_write(cards)
    write(words)
    return len(words)


def words_to_write(cards: Collection[int]) -> list[Words]:
    """Of those of the cards whose texts are not in the index as they are."""
    return [
        Words(card, texts.workspace, digest_of(texts), columns_of(texts))
        for card, texts in changed_of(cards).items()
    ]


def write(words: Sequence[Words]) -> None:
    # A card may have gone for good since its texts were read.
    there = set(Card.objects.filter(pk__in=[each.card for each in words]).values_list("pk", flat=True))
    rows = [each for each in words if each.card in there]
    CardText.objects.bulk_create(
        [CardText(card_id=each.card, workspace_id=each.workspace, digest=each.digest) for each in rows],
        update_conflicts=True,
        update_fields=["digest"],
        unique_fields=["card"],
    )
    for each in rows:
        engines.write(each.card, each.columns)


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
