"""Room `teksten`: regiovisie, SOK and other texts that gemeenten write together, and their frozen versions."""
