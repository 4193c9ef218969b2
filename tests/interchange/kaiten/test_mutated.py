"""Whatever is changed in a folder or in Kaiten's answers: it is refused in words, or every row is planned or
set aside; and applying what was planned never fails."""

import copy
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from baton.interchange.kaiten.asking.packing import pack
from baton.interchange.kaiten.asking.pages import Pages
from baton.interchange.plan import ImportPlan
from baton.interchange.refusals import FileNotReadable
from baton.interchange.sources import plan_file
from tests.interchange.bringing import bring
from tests.interchange.kaiten.company import Company
from tests.interchange.kaiten.fetching import harvest
from tests.interchange.kaiten.server import serving
from tests.interchange.kaiten.test_folder import plan_of, universal
from tests.interchange.kaiten.test_plan import accounted
from tests.interchange.test_trello_mutated import places, values


@st.composite
def mutated(draw: st.DrawFn, whole: dict[str, Any]) -> Any:
    found = copy.deepcopy(whole)
    for _ in range(draw(st.integers(1, 6))):
        container, key = draw(st.sampled_from(places(found)))
        match draw(st.sampled_from(["replace", "delete", "double", "swap"])):
            case "replace":
                container[key] = draw(values)
            case "delete":
                del container[key]
            case "double" if isinstance(container, list):
                container.append(copy.deepcopy(container[key]))
            case _:
                other, other_key = draw(st.sampled_from(places(found)))
                container[key] = copy.deepcopy(other[other_key])
    return found


@pytest.mark.trial
def test_a_changed_folder_is_refused_or_accounted_for(trials):
    @settings(max_examples=120, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(mutated(universal()))
    def changed_folders(files: Any) -> None:
        with tempfile.TemporaryDirectory() as place:
            look_at(lambda: plan_of(named(files), Path(place) / "f"))

    for number in trials(short=1, long=50):
        seed(number)(changed_folders)()


@pytest.mark.trial
def test_changed_answers_of_kaiten_are_refused_or_accounted_for(trials, tmp_path):
    with serving(Company(4)) as server:
        pages = harvest(server, tmp_path / "pages")
    whole = {name: pages.get(name) for name in pages.names("")}

    @settings(max_examples=120, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(mutated(whole))
    def changed_answers(answers: Any) -> None:
        with tempfile.TemporaryDirectory() as place:
            look_at(lambda: plan_file("kaiten", packed(answers, Path(place))))

    for number in trials(short=1, long=50):
        seed(number)(changed_answers)()


@pytest.mark.trial
def test_what_was_planned_of_a_changed_folder_can_be_applied(trials, agency):
    """Numbers beyond the database, halves of characters, circles of parents: nothing stops the import."""

    @settings(max_examples=25, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(mutated(universal()))
    def changed_folders(files: Any) -> None:
        with tempfile.TemporaryDirectory() as place:
            try:
                plan = plan_of(named(files), Path(place) / "f")
            except FileNotReadable:
                return
            with transaction.atomic():
                bring(plan, agency.olga)
                transaction.set_rollback(True)

    for number in trials(short=1, long=50):
        seed(number)(changed_folders)()


def named(files: Any) -> dict[str, Any]:
    return {str(name): one for name, one in files.items() if name}


def packed(answers: Any, place: Path) -> Path:
    pages = Pages(place / "pages")
    for name, answer in answers.items():
        if isinstance(name, str) and name.replace("-", "").isalnum() and name.isascii():
            (pages.folder / f"{name}.json").write_text(json.dumps(answer))
    pack(pages, place / "packed.zip")
    return place / "packed.zip"


def look_at(planned: Any) -> None:
    plan, reason = None, ""
    try:
        plan = planned()
    except FileNotReadable as refusal:
        reason = refusal.facts["reason"]
    assert plan is not None or reason
    if plan is not None:
        accounted(plan)
        whole(plan)


def whole(plan: ImportPlan) -> None:
    """Everything that is named is in the plan, once."""
    columns = [row.external_id for row in plan.columns]
    lanes = {row.external_id for row in plan.lanes}
    cards = [row.external_id for row in plan.cards]
    for ids in (columns, [row.external_id for row in plan.people], cards):
        assert len(ids) == len(set(ids))
    assert plan.mentioned_people <= {row.external_id for row in plan.people}
    for card in plan.cards:
        assert card.column in columns
        assert card.lane is None or card.lane in lanes
        assert card.parent is None or card.parent in cards
        assert {row.field for row in card.values} <= {row.external_id for row in plan.fields}
        assert {row.external_id for row in plan.tags}.issuperset(card.tags)
