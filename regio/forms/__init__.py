"""Forms of regio: they check what was typed; rules and rights stand in the actions."""
