"""The interface words of the reading lists of lecturers, in both languages."""

from __future__ import annotations

from .problems import Said

READING: dict[str, Said] = {}
