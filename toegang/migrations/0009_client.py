from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("toegang", "0008_berichten")]

    operations: list[migrations.operations.base.Operation] = []
