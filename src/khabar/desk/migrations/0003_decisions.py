"""Decisions on who is who."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("archive", "0002_search"),
        ("desk", "0002_roles"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=8)),
                ("named", models.JSONField(default=list)),
                ("author_name", models.CharField(max_length=150)),
                ("made", models.DateTimeField(auto_now_add=True)),
                ("undone", models.DateTimeField(blank=True, null=True)),
                ("undone_by", models.CharField(blank=True, default="", max_length=150)),
                (
                    "author",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("other", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="archive.thing")),
                ("thing", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="archive.thing")),
            ],
            options={
                "ordering": ("-id",),
            },
        ),
    ]
