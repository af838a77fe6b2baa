"""The words of the gap matrix, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

GAPS: dict[str, Said] = {
    "gap_title": Said("Celah penelitian: {rows} dan {columns}", "Research gaps: {rows} and {columns}"),
    "gap_lead": Said(
        "Dua hal disilangkan, misalnya tema dan teori. Setiap sel memuat studi yang mempertemukan keduanya; sel yang kosong menyebut alasannya.",
        "Two things are crossed, such as theme and theory. Each cell lists the studies that bring the two together; an empty cell says why it is empty.",
    ),
    "gap_small": Said(
        "Sel kosong adalah celah dalam kumpulan kecil ini, bukan celah dalam kepustakaan. Sebelum menulis “belum pernah diteliti”, telusurilah juga sumber di luar Rumpun.",
        "An empty cell is a gap in this small collection, not in the literature. Before you write “never studied before”, search outside Rumpun as well.",
    ),
    "gap_ready": Said("Tabel siap baca", "Ready-made tables"),
    "gap_pair": Said("{rows} × {columns}", "{rows} by {columns}"),
    "gap_year": Said("Rentang tahun", "Span of years"),
    "gap_choose": Said("Silangkan hal lain", "Cross other things"),
    "gap_rows": Said("Baris", "Rows"),
    "gap_columns": Said("Kolom", "Columns"),
    "gap_view": Said("Sel", "Cells"),
    "gap_view_all": Said("Semua sel", "All cells"),
    "gap_view_empty": Said("Kosong saja", "Empty only"),
    "gap_view_filled": Said("Berisi studi saja", "With studies only"),
    "gap_show": Said("Tampilkan tabel", "Show the table"),
    "gap_swap": Said("Tukar baris dan kolom", "Swap rows and columns"),
    "gap_table": Said("Tabel silang", "The table"),
    "gap_reading": Said("Cara membaca tabel", "How to read the table"),
    "gap_sign_direction": Said("Arah temuan tentang tema", "What a finding says of a theme"),
    "gap_sign_claim": Said("Garis putus-putus", "Dashed border"),
    "gap_sign_claim_text": Said(
        "tema hanya disinggung dalam latar belakang atau dikutip dari karya lain, bukan hasil studi itu sendiri.",
        "the theme comes up only in the introduction or is retold from another work; it is not the study’s own result.",
    ),
    "gap_why_none": Said(
        "studi yang memuat salah satunya sudah dikodekan seluruhnya, dan yang lain bukan ini.",
        "every study that has the one has been coded for the other, and has something else there.",
    ),
    "gap_why_not_reported": Said(
        "sumber studi yang disebut tidak melaporkannya.", "the sources of the studies named do not report it."
    ),
    "gap_why_not_coded": Said(
        "kami belum mencarinya dalam sumber studi yang disebut.",
        "we have not yet looked for it in the sources of the studies named.",
    ),
    "gap_count_cases": Said(
        "Yang dihitung adalah kasus: dua kelompok dalam satu studi dapat berbeda jenis dan temuannya, sedangkan teori, metode, tempat, dan tahun mengikuti studinya.",
        "Cases are what counts: two groups in one study may differ in kind and in findings, while theory, method, place and year are those of the study.",
    ),
    "gap_count_broader": Said(
        "Jenis kelompok mencakup jenis yang lebih sempit; tempat dihitung menurut provinsi serta kabupaten atau kota. Istilah yang isinya sama persis dengan satu istilah di bawahnya tidak diulang. Tema dihitung untuk dirinya sendiri.",
        "A kind of group includes narrower kinds; a place counts by its province and by its regency or city. A term that holds exactly what one term below it holds is not repeated. A theme counts for itself only.",
    ),
    "gap_count_years": Said(
        "Tahun terbit dikelompokkan per lima tahun; studi yang sumbernya tidak mencantumkan tahun terhitung tidak dilaporkan.",
        "Years of publication are grouped by five; a study whose source prints no year counts as not reported.",
    ),
    "gap_in_general": Said("secara umum", "in general"),
    # Said by the page and by the script alike
    "gap_js_caption": Said("Baris: {rows}. Kolom: {columns}.", "Rows: {rows}. Columns: {columns}."),
    "gap_js_counts": Said(
        "Studi ditemukan pada {filled} dari {all} kombinasi. Yang kosong ada {empty}: {none} karena tidak ada di Rumpun, {not_reported} karena tidak dilaporkan, dan {not_coded} karena belum dikodekan.",
        "Studies are found in {filled} of {all} combinations. Left empty: {empty}, of which {none} because Rumpun has none, {not_reported} because it is not reported, and {not_coded} because it is not coded yet.",
    ),
    "gap_js_claims": Said(
        "Pada {n} kombinasi, studinya hanya menyinggung tema itu tanpa hasil sendiri.",
        "In {n} of the combinations with studies, these only touch on the theme, without a result of their own.",
    ),
    "gap_js_part": Said(
        "Ditampilkan: baris {first_row}–{last_row} dari {rows} dan kolom {first_column}–{last_column} dari {columns}.",
        "Shown: rows {first_row}–{last_row} of {rows} and columns {first_column}–{last_column} of {columns}.",
    ),
    "gap_js_reason_none": Said("tidak ada di Rumpun", "none in Rumpun"),
    "gap_js_nothing": Said(
        "Belum ada studi yang dikodekan menurut kedua hal ini.", "No study has been coded for both of these yet."
    ),
    "gap_js_unused": Said("Belum dipakai studi mana pun", "Not used by any study"),
    "gap_js_unused_hint": Said(
        "Istilah ini sudah ada dalam kosakata Rumpun, tetapi belum ada studinya; baris atau kolomnya akan kosong seluruhnya.",
        "These terms are in the vocabulary of Rumpun but have no study yet; their rows or columns would be empty throughout.",
    ),
    # Said by the script alone
    "gap_js_unknown": Said(
        "“{name}” dalam alamat halaman ini tidak dikenal. Yang ditampilkan: {rows} dan {columns}.",
        "“{name}” in the address of this page is unknown. Shown instead: {rows} and {columns}.",
    ),
    "gap_js_same": Said(
        "Baris dan kolom tidak boleh sama: pilih dua hal yang berbeda. Yang ditampilkan: {rows} dan {columns}.",
        "Rows and columns cannot be the same: choose two different things. Shown: {rows} and {columns}.",
    ),
    "gap_js_failed": Said(
        "Data untuk {rows} dan {columns} tidak dapat dimuat; tabel di bawah ini tidak berubah. Periksa sambungan internet, lalu coba lagi.",
        "The data for {rows} and {columns} could not be loaded; the table below has not changed. Check your connection and try again.",
    ),
    "gap_js_no_match": Said("Tidak ada sel yang cocok dengan pilihan ini.", "No cell fits this choice."),
    "gap_js_blank_empty": Said("kosong", "empty"),
    "gap_js_blank_filled": Said("ada studi", "has studies"),
    "gap_js_more_rows": Said("Tampilkan {n} baris lagi", "Show {n} more rows"),
    "gap_js_more_columns": Said("Tampilkan {n} kolom lagi", "Show {n} more columns"),
}
