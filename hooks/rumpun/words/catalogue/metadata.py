"""The interface words of what machines read about a page, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

METADATA: dict[str, Said] = {
    "card_motto": Said(
        "Penelitian tentang kelompok: yang merekatkan dan yang merenggangkan",
        "Research on groups: what holds them together, what pulls them apart",
    ),
    "card_alt": Said("Kartu bertuliskan: {text}", "Card that reads: {text}"),
}
