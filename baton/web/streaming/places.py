"""How many streams one member may hold open."""

from collections import Counter

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal

# A browser needs one for all its tabs, so this is for people with many devices and scripts.
PER_MEMBER = 20
# Below this nobody is short of a place, whoever takes it.
MANY = 512


class TooManyStreams(Refusal):
    status = 429
    words = _("%(limit)s live connections of yours are open already. Close one of them.")


class Places:
    """Of one process. The newcomer is refused, never an old one closed: it would come back at once and take
    another's place, and so on for ever. The screens ask again ever more rarely."""

    def __init__(self) -> None:
        self.taken: Counter[int] = Counter()

    def take(self, member: int) -> None:
        """Raises TooManyStreams."""
        if self.taken[member] >= PER_MEMBER and self.taken.total() >= MANY:
            raise TooManyStreams(limit=self.taken[member])
        self.taken[member] += 1

    def give_back(self, member: int) -> None:
        self.taken[member] -= 1
        if not self.taken[member]:
            del self.taken[member]
