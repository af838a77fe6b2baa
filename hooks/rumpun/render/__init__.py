"""A page in the making, and the finished page."""
