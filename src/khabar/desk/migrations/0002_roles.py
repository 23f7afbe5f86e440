"""The three roles as groups, so that an admin can put accounts into them."""

from django.db import migrations

ROLES = ("reader", "editor", "admin")


def make(apps, schema_editor):  # type: ignore[no-untyped-def]
    group = apps.get_model("auth", "Group")
    for role in ROLES:
        group.objects.get_or_create(name=role)


def leave(apps, schema_editor):  # type: ignore[no-untyped-def]
    """The groups stay: accounts may stand in them."""


class Migration(migrations.Migration):
    dependencies = (("desk", "0001_initial"), ("auth", "0012_alter_user_first_name_max_length"))
    operations = (migrations.RunPython(make, leave),)
