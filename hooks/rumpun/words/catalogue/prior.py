"""The words of the prior-research table and its exports, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

PRIOR: dict[str, Said] = {
    "prior_title": Said("Tabel penelitian terdahulu", "Prior-research table"),
    "prior_lead": Said(
        "Setiap studi dalam satu baris: tujuan, teori, metode, informan, tempat, dan hasil.",
        "Every study in one row: objective, theory, method, informants, place and result.",
    ),
    "prior_all": Said("Semua studi", "All studies"),
    # What prior.js says. The steps:
    "prior_js_build": Said("Susun tabel Anda", "Make your own table"),
    "prior_js_intro": Said(
        "Pilih studi, bandingkan dengan penelitian Anda, tentukan kolom, lalu unduh. Semuanya dikerjakan di peramban ini; tidak ada yang dikirim.",
        "Choose studies, compare them with your own, settle the columns, then download. All of it is done in this browser; nothing is sent.",
    ),
    "prior_js_step_studies": Said("1. Pilih studi", "1. Choose studies"),
    "prior_js_step_own": Said("2. Bandingkan dengan penelitian saya", "2. Compare with my study"),
    "prior_js_step_columns": Said("3. Tentukan kolom", "3. Settle the columns"),
    "prior_js_step_take": Said("4. Unduh atau salin", "4. Download or copy"),
    # Choosing studies:
    "prior_js_find": Said("Cari studi menurut penulis, tahun, atau nama", "Find a study by author, year or name"),
    "prior_js_list": Said("Studi yang dapat dipilih", "Studies to choose from"),
    "prior_js_found": Said("{n} dari {total} studi ditampilkan.", "{n} of {total} studies shown."),
    "prior_js_found_most": Said(
        "{n} dari {total} studi ditampilkan; ketik sesuatu untuk mempersempitnya.",
        "{n} of {total} studies shown; type something to narrow the list.",
    ),
    "prior_js_chosen": Said("{n} dipilih", "{n} chosen"),
    "prior_js_chosen_none": Said("belum ada yang dipilih", "nothing chosen yet"),
    "prior_js_all": Said("Pakai semua studi di halaman ini ({n})", "Take all studies of this page ({n})"),
    "prior_js_clear": Said("Kosongkan pilihan", "Clear selection"),
    "prior_js_order": Said("Urutan baris", "Order of the rows"),
    "prior_js_up": Said("Naikkan {name}", "Move {name} up"),
    "prior_js_down": Said("Turunkan {name}", "Move {name} down"),
    "prior_js_remove": Said("Keluarkan {name}", "Remove {name}"),
    "prior_js_moved": Said("{name} kini di baris {n} dari {total}.", "{name} is now in row {n} of {total}."),
    "prior_js_removed": Said("{name} dikeluarkan dari tabel.", "{name} removed from the table."),
    "prior_js_full": Said(
        "Tabel memuat paling banyak {n} baris. Keluarkan satu studi dahulu.",
        "The table holds at most {n} rows. Take a study out first.",
    ),
    # The reader's own study:
    "prior_js_own_none": Said(
        "Kolom persamaan, perbedaan, dan celah disusun dari penelitian Anda sendiri.",
        "The columns on similarities, differences and gap are drafted from your own study.",
    ),
    "prior_js_own_fill": Said("Isi Penelitian saya (sekitar satu menit)", "Fill in My study (about a minute)"),
    "prior_js_own_is": Said("Dibandingkan dengan: {title}.", "Compared with: {title}."),
    "prior_js_own_untitled": Said("penelitian Anda (tanpa judul)", "your study (untitled)"),
    "prior_js_own_change": Said("Ubah Penelitian saya", "Change My study"),
    "prior_js_own_row": Said(
        "Tambahkan penelitian saya sebagai baris terakhir", "Add my study as the last row of the table"
    ),
    # Columns:
    "prior_js_preset": Said("Jumlah kolom", "Number of columns"),
    "prior_js_preset_n": Said("{n} kolom", "{n} columns"),
    "prior_js_preset_usual": Said("paling lazim", "most usual"),
    "prior_js_preset_own": Said("Pilihan sendiri", "My own choice"),
    "prior_js_columns": Said("Pilih kolom satu per satu", "Choose the columns one by one"),
    "prior_js_columns_one": Said("Sisakan paling sedikit satu kolom.", "Leave at least one column."),
    # Taking it away:
    "prior_js_style": Said("Gaya daftar pustaka", "Style of the reference list"),
    "prior_js_take_docx": Said("Unduh Word (.docx)", "Download Word (.docx)"),
    "prior_js_take_xlsx": Said("Unduh Excel (.xlsx)", "Download Excel (.xlsx)"),
    "prior_js_take_csv": Said("Unduh CSV", "Download CSV"),
    "prior_js_take_md": Said("Unduh Markdown", "Download Markdown"),
    "prior_js_take_tex": Said("Unduh LaTeX", "Download LaTeX"),
    "prior_js_copy": Said("Salin untuk Word atau Google Docs", "Copy for Word or Google Docs"),
    "prior_js_taken": Said("{file} diunduh.", "{file} has been downloaded."),
    "prior_js_copied": Said(
        "Tabel dan daftar pustaka disalin. Tempelkan di Word atau Google Docs.",
        "The table and its references are copied. Paste them into Word or Google Docs.",
    ),
    "prior_js_copy_by_hand": Said(
        "Peramban ini tidak mengizinkan penyalinan. Tabelnya sudah ditandai: tekan Ctrl+C (di Mac: Cmd+C).",
        "This browser does not allow copying. The table is selected: press Ctrl+C (on a Mac: Cmd+C).",
    ),
    "prior_js_take_failed": Said(
        "Berkas tidak dapat dibuat karena jaringan terputus. Sambungkan kembali, lalu coba sekali lagi.",
        "The file could not be made because the network failed. Reconnect, then try once more.",
    ),
    "prior_js_file": Said("penelitian-terdahulu", "prior-research"),
    # The preview and what stands in the table:
    "prior_js_preview": Said("Pratinjau", "Preview"),
    "prior_js_preview_hint": Said(
        "Inilah tabel yang akan diunduh: {rows} × {columns}.",
        "This is the table you will take away: {rows} × {columns}.",
    ),
    "prior_js_rows": Said("{n} baris", "{n} rows"),
    "prior_js_rows_one": Said("1 baris", "1 row"),
    "prior_js_columns_n": Said("{n} kolom", "{n} columns"),
    "prior_js_columns_n_one": Said("1 kolom", "1 column"),
    "prior_js_table": Said("Tabel", "Table"),
    "prior_js_caption": Said("Penelitian terdahulu", "Prior research"),
    "prior_js_references": Said("Daftar pustaka", "References"),
    "prior_js_drafts": Said(
        "Draf, periksa kembali: persamaan, perbedaan, dan celah disusun otomatis dari data yang dikodekan. Cocokkan dengan sumbernya, sunting, lalu hapus catatan ini.",
        "Draft, please check: similarities, differences and gap were put together automatically from coded data. Compare them with the sources, edit them, then delete this note.",
    ),
    "prior_js_drafts_empty": Said(
        "Kolom persamaan, perbedaan, atau celah masih kosong (—) karena Penelitian saya belum diisi.",
        "The columns on similarities, differences or gap are still empty (—) because My study is not filled in.",
    ),
    "prior_js_note_not_reported": Said(
        "“tidak dilaporkan”: sumbernya sudah dibaca dan tidak menyebutkannya.",
        "“not reported”: the source was read and does not say.",
    ),
    "prior_js_note_not_coded": Said(
        "“belum dikodekan”: sumbernya belum diperiksa untuk hal ini.",
        "“not coded yet”: the source has not been examined for this.",
    ),
    "prior_js_no_date": Said("t.t.", "n.d."),
    "prior_js_informants": Said("{n} informan", "{n} informants"),
    "prior_js_informants_one": Said("1 informan", "1 informant"),
    "prior_js_reading": Said("{effect} (tingkat {level})", "{effect} ({level} level)"),
    "prior_js_case": Said("Kasus: {name}", "Case: {name}"),
    # What can go wrong:
    "prior_js_loading": Said("Memuat data studi …", "Loading the studies …"),
    "prior_js_unknown": Said(
        "Tidak ada studi atau kasus dengan nama ini di Rumpun, jadi dilewati: {names}.",
        "Rumpun has no study or case of this name, so it is left out: {names}.",
    ),
    "prior_js_gone": Said(
        "Studi ini sudah tidak ada di Rumpun dan dikeluarkan dari pilihan Anda: {names}.",
        "This study is no longer in Rumpun and was taken out of your selection: {names}.",
    ),
    "prior_js_broken": Said(
        "Bagian alamat ini bukan nama studi dan dilewati: {names}.",
        "This part of the address is not the name of a study and is left out: {names}.",
    ),
    "prior_js_over": Said(
        "Tabel memuat paling banyak {n} baris; yang tidak dimasukkan: {names}.",
        "The table holds at most {n} rows; left out: {names}.",
    ),
    "prior_js_over_page": Said(
        "Halaman ini memuat {total} studi; yang dimasukkan {n} studi pertama.",
        "This page lists {total} studies; the first {n} of them are taken.",
    ),
    "prior_js_columns_unknown": Said(
        "Alamat ini menyebut kolom yang tidak dikenal dan dilewati: {names}.",
        "The address names columns that do not exist and are left out: {names}.",
    ),
    "prior_js_failed": Said(
        "Tidak dapat dimuat karena jaringan atau peladen bermasalah: {names}. Baris lain tetap ada.",
        "Could not be loaded, because the network or the server failed: {names}. The other rows are still here.",
    ),
    "prior_js_failed_all": Said(
        "Data perbandingan tidak dapat dimuat karena jaringan atau peladen bermasalah. Tabel lengkap di bawah tetap dapat dibaca.",
        "The data of the comparison could not be loaded, because the network or the server failed. The complete table below can still be read.",
    ),
    "prior_js_again": Said("Coba lagi", "Try again"),
    # Columns, by their names in table_columns.js:
    "prior_column_number": Said("No.", "No"),
    "prior_column_study": Said("Nama, tahun, dan judul", "Author, year and title"),
    "prior_column_author_year": Said("Nama dan tahun", "Author and year"),
    "prior_column_title": Said("Judul", "Title"),
    "prior_column_kind": Said("Jenis karya dan penerbit", "Kind of work and publisher"),
    "prior_column_objective": Said("Tujuan", "Objective"),
    "prior_column_place": Said("Tempat", "Place"),
    "prior_column_year": Said("Tahun dan waktu penelitian", "Year and period of fieldwork"),
    "prior_column_theory": Said("Teori", "Theory"),
    "prior_column_method": Said("Metode", "Method"),
    "prior_column_approach": Said("Pendekatan dan desain", "Approach and design"),
    "prior_column_data_collection": Said("Pengumpulan data", "Data collection"),
    "prior_column_analysis": Said("Analisis data", "Data analysis"),
    "prior_column_informants": Said("Informan", "Informants"),
    "prior_column_result": Said("Hasil", "Result"),
    "prior_column_similarities": Said("Persamaan", "Similarities"),
    "prior_column_differences": Said("Perbedaan", "Differences"),
    "prior_column_gap": Said("Celah penelitian", "Research gap"),
    "prior_column_reference": Said("Rujukan lengkap", "Full reference"),
}
