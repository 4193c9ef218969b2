"""Files of people without an account: as bounded as everybody's, and only behind an open form's address."""

from django.core.files.uploadhandler import StopUpload
from django.http import HttpRequest

from baton.files.arriving import Arriving
from baton.files.receiving import StraightToDisk

MOST_FILES = 5


class BehindAnAddress(StraightToDisk):
    """Put on a request only after its address was found to be right, and nothing of it has been read.

    ``was_stopped``: a file was too large or one too many, and what came after it was not read."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.count = 0
        self.was_stopped = False

    def let_in(self) -> None:
        self.count += 1
        if self.count > MOST_FILES:
            self.was_stopped = True
            raise StopUpload(connection_reset=True)
        self.arriving = Arriving()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        try:
            super().receive_data_chunk(raw_data, start)
        except StopUpload:
            self.was_stopped = True
            raise
