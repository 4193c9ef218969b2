"""What hangs on a mail, kept as every upload is: within the same limits, known by its content and not its
name."""

from django.conf import settings
from django.utils.translation import gettext as _

from baton.accounts.models import Workspace
from baton.files.models import StoredFile
from baton.files.refusals import FileEmpty, FileTooLarge
from baton.files.storing import store_bytes
from baton.intake.mail.letter import Letter


def kept(letter: Letter, workspace: Workspace) -> tuple[list[StoredFile], str]:
    """The files, and in words which could not be kept; empty when all could."""
    files: list[StoredFile] = []
    missing = list(letter.left_out)
    left = settings.FILE_LIMIT_BYTES
    for each in letter.files:
        left -= len(each.data)
        if left < 0:
            missing.append(each.name)
            continue
        try:
            files.append(store_bytes([each.data], workspace, name=each.name))
        except (FileEmpty, FileTooLarge):
            missing.append(each.name)
    if not missing:
        return files, ""
    names = ", ".join(f"`{name.replace('`', '')}`" for name in missing[:20])
    return files, _("Not taken over from the mail: %(names)s") % {"names": names}
