"""A filter's tree as the document it came from."""

from typing import Any

from baton.desk.filters.document import All, Any_, Condition, Node, Not


def tree_of(node: Node) -> dict[str, Any]:
    match node:
        case All():
            return {"all": [tree_of(each) for each in node.all]}
        case Any_():
            return {"any": [tree_of(each) for each in node.any]}
        case Not():
            return {"not": tree_of(node.not_)}
        case Condition():
            return node.model_dump(exclude_none=True)
