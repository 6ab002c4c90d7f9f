"""Pages of the room `plannen`."""
