"""The words of the search in both languages; `{…}` is filled in by `search.js`."""

from __future__ import annotations

from ...parsing.problems import Said

SEARCH: dict[str, Said] = {
    "search_open": Said(
        "Cari",
        "Search",
    ),
    "search_title": Said(
        "Cari di Rumpun",
        "Search Rumpun",
    ),
    "search_close": Said(
        "Tutup",
        "Close",
    ),
    "search_label": Said(
        "Kata yang dicari",
        "Words to search for",
    ),
    "search_placeholder": Said(
        "Cari teori, metode, temuan, tempat …",
        "Search theories, methods, findings, places …",
    ),
    "search_submit": Said(
        "Cari",
        "Search",
    ),
    "search_filter": Said(
        "Saringan",
        "Filters",
    ),
    "search_chosen": Said(
        "Saringan yang dipakai",
        "Filters in use",
    ),
    "search_clear": Said(
        "Hapus semua saringan",
        "Clear all filters",
    ),
    "search_results": Said(
        "Hasil pencarian",
        "Search results",
    ),
    "search_open_page": Said(
        "Buka pencarian ini sebagai halaman (dapat dibagikan)",
        "Open this search as a page (to share it)",
    ),
    "search_keys": Said(
        "/ membuka · ↑ ↓ berpindah · Esc menutup",
        "/ opens · ↑ ↓ move · Esc closes",
    ),
    "search_facet_order": Said(
        "Teori|Metode|Tema|Jenis kelompok|Tempat|Tahun|Jenis karya|Jenis halaman",
        "Theory|Method|Theme|Kind of group|Place|Year|Kind of work|Kind of page",
    ),
    "search_show_all": Said(
        "Tampilkan semua ({n})",
        "Show all ({n})",
    ),
    "search_remove": Said(
        "Hapus saringan {name}",
        "Remove filter {name}",
    ),
    "search_more": Said(
        "Tampilkan {n} hasil lagi",
        "Show {n} more results",
    ),
    "search_hint": Said(
        "Ketik kata, pilih saringan, atau keduanya. Apit frasa dengan tanda kutip untuk mencarinya persis.",
        "Type words, choose filters, or both. Put a phrase in quotation marks to find it exactly.",
    ),
    "search_loading": Said(
        "Menyiapkan pencarian …",
        "Preparing the search …",
    ),
    "search_one": Said(
        "1 halaman ditemukan",
        "1 page found",
    ),
    "search_many": Said(
        "{n} halaman ditemukan",
        "{n} pages found",
    ),
    "search_none": Said(
        "Tidak ada halaman yang cocok dengan “{query}”. Coba kata dasarnya (“kelompok”, bukan “pengelompokan”), kurangi kata, atau hapus saringan.",
        "No page matches “{query}”. Try fewer or simpler words, or remove a filter.",
    ),
    "search_none_filtered": Said(
        "Tidak ada halaman yang memenuhi semua saringan ini. Hapus salah satunya.",
        "No page fits all of these filters. Remove one of them.",
    ),
    "search_sections": Said(
        "Bagian yang cocok",
        "Matching sections",
    ),
    "search_offline": Said(
        "Pencarian belum dapat dimuat karena perangkat sedang luring. Sambungkan ke internet, lalu coba lagi.",
        "The search could not be loaded because this device is offline. Connect to the internet, then try again.",
    ),
    "search_missing": Said(
        "Pencarian tidak dapat dimuat. Muat ulang halaman ini; bila tetap gagal, telusuri situs lewat menu.",
        "The search could not be loaded. Reload this page; if it still fails, browse the site through the menu.",
    ),
    "search_no_script": Said(
        "Pencarian memerlukan JavaScript dan hanya bekerja bila situs dibuka lewat alamat web, bukan sebagai berkas di komputer. Tanpa itu pun semua isi dapat dicapai dari sini:",
        "Search needs JavaScript and works only when the site is opened at a web address, not as a file on a computer. Without it, everything can still be reached from here:",
    ),
}
