"""Who may ask what of boards' structure and words."""

from tests.web.access.row import (
    ADMINISTRATOR,
    ALLOWED,
    BOARD_MANAGER,
    BOARD_READS,
    EVERY_MEMBER_READS,
    HIDDEN_MANAGER,
    MANAGER,
    MANAGER_OF_HIDDEN,
    TEAM,
    TEAM_READS,
    Row,
    The,
    who,
)

ROWS = [
    Row("boards.board_templates", TEAM_READS),
    Row(
        "boards.change_board",
        BOARD_MANAGER,
        {"name": "Production", "space": The("space"), "above": The("board.spare")},
    ),
    Row("boards.open_board", who(guest=ALLOWED, other_guest=ALLOWED, read=ALLOWED)),
    Row("boards.archive_board", BOARD_MANAGER),
    Row("boards.restore_board", MANAGER_OF_HIDDEN, path={"board_id": "board.archived"}),
    Row("boards.archived_parts", BOARD_READS),
    Row("boards.limit_person", BOARD_MANAGER, {"wip_limit": 3}),
    Row(
        "boards.add_column", BOARD_MANAGER, {"name": "Layout", "kind": "queue", "above": The("column.design")}
    ),
    Row("boards.change_column", BOARD_MANAGER, {"name": "Terms", "above": The("column.design")}),
    Row("boards.split_column", BOARD_MANAGER, {"parts": ["New", "Sorted"]}),
    Row(
        "boards.archive_column",
        MANAGER,
        {"cards_to": The("column.terms"), "responsible": The("member")},
        path={"column_id": "column.design"},
    ),
    Row("boards.restore_column", MANAGER, path={"column_id": "column.archived"}),
    Row("boards.limit_column_in_lane", BOARD_MANAGER, {"wip_limit": 3}),
    Row("boards.add_lane", BOARD_MANAGER, {"name": "Post", "above": The("lane")}),
    Row("boards.change_lane", BOARD_MANAGER, {"name": "Letters", "above": The("lane.other")}),
    Row("boards.archive_lane", BOARD_MANAGER, {"cards_to": The("lane.other"), "reason": "One will do"}),
    Row("boards.restore_lane", MANAGER, path={"lane_id": "lane.archived"}),
    Row("boards.add_space", MANAGER, {"name": "Pilots", "members": [The("member")]}),
    Row(
        "boards.change_space",
        HIDDEN_MANAGER,
        {"name": "Making", "members": [The("member")], "above": The("space.archived")},
    ),
    Row("boards.archive_space", HIDDEN_MANAGER),
    Row("boards.restore_space", MANAGER_OF_HIDDEN, path={"space_id": "space.archived"}),
    Row("boards.add_board_to_space", HIDDEN_MANAGER, {"name": "Pilot"}),
    Row(
        "boards.add_policy",
        HIDDEN_MANAGER,
        {"moment": "leave", "requirement": "field", "custom_field": The("custom_field")},
    ),
    Row(
        "boards.change_policy",
        HIDDEN_MANAGER,
        {"requirement": "field", "field": "", "custom_field": The("custom_field")},
    ),
    Row("boards.remove_policy", BOARD_MANAGER),
    Row("boards.add_card_type", MANAGER, {"name": "Letter"}),
    Row("boards.change_card_type", MANAGER_OF_HIDDEN, {"name": "Mail", "above": The("card_type.other")}),
    Row("boards.add_tag", TEAM, {"name": "autumn"}),
    Row("boards.change_tag", MANAGER_OF_HIDDEN, {"name": "autumn"}),
    Row("boards.remove_tag", MANAGER_OF_HIDDEN),
    Row("boards.merge_tag", MANAGER_OF_HIDDEN, {"into": The("tag.other")}),
    Row("boards.add_custom_field", BOARD_MANAGER, {"name": "Colour", "kind": "text", "board": The("board")}),
    Row(
        "boards.change_custom_field", MANAGER_OF_HIDDEN, {"name": "Line", "above": The("custom_field.other")}
    ),
    Row("boards.show_workspace", EVERY_MEMBER_READS),
    Row("boards.change_workspace", ADMINISTRATOR, {"name": "Relay"}),
]
