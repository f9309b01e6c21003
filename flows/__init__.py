"""The conversations: pure state machines and their words.

Nothing in this package reads a clock, a socket, a store or a vendor's type: time, ids and chance come in as values.
``step`` (see :mod:`flows.step`) is the whole interface; the other public modules are the vocabulary it is written in.
"""
