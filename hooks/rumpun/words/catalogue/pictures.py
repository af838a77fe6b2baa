"""The words of the pictures, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

PICTURES: dict[str, Said] = {
    "pictures_title": Said("Gambar perbandingan", "The comparison in pictures"),
    "pictures_lead": Said(
        "Empat gambar yang memperlihatkan isi Rumpun sekali pandang. Setiap tanda dan nama dapat diikuti ke sumbernya, dan di bawah setiap gambar ada tabel dengan isi yang sama.",
        "Four pictures that show at a glance what Rumpun holds. Every sign and name can be followed to its source, and below each picture stands a table that says the same.",
    ),
    "picture": Said("Gambar", "Picture"),
    "picture_table": Said("Tabel di balik gambar", "The table behind the picture"),
    "picture_key": Said("Cara membaca gambar", "How to read the picture"),
    "picture_part": Said("halaman {n} dari {count}", "page {n} of {count}"),
    "picture_part_said": Said(
        "Gambar ini dibagi agar tetap terbaca; ini bagian {n} dari {count}.",
        "The picture is divided to keep it legible; this is part {n} of {count}.",
    ),
    "picture_none": Said("tidak ada", "none"),
    "unit_findings_one": Said("temuan", "finding"),
    "unit_findings": Said("temuan", "findings"),
    "unit_theories_one": Said("teori", "theory"),
    "unit_theories": Said("teori", "theories"),
    "unit_methods_one": Said("metode", "method"),
    "unit_methods": Said("metode", "methods"),
    "unit_terms_one": Said("istilah", "term"),
    "unit_terms": Said("istilah", "terms"),
    "unit_lines_one": Said("garis", "line"),
    "unit_lines": Said("garis", "lines"),
    "unit_places_one": Said("tempat", "place"),
    "unit_places": Said("tempat", "places"),
    # Evidence map
    "picture_evidence": Said("Peta bukti", "Evidence map"),
    "picture_evidence_lead": Said(
        "Tema ke bawah, kasus ke samping, dan satu tanda untuk setiap temuan: bentuknya menunjukkan tingkat tema pada kelompok, warna dan tanda di dalamnya menunjukkan pengaruhnya.",
        "Themes run down, cases across, with one mark for every finding: its shape shows the level of the theme in the group, the colour and the sign inside show its effect.",
    ),
    "picture_evidence_teaser": Said(
        "Apa yang ditemukan setiap kasus tentang setiap tema, dan di mana belum ada apa-apa.",
        "What each case found on each theme, and where there is nothing yet.",
    ),
    "evidence_counted": Said(
        "{cases}, {themes}, dan {findings}; hasil studi itu sendiri: {results}.",
        "{cases}, {themes} and {findings}; results of the studies themselves: {results}.",
    ),
    "evidence_silent": Said(
        "Tema tanpa temuan dari kasus di halaman ini tidak digambar ({n}):",
        "Themes on which the cases of this page have no finding are not drawn ({n}):",
    ),
    "evidence_claim": Said("Garis putus-putus", "Dashed outline"),
    "evidence_claim_text": Said(
        "bukan hasil studi itu sendiri: dari latar belakang, atau mengutip karya lain",
        "not the study’s own result: from the introduction, or retold from another work",
    ),
    "evidence_general": Said(
        "Kolom “Secara umum” memuat temuan yang tidak menyebut satu kasus; sel kosong di kolom itu hanya berarti bahwa studi tidak berbicara secara umum tentang tema itu.",
        "The column “In general” holds findings that name no single case; an empty cell there only means that the study says nothing in general on the theme.",
    ),
    "evidence_see_general": Said("studi menyatakannya secara umum", "the study says it in general"),
    "evidence_general_empty": Said("tanpa temuan umum", "no general finding"),
    # Network
    "picture_network": Said("Jejaring studi", "Network of studies"),
    "picture_network_lead": Said(
        "Studi di tengah; di kiri teori dan metodenya, di kanan tema yang dibahas hasil studi. Arahkan penunjuk atau fokus ke sebuah nama untuk menyorot garisnya.",
        "Studies stand in the middle, their theories and methods on the left, the themes of their results on the right. Point at a name, or move the focus to it, to bring out its lines.",
    ),
    "picture_network_teaser": Said(
        "Teori, metode, dan tema mana yang mempertemukan studi.",
        "Which theories, methods and themes bring studies together.",
    ),
    "network_counted": Said(
        "{studies} dan {terms}, dihubungkan oleh {links}.",
        "{studies} and {terms}, joined by {links}.",
    ),
    "network_choice": Said(
        "Yang digambar: teori, metode pada segi desain dan pengumpulan data, dan tema yang dibahas hasil dari sedikitnya dua studi di halaman ini.",
        "Drawn are theories, methods of the facets design and data collection, and themes on which at least two studies of this page have results.",
    ),
    "network_left_out": Said("Tidak digambar: {terms}.", "Not drawn: {terms}."),
    "network_themes": Said("Tema", "Themes"),
    "network_lines_theories": Said("Garis ke teori", "Lines to theories"),
    "network_lines_methods": Said("Garis ke metode", "Lines to methods"),
    "network_lines_themes": Said(
        "Garis ke tema: menurut studi, tema itu", "Lines to themes: according to the study, the theme"
    ),
    "network_uses": Said("dipakai", "used"),
    # Timeline
    "picture_timeline": Said("Lini masa", "Timeline"),
    "picture_timeline_lead": Said(
        "Studi menurut tahun terbit, dan setiap kasusnya di lajur hasil kelompok itu. Garis mendatar menghubungkan kasus dari satu studi yang hasilnya berbeda.",
        "Studies by the year they came out, with each case in the lane of how the group fared. A horizontal line joins cases of one study that fared differently.",
    ),
    "picture_timeline_teaser": Said(
        "Kapan studi terbit, jenis karyanya, dan bagaimana hasil kelompoknya.",
        "When the studies came out, what kind of work they are, and how their groups fared.",
    ),
    "timeline_counted": Said("{studies} dengan {cases}: {parts}.", "{studies} with {cases}: {parts}."),
    "timeline_empty": Said("tanpa studi", "no study"),
    # Places
    "picture_place_tree": Said("Pohon tempat", "Tree of places"),
    "picture_place_tree_lead": Said(
        "Tempat penelitian dari negara sampai desa, dengan studi dan hasil kasusnya. Ini bukan peta: jarak dan letak tidak digambar.",
        "Where the studies were done, from the country down to the village, with their cases and how these fared. This is no map: it shows neither distance nor position.",
    ),
    "picture_place_tree_teaser": Said(
        "Di mana studi dilakukan, dan berapa banyak di setiap tempat.",
        "Where the studies were done, and how many in each place.",
    ),
    "place_tree_counted": Said("{studies} di {places}.", "{studies} in {places}."),
    "place_tree_empty": Said(
        "Tempat di kosakata yang belum mempunyai studi tidak digambar.",
        "Places of the vocabulary that have no study yet are not drawn.",
    ),
    "place_path": Said("Tempat, dari luar ke dalam", "Place, from the outside in"),
    "unplaced_not_reported": Said("Tempat tidak dilaporkan", "Place not reported"),
    "unplaced_not_coded": Said("Tempat belum dikodekan", "Place not coded yet"),
}
