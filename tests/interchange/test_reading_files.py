"""A file from a stranger is read, or refused with its name, the line, the reason and what to do."""

import json
from pathlib import Path

import pytest

from baton.interchange.problems import UnreadableFile
from baton.interchange.reading import parse_json, read_json

LETTER = json.dumps({"name": "Привет, café"}, indent=1, ensure_ascii=False)


def refused(content: bytes, **limits: int) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        parse_json("board.json", content, **limits)
    assert caught.value.file == "board.json"
    assert str(caught.value.advice)
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_is_read(encoding):
    assert parse_json("board.json", LETTER.encode(encoding)).root == {"name": "Привет, café"}


def test_a_text_that_is_not_utf8_names_the_line_of_the_wrong_byte():
    refusal = refused(LETTER.encode().replace("é".encode(), "é".encode("cp1252")))
    assert refusal.line == 2
    assert "UTF-8" in str(refusal.reason)


@pytest.mark.parametrize("end", [1, 5, 10, 14, 17])
def test_a_cut_file_is_called_cut_wherever_the_cut_fell(end):
    content = b'{"a": "x\\u00e9", "b": [1, 2]}'
    refusal = refused(content[:end])
    assert "cut off" in str(refusal.reason)
    assert refusal.line == 1


def test_a_wrong_character_in_the_middle_names_line_and_column():
    refusal = refused(b'{\n "a": 1,\n "b" 2,\n "c": 3\n}')
    assert (refusal.line, refusal.column) == (3, 6)


def test_text_after_the_end_is_refused():
    assert "more text follows" in str(refused(b'{"a": 1}\n{"a": 2}').reason)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"<!DOCTYPE html><html><title>Log in</title>", "web page"),
        (b"<?xml version='1.0'?><rss/>", "XML"),
        (b"PK\x03\x04\x14\x00\x06\x00", "zip"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"MZ\x90\x00", "program"),
        (b"Summary,Issue key,Status\nLetter,TES-1,Done\n", "table"),
        (b"unauthorized permission requested", "unauthorized permission requested"),
    ],
)
def test_what_is_not_json_is_called_by_its_name(content, word):
    assert word in str(refused(content).reason)


def test_a_nesting_bomb_is_refused_before_it_is_parsed():
    assert "nested" in str(refused(b"[" * 5_000_000).reason)
    assert "nested" in str(refused(b'{"a":' * 101 + b"1" + b"}" * 101).reason)


def test_brackets_inside_texts_are_not_nesting():
    content = {"name": '"[' * 200, "desc": "\\{" * 200, "cards": [{} for _ in range(300)]}
    assert parse_json("board.json", json.dumps(content).encode()).root == content


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_is_none_is_refused_with_its_line(word):
    refusal = refused(f'{{\n "name": "x",\n "pos": {word}\n}}'.encode())
    assert word in str(refusal.reason)
    assert refusal.line == 3


def test_an_endless_number_is_refused_with_its_line():
    assert refused(b'{\n"pos": ' + b"9" * 5000 + b"}").line == 2


def test_a_key_given_twice_is_refused_because_one_of_them_would_be_lost():
    refusal = refused(b'{"cards": [1],\n "cards": []}')
    assert refusal.field == "cards"


def test_a_file_above_the_limit_is_refused_whole():
    assert refused(b"[" + b" " * 3_000_000 + b"]", limit=2 * 1024 * 1024).line is None


def test_a_file_at_the_limit_is_read():
    content = b"[" + b" " * 100 + b"]"
    assert parse_json("board.json", content, limit=len(content)).root == []


def test_a_file_that_is_not_there_is_refused_without_naming_the_folders(tmp_path: Path):
    with pytest.raises(UnreadableFile) as caught:
        read_json(tmp_path / "secret-client" / "board.json")
    assert str(caught.value).startswith("board.json: The file cannot be opened")
    assert "secret-client" not in str(caught.value)


def test_a_folder_is_not_a_file(tmp_path: Path):
    with pytest.raises(UnreadableFile):
        read_json(tmp_path)


def test_the_line_of_a_value_is_found_by_its_path():
    text = '{\n "cards": [\n  {"id": "a"},\n  {\n   "id": "b",\n   "name": "{[,\\"]}"\n  }\n ],\n "n": 1\n}'
    where = parse_json("board.json", text.encode()).where
    assert [where.line(path) for path in (("cards", 0, "id"), ("cards", 1, "name"), ("n",))] == [3, 6, 9]
    assert where.line(("cards", 1, "idList")) == 4  # what is missing is looked for in what there is


def test_a_refusal_reads_as_one_line_with_place_reason_and_advice():
    assert str(refused(b'{\n "a" 1}')).startswith("board.json:2:6: This is not valid JSON:")
