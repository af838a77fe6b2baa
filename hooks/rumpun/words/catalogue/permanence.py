"""The interface words of addresses that stay, and redirects, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

PERMANENCE: dict[str, Said] = {
    "moved_title": Said("Halaman ini telah pindah", "This page has moved"),
    "moved_text": Said("Isinya kini ada di:", "Its content is now at:"),
    "withdrawn_title": Said("Halaman ini ditarik", "This page was withdrawn"),
    "withdrawn_text": Said(
        "Halaman ini pernah terbit di Rumpun, lalu ditarik oleh penyuntingnya.",
        "This page was once published on Rumpun and was later withdrawn by its editors.",
    ),
    "withdrawn_reason": Said("Alasannya", "The reason"),
    "withdrawn_successor": Said("Sebagai gantinya, lihat:", "See instead:"),
    "withdrawn_parts": Said("Yang ditarik", "What was withdrawn"),
    "withdrawn_hint": Said(
        "Hal berikut pernah dimuat di halaman ini, tetapi sudah kami tarik. Alasannya ditulis di sini karena tautan lama mungkin "
        "masih mengarah ke sini.",
        "These once stood on this page and have been withdrawn. The reasons are given because old links may still lead here.",
    ),
    "withdrawn_part_findings": Said("Temuan", "Finding"),
    "withdrawn_part_cases": Said("Kasus", "Case"),
    "withdrawn_part_constructs": Said("Konsep", "Construct"),
    "withdrawn_part_glossary": Said("Istilah", "Term"),
}
