from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class TooManyCodes(ValidationError):
    def __init__(self) -> None:
        super().__init__(_("Too many wrong codes. Wait five minutes."), code="too_many_codes")


class TooManyTries(ValidationError):
    def __init__(self) -> None:
        super().__init__(_("Too many wrong passwords. Wait five minutes."), code="too_many_tries")
