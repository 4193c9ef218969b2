"""Who may ask what of gates, approvals and the people at a client."""

from tests.web.access.row import ALLOWED, BOARD_MANAGER, CARD_SEEN, CARD_TEAM, Row, The, who

# The address book of the clients that the team sees.
CONTACTS = who(guest=404, outsider=ALLOWED)
# As the team member who looks, and as the client who is looked for.
AS_CLIENT = who(read=ALLOWED)
ROWS = [
    Row(
        "boards.add_gate",
        BOARD_MANAGER,
        {
            "moment": "enter",
            "name": "The terms",
            "approvers": "members",
            "members": [The("member")],
            "when_overdue": "escalate",
            "escalate_to": The("member.tim"),
        },
    ),
    Row(
        "boards.change_gate",
        BOARD_MANAGER,
        {"members": [The("member.tim")], "when_overdue": "escalate", "escalate_to": The("member")},
    ),
    Row("boards.remove_gate", BOARD_MANAGER),
    Row("membership.contacts", who(outsider=ALLOWED, read=ALLOWED)),
    Row("membership.add_contact", who(outsider=ALLOWED), {"name": "Bea", "email": "bea@bloom.example"}),
    Row("membership.change_contact", CONTACTS, {"name": "Beatrix"}),
    Row("membership.archive_contact", CONTACTS),
    Row("membership.forget_contact", who(guest=404, outsider=403, member=403, manager=403)),
    Row(
        "approvals.ask_approval",
        CARD_TEAM,
        {
            "gate": The("gate"),
            "members": [The("member")],
            "sections": [The("brief")],
            "attachments": [The("attachment")],
        },
    ),
    Row("approvals.withdraw_approval", who(member=403), {"reason": "Too early"}),
    Row("approvals.remind_approvers", CARD_TEAM),
    # Greta alone is asked; what she says she saw is not what she was shown.
    Row(
        "approvals.answer_approval",
        who(guest=409, member=403, manager=403, owner=403, write=403),
        {"decision": "approve", "shown": "0" * 64},
    ),
    Row("approvals.card_approvals", CARD_SEEN),
    Row("approvals.board_approvals", who(guest=ALLOWED, other_guest=ALLOWED, read=ALLOWED)),
    Row("approvals.show_approval", CARD_SEEN),
    Row("approvals.approval_difference", CARD_SEEN, query={"against": The("approval")}),
    Row("approvals.proof_file", CARD_SEEN),
    Row("approvals.proof_preview", CARD_SEEN),
    Row("approvals.proof_mock_up", CARD_SEEN, path={"proof_id": "proof.mail"}),
    Row("approvals.proof_page", CARD_SEEN, query={"number": 1}),
    Row("approvals.make_link", who(guest=404)),
    Row("approvals.revoke_link", who(guest=404)),
    Row("approvals.board_as_client", AS_CLIENT),
    Row("approvals.card_as_client", AS_CLIENT),
    Row("approvals.client_sharing", who(outsider=ALLOWED, read=ALLOWED)),
]
