"""For migrations: the tables of a new app at once, so that its models are put together once and not once per table."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


class Tabellen(Operation):
    """New tables with what is added to them in the same migration, made as they stand after all of it."""

    def __init__(self, *operations: Operation) -> None:
        """The operations as `makemigrations` wrote them, in their order."""
        self.operations = list(operations)

    @property
    def nieuw(self) -> list[CreateModel]:
        """Those that make a table."""
        return [deel for deel in self.operations if isinstance(deel, CreateModel)]

    def neemt(self, operatie: Operation) -> bool:
        """Whether this one can be done in one go with them: another table, or something more of one of these."""
        if isinstance(operatie, AddField | AddIndex | AddConstraint):
            return operatie.model_name_lower in {deel.name_lower for deel in self.nieuw}
        return isinstance(operatie, CreateModel)

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Add everything to the state; its classes are built when the first table asks for them."""
        state.__dict__.pop("apps", None)
        for deel in self.operations:
            deel.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Make the tables. Their foreign keys come at the end of the migration, so their order does not matter."""
        for deel in self.nieuw:
            deel.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Drop the tables."""
        for deel in reversed(self.nieuw):
            deel.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        """For `migrate --plan`."""
        return f"Create {len(self.nieuw)} tables"


def tabellen_ineens(operations: Iterable[Operation]) -> list[Operation]:
    """The same operations, with those about new tables that follow each other as one.

    After each operation Django builds the classes of all models that are linked anew, and here nearly all of them are
    linked: an empty database took forty seconds of processor.
    """
    uit: list[Operation] = []
    for operatie in operations:
        if uit and isinstance(uit[-1], Tabellen) and uit[-1].neemt(operatie):
            uit[-1].operations.append(operatie)
        else:
            uit.append(Tabellen(operatie) if isinstance(operatie, CreateModel) else operatie)
    return uit
