"""Who may ask what of rules: the team reads those of boards that it sees, managers make them."""

from tests.web.access.row import (
    BOARD_READS,
    CARD_TEAM,
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
ROWS = [
    Row("rules.rules", TEAM_READS),
    Row("rules.make_rule", MANAGER, RULE),
    Row("rules.rehearse_rule", MANAGER, RULE),
    Row("rules.rule_log", TEAM_READS),
    Row("rules.change_rule", HIDDEN_TEMPLATE, {"name": "Other"}),
    Row("rules.remove_rule", HIDDEN_TEMPLATE),
    Row("rules.rule_examples", BOARD_READS),
    Row("rules.rule_buttons", who(read=0)),
    Row("rules.press_button", CARD_TEAM),
    Row("rules.recurrences", TEAM_READS),
    Row("rules.make_recurrence", MANAGER, RECURRENCE),
    Row("rules.change_recurrence", HIDDEN_TEMPLATE, {"title": "Other"}),
    Row("rules.remove_recurrence", HIDDEN_TEMPLATE),
]
