"""What a student is told of an answer."""
