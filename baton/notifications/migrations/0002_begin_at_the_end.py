"""What stands in the logs when this reader first comes is nobody's news."""

from django.db import migrations


def begin_at_the_end(apps, schema_editor):
    positions = apps.get_model("activity", "ReaderPosition").objects
    for workspace in apps.get_model("accounts", "Workspace").objects.all():
        positions.get_or_create(
            reader="notifications", workspace=workspace, defaults={"number": workspace.last_entry}
        )


class Migration(migrations.Migration):
    dependencies = [
        ("notifications", "0001_initial"),
        ("activity", "0001_initial"),
        ("accounts", "0001_initial"),
    ]

    operations = [migrations.RunPython(begin_at_the_end, migrations.RunPython.noop)]
