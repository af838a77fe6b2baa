"""The interface words of tables on other sites, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

EMBED: dict[str, Said] = {
    "embed_js_open": Said("Sematkan tabel ini di situs lain", "Embed this table on another site"),
    "embed_js_hint": Said(
        "Tempelkan kode ini di tampilan kode sumber Moodle, blog, atau halaman lain. Tabel tampil persis seperti yang Anda"
        " atur sekarang, disertai sumber dan lisensinya.",
        "Paste this code into the source view of Moodle, a blog or another page. The table appears as you have set it now,"
        " with its source and licence.",
    ),
    "embed_js_code": Said("Kode untuk disematkan", "Code to embed"),
    "embed_js_copy": Said("Salin kode", "Copy the code"),
    "embed_js_copied": Said("Kode disalin.", "The code was copied."),
    "embed_js_by_hand": Said(
        "Peramban tidak mengizinkan penyalinan. Kodenya sudah ditandai: salin dengan Ctrl+C.",
        "The browser does not allow copying. The code is selected: copy it with Ctrl+C.",
    ),
    "embed_js_frame": Said("{title}, tabel dari Rumpun", "{title}, a table from Rumpun"),
    "embed_credit": Said("Sumber: Rumpun,", "Source: Rumpun,"),
}
