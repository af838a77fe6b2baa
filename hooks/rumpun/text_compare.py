"""The words of the tray, of the tools of the comparison and of the side-by-side page, in both languages."""

from __future__ import annotations

from .problems import Said

COMPARE: dict[str, Said] = {
    "tray_title": Said("Pilihan untuk dibandingkan", "Selected for comparison"),
    "tools": Said("Alat perbandingan", "Tools of the comparison"),
    "tool_comparison": Said("Matriks tema dan kasus", "Matrix of themes and cases"),
    "tool_side": Said("Bandingkan berdampingan", "Compare side by side"),
    "tool_pairs": Said("Pasangan siap baca", "Ready-made pairs"),
    "tool_matrix": Said("Tabel penelitian terdahulu", "Prior-research table"),
    "tool_own": Said("Penelitian saya", "My study"),
    "tool_gaps": Said("Celah penelitian", "Research gaps"),
    "tool_pictures": Said("Gambar", "Pictures"),
    "tool_tour": Said("Panduan", "Tour"),
}
