"""What is asked at the borders of columns that an import makes."""

from baton.boards.models import Board, Policy
from baton.boards.news.structure import structure_of
from baton.boards.news.structure_facts import BoardChanged
from baton.interchange.applying.site import Site
from baton.interchange.plan import PlannedPolicy


def make_policies(site: Site) -> None:
    """After columns and fields. A field whose values became something else can be asked for no longer."""
    made = [policy for planned in site.plan.policies if (policy := policy_of(site, planned)) is not None]
    if not made:
        return
    Policy.objects.bulk_create(made)
    boards: dict[int, Board] = {policy.column.board_id: policy.column.board for policy in made}
    for board in boards.values():
        fact = BoardChanged(board=board.id, structure=structure_of(board), changed=["columns"])
        site.tell(fact, by=site.by, at=site.now)
    site.counts["policy"] += len(made)


def policy_of(site: Site, planned: PlannedPolicy) -> Policy | None:
    column = site.columns.get(planned.column)
    field = site.fields.get(planned.custom_field) if planned.custom_field is not None else None
    if column is None or planned.column not in site.new_columns:
        return None
    if planned.custom_field is not None:
        if field is None or field.archived_at is not None:
            return None
        if field.board_id not in (None, column.board_id):
            return None
    return Policy(
        column=column,
        moment=planned.moment,
        requirement=planned.requirement,
        field=planned.field,
        custom_field=field,
        checklist=site.texts.fitted(planned.checklist, 120),
        words=site.texts.fitted(planned.words, 300),
    )
