"""What was agreed to be looked at was kept as the words of the refusal; it is told to whoever is asked, also at
the client: words that somebody wrote since for colleagues stay where they are."""

from django.db import migrations


def tell_approvers(apps, schema_editor):
    for row in apps.get_model("statik", "StageGate").objects.select_related("gate__policy", "agreement"):
        gate, policy = row.gate, row.gate.policy
        agreed = str(row.agreement.values.get("evidence") or "").strip()[:300]
        if policy.words != agreed:
            continue
        gate.evidence, policy.words = policy.words, ""
        gate.save(update_fields=["evidence"])
        policy.save(update_fields=["words"])


class Migration(migrations.Migration):
    dependencies = [
        ("statik", "0004_rules_of_designs"),
        ("boards", "0014_evidence_of_a_gate"),
    ]

    operations = [migrations.RunPython(tell_approvers, migrations.RunPython.noop)]
