"""The slot calendar over the API is what the document of the API says it is."""

from baton.capacity.slots_schemas import SlotsOut
from tests.capacity.conftest import FRIDAY


def test_the_calendar_that_is_sent_has_the_shape_that_is_promised(agency, placed, as_member):
    placed(agency.dasha)
    sent = as_member(agency.anna).get(f"/api/relay/slots?first_day={FRIDAY}&days=3").json()
    told = SlotsOut.model_validate(sent)
    assert told.model_dump(mode="json") == sent
    (dasha,) = [row for row in told.people if row.member == agency.dasha.pk]
    assert [each.minutes for each in dasha.days[0].placed] == [160, 160, 40]
