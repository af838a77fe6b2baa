"""Drawings in numbers: where every mark, line and word stands; templates only print it."""
