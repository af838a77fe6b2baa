"""The words of the synthesis on finding pages, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

SYNTHESIS: dict[str, Said] = {
    # Contrasts inside one study
    "contrast_title": Said("Kontras di dalam satu studi", "Contrasts inside one study"),
    "contrast_hint": Said(
        "Kasus-kasus dalam satu studi diteliti oleh penulis yang sama dengan metode dan ukuran yang sama. Karena itu, perbandingan di antara kasus-kasus itu merupakan bukti terkuat di halaman ini.",
        "The cases of one study were examined by the same author with the same method and yardstick, so comparing them is the strongest evidence on this page.",
    ),
    "contrast_mirror": Said(
        "Tema ini kuat pada kasus yang satu dan kurang pada kasus yang lain, dan temuannya menunjuk ke arah yang sama: tema ini {what}.",
        "The theme is strong in one case and lacking in another, and the findings point the same way: it {what}.",
    ),
    "contrast_opposed": Said(
        "Arah temuannya bertolak belakang dalam studi yang sama; lihat bagian pertentangan.",
        "Within the same study the findings point opposite ways; see the section on contradictions.",
    ),
    "contrast_level": Said(
        "Tingkatnya berbeda, tetapi studi ini tidak menyatakan pengaruhnya pada semua kasus. Jadi, studi ini tidak mengatakan bahwa perbedaan itulah yang menentukan nasib kelompok.",
        "The level differs, but the study does not state the effect in every case. So it does not say that this is what made the difference.",
    ),
    "contrast_alike": Said(
        "Tema ini sama pada semua kasus yang dibandingkan.", "The theme is the same in all cases compared."
    ),
    "contrast_alike_apart": Said(
        "Tema ini sama pada semua kasus yang dibandingkan, padahal hasil kelompoknya berbeda. Jadi, tema ini saja tidak menjelaskan perbedaan itu.",
        "The theme is the same in all cases compared, although the groups did not fare alike. So it does not explain the difference by itself.",
    ),
    "contrast_other": Said(
        "Tingkat atau pengaruhnya tidak persis sama, atau tidak dinyatakan pada semua kasus.",
        "The level or the effect is not quite the same, or not stated in every case.",
    ),
    "contrast_one_sided": Said(
        "hasil tentang tema ini hanya dilaporkan untuk {told}, tidak untuk {silent}; jadi, belum ada kontras.",
        "a result on this theme is reported for {told} only, not for {silent}; so there is no contrast yet.",
    ),
    "contrast_silent": Said("Tanpa hasil tentang tema ini: {silent}.", "Without a result on this theme: {silent}."),
    "contrast_more": Said("letaknya dalam sumber", "where the source says so"),
    # Contradictions
    "clash_title": Said("Pertentangan", "Contradictions"),
    "clash_none": Said(
        "Tidak ada hasil yang saling bertentangan tentang tema ini.", "No results on this theme contradict each other."
    ),
    "clash_scope_studies": Said("Antarstudi", "Between studies"),
    "clash_scope_cases": Said("Antarkasus dalam satu studi: {study}", "Between the cases of one study: {study}"),
    "clash_scope_case": Said("Dalam satu kasus: {study}", "Within one case: {study}"),
    "clash_by_level": Said(
        "Yang bertentangan adalah penilaian tentang tingkatnya.", "It is the judgement of the level that differs."
    ),
    "clash_level_high": Said("Tingkatnya tinggi", "The level is high"),
    "clash_level_low": Said("Tingkatnya rendah", "The level is low"),
    "clash_explained": Said("Dijelaskan", "Explained"),
    "clash_unexplained": Said("Belum dijelaskan", "Unexplained"),
    "clash_comment": Said("Komentar penyunting", "Editors’ comment"),
    "clash_no_comment": Said(
        "Penyunting belum mengomentari pertentangan ini.", "The editors have not commented on this yet."
    ),
    "clash_tension": Said(
        "Hasil campuran pada {n} dari {total} {cases} berdiri di samping hasil yang jelas. Ini bukan pertentangan, melainkan ketegangan yang patut dibaca lebih teliti:",
        "Mixed results in {n} of {total} {cases} stand beside clear ones. This is no contradiction, but a tension worth a closer look:",
    ),
    # Confidence
    "conf_title": Said("Keyakinan pada ringkasan", "Confidence in the summary"),
    "conf_line": Said("Keyakinan pada ringkasan ini: {level}.", "Confidence in this summary: {level}."),
    "conf_short": Said("Keyakinan: {level}.", "Confidence: {level}."),
    "conf_reasons": Said("Lihat alasannya", "See the reasons"),
    "conf_high": Said("tinggi", "high"),
    "conf_moderate": Said("sedang", "moderate"),
    "conf_low": Said("rendah", "low"),
    "conf_very_low": Said("sangat rendah", "very low"),
    "conf_unrated": Said(
        "Keyakinan belum dapat dinilai karena belum ada studi yang menyatakan arahnya.",
        "Confidence cannot be rated yet, since no study gives a direction.",
    ),
    "conf_says": Said(
        "Keyakinan bahwa ringkasan arah temuan di atas menggambarkan kenyataan dengan wajar: {level}.",
        "Confidence that the summary above is a fair picture of what happens: {level}.",
    ),
    "conf_points": Said(
        "Poin keraguan: {n}. Keraguan sedang bernilai 1, keraguan berat 2, dan setiap dua keraguan ringan 1; 0 poin berarti tinggi, 1 sedang, 2–3 rendah, dan 4 atau lebih sangat rendah.",
        "Points of concern: {n}. A moderate concern counts 1, a serious one 2, and every two minor ones 1; 0 points mean high, 1 moderate, 2 or 3 low, and 4 or more very low.",
    ),
    "conf_rule": Said(
        "Dihitung dari pengodean dengan aturan tetap menurut keempat komponen GRADE-CERQual; bukan penilaian seseorang, bukan pula penilaian para penulis studi.",
        "Worked out from the coding by fixed rules, after the four components of GRADE-CERQual; it is no person’s judgement, nor that of the authors of the studies.",
    ),
    "conf_rules_link": Said("Baca aturannya", "Read the rules"),
    "conf_anchor": Said("keyakinan-pada-ringkasan", "confidence-in-the-summary"),
    "component_methods": Said("Keterbatasan metode", "Methodological limitations"),
    "component_coherence": Said("Koherensi", "Coherence"),
    "component_adequacy": Said("Kecukupan data", "Adequacy of data"),
    "component_relevance": Said("Relevansi", "Relevance"),
    "concern_none": Said("tanpa keraguan", "no concerns"),
    "concern_minor": Said("keraguan ringan", "minor concerns"),
    "concern_moderate": Said("keraguan sedang", "moderate concerns"),
    "concern_serious": Said("keraguan berat", "serious concerns"),
    # The reasons: the names of studies, kinds of groups or places follow in brackets.
    "why_not_full": Said(
        "Tidak dibaca lengkap, hanya abstrak atau rekaman katalognya: {n} dari {total} {studies}",
        "Not read in full, only an abstract or a catalogue record: {n} of {total} {studies}",
    ),
    "why_method_not_reported": Said(
        "{label} tidak dilaporkan: {n} dari {total} {studies}", "{label} not reported: {n} of {total} {studies}"
    ),
    "why_method_not_coded": Said(
        "{label} belum kami kodekan: {n} dari {total} {studies}",
        "{label} not coded by us yet: {n} of {total} {studies}",
    ),
    "why_methods_fine": Said(
        "Dibaca lengkap, dengan pengumpulan data, analisis, dan keabsahan yang dilaporkan: {total} {studies}",
        "Read in full, with data collection, analysis and validity reported: {total} {studies}",
    ),
    "why_between_unexplained": Said(
        "Pertentangan antarstudi yang belum dijelaskan: {n}",
        "Contradictions between studies without an explanation: {n}",
    ),
    "why_between_explained": Said(
        "Pertentangan antarstudi yang dijelaskan: {n}", "Contradictions between studies with an explanation: {n}"
    ),
    "why_inside_unexplained": Said(
        "Pertentangan di dalam satu studi yang belum dijelaskan: {n}",
        "Contradictions inside one study without an explanation: {n}",
    ),
    "why_inside_explained": Said(
        "Pertentangan di dalam satu studi yang dijelaskan: {n}",
        "Contradictions inside one study with an explanation: {n}",
    ),
    "why_mixed_beside": Said(
        "Hasil campuran di samping hasil yang jelas: {n} dari {total} {cases}",
        "Mixed results beside clear ones: {n} of {total} {cases}",
    ),
    "why_coherent": Said(
        "Tidak ada yang bertentangan; kasus yang arahnya sama: {n}",
        "Nothing contradicts; cases that point the same way: {n}",
    ),
    "why_alone": Said(
        "Baru satu kasus yang menyatakan arahnya, sehingga belum ada yang dapat bertentangan; hal itu diperhitungkan pada kecukupan data",
        "Only one case gives a direction, so nothing can contradict it yet; that counts under adequacy of data",
    ),
    "why_studies": Said("Studi yang menyatakan arahnya: {n}", "Studies that give a direction: {n}"),
    "why_readings": Said("Kasus yang menyatakan arahnya: {n}", "Cases that give a direction: {n}"),
    "why_thin": Said(
        "Dibaca lengkap: {n} dari {total} {studies}; karena kurang dari separuh, satu langkah lebih buruk",
        "Read in full: {n} of {total} {studies}; as that is less than half, one step worse",
    ),
    "why_direct": Said(
        "Studi yang memperlihatkan tema ini pada satu kasus dan kekurangannya pada kasus lain: {n}; karena itu satu langkah lebih baik",
        "Studies that show the theme in one case and its lack in another: {n}; hence one step better",
    ),
    "why_full": Said("Dibaca lengkap: {n} dari {total} {studies}", "Read in full: {n} of {total} {studies}"),
    "why_groups": Said("Kelompok yang diteliti: {n}", "Groups that were studied: {n}"),
    "why_kinds": Said("Jenis kelompok: {n}", "Kinds of groups: {n}"),
    "why_places": Said("Kabupaten atau kota: {n}", "Regencies or cities: {n}"),
}
