"""Who may ask what of segments: the team, all of it; a guest learns nothing of them. There is no base here,
so what needs one is refused to whoever may ask."""

from tests.web.access.row import TEAM, TEAM_READS, Row, The, who

RULE = '{"type": "field", "field": "country", "op": "=", "value": "%s"}'
DOCUMENT = (
    '{"segment": "x", "version": 1, "definition": {"combinator": "and", "rules": [' + RULE % "BE" + "]}}"
)
ROWS = [
    Row("segments.segments", TEAM_READS),
    Row("segments.make_segment", TEAM, {"name": "Belgians", "document": DOCUMENT}),
    Row("segments.segment", TEAM_READS),
    # Olga's: she and managers name it.
    Row(
        "segments.change_segment",
        who(other_guest=403, outsider=403, member=403),
        {"name": "Other", "owner": The("member")},
    ),
    Row("segments.save_segment", TEAM, {"document": DOCUMENT, "based_on": 1}),
    Row("segments.segment_criteria", TEAM_READS),
    Row("segments.save_segment_criteria", TEAM, {"document": '{"size": {"least": 1}}', "based_on": 0}),
    Row("segments.segment_version", TEAM_READS),
    Row("segments.segment_as_yaml", TEAM_READS),
    Row("segments.segment_difference", TEAM_READS, query={"since": The("segment_version.other")}),
    Row("segments.segment_vocabulary", TEAM_READS),
    Row("segments.count_segment", TEAM_READS, {"document": DOCUMENT}),
    # What holds for one person is personal.
    Row(
        "segments.why_in_segment",
        who(other_guest=403, outsider=403, member=403, manager=403, owner=409, read=409, write=409),
        {"document": DOCUMENT, "key": "c1"},
    ),
    Row(
        "segments.run_segment",
        who(other_guest=403, outsider=409, member=409, manager=409, owner=409, write=409),
    ),
    Row("segments.segment_runs", TEAM_READS),
    Row("segments.segment_overlap", TEAM_READS),
]
