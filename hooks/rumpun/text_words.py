"""The words of the interface in both languages, by the key that templates use."""

from __future__ import annotations

from .problems import Said

WORDS: dict[str, Said] = {
    # The site
    "tagline": Said("Mengapa kelompok bertahan atau bubar?", "Why do groups hold together or fall apart?"),
    "site_description": Said(
        "Basis pengetahuan pustaka tentang dinamika kelompok, modal sosial, dan solidaritas dalam kelompok pemberdayaan masyarakat di Indonesia: studi, teori, metode, dan temuan yang dapat dibandingkan.",
        "A literature knowledge base on group dynamics, social capital and solidarity in community-empowerment groups in Indonesia: studies, theories, methods and findings, ready to compare.",
    ),
    "home": Said("Beranda", "Home"),
    "menu_home": Said("Beranda", "Home"),
    "menu_studies": Said("Studi", "Studies"),
    "menu_theories": Said("Teori", "Theories"),
    "menu_methods": Said("Metode", "Methods"),
    "menu_themes": Said("Temuan", "Findings"),
    "menu_places": Said("Tempat", "Places"),
    "menu_group-types": Said("Jenis kelompok", "Kinds of groups"),
    "menu_comparison": Said("Perbandingan", "Comparison"),
    "menu_works": Said("Daftar pustaka", "Bibliography"),
    "menu_glossary": Said("Glosarium", "Glossary"),
    "menu_about": Said("Tentang", "About"),
    "menu_contribute": Said("Kontribusi", "Contribute"),
    "menu_search": Said("Cari", "Search"),
    "menu_findings": Said("Temuan", "Findings"),
    "menu_cases": Said("Kasus", "Cases"),
    "main_menu": Said("Menu utama", "Main menu"),
    "menu_short": Said("Menu", "Menu"),
    "on_this_page": Said("Di halaman ini", "On this page"),
    "skip": Said("Langsung ke isi", "Skip to content"),
    "breadcrumbs": Said("Jejak halaman", "Breadcrumbs"),
    "pages": Said("Halaman daftar", "Pages of this list"),
    "to_light": Said("Ganti ke tampilan terang", "Switch to light mode"),
    "to_dark": Said("Ganti ke tampilan gelap", "Switch to dark mode"),
    "switch_language": Said("English", "Bahasa Indonesia"),
    "footer_licence": Said(
        "Isi berlisensi CC BY 4.0; kode berlisensi MIT.", "Content under CC BY 4.0; code under the MIT licence."
    ),
    "footer_more": Said("Menjelajah juga menurut", "Browse also by"),
    "other_language_home": Said("Go to the English home page", "Buka beranda berbahasa Indonesia"),
    # Joining words
    "and": Said("dan", "and"),
    "et_al": Said("dkk.", "et al."),
    "no_date": Said("t.t.", "n.d."),
    "no_date_long": Said("tanpa tahun", "no year printed"),
    "no_author": Said("Tanpa penulis", "No author"),
    "paragraph": Said("paragraf", "paragraph"),
    "unit_studies_one": Said("studi", "study"),
    "unit_studies": Said("studi", "studies"),
    "unit_cases_one": Said("kasus", "case"),
    "unit_cases": Said("kasus", "cases"),
    # Home
    "see_studies": Said("Lihat studi", "See the studies"),
    "compare_cases": Said("Bandingkan kasus", "Compare the cases"),
    "for_whom": Said("Untuk siapa", "Who it is for"),
    "door_students": Said("Mahasiswa", "Students"),
    "door_students_text": Said(
        "Temukan penelitian terdahulu, lihat teori dan metode bekerja dalam kasus nyata, dan bandingkan apa yang sejalan serta apa yang berlawanan.",
        "Find earlier research, see theories and methods at work in real cases, and compare where findings agree and where they part.",
    ),
    "door_students_link": Said("Mulai dari perbandingan", "Start with the comparison"),
    "door_lecturers": Said("Dosen", "Lecturers"),
    "door_lecturers_text": Said(
        "Rujuk halaman yang alamatnya tetap; setiap pernyataan menyebut letaknya dalam sumber, dan setiap pustaka tersedia dalam tujuh gaya sitasi.",
        "Cite pages with permanent addresses; every statement names its place in the source, and every work comes in seven citation styles.",
    ),
    "door_lecturers_link": Said("Buka daftar pustaka", "Open the bibliography"),
    "door_contributors": Said("Kontributor", "Contributors"),
    "door_contributors_text": Said(
        "Tambahkan atau perbaiki satu studi lewat peramban, tanpa memasang apa pun; kesalahan ditunjukkan sampai ke barisnya.",
        "Add or correct a study in the browser with nothing to install; mistakes are pointed out down to the line.",
    ),
    "door_contributors_link": Said("Cara berkontribusi", "How to contribute"),
    "home_studies": Said(
        "Saat ini ada {studies} studi dengan {cases} kasus kelompok.", "At present {studies} studies with {cases} cases of groups."
    ),
    "all_studies": Said("Lihat semua studi", "See all studies"),
    "ways_in": Said("Jalan masuk", "Ways in"),
    "by_theories": Said("Menurut teori", "By theory"),
    "by_methods": Said("Menurut metode", "By method"),
    "by_themes": Said("Menurut temuan", "By finding"),
    "by_places": Said("Menurut tempat", "By place"),
    "by_group-types": Said("Menurut jenis kelompok", "By kind of group"),
    # Labels of columns, facets and rows
    "study": Said("Studi", "Study"),
    "authors_label": Said("Penulis", "Authors"),
    "year": Said("Tahun", "Year"),
    "kind": Said("Jenis karya", "Kind of work"),
    "theory": Said("Teori", "Theory"),
    "method": Said("Metode", "Method"),
    "theme": Said("Tema", "Theme"),
    "group_type": Said("Jenis kelompok", "Kind of group"),
    "place": Said("Tempat", "Place"),
    "outcome": Said("Hasil kelompok", "How the group fared"),
    "objective": Said("Tujuan", "Objective"),
    "informants": Said("Informan", "Informants"),
    "result": Said("Hasil", "Result"),
    "facet_page": Said("Jenis halaman", "Kind of page"),
    "where": Said("Letak", "Where"),
    "table_filter": Said("Saring menurut kata", "Filter by word"),
    "table_all": Said("Semua", "All"),
    "table_count": Said("{n} dari {total} studi", "{n} of {total} studies"),
    "table_sort": Said("Urutkan menurut {column}", "Sort by {column}"),
    "table_none": Said("Tidak ada studi yang cocok.", "No study matches."),
    "table_clear": Said("Hapus saringan", "Clear the filters"),
    # Lists
    "studies_lead": Said(
        "Setiap studi diringkas dengan kata-kata kami sendiri dan dikodekan menurut teori, metode, dan temuan. Studi aslinya tetap rujukan utama.",
        "Each study is summarised in our own words and coded by theory, method and finding. The original study remains the authority.",
    ),
    "theories_lead": Said(
        "Teori yang dipakai studi-studi di sini, konsep-konsepnya, dan apa yang ditemukan dengannya.",
        "The theories that the studies here use, their constructs, and what was found with them.",
    ),
    "methods_lead": Said(
        "Metode menurut enam segi: pendekatan, desain, pemilihan informan, pengumpulan data, analisis, dan keabsahan.",
        "Methods in six facets: approach, design, sampling, data collection, analysis and validity.",
    ),
    "themes_lead": Said(
        "Tema yang dibahas temuan-temuan. Di setiap tema terlihat kasus mana yang sejalan dan mana yang berlawanan.",
        "What the findings are about. Each theme shows which cases agree and which part ways.",
    ),
    "places_lead": Said(
        "Tempat kelompok yang diteliti, dari provinsi sampai desa dan kelurahan.",
        "Where the groups were studied, from provinces down to villages and urban wards.",
    ),
    "group-types_lead": Said("Jenis kelompok yang diteliti.", "The kinds of groups that were studied."),
    "one_theories": Said("Teori", "Theory"),
    "one_methods": Said("Metode", "Method"),
    "one_themes": Said("Tema temuan", "Theme of findings"),
    "one_places": Said("Tempat", "Place"),
    "one_group-types": Said("Jenis kelompok", "Kind of group"),
    "one_works": Said("Pustaka", "Work"),
    "to_matrix": Said("Buka matriks pustaka (tabel penelitian terdahulu)", "Open the literature matrix"),
    # Study
    "our_translation": Said("terjemahan kami", "our translation"),
    "printed_translation": Said("tercetak dalam sumber", "printed in the source"),
    "basis": Said("Bahan yang kami baca", "What we had in hand"),
    "cite_study": Said("Kutip studi aslinya", "Cite the original study"),
    "cite_study_hint": Said(
        "Halaman ini hanya ringkasan dan pengodean kami; bacalah studi aslinya sebelum mengutip.",
        "This page is only our summary and coding; read the original before you cite it.",
    ),
    "other_styles": Said("Gaya sitasi lain", "Other citation styles"),
    "summary": Said("Ringkasan", "Summary"),
    "cases_title": Said("Kasus dan hasilnya", "Cases and how they fared"),
    "findings_title": Said("Temuan menurut tema", "Findings by theme"),
    "findings_hint": Said(
        "Tingkat menyatakan seberapa kuat tema itu ada pada kelompok; pengaruh menyatakan akibatnya bagi kelompok menurut studi.",
        "The level says how much of the theme the group showed; the effect says what, according to the study, it did for the group.",
    ),
    "how_to_read": Said("Cara membaca pengodean", "How to read the coding"),
    "coding_anchor": Said("cara-kami-mengodekan", "how-we-code"),
    "in_general": Said("Kelompok pada umumnya", "Groups in general"),
    "permalink": Said("Tautan tetap", "Permanent link"),
    "helped_hindered": Said("Yang membantu dan yang menghambat", "What helped and what hindered"),
    "helped_hint": Said(
        "Hanya hasil studi itu sendiri. Tema bertingkat rendah yang menghambat berarti ketiadaannya yang merugikan.",
        "The study’s own results only. A low theme that hinders means that its lack did the harm.",
    ),
    "what_helps": Said("Membantu", "Helped"),
    "what_hinders": Said("Menghambat", "Hindered"),
    "nothing_named": Said("Tidak ada yang disebut.", "Nothing is named."),
    "facts": Said("Fakta studi", "Facts of the study"),
    "see_note": Said("lihat catatan sumber", "see source note"),
    "constructs_used": Said("konsep yang dipakai", "constructs used"),
    "source_notes": Said("Catatan sumber", "Source notes"),
    "source_notes_hint": Said(
        "Pertentangan, salah cetak, dan kekosongan dalam sumber, serta hal yang kami simpulkan sendiri dan kami tandai demikian.",
        "Contradictions, misprints and gaps of the source, and what we infer ourselves and mark as ours.",
    ),
    "reference_list": Said("Daftar pustaka studi ini", "Reference list of this study"),
    "reference_list_hint": Said(
        "Lengkap dan menurut urutan sumber, disajikan dalam gaya APA 7. Salah cetak dijelaskan di halaman pustakanya.",
        "Complete and in the order of the source, set in APA 7. Misprints are explained on the page of each work.",
    ),
    "also_here": Said("Juga dibahas di sini:", "Also covered here:"),
    "work_page": Said("rincian", "details"),
    "cited_by": Said("Dikutip oleh", "Cited by"),
    "cited_by_none": Said(
        "Belum ada studi lain di Rumpun yang mengutip studi ini.", "No other study in Rumpun cites this one yet."
    ),
    "related": Said("Studi terkait dan alasannya", "Related studies, and why"),
    "related_none": Said("Belum ada studi terkait.", "No related study yet."),
    "completeness": Said("Kelengkapan pengodean", "Completeness of the coding"),
    "completeness_text": Said(
        "Dari {all} properti, {coded} dikodekan, {not_reported} tidak dilaporkan oleh sumber, dan {not_coded} belum dikodekan.",
        "Of {all} properties, {coded} are coded, {not_reported} are not reported by the source, and {not_coded} are not coded yet.",
    ),
    "themes_not_reported": Said("Tema yang tidak dibahas sumber", "Themes that the source does not speak of"),
    "edit": Said("Perbaiki berkas di balik halaman ini", "Correct the file behind this page"),
    "how_to_contribute": Said("cara berkontribusi", "how to contribute"),
    # Terms
    "thinkers": Said("Pemikir", "Thinkers"),
    "theme_theories": Said("Konsep teori yang terkait", "Constructs of theory"),
    "broader": Said("Termasuk dalam", "Part of"),
    "narrower": Said("Mencakup", "Includes"),
    "related_terms": Said("Terkait", "Related"),
    "constructs": Said("Konsep", "Constructs"),
    "used_by": Said("Dipakai dalam", "Used in"),
    "seen_in_themes": Said("Tampak dalam tema", "Seen in the themes"),
    "studies_with_theories": Said("Studi yang memakai teori ini", "Studies that use this theory"),
    "studies_with_methods": Said("Studi yang memakai metode ini", "Studies that use this method"),
    "studies_with_places": Said("Studi di tempat ini", "Studies in this place"),
    "studies_with_group-types": Said("Studi tentang kelompok jenis ini", "Studies of this kind of group"),
    "no_studies_yet": Said("Belum ada studi.", "No study yet."),
    "agreement_title": Said("Yang ditemukan studi-studi ini", "What these studies found"),
    "mentioned_in": Said("Disebut dalam", "Mentioned in"),
    "background_reading": Said("Bacaan latar", "Background reading"),
    "reading_ours": Said(
        "Dipilih oleh penyunting Rumpun, bukan oleh studi-studi di sini.", "Chosen by the editors of Rumpun, not by the studies here."
    ),
    "themes_table": Said("Tema yang dibahas lebih dari satu kasus", "Themes that more than one case speaks of"),
    "reading_word": Said("Arah temuan", "Reading"),
    "who_says": Said("Menurut kasus", "According to"),
    "caution": Said(
        "Segelintir kasus kualitatif menunjukkan apa yang mungkin terjadi, bukan seberapa sering. Jumlah di sini bukan bukti hukum umum.",
        "A handful of qualitative cases shows what can happen, not how often. Counts here prove no general law.",
    ),
    # Agreement
    "agree_all": Said("Sepakat: {n} kasus menyatakan bahwa tema ini {what}.", "Agreement: {n} cases say that this {what}."),
    "agree_single": Said(
        "Baru satu kasus yang menyatakan arahnya: tema ini {what}.", "Only one case gives a direction so far: this {what}."
    ),
    "agree_disagree": Said("Berlawanan: {parts}.", "Disagreement: {parts}."),
    "agree_partly": Said("Sebagian sepakat: {parts}.", "Partial agreement: {parts}."),
    "agree_unclear": Said(
        "Dilaporkan, tetapi pengaruhnya bagi kelompok tidak dinyatakan.", "Reported, but what it did for the group is not stated."
    ),
    "agree_nothing": Said("Belum ada hasil studi tentang tema ini.", "No study result on this yet."),
    "said_promotes": Said("mendukung keberhasilan kelompok", "promotes the group’s success"),
    "said_harms": Said("merugikan kelompok", "harms the group"),
    "said_mixed": Said("berpengaruh campuran", "has a mixed effect"),
    "said_none": Said("tidak berpengaruh", "has no effect"),
    "part_said": Said("{n} kasus {what}", "{n} {cases} {what}"),
    "part_promotes": Said("mendukung", "for"),
    "part_harms": Said("merugikan", "against"),
    "part_mixed": Said("campuran", "mixed"),
    "part_none": Said("tidak berpengaruh", "without effect"),
    "set_agree": Said("Kasus-kasusnya sepakat tentang {themes}.", "The cases agree on {themes}."),
    "set_disagree": Said("Kasus-kasusnya berlawanan tentang {themes}.", "The cases disagree on {themes}."),
    "set_neither": Said(
        "Belum ada tema yang arahnya dinyatakan oleh lebih dari satu kasus.", "There is no theme yet on which more than one case gives a direction."
    ),
    "synthesis_title": Said("Arah temuan", "What the findings say"),
    "counted": Said(
        "Dihitung per kasus: {promotes} mendukung, {harms} merugikan, {mixed} campuran, {none} tidak berpengaruh, {unclear} tidak dinyatakan; pernyataan satu studi tentang kelompok pada umumnya dihitung sekali. Tema yang tinggi dan membantu, atau rendah dan menghambat, sama-sama dibaca mendukung.",
        "Counted by case: {promotes} for, {harms} against, {mixed} mixed, {none} without effect, {unclear} not stated; what a study says of groups in general counts once. A theme that is high and helps, or low and hinders, is read as promoting success in both cases.",
    ),
    "dir_title_promotes": Said("Mendukung keberhasilan kelompok", "Promotes the group’s success"),
    "dir_title_harms": Said("Merugikan kelompok", "Harms the group"),
    "dir_title_mixed": Said("Campuran", "Mixed"),
    "dir_title_none": Said("Tidak berpengaruh", "No effect"),
    "dir_title_unclear": Said("Dilaporkan tanpa menyatakan pengaruhnya", "Reported without saying what it did"),
    "claims_background": Said("Pernyataan dari latar belakang studi", "Claims from introductions"),
    "claims_background_hint": Said(
        "Dikemukakan di bagian pendahuluan, bukan hasil penelitian; tidak dihitung di atas.",
        "Put forward in an introduction, not found in the field; not counted above.",
    ),
    "claims_cited": Said("Diceritakan kembali dari karya lain", "Retold from other works"),
    "claims_cited_hint": Said(
        "Temuan karya lain yang dikutip studi ini; tidak dihitung di atas.", "Findings of other works that a study retells; not counted above."
    ),
    "silent_not_reported": Said("Tidak dibahas sumbernya", "Not spoken of by the source"),
    "silent_not_reported_hint": Said(
        "Sumber kasus-kasus ini dibaca seluruhnya dan tidak membahas tema ini.",
        "The sources of these cases were read whole and do not speak of this theme.",
    ),
    "silent_not_coded": Said("Belum dikodekan", "Not coded yet"),
    "silent_not_coded_hint": Said(
        "Tema ini belum kami cari dalam sumber kasus-kasus ini.", "We have not looked for this theme in the sources of these cases yet."
    ),
    # Comparison
    "comparison_lead": Said(
        "Semua kasus berdampingan: apa yang dilaporkan tentang setiap tema, dan ke mana arahnya. Setiap sel menuju temuan dan letaknya dalam sumber.",
        "All cases side by side: what is reported on each theme, and which way it points. Each cell leads to the finding and its place in the source.",
    ),
    "legend": Said("Keterangan tanda", "Key to the signs"),
    "legend_level": Said("Tingkat tema pada kelompok", "Level of the theme in the group"),
    "legend_effect": Said("Pengaruh bagi kelompok menurut studi", "Effect on the group according to the study"),
    "legend_empty": Said("Sel tanpa temuan", "Cells without a finding"),
    "legend_not_reported": Said("sumber tidak membahasnya;", "the source does not speak of it;"),
    "legend_not_coded": Said("belum kami cari.", "we have not looked yet."),
    "cell_mentioned": Said("hanya disebut", "only mentioned"),
    "matrix_title": Said("Matriks tema dan kasus", "Matrix of themes and cases"),
    "matrix_caption": Said(
        "Baris adalah tema, kolom adalah kasus; sel memuat tingkat dan pengaruhnya.",
        "Rows are themes, columns are cases; cells give level and effect.",
    ),
    "matrix_scope": Said(
        "Garis putus-putus menandai pernyataan dari latar belakang atau karya lain; keduanya tidak dihitung dalam arah temuan.",
        "A dashed border marks claims from introductions or other works; these do not count in the reading.",
    ),
    "literature_matrix": Said("Matriks pustaka", "Literature matrix"),
    "literature_lead": Said(
        "Tabel penelitian terdahulu: studi, tujuan, teori, metode, informan, tempat, dan hasil.",
        "The prior-research table: study, objective, theory, method, informants, place and result.",
    ),
    "supporting": Said("pendukung", "supporting"),
    # Bibliography
    "works_lead": Said(
        "Semua karya yang dirujuk di sini: studi, pustaka yang dikutip studi, dan bacaan latar. Disusun otomatis dari satu berkas BibTeX.",
        "All works referred to here: the studies, what they cite, and background reading. Made automatically from one BibTeX file.",
    ),
    "citation_style": Said("Gaya sitasi", "Citation style"),
    "background_ours": Said("bacaan latar pilihan kami", "background reading that we chose"),
    "is_study": Said("Karya ini adalah studi di Rumpun:", "This work is a study in Rumpun:"),
    "annotation": Said("Catatan kami", "Our note"),
    "in_styles": Said("Sitasi dalam tujuh gaya", "The reference in seven styles"),
    "work_facts": Said("Data pustaka", "Bibliographic data"),
    "cited_where": Said("Dirujuk di", "Referred to in"),
    "cited_nowhere": Said("Belum dirujuk di halaman mana pun.", "No page refers to it yet."),
    "use_cites": Said("Daftar pustaka studi, butir {n}", "Reference list of the study, item {n}"),
    "use_reading": Said("Bacaan latar", "Background reading for"),
    "use_finding": Said("Temuan yang diceritakan kembali oleh", "Finding retold by"),
    "use_text": Said("Disebut dalam teks", "Mentioned in the text of"),
    "editors": Said("Penyunting", "Editors"),
    "translators": Said("Penerjemah", "Translators"),
    "original_year": Said("Tahun terbit asli", "First published"),
    "in_book": Said("Dalam buku", "In"),
    "edition": Said("Edisi", "Edition"),
    "location": Said("Tempat terbit", "Place of publication"),
    "website": Said("Situs web", "Website"),
    "accessed": Said("Diakses", "Accessed"),
    "language_label": Said("Bahasa", "Language"),
    "bib_key": Said("Kunci pustaka", "Bib key"),
    # Glossary
    "glossary_lead": Said(
        "Istilah program dan penelitian yang sering muncul. Di halaman lain, istilah bergaris titik menampilkan artinya saat disorot atau diketuk.",
        "Programme and research terms that come up often. On other pages, terms with a dotted underline show their meaning on hover or tap.",
    ),
    "letters": Said("Huruf awal", "First letters"),
    "in_other_language": Said("Dalam bahasa Inggris", "In Indonesian"),
    "see_also": Said("Lihat juga", "See also"),
    "appears_in": Said("Muncul dalam", "Appears in"),
    # Documents
    "about_description": Said(
        "Cara studi dikodekan, batas-batasnya, dan lisensi.", "How studies are coded, the limits of it, and the licences."
    ),
    "contribute_description": Said(
        "Cara menambah atau memperbaiki studi lewat peramban.", "How to add or correct a study in the browser."
    ),
    "search_description": Said(
        "Cari studi, teori, metode, temuan, dan pustaka.", "Search studies, theories, methods, findings and works."
    ),
    "not_found": Said("Halaman tidak ditemukan", "Page not found"),
    "not_found_text": Said(
        "Alamat ini tidak ada di Rumpun. Mungkin ada salah ketik; coba salah satu jalan berikut.",
        "There is no such address in Rumpun. Perhaps it was mistyped; try one of these ways.",
    ),
}
