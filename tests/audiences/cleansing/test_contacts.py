"""A contact has one form, or a reason why it has none."""

import pytest

from baton.audiences.base.connecting import connected
from baton.audiences.cleansing import remembering
from baton.audiences.cleansing.addresses import clean_address, clean_city, clean_postcode
from baton.audiences.cleansing.emails import clean_email
from baton.audiences.cleansing.names import clean_name, clean_part
from baton.audiences.cleansing.phones import clean_phone
from baton.audiences.cleansing.remembering import Value, cleanse, worked_out


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (" Anna@Shop.NL ", "anna@shop.nl"),
        ("mailto:anna@shop.nl", "anna@shop.nl"),
        ("<anna@shop.nl>;", "anna@shop.nl"),
        ("anna+spring@shop.nl", "anna+spring@shop.nl"),
        ("info@пример.рф", "info@xn--e1afmkfd.xn--p1ai"),
        ("", None),
    ],
)
def test_an_address_has_one_form(raw, value):
    assert clean_email(raw) == (value, None)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("anna", "has no @"),
        ("a..b@shop.nl", "two periods"),
        ("noreply@shop.nl", "placeholder"),
        ("test123@shop.nl", "placeholder"),
        ("a" * 65 + "@shop.nl", "too long"),
        ("anna@shop", "valid"),
    ],
)
def test_an_address_that_is_none_says_why(raw, why):
    value, said = clean_email(raw)
    assert value is None
    assert why in (said or "")


@pytest.mark.parametrize(
    ("raw", "country", "value"),
    [
        ("06 12345678", "NL", "+31612345678"),
        ("+31 (0)6-12345678", None, "+31612345678"),
        ("0031612345678", "NL", "+31612345678"),
        ("8 (916) 123-45-67", "RU", "+79161234567"),
        ("+7 916 123 45 67", "NL", "+79161234567"),
        ("020 7946 0018", "uk", "+442079460018"),
    ],
)
def test_a_number_is_read_in_its_country(raw, country, value):
    assert clean_phone(raw, country) == (value, None)


@pytest.mark.parametrize(
    ("raw", "country", "why"),
    [
        ("06 12345678", None, "has no country"),
        ("06 12345678", "XX", "has no country"),
        ("0000000000", "NL", "placeholder"),
        ("12345", "NL", "no number that its country's plan gives out"),
        ("0612", "NL", "too short"),
        ("+316123456789012", None, "too long"),
        ("please call", "NL", "holds no digit"),
        ("ask Anna 612", "NL", "holds words"),
    ],
)
def test_a_number_that_is_none_says_why(raw, country, why):
    value, said = clean_phone(raw, country)
    assert value is None
    assert why in (said or "")


@pytest.mark.parametrize(
    ("raw", "parts"),
    [
        ("Иванов Иван Иванович", ("ivan", "ivanovich", "ivanov")),
        ("Иван Иванович Иванов", ("ivan", "ivanovich", "ivanov")),
        ("Иванова Марина", ("marina", None, "ivanova")),
        ("Марина Иванова", ("marina", None, "ivanova")),
        ("Константин Левин", ("konstantin", None, "levin")),
        ("Иванов И.И.", ("i", "i", "ivanov")),
        ("Ivanov, Ivan", ("ivan", None, "ivanov")),
        ("Ivanov Ivan Ivanovich", ("ivan", "ivanovich", "ivanov")),
        ("Jan van der Berg", ("jan", None, "van der berg")),
        ("Berg, Jan van der", ("jan", None, "van der berg")),
        ("Vries, de, Anna", ("anna", None, "de vries")),
        ("Dhr. Jan de Vries", ("jan", None, "de vries")),
        ("Mary Ann Smith, Jr.", ("mary", "ann", "smith")),
        ("ИП Петрова Анна Сергеевна", ("anna", "sergeevna", "petrova")),
        ("José Müller", ("jose", None, "muller")),
        ("Пётр Кузьмич Щукин", ("petr", "kuzmich", "shchukin")),
        ("", (None, None, None)),
    ],
)
def test_a_name_is_understood_in_any_order(raw, parts):
    assert clean_name(raw) == (*parts, None)


@pytest.mark.parametrize(
    ("raw", "why"),
    [("ООО Ромашка", "company"), ("Jansen B.V.", "company"), ("test", "placeholder"), ("12345", "no letter")],
)
def test_what_is_nobodys_name_says_why(raw, why):
    name = clean_name(raw)
    assert name[:3] == (None, None, None)
    assert why in (name.why or "")


def test_one_part_of_a_name_is_compared_without_marks_and_alphabets():
    assert clean_part(" Иванов ").value == clean_part("IVANOV").value == "ivanov"
    assert clean_part("Müller-Lüdenscheidt").value == "muller-ludenscheidt"


@pytest.mark.parametrize(
    ("raw", "country", "value"),
    [
        ("1012ab", "NL", "1012 AB"),
        ("NL-1012 AB", "NL", "1012 AB"),
        ("sw1a1aa", "GB", "SW1A 1AA"),
        ("190 000", "RU", "190000"),
        ("D-10115", "DE", None),
        ("99", "NL", None),
        ("000000", "RU", None),
        ("ab-12", None, "AB12"),
    ],
)
def test_a_postal_code_has_the_form_of_its_country(raw, country, value):
    assert clean_postcode(raw, country).value == value


def test_two_spellings_of_a_street_are_one():
    assert clean_address("Kerkstr. 5-II") == clean_address("kerkstraat 5 ii")
    assert clean_address("12345").why == "names no street"
    assert clean_city("г. Санкт-Петербург").value == clean_city("Sankt-Peterburg").value


def test_a_value_is_worked_out_once_ever(tmp_path):
    values = "SELECT unnest(['Anna@shop.nl', 'anna', 'anna', '  ']) AS raw, CAST(NULL AS VARCHAR) AS country"
    phones = "SELECT unnest(['0612345678', '0612345678']) AS raw, unnest(['NL', 'BE']) AS country"
    with connected() as con:
        # What SQL sees at once is never put to the library.
        assert cleanse(con, "email", values, "first", tmp_path) == 1
        assert cleanse(con, "email", values, "second", tmp_path) == 0
        assert cleanse(con, "phone", phones, "third", tmp_path) == 2
        assert cleanse(con, "phone", phones, "fourth", tmp_path) == 0
        for table in ("first", "second"):
            found = con.table(table).order("raw").project("raw, value, why").fetchall()
            assert found == [("Anna@shop.nl", "anna@shop.nl", None), ("anna", None, "has no @")]
        numbers = dict(con.execute("SELECT country, value FROM fourth").fetchall())
        assert numbers == {"NL": "+31612345678", "BE": None}
    assert not list(tmp_path.glob("*.part"))


def test_sql_and_python_agree_on_what_plainly_is_an_address():
    tried = [
        "a@b.nl",
        "A.B+c@b-c.co.uk",
        "a.@b.nl",
        ".a@b.nl",
        "a@-b.nl",
        "a@b.n",
        "test1@b.nl",
        "a_b@b.nl",
        "a@b",
    ]
    with connected() as con:
        con.execute(
            "CREATE TABLE tried AS SELECT unnest(?) AS raw, CAST(NULL AS VARCHAR) AS country", [tried]
        )
        cleanse(con, "email", "FROM tried", "found")
        found = con.execute("SELECT raw, value FROM found").fetchall()
    assert {raw: value for raw, value in found} == {raw: clean_email(raw).value for raw in tried}


def test_many_values_are_worked_out_by_several_processes_in_their_order(monkeypatch):
    values: list[Value] = [(f"06 1234567{number}", "NL") for number in range(10)]
    alone = list(worked_out("phone", values))
    monkeypatch.setattr(remembering, "MANY", 5)
    monkeypatch.setattr(remembering, "TOGETHER", 3)
    assert list(worked_out("phone", values)) == alone
