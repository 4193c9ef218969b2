"""Lead times as a small histogram."""

from baton.statik.measured import Bar, bars


def test_each_item_stands_in_one_bar():
    days = [1.0, 1.0, 2.0, 3.0, 3.0, 5.0]
    assert bars(days) == [Bar(1, 1, 2), Bar(2, 2, 1), Bar(3, 3, 2), Bar(4, 4, 0), Bar(5, 5, 1)]


def test_long_lead_times_make_wider_bars_not_more_of_them():
    drawn = bars([float(day) for day in range(1, 61)])
    assert len(drawn) == 12
    assert {each.items for each in drawn} == {5}


def test_few_items_draw_none():
    assert bars([1.0, 2.0, 3.0, 4.0]) == []
