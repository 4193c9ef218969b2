"""Let go of files that no card shows any more; their bytes follow with the sweep of the store."""

from django.db import transaction
from django.db.models import ProtectedError

from baton.boards.models import Attachment
from baton.boards.relay.trashing import KEPT_FOR
from baton.files.models import StoredFile
from baton.files.sweeping import has_lain
from baton.kit import clock


def throw_away_unused_files(*, at_most: int = 500) -> int:
    """Removed attachments go after as long as cards lie in the trash; returns how many files went.

    For the background. A file that something else than a card holds (an import) is left alone.
    """
    Attachment.objects.filter(deleted_at__lte=clock.real_now() - KEPT_FOR).delete()
    shown = Attachment.objects.filter(file__isnull=False).values("file")
    unused = StoredFile.objects.exclude(pk__in=shown).order_by("id")
    return sum(let_go(stored) for stored in unused[:at_most] if has_lain(stored))


def let_go(stored: StoredFile) -> bool:
    try:
        with transaction.atomic():
            stored.delete()
    except ProtectedError:
        return False
    return True
