"""Roadside assistance: the flow that matters most."""
