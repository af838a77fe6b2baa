"""References as other programs write them, read as entries of the bibliography."""
