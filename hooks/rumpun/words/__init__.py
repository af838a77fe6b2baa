"""The interface's words, and contributors' Markdown as HTML."""
