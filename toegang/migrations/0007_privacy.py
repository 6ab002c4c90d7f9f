from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("toegang", "0006_opvolging")]

    operations: list[migrations.operations.base.Operation] = []
