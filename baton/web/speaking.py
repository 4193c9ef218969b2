"""Answer in the reader's language: what they chose, else what their browser asks for."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

Handler = Callable[[HttpRequest], HttpResponse]
KNOWN = {code for code, _ in settings.LANGUAGES}


class SpeakTheReadersLanguage:
    """A member's own language is set when they pass the API's door; here the browser's wish is."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.GET.get("lang") or request.COOKIES.get("baton_language", "")
        language = chosen if chosen in KNOWN else translation.get_language_from_request(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        if request.GET.get("lang") in KNOWN:
            response.set_cookie("baton_language", language, max_age=365 * 24 * 3600, samesite="Lax")
        return response
