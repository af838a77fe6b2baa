"""Frozen editions: what each of them holds, and what has changed since."""
