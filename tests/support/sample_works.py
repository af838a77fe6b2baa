"""Made-up works of every kind, some of them nasty, and what the tests of citations share."""

from __future__ import annotations

import html
import re
from dataclasses import replace

from rumpun.model.person import Person
from rumpun.model.works import Work
from rumpun.parsing.problems import Place

PLACE = Place("bib/references.bib")
TAGS = re.compile(r"</?(?:em|i|sup|sub)>|<a href=\"https?://[^\"<>]*\" rel=\"noopener\">|</a>")
NASTY = (
    "<i>Miring</i> & <script>alert(1)</script> *tebal* **x** $x^2$ @amalia [t](javascript:alert(1)) "
    '&lt;b&gt; &#60; <span class="nocase">x</span> <sup>2</sup> `kode` {{ x }} {% y %} <!-- z --> ~a~ ^b^ _c_ #d \\e'
)


def make(key: str, kind: str = "book", **fields: object) -> Work:
    base = Work(key=key, type=kind, title=f"Judul {key}", language="id", place=PLACE)
    return replace(base, **fields)  # type: ignore[arg-type]


def people(*names: str) -> tuple[Person, ...]:
    return tuple(
        Person(family, given) if given else Person(literal=family)
        for family, _, given in (name.partition(", ") for name in names)
    )


def samples() -> list[Work]:
    english = {"language": "en"}
    prasetyo = people("Prasetyo, A.")
    return [
        make(
            "one-word",
            "thesis",
            authors=people("Isnaniyah"),
            year="2014",
            genre="Skripsi",
            institution="UIN Jakarta",
            faculty="Fakultas Dakwah",
            location="Jakarta",
            title="Implementasi program",
        ),
        make(
            "online-thesis",
            "thesis",
            authors=people("Budi, C."),
            year="2019",
            genre="Skripsi",
            institution="UGM",
            title="Karya daring",
            url="https://etd.id/1",
        ),
        make("no-year", "thesis", authors=people("Dandi Oktavian"), genre="Skripsi", url="https://etd.id/2"),
        make(
            "no-volume",
            "article",
            title="Dinamika tani",
            authors=people("Poluan, J.", "Rantung, V. V.", "Ngangi, C."),
            year="2017",
            journal="Agri-Sosio Ekonomi",
            number="3",
            pages="159–170",
        ),
        make("bare-article", "article", authors=people("Sari, D."), year="2017", journal="Informasi"),
        make(
            "web",
            "online",
            authors=prasetyo,
            year="2019",
            organization="Media Indonesia",
            url="https://media.id/a--b?c='d'&e=f...",
            urldate="2020-02-01",
        ),
        make(
            "web-no-year",
            "online",
            authors=prasetyo,
            organization="Media Indonesia",
            url="https://media.id/c",
            urldate="2020-02-01",
        ),
        make(
            "web-own",
            "online",
            authors=people("Jogloabang"),
            year="2019",
            organization="jogloabang",
            url="https://joglo.id/",
        ),
        make(
            "chapter",
            "incollection",
            authors=people("Bourdieu, Pierre"),
            editors=people("Richardson, John G."),
            year="1986",
            booktitle="A handbook",
            pages="241–258",
            publisher="Greenwood Press",
            location="New York",
            title="The forms of capital",
            **english,
        ),
        make(
            "translated",
            "book",
            authors=people("Durkheim, Émile"),
            translators=people("Halls, W. D."),
            year="1984",
            origyear="1893",
            publisher="Macmillan",
            location="London",
            title="Division of labour",
            **english,
        ),
        make(
            "edited",
            "book",
            editors=people("Cartwright, Dorwin", "Zander, Alvin"),
            year="1968",
            edition="3",
            publisher="Harper & Row",
            title="Group dynamics",
            **english,
        ),
        make(
            "corporate",
            "report",
            authors=people("Badan Pusat Statistik"),
            year="2020",
            genre="Laporan",
            institution="Badan Pusat Statistik",
            title="Statistik Indonesia",
        ),
        make("no-author", "book", year="2011", publisher="Kemensos", title="Pedoman umum pelaksanaan kelompok usaha"),
        make(
            "truncated",
            "article",
            authors=people("Qomaria"),
            authors_truncated=True,
            year="2015",
            journal="Administrasi Bisnis",
            volume="29",
            number="1",
        ),
        make(
            "truncated-two",
            "article",
            authors=people("Adi, B.", "Cici, D."),
            authors_truncated=True,
            year="2015",
            journal="Jurnal",
            volume="2",
            pages="1–9",
        ),
        make(
            "many",
            "article",
            authors=people(*[f"Nama{chr(65 + at)}, B." for at in range(22)]),
            year="2020",
            journal="Jurnal",
            volume="1",
        ),
        make(
            "doi",
            "article",
            authors=people("Granovetter, Mark S."),
            year="1973",
            journal="American Journal of Sociology",
            volume="78",
            number="6",
            pages="1360–1380",
            doi="10.1086/225469",
            title="The strength of weak ties",
            **english,
        ),
        make(
            "nasty",
            "article",
            authors=(Person(literal=NASTY), Person("<b>Amir</b>", "<i>A</i>")),
            title=NASTY,
            journal=NASTY,
            volume=NASTY,
            publisher=NASTY,
            year="2001",
            url="https://x.id/o'b--c?d=%20&e=_f_*g*#h",
        ),
        make("nasty-english", "book", title=NASTY, publisher=NASTY, edition=NASTY, location=NASTY, **english),
        make(
            "quotes",
            "article",
            authors=people("Amir, B."),
            journal="Jurnal",
            year="2001",
            title="'Aisyiyah dan 'Amil, Qur'an: “kohesi kelompok” 5\" pipa",
        ),
        make(
            "sici",
            "article",
            authors=people("Zed, A."),
            journal="J",
            year="1998",
            doi="10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        ),
        make("bare", "misc"),
        make(
            "article-number",
            "article",
            authors=people("Lewin, Simon"),
            year="2018",
            journal="Implementation Science",
            volume="13",
            pages="2",
            article_number="2",
            **english,
        ),
        make(
            "supplement",
            "article",
            authors=people("Coleman, James S."),
            year="1988",
            journal="American Journal of Sociology",
            volume="94",
            number="Supplement",
            pages="S95–S120",
            **english,
        ),
        make(
            "translated-chapter",
            "incollection",
            authors=people("Bourdieu, Pierre"),
            translators=people("Nice, Richard"),
            editors=people("Richardson, John G."),
            year="1986",
            booktitle="A handbook",
            publisher="Greenwood Press",
            title="The forms of capital",
            **english,
        ),
        make(
            "online-article",
            "article",
            authors=people("Sari, D."),
            year="2017",
            journal="Informasi",
            volume="2",
            url="https://i.id/",
        ),
        make("web-lost", "online", authors=people("Sari, D."), year="2019", organization="Kompas"),
        make("no-university", "thesis", authors=people("Sari, D."), year="2021", genre="Skripsi"),
        make("own-kind", "thesis", authors=people("Sari, D."), year="2021", genre="Karya Tulis S2", institution="UGM"),
    ]


def plain(text: str) -> str:
    """Italics as underscores, links as their text, entities as characters."""
    return html.unescape(re.sub(r"</?a\b[^>]*>", "", text.replace("<em>", "_").replace("</em>", "_")))


# APA 7, chapters 9 and 10; APA prints no place of publication, and a retrieval date only where no year is known.
