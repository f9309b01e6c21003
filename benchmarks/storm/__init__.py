"""A storm: ten thousand made-up breakdowns in a day, before the real service whose processes are killed all along.

``python -m benchmarks.storm`` lives through it and counts what became of everybody; ``tests/proofs/test_storm.py`` does
a few hundred. Real are Redis, the database, the processes, the partner API; made up are people, partners, and time.
"""
