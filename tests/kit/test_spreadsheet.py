"""What a spreadsheet would take for a formula is text; a number below nothing is none."""

import pytest

from baton.kit.spreadsheet import inert


@pytest.mark.parametrize("number", ["-1", "-398.87", "-83,76", "12"])
def test_a_number_stays_a_number(number):
    assert inert(number) == number


@pytest.mark.parametrize("text", ["-1+2", "-cmd|' /C calc'!A0", "=1", "+31", "@SUM(A1)", "-1.2.3", "-\u0661"])
def test_what_may_be_a_formula_is_text(text):
    assert inert(text) == f"'{text}"
