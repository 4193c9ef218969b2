from django.db import migrations, models


def forget_those_of_others(apps, schema_editor):
    """An import kept the number that the agreement had elsewhere."""
    alerts = apps.get_model("profits", "SkewAlert").objects
    agreements = apps.get_model("budgets", "Agreement").objects
    known = agreements.filter(pk=models.OuterRef("agreement"), project=models.OuterRef("project"))
    alerts.filter(~models.Exists(known)).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("budgets", "0003_costs_have_versions"),
        ("profits", "0001_skew"),
    ]

    operations = [migrations.RunPython(forget_those_of_others, migrations.RunPython.noop)]
