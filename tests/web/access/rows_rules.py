"""Who may ask what of rules: the team reads those of boards that it sees, managers make them."""

from tests.web.access.row import (
    ALLOWED,
    BOARD_MANAGER,
    BOARD_READS,
    CARD_TEAM,
    HIDDEN_MANAGER,
    HIDDEN_TEMPLATE,
    MANAGER,
    TEAM_READS,
    Row,
    The,
    who,
)

RULE = {
    "name": "Ready",
    "when": {"kind": "moved", "to_column": [The("column.design")]},
    "actions": [{"do": "tag", "tag": The("tag")}],
}
RECURRENCE = {
    "title": "Weekly",
    "column": The("column.design"),
    "template": The("card_template"),
    "every": "week",
    "start": "2031-01-01",
}
# As other boards are run is a matter of the managers.
MANAGERS_KEEP = who(guest=403, other_guest=403, outsider=403, member=403)
ROWS = [
    Row("rules.own_board_templates", who(guest=403, other_guest=403, outsider=403, member=403, read=ALLOWED)),
    Row("rules.keep_board_as_template", BOARD_MANAGER, {"name": "As it stands"}),
    Row("rules.change_own_board_template", MANAGERS_KEEP, {"name": "Other"}),
    Row("rules.remove_own_board_template", MANAGERS_KEEP),
    Row("rules.build_board_by_template", HIDDEN_MANAGER, {"template": The("board_template"), "name": "New"}),
    Row("rules.rules", TEAM_READS),
    Row("rules.make_rule", MANAGER, RULE),
    Row("rules.rehearse_rule", MANAGER, RULE),
    Row("rules.read_rule", MANAGER, RULE),
    Row("rules.rule_log", TEAM_READS),
    Row("rules.change_rule", HIDDEN_TEMPLATE, {"name": "Other"}),
    Row("rules.remove_rule", HIDDEN_TEMPLATE),
    Row("rules.rule_examples", BOARD_READS),
    Row("rules.rule_buttons", who(read=0)),
    Row("rules.press_button", CARD_TEAM),
    Row("rules.recurrences", TEAM_READS),
    Row("rules.make_recurrence", MANAGER, RECURRENCE),
    Row("rules.preview_recurrence", MANAGER, RECURRENCE),
    Row("rules.skip_recurrence", HIDDEN_TEMPLATE, {"day": "2031-01-01"}),
    # None of its days is skipped.
    Row(
        "rules.take_back_skip",
        who(guest=404, member=403, manager=409, owner=409, write=409),
        {"day": "2031-01-01"},
    ),
    Row("rules.change_recurrence", HIDDEN_TEMPLATE, {"title": "Other"}),
    Row("rules.remove_recurrence", HIDDEN_TEMPLATE),
]
