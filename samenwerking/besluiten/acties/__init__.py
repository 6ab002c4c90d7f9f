"""Changes of several things: beginning a procedure, recording what was decided, keeping the calendar."""
