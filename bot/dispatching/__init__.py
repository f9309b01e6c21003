"""Dispatching: partners are asked, told and heard, and jobs moved; what it decides is in :mod:`flows.dispatch`."""
