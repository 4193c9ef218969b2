"""The rows of the desk: kept views, and how far somebody has seen what happened."""

from baton.desk.models.view import DefaultView, SavedView, SavedViewQuerySet, ViewKind, ViewMember, ViewShare
from baton.desk.models.visit import Visit

__all__ = ["DefaultView", "SavedView", "SavedViewQuerySet", "ViewKind", "ViewMember", "ViewShare", "Visit"]
