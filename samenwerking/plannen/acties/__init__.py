"""Changes of more than one thing in the room `plannen`."""
