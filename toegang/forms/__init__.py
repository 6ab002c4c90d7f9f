"""Forms of toegang, one file per subject. A form reads; the rules stand in `acties` and in the pure modules."""
