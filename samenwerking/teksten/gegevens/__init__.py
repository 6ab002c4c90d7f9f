"""Data fields: what stands behind each key of `gegevensvelden`, one file per subject."""
