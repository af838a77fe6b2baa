"""The interface words of the data page, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

DATA: dict[str, Said] = {
    "data_lead": Said(
        "Studi, kasus, temuan, istilah, dan pustaka di situs ini juga tersedia sebagai data, dalam kedua bahasa. Alamat berkasnya tetap, dan program dapat membacanya tanpa kunci akses atau pendaftaran.",
        "The studies, cases, findings, terms and works of this site are also available as data, in both languages. The files stay at the same addresses, and programs can read them without a key or an account.",
    ),
    "data_version": Said("Versi data ini: {version}.", "This version of the data: {version}."),
    "data_files": Said("Berkas yang tersedia", "Files available"),
    "data_files_lead": Said(
        "Untuk membuka tabel di Excel atau LibreOffice, pilih CSV. Bila Excel menaruh semuanya dalam satu kolom, seperti lazimnya pada pengaturan Indonesia, bukalah lewat menu Data > Dari Teks/CSV, lalu pilih koma sebagai pemisah. Untuk menggabungkan tabel, pilih SQLite (basis data dalam satu berkas) atau Parquet (tabel ringkas untuk program analisis). Untuk program buatan sendiri, pilih JSON. Untuk Zotero atau Mendeley, pilih RIS atau BibTeX.",
        "To open a table in Excel or LibreOffice, take CSV. Should Excel put everything into one column, as it does with Indonesian regional settings, open the file through Data > From Text/CSV and choose the comma. To join tables, take SQLite (a database in one file) or Parquet (compact tables for analysis programs). For a program of your own, take JSON. For Zotero or Mendeley, take RIS or BibTeX.",
    ),
    "data_file": Said("Berkas", "File"),
    "data_format": Said("Bentuk", "Format"),
    "data_rows": Said("Baris", "Rows"),
    "data_size": Said("Ukuran", "Size"),
    "data_bytes": Said("bita", "bytes"),
    "data_table": Said("Tabel", "Table"),
    "data_per_study": Said(
        "Setiap studi juga memiliki dokumennya sendiri, misalnya {link}. Skema JSON (draf 2020-12) setiap dokumen ada di folder {folder}.",
        "Every study also has a document of its own, for example {link}. The JSON Schema (draft 2020-12) of each document is in the folder {folder}.",
    ),
    "data_references": Said(
        "Rujukan satu karya, satu teori, atau satu studi dapat diunduh dari halamannya dan dari {work}; alamatnya diterangkan dalam {openapi}.",
        "References of one work, one theory or one study can be downloaded from its page and from the {work}; {openapi} tells their addresses.",
    ),
    "data_follow": Said(
        "Untuk mengikuti studi baru dan yang berubah, pakailah {feed}; setiap teori juga memilikinya. Untuk model bahasa ada {llms}.",
        "To follow new and changed studies, use the {feed}; every theory has one too. For language models there is {llms}.",
    ),
    "data_feed": Said("umpan Atom", "Atom feed"),
    "data_tables": Said("Tabel satu per satu", "Tables one by one"),
    "data_tables_lead": Said(
        "Isi ketiga bentuk itu sama, baris demi baris: CSV, Parquet, dan tabel bernama sama dalam berkas SQLite.",
        "All three forms hold the same, row by row: CSV, Parquet, and the table of that name in the SQLite file.",
    ),
    "data_licence": Said("Lisensi dan cara menyebut sumber", "Licence and attribution"),
    "data_licence_text": Said(
        "Pengodean, ringkasan, definisi, dan catatan kami berlisensi {licence}. Anda boleh memakai, mengubah, dan menyebarkannya asalkan menyebut Rumpun, menautkan lisensinya, menyebut versinya, dan mengatakan apa yang Anda ubah. Judul dan data pustaka adalah fakta. Untuk apa yang dinyatakan suatu studi, kutiplah studi itu sendiri.",
        "Our coding, summaries, definitions and notes are licensed under {licence}. You may use, change and share them if you name Rumpun, link to the licence, name the version, and say what you changed. Titles and bibliographic data are facts. For what a study says, cite the study itself.",
    ),
    "data_attribution": Said("Contoh penyebutan sumber:", "An attribution could read:"),
    "data_attribution_text": Said(
        "Data dari Rumpun{version}, {address}, CC BY 4.0.", "Data from Rumpun{version}, {address}, CC BY 4.0."
    ),
    "data_attribution_version": Said(", versi {version}", ", version {version}"),
    "data_columns": Said("Arti kolom", "What the columns mean"),
    "data_columns_lead": Said(
        "Kolom yang berakhiran _id memuat teks berbahasa Indonesia, _en teks berbahasa Inggris. Teks disajikan polos, tanpa tanda Markdown. Sel kosong berarti tidak ada yang tercatat; tabel {properties} dan {themes} menerangkan apakah isian itu tidak dilaporkan oleh sumber atau belum kami kodekan.",
        "Columns ending in _id hold Indonesian text, those ending in _en English text. Text is plain, without Markdown. An empty cell means that nothing is recorded; the tables {properties} and {themes} tell whether the source does not report it or we have not coded it yet.",
    ),
    "data_csv_rule": Said(
        "Dalam CSV, sel teks yang diawali =, +, -, @, atau tab, atau yang menyerupai tanggal (misalnya nomor terbitan 1-2), didahului satu tanda petik tunggal (') supaya lembar kerja tidak menganggapnya rumus atau tanggal; hapus satu tanda petik itu untuk memperoleh teks aslinya. Bentuk lain tidak memerlukan tanda itu.",
        "In CSV, a text cell that begins with =, +, -, @ or a tab, or that looks like a date (such as the issue 1-2), has one apostrophe (') in front, so that no spreadsheet takes it for a formula or a date; take that one apostrophe away to get the text as it was. The other forms need none.",
    ),
    "data_column": Said("Kolom", "Column"),
    "data_type": Said("Jenis", "Type"),
    "data_meaning": Said("Arti", "Meaning"),
    "data_type_text": Said("teks", "text"),
    "data_type_integer": Said("bilangan bulat", "whole number"),
    "data_type_date": Said("tanggal (TTTT-BB-HH)", "date (YYYY-MM-DD)"),
    "data_type_boolean": Said("benar atau salah", "true or false"),
    "data_key": Said("kunci", "key"),
    "data_points_to": Said("merujuk tabel {table}", "names a row of {table}"),
    "data_values": Said("Nilai:", "Values:"),
    "data_each_row": Said("Setiap baris: {what}.", "Each row: {what}."),
    "data_views": Said(
        "Berkas SQLite juga memuat tampilan findings_in_words_id dan findings_in_words_en, yang menyajikan temuan dengan nama dan kata alih-alih kode, serta themes_by_effect, yang menghitung temuan menurut tema dan pengaruh.",
        "The SQLite file also has the views findings_in_words_id and findings_in_words_en, which give findings with names and words instead of codes, and themes_by_effect, which counts findings by theme and effect.",
    ),
    "data_rdf": Said(
        "Dalam RDF (data tertaut), setiap catatan memakai alamat halaman Indonesianya sebagai nama. Karya mengikuti schema.org dan FaBiO, sitasi mengikuti CiTO, istilah mengikuti SKOS, dan asal-usul mengikuti PROV.",
        "In RDF (linked data), every record goes by the address of its Indonesian page. Works follow schema.org and FaBiO, citations CiTO, terms SKOS, and provenance PROV.",
    ),
    "data_versions": Said("Versi dan kelanggengan", "Versions and permanence"),
    "data_versions_text": Said(
        "Alamat di bawah data/v1/ tidak berubah. Di dalam v1, kolom, isian, tabel, dan berkas baru dapat ditambahkan; yang sudah ada tidak dihapus, tidak diganti namanya, dan tidak berubah artinya. Bila itu tidak dapat dihindari, data/v2/ dibuat di sampingnya. Karena itu, bacalah kolom menurut namanya, bukan menurut urutannya.",
        "The addresses below data/v1/ do not change. Within v1, columns, fields, tables and files may be added; what is there is not removed, not renamed, and does not change its meaning. Should that become unavoidable, a data/v2/ is made beside it. So read columns by their names, not by their order.",
    ),
    "data_versions_record": Said(
        "Setiap catatan menyebut tanggal dan versi perubahan terakhirnya. Data berubah bersama situs; untuk memakai data yang tidak berubah, ambillah dari sebuah {editions}.",
        "Every record names the day and version of its last change. The data change with the site; for data that stay as they are, take them from one of the {editions}.",
    ),
    "data_editions": Said("edisi beku", "frozen editions"),
    "data_examples": Said("Contoh", "Examples"),
    "data_examples_lead": Said(
        "Salin sebuah contoh, simpan sebagai berkas .py, lalu jalankan dengan Python 3.11 atau yang lebih baru. Bila suatu contoh memerlukan program lain, hal itu disebutkan.",
        "Copy an example, save it as a .py file, and run it with Python 3.11 or newer. Where an example needs another program, it says so.",
    ),
    "data_code": Said("Kode contoh: {title}", "Code of the example: {title}"),
    "data_needs": Said("Pasang dahulu:", "Install first:"),
    "data_example_curl": Said("Mengunduh satu tabel", "Download one table"),
    "data_note_curl": Said("Dijalankan di terminal, tanpa Python.", "Run it in a terminal, without Python."),
    "data_example_json": Said("Temuan tentang satu tema (JSON)", "Findings on one theme (JSON)"),
    "data_note_json": Said(
        "Menampilkan hasil studi tentang kohesi beserta alamatnya.",
        "Prints what the studies found on cohesion, with the addresses.",
    ),
    "data_example_csv": Said("Menghitung menurut pengaruh (CSV)", "Counting by effect (CSV)"),
    "data_note_csv": Said(
        "Menghitung temuan yang membantu, menghambat, dan seterusnya.",
        "Counts the findings that help, hinder, and so on.",
    ),
    "data_example_sqlite": Said("Bertanya dengan SQL (SQLite)", "Asking in SQL (SQLite)"),
    "data_note_sqlite": Said(
        "Menampilkan hasil studi tentang apa yang menghambat kelompok, dengan nama dan kata alih-alih kode.",
        "Prints what the studies found to hinder groups, with names and words instead of codes.",
    ),
    "data_example_duckdb": Said(
        "Bertanya langsung lewat jaringan (DuckDB)", "Asking straight over the network (DuckDB)"
    ),
    "data_note_duckdb": Said(
        "DuckDB hanya mengambil bagian berkas Parquet yang diperlukan. Pada pemakaian pertama, DuckDB memasang ekstensi httpfs dari situsnya sendiri.",
        "DuckDB fetches only the parts of the Parquet files that it needs. On first use it installs its extension httpfs from its own site.",
    ),
    "data_example_laptop": Said(
        "Mengunduh dahulu, lalu bertanya tanpa jaringan (DuckDB)", "Download first, then ask offline (DuckDB)"
    ),
    "data_note_laptop": Said(
        "Menampilkan apa yang paling sering tidak dilaporkan oleh studi.",
        "Prints what studies most often do not report.",
    ),
    "data_example_r": Said("Membaca tabel dengan R (CSV)", "Reading a table in R (CSV)"),
    "data_note_r": Said(
        "Menghitung temuan menurut tema dan pengaruh. Simpan sebagai berkas .R; cukup dengan R 4.2 atau yang lebih baru, tanpa paket tambahan.",
        "Counts findings by theme and effect. Save it as an .R file; R 4.2 or newer is enough, without any package.",
    ),
    "data_example_rdf": Said("Karya yang paling banyak dikutip (SPARQL)", "The works cited most (SPARQL)"),
    "data_note_rdf": Said("Membaca RDF dengan rdflib.", "Reads the RDF with rdflib."),
}
