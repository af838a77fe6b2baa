"""The words of the ready-made pairs and their summaries, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

PAIRS: dict[str, Said] = {
    "pairs_all": Said("Lihat semua pasangan", "See all pairs"),
    # The list of all pairs
    "pairs_lead": Said(
        "Perbandingan yang sudah disusun, dua demi dua: apa yang sama, apa yang berbeda, dan apa yang tidak dapat "
        "dibandingkan. Setiap halaman dibuka dengan ringkasan dan diikuti tabel.",
        "Comparisons ready to read, two by two: what is the same, what differs and what cannot be compared. Each page "
        "opens with a summary, and a table follows.",
    ),
    "pairs_outcomes": Said("Berhasil dan kurang berhasil", "Success and failure"),
    "pairs_inside": Said("Kasus dalam satu studi", "Cases within one study"),
    "pairs_inside_hint": Said(
        "Penulis, teori, dan metodenya sama; karena itu kontras di sini paling dekat.",
        "Author, theory and method are the same; contrasts are nearest here.",
    ),
    "pairs_theory": Said("Studi dengan teori yang sama", "Studies that share a theory"),
    "pairs_theory_hint": Said(
        "Bila sebuah studi berbagi teori dengan lebih dari {n} studi lain, yang dipasangkan hanya {m} yang paling terkait dengannya; pasangan lain dapat disusun pada halaman Bandingkan berdampingan.",
        "Where a study shares a theory with more than {n} others, only the {m} most closely related are paired with it; any other pair can be put together on the page Compare side by side.",
    ),
    "pairs_none": Said("Belum ada.", "None yet."),
    "pairs_of_study": Said("Pasangan siap baca", "Ready-made pairs"),
    "pairs_title": Said("{a} dibandingkan dengan {b}", "{a} compared with {b}"),
    # One line on a pair
    "pair_line_agree": Said("searah pada {what}", "same direction on {what}"),
    "pair_line_oppose": Said("berlawanan arah pada {what}", "opposite directions on {what}"),
    "pair_line_partly": Said("sebagian searah pada {what}", "partly the same direction on {what}"),
    "pair_line_level": Said("tingkat tanpa arah pada {what}", "levels without a direction on {what}"),
    "pair_line_one": Said("{n} {unit} hanya dari satu pihak", "{n} {unit} on one side only"),
    "pair_line_nothing": Said("Belum ada tema yang dapat dibandingkan.", "No theme to compare yet."),
    "unit_themes": Said("tema", "themes"),
    "unit_themes_one": Said("tema", "theme"),
    # The page of a pair
    "pair_summary": Said("Ringkasan", "Summary"),
    "pair_table": Said("Tabel berdampingan", "Side by side"),
    "pair_generated": Said(
        "Disusun otomatis dari pengodean kami; tautannya menuju tema serta temuan dan letaknya dalam sumber.",
        "Put together automatically from our coding; the links lead to themes, and to findings with their place in the source.",
    ),
    "pair_interactive": Said(
        "Ubah kolom dan barisnya di Bandingkan berdampingan", "Change columns and rows in Compare side by side"
    ),
    "pair_merged": Said(
        "Sel yang menyatu berlaku untuk kedua kasus: isinya berasal dari studi yang sama.",
        "A joined cell holds for both cases: it comes from their common study.",
    ),
    "pair_table_hint": Said(
        "Baris tanpa tanda sama atau berbeda tidak dihitung: sumbernya diam, kami belum mengodekannya, atau isinya "
        "uraian. Tema yang tidak ada pada keduanya tidak ditampilkan.",
        "Rows marked neither as the same nor as different do not count: the source is silent, we have not coded it, or "
        "it is prose. Themes that neither side speaks of are left out.",
    ),
    "pair_part_who": Said("Yang dibandingkan.", "What is compared."),
    "pair_part_common": Said("Teori dan metode.", "Theory and method."),
    "pair_part_fared": Said("Hasil kelompok.", "How the groups fared."),
    "pair_part_themes": Said("Temuan.", "Findings."),
    "pair_part_one": Said("Hanya dari satu pihak.", "On one side only."),
    "pair_part_missing": Said("Tidak dapat dibandingkan.", "Not to be compared."),
    # Who they are
    "pair_case_intro": Said(
        "{a} dan {b} adalah dua kelompok yang diteliti dalam satu studi, yaitu {study}.",
        "{a} and {b} are two groups examined in one study, {study}.",
    ),
    "pair_study_intro": Said(
        "{a} meneliti {cases_a}, sedangkan {b} meneliti {cases_b}.", "{a} studied {cases_a}; {b} studied {cases_b}."
    ),
    "pair_kind_same": Said("Jenis kelompoknya sama: {kind}.", "The groups are of the same kind: {kind}."),
    "pair_kinds": Said(
        "Jenis kelompoknya ialah {kind_a} pada {a} dan {kind_b} pada {b}.",
        "The kind of group is {kind_a} in {a} and {kind_b} in {b}.",
    ),
    "pair_place_study": Said(
        "Tempat studi itu dicatat sebagai {place}.", "The place on record for the study is {place}."
    ),
    "pair_place_same": Said(
        "Tempat yang dicatat untuk keduanya sama: {place}.", "The place on record is the same for both: {place}."
    ),
    "pair_places": Said(
        "Tempat yang dicatat ialah {place_a} untuk {a} dan {place_b} untuk {b}.",
        "The place on record is {place_a} for {a} and {place_b} for {b}.",
    ),
    "pair_basis_study": Said("Bahan yang kami baca dari studi itu: {basis}.", "What we had of the study was {basis}."),
    "pair_basis_same": Said("Bahan yang kami baca dari keduanya: {basis}.", "What we had of both was {basis}."),
    "pair_bases": Said(
        "Bahan yang kami baca tidak sama: {basis_a} untuk {a}, {basis_b} untuk {b}; jadi, bila yang satu diam, temanya "
        "belum tentu tidak ada.",
        "What we had in hand was not the same: {basis_a} for {a}, {basis_b} for {b}; where one is silent, the theme may "
        "still have been there.",
    ),
    "pair_cites": Said("{a} mencantumkan {b} dalam daftar pustakanya.", "{a} lists {b} among its references."),
    # Theory and method
    "pair_case_common": Said(
        "Karena berasal dari satu studi, teori dan metode keduanya sama. {list}.",
        "Coming from one study, the two have theory and method in common. {list}.",
    ),
    "pair_theory_shared": Said("Keduanya memakai {theories} sebagai teori.", "Both draw on {theories} as theory."),
    "pair_theory_more": Said("{a} juga memakai {theories}.", "{a} also draws on {theories}."),
    "pair_method_same": Said("Metodenya sama dalam hal {list}.", "Their methods are the same in {list}."),
    "pair_method_part": Said("Yang sebagian sama ialah {list}.", "Partly the same: {list}."),
    "pair_method_differ": Said("Yang berbeda ialah {list}.", "Different: {list}."),
    "pair_facet_both": Said("{values} pada keduanya", "{values} in both"),
    "pair_facet_only": Said("{values} hanya disebut {who}", "{values} named by {who} only"),
    "pair_facet_of": Said("{values} pada {who}", "{values} in {who}"),
    # How they fared
    "pair_fared": Said("Menurut pengodean kami atas sumbernya, {parts}.", "By our coding of the sources, {parts}."),
    "pair_fared_high": Said("{names} berhasil", "{names} did well"),
    "pair_fared_mixed": Said("hasil {names} campuran", "{names} had mixed results"),
    "pair_fared_low": Said("{names} kurang berhasil", "{names} did poorly"),
    # What is told of a theme
    "pair_level_high": Said("tingkat tinggi", "a high level"),
    "pair_level_mixed": Said("tingkat campuran", "a mixed level"),
    "pair_level_low": Said("tingkat rendah", "a low level"),
    "pair_level_unstated": Said("tingkat yang tidak disebut", "an unstated level"),
    "pair_effect_helps": Said("yang membantu", "that helped"),
    "pair_effect_mixed": Said("yang pengaruhnya campuran", "that had a mixed effect"),
    "pair_effect_hinders": Said("yang menghambat", "that hindered"),
    "pair_effect_none": Said("yang tidak berpengaruh", "that had no effect"),
    "pair_told": Said("{what} pada {whom}", "{what} in {whom}"),
    "pair_told_general": Said("{what} pada kelompok pada umumnya", "{what} in groups in general"),
    "pair_reports": Said("{who} melaporkan {told}", "{who} reports {told}"),
    "pair_the_study": Said("studi itu", "the study"),
    "pair_and_reports": Said("{first}, dan {second}", "{first}, and {second}"),
    "pair_as_well": Said("serta", "as well as"),
    "pair_and_last": Said("serta", "and"),
    "pair_but_reports": Said("{first}, sedangkan {second}", "{first}, whereas {second}"),
    # Where they agree
    "pair_agree_one": Said("Arah temuan keduanya sama pada satu tema.", "They point the same way on one theme."),
    "pair_agree_some": Said(
        "Arah temuan keduanya sama pada {n} tema: {themes}.", "They point the same way on {n} themes: {themes}."
    ),
    "pair_same_way": Said(
        "Tentang {theme}, {reports}; keduanya mengarah ke simpulan yang sama, yakni bahwa tema ini {said}.",
        "On {theme}, {reports}; both lead to the same conclusion, that it {said}.",
    ),
    "pair_same_way_too": Said("Demikian pula tentang {theme}: {reports}.", "So too on {theme}: {reports}."),
    # Where they part
    "pair_oppose": Said(
        "Tentang {theme} arahnya berlawanan: {reports}. Yang pertama berarti tema ini {said_a}, yang kedua bahwa tema "
        "ini {said_b}.",
        "On {theme} they point opposite ways: {reports}. The first means that it {said_a}, the second that it {said_b}.",
    ),
    "pair_partly": Said(
        "Tentang {theme} keduanya tidak sepenuhnya searah: {reports}. Yang pertama berarti tema ini {said_a}, yang kedua "
        "bahwa tema ini {said_b}.",
        "On {theme} they only partly agree: {reports}. The first means that it {said_a}, the second that it {said_b}.",
    ),
    "pair_apart_more": Said(
        "Arahnya juga tidak sama pada {themes}.", "They do not point the same way on {themes} either."
    ),
    "pair_level_differs": Said(
        "Tingkat {theme} berbeda, yaitu {levels}, tetapi pengaruhnya tidak dinyatakan untuk {whom}.",
        "The level of {theme} differs, {levels}, but its effect is not stated for {whom}.",
    ),
    "pair_level_same": Said(
        "Tingkat {theme} sama, yaitu {levels}, tetapi pengaruhnya tidak dinyatakan untuk {whom}.",
        "The level of {theme} is the same, {levels}, but its effect is not stated for {whom}.",
    ),
    "pair_whom_both": Said("keduanya", "either"),
    "pair_no_part": Said(
        "Tidak ada tema yang arahnya berbeda di antara keduanya.",
        "There is no theme on which they point different ways.",
    ),
    "pair_nothing_shared": Said(
        "Belum ada tema yang arahnya dinyatakan untuk keduanya, jadi sepakat atau berlawanan belum dapat dikatakan.",
        "There is no theme yet on which both give a direction, so neither agreement nor disagreement can be told.",
    ),
    "pair_undirected": Said(
        "Keduanya membahas {themes}, tetapi arahnya tidak dapat dibandingkan karena tingkat atau pengaruhnya tidak "
        "dinyatakan.",
        "Both speak of {themes}, but directions cannot be compared, since a level or an effect is not stated.",
    ),
    "pair_general": Said(
        "Studi itu juga melaporkan hasil yang tidak dirinci per kelompok, yaitu tentang {themes}.",
        "The study also reports results that it does not break down by group, on {themes}.",
    ),
    # What only one of them speaks of
    "pair_case_only_not_reported": Said(
        "Tentang {themes}, hasil dilaporkan hanya untuk {a}; untuk {b} tidak ada yang dilaporkan.",
        "On {themes}, results are reported for {a} only; for {b} none are.",
    ),
    "pair_case_only_general": Said(
        "Pada {themes}, {a} diceritakan tersendiri, sedangkan {b} hanya tercakup dalam pernyataan umum studi itu.",
        "On {themes}, {a} is told of by itself, while {b} comes in only under what the study says in general.",
    ),
    "pair_case_only_claims": Said(
        "Untuk {themes}, hasil dilaporkan hanya tentang {a}; selebihnya hanya disebut dalam latar belakang atau dikutip.",
        "On {themes}, results are reported for {a} only; the rest is mere background or retold from other works.",
    ),
    "pair_study_only_not_reported": Said(
        "Hanya {a} yang melaporkan hasil tentang {themes}; sumber {b} tidak membahasnya.",
        "Only {a} reports results on {themes}; the source for {b} is silent.",
    ),
    "pair_study_only_claims": Said(
        "Tentang {themes}, hanya {a} yang melaporkan hasil; {b} menyebutnya sebatas latar belakang atau kutipan.",
        "On {themes}, only {a} reports results; {b} offers no more than background, or what other works found.",
    ),
    "pair_study_only_not_coded": Said(
        "Hasil tentang {themes} sejauh ini kami kodekan untuk {a} saja; untuk {b} kami belum mencarinya.",
        "Results on {themes} are coded for {a} alone so far; for {b} we have not looked yet.",
    ),
    "pair_silence": Said("Diamnya satu pihak di sini bukan perbedaan.", "Silence on one side is no difference here."),
    # What cannot be compared
    "pair_case_missing": Said(
        "Studi itu tidak melaporkan {labels}.",
        "Not reported by the study: {labels}.",
    ),
    "pair_case_uncoded": Said(
        "Kami belum mengodekan {labels}.",
        "Not coded yet: {labels}.",
    ),
    "pair_missing": Said(
        "Di luar tema, {parts}.",
        "Apart from themes: {parts}.",
    ),
    "pair_missing_one": Said(
        "{a} tidak melaporkan {labels}",
        "not reported by {a}: {labels}",
    ),
    "pair_missing_both": Said(
        "keduanya tidak melaporkan {labels}",
        "reported by neither: {labels}",
    ),
    "pair_uncoded_one": Said(
        "untuk {a} kami belum mengodekan {labels}",
        "not coded yet for {a}: {labels}",
    ),
    "pair_uncoded_both": Said(
        "untuk keduanya kami belum mengodekan {labels}",
        "not coded yet for either: {labels}",
    ),
    "pair_themes_silent": Said(
        "Dari {total} tema dalam kosakata, {n} tidak dilaporkan untuk satu pun dari keduanya.",
        "Of the {total} themes in the vocabulary, {n} came up in neither.",
    ),
    "pair_themes_uncoded": Said(
        "Pada {n} {unit}, salah satu atau keduanya belum kami kodekan.", "On {n} {unit}, one or both are not coded yet."
    ),
    "pair_more_themes": Said("{n} tema lain", "{n} other themes"),
    "pair_more_cases": Said("{n} kelompok lain", "{n} other groups"),
    "pair_more_studies": Said("{n} studi lain", "{n} other studies"),
    "pair_more_results": Said("{n} hasil lain", "{n} other results"),
    # Success and failure
    "outcomes_title": Said(
        "Kelompok yang berhasil dan yang kurang berhasil", "Groups that did well and groups that did poorly"
    ),
    "outcomes_lead": Said(
        "Semua kasus yang dikodekan berhasil di satu sisi, semua yang kurang berhasil di sisi lain, tema demi tema.",
        "All cases coded as having done well on one side, all that did poorly on the other, theme by theme.",
    ),
    "outcomes_judged": Said(
        "Berhasil atau tidaknya kelompok dinilai oleh sumber yang berlainan dan tentang hal yang berlainan, misalnya "
        "usaha, kekompakan, atau integrasi; karena itu kedua sisi bukan dua kelompok yang seragam.",
        "Whether a group did well is judged by different sources and on different things, such as business, cohesion or "
        "integration; neither side is all of a kind.",
    ),
    "outcomes_counts": Said(
        "Dikodekan berhasil: {n} kasus ({high}). Dikodekan kurang berhasil: {m} kasus ({low}).",
        "Coded as having done well: {n} ({high}). Coded as having done poorly: {m} ({low}).",
    ),
    "outcomes_mixed_count": Said(
        "Yang hasilnya campuran, {names}, tidak dihitung pada kedua sisi.",
        "Those with mixed results, {names}, are counted on neither side.",
    ),
    "outcomes_contrast": Said(
        "Pada {n} {unit} tingkatnya terpisah jelas antara kedua sisi, yaitu {themes}.",
        "On {n} {unit} the levels of the two sides are clearly apart: {themes}.",
    ),
    "outcomes_no_contrast": Said(
        "Belum ada tema yang tingkatnya terpisah jelas antara kedua sisi.",
        "There is no theme yet on which the levels of the two sides are clearly apart.",
    ),
    "outcomes_detail": Said(
        "{theme}: {high} pada yang berhasil, {low} pada yang kurang berhasil",
        "{theme}: {high} among those that did well, {low} among those that did poorly",
    ),
    "outcomes_inside": Said(
        "Perbandingan yang terdekat, yaitu antarkasus dalam satu studi, menunjukkan tingkat yang terpisah pada {themes}.",
        "The nearest comparison, between cases of one study, shows levels apart on {themes}.",
    ),
    "outcomes_inside_item": Said("{theme} dalam {studies}", "{theme} in {studies}"),
    "outcomes_overlap": Said("Tingkatnya tumpang-tindih pada {themes}.", "Levels overlap on {themes}."),
    "outcomes_same": Said("Tingkatnya sama pada {themes}.", "The level is the same on {themes}."),
    "outcomes_one": Said(
        "Selebihnya tidak dapat dibandingkan (jumlah tema: {high} hanya pada yang berhasil, {low} hanya pada yang kurang berhasil, {unstated} tanpa tingkat pada salah satu sisi).",
        "The rest cannot be compared (number of themes: {high} only among those that did well, {low} only among those that did poorly, {unstated} without a level on one side).",
    ),
    "outcomes_too_few": Said(
        "Basis pengetahuan ini belum memuat kasus yang berhasil dan kasus yang kurang berhasil sekaligus.",
        "This knowledge base does not yet hold both a case that did well and a case that did poorly.",
    ),
    "outcomes_table": Said("Tema demi tema", "Theme by theme"),
    "outcomes_scope": Said(
        "Hanya hasil studi tentang kasus itu sendiri; pernyataan tentang kelompok pada umumnya, latar belakang, dan "
        "kutipan tidak dihitung. Kolom terakhir membaca tingkat dan pengaruh bersama-sama.",
        "Only a study’s own results on the case itself; what is said of groups in general, background and retold "
        "findings do not count. The last column reads level and effect together.",
    ),
    "outcomes_nobody": Said("tidak ada hasil", "no result"),
    "outcomes_mixed": Said("Kasus dengan hasil campuran", "Cases with mixed results"),
    "outcomes_kind_contrast": Said("tingkat terpisah", "levels apart"),
    "outcomes_kind_overlap": Said("tingkat tumpang-tindih", "levels overlap"),
    "outcomes_kind_same": Said("tingkat sama", "same level"),
    "outcomes_kind_unstated": Said("tingkat tidak disebut", "level not stated"),
    "outcomes_kind_high_only": Said("hanya satu sisi", "one side only"),
    "outcomes_kind_low_only": Said("hanya satu sisi", "one side only"),
}
