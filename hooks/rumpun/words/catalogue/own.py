"""The words of the reader’s own study and the drafts made from it, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

_PAGE: dict[str, Said] = {
    "own_lead": Said(
        "Isi pokok penelitian Anda satu kali dan pilih studi yang hendak dibandingkan. Halaman ini menyusun draf persamaan, perbedaan, dan celah, lalu menambahkan penelitian Anda pada tabel penelitian terdahulu.",
        "Enter the essentials of your study once and choose the studies to set beside it. This page drafts the similarities, the differences and the gap, and adds your study to the prior-research table.",
    ),
    "own_form_title": Said("Isian penelitian", "Your study"),
    "own_form_note": Said(
        "Formulirnya dibuat dan diolah oleh JavaScript di peramban Anda; tanpa JavaScript formulir itu tidak tampil. Isian tidak dikirim ke mana pun.",
        "The form is made and handled by JavaScript in your browser and does not appear without it. What you enter is sent nowhere.",
    ),
    "own_basics": Said("Pokok", "Basics"),
    "own_title": Said("Judul", "Title"),
    "own_author": Said("Nama peneliti (opsional)", "Researcher’s name (optional)"),
    "own_year": Said("Tahun", "Year"),
    "own_where_who": Said("Tempat dan kelompok", "Place and group"),
    "own_place": Said("Tempat", "Place"),
    "own_place_hint": Said(
        "Pilih dari daftar, atau tulis dari yang kecil ke yang besar, misalnya “Desa …, Kota Bogor, Provinsi Jawa Barat”; bagian akhirnya dikenali bila ada dalam kosakata.",
        "Choose from the list, or write from small to large, for example “… village, Bogor City, West Java Province”; the last parts are recognised if they are in the vocabulary.",
    ),
    "own_group_name": Said("Nama kelompok", "Name of the group"),
    "own_groups": Said("Jenis kelompok", "Kind of group"),
    "own_theories": Said("Teori", "Theories"),
    "own_methods": Said("Metode", "Methods"),
    "own_themes": Said("Tema", "Themes"),
    "own_more": Said("Untuk tabel (opsional)", "For the table (optional)"),
    "own_objective": Said("Tujuan penelitian", "Objective"),
    "own_informants": Said("Informan", "Informants"),
    "own_add_label": Said("{what}: pilih atau tulis sendiri", "{what}: choose or write your own"),
    "own_add_placeholder": Said("Cari atau tulis", "Search or write"),
    "own_add": Said("Tambah", "Add"),
    "own_chosen_label": Said("{what}: yang dipilih", "{what}: chosen"),
    "own_from_vocabulary": Said("Pilih dari kosakata ({n})", "Choose from the vocabulary ({n})"),
    "own_keep": Said("Simpan, pindahkan, hapus", "Keep, move, delete"),
    "own_keep_note": Said(
        "Setiap perubahan langsung tersimpan di peramban ini saja. Orang lain yang memakai peramban yang sama dapat membacanya; hapuslah bila Anda memakai komputer bersama. Untuk berpindah antara ponsel dan komputer, unduh berkasnya di sini dan buka di sana.",
        "Every change is kept at once, in this browser only. Others who use the same browser can read it; delete it on a shared computer. To move between phone and computer, download the file here and open it there.",
    ),
    "own_export": Said("Unduh berkas isian", "Download as a file"),
    "own_import": Said("Buka berkas isian", "Open a file"),
    "own_delete": Said("Hapus isian", "Delete what I entered"),
    "own_studies_title": Said("Studi yang dibandingkan", "Studies to compare with"),
    "own_drafts_title": Said("Draf", "Drafts"),
    "own_choose": Said("Pilih studi atau kasus", "Choose a study or case"),
    "own_choose_in": Said("sudah dipilih", "already chosen"),
    "own_axes_title": Said("Lima sumbu pembeda", "Five axes of difference"),
    "own_axes_lead": Said(
        "Persamaan dan perbedaan dengan penelitian terdahulu lazim dinilai menurut lima sumbu. Pada tiap sumbu hanya dua hal yang sama-sama dilaporkan yang dibandingkan; yang tidak dilaporkan, belum dikodekan, atau belum Anda isi tidak pernah dihitung sebagai sama ataupun berbeda.",
        "How a study resembles and differs from earlier ones is usually judged on five axes. On each axis only what both report is compared; what is not reported, not coded, or not yet entered by you never counts as the same or as different.",
    ),
    "own_axis": Said("Sumbu", "Axis"),
    "own_axis_place": Said("Tempat", "Place"),
    "own_axis_time": Said("Waktu", "Time"),
    "own_axis_content": Said("Isi", "Content"),
    "own_axis_theory": Said("Teori", "Theory"),
    "own_axis_method": Said("Metode", "Method"),
    "own_how_place": Said(
        "Tempat tersusun dari desa hingga provinsi: desa yang sama, kota yang sama, provinsi yang sama, atau tempat lain.",
        "Places form levels from village to province: the same village, the same city, the same province, or elsewhere.",
    ),
    "own_how_time": Said(
        "Tahun karya dan selisihnya dengan tahun penelitian Anda.",
        "The year of the work and how far it lies from the year of your study.",
    ),
    "own_how_content": Said(
        "Jenis kelompok, tema yang sama-sama dibahas, tema yang hanya dibahas studi itu, dan tema yang hanya Anda bahas.",
        "The kind of group, the themes that both deal with, those of that study alone, and those of yours alone.",
    ),
    "own_how_theory": Said(
        "Teori yang sama, sebagian sama, atau lain sama sekali.",
        "The same theory, partly the same, or another altogether.",
    ),
    "own_how_method": Said(
        "Segi demi segi: pendekatan, desain, pemilihan informan, pengumpulan data, analisis data, dan keabsahan data.",
        "Aspect by aspect: approach, design, sampling, data collection, analysis and validity.",
    ),
    "own_example_title": Said("Contoh dari basis pengetahuan", "An example from the knowledge base"),
    "own_example_lead": Said(
        "Dua studi berikut dibandingkan menurut aturan yang sama, seakan-akan studi kedua adalah penelitian Anda.",
        "These two studies are compared by the same rules, as if the second one were yours.",
    ),
    "own_example_verdict": Said("Perbandingan", "Comparison"),
    "own_verdict_same": Said("sama", "same"),
    "own_verdict_partly": Said("sebagian sama", "partly the same"),
    "own_verdict_different": Said("berbeda", "different"),
    "own_verdict_open": Said("belum dapat dikatakan", "cannot be said"),
    "own_check": Said(
        "Semua yang disusun halaman ini adalah draf dari data yang dikodekan. Periksalah setiap kalimat dengan sumbernya sebelum Anda memakainya.",
        "All that this page writes is a draft from coded data. Check every sentence against the source before you use it.",
    ),
}

_SCRIPT: dict[str, Said] = {
    "own_js_saved": Said("Tersimpan di peramban ini.", "Kept in this browser."),
    "own_js_unsaved": Said(
        "Peramban ini tidak mengizinkan penyimpanan. Isian tetap dapat dipakai selama halaman ini terbuka; unduh berkasnya bila hendak menyimpannya.",
        "This browser does not allow anything to be kept. What you enter works as long as this page is open; download it as a file to keep it.",
    ),
    "own_js_broken": Said(
        "Isian yang tersimpan rusak dan tidak dapat dibaca. Isian baru akan menggantikannya.",
        "What was kept is damaged and cannot be read. What you enter now will replace it.",
    ),
    "own_js_old": Said(
        "Isian yang tersimpan berasal dari versi lain situs ini. Yang dapat dibaca sudah dimuat; periksalah isiannya.",
        "What was kept comes from another version of this site. What could be read has been loaded; please check it.",
    ),
    "own_js_delete_ask": Said(
        "Hapus seluruh isian dari peramban ini? Isian yang sudah dihapus tidak dapat dikembalikan.",
        "Delete everything you entered from this browser? This cannot be undone.",
    ),
    "own_js_delete_yes": Said("Ya, hapus", "Yes, delete"),
    "own_js_cancel": Said("Batal", "Cancel"),
    "own_js_deleted": Said(
        "Isian sudah dihapus dari peramban ini.", "What you entered has been deleted from this browser."
    ),
    "own_js_import_ask": Said(
        "Ganti isian sekarang dengan isi berkas “{name}”?",
        "Replace what you entered with the contents of the file “{name}”?",
    ),
    "own_js_import_yes": Said("Ya, ganti", "Yes, replace"),
    "own_js_imported": Said("Berkas “{name}” sudah dimuat.", "The file “{name}” has been loaded."),
    "own_js_import_json": Said(
        "Berkas “{name}” tidak dapat dibaca karena bukan berkas JSON yang utuh. Isian Anda tidak berubah. Pilih berkas yang diunduh dari halaman ini.",
        "The file “{name}” cannot be read: it is not a complete JSON file. What you entered has not changed. Choose a file that was downloaded from this page.",
    ),
    "own_js_import_other": Said(
        "Berkas “{name}” bukan isian penelitian dari Rumpun. Isian Anda tidak berubah. Pilih berkas yang diunduh dari halaman ini.",
        "The file “{name}” does not hold a study from Rumpun. What you entered has not changed. Choose a file that was downloaded from this page.",
    ),
    "own_js_import_large": Said(
        "Berkas “{name}” terlalu besar untuk sebuah isian penelitian. Isian Anda tidak berubah.",
        "The file “{name}” is too large to hold a study. What you entered has not changed.",
    ),
    "own_js_import_unknown": Said(
        "Tidak ada dalam kosakata dan disimpan sebagai teks biasa: {items}.",
        "Not in the vocabulary and kept as plain text: {items}.",
    ),
    "own_js_import_cut": Said("Dipotong karena terlalu panjang: {items}.", "Cut because too long: {items}."),
    "own_js_file": Said("penelitian-saya.json", "my-study.json"),
    "own_js_remove": Said("Hapus {item}", "Remove {item}"),
    "own_js_added": Said("{item} ditambahkan.", "{item} added."),
    "own_js_removed": Said("{item} dihapus.", "{item} removed."),
    "own_js_full": Said("Paling banyak {n} butir.", "At most {n} items."),
    "own_js_free": Said("ditulis sendiri", "your own words"),
    "own_js_place_known": Said("Ada dalam kosakata.", "In the vocabulary."),
    "own_js_place_within": Said("Dikenali sebagai bagian dari {place}.", "Recognised as part of {place}."),
    "own_js_place_free": Said(
        "Tidak ada dalam kosakata; dipakai seperti yang ditulis dan tidak dibandingkan.",
        "Not in the vocabulary; used as written and not compared.",
    ),
    "own_js_year_bad": Said(
        "Tulis tahun dengan empat angka, misalnya 2026.", "Write the year with four digits, such as 2026."
    ),
    "own_js_none": Said(
        "Belum ada studi yang dipilih. Pilih paling banyak {n} studi di atas.",
        "No study has been chosen yet. Choose up to {n} studies above.",
    ),
    "own_js_empty": Said(
        "Draf muncul di sini begitu Anda mengisi formulir di atas.",
        "Drafts appear here as soon as you fill in the form above.",
    ),
    "own_js_chosen": Said("Studi yang dipilih", "Studies chosen"),
    "own_js_most": Said(
        "Sudah ada {n} pilihan. Lepaskan satu sebelum memilih yang lain.",
        "There are {n} already. Take one out before you choose another.",
    ),
    "own_js_unknown": Said(
        "Tidak ada dalam basis pengetahuan ini dan dilewati: {items}.",
        "Not in this knowledge base and left out: {items}.",
    ),
    "own_js_over": Said(
        "Paling banyak {n} studi dapat dibandingkan; dilewati: {items}.",
        "At most {n} studies can be compared; left out: {items}.",
    ),
    "own_js_failed": Said(
        "Data studi tidak dapat dimuat. Periksa sambungan internet; isian Anda aman.",
        "The data of the studies could not be loaded. Check your connection; what you entered is safe.",
    ),
    "own_js_retry": Said("Coba lagi", "Try again"),
    "own_js_draft": Said("Draf – periksa dengan sumbernya", "Draft – check against the source"),
    "own_js_similar": Said("Persamaan", "Similarities"),
    "own_js_differ": Said("Perbedaan", "Differences"),
    "own_js_open": Said("Perlu diperiksa sendiri", "For you to check"),
    "own_js_gap": Said("Celah penelitian", "Research gap"),
    "own_js_basis": Said("Entri ini disusun dari {basis}.", "This entry was made from {basis}."),
    "own_js_place_detail": Said("Tempat menurut sumber: {text}", "Place, according to the source: {text}"),
    "own_js_period_detail": Said(
        "Waktu penelitian menurut sumber: {text}", "Period of fieldwork, according to the source: {text}"
    ),
    "own_js_copy": Said("Salin draf ini", "Copy this draft"),
    "own_js_copy_of": Said("Salin draf: {name}", "Copy the draft: {name}"),
    "own_js_copy_all": Said("Salin semua draf", "Copy all drafts"),
    "own_js_copied": Said("Disalin.", "Copied."),
    "own_js_copy_failed": Said(
        "Peramban tidak mengizinkan penyalinan. Pilih teksnya lalu salin sendiri.",
        "The browser did not allow copying. Select the text and copy it yourself.",
    ),
    "own_js_table": Said("Buat tabel penelitian terdahulu", "Make the prior-research table"),
    "own_js_side": Said("Bandingkan studi-studi ini berdampingan", "Compare these studies side by side"),
}

# Placeholders: {study} that study, {they} the same or a word for it, {both} that study and the reader’s own.
_DRAFT: dict[str, Said] = {
    "own_draft_study": Said("penelitian {who}", "the study by {who}"),
    "own_draft_study_unnamed": Said("penelitian “{name}” ({year})", "the study “{name}” ({year})"),
    "own_draft_no_date": Said("t.t.", "n.d."),
    "own_draft_this": Said("Penelitian ini", "This study"),
    "own_draft_both_first": Said("{study} dan penelitian ini sama-sama", "{study} and this study both"),
    "own_draft_both_next_a": Said("keduanya juga", "both also"),
    "own_draft_both_next_b": Said("selain itu, keduanya", "in addition, both"),
    "own_draft_both_next_c": Said("keduanya pun", "both likewise"),
    "own_draft_they_next_a": Said("penelitian itu", "that study"),
    "own_draft_they_next_b": Said("penelitian tersebut", "the other study"),
    "own_draft_whereas_a": Said("sedangkan", "whereas"),
    "own_draft_whereas_b": Said("sementara", "while"),
    "own_draft_and_two": Said("{a} dan {b}", "{a} and {b}"),
    "own_draft_and_last": Said("{a}, dan {b}", "{a} and {b}"),
    "own_draft_or_two": Said("{a} atau {b}", "{a} or {b}"),
    "own_draft_or_last": Said("{a}, atau {b}", "{a} or {b}"),
    "own_draft_plus_two": Said("{a} serta {b}", "{a}; {b}"),
    "own_draft_plus_middle": Said("{a}, {b}", "{a}; {b}"),
    "own_draft_plus_last": Said("{a}, serta {b}", "{a}; {b}"),
    "own_draft_along_two": Said("{a} serta {b}", "{a} as well as {b}"),
    "own_draft_along_last": Said("{a}, serta {b}", "{a}, as well as {b}"),
    "own_draft_more_themes": Said("{n} tema lain", "{n} other themes"),
    # place
    "own_draft_place_same": Said("{both} berlatar di {place}.", "{both} have {place} as their setting."),
    "own_draft_place_different": Said(
        "{they} berlatar di {theirs}, {whereas} penelitian ini berlatar di {own}.",
        "{they} is set in {theirs}, {whereas} this study is set in {own}.",
    ),
    "own_draft_place_narrower": Said(
        "{they} berlatar di {theirs}, {whereas} penelitian ini lebih khusus di {own}.",
        "{they} is set in {theirs}, {whereas} this study narrows down to {own}.",
    ),
    "own_draft_place_wider": Said(
        "{they} berlatar di {theirs}, {whereas} penelitian ini mengambil wilayah yang lebih luas, yakni {own}.",
        "{they} is set in {theirs}, {whereas} this study takes in a wider area, {own}.",
    ),
    "own_draft_place_free": Said(
        "Tempat penelitian ini, {own}, tidak ada dalam kosakata Rumpun; bandingkan sendiri letaknya dengan {theirs}, tempat {study}.",
        "The place of this study, {own}, is not in Rumpun’s vocabulary; compare for yourself where it lies with {theirs}, the place of {study}.",
    ),
    # time
    "own_draft_time_same": Said("{both} berasal dari tahun {year}.", "{both} date from {year}."),
    "own_draft_time_before": Said(
        "{they} mendahului penelitian ini ({own}) dengan jarak {years}.",
        "{they} precedes this study ({own}) by {years}.",
    ),
    "own_draft_time_after": Said(
        "{they} lebih baru {years} daripada penelitian ini ({own}).",
        "{they} is {years} more recent than this study ({own}).",
    ),
    "own_draft_years": Said("{n} tahun", "{n} years"),
    "own_draft_years_one": Said("{n} tahun", "{n} year"),
    # content: the kind of group
    "own_draft_group_same": Said(
        "{both} mengkaji jenis kelompok yang sama, yakni {groups}.", "{both} look at the same kind of group: {groups}."
    ),
    "own_draft_group_under": Said(
        "Jenis kelompok dalam {study}, yakni {theirs}, termasuk jenis kelompok dalam penelitian ini, yakni {own}.",
        "The kind of group in {study}, {theirs}, falls under the one in this study, {own}.",
    ),
    "own_draft_group_over": Said(
        "Jenis kelompok dalam penelitian ini, yakni {own}, termasuk jenis kelompok dalam {study}, yakni {theirs}.",
        "The kind of group in this study, {own}, falls under the one in {study}, {theirs}.",
    ),
    "own_draft_group_narrower": Said(
        "Jenis kelompok dalam penelitian ini, yakni {own}, lebih khusus daripada {theirs} dalam {study}.",
        "The kind of group in this study, {own}, is narrower than the one in {study}, {theirs}.",
    ),
    "own_draft_group_wider": Said(
        "Jenis kelompok dalam penelitian ini, yakni {own}, lebih luas daripada {theirs} dalam {study}.",
        "The kind of group in this study, {own}, is wider than the one in {study}, {theirs}.",
    ),
    "own_draft_group_different": Said(
        "{they} mengkaji {theirs}, {whereas} penelitian ini mengkaji {own}.",
        "{they} deals with one kind of group, {theirs}, {whereas} this study deals with another, {own}.",
    ),
    "own_draft_group_theirs": Said(
        "{they} juga mengkaji {theirs}.", "{they} also looks at another kind of group: {theirs}."
    ),
    "own_draft_group_own": Said(
        "Penelitian ini juga mengkaji {own}.", "This study also looks at another kind of group: {own}."
    ),
    # what the studies are about
    "own_draft_themes_same": Said("{both} membahas {themes}.", "{both} deal with {themes}."),
    "own_draft_themes_background": Said(
        "Tentang {themes}, {they} hanya menyampaikan latar belakang atau kutipan, {whereas} penelitian ini membahasnya sendiri.",
        "On {themes}, {they} only gives background or quotes other works, {whereas} this study looks into the matter itself.",
    ),
    "own_draft_themes_theirs": Said(
        "{they} membahas pula {themes}, yang tidak termasuk tema penelitian ini.",
        "{they} also deals with {themes}, which this study does not take up.",
    ),
    "own_draft_themes_own": Said(
        "Penelitian ini membahas {themes}; dalam sumber yang dibaca, {they} tidak melaporkan temuan tentang hal itu.",
        "This study deals with {themes}, on which {they} reports no finding in the source that was read.",
    ),
    "own_draft_themes_not_coded": Said(
        "Apakah {they} membahas {themes}, belum dikodekan di Rumpun.",
        "Whether {they} deals with {themes} has not been coded in Rumpun yet.",
    ),
    "own_draft_themes_free": Said(
        "Tema {themes} tidak ada dalam kosakata Rumpun; periksa sendiri apakah {they} membahasnya.",
        "Not in Rumpun’s vocabulary: {themes}; check for yourself whether {they} deals with it.",
    ),
    # theory
    "own_draft_theory_same": Said("{both} bertumpu pada {theories}.", "{both} draw on {theories}."),
    "own_draft_theory_different": Said(
        "{they} bertumpu pada {theirs}, {whereas} penelitian ini bertumpu pada {own}.",
        "{they} draws on {theirs}, {whereas} this study draws on {own}.",
    ),
    "own_draft_theory_more": Said(
        "{they} bertumpu pula pada {theirs}, {whereas} penelitian ini menambahkan {own}.",
        "{they} also draws on {theirs}, {whereas} this study adds {own}.",
    ),
    "own_draft_theory_theirs": Said(
        "{they} bertumpu pula pada {theirs}, yang tidak dipakai dalam penelitian ini.",
        "{they} also draws on {theirs}, which this study does not use.",
    ),
    "own_draft_theory_own": Said(
        "Penelitian ini menambahkan {own} sebagai teori.", "This study adds {own} as a theory."
    ),
    # method
    "own_draft_method_same": Said("{both} memakai {methods}.", "{both} use the following: {methods}."),
    "own_draft_facet_approach": Said("pendekatan {methods}", "{methods} (approach)"),
    "own_draft_facet_design": Said("desain {methods}", "{methods} (design)"),
    "own_draft_facet_sampling": Said("pemilihan informan dengan {methods}", "{methods} (sampling)"),
    "own_draft_facet_data-collection": Said("pengumpulan data dengan {methods}", "{methods} (data collection)"),
    "own_draft_facet_analysis": Said("analisis data dengan {methods}", "{methods} (data analysis)"),
    "own_draft_facet_validity": Said("pemeriksaan keabsahan data dengan {methods}", "{methods} (validity)"),
    "own_draft_method_different": Said(
        "{facet}nya berbeda: {theirs} pada {they}, {own} pada penelitian ini.",
        "On {facet} the two differ: {theirs} in {they}, {own} in this study.",
    ),
    "own_draft_method_more": Said(
        "{they} memakai pula {theirs}, {whereas} penelitian ini menambahkan {own}.",
        "{they} also has {theirs}, {whereas} this study adds {own}.",
    ),
    "own_draft_method_theirs": Said("{they} memakai pula {theirs}.", "{they} also has {theirs}."),
    "own_draft_method_own": Said("Penelitian ini menambahkan {own}.", "This study adds {own}."),
    # what cannot be said
    "own_draft_not_reported": Said(
        "Dalam sumber yang dibaca, {they} tidak melaporkan {what}, sehingga hal itu tidak dapat dibandingkan.",
        "In the source that was read, {they} is silent on the following, so this cannot be compared: {what}.",
    ),
    "own_draft_not_coded": Said(
        "Rumpun belum mengodekan {what} untuk {they}, sehingga hal itu belum dapat dibandingkan.",
        "For {they} the following has not been coded in Rumpun, so this cannot be compared yet: {what}.",
    ),
    "own_draft_not_applicable": Said(
        "Hal ini tidak berlaku bagi {they}: {what}.", "This does not apply to {they}: {what}."
    ),
    "own_draft_missing": Said("Anda belum mengisi {what}.", "You have not filled in: {what}."),
    "own_draft_alike": Said(
        "Periksa apakah {theirs} dan {own} menyebut hal yang sama.",
        "Check whether {theirs} and {own} mean the same thing.",
    ),
    "own_draft_free": Said(
        "{own} ditulis sendiri dan tidak ada dalam kosakata Rumpun; periksa apakah {they} menyebutnya dengan nama lain.",
        "{own}: your own words, not in Rumpun’s vocabulary; check whether {they} calls the same thing by another name.",
    ),
    "own_draft_what_place": Said("tempat", "place"),
    "own_draft_what_time": Said("tahun", "year"),
    "own_draft_what_group": Said("jenis kelompok", "kind of group"),
    "own_draft_what_themes": Said("tema", "themes"),
    "own_draft_what_theory": Said("teori", "theory"),
    "own_draft_what_method": Said("metode", "method"),
    "own_draft_none_similar": Said(
        "Dari hal-hal yang dapat dibandingkan, belum terlihat persamaan antara {study} dan penelitian ini.",
        "In what can be compared, nothing in common shows between {study} and this study.",
    ),
    "own_draft_none_different": Said(
        "Dari hal-hal yang dapat dibandingkan, belum terlihat perbedaan antara {study} dan penelitian ini.",
        "In what can be compared, no difference shows between {study} and this study.",
    ),
    "own_draft_none_compared": Said(
        "Belum ada yang dapat dibandingkan antara {study} dan penelitian ini.",
        "Nothing can be compared yet between {study} and this study.",
    ),
    # the gap
    "own_draft_gap_among": Said(
        "Di antara {n} studi yang dibandingkan, sepanjang yang dikodekan di Rumpun, belum ada yang {what}.",
        "Among the {n} studies compared, as far as they are coded in Rumpun, none {what}.",
    ),
    "own_draft_gap_among_one": Said(
        "Sepanjang yang dikodekan di Rumpun, {study} bukan penelitian yang {what}.",
        "As far as it is coded in Rumpun, {study} is not one that {what}.",
    ),
    "own_draft_gap_theory": Said("bertumpu pada {items}", "draws on {items}"),
    "own_draft_gap_place": Said("berlatar di {items}", "is set in {items}"),
    "own_draft_gap_group": Said("mengkaji {items}", "looks at this kind of group: {items}"),
    "own_draft_gap_themes": Said("melaporkan temuan sendiri tentang {items}", "reports findings of its own on {items}"),
    "own_draft_gap_combined": Said(
        "Hal-hal berikut masing-masing sudah ada di antara {n} studi yang dibandingkan, tetapi sepanjang yang dikodekan di Rumpun belum ada satu studi pun yang memadukan semuanya – {what}.",
        "Each of the following occurs among the {n} studies compared, but as far as they are coded in Rumpun no single study combines them all – {what}.",
    ),
    "own_draft_gap_taken": Said(
        "{who} sudah mencakup semuanya – {what}. Carilah celahnya pada hal lain, misalnya waktu atau metode.",
        "All of this is already covered by {who} – {what}. Look for the gap elsewhere, for example in time or method.",
    ),
    "own_draft_gap_not_reported": Said(
        "Tidak ikut diperhitungkan karena tidak dilaporkan – {what}.",
        "Left out of account because not reported – {what}.",
    ),
    "own_draft_gap_not_coded": Said(
        "Tidak ikut diperhitungkan karena belum dikodekan – {what}.",
        "Left out of account because not coded yet – {what}.",
    ),
    "own_draft_gap_unclear": Said(
        "Tidak dapat dipastikan karena dikodekan lebih luas daripada yang Anda isi – {what}.",
        "Cannot be told because coded more broadly than what you entered – {what}.",
    ),
    "own_draft_gap_free": Said(
        "Tidak diperiksa karena tidak ada dalam kosakata Rumpun: {items}.",
        "Not examined because not in Rumpun’s vocabulary: {items}.",
    ),
    "own_draft_gap_scope": Said(
        "Pernyataan ini hanya berlaku bagi studi yang dibandingkan di sini, bukan bagi seluruh pustaka.",
        "This holds only for the studies compared here, not for the literature as a whole.",
    ),
    "own_draft_gap_need": Said(
        "Isi teori, tempat, jenis kelompok, atau tema dari kosakata agar celahnya dapat diperiksa.",
        "Fill in theory, place, kind of group or themes from the vocabulary so that a gap can be looked for.",
    ),
}

OWN: dict[str, Said] = {**_PAGE, **_SCRIPT, **_DRAFT}
