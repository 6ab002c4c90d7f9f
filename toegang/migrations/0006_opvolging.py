from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("toegang", "0005_opvang")]

    operations: list[migrations.operations.base.Operation] = []
