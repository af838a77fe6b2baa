"""What the records are, how they are loaded, and how they refer to each other."""
