from django.db import migrations


def keep_what_they_could(apps, editor):
    """Webhooks were a part of the boards: whoever reached these reaches them still."""
    tokens = apps.get_model("accounts", "ApiToken").objects
    for token in tokens.only("areas").iterator():
        if "boards" in token.areas and "webhooks" not in token.areas:
            token.areas = [*token.areas, "webhooks"]
            token.save(update_fields=["areas"])


def take_back(apps, editor):
    tokens = apps.get_model("accounts", "ApiToken").objects
    for token in tokens.only("areas").iterator():
        token.areas = [area for area in token.areas if area != "webhooks"]
        token.save(update_fields=["areas"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_contacts")]

    operations = [migrations.RunPython(keep_what_they_could, take_back)]
