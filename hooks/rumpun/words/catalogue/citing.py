"""The interface words of citing a study, a page or a finding, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

CITING: dict[str, Said] = {
    "cite_study": Said("Kutip studi ini", "Cite this study"),
    "cite_study_hint": Said(
        "Untuk temuan para penelitinya. Bacalah studi aslinya sebelum mengutip.",
        "For what the researchers found. Read the original before you cite it.",
    ),
    "cite_page": Said("Kutip halaman ini", "Cite this page"),
    "cite_page_hint": Said(
        "Untuk ringkasan, pengodean, dan perbandingan yang kami buat.",
        "For the summary, coding and comparisons that we made.",
    ),
    "cite_finding": Said("Kutip temuan ini", "Cite this finding"),
    "cite_case": Said("Kutip kasus ini", "Cite this case"),
    "cite_first_note": Said("Chicago, catatan kaki pertama", "Chicago, first note"),
    "cite_short_note": Said("Chicago, catatan kaki berikutnya", "Chicago, short note"),
    "cite_version": Said("versi {version}", "version {version}"),
    "cite_edition": Said("edisi {edition}", "edition {edition}"),
    "other_styles": Said("Gaya sitasi lain", "Other citation styles"),
    # What cite.js says.
    "cite_js_style": Said("Gaya sitasi", "Citation style"),
    "cite_js_copy": Said("Salin", "Copy"),
    "cite_js_copied": Said("Disalin", "Copied"),
    "cite_js_refused": Said(
        "Peramban menolak. Teksnya sudah ditandai; salin sendiri.",
        "The browser refused. The text is selected; copy it yourself.",
    ),
}
