"""The room `overleg`: who meets, when and about what; what was agreed, and who does it by when."""
