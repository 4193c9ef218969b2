"""What the store of files refuses, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class FileTooLarge(Refusal):
    status = 413
    words = _("A file may have %(limit)s MB at most.")


class FileMissing(Refusal):
    status = 422
    words = _("No file arrived. Choose one and send it again.")


class DrawingIsBusy(Refusal):
    status = 503
    words = _("Many pages are being drawn just now. Try again in a moment.")


class FileEmpty(Refusal):
    status = 422
    words = _("“%(name)s” is empty: nothing was stored.")
