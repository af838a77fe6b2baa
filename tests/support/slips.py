"""The slips that contributors make inside a file, and what they must be told."""

from __future__ import annotations

STUDY = "studies/koperasi-melati/study.yml"
OTHER = "studies/arisan-anggrek/study.yml"
SUMMARY = "studies/koperasi-melati/id.md"
BIB = "bib/references.bib"
CONFLICT = "vocab/themes/konflik.yml"
COHESION = "vocab/themes/kohesi.yml"
COMMENT = """contradictions:
  - studies: [arisan-anggrek, koperasi-melati]
    status: explained
    comment:
      id: Anggrek adalah kelompok arisan, Melati dan Kenanga koperasi.
      en: Anggrek is a savings circle, Melati and Kenanga are cooperatives.
"""
MEETING = "    en: Meet more often.\n    where: [abstrak:3]\n"

Words = tuple[str, str]
CHECK_LINE = (
    "periksa baris ini dan baris sebelumnya: indentasi, titik dua, tanda kutip",
    "check this line and the one before it: indentation, colons, quotation marks",
)
UNREAD = ("; sisa berkas ini belum diperiksa", "; the rest of this file is not checked yet")
EXPECTED_TEXT = ("di sini harus ada teks", "text is expected here")
QUOTE_IT = ("apit angka dan kata seperti true dengan tanda kutip", "put numbers and words like true in quotation marks")
EMPTY_TEXT = ("teks ini kosong", "this text is empty")
FILL_TEXT = ("isi atau hapus", "fill it or delete it")
PAIRS = ("di sini harus ada pasangan kunci: nilai", "key: value pairs are expected here")
LIST = ("di sini harus ada daftar", "a list is expected here")
LIST_HINT = (
    "tulis [satu, dua] atau satu baris berawalan - untuk tiap butir",
    "write [one, two] or a line starting with - for each item",
)
NO_ALIAS = ("jangkar (&) dan alias (*) tidak dipakai di sini", "anchors (&) and aliases (*) are not used here")
NO_ALIAS_HINT = ("tulis isinya, atau apit teks dengan tanda kutip", "write it out, or put the text in quotation marks")
NO_TAG = ("tag (!) tidak dipakai di sini", "tags (!) are not used here")
NO_TAG_HINT = ("apit teks dengan tanda kutip", "put the text in quotation marks")
LOST = ('teks sesudah " #" akan hilang sebagai komentar', 'the text after " #" would be lost as a comment')
LOST_HINT = (
    "apit seluruh teks dengan tanda kutip; komentar ditulis di barisnya sendiri",
    "put the whole text in quotation marks; a comment goes on a line of its own",
)
NO_SPACE = (
    "indentasi memakai spasi yang bukan spasi biasa",
    "the indentation has a space that is no ordinary space",
)
NO_SPACE_HINT = ("hapus lalu ketik ulang dengan tombol spasi", "delete it and type it again with the space bar")
RETYPE = ("hapus lalu ketik ulang bagian ini", "delete it and type this part again")
FILL = ("isi atau hapus berkas ini", "fill it or delete it")
MISSING = ("berkas ini belum ada", "this file is missing")
CREATE = ("buat berkasnya", "create the file")
STRAY = ("berkas ini tidak pada tempatnya", "this file does not belong here")
ID_HINT = (
    "pakai huruf kecil a–z, angka, dan tanda hubung, misalnya kube-mentari",
    "use lower-case letters a–z, digits and hyphens, for example kube-mentari",
)
ONE_OF_TWO = ("hapus salah satunya", "delete one of the two")
NO_LOCATOR_HINT = (
    'tulis bagian, atau bagian:paragraf, misalnya "abstrak:2"',
    'write a part, or part:paragraph, such as "abstrak:2"',
)


PLACES = "vocab/places/"
_AROUND = {
    PLACES: (
        " beserta semua yang melingkupinya: python -m rumpun new-place",
        " with all that it lies in: python -m rumpun new-place",
    )
}
"""What is said behind the folder where something new would be added."""


def near(word: str, home: str = "") -> Words:
    """`home` is where something new would be added."""
    around = _AROUND.get(home, ("", ""))
    more = (
        (f" Bila bukan, tambahkan di {home}{around[0]}", f" If not, add it in {home}{around[1]}") if home else ("", "")
    )
    return f'maksud Anda "{word}"?{more[0]}', f'did you mean "{word}"?{more[1]}'


def known(words: str, home: str = "") -> Words:
    """`home` is where something new would be added."""
    around = _AROUND.get(home, ("", ""))
    more = (f"; atau tambahkan di {home}{around[0]}", f"; or add it in {home}{around[1]}") if home else ("", "")
    return f"yang dikenal: {words}{more[0]}", f"known here: {words}{more[1]}"


def unknown(indonesian: str, english: str, word: str) -> Words:
    return f'{indonesian} "{word}" tidak dikenal', f'the {english} "{word}" is unknown'


# name: path, what stands there, what a slip makes of it (¤ marks the place of the problem), message, hint
SLIPS: dict[str, tuple[str, str, str, Words, Words]] = {
    # Keys
    "unknown key": (
        STUDY,
        "basis: full-text\n",
        "basis: full-text\n¤bassis: abstract\n",
        ('kunci "bassis" tidak dikenal', 'the key "bassis" is unknown'),
        near("basis"),
    ),
    "unknown key in a finding": (
        STUDY,
        "    case: kenanga\n",
        "    case: kenanga\n    ¤cases: kenanga\n",
        ('kunci "cases" tidak dikenal', 'the key "cases" is unknown'),
        near("case"),
    ),
    "unknown key in a text": (
        STUDY,
        "{id: Bertahan dan berkembang., en: It lasted and grew.}",
        "{id: Bertahan dan berkembang., en: It lasted and grew., ¤de: Es hielt.}",
        ('kunci "de" tidak dikenal', 'the key "de" is unknown'),
        known("en, id"),
    ),
    "missing key": (
        STUDY,
        "basis: full-text\n",
        "",
        ('kunci "basis" belum ada', 'the key "basis" is missing'),
        ('tambahkan "basis:"', 'add "basis:"'),
    ),
    "missing key in a finding": (
        STUDY,
        "  - id: kohesi-kenanga\n    theme: kohesi\n    case: kenanga\n    level: low\n",
        "  - ¤id: kohesi-kenanga\n    theme: kohesi\n    case: kenanga\n",
        ('kunci "level" belum ada', 'the key "level" is missing'),
        ('tambahkan "level:"', 'add "level:"'),
    ),
    "missing language of a text": (
        STUDY,
        "{id: Bertahan dan berkembang., en: It lasted and grew.}",
        "¤{id: Bertahan dan berkembang.}",
        ('kunci "en" belum ada', 'the key "en" is missing'),
        ('tambahkan "en:"', 'add "en:"'),
    ),
    "duplicate key": (
        STUDY,
        "basis: full-text\n",
        "basis: full-text\n¤basis: abstract\n",
        ('kunci "basis" ditulis dua kali', 'the key "basis" is written twice'),
        ("yang pertama ada di baris 2", "the first one is on line 2"),
    ),
    "key that is no word": (
        STUDY,
        "basis: full-text\n",
        "basis: full-text\n¤[basis]: abstract\n",
        ("kunci harus berupa satu kata", "a key must be one word"),
        ("apit nilai yang berkurung dengan tanda kutip", "put a value with brackets in quotation marks"),
    ),
    # Types
    "number for a text": (STUDY, "name: Melati\n", "name: ¤2019\n", EXPECTED_TEXT, QUOTE_IT),
    "true for a text": (STUDY, "name: Melati\n", "name: ¤true\n", EXPECTED_TEXT, QUOTE_IT),
    "nothing for a text": (STUDY, MEETING, MEETING.replace(" Meet more often.", "¤"), EMPTY_TEXT, FILL_TEXT),
    "list for a text": (STUDY, "name: Melati\n", "name: ¤[Melati]\n", EXPECTED_TEXT, QUOTE_IT),
    "text for a number": (
        STUDY,
        "count: 9",
        "count: ¤sembilan",
        ("di sini harus ada bilangan bulat", "a whole number is expected here"),
        ("tulis angkanya saja, misalnya 7", "write the digits only, such as 7"),
    ),
    "no number at all": (
        STUDY,
        "count: 9",
        "count: ¤0",
        ("bilangan ini terlalu kecil", "this number is too small"),
        ("hapus kunci ini bila tidak tercetak", "delete the key when nothing is printed"),
    ),
    "text for a list": (
        STUDY,
        "cites: [contoh-tt, cartwright1968]",
        "cites: ¤contoh-tt",
        LIST,
        LIST_HINT,
    ),
    "text for pairs": (
        STUDY,
        "note: {id: Dipakai untuk membaca kekompakan., en: Used to read cohesion.}",
        "note: ¤Dipakai untuk membaca kekompakan.",
        PAIRS,
        ("misalnya {id: …, en: …}", "for example {id: …, en: …}"),
    ),
    "empty text": (
        STUDY,
        MEETING,
        MEETING.replace("Meet more often.", "¤''"),
        EMPTY_TEXT,
        FILL_TEXT,
    ),
    "empty list": (
        STUDY,
        MEETING,
        MEETING.replace("[abstrak:3]", "¤[]"),
        ("daftar ini kosong", "this list is empty"),
        ("isi paling sedikit satu butir", "give at least one item"),
    ),
    "endless text": (
        STUDY,
        MEETING,
        MEETING.replace("Meet", "¤" + "Meet " * 1000),
        ("teks ini terlalu panjang", "this text is too long"),
        ("ringkas teksnya", "shorten it"),
    ),
    "no such choice": (
        STUDY,
        "level: low",
        "level: ¤lowest",
        ('"lowest" bukan pilihan yang dikenal di sini', '"lowest" is not one of the choices here'),
        (
            'maksud Anda "low"? (pilihan: high, mixed, low, unstated)',
            'did you mean "low"? (choices: high, mixed, low, unstated)',
        ),
    ),
    "id with capitals": (
        STUDY,
        "  - id: kohesi-melati",
        "  - id: ¤Kohesi Melati",
        ('"Kohesi Melati" tidak dapat menjadi id', '"Kohesi Melati" cannot be an id'),
        ("pakai huruf kecil a–z, angka, dan tanda hubung", "use lower-case letters a–z, digits and hyphens"),
    ),
    "line break in a name": (
        STUDY,
        "name: Melati\n",
        'name: ¤"Melati\\nX-Jahat: 1"\n',
        ("teks ini harus satu baris", "this text must be on one line"),
        ("hapus baris barunya", "take out the line break"),
    ),
    # Vocabulary
    "unknown theme": (
        STUDY,
        "    theme: kohesi\n    case: kenanga",
        "    theme: ¤kohsi\n    case: kenanga",
        unknown("tema", "theme", "kohsi"),
        near("kohesi", "vocab/themes/"),
    ),
    "unknown theory": (
        OTHER,
        "theory: modal-sosial",
        "theory: ¤modal-social",
        unknown("teori", "theory", "modal-social"),
        near("modal-sosial", "vocab/theories/"),
    ),
    "unknown construct": (
        STUDY,
        "constructs: [kohesi]",
        "constructs: [¤kohesif]",
        unknown("konsep teori", "construct", "kohesif"),
        near("kohesi", "vocab/theories/dinamika-kelompok.yml"),
    ),
    "unknown construct of a theme": (
        "vocab/themes/kohesi.yml",
        "[dinamika-kelompok/kohesi]",
        "[¤dinamika-kelompok/kohes]",
        unknown("konsep teori", "construct", "dinamika-kelompok/kohes"),
        near("dinamika-kelompok/kohesi", "vocab/theories/"),
    ),
    "unknown method": (
        OTHER,
        "method: wawancara",
        "method: ¤wawncara",
        unknown("metode", "method", "wawncara"),
        near("wawancara", "vocab/methods/"),
    ),
    "unknown kind of group": (
        OTHER,
        "group_types: [kelompok-arisan]",
        "group_types: [¤kelompok-arisn]",
        unknown("jenis kelompok", "kind of group", "kelompok-arisn"),
        near("kelompok-arisan", "vocab/group-types/"),
    ),
    "unknown place": (
        STUDY,
        "place: kota-contoh",
        "place: ¤kota-cntoh",
        unknown("tempat", "place", "kota-cntoh"),
        near("kota-contoh", PLACES),
    ),
    "nothing like it": (
        STUDY,
        "place: kota-contoh",
        "place: ¤bogor",
        unknown("tempat", "place", "bogor"),
        known("kota-contoh, negeri-contoh", PLACES),
    ),
    "unknown broader theme": (
        "vocab/themes/komunikasi.yml",
        "broader: dinamika",
        "broader: ¤dinamik",
        unknown("tema", "theme", "dinamik"),
        near("dinamika", "vocab/themes/"),
    ),
    "unknown place around": (
        "vocab/places/kota-contoh.yml",
        "within: negeri-contoh",
        "within: ¤negri-contoh",
        unknown("tempat", "place", "negri-contoh"),
        near("negeri-contoh", PLACES),
    ),
    "unknown related theory": (
        "vocab/theories/dinamika-kelompok.yml",
        "related: [modal-sosial]",
        "related: [¤modal-sos]",
        unknown("teori", "theory", "modal-sos"),
        near("modal-sosial", "vocab/theories/"),
    ),
    "unknown term to see": (
        "vocab/glossary/arisan.yml",
        "see: [uep, kelompok-arisan]",
        "see: [uep, ¤kelompk-arisan]",
        unknown("id", "id", "kelompk-arisan"),
        near("kelompok-arisan"),
    ),
    "unknown name in a summary": (
        SUMMARY,
        "lihat [[kohesi]]",
        "lihat ¤[[kohsi|kekompakan]]",
        unknown("id", "id", "kohsi"),
        near("kohesi"),
    ),
    "unknown theme that is not reported": (
        STUDY,
        "themes_not_reported: [konflik]",
        "themes_not_reported: [¤konflk]",
        unknown("tema", "theme", "konflk"),
        near("konflik", "vocab/themes/"),
    ),
    # Contradictions between studies
    "contradiction without a comment": (
        COHESION,
        COMMENT,
        "",
        (
            "studi-studi ini bertentangan tentang tema ini, tetapi belum ada komentarnya: "
            '"arisan-anggrek" (tinggi, menghambat), "koperasi-melati" (tinggi, membantu; rendah, menghambat)',
            "these studies contradict each other on this theme, but there is no comment: "
            '"arisan-anggrek" (high, hinders), "koperasi-melati" (high, helps; low, hinders)',
        ),
        (
            "tambahkan di berkas ini: contradictions: [{studies: [arisan-anggrek, koperasi-melati], "
            "status: unexplained, comment: {id: , en: }}] lalu tulis dalam kedua bahasa apa yang diketahui tentang "
            'perbedaan itu; bila sebabnya jelas dari kode studi, pakai "status: explained"',
            "add to this file: contradictions: [{studies: [arisan-anggrek, koperasi-melati], "
            "status: unexplained, comment: {id: , en: }}] and write in both languages what is known of the "
            'difference; if the coding makes the cause plain, use "status: explained"',
        ),
    ),
    "comment that was not filled in": (
        COHESION,
        "      en: Anggrek is a savings circle, Melati and Kenanga are cooperatives.\n",
        "      en:¤\n",
        EMPTY_TEXT,
        FILL_TEXT,
    ),
    "comment on one study": (
        COHESION,
        "studies: [arisan-anggrek, koperasi-melati]",
        "studies: ¤[arisan-anggrek]",
        (
            "komentar tentang pertentangan menyebut kurang dari dua studi",
            "a comment on a contradiction names fewer than two studies",
        ),
        (
            "sebut semua studi yang bertentangan; satu studi saja cukup hanya bila hasilnya bertentangan dengan "
            "dirinya",
            "name all studies that contradict each other; one is enough only if its own results contradict each other",
        ),
    ),
    "comment on a study twice": (
        COHESION,
        "studies: [arisan-anggrek, koperasi-melati]",
        "studies: [arisan-anggrek, koperasi-melati, ¤koperasi-melati]",
        ('"koperasi-melati" ditulis dua kali', '"koperasi-melati" is written twice'),
        ONE_OF_TWO,
    ),
    "comment on a study that nobody knows": (
        COHESION,
        "studies: [arisan-anggrek, koperasi-melati]",
        "studies: [arisan-anggrek, ¤koperasi-mlati]",
        unknown("studi", "study", "koperasi-mlati"),
        near("koperasi-melati"),
    ),
    "comment with no such status": (
        COHESION,
        "status: explained",
        "status: ¤explaned",
        ('"explaned" bukan pilihan yang dikenal di sini', '"explaned" is not one of the choices here'),
        (
            'maksud Anda "explained"? (pilihan: explained, unexplained)',
            'did you mean "explained"? (choices: explained, unexplained)',
        ),
    ),
    # Inside the study
    "unknown case": (
        STUDY,
        "    case: kenanga\n",
        "    case: ¤kenangan\n",
        ('kasus "kenangan" tidak ada di studi ini', 'this study has no case "kenangan"'),
        near("kenanga"),
    ),
    "difference of one case": (
        STUDY,
        "  - id: komunikasi-umum\n    theme: komunikasi\n",
        "  - id: komunikasi-umum\n    theme: komunikasi\n    differs: ¤[melati]\n",
        (
            '"differs" perlu paling sedikit dua kasus yang berlainan',
            '"differs" needs two different cases at least',
        ),
        (
            'tulis semua kasus yang dibandingkan, atau hapus "differs"',
            'write all the cases that are compared, or delete "differs"',
        ),
    ),
    "difference from an unknown case": (
        STUDY,
        "  - id: komunikasi-umum\n    theme: komunikasi\n",
        "  - id: komunikasi-umum\n    theme: komunikasi\n    differs: [melati, ¤kenangan]\n",
        ('kasus "kenangan" tidak ada di studi ini', 'this study has no case "kenangan"'),
        near("kenanga"),
    ),
    "difference told of one case": (
        STUDY,
        "    case: kenanga\n",
        "    case: kenanga\n    differs: ¤[melati, kenanga]\n",
        (
            'temuan dengan "differs" tidak boleh mempunyai "case"',
            'a finding with "differs" has no "case"',
        ),
        (
            'perbedaan menyangkut beberapa kasus; hapus "case", atau hapus "differs"',
            'a difference is about several cases; delete "case", or delete "differs"',
        ),
    ),
    "more voices than informants": (
        STUDY,
        "    case: kenanga\n",
        "    case: kenanga\n    voices: ¤10\n",
        (
            '"voices" (10) melebihi jumlah informan (9)',
            '"voices" (10) is more than the number of informants (9)',
        ),
        ("periksa kedua angka itu pada sumbernya", "check both figures in the source"),
    ),
    "informant of an unknown finding": (
        STUDY,
        "    case: kenanga\n",
        "    case: kenanga\n    same_informant: [¤kohesi-melat]\n",
        ('temuan "kohesi-melat" tidak ada di studi ini', 'this study has no finding "kohesi-melat"'),
        near("kohesi-melati"),
    ),
    "informant of the finding itself": (
        STUDY,
        "    case: kenanga\n",
        "    case: kenanga\n    same_informant: [¤kohesi-kenanga]\n",
        ('"same_informant" menyebut temuan ini sendiri', '"same_informant" names this finding itself'),
        ONE_OF_TWO,
    ),
    "open list that holds nothing": (
        STUDY,
        "not_reported: [issn",
        "open_lists: [¤analysis]\nnot_reported: [issn",
        (
            'daftar "analysis" disebut terbuka, tetapi tidak berisi apa-apa',
            'the list "analysis" is called open, but holds nothing',
        ),
        (
            'isi yang disebut sumber, atau hapus dari "open_lists"',
            'fill in what the source names, or take it out of "open_lists"',
        ),
    ),
    "pattern that names a cause": (
        OTHER,
        "    effect: hinders\n    evidence: result\n",
        "    effect: ¤hinders\n    evidence: pattern\n",
        (
            'pola ("evidence: pattern") tidak menyebut sebab, jadi "effect" harus "unstated"',
            'a pattern ("evidence: pattern") names no cause, so "effect" must be "unstated"',
        ),
        (
            'tulis "effect: unstated"; bila sumber menyebut sebabnya, tulis "evidence: result"',
            'write "effect: unstated"; if the source names the cause, write "evidence: result"',
        ),
    ),
    "unknown source part": (
        STUDY,
        MEETING,
        MEETING.replace("abstrak:3", "¤abstrk:3"),
        ('bagian sumber "abstrk" tidak ada', 'there is no source part "abstrk"'),
        near("abstrak"),
    ),
    "no locator": (
        STUDY,
        MEETING,
        MEETING.replace("abstrak:3", "¤abstrak 3"),
        ('"abstrak 3" bukan penunjuk letak', '"abstrak 3" is not a locator'),
        NO_LOCATOR_HINT,
    ),
    "unknown property": (
        OTHER,
        "not_reported: [year,",
        "not_reported: [¤yaer,",
        ('properti "yaer" tidak dikenal', 'the property "yaer" is unknown'),
        near("year"),
    ),
    "property not reported, with a value": (
        STUDY,
        "not_reported: [issn,",
        "not_reported: [issn, ¤objective,",
        (
            '"objective" berisi nilai, tetapi juga tercatat tidak dilaporkan',
            '"objective" has a value, but is also called not reported',
        ),
        ONE_OF_TWO,
    ),
    "property not reported, with a value in the bibliography": (
        STUDY,
        "not_reported: [issn,",
        "not_reported: [issn, ¤year,",
        (
            '"year" berisi nilai, tetapi juga tercatat tidak dilaporkan',
            '"year" has a value, but is also called not reported',
        ),
        ONE_OF_TWO,
    ),
    "property not reported twice": (
        STUDY,
        "not_reported: [issn,",
        "not_reported: [issn, ¤issn,",
        ('"issn" ditulis dua kali', '"issn" is written twice'),
        ONE_OF_TWO,
    ),
    "theme not reported, with a finding": (
        STUDY,
        "themes_not_reported: [konflik]",
        "themes_not_reported: [konflik, ¤kohesi]",
        (
            'tema "kohesi" mempunyai temuan, tetapi juga tercatat tidak dilaporkan',
            'the theme "kohesi" has a finding, but is also called not reported',
        ),
        ONE_OF_TWO,
    ),
    "theme not reported twice": (
        STUDY,
        "themes_not_reported: [konflik]",
        "themes_not_reported: [konflik, ¤konflik]",
        ('"konflik" ditulis dua kali', '"konflik" is written twice'),
        ONE_OF_TWO,
    ),
    "note about nothing": (
        STUDY,
        "  - about: year",
        "  - about: ¤yeer",
        ('"yeer" bukan properti atau bagian sumber', '"yeer" is no property or source part'),
        near("year"),
    ),
    "cited work of an own result": (
        STUDY,
        "    evidence: cited\n    cites: contoh-tt\n",
        "    evidence: result\n    cites: ¤contoh-tt\n",
        ('"cites" hanya untuk "evidence: cited"', '"cites" goes with "evidence: cited" only'),
        ('hapus "cites", atau ganti "evidence"', 'delete "cites", or change "evidence"'),
    ),
    "duplicate finding": (
        STUDY,
        "  - id: kohesi-kenanga",
        "  - id: ¤kohesi-melati",
        ('id temuan "kohesi-melati" dipakai dua kali', 'the finding id "kohesi-melati" is used twice'),
        ("yang pertama di baris 60; beri id lain", "the first one is on line 60; give it another id"),
    ),
    "duplicate source part": (
        STUDY,
        "  - id: hasil\n",
        "  - id: hasil\n    role: results\n    name: {id: Hasil, en: Results}\n  - id: ¤hasil\n",
        ('id bagian sumber "hasil" dipakai dua kali', 'the source part id "hasil" is used twice'),
        ("yang pertama di baris 15; beri id lain", "the first one is on line 15; give it another id"),
    ),
    "duplicate construct": (
        "vocab/theories/dinamika-kelompok.yml",
        "  - id: tujuan\n",
        "  - id: ¤kohesi\n",
        ('id konsep teori "kohesi" dipakai dua kali', 'the construct id "kohesi" is used twice'),
        ("yang pertama di baris 8; beri id lain", "the first one is on line 8; give it another id"),
    ),
    "the work of another study": (
        STUDY,
        "reference: contoh2020",
        "reference: ¤contoh-tt",
        ('karya "contoh-tt" sudah menjadi studi lain', 'the work "contoh-tt" is another study already'),
        (f"lihat {OTHER}:1:12", f"see {OTHER}:1:12"),
    ),
    "theme within itself": (
        "vocab/themes/konflik.yml",
        "name:",
        "broader: ¤konflik\nname:",
        ('"konflik" berada di dalam dirinya sendiri', '"konflik" lies within itself'),
        ('perbaiki "broader"', 'mend "broader"'),
    ),
    # Bibliography
    "unknown bib key": (
        STUDY,
        "cites: [contoh-tt, cartwright1968]",
        "cites: [contoh-tt, ¤cartwrigt1968]",
        unknown("kunci pustaka", "bib key", "cartwrigt1968"),
        near("cartwright1968", "bib/references.bib"),
    ),
    "unknown bib key of reading": (
        "vocab/theories/dinamika-kelompok.yml",
        "reading: [cartwright1968]",
        "reading: [¤cartwright1986]",
        unknown("kunci pustaka", "bib key", "cartwright1986"),
        near("cartwright1968", "bib/references.bib"),
    ),
    "unknown bib key in a summary": (
        SUMMARY,
        "[@contoh2020]",
        "¤[@contoh2002]",
        unknown("kunci pustaka", "bib key", "contoh2002"),
        near("contoh2020", "bib/references.bib"),
    ),
    "unknown bib key in a note of the bibliography": (
        BIB,
        "@thesis{contoh-tt,\n  author = {{Lembaga Lain}},\n  title = {Arisan Anggrek di Kota Contoh},\n"
        "  type = {Skripsi},\n  institution = {Universitas Contoh},\n  langid = {indonesian},\n"
        "  annotation-id = {Tahun tidak tercetak.},",
        "¤@thesis{contoh-tt,\n  author = {{Lembaga Lain}},\n  title = {Arisan Anggrek di Kota Contoh},\n"
        "  type = {Skripsi},\n  institution = {Universitas Contoh},\n  langid = {indonesian},\n"
        "  annotation-id = {Tahun tidak tercetak [@contoh2002].},",
        unknown("kunci pustaka", "bib key", "contoh2002"),
        near("contoh2020", "bib/references.bib"),
    ),
    "duplicate bib key": (
        BIB,
        "@book{cartwright1968,",
        "@misc{baru, title = {Baru}, langid = {indonesian}}\n¤@misc{baru, title = {Lain}, langid = {english}}\n\n"
        "@book{cartwright1968,",
        (
            'kunci "baru" sudah dipakai di bib/references.bib:27',
            'the key "baru" is already used at bib/references.bib:27',
        ),
        ("satu karya satu kunci: ganti atau hapus", "one work, one key: change it or delete the entry"),
    ),
    "BibTeX that is not closed": (
        BIB,
        "@book{cartwright1968,\n  author = {Cartwright, Dorwin and Zander, Alvin},",
        "¤@book{cartwright1968,\n  author = {Cartwright, Dorwin and Zander, Alvin,",
        (
            "kurung atau tanda kutip di blok ini tidak ditutup",
            "a brace or quotation mark in this block is not closed",
        ),
        ('setiap "{" perlu "}"', 'every "{" needs its "}"'),
    ),
    "BibTeX without a comma": (
        BIB,
        "  edition = {3},\n  publisher",
        "  edition = {3}\n  ¤publisher",
        ('koma hilang sebelum isian "publisher"', 'a comma is missing before the field "publisher"'),
        ('akhiri isian "edition" dengan koma', 'end the field "edition" with a comma'),
    ),
    "unknown BibTeX field": (
        BIB,
        "  edition = {3},",
        "  ¤editon = {3},",
        ('isian "editon" tidak dikenal', 'the field "editon" is unknown'),
        near("edition"),
    ),
    "BibTeX without a title": (
        BIB,
        "@thesis{contoh-tt,\n  author = {{Lembaga Lain}},\n  title = {Arisan Anggrek di Kota Contoh},\n",
        "¤@thesis{contoh-tt,\n  author = {{Lembaga Lain}},\n",
        ('entri "contoh-tt" tidak memiliki "title"', 'the entry "contoh-tt" has no "title"'),
        ('tambahkan "title = {…},"', 'add "title = {…},"'),
    ),
    # YAML
    "alias": (STUDY, "name: Melati\n", "name: ¤*Melati\n", NO_ALIAS, NO_ALIAS_HINT),
    "anchor": (STUDY, "name: Melati\n", "name: ¤&satu Melati\n", NO_ALIAS, NO_ALIAS_HINT),
    "tag": (STUDY, "name: Melati\n", "name: ¤!!str Melati\n", NO_TAG, NO_TAG_HINT),
    "tag that runs code": (
        STUDY,
        "name: Melati\n",
        "name: ¤!!python/object/apply:os.system [ls]\n",
        NO_TAG,
        NO_TAG_HINT,
    ),
    "text lost as a comment": (STUDY, "name: Melati\n", "name: Melati ¤#1\n", LOST, LOST_HINT),
    "text lost in a list": (
        STUDY,
        "  id: [koperasi, kekompakan]",
        "  id: [koperasi ¤#1\n    , kekompakan]",
        LOST,
        LOST_HINT,
    ),
    "text lost on a second line": (STUDY, MEETING, MEETING.replace("often.", "\n      often ¤#1"), LOST, LOST_HINT),
    "italics at the start": (
        STUDY,
        "name: Melati\n",
        "name: *Melati¤* satu\n",
        (
            "teks yang diawali tanda ini harus diapit tanda kutip",
            "a text that starts with this sign needs quotation marks",
        ),
        CHECK_LINE,
    ),
    "second document": (
        STUDY,
        "source_parts:\n",
        "¤---\nsource_parts:\n",
        ("ada dokumen kedua (---) dalam satu berkas", "there is a second document (---) in one file"),
        (f"satu berkas, satu dokumen{UNREAD[0]}", f"one file, one document{UNREAD[1]}"),
    ),
    "deep nesting": (
        STUDY,
        "  id: [koperasi, kekompakan]",
        "  id: " + "[" * 10 + "¤" + "[" * 3000,
        ("susunan terlalu dalam", "this is nested too deeply"),
        (f"periksa kurung dan indentasinya{UNREAD[0]}", f"check its brackets and indentation{UNREAD[1]}"),
    ),
    "tab": (
        STUDY,
        "  period:",
        "¤\tperiod:",
        ("ada tab di sini; YAML hanya mengenal spasi", "there is a tab here; YAML knows spaces only"),
        CHECK_LINE,
    ),
    "no-break space": (STUDY, "  period:", " ¤\u00a0period:", NO_SPACE, NO_SPACE_HINT),
    "wide space": (STUDY, "  period:", "¤\u3000period:", NO_SPACE, NO_SPACE_HINT),
    "misplaced colon": (
        STUDY,
        "name: Melati\n",
        "name: Melati¤: satu\n",
        ("ada tanda titik dua yang tidak pada tempatnya", "there is a misplaced colon"),
        CHECK_LINE,
    ),
    "crooked indentation": (
        STUDY,
        "    group_types: [koperasi]\n    outcome: high",
        "   ¤group_types: [koperasi]\n    outcome: high",
        ("indentasi baris ini tidak cocok", "the indentation of this line does not fit"),
        CHECK_LINE,
    ),
    # Characters
    "half a character": (
        STUDY,
        "name: Melati\n",
        'name: ¤"Melati \\ud83d"\n',
        ("ada karakter tak terlihat U+D83D", "there is an invisible character U+D83D"),
        RETYPE,
    ),
    "escaped override": (
        STUDY,
        "name: Melati\n",
        'name: ¤"Melati \\u202E"\n',
        ("ada karakter tak terlihat U+202E", "there is an invisible character U+202E"),
        RETYPE,
    ),
    "escaped zero": (
        STUDY,
        "name: Melati\n",
        'name: ¤"Melati \\0"\n',
        ("ada karakter tak terlihat U+0000", "there is an invisible character U+0000"),
        RETYPE,
    ),
    "override that turns text around": (
        SUMMARY,
        "Dua koperasi",
        "Dua ¤\u202ekoperasi",
        ("ada karakter tak terlihat U+202E", "there is an invisible character U+202E"),
        RETYPE,
    ),
    "zero byte": (
        BIB,
        "title = {Arisan Anggrek",
        "title = {Arisan ¤\0Anggrek",
        ("ada karakter tak terlihat U+0000", "there is an invisible character U+0000"),
        RETYPE,
    ),
}
