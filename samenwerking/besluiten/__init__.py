"""The room `besluiten`: which form, which agreements; who decides what on which version, in which order, by when."""
