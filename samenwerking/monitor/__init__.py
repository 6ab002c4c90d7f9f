"""The monitor of a region: indicators with their values, targets and source, and what was frozen per quarter."""
