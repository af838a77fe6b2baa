"""Where every page of the site lives, in both languages; a published address never changes."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal
from urllib.parse import quote

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")

# Section -> path in each language; ids below it are the same in both.
SECTIONS: dict[str, dict[str, str]] = {
    "studies": {"id": "studi", "en": "studies"},
    "theories": {"id": "teori", "en": "theories"},
    "methods": {"id": "metode", "en": "methods"},
    "themes": {"id": "temuan", "en": "findings"},
    "places": {"id": "tempat", "en": "places"},
    "group-types": {"id": "jenis-kelompok", "en": "group-types"},
    "comparison": {"id": "perbandingan", "en": "comparison"},
    "works": {"id": "pustaka", "en": "bibliography"},
    "glossary": {"id": "glosarium", "en": "glossary"},
    "about": {"id": "tentang", "en": "about"},
    "contribute": {"id": "kontribusi", "en": "contribute"},
    "search": {"id": "cari", "en": "search"},
    "data": {"id": "data", "en": "data"},
    "reading-list": {"id": "daftar-bacaan", "en": "reading-list"},
    "editions": {"id": "edisi", "en": "editions"},
    "changes": {"id": "perubahan", "en": "changes"},
    "offline": {"id": "luring", "en": "offline"},
    "why-low": {"id": "mengapa-kelompok-gagal", "en": "why-groups-fail"},
    "why-high": {"id": "mengapa-kelompok-berhasil", "en": "why-groups-succeed"},
}
SUBSECTIONS: dict[str, dict[str, str]] = {
    "matrix": {"id": "penelitian-terdahulu", "en": "prior-research"},
    "side": {"id": "berdampingan", "en": "side-by-side"},
    "pairs": {"id": "pasangan", "en": "pairs"},
    "outcomes": {"id": "berhasil-vs-kurang-berhasil", "en": "success-vs-failure"},
    "own": {"id": "penelitian-saya", "en": "my-study"},
    "gaps": {"id": "celah", "en": "gaps"},
    "theme-group-type": {"id": "tema-jenis-kelompok", "en": "theme-group-type"},
    "theme-design": {"id": "tema-desain", "en": "theme-design"},
    "theme-year": {"id": "tema-tahun", "en": "theme-year"},
    "data-collection-theory": {"id": "pengumpulan-data-teori", "en": "data-collection-theory"},
    "place-theory": {"id": "tempat-teori", "en": "place-theory"},
    "pictures": {"id": "gambar", "en": "pictures"},
    "picture-evidence": {"id": "peta-bukti", "en": "evidence-map"},
    "picture-network": {"id": "jejaring-studi", "en": "network-of-studies"},
    "picture-timeline": {"id": "lini-masa", "en": "timeline"},
    "picture-places": {"id": "pohon-tempat", "en": "tree-of-places"},
    "robustness": {"id": "keteguhan-simpulan", "en": "robustness"},
    "tour": {"id": "panduan", "en": "tour"},
    "coding-agreement": {"id": "kesepakatan-pengodean", "en": "coding-agreement"},
    "form": {"id": "formulir", "en": "form"},
    "fields": {"id": "isian", "en": "fields"},
    "rules": {"id": "aturan", "en": "rules"},
    "walk": {"id": "langkah-demi-langkah", "en": "step-by-step"},
    "guide-github": {"id": "lewat-github", "en": "on-github"},
    "guide-computer": {"id": "komputer-sendiri", "en": "own-computer"},
    "guide-coding": {"id": "mengodekan", "en": "coding"},
    "guide-report": {"id": "hasil-pemeriksaan", "en": "reading-the-report"},
    "guide-second-coding": {"id": "pengodean-kedua", "en": "second-coding"},
    "guide-vocabulary": {"id": "kosakata", "en": "vocabulary"},
    "guide-references": {"id": "entri-pustaka", "en": "references"},
    "guide-review": {"id": "meninjau-usulan", "en": "reviewing"},
    "guide-renaming": {"id": "mengganti-nama", "en": "renaming"},
    "style": {"id": "gaya", "en": "style"},
    "page": {"id": "halaman", "en": "page"},
}
GUIDES = tuple(step.removeprefix("guide-") for step in SUBSECTIONS if step.startswith("guide-"))
"""What there may be in `docs/<language>/contribute/`, in the order in which readers meet it."""

ANCHORS = {
    "findings": "", "constructs": "", "glossary": "",
    "cases": "kasus_", "source_notes": "catatan_", "cites": "pustaka_",
}  # fmt: skip
"""Part of a page that has an anchor of its own -> what stands before its id; the same in both languages."""


@lru_cache(maxsize=100_000)
def address(language: str, section: str = "home", *steps: str) -> str:
    """The site-relative address, without a leading slash: `studi/kube-mentari/`, `en/studies/kube-mentari/`."""
    prefix = "" if language == "id" else f"{language}/"
    if section == "home":
        return prefix
    if section == "404":
        return f"{prefix}404.html"
    parts = [SECTIONS[section][language], *(SUBSECTIONS.get(step, {}).get(language, step) for step in steps if step)]
    return prefix + "/".join(quote(part, safe="") for part in parts) + "/"


def steps_of_document(name: str) -> tuple[str, ...]:
    """Section and steps of a hand-written page: `about`, or `contribute/coding` for one of `GUIDES`."""
    section, _, guide = name.partition("/")
    return (section, f"guide-{guide}") if guide else (section,)


def other_language(language: Language) -> Language:
    """The other one of the two."""
    return "en" if language == "id" else "id"


def anchor_of(part: str, id_: str | int) -> str:
    """The anchor of a part of a page, without the `#`: a finding or case by its id, a source note by its number.

    KeyError for a part that has none.
    """
    return f"{ANCHORS[part]}{id_}"


@lru_cache(maxsize=2_000)  # a page leads to the same places again and again
def relative(source: str, target: str) -> str:
    """The way from the page at `source` to `target`, both as from `address`; `target` may end in an #anchor."""
    path, hash_, anchor = target.partition("#")
    if path == source and hash_:
        return f"#{anchor}"
    here, there = source.split("/")[:-1], path.split("/")
    shared = 0
    for own, other in zip(here, there[:-1], strict=False):
        if own != other:
            break
        shared += 1
    way = "../" * (len(here) - shared) + "/".join(there[shared:])
    return f"{way or './'}{hash_}{anchor}"
