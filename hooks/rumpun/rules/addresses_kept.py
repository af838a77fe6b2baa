"""Does every published address of a record still lead somewhere?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from ..model.graph import Graph
from ..parsing.problems import Place, Problem, Said
from ..permanence.ledger import KINDS, Landmark, is_kept, landmark_of

NAMES = {
    "studies": Said("studi", "study"),
    "works": Said("pustaka", "work"),
    "theories": Said("teori", "theory"),
    "methods": Said("metode", "method"),
    "themes": Said("tema", "theme"),
    "group-types": Said("jenis kelompok", "kind of group"),
    "places": Said("tempat", "place"),
    "glossary": Said("istilah glosarium", "glossary term"),
    "findings": Said("temuan", "finding"),
    "cases": Said("kasus", "case"),
    "constructs": Said("konsep teori", "construct"),
}


def check(graph: Graph) -> Iterator[Problem]:
    """Report each record, or part of one, that was published and is neither there, nor renamed, nor withdrawn."""
    recorded: dict[Landmark, Place] = {}
    for published, place in graph.base.recorded.items():
        landmark = landmark_of(published)
        if landmark:
            recorded.setdefault(landmark, place)
    whole = {kind for kind in KINDS if _is_whole(graph, kind)}
    told: set[Landmark] = set()
    for landmark, place in recorded.items():
        if landmark.kind not in whole or is_kept(graph, landmark):
            continue
        record = Landmark(landmark.kind, landmark.id)
        if is_kept(graph, record):
            yield _part(graph, landmark, recorded)
        elif record not in told:
            told.add(record)
            yield _record(graph, record, place, recorded)


def _is_whole(graph: Graph, kind: str) -> bool:
    """Whether every record of a kind could be read: a faulty one may well be what the address is looking for."""
    present = set(graph.records(kind))
    if kind not in graph.base.known or graph.base.known[kind] - present:
        return False
    published = "published" in {sort for sort, _ in graph.base.damaged}
    return not published and not any(sort == kind for sort, _ in graph.base.damaged)


def _record(graph: Graph, dead: Landmark, place: Place, recorded: Mapping[Landmark, Place]) -> Problem:
    """A whole record is missing: point at the file that may have become of it, else at the line of the ledger."""
    name, id_ = NAMES[dead.kind], dead.id
    message = Said(
        f'{name.id} "{id_}" pernah terbit, tetapi halamannya tidak ada lagi',
        f'the {name.en} "{id_}" was published, but its page is gone',
    )
    fresh = sorted(set(graph.records(dead.kind)) - {each.id for each in recorded if each.kind == dead.kind})
    heir = _heir(id_, fresh)
    field = f"ids = {{{id_}}}" if dead.kind == "works" else f"former_ids: [{id_}]"
    taken = f"- {{kind: {dead.kind}, id: {id_}, reason: {{id: …, en: …}}}}"
    if heir:
        hint = Said(
            f'maksud Anda "{heir}"? Bila "{id_}" berganti nama, tulis "{field}" di sini; bila ditarik, tulis '
            f'"{taken}" di bawah "withdrawn:" di published/withdrawn.yml',
            f'did you mean "{heir}"? If "{id_}" was renamed, write "{field}" here; if it was withdrawn, write '
            f'"{taken}" below "withdrawn:" in published/withdrawn.yml',
        )
        return Problem(_place(graph, dead.kind, heir), message, hint)
    hint = Said(
        f'bila berganti nama, tulis "{field}" pada entri yang baru; bila ditarik, tulis "{taken}" di bawah '
        '"withdrawn:" di published/withdrawn.yml; bila terhapus tanpa sengaja, kembalikan berkasnya',
        f'if it was renamed, write "{field}" in the new entry; if it was withdrawn, write "{taken}" below "withdrawn:" '
        "in published/withdrawn.yml; if it was deleted by mistake, bring the file back",
    )
    return Problem(place, message, hint)


def _part(graph: Graph, dead: Landmark, recorded: Mapping[Landmark, Place]) -> Problem:
    """A part of a record is missing: point at the part that it may have become, else at the list of parts."""
    id_ = graph.renamed.get((dead.kind, dead.id), dead.id)
    items = [each.id for each in getattr(graph.records(dead.kind)[id_], dead.part)]
    same = (each for each in recorded if (each.kind, each.part) == (dead.kind, dead.part))
    known = {each.part_id for each in same if each.id in (id_, dead.id)}
    fresh = sorted(set(items) - known)
    heir = fresh[0] if len(fresh) == 1 else _heir(dead.part_id, fresh)
    name, old = NAMES[dead.part], dead.part_id
    message = Said(
        f'{name.id} "{old}" pernah terbit, tetapi tidak ada lagi di sini',
        f'the {name.en} "{old}" was published, but is no longer here',
    )
    near = Said(f'maksud Anda "{heir}"? Bila', f'did you mean "{heir}"? If') if heir else Said("bila", "if")
    key = "withdrawn_cases" if dead.part == "cases" else "withdrawn"
    item = f"{{id: {old}, reason: {{id: …, en: …}}}}"
    # A second list of the same name would be a fault of its own.
    there, first = bool(getattr(graph.records(dead.kind)[id_], key)), f'"{key}: [{item}]"'
    more = Said(f'"- {item}" di bawah "{key}:"', f'"- {item}" below "{key}:"')
    taken = more if there else Said(first, first)
    hint = Said(
        f'{near.id} berganti nama, tulis "former_ids: [{old}]" di bawah id yang baru; bila ditarik, tambahkan '
        f"{taken.id}",
        f'{near.en} it was renamed, write "former_ids: [{old}]" below the new id; if it was withdrawn, add {taken.en}',
    )
    document = graph.base.documents[dead.kind, id_]
    path = (dead.part, items.index(heir), "id") if heir else (dead.part,)
    return Problem(document.place(path), message, hint)


def _heir(id_: str, fresh: list[str]) -> str:
    """The new id that the old one may have become: the most like it; the only new one needs less likeness."""
    near = get_close_matches(id_, fresh, n=1, cutoff=0.3 if len(fresh) == 1 else 0.6)
    return near[0] if near else ""


def _place(graph: Graph, kind: str, id_: str) -> Place:
    return graph.base.works[id_].place if kind == "works" else graph.base.documents[kind, id_].place(())
