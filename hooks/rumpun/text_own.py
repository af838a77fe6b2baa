"""The words of the reader’s own study and the drafts made from it, in both languages."""

from __future__ import annotations

from .problems import Said

OWN: dict[str, Said] = {}
