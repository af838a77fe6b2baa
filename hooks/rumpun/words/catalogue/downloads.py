"""The interface words of the downloads for reference managers, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

DOWNLOADS: dict[str, Said] = {
    "download": Said("Unduh", "Download"),
    "download_format": Said("Unduh {format}: {name}", "Download {format}: {name}"),
    "download_this_page": Said("halaman ini", "this page"),
    "download_all": Said("seluruh daftar pustaka", "the whole bibliography"),
    "download_all_lead": Said(
        "Seluruh daftar pustaka untuk pengelola referensi seperti Zotero atau Mendeley ({n} {works}).",
        "The whole bibliography for a reference manager such as Zotero or Mendeley ({n} {works}).",
    ),
    "download_formats": Said(
        "Zotero dan Mendeley membuka RIS dan BibTeX; CSL-JSON untuk Zotero dan Pandoc. Sesudah diimpor, rujukannya dapat "
        "disisipkan ke dokumen Word lewat Zotero atau Mendeley.",
        "Zotero and Mendeley open RIS and BibTeX; CSL-JSON is for Zotero and Pandoc. Once imported, the references can be "
        "inserted into a Word document through Zotero or Mendeley.",
    ),
    "download_kind_unknown": Said(
        "Jenis karya ini tidak tercetak. Untuk Zotero, pilih BibTeX atau CSL-JSON; dari RIS, Zotero menjadikannya artikel jurnal.",
        "The kind of this work is not printed. For Zotero, choose BibTeX or CSL-JSON; from RIS it makes a journal article.",
    ),
    "download_list": Said("daftar pustaka studi ini", "this study\u2019s reference list"),
    "download_list_file": Said("daftar-pustaka", "references"),
    "download_theory": Said("karya di balik teori ini", "the works behind this theory"),
    "download_theory_title": Said("Karya untuk pengelola referensi", "Works for your reference manager"),
    "download_theory_lead": Said(
        "Berisi publikasi asli studi yang memakai teori ini, bacaan latarnya, dan karya yang menjadi sandaran temuan "
        "studi-studi itu tentang konsep teori ini.",
        "The original publications of the studies that use this theory, its background reading, and the works that "
        "those studies\u2019 findings about its constructs rest on.",
    ),
    "unit_works": Said("karya", "works"),
    "unit_works_one": Said("karya", "work"),
    # What the script of the bibliography says.
    "pick_js_hint": Said(
        "Centang karya yang Anda perlukan; tombol unduh dan salin ada di bawah daftar.",
        "Tick the works you need; the buttons to download and copy are below the list.",
    ),
    "pick_js_one": Said("Pilih {name}", "Select {name}"),
    "pick_js_group": Said("Pilih semua di bagian ini", "Select all in this section"),
    "pick_js_panel": Said("Karya pilihan", "Selected works"),
    "pick_js_none": Said("Belum ada karya yang dipilih.", "No work is selected yet."),
    "pick_js_count_one": Said("1 karya dipilih", "1 work selected"),
    "pick_js_count": Said("{n} karya dipilih", "{n} works selected"),
    "pick_js_elsewhere": Said("{n} di antaranya di halaman lain daftar ini", "{n} of them on other pages of the list"),
    "pick_js_take": Said("Unduh:", "Download:"),
    "pick_js_download": Said("Unduh {format}", "Download {format}"),
    "pick_js_copy": Said("Salin rujukan", "Copy references"),
    "pick_js_clear": Said("Kosongkan pilihan", "Clear selection"),
    "pick_js_file": Said("karya-pilihan", "selected-works"),
    "pick_js_fetching": Said("Menyiapkan berkas \u2026", "Preparing the file \u2026"),
    "pick_js_done": Said("Berkas {file} siap: {n} karya.", "The file {file} is ready: {n} works."),
    "pick_js_done_one": Said("Berkas {file} siap: 1 karya.", "The file {file} is ready: 1 work."),
    "pick_js_copied": Said("Disalin: {n} rujukan.", "Copied: {n} references."),
    "pick_js_copied_one": Said("Disalin: 1 rujukan.", "Copied: 1 reference."),
    "pick_js_failed": Said(
        "Tidak ada yang diunduh karena {file} tidak dapat diambil. Periksa sambungan internet, lalu coba lagi.",
        "Nothing was downloaded, because {file} could not be fetched. Check the connection and try again.",
    ),
    "pick_js_copy_failed": Said(
        "Tidak ada yang disalin karena sebagian rujukan tidak dapat diambil. Periksa sambungan internet, lalu coba lagi.",
        "Nothing was copied, because some references could not be fetched. Check the connection and try again.",
    ),
    "pick_js_copy_refused": Said(
        "Peramban tidak mengizinkan penyalinan. Tandai teksnya dalam daftar, lalu salin sendiri.",
        "The browser does not allow copying. Select the text in the list and copy it by hand.",
    ),
    "pick_js_gone": Said(
        "{name} tidak ada lagi dalam daftar ini dan dikeluarkan dari pilihan.",
        "{name} is no longer in this list and was taken out of the selection.",
    ),
}
