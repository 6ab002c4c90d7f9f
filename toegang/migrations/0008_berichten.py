from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("toegang", "0007_privacy")]

    operations: list[migrations.operations.base.Operation] = []
