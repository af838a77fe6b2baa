"""Measures builds, preview and search of made-up knowledge bases, beside other programs, in the same run."""
