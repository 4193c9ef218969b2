from django.db import models

from baton.kit.record import Written


class CardText(Written):
    """A card in the search index. The words themselves stand where only the database's own full-text search
    reads them (see migration 0002): ``search_words`` on SQLite, columns of this table on PostgreSQL.

    ``digest`` is of all that was put there: what has not changed is not written again.
    """

    card = models.OneToOneField("boards.Card", models.CASCADE, primary_key=True, related_name="+")
    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    digest = models.CharField(max_length=32)
