from django.db import models

from baton.kit.record import Record


class StoredFile(Record):
    """Bytes that somebody uploaded. The name is data and never part of a path; ``key`` is random."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    key = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=255)
    content_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    width = models.PositiveIntegerField(null=True, blank=True)
    height = models.PositiveIntegerField(null=True, blank=True)
    preview_key = models.CharField(max_length=64, blank=True)
    # Of a PDF: [width, height] in points of each page; None until somebody leafed through it (files.leafing).
    pages = models.JSONField(null=True, blank=True)
    # Why its pages cannot be shown: locked, damaged, too_many, too_large.
    trouble = models.CharField(max_length=9, blank=True)

    def __str__(self) -> str:
        return self.name
