from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("toegang", "0004_overdracht")]

    operations: list[migrations.operations.base.Operation] = []
