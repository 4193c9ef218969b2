"""Django's upload handler: a file goes straight to its part on the disk, and is looked into before the write
that names it begins, so that neither a slow sender nor a large picture holds the gate of the database."""

from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest

from baton.accounts.authenticating import member_of_token
from baton.files.arriving import Arriving, Part, too_large
from baton.files.previewing import look_into
from baton.files.refusals import FileMissing, FileTooLarge
from baton.kit.errors import Refusal

SIGNED_IN = "_auth_user_id"


class ReceivedFile(UploadedFile):  # type: ignore[type-arg]
    """An upload that has arrived; unless it is stored, closing the request throws it away."""

    def __init__(self, part: Part, name: str, content_type: str) -> None:
        self.part = part
        self.picture = look_into(part.path)
        super().__init__(part.path.open("rb"), name, content_type, part.size)

    def temporary_file_path(self) -> str:
        return str(self.part.path)

    def close(self) -> None:
        super().close()
        self.part.discard()


class StraightToDisk(FileUploadHandler):
    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.arriving: Arriving | None = None

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Nothing of a stranger's touches the disk; the door refuses them afterwards in words."""
        super().new_file(*args, **kwargs)
        self.let_in()

    def let_in(self) -> None:
        if self.request and not is_known(self.request):
            raise StopUpload(connection_reset=True)
        self.arriving = Arriving()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        try:
            self._arriving.write(raw_data)
        except FileTooLarge:
            self.arriving = None
            # Not read to its end: ten gigabytes would be on their way for nothing.
            raise StopUpload(connection_reset=True) from None

    def file_complete(self, file_size: int) -> ReceivedFile:
        part, self.arriving = self._arriving.finish(), None
        return ReceivedFile(part, self.file_name or "", self.content_type or "")

    @property
    def _arriving(self) -> Arriving:
        if self.arriving is None:
            raise StopUpload(connection_reset=True)
        return self.arriving

    def upload_interrupted(self) -> None:
        if self.arriving is not None:
            self.arriving.give_up()
            self.arriving = None


def is_known(request: HttpRequest) -> bool:
    """Somebody's session, or a token that opens something; the door asks the rest."""
    kind, _, secret = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
    if kind.lower() == "bearer" and opens(secret.strip()):
        return True
    return SIGNED_IN in request.session


def opens(secret: str) -> bool:
    try:
        return member_of_token(secret) is not None
    except Refusal:
        return False


def received(request: HttpRequest, field: str = "file") -> ReceivedFile:
    """The file of a request. Raises FileTooLarge, FileMissing."""
    file = request.FILES.get(field)
    if isinstance(file, ReceivedFile):
        return file
    if int(request.META.get("CONTENT_LENGTH") or 0) > settings.FILE_LIMIT_BYTES:
        raise too_large()
    raise FileMissing


def all_received(request: HttpRequest, field: str = "file") -> list[ReceivedFile]:
    """Every file of that field, in the order sent. Raises FileTooLarge, FileMissing."""
    received(request, field)
    return [file for file in request.FILES.getlist(field) if isinstance(file, ReceivedFile)]
