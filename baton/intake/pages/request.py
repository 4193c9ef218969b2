"""`/request/<token>`: whoever has the address of a form fills it in, without an account."""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from baton.accounts import guessing
from baton.files.receiving import ReceivedFile
from baton.files.refusals import FileEmpty
from baton.intake import filing
from baton.intake.arriving import MOST_FILES, BehindAnAddress
from baton.intake.confirming import confirm
from baton.intake.counting import is_too_much, may_write_to
from baton.intake.filing import Sent
from baton.intake.holding import hold_back
from baton.intake.links import behind
from baton.intake.models import Asked, IntakeForm, Received
from baton.intake.pages.filled import TRAP, Filled
from baton.intake.pages.stamp import is_too_fresh, key_in, stamp, still_holds
from baton.intake.refusals import TooManyForms
from baton.kit.errors import Refusal
from baton.membership.pages.links import opens_nothing

# Beside the files: text that a page of this kind can hold.
REST = 1024 * 1024


# The address is the proof, and no cookie gives this page any right.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, token: str) -> HttpResponse:
    form = behind(token)
    if form is None:
        return opens_nothing(request, "intake/over.html")
    if request.method == "GET":
        return asked(request, form, Filled(form))
    if int(request.META.get("CONTENT_LENGTH") or 0) > settings.FILE_LIMIT_BYTES + REST:
        return asked(request, form, Filled(form), told=[too_large()], status=413)
    arriving = BehindAnAddress(request)
    request.upload_handlers = [arriving]
    filled = Filled(form, request.POST)
    if arriving.was_stopped:
        return asked(request, form, filled, told=[_("At most five files fit."), too_large()], status=422)
    return sent(request, form, filled)


def sent(request: HttpRequest, form: IntakeForm, filled: Filled) -> HttpResponse:
    files = [each for each in request.FILES.getlist("files") if isinstance(each, ReceivedFile)]
    stamped = request.POST.get("stamp", "")
    key = key_in(stamped, form)
    told = troubles(form, filled, stamped, key, files)
    if told or not filled.is_valid() or key is None:
        return asked(request, form, filled, told=told, status=422)
    ip = guessing.network_of(request)
    if not Received.objects.filter(form=form, key=key).exists() and is_too_much(form, ip):
        return asked(request, form, filled, told=[str(TooManyForms())], status=429)
    return taken(request, form, filled, what(filled, key, files), ip)


def taken(request: HttpRequest, form: IntakeForm, filled: Filled, what: Sent, ip: str) -> HttpResponse:
    try:
        received, is_new = filing.take_in(form, what)
    except FileEmpty as refusal:
        return asked(request, form, filled, told=[str(refusal)], status=422)
    except Refusal as refusal:
        # What is refused, a full column for instance, is the team's business and not a stranger's.
        held = hold_back(form, what, refusal)
        return render(request, "intake/received.html", {"form": form, "held": held})
    mailed = bool(what.email) and is_new and may_write_to(what.email, ip) and confirm(received, what.email)
    known = {"form": form, "number": received.card.number, "email": what.email if mailed else ""}
    return render(request, "intake/received.html", known)


def troubles(
    form: IntakeForm,
    filled: Filled,
    stamped: str,
    key: str | None,
    files: Sequence[ReceivedFile],
) -> list[str]:
    """In words, what stops the whole page; what is wrong with one field stands beside it."""
    if filled.data.get(TRAP):
        return [_("The hidden field at the end was filled in, as programs do. Leave it empty.")]
    if key is None:
        if is_too_fresh(stamped):
            return [_("That was quicker than anybody reads. Look it over once more, and send it.")]
        return [_("This page was open for very long. Look it over, and send it once more.")]
    asked_for = form.asks.get("files", Asked.NO)
    if len(files) > MOST_FILES or (files and asked_for == Asked.NO):
        return [_("At most five files fit.")]
    if sum(each.size or 0 for each in files) > settings.FILE_LIMIT_BYTES:
        return [too_large()]
    if asked_for == Asked.REQUIRED and not files:
        return [_("A file is needed: choose one.")]
    return []


def too_large() -> str:
    most = max(1, settings.FILE_LIMIT_BYTES // (1024 * 1024))
    return _("The files may have %(limit)s MB together.") % {"limit": most}


def what(filled: Filled, key: str, files: Sequence[ReceivedFile]) -> Sent:
    known = filled.cleaned_data
    return Sent(
        key=key,
        title=known["title"],
        about=known.get("about", ""),
        wish=known.get("wish"),
        name=known.get("name", ""),
        email=known.get("email", ""),
        answers=filled.answers,
        files=files,
    )


def asked(
    request: HttpRequest, form: IntakeForm, filled: Filled, *, told: Sequence[str] = (), status: int = 200
) -> HttpResponse:
    given = str(filled.data.get("stamp", ""))
    known = {
        "form": form,
        "filled": filled,
        "told": told,
        # Whoever mends one word has read the page: it is not given out anew, and may be sent at once.
        "stamp": given if still_holds(given, form) else stamp(form),
        "files_again": filled.is_bound and bool(request.FILES),
    }
    return render(request, "intake/request.html", known, status=status)
