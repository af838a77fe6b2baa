"""A page in the making, templates, and the finished page."""
