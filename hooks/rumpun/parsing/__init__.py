"""Contributor files as data plus the place of every value; the only door to YAML and BibTeX parsers."""
