"""Pages of the room `overleg`."""
