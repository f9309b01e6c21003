"""The reminder run: who is told of which contract on a day, handed over, and followed up until somebody is reached."""
