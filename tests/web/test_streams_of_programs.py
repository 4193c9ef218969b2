"""A program hears by the stream what its token opens, and no more, however long it listens."""

from decimal import Decimal

import pytest

from baton.accounts.models import ApiToken, Area
from baton.accounts.models.token import digest, new_secret
from baton.boards.content.editing import edit
from baton.boards.models import Card
from baton.boards.structure.arranging_spaces import add_space
from baton.web.streaming.watch import Watch
from tests.web.test_streams import Screen, doing, until, watched

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_token_without_money_hears_of_no_price_even_after_rights_were_looked_at_anew(agency):
    """Olga sees prices, her program does not: not when it comes in, and not when spaces have changed."""
    secret, card = new_secret(), agency.card("Spring")
    ApiToken.objects.create(member=agency.olga, name="x", digest=digest(secret), areas=[Area.BOARDS])
    headers = [(b"authorization", f"Bearer {secret}".encode())]

    def priced(amount: int) -> None:
        edit(Card.objects.get(pk=card.pk), {"price": Decimal(amount)}, by=agency.olga)

    async def scene(watch: Watch) -> None:
        screen = Screen(watch, headers, after=None)
        await until(lambda: screen.status == 200 and watch.viewers)
        await doing(priced, 1111)
        await until(lambda: screen.kinds() == ["CardChanged"])
        # Whoever looks on has to look at their rights anew.
        await doing(add_space, "Another", by=agency.olga)
        await until(lambda: "reset" in screen.kinds() or len(screen.kinds()) > 1)
        await doing(priced, 2222)
        await until(lambda: {event.get("number") for event in screen.events} >= {2, 4})
        assert "PriceSet" not in screen.kinds()

    watched(scene)
