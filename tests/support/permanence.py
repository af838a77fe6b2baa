"""Renames and takes away records of the tiny knowledge base, as an editor would after publication."""

from __future__ import annotations

from collections.abc import Callable

from rumpun.adapters.recording import record
from rumpun.address import LANGUAGES
from rumpun.permanence.ledger import landmarks
from rumpun.site import Site, read
from support.knowledge_base import KnowledgeBase, site_of

STUDY = "studies/koperasi-melati/study.yml"
THEORY = "vocab/theories/dinamika-kelompok.yml"
BIB = "bib/references.bib"


def publish(base: KnowledgeBase) -> Site:
    """Note all present addresses, as the publishing workflow does; returns the site that has them."""
    site = site_of(base)
    record(base.root, site.addresses)
    return site


def publish_records(base: KnowledgeBase) -> None:
    """Note the addresses of all records and their parts, which needs no site."""
    record(base.root, {each.address(language) for each in landmarks(read(base.root)[0]) for language in LANGUAGES})


def replace_everywhere(base: KnowledgeBase, old: str, new: str) -> None:
    """Change every mention, as search and replace does."""
    for path in base.root.rglob("*"):
        if path.suffix in (".yml", ".md", ".bib"):
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace(old, new), encoding="utf-8")


def prepend(base: KnowledgeBase, path: str, text: str) -> None:
    """Write a line at the start of a file."""
    base.write(path, text + (base.root / path).read_text(encoding="utf-8"))


# --- what may be renamed: each without and with the former id ----------------------------------------------------


def rename_study(base: KnowledgeBase) -> None:
    (base.root / "studies" / "koperasi-melati").rename(base.root / "studies" / "koperasi-melati-baru")
    replace_everywhere(base, "arisan-anggrek, koperasi-melati]", "arisan-anggrek, koperasi-melati-baru]")


def rename_term(base: KnowledgeBase, kind: str, old: str, new: str, *uses: tuple[str, str]) -> None:
    (base.root / "vocab" / kind / f"{old}.yml").rename(base.root / "vocab" / kind / f"{new}.yml")
    for before, after in uses:
        replace_everywhere(base, before, after)


def rename_theory(base: KnowledgeBase) -> None:
    rename_term(
        base, "theories", "dinamika-kelompok", "dinamika-kelompok-baru",
        ("theory: dinamika-kelompok\n", "theory: dinamika-kelompok-baru\n"),
        ("[dinamika-kelompok/", "[dinamika-kelompok-baru/"), ("[dinamika-kelompok]", "[dinamika-kelompok-baru]"),
    )  # fmt: skip


def rename_theme(base: KnowledgeBase) -> None:
    rename_term(
        base, "themes", "komunikasi", "komunikasi-baru", ("theme: komunikasi\n", "theme: komunikasi-baru\n"),
        ("[komunikasi]", "[komunikasi-baru]"),
    )  # fmt: skip


def rename_glossary(base: KnowledgeBase) -> None:
    rename_term(base, "glossary", "uep", "uep-baru", ("see: [uep,", "see: [uep-baru,"))


def rename_finding(base: KnowledgeBase) -> None:
    base.change(STUDY, "- id: kohesi-kenanga\n", "- id: kohesi-di-kenanga\n")


def rename_case(base: KnowledgeBase) -> None:
    base.change(STUDY, "- id: kenanga\n", "- id: kelompok-kenanga\n")
    replace_everywhere(base, "case: kenanga\n", "case: kelompok-kenanga\n")


def rename_construct(base: KnowledgeBase) -> None:
    replace_everywhere(base, "id: kohesi\n    name", "id: kekompakan\n    name")
    replace_everywhere(base, "constructs: [kohesi]", "constructs: [kekompakan]")
    replace_everywhere(base, "dinamika-kelompok/kohesi]", "dinamika-kelompok/kekompakan]")


def rename_work(base: KnowledgeBase) -> None:
    replace_everywhere(base, "cartwright1968", "cartwright-zander1968")


Rename = Callable[[KnowledgeBase], None]
RENAMES: dict[str, tuple[Rename, Rename, str, str]] = {
    "study": (
        rename_study,
        lambda base: prepend(base, "studies/koperasi-melati-baru/study.yml", "former_ids: [koperasi-melati]\n"),
        "studi/koperasi-melati/",
        "studi/koperasi-melati-baru/",
    ),
    "theory": (
        rename_theory,
        lambda base: prepend(base, "vocab/theories/dinamika-kelompok-baru.yml", "former_ids: [dinamika-kelompok]\n"),
        "teori/dinamika-kelompok/",
        "teori/dinamika-kelompok-baru/",
    ),
    "theme": (
        rename_theme,
        lambda base: prepend(base, "vocab/themes/komunikasi-baru.yml", "former_ids: [komunikasi]\n"),
        "temuan/komunikasi/",
        "temuan/komunikasi-baru/",
    ),
    "glossary": (
        rename_glossary,
        lambda base: prepend(base, "vocab/glossary/uep-baru.yml", "former_ids: [uep]\n"),
        "glosarium/#uep",
        "",
    ),
    "finding": (
        rename_finding,
        lambda base: replace_everywhere(
            base, "id: kohesi-di-kenanga\n", "id: kohesi-di-kenanga\n    former_ids: [kohesi-kenanga]\n"
        ),
        "studi/koperasi-melati/#kohesi-kenanga",
        "",
    ),
    "case": (
        rename_case,
        lambda base: replace_everywhere(
            base, "id: kelompok-kenanga\n", "id: kelompok-kenanga\n    former_ids: [kenanga]\n"
        ),
        "studi/koperasi-melati/#kasus_kenanga",
        "",
    ),
    "construct": (
        rename_construct,
        lambda base: replace_everywhere(base, "id: kekompakan\n", "id: kekompakan\n    former_ids: [kohesi]\n"),
        "teori/dinamika-kelompok/#kohesi",
        "",
    ),
    "work": (
        rename_work,
        lambda base: replace_everywhere(
            base, "{cartwright-zander1968,\n", "{cartwright-zander1968,\n  ids = {cartwright1968},\n"
        ),
        "pustaka/cartwright1968/",
        "pustaka/cartwright-zander1968/",
    ),
}
"""What -> how it is renamed, how the former id is noted, its old address, its new one where that is another page."""

TOGETHER = {"pages": ("study", "theory", "theme", "work"), "parts": ("glossary", "finding", "case", "construct")}
"""What is renamed at once to save sites: nothing in one of the two is part of anything else in it."""


def rename_noted(base: KnowledgeBase, together: str) -> Site:
    """Publish, rename several records and note their former ids; returns the site that comes of it."""
    publish(base)
    for what in TOGETHER[together]:
        for step in RENAMES[what][:2]:
            step(base)
    return site_of(base)


def problems_of(base: KnowledgeBase) -> list[str]:
    """Place and message of all that `check` finds."""
    return [f"{each.place}: {each.message.id}" for each in base.problems()]
