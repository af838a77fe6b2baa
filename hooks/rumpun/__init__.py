"""Rumpun's core: contributor files in, finished pages out. It knows no site generator."""
