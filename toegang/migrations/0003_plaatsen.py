from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("toegang", "0002_procedure")]

    operations: list[migrations.operations.base.Operation] = []
