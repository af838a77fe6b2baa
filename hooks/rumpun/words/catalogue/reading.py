"""The interface words of the reading lists of lecturers, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

READING: dict[str, Said] = {
    "reading_lead": Said(
        "Dosen memilih halaman, mengurutkannya, dan menulis petunjuk; mahasiswa membuka daftarnya lewat satu tautan.",
        "A lecturer chooses pages, puts them in order and writes instructions; students open the list by one link.",
    ),
    "reading_script": Said(
        "Daftar bacaan seluruhnya tersimpan di dalam alamatnya, jadi perlu JavaScript untuk menyusun dan"
        " menampilkannya. Di peramban ini JavaScript tidak aktif. Aktifkan JavaScript, atau buka tautannya di peramban"
        " lain; halaman yang dibaca sendiri tidak memerlukannya. Alamat halamannya tertulis di dalam tautan itu, setiap"
        " kali setelah “p=”.",
        "A reading list is held entirely by its address, so making or showing one needs JavaScript, which is not"
        " active in this browser. Turn it on, or open the link in another browser; the pages to be read work without"
        " it. Their addresses stand in the link, each after “p=”.",
    ),
    "reading_how": Said("Cara memakainya", "How to use it"),
    "reading_how_choose": Said(
        "Tulis judul, mata kuliah, dan petunjuk. Cari halaman menurut judulnya, atau tempelkan alamatnya; alamat satu"
        " temuan atau perbandingan yang sudah Anda atur pun dapat ditempelkan.",
        "Write a title, the course and instructions. Search for pages by title, or paste the address of a page of"
        " this site: that of one finding or of a comparison as you have set it works as well.",
    ),
    "reading_how_order": Said(
        "Urutkan halaman dengan tombol panah dan beri catatan singkat, misalnya bagian yang harus dibaca.",
        "Put the pages in order with the arrow buttons and add short notes, such as which part to read.",
    ),
    "reading_how_send": Said(
        "Salin tautannya dan kirimkan. Seluruh daftar ada di dalam tautan itu; tidak ada yang disimpan di peladen.",
        "Copy the link and send it. The whole list is in that link; nothing is stored on a server.",
    ),
    "reading_how_hand": Said(
        "Cetak sebagai lembar bacaan dengan daftar pustaka lengkap dan kode QR, atau ambil sebagai teks untuk Moodle,"
        " Markdown, dan percakapan, atau sebagai berkas untuk pengelola referensi.",
        "Print it as a handout with full references and a QR code, or take it as text for Moodle, Markdown or a chat,"
        " or as a file for a reference manager.",
    ),
    "reading_how_add": Said(
        "Halaman studi, istilah, pasangan, dan pustaka memiliki tautan “Tambahkan ke daftar bacaan”.",
        "The pages of studies, terms, pairs and works have a link “Add to a reading list”.",
    ),
    "reading_kept": Said(
        "Daftar yang sedang disusun dan daftar sebelumnya diingat oleh peramban ini saja. Simpan tautannya untuk membukanya"
        " di perangkat lain atau mengubahnya kelak.",
        "The list that you are making and your earlier ones are remembered by this browser only. Keep their links to open"
        " them on another device or to change them later.",
    ),
    "reading_add": Said("Tambahkan ke daftar bacaan", "Add to a reading list"),
    "reading_kind_cases": Said("Kasus", "Case"),
    "reading_kind_pairs": Said("Pasangan", "Pair"),
    "reading_kind_comparison": Said("Perbandingan", "Comparison"),
    "reading_kind_glossary": Said("Istilah", "Glossary term"),
    "reading_kind_docs": Said("Halaman", "Page"),
    # --- making a list -----------------------------------------------------------------------------------------
    "reading_js_step_what": Said("1. Judul dan petunjuk", "1. Title and instructions"),
    "reading_js_step_pages": Said("2. Halaman", "2. Pages"),
    "reading_js_step_send": Said("3. Kirimkan", "3. Send"),
    "reading_js_title": Said("Judul daftar", "Title of the list"),
    "reading_js_title_hint": Said("Misalnya: Pertemuan 3, kohesi kelompok", "For example: Week 3, group cohesion"),
    "reading_js_course": Said("Mata kuliah dan dosen", "Course and lecturer"),
    "reading_js_course_hint": Said("Boleh dikosongkan", "May be left empty"),
    "reading_js_text": Said("Petunjuk", "Instructions"),
    "reading_js_text_hint": Said("Teks biasa; setiap baris menjadi satu paragraf", "Plain text; each line is a paragraph"),
    "reading_js_edition": Said("Edisi", "Edition"),
    "reading_js_edition_none": Said("Tanpa edisi: selalu halaman terbaru", "None: always the newest pages"),
    "reading_js_edition_of": Said("Edisi {date}", "Edition of {date}"),
    "reading_js_edition_hint": Said(
        "Dalam suatu edisi, mahasiswa melihat persis halaman yang Anda lihat.",
        "In an edition, students see exactly the pages that you see.",
    ),
    "reading_js_edition_unknown": Said(
        "Edisi {name} tidak ada, jadi daftar ini mengarah ke halaman terbaru.",
        "There is no edition {name}, so this list leads to the newest pages.",
    ),
    "reading_js_find": Said("Cari halaman, atau tempelkan alamatnya", "Search for a page, or paste its address"),
    "reading_js_find_hint": Said(
        "Kata apa pun dari judul, nama penulis, atau tahun.", "Any words of the title, an author’s name or a year."
    ),
    "reading_js_kind": Said("Jenis", "Kind"),
    "reading_js_all_kinds": Said("Semua jenis", "All kinds"),
    "reading_js_found_list": Said("Halaman yang ditemukan", "Pages found"),
    "reading_js_found": Said("Ditemukan {n} halaman.", "Pages found: {n}."),
    "reading_js_found_most": Said(
        "Ditemukan {n} halaman; hanya {most} pertama yang ditampilkan. Tambahkan kata untuk mempersempit pencarian.",
        "Pages found: {n}; the first {most} are shown. Add a word to narrow the search.",
    ),
    "reading_js_found_none": Said("Tidak ada halaman untuk “{query}”.", "No page for “{query}”."),
    "reading_js_foreign": Said(
        "Alamat itu bukan alamat halaman situs ini.", "That is not the address of a page of this site."
    ),
    "reading_js_loading": Said("Memuat…", "Loading…"),
    "reading_js_failed_index": Said("Daftar halaman tidak dapat dimuat.", "The list of pages could not be loaded."),
    "reading_js_failed_part": Said(
        "Bagian halaman ini tidak dapat dimuat. Periksa sambungan internet.",
        "A part of this page could not be loaded. Check the connection.",
    ),
    "reading_js_again": Said("Coba lagi", "Try again"),
    "reading_js_items": Said("Halaman dalam daftar", "Pages in the list"),
    "reading_js_none": Said("Belum ada halaman.", "No pages yet."),
    "reading_js_there_short": Said("sudah ada dalam daftar", "already in the list"),
    "reading_js_there": Said("Halaman itu sudah ada dalam daftar.", "That page is already in the list."),
    "reading_js_full": Said(
        "Daftar sudah penuh: paling banyak {most} halaman.", "The list is full: it holds at most {most} pages."
    ),
    "reading_js_added": Said("Halaman ditambahkan di akhir daftar.", "The page was added at the end of the list."),
    "reading_js_moved": Said(
        "{name} sekarang di urutan {n} dari {total}.", "{name} is now number {n} of {total}."
    ),
    "reading_js_removed": Said("{name} dikeluarkan dari daftar.", "{name} was removed from the list."),
    "reading_js_note": Said("Catatan singkat (boleh kosong)", "Short note (may be empty)"),
    "reading_js_note_of": Said("Catatan untuk {name}", "Note on {name}"),
    "reading_js_up": Said("Naikkan {name}", "Move {name} up"),
    "reading_js_down": Said("Turunkan {name}", "Move {name} down"),
    "reading_js_remove": Said("Keluarkan {name}", "Remove {name}"),
    "reading_js_size_none": Said(
        "Pilih sedikitnya satu halaman; tautannya siap setelah itu.",
        "Choose at least one page; the link is ready after that.",
    ),
    "reading_js_size": Said(
        "Panjang tautan: {n} karakter. Sampai {most} karakter, tautan aman dikirim lewat percakapan dan surel.",
        "Length of the link: {n} characters. Up to {most}, it is safe to send by chat and e-mail.",
    ),
    "reading_js_size_long": Said(
        "Tautannya panjang: {n} karakter. Lebih dari {most} karakter, sebagian aplikasi percakapan dan surel memotongnya."
        " Persingkat petunjuk atau catatan, atau bagi daftar ini menjadi dua.",
        "The link is long: {n} characters. Beyond {most}, some chat and mail programs cut it. Shorten the instructions"
        " or notes, or split the list in two.",
    ),
    "reading_js_size_over": Said(
        "Tautannya terlalu panjang: {n} karakter, paling banyak {most}. Persingkat petunjuk atau catatan, atau bagi daftar"
        " ini menjadi dua. Sebelum itu, tautan tidak dapat disalin.",
        "The link is too long: {n} characters of at most {most}. Shorten the instructions or notes, or split the list in"
        " two. Until then it cannot be copied.",
    ),
    "reading_js_show": Said("Lihat seperti mahasiswa", "See it as students do"),
    "reading_js_copy_link": Said("Salin tautan", "Copy the link"),
    "reading_js_copied": Said("Tautan disalin.", "The link was copied."),
    "reading_js_copy_by_hand": Said(
        "Peramban tidak mengizinkan penyalinan. Salin sendiri: {link}",
        "The browser does not allow copying. Copy it by hand: {link}",
    ),
    "reading_js_renew": Said("Mulai daftar baru", "Begin a new list"),
    "reading_js_renewed": Said("Daftar baru yang masih kosong.", "A new list, still empty."),
    "reading_js_former": Said(
        "Daftar Anda sebelumnya, tersimpan di peramban ini saja:", "Your earlier lists, kept in this browser only:"
    ),
    "reading_js_former_link": Said("{title} (halaman: {n})", "{title} (pages: {n})"),
    "reading_js_forget": Said("Hapus {name} dari peramban ini", "Remove {name} from this browser"),
    "reading_js_forgotten": Said("{name} dihapus dari peramban ini.", "{name} was removed from this browser."),
    # --- what is wrong with an address -------------------------------------------------------------------------
    "reading_js_newer": Said(
        "Bentuk tautan ini belum dikenal oleh halaman ini. Bagian yang dapat dibaca tetap ditampilkan; muat ulang halaman"
        " untuk memperoleh versi terbarunya.",
        "This link was made in a form that this page does not know yet. What can be read is shown; reload the page to get"
        " its newest version.",
    ),
    "reading_js_short": Said(
        "Akhir tautan ini hilang, jadi mungkin terpotong saat dikirim dan sebagian daftar tidak terlihat. Mintalah tautan"
        " lengkapnya, atau salin seluruh tautan dari pesan aslinya.",
        "The end of this link is missing: it may have been cut on its way, so that part of the list is not shown. Ask for"
        " the whole link, or copy all of it from the original message.",
    ),
    "reading_js_broken": Said(
        "Bukan alamat halaman situs ini, jadi tidak ditampilkan: {names}.",
        "Not the address of a page of this site, and so not shown: {names}.",
    ),
    "reading_js_over": Said(
        "Tautan ini kelebihan {n} halaman; hanya {most} halaman pertama yang ditampilkan.",
        "This link has {n} pages too many; only the first {most} are shown.",
    ),
    "reading_js_cut_title": Said(
        "Judulnya terlalu panjang dan dipotong setelah {n} karakter.",
        "The title is too long and was cut after {n} characters.",
    ),
    "reading_js_cut_course": Said(
        "Baris mata kuliah terlalu panjang dan dipotong setelah {n} karakter.",
        "The line on the course is too long and was cut after {n} characters.",
    ),
    "reading_js_cut_text": Said(
        "Petunjuknya terlalu panjang dan dipotong setelah {n} karakter.",
        "The instructions are too long and were cut after {n} characters.",
    ),
    "reading_js_cut_note": Said(
        "Salah satu catatan terlalu panjang dan dipotong setelah {n} karakter.",
        "A note is too long and was cut after {n} characters.",
    ),
    # --- showing a list ----------------------------------------------------------------------------------------
    "reading_js_untitled": Said("Daftar bacaan tanpa judul", "Untitled reading list"),
    "reading_js_pinned": Said(
        "Daftar ini mengarah ke edisi {date}: halaman yang sudah dibekukan dan tidak berubah lagi.",
        "This list leads to the edition of {date}: pages that are frozen and no longer change.",
    ),
    "reading_js_style": Said("Gaya sitasi", "Citation style"),
    "reading_js_print": Said("Cetak", "Print"),
    "reading_js_change": Said("Ubah daftar ini", "Change this list"),
    "reading_js_nothing": Said("Daftar ini belum memuat halaman.", "There are no pages in this list yet."),
    "reading_js_gone": Said("tidak ditemukan di situs ini", "not found on this site"),
    "reading_js_some_gone": Said(
        "Halaman yang tidak ditemukan: {n}. Mintalah tautan baru kepada penyusun daftar ini.",
        "Pages not found: {n}. Ask whoever made this list for a new link.",
    ),
    "reading_js_some_gone_edition": Said(
        "Halaman yang tidak ada dalam edisi ini: {n}. Mintalah tautan baru kepada penyusun daftar ini.",
        "Pages that this edition does not have: {n}. Ask whoever made this list for a new link.",
    ),
    "reading_js_withdrawn": Said("ditarik: {reason}", "withdrawn: {reason}"),
    "reading_js_instead": Said("Sebagai gantinya, lihat:", "See instead:"),
    "reading_js_some_withdrawn": Said(
        "Halaman yang sudah ditarik: {n}. Alasannya tertulis di bawah ini.",
        "Pages that have been withdrawn: {n}. The reasons are given below.",
    ),
    "reading_js_not_fetched": Said("tidak dapat dimuat", "could not be loaded"),
    "reading_js_some_failed": Said(
        "Halaman yang tidak dapat dimuat: {n}. Periksa sambungan internet.",
        "Pages that could not be loaded: {n}. Check the connection.",
    ),
    "reading_js_cite_page": Said("Kutip halaman ini", "Cite this page"),
    "reading_js_stamp": Said("Rumpun, versi {version}", "Rumpun, version {version}"),
    "reading_js_no_version": Said("tanpa nomor", "without a number"),
    "reading_js_stamp_date": Said("terakhir berubah {date}", "last changed {date}"),
    "reading_js_qr": Said("Daftar ini di internet", "This list online"),
    "reading_js_link": Said("Tautan daftar ini", "Link to this list"),
    "reading_js_qr_name": Said("Kode QR dengan tautan ke daftar “{title}”", "QR code with the link to the list “{title}”"),
    "reading_js_qr_over": Said(
        "Tautannya terlalu panjang untuk kode QR: {n} karakter, paling banyak {most}. Persingkat petunjuk atau catatan.",
        "The link is too long for a QR code: {n} characters of at most {most}. Shorten the instructions or notes.",
    ),
    "reading_js_qr_failed": Said("Kode QR tidak dapat dimuat.", "The QR code could not be loaded."),
    # --- taking it away ----------------------------------------------------------------------------------------
    "reading_js_outputs": Said("Salin atau simpan daftar ini", "Copy or save this list"),
    "reading_js_form": Said("Bentuk", "Format"),
    "reading_js_form_moodle": Said("HTML untuk Moodle", "HTML for Moodle"),
    "reading_js_form_markdown": Said("Teks Markdown", "Markdown"),
    "reading_js_form_message": Said("Teks untuk WhatsApp dan surel", "Text for WhatsApp and e-mail"),
    "reading_js_what": Said("Rujukan", "References"),
    "reading_js_what_works": Said("Karya aslinya", "The original works"),
    "reading_js_what_pages": Said("Halaman situs ini", "The pages of this site"),
    "reading_js_what_both": Said("Keduanya", "Both"),
    "reading_js_preview": Said("Isi yang akan disalin atau disimpan", "What will be copied or saved"),
    "reading_js_copy": Said("Salin", "Copy"),
    "reading_js_save": Said("Simpan sebagai berkas", "Save as a file"),
    "reading_js_file": Said("daftar-bacaan", "reading-list"),
    "reading_js_saved": Said("Disimpan: {file}", "Saved: {file}"),
    "reading_js_output_copied": Said("Disalin.", "Copied."),
    "reading_js_output_by_hand": Said(
        "Peramban tidak mengizinkan penyalinan. Teksnya sudah ditandai: salin dengan Ctrl+C.",
        "The browser does not allow copying. The text is selected: copy it with Ctrl+C.",
    ),
    "reading_js_output_failed": Said(
        "Berkas ini tidak dapat dimuat, jadi tidak ada yang disalin atau disimpan: {name}",
        "This file could not be loaded, so nothing was copied or saved: {name}",
    ),
    "reading_js_left_out": Said(
        "Tidak ikut, karena tidak ditemukan, sudah ditarik, atau tidak dapat dimuat: {names}.",
        "Left out, because not found, withdrawn, or not loaded: {names}.",
    ),
    "reading_js_no_works": Said(
        "Halaman dalam daftar ini tidak membahas satu karya tertentu. Pilih “Halaman situs ini”.",
        "The pages of this list are not about one work each. Choose “The pages of this site”.",
    ),
    "reading_js_hint_references": Said(
        "Untuk Zotero, Mendeley, atau pengelola referensi lain. Jumlah rujukan: {n}.",
        "For Zotero, Mendeley or another reference manager. Number of references: {n}.",
    ),
    "reading_js_hint_moodle": Said(
        "Tempelkan di penyunting teks Moodle, atau di tampilan kode sumbernya.",
        "Paste it into Moodle’s text editor, or into its source view.",
    ),
    "reading_js_hint_markdown": Said(
        "Untuk Obsidian, GitHub, Pandoc, dan lainnya.", "For Obsidian, GitHub, Pandoc and others."
    ),
    "reading_js_hint_message": Said("Teks biasa tanpa format.", "Plain text without formatting."),
    "reading_js_whole": Said("Buka daftar ini dengan petunjuk lengkap", "Open this list with all instructions"),
}  # fmt: skip
