"""A question that names parts, or some of several, says all that it means; nothing of it is passed over."""

import pytest

CHOSEN = {"subject": "chosen", "title": "The terms"}


@pytest.fixture
def asked(desk, as_member):
    def ask(**known):
        question = {"title": "The terms", "members": [desk.agency.marc.pk, desk.agency.tim.pk], **known}
        return as_member(desk.agency.kees).post(
            f"/api/relay/cards/{desk.card.pk}/approvals", question, content_type="application/json"
        )

    return ask


@pytest.mark.parametrize(
    ("part", "said"),
    [("sections", "sections and attachments are named"), ("rule", "say how many of them have to approve")],
)
def test_what_would_be_passed_over_is_refused_in_words(desk, asked, part, said):
    wanted = {"sections": [desk.terms.pk]} if part == "sections" else {"rule": "some"}
    answer = asked(**wanted)
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_the_named_part_alone_is_asked_about(desk, asked):
    told = asked(**CHOSEN, sections=[desk.terms.pk]).json()["approval"]
    assert [proof["kind"] for proof in told["proofs"]] == ["section"]
