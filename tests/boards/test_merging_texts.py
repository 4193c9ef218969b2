"""Two people's edits of one text are put together line by line, and no line of either is lost."""

from hypothesis import given
from hypothesis import strategies as st

from baton.boards.content.merging_texts import merge

BASE = "Offer\nTulips, 20 %\nUntil Sunday"


def test_edits_of_different_lines_are_put_together():
    mine = "Offer\nTulips, 25 %\nUntil Sunday"
    theirs = "Spring offer\nTulips, 20 %\nUntil Sunday\nFree delivery"
    assert merge(BASE, mine, theirs) == "Spring offer\nTulips, 25 %\nUntil Sunday\nFree delivery"


def test_edits_of_the_same_line_collide():
    assert merge(BASE, BASE.replace("20", "25"), BASE.replace("20", "30")) is None


def test_the_same_edit_made_twice_is_one_edit():
    changed = BASE.replace("20", "25")
    assert merge(BASE, changed, changed) == changed


def test_a_line_that_one_deletes_and_the_other_changes_collides():
    assert merge(BASE, "Offer\nUntil Sunday", BASE.replace("20", "25")) is None


def test_two_different_texts_put_into_an_empty_brief_collide():
    assert merge("", "Mine", "Theirs") is None


def test_windows_line_ends_survive():
    assert merge("a\r\nb\r\nc", "A\r\nb\r\nc", "a\r\nb\r\nC") == "A\r\nb\r\nC"


lines = st.lists(st.text(alphabet="abc", max_size=2), max_size=8)


@given(lines, lines, lines)
def test_whoever_comes_first_the_merge_is_the_same(base, mine, theirs):
    texts = ["\n".join(text) for text in (base, mine, theirs)]
    assert merge(texts[0], texts[1], texts[2]) == merge(texts[0], texts[2], texts[1])


@given(lines, lines)
def test_a_single_edit_goes_through_unchanged(base, mine):
    before, after = "\n".join(base), "\n".join(mine)
    assert merge(before, after, before) == after
    assert merge(before, before, after) == after


@given(
    lines, st.lists(st.booleans(), min_size=9, max_size=9), st.lists(st.booleans(), min_size=9, max_size=9)
)
def test_every_line_that_either_added_is_in_the_merge(base, mine_at, theirs_at):
    """Each puts a line of their own into some gaps of the same text."""

    def with_lines(who, gaps):
        text = []
        for number in range(len(base) + 1):
            text += [f"{who}{number}"] if gaps[number] else []
            text += base[number : number + 1]
        return text

    mine, theirs = with_lines("mine", mine_at), with_lines("theirs", theirs_at)
    merged = merge("\n".join(base), "\n".join(mine), "\n".join(theirs))
    if merged is not None:
        kept = merged.split("\n")
        assert {line for line in mine + theirs if line.startswith(("mine", "theirs"))} <= set(kept)
