"""The room `plannen`: what the region does, and what its gemeenten promised each other and their inhabitants."""
