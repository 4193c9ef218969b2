"""Open the form for everybody, and reveal together what they said."""

from collections import defaultdict
from collections.abc import Iterable

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.text import check_text
from baton.kit import clock
from baton.statik import finding
from baton.statik.design.choices import Side
from baton.statik.design.parts import Grievance
from baton.statik.facts import DesignChanged, GatheringChanged
from baton.statik.models import Gathering, Part, Service, Voice
from baton.statik.refusals import NothingGathered


def gather(service: Service, *, words: str = "", by: Member) -> Gathering:
    """The one that is open, or a new one. ``words``: what is asked, above the form."""
    access.demand_manage(by)
    with log.in_turn(service.workspace_id) as workspace:
        service = finding.service(service.pk, by)
        known = service.gatherings.filter(revealed_at=None).first()
        if known is not None:
            return known
        words = check_text("words", words.strip(), at_most=500)
        gathering = Gathering.objects.create(service=service, words=words, by=by)
        log.record(workspace, GatheringChanged(service=service.pk, how="opened"), by=by)
        return gathering


def reveal(service: Service, *, by: Member) -> list[Part]:
    """The link is closed, and each voice is a dissatisfaction of the design, in no order that tells who said
    it; the same words are one, with how often they were said. Raises NothingGathered."""
    access.demand_manage(by)
    with log.in_turn(service.workspace_id) as workspace:
        service = finding.service(service.pk, by)
        gathering = service.gatherings.filter(revealed_at=None).first()
        if gathering is None:
            raise NothingGathered
        made = become_parts(gathering.voices.order_by("key"), service)
        gathering.revealed_at = clock.now()
        gathering.save(update_fields=["revealed_at"])
        log.record(workspace, GatheringChanged(service=service.pk, how="revealed"), by=by)
        fact = DesignChanged(service=service.pk, parts=[part.pk for part in made], fields=[], how="added")
        log.record(workspace, fact, by=by)
        return made


def become_parts(voices: Iterable[Voice], service: Service) -> list[Part]:
    said: dict[tuple[str, str, str], list[Voice]] = defaultdict(list)
    for voice in voices:
        said[voice.text, voice.side, voice.name].append(voice)
    made = Part.objects.bulk_create(
        Part(
            service=service,
            kind="grievance",
            values=Grievance(text=text, side=Side(side), said_by=name, times=len(alike)).model_dump(
                mode="json"
            ),
        )
        for (text, side, name), alike in said.items()
    )
    for part, alike in zip(made, said.values(), strict=True):
        for voice in alike:
            voice.part = part
    Voice.objects.bulk_update([voice for alike in said.values() for voice in alike], ["part"], batch_size=200)
    return made
