"""Pages of the room `kennis`."""
