"""Draws the way of a proposal on GitHub, whose pages are not ours to photograph: part of `make screenshots`."""

from __future__ import annotations

from html import escape
from typing import Literal

Language = Literal["id", "en"]

STEPS: dict[Language, tuple[tuple[str, str], ...]] = {
    "id": (
        ("Edit this file", "Gambar pensil di atas berkasnya"),
        ("Fork this repository", "Pada kali pertama: salinan milik Anda"),
        ("Commit changes… › Propose changes", "Apa yang Anda ubah, dan mengapa"),
        ("Create pull request", "Dua kali: usulan Anda terkirim"),
        ("Pemeriksaan", "Berjalan sendiri; laporannya di bawah usulan"),
        ("Digabungkan", "Pengelola membaca, bertanya, lalu menerbitkan"),
    ),
    "en": (
        ("Edit this file", "The pencil above the file"),
        ("Fork this repository", "The first time: a copy of your own"),
        ("Commit changes… › Propose changes", "What you changed, and why"),
        ("Create pull request", "Twice: your proposal is on its way"),
        ("Checks", "They run by themselves, with a report below"),
        ("Merged", "A maintainer reads, asks, and publishes"),
    ),
}
TITLES: dict[Language, str] = {
    "id": "Jalan sebuah usulan di GitHub, dari gambar pensil sampai terbit",
    "en": "The way of a proposal on GitHub, from the pencil to publication",
}
ON_GITHUB = 4
"""Steps that are buttons of GitHub; the others happen by themselves."""
WIDTH, BOX, GAP, EDGE = 440, 66, 26, 12


def drawing(language: Language) -> str:
    """One box below another with arrows between them, as SVG; readable on light ground and on dark."""
    steps = STEPS[language]
    height = 2 * EDGE + len(steps) * BOX + (len(steps) - 1) * GAP
    marks = [_step(number, *step) for number, step in enumerate(steps)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" font-family="system-ui, sans-serif"><title>{escape(TITLES[language])}</title>'
        f'<rect width="{WIDTH}" height="{height}" rx="10" fill="#fdfcf9"/>\n' + "\n".join(marks) + "\n</svg>\n"
    )


def _step(number: int, name: str, what: str) -> str:
    top = EDGE + number * (BOX + GAP)
    middle = WIDTH // 2
    button = number < ON_GITHUB
    fill, edge, ink = ("#21664f", "#21664f", "#ffffff") if button else ("#f1f3ec", "#8a958f", "#1c2420")
    muted = "#d4e6dc" if button else "#4c5852"
    arrow = (
        f'<path d="M{middle} {top - GAP + 3}v{GAP - 9}m-6 -6l6 6 6-6" fill="none" stroke="#4c5852" stroke-width="2"/>'
        if number
        else ""
    )
    return (
        f'{arrow}<rect x="{EDGE}" y="{top}" width="{WIDTH - 2 * EDGE}" height="{BOX}" rx="8" fill="{fill}" '
        f'stroke="{edge}"/><text x="{middle}" y="{top + 29}" text-anchor="middle" font-size="18" font-weight="600" '
        f'fill="{ink}">{escape(name)}</text><text x="{middle}" y="{top + 51}" text-anchor="middle" font-size="15" '
        f'fill="{muted}">{escape(what)}</text>'
    )
