"""Changes of dossiers: each locks, asks the right, asks whether it can, changes, and records what happened."""
