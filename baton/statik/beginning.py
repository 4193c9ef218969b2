"""Begin a workshop with a complete example, in the language of the workspace."""

from django.utils import translation

from baton.accounts.models import Member
from baton.activity import log
from baton.boards.models import Space
from baton.statik.design.parts import read
from baton.statik.examples import EXAMPLES, Example, plain
from baton.statik.facts import DesignChanged
from baton.statik.keeping_services import begin_service
from baton.statik.models import Part, Service
from baton.statik.refusals import NoSuchExample


def example_called(key: str) -> Example:
    """Raises NoSuchExample."""
    if key not in EXAMPLES:
        raise NoSuchExample(example=key)
    return EXAMPLES[key]


def begin_with_example(space: Space, name: str, *, example: Example, by: Member) -> Service:
    """``name`` empty: as the example is called."""
    with log.in_turn(space.workspace_id) as workspace, translation.override(workspace.language):
        service = begin_service(space, name.strip() or str(example.name), by=by)
        made = put_parts(service, example)
        fact = DesignChanged(service=service.pk, parts=[part.pk for part in made], fields=[], how="added")
        with log.in_turn(space.workspace_id) as now:
            log.record(now, fact, by=by)
        return service


def put_parts(service: Service, example: Example) -> list[Part]:
    """First all of them, then whom they name: an answer may stand behind its question."""
    made = [Part.objects.create(service=service, kind=each.kind) for each in example.parts]
    numbers = {each.called: part.pk for each, part in zip(example.parts, made, strict=True) if each.called}
    for each, part in zip(example.parts, made, strict=True):
        part.values = read(each.kind, plain(each.values, numbers, each.kind)).model_dump(mode="json")
        part.save(update_fields=["values"])
    return made
