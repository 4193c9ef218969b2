"""Who may ask what of the relay: filing, moving, handing over, taking, blocking, putting away."""

from tests.web.access.row import (
    ADMINISTRATOR,
    ALLOWED,
    BOARD_MANAGER,
    BOARD_READS,
    BOARD_TEAM,
    CARD_INSIDE,
    CARD_SEEN,
    CARD_TEAM,
    EVERY_MEMBER_READS,
    MANAGER,
    TEAM_READS,
    Row,
    The,
    who,
)

# Everybody in the workspace, for themselves.
EVERYBODY_WRITES = who(guest=ALLOWED, other_guest=ALLOWED, outsider=ALLOWED)
# A view that the owner shares with the team; a manager may change it too.
VIEW_OF_THE_TEAM = who(guest=404, outsider=403, member=403)
# Flow is the team's own business, and of boards that they see.
# Whoever comes to the board, each to their own part of it.
BOARD_SEEN = who(guest=ALLOWED, other_guest=ALLOWED, read=ALLOWED)
BOARD_READS_TEAM = who(other_guest=403, read=ALLOWED)
ROWS = [
    Row(
        "boards.file_card",
        CARD_INSIDE,
        {
            "title": "New",
            "column": The("column.queue"),
            "lane": The("lane"),
            "above": The("card.neighbour"),
            "lead": The("member"),
            "responsible": The("member"),
            "project": The("project"),
            "card_type": The("card_type"),
            "parent": The("card.parent"),
            "tags": [The("tag")],
            "participants": [{"member": The("member"), "job_function": "designer"}],
            "fields": [{"field": The("custom_field"), "value": "Spring"}],
        },
    ),
    Row(
        "boards.move_card",
        CARD_TEAM,
        {"column": The("column.queue"), "lane": The("lane.other"), "above": The("card.neighbour")},
    ),
    Row("boards.assign_card", who(member=409), {"member": The("member")}),
    Row(
        "boards.offer_handoff",
        who(guest=404, member=409),
        {"to": The("member")},
        path={"card_id": "card.neighbour"},
    ),
    Row("boards.accept_handoff", who(guest=404, manager=409, owner=409, write=409)),
    Row("boards.return_handoff", who(guest=404, manager=409, owner=409, write=409), {"reason": "Ill"}),
    Row("boards.take_back_handoff", who(guest=404, member=409)),
    Row("boards.block_card", CARD_TEAM, {"kind": "card", "blocking_card": The("card.neighbour")}),
    Row("boards.lift_blocker", CARD_INSIDE),
    Row("boards.board_queues", BOARD_READS),
    Row("boards.column_queue", TEAM_READS, path={"column_id": "column.design_queue"}),
    Row(
        "boards.take_next_card",
        who(other_guest=403, outsider=409, member=409),
        path={"column_id": "column.design_queue"},
    ),
    Row("boards.take_card", who(guest=404, outsider=409, member=409), path={"card_id": "card.pulled"}),
    Row("boards.archive_card", CARD_TEAM),
    Row("boards.restore_card", who(guest=404, outsider=ALLOWED), path={"card_id": "card.archived"}),
    Row("boards.archive_done_cards", BOARD_TEAM),
    Row("boards.cards_in_trash", TEAM_READS),
    Row("boards.restore_from_trash", who(guest=404, outsider=ALLOWED), path={"card_id": "card.trashed"}),
    Row("boards.undo_deed", who(other_guest=403, outsider=409, member=409, manager=409)),
    Row("boards.held_by_member", who(other_guest=403, outsider=403, member=403, read=ALLOWED)),
    Row(
        "boards.reassign_work",
        MANAGER,
        {"to": The("member.tim"), "by_job_function": {"designer": The("member.dasha")}},
    ),
    Row("boards.let_member_go", ADMINISTRATOR, {"to": The("member.tim")}),
    Row(
        "boards.merge_placeholder",
        ADMINISTRATOR,
        {"into": The("member.tim")},
        path={"member_id": "member.placeholder"},
    ),
    Row("desk.activity", CARD_SEEN, query={"board": The("board"), "card": The("card")}),
    Row("desk.my_work", EVERY_MEMBER_READS),
    Row("desk.see_mention", who(guest=404, manager=404, owner=404, write=404)),
    Row("desk.cards_found_by", BOARD_SEEN, query={"board": The("board"), "filter": "mail"}),
    Row("desk.export_cards", BOARD_SEEN, query={"board": The("board")}),
    Row("desk.order_of_cards", BOARD_SEEN, query={"board": The("board"), "sort": "title"}),
    Row("desk.rows_of_cards", BOARD_SEEN, query={"board": The("board"), "cards": The("card")}),
    Row(
        "desk.schedule_of_cards",
        BOARD_SEEN,
        query={"board": The("board"), "first": "2026-11-01", "last": "2026-11-30"},
    ),
    Row("desk.list_cards", BOARD_SEEN, query={"board": The("board"), "sort": "title"}),
    Row(
        "desk.change_cards",
        who(other_guest=403),
        {
            "cards": [The("card")],
            "change": {
                "column": The("column.queue"),
                "lane": The("lane.other"),
                "project": The("project"),
                "card_type": The("card_type"),
                "lead": The("member"),
                "tags_add": [The("tag")],
                "tags_remove": [The("tag.other")],
                "participants_add": [{"member": The("member"), "job_function": "designer"}],
                "fields": [{"field": The("custom_field"), "value": "Spring"}],
            },
        },
    ),
    Row("desk.views", EVERY_MEMBER_READS),
    Row("desk.keep_view", EVERYBODY_WRITES, {"name": "Mine", "shared": "named", "named": [The("member")]}),
    Row("desk.change_view", VIEW_OF_THE_TEAM, {"name": "Ours", "named": [The("member")]}),
    Row("desk.remove_view", VIEW_OF_THE_TEAM),
    Row("desk.set_default_view", BOARD_MANAGER, {"view": The("view")}),
    Row("desk.changed_on_board", BOARD_SEEN),
    Row("desk.visit_board", who(guest=ALLOWED, other_guest=ALLOWED), {"number": 1}),
    Row("desk.visit_card", who(guest=ALLOWED), {"number": 1}),
    Row("desk.filter_fields", EVERY_MEMBER_READS),
    Row("desk.filter_places", EVERY_MEMBER_READS),
    Row(
        "desk.read_filter",
        who(guest=ALLOWED, other_guest=ALLOWED, outsider=ALLOWED, read=ALLOWED),
        {"text": "deadline:today"},
    ),
    Row("search.search_everything", EVERY_MEMBER_READS, query={"q": "mail"}),
    Row("flow.show_report", BOARD_READS_TEAM, query={"board": The("board")}),
    Row("flow.show_forecast", BOARD_READS_TEAM, query={"board": The("board")}),
    Row(
        "flow.show_together",
        BOARD_READS_TEAM,
        query={"board": [The("board"), The("board.spare")], "items": [2, 3]},
    ),
    Row(
        "flow.show_chance",
        who(guest=403, other_guest=404, read=ALLOWED),
        query={"card": The("card"), "deadline": "2027-01-01T12:00:00Z"},
    ),
    Row("flow.show_stuck", BOARD_READS_TEAM, query={"board": The("board")}),
    Row("flow.show_promises", BOARD_READS_TEAM, query={"board": The("board")}),
    Row(
        "flow.show_card_promises", who(guest=403, other_guest=404, read=ALLOWED), query={"card": The("card")}
    ),
]
