"""People by a part of their name, page by page: a workspace may have thousands."""

from baton.accounts.models import Member


def people_found(asker: Member, text: str, *, after: int | None, limit: int) -> tuple[list[Member], bool]:
    """In the order of their names, behind the one whose id is ``after``; and whether there are more. Somebody
    who is not there any more has nobody behind them."""
    rows = Member.objects.seen_by(asker).order_by("name", "id").values_list("id", "name", "user__email")
    personal = asker.may_see_personal_data or asker.may_administer
    words = text.casefold().split()
    ids = []
    # Folded here: what a database takes for the same letter differs from one to the other.
    for pk, name, email in rows:
        known = f"{name} {email or ''}".casefold() if personal else name.casefold()
        if pk == after or all(word in known for word in words):
            ids.append(pk)
    start = 0 if after is None else ids.index(after) + 1 if after in ids else len(ids)
    wanted = ids[start : start + limit]
    found = Member.objects.seen_by(asker).select_related("user").in_bulk(wanted)
    return [found[pk] for pk in wanted if pk in found], len(ids) > start + limit
