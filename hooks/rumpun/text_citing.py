"""The interface words of citing a study, a page or a finding, in both languages."""

from __future__ import annotations

from .problems import Said

CITING: dict[str, Said] = {}
