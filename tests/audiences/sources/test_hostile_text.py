"""Files of text as they arrive: what is accepted, which line is quarantined and why, or why it is refused."""

import codecs

import pytest

from baton.audiences.sources.records import decoding
from tests.audiences.sources.one_file import HEADER, PLAIN, Came, came, columns, goods

H, P = HEADER, PLAIN
SECOND = b"2;Lily;02.02.2026;5\n"
BLANK_ENDS = b" 3 ; Iris ;\t03.02.2026 ; 1,5 \n"


def whole(number: int) -> Came:
    return Came(number)


def broken(accepted: int, **lines: str) -> Came:
    return Came(accepted, {int(line.removeprefix("l")): codes for line, codes in lines.items()})


LINES = {
    "one record": (H + P, whole(1)),
    "no line end at the end": (H + P.rstrip(), whole(1)),
    "a header and nothing else": (H, whole(0)),
    "a header without a line end": (H.rstrip(), whole(0)),
    "line ends of windows": ((H + P + SECOND).replace(b"\n", b"\r\n"), whole(2)),
    "line ends of both kinds": (H + P.replace(b"\n", b"\r\n") + SECOND, whole(2)),
    "line ends of both kinds, windows in the header": (H.replace(b"\n", b"\r\n") + P + SECOND, whole(2)),
    "a blank line between": (H + P + b"\n" + SECOND, whole(2)),
    "blank lines at the end": (H + P + b"\n\n\n", whole(1)),
    "a blank line of windows": (H + P + b"\r\n" + SECOND, whole(2)),
    "a line of blanks": (H + P + b"   \n" + SECOND, broken(2, l3="too_few_values")),
    "a line of delimiters": (H + P + b";;;\n", broken(1, l3="missing")),
    "a value too few": (H + P + b"2;Lily;02.02.2026\n", broken(1, l3="too_few_values")),
    "a value too many": (H + P + b"2;Lily;02.02.2026;5;\n", broken(1, l3="too_many_values")),
    "every line has a value too many": (
        H + b"1;a;;;\n2;b;;;\n",
        broken(0, l2="too_many_values", l3="too_many_values"),
    ),
    "too few and too many by turns": (
        H + b"1;a;\n2;b;;;\n3;c;;\n",
        broken(1, l2="too_few_values", l3="too_many_values"),
    ),
    "another delimiter in one line": (H + P + b"2,Lily,02.02.2026,5\n", broken(1, l3="too_few_values")),
    "tabs instead of the delimiter": (H + P + b"2\tLily\t02.02.2026\t5\n", broken(1, l3="too_few_values")),
    "the header again in the middle": (
        H + P + H + SECOND,
        broken(2, l3="not_whole not_a_date not_an_amount"),
    ),
    "a total below": (H + P + b"Total;;;9,95\n", broken(1, l3="not_whole")),
    "blanks around values": (H + BLANK_ENDS, whole(1)),
    "a hard blank around a number": (H + "\u00a03\u00a0;Iris;;\n".encode(), whole(1)),
    "a NUL in a value": (H + b"1;Ro\0se;;\n" + SECOND, broken(1, l2="nul_character")),
    "a line of NULs": (H + b"\0" * 50 + b"\n" + SECOND, broken(1, l2="too_few_values")),
    "NULs to the end, as after a crash": (H + P + b"\0" * 4096, broken(1, l3="too_few_values")),
    "a carriage return in a value": (H + b"1;Ro\rse;;\n" + SECOND, broken(1, l2="stray_carriage_return")),
    "two carriage returns at the end": (
        H + P.replace(b"\n", b"\r\r\n") + SECOND,
        broken(1, l2="stray_carriage_return"),
    ),
    "a comment is a record": (H + b"# 1;a;;\n" + P, broken(1, l2="not_whole")),
    "control characters are text": (H + b"1;\x01\x02\x1f\x7f;;\n", whole(1)),
    "the end of a file of old is text": (H + P + b"\x1a", broken(1, l3="too_few_values")),
    "a line longer than a record may be": (
        H + b"1;" + b"x" * 1_100_000 + b";;\n" + SECOND,
        broken(1, l2="record_too_long"),
    ),
    "a long line that is allowed": (H + b"1;" + b"x" * 900_000 + b";;\n" + SECOND, whole(2)),
    "a long line at the end, never ended": (
        H + P + b"2;" + b"x" * 3_000_000,
        broken(1, l3="record_too_long"),
    ),
    "two long lines after each other": (
        H + (b"1;" + b"x" * 1_100_000 + b";;\n") * 2 + SECOND,
        broken(1, l2="record_too_long", l3="record_too_long"),
    ),
    "the same record twice, without a key": (H + P + P, whole(2)),
}
QUOTES = {
    "a delimiter in quotes": (H + b'1;"Rose; red";;\n', whole(1)),
    "a line end in quotes": (H + b'1;"Rose\nred";;\n' + SECOND, whole(2)),
    "the line after a line end in quotes": (H + b'1;"Rose\nred";;\nx;Lily;;\n', broken(1, l4="not_whole")),
    "a line end of windows in quotes": (H + b'1;"Rose\r\nred";;\r\n2;Lily;;\r\n', whole(2)),
    "blank lines in quotes": (H + b'1;"Rose\n\n\nred";;\n' + SECOND, whole(2)),
    "a doubled quote": (H + b'1;"Rose ""red""";;\n', whole(1)),
    "nothing in quotes": (H + b'1;"";"";""\n', whole(1)),
    "nothing but doubled quotes": (H + b'1;"""""";;\n', whole(1)),
    "every value in quotes": (b'"id";"name";"since";"price"\n"1";"Rose";"01.02.2026";"9,95"\n', whole(1)),
    "every value in quotes, windows": (
        b'"id";"name";"since";"price"\r\n"1";"Rose";"01.02.2026";"9,95"\r\n',
        whole(1),
    ),
    "a quote that is never closed, last": (H + P + b'2;"Lily;;\n', broken(1, l3="quote_unclosed")),
    "a quote that is never closed, in the middle": (
        H + b'1;"Rose;;\n' + SECOND + P,
        broken(2, l2="quote_unclosed"),
    ),
    "a quote that is never closed, no line end": (H + P + b'2;"Lily', broken(1, l3="quote_unclosed")),
    "two quotes that are never closed": (
        H + b'1;"Rose;;\n' + SECOND + b'3;"Iris;;\n' + P,
        broken(2, l2="quote_unclosed", l4="quote_unclosed"),
    ),
    "a quote in the middle of a value": (H + b'1;5" pot;;\n' + SECOND, broken(1, l2="quote_unclosed")),
    "two quotes in the middle of a value": (
        H + b'1;a "red" rose;;\n' + SECOND,
        broken(1, l2="quote_misplaced"),
    ),
    "text after a closing quote": (H + b'1;"Rose"red;;\n' + SECOND, broken(1, l2="quote_misplaced")),
    "a blank after a closing quote": (H + b'1;"Rose" ;;\n' + SECOND, broken(1, l2="quote_misplaced")),
    "a blank before an opening quote": (H + b'1; "Rose";;\n' + SECOND, broken(1, l2="quote_misplaced")),
    "a backslash is no escape": (H + b'1;"Rose \\"red\\"";;\n' + SECOND, broken(1, l2="quote_misplaced")),
    "a single quote is text": (H + b"1;'Rose;;\n", whole(1)),
    "typographic quotes are text": (H + "1;“Rose”;;\n".encode(), whole(1)),
    "broken quotes and too few values": (
        H + b'1;"Rose;;\n2;b;\n' + P,
        broken(1, l2="quote_unclosed", l3="too_few_values"),
    ),
    "a value too many in quotes": (H + b'1;"a";"";"";"x"\n' + SECOND, broken(1, l2="too_many_values")),
    "quotes and a NUL": (H + b'1;"a\0";;\n' + SECOND, broken(1, l2="nul_character")),
    "quotes and a carriage return": (H + b'1;"a\rb";;\n' + SECOND, broken(1, l2="stray_carriage_return")),
}


@pytest.mark.parametrize("name", LINES)
def test_lines_of_a_file(tmp_path, name):
    content, expected = LINES[name]
    assert came(tmp_path, content) == expected


@pytest.mark.parametrize("name", QUOTES)
def test_quotes_of_a_file(tmp_path, name):
    content, expected = QUOTES[name]
    assert came(tmp_path, content) == expected


REFUSED = {
    "an empty file": (b"", "goods.csv: is empty"),
    "blanks and line ends only": (b"  \n\n \n", "goods.csv: is empty"),
    "a mark and nothing else": (codecs.BOM_UTF8, "goods.csv: is empty"),
    "no header": (P, "goods.csv: has no column “id”; known: 01.02.2026, 1, 9,95, Rose"),
    "another delimiter": (
        H.replace(b";", b",") + P,
        "goods.csv: has no column “id”; known: id,name,since,price",
    ),
    "a column twice": (b"id;name;name;since;price\n", "goods.csv: has the column “name” more than once"),
    "a column that is gone": (b"id;name;price\n", "goods.csv: has no column “since”; known: id, name, price"),
    "a name in other letters": (
        b"ID;name;since;price\n",
        "goods.csv: has no column “id”; known: ID, name, price, since",
    ),
    "a header of delimiters": (b";;;\n", "goods.csv: its header has no names"),
    "a header with a quote that is never closed": (
        b'id;"name;since;price\n' + P,
        "goods.csv: its header cannot be read: a quote is not closed, or it is longer than 1,000,000 bytes",
    ),
    "a header with a NUL": (b"id;na\0me;since;price\n", "goods.csv: its header holds a NUL character"),
    "line ends of old machines": (
        (H + P).replace(b"\n", b"\r"),
        "goods.csv: its lines end with a bare carriage return; save it with line feeds",
    ),
    "ten million columns": (b";" * 10_000_000 + b"\n", None),
    "two thousand and one columns": (
        b";".join([H.strip(), *[b"x"] * 1_997]) + b"\n",
        "goods.csv: has more than 2,000 columns",
    ),
    "a header without an end": (b"x" * 5_000_000, None),
    "utf-16 where utf-8 is said": (
        (H + P).decode().encode("utf-16"),
        "goods.csv: begins with the mark of utf-16; the source says utf-8",
    ),
    "utf-16 from the other end": (
        codecs.BOM_UTF16_BE + (H + P).decode().encode("utf-16-be"),
        "goods.csv: begins with the mark of utf-16; the source says utf-8",
    ),
    "utf-32": (
        (H + P).decode().encode("utf-32"),
        "goods.csv: begins with the mark of utf-32; the source says utf-8",
    ),
    "a zip file": (b"PK\x03\x04" + b"\0" * 100, "goods.csv: is a zip or Excel file, not text"),
    "a gzip file": (b"\x1f\x8b\x08" + b"\0" * 100, "goods.csv: is packed with gzip, not text"),
    "a Parquet file": (b"PAR1" + b"\0" * 100, "goods.csv: is a Parquet file, not text"),
    "a header that is no utf-8": (b"id;n\xe4me;since;price\n", "goods.csv: its header is not utf-8"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), None),
    "a page of the web": (b"<!DOCTYPE html>\n<html><body>404</body></html>\n", None),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_not_what_its_source_says_is_refused(tmp_path, name):
    content, expected = REFUSED[name]
    found = came(tmp_path, content)
    assert found.refused
    if expected is not None:
        assert found.refused == expected


RUSSIAN = "1;Роза;01.02.2026;9,95\n"
ENCODINGS = {
    "utf-8 with a mark": ("utf-8", codecs.BOM_UTF8 + H + RUSSIAN.encode(), whole(1)),
    "utf-16 with a mark": ("utf-16", (H.decode() + RUSSIAN).encode("utf-16"), whole(1)),
    "utf-16 from the other end": (
        "utf-16-be",
        codecs.BOM_UTF16_BE + (H.decode() + RUSSIAN).encode("utf-16-be"),
        whole(1),
    ),
    "utf-16 without a mark": ("utf-16-le", (H.decode() + RUSSIAN).encode("utf-16-le"), whole(1)),
    "utf-16 cut in the middle of a letter": (
        "utf-16",
        (H.decode() + RUSSIAN + "2;Л").encode("utf-16")[:-1],
        broken(1, l3="too_few_values"),
    ),
    "half a pair of utf-16": (
        "utf-16-le",
        (H.decode() + "1;").encode("utf-16-le") + b"\x00\xd8" + ";;\n".encode("utf-16-le"),
        broken(0, l2="not_in_encoding"),
    ),
    "windows of Russia": ("cp1251", H + RUSSIAN.encode("cp1251"), whole(1)),
    "koi8": ("koi8-r", H + RUSSIAN.encode("koi8-r"), whole(1)),
    "dos of Russia": ("cp866", H + RUSSIAN.encode("cp866"), whole(1)),
    "windows of the west": ("cp1252", H + "1;Rosé €;;\n".encode("cp1252"), whole(1)),
    "a byte that windows does not know": (
        "cp1252",
        H + b"1;Ros\x81;;\n" + SECOND,
        broken(1, l2="not_in_encoding"),
    ),
    "a byte that windows of Russia does not know": (
        "cp1251",
        H + b"1;\x98;;\n" + SECOND,
        broken(1, l2="not_in_encoding"),
    ),
    "Japan": ("shift-jis", H + "1;バラ;;\n".encode("shift-jis"), whole(1)),
    "China": ("gb18030", H + "1;玫瑰;;\n".encode("gb18030"), whole(1)),
    "one line of windows in utf-8": (
        "utf-8",
        H + P + "2;Rosé;;\n".encode("cp1252"),
        broken(1, l3="not_in_encoding"),
    ),
    "utf-8 cut in the middle of a letter": (
        "utf-8",
        H + P + "2;ä".encode()[:-1],
        broken(1, l3="too_few_values"),
    ),
    "a letter written too long": ("utf-8", H + b"1;\xc0\xaf;;\n" + SECOND, broken(1, l2="not_in_encoding")),
    "a surrogate in utf-8": ("utf-8", H + b"1;\xed\xa0\x80;;\n" + SECOND, broken(1, l2="not_in_encoding")),
    "beyond the last letter": (
        "utf-8",
        H + b"1;\xf4\x90\x80\x80;;\n" + SECOND,
        broken(1, l2="not_in_encoding"),
    ),
    "every line is of windows": (
        "utf-8",
        H + "1;Rosé;;\n2;Rosé;;\n".encode("cp1252"),
        broken(0, l2="not_in_encoding", l3="not_in_encoding"),
    ),
    "faces and flags": ("utf-8", H + "1;🌹🇳🇱;;\n".encode(), whole(1)),
    "a mark in the middle": ("utf-8", H + P + codecs.BOM_UTF8 + SECOND, broken(1, l3="stray_mark")),
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_letters_of_a_file(tmp_path, name):
    encoding, content, expected = ENCODINGS[name]
    assert came(tmp_path, content, goods(csv={"delimiter": ";", "encoding": encoding})) == expected


DIALECTS = {
    "tabs and no quotes": (
        {"delimiter": "\t", "quote": ""},
        b'id\tname\tsince\tprice\n1\t5" pot\t\t1\n',
        whole(1),
    ),
    "bars": ({"delimiter": "|"}, b"id|name|since|price\n1|a|b|\n", broken(0, l2="not_a_date")),
    "single quotes": ({"delimiter": ",", "quote": "'"}, b"id,name,since,price\n1,'a,b',,'1,5'\n", whole(1)),
    "lines above the header": (
        {"delimiter": ";", "skip": 2},
        b"Report\n\n" + H + P + b"x;;;\n",
        broken(1, l5="not_whole"),
    ),
    "more lines to skip than there are": (
        {"delimiter": ";", "skip": 9},
        H + P,
        Came(refused="goods.csv: has no 10 lines, and the source says to skip 9"),
    ),
}


@pytest.mark.parametrize("name", DIALECTS)
def test_the_dialect_is_the_one_that_was_said(tmp_path, name):
    dialect, content, expected = DIALECTS[name]
    assert came(tmp_path, content, goods(csv=dialect)) == expected


def test_a_file_of_one_column(tmp_path):
    source = goods(columns={"name": {"column": "name"}})
    assert came(tmp_path, b"name\nRose\n\n" + b'"Li\nly"\n', source) == Came(2)


def test_more_columns_than_are_mapped_are_told(tmp_path):
    assert came(tmp_path, b"id;name;since;price;colour\n1;Rose;;;red\n", goods(columns=columns())) == Came(1)


LONG = {name: LINES[name] for name in LINES if "long" in name}


@pytest.mark.parametrize("name", [*QUOTES, *LONG])
def test_a_file_read_in_small_pieces_comes_out_the_same(tmp_path, monkeypatch, name):
    content, expected = (QUOTES | LONG)[name]
    monkeypatch.setattr(decoding, "PIECE", 11 if len(content) < 1_000 else 170_000)
    assert came(tmp_path, content) == expected


def test_a_line_that_is_wrong_by_as_many_values_as_a_byte_holds_is_still_wrong(tmp_path):
    source = goods(columns={"name": {"column": "c0"}})
    header = b";".join(b"c%d" % number for number in range(300)) + b"\n"
    content = header + b"x" + b";" * 299 + b"\nx" + b";" * 43 + b"\nx" + b";" * 555 + b"\n"
    assert came(tmp_path, content, source) == broken(1, l3="too_few_values", l4="too_many_values")


@pytest.mark.parametrize("piece", [24_000_000, 170_000])
def test_a_quoted_text_longer_than_a_record_may_be_is_as_many_lines(tmp_path, monkeypatch, piece):
    monkeypatch.setattr(decoding, "PIECE", piece)
    found = came(tmp_path, H + b'1;"' + b"xxxxxxxxx\n" * 110_000 + b'";;\n' + SECOND)
    assert found.accepted == 1
    assert found.quarantined is not None
    assert len(found.quarantined) == 110_001
    assert set(found.quarantined.values()) == {"quote_unclosed", "too_few_values"}
