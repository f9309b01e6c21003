"""The running service: composition root, settings, web, turn loop, delivery loop, clock, command line."""
