"""The base of every row."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from baton.kit import clock, writing


class Written(models.Model):
    """Saved with statements composed once, where Django would compose them at every save."""

    class Meta:
        abstract = True

    def save(  # type: ignore[override]
        self,
        *,
        force_insert: bool = False,
        update_fields: Iterable[str] | None = None,
        using: str | None = None,
        **known: Any,
    ) -> None:
        if update_fields is not None:
            writing.update(self, frozenset(update_fields))
        elif force_insert or (self._state.adding and self.pk is None):
            writing.insert(self)
        else:
            super().save(using=using, **known)


class Record(Written):
    id = models.BigAutoField(primary_key=True)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        abstract = True
