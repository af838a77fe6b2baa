"""The interface's words, one module for each part of the site."""
