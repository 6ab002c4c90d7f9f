"""Making and withdrawing the address of a calendar."""
