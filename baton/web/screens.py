"""The screens: one page whose scripts do the rest, at every address that is not the server's own."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie


@ensure_csrf_cookie
def screens(request: HttpRequest) -> HttpResponseBase:
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    page = built_page(settings.SCREENS / "index.html")
    if page is None:
        return render(request, "web/not_built.html", status=503)
    # The page names the hashed scripts of this build, so it must be asked for each time.
    return HttpResponse(page, headers={"Cache-Control": "no-cache"})


def built_page(path: Path) -> str | None:
    return _read(path, path.stat().st_mtime_ns) if path.exists() else None


@cache
def _read(path: Path, changed: int) -> str:
    return path.read_text()
