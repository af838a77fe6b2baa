"""What the open data are called, and on which terms everybody may use them."""

from __future__ import annotations

from ..parsing.problems import Said

NAME = "rumpun"
TITLE = Said("Rumpun: studi tentang kelompok", "Rumpun: studies of groups")
DESCRIPTION = Said(
    "Studi tentang bagaimana kelompok bertahan atau bubar, dikodekan menurut teori, metode, kasus, dan temuan.",
    "Studies of how groups hold together or fall apart, coded by theory, method, case and finding.",
)
LICENCE_NAME = "CC-BY-4.0"
LICENCE_TITLE = "Creative Commons Attribution 4.0"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
