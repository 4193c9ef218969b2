"""What is found in a file is kept once and read by people of three languages."""

from django.utils import translation

from baton.interchange.wording import say
from tests.interchange.exports import fixture_plan


def test_the_same_dry_run_is_read_in_each_readers_language():
    plan = fixture_plan("broken-rows.json")
    reason = next(problem.reason for problem in plan.quarantine if problem.path == "cards[1].id")
    read = {}
    for language in ("en", "ru", "nl"):
        with translation.override(language):
            read[language] = str(reason)
    assert read == {"en": "It has no id.", "ru": "У записи нет идентификатора.", "nl": "Het heeft geen id."}


def test_figures_stand_inside_the_translated_sentence():
    plan = fixture_plan("crm-letters.json")
    notice = next(notice for notice in plan.notices if notice.code == "no_member")
    with translation.override("ru"):
        assert str(notice).startswith("Карточек без участников: 13.")


def test_a_day_in_a_kept_sentence_is_written_out_for_its_reader():
    phrase = say("What happened before %(date)s is unknown.", date="2019-04-17")
    assert "17 April 2019" in str(phrase)
    with translation.override("nl"):
        assert "17 april 2019" in str(phrase)
    with translation.override("ru"):
        assert "17 апреля 2019" in str(phrase)
        ending = say("That day is locked: everything up to %(date)s is closed for good.", date="2019-04-17")
        assert ".." not in str(ending)
        assert "г." not in str(ending)
