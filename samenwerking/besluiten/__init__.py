"""The room `besluiten`: who decides what on which version of a text, in which order, and by when."""
