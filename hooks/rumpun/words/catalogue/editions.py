"""The interface words of versions, frozen editions and what changed, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

EDITIONS: dict[str, Said] = {
    # --- the stamp under every page
    "version": Said("Versi", "Version"),
    "version_draft": Said("dengan perubahan yang belum tersimpan", "with changes that are not committed yet"),
    "last_changed": Said("Terakhir berubah", "Last changed"),
    "from_release": Said("Dari rilis", "From the release of"),
    "source_history": Said("Riwayat berkas sumber", "History of the source file"),
    "source_histories": Said("Riwayat berkas sumber", "History of the source files"),
    "source_lines": Said("Riwayat entri sumber", "History of the source entry"),
    # --- on every page of a frozen edition
    "banner_label": Said("Edisi beku", "Frozen edition"),
    "banner_edition": Said("Edisi {date}", "Edition of {date}"),
    "banner_text": Said(
        "Halaman ini menampilkan keadaan pada hari itu dan tidak berubah lagi.",
        "This page is frozen as it was on that day and no longer changes.",
    ),
    "banner_newest": Said("Versi terbaru halaman ini", "Newest version of this page"),
    "banner_since": Said("Perubahan sejak edisi ini", "What has changed since"),
    # --- the page of editions
    "editions_lead": Said(
        "Situs ini terus bertambah dan diperbaiki. Edisi adalah salinan seluruh situs pada suatu hari: isinya tidak berubah lagi, alamatnya tetap, dan setiap halamannya menyebut edisinya. Kutiplah edisi bila pembaca harus menemukan persis apa yang Anda baca, misalnya sepanjang satu semester.",
        "This site is added to and corrected all the time. An edition is a copy of the whole site as it was on one day: it no longer changes, its address stays the same, and each of its pages names the edition. Cite an edition when readers must find exactly what you read, for instance throughout a course.",
    ),
    "editions_description": Said(
        "Salinan beku seluruh situs menurut tanggal agar dosen dan mahasiswa mengutip persis apa yang mereka baca.",
        "Frozen copies of the whole site by date, so that lecturers and students cite exactly what they read.",
    ),
    "editions_none": Said("Belum ada edisi.", "There is no edition yet."),
    "editions_list": Said("Edisi yang ada", "The editions"),
    "editions_this": Said(
        "Anda sedang membaca edisi {date}. Edisi yang dibuat sesudahnya ada di daftar edisi terbaru.",
        "You are reading the edition of {date}. Editions made later are on the current list.",
    ),
    "editions_newest_list": Said("Daftar edisi terbaru", "Current list of editions"),
    "editions_holds": Said("{parts}; {files} berkas, {size} MB", "{parts}; {files} files, {size} MB"),
    "editions_cite": Said("Kutip edisi ini", "Cite this edition"),
    "editions_how": Said("Bagaimana edisi dibuat", "How an edition is made"),
    "editions_how_text": Said(
        "Edisi dibuat oleh pengelola situs atas permintaan dosen, biasanya pada awal semester. Ajukan permintaan lewat halaman proyek dan sebutkan tanggalnya: hari ini atau hari yang sudah lewat. Edisi memuat kedua bahasa, pencarian, dan data terbuka seperti pada hari itu, dan disimpan bersama sumber situs ini. Pengelola membuatnya di GitHub lewat Actions > edition > Run workflow, atau di terminal:",
        "The maintainers of the site make an edition when a lecturer asks for one, usually at the beginning of a semester. Ask on the project page and name the day: today, or a day that has passed. An edition holds both languages, the search and the open data as they were on that day, and is kept together with the source of this site. The maintainers make it on GitHub by Actions > edition > Run workflow, or in a terminal:",
    ),
    "editions_day": Said("TTTT-BB-HH", "YYYY-MM-DD"),
    "editions_ask": Said("Halaman proyek", "Project page"),
    # --- the page of changes
    "changes_lead": Said(
        "Apa yang ditambahkan dan diperbarui hari demi hari, serta apa yang kini berbeda dari setiap edisi.",
        "What was added and revised, day by day, and what now differs from each edition.",
    ),
    "changes_description": Said(
        "Studi, istilah, dan pustaka yang baru atau diperbarui, menurut hari dan sejak setiap edisi.",
        "Studies, terms and works that are new or revised, by day and since each edition.",
    ),
    "changes_page": Said("Perubahan ({n})", "Changes ({n})"),
    "changes_feed": Said("Umpan Atom studi baru dan yang berubah", "Atom feed of new and changed studies"),
    "changes_feed_hint": Said(
        "Aplikasi pembaca umpan memberi tahu Anda bila ada studi baru atau perubahan; setiap teori juga mempunyai umpan di halamannya.",
        "A feed-reader app tells you of new and changed studies; each theory has a feed of its own on its page.",
    ),
    "changes_since": Said("Sejak setiap edisi", "Since each edition"),
    "changes_no_editions": Said(
        "Belum ada edisi untuk dibandingkan dengan keadaan sekarang.",
        "There is no edition yet to compare the present state with.",
    ),
    "changes_days": Said("Hari demi hari", "Day by day"),
    "changes_no_history": Said(
        "Situs ini dibuat tanpa riwayat berkasnya sehingga tidak dapat menyebut kapan setiap halaman berubah.",
        "This site was built without the history of its files, so it cannot say when each page changed.",
    ),
    "log_new": Said("baru", "new"),
    "log_revised": Said("diperbarui", "revised"),
    "log_studies": Said("Studi", "Studies"),
    "log_theories": Said("Teori", "Theories"),
    "log_methods": Said("Metode", "Methods"),
    "log_themes": Said("Tema", "Themes"),
    "log_group-types": Said("Jenis kelompok", "Kinds of groups"),
    "log_places": Said("Tempat", "Places"),
    "log_glossary": Said("Glosarium", "Glossary"),
    "log_works": Said("Pustaka", "Works"),
    "log_docs": Said("Halaman", "Pages"),
    "log_vocab": Said("Kosakata", "Vocabulary"),
    # --- since an edition
    "since_title": Said("Perubahan sejak edisi {date}", "Changes since the edition of {date}"),
    "since_description": Said(
        "Apa yang berbeda sekarang dari edisi {date}: studi, temuan, istilah, dan pustaka.",
        "What differs now from the edition of {date}: studies, findings, terms and works.",
    ),
    "since_lead": Said(
        "Edisi itu (versi {before}) dibandingkan dengan keadaan sekarang (versi {after}).",
        "That edition (version {before}), compared with the present state (version {after}).",
    ),
    "since_open": Said("Buka edisi {date}", "Open the edition of {date}"),
    "since_nothing": Said(
        "Tidak ada studi, istilah, atau pustaka yang berubah sejak edisi ini.",
        "No study, term or work has changed since this edition.",
    ),
    "since_added": Said("Baru", "New"),
    "since_named": Said("Berganti nama", "Renamed"),
    "since_moved": Said("Berganti alamat", "New address"),
    "since_revised": Said("Diperbarui", "Revised"),
    "since_gone": Said("Tidak ada lagi", "No longer there"),
    "since_was": Said("dahulu “{name}”", "formerly “{name}”"),
    "since_count_added": Said("{n} baru", "{n} new"),
    "since_count_changed": Said("{n} berubah", "{n} changed"),
    "since_count_gone": Said("{n} tidak ada lagi", "{n} no longer there"),
    # --- what is said of one study
    "study_added": Said("Studi baru dengan {parts}.", "A new study, with {parts}."),
    "study_gone": Said("Studi ini tidak ada lagi.", "This study is no longer there."),
    "study_withdrawn": Said("Studi ini ditarik: {reason}", "This study was withdrawn: {reason}"),
    "study_moved": Said(
        "Alamatnya berganti; alamat lama tetap mengarah ke halaman ini.",
        "Its address is new; the former one still leads to this page.",
    ),
    "study_named": Said("Namanya dahulu “{name}”.", "It was formerly called “{name}”."),
    "study_theories_added": Said("Teori yang ditambahkan: {names}.", "Theories added: {names}."),
    "study_theories_gone": Said("Teori yang dihapus: {names}.", "Theories removed: {names}."),
    "study_methods_added": Said("Metode yang ditambahkan: {names}.", "Methods added: {names}."),
    "study_methods_gone": Said("Metode yang dihapus: {names}.", "Methods removed: {names}."),
    "study_summary": Said("Ringkasannya diperbarui.", "Its summary was revised."),
    "study_revised": Said(
        "Fakta, catatan, atau daftar pustakanya diperbarui.", "Facts, notes or its reference list were revised."
    ),
    "case_added": Said("Kasus baru: {case} ({outcome}).", "A new case: {case} ({outcome})."),
    "case_gone": Said("Kasus {case} dihapus.", "The case {case} was removed."),
    "case_withdrawn": Said("Kasus {case} ditarik: {reason}", "The case {case} was withdrawn: {reason}"),
    "case_named": Said("Kasus {case} dahulu bernama {name}.", "The case {case} was formerly called {name}."),
    "case_outcome": Said(
        "Kasus {case}: hasilnya berubah dari “{before}” menjadi “{after}”.",
        "The case {case}: outcome changed from “{before}” to “{after}”.",
    ),
    "case_revised": Said("Kasus {case}: uraiannya diperbarui.", "The case {case}: its description was revised."),
    "finding_added": Said("Temuan baru tentang {finding}: {coded}.", "A new finding on {finding}: {coded}."),
    "finding_gone": Said("Temuan tentang {finding} dihapus.", "The finding on {finding} was removed."),
    "finding_withdrawn": Said(
        "Temuan tentang {finding} ditarik: {reason}", "The finding on {finding} was withdrawn: {reason}"
    ),
    "finding_coded": Said("Temuan tentang {finding}: {steps}.", "The finding on {finding}: {steps}."),
    "finding_revised": Said(
        "Temuan tentang {finding}: rumusan atau letaknya dalam sumber diperbarui.",
        "The finding on {finding}: its wording or its place in the source was revised.",
    ),
    "step": Said("{name} dari “{before}” menjadi “{after}”", "{name} from “{before}” to “{after}”"),
    "step_theme": Said("tema", "theme"),
    "step_case": Said("kasus", "case"),
    "step_level": Said("tingkat", "level"),
    "step_effect": Said("pengaruh", "effect"),
    "step_evidence": Said("bukti", "evidence"),
    # --- feeds, and the file for language models
    "feed_title": Said("Rumpun: studi baru dan yang berubah", "Rumpun: new and changed studies"),
    "feed_title_theory": Said("Rumpun: studi dengan {theory}", "Rumpun: studies with {theory}"),
    "feed_subtitle": Said(
        "Studi yang baru dikodekan atau diperbarui dalam basis pengetahuan pustaka Rumpun.",
        "Studies that were newly coded or revised in the literature knowledge base Rumpun.",
    ),
    "llms_details": Said(
        "Setiap studi dikodekan menurut teori, metode, dan temuan; setiap pernyataan menyebut letaknya dalam sumber. “Tidak dilaporkan” berarti sumber tidak menyebutnya; “belum dikodekan” berarti hal itu belum kami cari. Kutip studi aslinya untuk temuan, dan halaman Rumpun untuk pengodean dan perbandingan.",
        "Each study is coded by theory, method and finding; each statement names its place in the source. “Not reported” means that the source does not say; “not coded yet” means that we have not looked for it yet. Cite the original study for what it found, and the page of Rumpun for coding and comparison.",
    ),
    "llms_licence": Said("Lisensi isi: CC BY 4.0.", "Licence of the content: CC BY 4.0."),
    "llms_twin": Said("Berkas ini dalam bahasa Inggris", "This file in Indonesian"),
    "llms_start": Said("Halaman utama", "Main pages"),
}
