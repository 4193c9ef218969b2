"""Templates of boards as managers read them."""

from collections import defaultdict
from typing import Any

from django.db.models import QuerySet

from baton.boards.models import BoardTemplate
from baton.rules.models import TemplateRule


def board_templates_told(rows: QuerySet[BoardTemplate]) -> list[dict[str, Any]]:
    rules: dict[int, list[str]] = defaultdict(list)
    for template, name in (
        TemplateRule.objects.filter(template__in=rows).order_by("pk").values_list("template", "name")
    ):
        rules[template].append(name)
    return [told(row, rules[row.pk]) for row in rows]


def told(row: BoardTemplate, rules: list[str]) -> dict[str, Any]:
    columns = row.pattern["columns"]
    parts: dict[int, list[str]] = defaultdict(list)
    for each in columns:
        if each["parent"] is not None:
            parts[each["parent"]].append(each["name"])
    stages = [each for each in columns if each["parent"] is None]
    return {
        "id": row.pk,
        "name": row.name,
        "description": row.description,
        "stages": [
            {"name": each["name"], "kind": each["kind"], "parts": parts[each["id"]]} for each in stages
        ],
        "lanes": [each["name"] for each in row.pattern["lanes"]],
        "policies": sum(len(each["policies"]) for each in columns),
        "gates": sum(len(each["gates"]) for each in columns),
        "rules": rules,
        "made_by": row.made_by_id,
        "archived": row.archived_at is not None,
    }
