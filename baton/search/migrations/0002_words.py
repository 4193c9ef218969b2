"""The tables that only the database's own full-text search reads."""

from django.db import migrations

SQLITE = [
    """CREATE VIRTUAL TABLE search_words USING fts5(
        title, body, talk, client,
        content='', contentless_delete=1, tokenize='ascii', prefix='2 3'
    )""",
    """CREATE TRIGGER search_words_go_with_the_card AFTER DELETE ON search_cardtext
       BEGIN DELETE FROM search_words WHERE rowid = OLD.card_id; END""",
]
POSTGRESQL = [
    "ALTER TABLE search_cardtext ADD COLUMN team tsvector, ADD COLUMN guest tsvector",
    "CREATE INDEX search_team ON search_cardtext USING gin (team)",
    "CREATE INDEX search_guest ON search_cardtext USING gin (guest)",
]
BACK = {
    "sqlite": ["DROP TRIGGER search_words_go_with_the_card", "DROP TABLE search_words"],
    "postgresql": ["ALTER TABLE search_cardtext DROP COLUMN team, DROP COLUMN guest"],
}


def make(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def take_away(apps, schema_editor):
    for statement in BACK[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(make, take_away)]
