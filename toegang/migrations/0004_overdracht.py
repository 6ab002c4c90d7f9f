from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("toegang", "0003_plaatsen")]

    operations: list[migrations.operations.base.Operation] = []
