"""Room: which form, which agreements, who decides."""
