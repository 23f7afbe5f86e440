"""The tables of the desk."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = (
        ("archive", "0002_search"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    )

    operations = (
        migrations.CreateModel(
            name="Bearing",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="archive.article",
                    ),
                ),
                ("others", models.JSONField(default=list)),
            ],
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("author_name", models.CharField(max_length=150)),
                ("made", models.DateTimeField(auto_now_add=True)),
                (
                    "verdict",
                    models.CharField(max_length=8),
                ),
                ("rule", models.CharField(db_index=True, default="", max_length=60)),
                ("reader", models.CharField(max_length=40)),
                ("before", models.JSONField(null=True)),
                ("after", models.JSONField(null=True)),
                ("remark", models.TextField(blank=True, default="")),
                ("withdrawn", models.DateTimeField(blank=True, null=True)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="corrections", to="archive.article"
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Story",
            fields=[
                ("key", models.BigIntegerField(primary_key=True, serialize=False)),
                ("headline", models.TextField()),
                ("first", models.CharField(max_length=40, null=True)),
                ("last", models.CharField(max_length=40, null=True)),
                ("pages", models.PositiveIntegerField()),
                ("origins", models.PositiveIntegerField()),
                ("clashes", models.PositiveIntegerField(default=0)),
                ("told", models.BinaryField()),
                ("articles", models.ManyToManyField(related_name="stories", to="archive.article")),
            ],
            options={
                "ordering": ("-last", "-pages", "key"),
            },
        ),
    )
