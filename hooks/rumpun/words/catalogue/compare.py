"""The words of the tray, of the tools of the comparison and of the side-by-side page, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

COMPARE: dict[str, Said] = {
    "tray_title": Said("Pilihan untuk dibandingkan", "Selected for comparison"),
    "tray_add": Said("Tambahkan ke perbandingan", "Add to comparison"),
    "tray_remove": Said("Keluarkan dari perbandingan", "Remove from comparison"),
    "tray_add_short": Said("Bandingkan", "Compare"),
    "tray_remove_short": Said("Keluarkan", "Remove"),
    "tray_drop": Said("Keluarkan {name} dari perbandingan", "Remove {name} from comparison"),
    "tray_count": Said("{n} dari {most} dipilih", "{n} of {most} selected"),
    "tray_one": Said("1 dipilih, pilih satu lagi", "1 selected, select one more"),
    "tray_compare": Said("Bandingkan", "Compare"),
    "tray_table": Said("Tabel penelitian terdahulu", "Prior-research table"),
    "tray_clear": Said("Kosongkan", "Clear"),
    "tray_full": Said(
        "Sudah {most} yang dipilih. Keluarkan salah satu dahulu.", "{most} are selected already. Remove one first."
    ),
    "tray_unkept": Said(
        "Peramban ini tidak dapat menyimpan pilihan. Gunakan halaman “Bandingkan berdampingan”.",
        "This browser cannot keep a selection. Use the page “Compare side by side”.",
    ),
    "tray_added": Said("{name} ditambahkan. {n} dari {most} dipilih.", "{name} added. {n} of {most} selected."),
    "tray_removed": Said("{name} dikeluarkan. {n} dari {most} dipilih.", "{name} removed. {n} of {most} selected."),
    "tray_cleared": Said("Pilihan dikosongkan.", "The selection is empty."),
    "tools": Said("Alat perbandingan", "Tools of the comparison"),
    "tool_comparison": Said("Matriks tema dan kasus", "Matrix of themes and cases"),
    "tool_side": Said("Bandingkan berdampingan", "Compare side by side"),
    "tool_pairs": Said("Pasangan siap baca", "Ready-made pairs"),
    "tool_matrix": Said("Tabel penelitian terdahulu", "Prior-research table"),
    "tool_own": Said("Penelitian saya", "My study"),
    "tool_gaps": Said("Celah penelitian", "Research gaps"),
    "tool_pictures": Said("Gambar", "Pictures"),
    "tool_tour": Said("Panduan", "Tour"),
    # --- side by side ---
    "side_lead": Said(
        "Dua sampai enam studi atau kasus dalam kolom yang bersebelahan, baris demi baris: apa yang sama, apa yang "
        "berbeda, dan apa yang tidak dilaporkan.",
        "Two to six studies or cases in columns, row by row: what they share, where they differ, and what they do "
        "not report.",
    ),
    "side_script": Said(
        "Memilih studi sendiri memerlukan JavaScript. Yang dapat dibaca tanpa itu:",
        "Choosing for yourself needs JavaScript. What can be read without it:",
    ),
    "side_table": Said("Tabel perbandingan", "Comparison table"),
    "side_example": Said(
        "Contoh: {names}. Tabel ini tampil selama belum ada yang dipilih.",
        "An example: {names}. This table stands here as long as nothing has been selected.",
    ),
    "side_too_few": Said(
        "Basis pengetahuan ini belum memuat dua studi atau kasus yang dapat dibandingkan.",
        "This knowledge base does not yet hold two studies or cases that could be compared.",
    ),
    "side_legend": Said("Cara membaca tabel", "How to read the table"),
    "side_legend_same": Said(
        "Semua kolom yang dapat dibandingkan berisi hal yang sama.", "All columns that can be compared say the same."
    ),
    "side_legend_different": Said(
        "Paling sedikit dua kolom berisi hal yang berlainan. Isi yang ada di semua kolom yang dapat dibandingkan ditandai "
        "“dimiliki bersama”.",
        "At least two columns say different things. What stands in all columns that can be compared is marked “in "
        "common”.",
    ),
    "side_legend_direction": Said(
        "Temuan berbeda tingkat, tetapi searah: misalnya kelompok yang berhasil memiliki hal itu dan kelompok yang "
        "gagal kekurangan; keduanya berarti bahwa hal itu mendukung.",
        "The findings differ in level but point the same way: for instance, the group that did well had it and the "
        "group that did poorly lacked it, and both mean that it promotes success.",
    ),
    "side_legend_none": Said(
        "Kurang dari dua kolom memuat isi yang dapat dibandingkan. Uraian bebas hanya untuk dibaca; yang tidak "
        "dilaporkan, belum dikodekan, atau tidak berlaku tidak pernah dihitung sebagai sama atau berbeda.",
        "Fewer than two columns hold something that can be compared. Prose is there to be read; what is not reported, "
        "not coded yet or does not apply never counts as the same or as different.",
    ),
    "side_js_row": Said("Baris", "Row"),
    "side_js_column": Said("Studi atau kasus", "Study or case"),
    "side_js_same": Said("sama", "same"),
    "side_js_different": Said("berbeda", "different"),
    "side_js_none": Said("tidak dihitung", "not counted"),
    "side_js_direction": Said("berbeda tingkat, arah sama: {direction}", "levels differ, same direction: {direction}"),
    "side_js_shared": Said("dimiliki bersama", "in common"),
    "side_js_group_work": Said("Karya", "Work"),
    "side_js_group_study": Said("Studi", "Study"),
    "side_js_group_method": Said("Metode", "Method"),
    "side_js_group_outcome": Said("Hasil", "Outcome"),
    "side_js_group_themes": Said("Tema", "Themes"),
    "side_js_chosen": Said("Kolom yang ditampilkan", "Columns shown"),
    "side_js_left": Said("Geser {name} ke kiri", "Move {name} to the left"),
    "side_js_right": Said("Geser {name} ke kanan", "Move {name} to the right"),
    "side_js_remove": Said("Keluarkan {name} dari tabel", "Remove {name} from the table"),
    "side_js_moved": Said("{name} kini kolom {n} dari {total}.", "{name} is now column {n} of {total}."),
    "side_js_removed": Said("{name} dikeluarkan dari tabel.", "{name} removed from the table."),
    "side_js_added": Said("{name} ditambahkan ke tabel.", "{name} added to the table."),
    "side_js_pick": Said("Tambahkan studi atau kasus", "Add a study or case"),
    "side_js_pick_field": Said("Cari nama studi, kasus, atau penulis", "Search by study, case or author"),
    "side_js_pick_list": Said("Studi dan kasus yang dapat ditambahkan", "Studies and cases that can be added"),
    "side_js_pick_found": Said("{n} cocok.", "{n} found."),
    "side_js_pick_most": Said(
        "{n} cocok; {most} yang pertama ditampilkan. Ketik untuk mempersempit.",
        "{n} found; the first {most} are shown. Type to narrow them down.",
    ),
    "side_js_pick_nothing": Said(
        "Tidak ada yang cocok dengan “{query}”. Coba kata yang lebih pendek.",
        "Nothing matches “{query}”. Try a shorter word.",
    ),
    "side_js_pick_case": Said("kasus dari {study}", "case of {study}"),
    "side_js_pick_in": Said("sudah di tabel", "already in the table"),
    "side_js_view": Said("Baris yang ditampilkan", "Rows to show"),
    "side_js_view_all": Said("Semua", "All"),
    "side_js_view_same": Said("Sama", "Same"),
    "side_js_view_different": Said("Berbeda", "Different"),
    "side_js_rows": Said("Pilih baris", "Choose rows"),
    "side_js_rows_all": Said("semua", "all"),
    "side_js_filled": Said("Sembunyikan baris yang tidak berisi", "Hide rows with nothing in them"),
    "side_js_transpose": Said("Tukar baris dan kolom", "Swap rows and columns"),
    "side_js_copy": Said("Salin tautan", "Copy the link"),
    "side_js_copied": Said("Tautan ke tabel ini disalin.", "The link to this table has been copied."),
    "side_js_copy_by_hand": Said("Salin tautan ini:", "Copy this link:"),
    "side_js_print": Said("Cetak", "Print"),
    "side_js_keep": Said("Simpan sebagai pilihan saya", "Keep as my selection"),
    "side_js_kept": Said("Pilihan ini disimpan di peramban ini.", "This selection is kept in this browser."),
    "side_js_foreign": Said(
        "Tabel ini berasal dari tautan; pilihan Anda sendiri tidak diubah.",
        "This table comes from a link; your own selection is left as it is.",
    ),
    "side_js_count": Said(
        "{all} baris: {same} sama, {different} berbeda, {rest} tidak dihitung.",
        "{all} rows: {same} same, {different} different, {rest} not counted.",
    ),
    "side_js_empty_one": Said("1 baris tidak berisi disembunyikan.", "1 row with nothing in it is hidden."),
    "side_js_empty": Said("{n} baris tidak berisi disembunyikan.", "{n} rows with nothing in them are hidden."),
    "side_js_nothing": Said("Tidak ada baris untuk tampilan ini.", "There are no rows for this view."),
    "side_js_loading": Said("Memuat data studi …", "Loading the studies …"),
    "side_js_unknown": Said(
        "Studi atau kasus ini tidak ada di Rumpun dan dilewati: {ids}. Periksa tautannya, atau pilih di bawah ini.",
        "There is no such study or case in Rumpun, so it was left out: {ids}. Check the link, or choose below.",
    ),
    "side_js_broken": Said(
        "Bagian tautan ini bukan nama studi atau kasus dan dilewati: {ids}. Contoh yang benar: ?s={example}",
        "This part of the link is no name of a study or case and was left out: {ids}. A correct one: ?s={example}",
    ),
    "side_js_over": Said(
        "Tabel ini memuat paling banyak {most} kolom. Yang dilewati: {ids}.",
        "The table holds at most {most} columns. Left out: {ids}.",
    ),
    "side_js_full": Said(
        "Tabel sudah memuat {most} kolom. Hapus salah satu dahulu.",
        "The table already has {most} columns. Remove one first.",
    ),
    "side_js_few": Said(
        "Pilih paling sedikit dua studi atau kasus; baru sesudah itu ada yang dapat dibandingkan.",
        "Select at least two studies or cases; until then there is nothing to compare.",
    ),
    "side_js_gone": Said(
        "Tidak ada lagi di Rumpun dan dikeluarkan dari pilihan Anda: {names}.",
        "No longer in Rumpun, and taken out of your selection: {names}.",
    ),
    "side_js_failed": Said(
        "Tidak dapat dimuat: {names}. Periksa sambungan internet Anda.",
        "Could not be loaded: {names}. Check your internet connection.",
    ),
    "side_js_failed_words": Said(
        "Data perbandingan tidak dapat dimuat. Periksa sambungan internet Anda.",
        "The comparison data could not be loaded. Check your internet connection.",
    ),
    "side_js_retry": Said("Coba lagi", "Try again"),
    "side_js_part": Said(
        "{case} adalah kasus dari {study}: banyak baris keduanya sama karena berasal dari studi yang sama.",
        "{case} is a case of {study}: many of their rows are the same because they come from the same study.",
    ),
}
