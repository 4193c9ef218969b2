"""Contacts that are nobody's are found by frequency, and people have the last word."""

import pytest

from baton.audiences.base.connecting import connected
from baton.audiences.cleansing.junk import Found, find_junk, keep_junk, read_block_list
from baton.audiences.wrong import Wrong


def found(rows, most=3):
    with connected() as con:
        con.execute("CREATE TABLE records (r INTEGER, phone VARCHAR, first_name VARCHAR, last_name VARCHAR)")
        con.executemany("INSERT INTO records VALUES (?, ?, ?, ?)", rows)
        return find_junk(con, "records", {"phone": "phone"}, ["first_name", "last_name"], most)


def test_a_phone_of_many_people_is_junk():
    rows = [(number, "+31201234567", f"name{number}", "jansen") for number in range(5)]
    assert found(rows) == [Found("phone", "+31201234567", 5, 5)]


def test_a_phone_that_one_person_gave_many_times_is_not():
    assert found([(number, "+31201234567", "anna", "jansen") for number in range(50)]) == []


def test_without_names_every_record_is_a_person():
    assert len(found([(number, "+31201234567", None, None) for number in range(5)])) == 1


def test_the_list_is_edited_by_hand_and_what_is_allowed_stays(tmp_path):
    file = tmp_path / "blocked-contacts.txt"
    junk = [Found("phone", "+31201234567", 500, 400), Found("email", "info@shop.nl", 9, 9)]
    assert keep_junk(file, junk, "2026-06-30") == junk
    assert read_block_list(file).of("phone") == ["+31201234567"]
    edited = file.read_text().replace("phone +31201234567", "allow phone +31201234567")
    file.write_text(edited + "email  Spam@Shop.NL\n")
    assert keep_junk(file, junk, "2026-07-01") == []
    assert read_block_list(file).of("phone") == []
    assert read_block_list(file).of("email") == ["info@shop.nl", "spam@shop.nl"]
    assert "500 records of 400 people" in file.read_text()


def test_a_line_that_is_none_is_named(tmp_path):
    file = tmp_path / "blocked-contacts.txt"
    file.write_text("phone +31201234567\nfax 12\n")
    with pytest.raises(Wrong, match="line 2: needs a kind"):
        read_block_list(file)
