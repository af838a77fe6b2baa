"""The words of the pictures, in both languages."""

from __future__ import annotations

from .problems import Said

PICTURES: dict[str, Said] = {}
