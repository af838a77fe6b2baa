"""Made-up works that are hard to write down, and fields that try to be more than a field."""

from __future__ import annotations

from rumpun.model.person import Person
from rumpun.model.works import Work
from rumpun.parsing.problems import Place

HOSTILE = (
    "{ } & % $ # _ \\ ~ ^ | “ ” ' < > `",
    "lone { brace", "lone } brace", "} { turned", "ends in \\", "{\\}", "a -- b --- c -- d",
    "satu\ndua\rtiga\x85empat\u2028lima\u2029enam\x0btujuh\x0cdelapan",
    "x\r\nER  - \r\nTY  - BOOK\r\nTI  - kedua", "TY  - BOOK", "ER  - ", "KW  - kata",
    "x},\n}\n\n@article{kedua,\n  title = {dua}", "@article{kedua, title = {dua}}", "@comment{x}", "@string{a = {b}}",
    'x"}, {"id": "kedua", "title": "dua"}, {"a": "', "]\n[", "</script><script>alert(1)</script>",
    '<i>miring</i> <b>tebal</b> <span class="nocase">KUBE</span> x < y > z &amp; &lt;i&gt;',
    "   di awal dan di akhir   ", "🌾👩‍🌾 \ue000\uf8ff \u200f\u202eterbalik\u202c عربي", '=HYPERLINK("http://x")',
    "k\x00o\x08n\x1ft\x7fr\ufffeo\ud800l", "A and B", "dan, koma, dan; titik koma", "%komentar", "#1", "others",
)  # fmt: skip
ADDRESSES = (
    "https://x.id/a%20b_c?d=1&e=2#f~g",
    "https://x.id/100%",
    "http://x.id:8080/~ani/(1)/a;b,c=d+e",
    "https://x.id/'kutip'/é/日本",
)


def work(key: str, type_: str = "book", **fields: object) -> Work:
    """A work with a title, in Indonesian."""
    known = {"title": "Judul", "language": "id", "place": Place("bib/references.bib")}
    return Work(**{"key": key, "type": type_, **known, **fields})  # type: ignore[arg-type]


HARD = (
    work("kosong"),
    work(
        "skripsi", "thesis", title="Kohesi R&D 100% di KUBE_1 – “Mentari”", year="2021", genre="Skripsi",
        institution="UIN Raden Fatah", faculty="Fakultas Dakwah & Komunikasi", programme="S1 Sosiologi",
        location="Palembang", authors=(Person(literal="Muhammad Mashuryaman"),),
        supervisors=(Person(literal="Krisdyatmiko"), Person("Putra", "A. B.")),
    ),
    work(
        "satu-kata", "article", authors=(Person(literal="Isnaniyah"),), year="2019", journal="Jurnal A", volume="3",
        number="1", pages="8–16", issn=("2089-0338", "2502-7921"), doi="10.1000/a_b(c)%d<e>#f",
    ),
    work(
        "badan", "report", authors=(Person(literal="Badan Pusat Statistik"), Person(literal="Kementerian X, Y, dan Z")),
        institution="Institute for Religious and Social Studies", number="12/2020", year="2020", genre="Laporan",
    ),
    work(
        "dkk", "article", authors=(Person("Siregar", "Rosi L Vini"),), authors_truncated=True, journal="J", pages="e12"
    ),
    work(
        "rantai", "incollection", booktitle="Buku A & B", editors=(Person("Zander", "Alvin"),), edition="3",
        translators=(Person("Nice", "Richard"),), publisher="Greenwood", origyear="1893", year="1984", language="en",
        pages="241–258, 260",
    ),
    work("seminar", "inproceedings", booktitle="Prosiding", location="Bogor", publisher="IPB", pages="12"),
    work("tanpa-apa-apa", "misc"),
    *(
        work(f"alamat-{n}", "online", url=each, urldate="2020-02-01", organization="Situs & Kawan")
        for n, each in enumerate(ADDRESSES)
    ),
)  # fmt: skip


def hostile(text: str, type_: str = "thesis") -> Work:
    """A work that holds the text in every field of text and as every name."""
    people = (Person(literal=text), Person(text, text))
    fields = ("genre", "institution", "faculty", "programme", "location", "publisher", "edition", "booktitle")
    more = ("journal", "volume", "number", "pages", "doi", "url", "organization")
    named = dict.fromkeys((*fields, *more), text)
    return work(
        "kunci",
        type_,
        title=text,
        authors=people,
        editors=people,
        supervisors=people,
        translators=people,
        year="2020",
        **named,
    )
