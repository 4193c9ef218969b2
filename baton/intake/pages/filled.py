"""What a form asks, as a page shows and reads it."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baton.boards.content.reading_values import as_text
from baton.boards.models import Card, CustomField, FieldKind
from baton.intake.arranging import INSIDE
from baton.intake.models import Asked, IntakeForm
from baton.kit.errors import Malformed

LONGEST_TITLE, LONGEST_ABOUT, LONGEST_ANSWER = 300, 20_000, 2000
TRAP = "homepage"


class ManyFiles(forms.FileInput):
    allow_multiple_selected = True


class Filled(forms.Form):
    """``homepage`` is shown to nobody: whoever fills it in is a program."""

    def __init__(self, form: IntakeForm, data: Any = None) -> None:
        super().__init__(data, label_suffix="")
        self.form = form
        self.questions = {
            f"field-{each.field_id}": each
            for each in form.questions.select_related("field").order_by("id")
            if each.field.archived_at is None and each.field.kind not in INSIDE
        }
        asked = self.asked()
        # Last on the page: when a file is stopped, what comes after it is not read.
        files = asked.pop("files", None)
        self.fields.update(asked)
        for name in self.questions:
            question = self.questions[name]
            self.fields[name] = field_of(question.field, required=question.required)
        if files is not None:
            self.fields["files"] = files
        self.fields[TRAP] = forms.CharField(required=False, max_length=500)

    def asked(self) -> dict[str, forms.Field]:
        built: dict[str, forms.Field] = {
            "about": forms.CharField(
                label=_("What is it about?"),
                max_length=LONGEST_ABOUT,
                widget=forms.Textarea(attrs={"rows": 7}),
                help_text=_("What you want to reach, for whom, and what there is already."),
            ),
            "wish": forms.DateField(
                label=_("When would you like to have it?"),
                widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
                input_formats=["%Y-%m-%d"],
                help_text=_("A wish: we tell you whether we can make it."),
            ),
            "files": forms.Field(label=_("Files"), widget=ManyFiles(), help_text=_("Five at most.")),
            "name": forms.CharField(
                label=_("What is your name?"),
                max_length=120,
                widget=forms.TextInput(attrs={"autocomplete": "name"}),
            ),
            "email": forms.EmailField(
                label=_("What is your e-mail address?"),
                max_length=254,
                widget=forms.EmailInput(attrs={"autocomplete": "email"}),
                help_text=_("We send you the number of your request."),
            ),
        }
        title = forms.CharField(label=_("In one line: what do you need?"), max_length=LONGEST_TITLE)
        chosen: dict[str, forms.Field] = {"title": title}
        for name, field in built.items():
            wanted = self.form.asks.get(name, Asked.NO)
            if wanted != Asked.NO:
                field.required = wanted == Asked.REQUIRED and name != "files"
                chosen[name] = field
        return chosen

    @property
    def shown(self) -> list[Any]:
        return [self[name] for name in self.fields if name != TRAP]

    @property
    def answers(self) -> dict[CustomField, Any]:
        found = {}
        for name, question in self.questions.items():
            given = self.cleaned_data.get(name)
            if given not in (None, "", False):
                found[question.field] = given
        return found

    def clean(self) -> dict[str, Any]:
        known = super().clean() or {}
        for name, value in known.items():
            if isinstance(value, str) and "\0" in value:
                self.add_error(name, _("It contains the invisible character NUL. Remove it."))
        for name, question in self.questions.items():
            given = known.get(name)
            if given not in (None, "", False):
                self.read(name, question.field, given)
        return known

    def read(self, name: str, field: CustomField, given: Any) -> None:
        """By the same reader as every other way into a field."""
        told = given.isoformat() if isinstance(given, date) else given
        try:
            self.cleaned_data[name] = as_text(field, told, Card(workspace_id=field.workspace_id))
        except Malformed as refusal:
            self.add_error(name, refusal.facts["reason"])


def field_of(field: CustomField, *, required: bool) -> forms.Field:
    known: dict[str, Any] = {"label": field.name, "required": required}
    if field.kind == FieldKind.DATE:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        return forms.DateField(widget=widget, input_formats=["%Y-%m-%d"], **known)
    if field.kind == FieldKind.CHOICE:
        options = [(each["id"], each["name"]) for each in field.options if not each.get("archived")]
        return forms.ChoiceField(choices=[("", "—"), *options], **known)
    if field.kind == FieldKind.CHECKBOX:
        return forms.BooleanField(**known)
    if field.kind == FieldKind.NUMBER:
        number = forms.TextInput(attrs={"inputmode": "decimal"})
        return forms.CharField(max_length=40, widget=number, **known)
    kind = "url" if field.kind == FieldKind.LINK else "text"
    return forms.CharField(max_length=LONGEST_ANSWER, widget=forms.TextInput(attrs={"type": kind}), **known)
