"""What is told of an accident later, for days and from any of its customer's talks, until nothing is missing."""
