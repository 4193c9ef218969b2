"""What is heard of a checklist and of its items."""

from baton.boards.content.ticking import add_checklist, add_item, change_item, tick, untick
from baton.notifications.following import watch
from baton.notifications.listening import keep_up
from baton.notifications.models import Notification


def test_whoever_watches_hears_of_the_checklist(agency, card, words):
    watch(card, by=agency.tim)
    checklist = add_checklist(card, "Before release", by=agency.anna).row
    first = add_item(checklist, "Check the links", by=agency.anna).row
    add_item(checklist, "Check the images", by=agency.anna)
    tick(first, by=agency.anna)
    assert words(agency.tim) == [
        "Anna: ticked off: “Check the links”",
        "Anna: added 2 checklist items",
        "Anna: changed the checklist",
    ]


def test_an_item_ticked_and_opened_again_is_nothing(agency, card, words):
    checklist = add_checklist(card, "Before release", by=agency.anna).row
    item = add_item(checklist, "Check the links", by=agency.anna).row
    keep_up()
    Notification.objects.all().delete()
    tick(item, by=agency.anna)
    untick(item, by=agency.anna)
    assert words(agency.kees) == []


def test_whoever_is_given_an_item_hears_that_and_not_that_it_was_added(agency, card, inbox, words):
    watch(card, by=agency.dasha)
    checklist = add_checklist(card, "Before release", by=agency.anna).row
    keep_up()
    Notification.objects.all().delete()
    item = add_item(checklist, "Check the links", responsible=agency.dasha, by=agency.anna).row
    assert inbox(agency.dasha)["rows"][0]["reason"] == "item_given"
    assert words(agency.dasha) == ["Anna: gave you a checklist item “Check the links”"]
    assert words(agency.kees) == ["Anna: added to the checklist: “Check the links”"]
    change_item(item, {"responsible": agency.tim}, by=agency.anna)
    assert words(agency.tim) == ["Anna: gave you a checklist item “Check the links”"]
