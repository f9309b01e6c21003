"""What a message costs, each figure beside a bare counterpart measured in the same run.

``python -m benchmarks`` starts everything it needs: the processes under test on one core; Redis, the stand-in for the
platforms and the load on the other. docs/performance.md says how to read the table.
"""
