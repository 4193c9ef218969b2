"""Our own model: numbers that are read as they were written, and Splink's weights told in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baton.audiences.base.connecting import connected
from baton.audiences.base.manifest import read_base
from baton.audiences.identity.deciding import NAME, decide, decision, decisions, in_force
from baton.audiences.identity.document import identity_of
from baton.audiences.identity.explaining import explain
from baton.audiences.identity.kept import folder_of, run_made
from baton.audiences.identity.learning import learn_of_base
from baton.audiences.identity.model import HOUSE, model_of
from baton.audiences.identity.proposing import proposal
from baton.audiences.identity.resolving import resolve
from baton.audiences.identity.speaking_splink import settings
from baton.audiences.identity.writing_models import model_text, naming_the_model, number
from baton.audiences.language.yaml_text import read, read_file
from baton.audiences.wrong import Wrong
from benchmarks.made_up_people import make_people, quality
from tests.audiences.identity.shop import IDENTITY, PEOPLE, write_shop

HOUSES = model_of(*read_file(HOUSE))


def test_a_model_is_read_as_it_was_written():
    assert model_of(*read(model_text(HOUSES).encode())) == HOUSES


def test_a_learned_model_is_named_where_a_line_can_be_added():
    assert read(naming_the_model(IDENTITY).encode())[0]["model"] == "identity-model.yaml"
    with pytest.raises(Wrong, match="name the model in it"):
        naming_the_model('{"format": 1, "identity": "shop"}')


@given(st.floats(1e-9, 1000))
def test_a_number_is_written_without_an_exponent(value):
    text = number(value)
    assert "e" not in text
    assert float(text) == pytest.approx(value, abs=1e-10)


def test_one_model_speaks_to_both_engines():
    for dialect in ("duckdb", "spark"):
        made = settings(HOUSES, 1000, ["l.b_0 = r.b_0"]).create_settings_dict(dialect)
        levels = [each for one in made["comparisons"] for each in one["comparison_levels"]]
        assert all("m_probability" in each for each in levels if not each.get("is_null_level"))
        assert any(("jaro_winkler(" in each["sql_condition"]) == (dialect == "spark") for each in levels)


def test_the_chance_of_two_at_random_follows_from_how_many_there_are():
    assert HOUSES.prior(1_000_001) == pytest.approx(HOUSES.prior(1001) / 1000)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("way: other, m: 0.30", "way: same, m: 0.30"), "the last level is “other”"),
        (("way: similar, at_least: 0.95", "way: similar"), "does not say how much"),
        (("    beside: last_name\n", ""), "needs “beside”"),
        (("m: 0.62", "m: 1.62"), "needs 1.0 or less"),
        (("way: edits, at_most: 1, m: 0.05", "way: near, at_most: 1, m: 0.05"), "is not known"),
    ],
)
def test_a_model_that_cannot_be_says_where(change, reason):
    text = HOUSE.read_text()
    assert change[0] in text
    with pytest.raises(Wrong, match=reason):
        model_of(*read(text.replace(change[0], change[1], 1).encode()))


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ("golden: {shoe: latest}\n", "golden: asks for “shoe”"),
        ("merge: 0.4\n", "nobody could be asked"),
        ("largest: 1\n", "needs 2 or more"),
        ("merge: 1\n", "less than 1"),
        ("colour: red\n", "is not known here"),
    ],
)
def test_an_identity_that_cannot_be_says_why(tmp_path, more, reason):
    write_shop(tmp_path, PEOPLE)
    base, _lines = read_base(tmp_path)
    with pytest.raises(Wrong, match=reason):
        identity_of(read((IDENTITY + more).encode())[0], base)


@pytest.mark.parametrize("name", ["order", "left", "k", "records", "b_0", "email_from"])
def test_a_field_is_not_called_as_the_tables_call_something_else(tmp_path, name):
    write_shop(tmp_path, PEOPLE)
    base, _lines = read_base(tmp_path)
    said = IDENTITY.replace("  postcode: {kind: postcode}", f"  {name}: {{kind: text, attribute: postcode}}")
    with pytest.raises(Wrong, match=f"fields: no field can be called “{name}”"):
        identity_of(read(said.encode())[0], base)


def test_a_record_has_one_whole_name(tmp_path):
    write_shop(tmp_path, PEOPLE)
    base, _lines = read_base(tmp_path)
    said = IDENTITY.replace("  postcode: {kind: postcode}", "  maiden: {kind: name, attribute: name}")
    with pytest.raises(Wrong, match="“name” and “maiden” are both a whole name"):
        identity_of(read(said.encode())[0], base)


def test_an_attribute_that_is_none_is_named(tmp_path):
    write_shop(tmp_path, PEOPLE)
    base, _lines = read_base(tmp_path)
    with pytest.raises(Wrong, match="there is no attribute “mail” of the customers; known: born"):
        identity_of(
            read(IDENTITY.replace("email: {kind: email}", "email: {kind: email, attribute: mail}").encode())[
                0
            ],
            base,
        )


def test_a_first_identity_is_read_off_the_names(tmp_path):
    write_shop(tmp_path, PEOPLE)
    base, _lines = read_base(tmp_path)
    made = identity_of(read(proposal(base).encode())[0], base)
    assert set(made.fields) == {"email", "phone", "name", "postcode"}
    assert (made.changed, made.source) == ("changed", "shop")


def test_a_base_may_be_called_anything(tmp_path):
    write_shop(tmp_path, PEOPLE)
    base = read_base(tmp_path)[0].model_copy(update={"base": 'Anna: "2026" # shop'})
    assert identity_of(read(proposal(base).encode())[0], base).identity == base.base


@pytest.fixture(scope="module")
def made_up(tmp_path_factory):
    directory = tmp_path_factory.mktemp("people")
    make_people(directory, 3000)
    learn_of_base(directory)
    resolve(directory)
    return directory


def test_what_is_told_of_a_pair_adds_up_to_what_splink_computed(made_up):
    run = run_made(made_up)
    with connected() as con:
        pairs = con.execute(
            "SELECT a, b, weight, probability FROM read_parquet(?) WHERE how = 'model' ORDER BY hash(a, b)",
            [str(run.file("pairs"))],
        ).fetchmany(40)
    assert len(pairs) == 40
    for a, b, weight, probability in pairs:
        told = explain(made_up, b, a)
        assert told.weight == pytest.approx(weight, abs=1e-6)
        assert told.probability == pytest.approx(probability, abs=1e-9)
        assert told.prior + sum(part.weight for part in told.parts) == pytest.approx(told.weight)


def test_a_household_is_told_as_a_household(made_up):
    with connected() as con:
        a, b = con.execute(
            "SELECT x.id, y.id FROM read_parquet($1) AS x JOIN read_parquet($1) AS y ON x.phone = y.phone "
            "AND x.postcode = y.postcode AND x.last_name = y.last_name AND x.id < y.id "
            "WHERE x.person <> y.person AND x.first_name <> y.first_name ORDER BY ALL",
            [str(made_up / "customers.parquet")],
        ).fetchall()[0]
    told = explain(made_up, a, b)
    assert told.state == "two people"
    assert told.parts[-1].column == "household"
    assert told.parts[-1].weight < 0


def test_people_are_found_with_few_mistakes(made_up):
    precision, recall = quality(run_made(made_up).file("links"), f"'{made_up}/customers.parquet'")
    assert precision > 0.98
    assert recall > 0.9


def test_the_learned_model_is_in_use_and_its_like_comes_out_again(made_up):
    before = read_file(made_up / "identity-model.yaml")[0]
    assert "model: identity-model.yaml" in (made_up / "identity.yaml").read_text()
    learned, _path = learn_of_base(made_up)
    again = {each.column: each.levels for each in learned.comparisons}
    for each in model_of(before).comparisons:
        for old, new in zip(each.levels, again[each.column], strict=True):
            assert new.u == pytest.approx(old.u, rel=0.5, abs=0.01)


def test_the_last_word_about_a_pair_counts_and_a_cut_off_line_does_not(tmp_path):
    folder = folder_of(tmp_path)
    decide(folder, [decision("b", "a", same=True, by="anna", because="one address")])
    with (folder / NAME).open("a") as file:
        file.write('{"a": "a", "b"')
    assert len(decisions(folder)) == 1
    decide(folder, [decision("a", "b", same=False, by="boris", because="")])
    assert [each.same for each in decisions(folder)] == [True, False]
    assert in_force(decisions(folder))[("a", "b")].by == "boris"
    with pytest.raises(Wrong, match="say who"):
        decision("a", "b", same=True, by=" ", because="")
    with pytest.raises(Wrong, match="is one record"):
        decision("a", "a", same=True, by="anna", because="")
    (folder / NAME).write_text("{}\n")
    with pytest.raises(Wrong, match="line 1: is no decision"):
        decisions(folder)
