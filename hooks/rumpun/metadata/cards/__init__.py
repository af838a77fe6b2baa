"""Draws the card images that stand for pages where their addresses are shared."""
